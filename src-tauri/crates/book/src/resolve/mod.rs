//! From a finding to a decision: which answers are offered, and what each of them records.

mod choice;
mod deed;

pub use choice::{Choice, ChoiceKind, choices};
pub use deed::{DeedRequest, deed};
