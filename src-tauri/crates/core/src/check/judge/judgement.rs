use serde::{Deserialize, Serialize};

use crate::record::OptionValue;

/// What a buyer was promised, with the other choices of the same listing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Offer {
    /// The listing's title.
    pub title: String,
    /// The options of the promised variant.
    pub options: Vec<OptionValue>,
    /// The promised variant's SKU.
    pub sku: Option<String>,
    /// The promised variant's barcode.
    pub barcode: Option<String>,
    /// The other variants of the listing; the promised one is not among them.
    pub siblings: Vec<Choice>,
}

/// A sellable choice of a listing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Choice {
    /// The options of this choice.
    pub options: Vec<OptionValue>,
    /// Its SKU.
    pub sku: Option<String>,
    /// Its barcode.
    pub barcode: Option<String>,
}

/// What will be sent: the words of a pick line, or of a stock item's own label.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Picked {
    /// The free words.
    pub text: String,
    /// Colour, size and the like, where they have columns of their own.
    pub options: Vec<OptionValue>,
    /// The SKU on the pick line.
    pub sku: Option<String>,
    /// The barcode on the pick line.
    pub barcode: Option<String>,
}

/// The answer for one pair. With several errors item counts before colour before size before quantity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every axis that matters is shown to agree.
    Same,
    /// Another item, model, plug, voltage, side, material, layout or design.
    WrongItem,
    /// Another colour or pattern.
    WrongColour,
    /// Another size, length, volume, capacity, ring or shoe size.
    WrongSize,
    /// Another pack count.
    WrongQuantity,
    /// It cannot be told.
    Unclear,
}

impl Verdict {
    /// The verdict where that attribute is another than promised.
    pub(crate) const fn wrong(attribute: Attribute) -> Self {
        match attribute {
            Attribute::Item
            | Attribute::Model
            | Attribute::Plug
            | Attribute::Voltage
            | Attribute::Side
            | Attribute::Material
            | Attribute::Layout
            | Attribute::Design => Self::WrongItem,
            Attribute::Colour => Self::WrongColour,
            Attribute::Size | Attribute::Length | Attribute::Volume | Attribute::Capacity => {
                Self::WrongSize
            }
            Attribute::Pack => Self::WrongQuantity,
        }
    }
}

/// What can differ between two variants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Attribute {
    /// The kind of thing.
    Item,
    /// Model or compatibility.
    Model,
    /// Plug type.
    Plug,
    /// Mains voltage.
    Voltage,
    /// Left or right.
    Side,
    /// Material.
    Material,
    /// Keyboard layout or language of the thing.
    Layout,
    /// Motif, style or scent, and any other option that is no measure.
    Design,
    /// Colour or pattern.
    Colour,
    /// Letter, number, age, shoe or ring size.
    Size,
    /// Length, width, diameter or thread.
    Length,
    /// Volume or weight.
    Volume,
    /// Storage or battery capacity.
    Capacity,
    /// Units in a pack.
    Pack,
}

/// How one attribute was judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Shown to agree.
    Same,
    /// Shown to differ.
    Different,
    /// Not shown either way.
    Unclear,
}

/// A word as it was read, with what it is understood to mean.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Word {
    /// The word as written.
    pub text: String,
    /// The vocabulary's id, such as `blue.navy`, where the word is known.
    pub meaning: Option<String>,
    /// Which table said so: `colour-terms`, `listing`, `answer`, `sizes`, `sku` …
    pub via: String,
}

/// One attribute with both sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributeJudgement {
    /// Which attribute.
    pub attribute: Attribute,
    /// Same, different or unclear.
    pub outcome: Outcome,
    /// What was promised.
    pub promised: Option<Word>,
    /// What the picked side says.
    pub found: Option<Word>,
}

/// What SKU and barcode say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// They are those of the promised variant.
    Promised,
    /// They are those of a sibling.
    Sibling,
    /// They resemble both the promised variant and a sibling, or contradict each other.
    Open,
    /// They say nothing.
    #[default]
    Silent,
}

/// The judgement of one pair, with everything it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgement {
    /// The answer.
    pub verdict: Verdict,
    /// The attributes that were looked at, those that decided first.
    pub attributes: Vec<AttributeJudgement>,
    /// What SKU and barcode say.
    pub identity: Identity,
    /// Whether at least one word on the picked side supports the promise.
    pub words_support: bool,
    /// The sibling that the picked side fits better than the promised one, as an index into [`Offer::siblings`].
    pub fits_sibling: Option<usize>,
}
