//! Which pairs are looked at: those that share a block. All pairs of five thousand items would be twelve million.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{item::Item, pair};

/// A block larger than this says nothing: its items are only held against their neighbours in it.
const BLOCK_MAX: usize = 48;
/// Neighbours in a large block that an item is held against.
const WINDOW: usize = 8;
/// Labels longer than this are compared as a whole only.
const WORDS_MAX: usize = 24;

/// Adds the pairs worth looking at.
pub(super) fn candidates(items: &[Item<'_>], found: &mut FxHashSet<(u32, u32)>) {
    let indices = || 0..items.len() as u32;
    let mut by_shape: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
    let mut by_signs: FxHashMap<Vec<u8>, Vec<u32>> = FxHashMap::default();
    for index in indices() {
        let item = &items[index as usize];
        by_shape.entry(&item.shape).or_default().push(index);
        // Codes with two signs swapped have the same signs.
        let mut signs = item.shape.as_bytes().to_vec();
        signs.sort_unstable();
        by_signs.entry(signs).or_default().push(index);
    }
    add(by_shape.into_values(), found);
    add(by_signs.into_values(), found);
    by_words(items, found);
    by_bins(items, found);
}

/// Names that are equal but for one word: each name stands in a block for every word it could lack.
fn by_words(items: &[Item<'_>], found: &mut FxHashSet<(u32, u32)>) {
    let mut blocks: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    for (index, item) in (0_u32..).zip(items) {
        if item.words.is_empty() || item.words.len() > WORDS_MAX {
            continue;
        }
        let whole = item
            .words
            .iter()
            .fold(0_u64, |sum, word| sum.wrapping_add(mixed(*word)));
        blocks.entry(whole).or_default().push(index);
        if item.words.len() < 2 {
            continue;
        }
        for word in &item.words {
            blocks
                .entry(whole.wrapping_sub(mixed(*word)))
                .or_default()
                .push(index);
        }
    }
    add(blocks.into_values(), found);
}

/// A number of a word that can be added and taken away again.
const fn mixed(word: u32) -> u64 {
    let mut mixed = (word as u64).wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// Items that lie beside each other.
fn by_bins(items: &[Item<'_>], found: &mut FxHashSet<(u32, u32)>) {
    let mut shelved: Vec<u32> = (0..items.len() as u32)
        .filter(|index| items[*index as usize].bin.is_some())
        .collect();
    shelved.sort_by(|one, other| {
        items[*one as usize]
            .bin
            .cmp(&items[*other as usize].bin)
            .then(one.cmp(other))
    });
    add(std::iter::once(shelved), found);
}

fn add(blocks: impl Iterator<Item = Vec<u32>>, found: &mut FxHashSet<(u32, u32)>) {
    for block in blocks.filter(|block| block.len() > 1) {
        let reach = if block.len() > BLOCK_MAX {
            WINDOW
        } else {
            block.len()
        };
        for (position, one) in block.iter().enumerate() {
            for other in block[position + 1..].iter().take(reach) {
                if one != other {
                    found.insert(pair(*one, *other));
                }
            }
        }
    }
}
