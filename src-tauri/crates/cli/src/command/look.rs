use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Shop,
    api::{ApiError, Search, SearchHit},
    check::{LineKey, LineStatus, OptionValue},
    use_case::{self, Grounds},
};

use crate::{fault::Fault, output::Output};

#[derive(Serialize)]
struct OrderRow<'a> {
    channel: &'a str,
    order: &'a str,
    line: &'a str,
    sku: Option<&'a str>,
    title: &'a str,
    options: String,
    quantity: u32,
    status: LineStatus,
    /// The answers of people that it rests on.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    rests_on: &'a [String],
    file: &'a str,
    row: u32,
}

#[derive(Serialize)]
struct ListingRow<'a> {
    channel: &'a str,
    listing: &'a str,
    sku: Option<&'a str>,
    title: &'a str,
    options: String,
    file: &'a str,
    row: u32,
}

fn joined(options: &[OptionValue]) -> String {
    options
        .iter()
        .map(|option| option.value.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}

/// Lists open order lines with where they stand.
pub(super) fn orders(shop: &Arc<Shop>, output: &mut Output) -> Result<u8, Fault> {
    let checked = shop.checked()?;
    let grounds = Grounds::of(shop, &checked);
    for report in &checked.report.lines {
        let Some(line) = checked
            .data
            .lines
            .get(report.line as usize)
            .map(|line| &line.order_line)
        else {
            continue;
        };
        let row = OrderRow {
            channel: &line.channel,
            order: &line.order,
            line: &line.line,
            sku: line.sku.as_deref(),
            title: &line.title,
            options: joined(&line.options),
            quantity: line.quantity,
            status: report.status,
            rests_on: grounds.of_line(&LineKey::of(line)),
            file: &line.place.file,
            row: line.place.row,
        };
        output.json(&row)?;
        output.words(&format!(
            "{} {} · {} × {} · {} · {}",
            row.channel,
            row.order,
            row.quantity,
            row.title,
            row.options,
            row.sku.unwrap_or("no SKU")
        ))?;
    }
    Ok(0)
}

/// Lists the variants of listings, the newest version of each.
pub(super) fn listings(shop: &Arc<Shop>, output: &mut Output) -> Result<u8, Fault> {
    let checked = shop.checked()?;
    for version in checked
        .data
        .variants
        .iter()
        .filter(|version| version.until.is_none())
    {
        let variant = &version.variant;
        let row = ListingRow {
            channel: &variant.channel,
            listing: &variant.listing,
            sku: variant.sku.as_deref(),
            title: &variant.title,
            options: joined(&variant.options),
            file: &variant.place.file,
            row: variant.place.row,
        };
        output.json(&row)?;
        output.words(&format!(
            "{} {} · {} · {}",
            row.channel,
            row.sku.unwrap_or("no SKU"),
            row.title,
            row.options
        ))?;
    }
    Ok(0)
}

/// Finds orders, listings and stock by number, SKU or words, the best first. Names of people are not searched.
pub(super) fn search(
    shop: &Arc<Shop>,
    text: &str,
    limit: u32,
    output: &mut Output,
) -> Result<u8, Fault> {
    // What was imported since the last search is put into the index now, so that the next one is quick.
    shop.index()?;
    let request = Search {
        text: text.to_owned(),
        limit: Some(limit),
    };
    let found = use_case::search(shop, &request).map_err(ApiError::from)?;
    for hit in &found.hits {
        output.json(hit)?;
        output.words(&words(hit))?;
    }
    let shown = found.hits.len();
    if shown < found.total as usize {
        let more = More {
            kind: "more",
            shown,
            total: found.total,
            orders: found.orders,
            listings: found.listings,
            stock: found.stock,
        };
        output.json(&more)?;
        output.words(&format!(
            "{shown} of {} shown: {} order lines, {} variants, {} stock items. Say more, or take a higher --limit.",
            more.total, more.orders, more.listings, more.stock
        ))?;
    }
    Ok(0)
}

/// The last line of JSON where not all hits are shown.
#[derive(Serialize)]
struct More {
    kind: &'static str,
    shown: usize,
    total: u32,
    orders: u32,
    listings: u32,
    stock: u32,
}

fn words(hit: &SearchHit) -> String {
    const NO_SKU: &str = "no SKU";
    match hit {
        SearchHit::Order(order) => format!(
            "{} {} · {} × {} · {} · {} · {} · {}:{}",
            order.channel,
            order.order,
            order.quantity,
            order.title,
            order.options,
            order.sku.as_deref().unwrap_or(NO_SKU),
            order.status.as_ref().unwrap_or(&order.state),
            order.file,
            order.row
        ),
        SearchHit::Listing(variant) => format!(
            "{} {} · {} · {}",
            variant.channel,
            variant.sku.as_deref().unwrap_or(NO_SKU),
            variant.title,
            variant.options
        ),
        SearchHit::Stock(item) => format!(
            "stock {} · {} · {}",
            item.sku,
            item.label,
            item.bin.as_deref().unwrap_or("no bin")
        ),
    }
}
