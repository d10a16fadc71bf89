//! The private part of a record: what goes into a capsule, and how it comes back.
//!
//! A capsule begins with a byte that says what it is of; behind it fields, each a byte that says which, then its texts,
//! each behind its length (LEB128). There is one for nearly every order line, so names of columns are numbers here.
//!
//! Capsules of the first form are JSON and begin with a brace; they are read for ever and no longer written.

mod letter;

use serde::{Deserialize, de::Error as _};
use tallyman_core::record::{Private, Record};

use crate::error::Error;

pub(crate) use letter::{letter, seal_letter};

/// The capsule is of an order line.
const OF_ORDER: u8 = 1;
/// The capsule is of a pick line: its remark, verbatim.
const OF_PICK: u8 = 2;

/// The capsule is of the free words of a person at work.
const OF_WORDS: u8 = 3;
/// The capsule is of a digest of a buyer's words, as they were printed.
const OF_DIGEST: u8 = 4;
/// The capsule is of a buyer's message to the shop.
const OF_LETTER: u8 = 5;

/// The capsule is of what the seller wrote to a buyer.
const OF_REPLY: u8 = 6;

const NOTE: u8 = 0;
const PERSONALISATION: u8 = 1;
/// A column the profile does not know: its name and its cell.
const UNKNOWN: u8 = 2;
/// A column about a person whose name is none of [`PERSON`]: its name and its cell.
const PERSON_BY_NAME: u8 = 3;
/// From here on a column about a person: its place in [`PERSON`] is added.
const PERSON_FIRST: u8 = 16;

/// Names of columns about a person, by number. Stored for ever: a name is only ever added, at the end.
const PERSON: &[&str] = &[
    "buyer_email",
    "buyer_name",
    "buyer_phone",
    "buyer_username",
    "ship_name",
    "ship_company",
    "ship_street",
    "ship_address_1",
    "ship_address_2",
    "ship_address_3",
    "ship_city",
    "ship_state",
    "ship_postcode",
    "ship_country",
    "ship_phone",
    "bill_name",
    "bill_company",
    "bill_street",
    "bill_address_1",
    "bill_address_2",
    "bill_address_3",
    "bill_city",
    "bill_state",
    "bill_postcode",
    "bill_country",
    "bill_phone",
    "buyer_address_1",
    "buyer_address_2",
    "buyer_city",
    "buyer_state",
    "buyer_postcode",
    "buyer_country",
    "buyer_tax_name",
    "buyer_tax_value",
    "purchase_order",
    "delivery_instructions",
    "ship_tracking",
];

/// What a capsule of the first form holds.
#[derive(Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
enum FirstForm {
    Order(Private),
    Pick { note: String },
}

/// Takes the private part out of a record.
pub(crate) fn take(record: &mut Record) -> Option<Vec<u8>> {
    let mut sealed = Vec::new();
    take_behind(record, &mut sealed).then_some(sealed)
}

/// Takes the private part out of a record and writes it behind `sealed`; says whether there was one.
pub(crate) fn take_behind(record: &mut Record, sealed: &mut Vec<u8>) -> bool {
    match record {
        Record::Order(line) if !line.private.is_empty() => {
            sealed.push(OF_ORDER);
            write(&line.private, sealed);
            line.private = Private::default();
            true
        }
        Record::Pick(line) => line.note.take().is_some_and(|note| {
            sealed.push(OF_PICK);
            text(&note, sealed);
            true
        }),
        Record::Order(_) | Record::Listing(_) | Record::Stock(_) | Record::Mapping(_) => false,
    }
}

fn write(private: &Private, sealed: &mut Vec<u8>) {
    for (name, cell) in &private.person {
        let known = PERSON.iter().position(|known| known == name);
        if let Some(number) = known.and_then(|at| u8::try_from(at).ok()) {
            sealed.push(PERSON_FIRST.saturating_add(number));
        } else {
            sealed.push(PERSON_BY_NAME);
            text(name, sealed);
        }
        text(cell, sealed);
    }
    for (field, words) in [
        (NOTE, &private.note),
        (PERSONALISATION, &private.personalisation),
    ] {
        if let Some(words) = words {
            sealed.push(field);
            text(words, sealed);
        }
    }
    for (name, cell) in &private.unknown {
        sealed.push(UNKNOWN);
        text(name, sealed);
        text(cell, sealed);
    }
}

