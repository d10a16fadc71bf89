//! Finding the order that a message is about, in passes from sure to unsure.

use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::{
    case::{Candidate, Pass, is_same_number, spellings},
    moment::Moment,
    record::{OrderLine, Record},
};
use tallyman_import::letter::Letter;

use super::{goods::Goods, lines::SEARCHES_MAX, persons::Persons};
use crate::{
    api::ApiError,
    error::Error,
    forgetting::DAY_MILLISECONDS,
    journal::RecordReader,
    search::{self, Kind, Query, number_key, numbered},
    shop::Shop,
};

/// Hits that are looked at for one number.
const HITS_MAX: usize = 500;
/// Numbers of a message that are looked up.
const NUMBERS_MAX: usize = 20;
/// An order is taken to be meant by its buyer or its goods for so many days.
const DAYS_MAX: i64 = 180;

/// The order numbers of a message.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    /// Those of what was written this time, or that a table tells.
    pub own: Vec<String>,
    /// Those that only the quoted letters have: they count where the buyer names none. One who names an order that is not
    /// known here means that one, and no other of which somebody wrote before.
    pub quoted: Vec<String>,
}

impl Numbers {
    /// Those that count.
    fn named(&self) -> impl Iterator<Item = &String> {
        let counting = if self.own.is_empty() {
            &self.quoted
        } else {
            &self.own
        };
        counting.iter().take(NUMBERS_MAX)
    }
}

/// What a message says that can lead to its order.
#[derive(Clone, Debug)]
pub(crate) struct Clues<'a> {
    /// The message.
    pub letter: &'a Letter,
    /// Its order numbers.
    pub numbers: &'a Numbers,
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

/// What messages are compared with, gathered when it is first needed and once for many of them.
#[derive(Debug)]
pub(crate) struct Directory<'a> {
    shop: &'a Shop,
    /// One line of each order with a number that was looked up, by the number.
    numbers: FxHashMap<String, Vec<OrderLine>>,
    persons: Option<Arc<Persons>>,
    goods: Option<Arc<Goods>>,
}

impl<'a> Directory<'a> {
    /// A directory of what the shop holds.
    pub(crate) fn new(shop: &'a Shop) -> Self {
        Self {
            shop,
            numbers: FxHashMap::default(),
            persons: None,
            goods: None,
        }
    }

    /// Looks many numbers up at once. Of few, each is searched for when its turn comes.
    pub(crate) fn look_up<'n>(
        &mut self,
        connection: &Connection,
        numbers: impl Iterator<Item = &'n Numbers>,
    ) -> Result<(), Error> {
        let numbers = numbers.flat_map(Numbers::named);
        let wanted: FxHashSet<String> = numbers.map(|number| number_key(number)).collect();
        if wanted.len() <= SEARCHES_MAX {
            return Ok(());
        }
        let found = numbered(connection, &wanted)?;
        let mut places: Vec<((i64, u32), String)> = Vec::new();
        for key in wanted {
            let of_number = found.get(&key).into_iter().flatten().take(HITS_MAX);
            places.extend(of_number.map(|place| (*place, key.clone())));
            self.numbers.insert(key, Vec::new());
        }
        // An entry's records one after the other: each is unpacked once.
        places.sort_unstable();
        let mut reader = RecordReader::new(connection);
        for ((entry, position), key) in places {
            if let Record::Order(line) = reader.at(entry, position)? {
                add(self.numbers.entry(key).or_default(), line);
            }
        }
        Ok(())
    }

    /// One line of each order that has this number.
    fn numbered(
        &self,
        connection: &Connection,
        number: &str,
        channel: Option<&str>,
    ) -> Result<Vec<OrderLine>, Error> {
        match self.numbers.get(&number_key(number)) {
            Some(known) => Ok(known
                .iter()
                .filter(|line| is_meant(line, number, channel))
                .cloned()
                .collect()),
            None => by_number(connection, number, channel),
        }
    }
}

/// Looks in passes; a later pass is only made when the sure ones found nothing.
pub(crate) fn candidates(
    connection: &Connection,
    clues: &Clues<'_>,
    directory: &mut Directory<'_>,
) -> Result<Search, Error> {
    let mut search = Search::default();
    let numbers = clues.numbers;
    for number in numbers.named() {
        let orders = directory.numbered(connection, number, clues.channel)?;
        if orders.is_empty() {
            search.unknown.push(number.clone());
        }
        search
            .found
            .extend(orders.iter().map(|line| candidate(line, Pass::OrderNumber)));
    }
    let shop = directory.shop;
    let persons = match &mut directory.persons {
        Some(persons) => persons,
        unread => unread.insert(shop.keep(
            |kept| &mut kept.persons,
            // Read anew: what is kept must not be older than it is taken for.
            || shop.ledger.read(Persons::gather),
        )?),
    };
    // Beside an order that is sure nothing unsure counts.
    let by_name = search.found.is_empty();
    let found = persons.find(connection, clues, by_name)?;
    search.found.extend(found);
    if search.found.is_empty() {
        let gather = || Ok(Goods::gather(&shop.day()?, &shop.vocabulary));
        let goods = match &mut directory.goods {
            Some(goods) => goods,
            unread => unread.insert(shop.keep(|kept| &mut kept.goods, gather)?),
        };
        search.found = goods.find(clues, &shop.vocabulary);
    }
    // A number that a sure pass found another order by is a number of something else.
    if search.found.iter().any(|found| found.pass.is_sure()) {
        search.unknown.clear();
    }
    Ok(search)
}

pub(super) fn candidate(line: &OrderLine, pass: Pass) -> Candidate {
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
            if is_meant(&line, number, channel) {
                add(&mut orders, line);
            }
        }
        if !orders.is_empty() {
            break;
        }
    }
    Ok(orders)
}

fn is_meant(line: &OrderLine, number: &str, channel: Option<&str>) -> bool {
    is_same_number(number, &line.order) && channel.is_none_or(|channel| line.channel == channel)
}

/// Adds a line of an order of which there is none yet.
fn add(lines: &mut Vec<OrderLine>, line: OrderLine) {
    let is_known = lines
        .iter()
        .any(|known| (&known.channel, &known.order) == (&line.channel, &line.order));
    if !is_known {
        lines.push(line);
    }
}

/// Whether an order was placed before a message and not too long before.
pub(super) fn is_near(ordered_at: Option<Moment>, at: Moment) -> bool {
    ordered_at.is_none_or(|ordered| {
        let age = at.0.saturating_sub(ordered.0);
        (-DAY_MILLISECONDS..=DAYS_MAX * DAY_MILLISECONDS).contains(&age)
    })
}
