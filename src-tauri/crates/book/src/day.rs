//! Gathers everything the check looks at on one day.

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::{
    check::day::{
        Day, DayLine, DayVariant, Decision, LineKey, Mapping, MappingTold, PickList, PrintedLine,
        StockTold, joined,
    },
    moment::Moment,
    record::{LineState, OrderLine, PickLine, Place, Record, StockItem},
};

use crate::{
    disclosure::Face,
    error::Error,
    event::Event,
    journal::RecordReader,
    projection::{KnownImport, Personal, Pointer, Projections, order_key, stops},
    spoken,
};

/// How many settled order lines are looked at, newest first: a pick list or a sheet may still name them.
const SETTLED_LINE_COUNT_MAX: u32 = 20_000;

/// Profiles whose files list every order that is not shipped yet: a line that is gone from a newer one is shipped or
/// cancelled.
const COMPLETE_PROFILES: &[&str] = &["amazon.orders.unshipped"];

/// The settings that a day is gathered by.
pub(crate) const SUPPLIER: &str = "supplier";
const HISTORY_BEFORE: &str = "history_before";

/// Whether an event leaves everything that the check looks at as it was.
pub(crate) fn is_beside(event: &Event) -> bool {
    match event {
        Event::CaseOpened(_)
        | Event::MessageReceived(_)
        | Event::CaseLinked(_)
        | Event::CaseStaged(_)
        | Event::GoodsNamed(_)
        | Event::RemedyChosen(_)
        | Event::ReasonsCorrected(_)
        | Event::ReplySent(_)
        | Event::CaseClosed(_)
        | Event::ColumnsLearned(_)
        | Event::OrderHeld(_)
        | Event::HoldEnded(_)
        | Event::OrderDelivered(_) => true,
        Event::SettingChanged(setting) => {
            setting.name != SUPPLIER && setting.name != HISTORY_BEFORE
        }
        Event::ImportBegan(_)
        | Event::ImportRows(_)
        | Event::ImportCompleted(_)
        | Event::ImportVoided(_)
        | Event::Decided(_)
        | Event::Retracted(_)
        | Event::SheetPrinted(_)
        | Event::LinesStopped(_)
        | Event::StopLifted(_)
        | Event::OrdersForgotten(_) => false,
    }
}

/// Everything the check looks at, owned.
#[derive(Debug, Default)]
pub struct DayData {
    /// Order lines.
    pub lines: Vec<DayLine>,
    /// Variants of listings, every version.
    pub variants: Vec<DayVariant>,
    /// Stock items.
    pub stock: Vec<StockItem>,
    /// Mappings from files.
    pub mappings: Vec<Mapping>,
    /// The newest pick list.
    pub picks: Option<Vec<PickLine>>,
    /// When it was imported.
    pub picks_at: Option<Moment>,
    /// Who supplies the goods and writes the pick lists, where the seller has said so.
    pub supplier: Option<String>,
    /// Decisions that hold.
    pub decisions: Vec<Decision>,
    /// What stands on the newest printed sheet.
    pub printed: Vec<PrintedLine>,
    /// The moment of the check.
    pub now: Moment,
}

impl DayData {
    /// The day as the check takes it.
    pub fn day(&self) -> Day<'_> {
        Day {
            lines: &self.lines,
            variants: &self.variants,
            stock: &self.stock,
            mappings: &self.mappings,
            picks: self.picks.as_deref().map(|lines| PickList {
                lines,
                supplier: self.supplier.as_deref(),
                at: self.picks_at,
            }),
            decisions: &self.decisions,
            printed: &self.printed,
            now: Some(self.now),
        }
    }
}

