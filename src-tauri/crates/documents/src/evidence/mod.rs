//! The evidence pack: one view, as a PDF, as pictures, or as plain text, within what a channel takes.

mod fit;
mod layout;
mod pdf;
mod photo;
mod picture;
mod plain;
#[cfg(test)]
mod tests;
mod view;

pub use fit::{EvidenceForm, EvidenceLimits, FittedEvidence, fit_evidence};
pub use photo::{PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, Photo, PhotoFault};
pub use view::{EvidenceBlock, EvidencePart, EvidenceRow, EvidenceView};
