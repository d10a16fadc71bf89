use std::collections::BTreeMap;

use serde::Deserialize;

use crate::{
    choices::{DateOrder, Kind},
    sentence::FormatName,
};

/// One file format.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Profile {
    /// Platform, report and variant, separated by dots.
    pub(crate) id: String,
    /// For people, in English.
    pub(crate) name: String,
    /// The same in other languages, where the name is more than the platform's own.
    #[serde(default)]
    pub(crate) names: Names,
    #[serde(default = "one")]
    pub(crate) version: u32,
    pub(crate) kind: Kind,
    /// The channel of its records unless the caller names one.
    #[serde(default)]
    pub(crate) channel: String,
    /// For formats that are of no use here: what to download instead, by the name of its sentence.
    #[serde(default)]
    pub(crate) instead: Option<String>,
    #[serde(default)]
    pub(crate) text: Text,
    pub(crate) fingerprint: Fingerprint,
    /// Field to the headers that mean it, best first.
    #[serde(default)]
    pub(crate) columns: BTreeMap<String, Vec<String>>,
    /// Fields without which the file is not of this profile.
    #[serde(default)]
    pub(crate) required: Vec<String>,
    /// Personal columns: canonical name to headers.
    #[serde(default)]
    pub(crate) person: BTreeMap<String, Vec<String>>,
    /// Columns that are known and of no use.
    #[serde(default)]
    pub(crate) known: Vec<String>,
    #[serde(default)]
    pub(crate) dates: Dates,
    #[serde(default)]
    pub(crate) money: MoneyForm,
    #[serde(default)]
    pub(crate) rows: Rows,
    /// The first rule that holds gives the line's state; none: open.
    #[serde(default)]
    pub(crate) states: Vec<StateRule>,
    #[serde(default)]
    pub(crate) variation: Option<Variation>,
    /// Columns that hold one option each.
    #[serde(default)]
    pub(crate) options: Vec<OptionColumn>,
}

impl Profile {
    /// Its name, to stand in a sentence.
    pub(crate) fn name_of(&self) -> FormatName {
        FormatName {
            english: self.name.clone(),
            german: self.names.de.clone(),
            chinese: self.names.zh.clone(),
        }
    }
}

/// A profile's name in other languages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Names {
    pub(crate) de: Option<String>,
    pub(crate) zh: Option<String>,
}

const fn one() -> u32 {
    1
}

/// How the text is cut.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Text {
    /// Whether `"` means anything; files of Amazon have titles with single marks.
    pub(crate) quotes: bool,
}

impl Default for Text {
    fn default() -> Self {
        Self { quotes: true }
    }
}

/// Names that a header must hold, in normal form.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Fingerprint {
    pub(crate) all: Vec<String>,
    pub(crate) any: Vec<String>,
    pub(crate) none: Vec<String>,
    /// Ids of profiles that give way to this one.
    pub(crate) beats: Vec<String>,
}

/// How dates are written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Dates {
    /// The order of `03/04/2026`, where the format fixes it.
    pub(crate) order: Option<DateOrder>,
}

/// How money is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct MoneyForm {
    /// Currency signs, longest first.
    pub(crate) symbols: Vec<(String, String)>,
    /// Whether the price is of one unit.
    pub(crate) is_per_unit: bool,
}

/// Which rows are what.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Rows {
    /// A row of the table that only gives to the rows after it.
    pub(crate) parent: Vec<Condition>,
    /// Fields (or canonical personal names) that a row takes from the first row of its order or listing when its own is empty.
    pub(crate) inherit: Vec<String>,
    /// Rows left out, by name.
    pub(crate) skip: Vec<SkipRule>,
    /// Lines below the table: how their first filled cell starts.
    pub(crate) footer: Vec<String>,
    /// What an order line with quantity 0 is.
    pub(crate) zero_quantity: ZeroQuantity,
    /// Listings: a row without options of its own, or with lists of them, is the parent of the next row of its listing.
    pub(crate) parent_before_children: bool,
    /// Listings: one of these means that the variant can't be bought now.
    pub(crate) inactive: Vec<Condition>,
    /// Listings: the cell of SKUs is a list in the order of the combinations.
    pub(crate) sku_is_list: bool,
    /// Listings: what holds the siblings together, the first field that is filled.
    pub(crate) listing_by: Vec<String>,
    /// A row of descriptions under the header: the field that has no digit in it.
    pub(crate) described_by: Option<String>,
}

/// What an order line of no units means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum ZeroQuantity {
    /// It can't be read.
    #[default]
    Reject,
    /// Everything was shipped.
    Fulfilled,
}

/// A named rule that leaves rows out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SkipRule {
    pub(crate) rule: String,
    pub(crate) when: Vec<Condition>,
    /// Only where the row before was used and belongs to the same order or listing, or this row names none.
    #[serde(default)]
    pub(crate) continues: bool,
}

/// Something that holds of a row.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Condition {
    /// The field.
    pub(crate) column: String,
    /// Its value is one of these, compared in normal form.
    #[serde(default)]
    pub(crate) is: Vec<String>,
    /// Its value is empty (`true`) or not (`false`).
    #[serde(default)]
    pub(crate) empty: Option<bool>,
}

/// A state and when a line is in it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StateRule {
    pub(crate) state: State,
    pub(crate) when: Vec<Condition>,
}

/// The states as profiles name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum State {
    Open,
    Unpaid,
    Cancelled,
    CancelRequested,
    Fulfilled,
    Refunded,
    Held,
    PreOrder,
    ByMarketplace,
    NotShipped,
}

/// How the variation of a line is written in one cell.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Variation {
    /// The field; the title for `title_suffix`.
    pub(crate) column: String,
    pub(crate) grammar: Grammar,
    /// Names whose value takes the rest of the cell and goes to the buyer's private part.
    #[serde(default)]
    pub(crate) tail: Vec<String>,
    /// Names that are no option.
    #[serde(default)]
    pub(crate) ignore: Vec<String>,
}

/// The grammars of variations.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Grammar {
    /// `Color:Black,Size:M`, with or without brackets.
    Pairs,
    /// `Black, M`.
    Positional,
    /// `Title - Black / M`.
    TitleSuffix,
}

/// A column that holds one option.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OptionColumn {
    /// The field that holds the value, or a list of values.
    pub(crate) value: String,
    /// The field that holds the name.
    #[serde(default)]
    pub(crate) name_from: Option<String>,
    /// The name.
    #[serde(default)]
    pub(crate) name: Option<String>,
    /// Used only when the option of this name is empty.
    #[serde(default)]
    pub(crate) unless: Option<String>,
    /// Used only when the theme column holds this word.
    #[serde(default)]
    pub(crate) theme: Option<String>,
    /// The cell is a list: the row stands for each of its values.
    #[serde(default)]
    pub(crate) is_list: bool,
}
