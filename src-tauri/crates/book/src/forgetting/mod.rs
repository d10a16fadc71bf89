//! Forgetting: when personal data is due, what holds it, how it is found and erased, and what proves that it was.
//!
//! An order is forgotten as a whole: its names, notes and remarks go together, in one entry that names none of them. Its
//! lines, numbers and goods stay, so that everything else goes on as before.

mod access;
mod amount;
mod certificate;
mod due;
mod erase;
mod find;
mod gate;
mod held;

pub(crate) use access::{Giving, access};
pub(crate) use amount::amount;
pub(crate) use certificate::{Certified, certificate};
pub(crate) use due::{AFTER_DELIVERY, AFTER_ORDER, DAYS_MAX, Due, by_order};
pub(crate) use erase::{Gone, REQUEST, RESTORED, erase, erase_due};
pub(crate) use find::{Found, Sought, find};
pub(crate) use gate::Gate;
pub(crate) use held::{case_ends_ms, held, held_by_cases};

/// Milliseconds of a day.
pub(crate) const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;
