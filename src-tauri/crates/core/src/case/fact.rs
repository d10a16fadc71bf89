use super::Statement;
use crate::{check::day::LineKey, complaint::Reason};

/// Which way a fact speaks about a reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bearing {
    /// It is as the buyer says.
    Supports,
    /// It is not.
    Opposes,
}

/// How near a fact is to the parcel. Further kinds of facts (scans, weights, photos, events of the carrier) are recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// What was to be sent: listing, mapping, label, sheet.
    Planned,
    /// What happened: agreed, sent, delivered.
    Recorded,
}

/// What a fact says about one reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bears {
    /// The reason.
    pub reason: Reason,
    /// Which way.
    pub bearing: Bearing,
    /// How strongly.
    pub strength: Strength,
}

/// A statement with the entries that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What is the case.
    pub statement: Statement,
    /// The entries of the ledger that prove it; at least one.
    pub entries: Vec<i64>,
    /// The order line it is about; `None` is the whole order.
    pub line: Option<LineKey>,
    /// What it says about reasons; a fact may say nothing about any.
    pub bears: Vec<Bears>,
}

impl Fact {
    /// A fact about a line, if an entry proves it.
    pub fn new(
        statement: Statement,
        entries: impl IntoIterator<Item = i64>,
        line: Option<LineKey>,
    ) -> Option<Self> {
        let mut entries: Vec<i64> = entries.into_iter().collect();
        entries.sort_unstable();
        entries.dedup();
        (!entries.is_empty()).then_some(Self {
            statement,
            entries,
            line,
            bears: Vec::new(),
        })
    }

    /// The same fact, speaking about reasons.
    #[must_use]
    pub fn bearing(mut self, reasons: &[Reason], bearing: Bearing, strength: Strength) -> Self {
        self.bears.extend(reasons.iter().map(|reason| Bears {
            reason: *reason,
            bearing,
            strength,
        }));
        self
    }
}
