//! Planted faults: what is done to the clean shop, and what must be said about it.

use tallyman_core::{
    check::{catalogue::FlawCode, day::Code},
    record::{LineState, OptionValue, OrderLine},
};

use crate::{dice::Dice, plant, shop::Shop, words::GOODS};

/// What a fault is looked for in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Round {
    /// The day's check with the mappings as the pick side.
    Mappings,
    /// The day's check with a pick list.
    Picks,
    /// The review of the catalogue.
    Catalogue,
}

/// What must be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Said {
    Finding(Code),
    Flaw(FlawCode),
}

/// Where it must be said.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Spot {
    /// The order of a line, which no other fault touches.
    Order(String),
    /// A SKU of a listing or of the stock.
    Sku(String),
    /// A listing.
    Listing(String),
}

/// One planted fault.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub(crate) kind: &'static str,
    /// What must be said, and where.
    pub(crate) said: Said,
    pub(crate) spot: Spot,
    /// What may be said besides, because it follows.
    pub(crate) besides: Vec<(Said, Spot)>,
}

/// One kind of fault.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) round: Round,
    /// Plants one at a variant, if it can be planted there.
    pub(crate) plant: fn(&mut Shop, usize, &mut Dice) -> Option<Fault>,
    /// Whether the fault concerns the whole listing, so that no other may stand in it.
    pub(crate) is_of_listing: bool,
}

const fn of_variant(
    name: &'static str,
    round: Round,
    plant: fn(&mut Shop, usize, &mut Dice) -> Option<Fault>,
) -> Kind {
    Kind {
        name,
        round,
        plant,
        is_of_listing: false,
    }
}

const fn of_listing(
    name: &'static str,
    round: Round,
    plant: fn(&mut Shop, usize, &mut Dice) -> Option<Fault>,
) -> Kind {
    Kind {
        name,
        round,
        plant,
        is_of_listing: true,
    }
}

/// Every kind of fault.
pub(crate) const KINDS: &[Kind] = &[
    of_variant(
        "mapping: wrong colour",
        Round::Mappings,
        plant::mapping::wrong_colour,
    ),
    of_variant(
        "mapping: wrong size",
        Round::Mappings,
        plant::mapping::wrong_size,
    ),
    of_variant(
        "mapping: wrong item",
        Round::Mappings,
        plant::mapping::wrong_item,
    ),
    of_variant(
        "mapping: pack multiple ignored",
        Round::Mappings,
        plant::mapping::multiple_ignored,
    ),
    of_variant(
        "mapping: wrong pack multiple",
        Round::Mappings,
        plant::mapping::wrong_multiple,
    ),
    of_variant(
        "mapping: contradictory",
        Round::Mappings,
        plant::mapping::contradictory,
    ),
    of_variant(
        "mapping: names no stock item",
        Round::Mappings,
        plant::mapping::unknown_item,
    ),
    of_variant(
        "mapping: look-alike SKU",
        Round::Mappings,
        plant::mapping::lookalike,
    ),
    of_variant("mapping: none", Round::Mappings, plant::mapping::none),
    of_variant(
        "stock: shared barcode",
        Round::Mappings,
        plant::mapping::shared_barcode,
    ),
    of_listing(
        "listing: one SKU, two listings",
        Round::Mappings,
        plant::mapping::shared_sku,
    ),
    of_variant(
        "stock: too little",
        Round::Mappings,
        plant::mapping::shortage,
    ),
    of_variant(
        "order: note contradicts",
        Round::Mappings,
        plant::order::note,
    ),
    of_variant(
        "order: colour as pictured",
        Round::Mappings,
        plant::order::as_pictured,
    ),
    of_variant(
        "order: contradicts the listing",
        Round::Mappings,
        plant::order::contradicts,
    ),
    of_variant("order: vanished", Round::Mappings, plant::order::vanished),
    of_variant(
        "pick: wrong colour",
        Round::Picks,
        plant::pick::wrong_colour,
    ),
    of_variant("pick: wrong size", Round::Picks, plant::pick::wrong_size),
    of_variant("pick: wrong item", Round::Picks, plant::pick::wrong_item),
    of_variant(
        "pick: right SKU, wrong words",
        Round::Picks,
        plant::pick::wrong_words,
    ),
    of_variant(
        "pick: wrong quantity",
        Round::Picks,
        plant::pick::wrong_quantity,
    ),
    of_variant("pick: missing", Round::Picks, plant::pick::missing),
    of_variant("pick: extra", Round::Picks, plant::pick::extra),
    of_variant(
        "pick: unknown order",
        Round::Picks,
        plant::pick::unknown_order,
    ),
    of_variant("pick: duplicate", Round::Picks, plant::pick::duplicate),
    of_variant("pick: cancelled", Round::Picks, plant::pick::cancelled),
    of_variant("pick: changed", Round::Picks, plant::pick::changed),
    of_variant("pick: look-alike SKU", Round::Picks, plant::pick::lookalike),
    of_variant(
        "catalogue: damaged SKU",
        Round::Catalogue,
        plant::listing::damaged_sku,
    ),
    of_variant(
        "catalogue: invalid barcode",
        Round::Catalogue,
        plant::listing::invalid_barcode,
    ),
    of_listing(
        "catalogue: shared EAN",
        Round::Catalogue,
        plant::listing::shared_ean,
    ),
    of_listing(
        "catalogue: two colours in the title",
        Round::Catalogue,
        plant::title::two_colours,
    ),
    of_listing(
        "catalogue: any colour in the title",
        Round::Catalogue,
        plant::title::any_colour,
    ),
    of_listing(
        "catalogue: any colour as a choice",
        Round::Catalogue,
        plant::title::any_choice,
    ),
    of_listing(
        "catalogue: another colour in the title",
        Round::Catalogue,
        plant::title::other_colour,
    ),
    of_listing(
        "catalogue: pack in the title",
        Round::Catalogue,
        plant::title::pack,
    ),
    of_listing(
        "catalogue: one word apart",
        Round::Catalogue,
        plant::title::near_options,
    ),
    of_listing(
        "catalogue: look-alike options",
        Round::Catalogue,
        plant::title::alike_options,
    ),
    of_listing(
        "catalogue: look-alike SKUs",
        Round::Catalogue,
        plant::listing::lookalike_skus,
    ),
    of_listing(
        "catalogue: repeated SKU",
        Round::Catalogue,
        plant::listing::repeated_sku,
    ),
    of_variant(
        "catalogue: hidden sign",
        Round::Catalogue,
        plant::listing::hidden_sign,
    ),
    of_variant(
        "catalogue: no barcode",
        Round::Catalogue,
        plant::listing::no_barcode,
    ),
    of_variant(
        "catalogue: no bin",
        Round::Catalogue,
        plant::listing::no_bin,
    ),
];

