use super::shop::{Shop, components, key};
use crate::{
    check::{
        catalogue::{Cause, History, MappingRecord, Sent},
        day::{Decision, Deed, LineKey, VariantKey},
    },
    language::Language,
    moment::Moment,
    record::{LineState, OrderLine},
};

fn record(sku: &str, of: &[(&str, u32)], at: i64) -> MappingRecord {
    MappingRecord {
        variant: key(sku),
        components: components(of),
        at: Moment(at),
        cause: Cause::File {
            file: "mappings.csv".to_owned(),
            row: 2,
        },
    }
}

fn sent(shop: &mut Shop, order: &str, sku: &str, at: Option<i64>) -> Sent {
    let mut line: OrderLine = shop.order(order, sku).clone();
    shop.lines.pop();
    line.state = LineState::Fulfilled;
    Sent {
        line,
        at: at.map(Moment),
        took: Vec::new(),
    }
}

fn orders(keys: &[LineKey]) -> Vec<&str> {
    keys.iter().map(|key| key.order.as_str()).collect()
}

#[test]
fn a_sku_meant_different_things_at_different_times() {
    let history = History::new(
        &[
            record("C-SC-RD", &[("SC-RD", 1)], 30),
            record("C-SC-RD", &[("SC-BK", 1)], 10),
            record("C-SC-RD", &[("SC-BK", 1)], 20),
            record("C-UM-BK", &[("UM-BK", 1)], 10),
            record("C-UM-BK", &[], 40),
        ],
        &[],
    );
    let meant = |sku: &str, at: i64| {
        history
            .at(&key(sku), Moment(at))
            .map(|span| span.components[0].stock_sku.clone())
    };
    assert_eq!(meant("C-SC-RD", 9), None);
    assert_eq!(meant("C-SC-RD", 10).as_deref(), Some("SC-BK"));
    assert_eq!(meant("C-SC-RD", 29).as_deref(), Some("SC-BK"));
    assert_eq!(meant("C-SC-RD", 30).as_deref(), Some("SC-RD"));
    assert_eq!(meant("C-UM-BK", 39).as_deref(), Some("UM-BK"));
    assert_eq!(meant("C-UM-BK", 40), None);
    assert_eq!(history.of(&key("C-SC-RD")).len(), 2);
    let changes = history.changes();
    assert_eq!(changes.len(), 2);
    assert_eq!((changes[0].at, changes[1].at), (Moment(40), Moment(30)));
    assert_eq!(changes[1].since, Moment(10));
}

#[test]
fn a_mapping_for_every_channel_holds_where_the_channel_has_none() {
    let mut everywhere = record("C-SC-RD", &[("SC-BK", 1)], 10);
    everywhere.variant = VariantKey::Sku {
        channel: None,
        sku: "C-SC-RD".to_owned(),
    };
    let history = History::new(&[everywhere, record("C-SC-RD", &[("SC-RD", 1)], 20)], &[]);
    let at = |at: i64| {
        history.at(&key("C-SC-RD"), Moment(at)).unwrap().components[0]
            .stock_sku
            .clone()
    };
    assert_eq!((at(15), at(25)), ("SC-BK".to_owned(), "SC-RD".to_owned()));
}

#[test]
fn decisions_are_part_of_the_history() {
    let decision = Decision::new(
        "d1".to_owned(),
        "MK".to_owned(),
        Moment(30),
        Deed::PickInstead {
            variant: key("C-SC-RD"),
            components: components(&[("SC-RD", 1)]),
            cause: "wrong_colour-1".to_owned(),
        },
    );
    let history = History::new(&[record("C-SC-RD", &[("SC-BK", 1)], 10)], &[decision]);
    let change = &history.changes()[0];
    assert_eq!(
        change.cause,
        Cause::Decision {
            decision: "d1".to_owned(),
            by: "MK".to_owned()
        }
    );
    let moment = |moment: Moment| format!("day {}", moment.0);
    assert_eq!(
        change.sentence(Language::En, &moment),
        "Since day 30 C-SC-RD takes SC-RD; before it took SC-BK."
    );
    for language in [Language::De, Language::Zh] {
        assert!(change.sentence(language, &moment).contains("SC-RD"));
    }
}

#[test]
fn a_change_names_the_orders_it_concerns() {
    let mut shop = Shop::new();
    shop.order("open-1", "C-SC-RD");
    shop.order("open-2", "C-SC-BK");
    shop.order("held", "C-SC-RD").state = LineState::Held;
    let mut list = vec![
        sent(&mut shop, "sent-before", "C-SC-RD", Some(5)),
        sent(&mut shop, "sent-wrong", "C-SC-RD", Some(15)),
        sent(&mut shop, "sent-after", "C-SC-RD", Some(35)),
        sent(&mut shop, "sent-other", "C-UM-BK", Some(15)),
        sent(&mut shop, "sent-noted", "C-SC-RD", Some(16)),
        sent(&mut shop, "sent-right", "C-SC-RD", Some(17)),
        sent(&mut shop, "undated", "C-SC-RD", None),
    ];
    list[4].took = components(&[("SC-BK", 1)]);
    list[5].took = components(&[("SC-RD", 1)]);
    let history = History::new(
        &[
            record("C-SC-RD", &[("SC-BK", 1)], 10),
            record("C-SC-RD", &[("SC-RD", 1)], 30),
        ],
        &[],
    );
    let change = &history.changes()[0];
    let effects = history.effects(change, &shop.lines, &list);
    assert_eq!(orders(&effects.unsent), ["open-1"]);
    let worry: Vec<(&str, bool)> = effects
        .sent
        .iter()
        .map(|sent| (sent.line.order.as_str(), sent.is_recorded))
        .collect();
    assert_eq!(
        worry,
        [
            ("undated", false),
            ("sent-wrong", false),
            ("sent-noted", true)
        ]
    );
    assert_eq!(
        effects.sentence(Language::En),
        "Open lines that it changes: 1. Sent lines to look at: 3."
    );
    for language in [Language::De, Language::Zh] {
        assert!(effects.sentence(language).contains('3'));
    }
}

#[test]
fn the_order_of_records_changes_nothing() {
    let mut records = vec![
        record("C-SC-RD", &[("SC-BK", 1)], 10),
        record("C-SC-RD", &[("SC-RD", 1)], 30),
        record("C-SC-RD", &[("SC-YL", 1)], 30),
    ];
    let one = History::new(&records, &[]).changes();
    records.reverse();
    // Of two rows of one moment the file's order decides, and both stand in one row here.
    assert_eq!(History::new(&records, &[]).changes().len(), one.len());
}
