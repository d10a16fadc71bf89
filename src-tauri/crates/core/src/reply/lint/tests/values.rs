//! Values in eleven languages, and texts that mean harm.

use proptest::prelude::*;

use super::desk::{GOOD, context, day, euros, offer};
use crate::{
    language::Language,
    remedy::Remedy,
    reply::{
        ReplyLanguage as L, SlotValue,
        lint::{Context, Known, Rule, lint},
    },
};

fn rich(language: L) -> Context {
    let mut context = context(language);
    let mut know = |value| context.known.push(Known::of_fact(value, 0));
    know(SlotValue::Day(day(12, 3)));
    know(SlotValue::Day(day(3, 12)));
    know(SlotValue::Day(day(11, 21)));
    know(SlotValue::Amount(euros(1_250)));
    know(SlotValue::Amount(crate::money::Money {
        amount_minor: 1_250,
        currency: "JPY".to_owned(),
    }));
    know(SlotValue::Amount(crate::money::Money {
        amount_minor: 1_250,
        currency: "PLN".to_owned(),
    }));
    know(SlotValue::Amount(euros(125_000)));
    know(SlotValue::Reference("LX123456785CN".to_owned()));
    context.paid = None;
    context.latest_day = Some(context.today);
    context
}

const OF_VALUES: [Rule; 4] = [Rule::L02, Rule::L03, Rule::L18, Rule::L26];

fn is_well(language: L, text: &str) -> bool {
    let report = lint(text, None, &rich(language));
    report
        .findings
        .iter()
        .all(|finding| !OF_VALUES.contains(&finding.rule))
}

#[test]
fn values_of_the_facts_are_known_in_every_form_and_others_are_not() {
    for (language, right, wrong) in [
        (L::De, "am 3. Dezember 2026", "am 4. Dezember 2026"),
        (L::De, "am 03.12.2026", "am 03.12.2025"),
        (L::De, "am 3.12. kommt", "am 5.12. kommt"),
        (L::De, "12,50 €", "12,05 €"),
        (L::De, "1.250,00 €", "1.520,00 €"),
        (L::De, "zwei Schals", "drei Schals"),
        (L::En, "on December 3rd, 2026", "on December 4th, 2026"),
        (L::En, "on 3rd of December", "on 4th of December"),
        (L::En, "on 12/03/2026", "on 12/05/2026"),
        (L::En, "€12.50 or EUR 12.50", "€12.51"),
        (L::En, "two scarves", "three scarves"),
        (L::En, "parcel LX123456785CN", "parcel LX123456785CE"),
        (L::En, "the 180 cm scarf, 2-pack", "the 190 cm scarf"),
        (L::Fr, "le 3 décembre 2026", "le 5 décembre 2026"),
        (L::Fr, "le 03/12/2026", "le 05/12/2026"),
        (L::Fr, "12,50 euros", "13,50 euros"),
        (L::Fr, "deux écharpes", "quatre écharpes"),
        (
            L::Es,
            "el 3 de diciembre de 2026",
            "el 5 de diciembre de 2026",
        ),
        (L::Es, "dos bufandas", "seis bufandas"),
        (L::It, "il 3 dicembre 2026", "il 5 dicembre 2026"),
        (L::It, "due sciarpe", "tre sciarpe"),
        (
            L::Pt,
            "em 3 de dezembro de 2026",
            "em 5 de dezembro de 2026",
        ),
        (L::Pt, "duas echarpes", "cinco echarpes"),
        (L::Nl, "op 3 december 2026", "op 5 december 2026"),
        (L::Nl, "03-12-2026", "05-12-2026"),
        (L::Nl, "€ 12,50", "€ 13,50"),
        (L::Nl, "twee sjaals", "vier sjaals"),
        (L::Pl, "3 grudnia 2026 r.", "5 grudnia 2026 r."),
        (L::Pl, "12,50 zł", "12,60 zł"),
        (L::Pl, "dwa szaliki", "trzy szaliki"),
        (L::Ja, "2026年12月3日に", "2026年12月5日に"),
        (L::Ja, "１２月３日に", "１２月５日に"),
        (L::Ja, "1,250円", "1,350円"),
        (L::Ja, "二点のマフラー", "三点のマフラー"),
        (L::ZhHans, "2026年11月21日", "2026年11月20日"),
        (L::ZhHans, "12.50欧元", "12.60欧元"),
        (L::ZhHans, "两条围巾", "三条围巾"),
        (L::ZhHant, "2026 年 12 月 3 日", "2026 年 12 月 5 日"),
        (L::ZhHant, "兩條圍巾", "三條圍巾"),
    ] {
        assert!(
            is_well(language, right),
            "{language:?} {right}: {:?}",
            lint(right, None, &rich(language)).findings
        );
        assert!(!is_well(language, wrong), "{language:?} {wrong}");
    }
}

