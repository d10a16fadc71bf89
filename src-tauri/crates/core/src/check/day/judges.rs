use serde::{Deserialize, Serialize};

use super::LineKey;
use crate::check::judge::{Attribute, Judgement, Offer, Picked};

/// Judges one pair in its context. Called once per distinct pair.
pub type JudgePair<'a> = dyn Fn(&Context<'_>, &Offer, &Picked) -> Judgement + 'a;

/// Finds the words of a text that speak of colours, sizes and the like.
pub type NameWords<'a> = dyn Fn(&str) -> Vec<Named> + 'a;

/// The two questions that the check puts to the vocabularies.
#[derive(Clone, Copy)]
pub struct Judges<'a> {
    /// Judges one pair.
    pub pair: &'a JudgePair<'a>,
    /// Finds words in notes and options.
    pub words: &'a NameWords<'a>,
}

impl std::fmt::Debug for Judges<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Judges")
    }
}

/// Where a pair stands: decides which answers about words reach it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Context<'a> {
    /// The channel.
    pub channel: &'a str,
    /// The listing's id or title.
    pub listing: &'a str,
    /// The supplier who wrote the pick list, where that is known.
    pub supplier: Option<&'a str>,
    /// The order line, only where an answer holds for this very line.
    pub line: Option<&'a LineKey>,
}

/// A word in a text, with what it is understood to mean.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Named {
    /// What it speaks of.
    pub attribute: Attribute,
    /// The word as written.
    pub text: String,
    /// The vocabulary's id.
    pub meaning: String,
    /// Where it begins in the text, in bytes.
    pub start: usize,
}
