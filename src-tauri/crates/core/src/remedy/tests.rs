mod bounds;
mod parts;

use proptest::prelude::*;

use super::*;
use crate::{
    case::Verdict, clock::Stage, complaint::Reason, language::Language, moment::Moment,
    sentence::check,
};

const DAY: i64 = 86_400_000;
const NOW: i64 = 1_795_511_520_000;

fn situation(reason: Reason, verdict: Verdict, country: Option<&str>) -> Situation {
    Situation {
        channel: "ebay".to_owned(),
        platform: "ebay".to_owned(),
        order: "12-1".to_owned(),
        country: country.map(str::to_owned),
        currency: Some("EUR".to_owned()),
        paid: Some(1_200),
        extent: Extent::Whole,
        paid_scope: "12-1".to_owned(),
        goods: Some(vec![GoodsTaken {
            sku: "S-1".to_owned(),
            units: 2,
        }]),
        in_stock: Some(true),
        missing: None,
        is_sent: true,
        delivered: Some(Moment(NOW - 3 * DAY)),
        ordered: Some(Moment(NOW - 10 * DAY)),
        rulings: vec![(reason, verdict)],
        has_photo: false,
        stage: Stage::Message,
        is_agreed: false,
        now: Moment(NOW),
    }
}

fn told() -> Parameters {
    let told = [
        ("goods.S-1", "2.00 EUR"),
        ("packing", "0.30 EUR"),
        ("postage.DE", "3.00 EUR"),
        ("postage", "9.00 EUR"),
        ("return_label", "4.00 EUR"),
        ("handling", "3.00 EUR"),
        ("fees_kept", "0.35 EUR"),
        ("dispute_fee", "20.00 EUR"),
        ("dispute_work", "8.00 EUR"),
        ("postage_paid", "4.90 EUR"),
    ];
    Parameters::new(
        told.map(|(name, value)| (name.to_owned(), value.to_owned()))
            .to_vec(),
    )
}

fn of(proposals: &[Proposal], remedy: Remedy) -> &Proposal {
    proposals
        .iter()
        .find(|proposal| proposal.offer.remedy == remedy)
        .unwrap()
}

fn cost(proposals: &[Proposal], remedy: Remedy) -> Option<i64> {
    of(proposals, remedy)
        .offer
        .cost
        .as_ref()
        .map(|cost| cost.amount_minor)
}

fn places(proposals: &[Proposal]) -> Vec<Remedy> {
    proposals
        .iter()
        .filter(|proposal| proposal.place > 0)
        .map(|proposal| proposal.offer.remedy)
        .collect()
}

#[test]
fn a_wrong_colour_of_our_own_is_priced_term_by_term() {
    let proposals = offers(
        &situation(Reason::WrongColour, Verdict::Confirmed, Some("DE")),
        &told(),
    );
    // 4.00 goods + 0.30 packing + 3.00 postage + 3 % of (12.00 + 0.35) + 10 % of (12.00 + 20.00 + 8.00)
    assert_eq!(
        cost(&proposals, Remedy::ReplaceKeep),
        Some(400 + 30 + 300 + 37 + 400)
    );
    // 12.00 + 0.35 + 2 % of 40.00
    assert_eq!(cost(&proposals, Remedy::RefundKeep), Some(1_200 + 35 + 80));
    // 12.00 + 4.00 label + 3.00 − 80 % × 95 % × 4.00 + 0.35 + 5 % of 40.00
    assert_eq!(
        cost(&proposals, Remedy::RefundReturn),
        Some(1_200 + 400 + 300 - 304 + 35 + 200)
    );
    assert_eq!(
        places(&proposals),
        [
            Remedy::ReplaceKeep,
            Remedy::RefundKeep,
            Remedy::ReplaceReturn
        ]
    );
    assert!(
        matches!(of(&proposals, Remedy::RefundPart).objections[..], [Objection::BelowLaw(law)] if law.id == "eu.conformity")
    );
    assert!(
        of(&proposals, Remedy::Explain)
            .objections
            .contains(&Objection::NotForThis)
    );
    let agreed = Situation {
        is_agreed: true,
        ..situation(Reason::WrongColour, Verdict::Confirmed, Some("DE"))
    };
    assert!(of(&offers(&agreed, &told()), Remedy::RefundPart).is_admissible());
}

