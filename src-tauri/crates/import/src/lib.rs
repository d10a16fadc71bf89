//! Marketplace files in, foreign records and diagnostics out.
//!
//! [`read`] takes hostile bytes through the stages container → text → frame → fingerprint → columns → types → rows →
//! lines → variation, and yields [`tallyman_core::record::Record`]s to a sink and a [`Report`] that accounts for every
//! record of the file. What is known of each marketplace's files is data ([`Profiles`]); only the extractors of rows
//! and the grammars of variations are code. Nothing here keeps bytes, knows SQL or panics, whatever the bytes are.

mod cell;
mod choices;
mod columns;
mod detect;
mod frame;
mod guess;
mod header;
pub mod letter;
pub mod limits;
mod plain;
mod profile;
mod read;
mod report;
mod rows;
mod sentence;
mod text;
mod variation;

pub use choices::{Choices, DateOrder, Kind, Mapping, Source, Stamp, Stop};
pub use header::{fingerprint, normalise};
pub use plain::{PLAIN_BYTES_MAX, PLAIN_ROWS_MAX, PlainRow, PlainSheet, plain};
pub use profile::{ProfileError, Profiles};
pub use read::{Preview, preview, read};
pub use report::{
    Account, Answer, Code, ColumnGuess, Doubt, Note, Question, Refusal, Rejection, Report, Skipped,
    Status,
};
pub use sentence::{Field, FormatName, Sentence, SentenceCode};
