use serde::{Deserialize, Serialize};

use crate::check::day::{Evidence, Hidden};

/// What a flaw of the catalogue can come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gravity {
    /// Can send a wrong parcel.
    High,
    /// Makes people or the check unsure.
    Medium,
    /// Untidy.
    Low,
}

/// What kind of flaw it is; the names are stable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlawCode {
    /// The mapping takes another thing than the listing promises.
    MappedWrong,
    /// The mapping takes too many or too few for one unit sold: a pack of two from single pieces.
    PackMultiple,
    /// Two mappings of one variant disagree.
    MappedTwice,
    /// It cannot be told whether the mapping takes the promised thing.
    MappedUnclear,
    /// The mapping names a SKU that no stock list has, or there is no mapping and no equal SKU.
    Unmapped,
    /// A SKU only looks like one in stock.
    LookalikeStock,
    /// One SKU on two listings that promise different things.
    SharedSku,
    /// One barcode on two things.
    SharedBarcode,
    /// A barcode that no scanner can have read: wrong length or check digit.
    InvalidBarcode,
    /// One SKU on two variants of one listing, or on two stock items.
    RepeatedSku,
    /// Two SKUs that differ only by case, spaces or signs that look alike.
    LookalikeSkus,
    /// A SKU that a spreadsheet has damaged.
    DamagedSku,
    /// A SKU with a character that cannot be seen.
    HiddenSign,
    /// Two values of one option that differ only by case, spaces or signs that look alike.
    AlikeOptions,
    /// Two colours of one listing that differ by one word.
    NearOptions,
    /// Two variants of one listing with the same options.
    RepeatedOptions,
    /// The colour is promised as random, assorted or as pictured.
    Placeholder,
    /// The title names several colours and no option says which.
    TitleColours,
    /// The title names a colour that no variant has, or another than the variant's.
    TitleColour,
    /// Variants without a SKU.
    NoSku,
    /// A variant without options among others that have some.
    NoOptions,
    /// Variants or items without a barcode, where others have one.
    NoBarcode,
    /// Items without a bin, where others have one.
    NoBin,
}

impl FlawCode {
    /// Every kind, gravest first.
    pub const ALL: [Self; 23] = [
        Self::MappedWrong,
        Self::PackMultiple,
        Self::MappedTwice,
        Self::SharedSku,
        Self::SharedBarcode,
        Self::RepeatedSku,
        Self::LookalikeStock,
        Self::DamagedSku,
        Self::AlikeOptions,
        Self::RepeatedOptions,
        Self::MappedUnclear,
        Self::Unmapped,
        Self::LookalikeSkus,
        Self::HiddenSign,
        Self::InvalidBarcode,
        Self::Placeholder,
        Self::TitleColours,
        Self::TitleColour,
        Self::NoOptions,
        Self::NoSku,
        Self::NearOptions,
        Self::NoBarcode,
        Self::NoBin,
    ];

    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MappedWrong => "mapped_wrong",
            Self::PackMultiple => "pack_multiple",
            Self::MappedTwice => "mapped_twice",
            Self::MappedUnclear => "mapped_unclear",
            Self::Unmapped => "unmapped",
            Self::LookalikeStock => "lookalike_stock",
            Self::SharedSku => "shared_sku",
            Self::SharedBarcode => "shared_barcode",
            Self::InvalidBarcode => "invalid_barcode",
            Self::RepeatedSku => "repeated_sku",
            Self::LookalikeSkus => "lookalike_skus",
            Self::DamagedSku => "damaged_sku",
            Self::HiddenSign => "hidden_sign",
            Self::AlikeOptions => "alike_options",
            Self::NearOptions => "near_options",
            Self::RepeatedOptions => "repeated_options",
            Self::Placeholder => "placeholder",
            Self::TitleColours => "title_colours",
            Self::TitleColour => "title_colour",
            Self::NoSku => "no_sku",
            Self::NoOptions => "no_options",
            Self::NoBarcode => "no_barcode",
            Self::NoBin => "no_bin",
        }
    }

    /// What such a flaw can come to.
    pub const fn gravity(self) -> Gravity {
        match self {
            Self::MappedWrong
            | Self::PackMultiple
            | Self::MappedTwice
            | Self::SharedSku
            | Self::SharedBarcode
            | Self::RepeatedSku
            | Self::LookalikeStock
            | Self::DamagedSku
            | Self::AlikeOptions
            | Self::RepeatedOptions => Gravity::High,
            Self::MappedUnclear
            | Self::Unmapped
            | Self::LookalikeSkus
            | Self::HiddenSign
            | Self::InvalidBarcode
            | Self::Placeholder
            | Self::TitleColours
            | Self::TitleColour
            | Self::NoOptions
            | Self::NoSku => Gravity::Medium,
            Self::NearOptions | Self::NoBarcode | Self::NoBin => Gravity::Low,
        }
    }
}

/// Names one listing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ListingKey {
    /// The channel.
    pub channel: String,
    /// The listing's id, or its title where there is no id.
    pub listing: String,
}

/// One flaw of the catalogue, with its evidence and its mend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flaw {
    /// Stable over runs as long as the same words are seen.
    pub id: String,
    /// The kind.
    pub code: FlawCode,
    /// What it can come to.
    pub gravity: Gravity,
    /// The listing; `None` where the flaw is one of the stock list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<ListingKey>,
    /// The listing's title, or the label of the stock item.
    pub title: String,
    /// The SKUs concerned, as they were read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skus: Vec<String>,
    /// The first thing that is held against another, or the only one, as it was read.
    pub one: String,
    /// The second thing; empty where there is only one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub other: String,
    /// Variants or items concerned.
    pub count: u32,
    /// Variants of the listing, or items of the stock list.
    pub total: u32,
    /// The characters that deceive the eye.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidden: Vec<Hidden>,
    /// What it should probably say, where that can be told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested: Option<String>,
    /// Where it was read.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
}
