//! Which column of a table of messages means what.

use std::{collections::BTreeMap, sync::OnceLock};

use super::{folded, words_of};
use crate::{guess::Aliases, letter::LetterFault, plain::PlainRow, profile::ALIASES};

const TABLE: &str = include_str!("../../../../../../assets/cases/message-columns.tsv");

/// A heading of which only a part is a word for an order may be of anything.
const CONFIDENCE_MIN: f32 = 0.9;

/// What a column can mean.
pub const COLUMN_FIELDS: [&str; 10] = [
    "text",
    "subject",
    "order",
    "name",
    "address",
    "received",
    "reason",
    "stage",
    "due",
    "direction",
];

/// A column and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterColumn {
    /// The heading as the file writes it.
    pub heading: String,
    /// One of [`COLUMN_FIELDS`]; nothing for a column that is not read.
    pub field: Option<String>,
}

/// The columns of a table.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) told: Vec<LetterColumn>,
    at: BTreeMap<String, usize>,
}

/// The field that a heading means.
pub(super) fn of_header(heading: &str) -> Option<&'static str> {
    static WORDS: OnceLock<(BTreeMap<String, &'static str>, Option<Aliases>)> = OnceLock::new();
    let (words, aliases) = WORDS.get_or_init(|| (words_of(TABLE), Aliases::parse(ALIASES).ok()));
    let heading = folded(heading);
    if heading.is_empty() {
        return None;
    }
    let of_order = || {
        // Headings of order numbers are those of other tables.
        let (field, confidence) = aliases.as_ref()?.field(&heading)?;
        (field == "order" && confidence > CONFIDENCE_MIN).then_some("order")
    };
    words.get(&heading).copied().or_else(of_order)
}

/// A heading as it may stand in a sentence: nothing in it drives a terminal.
fn shown(heading: &str) -> String {
    let plain = heading.replace(char::is_control, " ");
    plain.trim().to_owned()
}

impl Columns {
    /// Resolves headings: what a person said of the columns at these places first, then the first column of each field. An
    /// empty field is that of a column that means nothing.
    pub(super) fn of(headings: &[String], said: &[(usize, &str)]) -> Result<Self, LetterFault> {
        let mut at: BTreeMap<String, usize> = BTreeMap::new();
        for (place, field) in said {
            if field.is_empty() {
                continue;
            }
            if !COLUMN_FIELDS.contains(field) {
                return Err(LetterFault::NoSuchField {
                    field: (*field).to_owned(),
                    fields: COLUMN_FIELDS.join(", "),
                });
            }
            at.insert((*field).to_owned(), *place);
        }
        let is_told = |place: usize| said.iter().any(|(of, _)| *of == place);
        for (place, heading) in headings.iter().enumerate() {
            if let Some(field) = of_header(heading).filter(|_| !is_told(place)) {
                at.entry(field.to_owned()).or_insert(place);
            }
        }
        let field_of = |place: usize| at.iter().find(|(_, of)| **of == place);
        let told = headings
            .iter()
            .enumerate()
            .map(|(place, heading)| LetterColumn {
                heading: shown(heading),
                field: field_of(place).map(|(field, _)| field.clone()),
            });
        Ok(Self {
            told: told.collect(),
            at,
        })
    }

    /// Whether any of them holds what buyers say.
    pub(super) fn speak(&self) -> Result<(), LetterFault> {
        let is_spoken = ["text", "reason", "subject"]
            .iter()
            .any(|field| self.at.contains_key(*field));
        if is_spoken {
            Ok(())
        } else {
            Err(LetterFault::NoColumns {})
        }
    }

    /// The cell of a field; nothing where it is blank.
    pub(super) fn cell<'r>(&self, row: &'r PlainRow, field: &str) -> Option<&'r str> {
        let cell = row.cells.get(*self.at.get(field)?)?.trim();
        (!cell.is_empty()).then_some(cell)
    }

    /// The heading of a field's column.
    pub(super) fn heading(&self, field: &str) -> &str {
        let place = self.at.get(field).and_then(|place| self.told.get(*place));
        place.map_or("", |column| column.heading.as_str())
    }
}