#[test]
fn an_amount_that_nobody_told_is_named_and_never_nothing() {
    let untold = Parameters::default();
    let proposals = offers(
        &situation(Reason::WrongColour, Verdict::Confirmed, Some("DE")),
        &untold,
    );
    let replace = of(&proposals, Remedy::ReplaceKeep);
    assert_eq!(replace.offer.cost, None);
    let missing: Vec<&str> = replace.missing().iter().map(|of| of.name()).collect();
    assert_eq!(
        missing,
        [
            "goods",
            "packing",
            "postage",
            "fees_kept",
            "dispute_fee",
            "dispute_work"
        ]
    );
    assert!(replace.is_admissible() && replace.place > 0);
    let wrong = Situation {
        goods: None,
        in_stock: None,
        ..situation(Reason::WrongColour, Verdict::Confirmed, Some("DE"))
    };
    let proposals = offers(&wrong, &told());
    assert_eq!(
        of(&proposals, Remedy::ReplaceKeep).missing(),
        [&AmountOf::RightGoods]
    );
    // What is known stands before what is not.
    assert_eq!(places(&proposals)[0], Remedy::RefundKeep);
    let unpaid = Situation {
        paid: None,
        ..situation(Reason::Defective, Verdict::Unknown, Some("US"))
    };
    assert!(
        of(&offers(&unpaid, &told()), Remedy::RefundKeep)
            .offer
            .refund
            .is_none()
    );
}

#[test]
fn stock_stage_and_the_worth_of_a_return_are_respected() {
    let base = situation(Reason::Defective, Verdict::Unknown, Some("US"));
    let none = Situation {
        in_stock: Some(false),
        ..base.clone()
    };
    assert_eq!(
        of(&offers(&none, &told()), Remedy::ReplaceKeep).objections,
        [Objection::OutOfStock]
    );
    let taken = Situation {
        stage: Stage::Chargeback,
        ..base.clone()
    };
    let proposals = offers(&taken, &told());
    assert!(
        of(&proposals, Remedy::RefundKeep)
            .objections
            .contains(&Objection::NotAtStage(Stage::Chargeback))
    );
    assert!(of(&proposals, Remedy::OwnerDecides).is_admissible());
    let dear = Situation {
        paid: Some(9_000),
        ..base
    };
    let kept = of(&offers(&dear, &told()), Remedy::RefundKeep)
        .objections
        .clone();
    assert!(matches!(kept[..], [Objection::WorthTooMuch(_)]));
    let worthy = situation(Reason::WrongSize, Verdict::Confirmed, Some("US"));
    let cheap_way = Parameters::new(
        [
            ("goods.S-1", "5.00 EUR"),
            ("return_label", "1.00 EUR"),
            ("handling", "1.00 EUR"),
        ]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec(),
    );
    assert_eq!(
        of(&offers(&worthy, &cheap_way), Remedy::RefundKeep).objections,
        [Objection::ReturnPays]
    );
}

#[test]
fn a_withdrawal_in_time_is_accepted_with_the_postage() {
    let base = situation(Reason::ChangedMind, Verdict::Unknown, Some("FR"));
    let proposals = offers(&base, &told());
    assert_eq!(
        of(&proposals, Remedy::AcceptReturn)
            .offer
            .refund
            .as_ref()
            .unwrap()
            .amount_minor,
        1_690
    );
    assert!(
        matches!(of(&proposals, Remedy::Explain).objections[..], [Objection::NotForThis, Objection::BelowLaw(law)] if law.id == "eu.withdrawal")
    );
    let late = Situation {
        delivered: Some(Moment(NOW - 20 * DAY)),
        ..base
    };
    assert!(of(&offers(&late, &told()), Remedy::Explain).is_admissible());
}

#[test]
fn a_fault_in_britain_is_mended_long_after_it_can_no_longer_be_rejected() {
    let after = |days: i64| Situation {
        delivered: Some(Moment(NOW - days * DAY)),
        ..situation(Reason::WrongItem, Verdict::Confirmed, Some("GB"))
    };
    let law = |days: i64| broken_by(Remedy::RefundPart, &after(days)).map(|law| law.id);
    assert_eq!(law(29), Some("uk.reject"));
    assert_eq!(law(31), Some("uk.repair"));
    assert_eq!(law(6 * 365), Some("uk.repair"));
    assert_eq!(law(6 * 366), None);
    assert_eq!(broken_by(Remedy::ReplaceKeep, &after(31)), None);
}

