//! Personal data is forgotten in its time or on request, is kept while it is held, and does not come back.

use std::{path::PathBuf, sync::Arc};

use tallyman_book::{
    Error, Language, Moment, Shop,
    api::{AccessPerson, ErasePerson, FindPerson, HoldOrder, HoldsView, OrderNamed, PersonFound},
    importing::FileStatus,
    use_case,
};
use tallyman_core::check::day::Code;

use super::place::{DAY, MORNING_MILLISECONDS, ORDERS, Order, Place, VIEW, erase, find, open_case};

fn numbers(found: &PersonFound) -> Vec<&str> {
    let orders = found.orders.iter();
    orders.map(|order| order.order.as_str()).collect()
}

fn hold(shop: &Arc<Shop>, order: &str, until_ms: i64) -> Result<HoldsView, Error> {
    let request = HoldOrder {
        order: order.to_owned(),
        channel: String::new(),
        reason: "dispute with Ada Example".to_owned(),
        until_ms,
        language: Language::En,
    };
    use_case::hold_order(shop, &request)
}

fn is_whole(shop: &Arc<Shop>) -> bool {
    use_case::verify_ledger(shop, &VIEW).unwrap().is_whole
}

/// The open orders of which the check says that the buyer's words are gone.
fn asked_for_erased_words(shop: &Arc<Shop>) -> Vec<String> {
    let checked = shop.checked().unwrap();
    let findings = checked.report.findings.iter();
    let erased = findings.filter(|finding| finding.code == Code::WordsErased);
    let orders = erased.filter_map(|finding| Some(finding.line.as_ref()?.order.clone()));
    orders.collect()
}

#[test]
fn a_person_is_found_by_name_mail_or_order_and_erased_with_a_certificate() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    for words in ["ada example", "Example, ADA", "302.1@example.com"] {
        assert_eq!(numbers(&find(&shop, words)), ["302-1"], "{words}");
    }
    assert_eq!(numbers(&find(&shop, "王小明")), ["302-3"]);
    let by_order = FindPerson {
        words: String::new(),
        order: "302-2".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    let found = use_case::find_person(&shop, &by_order).unwrap();
    assert_eq!(numbers(&found), ["302-2"]);
    assert!(found.orders[0].fields.contains(&"ship_name".to_owned()));
    // What is shown says which order and which kinds of data, not the data.
    let shown = serde_json::to_string(&find(&shop, "ada example")).unwrap();
    assert!(
        !shown.contains("Ada") && !shown.contains("Spring Lane"),
        "{shown}"
    );
    let before = shop.checked().unwrap().report.lines.len();
    assert_eq!(asked_for_erased_words(&shop), [""; 0]);
    let erased = erase(&shop, "ada example");
    assert_eq!((erased.pieces, erased.orders, erased.held), (1, 1, 0));
    assert!(erased.certificate.contains("1 piece of personal data"));
    assert!(!erased.certificate.contains("Ada") && !erased.certificate.contains("302-1"));
    assert!(find(&shop, "ada example").orders.is_empty());
    assert!(is_whole(&shop));
    assert_eq!(
        use_case::backups(&shop, &VIEW).unwrap().backups.len(),
        0,
        "one more copy of the person would help nobody"
    );
    // The line itself goes on, and is asked about: nobody knows any more what the buyer wrote with it.
    assert_eq!(shop.checked().unwrap().report.lines.len(), before);
    assert_eq!(asked_for_erased_words(&shop), ["302-1"]);
    shop.rebuild().unwrap();
    assert!(find(&shop, "ada example").orders.is_empty());
    assert_eq!(numbers(&find(&shop, "ñandú")), ["302-2"]);
    assert_eq!(shop.checked().unwrap().report.lines.len(), before);
}

