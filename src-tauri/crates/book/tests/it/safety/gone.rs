//! A ledger's file that is gone is told, and helped with; nothing is begun in its place.

use super::place::{DAY, ORDERS, Place, back_up, numbers};
use tallyman_book::{
    Language, Shop,
    api::{Code, GateState},
    use_case,
};

#[test]
fn a_ledger_that_is_gone_is_restored_and_not_begun_anew() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    drop(shop);
    std::fs::remove_file(place.path("shop.tallyman")).unwrap();
    drop(std::fs::remove_file(place.path("shop.tallyman-wal")));
    place.pass(DAY);
    let options = place.options();
    assert!(
        use_case::is_there(&options.ledger),
        "the window does not begin one"
    );
    let refused = Shop::open(place.options()).unwrap_err();
    assert_eq!(refused.code, Code::LedgerDamaged);
    let name = backup.file_name().unwrap().to_string_lossy().into_owned();
    assert!(refused.message.contains("is gone"), "{}", refused.message);
    assert!(refused.hint.contains(&name), "{}", refused.hint);
    assert!(!place.path("shop.tallyman").exists());
    let gate = use_case::gate_closed(&options, &refused, Language::En);
    assert_eq!(gate.state, GateState::Damaged);
    let damage = gate.damage.unwrap();
    assert!(damage.is_gone && damage.readable.is_none());
    assert_eq!(damage.backup.unwrap().backup.file, name);
    use_case::restore(&options, &backup).unwrap();
    assert_eq!(numbers(&place.open(), "ada example"), ["302-1"]);
}
