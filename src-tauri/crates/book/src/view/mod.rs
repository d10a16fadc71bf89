//! What the window and scripts see, made from what the core says.

pub mod check;
pub mod date;
pub mod finding;
pub mod head;
pub mod import;
pub mod pick;
pub mod swatch;
pub mod words;
