//! Stock items with what makes them alike, read once.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::{
    check::{
        day::{Day, VariantKey, evidence, shape},
        judge::{Attribute, Vocabulary},
    },
    plan::Bin,
    record::StockItem,
    text::{fold, script_of},
};

/// One stock item.
#[derive(Debug)]
pub(super) struct Item<'a> {
    pub(super) sku: &'a str,
    pub(super) stock: &'a StockItem,
    pub(super) shape: String,
    /// The words of label and options, numbered over all items, sorted.
    pub(super) words: Vec<u32>,
    /// The words as written, beside their numbers.
    pub(super) written: Vec<(u32, String)>,
    pub(super) bin: Option<Bin>,
    /// The colour it is, with its family and the word: only where the label names one.
    pub(super) colour: Option<Colour>,
}

/// The one colour that a label names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Colour {
    pub(super) id: String,
    pub(super) family: String,
    pub(super) word: String,
}

impl Item<'_> {
    pub(super) fn label(&self) -> String {
        evidence::of_stock(self.stock).text
    }

    /// The word behind a number, as this item writes it.
    pub(super) fn word(&self, number: u32) -> String {
        self.written
            .iter()
            .find(|(known, _)| *known == number)
            .map(|(_, word)| word.clone())
            .unwrap_or_default()
    }
}

/// The distinct items of the stock list, by SKU.
pub(super) fn items<'a>(day: &Day<'a>, vocabulary: &Vocabulary) -> Vec<Item<'a>> {
    let mut stock: Vec<&StockItem> = day.stock.iter().collect();
    stock.sort_by(|one, other| {
        (one.sku.trim(), one.place.row, &one.place.file).cmp(&(
            other.sku.trim(),
            other.place.row,
            &other.place.file,
        ))
    });
    stock.dedup_by(|one, other| one.sku.trim() == other.sku.trim());
    let mut numbers: FxHashMap<String, u32> = FxHashMap::default();
    let mut colours: FxHashMap<String, Option<Colour>> = FxHashMap::default();
    stock
        .into_iter()
        .filter(|item| !item.sku.trim().is_empty())
        .map(|item| {
            let text = evidence::of_stock(item).text;
            let mut written = Vec::new();
            for word in words(&text) {
                let fresh = numbers.len() as u32;
                let number = *numbers.entry(fold(&word).text).or_insert(fresh);
                if !written.iter().any(|(known, _)| *known == number) {
                    written.push((number, word));
                }
            }
            let mut numbered: Vec<u32> = written.iter().map(|(number, _)| *number).collect();
            numbered.sort_unstable();
            let colour = colours
                .entry(text)
                .or_insert_with_key(|text| colour(text, vocabulary))
                .clone();
            let sku = item.sku.trim();
            Item {
                sku,
                stock: item,
                shape: shape(sku),
                words: numbered,
                written,
                bin: item
                    .bin
                    .as_deref()
                    .filter(|bin| !bin.trim().is_empty())
                    .map(Bin::parse),
                colour,
            }
        })
        .collect()
}

/// The words of a label; signs of running scripts count one by one.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for sign in text.chars() {
        let runs = script_of(sign).is_running();
        if runs || !(sign.is_alphanumeric() || matches!(sign, '.' | ',') && !word.is_empty()) {
            let ended = std::mem::take(&mut word);
            let ended = ended.trim_end_matches(['.', ',']);
            if !ended.is_empty() {
                words.push(ended.to_owned());
            }
            if runs {
                words.push(sign.to_string());
            }
        } else {
            word.push(sign);
        }
    }
    let ended = word.trim_end_matches(['.', ',']);
    if !ended.is_empty() {
        words.push(ended.to_owned());
    }
    words
}

fn colour(text: &str, vocabulary: &Vocabulary) -> Option<Colour> {
    let mut found: Option<Colour> = None;
    for (range, attribute, id) in vocabulary.named(text) {
        if attribute != Attribute::Colour || id.starts_with("placeholder") {
            continue;
        }
        match &found {
            Some(known) if known.id == id => {}
            Some(_) => return None,
            None => {
                found = Some(Colour {
                    family: vocabulary.family(&id).unwrap_or_default().to_owned(),
                    word: text.get(range).unwrap_or_default().to_owned(),
                    id,
                });
            }
        }
    }
    found
}

/// Which items are due today, and in which orders.
#[derive(Debug, Default)]
pub(super) struct Due {
    orders: FxHashMap<u32, FxHashSet<u32>>,
}

/// How two items meet today.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Together {
    /// Orders that take both.
    pub(super) orders: u32,
    /// Whether both are taken today at all.
    pub(super) in_batch: bool,
}

impl Due {
    pub(super) fn together(&self, one: u32, other: u32) -> Together {
        let (Some(one), Some(other)) = (self.orders.get(&one), self.orders.get(&other)) else {
            return Together::default();
        };
        Together {
            orders: one.intersection(other).count() as u32,
            in_batch: true,
        }
    }
}

/// The items that open lines take by their mapping, or by an equal SKU.
pub(super) fn due(day: &Day<'_>, index: &FxHashMap<&str, u32>) -> Due {
    let mut mapped: FxHashMap<(Option<&str>, &str), Vec<u32>> = FxHashMap::default();
    for mapping in day.mappings {
        if let VariantKey::Sku { channel, sku } = &mapping.variant {
            let items = mapping
                .components
                .iter()
                .filter_map(|component| index.get(component.stock_sku.trim()).copied());
            mapped
                .entry((channel.as_deref(), sku.trim()))
                .or_default()
                .extend(items);
        }
    }
    let mut due = Due::default();
    let mut orders: FxHashMap<(&str, &str), u32> = FxHashMap::default();
    for line in day.lines.iter().map(|line| &line.order_line) {
        let Some(sku) = line.sku.as_deref().map(str::trim) else {
            continue;
        };
        if !line.state.is_open() {
            continue;
        }
        let fresh = orders.len() as u32;
        let order = *orders.entry((&line.channel, &line.order)).or_insert(fresh);
        let taken = mapped
            .get(&(Some(line.channel.as_str()), sku))
            .or_else(|| mapped.get(&(None, sku)));
        let own = index.get(sku).copied();
        for item in taken
            .into_iter()
            .flatten()
            .copied()
            .chain(own.filter(|_| taken.is_none()))
        {
            due.orders.entry(item).or_default().insert(order);
        }
    }
    due
}
