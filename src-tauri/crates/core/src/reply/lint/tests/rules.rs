//! Each rule has a text that trips it and one that passes.

use super::desk::{GOOD, ORDER, context, day, draft, euros, offer, rules, ruling, sentence, told};
use crate::{
    case::{Lack, Verdict},
    complaint::{Flag, Reason},
    remedy::Remedy,
    reply::{
        Move, ReplyLanguage as L, SlotValue,
        lint::{Context, Rule, Standing, lint},
    },
};

/// The good reply with some words instead of others.
fn with(from: &str, to: &str) -> String {
    assert!(GOOD.contains(from), "{from}");
    GOOD.replace(from, to)
}

#[test]
fn the_good_reply_passes_every_rule() {
    let report = lint(GOOD, None, &context(L::En));
    assert!(report.findings.is_empty(), "{:#?}", told(GOOD, &report));
    assert!(report.is_sendable());
}

/// The good reply with one change, and the rule that it trips.
fn changes() -> Vec<(Rule, String)> {
    vec![
        (
            Rule::L01,
            with(
                "You can keep",
                "Your parcel was delivered and signed for. You can keep",
            ),
        ),
        (Rule::L02, with("12 November 2026", "13 November 2026")),
        (
            Rule::L03,
            with("the right colour", "the right colour with part 77"),
        ),
        (
            Rule::L04,
            with("the one that came", "the {thing} that came"),
        ),
        (Rule::L04, with("the one that came", "the <name> that came")),
        (Rule::L05, with(" with order 406-9988776-5544332", "")),
        (Rule::L06, with("wrong colour", "wrоng colour")),
        (
            Rule::L07,
            with("You can keep", "My number: +49 176 1234567. You can keep"),
        ),
        (
            Rule::L07,
            with(
                "You can keep",
                "Mail wool@harbour.example, please. You can keep",
            ),
        ),
        (
            Rule::L07,
            with("You can keep", "DE89 3704 0044 0532 0130 00. You can keep"),
        ),
        (
            Rule::L08,
            with("tracked post", "tracked post (parcels.example.com/track)"),
        ),
        (
            Rule::L14,
            with("You can keep", "I refund €60.00. You can keep"),
        ),
        (Rule::L18, with("27 November 2026", "4 December 2026")),
        (
            Rule::L26,
            with(
                "You can keep",
                "This was so for 406-1111111-2222222 as well. You can keep",
            ),
        ),
        (
            Rule::L26,
            with(
                "You can keep",
                "Your card 4111 1111 1111 1111 is fine. You can keep",
            ),
        ),
        (Rule::L28, with("Hello,", "Hello <b>you</b>,")),
        (Rule::L28, with("letting me know.", "letting me know 🙂.")),
        (Rule::L28, with("\n\nKind", "\n\n\nKind")),
        (Rule::L28, with("letting", "let\u{200B}ting")),
        (Rule::L31, with("Kind regards\n", "")),
        (Rule::L32, with("27 November 2026", "2026-11-27")),
        (Rule::L35, with("letting me know.", "letting me know!!")),
        (Rule::L35, with("letting me know", "letting me me know")),
        (Rule::L35, with("letting me know", "LETTING me know")),
        (Rule::L35, with("letting me", "letting  me")),
    ]
}

#[test]
fn each_rule_is_tripped_by_one_change_and_by_no_other() {
    for (rule, text) in changes() {
        let found = rules(&text, &context(L::En));
        assert!(found.contains(&rule), "{rule:?} {text}\n{found:?}");
        let others: Vec<Rule> = found.into_iter().filter(|other| *other != rule).collect();
        let allowed: &[Rule] = if rule == Rule::L14 {
            &[Rule::L02, Rule::L03, Rule::L15]
        } else {
            &[]
        };
        assert!(
            others.iter().all(|other| allowed.contains(other)),
            "{rule:?} {text}\n{others:?}"
        );
    }
}

#[test]
fn each_rule_about_the_case_is_tripped_by_another_case() {
    let change = |change: &dyn Fn(&mut Context)| {
        let mut context = context(L::En);
        change(&mut context);
        rules(GOOD, &context)
    };
    let long = |context: &mut Context| context.limit_chars = Some(300);
    let safety = |context: &mut Context| context.flags = vec![Flag::Safety];
    let second = |context: &mut Context| {
        context
            .rulings
            .push(ruling(Reason::CustomsCharges, Verdict::Unknown));
    };
    let sent = |context: &mut Context| {
        context.sent = vec![GOOD.replace("27 November", "26 November")];
    };
    let named = |context: &mut Context| context.private_words = vec!["tracked".to_owned()];
    let below = |context: &mut Context| {
        context.refund_floor = Some(euros(4_990));
        context.chosen = Some(offer(Remedy::RefundPart, Some(euros(1_250))));
    };
    let stale = |context: &mut Context| context.chosen = Some(offer(Remedy::Trace, None));
    let copied = |context: &mut Context| {
        context.received = vec![
            "I am sending the right colour by tracked post, and you will have the number of it soon".to_owned(),
        ];
    };
    let goods = |context: &mut Context| {
        context.known = vec![context.known[0].clone(), context.known[1].clone()];
        context.known.push(crate::reply::lint::Known::of_fact(
            SlotValue::Goods("Teapot".to_owned()),
            0,
        ));
        context.known.push(crate::reply::lint::Known::of_fact(
            SlotValue::Day(day(11, 12)),
            0,
        ));
    };
    let unknown = |context: &mut Context| context.language = L::De;
    for (rule, found) in [
        (Rule::L06, change(&unknown)),
        (Rule::L15, change(&stale)),
        (Rule::L16, change(&below)),
        (Rule::L20, change(&goods)),
        (Rule::L25, change(&second)),
        (Rule::L26, change(&named)),
        (Rule::L27, change(&copied)),
        (Rule::L29, change(&long)),
        (Rule::L36, change(&sent)),
        (Rule::L38, change(&safety)),
    ] {
        assert!(found.contains(&rule), "{rule:?} {found:?}");
    }
}

