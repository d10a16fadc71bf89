//! The built-in fonts: which face draws a character, how wide it is, and the part of a face a document needs.

mod face;
mod outline;
mod subset;

pub(crate) use face::{FaceId, Family, glyph};
pub(crate) use outline::{Outline, OutlineStep, outlines};
pub(crate) use subset::{UsedCharacters, embedded, font_id};
