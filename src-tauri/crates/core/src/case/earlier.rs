//! Earlier cases of the same order and of the same goods, turned into facts.
//!
//! They decide no verdict: what another buyer asserted, or this one before, shows nothing of what went into this parcel, and
//! ten complaints about an item are no proof of the eleventh. Where they have a cause in common, the mapping or the sheet
//! shows it by itself. So these facts bear on no reason; they are there for whoever judges, and for the way back to the fault.

use super::{CasesWords, EarlierWords, Fact, Statement, iso_day};
use crate::{check::day::LineKey, complaint::Reason, moment::Moment};

/// For how many days a complaint about goods counts with later ones.
pub const EARLIER_DAYS: u32 = 90;
/// Cases that are named in one fact, the newest ones.
const NAMED_MAX: usize = 10;
/// Cases of one fact whose opening it cites; beyond that nobody follows them one by one.
pub const EARLIER_CITED_MAX: usize = 100;

/// A case that was opened before, without a word of its buyer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierCase {
    /// Its number.
    pub case: u32,
    /// When it was opened.
    pub opened_at: Moment,
    /// The entry that opened it.
    pub opened_by: i64,
    /// What was asserted and what became of it.
    pub of: EarlierWords,
    /// The entries that say so.
    pub entries: Vec<i64>,
}

/// Earlier cases about the goods of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierOfGoods {
    /// What the goods are called.
    pub goods: String,
    /// The line.
    pub line: LineKey,
    /// The newest of the cases, [`EARLIER_CITED_MAX`] at most, oldest first.
    pub cases: Vec<EarlierCase>,
    /// How many older ones there are besides.
    pub older: usize,
}

/// Whether a reason says something of the goods themselves, so that it counts with others about the same goods. A parcel that
/// is late says nothing of what is in it, and who does not want a thing any more finds no fault with it.
pub const fn is_of_goods(reason: Reason) -> bool {
    match reason {
        Reason::WrongItem
        | Reason::WrongColour
        | Reason::WrongSize
        | Reason::WrongQuantity
        | Reason::Defective
        | Reason::DamagedInTransit
        | Reason::NotAsDescribed
        | Reason::Counterfeit => true,
        Reason::Late
        | Reason::NotReceived
        | Reason::CustomsCharges
        | Reason::ChangedMind
        | Reason::Other => false,
    }
}

/// The facts about earlier cases of the same order, oldest first.
pub fn earlier_of_order(cases: &[EarlierCase], utc_offset_seconds: i32) -> Vec<Fact> {
    let first = cases.len().saturating_sub(NAMED_MAX);
    let newest = cases.get(first..).unwrap_or_default().iter();
    newest
        .filter_map(|earlier| {
            let statement = Statement::EarlierCase {
                case: earlier.case,
                day: iso_day(earlier.opened_at, utc_offset_seconds),
                of: Box::new(earlier.of.clone()),
            };
            let said = earlier.entries.iter().copied();
            Fact::new(statement, said.chain([earlier.opened_by]), None)
        })
        .collect()
}

/// The facts about earlier cases of the same goods.
pub fn earlier_of_goods(goods: &[EarlierOfGoods]) -> Vec<Fact> {
    goods.iter().filter_map(of_goods).collect()
}

fn of_goods(earlier: &EarlierOfGoods) -> Option<Fact> {
    let (cases, kept) = (&earlier.cases, earlier.cases.len());
    let all = kept + earlier.older;
    let named = cases.get(kept.saturating_sub(NAMED_MAX)..)?;
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let words = CasesWords {
        named: named
            .iter()
            .map(|case| (case.case, case.of.clone()))
            .collect(),
        more: count(all.saturating_sub(named.len())),
    };
    let statement = Statement::EarlierOfGoods {
        count: count(all).saturating_add(1),
        goods: earlier.goods.clone(),
        days: EARLIER_DAYS,
        of: Box::new(words),
    };
    let said = named.iter().flat_map(|case| case.entries.iter().copied());
    let opened = cases.iter().map(|case| case.opened_by);
    Fact::new(statement, opened.chain(said), Some(earlier.line.clone()))
}
