//! Faults of the catalogue's codes.

use tallyman_core::check::catalogue::FlawCode;

use crate::{
    dice::Dice,
    faults::{self, Fault, Spot, listed_sku, listing, siblings},
    shop::{Shop, ean},
};

fn rename(shop: &mut Shop, index: usize, sku: &str) {
    let variant = &mut shop.variants[index].variant;
    variant.sku = Some(sku.to_owned());
    let (channel, of) = (variant.channel.clone(), shop.stock_sku(index));
    let units = shop.meant[index].units;
    shop.mappings[index] = crate::shop::mapping(&channel, sku, &[(&of, units)], index);
}

pub(crate) fn damaged_sku(shop: &mut Shop, index: usize, dice: &mut Dice) -> Option<Fault> {
    let day = index % 28 + 1;
    let damaged = match dice.below(5) {
        0 => format!("{}.{:05}E+12", index % 9 + 1, index),
        1 => format!(
            "{day:02}-{}-{:02}",
            ["Mar", "Oct", "Dez", "Mai"][index % 4],
            index / 28 % 100
        ),
        2 => format!("{}.0", 1_000_000 + index),
        3 => format!("{}0000", 100_000_000_000_000 + index),
        _ => format!("=\"{index:06}\""),
    };
    rename(shop, index, &damaged);
    Some(Fault::flaw(FlawCode::DamagedSku, listed_sku(shop, index)))
}

pub(crate) fn invalid_barcode(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let code = ean(700_000 + index);
    let last = (code.bytes().last()? - b'0' + 3) % 10;
    shop.variants[index].variant.barcode = Some(format!("{}{last}", &code[..12]));
    Some(Fault::flaw(
        FlawCode::InvalidBarcode,
        listed_sku(shop, index),
    ))
}

pub(crate) fn shared_ean(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = siblings(shop, index).next()?;
    shop.variants[other].variant.barcode = shop.variants[index].variant.barcode.clone();
    Some(Fault::flaw(
        FlawCode::SharedBarcode,
        listed_sku(shop, other),
    ))
}

pub(crate) fn lookalike_skus(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = siblings(shop, index).next()?;
    let twin = faults::lookalike(shop.variants[index].variant.sku.as_deref()?)?;
    rename(shop, other, &twin);
    Some(Fault::flaw(
        FlawCode::LookalikeSkus,
        listed_sku(shop, other),
    ))
}

pub(crate) fn repeated_sku(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let other = siblings(shop, index).next()?;
    let sku = shop.variants[index].variant.sku.clone();
    shop.variants[other].variant.sku = sku;
    let mut fault = Fault::flaw(FlawCode::RepeatedSku, listed_sku(shop, index));
    for code in [
        FlawCode::MappedWrong,
        FlawCode::MappedUnclear,
        FlawCode::PackMultiple,
    ] {
        let spot = listing(shop, index);
        fault = fault.or_flaw(code, spot);
    }
    Some(fault)
}

pub(crate) fn hidden_sign(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let sku = shop.variants[index].variant.sku.clone()?;
    rename(shop, index, &format!("{}\u{200B}{}", &sku[..2], &sku[2..]));
    Some(Fault::flaw(FlawCode::HiddenSign, listed_sku(shop, index)))
}

pub(crate) fn no_barcode(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let stock = shop.meant[index].stock;
    shop.stock[stock].barcodes.clear();
    Some(Fault::flaw(
        FlawCode::NoBarcode,
        Spot::Sku(shop.stock[stock].sku.clone()),
    ))
}

pub(crate) fn no_bin(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let stock = shop.meant[index].stock;
    shop.stock[stock].bin = None;
    Some(Fault::flaw(
        FlawCode::NoBin,
        Spot::Sku(shop.stock[stock].sku.clone()),
    ))
}