#[test]
fn what_was_erased_does_not_come_back_with_a_file() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    erase(&shop, "ada example");
    // The same file, and another one that says more about the same order.
    let again = place.import(&shop, "unshipped.txt", ORDERS);
    assert_eq!(again.outcome.status, FileStatus::Known);
    let other = [
        ("302-1", "Ada Example", "2026-11-20", true),
        ("302-9", "Ada Example", "2026-11-23", true),
    ];
    let imported = place.import(&shop, "later.txt", &other);
    assert_eq!(imported.outcome.counts.unchanged, 1, "nothing new of 302-1");
    assert_eq!(numbers(&find(&shop, "ada example")), ["302-9"]);
    let shipped = [("302-1", "Ada Example", "2026-11-20", false)];
    let imported = place.import(&shop, "shipped.txt", &shipped);
    assert_eq!(imported.outcome.counts.changed, 1, "the line is told anew");
    assert_eq!(numbers(&find(&shop, "ada example")), ["302-9"]);
    shop.rebuild().unwrap();
    assert_eq!(numbers(&find(&shop, "ada example")), ["302-9"]);
}

#[test]
fn personal_data_goes_by_itself_when_its_time_is_over() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let delivered = OrderNamed {
        order: "302-2".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    use_case::deliver(&shop, &delivered, Moment(MORNING_MILLISECONDS - DAY)).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    // 29 days after delivery nothing has gone; on the 30th the delivered one goes.
    place.live(&shop, 28);
    assert_eq!(numbers(&find(&shop, "ñandú")), ["302-2"]);
    place.pass(DAY);
    use_case::tend(&shop, Language::En).unwrap();
    assert!(find(&shop, "ñandú").orders.is_empty());
    // The shipped one goes 60 days after its order of 1 November; the open one 60 days after a file told it as open.
    place.live(&shop, 8);
    assert!(find(&shop, "王小明").orders.is_empty());
    assert_eq!(numbers(&find(&shop, "ada example")), ["302-1"]);
    let open_before = asked_for_erased_words(&shop);
    assert!(!open_before.contains(&"302-1".to_owned()));
    place.live(&shop, 23);
    assert!(find(&shop, "ada example").orders.is_empty());
    assert!(asked_for_erased_words(&shop).contains(&"302-1".to_owned()));
    assert!(is_whole(&shop));
    // What is over already is not even taken.
    let old = [("302-7", "Grace Example", "2026-09-01", false)];
    place.import(&shop, "old.txt", &old);
    assert!(find(&shop, "grace example").orders.is_empty());
}

#[test]
fn a_held_order_is_kept_until_the_end_and_said_to_be_against_amazons_rules() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let until = MORNING_MILLISECONDS + 90 * DAY;
    let held = hold(&shop, "302-3", until).unwrap();
    assert_eq!(held.holds.len(), 1);
    assert_eq!(held.holds[0].reason, "dispute with Ada Example");
    assert!(held.holds[0].is_against_rules && held.warning.contains("Amazon"));
    assert!(hold(&shop, "302-3", MORNING_MILLISECONDS - DAY).is_err());
    assert!(hold(&shop, "999", until).is_err());
    // The reason is not in the journal.
    let mut journal = Vec::new();
    use_case::export_journal(&shop, &mut journal).unwrap();
    let digits: Vec<String> = "Ada Example"
        .bytes()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let hexadecimal = digits.concat();
    assert!(!String::from_utf8(journal).unwrap().contains(&hexadecimal));
    place.live(&shop, 80);
    assert_eq!(numbers(&find(&shop, "王小明")), ["302-3"]);
    let request = ErasePerson {
        orders: vec![find(&shop, "王小明").orders[0].id.clone()],
        language: Language::En,
    };
    let refused = use_case::erase_person(&shop, &request).unwrap_err();
    assert!(refused.to_string().contains("held"), "{refused}");
    place.live(&shop, 10);
    assert!(find(&shop, "王小明").orders.is_empty());
    assert!(use_case::holds(&shop, &VIEW).unwrap().holds.is_empty());
    assert!(is_whole(&shop));
}

