//! What the lines ask for: distinct contents, their listing, their variant, their mapping, and the offer for the judge.

use rustc_hash::FxHashMap;

use super::{
    PromiseSource, VariantKey,
    known::{InForce, Known, components_key, options_meet},
};
use crate::{
    check::judge::{Choice, Offer},
    moment::Moment,
    record::{OptionValue, OrderLine},
};

/// The words of a line that decide what it asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Words<'a> {
    channel: &'a str,
    sku: Option<&'a str>,
    listing: Option<&'a str>,
    title: &'a str,
    options: &'a [OptionValue],
}

/// One component with the stock item it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part<'a> {
    pub(super) sku: &'a str,
    pub(super) stock: Option<u32>,
    pub(super) quantity: u32,
}

/// One distinct thing that lines ask for.
#[derive(Clone, Debug)]
pub(super) struct Wanted<'a> {
    pub(super) line: &'a OrderLine,
    /// The listing, as an index into [`Known::listings`].
    pub(super) listing: Option<u32>,
    /// The variant within the listing.
    pub(super) variant: Option<u32>,
    /// What siblings are kept together by: the listing's id, else the title.
    pub(super) family: &'a str,
    pub(super) key: VariantKey,
    pub(super) parts: Vec<Part<'a>>,
    pub(super) mapping: Option<InForce<'a>>,
    /// A second mapping that disagrees.
    pub(super) rival: Option<InForce<'a>>,
    /// Open lines with these words.
    pub(super) open_lines: u32,
}

impl Wanted<'_> {
    pub(super) fn sku(&self) -> Option<&str> {
        filled(self.line.sku.as_deref())
    }

    pub(super) fn is_bundle(&self) -> bool {
        self.parts.len() > 1
    }
}

/// One promise as the judge reads it.
#[derive(Clone, Debug)]
pub(super) struct Promise {
    pub(super) offer: Offer,
    pub(super) wanted: u32,
    /// The variant's version, as an index into [`super::Day::variants`].
    pub(super) variant: Option<u32>,
}

/// The distinct things that are wanted, with their promises.
#[derive(Debug, Default)]
pub(super) struct Wants<'a> {
    by_words: FxHashMap<Words<'a>, u32>,
    pub(super) wanted: Vec<Wanted<'a>>,
    by_version: FxHashMap<(u32, u32), u32>,
    pub(super) promises: Vec<Promise>,
    /// Wanted things by channel and family, for siblings that only orders tell.
    families: FxHashMap<(&'a str, &'a str), Vec<u32>>,
}

const NO_VERSION: u32 = u32::MAX;

impl<'a> Wants<'a> {
    /// The distinct thing this line asks for.
    pub(super) fn wanted(&mut self, known: &Known<'a>, line: &'a OrderLine) -> u32 {
        let words = Words {
            channel: &line.channel,
            sku: line.sku.as_deref(),
            listing: line.listing.as_deref(),
            title: &line.title,
            options: &line.options,
        };
        if let Some(index) = self.by_words.get(&words) {
            return *index;
        }
        let index = self.wanted.len() as u32;
        let wanted = resolve(known, line);
        self.families
            .entry((&line.channel, wanted.family))
            .or_default()
            .push(index);
        self.by_words.insert(words, index);
        self.wanted.push(wanted);
        index
    }

    /// The promise of a wanted thing sold at a moment.
    pub(super) fn promise(
        &mut self,
        known: &Known<'a>,
        index: u32,
        sold_at: Option<Moment>,
    ) -> (u32, PromiseSource) {
        let wanted = &self.wanted[index as usize];
        let version = wanted
            .listing
            .zip(wanted.variant)
            .and_then(|(listing, variant)| {
                version_at(
                    known,
                    &known.listings[listing as usize].variants[variant as usize],
                    sold_at,
                )
            });
        let (version, source) = match version {
            Some((version, source)) => (version, source),
            None if wanted.line.options.is_empty() => (NO_VERSION, PromiseSource::TitleAndSku),
            None => (NO_VERSION, PromiseSource::OwnWords),
        };
        if let Some(promise) = self.by_version.get(&(index, version)) {
            return (*promise, source);
        }
        let variant = (version != NO_VERSION).then_some(version);
        let offer = self.offer(known, index, variant);
        let promise = self.promises.len() as u32;
        self.promises.push(Promise {
            offer,
            wanted: index,
            variant,
        });
        self.by_version.insert((index, version), promise);
        (promise, source)
    }

