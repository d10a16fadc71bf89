//! The goods that a case is about, and what they were paid with and taken from.

use rusqlite::Connection;
use tallyman_core::{
    case::{LineRecord, Meant, MeantByWords, OrderRecord, Remark, Took, Verdict, meant},
    check::{day::LineKey, judge::Vocabulary},
    complaint::Reason,
    money::Money,
    record::OrderLine,
    remedy::{AmountOf, Extent, GoodsTaken, Parameters},
};

use super::{Gathered, letter_of, trace::taken_wrongly};
use crate::{disclosure::may_show, error::Error, projection::MessageRow};

/// Messages of a case that are read for the goods they speak of, the newest ones.
const MESSAGES_MAX: usize = 5;

/// How it is known which goods a case is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Known {
    /// The seller said so, in this entry.
    Seller(i64),
    /// A message speaks of them with these words; a guess.
    Message(Vec<String>),
    /// The facts that decide are about them.
    Facts,
    /// Nothing tells, so it is all of the order.
    Order,
}

impl Known {
    /// The stable name, as it stands in JSON.
    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Seller(_) => "seller",
            Self::Message(_) => "message",
            Self::Facts => "facts",
            Self::Order => "order",
        }
    }

    /// It in words, for the seller.
    pub(crate) fn remark(&self) -> Remark {
        match self {
            Self::Seller(_) => Remark::GoodsBySeller {},
            Self::Message(words) => Remark::GoodsByMessage {
                words: words.join(", "),
            },
            Self::Facts => Remark::GoodsByFacts {},
            Self::Order => Remark::GoodsOfOrder {},
        }
    }
}

/// The goods that a case is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Concern {
    /// How that is known.
    pub(crate) known: Known,
    /// Units of lines, in the order of the lines.
    pub(crate) goods: Vec<Meant>,
}

/// Reads from the messages which goods they speak of; nothing where that is not sure, or said already.
pub(crate) fn read_goods(
    vocabulary: &Vocabulary,
    connection: &Connection,
    gathered: &Gathered,
    asserted: &[Reason],
    messages: &[&MessageRow],
) -> Result<Option<MeantByWords>, Error> {
    let lines: Vec<&OrderLine> = gathered
        .order
        .lines
        .iter()
        .map(|record| &record.line)
        .collect();
    let has_choice = lines.len() > 1 || lines.iter().any(|line| line.quantity > 1);
    if gathered.named.is_some() || !has_choice {
        return Ok(None);
    }
    let mut found: Option<MeantByWords> = None;
    for row in messages.iter().rev().take(MESSAGES_MAX) {
        let letter = letter_of(connection, row)?.filter(|_| may_show("case", "letter"));
        let Some(letter) = letter else { continue };
        let subject = letter.subject.unwrap_or_default();
        let text = format!("{subject}. {}", letter.own);
        let Some(read) = meant(vocabulary, &text, &lines, asserted) else {
            continue;
        };
        match &found {
            // Two messages that speak of different goods speak of none for sure.
            Some(other) if other.meant != read.meant => return Ok(None),
            Some(_) => {}
            None => found = Some(read),
        }
    }
    Ok(found)
}

impl Concern {
    /// The goods by the seller's word, else as a message speaks of them, else those whose facts decide, else all of the order.
    /// A guess never stands against a fault that the record shows on another line.
    pub(crate) fn of(gathered: &Gathered, read: Option<MeantByWords>) -> Self {
        if let Some((entry, goods)) = &gathered.named {
            return Self {
                known: Known::Seller(*entry),
                goods: goods.clone(),
            };
        }
        let confirmed = decided(gathered, Verdict::Confirmed);
        let is_like = |read: &MeantByWords| {
            let mut lines = confirmed.iter().map(|record| LineKey::of(&record.line));
            confirmed.is_empty() || lines.any(|line| line == read.meant.line)
        };
        if let Some(read) = read.filter(is_like) {
            return Self {
                known: Known::Message(read.because),
                goods: vec![read.meant],
            };
        }
        let mut deciding = confirmed;
        if deciding.is_empty() {
            deciding = decided(gathered, Verdict::Contradicted);
        }
        let known = if deciding.is_empty() {
            deciding = gathered.order.lines.iter().collect();
            Known::Order
        } else {
            Known::Facts
        };
        let whole = |record: &&LineRecord| Meant {
            line: LineKey::of(&record.line),
            units: record.line.quantity,
        };
        Self {
            known,
            goods: deciding.iter().map(whole).collect(),
        }
    }

    /// The lines, where the seller or a message says which.
    pub(crate) fn said(&self) -> Vec<LineKey> {
        match self.known {
            Known::Seller(_) | Known::Message(_) => {
                self.goods.iter().map(|meant| meant.line.clone()).collect()
            }
            Known::Facts | Known::Order => Vec::new(),
        }
    }

    /// Units that are meant of a line, if it is.
    pub(crate) fn units_of(&self, line: &OrderLine) -> Option<u32> {
        let key = LineKey::of(line);
        let meant = self.goods.iter().find(|meant| meant.line == key)?;
        Some(meant.units)
    }

