//! The catalogue in English.

use super::skus;
use crate::check::catalogue::{Flaw, FlawCode, Reason};

pub(super) fn flaw(flaw: &Flaw) -> String {
    let (one, other, title) = (&flaw.one, &flaw.other, &flaw.title);
    let (count, total) = (flaw.count, flaw.total);
    match flaw.code {
        FlawCode::MappedWrong => format!(
            "{title}: the listing promises {one}, the mapping of {} takes {other}.",
            skus(flaw)
        ),
        FlawCode::PackMultiple => format!(
            "{title}: one unit of {} is {one}, the mapping takes {other}.",
            skus(flaw)
        ),
        FlawCode::MappedTwice => format!(
            "Two mappings of {} disagree: one takes {one}, the other {other}.",
            skus(flaw)
        ),
        FlawCode::MappedUnclear => {
            format!("{title}: no one can tell from its words whether {other} is {one}.")
        }
        FlawCode::Unmapped => format!("{title}: no stock item is known for {}.", skus(flaw)),
        FlawCode::LookalikeStock => format!("{title}: SKU {other} only looks like {one}."),
        FlawCode::SharedSku => format!(
            "SKU {} stands in two listings that promise different things: {one}, and {other}.",
            skus(flaw)
        ),
        FlawCode::SharedBarcode => format!("Barcode {one} stands on {count} things: {other}."),
        FlawCode::InvalidBarcode => format!(
            "Barcode {one} of {} cannot be right: its length or its check digit does not fit.",
            skus(flaw)
        ),
        FlawCode::RepeatedSku => format!("SKU {one} stands for {count} different things: {other}."),
        FlawCode::LookalikeSkus => format!("SKUs {one} and {other} look the same."),
        FlawCode::DamagedSku => format!("SKU {one} was damaged by a spreadsheet."),
        FlawCode::HiddenSign => format!("SKU {one} has a character that cannot be seen."),
        FlawCode::AlikeOptions => format!("{title}: the choices {one} and {other} look the same."),
        FlawCode::NearOptions => {
            format!("{title}: the choices {one} and {other} differ by one word.")
        }
        FlawCode::RepeatedOptions => {
            format!("{title}: the choice {one} stands in {count} variants.")
        }
        FlawCode::Placeholder => {
            format!("{title}: “{one}” promises no colour that could be checked.")
        }
        FlawCode::TitleColours => {
            format!("{title}: the title names {one}, and no choice says which.")
        }
        FlawCode::TitleColour => format!("{title}: the title says {one}, and the choice does not."),
        FlawCode::NoSku => format!("{title}: {count} of {total} variants have no SKU."),
        FlawCode::NoOptions => {
            format!("{title}: {count} of {total} variants do not say what they are.")
        }
        FlawCode::NoBarcode if flaw.listing.is_some() => {
            format!("{title}: {count} of {total} variants have no barcode.")
        }
        FlawCode::NoBarcode => format!("{title} ({one}) has no barcode."),
        FlawCode::NoBin => format!("{title} ({one}) has no bin."),
    }
}

