//! What is known of stock, listings and mappings, found by the words that files use for them.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Day, Deed, Mapping, MappingOrigin, VariantKey, form};
use crate::{moment::Moment, record::Place};

/// Variants of one listing, each with its versions, oldest first.
#[derive(Clone, Debug, Default)]
pub(super) struct Listing<'a> {
    pub(super) id: &'a str,
    /// Indices into [`Day::variants`]; one list a variant.
    pub(super) variants: Vec<Vec<u32>>,
}

/// A mapping in force, from a file, from a person, or from a decision of today.
#[derive(Clone, Copy, Debug)]
pub(super) struct InForce<'a> {
    pub(super) components: &'a [super::Component],
    pub(super) is_accepted: bool,
    pub(super) at: Option<Moment>,
    pub(super) place: Option<&'a Place>,
    pub(super) by: Option<&'a str>,
    /// Whether it stands only on a decision of this day.
    pub(super) is_decision: bool,
}

/// The indices of the day.
#[derive(Debug)]
pub(super) struct Known<'a> {
    pub(super) day: &'a Day<'a>,
    stock_by_sku: FxHashMap<&'a str, u32>,
    stock_by_folded: FxHashMap<String, Option<u32>>,
    stock_by_supplier_sku: FxHashMap<&'a str, Option<u32>>,
    pub(super) stock_by_barcode: FxHashMap<&'a str, Vec<u32>>,
    pub(super) listings: Vec<Listing<'a>>,
    listing_by_id: FxHashMap<(&'a str, &'a str), u32>,
    listing_by_title: FxHashMap<(&'a str, &'a str), Option<u32>>,
    /// The listing and the place of the variant within it.
    variant_by_sku: FxHashMap<(&'a str, &'a str), (u32, u32)>,
    /// The same where a SKU stands in a second listing of its channel: the listing and the SKU to the variant's place.
    variant_in_listing: FxHashMap<(u32, &'a str), u32>,
    channel_skus: FxHashSet<&'a str>,
    mapped: FxHashMap<&'a VariantKey, Vec<InForce<'a>>>,
}

impl<'a> Known<'a> {
    pub(super) fn new(day: &'a Day<'a>) -> Self {
        let mut known = Self {
            day,
            stock_by_sku: FxHashMap::default(),
            stock_by_folded: FxHashMap::default(),
            stock_by_supplier_sku: FxHashMap::default(),
            stock_by_barcode: FxHashMap::default(),
            listings: Vec::new(),
            listing_by_id: FxHashMap::default(),
            listing_by_title: FxHashMap::default(),
            variant_by_sku: FxHashMap::default(),
            variant_in_listing: FxHashMap::default(),
            channel_skus: FxHashSet::default(),
            mapped: FxHashMap::default(),
        };
        known.index_stock();
        known.index_listings();
        known.index_mappings();
        known
    }

    fn index_stock(&mut self) {
        for (index, item) in (0_u32..).zip(self.day.stock) {
            let sku = item.sku.trim();
            let kept = self.stock_by_sku.entry(sku).or_insert(index);
            let other = &self.day.stock[*kept as usize].place;
            if (&item.place.file, item.place.row) < (&other.file, other.row) {
                *kept = index;
            }
        }
        for (sku, index) in &self.stock_by_sku {
            let item = &self.day.stock[*index as usize];
            unique(&mut self.stock_by_folded, sku.to_ascii_lowercase(), *index);
            if let Some(supplier_sku) = item
                .supplier_sku
                .as_deref()
                .map(str::trim)
                .filter(|sku| !sku.is_empty())
            {
                unique(&mut self.stock_by_supplier_sku, supplier_sku, *index);
            }
            for barcode in &item.barcodes {
                let known = self
                    .stock_by_barcode
                    .entry(barcode_key(barcode))
                    .or_default();
                if !known.contains(index) {
                    known.push(*index);
                }
            }
        }
        for items in self.stock_by_barcode.values_mut() {
            items.sort_unstable_by_key(|index| self.day.stock[*index as usize].sku.as_str());
        }
    }

