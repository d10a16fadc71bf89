//! Finding the order that a message is about, in passes from sure to unsure.

use std::collections::BTreeSet;

use rusqlite::Connection;
use tallyman_core::{
    case::{Candidate, Pass, is_same_number, spellings},
    check::judge::{Attribute, Vocabulary},
    moment::Moment,
    record::{OrderLine, Record},
    text::fold,
};
use tallyman_import::letter::Letter;
use tallyman_ledger::read_capsule;

use crate::{
    api::ApiError,
    day::DayData,
    disclosure::Datum,
    error::Error,
    forgetting::{DAY_MILLISECONDS, records_of},
    journal::RecordReader,
    private,
    projection::Personal,
    search::{self, Kind, Query},
};

/// Hits that are looked at for one number.
const HITS_MAX: usize = 500;
/// Numbers of a message that are looked up.
const NUMBERS_MAX: usize = 20;
/// An order is taken to be meant by its buyer or its goods for so many days.
const DAYS_MAX: i64 = 180;
/// The fewest signs of a parcel's number, and how many of them are digits.
const PARCEL_SIGNS_MIN: usize = 9;
const PARCEL_DIGITS_MIN: usize = 6;
/// The fewest letters of a word that names goods.
const WORD_LETTERS_MIN: usize = 4;

const TRACKING_COLUMNS: &str = include_str!("../../../../../assets/cases/tracking-columns.tsv");

/// What a message says that can lead to its order.
#[derive(Clone, Debug)]
pub(crate) struct Clues<'a> {
    /// The message.
    pub letter: &'a Letter,
    /// Order numbers of what was written this time; those of quoted letters if there are none.
    pub numbers: &'a [String],
    /// When it was received.
    pub at: Moment,
    /// The channel it came by, where that is known.
    pub channel: Option<&'a str>,
}

/// What was found, and what was looked for in vain.
#[derive(Clone, Debug, Default)]
pub(crate) struct Search {
    /// The orders.
    pub found: Vec<Candidate>,
    /// Numbers that no order has.
    pub unknown: Vec<String>,
}

/// Looks in passes; a later pass is only made when the sure ones found nothing.
pub(crate) fn candidates(
    connection: &Connection,
    clues: &Clues<'_>,
    data: &DayData,
    vocabulary: &Vocabulary,
) -> Result<Search, Error> {
    let mut search = Search::default();
    for number in clues.numbers.iter().take(NUMBERS_MAX) {
        let orders = by_number(connection, number, clues.channel)?;
        if orders.is_empty() {
            search.unknown.push(number.clone());
        }
        search
            .found
            .extend(orders.iter().map(|line| candidate(line, Pass::OrderNumber)));
    }
    search.found.extend(by_person(connection, clues)?);
    if search.found.is_empty() {
        search.found = by_goods(clues, data, vocabulary);
    }
    // A number that a sure pass found another order by is a number of something else.
    if search.found.iter().any(|found| found.pass.is_sure()) {
        search.unknown.clear();
    }
    Ok(search)
}

fn candidate(line: &OrderLine, pass: Pass) -> Candidate {
    Candidate {
        channel: line.channel.clone(),
        order: line.order.clone(),
        ordered_at: line.ordered_at,
        pass,
    }
}

/// One line of each order that has this number, whatever signs stand between its digits.
pub(crate) fn by_number(
    connection: &Connection,
    number: &str,
    channel: Option<&str>,
) -> Result<Vec<OrderLine>, Error> {
    let mut orders: Vec<OrderLine> = Vec::new();
    let mut reader = RecordReader::new(connection);
    for way in spellings(number) {
        let query = match Query::new(&way) {
            Ok(query) => query,
            // Longer than any number.
            Err(ApiError { .. }) => continue,
        };
        for hit in search::find(connection, &query, HITS_MAX)?.hits {
            if hit.kind != Kind::Order {
                continue;
            }
            let Record::Order(line) = reader.at(hit.entry, hit.position)? else {
                continue;
            };
            let is_it = is_same_number(number, &line.order)
                && channel.is_none_or(|channel| line.channel == channel);
            let is_known = orders
                .iter()
                .any(|known| (&known.channel, &known.order) == (&line.channel, &line.order));
            if is_it && !is_known {
                orders.push(line);
            }
        }
        if !orders.is_empty() {
            break;
        }
    }
    Ok(orders)
}

