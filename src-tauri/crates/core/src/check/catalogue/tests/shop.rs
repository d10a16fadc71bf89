//! A small shop: a scarf in three colours, an umbrella in two, a mug alone.

use crate::{
    check::{
        catalogue::{CatalogueReport, Confusables, PastConfusion, confusables, review},
        day::{
            Component, Context, Day, DayLine, DayVariant, Judges, Mapping, MappingOrigin, Named,
            VariantKey,
        },
        judge::{Learned, Offer, Picked, Vocabulary, judge},
    },
    record::{LineState, OptionValue, OrderLine, Place, Private, StockItem, Variant},
};

/// Listing, title, colour, SKU on the channel, SKU in stock, label, bin, number of the barcode.
const GOODS: &[[&str; 8]] = &[
    [
        "L1",
        "Wool scarf",
        "Red",
        "C-SC-RD",
        "SC-RD",
        "Wool scarf red",
        "A-01-1",
        "4006381333931",
    ],
    [
        "L1",
        "Wool scarf",
        "Black",
        "C-SC-BK",
        "SC-BK",
        "Wool scarf black",
        "A-09-1",
        "4006381333948",
    ],
    [
        "L1",
        "Wool scarf",
        "Yellow",
        "C-SC-YL",
        "SC-YL",
        "Wool scarf yellow",
        "A-20-1",
        "4006381333955",
    ],
    [
        "L2",
        "Umbrella",
        "Black",
        "C-UM-BK",
        "UM-BK",
        "Umbrella black",
        "C-01-1",
        "4006381333962",
    ],
    [
        "L2",
        "Umbrella",
        "Green",
        "C-UM-GN",
        "UM-GN",
        "Umbrella green",
        "C-09-1",
        "4006381333979",
    ],
    [
        "L3",
        "Mug",
        "",
        "C-MG",
        "MG",
        "Mug",
        "D-01-1",
        "4006381333986",
    ],
];

#[derive(Clone, Debug, Default)]
pub(super) struct Shop {
    pub(super) variants: Vec<DayVariant>,
    pub(super) stock: Vec<StockItem>,
    pub(super) mappings: Vec<Mapping>,
    pub(super) lines: Vec<DayLine>,
    pub(super) past: Vec<PastConfusion>,
}

pub(super) fn place(file: &str, row: u32) -> Place {
    Place {
        file: file.to_owned(),
        row,
        column: String::new(),
    }
}

pub(super) fn components(of: &[(&str, u32)]) -> Vec<Component> {
    of.iter()
        .map(|(sku, quantity)| Component {
            stock_sku: (*sku).to_owned(),
            quantity: *quantity,
        })
        .collect()
}

pub(super) fn key(sku: &str) -> VariantKey {
    VariantKey::Sku {
        channel: Some("shop".to_owned()),
        sku: sku.to_owned(),
    }
}

impl Shop {
    pub(super) fn new() -> Self {
        let mut shop = Self::default();
        for (row, [listing, title, colour, sku, stock, label, bin, barcode]) in (2..).zip(GOODS) {
            shop.list(listing, title, colour, sku).variant.barcode = Some((*barcode).to_owned());
            shop.shelve(stock, label, bin).barcodes = vec![(*barcode).to_owned()];
            shop.map(sku, &[(stock, 1)], row);
        }
        shop
    }

    pub(super) fn list(
        &mut self,
        listing: &str,
        title: &str,
        colour: &str,
        sku: &str,
    ) -> &mut DayVariant {
        let options = if colour.is_empty() {
            Vec::new()
        } else {
            vec![OptionValue::named("Colour", colour)]
        };
        self.variants.push(DayVariant::from(Variant {
            channel: "shop".to_owned(),
            listing: listing.to_owned(),
            title: title.to_owned(),
            sku: (!sku.is_empty()).then(|| sku.to_owned()),
            barcode: None,
            options,
            is_active: true,
            place: place("listings.csv", self.variants.len() as u32 + 2),
        }));
        let last = self.variants.len() - 1;
        &mut self.variants[last]
    }

    pub(super) fn shelve(&mut self, sku: &str, label: &str, bin: &str) -> &mut StockItem {
        self.stock.push(StockItem {
            sku: sku.to_owned(),
            barcodes: Vec::new(),
            label: label.to_owned(),
            supplier_text: None,
            supplier_sku: None,
            options: Vec::new(),
            bin: (!bin.is_empty()).then(|| bin.to_owned()),
            quantity: Some(5),
            weight_grams: None,
            place: place("stock.csv", self.stock.len() as u32 + 2),
        });
        let last = self.stock.len() - 1;
        &mut self.stock[last]
    }

    pub(super) fn map(&mut self, sku: &str, of: &[(&str, u32)], row: u32) {
        self.mappings.push(Mapping {
            variant: key(sku),
            components: components(of),
            origin: MappingOrigin::File {
                place: place("mappings.csv", row),
                at: None,
            },
        });
    }

    pub(super) fn remap(&mut self, sku: &str, of: &[(&str, u32)]) {
        self.mappings.retain(|mapping| mapping.variant != key(sku));
        self.map(sku, of, 90);
    }

    pub(super) fn variant(&mut self, sku: &str) -> &mut Variant {
        let found = self
            .variants
            .iter_mut()
            .find(|variant| variant.variant.sku.as_deref() == Some(sku));
        &mut found.unwrap().variant
    }

    pub(super) fn item(&mut self, sku: &str) -> &mut StockItem {
        self.stock.iter_mut().find(|item| item.sku == sku).unwrap()
    }

    pub(super) fn order(&mut self, order: &str, sku: &str) -> &mut OrderLine {
        let variant = self.variant(sku).clone();
        self.lines.push(DayLine::from(OrderLine {
            channel: variant.channel,
            order: order.to_owned(),
            line: self.lines.len().to_string(),
            listing: Some(variant.listing),
            sku: variant.sku,
            title: variant.title,
            options: variant.options,
            quantity: 1,
            state: LineState::Open,
            ordered_at: None,
            updated_at: None,
            ship_by: None,
            shipped_at: None,
            carrier: None,
            price: None,
            country: None,
            place: place("orders.csv", 2),
            private: Private::default(),
        }));
        let last = self.lines.len() - 1;
        &mut self.lines[last].order_line
    }

    fn day(&self) -> Day<'_> {
        Day {
            lines: &self.lines,
            variants: &self.variants,
            stock: &self.stock,
            mappings: &self.mappings,
            ..Day::default()
        }
    }

    pub(super) fn review(&self) -> CatalogueReport {
        let vocabulary = Vocabulary::shipped();
        let pair = |_: &Context<'_>, offer: &Offer, picked: &Picked| {
            judge(&vocabulary, &Learned::default(), offer, picked)
        };
        let words = |_: &str| -> Vec<Named> { Vec::new() };
        review(
            &self.day(),
            &Judges {
                pair: &pair,
                words: &words,
            },
            &vocabulary,
        )
    }

    /// The flaws as `code sku, sku`.
    pub(super) fn told(&self) -> Vec<String> {
        let report = self.review();
        report
            .flaws
            .iter()
            .map(|flaw| format!("{} {}", flaw.code.name(), flaw.skus.join(", ")))
            .collect()
    }

    pub(super) fn pairs(&self) -> Confusables {
        confusables(&self.day(), &Vocabulary::shipped(), &self.past, 10)
    }
}
