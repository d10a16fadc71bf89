//! Import against files in their true formats, tame and hostile.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test says what went wrong by panicking"
)]

mod support;
mod workbook;

mod amazon;
mod corpus;
mod ebay;
mod encodings;
mod etsy;
mod hostile;
mod letter_table;
mod mapped;
mod profiles;
mod quotes;
mod samples;
mod sheets;
mod shopify;
mod traps;
