use serde::{Deserialize, Serialize};

use super::{Code, Finding, LineKey, Severity};
use crate::{check::judge::Judgement, moment::Moment, record::Place};

/// Where the promise of a line is known from, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "source", rename_all = "snake_case")]
pub enum PromiseSource {
    /// The listing as it was when it sold.
    Listing,
    /// The order line's own title, options and personalisation.
    OwnWords,
    /// A listing that was first seen after the sale.
    LaterListing {
        /// When it was first seen.
        since: Moment,
    },
    /// Title and SKU only.
    TitleAndSku,
}

/// One thing that was read, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// What it speaks for.
    pub role: Role,
    /// Where it was read.
    pub place: Place,
    /// The words as they were read.
    pub text: String,
    /// What they are understood to mean, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meaning: Option<String>,
    /// Which table gave the meaning.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub via: Option<String>,
    /// Whether it quotes the buyer: it may be shown, and must not be stored outside a capsule.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_private: bool,
}

/// What a piece of evidence speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The listing's variant.
    Listing,
    /// The order line.
    Order,
    /// The order line as an older file told it.
    EarlierOrder,
    /// The buyer's note or personalisation.
    Note,
    /// The pick list.
    Pick,
    /// The stock item's label.
    Stock,
    /// The supplier's words on the stock item.
    Supplier,
    /// The mapping.
    Mapping,
    /// A newer file in which something is missing.
    NewerFile,
    /// A printed sheet.
    Sheet,
}

/// Where an open line stands after the check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineStatus {
    /// Both sides agree; nothing was found.
    Agrees,
    /// What was found is answered; the line prints.
    Answered,
    /// A question is open; the line does not print yet.
    Open,
    /// Its order is held off the sheet.
    Held,
    /// A finding blocks the sheet.
    Blocked,
}

impl LineStatus {
    /// Whether the line may stand on a sheet.
    pub const fn is_printable(self) -> bool {
        matches!(self, Self::Agrees | Self::Answered)
    }
}

/// What is taken from the shelf for one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Take {
    /// The stock item, as an index into [`super::Day::stock`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stock: Option<u32>,
    /// The row of the pick list, as an index into its lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pick: Option<u32>,
    /// Units to take.
    pub units: u64,
}

/// One open line after the check; indices keep a million of them small.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineReport {
    /// The line, as an index into [`super::Day::lines`].
    pub line: u32,
    /// Where it stands.
    pub status: LineStatus,
    /// Where its promise is known from.
    pub promise: PromiseSource,
    /// The variant it was promised, as an index into [`super::Day::variants`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variant: Option<u32>,
    /// The judgement that decided, as an index into [`Report::judgements`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judgement: Option<u32>,
    /// What is taken.
    pub takes: Takes,
    /// The reason that prints with an overridden line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub overridden: Option<String>,
}

/// What is taken for a line: nothing, one thing, or the components of a bundle.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Takes {
    /// Nothing is known.
    #[default]
    None,
    /// One thing.
    One(Take),
    /// Several.
    Several(Vec<Take>),
}

impl Takes {
    /// The takes as a slice.
    pub fn as_slice(&self) -> &[Take] {
        match self {
            Self::None => &[],
            Self::One(take) => std::slice::from_ref(take),
            Self::Several(takes) => takes,
        }
    }
}

/// Findings of one cause, as the list on the left shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The cause, equal to [`Finding::cause`] of its findings.
    pub cause: String,
    /// The kind.
    pub code: Code,
    /// How much it holds back.
    pub severity: Severity,
    /// Whether the cause is a mapping: its contradiction stands between the listing and the stock item.
    pub through_mapping: bool,
    /// Its findings, as indices into [`Report::findings`].
    pub findings: Vec<u32>,
    /// How many of them are still open.
    pub open: u32,
    /// Open orders concerned.
    pub orders: u32,
    /// Title of the thing concerned.
    pub title: String,
    /// What was expected.
    pub expected: String,
    /// What was found.
    pub found: String,
}

/// How many lines stand where; they add up to the open lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Open lines.
    pub lines: u32,
    /// Lines that agree.
    pub agree: u32,
    /// Lines whose findings are answered.
    pub answered: u32,
    /// Lines with an open question.
    pub open: u32,
    /// Lines of held orders.
    pub held: u32,
    /// Lines with a blocking finding.
    pub blocked: u32,
    /// Findings that block, answered or not.
    pub blocks: u32,
    /// Findings that block and are answered.
    pub blocks_answered: u32,
    /// Findings that ask and are open.
    pub asks_open: u32,
    /// Lines that only their own question holds.
    pub lines_held_by_asks: u32,
    /// Notes.
    pub notes: u32,
    /// Distinct pairs that were judged.
    pub pairs_judged: u32,
}

/// What the check says about the day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Every open line, in the order of [`super::Day::lines`].
    pub lines: Vec<LineReport>,
    /// The findings, sorted: blocks, then asks by open orders, then notes.
    pub findings: Vec<Finding>,
    /// The findings by cause, in the same order; causes with nothing left open stand last.
    pub groups: Vec<Group>,
    /// The distinct judgements.
    pub judgements: Vec<Judgement>,
    /// The counts.
    pub counts: Counts,
}

impl Report {
    /// Whether the sheet can be printed now.
    pub fn is_printable(&self) -> bool {
        !self.findings.iter().any(Finding::is_blocking)
    }

    /// The finding with this id.
    pub fn finding(&self, id: &str) -> Option<&Finding> {
        self.findings.iter().find(|finding| finding.id == id)
    }

    /// The findings that speak of one line.
    pub fn findings_of<'a>(&'a self, key: &'a LineKey) -> impl Iterator<Item = &'a Finding> {
        self.findings.iter().filter(move |finding| {
            finding.line.as_ref() == Some(key) || finding.lines.contains(key)
        })
    }
}