pub(super) fn fix(flaw: &Flaw) -> String {
    if let Some(suggested) = &flaw.suggested {
        return format!("Write {suggested}.");
    }
    match flaw.code {
        FlawCode::MappedWrong | FlawCode::MappedTwice => {
            "Choose the stock item that the listing promises.".to_owned()
        }
        FlawCode::PackMultiple => "Set how many stock items one unit sold takes.".to_owned(),
        FlawCode::MappedUnclear => {
            "Write the choice on the label in words, or accept the mapping.".to_owned()
        }
        FlawCode::Unmapped => "Choose the stock item.".to_owned(),
        FlawCode::LookalikeStock => "Write the SKU as the stock list does.".to_owned(),
        FlawCode::SharedSku | FlawCode::RepeatedSku => {
            "Give each thing a SKU of its own.".to_owned()
        }
        FlawCode::SharedBarcode => "Give each thing a barcode of its own.".to_owned(),
        FlawCode::InvalidBarcode => "Read the barcode again from the goods.".to_owned(),
        FlawCode::LookalikeSkus => "Rename one of the two SKUs.".to_owned(),
        FlawCode::DamagedSku => {
            "Take the SKU from the shop again, with the column set to text.".to_owned()
        }
        FlawCode::HiddenSign => "Type the SKU anew.".to_owned(),
        FlawCode::AlikeOptions | FlawCode::RepeatedOptions => {
            "Join the two variants, or say what differs.".to_owned()
        }
        FlawCode::NearOptions => "Choose names that cannot be taken for each other.".to_owned(),
        FlawCode::Placeholder | FlawCode::TitleColours => {
            "Make a choice for each colour, and name it.".to_owned()
        }
        FlawCode::TitleColour => "Name the same colours in title and choices.".to_owned(),
        FlawCode::NoSku => "Give every variant a SKU.".to_owned(),
        FlawCode::NoOptions => "Say for every variant what it is.".to_owned(),
        FlawCode::NoBarcode => "Enter the barcode, or print one.".to_owned(),
        FlawCode::NoBin => "Enter the bin.".to_owned(),
    }
}

pub(super) const fn title(code: FlawCode) -> &'static str {
    match code {
        FlawCode::MappedWrong => "Mapping takes another thing",
        FlawCode::PackMultiple => "Wrong pack multiple",
        FlawCode::MappedTwice => "Two mappings disagree",
        FlawCode::MappedUnclear => "Mapping not proven by words",
        FlawCode::Unmapped => "No stock item known",
        FlawCode::LookalikeStock => "Look-alike SKU",
        FlawCode::SharedSku => "One SKU, two listings",
        FlawCode::SharedBarcode => "One barcode, two things",
        FlawCode::InvalidBarcode => "Barcode cannot be right",
        FlawCode::RepeatedSku => "One SKU, two things",
        FlawCode::LookalikeSkus => "SKUs look the same",
        FlawCode::DamagedSku => "SKU damaged by a spreadsheet",
        FlawCode::HiddenSign => "Invisible character in a SKU",
        FlawCode::AlikeOptions => "Choices look the same",
        FlawCode::NearOptions => "Choices differ by one word",
        FlawCode::RepeatedOptions => "One choice twice",
        FlawCode::Placeholder => "No colour promised",
        FlawCode::TitleColours => "Several colours in the title",
        FlawCode::TitleColour => "Title names another colour",
        FlawCode::NoSku => "Variants without a SKU",
        FlawCode::NoOptions => "Variants without a choice",
        FlawCode::NoBarcode => "No barcode",
        FlawCode::NoBin => "No bin",
    }
}

pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Happened { times: 1, .. } => "They were taken for each other once.".to_owned(),
        Reason::Happened { times, .. } => format!("They were taken for each other {times} times."),
        Reason::SameShape { .. } => "Their codes look the same.".to_owned(),
        Reason::Swapped { one, other } => {
            format!("Their codes differ in two swapped signs: {one}, {other}.")
        }
        Reason::Number { one, other } => {
            format!("Their codes differ in one number: {one}, {other}.")
        }
        Reason::SameName => "Their names are the same.".to_owned(),
        Reason::OneWord { one, other } if one.is_empty() || other.is_empty() => {
            format!("Only one of them is called {one}{other} besides.")
        }
        Reason::OneWord { one, other } => {
            format!("Their names differ in one word: {one}, {other}.")
        }
        Reason::NearColour { one, other } => format!("Their colours are near: {one}, {other}."),
        Reason::SameBin { bin } => format!("They lie in one bin: {bin}."),
        Reason::NextBin { one, other } => format!("Their bins are side by side: {one}, {other}."),
        Reason::SameOrder { orders: 1 } => "One order of today takes both.".to_owned(),
        Reason::SameOrder { orders } => format!("{orders} orders of today take both."),
        Reason::SameDay => "Both are picked today.".to_owned(),
    }
}
