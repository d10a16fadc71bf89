//! What was read, and where: one piece of evidence per source.

use super::{Evidence, Role, form, known::InForce};
use crate::{
    check::judge::Word,
    record::{OptionValue, OrderLine, PickLine, Place, StockItem, Variant},
};

/// The options in one line, else the other words.
pub(super) fn words(options: &[OptionValue], otherwise: &str) -> String {
    if options.is_empty() {
        return otherwise.trim().to_owned();
    }
    options
        .iter()
        .map(|option| option.value.trim())
        .collect::<Vec<_>>()
        .join(" / ")
}

fn piece(role: Role, place: &Place, text: String) -> Evidence {
    Evidence {
        role,
        place: place.clone(),
        text,
        meaning: None,
        via: None,
        is_private: false,
    }
}

pub(super) fn of_order(line: &OrderLine) -> Evidence {
    piece(Role::Order, &line.place, words(&line.options, &line.title))
}

pub(in crate::check) fn of_listing(variant: &Variant) -> Evidence {
    piece(
        Role::Listing,
        &variant.place,
        words(&variant.options, &variant.title),
    )
}

pub(super) fn of_pick(line: &PickLine) -> Evidence {
    let mut text = line.text.trim().to_owned();
    for option in &line.options {
        if !text.is_empty() {
            text.push_str(" / ");
        }
        text.push_str(option.value.trim());
    }
    if text.is_empty() {
        text = line
            .sku
            .clone()
            .or_else(|| line.barcode.clone())
            .unwrap_or_default();
    }
    piece(Role::Pick, &line.place, text)
}

pub(in crate::check) fn of_stock(item: &StockItem) -> Evidence {
    let mut text = item.label.trim().to_owned();
    for option in &item.options {
        text.push_str(" / ");
        text.push_str(option.value.trim());
    }
    piece(Role::Stock, &item.place, text)
}

pub(super) fn of_supplier(item: &StockItem) -> Option<Evidence> {
    item.supplier_text
        .as_ref()
        .map(|text| piece(Role::Supplier, &item.place, text.clone()))
}

pub(super) fn of_mapping(mapping: &InForce<'_>) -> Evidence {
    let taken: Vec<String> = mapping
        .components
        .iter()
        .map(|component| match component.quantity {
            0 | 1 => component.stock_sku.clone(),
            units => format!("{units} × {}", component.stock_sku),
        })
        .collect();
    let place = mapping.place.cloned().unwrap_or_default();
    Evidence {
        via: mapping.by.map(ToOwned::to_owned),
        ..piece(Role::Mapping, &place, taken.join(" + "))
    }
}

pub(super) fn of_note(line: &OrderLine, text: &str, column: &str) -> Evidence {
    let place = Place {
        column: column.to_owned(),
        ..line.place.clone()
    };
    Evidence {
        is_private: true,
        ..piece(Role::Note, &place, text.to_owned())
    }
}

pub(super) fn of_place(role: Role, place: &Place, text: impl Into<String>) -> Evidence {
    piece(role, place, text.into())
}

/// Points a piece of evidence at the option that holds the word, and says what the word means.
pub(super) fn point(evidence: &mut Evidence, options: &[OptionValue], word: Option<&Word>) {
    let Some(word) = word else { return };
    evidence.meaning.clone_from(&word.meaning);
    evidence.via = (!word.via.is_empty()).then(|| word.via.clone());
    let said = form::folded(&word.text);
    let holder = options
        .iter()
        .find(|option| form::folded(&option.value).contains(said.as_ref()));
    if let Some(name) = holder.and_then(|option| option.name.as_ref()) {
        evidence.place.column.clone_from(name);
    }
}
