//! Finding what the book holds about a person or an order. Live capsules are few, so they are read one by one: no name
//! stands in any index.

use std::{borrow::Cow, collections::BTreeSet};

use rusqlite::Connection;
use tallyman_core::{moment::Moment, record::Record};
use tallyman_ledger::{CapsuleId, read_capsule};
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use super::due::{Due, by_order};
use crate::{
    error::Error,
    journal::RecordReader,
    private,
    projection::{Cases, Personal, order_key},
    spelling::{bare, name_forms, shortened},
};

/// Whom or what to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sought {
    /// A name, an e-mail address, a telephone number: words of a person.
    Words(String),
    /// The number of an order.
    Order {
        /// The number.
        number: String,
        /// The channel; without it every one.
        channel: Option<String>,
    },
    /// Orders by their keys, and remarks that name none by their capsules.
    These {
        /// The orders.
        keys: BTreeSet<i64>,
        /// The remarks.
        remarks: BTreeSet<CapsuleId>,
    },
}

impl Sought {
    /// Whether an order's data is among what was named by its id.
    pub(crate) fn names(&self, due: &Due) -> bool {
        match (self, due.order_key) {
            (Self::These { keys, .. }, Some(key)) => keys.contains(&key),
            (Self::These { remarks, .. }, None) => {
                due.capsules.iter().any(|capsule| remarks.contains(capsule))
            }
            (Self::Words(_) | Self::Order { .. }, _) => false,
        }
    }
}

/// What the book holds about an order's buyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// The channel; empty where only a pick list names the order, or none does.
    pub channel: String,
    /// The order's number; empty where none is named.
    pub order: String,
    /// When it was placed.
    pub ordered_at: Option<Moment>,
    /// The country it goes to.
    pub country: Option<String>,
    /// Its capsules and when they are due.
    pub due: Due,
    /// What they hold: names of fields.
    pub fields: BTreeSet<String>,
}

/// Finds what the book holds, by order.
pub(crate) fn find(
    connection: &Connection,
    sought: &Sought,
    now_ms: i64,
) -> Result<Vec<Found>, Error> {
    let wanted = match sought {
        Sought::Words(_) | Sought::These { .. } => None,
        Sought::Order { number, channel } => Some(keys_of(connection, number, channel.as_deref())?),
    };
    let (mut found, mut left) = (Vec::new(), Vec::new());
    for due in by_order(connection, now_ms)? {
        if let Some(keys) = &wanted
            && !due.order_key.is_some_and(|key| keys.contains(&key))
        {
            continue;
        }
        if matches!(sought, Sought::These { .. }) && !sought.names(&due) {
            continue;
        }
        let mut fields = Vec::new();
        for capsule in &due.capsules {
            if let Some(bytes) = read_capsule(connection, *capsule)? {
                fields.extend(private::fields(&bytes)?);
            }
        }
        if let Sought::Words(words) = sought
            && !says(fields.iter().map(|(_, text)| text.as_str()), words)
        {
            left.push((due, fields));
            continue;
        }
        found.push(describe(connection, due, fields)?);
    }
    // A remark on a pick list names the order without its channel: it goes with what was found.
    if matches!(sought, Sought::Words(_)) {
        let numbers = found.iter().filter(|found| !found.order.is_empty());
        let remarks: BTreeSet<i64> = numbers.map(|found| order_key("", &found.order)).collect();
        for (due, fields) in left {
            if due.order_key.is_some_and(|key| remarks.contains(&key)) {
                found.push(describe(connection, due, fields)?);
            }
        }
    }
    found.sort_by(|one, other| {
        (one.ordered_at, &one.channel, &one.order).cmp(&(
            other.ordered_at,
            &other.channel,
            &other.order,
        ))
    });
    Ok(found)
}

/// The orders of a number: on one channel, or on every channel that imports brought.
fn keys_of(
    connection: &Connection,
    number: &str,
    channel: Option<&str>,
) -> Result<BTreeSet<i64>, Error> {
    let channels = match channel {
        Some(channel) => vec![channel.to_owned()],
        None => Personal::new(connection).channels()?,
    };
    let named = channels.iter().map(|channel| order_key(channel, number));
    Ok(named
        .chain(std::iter::once(order_key("", number)))
        .collect())
}

fn describe(
    connection: &Connection,
    due: Due,
    fields: Vec<(String, String)>,
) -> Result<Found, Error> {
    let mut found = Found {
        channel: String::new(),
        order: String::new(),
        ordered_at: None,
        country: None,
        fields: fields.into_iter().map(|(name, _)| name).collect(),
        due,
    };
    let mut reader = RecordReader::new(connection);
    for capsule in &found.due.capsules {
        for record in reader.of_capsule(*capsule)? {
            match record {
                Record::Order(line) => {
                    found.channel = line.channel;
                    found.order = line.order;
                    found.ordered_at = line.ordered_at.or(found.ordered_at);
                    found.country = line.country.or(found.country);
                }
                Record::Pick(line) => {
                    found.order = line.order.unwrap_or(found.order);
                }
                Record::Listing(_) | Record::Stock(_) | Record::Mapping(_) => {}
            }
        }
    }
    if let Some(key) = found.due.order_key
        && found.order.is_empty()
    {
        let holds = Personal::new(connection).holds()?;
        if let Some(hold) = holds.into_iter().find(|hold| hold.order_key == key) {
            found.channel = hold.channel;
            found.order = hold.order;
        } else if let Some((channel, order)) = Cases::new(connection).order_named(key)? {
            found.channel = channel;
            found.order = order;
        }
    }
    Ok(found)
}

