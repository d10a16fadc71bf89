//! What can be done about a case, in words.

use std::sync::Arc;

use tallyman_book::{
    Language, Shop,
    api::{ChooseRemedy, ChosenView, RemedyView, TermView},
    use_case,
};

use crate::{fault::Fault, output::Output};

/// Records a choice where there is one, and shows what can be done.
pub(super) fn run(
    shop: &Arc<Shop>,
    request: Option<&ChooseRemedy>,
    case: u32,
    language: Language,
    output: &mut Output,
) -> Result<u8, Fault> {
    if let Some(request) = request {
        use_case::choose_remedy(shop, request)?;
    }
    let view = use_case::show_case(shop, case, language)?;
    output.json(&view)?;
    for remedy in &view.remedies {
        tell(remedy, output)?;
    }
    if let Some(chosen) = &view.chosen {
        tell_chosen(chosen, output)?;
    }
    Ok(0)
}

/// The cheapest ones alone, a line each.
pub(super) fn tell_cheapest(remedies: &[RemedyView], output: &mut Output) -> Result<(), Fault> {
    for remedy in remedies.iter().filter(|remedy| remedy.place > 0) {
        output.words(&head(remedy))?;
    }
    Ok(())
}

/// What was chosen.
pub(super) fn tell_chosen(chosen: &ChosenView, output: &mut Output) -> Result<(), Fault> {
    let refund = chosen
        .refund
        .as_ref()
        .map_or_else(String::new, |refund| format!(" · {}", refund.text));
    Ok(output.words(&format!(
        "  ✓ {} ({}){refund} (#{})",
        chosen.words, chosen.remedy, chosen.entry.entry
    ))?)
}

fn head(remedy: &RemedyView) -> String {
    let mark = match (remedy.place, remedy.is_admissible) {
        (0, true) => "·".to_owned(),
        (0, false) => "✗".to_owned(),
        (place, _) => format!("{place}."),
    };
    let cost = match (&remedy.cost, &remedy.known) {
        (Some(cost), _) => cost.text.clone(),
        (None, Some(known)) if !remedy.terms.is_empty() => format!("{} + ?", known.text),
        (None, _) => "?".to_owned(),
    };
    format!("  {mark} {} ({}) · {cost}", remedy.words, remedy.remedy)
}

fn tell(remedy: &RemedyView, output: &mut Output) -> Result<(), Fault> {
    output.words(&head(remedy))?;
    for why in &remedy.why {
        output.words(&format!("      {why}"))?;
    }
    if !remedy.is_admissible {
        return Ok(());
    }
    for term in &remedy.terms {
        output.words(&format!("      {}", term_line(term)))?;
    }
    for missing in &remedy.missing {
        let fill = if missing.fill.is_empty() {
            String::new()
        } else {
            format!(": `tallyman set {} \"…\"`", missing.fill)
        };
        output.words(&format!("      ? {}{fill}", missing.words))?;
    }
    Ok(())
}

fn term_line(term: &TermView) -> String {
    let amount = term
        .amount
        .as_ref()
        .map_or("?", |amount| amount.text.as_str());
    if term.arithmetic.is_empty() {
        format!("{amount:>12}  {}", term.words)
    } else {
        format!("{amount:>12}  {} = {}", term.words, term.arithmetic)
    }
}
