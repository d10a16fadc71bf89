use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{Flaw, FlawCode, ListingKey, Scores, score};
use crate::{
    check::{
        day::{Component, Day, Digest, Evidence, Hidden, Judges, Role, VariantKey, evidence},
        judge::{Attribute, Vocabulary},
    },
    record::{StockItem, Variant},
};

/// What the review says about the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueReport {
    /// The flaws, gravest first, then by listing.
    pub flaws: Vec<Flaw>,
    /// The scores.
    pub scores: Scores,
}

impl CatalogueReport {
    /// The flaws of one listing.
    pub fn flaws_of<'a>(&'a self, listing: &'a ListingKey) -> impl Iterator<Item = &'a Flaw> {
        self.flaws
            .iter()
            .filter(move |flaw| flaw.listing.as_ref() == Some(listing))
    }

    /// How many flaws of a kind there are.
    pub fn count(&self, code: FlawCode) -> usize {
        self.flaws.iter().filter(|flaw| flaw.code == code).count()
    }
}

/// The newest version of a listing with all its variants.
#[derive(Debug, Default)]
pub(super) struct Listing<'a> {
    pub(super) key: ListingKey,
    pub(super) variants: Vec<&'a Variant>,
}

/// Everything a review looks at, and what it has found so far.
pub(super) struct Review<'a> {
    pub(super) day: &'a Day<'a>,
    pub(super) judges: &'a Judges<'a>,
    vocabulary: &'a Vocabulary,
    pub(super) listings: Vec<Listing<'a>>,
    pub(super) listing_of: FxHashMap<ListingKey, usize>,
    colours: FxHashMap<String, Colours>,
    mapped: FxHashMap<(Option<&'a str>, &'a str), &'a [Component]>,
    stock: FxHashMap<&'a str, &'a StockItem>,
    pub(super) flaws: Vec<Flaw>,
}

/// The colours that a text names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Colours {
    /// Id and words of each distinct colour, in reading order.
    pub(super) named: Vec<(String, String)>,
    /// The words of a placeholder such as "random colour".
    pub(super) placeholder: Option<String>,
}

/// Reviews the catalogue: the newest version of every listing, the stock list, and the mappings in force.
///
/// Orders and pick lists of the day are not looked at. The order of the inputs changes nothing.
pub fn review<'a>(
    day: &'a Day<'a>,
    judges: &'a Judges<'a>,
    vocabulary: &'a Vocabulary,
) -> CatalogueReport {
    let mut review = Review::new(day, judges, vocabulary);
    review.mappings();
    review.skus();
    review.stock_skus();
    review.barcodes();
    review.options();
    review.titles();
    review.shelves();
    review.finish()
}

impl<'a> Review<'a> {
    fn new(day: &'a Day<'a>, judges: &'a Judges<'a>, vocabulary: &'a Vocabulary) -> Self {
        let mut by_key: BTreeMap<ListingKey, Vec<&Variant>> = BTreeMap::default();
        for version in day
            .variants
            .iter()
            .filter(|version| version.until.is_none())
        {
            let variant = &version.variant;
            by_key.entry(key_of(variant)).or_default().push(variant);
        }
        let listings: Vec<Listing<'_>> = by_key
            .into_iter()
            .map(|(key, mut variants)| {
                variants.sort_by(|one, other| {
                    let place = |variant: &Variant| (variant.place.row, variant.sku.clone());
                    place(one)
                        .cmp(&place(other))
                        .then_with(|| one.place.file.cmp(&other.place.file))
                });
                Listing { key, variants }
            })
            .collect();
        let listing_of = listings
            .iter()
            .enumerate()
            .map(|(index, listing)| (listing.key.clone(), index))
            .collect();
        Self {
            day,
            judges,
            vocabulary,
            listings,
            listing_of,
            colours: FxHashMap::default(),
            mapped: mapped(day),
            stock: day
                .stock
                .iter()
                .map(|item| (item.sku.trim(), item))
                .collect(),
            flaws: Vec::new(),
        }
    }

    /// The colours that a text names; read once.
    pub(super) fn colours(&mut self, text: &str) -> Colours {
        if let Some(known) = self.colours.get(text) {
            return known.clone();
        }
        let mut colours = Colours::default();
        for (range, attribute, id) in self.vocabulary.named(text) {
            if attribute != Attribute::Colour {
                continue;
            }
            let words = text.get(range).unwrap_or_default().to_owned();
            if id.starts_with("pattern") {
                // Plaid, dots and stripes are names of goods as often as colours.
                continue;
            }
            if id.starts_with("placeholder") {
                colours.placeholder.get_or_insert(words);
            } else if !colours.named.iter().any(|(known, _)| *known == id) {
                colours.named.push((id, words));
            }
        }
        self.colours.insert(text.to_owned(), colours.clone());
        colours
    }

