//! Findings in English.

use super::{FixWords, Slots, first_hidden, skus, two};
use crate::check::day::{Code, Detail, Fix, Hidden, HiddenKind, NotAsked, Role, StockChoice};

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) fn sentence(slots: Slots<'_>) -> String {
    let finding = slots.finding;
    let (one, other) = two(finding);
    match (slots.code, &finding.detail) {
        (
            Code::WrongItem | Code::WrongColour | Code::WrongSize | Code::WrongQuantity,
            Detail::Attribute { .. },
        ) => {
            format!(
                "This line would send {}. The buyer was promised {one}.",
                slots.found
            )
        }
        (Code::WrongQuantity, Detail::Units { due, found }) if finding.lines.len() > 1 => {
            format!(
                "The pick list takes {found} of {}. Open orders need {due}.",
                finding.title
            )
        }
        (Code::WrongQuantity, Detail::Units { due, found }) => {
            format!("This line would send {found}. The buyer is due {due}.")
        }
        (Code::ContradictoryListing, _) => {
            format!(
                "The order says {one}. The listing's SKU {} is {other}.",
                sku(finding.sku.as_deref())
            )
        }
        (Code::ContradictoryMapping, _) => {
            format!(
                "Two mappings disagree: one takes {one}, the other {other}. {} {} them.",
                lines(finding.lines.len()),
                if finding.lines.len() == 1 {
                    "uses"
                } else {
                    "use"
                }
            )
        }
        (Code::Unmapped, Detail::One { what }) => {
            format!("Nobody knows yet which stock item {what} is.")
        }
        (Code::LookalikeSku, _) => {
            format!(
                "SKU {one} only looks like {other}.{}",
                first_hidden(&finding.detail)
                    .map(hidden)
                    .unwrap_or_default()
            )
        }
        (Code::Missing, Detail::One { what }) => format!("The pick list does not have {what}."),
        (Code::Extra, Detail::Row { why, order, .. }) => extra(*why, order.as_deref()),
        (Code::Duplicate, _) => {
            format!("Row {other} of the pick list repeats row {one}. It would be sent twice.")
        }
        (Code::Cancelled, Detail::Cancellation { is_requested: true }) => {
            "The buyer asked to cancel this order. The pick list still sends it.".to_owned()
        }
        (Code::Cancelled, _) => "This order is cancelled. The pick list still sends it.".to_owned(),
        (
            Code::Changed,
            Detail::Change {
                sheet: Some(sheet),
                is_cancelled: true,
                ..
            },
        ) => {
            format!("Sheet {sheet} still has this line. The order was cancelled since.")
        }
        (
            Code::Changed,
            Detail::Change {
                sheet: Some(sheet),
                before,
                now,
                ..
            },
        ) => {
            format!("Sheet {sheet} says {before}. The order now says {now}.")
        }
        (Code::Changed, Detail::Change { before, now, .. }) => {
            format!("The pick list was written for {before}. The order now says {now}.")
        }
        (Code::Vanished, _) => format!(
            "{} no longer has this order. It was shipped or cancelled elsewhere.",
            finding.found
        ),
        (Code::WordsErased, _) => format!(
            "What the buyer wrote with order {} was erased. Look at the marketplace's page before it is picked.",
            finding.found
        ),
        (
            Code::Stopped,
            Detail::Stop {
                case,
                of,
                took,
                sheet,
            },
        ) => {
            let on_sheet = sheet.as_ref().map_or_else(String::new, |sheet| {
                format!(" It stands on sheet {sheet}: take it out there.")
            });
            format!(
                "You stopped this line: case {case} shows that {took} is wrong for {of}. Change the mapping, or look at the goods and press “Accept it as it is”.{on_sheet}"
            )
        }
        (Code::Shortage, Detail::Units { due, found }) => {
            format!(
                "{} in stock, {due} due. {} would stay without.",
                count(*found),
                lines(finding.lines.len())
            )
        }
        (Code::Unclear, Detail::Attribute { found, .. }) if found.is_empty() => {
            format!("Cannot tell whether this is {one}: nothing on the other side says so.")
        }
        (Code::Unclear, Detail::Attribute { .. }) => {
            format!("Cannot tell whether {} is {one}.", slots.found)
        }
        (Code::Unclear, _) => format!("Cannot tell whether {other} is {one}."),
        (Code::UnprovenMapping, _) => {
            format!("No word says that {other} is {one}. Only the SKU does.")
        }
        (Code::ProposedMapping, Detail::Mappings { count, .. }) => {
            format!(
                "{} of {} {} a SKU or barcode from the stock list. Is this the right item?",
                variants(*count),
                finding.title,
                if *count == 1 { "carries" } else { "carry" }
            )
        }
        (Code::NoteContradicts, Detail::Attribute { found, .. }) => {
            format!("The buyer's note names {found}. The buyer was promised {one}.")
        }
        (Code::SharedBarcode, _) => format!(
            "{one} and {other} carry the same barcode {}.",
            finding.found
        ),
        (Code::SharedSku, _) => format!(
            "SKU {} stands in two listings that promise different things: {one}, and {other}.",
            sku(finding.sku.as_deref())
        ),
        (Code::LookalikeItems, _) => format!("{one} and {other} are easily confused."),
        (Code::OldListing, Detail::Days { days }) => {
            format!(
                "The listings of {} were last read {} ago.",
                finding.title,
                if *days == 1 {
                    "1 day".to_owned()
                } else {
                    format!("{days} days")
                }
            )
        }
        (
            Code::WrongItem
            | Code::WrongColour
            | Code::WrongSize
            | Code::WrongQuantity
            | Code::Unmapped
            | Code::Missing
            | Code::Extra
            | Code::Changed
            | Code::Shortage
            | Code::ProposedMapping
            | Code::NoteContradicts
            | Code::OldListing
            | Code::Stopped,
            _,
        ) => format!("Expected {}, found {}.", finding.expected, finding.found),
    }
}

