//! Stock items as they are looked for, each held against what was promised.

use tallyman_core::{
    check::{
        day::Finding,
        judge::{Choice, Judgement, Offer, Outcome, Picked, Verdict, Vocabulary},
    },
    language::Language,
    record::StockItem,
};

use super::{swatch, words};
use crate::api::StockHit;

/// What the finding's line promised, by words alone: an equal SKU proves nothing about an item that a person looks for.
pub(crate) fn offer(finding: &Finding) -> Offer {
    let promised = finding.siblings.iter().find(|sibling| sibling.is_promised);
    let siblings = finding
        .siblings
        .iter()
        .filter(|sibling| !sibling.is_promised);
    Offer {
        title: finding.title.clone(),
        options: promised.map_or_else(Vec::new, |sibling| sibling.options.clone()),
        sku: None,
        barcode: None,
        siblings: siblings
            .map(|sibling| Choice {
                options: sibling.options.clone(),
                sku: None,
                barcode: None,
            })
            .collect(),
    }
}

/// The item's words as the judge reads them.
pub(crate) fn picked(item: &StockItem) -> Picked {
    let text = match &item.supplier_text {
        Some(supplier) if item.label.trim().is_empty() => supplier,
        _ => &item.label,
    };
    Picked {
        text: text.clone(),
        options: item.options.clone(),
        sku: None,
        barcode: None,
    }
}

/// What an item's words say about the promise.
pub(crate) const fn outcome(verdict: Verdict) -> Outcome {
    match verdict {
        Verdict::Same => Outcome::Same,
        Verdict::WrongItem | Verdict::WrongColour | Verdict::WrongSize | Verdict::WrongQuantity => {
            Outcome::Different
        }
        Verdict::Unclear => Outcome::Unclear,
    }
}

/// Where the item differs, in words; empty where it does not.
pub(crate) fn difference(judgement: &Judgement, language: Language) -> String {
    let different = judgement
        .attributes
        .iter()
        .find(|judged| judged.outcome == Outcome::Different);
    let Some(judged) = different else {
        return String::new();
    };
    let attribute = words::attribute(judged.attribute, language);
    let text = |word: &Option<tallyman_core::check::judge::Word>| {
        word.as_ref()
            .map_or_else(|| "?".to_owned(), |word| word.text.clone())
    };
    let (promised, found) = (text(&judged.promised), text(&judged.found));
    match language {
        Language::En => format!("{attribute}: {promised} promised, {found} here"),
        Language::De => format!("{attribute}: {promised} zugesagt, hier {found}"),
        Language::Zh => format!("{attribute}：承诺 {promised}，此处 {found}"),
    }
}

/// The item as the window lists it.
pub(crate) fn hit(
    item: &StockItem,
    judgement: &Judgement,
    vocabulary: &Vocabulary,
    language: Language,
) -> StockHit {
    let named = item
        .options
        .iter()
        .map(|option| option.value.as_str())
        .chain(item.label.split(" / "))
        .find_map(|words| swatch::of_text(vocabulary, words, language));
    let outcome = outcome(judgement.verdict);
    StockHit {
        sku: item.sku.clone(),
        label: std::iter::once(item.label.as_str())
            .chain(item.options.iter().map(|option| option.value.as_str()))
            .collect::<Vec<_>>()
            .join(" / "),
        supplier_text: item.supplier_text.clone().unwrap_or_default(),
        bin: item.bin.clone(),
        in_stock: item
            .quantity
            .map(|units| i32::try_from(units).unwrap_or(i32::MAX)),
        swatch: named,
        outcome: match outcome {
            Outcome::Same => "same",
            Outcome::Different => "different",
            Outcome::Unclear => "unclear",
        }
        .to_owned(),
        difference: if outcome == Outcome::Different {
            difference(judgement, language)
        } else {
            String::new()
        },
    }
}
