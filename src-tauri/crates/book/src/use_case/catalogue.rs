use std::sync::Arc;

use rustc_hash::FxHashMap;
use tallyman_core::{
    check::{
        catalogue::{
            CONFUSABLES_MAX_DEFAULT, Cause, Change, Confusables, History, MappingRecord, Sent,
            confusables, review,
        },
        day::{Component, LineKey, VariantKey},
    },
    moment::Moment,
    record::{MappingRow, Record},
};

use crate::{
    api::{CatalogueView, ChangeView, HistoryOf, HistoryView, View},
    error::{Error, not_found},
    journal::RecordReader,
    judging::with_judges,
    projection::Projections,
    refusal::ImportRefusal,
    shop::{Checked, Shop},
    view::catalogue::Voice,
};

/// Changes of mappings that are listed; a SKU's own are all told.
const CHANGES_MAX: usize = 100;

/// How mappings are kept among the tellings.
const KIND_MAPPING: i64 = 3;

/// The catalogue's flaws with their mends, the pairs that are easily confused, and the newest changes of mappings.
pub fn catalogue(shop: &Arc<Shop>, request: &View) -> Result<CatalogueView, Error> {
    let checked = shop.checked()?;
    let day = checked.data.day();
    let report = with_judges(&shop.vocabulary, &checked.data, |judges| {
        review(&day, judges, &shop.vocabulary)
    });
    let Confusables { pairs, found } =
        confusables(&day, &shop.vocabulary, &[], CONFUSABLES_MAX_DEFAULT);
    let voice = voice(shop, request.language);
    let history = history_of(shop, &checked)?;
    let sent = sent(&checked);
    Ok(CatalogueView {
        score: report.scores.whole,
        listings: report.scores.listings.len() as u32,
        stock: checked.data.stock.len() as u32,
        flaws: report.flaws.iter().map(|flaw| voice.flaw(flaw)).collect(),
        pairs: pairs.iter().map(|pair| voice.pair(pair)).collect(),
        pairs_total: found,
        changes: history
            .changes()
            .iter()
            .take(CHANGES_MAX)
            .map(|change| told(&history, change, &checked, &sent, voice))
            .collect(),
    })
}

/// What a SKU meant when, with the orders that each change concerns.
pub fn history(shop: &Arc<Shop>, request: &HistoryOf) -> Result<HistoryView, Error> {
    let checked = shop.checked()?;
    let history = history_of(shop, &checked)?;
    let voice = voice(shop, request.language);
    let sku = request.sku.trim();
    let variants: Vec<VariantKey> = history
        .variants()
        .filter(|variant| speaks_of(&history, variant, sku))
        .cloned()
        .collect();
    if variants.is_empty() {
        return Err(not_found(ImportRefusal::NoMapping {
            sku: sku.to_owned(),
        })
        .into());
    }
    let sent = sent(&checked);
    Ok(HistoryView {
        sku: sku.to_owned(),
        spans: variants
            .iter()
            .flat_map(|variant| {
                let spans = history.of(variant).iter();
                spans.map(|span| voice.span(variant, span))
            })
            .collect(),
        changes: history
            .changes()
            .iter()
            .filter(|change| variants.contains(&change.variant))
            .map(|change| told(&history, change, &checked, &sent, voice))
            .collect(),
    })
}

const fn voice(shop: &Shop, language: tallyman_core::language::Language) -> Voice {
    Voice {
        language,
        utc_offset_seconds: shop.utc_offset_seconds,
    }
}

fn told(
    history: &History,
    change: &Change,
    checked: &Checked,
    sent: &[Sent],
    voice: Voice,
) -> ChangeView {
    voice.change(change, &history.effects(change, &checked.data.lines, sent))
}

/// Whether a variant is this SKU, or ever took it.
fn speaks_of(history: &History, variant: &VariantKey, sku: &str) -> bool {
    let is_it = matches!(variant, VariantKey::Sku { sku: of, .. } if of == sku);
    is_it
        || history
            .of(variant)
            .iter()
            .flat_map(|span| &span.components)
            .any(|component| component.stock_sku.trim() == sku)
}

/// Lines that have left, as far as the book knows them.
fn sent(checked: &Checked) -> Vec<Sent> {
    let printed_at: FxHashMap<&LineKey, Option<Moment>> = checked
        .data
        .printed
        .iter()
        .map(|line| (&line.line, line.at))
        .collect();
    checked
        .data
        .lines
        .iter()
        .map(|line| &line.order_line)
        .filter(|line| !line.state.is_open())
        .map(|line| Sent {
            at: printed_at
                .get(&LineKey::of(line))
                .copied()
                .flatten()
                .or(line.updated_at),
            took: Vec::new(),
            line: line.clone(),
        })
        .collect()
}

fn history_of(shop: &Shop, checked: &Checked) -> Result<History, Error> {
    let records = shop.ledger.read(|connection| {
        let projections = Projections::new(connection);
        let began: FxHashMap<i64, Moment> = projections
            .imports()?
            .iter()
            .map(|import| (import.import, Moment(import.began_ms)))
            .collect();
        let mut reader = RecordReader::new(connection);
        let mut rows = Vec::new();
        for pointer in projections.tellings_of_kind(KIND_MAPPING)? {
            if let (Record::Mapping(row), Some(at)) =
                (reader.public(pointer)?, began.get(&pointer.import))
            {
                rows.push((pointer.import, *at, row));
            }
        }
        Ok::<_, Error>(records(rows))
    })?;
    Ok(History::new(&records, &checked.data.decisions))
}

/// The rows of one file about one variant are one mapping.
fn records(rows: Vec<(i64, Moment, MappingRow)>) -> Vec<MappingRecord> {
    let mut records: Vec<MappingRecord> = Vec::new();
    let mut index: FxHashMap<(i64, VariantKey), usize> = FxHashMap::default();
    for (import, at, row) in rows {
        let variant = VariantKey::Sku {
            channel: row.channel,
            sku: row.channel_sku,
        };
        let component = Component {
            stock_sku: row.stock_sku,
            quantity: row.quantity,
        };
        let known = index
            .get(&(import, variant.clone()))
            .and_then(|index| records.get_mut(*index));
        if let Some(record) = known {
            record.components.push(component);
        } else {
            index.insert((import, variant.clone()), records.len());
            records.push(MappingRecord {
                variant,
                components: vec![component],
                at,
                cause: Cause::file(&row.place),
            });
        }
    }
    records
}
