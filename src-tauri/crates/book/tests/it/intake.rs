//! Many messages at once become the cases that they become one by one.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

use crate::shop::TestShop;
use tallyman_book::{
    Language,
    api::{CaseView, MessageTaken, OpenCases},
    use_case,
};

/// What buyers write, `{}` being an order's number.
const WORDS: &[&str] = &[
    "Order {} came in the wrong colour, I had asked for another one.",
    "Bestellung {} ist noch immer nicht angekommen, wo bleibt das Paket denn nur?",
    "Mi pedido {} llegó roto, la caja estaba aplastada por completo.",
    "La commande {} ne fonctionne pas du tout, je voudrais un remboursement.",
    "{} の商品がまだ届きません。いつ届くのか教えてください。",
];

/// The orders of the sample day as they stand in its files, and two that nobody has.
fn numbers(test: &TestShop) -> Vec<String> {
    let data = &test.shop.checked().unwrap().data;
    let lines = data.lines.iter();
    let mut numbers: Vec<String> = lines.map(|line| line.order_line.order.clone()).collect();
    numbers.dedup();
    numbers.truncate(28);
    numbers.extend(["999-0000000-0000001", "31-00000-00001"].map(str::to_owned));
    numbers
}

fn mails(numbers: &[String]) -> Vec<String> {
    (0..)
        .zip(numbers)
        .map(|(at, number): (usize, _)| {
            let words = WORDS[at % WORDS.len()].replace("{}", number);
            let minute = at % 60;
            format!(
                "From: \"Buyer {at}\" <buyer{at}@example.com>\nDate: Mon, 23 Nov 2026 06:{minute:02}:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n{words}\n"
            )
        })
        .collect()
}

fn open(test: &TestShop, bytes: &str, file: &str) -> Vec<MessageTaken> {
    let request = OpenCases {
        bytes: bytes.as_bytes().to_vec(),
        file: Some(file.to_owned()),
        ..OpenCases::default()
    };
    use_case::open_cases(&test.shop, &request).unwrap()
}

/// What a case is, apart from the entries, which stand where they were written.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    linked: Option<String>,
    offered: Vec<String>,
    remarks: Vec<String>,
    facts: Vec<String>,
}

fn told(view: &CaseView) -> Told {
    let sentences = |found: &tallyman_book::api::FoundOrder| found.sentence.clone();
    Told {
        linked: view.linked.as_ref().map(sentences),
        offered: view.offered.iter().map(sentences).collect(),
        remarks: view.remarks.clone(),
        facts: view
            .facts
            .iter()
            .map(|fact| fact.sentence.clone())
            .collect(),
    }
}

fn every(test: &TestShop) -> Vec<Told> {
    let mut cases = use_case::cases(&test.shop, Language::En).unwrap();
    cases.sort_by_key(|head| head.case);
    cases
        .iter()
        .map(|head| told(&use_case::show_case(&test.shop, head.case, Language::En).unwrap()))
        .collect()
}

#[test]
fn a_mailbox_becomes_the_cases_that_its_mails_become_one_by_one() {
    for is_indexed in [false, true] {
        let (one_by_one, at_once) = (TestShop::with_sample_day(), TestShop::with_sample_day());
        if is_indexed {
            one_by_one.shop.index().unwrap();
            at_once.shop.index().unwrap();
        }
        let mails = mails(&numbers(&at_once));
        for mail in &mails {
            let taken = open(&one_by_one, mail, "message.eml");
            assert_eq!(taken[0].status, "opened");
        }
        let mut mailbox = String::new();
        for mail in &mails {
            mailbox.push_str("From buyer@example.com Mon Nov 23 06:00:00 2026\n");
            mailbox.push_str(mail);
            mailbox.push('\n');
        }
        let taken = open(&at_once, &mailbox, "box.mbox");
        assert_eq!(taken.len(), mails.len());
        let (one, other) = (every(&one_by_one), every(&at_once));
        assert_eq!(one, other);
        assert!(one.iter().filter(|case| case.linked.is_some()).count() >= 20);
        // The same mailbox again is known, mail by mail.
        let again = open(&at_once, &mailbox, "box.mbox");
        assert!(again.iter().all(|message| message.status == "known"));
        // And so is a mail that stands in one mailbox twice.
        let twice = format!("{mailbox}{mailbox}").replace("buyer3@", "other@");
        let fresh = open(&at_once, &twice, "twice.mbox");
        let new = |message: &&MessageTaken| message.status != "known";
        assert_eq!(fresh.iter().filter(new).count(), 1);
    }
}

#[test]
fn a_quoted_order_number_counts_where_the_buyer_names_none() {
    let test = TestShop::with_sample_day();
    let all = numbers(&test);
    let opened = |own: &str, quoted: &str, file: &str| {
        let mail = format!(
            "From: \"Ada\" <ada-{file}@example.com>\nDate: Mon, 23 Nov 2026 06:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\nIt came in the wrong colour, {own} {file}.\n\nOn Mon, 23 Nov 2026 the shop wrote:\n> Your order {quoted} was sent.\n"
        );
        let taken = open(&test, &mail, file).remove(0);
        let view = use_case::show_case(&test.shop, taken.case.unwrap(), Language::En).unwrap();
        view.linked.map(|found| found.order)
    };
    let nobodys = "31-00000-00001";
    assert_eq!(opened("thanks,", &all[0], "one.eml"), Some(all[0].clone()));
    // Who names an order that is not known here means that one.
    assert_eq!(opened(nobodys, &all[0], "four.eml"), None);
    assert_eq!(opened(&all[1], &all[2], "two.eml"), Some(all[1].clone()));
    assert_eq!(opened(nobodys, nobodys, "three.eml"), None);
}