    /// The family of a colour.
    pub(super) fn family(&self, colour: &str) -> &'a str {
        self.vocabulary.family(colour).unwrap_or_default()
    }

    pub(super) const fn vocabulary(&self) -> &'a Vocabulary {
        self.vocabulary
    }

    /// The one stock item that a variant takes by its mapping or by an equal SKU, and how many of it.
    pub(super) fn taken(&self, variant: &Variant) -> Option<(&'a StockItem, u32)> {
        let sku = variant.sku.as_deref()?.trim();
        let components = self
            .mapped
            .get(&(Some(variant.channel.as_str()), sku))
            .or_else(|| self.mapped.get(&(None, sku)));
        let (stock_sku, quantity) = match components {
            Some([component]) => (component.stock_sku.trim(), component.quantity.max(1)),
            Some(_) => return None,
            None => (sku, 1),
        };
        Some((self.stock.get(stock_sku)?, quantity))
    }

    fn finish(self) -> CatalogueReport {
        let mut flaws = self.flaws;
        flaws.sort_by(|one, other| {
            let key = |flaw: &Flaw| (flaw.gravity, flaw.code);
            key(one)
                .cmp(&key(other))
                .then_with(|| one.listing.cmp(&other.listing))
                .then_with(|| one.id.cmp(&other.id))
        });
        flaws.dedup_by(|one, other| one.id == other.id);
        let scores = score::scores(&self.listings, self.day.stock.len() as u32, &flaws);
        CatalogueReport { flaws, scores }
    }
}

fn mapped<'a>(day: &Day<'a>) -> FxHashMap<(Option<&'a str>, &'a str), &'a [Component]> {
    let mut mapped: FxHashMap<(Option<&str>, &str), &[Component]> = FxHashMap::default();
    for mapping in day.mappings {
        if let VariantKey::Sku { channel, sku } = &mapping.variant {
            mapped
                .entry((channel.as_deref(), sku.trim()))
                .or_insert(&mapping.components);
        }
    }
    mapped
}

pub(super) fn key_of(variant: &Variant) -> ListingKey {
    ListingKey {
        channel: variant.channel.clone(),
        listing: variant.listing.trim().to_owned(),
    }
}

/// A flaw that is being written.
pub(super) struct Draft {
    flaw: Flaw,
}

impl Draft {
    /// Begins a flaw of a listing.
    pub(super) fn of_listing(code: FlawCode, listing: &Listing<'_>) -> Self {
        let title = listing
            .variants
            .first()
            .map(|variant| variant.title.trim().to_owned());
        Self::new(
            code,
            Some(listing.key.clone()),
            title.unwrap_or_default(),
            listing.variants.len() as u32,
        )
    }

    /// Begins a flaw of the stock list.
    pub(super) fn of_stock(code: FlawCode, item: &StockItem, total: u32) -> Self {
        Self::new(code, None, item.label.trim().to_owned(), total)
    }

    fn new(code: FlawCode, listing: Option<ListingKey>, title: String, total: u32) -> Self {
        Self {
            flaw: Flaw {
                id: String::new(),
                code,
                gravity: code.gravity(),
                listing,
                title,
                skus: Vec::new(),
                one: String::new(),
                other: String::new(),
                count: 1,
                total,
                hidden: Vec::new(),
                suggested: None,
                evidence: Vec::new(),
            },
        }
    }

    pub(super) fn words(mut self, one: impl Into<String>, other: impl Into<String>) -> Self {
        self.flaw.one = one.into();
        self.flaw.other = other.into();
        self
    }

    pub(super) fn count(mut self, count: usize) -> Self {
        self.flaw.count = count as u32;
        self
    }

    pub(super) fn hidden(mut self, hidden: Vec<Hidden>) -> Self {
        self.flaw.hidden = hidden;
        self
    }

    pub(super) fn suggested(mut self, suggested: Option<String>) -> Self {
        self.flaw.suggested = suggested;
        self
    }

    pub(super) fn variant(mut self, variant: &Variant, column: &str) -> Self {
        self.flaw
            .skus
            .extend(variant.sku.as_deref().map(str::to_owned));
        let mut piece = evidence::of_listing(variant);
        column.clone_into(&mut piece.place.column);
        self.flaw.evidence.push(piece);
        self
    }

    pub(super) fn item(mut self, item: &StockItem, column: &str) -> Self {
        self.flaw.skus.push(item.sku.clone());
        let mut piece = evidence::of_stock(item);
        column.clone_into(&mut piece.place.column);
        self.flaw.evidence.push(piece);
        self
    }

    pub(super) fn evidence(mut self, evidence: Vec<Evidence>) -> Self {
        self.flaw.evidence.extend(
            evidence
                .into_iter()
                .filter(|piece| piece.role != Role::Order),
        );
        self
    }

    pub(super) fn sku(mut self, sku: Option<&str>) -> Self {
        self.flaw.skus.extend(sku.map(str::to_owned));
        self
    }

    /// Ends the flaw: its id is a digest of what was seen.
    pub(super) fn done(mut self) -> Flaw {
        let flaw = &mut self.flaw;
        let mut seen: Vec<&str> = flaw.skus.iter().map(String::as_str).collect();
        seen.sort_unstable();
        let mut digest = Digest::new().text(flaw.code.name());
        if let Some(listing) = &flaw.listing {
            digest = digest.text(&listing.channel).text(&listing.listing);
        }
        digest = seen.into_iter().fold(digest, Digest::text);
        flaw.id = format!(
            "{}-{}",
            flaw.code.name(),
            digest.text(&flaw.one).text(&flaw.other).finish()
        );
        self.flaw
    }
}
