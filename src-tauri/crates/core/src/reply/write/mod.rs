//! Writes a reply: greeting, thanks, what was heard, one apology, what the ledger shows, the cause where it is confirmed,
//! what is done, what comes next, and who writes.

mod record;
mod remedy;
#[cfg(test)]
mod tests;

use super::{
    Draft, Grounds, Question, Sentence, SlotValue, Source,
    fill::{Filling, Words, clean},
    template::{Kind, template},
};
use crate::{
    case::{Statement, Verdict},
    complaint::{Flag, Reason},
    remedy::Remedy,
};
use record::Records;

/// Writes a reply from its grounds; the same grounds give the same reply.
pub fn write(grounds: &Grounds<'_>) -> Draft {
    let mut writer = Writer::new(*grounds);
    let records = Records::of(grounds);
    writer.say("greeting", Saying::default());
    writer.thank();
    writer.acknowledge();
    if is_for_owner(grounds) {
        writer.paragraph();
        writer.say("next-owner", Saying::default());
        writer.close(false);
        return writer.draft;
    }
    let apology = apology(grounds, &records);
    if let Some(apology) = apology {
        writer.say(apology, Saying::default());
    }
    records.tell(&mut writer);
    remedy::tell(&mut writer);
    writer.close(apology.is_some());
    writer.draft
}

/// Whether the owner answers in their own words: fakes, danger, threats of law, and where they said so.
fn is_for_owner(grounds: &Grounds<'_>) -> bool {
    let is_chosen = grounds
        .chosen
        .is_some_and(|offer| offer.remedy == Remedy::OwnerDecides);
    is_chosen
        || grounds
            .flags
            .iter()
            .any(|flag| matches!(flag, Flag::Safety | Flag::PoliceThreat))
        || grounds
            .rulings
            .iter()
            .any(|ruling| ruling.reason == Reason::Counterfeit)
}

/// One apology: for the mistake where it is ours, else for the trouble, none where the buyer complains of nothing.
fn apology(grounds: &Grounds<'_>, records: &Records) -> Option<&'static str> {
    let is_complaint = |reason| !matches!(reason, Reason::ChangedMind | Reason::Other);
    if records.has_mistake() {
        Some("sorry-mistake")
    } else if records.has_cause() {
        Some("sorry-delay")
    } else {
        grounds
            .rulings
            .iter()
            .any(|ruling| is_complaint(ruling.reason))
            .then_some("sorry-trouble")
    }
}

/// What a sentence is filled from.
#[derive(Clone, Debug, Default)]
struct Saying {
    fillings: Vec<Filling>,
    facts: Vec<usize>,
    answers: Option<Reason>,
    choices: Vec<(&'static str, &'static str)>,
}

impl Saying {
    fn about(reason: Reason, facts: &[usize]) -> Self {
        Self {
            facts: facts.to_vec(),
            answers: Some(reason),
            ..Self::default()
        }
    }

    fn with(mut self, name: &'static str, value: SlotValue, source: Source) -> Self {
        if let Source::Fact(at) = source
            && !self.facts.contains(&at)
        {
            self.facts.push(at);
        }
        self.fillings.push(Filling {
            name,
            value,
            source,
        });
        self
    }

    fn chosen(mut self, name: &'static str, choice: &'static str) -> Self {
        self.choices.push((name, choice));
        self
    }
}

/// A reply that grows.
struct Writer<'a> {
    grounds: Grounds<'a>,
    words: &'static Words,
    draft: Draft,
    is_at_paragraph: bool,
}

impl<'a> Writer<'a> {
    fn new(grounds: Grounds<'a>) -> Self {
        Self {
            grounds,
            words: Words::of(grounds.language),
            draft: Draft {
                language: grounds.language,
                sentences: Vec::new(),
                questions: Vec::new(),
            },
            is_at_paragraph: true,
        }
    }

    /// The next sentence begins a paragraph.
    const fn paragraph(&mut self) {
        self.is_at_paragraph = true;
    }

    /// Says a sentence once, or asks for what it lacks. Returns whether the reply has it now.
    fn say(&mut self, name: &'static str, mut saying: Saying) -> bool {
        let Some(template) = template(name) else {
            return false;
        };
        for (slot, kind) in template.slots {
            if saying.fillings.iter().any(|filling| filling.name == *slot) {
                continue;
            }
            match self.elsewhere(slot) {
                Some(filling) if is_of(*kind, &filling.value) => saying.fillings.push(filling),
                Some(_) | None => {
                    self.ask(name, slot, saying.answers);
                    return false;
                }
            }
        }
        let Some((text, slots)) = self.words.fill(template, &saying.fillings, &saying.choices)
        else {
            return false;
        };
        if self.draft.sentences.iter().any(|said| said.text == text) {
            return true;
        }
        saying.facts.sort_unstable();
        saying.facts.dedup();
        self.draft.sentences.push(Sentence {
            does: template.does,
            template: name,
            text,
            slots,
            facts: saying.facts,
            answers: saying.answers,
            begins_paragraph: std::mem::take(&mut self.is_at_paragraph),
        });
        true
    }

    /// What clocks, settings or the seller say for a slot; what the seller says comes first.
    fn elsewhere(&self, slot: &'static str) -> Option<Filling> {
        let answer = self
            .grounds
            .answers
            .iter()
            .rev()
            .find(|answer| answer.slot == slot)
            .map(|answer| (answer.value.clone(), Source::Seller));
        let (value, source) = answer.or_else(|| match slot {
            "promised" => Some((SlotValue::Day(self.grounds.promised?), Source::Clock)),
            "amount" => {
                let refund = self.grounds.chosen?.refund.clone()?;
                Some((SlotValue::Amount(refund), Source::Remedy))
            }
            "shop" => Some((SlotValue::Shop(clean(self.grounds.shop?)?), Source::Setting)),
            _ => None,
        })?;
        Some(Filling {
            name: slot,
            value,
            source,
        })
    }