#[test]
fn a_wrong_value_is_told_with_its_place_and_the_right_one() {
    let text = "Größe ok, am 13. November 2026 bestellt.";
    let report = lint(text, None, &context(L::De));
    let finding = report
        .findings
        .iter()
        .find(|finding| finding.rule == Rule::L02)
        .unwrap();
    assert_eq!(&text[finding.span.clone()], "13. November 2026");
    let chars: String = text
        .chars()
        .skip(finding.chars.start)
        .take(finding.chars.len())
        .collect();
    assert_eq!(chars, "13. November 2026");
    assert!(
        finding.sentence(Language::De).contains("12. November 2026"),
        "{finding:?}"
    );
}

#[test]
fn a_share_of_the_price_is_known_where_it_is_what_is_given_back() {
    let mut context = context(L::En);
    context.offers = vec![offer(Remedy::RefundPart, Some(euros(1_248)))];
    context.chosen = Some(offer(Remedy::RefundPart, Some(euros(1_248))));
    assert!(
        !lint("I refund 25 % of it.", None, &context)
            .rules()
            .contains(&Rule::L03)
    );
    assert!(
        lint("I refund 30 % of it.", None, &context)
            .rules()
            .contains(&Rule::L03)
    );
}

#[test]
fn words_that_hide_are_read() {
    let context = context(L::En);
    for text in [
        "Write me on W h a t s A p p please",
        "Write me on ＷｈａｔｓＡｐｐ please",
        "Write me on Wh4tsApp please",
        "Write me on Whаtsаpp please",
        "Write me on Wh\u{200B}ats\u{AD}App please",
        "Write me on 𝓦𝓱𝓪𝓽𝓼𝓐𝓹𝓹 please",
        "Write me on ⓌⓗⓐⓣⓢⒶⓟⓟ please",
        "Write me on WhatsÁpp please",
        "please add my 微 信",
        "mail me ＠ me＠example．com",
    ] {
        assert!(
            lint(text, None, &context).rules().contains(&Rule::L07),
            "{text}"
        );
    }
}

#[test]
fn a_megabyte_is_an_error_and_takes_no_time() {
    for unit in [
        "{",
        "(",
        "12/12/",
        "a@",
        "1 2 3 ",
        "if you ",
        "请取消",
        "\u{202E}\u{2066}",
        "e\u{301}\u{301}",
        "W h ",
        "-1-a",
        "!!",
        ". ",
    ] {
        let text = unit.repeat((1 << 20) / unit.len());
        let report = lint(&text, None, &context(L::En));
        assert!(report.rules().contains(&Rule::L29), "{unit:?}");
        assert!(report.findings.len() <= Rule::ALL.len() * 20);
    }
}

proptest! {
    #[test]
    fn nothing_stops_it_and_every_place_is_between_signs(
        text in "(\\PC|[0-9 .,/:€$%@<>{}\\[\\]!\\n-]|(remove|review|bitte|3\\. Dezember|请|円|am 12\\.11\\.2026|12,50 €)){0,60}",
        language in 0_usize..11,
    ) {
        let language = L::ALL[language];
        let context = context(language);
        let report = lint(&text, None, &context);
        for finding in &report.findings {
            prop_assert!(text.get(finding.span.clone()).is_some(), "{finding:?}");
            prop_assert!(finding.chars.end <= text.chars().count());
        }
        for stretch in &report.stretches {
            prop_assert!(text.get(stretch.span.clone()).is_some());
        }
        prop_assert_eq!(report, lint(&text, None, &context));
    }

    #[test]
    fn what_is_cut_out_of_a_good_reply_stops_nothing(from in 0_usize..400, to in 0_usize..400) {
        let cut: String = GOOD.chars().enumerate().filter(|(at, _)| !(from..to).contains(at)).map(|(_, sign)| sign).collect();
        let report = lint(&cut, None, &context(L::En));
        for finding in &report.findings {
            prop_assert!(cut.get(finding.span.clone()).is_some());
        }
    }
}
