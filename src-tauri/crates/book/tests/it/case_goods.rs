//! Which goods of its order a case is about: as a message says, as the seller says, and what follows.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{
        CaseView, ChooseRemedy, DraftReply, EvidenceRequest, GoodsView, NamedLine, OpenCases,
        RemedyView,
    },
    use_case,
};

const ORDER: &str = "305-0000007-0000007";
const OTHER: &str = "305-0000008-0000008";
const COLUMNS: &str = "order-id\torder-item-id\tpurchase-date\tpayments-date\tbuyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tcurrency\titem-price\titem-tax\tshipping-price\tshipping-tax\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-city\tship-state\tship-postal-code\tship-country\tship-phone-number\titem-promotion-discount\titem-promotion-id\tship-promotion-discount\tship-promotion-id\tsales-channel\tis-business-order\tpurchase-order-number\tprice-designation";

/// A line of an order on Amazon: three mugs for 10.00 euros, one scarf for 20.00.
fn line(order: &str, item: &str, sku: &str, title: &str, units: u32, price: &str) -> String {
    let at = "2026-11-21T08:00:00+00:00";
    format!(
        "{order}\t{item}\t{at}\t{at}\tbo@example.com\tBo Example\t030 1\t{sku}\t{title}\t{units}\tEUR\t{price}\t0.00\t0.00\t0.00\tStandard\tBo Example\tSpring Lane 1\t\t\tLeeds\t\t01999\tDE\t\t\t\t\t\tAmazon.de\tfalse\t\t"
    )
}

fn with_orders() -> TestShop {
    let test = TestShop::new();
    let mugs = |order| line(order, "1", "MUG-01-WH", "Kaffeetasse (Weiß)", 3, "10.00");
    let scarf = |order| {
        line(
            order,
            "2",
            "SC-04-BG",
            "Schal aus Lammwolle (Grün)",
            1,
            "20.00",
        )
    };
    let rows = [COLUMNS.to_owned(), mugs(ORDER), scarf(ORDER), mugs(OTHER)];
    test.import_text("amazon-new-orders.txt", &rows.join("\n"));
    test
}

fn opened(test: &TestShop, order: &str, words: &str) -> CaseView {
    let request = OpenCases {
        bytes: words.as_bytes().to_vec(),
        order: Some(order.to_owned()),
        ..OpenCases::default()
    };
    let taken = use_case::open_cases(&test.shop, &request).unwrap();
    shown(test, taken[0].case.unwrap())
}

fn shown(test: &TestShop, case: u32) -> CaseView {
    use_case::show_case(&test.shop, case, Language::En).unwrap()
}

fn goods(view: &CaseView) -> &GoodsView {
    view.goods.as_ref().unwrap()
}

/// How it is known, and units of lines.
fn meant(view: &CaseView) -> (&str, Vec<(&str, u32)>) {
    let lines = goods(view).lines.iter().filter(|line| line.is_meant);
    (
        goods(view).known.as_str(),
        lines.map(|line| (line.line.as_str(), line.units)).collect(),
    )
}

fn remedy<'a>(view: &'a CaseView, name: &str) -> &'a RemedyView {
    let mut remedies = view.remedies.iter();
    remedies.find(|remedy| remedy.remedy == name).unwrap()
}

fn refund(view: &CaseView) -> &str {
    let refund = remedy(view, "refund_keep").refund.as_ref();
    refund.map_or("", |refund| refund.text.as_str())
}

fn named(lines: &[(&str, Option<u32>)]) -> Vec<NamedLine> {
    let line = |(line, units): &(&str, Option<u32>)| NamedLine {
        line: (*line).to_owned(),
        units: *units,
    };
    lines.iter().map(line).collect()
}

fn name(test: &TestShop, case: u32, lines: &[(&str, Option<u32>)]) -> Result<(), String> {
    use_case::about_goods(&test.shop, case, &named(lines)).map_err(|error| error.to_string())
}

#[test]
fn one_broken_of_three_is_priced_as_one() {
    let test = with_orders();
    let view = opened(&test, OTHER, "Hello, one of the three mugs arrived broken.");
    assert_eq!(meant(&view), ("message", vec![("1", 1)]));
    assert!(
        goods(&view)
            .because
            .contains(&"one of the three".to_owned())
            && goods(&view).sentence.contains("one of the three"),
        "{:?}",
        goods(&view)
    );
    // 10.00 for three: one is 3.33, and so much is the least that the law gives back and the most that was paid.
    assert_eq!(refund(&view), "3.33 EUR");
    assert_eq!(
        goods(&view).lines[0].paid.as_ref().unwrap().text,
        "3.33 EUR"
    );
    let more = ChooseRemedy {
        case: view.head.case,
        remedy: "refund_keep".to_owned(),
        amount: Some("3.34".to_owned()),
        is_agreed: false,
    };
    let error = use_case::choose_remedy(&test.shop, &more).unwrap_err();
    assert!(error.to_string().contains("3.33 EUR"), "{error}");
    // Whole where the message does not say how many.
    use_case::close_case(&test.shop, view.head.case).unwrap();
    let whole = opened(&test, OTHER, "The mugs are all broken, what a pity.");
    assert_eq!(refund(&whole), "10.00 EUR");
}