    /// Puts a question, once for each slot.
    fn ask(&mut self, template: &'static str, slot: &'static str, answers: Option<Reason>) {
        let questions = &mut self.draft.questions;
        if questions.iter().all(|question| question.slot != slot) {
            questions.push(Question {
                template,
                slot,
                answers,
            });
        }
    }

    fn thank(&mut self) {
        self.paragraph();
        let Some((at, order)) = self.order() else {
            self.say("thanks", Saying::default());
            return;
        };
        let number = Saying::default().with("order", SlotValue::Reference(order), at);
        let goods = self.goods();
        if goods.is_none() && self.is_about_goods() {
            self.ask("thanks-goods", "goods", None);
        }
        match goods {
            Some((words, source)) => self.say(
                "thanks-goods",
                number.with("goods", SlotValue::Goods(words), source),
            ),
            None => self.say("thanks-order", number),
        };
    }

    /// The number of the order.
    fn order(&self) -> Option<(Source, String)> {
        let of_fact = self
            .grounds
            .facts
            .iter()
            .enumerate()
            .find_map(|(at, fact)| {
                if let Statement::Ordered { order, .. } = &fact.statement {
                    Some((Source::Fact(at), clean(order)?))
                } else {
                    None
                }
            });
        of_fact.or_else(|| {
            if let SlotValue::Reference(order) = self.elsewhere("order")?.value {
                Some((Source::Seller, order))
            } else {
                None
            }
        })
    }

    /// The goods that the messages are about: those of the one line that is meant or that there is, or of the one line that a
    /// verdict rests on, or as the seller says.
    fn goods(&self) -> Option<(String, Source)> {
        if let Some(Filling {
            value: SlotValue::Goods(words),
            source,
            ..
        }) = self.elsewhere("goods")
        {
            return Some((words, source));
        }
        let mut ordered = record::ordered(self.grounds.facts);
        let meant = self.grounds.meant;
        if !meant.is_empty() {
            ordered.retain(|ordered| ordered.line.is_some_and(|of| meant.contains(of)));
        } else if ordered.len() > 1 {
            let decided = self
                .grounds
                .rulings
                .iter()
                .filter(|ruling| ruling.verdict != Verdict::Unknown)
                .flat_map(|ruling| &ruling.facts)
                .filter_map(|at| self.grounds.facts.get(*at)?.line.as_ref());
            let decided: Vec<_> = decided.collect();
            ordered.retain(|ordered| {
                decided
                    .iter()
                    .any(|line| ordered.line.is_some_and(|of| of == *line))
            });
        }
        match ordered.as_slice() {
            [one] => Some((clean(one.thing)?, Source::Fact(one.at))),
            _ => None,
        }
    }

    /// Whether something is asserted of goods rather than of the parcel.
    fn is_about_goods(&self) -> bool {
        let mut reasons = self.grounds.rulings.iter().map(|ruling| ruling.reason);
        reasons.any(|reason| {
            !matches!(
                reason,
                Reason::Late | Reason::NotReceived | Reason::CustomsCharges | Reason::Other
            )
        })
    }

    /// Says each problem again.
    fn acknowledge(&mut self) {
        let is_withdrawal = self.grounds.flags.contains(&Flag::LegalWithdrawal);
        let mut heard: Vec<(&'static str, Reason)> = Vec::new();
        for ruling in self.grounds.rulings {
            let template = if is_withdrawal && ruling.reason == Reason::ChangedMind {
                "heard-withdrawal"
            } else {
                heard_as(ruling.reason)
            };
            heard.push((template, ruling.reason));
        }
        if is_withdrawal
            && heard
                .iter()
                .all(|(_, reason)| *reason != Reason::ChangedMind)
        {
            heard.push(("heard-withdrawal", Reason::ChangedMind));
        }
        if heard.is_empty() {
            heard.push(("heard-other", Reason::Other));
        }
        for (at, (template, reason)) in heard.into_iter().enumerate() {
            let place = if at == 0 { "first" } else { "further" };
            self.say(template, Saying::about(reason, &[]).chosen("place", place));
        }
    }

    fn close(&mut self, has_apologised: bool) {
        self.paragraph();
        let apologised = if has_apologised { "yes" } else { "no" };
        self.say(
            "closing",
            Saying::default().chosen("apologised", apologised),
        );
    }
}

const fn heard_as(reason: Reason) -> &'static str {
    match reason {
        Reason::WrongItem => "heard-wrong-item",
        Reason::WrongColour => "heard-wrong-colour",
        Reason::WrongSize => "heard-wrong-size",
        Reason::WrongQuantity => "heard-wrong-quantity",
        Reason::Defective => "heard-defective",
        Reason::DamagedInTransit => "heard-damaged",
        Reason::Late => "heard-late",
        Reason::NotReceived => "heard-not-received",
        Reason::CustomsCharges => "heard-customs",
        Reason::NotAsDescribed => "heard-not-as-described",
        Reason::ChangedMind => "heard-changed-mind",
        Reason::Counterfeit => "heard-counterfeit",
        Reason::Other => "heard-other",
    }
}

/// Whether a value is of the kind that a slot takes.
const fn is_of(kind: Kind, value: &SlotValue) -> bool {
    matches!(
        (kind, value),
        (Kind::Goods, SlotValue::Goods(_))
            | (Kind::Count, SlotValue::Count(_))
            | (Kind::Day, SlotValue::Day(_))
            | (Kind::Amount, SlotValue::Amount(_))
            | (Kind::Reference, SlotValue::Reference(_))
            | (Kind::Shop, SlotValue::Shop(_))
    )
}
