//! Faults of mappings and stock.

use tallyman_core::check::day::Code;

use crate::{
    dice::Dice,
    faults::{
        self, Fault, Spot, listed_sku, order, other_colour, other_item, other_size, siblings,
    },
    shop::{Shop, mapping},
};

fn instead(shop: &mut Shop, index: usize, other: usize, code: Code) -> Option<Fault> {
    let sku = shop.stock_sku(other);
    shop.remap(index, &[(&sku, 1)]);
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

pub(crate) fn multiple_ignored(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    if shop.meant[index].units == 1 {
        return None;
    }
    let sku = shop.stock_sku(index);
    shop.remap(index, &[(&sku, 1)]);
    Some(Fault::finding(Code::WrongQuantity, order(shop, index)))
}

pub(crate) fn wrong_multiple(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let units = shop.meant[index].units;
    if units == 1 {
        return None;
    }
    let sku = shop.stock_sku(index);
    shop.remap(index, &[(&sku, units + 1)]);
    Some(Fault::finding(Code::WrongQuantity, order(shop, index)))
}

pub(crate) fn contradictory(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other =
        siblings(shop, index).find(|other| shop.meant[*other].stock != shop.meant[index].stock)?;
    let variant = &shop.variants[index].variant;
    let (channel, sku) = (variant.channel.clone(), variant.sku.clone()?);
    let second = mapping(
        &channel,
        &sku,
        &[(&shop.stock_sku(other), 1)],
        shop.mappings.len(),
    );
    shop.mappings.push(second);
    Some(Fault::finding(
        Code::ContradictoryMapping,
        order(shop, index),
    ))
}

pub(crate) fn unknown_item(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let sku = format!("{}-NEU", shop.stock_sku(index));
    shop.remap(index, &[(&sku, 1)]);
    Some(Fault::finding(Code::Unmapped, order(shop, index)))
}

pub(crate) fn lookalike(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let sku = faults::lookalike(&shop.stock_sku(index))?;
    let units = shop.meant[index].units;
    shop.remap(index, &[(&sku, units)]);
    Some(Fault::finding(Code::LookalikeSku, order(shop, index)))
}

pub(crate) fn none(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let sku = shop.variants[index].variant.sku.clone()?;
    if sku == shop.stock_sku(index) {
        return None;
    }
    shop.variants[index].variant.barcode = None;
    let unused = format!("{sku}-unused");
    let variant = &shop.variants[index].variant;
    shop.mappings[index] = mapping(
        &variant.channel,
        &unused,
        &[(&shop.stock_sku(index), 1)],
        index,
    );
    Some(Fault::finding(Code::Unmapped, order(shop, index)))
}

pub(crate) fn shared_barcode(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other =
        siblings(shop, index).find(|other| shop.meant[*other].stock != shop.meant[index].stock)?;
    let (one, other) = (shop.meant[index].stock, shop.meant[other].stock);
    shop.stock[other].barcodes = shop.stock[one].barcodes.clone();
    let (one, other) = (shop.stock[one].sku.clone(), shop.stock[other].sku.clone());
    let named = if one < other { one } else { other };
    Some(Fault::finding(Code::SharedBarcode, Spot::Sku(named)))
}

/// A variant gets the SKU of a variant of another listing on its channel.
pub(crate) fn shared_sku(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let own = &shop.meant[index];
    let (language, goods) = (own.language, own.goods);
    let other = (0..shop.meant.len()).find(|other| {
        let other = &shop.meant[*other];
        other.language == language && other.goods != goods && !shop.taken.contains(&other.listing)
    })?;
    shop.taken.push(shop.meant[other].listing);
    let sku = shop.variants[other].variant.sku.clone();
    shop.variants[index].variant.sku.clone_from(&sku);
    shop.variants[index].variant.barcode = None;
    shop.lines[index].order_line.sku = sku;
    let spots = [order(shop, index), order(shop, other)];
    let mut fault = Fault::finding(Code::SharedSku, listed_sku(shop, other));
    for spot in spots {
        for code in [
            Code::SharedSku,
            Code::WrongItem,
            Code::WrongColour,
            Code::WrongSize,
            Code::Unclear,
        ] {
            fault = fault.or_code(code, spot.clone());
        }
    }
    Some(fault)
}

pub(crate) fn shortage(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    if shop.meant[index].units > 1
        || siblings(shop, index).any(|other| shop.meant[other].stock == shop.meant[index].stock)
    {
        return None;
    }
    let stock = shop.meant[index].stock;
    shop.stock[stock].quantity = Some(0);
    Some(Fault::finding(Code::Shortage, order(shop, index)))
}