#[test]
fn an_open_case_holds_its_order_is_listed_and_ends_with_the_case_or_after_half_a_year() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let case = open_case(&shop, "302-3");
    let forgotten_at_last = open_case(&shop, "302-2");
    let listed = |shop: &Arc<Shop>| -> Vec<(String, Option<u32>)> {
        let holds = use_case::health(shop, &VIEW).unwrap().holds.into_iter();
        holds.map(|hold| (hold.order, hold.case)).collect()
    };
    place.live(&shop, 70);
    let both = [
        ("302-3".to_owned(), Some(case)),
        ("302-2".to_owned(), Some(forgotten_at_last)),
    ];
    assert_eq!(listed(&shop), both);
    assert!(find(&shop, "ada example").orders.is_empty());
    assert_eq!(numbers(&find(&shop, "王小明")), ["302-3"]);
    // A file that tells of the order again brings its buyer, although the time is over.
    let moved = [("302-3", "王大明", "2026-11-01", false)];
    place.import(&shop, "moved.txt", &moved);
    assert_eq!(numbers(&find(&shop, "王大明")), ["302-3"]);
    let ended = OrderNamed {
        order: "302-3".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    assert!(use_case::end_hold(&shop, &ended).is_err());
    use_case::close_case(&shop, case).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    assert!(find(&shop, "王").orders.is_empty() && find(&shop, "王小明").orders.is_empty());
    assert_eq!(listed(&shop), both[1..]);
    place.live(&shop, 109);
    assert_eq!(numbers(&find(&shop, "ñandú")), ["302-2"]);
    place.live(&shop, 2);
    assert!(find(&shop, "ñandú").orders.is_empty() && listed(&shop).is_empty());
    assert!(is_whole(&shop));
}

#[test]
fn a_hold_can_be_ended() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    hold(&shop, "302-3", MORNING_MILLISECONDS + 300 * DAY).unwrap();
    place.live(&shop, 70);
    let named = OrderNamed {
        order: "302-3".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    let ended = use_case::end_hold(&shop, &named).unwrap();
    assert!(ended.holds.is_empty());
    use_case::tend(&shop, Language::En).unwrap();
    assert!(find(&shop, "王小明").orders.is_empty());
    shop.rebuild().unwrap();
    assert!(use_case::holds(&shop, &VIEW).unwrap().holds.is_empty());
}

#[test]
fn a_restored_backup_forgets_again_what_was_forgotten_after_it() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    // Came after the backup, and its buyer asked to be forgotten.
    let later: [Order<'_>; 1] = [("302-8", "Grace Example", "2026-11-23", true)];
    place.import(&shop, "later.txt", &later);
    erase(&shop, "ada example");
    erase(&shop, "grace example");
    drop(shop);
    let backup = PathBuf::from(&made.backup.folder).join(&made.backup.file);
    let tried = use_case::drill(&place.options(), &backup).unwrap();
    assert_eq!((tried.erased_again, tried.is_forgetting_known), (1, true));
    use_case::restore(&place.options(), &backup).unwrap();
    let shop = place.open();
    assert!(find(&shop, "ada example").orders.is_empty());
    assert_eq!(numbers(&find(&shop, "ñandú")), ["302-2"]);
    assert!(is_whole(&shop));
    // The file that was lost comes in again, without its buyer.
    let again = place.import(&shop, "later.txt", &later);
    assert_eq!(again.outcome.status, FileStatus::Imported);
    assert!(find(&shop, "grace example").orders.is_empty());
    shop.rebuild().unwrap();
    assert!(find(&shop, "grace example").orders.is_empty());
    assert!(find(&shop, "ada example").orders.is_empty());
}

#[test]
fn quarantine_and_former_folders_grow_too_old_but_never_unannounced() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let made = use_case::back_up(&shop, &VIEW).unwrap();
    drop(shop);
    let backup = PathBuf::from(&made.backup.folder).join(&made.backup.file);
    let (_, quarantine) = use_case::restore(&place.options(), &backup).unwrap();
    let quarantine = quarantine.unwrap();
    let shop = place.open();
    let stick = place.path("stick");
    std::fs::create_dir(&stick).unwrap();
    use_case::set_backup_folder(&shop, &stick).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(health.former_folders.len(), 1);
    assert!(health.former_folders[0].backups > 0);
    assert_eq!(health.quarantine.len(), 1);
    let thirty_days = MORNING_MILLISECONDS + 30 * DAY;
    assert_eq!(health.quarantine[0].until_ms, thirty_days);
    place.live(&shop, 29);
    assert!(quarantine.exists());
    place.live(&shop, 2);
    assert!(!quarantine.exists(), "its time was over, and it was told");
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(health.quarantine, []);
    assert_eq!(health.former_folders, [], "nothing is left there");
    let own: Vec<_> = std::fs::read_dir(place.path("backups")).unwrap().collect();
    assert!(own.is_empty(), "{own:?}");
    // On the stick lie those of each week.
    assert_eq!(use_case::backups(&shop, &VIEW).unwrap().backups.len(), 5);
    // One that nobody told of yet stays for a week, however old it is.
    let old = place.path("quarantine/shop-20250101-000000");
    std::fs::create_dir_all(&old).unwrap();
    use_case::tend(&shop, Language::En).unwrap();
    place.live(&shop, 6);
    assert!(old.exists());
    place.live(&shop, 2);
    assert!(!old.exists());
}

