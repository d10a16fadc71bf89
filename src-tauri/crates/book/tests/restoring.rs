//! What a restore must not lose and must not bring back.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

mod place;

use std::sync::Arc;

use place::{HOUR, ORDERS, Place, VIEW, back_up};
use tallyman_book::{Shop, use_case};

fn is_whole(shop: &Arc<Shop>) -> bool {
    use_case::verify_ledger(shop, &VIEW).unwrap().is_whole
}

#[test]
fn the_backup_that_is_being_restored_is_not_thinned_before_it_is_copied() {
    let place = Place::new();
    let shop = place.open();
    place.import(&shop, "unshipped.txt", ORDERS);
    let backup = back_up(&shop);
    place.live(&shop, 30);
    assert!(backup.exists(), "it is the oldest that is kept");
    drop(shop);
    // One more hour and it is older than a month: the next backup would take it away.
    place.pass(HOUR);
    use_case::restore(&place.options(), &backup).unwrap();
    assert!(is_whole(&place.open()));
}
