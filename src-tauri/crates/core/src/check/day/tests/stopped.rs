//! Lines that the seller stopped after a complaint stay off the sheet until the cause is mended.

use super::shop::{Shop, components, key, line_key};
use crate::{
    check::day::{
        Code, Deed, Finding, Fix, How, LineStatus, PlanWishes, PrintedLine, Stop, plan_input,
        sold_as,
    },
    language::Language,
    moment::Moment,
    plan::LeftOffReason,
    record::OptionValue,
};

/// When the lines were stopped; [`Shop::decide`] counts its moments from 0.
const STOPPED_AT: Moment = Moment(2);

fn stop(shop: &mut Shop, entry: i64, took: &str) {
    for line in &mut shop.lines {
        line.stopped.push(Stop {
            case: 7,
            entry,
            at: STOPPED_AT,
            of: "C-MB-NVY".to_owned(),
            took: took.to_owned(),
        });
    }
}

/// Two orders of one choice; what is taken for both was shown to be wrong by a complaint about a third.
fn stopped() -> Shop {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    shop.line("2", "C-MB-NVY", 1);
    stop(&mut shop, 41, "MB-NVY");
    shop
}

fn of(shop: &Shop, order: &str) -> Finding {
    let report = shop.report();
    let mut findings = report.findings.into_iter();
    findings
        .find(|finding| finding.code == Code::Stopped && finding.line == Some(line_key(order, "1")))
        .unwrap()
}

#[test]
fn a_stopped_line_waits_and_says_which_case_and_what_to_do() {
    let mut shop = stopped();
    assert_eq!(shop.told(), ["stopped 1/1", "stopped 2/1"]);
    assert_eq!(shop.status(0), LineStatus::Open);
    let finding = of(&shop, "1");
    assert_eq!(
        finding.sentence(Language::En),
        "You stopped this line: case 7 shows that MB-NVY is wrong for C-MB-NVY. Change the mapping, or look at the goods and press “Accept it as it is”."
    );
    // Each language names the button as it reads.
    for (language, words) in [
        (Language::De, ["Fall 7", "„So annehmen“"]),
        (Language::Zh, ["个案 7", "“照此接受”"]),
    ] {
        let sentence = finding.sentence(language);
        assert!(
            words.iter().all(|word| sentence.contains(word)),
            "{sentence}"
        );
    }
    assert!(matches!(
        finding.fixes.as_slice(),
        [Fix::Accept, Fix::HoldOrder { .. }]
    ));
    // One complaint is one cause, however many lines it stopped.
    assert_eq!(finding.cause, of(&shop, "2").cause);
    assert_ne!(finding.id, of(&shop, "2").id);
    shop.printed.push(PrintedLine {
        sheet: "12".to_owned(),
        revision: 1,
        at: None,
        line: line_key("1", "1"),
        quantity: 1,
        digest: crate::check::day::line_digest(&shop.lines[0].order_line),
    });
    let printed = of(&shop, "1").sentence(Language::En);
    assert!(printed.ends_with("It stands on sheet 12.1: take it out there."));
    assert!(!of(&shop, "2").sentence(Language::En).contains("sheet"));
}

#[test]
fn what_is_left_off_the_sheet_names_the_stop_whatever_else_is_open() {
    let mut shop = stopped();
    shop.lines[0].is_erased = true;
    let report = shop.report();
    let input = shop.with_day(|day| plan_input(day, &report, &PlanWishes::default()));
    assert!(input.lines.is_empty());
    for off in &input.left_off {
        assert_eq!(off.why, LeftOffReason::Stopped);
        let finding = report.finding(off.finding.as_deref().unwrap()).unwrap();
        assert_eq!(finding.code, Code::Stopped);
    }
}

#[test]
fn a_changed_mapping_mends_the_cause_and_the_way_back_stops_again() {
    let mut shop = stopped();
    shop.remap("C-MB-NVY", &[("MB-BLK", 1)]);
    assert!(!shop.told().iter().any(|told| told.starts_with("stopped")));
    // Of a bundle the wrong part is still the wrong part.
    shop.remap("C-MB-NVY", &[("MB-BLK", 1), ("MB-NVY", 1)]);
    assert!(shop.told().contains(&"stopped 1/1".to_owned()));
    // And what nobody knows to be another thing is no other thing.
    shop.unmap("C-MB-NVY");
    assert!(shop.told().contains(&"stopped 1/1".to_owned()));
}

