use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use serde::Serialize;
use tallyman_core::{
    check::day::{LineKey, LineStatus},
    record::{LineState, OptionValue, OrderLine, Record, StockItem, Variant},
};

use super::Grounds;
use crate::{
    api::{
        ListingHit, OptionHit, OrderHit, PlaceHit, Search, SearchFound, SearchHit, StockItemHit,
    },
    day,
    error::Error,
    journal::RecordReader,
    projection::Facts,
    search::{self, Hit, Query},
    shop::{Checked, Shop},
};

/// Hits given where nothing is said.
const HIT_COUNT: u32 = 100;
/// Hits given at most.
const HIT_COUNT_MAX: u32 = 1_000;

/// Finds orders, listings and stock by number, SKU or words, the best first. Names of people are not searched.
///
/// Whole at any moment: what the index does not hold yet is scanned.
pub fn search(shop: &Arc<Shop>, request: &Search) -> Result<SearchFound, Error> {
    let query = Query::new(&request.text)?;
    let limit = request.limit.unwrap_or(HIT_COUNT).min(HIT_COUNT_MAX);
    let (found, mut hits) = shop.ledger.read(|connection| {
        let found = search::find(connection, &query, limit as usize)?;
        let hits = read(connection, &found.hits)?;
        Ok::<_, Error>((found, hits))
    })?;
    add_status(shop, &mut hits)?;
    Ok(SearchFound {
        hits,
        total: found.orders + found.listings + found.stock,
        orders: found.orders,
        listings: found.listings,
        stock: found.stock,
    })
}

/// Reads what the hits say. Hits of one entry are read together: unpacking it is most of the work.
fn read(connection: &Connection, found: &[Hit]) -> Result<Vec<SearchHit>, Error> {
    let mut by_entry: Vec<(usize, &Hit)> = found.iter().enumerate().collect();
    by_entry.sort_by_key(|(_, hit)| (hit.entry, hit.position));
    let (mut reader, mut elsewhere) =
        (RecordReader::new(connection), RecordReader::new(connection));
    let mut hits = Vec::with_capacity(found.len());
    for (at, hit) in by_entry {
        let record = reader.at(hit.entry, hit.position)?;
        let hit = match &record {
            Record::Order(line) => SearchHit::Order(order(line)?),
            Record::Listing(variant) => SearchHit::Listing(listing(variant)),
            Record::Stock(_) => {
                let key_hash = Facts::of(&record).key_hash;
                let item = day::stock_item(connection, &mut elsewhere, key_hash)?;
                let item = item.ok_or(Error::Inconsistent { entry: hit.entry })?;
                SearchHit::Stock(stock(&item))
            }
            Record::Mapping(_) | Record::Pick(_) => {
                return Err(Error::Inconsistent { entry: hit.entry });
            }
        };
        hits.push((at, hit));
    }
    hits.sort_by_key(|(at, _)| *at);
    Ok(hits.into_iter().map(|(_, hit)| hit).collect())
}

/// Says where open lines stand, where the check is known or soon made.
fn add_status(shop: &Shop, hits: &mut [SearchHit]) -> Result<(), Error> {
    let is_open = |hit: &SearchHit| matches!(hit, SearchHit::Order(order) if order.state == "open");
    if !hits.iter().any(is_open) {
        return Ok(());
    }
    let Some(checked) = shop.checked_if_soon()? else {
        return Ok(());
    };
    let statuses = statuses(&checked);
    let grounds = Grounds::of(shop, &checked);
    for hit in hits {
        let SearchHit::Order(order) = hit else {
            continue;
        };
        let key = LineKey {
            channel: order.channel.clone(),
            order: order.order.clone(),
            line: order.line.clone(),
        };
        if let Some(status) = statuses.get(&key) {
            order.status = Some(word(status)?);
            order.rests_on = grounds.of_line(&key).to_vec();
        }
    }
    Ok(())
}

fn statuses(checked: &Checked) -> FxHashMap<LineKey, LineStatus> {
    let lines = &checked.data.lines;
    let of = |report: &tallyman_core::check::day::LineReport| {
        let line = lines.get(report.line as usize)?;
        Some((LineKey::of(&line.order_line), report.status))
    };
    checked.report.lines.iter().filter_map(of).collect()
}

fn order(line: &OrderLine) -> Result<OrderHit, Error> {
    Ok(OrderHit {
        channel: line.channel.clone(),
        order: line.order.clone(),
        line: line.line.clone(),
        sku: line.sku.clone(),
        title: line.title.clone(),
        options: joined(&line.options),
        quantity: line.quantity,
        state: state(&line.state)?,
        status: None,
        rests_on: Vec::new(),
        file: line.place.file.clone(),
        row: line.place.row,
    })
}

fn listing(variant: &Variant) -> ListingHit {
    ListingHit {
        channel: variant.channel.clone(),
        listing: variant.listing.clone(),
        sku: variant.sku.clone(),
        title: variant.title.clone(),
        options: joined(&variant.options),
        file: variant.place.file.clone(),
        row: variant.place.row,
    }
}

fn stock(item: &StockItem) -> StockItemHit {
    let option = |option: &OptionValue| OptionHit {
        name: option.name.clone(),
        value: option.value.clone(),
    };
    StockItemHit {
        sku: item.sku.clone(),
        barcodes: item.barcodes.clone(),
        label: item.label.clone(),
        supplier_text: item.supplier_text.clone(),
        supplier_sku: item.supplier_sku.clone(),
        options: item.options.iter().map(option).collect(),
        bin: item.bin.clone(),
        quantity: item.quantity,
        weight_grams: item.weight_grams,
        place: PlaceHit {
            file: item.place.file.clone(),
            row: item.place.row,
        },
    }
}

/// Options as people read them.
fn joined(options: &[OptionValue]) -> String {
    let values: Vec<&str> = options.iter().map(|option| option.value.as_str()).collect();
    values.join(" / ")
}

/// The word under which something is stored.
fn word(value: &impl Serialize) -> Result<String, Error> {
    Ok(serde_json::to_value(value)?
        .as_str()
        .unwrap_or_default()
        .to_owned())
}

fn state(state: &LineState) -> Result<String, Error> {
    let stored = serde_json::to_value(state)?;
    Ok(stored
        .get("is")
        .and_then(|is| is.as_str())
        .unwrap_or_default()
        .to_owned())
}
