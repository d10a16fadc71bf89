//! Titles that name two colours where no option says which: a thing in one of them is not shown to be the promised one.

use super::{Named, run::Run};
use crate::check::judge::Attribute;

impl Run<'_> {
    /// Whether the title alone promises the colour, names several, and the picked words have only one of them.
    pub(super) fn is_torn(&mut self, state: u32, side: u32) -> bool {
        let promise = self.states[state as usize].promise;
        if let Some(known) = self.torn.get(&(promise, side)) {
            return *known;
        }
        let is_torn = self.torn_colours(promise, side);
        self.torn.insert((promise, side), is_torn);
        is_torn
    }

    fn torn_colours(&self, promise: u32, side: u32) -> bool {
        let offer = &self.wants.promises[promise as usize].offer;
        let titled = self.pairs.named(&offer.title);
        let titled = families(&titled);
        if titled.len() < 2 {
            return false;
        }
        let is_chosen = offer
            .options
            .iter()
            .any(|option| !families(&self.pairs.named(&option.value)).is_empty());
        if is_chosen {
            return false;
        }
        let words = self.pairs.sides[side as usize];
        let mut said = self.pairs.named(words.text);
        for option in words.options {
            said.extend(self.pairs.named(&option.value));
        }
        let said = families(&said);
        matches!(said.as_slice(), [only] if titled.contains(only))
    }
}

/// The distinct kinds of colour that are named: the first part of a colour's id.
fn families(named: &[Named]) -> Vec<&str> {
    let mut families: Vec<&str> = named
        .iter()
        .filter(|named| named.attribute == Attribute::Colour)
        .filter_map(|named| named.meaning.split('.').next())
        .collect();
    families.sort_unstable();
    families.dedup();
    families
}
