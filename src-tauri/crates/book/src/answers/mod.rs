//! Answers that people gave: said in words, counted where they are used, taken back with open eyes, carried to another
//! ledger as a file.

mod carried;
mod effects;
mod file;
mod merge;
mod record;
mod used;
mod words;

pub(crate) use carried::{carried, is_carried, subjects};
pub(crate) use effects::{Effect, EffectKind, effects, report_of, report_without, summary};
pub(crate) use file::{FileAnswer, read, write};
pub(crate) use merge::{Fate, plan};
pub(crate) use record::{decision, meaning, new_id, seen, store};
pub(crate) use used::{Uses, listing_of_line};
pub(crate) use words::{Speech, scope, scope_id, used_sentence};