#[test]
fn a_line_is_read_only_where_the_words_fit_it_alone_and_complain() {
    let test = with_orders();
    for (words, lines) in [
        ("The scarf has a hole in it.", vec![("2", 1)]),
        (
            "Der grüne Schal ist kaputt, er hat ein Loch.",
            vec![("2", 1)],
        ),
        (
            "SC-04-BG came with a hole, it is defective.",
            vec![("2", 1)],
        ),
        ("Two of the three mugs are cracked.", vec![("1", 2)]),
    ] {
        let view = opened(&test, ORDER, words);
        assert_eq!(meant(&view), ("message", lines), "{words}");
        use_case::close_case(&test.shop, view.head.case).unwrap();
    }
    for words in [
        "The scarf and the mugs are broken.",
        "I love the scarf. But something in the parcel was broken.",
        "One of the three is fine, the others are broken.",
        "Where is my scarf? It never arrived.",
        "It is broken.",
        "Wrong item! A scarf came and I ordered something else.",
    ] {
        let view = opened(&test, ORDER, words);
        assert_ne!(meant(&view).0, "message", "{words}");
        assert_eq!(meant(&view).1, [("1", 3), ("2", 1)], "{words}");
        use_case::close_case(&test.shop, view.head.case).unwrap();
    }
}

#[test]
fn the_sellers_word_stands_is_replaced_taken_back_and_replayed() {
    let test = with_orders();
    let case = opened(&test, ORDER, "The scarf has a hole in it.")
        .head
        .case;
    assert_eq!(refund(&shown(&test, case)), "20.00 EUR");
    name(&test, case, &[("1", Some(2))]).unwrap();
    let view = shown(&test, case);
    assert_eq!(meant(&view), ("seller", vec![("1", 2)]));
    assert_eq!(refund(&view), "6.67 EUR");
    assert!(goods(&view).entry.is_some() && goods(&view).because.is_empty());
    name(&test, case, &[("2", None), ("1", Some(1))]).unwrap();
    let view = shown(&test, case);
    assert_eq!(meant(&view), ("seller", vec![("1", 1), ("2", 1)]));
    assert_eq!(refund(&view), "23.33 EUR");
    let said = goods(&view).clone();
    test.shop.rebuild().unwrap();
    assert_eq!(
        format!("{:?}", goods(&shown(&test, case))),
        format!("{said:?}")
    );
    let test = test.reopened();
    assert_eq!(refund(&shown(&test, case)), "23.33 EUR");
    // A case that turns out to be about another order keeps no word on the goods of this one.
    use_case::link_case(&test.shop, case, OTHER, None).unwrap();
    assert_eq!(meant(&shown(&test, case)), ("order", vec![("1", 3)]));
    use_case::link_case(&test.shop, case, ORDER, None).unwrap();
    assert_eq!(refund(&shown(&test, case)), "23.33 EUR");
    name(&test, case, &[]).unwrap();
    assert_eq!(meant(&shown(&test, case)), ("message", vec![("2", 1)]));
}

#[test]
fn what_cannot_be_meant_is_refused_in_words() {
    let test = with_orders();
    let case = opened(&test, ORDER, "It is broken.").head.case;
    let unlinked = OpenCases {
        bytes: b"The zip broke after two days.".to_vec(),
        ..OpenCases::default()
    };
    let unlinked = use_case::open_cases(&test.shop, &unlinked).unwrap()[0].case;
    let entries = test.entries();
    for (lines, words) in [
        (vec![("9", None)], "no line"),
        (vec![("1", Some(0))], "it has 3"),
        (vec![("1", Some(4))], "it has 3"),
        (vec![("1", None), ("1", Some(1))], "twice"),
    ] {
        let error = name(&test, case, &lines).unwrap_err();
        assert!(error.contains(words), "{lines:?}: {error}");
    }
    assert!(name(&test, unlinked.unwrap(), &[("1", None)]).is_err());
    assert!(name(&test, 99, &[("1", None)]).is_err());
    assert_eq!(test.entries(), entries);
    use_case::close_case(&test.shop, case).unwrap();
    assert!(
        name(&test, case, &[("1", None)])
            .unwrap_err()
            .contains("closed")
    );
}

