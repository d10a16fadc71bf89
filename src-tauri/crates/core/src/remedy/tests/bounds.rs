//! The least and the most that is given back hold for every offer, and the rules of replies hold to both.

use proptest::prelude::*;

use super::{super::*, any_parameters, any_situation, of, situation, told};
use crate::{
    case::{Ruling, Verdict},
    complaint::Reason,
    reply::{
        Answer, Grounds, ReplyLanguage,
        lint::{Context, Rule, lint},
        money, write,
    },
};

const NONE: [Rule; 0] = [];

fn rulings(situation: &Situation) -> Vec<Ruling> {
    let unproven = |(reason, verdict): &(Reason, Verdict)| Ruling {
        reason: *reason,
        verdict: *verdict,
        facts: Vec::new(),
        lacks: Vec::new(),
    };
    situation.rulings.iter().map(unproven).collect()
}

/// The rules about amounts that stand against a reply which makes an offer and names what it gives back.
fn broken(
    offer: &Offer,
    situation: &Situation,
    parameters: &Parameters,
    answers: &[Answer],
) -> Vec<Rule> {
    let rulings = rulings(situation);
    let draft = write(&Grounds {
        language: ReplyLanguage::En,
        facts: &[],
        rulings: &rulings,
        meant: &[],
        flags: &[],
        chosen: Some(offer),
        shop: Some("Harbour Wool 24"),
        promised: None,
        answers,
        has_photo: false,
    });
    let bounds = refund_bounds(offer.remedy, situation, parameters);
    let euros = |amount_minor| Money {
        amount_minor,
        currency: "EUR".to_owned(),
    };
    let today = chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let context = Context {
        rulings,
        paid: situation.paid.map(euros),
        offers: vec![offer.clone()],
        chosen: Some(offer.clone()),
        refund_floor: bounds.least,
        refund_most: bounds.most,
        ..Context::new(ReplyLanguage::En, today)
    };
    let named = offer.refund.as_ref().map_or_else(String::new, |refund| {
        format!("\n\nIt is {}.", money(ReplyLanguage::En, refund))
    });
    let mut rules = lint(&(draft.text() + &named), Some(&draft), &context).rules();
    rules.retain(|rule| matches!(rule, Rule::L14 | Rule::L16));
    rules
}

fn least(remedy: Remedy, situation: &Situation, parameters: &Parameters) -> Option<i64> {
    refund_bounds(remedy, situation, parameters)
        .least
        .map(|least| least.amount_minor)
}

fn most(situation: &Situation, parameters: &Parameters) -> Option<i64> {
    refund_bounds(Remedy::OwnerDecides, situation, parameters)
        .most
        .map(|most| most.amount_minor)
}

#[test]
fn the_least_is_what_the_remedy_gives_back_as_a_whole_where_the_law_wants_all() {
    let wrong = situation(Reason::WrongColour, Verdict::Confirmed, Some("DE"));
    assert_eq!(
        least(Remedy::RefundReturn, &wrong, &told()),
        Some(1_200),
        "goods that were sent wrongly are paid back, and their postage is not"
    );
    assert_eq!(least(Remedy::RefundPart, &wrong, &told()), Some(1_200));
    assert_eq!(least(Remedy::ReplaceKeep, &wrong, &told()), None);
    assert_eq!(most(&wrong, &told()), Some(1_690));
    let agreed = Situation {
        is_agreed: true,
        ..wrong
    };
    assert_eq!(least(Remedy::RefundReturn, &agreed, &told()), None);
    let contradicted = situation(Reason::WrongColour, Verdict::Contradicted, Some("DE"));
    assert_eq!(least(Remedy::RefundReturn, &contradicted, &told()), None);
}

#[test]
fn a_withdrawal_gives_the_postage_back_whether_or_not_the_goods_return() {
    let withdrawn = situation(Reason::ChangedMind, Verdict::Unknown, Some("FR"));
    for remedy in [Remedy::AcceptReturn, Remedy::RefundKeep] {
        assert_eq!(least(remedy, &withdrawn, &told()), Some(1_690));
        let proposals = offers(&withdrawn, &told());
        let refund = of(&proposals, remedy).offer.refund.as_ref().unwrap();
        assert_eq!(refund.amount_minor, 1_690);
    }
}

#[test]
fn while_the_postage_is_untold_a_withdrawal_and_a_lost_parcel_are_a_question_and_no_breach() {
    let untold = Parameters::default();
    let lost = Situation {
        delivered: None,
        ..situation(Reason::NotReceived, Verdict::Unknown, Some("DE"))
    };
    let withdrawn = situation(Reason::ChangedMind, Verdict::Unknown, Some("DE"));
    for (situation, remedy) in [
        (&withdrawn, Remedy::AcceptReturn),
        (&lost, Remedy::RefundKeep),
    ] {
        let proposals = offers(situation, &untold);
        let offer = &of(&proposals, remedy).offer;
        assert_eq!(offer.refund, None, "{remedy:?}");
        assert_eq!(least(remedy, situation, &untold), Some(1_200));
        assert_eq!(broken(offer, situation, &untold, &[]), NONE);
        for (said, rules) in [
            ("12.00 EUR", vec![]),
            ("11.99 EUR", vec![Rule::L16]),
            ("12.01 EUR", vec![Rule::L14]),
        ] {
            let kept = Offer {
                remedy: Remedy::RefundKeep,
                ..offer.clone()
            };
            let answer = Answer::read("amount", said).unwrap();
            assert_eq!(
                broken(&kept, situation, &untold, &[answer]),
                rules,
                "{remedy:?} {said}"
            );
        }
    }
}

#[test]
fn a_part_of_an_unknown_amount_is_less_than_all() {
    let wrong = situation(Reason::WrongColour, Verdict::Confirmed, Some("DE"));
    let part = |amount_minor: Option<i64>| Offer {
        remedy: Remedy::RefundPart,
        cost: None,
        refund: amount_minor.map(|amount_minor| Money {
            amount_minor,
            currency: "EUR".to_owned(),
        }),
        terms: Vec::new(),
    };
    for amount in [None, Some(600)] {
        assert_eq!(broken(&part(amount), &wrong, &told(), &[]), [Rule::L16]);
    }
    assert_eq!(broken(&part(Some(1_200)), &wrong, &told(), &[]), NONE);
    assert_eq!(
        broken(&part(Some(1_700)), &wrong, &told(), &[]),
        [Rule::L14]
    );
}

proptest! {
    #[test]
    fn no_refund_is_more_than_was_paid(situation in any_situation(), parameters in any_parameters()) {
        for proposal in offers(&situation, &parameters) {
            let remedy = proposal.offer.remedy;
            let RefundBounds { least, most } = refund_bounds(remedy, &situation, &parameters);
            if let (Some(least), Some(most)) = (&least, &most) {
                prop_assert!(least.amount_minor <= most.amount_minor);
            }
            if let Some(refund) = &proposal.offer.refund && remedy != Remedy::RefundPostage {
                prop_assert!((0..=most.unwrap().amount_minor).contains(&refund.amount_minor));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_offer_that_may_be_made_keeps_to_its_bounds_in_the_reply(situation in any_situation(), parameters in any_parameters()) {
        for proposal in offers(&situation, &parameters).iter().filter(|proposal| proposal.is_admissible()) {
            prop_assert_eq!(broken(&proposal.offer, &situation, &parameters, &[]), NONE, "{:?}", proposal.offer);
        }
    }
}
