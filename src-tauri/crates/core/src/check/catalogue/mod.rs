//! The whole shop, beyond one day: how good the catalogue itself is, what can be taken for what, and what a SKU meant when.
//!
//! [`review`] reads listings, stock and mappings and says what could send a wrong parcel one day, with a mend for each.
//! [`confusables`] ranks pairs of stock items that a picker can take for each other. [`History`] tells what a mapping
//! took at a moment, and which orders a change concerns.

mod barcode;
mod codes;
mod confusable;
mod damage;
mod flaw;
mod history;
mod mapped;
mod options;
mod review;
mod score;
mod sentence;
mod shelf;
mod titles;

pub use confusable::{
    CONFUSABLES_MAX_DEFAULT, Confusable, Confusables, PastConfusion, Reason, Remedy, confusables,
};
pub use flaw::{Flaw, FlawCode, Gravity, ListingKey};
pub use history::{Cause, Change, Effects, History, MappingRecord, Sent, SentConcern, Span};
pub use review::{CatalogueReport, review};
pub use score::{ListingScore, Scores};

#[cfg(test)]
mod tests;
