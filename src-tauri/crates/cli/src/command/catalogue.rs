use std::sync::Arc;

use serde::Serialize;
use tallyman_book::{
    Language, Shop,
    api::{ChangeView, HistoryOf, View},
    use_case,
};

use crate::{
    fault::{FINDINGS, Fault},
    output::Output,
};

#[derive(Serialize)]
struct Scores {
    score: u32,
    listings: u32,
    stock: u32,
    flaws: usize,
}

/// Tells the flaws of the catalogue, gravest first, and its score at the end.
pub(super) fn run(shop: &Arc<Shop>, language: Language, output: &mut Output) -> Result<u8, Fault> {
    let catalogue = use_case::catalogue(shop, &View { language })?;
    for flaw in &catalogue.flaws {
        output.json(flaw)?;
        output.words(&format!("{} · {}", flaw.gravity_words, flaw.sentence))?;
        output.words(&format!("  {}", flaw.fix))?;
    }
    output.json(&Scores {
        score: catalogue.score,
        listings: catalogue.listings,
        stock: catalogue.stock,
        flaws: catalogue.flaws.len(),
    })?;
    output.words(&format!(
        "Score {} of 100 · {} listings · {} stock items · {} flaws",
        catalogue.score,
        catalogue.listings,
        catalogue.stock,
        catalogue.flaws.len()
    ))?;
    let has_grave = catalogue.flaws.iter().any(|flaw| flaw.gravity == "high");
    Ok(if has_grave { FINDINGS } else { 0 })
}

/// Tells the pairs that are easily confused, the most confusable first.
pub(super) fn confusable(
    shop: &Arc<Shop>,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let catalogue = use_case::catalogue(shop, &View { language })?;
    for pair in &catalogue.pairs {
        output.json(pair)?;
        output.words(&format!(
            "{:>3} · {} {} · {} {}",
            pair.score, pair.one, pair.one_label, pair.other, pair.other_label
        ))?;
        output.words(&format!("      {}", pair.reasons.join(" ")))?;
        output.words(&format!("      {}", pair.remedies.join(" ")))?;
    }
    if catalogue.pairs.is_empty() {
        output.words("No two stock items are easily taken for each other.")?;
    }
    Ok(0)
}

/// Tells what a SKU meant when, or every change of a mapping.
pub(super) fn history(
    shop: &Arc<Shop>,
    sku: Option<&str>,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    let Some(sku) = sku else {
        let catalogue = use_case::catalogue(shop, &View { language })?;
        for change in &catalogue.changes {
            output.json(change)?;
            tell(change, output)?;
        }
        if catalogue.changes.is_empty() {
            output.words("No mapping has changed.")?;
        }
        return Ok(0);
    };
    let sku = sku.to_owned();
    let history = use_case::history(shop, &HistoryOf { sku, language })?;
    output.json(&history)?;
    for span in &history.spans {
        let until = span.until.as_ref().map_or("now", String::as_str);
        output.words(&format!(
            "{} – {until} · {} takes {} · {}",
            span.from, span.variant, span.takes, span.source
        ))?;
    }
    for change in &history.changes {
        tell(change, output)?;
    }
    Ok(0)
}

fn tell(change: &ChangeView, output: &mut Output) -> Result<(), Fault> {
    output.words(&format!("{} ({})", change.sentence, change.source))?;
    output.words(&format!("  {}", change.effects))?;
    for (what, orders) in [("open", &change.open_orders), ("sent", &change.sent_orders)] {
        if !orders.is_empty() {
            output.words(&format!("  {what}: {}", orders.join(", ")))?;
        }
    }
    Ok(())
}