#[test]
fn verdicts_draft_and_pack_follow_the_goods() {
    let test = with_orders();
    let case = opened(&test, ORDER, "Something is broken.").head.case;
    let draft = || {
        let request = DraftReply {
            case,
            reply_language: "en".to_owned(),
            remedy: String::new(),
            said: Vec::new(),
            language: Language::En,
        };
        use_case::draft_reply(&test.shop, &request).unwrap()
    };
    let asks_for_goods = || {
        draft()
            .questions
            .iter()
            .any(|question| question.what == "goods")
    };
    assert!(asks_for_goods());
    name(&test, case, &[("2", None)]).unwrap();
    assert!(!asks_for_goods() && draft().text.contains("Schal aus Lammwolle"));
    let request = EvidenceRequest {
        case,
        profile: "amazon_a2z".to_owned(),
        photos: Vec::new(),
        is_letter: false,
        headers_only: true,
        language: Language::En,
    };
    let pack = use_case::evidence(&test.shop, &request).unwrap();
    let file = pack
        .files
        .iter()
        .find(|file| file.name == "evidence-case-1.txt");
    let text = String::from_utf8_lossy(&file.unwrap().content).into_owned();
    assert!(
        text.contains("The claim is about: 1 × Schal aus Lammwolle (Grün). (G1)"),
        "{text}"
    );
    let proof = pack.files.iter().find(|file| file.name == "evidence.json");
    let proof: serde_json::Value = serde_json::from_slice(&proof.unwrap().content).unwrap();
    let facts = proof["facts"].as_array().unwrap();
    assert!(
        facts
            .iter()
            .any(|fact| fact["id"] == "G1" && !fact["entries"].as_array().unwrap().is_empty())
    );
}

#[test]
fn a_part_without_a_price_asks_for_that_line_and_no_other() {
    let test = TestShop::new();
    let open = |item: &str, sku: &str, units: u32| {
        crate::shop::sent(ORDER, item, "Bo Example", sku, "Kaffeetasse")
            .replace("\t1\t1\t0\t", &format!("\t{units}\t0\t{units}\t"))
    };
    let (first, second) = (open("1", "MUG-01-WH", 2), open("2", "MUG-02-BK", 1));
    let rows: Vec<&str> = first.lines().chain(second.lines().skip(1)).collect();
    test.import_text("open.txt", &rows.join("\n"));
    let case = opened(&test, ORDER, "It is broken.").head.case;
    name(&test, case, &[("1", Some(1))]).unwrap();
    let fills = |view: &CaseView| -> Vec<String> {
        let missing = remedy(view, "refund_keep").missing.iter();
        missing.map(|missing| missing.fill.clone()).collect()
    };
    // What was paid for all of the order says nothing of one mug.
    use_case::set_cost(&test.shop, &format!("paid.{ORDER}"), "25.00 EUR").unwrap();
    let of_line = format!("paid.{ORDER}.1");
    assert!(fills(&shown(&test, case)).contains(&format!("cost.{of_line}")));
    use_case::set_cost(&test.shop, &of_line, "15.00 EUR").unwrap();
    assert_eq!(refund(&shown(&test, case)), "7.50 EUR");
    name(&test, case, &[("1", None), ("2", None)]).unwrap();
    assert_eq!(refund(&shown(&test, case)), "25.00 EUR");
}

#[test]
fn a_verdict_is_of_the_goods_that_the_seller_names() {
    let test = TestShop::new();
    let waits = crate::shop::sent(ORDER, "1", "Bo Example", "MUG-01-WH", "Kaffeetasse")
        .replace("\t1\t1\t0\t", "\t1\t0\t1\t");
    let left = crate::shop::sent(ORDER, "2", "Bo Example", "SC-04-BG", "Schal");
    let rows: Vec<&str> = waits.lines().chain(left.lines().skip(1)).collect();
    test.import_text("orders.txt", &rows.join("\n"));
    let words = "It never arrived, where is my parcel? I did not receive it.";
    let case = opened(&test, ORDER, words).head.case;
    let verdict = || shown(&test, case).verdicts[0].verdict.clone();
    assert_eq!(shown(&test, case).verdicts[0].reason, "not_received");
    assert_eq!(verdict(), "confirmed");
    name(&test, case, &[("2", None)]).unwrap();
    assert_eq!(verdict(), "unknown");
    name(&test, case, &[("1", None)]).unwrap();
    assert_eq!(verdict(), "confirmed");
    assert_eq!(meant(&shown(&test, case)), ("seller", vec![("1", 1)]));
}