#[test]
fn a_photo_that_is_there_is_not_asked_for() {
    let unknown = situation(Reason::WrongColour, Verdict::Unknown, Some("DE"));
    assert!(of(&offers(&unknown, &told()), Remedy::AskPhoto).is_admissible());
    let shown = Situation {
        has_photo: true,
        ..unknown
    };
    let proposals = offers(&shown, &told());
    let asking = &of(&proposals, Remedy::AskPhoto).objections;
    assert_eq!(asking[..], [Objection::PhotoThere]);
    assert!(asking[0].hinders() && !places(&proposals).contains(&Remedy::AskPhoto));
}

#[test]
fn a_missing_part_is_priced_by_its_share() {
    let short = Situation {
        missing: Some((1, 4)),
        ..situation(Reason::WrongQuantity, Verdict::Confirmed, Some("US"))
    };
    let proposals = offers(&short, &told());
    assert_eq!(
        of(&proposals, Remedy::RefundPart)
            .offer
            .refund
            .as_ref()
            .unwrap()
            .amount_minor,
        300
    );
    assert_eq!(
        of(&proposals, Remedy::ResendMissing).offer.terms[0]
            .amount
            .as_ref()
            .unwrap()
            .amount_minor,
        100
    );
    let untold = situation(Reason::WrongQuantity, Verdict::Unknown, Some("US"));
    assert_eq!(
        of(&offers(&untold, &told()), Remedy::RefundPart).missing(),
        [&AmountOf::Shortfall]
    );
}

#[test]
fn every_language_tells_what_fills_a_sentence() {
    let languages = [Language::En, Language::De, Language::Zh];
    for code in RemedyRemarkCode::ALL {
        let texts = languages.map(|language| (language, code.text(language)));
        assert_eq!(
            check(&format!("{code:?}"), code.arguments(), &texts),
            [""; 0]
        );
    }
}

fn any_situation() -> impl Strategy<Value = Situation> {
    let verdicts = vec![Verdict::Confirmed, Verdict::Contradicted, Verdict::Unknown];
    let ruling = (
        prop::sample::select(Reason::ALL.to_vec()),
        prop::sample::select(verdicts),
    );
    let country = prop::sample::select(vec![
        None,
        Some("DE"),
        Some("ES"),
        Some("GB"),
        Some("US"),
        Some("BR"),
        Some("CN"),
        Some("JP"),
    ]);
    let known = (
        prop::option::of(0_i64..50_000),
        any::<Option<bool>>(),
        any::<bool>(),
        prop::option::of((1_u32..5, 1_u32..9)),
    );
    let times = (
        prop::option::of(0_i64..900),
        prop::option::of(0_i64..900),
        any::<bool>(),
        any::<bool>(),
    );
    let has_photo = any::<bool>();
    let stage = prop::sample::select(Stage::ALL.to_vec());
    (
        prop::collection::vec(ruling, 0..3),
        country,
        known,
        times,
        (stage, has_photo),
    )
        .prop_map(|(rulings, country, known, times, (stage, has_photo))| {
            let (paid, in_stock, has_goods, missing) = known;
            let (delivered, ordered, is_sent, is_agreed) = times;
            let base = situation(Reason::Other, Verdict::Unknown, country);
            Situation {
                rulings,
                paid,
                in_stock,
                missing,
                is_sent,
                is_agreed,
                stage,
                has_photo,
                goods: base.goods.clone().filter(|_| has_goods),
                delivered: delivered.map(|days| Moment(NOW - days * DAY)),
                ordered: ordered.map(|days| Moment(NOW - days * DAY)),
                ..base
            }
        })
}

