//! Tables of no known format: what their columns mean, guessed from words in many languages.

mod aliases;
mod columns;
mod kind;

pub(crate) use aliases::Aliases;
pub(crate) use columns::{Guess, guess};
