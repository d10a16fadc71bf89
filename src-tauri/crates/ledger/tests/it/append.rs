//! Appending, reading and verifying.

use crate::support::{Shop, draft, no_progress};
use tallyman_ledger::{Error, Ledger, entries_after, read_capsule, read_entry};

#[test]
fn what_is_appended_is_read_back_and_verifies() {
    let shop = Shop::new();
    let ledger = shop.create();
    let done = ledger
        .transact(|tx| {
            tx.append(draft("one", &["Ada", "Berlin"]))?;
            tx.append(draft("two", &[]))
        })
        .unwrap();
    assert_eq!((done.entry_count, done.value.seq), (2, 3));
    assert_eq!(done.head, ledger.head());
    let mut kinds = Vec::new();
    ledger
        .read(|connection| {
            entries_after(connection, 0, |entry| {
                kinds.push(entry.body.kind);
                Ok::<(), Error>(())
            })
        })
        .unwrap();
    assert_eq!(kinds, ["ledger.began", "order.noted", "order.noted"]);
    let entry = ledger
        .read(|connection| read_entry(connection, 2))
        .unwrap()
        .unwrap();
    assert_eq!(entry.body.payload, b"one");
    let id = tallyman_ledger::CapsuleId::new(2, 1).unwrap();
    assert_eq!(
        ledger
            .read(|connection| read_capsule(connection, id))
            .unwrap()
            .unwrap(),
        b"Berlin"
    );
    let report = ledger.verify(&mut no_progress).unwrap();
    assert_eq!(report.first_bad, None);
    assert_eq!((report.entry_count, report.capsule_count), (3, 2));
    assert_eq!(report.heads, [ledger.head()]);
}

#[test]
fn a_ledger_goes_on_where_it_ended() {
    let shop = Shop::new();
    let head = {
        let ledger = shop.create();
        ledger
            .transact(|tx| tx.append(draft("one", &[])))
            .unwrap()
            .head
    };
    let ledger = shop.open();
    assert_eq!(ledger.head(), head);
    ledger
        .transact(|tx| tx.append(draft("two", &["Ada"])))
        .unwrap();
    assert_eq!(ledger.verify(&mut no_progress).unwrap().first_bad, None);
}

#[test]
fn work_that_fails_or_panics_leaves_no_trace() {
    let shop = Shop::new();
    let ledger = shop.create();
    let head = ledger.head();
    let failed = ledger.transact(|tx| {
        tx.append(draft("one", &["Ada"]))?;
        Err::<(), Error>(Error::Stopped)
    });
    assert!(matches!(failed, Err(Error::Stopped)));
    let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        ledger.transact(|tx| -> Result<(), Error> {
            tx.append(draft("one", &["Ada"]))?;
            panic!("the caller's own mistake")
        })
    }));
    assert!(panicked.is_err());
    assert_eq!(ledger.head(), head);
    let done = ledger.transact(|tx| tx.append(draft("two", &[]))).unwrap();
    assert_eq!(done.value.seq, head.seq + 1);
    assert_eq!(ledger.verify(&mut no_progress).unwrap().first_bad, None);
}

#[test]
fn a_transaction_inside_a_transaction_is_refused() {
    let shop = Shop::new();
    let ledger = shop.create();
    let nested = ledger.transact(|_| ledger.transact(|tx| tx.append(draft("one", &[]))));
    assert!(matches!(nested, Err(Error::Nested)));
}

#[test]
fn the_ledgers_own_kinds_are_refused() {
    let shop = Shop::new();
    let ledger = shop.create();
    let mut forged = draft("one", &[]);
    forged.kind = "capsule.erased";
    assert!(matches!(
        ledger.transact(|tx| tx.append(forged)),
        Err(Error::ReservedKind { .. })
    ));
}

#[test]
fn a_created_ledger_is_not_created_again() {
    let shop = Shop::new();
    drop(shop.create());
    assert!(matches!(
        Ledger::create(shop.options()),
        Err(Error::Exists { .. })
    ));
    assert_eq!(shop.open().head().seq, 1);
}
