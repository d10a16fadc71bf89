//! Turns views into printable documents: a view in, PDF bytes out.
//!
//! The crate knows no orders, no rules and no files. It lays out plain data, embeds the part of the built-in fonts that
//! a document uses, and refuses what it could not print faithfully: a character without a glyph is an error that names it.
//!
//! ```
//! use tallyman_documents::missing_glyphs;
//!
//! assert!(missing_glyphs("Größe 42 · 藏青色 · Łódź · Чёрный").is_empty());
//! assert_eq!(missing_glyphs("TS-11 🧦\u{200B}"), vec!['🧦', '\u{200B}']);
//! ```

// The demonstration sheets name the crate from outside, and the layout tests use them from inside.
#[cfg(test)]
extern crate self as tallyman_documents;

mod canvas;
mod code128;
mod error;
mod evidence;
mod font;
mod hatching;
mod language;
mod paper;
mod qr;
mod recovery;
mod sheet;
mod swatch;
mod text;

pub use error::{Error, named};
pub use evidence::{
    EvidenceBlock, EvidenceForm, EvidenceLimits, EvidencePart, EvidenceRow, EvidenceView,
    FittedEvidence, PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, Photo, PhotoFault, fit_evidence,
};
pub use language::Language;
pub use paper::Paper;
pub use recovery::{RecoverySheetView, recovery_sheet};
pub use sheet::view::{
    Counting, Counts, Ink, LookAlikeView, NoteKind, NoteView, PickLineView, PickSheetView, Span,
};
pub use sheet::{Pdf, pick_sheet};
pub use swatch::{Hue, Plug, SwatchView, Tint, Tone};
pub use text::{PrintableTitle, missing_glyphs, printable_title};
