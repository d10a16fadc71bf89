//! One promise against one picked thing.
//!
//! The siblings set the resolution: the picked words are held against every variant of the listing, and the line
//! agrees only if they land on the promised one, with positive evidence on every axis on which the siblings differ.
//! An equal SKU or barcode never outweighs contradicting words. Doubt is *unclear*, never *same*.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "the reader picks the few kinds it knows out of many; a new kind is no business of the others"
)]
#![expect(
    clippy::match_same_arms,
    reason = "arms of rules are kept apart by the reason each has"
)]

mod at_odds;
mod axis;
mod because;
mod brand;
mod choices;
mod codes;
mod column;
mod compare;
mod contrast;
mod counted;
mod decide;
mod denied;
mod excuse;
mod hue;
mod identity;
mod initials;
mod judgement;
mod kind;
mod learned;
mod leftover;
mod material;
mod memory;
mod model_years;
mod motif;
mod named;
mod only;
mod own_codes;
mod parts;
mod picked;
mod read;
mod remaining;
mod sibling;
mod strange;
mod tempered;
mod title;
mod told;
mod unexpected;
mod unsold;
mod version;
mod vocabulary;
mod weak;
mod words;

#[cfg(test)]
mod tests;

pub use because::because;
pub use decide::{Judge, judge};
pub use judgement::{
    Attribute, AttributeJudgement, Choice, Identity, Judgement, Offer, Outcome, Picked, Verdict,
    Word,
};
pub use learned::{Learned, LearnedWord, Link};
pub(crate) use material::is_of;
pub use vocabulary::{Swatch, Vocabulary};
