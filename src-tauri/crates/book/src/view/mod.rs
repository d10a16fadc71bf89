//! What the window and scripts see, made from what the core says.

pub(crate) mod catalogue;
pub(crate) mod check;
pub(crate) mod date;
pub(crate) mod few;
pub(crate) mod finding;
pub(crate) mod fix;
pub(crate) mod head;
pub(crate) mod import;
pub(crate) mod keys;
pub(crate) mod pick;
pub(crate) mod source;
pub(crate) mod stock;
pub(crate) mod swatch;
pub(crate) mod words;
