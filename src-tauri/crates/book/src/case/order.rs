//! What the ledger holds about an order, each piece with the entry that holds it.

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::{
    case::{Agreed, LineRecord, OrderRecord, Printed, Promised, Took},
    check::day::{Component, Deed, LineKey, LineReport, PromiseSource, VariantKey},
    moment::Moment,
    record::{OptionValue, OrderLine, Record},
};

use super::{
    lines::{Told, lines_of},
    replay::{Replayed, label, replay},
};
use crate::{
    day::mappings_until,
    error::Error,
    event::SheetPrinted,
    journal::RecordReader,
    projection::{Facts, KnownImport, Personal, Pointer, Projections, order_key},
    shop::{Checked, Shop},
};

/// How mappings are kept among the tellings.
const KIND_MAPPING: i64 = 3;

/// What an order's lines are gathered from.
struct Gathering<'a> {
    shop: &'a Shop,
    connection: &'a Connection,
    checked: &'a Checked,
    imports: Vec<KnownImport>,
    sheets: Vec<(SheetPrinted, i64)>,
    decisions: FxHashMap<String, i64>,
}

/// Gathers what the ledger holds about an order.
pub(crate) fn order_record(
    shop: &Shop,
    connection: &Connection,
    checked: &Checked,
    channel: &str,
    order: &str,
) -> Result<OrderRecord, Error> {
    let projections = Projections::new(connection);
    let sheets = projections
        .sheets()?
        .into_iter()
        .map(|(body, entry)| Ok((serde_json::from_str(&body)?, entry)));
    let gathering = Gathering {
        shop,
        connection,
        checked,
        imports: projections.imports()?,
        sheets: sheets.collect::<Result<_, Error>>()?,
        decisions: projections.decision_entries()?,
    };
    let lines = lines_of(connection, channel, order)?;
    let records = lines.into_iter().map(|told| gathering.line(told));
    Ok(OrderRecord {
        lines: records.collect::<Result<_, _>>()?,
        delivered: Personal::new(connection).delivery(order_key(channel, order))?,
    })
}

