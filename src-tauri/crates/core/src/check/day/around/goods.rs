//! Listings, stock and mapping rows by the words that lead a line to them.

use rustc_hash::FxHashMap;

use super::{MappingTold, StockTold};
use crate::{
    check::day::{DayVariant, barcode_key, lookalike::shape, wanted::filled},
    record::OrderLine,
};

/// Places by a text.
type ByText = FxHashMap<String, Vec<u32>>;

/// The variants of one channel.
#[derive(Debug, Default)]
struct OfChannel {
    listings: ByText,
    titles: ByText,
    skus: ByText,
}

/// What has a SKU of some shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shaped {
    Variant(u32),
    Stock(u32),
    Told(u32),
}

/// Goods by what they are called.
#[derive(Debug, Default)]
pub(super) struct Goods {
    channels: FxHashMap<String, OfChannel>,
    /// By SKU, whatever the case of its letters.
    stock_by_sku: ByText,
    stock_by_barcode: ByText,
    told_by_sku: ByText,
    /// A SKU that nobody knows may be meant for one that looks like it, of whatever it is.
    by_shape: FxHashMap<String, Vec<Shaped>>,
}

impl Goods {
    pub(super) fn new(variants: &[DayVariant], stock: &[StockTold], told: &[MappingTold]) -> Self {
        let mut goods = Self::default();
        for (at, variant) in (0_u32..).zip(variants) {
            goods.add_variant(at, variant);
        }
        for (at, told) in (0_u32..).zip(stock) {
            let sku = &told.item.sku;
            add(&mut goods.stock_by_sku, &folded(sku), at);
            let before = told.before.iter().map(|before| &before.item);
            for barcode in before.chain([&told.item]).flat_map(|item| &item.barcodes) {
                add(&mut goods.stock_by_barcode, barcode_key(barcode), at);
            }
            goods.shape(sku, Shaped::Stock(at));
        }
        for (at, told) in (0_u32..).zip(told) {
            add(&mut goods.told_by_sku, &told.row.channel_sku, at);
            goods.shape(&told.row.channel_sku, Shaped::Told(at));
        }
        goods
    }

    fn add_variant(&mut self, at: u32, variant: &DayVariant) {
        let variant = &variant.variant;
        let of = self.channels.entry(variant.channel.clone()).or_default();
        add(&mut of.listings, variant.listing.trim(), at);
        add(&mut of.titles, variant.title.trim(), at);
        if let Some(sku) = filled(variant.sku.as_deref()) {
            add(&mut of.skus, sku, at);
            self.shape(sku, Shaped::Variant(at));
        }
    }

    fn shape(&mut self, sku: &str, of: Shaped) {
        self.by_shape.entry(shape(sku)).or_default().push(of);
    }

    /// Variants with the title or the SKU of a line.
    pub(super) fn variants_named(&self, line: &OrderLine) -> impl Iterator<Item = u32> {
        let of = self.channels.get(&line.channel);
        let titled = of.and_then(|of| of.titles.get(line.title.trim()));
        let sku = filled(line.sku.as_deref());
        let coded = of.zip(sku).and_then(|(of, sku)| of.skus.get(sku));
        titled.into_iter().chain(coded).flatten().copied()
    }

    /// The variants of a listing.
    pub(super) fn variants_of(&self, channel: &str, listing: &str) -> impl Iterator<Item = u32> {
        let of = self.channels.get(channel);
        let variants = of.and_then(|of| of.listings.get(listing));
        variants.into_iter().flatten().copied()
    }

    /// Stock items with this SKU, whatever the case of its letters.
    pub(super) fn stock(&self, sku: &str) -> impl Iterator<Item = u32> + use<'_> {
        places(&self.stock_by_sku, &folded(sku))
    }

    /// Stock items with this barcode.
    pub(super) fn stock_with(&self, barcode: &str) -> impl Iterator<Item = u32> + use<'_> {
        places(&self.stock_by_barcode, barcode_key(barcode))
    }

    /// Rows of mapping files about this SKU, oldest first.
    pub(super) fn told(&self, sku: &str) -> impl Iterator<Item = u32> + use<'_> {
        places(&self.told_by_sku, sku)
    }

    /// Whatever has a SKU that looks like this one.
    pub(super) fn alike(&self, sku: &str) -> impl Iterator<Item = Shaped> + use<'_> {
        self.by_shape
            .get(&shape(sku))
            .into_iter()
            .flatten()
            .copied()
    }
}

fn folded(sku: &str) -> String {
    sku.trim().to_ascii_lowercase()
}

pub(super) fn add(map: &mut ByText, text: &str, at: u32) {
    match map.get_mut(text) {
        Some(places) => {
            if places.last() != Some(&at) {
                places.push(at);
            }
        }
        None => {
            map.insert(text.to_owned(), vec![at]);
        }
    }
}

pub(super) fn places<'m>(map: &'m ByText, text: &str) -> impl Iterator<Item = u32> + use<'m> {
    map.get(text).into_iter().flatten().copied()
}