    fn index_listings(&mut self) {
        let variants = self.day.variants;
        let mut order: Vec<u32> = (0..variants.len() as u32).collect();
        order.sort_by(|one, other| {
            let (one, other) = (&variants[*one as usize], &variants[*other as usize]);
            let key = |variant: &super::DayVariant| (variant.since, variant.variant.place.row);
            key(one)
                .cmp(&key(other))
                .then_with(|| one.variant.sku.cmp(&other.variant.sku))
                .then_with(|| one.variant.place.file.cmp(&other.variant.place.file))
        });
        let mut by_options: FxHashMap<(u32, String), u32> = FxHashMap::default();
        for index in order {
            let variant = &variants[index as usize].variant;
            let channel = variant.channel.as_str();
            let listing = *self
                .listing_by_id
                .entry((channel, variant.listing.trim()))
                .or_insert_with(|| {
                    self.listings.push(Listing {
                        id: variant.listing.trim(),
                        variants: Vec::new(),
                    });
                    self.listings.len() as u32 - 1
                });
            match self.listing_by_title.entry((channel, variant.title.trim())) {
                std::collections::hash_map::Entry::Vacant(entry) => {
                    entry.insert(Some(listing));
                }
                std::collections::hash_map::Entry::Occupied(mut entry) => {
                    if *entry.get() != Some(listing) {
                        entry.insert(None);
                    }
                }
            }
            let sku = variant
                .sku
                .as_deref()
                .map(str::trim)
                .filter(|sku| !sku.is_empty());
            let versions = &mut self.listings[listing as usize].variants;
            let fresh = versions.len() as u32;
            let slot = match sku {
                Some(sku) => {
                    self.channel_skus.insert(sku);
                    let (known_listing, slot) = *self
                        .variant_by_sku
                        .entry((channel, sku))
                        .or_insert((listing, fresh));
                    if known_listing == listing {
                        slot
                    } else {
                        *self
                            .variant_in_listing
                            .entry((listing, sku))
                            .or_insert(fresh)
                    }
                }
                None => *by_options
                    .entry((listing, VariantKey::options(&variant.options)))
                    .or_insert(fresh),
            };
            if slot == fresh {
                versions.push(vec![index]);
            } else {
                versions[slot as usize].push(index);
            }
        }
    }

    fn index_mappings(&mut self) {
        for mapping in self.day.mappings {
            self.mapped
                .entry(&mapping.variant)
                .or_default()
                .push(in_force(mapping));
        }
        for decision in self.day.decisions {
            let at = Some(decision.at);
            if let Deed::AcceptMapping { mappings, .. } = &decision.deed {
                for choice in mappings {
                    self.mapped
                        .entry(&choice.variant)
                        .or_default()
                        .push(InForce {
                            components: &choice.components,
                            is_accepted: true,
                            at,
                            place: None,
                            by: Some(&decision.by),
                            is_decision: true,
                        });
                }
            }
        }
        for mappings in self.mapped.values_mut() {
            mappings.sort_by(|one, other| {
                let key =
                    |mapping: &InForce<'_>| (mapping.is_accepted, mapping.at, !mapping.is_decision);
                key(other)
                    .cmp(&key(one))
                    .then_with(|| place_key(one.place).cmp(&place_key(other.place)))
                    .then_with(|| {
                        components_key(one.components).cmp(&components_key(other.components))
                    })
            });
        }
    }

    /// The stock item with this SKU: as written, else in another case where that is unique.
    pub(super) fn stock(&self, sku: &str) -> Option<u32> {
        let sku = sku.trim();
        self.stock_by_sku.get(sku).copied().or_else(|| {
            sku.is_ascii()
                .then(|| {
                    self.stock_by_folded
                        .get(&sku.to_ascii_lowercase())
                        .copied()
                        .flatten()
                })
                .flatten()
        })
    }

    pub(super) fn stock_by_supplier(&self, sku: &str) -> Option<u32> {
        self.stock_by_supplier_sku
            .get(sku.trim())
            .copied()
            .flatten()
    }

    /// The stock item with this barcode, where it is only one.
    pub(super) fn stock_by_barcode(&self, barcode: &str) -> Option<u32> {
        match self
            .stock_by_barcode
            .get(barcode_key(barcode))
            .map(Vec::as_slice)
        {
            Some([index]) => Some(*index),
            _ => None,
        }
    }

    /// The stock item behind the codes of a row: its SKU, the supplier's SKU, else the barcode.
    pub(super) fn stock_of_codes(&self, sku: Option<&str>, barcode: Option<&str>) -> Option<u32> {
        sku.and_then(|sku| self.stock(sku).or_else(|| self.stock_by_supplier(sku)))
            .or_else(|| barcode.and_then(|barcode| self.stock_by_barcode(barcode)))
    }

