//! One promise against one picked thing.
//!
//! The siblings set the resolution: the picked words are held against every variant of the listing, and the line
//! agrees only if they land on the promised one, with positive evidence on every axis on which the siblings differ.
//! An equal SKU or barcode never outweighs contradicting words. Doubt is *unclear*, never *same*.

mod judgement;

pub use judgement::{
    Attribute, AttributeJudgement, Choice, Identity, Judgement, Offer, Outcome, Picked, Verdict, Word,
};
