//! Bytes to text: which encoding, and a strict reader that yields UTF-8 with `\n` line ends.

mod encoding;
mod plausible;
mod reader;
mod survey;

pub(crate) use encoding::{Choice, choose};
pub(crate) use reader::TextReader;
pub(crate) use survey::{Survey, survey};
