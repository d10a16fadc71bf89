//! How each kind of fault is planted.

#![expect(
    clippy::unnecessary_wraps,
    reason = "every kind may find no place; they stand in one table"
)]

pub(crate) mod listing;
pub(crate) mod mapping;
pub(crate) mod order;
pub(crate) mod pick;
pub(crate) mod title;