    /// The promise that buyer and seller agreed on instead.
    pub(super) fn amended(
        &mut self,
        index: u32,
        of: u32,
        options: &[OptionValue],
        sku: Option<&str>,
    ) -> u32 {
        let mut offer = self.promises[of as usize].offer.clone();
        let before = Choice {
            options: offer.options,
            sku: offer.sku.take(),
            barcode: offer.barcode.take(),
        };
        let agreed = offer.siblings.iter().position(|sibling| {
            (sku.is_some() && sibling.sku.as_deref() == sku)
                || VariantKey::options(&sibling.options) == VariantKey::options(options)
        });
        if let Some(agreed) = agreed {
            let choice = offer.siblings.remove(agreed);
            offer.barcode = choice.barcode;
            offer.sku = choice.sku;
            offer.options = choice.options;
        } else {
            offer.options = options.to_vec();
            offer.sku = sku.map(ToOwned::to_owned);
        }
        if VariantKey::options(&before.options) != VariantKey::options(&offer.options) {
            offer.siblings.push(before);
        }
        self.promises.push(Promise {
            offer,
            wanted: index,
            variant: None,
        });
        self.promises.len() as u32 - 1
    }

    fn offer(&self, known: &Known<'a>, index: u32, variant: Option<u32>) -> Offer {
        let wanted = &self.wanted[index as usize];
        let line = wanted.line;
        let sold = variant.map(|index| &known.day.variants[index as usize]);
        let siblings = match wanted.listing {
            Some(listing) => listed_siblings(
                known,
                listing,
                wanted.variant,
                sold.and_then(|sold| sold.until),
            ),
            None => self.told_siblings(index),
        };
        let Some(sold) = sold else {
            return Offer {
                title: line.title.clone(),
                options: line.options.clone(),
                sku: wanted.sku().map(ToOwned::to_owned),
                barcode: None,
                siblings,
            };
        };
        let variant = &sold.variant;
        let own = if variant.options.is_empty() {
            &line.options
        } else {
            &variant.options
        };
        let title = if variant.title.trim().is_empty() {
            &line.title
        } else {
            &variant.title
        };
        Offer {
            title: title.clone(),
            options: own.clone(),
            sku: filled(variant.sku.as_deref())
                .or_else(|| wanted.sku())
                .map(ToOwned::to_owned),
            barcode: filled(variant.barcode.as_deref()).map(ToOwned::to_owned),
            siblings,
        }
    }

    /// The other variations that orders name under the same listing or title.
    fn told_siblings(&self, index: u32) -> Vec<Choice> {
        let wanted = &self.wanted[index as usize];
        let own = VariantKey::options(&wanted.line.options);
        let family = self
            .families
            .get(&(wanted.line.channel.as_str(), wanted.family));
        let mut seen: Vec<(String, Choice)> = family
            .into_iter()
            .flatten()
            .map(|other| &self.wanted[*other as usize])
            .filter(|other| !other.line.options.is_empty())
            .map(|other| {
                let choice = Choice {
                    options: other.line.options.clone(),
                    sku: other.sku().map(ToOwned::to_owned),
                    barcode: None,
                };
                (VariantKey::options(&other.line.options), choice)
            })
            .filter(|(options, _)| *options != own)
            .collect();
        seen.sort_by(|one, other| {
            one.0
                .cmp(&other.0)
                .then_with(|| one.1.sku.cmp(&other.1.sku))
        });
        seen.dedup_by(|one, other| one.0 == other.0);
        seen.into_iter().map(|(_, choice)| choice).collect()
    }
}

fn resolve<'a>(known: &Known<'a>, line: &'a OrderLine) -> Wanted<'a> {
    let sku = filled(line.sku.as_deref());
    let by_sku = sku.and_then(|sku| {
        // Where a SKU stands in two listings, the line's own listing says which is meant.
        known
            .listing(&line.channel, line.listing.as_deref(), &line.title)
            .and_then(|listing| Some((listing, known.variant_in_listing(listing, sku)?)))
            .or_else(|| known.variant_by_sku(&line.channel, sku))
    });
    let (listing, variant) = if let Some((listing, variant)) = by_sku {
        (Some(listing), Some(variant))
    } else {
        let listing = known.listing(&line.channel, line.listing.as_deref(), &line.title);
        (
            listing,
            listing.and_then(|listing| by_options(known, listing, line)),
        )
    };
    let family = listing.map_or_else(
        || filled(line.listing.as_deref()).unwrap_or_else(|| line.title.trim()),
        |listing| known.listings[listing as usize].id,
    );
    // A line without a SKU is found in the listing by its options; from there on the listing's SKU names it.
    let listed_sku = listing.zip(variant).and_then(|(listing, variant)| {
        let newest = known.listings[listing as usize].variants[variant as usize].last()?;
        filled(known.day.variants[*newest as usize].variant.sku.as_deref())
    });
    let key = match sku.or(listed_sku) {
        Some(sku) => VariantKey::Sku {
            channel: Some(line.channel.clone()),
            sku: sku.to_owned(),
        },
        None => VariantKey::Options {
            channel: line.channel.clone(),
            listing: family.to_owned(),
            options: VariantKey::options(&line.options),
        },
    };
    let mut wanted = Wanted {
        line,
        listing,
        variant,
        family,
        key,
        parts: Vec::new(),
        mapping: None,
        rival: None,
        open_lines: 0,
    };
    map(known, &mut wanted);
    wanted
}