#[test]
fn health_says_what_goes_when_and_an_access_request_says_what_is_there() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    place.pass(20 * DAY);
    let health = use_case::health(&shop, &VIEW).unwrap();
    assert_eq!(health.remembered_orders, 3);
    assert_eq!(health.forgetting.len(), 1, "{:?}", health.forgetting);
    assert_eq!(health.forgetting[0].day, "2026-12-31");
    assert_eq!(health.key_slots.len(), 1);
    let request = FindPerson {
        words: "王小明".to_owned(),
        order: String::new(),
        channel: String::new(),
        language: Language::Zh,
    };
    let found = use_case::find_person(&shop, &request).unwrap();
    let access = AccessPerson {
        orders: found.orders.into_iter().map(|order| order.id).collect(),
        language: Language::Zh,
    };
    let access = use_case::access_person(&shop, &access).unwrap();
    assert_eq!(access.orders, 1);
    for held in [
        "王小明",
        "302.3@example.com",
        "Spring Lane 1",
        "302-3",
        "Mug",
    ] {
        assert!(access.json.contains(held), "{held}: {}", access.json);
        assert!(access.text.contains(held), "{held}: {}", access.text);
    }
    assert!(!access.text.contains("Ada Example"));
}

#[test]
fn an_access_request_says_prices_as_they_were_paid() {
    let test = crate::shop::TestShop::with_sample_day();
    let request = FindPerson {
        words: String::new(),
        order: "302-9182736-4455667".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    let found = use_case::find_person(&test.shop, &request).unwrap();
    let request = AccessPerson {
        orders: found.orders.into_iter().map(|order| order.id).collect(),
        language: Language::En,
    };
    let access = use_case::access_person(&test.shop, &request).unwrap();
    for price in ["18.90 EUR", "26.50 EUR"] {
        let said = format!("\"price\": \"{price}\"");
        assert!(access.json.contains(&said), "{}", access.json);
    }
}

#[test]
fn words_about_an_order_without_personal_data_have_their_time_and_shut_nothing_out() {
    let place = Place::new();
    let shop = place.open();
    // A table of the seller's own, without any buyer.
    place.import_text(
        &shop,
        "orders.csv",
        "Order ID,SKU,Product,Variation,Qty,Country\n7001,TS-RD-L,T-shirt,\"Red, L\",1,US\n",
    );
    place.import_text(
        &shop,
        "stock.csv",
        "SKU,Title,Colour,Size,Bin,Stock\nTS-RD-L,T-shirt,blue,L,A-1,5\n",
    );
    let checked = shop.checked().unwrap();
    let finding = checked.report.findings.first().unwrap();
    let key = use_case::answers(finding, Language::En)
        .into_iter()
        .find(|fix| fix.needs_reason)
        .unwrap()
        .key;
    let request = tallyman_book::api::Resolve {
        finding: finding.id.clone(),
        key,
        scope: None,
        reason: Some("the buyer agreed".to_owned()),
        language: Language::En,
    };
    use_case::resolve(&shop, &request).unwrap();
    let order = FindPerson {
        words: String::new(),
        order: "7001".to_owned(),
        channel: String::new(),
        language: Language::En,
    };
    use_case::tend(&shop, Language::En).unwrap();
    assert_eq!(use_case::find_person(&shop, &order).unwrap().pieces, 1);
    place.live(&shop, 61);
    assert_eq!(use_case::find_person(&shop, &order).unwrap().pieces, 0);
    // What the buyer wrote comes with a later file, and is taken.
    place.import_text(
        &shop,
        "later.csv",
        "Order ID,SKU,Product,Variation,Qty,Country,Buyer note\n7001,TS-RD-L,T-shirt,\"Red, L\",1,US,please in blue\n",
    );
    assert_eq!(use_case::find_person(&shop, &order).unwrap().pieces, 1);
}
