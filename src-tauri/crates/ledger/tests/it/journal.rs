//! The journal outside the file, verified by us and by a script that knows only the README.

use crate::support::{Shop, draft};
use std::path::{Path, PathBuf};
use std::process::Command;
use tallyman_ledger::{Error, verify_journal};

/// Two stations, five entries, one erasure.
fn journal(shop: &Shop) -> Vec<u8> {
    let ledger = shop.create();
    let ids = ledger
        .transact(|tx| tx.append(draft("one", &["Ada"])))
        .unwrap()
        .value
        .capsule_ids;
    ledger.transact(|tx| tx.erase(&ids, "request", "")).unwrap();
    ledger.begin_station("restored from a backup").unwrap();
    ledger
        .transact(|tx| tx.append(draft("two", &["Berlin"])))
        .unwrap();
    assert_eq!(ledger.verify(&mut |_, _| true).unwrap().first_bad, None);
    let mut journal = Vec::new();
    assert_eq!(ledger.export_journal(&mut journal).unwrap(), 5);
    journal
}

#[test]
fn an_exported_journal_verifies_with_the_heads_of_the_ledger() {
    let shop = Shop::new();
    let journal = journal(&shop);
    let report = verify_journal(&mut journal.as_slice()).unwrap();
    assert_eq!((report.first_bad, report.entry_count), (None, 5));
    assert!(report.heads.contains(&shop.open().head()));
}

#[test]
fn any_changed_byte_of_a_journal_is_named() {
    let shop = Shop::new();
    let journal = journal(&shop);
    // The entry of each line, as its chain numbers it; the first line and the last belong to their neighbours.
    let seqs = [1, 1, 2, 3, 1, 2, 3];
    let mut line = 0;
    for index in 0..journal.len() {
        for bit in [0x01, 0x20, 0x80] {
            let mut changed = journal.clone();
            changed[index] ^= bit;
            let bad = verify_journal(&mut changed.as_slice())
                .unwrap()
                .first_bad
                .expect("a changed byte");
            let expected: &[u64] = if line == 4 {
                &[1, 4]
            } else {
                &seqs[line..=line]
            };
            assert!(
                expected.contains(&bad.seq),
                "line {line} byte {index}: {bad}"
            );
        }
        line += usize::from(journal[index] == b'\n');
    }
    assert_eq!(line, 7);
}

#[test]
fn a_journal_that_was_cut_or_lengthened_is_refused() {
    let shop = Shop::new();
    let journal = journal(&shop);
    for length in 0..journal.len() {
        let report = verify_journal(&mut &journal[..length]).unwrap();
        assert!(report.first_bad.is_some(), "cut at {length}");
    }
    let lengthened = [journal, b"\n".to_vec()].concat();
    assert!(
        verify_journal(&mut lengthened.as_slice())
            .unwrap()
            .first_bad
            .is_some()
    );
}

#[test]
fn the_independent_script_agrees() {
    let Some(python) = python() else { return };
    let shop = Shop::new();
    let journal = journal(&shop);
    let path = shop.folder.path().join("journal.jsonl");
    std::fs::write(&path, &journal).unwrap();
    let done = Command::new(python)
        .arg(script())
        .arg(&path)
        .output()
        .unwrap();
    let head = shop.open().head();
    assert!(done.status.success(), "{done:?}");
    let words = String::from_utf8(done.stdout).unwrap();
    assert!(
        words.contains(&format!(
            "station {} entry {} head {}",
            head.station, head.seq, head.digest
        )),
        "{words}"
    );
    for (index, byte) in [
        (journal.len() / 2, b'~'),
        (3, b'~'),
        (journal.len() - 2, b'~'),
    ] {
        let mut changed = journal.clone();
        changed[index] = byte;
        std::fs::write(&path, &changed).unwrap();
        let done = Command::new(python)
            .arg(script())
            .arg(&path)
            .output()
            .unwrap();
        let words = String::from_utf8(done.stdout).unwrap();
        let bad = verify_journal(&mut changed.as_slice())
            .unwrap()
            .first_bad
            .unwrap();
        assert_eq!(done.status.code(), Some(1), "{words}");
        assert!(
            words.starts_with(&format!("bad: entry {} of ", bad.seq)),
            "{words} {bad}"
        );
    }
}

#[test]
fn the_independent_script_names_any_changed_byte() {
    let Some(python) = python() else { return };
    let shop = Shop::new();
    let path = shop.folder.path().join("journal.jsonl");
    std::fs::write(&path, journal(&shop)).unwrap();
    let every_byte = "import importlib.util, io, sys
spec = importlib.util.spec_from_file_location('verify_journal', sys.argv[1])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
journal = open(sys.argv[2], 'rb').read()
module.verify(io.BytesIO(journal))
named = 0
for index in range(len(journal)):
    changed = bytearray(journal)
    changed[index] ^= 1 << index % 8
    try:
        module.verify(io.BytesIO(changed))
    except module.Bad:
        named += 1
print(named == len(journal) > 1000)
";
    let done = Command::new(python)
        .args(["-c", every_byte])
        .arg(script())
        .arg(&path)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&done.stdout), "True\n", "{done:?}");
}

#[test]
fn a_progress_that_says_no_stops_the_verification() {
    let shop = Shop::new();
    let ledger = shop.create();
    let many = |tx: &mut tallyman_ledger::Tx<'_>| {
        (0..600).try_for_each(|index| tx.append(draft(&index.to_string(), &[])).map(drop))
    };
    ledger.transact(many).unwrap();
    assert!(matches!(
        ledger.verify(&mut |done, total| done == total),
        Err(Error::Stopped)
    ));
}

fn script() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/verify_journal.py")
}

/// A machine may have no Python: the script is for whoever receives a journal, and is tested where it can run.
fn python() -> Option<&'static str> {
    let names = ["python3", "python"];
    names.into_iter().find(|name| {
        Command::new(name)
            .arg("--version")
            .output()
            .is_ok_and(|done| done.status.success())
    })
}