#[test]
fn the_rules_of_tone_warn_and_stop_nothing() {
    let context = context(L::En);
    let bare = format!("The scarf of order {ORDER} is being looked at.");
    let report = lint(&bare, None, &context);
    for rule in [Rule::L19, Rule::L21, Rule::L22, Rule::L30, Rule::L31] {
        assert!(
            report.rules().contains(&rule),
            "{rule:?} {:?}",
            told(&bare, &report)
        );
    }
    let twice = with("You can keep", "I apologise once more. You can keep");
    assert_eq!(rules(&twice, &context), [Rule::L21]);
    let conditional = with(
        "I am sorry that the wool scarf came",
        "I am sorry if the wool scarf came",
    );
    assert_eq!(rules(&conditional, &context), [Rule::L21]);
    assert!(lint(&twice, None, &context).is_sendable());
}

#[test]
fn a_photo_or_a_return_is_asked_for_only_where_it_is_needed() {
    let photo = with(
        "You can keep the one that came.",
        "Could you send me one photo of it?",
    );
    let back = with(
        "You can keep the one that came.",
        "Please return it with the label.",
    );
    let mut open = context(L::En);
    open.rulings[0].verdict = Verdict::Unknown;
    open.rulings[0].lacks = vec![Lack::Photo];
    assert!(!rules(&photo, &open).contains(&Rule::L37));
    open.has_photo = true;
    assert!(rules(&photo, &open).contains(&Rule::L37));
    let mut late = context(L::En);
    late.rulings = vec![ruling(Reason::Late, Verdict::Unknown)];
    assert!(rules(&photo, &late).contains(&Rule::L37));
    let mut returned = context(L::En);
    assert!(rules(&back, &returned).contains(&Rule::L37));
    returned.chosen = Some(offer(Remedy::ReplaceReturn, None));
    returned.offers = vec![offer(Remedy::ReplaceReturn, None)];
    assert!(!rules(&back, &returned).contains(&Rule::L37));
}

#[test]
fn a_sentence_of_the_draft_keeps_its_facts_until_a_value_of_it_changes() {
    let draft = draft(
        L::En,
        vec![
            sentence(Move::Greeting, "Hello,", Vec::new()),
            sentence(
                Move::Facts,
                "You ordered ⟦2⟧ scarves on ⟦12 November 2026⟧ from us.",
                vec![SlotValue::Count(2), SlotValue::Day(day(11, 12))],
            ),
        ],
    );
    let context = context(L::En);
    let standing = |text: &str| {
        let report = lint(text, Some(&draft), &context);
        let of = |stretch: &crate::reply::lint::Stretch| {
            (
                stretch.standing,
                stretch.facts.clone(),
                stretch.lost.clone(),
            )
        };
        (report.stretches.iter().map(of).collect::<Vec<_>>(), report)
    };
    let (whole, _) = standing(&draft.text());
    assert_eq!(whole[1], (Standing::Unchanged, vec![0], vec![]));
    let (reworded, _) =
        standing("Hello,\n\nThank you. On 12 November 2026 you ordered 2 scarves from us, I see.");
    assert_eq!(reworded[1].0, Standing::New);
    assert_eq!(reworded[2], (Standing::Reworded, vec![0], vec![]));
    let (broken, report) = standing("Hello, You ordered 2 scarves on 14 November 2026 from us.");
    assert_eq!(broken[1].0, Standing::Broken);
    assert_eq!(broken[1].2, [1]);
    let finding = report
        .findings
        .iter()
        .find(|finding| finding.rule == Rule::L02)
        .unwrap();
    assert_eq!(finding.suggestion.as_deref(), Some("12 November 2026"));
}

#[test]
fn values_that_change_places_are_found() {
    let draft = draft(
        L::En,
        vec![sentence(
            Move::Facts,
            "The order of ⟦12 November 2026⟧ was for ⟦2⟧ wool scarves.",
            vec![SlotValue::Day(day(11, 12)), SlotValue::Count(2)],
        )],
    );
    let mut context = context(L::En);
    context
        .known
        .push(crate::reply::lint::Known::of_fact(SlotValue::Count(3), 0));
    let text = "The order of 12 November 2026 was for 3 wool scarves.";
    assert!(
        lint(text, Some(&draft), &context)
            .rules()
            .contains(&Rule::L02)
    );
}