fn extra(why: NotAsked, order: Option<&str>) -> String {
    let order = order.unwrap_or_default();
    match why {
        NotAsked::UnknownOrder => {
            format!("The pick list has a row for order {order}. No imported file has that order.")
        }
        NotAsked::NotOrdered => {
            format!("Order {order} does not ask for this row of the pick list.")
        }
        NotAsked::Fulfilled => {
            format!("Order {order} was shipped already. The pick list still sends it.")
        }
        NotAsked::NotOpen => {
            format!("Order {order} is not to be shipped now. The pick list still sends it.")
        }
        NotAsked::NotNeeded => "No open order needs this row of the pick list.".to_owned(),
    }
}

fn hidden(hidden: &Hidden) -> String {
    let position = hidden.position;
    let sign = hidden.sign.as_deref().unwrap_or_default();
    let like = hidden.looks_like.as_deref().unwrap_or_default();
    match hidden.kind {
        HiddenKind::Invisible => format!(
            " Character {position} is invisible ({}).",
            hidden.code_point
        ),
        HiddenKind::Direction => format!(
            " Character {position} turns the writing direction ({}).",
            hidden.code_point
        ),
        HiddenKind::Space => format!(
            " Character {position} is not the ordinary space ({}).",
            hidden.code_point
        ),
        HiddenKind::FullWidth => format!(" Character {position} is the wide form of {like}."),
        HiddenKind::Cyrillic => {
            format!(" Character {position} is the Cyrillic letter {sign}, not {like}.")
        }
        HiddenKind::Greek => {
            format!(" Character {position} is the Greek letter {sign}, not {like}.")
        }
        HiddenKind::Twin => format!(
            " Character {position} is {}, not {}.",
            named(sign),
            named(like)
        ),
        HiddenKind::Other => format!(
            " Character {position} is {sign} ({}), not {like}.",
            hidden.code_point
        ),
    }
}

fn named(sign: &str) -> String {
    let kind = if sign.chars().all(|sign| sign.is_ascii_digit()) {
        "the digit"
    } else {
        "the letter"
    };
    format!("{kind} {sign}")
}

pub(super) fn fix(fix: &Fix, has_bins: bool) -> FixWords {
    let what = |take: &StockChoice| what(take, has_bins);
    match fix {
        Fix::PickInstead {
            take,
            lines_settled,
            ..
        } => FixWords::new(
            format!("Pick {} instead", what(take)),
            format!(
                "{}Corrects the mapping for {}.",
                stock(take),
                lines(*lines_settled as usize)
            ),
        ),
        Fix::ThisLineOnly { take, .. } => FixWords::new(
            format!("Pick {} for this line only", what(take)),
            "The mapping stays as it is.",
        ),
        Fix::AcceptMapping { lines_settled, .. } => FixWords::new(
            "Accept",
            format!("Settles {}.", lines(*lines_settled as usize)),
        ),
        Fix::ChooseMapping { lines_settled, .. } => FixWords::new(
            "Choose the stock item",
            format!("Settles {}.", lines(*lines_settled as usize)),
        ),
        Fix::WordMeans {
            word,
            lines_settled,
            ..
        } => FixWords::new(
            format!("Say what {word} means"),
            format!("Settles {}.", lines(*lines_settled as usize)),
        ),
        Fix::AskSupplier { word } => FixWords::new(
            format!("Ask the supplier what {word} is"),
            "The order leaves this sheet.",
        ),
        Fix::TakeDue { units, take } => FixWords::new(
            match take {
                Some(take) => format!("Take {units} of {}", what(take)),
                None => format!("Take {units}"),
            },
            "",
        ),
        Fix::Accept => FixWords::new("Accept it as it is", ""),
        Fix::IgnoreRow { row } => FixWords::new(format!("Do not pick row {}", row.row), ""),
        Fix::PrintAgain { sheet } => {
            FixWords::new(format!("Take back sheet {sheet} and print again"), "")
        }
        Fix::AmendPromise { .. } => FixWords::new("Record what was agreed with the buyer", ""),
        Fix::HoldOrder { order, .. } => {
            FixWords::new(format!("Hold order {order} off the sheet"), "")
        }
        Fix::Override => FixWords::new("Send it anyway", "Needs a reason."),
    }
}

