//! Faults of the pick list.

use tallyman_core::check::day::Code;

use crate::{
    dice::Dice,
    faults::{self, CANCELLED, Fault, Spot, line_mut, order, other_colour, other_item, other_size},
    shop::Shop,
};

/// The row takes another item: its SKU, its words and its bin.
fn instead(shop: &mut Shop, index: usize, other: usize, code: Code) -> Option<Fault> {
    let line = shop.lines[index].order_line.clone();
    let mut row = shop.pick(other, &line, line.quantity);
    row.place = shop.picks[index].place.clone();
    row.quantity = shop.picks[index].quantity;
    shop.picks[index] = row;
    Some(Fault::finding(code, order(shop, index)))
}

pub(crate) fn wrong_colour(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = other_colour(shop, index)?;
    instead(shop, index, other, Code::WrongColour)
}

pub(crate) fn wrong_size(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = other_size(shop, index)?;
    instead(shop, index, other, Code::WrongSize)
}

pub(crate) fn wrong_item(shop: &mut Shop, index: usize, dice: &mut Dice) -> Option<Fault> {
    let other = other_item(shop, index, dice)?;
    instead(shop, index, other, Code::WrongItem)
}

pub(crate) fn wrong_words(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = other_colour(shop, index)?;
    let item = &shop.stock[shop.meant[other].stock];
    let text = item
        .supplier_text
        .clone()
        .unwrap_or_else(|| item.label.clone());
    shop.picks[index].text = text;
    Some(Fault::finding(Code::WrongColour, order(shop, index)))
}

pub(crate) fn wrong_quantity(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    shop.picks[index].quantity += 1;
    Some(Fault::finding(Code::WrongQuantity, order(shop, index)))
}

pub(crate) fn missing(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    shop.away.push(index);
    Some(Fault::finding(Code::Missing, order(shop, index)))
}

fn added(shop: &mut Shop, item: usize, order: Option<String>) {
    let line = shop.lines[item].order_line.clone();
    let mut row = shop.pick(item, &line, 1);
    row.order = order;
    shop.picks.push(row);
}

pub(crate) fn extra(shop: &mut Shop, index: usize, dice: &mut Dice) -> Option<Fault> {
    let other = other_item(shop, index, dice)?;
    let number = shop.lines[index].order_line.order.clone();
    added(shop, other, Some(number));
    Some(Fault::finding(Code::Extra, order(shop, index)))
}

pub(crate) fn unknown_order(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let number = format!("999-{index:07}");
    added(shop, index, Some(number.clone()));
    Some(Fault::finding(Code::Extra, Spot::Order(number)))
}

pub(crate) fn duplicate(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let mut row = shop.picks[index].clone();
    row.place = crate::shop::place("picks.xlsx", shop.picks.len());
    shop.picks.push(row);
    Some(Fault::finding(Code::Duplicate, order(shop, index)))
}

pub(crate) fn cancelled(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    line_mut(shop, index).state = CANCELLED;
    Some(Fault::finding(Code::Cancelled, order(shop, index)))
}

pub(crate) fn changed(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let earlier = shop.lines[index].order_line.clone();
    line_mut(shop, index).quantity += 2;
    shop.lines[index].earlier = Some(Box::new(earlier));
    Some(Fault::finding(Code::Changed, order(shop, index)))
}

pub(crate) fn lookalike(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    shop.picks[index].sku = Some(faults::lookalike(&shop.stock_sku(index))?);
    Some(Fault::finding(Code::LookalikeSku, order(shop, index)))
}
