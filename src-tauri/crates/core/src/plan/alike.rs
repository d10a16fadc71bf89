//! Which things are look-alikes, and in which words they differ.

use super::{Bin, Item, ItemWord, PlanInput, Shelves};

/// Look-alikes that are named on one line of the sheet.
const NAMED_MAX: usize = 3;

/// The items of a plan by family.
#[derive(Debug)]
pub(super) struct Families<'a> {
    items: &'a [Item],
    by_family: std::collections::BTreeMap<&'a str, Vec<u32>>,
}

impl<'a> Families<'a> {
    pub(super) fn new(input: &'a PlanInput) -> Self {
        let mut by_family: std::collections::BTreeMap<&str, Vec<u32>> =
            std::collections::BTreeMap::new();
        for (index, item) in (0_u32..).zip(&input.items) {
            if let Some(family) = &item.family {
                by_family.entry(family).or_default().push(index);
            }
        }
        Self {
            items: &input.items,
            by_family,
        }
    }

    /// Whether two items are so alike that one could be taken for the other.
    pub(super) fn are_alike(&self, one: u32, other: u32) -> bool {
        let (Some(one), Some(other)) =
            (self.items.get(one as usize), self.items.get(other as usize))
        else {
            return false;
        };
        one.sku != other.sku
            && one.family.is_some()
            && one.family == other.family
            && is_near(one, other)
    }

    /// The look-alikes of an item, the nearest on the shelves first.
    pub(super) fn of(&self, item: u32, shelves: &Shelves) -> Vec<u32> {
        let Some(own) = self.items.get(item as usize) else {
            return Vec::new();
        };
        let family = own
            .family
            .as_deref()
            .and_then(|family| self.by_family.get(family));
        let bin = own.bin.as_deref().map(Bin::parse);
        let mut alike: Vec<(usize, u64, u32)> = family
            .into_iter()
            .flatten()
            .copied()
            .filter(|other| *other != item && self.are_alike(item, *other))
            .map(|other| {
                let of = &self.items[other as usize];
                let far = bin
                    .as_ref()
                    .zip(of.bin.as_deref().map(Bin::parse))
                    .map_or(u64::MAX, |(own, other)| own.centimetres_to(&other, shelves));
                (different(own, of).len(), far, other)
            })
            .collect();
        alike.sort_by(|one, other| {
            let sku = |index: u32| &self.items[index as usize].sku;
            (one.1, one.0)
                .cmp(&(other.1, other.0))
                .then_with(|| sku(one.2).cmp(sku(other.2)))
        });
        alike
            .into_iter()
            .take(NAMED_MAX)
            .map(|(_, _, other)| other)
            .collect()
    }
}

/// Items that differ in one word at most can be confused; so can those of which nothing is known.
fn is_near(one: &Item, other: &Item) -> bool {
    one.words.is_empty()
        || other.words.is_empty()
        || different(one, other).len().max(different(other, one).len()) <= 1
}

/// The words of one item that the other does not have.
pub(super) fn different(one: &Item, other: &Item) -> Vec<ItemWord> {
    one.words
        .iter()
        .filter(|word| !other.words.iter().any(|held| is_same(word, held)))
        .cloned()
        .collect()
}

fn is_same(one: &ItemWord, other: &ItemWord) -> bool {
    match (&one.meaning, &other.meaning) {
        (Some(one_meaning), Some(other_meaning)) => {
            one_meaning == other_meaning && one.attribute == other.attribute
        }
        _ => one.text.trim().eq_ignore_ascii_case(other.text.trim()),
    }
}
