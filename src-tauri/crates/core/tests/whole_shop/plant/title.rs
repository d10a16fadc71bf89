//! Faults of titles and options.

use tallyman_core::check::catalogue::FlawCode;

use crate::{
    dice::Dice,
    faults::{self, Fault, listing, recolour, siblings},
    shop::Shop,
    words::{ANY_COLOUR, BOTH, COLOURS, PACK},
};

/// A wider name of the same family, one word longer, in each language.
const LIGHTER: [(&str, [&str; 8]); 4] = [
    (
        "GRN",
        [
            "Light green",
            "Hellgrün",
            "Vert clair",
            "Verde claro",
            "Verde chiaro",
            "Jasny zielony",
            "ライトグリーン",
            "浅绿色",
        ],
    ),
    (
        "GRY",
        [
            "Light grey",
            "Hellgrau",
            "Gris clair",
            "Gris claro",
            "Grigio chiaro",
            "Jasny szary",
            "ライトグレー",
            "浅灰色",
        ],
    ),
    (
        "BRN",
        [
            "Dark brown",
            "Dunkelbraun",
            "Marron foncé",
            "Marrón oscuro",
            "Marrone scuro",
            "Ciemny brązowy",
            "ダークブラウン",
            "深棕色",
        ],
    ),
    (
        "RED",
        [
            "Dark red",
            "Dunkelrot",
            "Rouge foncé",
            "Rojo oscuro",
            "Rosso scuro",
            "Ciemny czerwony",
            "ダークレッド",
            "深红色",
        ],
    ),
];

fn retitle(shop: &mut Shop, index: usize, title: &str) {
    let listing = shop.meant[index].listing;
    for other in siblings(shop, index).chain([index]).collect::<Vec<_>>() {
        debug_assert_eq!(shop.meant[other].listing, listing);
        title.clone_into(&mut shop.variants[other].variant.title);
    }
}

fn with(shop: &Shop, index: usize, words: &str) -> String {
    format!("{} {words}", shop.variants[index].variant.title)
}

/// The whole listing may be doubted: its title says too much.
fn doubted(mut fault: Fault, shop: &Shop, index: usize) -> Fault {
    for code in [FlawCode::MappedUnclear, FlawCode::MappedWrong] {
        fault = fault.or_flaw(code, listing(shop, index));
    }
    fault
}

pub(crate) fn two_colours(shop: &mut Shop, index: usize, dice: &mut Dice) -> Option<Fault> {
    if shop.meant[index].colour.is_some() {
        return None;
    }
    let language = shop.meant[index].language;
    let one = dice.below(12);
    let other = (one + 1 + dice.below(11)) % 12;
    let words = BOTH[language]
        .replace('#', COLOURS[one].names[language])
        .replace('%', COLOURS[other].names[language]);
    let title = with(shop, index, &words);
    retitle(shop, index, &title);
    Some(doubted(
        Fault::flaw(FlawCode::TitleColours, listing(shop, index)),
        shop,
        index,
    ))
}

pub(crate) fn any_colour(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    if shop.meant[index].colour.is_some() {
        return None;
    }
    let title = with(shop, index, ANY_COLOUR[shop.meant[index].language]);
    retitle(shop, index, &title);
    Some(doubted(
        Fault::flaw(FlawCode::Placeholder, listing(shop, index)),
        shop,
        index,
    ))
}

pub(crate) fn any_choice(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let meant = &shop.meant[index];
    let (own, any) = (
        COLOURS[meant.colour?].names[meant.language],
        ANY_COLOUR[meant.language],
    );
    recolour(&mut shop.variants[index].variant.options, own, any);
    Some(doubted(
        Fault::flaw(FlawCode::Placeholder, listing(shop, index)),
        shop,
        index,
    ))
}

fn free_colour(shop: &Shop, index: usize) -> Option<&'static str> {
    let has = |colour: &usize| {
        let family = COLOURS[*colour].family;
        siblings(shop, index).chain([index]).any(|other| {
            shop.meant[other]
                .colour
                .is_some_and(|colour| COLOURS[colour].family == family)
        })
    };
    let free = (0..12).find(|colour| !has(colour))?;
    Some(COLOURS[free].names[shop.meant[index].language])
}

pub(crate) fn other_colour(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    shop.meant[index].colour?;
    let title = with(shop, index, free_colour(shop, index)?);
    retitle(shop, index, &title);
    Some(doubted(
        Fault::flaw(FlawCode::TitleColour, listing(shop, index)),
        shop,
        index,
    ))
}

pub(crate) fn pack(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let words = PACK[shop.meant[index].language].replace('#', "2");
    if shop.meant[index].units > 1 || siblings(shop, index).any(|other| shop.meant[other].units > 1)
    {
        return None;
    }
    let title = with(shop, index, &words);
    retitle(shop, index, &title);
    Some(Fault::flaw(FlawCode::PackMultiple, listing(shop, index)))
}

/// The words of a colour on listing and shelf become others.
fn reword(shop: &mut Shop, index: usize, to: [&str; 8]) -> Option<()> {
    let meant = shop.meant[index].clone();
    let from = COLOURS[meant.colour?].names;
    recolour(
        &mut shop.variants[index].variant.options,
        from[meant.language],
        to[meant.language],
    );
    let item = &mut shop.stock[meant.stock];
    item.label = item.label.replace(from[meant.label], to[meant.label]);
    item.supplier_text = item
        .supplier_text
        .as_ref()
        .map(|text| text.replace(from[7], to[7]));
    Some(())
}

pub(crate) fn near_options(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    let plain = shop.meant[index].colour?;
    let lighter = LIGHTER
        .iter()
        .find(|(code, _)| *code == COLOURS[plain].code)?;
    let other = faults::other_colour(shop, index)?;
    let replaced = shop.meant[other].colour;
    let all: Vec<usize> = siblings(shop, index)
        .filter(|sibling| shop.meant[*sibling].colour == replaced)
        .collect();
    for sibling in all {
        reword(shop, sibling, lighter.1)?;
    }
    Some(Fault::flaw(FlawCode::NearOptions, listing(shop, index)))
}

pub(crate) fn alike_options(shop: &mut Shop, index: usize, _: &mut Dice) -> Option<Fault> {
    shop.meant[index].size.as_ref()?;
    shop.meant[index].colour?;
    let options = &mut shop.variants[index].variant.options;
    let value = &mut options.first_mut()?.value;
    *value = if value.is_ascii() && value.to_lowercase() != *value {
        value.to_lowercase()
    } else {
        format!(" {value}")
    };
    Some(Fault::flaw(FlawCode::AlikeOptions, listing(shop, index)))
}
