//! Personal data: live, erased, and gone from every page.

use crate::support::{Shop, draft, hex, no_progress};
use rusqlite::{Connection, ffi};
use tallyman_ledger::{CapsuleId, Error, Ledger, StoredEntry, entries_after, read_capsule};

const NEEDLE: &str = "Ada Lovelace, 12 St James's Square";

/// The decrypted pages of the file, free ones included.
#[expect(
    unsafe_code,
    reason = "rusqlite shows whole pages only with a feature that nothing else needs"
)]
fn pages(connection: &Connection) -> Vec<u8> {
    let mut length = 0;
    // SAFETY: the handle is open; SQLite allocates the copy, whose length it tells, and which is freed with its own call.
    unsafe {
        let copy =
            ffi::sqlite3_serialize(connection.handle(), c"main".as_ptr(), &raw mut length, 0);
        assert!(!copy.is_null());
        let bytes = std::slice::from_raw_parts(copy, usize::try_from(length).unwrap()).to_vec();
        ffi::sqlite3_free(copy.cast());
        bytes
    }
}

fn holds(bytes: &[u8], needle: &str) -> bool {
    bytes
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

fn filled(shop: &Shop) -> (Ledger, Vec<CapsuleId>) {
    let ledger = shop.create();
    let mut ids = Vec::new();
    for index in 0..20 {
        let names = [format!("{NEEDLE} {index}"), format!("other {index}")];
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let done = ledger
            .transact(|tx| tx.append(draft(&format!("order {index}"), &names)))
            .unwrap();
        ids.push(done.value.capsule_ids[0]);
    }
    (ledger, ids)
}

#[test]
fn an_erased_capsule_is_gone_from_every_page_and_the_chain_still_verifies() {
    let shop = Shop::new();
    let (ledger, ids) = filled(&shop);
    ledger.checkpoint().unwrap();
    assert!(
        holds(&pages(&shop.shell()), NEEDLE),
        "the search finds what is there"
    );
    ledger
        .transact(|tx| tx.erase(&ids, "retention", "op-1"))
        .unwrap();
    assert_eq!(
        std::fs::metadata(shop.folder.path().join("shop.tallyman-wal"))
            .unwrap()
            .len(),
        0
    );
    assert!(!holds(&pages(&shop.shell()), NEEDLE));
    assert_eq!(
        ledger
            .read(|connection| read_capsule(connection, ids[3]))
            .unwrap(),
        None
    );
    let report = ledger.verify(&mut no_progress).unwrap();
    assert_eq!(
        (report.first_bad, report.capsule_count, report.erased_count),
        (None, 20, 20)
    );
    drop(ledger);
    assert_eq!(
        shop.open().verify(&mut no_progress).unwrap().first_bad,
        None
    );
}

#[test]
fn an_erasure_that_a_reader_delays_is_finished_with_the_next_change() {
    let shop = Shop::new();
    let (ledger, ids) = filled(&shop);
    ledger
        .read(|connection| {
            connection.query_row("select count(*) from entry", [], |_| Ok(()))?;
            ledger.transact(|tx| tx.erase(&ids, "retention", ""))?;
            Ok::<(), Error>(())
        })
        .unwrap();
    ledger.transact(|tx| tx.append(draft("next", &[]))).unwrap();
    assert!(!holds(&pages(&shop.shell()), NEEDLE));
    assert_eq!(
        std::fs::metadata(shop.folder.path().join("shop.tallyman-wal"))
            .unwrap()
            .len(),
        0
    );
}

#[test]
fn what_is_not_there_cannot_be_erased_and_nothing_is_half_erased() {
    let shop = Shop::new();
    let (ledger, ids) = filled(&shop);
    ledger
        .transact(|tx| tx.erase(&ids[..1], "request", ""))
        .unwrap();
    let head = ledger.head();
    assert!(matches!(
        ledger.transact(|tx| tx.erase(&ids[..2], "request", "")),
        Err(Error::CapsuleGone)
    ));
    let swallowed = ledger.transact(|tx| {
        drop(tx.erase(&ids[..2], "request", ""));
        tx.append(draft("went on", &[]))
    });
    assert!(
        swallowed.is_err(),
        "a transaction that half failed is never made durable"
    );
    assert_eq!(ledger.head(), head);
    assert!(
        ledger
            .read(|connection| read_capsule(connection, ids[1]))
            .unwrap()
            .is_some()
    );
    assert_eq!(ledger.verify(&mut no_progress).unwrap().first_bad, None);
}

#[test]
fn an_erased_capsule_that_comes_back_is_named() {
    let shop = Shop::new();
    let (ledger, ids) = filled(&shop);
    ledger
        .transact(|tx| tx.erase(&ids[..1], "request", ""))
        .unwrap();
    let sql = "insert into capsule values (?1, zeroblob(16), zeroblob(1))";
    ledger
        .transact(|tx| Ok::<_, Error>(tx.sql().execute(sql, [ids[0]])?))
        .unwrap();
    let bad = ledger.verify(&mut no_progress).unwrap().first_bad.unwrap();
    assert_eq!(bad.seq, 2, "{bad}");
}

#[test]
fn no_personal_data_stands_in_any_entry() {
    let shop = Shop::new();
    let (ledger, _ids) = filled(&shop);
    let mut journal = Vec::new();
    ledger.export_journal(&mut journal).unwrap();
    let hex = hex(NEEDLE.as_bytes());
    assert!(!holds(&journal, &hex) && !holds(&journal, NEEDLE));
    let check = |entry: StoredEntry| {
        assert!(!holds(&entry.body.to_bytes().unwrap(), NEEDLE));
        Ok::<(), Error>(())
    };
    ledger
        .read(|connection| entries_after(connection, 0, check))
        .unwrap();
}

#[test]
fn an_erasing_entry_says_what_it_erased_and_why() {
    let shop = Shop::new();
    let (ledger, ids) = filled(&shop);
    let done = ledger
        .transact(|tx| tx.erase(&ids[3..5], "request", "op-1"))
        .unwrap();
    assert!(ledger.finish_erasing().unwrap());
    ledger
        .read(|connection| {
            let entry = tallyman_ledger::read_entry(connection, done.value.number)?.unwrap();
            let erased = tallyman_ledger::erased_by(connection, &entry)?.unwrap();
            assert_eq!(erased.reason, "request");
            assert_eq!(erased.capsules, &ids[3..5]);
            assert!(!tallyman_ledger::is_live(connection, ids[3])?);
            assert!(tallyman_ledger::is_live(connection, ids[5])?);
            let other = tallyman_ledger::read_entry(connection, 2)?.unwrap();
            assert_eq!(tallyman_ledger::erased_by(connection, &other)?, None);
            Ok::<(), Error>(())
        })
        .unwrap();
}
