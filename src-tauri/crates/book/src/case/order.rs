//! What the ledger holds about an order, each piece with the entry that holds it.

use rusqlite::Connection;
use tallyman_core::{
    case::{
        Agreed, LineRecord, OrderRecord, ParcelNumber, Printed, Promised, Sent, Took, swapped,
        thing,
    },
    check::{
        day::{Around, Component, Deed, LineKey, LineReport, PromiseSource, Replayed, VariantKey},
        judge::Vocabulary,
    },
    moment::Moment,
    record::{LineState, OrderLine, Record, StockItem},
};
use tallyman_ledger::read_capsule;

use super::{ground::Ground, lines::Told, persons::is_tracking};
use crate::{
    error::Error,
    journal::RecordReader,
    private,
    projection::{Facts, Personal, Projections, order_key},
};

/// What an order's lines are gathered from.
struct Gathering<'a> {
    vocabulary: &'a Vocabulary,
    connection: &'a Connection,
    ground: &'a Ground,
}

/// Gathers what the ledger holds about an order.
pub(crate) fn order_record(
    vocabulary: &Vocabulary,
    connection: &Connection,
    ground: &Ground,
    channel: &str,
    order: &str,
) -> Result<OrderRecord, Error> {
    let gathering = Gathering {
        vocabulary,
        connection,
        ground,
    };
    let lines = ground.lines.of(connection, channel, order)?;
    let records = lines.iter().map(|told| gathering.line(told));
    Ok(OrderRecord {
        lines: records.collect::<Result<_, _>>()?,
        delivered: Personal::new(connection).delivery(order_key(channel, order))?,
    })
}

