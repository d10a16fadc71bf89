use serde::{Deserialize, Serialize};

use super::{Bearing, Fact, Remark, Strength};
use crate::{check::day::LineKey, complaint::Reason};

/// What the ledger shows about what a buyer asserts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It is so.
    Confirmed,
    /// It is not so.
    Contradicted,
    /// The ledger cannot tell.
    Unknown,
}

impl Verdict {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Contradicted => "contradicted",
            Self::Unknown => "unknown",
        }
    }
}

/// What is not in the ledger and would decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// The order.
    Order,
    /// A scan of what went into the parcel.
    Scan,
    /// A weight of the parcel.
    Weight,
    /// A photo of what was packed, or of what arrived.
    Photo,
    /// The day of delivery.
    Delivery,
    /// What the carrier recorded.
    Tracking,
    /// What was declared to customs, and what the listing said about charges.
    CustomsPapers,
    /// Where the goods were bought.
    Invoice,
}

impl Lack {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Order => "order",
            Self::Scan => "scan",
            Self::Weight => "weight",
            Self::Photo => "photo",
            Self::Delivery => "delivery",
            Self::Tracking => "tracking",
            Self::CustomsPapers => "customs_papers",
            Self::Invoice => "invoice",
        }
    }

    /// What is lacking, in words.
    pub const fn remark(self) -> Remark {
        match self {
            Self::Order => Remark::LacksOrder {},
            Self::Scan => Remark::LacksScan {},
            Self::Weight => Remark::LacksWeight {},
            Self::Photo => Remark::LacksPhoto {},
            Self::Delivery => Remark::LacksDelivery {},
            Self::Tracking => Remark::LacksTracking {},
            Self::CustomsPapers => Remark::LacksCustomsPapers {},
            Self::Invoice => Remark::LacksInvoice {},
        }
    }

    /// What would decide about a reason.
    const fn of(reason: Reason) -> &'static [Self] {
        match reason {
            Reason::WrongItem | Reason::WrongColour | Reason::WrongSize => {
                &[Self::Scan, Self::Photo]
            }
            Reason::WrongQuantity => &[Self::Scan, Self::Weight, Self::Photo],
            Reason::Defective | Reason::DamagedInTransit | Reason::NotAsDescribed => &[Self::Photo],
            Reason::Late | Reason::NotReceived => &[Self::Delivery, Self::Tracking],
            Reason::CustomsCharges => &[Self::CustomsPapers],
            Reason::ChangedMind => &[Self::Delivery],
            Reason::Counterfeit => &[Self::Invoice],
            Reason::Other => &[],
        }
    }
}

/// What the facts say about one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// The reason.
    pub reason: Reason,
    /// The verdict.
    pub verdict: Verdict,
    /// The facts that decided it, as indices.
    pub facts: Vec<usize>,
    /// What would decide it, where it is unknown.
    pub lacks: Vec<Lack>,
}

impl Ruling {
    /// The verdict in words.
    pub const fn remark(&self) -> Remark {
        let claim = self.reason;
        match (self.verdict, claim) {
            (_, Reason::Other) => Remark::NothingAsserted {},
            (Verdict::Confirmed, _) => Remark::Confirmed { claim },
            (Verdict::Contradicted, _) => Remark::Contradicted { claim },
            (Verdict::Unknown, _) => Remark::Unknown { claim },
        }
    }
}

/// Rules on each reason. One line that is as the buyer says confirms; only if every line is otherwise it contradicts.
pub fn rule(reasons: &[Reason], lines: &[LineKey], facts: &[Fact]) -> Vec<Ruling> {
    reasons
        .iter()
        .map(|reason| rule_one(*reason, lines, facts))
        .collect()
}

fn rule_one(reason: Reason, lines: &[LineKey], facts: &[Fact]) -> Ruling {
    if lines.is_empty() {
        let lacks = if reason == Reason::Other {
            Vec::new()
        } else {
            vec![Lack::Order]
        };
        return Ruling {
            reason,
            verdict: Verdict::Unknown,
            facts: Vec::new(),
            lacks,
        };
    }
    let by_line: Vec<(Verdict, Vec<usize>)> = lines
        .iter()
        .map(|line| rule_line(reason, line, facts))
        .collect();
    let is = |verdict: Verdict| move |ruled: &&(Verdict, Vec<usize>)| ruled.0 == verdict;
    let verdict = if by_line.iter().any(|ruled| ruled.0 == Verdict::Confirmed) {
        Verdict::Confirmed
    } else if by_line.iter().all(|ruled| ruled.0 == Verdict::Contradicted) {
        Verdict::Contradicted
    } else {
        Verdict::Unknown
    };
    let mut decided: Vec<usize> = by_line
        .iter()
        .filter(is(verdict))
        .flat_map(|ruled| ruled.1.iter().copied())
        .collect();
    decided.sort_unstable();
    decided.dedup();
    let lacks = if verdict == Verdict::Unknown {
        Lack::of(reason).to_vec()
    } else {
        Vec::new()
    };
    Ruling {
        reason,
        verdict,
        facts: decided,
        lacks,
    }
}

/// The strongest facts speak; where they disagree, or only say what was planned rightly, nothing is known.
fn rule_line(reason: Reason, line: &LineKey, facts: &[Fact]) -> (Verdict, Vec<usize>) {
    let speaking: Vec<(usize, Bearing, Strength)> = facts
        .iter()
        .enumerate()
        .filter(|(_, fact)| fact.line.as_ref().is_none_or(|of| of == line))
        .flat_map(|(at, fact)| fact.bears.iter().map(move |bears| (at, bears)))
        .filter(|(_, bears)| bears.reason == reason)
        .map(|(at, bears)| (at, bears.bearing, bears.strength))
        .collect();
    let Some(strongest) = speaking.iter().map(|(_, _, strength)| *strength).max() else {
        return (Verdict::Unknown, Vec::new());
    };
    let loudest = || {
        speaking
            .iter()
            .filter(|(_, _, strength)| *strength == strongest)
    };
    let says = |wanted: Bearing| loudest().any(|(_, bearing, _)| *bearing == wanted);
    let verdict = match (says(Bearing::Supports), says(Bearing::Opposes), strongest) {
        (true, false, _) => Verdict::Confirmed,
        (false, true, Strength::Recorded) => Verdict::Contradicted,
        _ => Verdict::Unknown,
    };
    (verdict, loudest().map(|(at, _, _)| *at).collect())
}