impl Gathering<'_> {
    fn line(&self, told: Told) -> Result<LineRecord, Error> {
        let Told {
            line,
            newest,
            ordered,
        } = told;
        let key = LineKey::of(&line);
        let printed = self.printed(&key);
        let at = self.left_at(&line, newest, &printed);
        let mut reader = RecordReader::new(self.connection);
        let projections = Projections::new(self.connection);
        let mappings = mappings_until(projections, &self.imports, &mut reader, Some(at))?;
        let Replayed {
            findings,
            line: report,
        } = replay(self.shop, self.checked, &mappings, &line, at);
        let (mut promised, mut took) = (None, Vec::new());
        if let Some(report) = &report {
            promised = self.promised(report)?;
            took = self.took(report, &line, at)?;
        }
        Ok(LineRecord {
            entry: ordered,
            newest: newest.entry,
            promised,
            took,
            printed,
            findings,
            agreed: self.agreed(&key),
            line,
        })
    }

    /// The sheets that have a line, oldest first.
    fn printed(&self, key: &LineKey) -> Vec<Printed> {
        let mut printed: Vec<Printed> = self
            .sheets
            .iter()
            .filter_map(|(sheet, entry)| {
                let line = sheet.lines.iter().find(|line| line.line == *key)?;
                Some(Printed {
                    sheet: sheet.sheet,
                    revision: sheet.revision,
                    at: sheet.printed_at,
                    units: line.quantity,
                    entry: *entry,
                })
            })
            .collect();
        printed.sort_by_key(|printed| (printed.at, printed.sheet, printed.revision));
        printed
    }

    /// The moment whose mappings and answers count: of its last sheet, else of the file that told that it had left.
    fn left_at(&self, line: &OrderLine, pointer: Pointer, printed: &[Printed]) -> Moment {
        let told = self
            .imports
            .iter()
            .find(|import| import.import == pointer.import);
        match (printed.last(), told) {
            (Some(printed), _) => printed.at,
            // Files that were given together count as one moment.
            (None, Some(told)) if !line.state.is_open() => {
                let batch = self
                    .imports
                    .iter()
                    .filter(|import| import.batch == told.batch);
                Moment(
                    batch
                        .map(|import| import.began_ms)
                        .max()
                        .unwrap_or(told.began_ms),
                )
            }
            (None, _) => self.checked.data.now,
        }
    }

    fn promised(&self, report: &LineReport) -> Result<Option<Promised>, Error> {
        let variants = &self.checked.data.variants;
        let Some(version) = report.variant.and_then(|at| variants.get(at as usize)) else {
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

    fn took(&self, report: &LineReport, line: &OrderLine, at: Moment) -> Result<Vec<Took>, Error> {
        let projections = Projections::new(self.connection);
        let mut took = Vec::new();
        for take in report.takes.as_slice() {
            let Some(item) = take
                .stock
                .and_then(|at| self.checked.data.stock.get(at as usize))
            else {
                continue;
            };
            let facts = Facts::of(&Record::Stock(item.clone()));
            let decided = self.decided(line, &item.sku, at);
            took.push(Took {
                sku: item.sku.clone(),
                label: label(item),
                units: take.units,
                entry: projections
                    .newest(facts.key_hash)?
                    .map(|newest| newest.entry),
                mapping: match decided {
                    Some(entry) => Some(entry),
                    None => self.mapped(line, &item.sku, at)?,
                },
            });
        }
        Ok(took)
    }

    /// The newest decision until a moment that takes a stock item for a line's variant.
    fn decided(&self, line: &OrderLine, stock_sku: &str, at: Moment) -> Option<i64> {
        let is_variant = |variant: &VariantKey| {
            matches!(variant, VariantKey::Sku { channel, sku }
                if Some(sku) == line.sku.as_ref() && channel.as_ref().is_none_or(|channel| *channel == line.channel))
        };
        let takes = |components: &[Component]| {
            components
                .iter()
                .any(|component| component.stock_sku == stock_sku)
        };
        let decisions = self
            .checked
            .data
            .decisions
            .iter()
            .filter(|decision| decision.at <= at);
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
        let newest = decisions
            .filter(|decision| says(&decision.deed))
            .max_by_key(|decision| decision.at)?;
        self.decisions.get(&newest.id).copied()
    }

    /// The entry of the newest row of a mapping file until a moment that takes a stock item for a line's variant.
    fn mapped(&self, line: &OrderLine, stock_sku: &str, at: Moment) -> Result<Option<i64>, Error> {
        let mut reader = RecordReader::new(self.connection);
        let mut entry = None;
        for pointer in Projections::new(self.connection).tellings_of_kind(KIND_MAPPING)? {
            let is_then = self
                .imports
                .iter()
                .any(|import| import.import == pointer.import && import.began_ms <= at.0);
            if is_then
                && let Record::Mapping(row) = reader.public(pointer)?
                && row.stock_sku == stock_sku
                && Some(&row.channel_sku) == line.sku.as_ref()
                && row
                    .channel
                    .as_ref()
                    .is_none_or(|channel| *channel == line.channel)
            {
                entry = Some(pointer.entry);
            }
        }
        Ok(entry)
    }

    fn agreed(&self, key: &LineKey) -> Vec<Agreed> {
        let decisions = self.checked.data.decisions.iter();
        decisions
            .filter_map(|decision| match &decision.deed {
                Deed::AmendPromise { line, options, .. } if line == key => Some(Agreed {
                    options: options.clone(),
                    at: decision.at,
                    entry: self.decisions.get(&decision.id).copied()?,
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

fn thing(title: &str, options: &[OptionValue]) -> String {
    let values: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
    if values.is_empty() {
        title.to_owned()
    } else {
        format!("{title} ({})", values.join(" / "))
    }
}
