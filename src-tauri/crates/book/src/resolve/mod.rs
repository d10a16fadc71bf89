//! From a finding to a decision: which answers are offered, and what each of them records.

mod choice;
mod deed;

pub(crate) use choice::{Choice, ChoiceKind, choices};
pub(crate) use deed::{DeedRequest, deed};
