//! One cell: cleaning, and reading it as an id, a number, money or a moment.

mod amount;
mod clean;
mod id;
mod moment;
mod number;

pub(crate) use amount::money;
pub(crate) use clean::clean;
pub(crate) use id::{damage, hidden_characters};
pub(crate) use moment::{DateShape, moment, shape};
pub(crate) use number::{quantity, signed};