impl Fault {
    pub(crate) fn finding(code: Code, spot: Spot) -> Self {
        Self {
            kind: "",
            said: Said::Finding(code),
            spot,
            besides: Vec::new(),
        }
    }

    pub(crate) fn flaw(code: FlawCode, spot: Spot) -> Self {
        Self {
            kind: "",
            said: Said::Flaw(code),
            spot,
            besides: Vec::new(),
        }
    }

    pub(crate) fn or_code(mut self, code: Code, spot: Spot) -> Self {
        self.besides.push((Said::Finding(code), spot));
        self
    }

    pub(crate) fn or_flaw(mut self, code: FlawCode, spot: Spot) -> Self {
        self.besides.push((Said::Flaw(code), spot));
        self
    }
}

/// The order of a variant's line.
pub(crate) fn order(shop: &Shop, index: usize) -> Spot {
    Spot::Order(shop.lines[index].order_line.order.clone())
}

pub(crate) fn listed_sku(shop: &Shop, index: usize) -> Spot {
    Spot::Sku(shop.variants[index].variant.sku.clone().unwrap_or_default())
}

pub(crate) fn listing(shop: &Shop, index: usize) -> Spot {
    Spot::Listing(shop.variants[index].variant.listing.clone())
}

/// A sibling that differs in its colour, and only in that.
pub(crate) fn other_colour(shop: &Shop, index: usize) -> Option<usize> {
    let own = &shop.meant[index];
    own.colour?;
    siblings(shop, index).find(|other| {
        shop.meant[*other].size == own.size && shop.meant[*other].colour != own.colour
    })
}

/// A sibling that differs in its size, and only in that.
pub(crate) fn other_size(shop: &Shop, index: usize) -> Option<usize> {
    let own = &shop.meant[index];
    own.size.as_ref()?;
    siblings(shop, index).find(|other| {
        shop.meant[*other].colour == own.colour && shop.meant[*other].size != own.size
    })
}

/// A variant of other goods, where both have a name that the vocabularies know.
///
/// The candle holders have none: of them the check can only say that the colour is another.
pub(crate) fn other_item(shop: &Shop, index: usize, dice: &mut Dice) -> Option<usize> {
    let own = shop.meant[index].goods;
    let is_known = |goods: usize| GOODS[goods].code != "CH";
    (0..64)
        .map(|_| dice.below(shop.meant.len()))
        .map(|other| (other, shop.meant[other].goods))
        .find(|(_, goods)| *goods != own && is_known(own) && is_known(*goods))
        .map(|(other, _)| other)
}

/// The other variants of a listing, those after it first.
pub(crate) fn siblings(shop: &Shop, index: usize) -> impl Iterator<Item = usize> + '_ {
    let listing = shop.meant[index].listing;
    let near = |index: usize| index.saturating_sub(24)..(index + 24).min(shop.meant.len());
    let after = near(index).filter(move |other| *other > index);
    let before = near(index).filter(move |other| *other < index);
    after
        .chain(before)
        .filter(move |other| shop.meant[*other].listing == listing)
}

/// A code in which one sign is another that looks like it.
pub(crate) fn lookalike(code: &str) -> Option<String> {
    for (sign, twin) in [('0', "O"), ('1', "I"), ('8', "B"), ('5', "S")] {
        if let Some(at) = code.find(sign) {
            return Some(format!("{}{twin}{}", &code[..at], &code[at + 1..]));
        }
    }
    None
}

pub(crate) fn line_mut(shop: &mut Shop, index: usize) -> &mut OrderLine {
    &mut shop.lines[index].order_line
}

/// Replaces the colour in some options.
pub(crate) fn recolour(options: &mut [OptionValue], from: &str, to: &str) {
    for option in options.iter_mut().filter(|option| option.value == from) {
        to.clone_into(&mut option.value);
    }
}

pub(crate) const CANCELLED: LineState = LineState::Cancelled { requested: false };
