//! How each kind of fault is planted.

pub(crate) mod listing;
pub(crate) mod mapping;
pub(crate) mod order;
pub(crate) mod pick;
pub(crate) mod title;