fn text(words: &str, sealed: &mut Vec<u8>) {
    let mut length = words.len();
    while length >= 0x80 {
        sealed.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    sealed.push(length as u8);
    sealed.extend_from_slice(words.as_bytes());
}

/// Puts the private part back, while its capsule lives.
pub(crate) fn restore(record: &mut Record, capsule: &[u8]) -> Result<(), Error> {
    let Some((of, fields)) = capsule.split_first() else {
        return Err(broken());
    };
    if *of == b'{' {
        match (record, serde_json::from_slice(capsule)?) {
            (Record::Order(line), FirstForm::Order(private)) => line.private = private,
            (Record::Pick(line), FirstForm::Pick { note }) => line.note = Some(note),
            _ => {}
        }
        return Ok(());
    }
    let mut fields = Fields(fields);
    match (record, *of) {
        (Record::Order(line), OF_ORDER) => line.private = fields.private()?,
        (Record::Pick(line), OF_PICK) => line.note = Some(fields.text()?),
        // A capsule of another kind says nothing about this record.
        (
            Record::Order(_)
            | Record::Listing(_)
            | Record::Stock(_)
            | Record::Mapping(_)
            | Record::Pick(_),
            _,
        ) => {}
    }
    Ok(())
}

/// What a capsule says, field by field, in the names of [`PERSON`] and a few more: `note`, `personalisation`, `remark`,
/// `reason`, or the heading of a column that no profile knows.
pub(crate) fn fields(capsule: &[u8]) -> Result<Vec<(String, String)>, Error> {
    let Some((of, rest)) = capsule.split_first() else {
        return Err(broken());
    };
    let private = match *of {
        b'{' => match serde_json::from_slice(capsule)? {
            FirstForm::Order(private) => private,
            FirstForm::Pick { note } => return Ok(vec![("remark".to_owned(), note)]),
        },
        OF_ORDER => Fields(rest).private()?,
        OF_PICK => return Ok(vec![("remark".to_owned(), Fields(rest).text()?)]),
        OF_WORDS => return Ok(vec![("reason".to_owned(), Fields(rest).text()?)]),
        OF_DIGEST => return Ok(vec![("printed".to_owned(), Fields(rest).text()?)]),
        OF_REPLY => return Ok(vec![("reply".to_owned(), Fields(rest).text()?)]),
        OF_LETTER => {
            let letter = letter(capsule)?.ok_or_else(broken)?;
            return Ok(letter::fields_of_letter(letter));
        }
        _ => return Err(broken()),
    };
    let named = [
        ("note", private.note),
        ("personalisation", private.personalisation),
    ];
    let named = named
        .into_iter()
        .filter_map(|(name, words)| Some((name.to_owned(), words?)));
    let mut fields = private.person;
    fields.extend(named);
    fields.extend(private.unknown);
    Ok(fields)
}

/// Whether a column is one about a person, by its canonical name.
pub(crate) fn is_person(column: &str) -> bool {
    PERSON.contains(&column)
}

/// Seals the free words of a person at work, such as a reason: they may name anybody.
pub(crate) fn seal_words(words: &str) -> Vec<u8> {
    let mut sealed = vec![OF_WORDS];
    text(words, &mut sealed);
    sealed
}

/// Seals a digest of a buyer's words: whoever has names to try could find them by it.
pub(crate) fn seal_digest(digest: &str) -> Vec<u8> {
    let mut sealed = vec![OF_DIGEST];
    text(digest, &mut sealed);
    sealed
}

/// Seals what the seller wrote to a buyer.
pub(crate) fn seal_reply(words: &str) -> Vec<u8> {
    let mut sealed = vec![OF_REPLY];
    text(words, &mut sealed);
    sealed
}

/// What the seller wrote; nothing where the capsule is of something else.
pub(crate) fn reply(capsule: &[u8]) -> Result<Option<String>, Error> {
    match capsule.split_first() {
        Some((&OF_REPLY, rest)) => Ok(Some(Fields(rest).text()?)),
        _ => Ok(None),
    }
}

fn broken() -> Error {
    serde_json::Error::custom("its private part does not have the form it should have").into()
}

/// The fields of a capsule that are not read yet.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn private(&mut self) -> Result<Private, Error> {
        let mut private = Private::default();
        while let Some((field, rest)) = self.0.split_first() {
            self.0 = rest;
            match *field {
                NOTE => private.note = Some(self.text()?),
                PERSONALISATION => private.personalisation = Some(self.text()?),
                UNKNOWN => private.unknown.push((self.text()?, self.text()?)),
                PERSON_BY_NAME => private.person.push((self.text()?, self.text()?)),
                number => {
                    let known = number.checked_sub(PERSON_FIRST).map(usize::from);
                    let name = known.and_then(|at| PERSON.get(at)).ok_or_else(broken)?;
                    private.person.push(((*name).to_owned(), self.text()?));
                }
            }
        }
        Ok(private)
    }

    fn text(&mut self) -> Result<String, Error> {
        let mut length = 0_usize;
        for shift in [0, 7, 14, 21, 28] {
            let (byte, rest) = self.0.split_first().ok_or_else(broken)?;
            self.0 = rest;
            length |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let (words, rest) = self.0.split_at_checked(length).ok_or_else(broken)?;
                self.0 = rest;
                return String::from_utf8(words.to_vec()).map_err(|_| broken());
            }
        }
        Err(broken())
    }
}