/// Gathers the day. `now` is the moment of the check.
pub fn load(connection: &Connection, now: Moment) -> Result<DayData, Error> {
    let projections = Projections::new(connection);
    let imports = projections.imports()?;
    let began: FxHashMap<i64, Moment> = imports
        .iter()
        .map(|import| (import.import, Moment(import.began_ms)))
        .collect();
    let mut reader = RecordReader::new(connection);
    let (picks, picks_at) = load_picks(projections, &imports, &mut reader)?;
    Ok(DayData {
        lines: load_lines(connection, &imports, &mut reader)?,
        variants: load_variants(projections, &began, &mut reader)?,
        stock: load_stock(projections, &began, &mut reader)?
            .into_iter()
            .map(|told| told.item)
            .collect(),
        mappings: joined(load_mapping_rows(projections, &imports, &mut reader)?.iter()),
        picks,
        picks_at,
        supplier: projections.setting(SUPPLIER)?,
        decisions: spoken::decisions(connection)?,
        printed: spoken::newest_sheet(connection)?.map_or_else(Vec::new, |sheet| sheet.lines),
        now,
    })
}

fn load_lines(
    connection: &Connection,
    imports: &[KnownImport],
    reader: &mut RecordReader<'_>,
) -> Result<Vec<DayLine>, Error> {
    let projections = Projections::new(connection);
    let personal = Personal::new(connection);
    let history_before = history_before(projections)?;
    let newest_complete = newest_complete_files(projections, imports)?;
    let mut pointers = projections.settled_lines(SETTLED_LINE_COUNT_MAX)?;
    pointers.extend(projections.open_lines()?);
    pointers.sort_unstable_by_key(|pointer| pointer.record);
    let mut stops = stops(connection)?;
    let mut lines = Vec::with_capacity(pointers.len());
    for pointer in pointers {
        let Record::Order(mut order_line) = reader.shown(pointer, Face::Check)? else {
            continue;
        };
        if let (Some(before), Some(at)) = (history_before, order_line.ordered_at)
            && at < before
            && order_line.state.is_open()
        {
            order_line.state = LineState::Fulfilled;
        }
        let vanished_from = newest_complete
            .get(order_line.channel.as_str())
            .and_then(|file| {
                (order_line.state.is_open() && file.import > pointer.import && file.covers(pointer))
                    .then(|| Place {
                        file: file.name.clone(),
                        ..Place::default()
                    })
            });
        let is_erased = order_line.state.is_open()
            && personal.is_forgotten(order_key(&order_line.channel, &order_line.order))?;
        let stopped = if stops.is_empty() {
            Vec::new()
        } else {
            stops.remove(&LineKey::of(&order_line)).unwrap_or_default()
        };
        lines.push((
            pointer,
            DayLine {
                order_line,
                earlier: None,
                vanished_from,
                is_erased,
                stopped,
            },
        ));
    }
    let again = projections.told_again(lines.len())?;
    let told_before = lines
        .iter_mut()
        .filter(|(pointer, _)| again.may_hold(pointer.key_hash));
    for (pointer, line) in told_before {
        line.earlier =
            earlier_telling(projections, reader, *pointer, &line.order_line)?.map(Box::new);
    }
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

/// Orders before this moment are history, whatever a file says of them.
pub(crate) fn history_before(projections: Projections<'_>) -> Result<Option<Moment>, Error> {
    let set = projections.setting(HISTORY_BEFORE)?;
    Ok(set.and_then(|text| text.parse().ok()).map(Moment))
}

/// Whether a file lists every order of its channel that is not shipped yet.
pub(crate) fn is_complete(import: &KnownImport) -> bool {
    COMPLETE_PROFILES.contains(&import.profile.as_str())
}

/// The telling before this one, where it promised or counted something else.
fn earlier_telling(
    projections: Projections<'_>,
    reader: &mut RecordReader<'_>,
    pointer: Pointer,
    now: &OrderLine,
) -> Result<Option<OrderLine>, Error> {
    let tellings = projections.tellings(pointer.key_hash)?;
    let Some(before) = tellings
        .iter()
        .rev()
        .find(|telling| telling.record < pointer.record)
    else {
        return Ok(None);
    };
    let Record::Order(earlier) = reader.public(*before)? else {
        return Ok(None);
    };
    let differs = earlier.sku != now.sku
        || earlier.options != now.options
        || earlier.quantity != now.quantity
        || earlier.state != now.state;
    Ok(differs.then_some(earlier))
}

/// The newest file of a channel that lists every unshipped order.
struct CompleteFile {
    import: i64,
    name: String,
    keys: FxHashSet<i64>,
    earlier_imports: FxHashSet<i64>,
}

impl CompleteFile {
    /// Whether a line of an earlier file of this kind should be in this one and is not.
    fn covers(&self, pointer: Pointer) -> bool {
        self.earlier_imports.contains(&pointer.import) && !self.keys.contains(&pointer.key_hash)
    }
}

fn newest_complete_files(
    projections: Projections<'_>,
    imports: &[KnownImport],
) -> Result<FxHashMap<String, CompleteFile>, Error> {
    let mut newest: FxHashMap<String, CompleteFile> = FxHashMap::default();
    for import in imports.iter().filter(|import| is_complete(import)) {
        let mut earlier_imports = FxHashSet::default();
        if let Some(previous) = newest.remove(&import.channel) {
            earlier_imports = previous.earlier_imports;
            earlier_imports.insert(previous.import);
        }
        newest.insert(
            import.channel.clone(),
            CompleteFile {
                import: import.import,
                name: import.file.clone(),
                keys: FxHashSet::default(),
                earlier_imports,
            },
        );
    }
    for file in newest
        .values_mut()
        .filter(|file| !file.earlier_imports.is_empty())
    {
        file.keys = projections.keys_of_import(file.import)?;
    }
    Ok(newest)
}

pub(crate) fn load_variants(
    projections: Projections<'_>,
    began: &FxHashMap<i64, Moment>,
    reader: &mut RecordReader<'_>,
) -> Result<Vec<DayVariant>, Error> {
    let mut variants: Vec<DayVariant> = Vec::new();
    let mut newest_of_key: FxHashMap<i64, usize> = FxHashMap::default();
    let first_import = began.keys().min().copied();
    for pointer in projections.tellings_of_kind(1)? {
        let Record::Listing(variant) = reader.public(pointer)? else {
            continue;
        };
        let seen_at = began.get(&pointer.import).copied();
        let earlier = newest_of_key.insert(pointer.key_hash, variants.len());
        if let Some(earlier) = earlier.and_then(|index| variants.get_mut(index)) {
            earlier.until = seen_at;
        }
        // What the first import of a book tells was so before anybody looked.
        let since = if earlier.is_none() || Some(pointer.import) == first_import {
            None
        } else {
            seen_at
        };
        variants.push(DayVariant {
            variant,
            since,
            until: None,
            last_seen: seen_at,
        });
    }
    Ok(without_bare_tellings(variants))
}

/// Leaves out tellings of a SKU without options where another file tells its options: some marketplaces export both a
/// plain list of all offers and a full one.
fn without_bare_tellings(mut variants: Vec<DayVariant>) -> Vec<DayVariant> {
    let told: FxHashSet<(String, String)> = variants
        .iter()
        .filter(|version| !version.variant.options.is_empty())
        .filter_map(|version| {
            Some((
                version.variant.channel.clone(),
                version.variant.sku.clone()?,
            ))
        })
        .collect();
    variants.retain(|DayVariant { variant, .. }| {
        let is_bare = variant.options.is_empty();
        let sku = variant.sku.as_ref();
        !(is_bare && sku.is_some_and(|sku| told.contains(&(variant.channel.clone(), sku.clone()))))
    });
    variants
}

/// The stock items, each with what it was called before.
pub(crate) fn load_stock(
    projections: Projections<'_>,
    began: &FxHashMap<i64, Moment>,
    reader: &mut RecordReader<'_>,
) -> Result<Vec<StockTold>, Error> {
    let mut stock: Vec<StockTold> = Vec::new();
    let mut index_of_key: FxHashMap<i64, usize> = FxHashMap::default();
    for pointer in projections.tellings_of_kind(2)? {
        let Record::Stock(item) = reader.public(pointer)? else {
            continue;
        };
        if let Some(earlier) = index_of_key
            .get(&pointer.key_hash)
            .and_then(|index| stock.get_mut(*index))
        {
            let at = began.get(&pointer.import).copied().unwrap_or(Moment(0));
            let item = merged(earlier.item.clone(), item);
            earlier.tell(item, pointer.entry, at);
        } else {
            index_of_key.insert(pointer.key_hash, stock.len());
            stock.push(StockTold::new(item, pointer.entry));
        }
    }
    Ok(stock)
}

/// A stock item as all its tellings say it together.
pub(crate) fn stock_item(
    connection: &Connection,
    reader: &mut RecordReader<'_>,
    key_hash: i64,
) -> Result<Option<StockItem>, Error> {
    let mut item: Option<StockItem> = None;
    for pointer in Projections::new(connection).tellings(key_hash)? {
        if let Record::Stock(newer) = reader.public(pointer)? {
            item = Some(match item {
                Some(older) => merged(older, newer),
                None => newer,
            });
        }
    }
    Ok(item)
}

/// A newer telling of a stock item: what it leaves unsaid, the older one still says.
fn merged(older: StockItem, newer: StockItem) -> StockItem {
    StockItem {
        barcodes: if newer.barcodes.is_empty() {
            older.barcodes
        } else {
            newer.barcodes
        },
        label: if newer.label.is_empty() {
            older.label
        } else {
            newer.label
        },
        supplier_text: newer.supplier_text.or(older.supplier_text),
        supplier_sku: newer.supplier_sku.or(older.supplier_sku),
        options: if newer.options.is_empty() {
            older.options
        } else {
            newer.options
        },
        bin: newer.bin.or(older.bin),
        quantity: newer.quantity.or(older.quantity),
        weight_grams: newer.weight_grams.or(older.weight_grams),
        sku: newer.sku,
        place: newer.place,
    }
}

/// The rows of mapping files, each with when it was told, in that order.
pub(crate) fn load_mapping_rows(
    projections: Projections<'_>,
    imports: &[KnownImport],
    reader: &mut RecordReader<'_>,
) -> Result<Vec<MappingTold>, Error> {
    let began: FxHashMap<i64, Moment> = imports
        .iter()
        .map(|import| (import.import, Moment(import.began_ms)))
        .collect();
    let mut rows = Vec::new();
    for pointer in projections.tellings_of_kind(3)? {
        let Some(at) = began.get(&pointer.import).copied() else {
            continue;
        };
        if let Record::Mapping(row) = reader.public(pointer)? {
            rows.push(MappingTold {
                import: pointer.import,
                entry: pointer.entry,
                at,
                row,
            });
        }
    }
    Ok(rows)
}

fn load_picks(
    projections: Projections<'_>,
    imports: &[KnownImport],
    reader: &mut RecordReader<'_>,
) -> Result<(Option<Vec<PickLine>>, Option<Moment>), Error> {
    let Some(newest) = imports.iter().rev().find(|import| import.kind == "picks") else {
        return Ok((None, None));
    };
    let batch: FxHashSet<i64> = imports
        .iter()
        .filter(|import| import.kind == "picks" && import.batch == newest.batch)
        .map(|import| import.import)
        .collect();
    let mut lines = Vec::new();
    for pointer in projections.tellings_of_kind(4)? {
        if batch.contains(&pointer.import)
            && let Record::Pick(line) = reader.shown(pointer, Face::Check)?
        {
            lines.push(line);
        }
    }
    Ok((Some(lines), Some(Moment(newest.began_ms))))
}