impl Gathering<'_> {
    fn line(&self, told: &Told) -> Result<LineRecord, Error> {
        let Told {
            line,
            newest,
            ordered,
            had_by,
            left_by,
        } = told;
        let key = LineKey::of(line);
        let printed = self.printed(told)?;
        let at = self.left_at(line, *left_by, &printed);
        let Replayed {
            findings,
            line: report,
            around,
        } = self.ground.replay(self.vocabulary, line, at);
        let (mut promised, mut took) = (None, Vec::new());
        if let Some(report) = &report {
            promised = self.promised(report, &around)?;
            took = self.took(report, &around, line, at);
        }
        Ok(LineRecord {
            entry: *ordered,
            newest: newest.entry,
            told_at: self.ground.began(*had_by),
            is_overtaken: self.ground.is_overtaken(line, *had_by),
            promised,
            took,
            printed,
            sent: sent(told),
            numbered: self.numbered(told)?,
            findings,
            agreed: self.agreed(line, &key),
            line: line.clone(),
        })
    }

    /// The sheets that have a line, each with what was known to be ordered when it was printed.
    fn printed(&self, told: &Told) -> Result<Vec<Printed>, Error> {
        let before = self.before(told)?;
        let mut printed = self.ground.printed(&told.line, &before);
        for sheet in &mut printed {
            if sheet.units < told.line.quantity {
                let known = self.ordered_at(told.newest.key_hash, sheet.at)?;
                sheet.ordered = known.unwrap_or(sheet.units);
            }
        }
        Ok(printed)
    }

    /// Whether the file that tells where a line stands gives the number of its parcel; not once that was erased.
    fn numbered(&self, told: &Told) -> Result<Option<ParcelNumber>, Error> {
        let Some(capsule) = told.newest.capsule else {
            return Ok(None);
        };
        let Some(bytes) = read_capsule(self.connection, capsule)? else {
            return Ok(None);
        };
        let mut fields = private::fields(&bytes)?.into_iter();
        let is_numbered =
            fields.any(|(column, cell)| is_tracking(&column) && !cell.trim().is_empty());
        let place = &told.line.place;
        Ok(is_numbered.then(|| ParcelNumber {
            file: place.file.clone(),
            row: place.row,
            entry: told.newest.entry,
        }))
    }

    /// What a line was by its earlier tellings, where a sheet of it may have been taken back.
    fn before(&self, told: &Told) -> Result<Vec<OrderLine>, Error> {
        if !self.ground.may_be_taken_back(&told.line) {
            return Ok(Vec::new());
        }
        let mut reader = RecordReader::new(self.connection);
        let mut before = Vec::new();
        for telling in Projections::new(self.connection).tellings(told.newest.key_hash)? {
            if let Record::Order(line) = reader.public(telling)? {
                before.push(line);
            }
        }
        Ok(before)
    }

    /// The units of a line by the files that had been read at a moment.
    fn ordered_at(&self, key_hash: i64, at: Moment) -> Result<Option<u32>, Error> {
        let mut reader = RecordReader::new(self.connection);
        let tellings = Projections::new(self.connection).tellings(key_hash)?;
        for telling in tellings.into_iter().rev() {
            let is_read = self
                .ground
                .began(telling.import)
                .is_some_and(|began| began <= at);
            if is_read
                && let Record::Order(line) = reader.public(telling)?
                && line.quantity > 0
            {
                return Ok(Some(line.quantity));
            }
        }
        Ok(None)
    }

    /// The moment whose mappings and answers count: of its last sheet, else of the file that first told that it had left.
    fn left_at(&self, line: &OrderLine, left_by: i64, printed: &[Printed]) -> Moment {
        let last = printed.iter().rfind(|printed| !printed.is_taken_back);
        match (last, self.ground.told_with(left_by)) {
            (Some(printed), _) => printed.at,
            (None, Some(told)) if !line.state.is_open() => told,
            (None, _) => self.ground.now,
        }
    }

    fn promised(&self, report: &LineReport, around: &Around) -> Result<Option<Promised>, Error> {
        let version = report
            .variant
            .and_then(|at| around.variants.get(at as usize));
        let Some(version) = version else {
            return Ok(None);
        };
        let record = Record::Listing(version.variant.clone());
        let facts = Facts::of(&record);
        let tellings = Projections::new(self.connection).tellings(facts.key_hash)?;
        let told = tellings
            .iter()
            .find(|telling| telling.digest == facts.digest);
        Ok(told.map(|told| Promised {
            thing: thing(&version.variant.title, &version.variant.options),
            entry: told.entry,
            is_later: matches!(report.promise, PromiseSource::LaterListing { .. }),
        }))
    }

    fn took(
        &self,
        report: &LineReport,
        around: &Around,
        line: &OrderLine,
        at: Moment,
    ) -> Vec<Took> {
        let takes = report.takes.as_slice().iter();
        let took = takes.filter_map(|take| {
            let index = take.stock? as usize;
            let item = around.stock.get(index)?;
            Some(Took {
                sku: item.sku.clone(),
                label: label(item),
                units: take.units,
                entry: around.stock_entries.get(index).copied(),
                mapping: self
                    .decided(around, line, &item.sku)
                    .or_else(|| self.mapped(line, &item.sku, at)),
            })
        });
        took.collect()
    }

    /// The newest decision around a line that takes a stock item for its variant.
    fn decided(&self, around: &Around, line: &OrderLine, stock_sku: &str) -> Option<i64> {
        let is_variant = |variant: &VariantKey| {
            matches!(variant, VariantKey::Sku { channel, sku }
                if Some(sku) == line.sku.as_ref() && channel.as_ref().is_none_or(|channel| *channel == line.channel))
        };
        let takes = |components: &[Component]| {
            components
                .iter()
                .any(|component| component.stock_sku == stock_sku)
        };
        let says = |deed: &Deed| match deed {
            Deed::PickInstead {
                variant,
                components,
                ..
            } => is_variant(variant) && takes(components),
            Deed::ThisLineOnly {
                line: of,
                components,
                ..
            } => *of == LineKey::of(line) && takes(components),
            Deed::AcceptMapping { mappings, .. } => mappings
                .iter()
                .any(|choice| is_variant(&choice.variant) && takes(&choice.components)),
            Deed::WordMeans { .. }
            | Deed::Accept { .. }
            | Deed::TakeDue { .. }
            | Deed::WithdrawSheet { .. }
            | Deed::IgnoreRow { .. }
            | Deed::HoldOrder { .. }
            | Deed::Override { .. }
            | Deed::AmendPromise { .. } => false,
        };
        let decisions = around.decisions.iter();
        let newest = decisions
            .filter(|decision| says(&decision.deed))
            .max_by_key(|decision| decision.at)?;
        self.ground.decision_entry(&newest.id)
    }

    /// The entry of the newest row of a mapping file until a moment that takes a stock item for a line's variant.
    fn mapped(&self, line: &OrderLine, stock_sku: &str, at: Moment) -> Option<i64> {
        let sku = line.sku.as_deref()?;
        let rows = self.ground.surroundings.mapping_rows(sku);
        let of_line = rows.filter(|told| {
            let channel = told.row.channel.as_ref();
            told.at <= at
                && told.row.stock_sku == stock_sku
                && channel.is_none_or(|channel| *channel == line.channel)
        });
        of_line.last().map(|told| told.entry)
    }

    fn agreed(&self, of: &OrderLine, key: &LineKey) -> Vec<Agreed> {
        let decisions = self.ground.surroundings.decisions_about(key);
        decisions
            .filter_map(|decision| match &decision.deed {
                Deed::AmendPromise {
                    line, options, sku, ..
                } if line == key => Some(Agreed {
                    options: options.clone(),
                    changed: swapped(self.vocabulary, of, options, sku.as_deref()),
                    at: decision.at,
                    entry: self.ground.decision_entry(&decision.id)?,
                }),
                Deed::AmendPromise { .. }
                | Deed::PickInstead { .. }
                | Deed::ThisLineOnly { .. }
                | Deed::AcceptMapping { .. }
                | Deed::WordMeans { .. }
                | Deed::Accept { .. }
                | Deed::TakeDue { .. }
                | Deed::WithdrawSheet { .. }
                | Deed::IgnoreRow { .. }
                | Deed::HoldOrder { .. }
                | Deed::Override { .. } => None,
            })
            .collect()
    }
}

/// When the file that tells where a line stands says it was sent; of what nobody ships it says nothing.
fn sent(told: &Told) -> Option<Sent> {
    let line = &told.line;
    let at = line.shipped_at?;
    (line.state != LineState::NotShipped).then(|| Sent {
        at,
        carrier: line.carrier.clone(),
        file: line.place.file.clone(),
        row: line.place.row,
        entry: told.newest.entry,
    })
}

/// What the words on a stock item are.
fn label(item: &StockItem) -> String {
    let options: Vec<&str> = item
        .options
        .iter()
        .map(|option| option.value.as_str())
        .collect();
    let parts = [
        item.label.clone(),
        options.join(" / "),
        item.supplier_text.clone().unwrap_or_default(),
    ];
    parts
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| format!("“{part}”"))
        .collect::<Vec<_>>()
        .join(", ")
}
