//! What went wrong with us, where the facts that confirm a reason say it themselves.

use super::{Bearing, Fact, Remark, Ruling, Statement, Verdict};
use crate::{check::day::Code, complaint::Reason};

/// What went wrong with us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OwnCause {
    /// Another thing was taken than was promised.
    Goods,
    /// Fewer or more were to be packed than were ordered.
    Quantity,
    /// It was still here when it should have been on its way.
    Delay,
}

impl OwnCause {
    /// It in words, for the seller.
    pub const fn remark(self) -> Remark {
        match self {
            Self::Goods => Remark::WeErred {},
            Self::Quantity => Remark::WeMiscounted {},
            Self::Delay => Remark::WeDelayed {},
        }
    }
}

/// What went wrong with us by a ruling that confirms, with the facts among its own that say it.
pub fn own_cause(facts: &[Fact], ruling: &Ruling) -> Option<(OwnCause, Vec<usize>)> {
    if ruling.verdict != Verdict::Confirmed {
        return None;
    }
    let cause = match ruling.reason {
        Reason::WrongItem | Reason::WrongColour | Reason::WrongSize | Reason::NotAsDescribed => {
            OwnCause::Goods
        }
        Reason::WrongQuantity => OwnCause::Quantity,
        Reason::Late | Reason::NotReceived => OwnCause::Delay,
        Reason::Defective
        | Reason::DamagedInTransit
        | Reason::CustomsCharges
        | Reason::ChangedMind
        | Reason::Counterfeit
        | Reason::Other => return None,
    };
    let says = |at: &usize| facts.get(*at).is_some_and(|fact| is_said(cause, fact));
    let saying: Vec<usize> = ruling.facts.iter().copied().filter(says).collect();
    (!saying.is_empty()).then_some((cause, saying))
}

/// Whether a fact says by itself that this went wrong.
fn is_said(cause: OwnCause, fact: &Fact) -> bool {
    match (cause, &fact.statement) {
        (OwnCause::Goods, Statement::Checked { finding }) => matches!(
            finding.0.code,
            Code::WrongItem | Code::WrongColour | Code::WrongSize
        ),
        (OwnCause::Quantity, Statement::Checked { finding }) => {
            finding.0.code == Code::WrongQuantity
        }
        (OwnCause::Quantity, Statement::Printed { .. }) => true,
        // What waits and is not due yet is nobody's fault.
        (
            OwnCause::Delay,
            Statement::Printed { .. } | Statement::Sent { .. } | Statement::SentWith { .. },
        ) => is_late(fact),
        (OwnCause::Delay, Statement::Stands { state }) => state.0.is_waiting() && is_late(fact),
        _ => false,
    }
}

fn is_late(fact: &Fact) -> bool {
    fact.bears
        .iter()
        .any(|bears| bears.reason == Reason::Late && bears.bearing == Bearing::Supports)
}