fn any_parameters() -> impl Strategy<Value = Parameters> {
    let amount = |name: &'static str| {
        prop::option::of(0_i64..5_000).prop_map(move |minor| {
            minor.map(|minor| {
                (
                    name.to_owned(),
                    format!("{}.{:02} EUR", minor / 100, minor % 100),
                )
            })
        })
    };
    let names = [
        "goods.S-1",
        "packing",
        "postage",
        "return_label",
        "handling",
        "fees_kept",
        "dispute_fee",
        "dispute_work",
        "postage_paid",
        "paid.12-1",
    ];
    names
        .into_iter()
        .map(amount)
        .collect::<Vec<_>>()
        .prop_map(|told| Parameters::new(told.into_iter().flatten().collect()))
}

proptest! {
    #[test]
    fn a_cost_is_the_sum_of_its_terms_and_is_known_only_if_they_all_are(situation in any_situation(), parameters in any_parameters()) {
        for proposal in offers(&situation, &parameters) {
            let amounts: Vec<Option<i64>> = proposal.offer.terms.iter().map(|term| term.amount.as_ref().map(|money| money.amount_minor)).collect();
            let sum: Option<i64> = amounts.iter().copied().sum();
            let cost = proposal.offer.cost.as_ref().map(|cost| cost.amount_minor);
            prop_assert_eq!(cost, if amounts.is_empty() { None } else { sum });
            prop_assert_eq!(cost.is_none() && !amounts.is_empty(), !proposal.missing().is_empty());
            for (term, working) in proposal.offer.terms.iter().zip(&proposal.workings) {
                prop_assert_eq!(term.amount.as_ref().map(|money| money.amount_minor), working.amount());
                prop_assert!(term.amount.as_ref().is_none_or(|money| money.currency == "EUR"));
            }
        }
    }

    #[test]
    fn nothing_that_is_offered_gives_less_than_the_law(situation in any_situation(), parameters in any_parameters()) {
        for proposal in offers(&situation, &parameters).iter().filter(|proposal| proposal.is_admissible()) {
            prop_assert_eq!(broken_by(proposal.offer.remedy, &situation), None);
        }
    }

    #[test]
    fn the_cheapest_are_the_cheapest_that_may_be_offered(situation in any_situation(), parameters in any_parameters()) {
        let proposals = offers(&situation, &parameters);
        prop_assert_eq!(proposals.len(), Remedy::ALL.len());
        let best: Vec<&Proposal> = proposals.iter().filter(|proposal| proposal.place > 0).collect();
        let rest: Vec<&Proposal> = proposals.iter().filter(|proposal| proposal.place == 0 && proposal.is_admissible() && proposal.offer.remedy != Remedy::OwnerDecides).collect();
        prop_assert!(best.len() <= CHEAPEST_COUNT && (best.len() == CHEAPEST_COUNT || rest.is_empty()));
        for (place, proposal) in best.iter().enumerate() {
            prop_assert_eq!((proposals[place].offer.remedy, proposal.place), (proposal.offer.remedy, place + 1));
            prop_assert!(proposal.is_admissible());
            let cost = |proposal: &Proposal| proposal.offer.cost.as_ref().map(|cost| cost.amount_minor);
            for other in &rest {
                prop_assert!(cost(other).is_none() || cost(proposal).is_some_and(|mine| mine <= cost(other).unwrap()));
            }
        }
    }
}

#[test]
fn stage_stock_and_the_rule_for_keeping_hinder_and_what_is_unusual_does_not() {
    let wrong = situation(Reason::WrongColour, Verdict::Confirmed, Some("DE"));
    let hindered = |situation: &Situation, remedy: Remedy| {
        let proposals = offers(situation, &told());
        of(&proposals, remedy)
            .objections
            .iter()
            .any(Objection::hinders)
    };
    assert!(!hindered(&wrong, Remedy::ReplaceReturn));
    assert!(
        !hindered(&wrong, Remedy::Trace),
        "unusual, and the seller's to do"
    );
    let sold_out = Situation {
        in_stock: Some(false),
        ..wrong.clone()
    };
    assert!(hindered(&sold_out, Remedy::ReplaceReturn));
    assert!(!hindered(&sold_out, Remedy::RefundReturn));
    let disputed = Situation {
        stage: Stage::Chargeback,
        ..wrong
    };
    assert!(hindered(&disputed, Remedy::RefundReturn));
    assert!(!hindered(&disputed, Remedy::Explain));
}