    pub(super) fn is_channel_sku(&self, sku: &str) -> bool {
        self.channel_skus.contains(sku.trim())
    }

    pub(super) fn variant_by_sku(&self, channel: &str, sku: &str) -> Option<(u32, u32)> {
        self.variant_by_sku.get(&(channel, sku.trim())).copied()
    }

    /// The variant with this SKU within a listing that is not the first to have it.
    pub(super) fn variant_in_listing(&self, listing: u32, sku: &str) -> Option<u32> {
        self.variant_in_listing.get(&(listing, sku.trim())).copied()
    }

    /// SKUs that stand in a second listing of their channel: the SKU, the later listing, the place of the variant in it.
    pub(super) fn repeated_skus(&self) -> impl Iterator<Item = (&'a str, u32, u32)> + '_ {
        self.variant_in_listing
            .iter()
            .map(|((listing, sku), slot)| (*sku, *listing, *slot))
    }

    /// The newest version of a variant.
    pub(super) fn newest(&self, listing: u32, slot: u32) -> Option<u32> {
        let versions = self
            .listings
            .get(listing as usize)?
            .variants
            .get(slot as usize)?;
        versions.last().copied()
    }

    /// The listing by its id, else by its title where only one has it.
    pub(super) fn listing(&self, channel: &str, id: Option<&str>, title: &str) -> Option<u32> {
        id.and_then(|id| self.listing_by_id.get(&(channel, id.trim())).copied())
            .or_else(|| {
                self.listing_by_title
                    .get(&(channel, title.trim()))
                    .copied()
                    .flatten()
            })
            .or_else(|| self.listing_by_id.get(&(channel, title.trim())).copied())
    }

    /// The mappings of a variant, the one that holds first.
    pub(super) fn mappings(&self, key: &VariantKey) -> &[InForce<'a>] {
        self.mapped.get(key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn stock_skus(&self) -> impl Iterator<Item = (&'a str, u32)> + '_ {
        self.stock_by_sku.iter().map(|(sku, index)| (*sku, *index))
    }

    pub(super) fn channel_skus(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.channel_skus.iter().copied()
    }

    /// The SKUs that mappings are written for.
    pub(super) fn mapping_skus(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.mapped.keys().filter_map(|key| match key {
            VariantKey::Sku { sku, .. } => Some(sku.trim()),
            VariantKey::Options { .. } => None,
        })
    }
}

fn in_force(mapping: &Mapping) -> InForce<'_> {
    let (is_accepted, at, place, by) = match &mapping.origin {
        MappingOrigin::File { place, at } => (false, *at, Some(place), None),
        MappingOrigin::Accepted { by, at } => (true, Some(*at), None, Some(by.as_str())),
    };
    InForce {
        components: &mapping.components,
        is_accepted,
        at,
        place,
        by,
        is_decision: false,
    }
}

pub(super) fn place_key(place: Option<&Place>) -> (&str, u32) {
    place.map_or(("", 0), |place| (place.file.as_str(), place.row))
}

/// Components in an order that does not depend on the order of rows.
pub(super) fn components_key(components: &[super::Component]) -> Vec<(&str, u32)> {
    let mut key: Vec<(&str, u32)> = components
        .iter()
        .map(|component| (component.stock_sku.trim(), component.quantity))
        .collect();
    key.sort_unstable();
    key
}

/// Barcodes compare without leading zeros: a UPC is an EAN with one in front.
pub(in crate::check) fn barcode_key(barcode: &str) -> &str {
    let trimmed = barcode.trim().trim_start_matches('0');
    if trimmed.is_empty() { barcode } else { trimmed }
}

/// Order numbers compare without the mark that some shops print before them.
pub(super) fn order_key(order: &str) -> &str {
    order.trim().trim_start_matches('#')
}

fn unique<K: std::hash::Hash + Eq>(map: &mut FxHashMap<K, Option<u32>>, key: K, index: u32) {
    map.entry(key)
        .and_modify(|known| *known = None)
        .or_insert(Some(index));
}

/// Whether one set of folded option values holds the other.
pub(super) fn options_meet(
    one: &[crate::record::OptionValue],
    other: &[crate::record::OptionValue],
) -> bool {
    let holds = |large: &[crate::record::OptionValue], small: &[crate::record::OptionValue]| {
        small.iter().all(|value| {
            let value = form::folded(&value.value);
            large
                .iter()
                .any(|candidate| form::folded(&candidate.value) == value)
        })
    };
    holds(one, other) || holds(other, one)
}
