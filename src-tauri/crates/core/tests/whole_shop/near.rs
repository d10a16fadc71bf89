//! Near-misses in the clean shop: what resembles a fault and is none.

use tallyman_core::record::StockItem;

use crate::{
    dice::Dice,
    shop::{Shop, place},
    words::{COLOURS, NOTE},
};

/// Listings between two near-misses of one kind.
const EVERY: usize = 12;

/// Adds near-misses all over the shop.
pub(crate) fn add(shop: &mut Shop, dice: &mut Dice) {
    let firsts: Vec<usize> = (0..shop.meant.len())
        .filter(|index| *index == 0 || shop.meant[*index].listing != shop.meant[index - 1].listing)
        .collect();
    for (number, index) in firsts.into_iter().enumerate() {
        match number % EVERY {
            2 => mapping_twice(shop, index),
            4 => item_in_two_bins(shop, index),
            6 => note_repeats_the_colour(shop, index),
            8 => row_in_two_parts(shop, index),
            10 => shouted(shop, index, dice),
            _ => {}
        }
    }
}

/// The same row twice in the mapping file.
fn mapping_twice(shop: &mut Shop, index: usize) {
    let again = shop.mappings[index].clone();
    shop.mappings.push(again);
}

/// One item lies in two bins: two rows of the stock list with one barcode.
fn item_in_two_bins(shop: &mut Shop, index: usize) {
    let item = shop.stock[shop.meant[index].stock].clone();
    shop.stock.push(StockItem {
        bin: Some(format!("Z-{:03}", shop.stock.len() % 900)),
        place: place("stock.xlsx", shop.stock.len()),
        ..item
    });
}

/// The buyer asks for what was ordered.
fn note_repeats_the_colour(shop: &mut Shop, index: usize) {
    let meant = &shop.meant[index];
    let Some(colour) = meant.colour else { return };
    let note = NOTE[meant.language].replace('#', COLOURS[colour].names[meant.language]);
    shop.lines[index].order_line.private.note = Some(note);
}

/// Two units on two rows of the pick list.
fn row_in_two_parts(shop: &mut Shop, index: usize) {
    if shop.picks[index].quantity != 2 {
        return;
    }
    shop.picks[index].quantity = 1;
    let mut second = shop.picks[index].clone();
    second.place = place("picks.xlsx", shop.picks.len());
    shop.picks.push(second);
}

/// The label is written in capitals, or with wide spaces.
fn shouted(shop: &mut Shop, index: usize, dice: &mut Dice) {
    let item = &mut shop.stock[shop.meant[index].stock];
    item.label = if dice.below(2) == 0 {
        item.label.to_uppercase()
    } else {
        item.label.replace(' ', "\u{3000}")
    };
}
