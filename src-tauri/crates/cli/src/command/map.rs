use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Shop,
    check::{Component, MappingOrigin, VariantKey},
    use_case,
};

use crate::{
    arguments::MapArguments,
    fault::{Fault, bad_input},
    output::Output,
};

/// One mapping as scripts see it.
#[derive(Serialize)]
struct Line<'a> {
    channel: Option<&'a str>,
    sku: &'a str,
    takes: &'a [Component],
    from: &'static str,
    file: Option<&'a str>,
    row: Option<u32>,
}

/// What mapping a variant gives back.
#[derive(Serialize)]
struct Mapped {
    decision: String,
}

/// Lists mappings, or says which stock items a variant takes.
pub(super) fn run(
    shop: &Arc<Shop>,
    arguments: &MapArguments,
    output: &mut Output,
) -> Result<u8, Fault> {
    let Some(sku) = &arguments.sku else {
        return list(shop, output);
    };
    if arguments.takes.is_empty() {
        return Err(bad_input(
            format!("It is not said what {sku} takes."),
            "Give one or more stock SKUs, with *N where more than one unit is taken.",
        ));
    }
    let components = arguments
        .takes
        .iter()
        .map(|text| component(text))
        .collect::<Result<Vec<_>, _>>()?;
    let variant = VariantKey::Sku {
        channel: arguments.channel.clone(),
        sku: sku.clone(),
    };
    let decision = use_case::map(shop, variant, components)?;
    output.words(&format!("{sku} is mapped (decision {decision})."))?;
    output.json(&Mapped { decision })?;
    Ok(0)
}

fn component(text: &str) -> Result<Component, Fault> {
    let (sku, quantity) = match text.rsplit_once('*') {
        Some((sku, quantity)) => (sku, quantity.parse().ok().filter(|quantity| *quantity > 0)),
        None => (text, Some(1)),
    };
    match quantity {
        Some(quantity) if !sku.is_empty() => Ok(Component {
            stock_sku: sku.to_owned(),
            quantity,
        }),
        _ => Err(bad_input(
            format!("“{text}” does not say what is taken."),
            "Give SKU or SKU*N with a whole number from 1.",
        )),
    }
}

fn list(shop: &Arc<Shop>, output: &mut Output) -> Result<u8, Fault> {
    let checked = shop.checked()?;
    for mapping in &checked.data.mappings {
        let (channel, sku) = match &mapping.variant {
            VariantKey::Sku { channel, sku } => (channel.as_deref(), sku.as_str()),
            VariantKey::Options {
                channel, listing, ..
            } => (Some(channel.as_str()), listing.as_str()),
        };
        let place = match &mapping.origin {
            MappingOrigin::File { place, .. } => Some(place),
            MappingOrigin::Accepted { .. } => None,
        };
        let line = Line {
            channel,
            sku,
            takes: &mapping.components,
            from: if place.is_some() { "file" } else { "accepted" },
            file: place.map(|place| place.file.as_str()),
            row: place.map(|place| place.row),
        };
        output.json(&line)?;
        let takes: Vec<String> = line
            .takes
            .iter()
            .map(|component| format!("{} × {}", component.stock_sku, component.quantity))
            .collect();
        output.words(&format!(
            "{} {}: {}",
            channel.unwrap_or("every channel"),
            sku,
            takes.join(" + ")
        ))?;
    }
    Ok(0)
}
