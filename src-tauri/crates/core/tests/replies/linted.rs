//! Every drafted reply passes the rules that stop a reply, given its own case.

use chrono::NaiveDate;
use tallyman_core::reply::{
    ReplyLanguage,
    lint::{Context, Severity, known, lint},
    write,
};

use crate::{golden::cases, made::Made};

fn context(made: &Made, language: ReplyLanguage, text: &str) -> Context {
    let order = "12-34567-89012";
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    Context {
        platform: "ebay".to_owned(),
        rulings: made.rulings.clone(),
        known: known(&made.facts),
        order: text.contains(order).then(|| order.to_owned()),
        offers: made.chosen.iter().cloned().collect(),
        chosen: made.chosen.clone(),
        latest_day: made.promised,
        has_photo: made.has_photo,
        flags: made.flags.clone(),
        shop: made.shop.clone().unwrap_or_default(),
        ..Context::new(language, today)
    }
}

#[test]
fn every_drafted_reply_passes_every_rule_that_stops_one() {
    let mut faults: Vec<String> = Vec::new();
    for language in ReplyLanguage::ALL {
        for (name, made) in cases() {
            let draft = write(&made.grounds(language));
            let text = draft.text();
            let report = lint(&text, Some(&draft), &context(&made, language, &text));
            let errors = report
                .findings
                .iter()
                .filter(|finding| finding.severity() == Severity::Error);
            faults.extend(errors.map(|finding| {
                let rule = finding.rule.name();
                format!("{} · {name}: {rule}: {}", language.tag(), finding.advice)
            }));
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults\n{}",
        faults.len(),
        faults.join("\n")
    );
}
