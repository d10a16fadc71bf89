//! Cases: which order a message is about, what the ledger shows about each thing it asserts.
//!
//! A [`Fact`] is a statement with the entries that prove it; without an entry there is no fact. A [`Ruling`] says of a
//! reason whether the facts confirm it, contradict it, or leave it unknown, and what would decide it. What was planned
//! (mapping, sheet) can show that we erred; only what was recorded of the parcel itself can show that we did not.

mod cause;
mod earlier;
mod fact;
mod held;
mod link;
mod meant;
mod number;
mod order;
mod parcel;
mod remark;
mod ruling;
mod statement;
mod swap;

pub use crate::record::thing;
pub use cause::{OwnCause, own_cause};
pub use earlier::{
    EARLIER_CITED_MAX, EARLIER_DAYS, EarlierCase, EarlierOfGoods, earlier_of_goods,
    earlier_of_order, is_of_goods,
};
pub use fact::{Bearing, Bears, Fact, Strength};
pub use held::{Agreed, LineRecord, OrderRecord, ParcelNumber, Printed, Promised, Sent, Took};
pub use link::{CANDIDATES_MAX, Candidate, Linking, Pass, link};
pub use meant::{Meant, MeantByWords, meant};
pub use number::{bare, is_same_number, spellings};
pub use order::{facts, iso_day};
pub use remark::{Remark, RemarkCode};
pub use ruling::{Lack, Ruling, Verdict, rule};
pub use statement::{CasesWords, EarlierWords, FindingWords, StateWords, Statement, StatementCode};
pub use swap::swapped;

#[cfg(test)]
mod tests;
