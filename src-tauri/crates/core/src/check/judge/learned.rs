use serde::{Deserialize, Serialize};

use super::vocabulary::{Kind, Tables};
use super::{Choice, Offer, Picked};
use crate::text::{Folded, fold, script_of};

/// A person's answers that hold for the pair in hand; the caller leaves out those of another scope.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Learned {
    /// Words with the meaning they were given.
    pub words: Vec<LearnedWord>,
    /// Supplier words or codes that stand for one variant.
    pub links: Vec<Link>,
}

/// A word that a person explained: "*Ocean* is blue".
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LearnedWord {
    /// The word as it stands on the label or in the listing.
    pub word: String,
    /// A vocabulary id such as `blue.navy`, or plain words such as "Navy" or "XL".
    pub meaning: String,
}

/// A supplier's text or SKU that a person tied to one variant.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Link {
    /// The whole text of the pick line; compared folded.
    pub text: Option<String>,
    /// The SKU of the pick line.
    pub sku: Option<String>,
    /// The variant it stands for.
    pub variant: Choice,
}

/// What the links say of a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Linked {
    /// A person tied this line to the promised variant.
    Promised,
    /// A person tied this line to a sibling.
    Sibling(usize),
    /// No link holds, or links disagree.
    Nothing,
}

impl Learned {
    /// Says which variant a person tied this pick line to.
    pub(super) fn linked(&self, offer: &Offer, picked: &Picked) -> Linked {
        let mut said = Linked::Nothing;
        for link in self.links.iter().filter(|link| link.speaks_of(picked)) {
            let target = link.target(offer);
            if said != Linked::Nothing && target != Linked::Nothing && said != target {
                return Linked::Nothing;
            }
            if target != Linked::Nothing {
                said = target;
            }
        }
        said
    }

    /// The text with every explained word followed by its meaning in plain words.
    pub(super) fn explain(&self, tables: &Tables, text: &str) -> String {
        if self.words.is_empty() {
            return text.to_owned();
        }
        let folded = fold(text);
        let mut explained = text.to_owned();
        for word in &self.words {
            let wanted = fold(&word.word).text;
            if !wanted.trim().is_empty() && holds_word(tables, &folded, wanted.trim()) {
                explained.push_str(" ; ");
                explained.push_str(&word.meaning);
            }
        }
        explained
    }
}

/// Whether a folded text has a folded word that is no piece of another word.
///
/// Where words run together, the vocabulary says where they end: 绿色 is not meant in 墨绿色 or 深绿色.
fn holds_word(tables: &Tables, folded: &Folded, word: &str) -> bool {
    let text = folded.text.as_str();
    let is_free = |sign: Option<char>| {
        sign.is_none_or(|sign| !sign.is_alphanumeric() || script_of(sign).is_running())
    };
    let mut places = text
        .match_indices(word)
        .map(|(start, _)| (start, start + word.len()))
        .filter(|&(start, end)| {
            is_free(text[..start].chars().next_back()) && is_free(text[end..].chars().next())
        })
        .peekable();
    if places.peek().is_none() {
        return false;
    }
    let hits = tables.lexicon.hits(folded);
    places.any(|(start, end)| {
        !hits.iter().any(|hit| {
            let is_longer =
                hit.start <= start && end <= hit.end && hit.end - hit.start > word.len();
            let is_shade =
                (hit.end == start || hit.start == end)
                    && tables.lexicon.entries(hit.term).iter().any(|entry| {
                        matches!(tables.meanings.get(entry.meaning).kind, Kind::Shade(_))
                    });
            is_longer || is_shade
        })
    })
}

impl Link {
    fn speaks_of(&self, picked: &Picked) -> bool {
        let same = |left: &str, right: &str| {
            fold(left)
                .text
                .split_whitespace()
                .eq(fold(right).text.split_whitespace())
        };
        let by_text = self.text.as_deref().map(|text| same(text, &picked.text));
        let by_sku = self
            .sku
            .as_deref()
            .map(|sku| picked.sku.as_deref().is_some_and(|found| same(sku, found)));
        match (by_text, by_sku) {
            (None, None) => false,
            (text, sku) => text.unwrap_or(true) && sku.unwrap_or(true),
        }
    }

    fn target(&self, offer: &Offer) -> Linked {
        if self.variant.options == offer.options {
            return Linked::Promised;
        }
        offer
            .siblings
            .iter()
            .position(|sibling| sibling.options == self.variant.options)
            .map_or(Linked::Nothing, Linked::Sibling)
    }
}
