//! The cost model: which terms a remedy has.

use super::{
    AmountOf, Extent, Parameters, Remedy, Situation, TermKind, Working, law::withdrawal_is_open,
};
use crate::complaint::Reason;

/// A part that is refunded of what was paid is as good as refused below this; at and above each step a dispute is less
/// likely. Planning figures in thousandths: the part, and how likely a dispute is.
const PART_STEPS: [(u32, u32); 3] = [(1_000, 20), (500, 120), (250, 250)];
/// How likely a dispute is below all steps.
const PART_REFUSED: u32 = 600;

/// Prices remedies for one case.
pub(super) struct Pricing<'a> {
    pub(super) situation: &'a Situation,
    pub(super) parameters: &'a Parameters,
    pub(super) currency: &'a str,
}

type Terms = Vec<(TermKind, Working)>;

impl Pricing<'_> {
    /// The terms of a remedy, in the order in which they are said; a refund first.
    pub(super) fn terms(&self, remedy: Remedy) -> Terms {
        match remedy {
            Remedy::ReplaceKeep | Remedy::Reship => [
                self.sent_again(self.goods()),
                self.again(),
                self.risk(remedy),
            ]
            .concat(),
            Remedy::ReplaceReturn => [
                self.sent_again(self.goods()),
                self.way_back(),
                self.again(),
                self.risk(remedy),
            ]
            .concat(),
            Remedy::ResendMissing => {
                [self.sent_again(self.missing_goods()), self.risk(remedy)].concat()
            }
            Remedy::RefundKeep => {
                [refund(self.all_paid()), self.fees(), self.risk(remedy)].concat()
            }
            Remedy::RefundReturn => [
                refund(self.all_paid()),
                self.way_back(),
                self.fees(),
                self.risk(remedy),
            ]
            .concat(),
            Remedy::AcceptReturn => [
                refund(self.withdrawn()),
                self.taken_back(),
                self.fees(),
                self.risk(remedy),
            ]
            .concat(),
            Remedy::RefundPart => [refund(self.part()), self.part_risk()].concat(),
            Remedy::RefundCharge => [
                refund(Working::whole(vec![(AmountOf::Charge, None)])),
                self.risk(remedy),
            ]
            .concat(),
            Remedy::RefundPostage => {
                let postage = self.told(AmountOf::PostagePaid);
                [refund(Working::whole(vec![postage])), self.risk(remedy)].concat()
            }
            Remedy::AskPhoto | Remedy::Explain | Remedy::Trace => self.risk(remedy),
            Remedy::OwnerDecides => Vec::new(),
        }
    }

    /// What the scope of a parameter is in this case.
    fn scopes(&self, of: &AmountOf) -> Vec<&str> {
        let situation = self.situation;
        let country = situation.country.as_deref().unwrap_or_default();
        match of {
            AmountOf::Paid => vec![&situation.order],
            AmountOf::PostagePaid => {
                vec![&situation.order, &situation.channel, &situation.platform]
            }
            AmountOf::Postage | AmountOf::ReturnLabel => vec![country],
            AmountOf::FeesKept | AmountOf::DisputeFee => {
                vec![&situation.channel, &situation.platform]
            }
            AmountOf::Goods { .. }
            | AmountOf::RightGoods
            | AmountOf::Packing
            | AmountOf::Handling
            | AmountOf::DisputeWork
            | AmountOf::Charge
            | AmountOf::Shortfall => Vec::new(),
        }
    }

    /// An amount that a parameter tells.
    fn told(&self, of: AmountOf) -> (AmountOf, Option<i64>) {
        let amount = self
            .parameters
            .money(of.name(), &self.scopes(&of), self.currency);
        (of, amount)
    }

    /// What was paid for the goods: as a file says, else as the seller told of this order.
    pub(super) fn paid(&self) -> (AmountOf, Option<i64>) {
        match self.situation.paid {
            Some(paid) => (AmountOf::Paid, Some(paid)),
            None if self.situation.extent == Extent::Part => (AmountOf::Paid, None),
            None => self.told_for_order(AmountOf::Paid),
        }
    }

    /// What was told of this order and of no other.
    fn told_for_order(&self, of: AmountOf) -> (AmountOf, Option<i64>) {
        let name = format!("{}.{}", of.name(), self.situation.order);
        let amount = self.parameters.money(&name, &[], self.currency);
        (of, amount)
    }

    /// What was paid with the postage, where the whole order never came or may still be withdrawn from; else what was paid
    /// for the goods.
    fn all_paid(&self) -> Working {
        let asserts = |meant: &[Reason]| {
            let mut rulings = self.situation.rulings.iter();
            rulings.any(|(reason, _)| meant.contains(reason))
        };
        // Of an order that came but for a part the postage was well spent.
        let is_lost = self.situation.extent == Extent::Whole
            && self.situation.delivered.is_none()
            && asserts(&[Reason::NotReceived, Reason::Late]);
        // The law's refund of a withdrawal holds the postage, whether or not the goods are wanted back.
        let is_withdrawn = asserts(&[Reason::ChangedMind]) && withdrawal_is_open(self.situation);
        if is_lost || is_withdrawn {
            self.withdrawn()
        } else {
            Working::whole(vec![self.paid()])
        }
    }

    /// What a remedy gives back where it gives back all: of one that gives a part, what all would be.
    pub(super) fn whole(&self, remedy: Remedy) -> Option<Working> {
        match remedy {
            Remedy::RefundKeep | Remedy::RefundReturn | Remedy::RefundPart => Some(self.all_paid()),
            Remedy::AcceptReturn => Some(self.withdrawn()),
            Remedy::ReplaceKeep
            | Remedy::ReplaceReturn
            | Remedy::ResendMissing
            | Remedy::Reship
            | Remedy::RefundCharge
            | Remedy::RefundPostage
            | Remedy::AskPhoto
            | Remedy::Explain
            | Remedy::Trace
            | Remedy::OwnerDecides => None,
        }
    }

    /// What was paid for sending, where that was told.
    pub(super) fn postage_paid(&self) -> Option<i64> {
        self.told(AmountOf::PostagePaid).1
    }

    /// What is given back of an order that is withdrawn from: with the postage that was paid.
    fn withdrawn(&self) -> Working {
        Working::whole(vec![self.paid(), self.told(AmountOf::PostagePaid)])
    }

    /// A part of what was paid: of missing units their share, else as the parameter says.
    fn part(&self) -> Working {
        let is_short = self
            .situation
            .rulings
            .iter()
            .any(|(reason, _)| *reason == Reason::WrongQuantity);
        match (is_short, self.situation.missing) {
            (true, Some(missing)) => Working::of_units(missing, vec![self.paid()]),
            (true, None) => Working::whole(vec![(AmountOf::Shortfall, None)]),
            (false, _) => Working {
                shares: vec![self.part_share()],
                ..Working::whole(vec![self.paid()])
            },
        }
    }

    fn part_share(&self) -> u32 {
        let reasons: Vec<&str> = self
            .situation
            .rulings
            .iter()
            .map(|(reason, _)| reason.name())
            .collect();
        self.parameters.share("part", &reasons).unwrap_or(0)
    }

    fn part_risk(&self) -> Terms {
        let part = self.part();
        let counted = part.units.map(|(units, all)| in_thousandths(units, all));
        let share = counted.or_else(|| part.shares.first().copied());
        let likely = PART_STEPS
            .iter()
            .find(|(step, _)| share.is_some_and(|share| share >= *step))
            .map_or(PART_REFUSED, |(_, likely)| *likely);
        // A part of an amount that nobody told yet is the seller's own measure, taken for a fair one.
        let likely = if share.is_none() {
            PART_STEPS[1].1
        } else {
            likely
        };
        vec![(TermKind::Risk, self.at_stake(likely))]
    }

    fn fees(&self) -> Terms {
        vec![(
            TermKind::Fees,
            Working::whole(vec![self.told(AmountOf::FeesKept)]),
        )]
    }

    fn goods(&self) -> Working {
        let Some(goods) = &self.situation.goods else {
            return Working::whole(vec![(AmountOf::RightGoods, None)]);
        };
        Working::whole(
            goods
                .iter()
                .map(|taken| self.units(&taken.sku, taken.units))
                .collect(),
        )
    }

    fn units(&self, sku: &str, units: u64) -> (AmountOf, Option<i64>) {
        let one = self.parameters.money("goods", &[sku], self.currency);
        let all = one.and_then(|one| one.checked_mul(i64::try_from(units).ok()?));
        (
            AmountOf::Goods {
                sku: sku.to_owned(),
            },
            all,
        )
    }

    fn missing_goods(&self) -> Working {
        match self.situation.missing {
            Some(missing) => Working::of_units(missing, self.goods().of),
            None => Working::whole(vec![(AmountOf::Shortfall, None)]),
        }
    }

    fn sent_again(&self, goods: Working) -> Terms {
        vec![
            (TermKind::Goods, goods),
            (
                TermKind::Packing,
                Working::whole(vec![self.told(AmountOf::Packing)]),
            ),
            (
                TermKind::Postage,
                Working::whole(vec![self.told(AmountOf::Postage)]),
            ),
        ]
    }

    fn way_back(&self) -> Terms {
        let label = Working::whole(vec![self.told(AmountOf::ReturnLabel)]);
        [vec![(TermKind::ReturnLabel, label)], self.taken_back()].concat()
    }

    /// Taking a return in, and what it is still worth; goods of which the cost is not known are worth an unknown amount.
    fn taken_back(&self) -> Terms {
        vec![
            (
                TermKind::Handling,
                Working::whole(vec![self.told(AmountOf::Handling)]),
            ),
            (TermKind::Resale, self.resale()),
        ]
    }

    pub(super) fn resale(&self) -> Working {
        let reasons: Vec<&str> = self
            .situation
            .rulings
            .iter()
            .map(|(reason, _)| reason.name())
            .collect();
        let share = |name: &str, scopes: &[&str]| self.parameters.share(name, scopes).unwrap_or(0);
        Working {
            shares: vec![share("return_sent", &[]), share("resellable", &reasons)],
            is_saved: true,
            ..self.goods()
        }
    }

    fn risk(&self, remedy: Remedy) -> Terms {
        let likely = self
            .parameters
            .share("dispute", &[remedy.name()])
            .unwrap_or(1_000);
        vec![(TermKind::Risk, self.at_stake(likely))]
    }

    fn at_stake(&self, likely: u32) -> Working {
        Working {
            shares: vec![likely],
            ..Working::whole(vec![
                self.paid(),
                self.told(AmountOf::DisputeFee),
                self.told(AmountOf::DisputeWork),
            ])
        }
    }

    /// What it costs if what is sent again fails again: then the money is given back.
    fn again(&self) -> Terms {
        let likely = self.parameters.share("second_failure", &[]).unwrap_or(0);
        let refund = Working {
            shares: vec![likely],
            ..Working::whole(vec![self.paid(), self.told(AmountOf::FeesKept)])
        };
        vec![(TermKind::Repeat, refund)]
    }
}

fn refund(working: Working) -> Terms {
    vec![(TermKind::Refund, working)]
}

/// About how much of the whole a part is, to tell how likely a dispute is; no amount is worked out with it.
fn in_thousandths(part: u32, whole: u32) -> u32 {
    let share = u64::from(part) * 1_000 / u64::from(whole.max(1));
    u32::try_from(share).unwrap_or(1_000).min(1_000)
}