#[test]
fn each_line_is_checked_anew_by_itself_and_a_further_stop_asks_again() {
    let mut shop = stopped();
    shop.decide(Deed::Accept {
        finding: of(&shop, "1").id,
    });
    assert_eq!(shop.told(), ["stopped 2/1"]);
    assert_eq!(shop.status(0), LineStatus::Answered);
    for line in &mut shop.lines {
        line.stopped.clear();
    }
    assert_eq!(shop.told(), [""; 0], "lifted");
    stop(&mut shop, 52, "MB-NVY");
    assert_eq!(shop.told(), ["stopped 1/1", "stopped 2/1"]);
}

#[test]
fn an_answer_about_the_goods_counts_only_if_it_was_given_after_the_stop() {
    let overridden = |decisions_before: usize| {
        let mut shop = Shop::new();
        shop.line("1", "C-MB-NVY", 1);
        shop.remap("C-MB-NVY", &[("MB-RYL", 1)]);
        for _ in 0..decisions_before {
            shop.decide(Deed::Accept {
                finding: "nothing".to_owned(),
            });
        }
        let wrong = shop.only(Code::WrongColour);
        shop.decide(Deed::Override {
            finding: wrong.id,
            reason: "relabelled".to_owned(),
        });
        stop(&mut shop, 41, "MB-RYL");
        shop
    };
    assert_eq!(overridden(0).told(), ["stopped 1/1"]);
    assert_eq!(overridden(2).told(), [""; 0]);
    assert_eq!(overridden(2).status(0), LineStatus::Answered);
    // The stop is still told, answered as the other finding is.
    let seen = of(&overridden(2), "1").answer.unwrap();
    assert_eq!((seen.how, seen.at), (How::Override, Moment(2)));
}

#[test]
fn a_stop_ends_when_the_order_changes_to_other_goods() {
    let mut shop = stopped();
    shop.lines[0].order_line.sku = Some("C-MB-BLK".to_owned());
    shop.remap("C-MB-BLK", &[("MB-NVY", 1)]);
    let told = shop.told();
    assert!(!told.contains(&"stopped 1/1".to_owned()), "{told:?}");
    assert!(told.contains(&"stopped 2/1".to_owned()), "{told:?}");
}

#[test]
fn an_acceptance_holds_for_the_goods_that_were_looked_at() {
    let mut shop = stopped();
    shop.decide(Deed::Accept {
        finding: of(&shop, "1").id,
    });
    assert!(of(&shop, "1").answer.is_some());
    shop.lines[0].order_line.options.push(OptionValue {
        name: Some("Print".to_owned()),
        value: "Moon".to_owned(),
    });
    assert!(of(&shop, "1").answer.is_none());
}

#[test]
fn what_a_line_without_sku_sold_is_told_with_its_options() {
    let mut line = stopped().lines.remove(0).order_line;
    assert_eq!(sold_as(&line), "C-MB-NVY");
    line.sku = None;
    line.title = "Mug".to_owned();
    line.options.clear();
    assert_eq!(sold_as(&line), "Mug");
    for value in ["navy", "large"] {
        line.options.push(OptionValue {
            name: None,
            value: value.to_owned(),
        });
    }
    assert_eq!(sold_as(&line), "Mug (navy / large)");
}

#[test]
fn an_order_that_is_held_back_stays_stopped() {
    let mut shop = stopped();
    for _ in 0..3 {
        shop.decide(Deed::HoldOrder {
            channel: "shop".to_owned(),
            order: "1".to_owned(),
            reason: None,
        });
    }
    assert_eq!(shop.told(), ["stopped 2/1"]);
    assert_eq!(of(&shop, "1").answer.unwrap().how, How::Hold);
    assert_eq!(shop.status(0), LineStatus::Held);
    shop.decisions.clear();
    assert_eq!(shop.told(), ["stopped 1/1", "stopped 2/1"]);
}

#[test]
fn taking_something_else_for_the_line_alone_mends_it_for_that_line() {
    let mut shop = Shop::new();
    for order in ["1", "2"] {
        shop.line(order, "C-MB-NVY", 1);
    }
    shop.remap("C-MB-NVY", &[("MB-RYL", 1)]);
    stop(&mut shop, 41, "MB-RYL");
    let report = shop.report();
    let first = line_key("1", "1");
    let wrong = report.findings_of(&first);
    let wrong = wrong.filter(|finding| finding.code == Code::WrongColour);
    let finding = wrong.map(|finding| finding.id.clone()).next().unwrap();
    shop.decide(Deed::ThisLineOnly {
        line: line_key("1", "1"),
        components: components(&[("MB-NVY", 1)]),
        finding,
    });
    let told = shop.told();
    assert!(!told.contains(&"stopped 1/1".to_owned()), "{told:?}");
    assert!(told.contains(&"stopped 2/1".to_owned()), "{told:?}");
    assert_eq!(shop.mappings.last().unwrap().variant, key("C-MB-NVY"));
}
