//! What the words of one picked side, and of the stock item behind it, come to.

use super::{
    Code, LineKey, Role,
    pairs::{Words, Worth, worth},
    run::Run,
    wanted::Part,
};
use crate::check::judge::{Attribute, Outcome};

/// How a picked side is tied to what is wanted, by codes alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// Not at all.
    None,
    /// It carries the code of the variant: one unit is one unit sold.
    Whole,
    /// It carries the code of a component.
    Part(u32),
}

/// What the codes of a picked side are known as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SkuState {
    /// There is none.
    Absent,
    /// Stock, a listing, a mapping or the order line knows it.
    Known,
    /// Nobody knows it.
    Unknown,
}

/// What one picked side comes to against one promise.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ruling {
    pub(super) worth: Worth,
    pub(super) judgement: u32,
    /// The side whose words decided.
    pub(super) side: u32,
    pub(super) role: Role,
    pub(super) stock: Option<u32>,
    pub(super) tie: Tie,
    pub(super) sku_state: SkuState,
    /// Units due for units sold: as a fraction, so that packs can be told.
    pub(super) units: (u64, u64),
}

impl Run<'_> {
    /// Rules a row of the pick list, the stock item behind its code included.
    pub(super) fn rule_pick(&mut self, promise: u32, side: u32, line: Option<&LineKey>) -> Ruling {
        if line.is_none()
            && let Some(ruling) = self.rulings.get(&(promise, side))
        {
            return *ruling;
        }
        let words = self.pairs.sides[side as usize];
        let wanted = &self.wants.wanted[self.wants.promises[promise as usize].wanted as usize];
        let parts = wanted.parts.clone();
        let (tie, mut stock, sku_state) = self.resolve(promise, &words);
        if stock.is_none() && tie == Tie::Whole {
            stock = single(&parts).and_then(|part| part.stock);
        }
        let judgement = self.judge(promise, side, line);
        let own = worth(&self.pairs.judgements[judgement as usize]);
        let mut ruling = Ruling {
            worth: own,
            judgement,
            side,
            role: Role::Pick,
            stock,
            tie,
            sku_state,
            units: (1, 1),
        };
        let mapped_units = match tie {
            Tie::Part(part) => u64::from(parts[part as usize].quantity),
            Tie::Whole | Tie::None => 1,
        };
        let says_pack = self.says_pack(judgement);
        ruling.units = own
            .packs()
            .unwrap_or(if says_pack { (1, 1) } else { (mapped_units, 1) });
        if let Some(item) = stock
            && parts.len() < 2
        {
            for other in self.rule_labels(promise, item, line) {
                let is_explained = matches!(other.worth, Worth::Packs { promised, found } if
                    ruling.units.0 * found == promised * ruling.units.1
                        || (says_pack && parts.iter().any(|part| u64::from(part.quantity) * found == promised)));
                if !is_explained && rank(&other) < rank(&ruling) {
                    let units = other.worth.packs().unwrap_or(ruling.units);
                    ruling = Ruling {
                        stock,
                        tie,
                        sku_state,
                        units,
                        ..other
                    };
                }
            }
        }
        if line.is_none() {
            self.rulings.insert((promise, side), ruling);
        }
        ruling
    }

    /// Rules a stock item by its label and its supplier's words; the one that decides stands first.
    pub(super) fn rule_stock(&mut self, promise: u32, item: u32, line: Option<&LineKey>) -> Ruling {
        let rulings = self.rule_labels(promise, item, line);
        let mut best = rulings[0];
        for other in rulings.into_iter().skip(1) {
            if rank(&other) < rank(&best) {
                best = other;
            }
        }
        best
    }

    fn rule_labels(&mut self, promise: u32, item: u32, line: Option<&LineKey>) -> Vec<Ruling> {
        let stock_item = &self.day.stock[item as usize];
        let sides = [
            Some((Words::of_label(stock_item), Role::Stock)),
            Words::of_supplier(stock_item).map(|words| (words, Role::Supplier)),
        ];
        let mut rulings = Vec::with_capacity(2);
        for (words, role) in sides.into_iter().flatten() {
            let side = self.pairs.side(words);
            let judgement = self.judge(promise, side, line);
            rulings.push(Ruling {
                worth: worth(&self.pairs.judgements[judgement as usize]),
                judgement,
                side,
                role,
                stock: Some(item),
                tie: Tie::None,
                sku_state: SkuState::Known,
                units: (1, 1),
            });
        }
        rulings
    }

    /// Whether the words say the pack themselves, and say the promised one.
    pub(super) fn says_pack(&self, judgement: u32) -> bool {
        self.pairs.judgements[judgement as usize]
            .attributes
            .iter()
            .any(|attribute| {
                attribute.attribute == Attribute::Pack
                    && attribute.outcome == Outcome::Same
                    && attribute.found.is_some()
            })
    }

    /// Finds what the codes of a picked side stand for.
    fn resolve(&self, promise: u32, words: &Words<'_>) -> (Tie, Option<u32>, SkuState) {
        let promise = &self.wants.promises[promise as usize];
        let wanted = &self.wants.wanted[promise.wanted as usize];
        let sku = words.sku;
        let stock = self.known.stock_of_codes(sku, words.barcode);
        let part = (0_u32..).zip(&wanted.parts).find(|(_, part)| {
            (part.stock.is_some() && part.stock == stock)
                || sku.is_some_and(|sku| sku.eq_ignore_ascii_case(part.sku))
        });
        let own_sku = |sku: &str| {
            [wanted.sku(), promise.offer.sku.as_deref()]
                .into_iter()
                .flatten()
                .any(|own| own.trim().eq_ignore_ascii_case(sku))
        };
        let is_whole = sku.is_some_and(own_sku)
            || words.barcode.is_some_and(|barcode| {
                promise.offer.barcode.as_deref().is_some_and(|own| {
                    super::known::barcode_key(own) == super::known::barcode_key(barcode)
                })
            });
        let tie = match part {
            Some((part, _)) => Tie::Part(part),
            None if is_whole => Tie::Whole,
            None => Tie::None,
        };
        let state = match sku {
            None if words.barcode.is_none() => SkuState::Absent,
            None => SkuState::Known,
            Some(sku) => {
                let is_known =
                    tie != Tie::None || stock.is_some() || self.known.is_channel_sku(sku);
                if is_known {
                    SkuState::Known
                } else {
                    SkuState::Unknown
                }
            }
        };
        (tie, stock, state)
    }
}

/// The one component of a variant that is no bundle.
pub(super) fn single<'p, 'a>(parts: &'p [Part<'a>]) -> Option<&'p Part<'a>> {
    match parts {
        [part] => Some(part),
        _ => None,
    }
}

/// Which of two rulings decides: contradictions first, then doubt of the pick list, then proof.
pub(super) fn rank(ruling: &Ruling) -> u8 {
    match ruling.worth {
        Worth::Wrong(Code::WrongItem) => 0,
        Worth::Wrong(Code::WrongColour) => 1,
        Worth::Wrong(Code::WrongSize) => 2,
        Worth::Wrong(_) => 3,
        Worth::Doubt if ruling.role == Role::Pick => 4,
        Worth::Packs { .. } => 5,
        Worth::Proven => 6,
        Worth::Doubt => 7,
        Worth::Identity => 8,
        Worth::Silent => 9,
    }
}