#[cfg(test)]
mod tests {
    use tallyman_core::record::{LineState, OrderLine, PickLine, Place};

    use super::*;

    fn order(private: Private) -> Record {
        Record::Order(OrderLine {
            channel: "etsy".to_owned(),
            order: "1".to_owned(),
            line: "1".to_owned(),
            listing: None,
            sku: None,
            title: "Mug".to_owned(),
            options: Vec::new(),
            quantity: 1,
            state: LineState::Open,
            ordered_at: None,
            updated_at: None,
            ship_by: None,
            shipped_at: None,
            carrier: None,
            price: None,
            country: None,
            place: Place::default(),
            private,
        })
    }

    #[test]
    fn a_person_leaves_the_record_and_comes_back() {
        let pair = |name: &str, cell: &str| (name.to_owned(), cell.to_owned());
        let whole = order(Private {
            person: vec![
                pair("ship_name", "Ada Example"),
                pair("a column of tomorrow", "x"),
                pair("delivery_instructions", &"left of the door ".repeat(40)),
            ],
            note: Some("für Oma".to_owned()),
            personalisation: Some(String::new()),
            unknown: vec![pair("Gift wrap", "yes")],
        });
        let (mut record, mut capsule) = (whole.clone(), Vec::new());
        assert!(take_behind(&mut record, &mut capsule));
        assert_eq!(record, order(Private::default()));
        for cut in 0..capsule.len() {
            // Any cut ends in an error or in less, never in a panic.
            let mut shorter = record.clone();
            if restore(&mut shorter, &capsule[..cut]).is_ok() {
                assert_ne!(shorter, whole);
            }
        }
        restore(&mut record, &capsule).unwrap();
        assert_eq!(record, whole);
        restore(&mut record, &[OF_ORDER, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).unwrap_err();
    }

    #[test]
    fn a_remark_leaves_the_record_and_comes_back() {
        let line = PickLine {
            order: None,
            sku: None,
            barcode: None,
            text: "杯子".to_owned(),
            options: Vec::new(),
            quantity: 1,
            bin: None,
            note: Some("for Ms Example".to_owned()),
            place: Place::default(),
        };
        let whole = Record::Pick(line);
        let (mut record, mut capsule) = (whole.clone(), Vec::new());
        assert!(take_behind(&mut record, &mut capsule));
        assert!(!serde_json::to_string(&record).unwrap().contains("Example"));
        restore(&mut record, &capsule).unwrap();
        assert_eq!(record, whole);
        assert!(!take_behind(&mut order(Private::default()), &mut capsule));
    }

    #[test]
    fn a_capsule_of_the_first_form_is_still_read() {
        let mut record = order(Private::default());
        let capsule = br#"{"of":"order","person":[["ship_name","Ada Example"]],"note":"hi","personalisation":null,"unknown":[]}"#;
        restore(&mut record, capsule).unwrap();
        let whole = order(Private {
            person: vec![("ship_name".to_owned(), "Ada Example".to_owned())],
            note: Some("hi".to_owned()),
            ..Private::default()
        });
        assert_eq!(record, whole);
        restore(&mut record, b"{\"of\":").unwrap_err();
    }
}