fn map<'a>(known: &Known<'a>, wanted: &mut Wanted<'a>) {
    let mut mappings = known.mappings(&wanted.key);
    if mappings.is_empty()
        && let VariantKey::Sku { sku, .. } = &wanted.key
    {
        mappings = known.mappings(&VariantKey::Sku {
            channel: None,
            sku: sku.clone(),
        });
    }
    if mappings.is_empty() {
        let options = VariantKey::options(&wanted.line.options);
        let listing = wanted.family.to_owned();
        mappings = known.mappings(&VariantKey::Options {
            channel: wanted.line.channel.clone(),
            listing,
            options,
        });
    }
    // A mapping that takes nothing maps nothing.
    let Some(first) = mappings
        .first()
        .filter(|mapping| !mapping.components.is_empty())
    else {
        return;
    };
    wanted.mapping = Some(*first);
    wanted.rival = mappings[1..].iter().copied().find(|other| {
        !first.is_accepted
            && !other.is_accepted
            && other.at == first.at
            && components_key(other.components) != components_key(first.components)
    });
    wanted.parts = first
        .components
        .iter()
        .map(|component| part(known, component))
        .collect();
}

pub(super) fn part<'a>(known: &Known<'_>, component: &'a super::Component) -> Part<'a> {
    Part {
        sku: component.stock_sku.trim(),
        stock: known.stock(&component.stock_sku),
        quantity: component.quantity.max(1),
    }
}

/// The variant of a listing that a line without a known SKU names by its options.
fn by_options(known: &Known<'_>, listing: u32, line: &OrderLine) -> Option<u32> {
    let variants = &known.listings[listing as usize].variants;
    if variants.len() == 1 && line.options.is_empty() {
        return Some(0);
    }
    if line.options.is_empty() {
        return None;
    }
    let options_of = |versions: &[u32]| {
        versions
            .last()
            .map(|index| &known.day.variants[*index as usize].variant.options)
    };
    let own = VariantKey::options(&line.options);
    let exact = variants.iter().position(|versions| {
        options_of(versions).is_some_and(|options| VariantKey::options(options) == own)
    });
    if let Some(exact) = exact {
        return Some(exact as u32);
    }
    let mut near = (0_u32..).zip(variants).filter(|(_, versions)| {
        options_of(versions)
            .is_some_and(|options| !options.is_empty() && options_meet(options, &line.options))
    });
    match (near.next(), near.next()) {
        (Some((only, _)), None) => Some(only),
        _ => None,
    }
}

/// The version of a variant at a moment; a later one where it was first seen after the sale.
fn version_at(
    known: &Known<'_>,
    versions: &[u32],
    sold_at: Option<Moment>,
) -> Option<(u32, PromiseSource)> {
    let newest = *versions.last()?;
    let Some(sold_at) = sold_at else {
        return Some((newest, PromiseSource::Listing));
    };
    let seen = |index: &u32| known.day.variants[*index as usize].since;
    let at_sale = versions
        .iter()
        .rev()
        .find(|index| seen(index).is_none_or(|since| since <= sold_at));
    if let Some(index) = at_sale {
        return Some((*index, PromiseSource::Listing));
    }
    let first = *versions.first()?;
    Some((
        first,
        seen(&first).map_or(PromiseSource::Listing, |since| {
            PromiseSource::LaterListing { since }
        }),
    ))
}

fn listed_siblings(
    known: &Known<'_>,
    listing: u32,
    but: Option<u32>,
    until: Option<Moment>,
) -> Vec<Choice> {
    let just_before = until.map(|until| Moment(until.0.saturating_sub(1)));
    (0_u32..)
        .zip(&known.listings[listing as usize].variants)
        .filter(|(index, _)| Some(*index) != but)
        .filter_map(|(_, versions)| version_at(known, versions, just_before))
        .map(|(index, _)| {
            let variant = &known.day.variants[index as usize].variant;
            Choice {
                options: variant.options.clone(),
                sku: filled(variant.sku.as_deref()).map(ToOwned::to_owned),
                barcode: filled(variant.barcode.as_deref()).map(ToOwned::to_owned),
            }
        })
        .collect()
}

/// A text with something in it.
pub(super) fn filled(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