/// Looks through what is held of buyers: numbers of parcels, and who they are. Live capsules are few.
fn by_person(connection: &Connection, clues: &Clues<'_>) -> Result<Vec<Candidate>, Error> {
    let parcels = parcel_numbers(&clues.letter.text);
    let words = format!(" {} ", words_of(&clues.letter.text));
    let sender = clues.letter.sender_name.as_deref().map(words_of);
    let address = clues
        .letter
        .sender_address
        .as_deref()
        .map(str::to_lowercase);
    let mut found = Vec::new();
    for live in Personal::new(connection).live()? {
        let Some(bytes) = read_capsule(connection, live.capsule)? else {
            continue;
        };
        if live.order_key.is_none() || private::letter(&bytes)?.is_some() {
            continue;
        }
        let fields = private::fields(&bytes)?;
        let is_parcel = fields
            .iter()
            .any(|(name, cell)| is_tracking(name) && parcels.contains(&bare(cell)));
        let is_buyer = fields
            .iter()
            .any(|(name, cell)| match Datum::of_column(name) {
                Datum::Contact => address.as_deref() == Some(cell.trim().to_lowercase().as_str()),
                Datum::Name if private::is_person(name) => {
                    let name = words_of(cell);
                    is_telling(&name)
                        && (sender.as_ref() == Some(&name) || words.contains(&format!(" {name} ")))
                }
                Datum::Name
                | Datum::Address
                | Datum::Identifier
                | Datum::Country
                | Datum::BuyerWords
                | Datum::UnknownColumn => false,
            });
        let pass = match (is_parcel, is_buyer) {
            (true, _) => Pass::TrackingNumber,
            (false, true) => Pass::BuyerAndDate,
            (false, false) => continue,
        };
        for record in records_of(connection, live.capsule)? {
            if let Record::Order(line) = record
                && clues.channel.is_none_or(|channel| line.channel == channel)
                && (pass.is_sure() || is_near(line.ordered_at, clues.at))
            {
                found.push(candidate(&line, pass));
            }
        }
    }
    Ok(found)
}

fn is_tracking(column: &str) -> bool {
    let column = column.to_lowercase();
    let words = TRACKING_COLUMNS
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| row.split('\t').nth(1));
    words.into_iter().any(|word| column.contains(word))
}

/// Runs of letters and digits that may be the number of a parcel.
fn parcel_numbers(text: &str) -> BTreeSet<String> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|run| {
            run.len() >= PARCEL_SIGNS_MIN
                && run.bytes().filter(u8::is_ascii_digit).count() >= PARCEL_DIGITS_MIN
        })
        .map(bare)
        .collect()
}

fn bare(number: &str) -> String {
    number
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_uppercase()
}

/// Words in lower case, a space between them.
fn words_of(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    words.join(" ")
}

/// Whether a name tells one person from others: two words, or signs of a script without spaces.
fn is_telling(name: &str) -> bool {
    name.contains(' ') || name.chars().filter(|sign| *sign >= '\u{2E80}').count() >= 2
}

/// Whether an order was placed before a message and not too long before.
fn is_near(ordered_at: Option<Moment>, at: Moment) -> bool {
    ordered_at.is_none_or(|ordered| {
        let age = at.0.saturating_sub(ordered.0);
        (-DAY_MILLISECONDS..=DAYS_MAX * DAY_MILLISECONDS).contains(&age)
    })
}

/// Orders with goods and a colour that the message speaks of.
fn by_goods(clues: &Clues<'_>, data: &DayData, vocabulary: &Vocabulary) -> Vec<Candidate> {
    let own = &clues.letter.own;
    let colours = colours_in(vocabulary, own);
    let folded = fold(own).text;
    let said: BTreeSet<&str> = goods_words(&folded).collect();
    if colours.is_empty() || said.is_empty() {
        return Vec::new();
    }
    data.lines
        .iter()
        .map(|line| &line.order_line)
        .filter(|line| is_near(line.ordered_at, clues.at))
        .filter(|line| clues.channel.is_none_or(|channel| line.channel == channel))
        .filter(|line| {
            let title = fold(&line.title).text;
            goods_words(&title).any(|word| said.contains(word))
        })
        .filter(|line| {
            let values: Vec<&str> = line
                .options
                .iter()
                .map(|option| option.value.as_str())
                .collect();
            !colours_in(vocabulary, &values.join(", ")).is_disjoint(&colours)
        })
        .map(|line| candidate(line, Pass::ItemAndColour))
        .collect()
}

fn colours_in(vocabulary: &Vocabulary, text: &str) -> BTreeSet<String> {
    let named = vocabulary.named(text).into_iter();
    named
        .filter(|(_, attribute, _)| *attribute == Attribute::Colour)
        .map(|(_, _, meaning)| meaning)
        .collect()
}

fn goods_words(folded: &str) -> impl Iterator<Item = &str> {
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| {
            word.chars().count() >= WORD_LETTERS_MIN || word.chars().any(|sign| sign >= '\u{2E80}')
        })
        .filter(|word| word.chars().any(char::is_alphabetic))
}