fn what(take: &StockChoice, has_bins: bool) -> String {
    match take.bin.as_ref().filter(|_| has_bins) {
        Some(bin) => format!("{} from {bin}", skus(take)),
        None => skus(take),
    }
}

fn stock(take: &StockChoice) -> String {
    take.in_stock
        .map(|units| format!("{units} in stock. "))
        .unwrap_or_default()
}

fn lines(count: usize) -> String {
    if count == 1 {
        "1 line".to_owned()
    } else {
        format!("{count} lines")
    }
}

fn variants(count: u32) -> String {
    if count == 1 {
        "1 variant".to_owned()
    } else {
        format!("{count} variants")
    }
}

fn count(units: u64) -> String {
    if units == 0 {
        "None".to_owned()
    } else {
        units.to_string()
    }
}

fn sku(sku: Option<&str>) -> &str {
    sku.unwrap_or("?")
}

pub(super) fn evidence(role: Role, text: &str) -> String {
    match role {
        Role::Listing => format!("The listing says {text}."),
        Role::Order => format!("The buyer chose {text}."),
        Role::EarlierOrder => format!("An older file said {text}."),
        Role::Note => format!("The buyer wrote: {text}"),
        Role::Pick if text.is_empty() => "The pick list has no row for it.".to_owned(),
        Role::Pick => format!("The pick list says {text}."),
        Role::Stock => format!("The stock item's label says {text}."),
        Role::Supplier => format!("The supplier calls it {text}."),
        Role::Mapping => format!("The mapping takes {text}."),
        Role::NewerFile => "A newer file of unshipped orders does not have it.".to_owned(),
        Role::Sheet => format!("The printed sheet says {text}."),
    }
}

pub(super) const fn title(code: Code, through_mapping: bool) -> &'static str {
    match (code, through_mapping) {
        (Code::WrongItem, true) => "Wrong item through a mapping",
        (Code::WrongItem, false) => "Wrong item",
        (Code::WrongColour, true) => "Wrong colour through a mapping",
        (Code::WrongColour, false) => "Wrong colour",
        (Code::WrongSize, true) => "Wrong size through a mapping",
        (Code::WrongSize, false) => "Wrong size",
        (Code::WrongQuantity, _) => "Wrong quantity",
        (Code::ContradictoryListing, _) => "Order and listing disagree",
        (Code::ContradictoryMapping, _) => "Two mappings disagree",
        (Code::Unmapped, _) => "No stock item known",
        (Code::LookalikeSku, _) => "Look-alike SKU",
        (Code::Missing, _) => "Missing from the pick list",
        (Code::Extra, _) => "Extra row on the pick list",
        (Code::Duplicate, _) => "Row stands twice",
        (Code::Cancelled, _) => "Cancelled order",
        (Code::Changed, _) => "Changed since",
        (Code::Vanished, _) => "Gone from a newer file",
        (Code::WordsErased, _) => "The buyer's words are erased",
        (Code::Stopped, _) => "Stopped after a complaint",
        (Code::Shortage, _) => "Not enough in stock",
        (Code::Unclear, _) => "Cannot be told",
        (Code::UnprovenMapping, _) => "No word proves the mapping",
        (Code::ProposedMapping, _) => "Mapping to accept",
        (Code::NoteContradicts, _) => "The note names another choice",
        (Code::SharedBarcode, _) => "One barcode, two items",
        (Code::SharedSku, _) => "One SKU, two listings",
        (Code::LookalikeItems, _) => "Look-alikes near each other",
        (Code::OldListing, _) => "Listing is old",
    }
}
