//! Whatever is changed in a stored entry, the triggers refuse it or verification names it.

use crate::support::{Shop, draft, no_progress};
use proptest::prelude::{ProptestConfig, any, prop_assert_eq, proptest};
use rusqlite::Connection;
use tallyman_ledger::{Fault, LedgerId, Report, verify};

/// Three entries with capsules after the first one of the ledger; closed, and opened with a SQLite shell.
fn closed_shop() -> (Shop, LedgerId, Connection) {
    let shop = Shop::new();
    let ledger = shop.create();
    for text in ["one", "two", "three"] {
        ledger
            .transact(|tx| tx.append(draft(text, &["Ada", "Berlin"])))
            .unwrap();
    }
    let id = ledger.id();
    drop(ledger);
    let shell = shop.shell();
    (shop, id, shell)
}

fn remove_triggers(shell: &Connection) {
    let names = [
        "entry_is_never_changed",
        "entry_is_never_removed",
        "entry_comes_next",
        "capsule_is_never_changed",
    ];
    for name in names {
        shell
            .execute_batch(&format!("drop trigger {name}"))
            .unwrap();
    }
}

fn check(shell: &Connection, id: LedgerId) -> Report {
    verify(shell, id, &mut no_progress).unwrap()
}

#[test]
fn triggers_refuse_what_is_never_done() {
    let (_shop, id, shell) = closed_shop();
    for (statement, word) in [
        (
            "update entry set body = zeroblob(3) where number = 2",
            "never changed",
        ),
        ("delete from entry where number = 4", "never removed"),
        (
            "insert or replace into entry select * from entry where number = 2",
            "only the next entry",
        ),
        (
            "replace into entry select number, station, seq, header, zeroblob(3), head from entry where number = 4",
            "only the next",
        ),
        (
            "insert into entry select number + 1, station, seq, header, body, head from entry where number = 4",
            "only the next",
        ),
        (
            "insert into entry select number + 1, station, seq + 1, header, body, head from entry where number = 4",
            "only the next",
        ),
        (
            "insert into entry select number + 2, station, seq + 1, header, body, head from entry where number = 4",
            "only the next",
        ),
        (
            "insert into entry select null, station, seq + 1, header, body, head from entry where number = 4",
            "only the next",
        ),
        ("update capsule set data = zeroblob(3)", "never changed"),
    ] {
        let error = shell.execute(statement, []).unwrap_err().to_string();
        assert!(error.contains(word), "{statement}: {error}");
    }
    assert_eq!(check(&shell, id).first_bad, None);
}

#[test]
fn insert_or_replace_is_refused_without_the_help_of_recursive_triggers() {
    let (_shop, _id, shell) = closed_shop();
    shell
        .execute_batch("PRAGMA recursive_triggers = OFF")
        .unwrap();
    let replaced = shell.execute(
        "insert or replace into entry select * from entry where number = 4",
        [],
    );
    assert!(
        replaced
            .unwrap_err()
            .to_string()
            .contains("only the next entry")
    );
}

#[test]
fn any_changed_byte_of_any_stored_entry_is_named() {
    let (_shop, id, shell) = closed_shop();
    remove_triggers(&shell);
    let mut count = 0;
    for number in 1..=4_i64 {
        for column in ["header", "body", "head"] {
            let text = format!("select {column} from entry where number = {number}");
            let bytes: Vec<u8> = shell.query_row(&text, [], |row| row.get(0)).unwrap();
            let put = format!("update entry set {column} = ?1 where number = {number}");
            for index in 0..bytes.len() {
                let mut changed = bytes.clone();
                changed[index] ^= 1 << (index % 8);
                shell.execute(&put, [&changed]).unwrap();
                let bad = check(&shell, id).first_bad.expect(&text);
                assert_eq!(
                    (bad.seq, bad.station.is_some()),
                    (number.unsigned_abs(), true),
                    "{text} byte {index}: {bad}"
                );
                count += 1;
            }
            shell.execute(&put, [&bytes]).unwrap();
        }
    }
    assert_eq!(check(&shell, id).first_bad, None);
    assert!(count > 1_000, "only {count} bytes were changed");
}