    /// Each line that is meant, with its units.
    fn records<'a>(&self, order: &'a OrderRecord) -> Vec<(&'a LineRecord, u32)> {
        let units = |record: &'a LineRecord| Some((record, self.units_of(&record.line)?));
        order.lines.iter().filter_map(units).collect()
    }

    /// How much of the order it is.
    pub(super) fn extent(&self, order: &OrderRecord) -> Extent {
        let is_whole =
            |record: &LineRecord| self.units_of(&record.line) == Some(record.line.quantity);
        if order.lines.iter().all(is_whole) {
            Extent::Whole
        } else {
            Extent::Part
        }
    }

    /// What was paid for the goods in a currency, by the files or by what the seller told of lines; unknown where a line has
    /// no price.
    pub(super) fn paid(
        &self,
        order: &OrderRecord,
        parameters: &Parameters,
        currency: &str,
    ) -> Option<i64> {
        let records = self.records(order);
        if records.is_empty() {
            return None;
        }
        records.into_iter().try_fold(0_i64, |sum, (record, units)| {
            let price = price(order, record, parameters, currency)?;
            sum.checked_add(part_of(price, units, record.line.quantity)?)
        })
    }

    /// Of what the seller tells how much was paid: of a part, its first line without a price.
    pub(super) fn paid_scope(
        &self,
        order: &OrderRecord,
        parameters: &Parameters,
        currency: &str,
    ) -> Option<String> {
        let mut records = self.records(order).into_iter();
        let unpriced =
            records.find(|(record, _)| price(order, record, parameters, currency).is_none());
        let (record, _) = unpriced.filter(|_| self.extent(order) == Extent::Part)?;
        Some(scope_of(order, &record.line))
    }

    /// What would be sent once more. Of a line that a wrong mapping sent wrongly nobody knows what is right.
    pub(super) fn taken(&self, gathered: &Gathered) -> Option<Vec<GoodsTaken>> {
        let order = &gathered.order;
        let wrong = taken_wrongly(order, &gathered.facts, &gathered.rulings);
        let mut goods: Vec<GoodsTaken> = Vec::new();
        for (record, units) in self.records(order) {
            let is_wrong = |took: &Took| wrong.contains(&took.sku.as_str());
            if record.took.is_empty() || record.took.iter().any(is_wrong) {
                return None;
            }
            for took in &record.took {
                let units = scaled(took.units, units, record.line.quantity);
                match goods.iter_mut().find(|known| known.sku == took.sku) {
                    Some(known) => known.units = known.units.saturating_add(units),
                    None => goods.push(GoodsTaken {
                        sku: took.sku.clone(),
                        units,
                    }),
                }
            }
        }
        (!goods.is_empty()).then_some(goods)
    }

    /// Units that are missing, of how many that were paid: those that were named where that is a part of a line, else those
    /// that the last sheet of the one line had too few.
    pub(super) fn missing(&self, order: &OrderRecord) -> Option<(u32, u32)> {
        let records = self.records(order);
        if records
            .iter()
            .any(|(record, units)| *units < record.line.quantity)
        {
            let units = records.iter().map(|(_, units)| *units);
            let named = units.fold(0_u32, u32::saturating_add);
            return Some((named, named));
        }
        let [(record, ordered)] = records.as_slice() else {
            return None;
        };
        let missing = ordered.checked_sub(record.sheets().next_back()?.units)?;
        (missing > 0).then_some((missing, *ordered))
    }
}

/// The lines whose facts lead to a verdict.
fn decided(gathered: &Gathered, verdict: Verdict) -> Vec<&LineRecord> {
    let deciding = gathered
        .rulings
        .iter()
        .filter(|ruling| ruling.verdict == verdict)
        .flat_map(|ruling| &ruling.facts);
    let keys: Vec<&LineKey> = deciding
        .filter_map(|at| gathered.facts.get(*at)?.line.as_ref())
        .collect();
    let lines = gathered.order.lines.iter();
    lines
        .filter(|record| keys.contains(&&LineKey::of(&record.line)))
        .collect()
}

/// What was paid for a line: as a file says, else as the seller told of it.
fn price(
    order: &OrderRecord,
    record: &LineRecord,
    parameters: &Parameters,
    currency: &str,
) -> Option<i64> {
    let Some(Money {
        amount_minor,
        currency: of,
    }) = &record.line.price
    else {
        let name = format!(
            "{}.{}",
            AmountOf::Paid.name(),
            scope_of(order, &record.line)
        );
        return parameters.money(&name, &[], currency);
    };
    (of == currency && *amount_minor >= 0).then_some(*amount_minor)
}

/// The name under which the seller tells what was paid for a line; the only line is its order.
fn scope_of(order: &OrderRecord, line: &OrderLine) -> String {
    if order.lines.len() == 1 {
        line.order.clone()
    } else {
        format!("{}.{}", line.order, line.line)
    }
}

/// The part of an amount that so many units of all are, half units away from zero.
pub(crate) fn part_of(amount_minor: i64, units: u32, all: u32) -> Option<i64> {
    if units >= all {
        return Some(amount_minor);
    }
    let all = i128::from(all);
    let twice = i128::from(amount_minor) * i128::from(units) * 2 + all;
    i64::try_from(twice / (all * 2)).ok()
}

/// Units of a stock item for so many units of a line; a pack is not torn.
fn scaled(taken: u64, units: u32, all: u32) -> u64 {
    if units >= all {
        return taken;
    }
    let scaled = (u128::from(taken) * u128::from(units)).div_ceil(u128::from(all));
    u64::try_from(scaled).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_is_rounded_to_the_next_unit_and_all_is_all() {
        for (amount, units, all, part) in [
            (1_000, 1, 3, 333),
            (1_000, 2, 3, 667),
            (1_000, 3, 3, 1_000),
            (5, 1, 2, 3),
            (0, 1, 4, 0),
            (i64::MAX, 1, 1, i64::MAX),
            (700, 0, 0, 700),
        ] {
            assert_eq!(part_of(amount, units, all), Some(part), "{units}/{all}");
        }
        assert_eq!(
            (scaled(6, 1, 3), scaled(5, 1, 3), scaled(5, 3, 3)),
            (2, 2, 5)
        );
    }
}
