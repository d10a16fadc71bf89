//! Faults of orders.

use tallyman_core::check::day::Code;

use crate::{
    dice::Dice,
    faults::{Fault, line_mut, order, other_colour, recolour},
    shop::{Shop, place},
    words::{AS_PICTURED, COLOURS, NOTE},
};

fn colour(shop: &Shop, index: usize) -> Option<&'static str> {
    let meant = &shop.meant[index];
    Some(COLOURS[meant.colour?].names[meant.language])
}

pub(crate) fn note(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = other_colour(shop, index)?;
    let note = NOTE[shop.meant[index].language].replace('#', &colour(shop, other)?.to_lowercase());
    line_mut(shop, index).private.note = Some(note);
    Some(Fault::finding(Code::NoteContradicts, order(shop, index)))
}

pub(crate) fn as_pictured(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    // A sibling that still names the colour would be the better fit.
    if shop.meant[index].size.is_some() {
        return None;
    }
    let own = colour(shop, index)?;
    let any = AS_PICTURED[shop.meant[index].language];
    recolour(&mut shop.variants[index].variant.options, own, any);
    recolour(&mut line_mut(shop, index).options, own, any);
    Some(Fault::finding(Code::Unclear, order(shop, index)))
}

pub(crate) fn contradicts(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = other_colour(shop, index)?;
    let (own, other) = (colour(shop, index)?, colour(shop, other)?);
    recolour(&mut line_mut(shop, index).options, own, other);
    Some(Fault::finding(
        Code::ContradictoryListing,
        order(shop, index),
    ))
}

pub(crate) fn vanished(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    shop.lines[index].vanished_from = Some(place("unshipped.txt", 0));
    Some(Fault::finding(Code::Vanished, order(shop, index)))
}