#[test]
fn every_other_change_of_the_tables_is_named() {
    let (_shop, id, shell) = closed_shop();
    remove_triggers(&shell);
    let capsule = |fault: fn(u16) -> Fault, position| fault(position);
    for (statement, seq, fault) in [
        ("update entry set seq = 9 where number = 3", 3, Fault::Place),
        (
            "update entry set number = 9 where number = 3",
            3,
            Fault::Missing,
        ),
        (
            "update entry set number = 9 where number = 4",
            4,
            Fault::Missing,
        ),
        ("delete from entry where number = 3", 3, Fault::Missing),
        ("update station set id = zeroblob(16)", 1, Fault::Place),
        (
            "update entry set header = x'78' where number = 2",
            2,
            Fault::Head,
        ),
        (
            "update capsule set data = zeroblob(3) where id = 3 * 65536",
            3,
            capsule(|position| Fault::Capsule { position }, 0),
        ),
        (
            "update capsule set salt = zeroblob(16) where id = 3 * 65536 + 1",
            3,
            capsule(|position| Fault::Capsule { position }, 1),
        ),
        (
            "delete from capsule where id = 2 * 65536 + 1",
            2,
            capsule(|position| Fault::CapsuleMissing { position }, 1),
        ),
        (
            "insert into capsule values (2 * 65536 + 2, zeroblob(16), x'78')",
            2,
            capsule(|position| Fault::CapsuleStray { position }, 2),
        ),
        (
            "insert into capsule values (9 * 65536, zeroblob(16), zeroblob(1))",
            9,
            capsule(|position| Fault::CapsuleStray { position }, 0),
        ),
    ] {
        shell
            .execute_batch(
                "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; savepoint trial",
            )
            .unwrap();
        assert!(shell.execute(statement, []).unwrap() > 0, "{statement}");
        let bad = check(&shell, id).first_bad.expect(statement);
        assert_eq!((bad.seq, &bad.fault), (seq, &fault), "{statement}: {bad}");
        shell
            .execute_batch("rollback to trial; release trial")
            .unwrap();
    }
    assert_eq!(check(&shell, id).first_bad, None);
}

#[test]
fn a_rewritten_entry_with_its_own_right_head_breaks_the_next_link() {
    let (_shop, id, shell) = closed_shop();
    remove_triggers(&shell);
    // The header and head of entry 2 as a forger would make them: a valid pair, only not the one entry 3 follows.
    let header: Vec<u8> = shell
        .query_row("select header from entry where number = 2", [], |row| {
            row.get(0)
        })
        .unwrap();
    let mut forged = header;
    forged[110] ^= 1;
    let head = tallyman_ledger::Digest::of_header(&forged);
    shell
        .execute(
            "update entry set header = ?1, head = ?2 where number = 2",
            (&forged, head.0),
        )
        .unwrap();
    let bad = check(&shell, id).first_bad.unwrap();
    assert_eq!((bad.seq, bad.fault), (3, Fault::Link));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_appended_verifies(
        entries in proptest::collection::vec((any::<Vec<u8>>(), proptest::collection::vec(any::<Vec<u8>>(), 0..4)), 0..6),
        together in any::<bool>(),
    ) {
        let shop = Shop::new();
        let ledger = shop.create();
        let drafts = entries.iter().map(|(payload, capsules)| {
            let mut draft = draft("any", &[]);
            draft.payload.clone_from(payload);
            draft.capsules.clone_from(capsules);
            draft
        });
        if together {
            ledger.transact(|tx| drafts.into_iter().try_for_each(|draft| tx.append(draft).map(drop))).unwrap();
        } else {
            drafts.into_iter().for_each(|draft| drop(ledger.transact(|tx| tx.append(draft)).unwrap()));
        }
        drop(ledger);
        let ledger = shop.open();
        let report = ledger.verify(&mut no_progress).unwrap();
        prop_assert_eq!(report.first_bad, None);
        prop_assert_eq!(report.entry_count, 1 + entries.len() as u64);
        let capsule_count: usize = entries.iter().map(|(_, capsules)| capsules.len()).sum();
        prop_assert_eq!(report.capsule_count, capsule_count as u64);
    }
}
