//! What is promised and asked for, against remedy and reasons (L15, L16, L25, L37, L38).

use std::ops::Range;

use super::{Advice, Desk, Rule, phrases::Hit};
use crate::{
    case::{Lack, Verdict},
    complaint::{Flag, Reason},
    money::Money,
    remedy::Remedy,
    reply::SlotValue,
};

/// What phrases promise, and the remedies that do it.
const PROMISES: [(&str, &[Remedy]); 4] = [
    (
        "promise_refund",
        &[
            Remedy::RefundKeep,
            Remedy::RefundReturn,
            Remedy::RefundPart,
            Remedy::AcceptReturn,
            Remedy::RefundCharge,
            Remedy::RefundPostage,
        ],
    ),
    (
        "promise_full_refund",
        &[
            Remedy::RefundKeep,
            Remedy::RefundReturn,
            Remedy::AcceptReturn,
        ],
    ),
    (
        "promise_replacement",
        &[
            Remedy::ReplaceKeep,
            Remedy::ReplaceReturn,
            Remedy::ResendMissing,
            Remedy::Reship,
        ],
    ),
    (
        "promise_keep",
        &[Remedy::ReplaceKeep, Remedy::RefundKeep, Remedy::RefundPart],
    ),
];

/// Remedies for which something comes back.
const RETURNS: &[Remedy] = &[
    Remedy::ReplaceReturn,
    Remedy::RefundReturn,
    Remedy::AcceptReturn,
];

/// Reasons for which the buyer does not pay the way back.
const OURS: &[Reason] = &[
    Reason::WrongItem,
    Reason::WrongColour,
    Reason::WrongSize,
    Reason::WrongQuantity,
    Reason::Defective,
    Reason::DamagedInTransit,
    Reason::NotAsDescribed,
    Reason::Counterfeit,
    Reason::Late,
    Reason::NotReceived,
];

/// Reasons that a photo can say something about.
const SEEN: &[Reason] = &[
    Reason::WrongItem,
    Reason::WrongColour,
    Reason::WrongSize,
    Reason::WrongQuantity,
    Reason::Defective,
    Reason::DamagedInTransit,
    Reason::NotAsDescribed,
    Reason::Counterfeit,
    Reason::CustomsCharges,
    Reason::Other,
];

pub(super) fn check(desk: &mut Desk<'_>) {
    promises(desk);
    law(desk);
    reasons(desk);
    asked(desk);
    owner(desk);
}

fn hits(desk: &Desk<'_>, name: &str) -> Vec<Hit> {
    desk.hits.of(name).cloned().collect()
}

/// L15: what the seller promises beside the draft is a remedy that may be chosen.
fn promises(desk: &mut Desk<'_>) {
    let context = desk.context;
    let offered: Vec<Remedy> = context
        .offers
        .iter()
        .chain(&context.chosen)
        .map(|offer| offer.remedy)
        .collect();
    if offered.is_empty() {
        return;
    }
    for (name, remedies) in PROMISES {
        if remedies.iter().any(|remedy| offered.contains(remedy)) {
            continue;
        }
        for hit in hits(desk, name) {
            if !desk.is_drafted(&hit.span) && !is_question(desk, &hit) {
                let said = desk.said(&hit.span);
                desk.find(Rule::L15, &hit.span, Advice::NotOffered { said });
            }
        }
    }
    // A draft that was made for another remedy, and not written anew.
    let is_stale = context.chosen.as_ref().is_some_and(|chosen| {
        !context.offers.is_empty()
            && context
                .offers
                .iter()
                .all(|offer| offer.remedy != chosen.remedy)
    });
    if is_stale {
        let said = String::new();
        desk.find_in_all(Rule::L15, Advice::NotOffered { said });
    }
}

fn is_question(desk: &Desk<'_>, hit: &Hit) -> bool {
    desk.page
        .sentences
        .get(hit.sentence)
        .is_some_and(|range| desk.said(range).ends_with(['?', '？']))
}