/// Whether the texts held about an order speak of the person: every word of the query stands in one of them as a word, with or
/// without accents, with `ü` or `ue`. Scripts without spaces match within words, an e-mail address as a whole, a telephone number
/// by its digits, however it is written. It rather finds too much: what is found is shown before anything of it is erased.
fn says<'a>(texts: impl Iterator<Item = &'a str>, query: &str) -> bool {
    let texts: Vec<String> = texts.map(bare).collect();
    let query = query.trim();
    let plain = bare(query);
    if plain.contains('@') {
        let wanted = address(&plain);
        return texts
            .iter()
            .any(|text| text.split(is_edge).any(|part| address(part) == wanted));
    }
    if is_telephone(&plain) {
        let wanted = digits(&plain);
        return texts
            .iter()
            .any(|text| is_telephone(text) && digits(text).ends_with(&wanted));
    }
    let mut words: BTreeSet<Cow<'_, str>> = BTreeSet::new();
    for word in texts.iter().flat_map(|text| tokens(text)) {
        words.insert(shortened(word));
        words.insert(Cow::Borrowed(word));
    }
    let query: String = query.nfkc().collect();
    let mut wanted = tokens(&query).peekable();
    wanted.peek().is_some()
        && wanted.all(|word| {
            let is_without_spaces = word.chars().any(|sign| sign >= '\u{2E80}');
            name_forms(word).any(|form| {
                words.contains(form.as_str())
                    || is_without_spaces && texts.iter().any(|text| text.contains(&form))
            })
        })
}

/// What stands around an e-mail address in a text.
fn is_edge(sign: char) -> bool {
    sign.is_whitespace() || "<>()[]{},;:\"".contains(sign)
}

/// An e-mail address without the full stop of its sentence.
fn address(part: &str) -> &str {
    part.trim_matches(|sign: char| !sign.is_alphanumeric())
}

/// Fewest digits of a telephone number that somebody is looked for by.
const TELEPHONE_DIGITS_MIN: usize = 6;

fn is_telephone(text: &str) -> bool {
    digits(text).len() >= TELEPHONE_DIGITS_MIN
        && text
            .chars()
            .all(|sign| sign.is_ascii_digit() || " +-()/.".contains(sign))
}

/// The digits without the zero that a number has within its country.
fn digits(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    digits.trim_start_matches('0').to_owned()
}

fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && !is_combining_mark(sign))
        .filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {

    #[test]
    fn a_person_is_found_by_whole_words_in_any_order() {
        let says = |text: &str, query| super::says(std::iter::once(text), query);
        assert!(says("Lovelace, Ada", "ada lovelace"));
        assert!(says("José Ñandú", "ñandú"));
        assert!(says("Jose\u{301}", "josé"), "however the accent is written");
        assert!(says("José Ñandú", "Jose Nandu"), "accents left out");
        assert!(says("Jose Nandu", "José Ñandú"));
        assert!(says("Lindenstraße 3", "LINDENSTRASSE"));
        for held in ["Müller", "Mueller", "Muller", "MU\u{308}LLER"] {
            for query in ["Müller", "mueller", "Muller"] {
                assert!(says(held, query), "{held} by {query}");
            }
        }
        assert!(says("王小明先生", "王小明"));
        assert!(says("Ada <ada@example.com>", "ADA@example.com"));
        for letter in [
            "write to ada@example.com.",
            "(ada@example.com)",
            "E-Mail:ada@example.com",
            "'Ada' mailto:Ada@example.com?",
        ] {
            assert!(says(letter, "ada@example.com"), "{letter}");
        }
        assert!(!says("ada@example.com.invalid", "ada@example.com"));
        assert!(says("o'brien@example.com", "O'Brien＠example.com"));
        assert!(says("+49 30 123456", "０３０ １２３４５６"));
        assert!(!says("+49 30 999999", "０３０１２３４５６"));
        assert!(says("ก้อง", "ก้อง"), "marks that are no letters");
        assert!(says("+49 30 123456", "030 / 123456"));
        assert!(says("+49 30 123456", "+4930123456"));
        assert!(!says("+49 30 123456", "3456"));
        assert!(!says("Joanna Smith", "Ann"));
        assert!(!says("xada@example.com", "ada@example.com"));
        assert!(!says("Ada", "ada lovelace"));
        assert!(!says("Ada", " ,"));
        assert!(super::says(["Ada", "Lovelace"].into_iter(), "ada lovelace"));
    }
}
