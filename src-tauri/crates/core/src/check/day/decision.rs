use serde::{Deserialize, Serialize};

use super::{Component, LineKey, VariantKey};
use crate::{check::judge::Attribute, moment::Moment, record::OptionValue};

/// What a person decided, when, and about what; it holds until it is taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Names the decision, so that it can be taken back.
    pub id: String,
    /// Who decided.
    pub by: String,
    /// When.
    pub at: Moment,
    /// What was decided.
    pub deed: Deed,
    /// The words that were looked at; without the buyer's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
    /// The file that brought the answer, where nobody gave it at this desk.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

impl Decision {
    /// A decision that a person made at this desk.
    pub const fn new(id: String, by: String, at: Moment, deed: Deed) -> Self {
        Self {
            id,
            by,
            at,
            deed,
            seen: None,
            source: None,
        }
    }
}

/// What a decision was made about, as it was read then.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Seen {
    /// The code of the finding, such as `unclear`.
    pub code: String,
    /// The title the buyer saw.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What was expected.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expected: String,
    /// What was found.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub found: String,
}

/// The file that brought an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Source {
    /// Its name without its folder.
    pub file: String,
    /// The question it answers, where one was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The answer in the file's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
}

/// What a person can decide.
///
/// Where a finding or a cause is named, its id holds a digest of what was seen: if the words change, the id changes and
/// the question is asked again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Deed {
    /// The variant is taken from these components from now on, whatever the mapping or the pick list of the cause says.
    PickInstead {
        /// The variant.
        variant: VariantKey,
        /// What is taken.
        components: Vec<Component>,
        /// The cause that was looked at ([`super::Finding::cause`]).
        cause: String,
    },
    /// Only this line is taken from these components.
    ThisLineOnly {
        /// The line.
        line: LineKey,
        /// What is taken for one unit sold.
        components: Vec<Component>,
        /// The finding that was looked at ([`super::Finding::id`]).
        finding: String,
    },
    /// The proposed or unproven mappings of this cause are right.
    AcceptMapping {
        /// The mappings, as they were shown.
        mappings: Vec<MappingChoice>,
        /// The cause that was looked at.
        cause: String,
    },
    /// A word has a meaning; the judge uses it where its scope reaches.
    WordMeans {
        /// The word as it was read.
        word: String,
        /// The attribute it speaks of.
        attribute: Attribute,
        /// The vocabulary's id, or the words of the sibling's option.
        meaning: String,
        /// Where it holds.
        scope: WordScope,
        /// The cause that was looked at.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cause: Option<String>,
    },
    /// The finding is known and accepted; only for findings that ask.
    Accept {
        /// The finding.
        finding: String,
    },
    /// Units due are taken, whatever the pick list says: settles missing lines and wrong counts.
    TakeDue {
        /// The finding.
        finding: String,
    },
    /// The stale sheet is taken back and will be printed again.
    WithdrawSheet {
        /// The finding.
        finding: String,
    },
    /// A row of the pick list is not followed.
    IgnoreRow {
        /// The finding.
        finding: String,
    },
    /// The order stays off the sheet.
    HoldOrder {
        /// The channel.
        channel: String,
        /// The order.
        order: String,
        /// Why, where the person said so.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<String>,
    },
    /// The line prints against the finding; the reason is printed with it.
    Override {
        /// The finding.
        finding: String,
        /// Why.
        reason: String,
    },
    /// Buyer and seller agreed on another variant.
    AmendPromise {
        /// The line.
        line: LineKey,
        /// The options agreed on.
        options: Vec<OptionValue>,
        /// The SKU agreed on, where it has one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        sku: Option<String>,
        /// Who agreed.
        agreed_by: String,
        /// The finding that was looked at, if it was one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        finding: Option<String>,
    },
}

/// One variant with the components a person accepts for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct MappingChoice {
    /// The variant.
    pub variant: VariantKey,
    /// What is taken.
    pub components: Vec<Component>,
}

/// Where an answer about a word holds, narrowest first.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "scope", rename_all = "snake_case")]
pub enum WordScope {
    /// One order line.
    Line {
        /// The line.
        line: LineKey,
    },
    /// One listing.
    Listing {
        /// The channel.
        channel: String,
        /// The listing's id or title.
        listing: String,
    },
    /// Whatever one supplier writes.
    Supplier {
        /// The supplier.
        supplier: String,
    },
    /// One shop.
    Shop {
        /// The channel.
        channel: String,
    },
    /// Everywhere.
    Everywhere,
}