/// L16: not less than the law gives.
fn law(desk: &mut Desk<'_>) {
    let context = desk.context;
    if let (Some(floor), Some(chosen)) = (&context.refund_floor, &context.chosen) {
        let is_refund = matches!(
            chosen.remedy,
            Remedy::RefundPart | Remedy::RefundKeep | Remedy::RefundReturn | Remedy::AcceptReturn
        );
        // An amount that nobody settled yet is a question of the draft and not nothing; a part is less than all of it.
        let is_less = promised_refund(desk)
            .or(chosen.refund.as_ref())
            .map_or(chosen.remedy == Remedy::RefundPart, |refund| {
                refund.amount_minor < floor.amount_minor
            });
        if is_refund && is_less {
            let floor = crate::reply::money(context.language, floor);
            desk.find_in_all(Rule::L16, Advice::BelowLaw { floor });
        }
    }
    let is_ours = context
        .rulings
        .iter()
        .any(|ruling| OURS.contains(&ruling.reason));
    if is_ours {
        for hit in hits(desk, "buyer_pays_return") {
            let said = desk.said(&hit.span);
            desk.find(Rule::L16, &hit.span, Advice::BuyerPays { said });
        }
    }
}

/// The amount that the draft gives back: what the seller answers stands before what was chosen.
fn promised_refund<'a>(desk: &Desk<'a>) -> Option<&'a Money> {
    let sentences = desk.draft.into_iter().flat_map(|draft| &draft.sentences);
    let mut slots = sentences.flat_map(|sentence| &sentence.slots);
    slots.find_map(|slot| match &slot.value {
        SlotValue::Amount(money) => Some(money),
        SlotValue::Goods(_)
        | SlotValue::Count(_)
        | SlotValue::Day(_)
        | SlotValue::Reference(_)
        | SlotValue::Shop(_) => None,
    })
}

/// L25: every reason is answered: by a sentence of the draft that still stands, or by words of its own.
fn reasons(desk: &mut Desk<'_>) {
    for ruling in &desk.context.rulings {
        let reason = ruling.reason;
        if reason == Reason::Other {
            continue;
        }
        let is_drafted = desk.stretches.iter().any(|stretch| {
            let sentence = desk
                .draft
                .zip(stretch.draft)
                .and_then(|(draft, at)| draft.sentences.get(at));
            sentence.is_some_and(|sentence| sentence.answers == Some(reason))
        });
        let name = format!("topic_{}", reason.name());
        if !is_drafted && !desk.hits.has(&name) {
            desk.find_in_all(Rule::L25, Advice::Unanswered { reason });
        }
    }
}

/// L37: photo and return only where they are needed.
fn asked(desk: &mut Desk<'_>) {
    let context = desk.context;
    let wants = |remedy: Remedy| {
        context
            .chosen
            .as_ref()
            .is_some_and(|chosen| chosen.remedy == remedy)
    };
    let is_photo_needed = wants(Remedy::AskPhoto)
        || wants(Remedy::RefundCharge)
        || context.rulings.is_empty()
        || context.rulings.iter().any(|ruling| {
            ruling.lacks.contains(&Lack::Photo)
                || (ruling.verdict != Verdict::Confirmed && SEEN.contains(&ruling.reason))
        });
    let has_photo = context.has_photo;
    let for_photo: Vec<Range<usize>> = hits(desk, "ask_photo")
        .into_iter()
        .map(|hit| hit.span)
        .collect();
    for span in for_photo {
        let said = desk.said(&span);
        if has_photo {
            desk.find(Rule::L37, &span, Advice::PhotoAgain { said });
        } else if !is_photo_needed {
            desk.find(Rule::L37, &span, Advice::PhotoNotNeeded { said });
        }
    }
    let of_context = context.chosen.as_ref();
    let is_return_known = of_context.is_some() || !context.offers.is_empty();
    let is_return_needed = match of_context {
        Some(chosen) => RETURNS.contains(&chosen.remedy),
        None => context
            .offers
            .iter()
            .any(|offer| RETURNS.contains(&offer.remedy)),
    };
    if is_return_known && !is_return_needed {
        for hit in hits(desk, "ask_return") {
            let said = desk.said(&hit.span);
            desk.find(Rule::L37, &hit.span, Advice::ReturnNotNeeded { said });
        }
    }
}

/// L38: fakes, danger and threats are for the owner's own words.
fn owner(desk: &mut Desk<'_>) {
    let flags = &desk.context.flags;
    let is_fake = desk
        .context
        .rulings
        .iter()
        .any(|ruling| ruling.reason == Reason::Counterfeit);
    if is_fake
        || flags
            .iter()
            .any(|flag| matches!(flag, Flag::Safety | Flag::PoliceThreat))
    {
        desk.find_in_all(Rule::L38, Advice::ForOwner {});
    }
}
