use serde::{Deserialize, Serialize};

use super::Decision;
use crate::{
    moment::Moment,
    record::{OptionValue, OrderLine, PickLine, Place, StockItem, Variant},
};

/// Everything that is known on one day: what was promised, what will be sent, what a person has decided.
#[derive(Clone, Copy, Debug, Default)]
pub struct Day<'a> {
    /// The order lines: open ones, and those that a pick list or a printed sheet could still name.
    pub lines: &'a [DayLine],
    /// The variants of the listings, every version that is known.
    pub variants: &'a [DayVariant],
    /// The stock items of the newest stock list.
    pub stock: &'a [StockItem],
    /// The mappings in force.
    pub mappings: &'a [Mapping],
    /// The pick list that somebody else wrote; without one the mappings are the pick side.
    pub picks: Option<PickList<'a>>,
    /// What the person has decided and not taken back.
    pub decisions: &'a [Decision],
    /// What stands on sheets that are printed and not yet packed.
    pub printed: &'a [PrintedLine],
    /// The moment of the check; decides only how old a listing is.
    pub now: Option<Moment>,
}

/// One order line with what newer and older files say about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayLine {
    /// The line as the newest file tells it.
    pub order_line: OrderLine,
    /// The line as an older file told it, where the newer one changed item, options, quantity or state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Box<OrderLine>>,
    /// The newer file of unshipped orders in which the line is no longer found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vanished_from: Option<Place>,
    /// Whether what the buyer wrote with the order was erased, so that nobody knows whether there was anything.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_erased: bool,
    /// Why the seller stopped it, each time that is not taken back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stopped: Vec<Stop>,
}

/// That the seller stopped a line, because a case showed that the wrong thing is taken for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    /// The case.
    pub case: u32,
    /// The entry that says so.
    pub entry: i64,
    /// When it was said: answers of before do not take it away.
    pub at: Moment,
    /// What was sold: its SKU, or its title with the options where it has none.
    pub of: String,
    /// The SKU of the stock item that is the wrong one.
    pub took: String,
}

impl From<OrderLine> for DayLine {
    fn from(order_line: OrderLine) -> Self {
        Self {
            order_line,
            earlier: None,
            vanished_from: None,
            is_erased: false,
            stopped: Vec::new(),
        }
    }
}

/// One version of a listing's variant, with the time in which it was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayVariant {
    /// The variant as the export tells it.
    pub variant: Variant,
    /// When this version was first seen; `None` is always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// When another version took its place; `None` is the newest one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Moment>,
    /// When a listing file last showed it; decides whether the listing is old.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_seen: Option<Moment>,
}

impl From<Variant> for DayVariant {
    fn from(variant: Variant) -> Self {
        Self {
            variant,
            since: None,
            until: None,
            last_seen: None,
        }
    }
}

/// Which sellable choice is meant: by its SKU, or by listing and options where the channel has no SKUs.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "by", rename_all = "snake_case")]
pub enum VariantKey {
    /// The seller's SKU on the channel; `channel: None` holds for every channel.
    Sku {
        /// The channel.
        channel: Option<String>,
        /// The SKU.
        sku: String,
    },
    /// The listing (its id or its title) and the options in their normal form, sorted, joined by " / ".
    Options {
        /// The channel.
        channel: String,
        /// The listing's id, or its title where there is no id.
        listing: String,
        /// The options, as [`VariantKey::options`] writes them.
        options: String,
    },
}

impl VariantKey {
    /// Which choice it is, in a few words: its SKU, or the listing with its options.
    pub fn words(&self) -> String {
        match self {
            Self::Sku { sku, .. } => sku.clone(),
            Self::Options {
                listing, options, ..
            } if options.is_empty() => listing.clone(),
            Self::Options {
                listing, options, ..
            } => format!("{listing} ({options})"),
        }
    }
}

/// What is taken from the shelf for one unit sold.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Component {
    /// The SKU of the stock item.
    pub stock_sku: String,
    /// Units for one unit sold, at least 1.
    pub quantity: u32,
}

impl Component {
    /// What is taken, in a few words: "2 × TS-11 + BOX".
    pub fn words(components: &[Self]) -> String {
        let taken: Vec<String> = components
            .iter()
            .map(|component| match component.quantity {
                0 | 1 => component.stock_sku.clone(),
                units => format!("{units} × {}", component.stock_sku),
            })
            .collect();
        taken.join(" + ")
    }
}

/// A variant with what is taken for it, and where that is known from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The variant.
    pub variant: VariantKey,
    /// What is taken: one component, or several for a bundle.
    pub components: Vec<Component>,
    /// Where the mapping is known from.
    pub origin: MappingOrigin,
}

/// Where a mapping is known from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum MappingOrigin {
    /// A mapping file that the seller imported.
    File {
        /// Its first row.
        place: Place,
        /// When the file was imported.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        at: Option<Moment>,
    },
    /// Accepted or entered by a person.
    Accepted {
        /// Who.
        by: String,
        /// When.
        at: Moment,
    },
}

/// A pick list that somebody else wrote.
#[derive(Clone, Copy, Debug)]
pub struct PickList<'a> {
    /// Its lines, in file order.
    pub lines: &'a [PickLine],
    /// Who wrote it, where that is known; answers about words can hold for one supplier.
    pub supplier: Option<&'a str>,
    /// When it was written or imported.
    pub at: Option<Moment>,
}

/// One line as it stands on a printed sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintedLine {
    /// The sheet's number.
    pub sheet: String,
    /// Its revision.
    pub revision: u32,
    /// When it was printed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Moment>,
    /// The order line.
    pub line: LineKey,
    /// The units of the order line at that time.
    pub quantity: u32,
    /// The digest of item, options and note at that time ([`super::line_digest`]).
    pub digest: String,
}

/// Names one order line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LineKey {
    /// The channel.
    pub channel: String,
    /// The order's number.
    pub order: String,
    /// The line within the order.
    pub line: String,
}

impl LineKey {
    /// The key of an order line.
    pub fn of(line: &OrderLine) -> Self {
        Self {
            channel: line.channel.clone(),
            order: line.order.clone(),
            line: line.line.clone(),
        }
    }
}

impl VariantKey {
    /// The normal form of options for comparing: folded, sorted, joined by " / ".
    pub fn options(options: &[OptionValue]) -> String {
        let mut values: Vec<String> = options
            .iter()
            .map(|option| super::form::folded(&option.value).into_owned())
            .filter(|value| !value.is_empty())
            .collect();
        values.sort_unstable();
        values.join(" / ")
    }
}
