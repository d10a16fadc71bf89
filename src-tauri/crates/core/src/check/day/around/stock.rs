//! Stock items, each with what it was called before.

use crate::{moment::Moment, record::StockItem};

/// A stock item, as its tellings say it together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockTold {
    /// The item by all of them.
    pub item: StockItem,
    /// The entry that told its words.
    pub entry: i64,
    /// What it was before its words changed, oldest first.
    pub before: Vec<StockBefore>,
}

/// A stock item as it was until other words were told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StockBefore {
    /// The item.
    pub item: StockItem,
    /// The entry that told its words.
    pub entry: i64,
    /// When the others were told.
    pub until: Moment,
}

impl StockTold {
    /// An item that one entry tells.
    pub const fn new(item: StockItem, entry: i64) -> Self {
        Self {
            item,
            entry,
            before: Vec::new(),
        }
    }

    /// What the item has become by a further entry. Units and bins change daily, and no promise is held against them: only a
    /// change of its words is kept.
    pub fn tell(&mut self, item: StockItem, entry: i64, at: Moment) {
        if has_words_of(&self.item, &item) {
            self.item = item;
            return;
        }
        self.before.push(StockBefore {
            item: std::mem::replace(&mut self.item, item),
            entry: std::mem::replace(&mut self.entry, entry),
            until: at,
        });
    }

    /// The item as it was told at a moment, and the entry that says so; one that was first told later was so before anybody
    /// looked.
    pub fn at(&self, moment: Moment) -> (&StockItem, i64) {
        let mut before = self.before.iter();
        before
            .find(|before| moment < before.until)
            .map_or((&self.item, self.entry), |before| {
                (&before.item, before.entry)
            })
    }
}

/// Whether the same words and codes stand on two tellings of an item.
fn has_words_of(one: &StockItem, other: &StockItem) -> bool {
    one.label == other.label
        && one.options == other.options
        && one.supplier_text == other.supplier_text
        && one.supplier_sku == other.supplier_sku
        && one.barcodes == other.barcodes
}
