//! The words of labels with what they mean: reviewed tables, parsed once.

mod answers;
mod boundary;
mod choices;
mod colour;
mod contrasts;
mod heads;
mod inflection;
mod kindred;
mod languages;
mod lexicon;
mod meaning;
mod short;
mod tables;

use std::sync::{Arc, OnceLock};

pub use answers::Swatch;
pub(super) use choices::{Choices, Named};
pub(super) use colour::{ColourId, Colours};
use contrasts::Contrasts;
use heads::Heads;
pub(super) use kindred::Kin;
use kindred::Kindred;
pub(super) use languages::{LANGUAGE_COUNT, Languages};
pub(super) use lexicon::{Hit, Lexicon};
pub(super) use meaning::{Counter, Dimension, Kind, Meaning, MeaningId, Meanings, Role};
use short::ShortNames;

use super::Attribute;
use crate::text::fold;

/// The vocabularies that the judge reads with; cheap to clone, safe to share between threads.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    pub(super) tables: Arc<Tables>,
}

/// Everything parsed from the tables.
#[derive(Debug)]
pub(super) struct Tables {
    pub(super) meanings: Meanings,
    pub(super) kindred: Kindred,
    pub(super) contrasts: Contrasts,
    pub(super) heads: Heads,
    pub(super) short_names: ShortNames,
    pub(super) lexicon: Lexicon,
    pub(super) codes: Lexicon,
    pub(super) colours: Colours,
    pub(super) options: tables::OptionNames,
    pub(super) words: tables::ColourWords,
    pub(super) plain: tables::PlainWords,
    pub(super) choices: Choices,
}

impl Vocabulary {
    /// The vocabularies that ship with Tallyman; parsed on first use, shared afterwards.
    pub fn shipped() -> Self {
        static SHIPPED: OnceLock<Vocabulary> = OnceLock::new();
        SHIPPED
            .get_or_init(|| Self {
                tables: Arc::new(tables::parse_shipped()),
            })
            .clone()
    }

    /// The attribute that an option's name stands for ("Farbe" is the colour), if the name is known.
    pub fn attribute_of(&self, option_name: &str) -> Option<Attribute> {
        self.tables.options.attribute(&fold(option_name).text)
    }

    pub(super) fn option_languages(&self, option_name: &str) -> Languages {
        self.tables.options.languages(&fold(option_name).text)
    }

    pub(super) fn meaning(&self, id: MeaningId) -> &Meaning {
        self.tables.meanings.get(id)
    }
}
