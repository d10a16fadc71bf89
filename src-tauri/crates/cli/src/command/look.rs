use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Shop,
    check::{LineKey, LineStatus, OptionValue, OrderLine, Variant},
    shop::Checked,
    use_case::Grounds,
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
    tell_orders(shop, &checked, |_| true, output)?;
    Ok(0)
}

fn tell_orders(
    shop: &Shop,
    checked: &Checked,
    is_wanted: impl Fn(&OrderLine) -> bool,
    output: &mut Output,
) -> Result<(), Fault> {
    let grounds = Grounds::of(shop, checked);
    for report in &checked.report.lines {
        let Some(line) = checked
            .data
            .lines
            .get(report.line as usize)
            .map(|line| &line.order_line)
        else {
            continue;
        };
        if !is_wanted(line) {
            continue;
        }
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
    Ok(())
}

/// Lists the variants of listings, the newest version of each.
pub(super) fn listings(shop: &Arc<Shop>, output: &mut Output) -> Result<u8, Fault> {
    let checked = shop.checked()?;
    tell_listings(&checked, |_| true, output)?;
    Ok(0)
}

fn tell_listings(
    checked: &Checked,
    is_wanted: impl Fn(&Variant) -> bool,
    output: &mut Output,
) -> Result<(), Fault> {
    for version in checked
        .data
        .variants
        .iter()
        .filter(|version| version.until.is_none())
    {
        let variant = &version.variant;
        if !is_wanted(variant) {
            continue;
        }
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
    Ok(())
}

/// Finds orders, listings and stock by number, SKU or words. Names of people are not searched.
pub(super) fn search(shop: &Arc<Shop>, text: &str, output: &mut Output) -> Result<u8, Fault> {
    let wanted = text.to_lowercase();
    let holds = |text: &str| text.to_lowercase().contains(&wanted);
    let holds_option = |options: &[OptionValue]| options.iter().any(|option| holds(&option.value));
    let checked = shop.checked()?;
    tell_orders(
        shop,
        &checked,
        |line| {
            holds(&line.order)
                || holds(&line.title)
                || line.sku.as_deref().is_some_and(holds)
                || holds_option(&line.options)
        },
        output,
    )?;
    tell_listings(
        &checked,
        |variant| {
            holds(&variant.title)
                || variant.sku.as_deref().is_some_and(holds)
                || holds_option(&variant.options)
        },
        output,
    )?;
    for item in &checked.data.stock {
        let supplier = item.supplier_text.as_deref().is_some_and(holds);
        if !(holds(&item.sku)
            || holds(&item.label)
            || supplier
            || item.barcodes.iter().any(|barcode| holds(barcode)))
        {
            continue;
        }
        output.json(item)?;
        output.words(&format!(
            "stock {} · {} · {}",
            item.sku,
            item.label,
            item.bin.as_deref().unwrap_or("no bin")
        ))?;
    }
    Ok(0)
}
