//! Variations: options as they are written in one cell.

mod pairs;
mod suffix;
mod values;

pub(crate) use pairs::pairs;
pub(crate) use suffix::{cut_bracket, title_suffix};
pub(crate) use values::{list, positional};
