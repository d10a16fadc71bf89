//! Every reader of bytes that somebody else may have written, against good bytes with something changed: it answers or
//! refuses, and what it takes for good is what is written. The same mutations in every run.

use std::io::Cursor;

use proptest::{prelude::*, test_runner::RngSeed};
use tallyman_ledger::{
    Body, Header, KeySource, RecoveryCode, RecoverySheet, inspect_keys, list_backups, sidecar_path,
    unlock, verify_journal,
};

use crate::support::{Shop, draft};

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20_261_122),
        ..ProptestConfig::default()
    }
}

/// One change of some bytes: where, how many are taken away, what stands there instead, and how often.
type Change = (f64, usize, Vec<u8>, usize);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let digits = "[0-9a-f]{0,40}".prop_map(String::into_bytes);
    let words = prop::sample::select(vec![
        &b"\0"[..],
        b"\xff\xff\xff\xff",
        b"\n",
        b"\r\n",
        b"{",
        b"}",
        b"[",
        b"]",
        b"\"",
        b"\\u0000",
        b",",
        b":null",
        b"-1",
        b"1e999",
        b"18446744073709551616",
        b"\"slots\":[",
        b"\"format\":2",
        b"\xED\xA0\x80",
        b"A",
        b"key_file",
        b"passphrase",
    ])
    .prop_map(<[u8]>::to_vec);
    let bytes = prop::collection::vec(any::<u8>(), 0..12);
    let instead = prop_oneof![digits, words, bytes];
    prop::collection::vec(
        (
            0.0..1.0_f64,
            0..24_usize,
            instead,
            prop_oneof![9 => Just(1_usize), 1 => 2..400_usize],
        ),
        0..5,
    )
}

fn changed(good: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = good.to_vec();
    for (at, taken, instead, times) in changes {
        let start = (*at * bytes.len() as f64) as usize;
        let end = (start + taken).min(bytes.len());
        bytes.splice(start..end, instead.repeat(*times));
    }
    bytes
}

/// Headers and bodies of a ledger with every kind of entry, from its journal.
fn entries() -> Vec<(Vec<u8>, Vec<u8>)> {
    let journal = journal();
    let text = String::from_utf8(journal).unwrap();
    let bytes = |line: &serde_json::Value, name: &str| -> Option<Vec<u8>> {
        let digits = line.get(name)?.as_str()?.as_bytes().to_vec();
        digits
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect()
    };
    text.lines()
        .filter_map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            Some((bytes(&line, "header")?, bytes(&line, "body")?))
        })
        .collect()
}

fn journal() -> Vec<u8> {
    let shop = Shop::new();
    let ledger = shop.create();
    let ids = ledger
        .transact(|tx| tx.append(draft("one", &["Ada", "Berlin"])))
        .unwrap()
        .value
        .capsule_ids;
    ledger.transact(|tx| tx.erase(&ids, "request", "")).unwrap();
    ledger.begin_station("restored").unwrap();
    ledger.transact(|tx| tx.append(draft("two", &[]))).unwrap();
    let mut journal = Vec::new();
    ledger.export_journal(&mut journal).unwrap();
    journal
}

#[test]
fn changed_entries_are_refused_or_are_what_they_say() {
    let entries = entries();
    assert!(entries.len() > 4, "only {} entries", entries.len());
    proptest!(config(4_000), |(which in 0..entries.len(), changes in changes())| {
        let (header, body) = &entries[which];
        let bytes = changed(body, &changes);
        if let Ok(body) = Body::from_bytes(&bytes) {
            prop_assert_eq!(body.to_bytes().unwrap(), bytes);
        }
        let bytes = changed(header, &changes);
        if let Ok(header) = Header::from_bytes(&bytes) {
            prop_assert_eq!(header.to_bytes(), bytes);
        }
    });
}

#[test]
fn a_changed_journal_never_verifies() {
    let good = journal();
    proptest!(config(1_000), |(changes in changes())| {
        let bytes = changed(&good, &changes);
        // A journal that cannot be read is refused; one that can has a first bad entry.
        if let Ok(report) = verify_journal(&mut Cursor::new(&bytes)) {
            prop_assert_eq!(report.first_bad.is_none(), bytes == good);
        }
    });
}

#[test]
fn a_changed_sidecar_opens_with_the_right_key_or_says_why_not() {
    let shop = Shop::new();
    drop(shop.create());
    let sidecar = sidecar_path(&shop.path());
    let good = std::fs::read(&sidecar).unwrap();
    let sources = [KeySource::File(shop.key_file())];
    let right = unlock(&shop.path(), &sources).unwrap().expose().to_vec();
    let (mut opened, mut refused) = (0, 0);
    proptest!(config(300), |(changes in changes())| {
        std::fs::write(&sidecar, changed(&good, &changes)).unwrap();
        match unlock(&shop.path(), &sources) {
            Ok(key) => prop_assert_eq!(key.expose(), right.as_slice(), "another key"),
            Err(error) => {
                let said = error.to_string();
                prop_assert!(said.ends_with('.') && !said.chars().any(char::is_control), "{:?}", said);
            }
        }
        drop(inspect_keys(&shop.path()));
    });
    for (at, instead) in [(0, "x"), (good.len() / 2, "}"), (good.len(), "\n")] {
        let mut bytes = good.clone();
        bytes.splice(at..at, instead.bytes());
        std::fs::write(&sidecar, bytes).unwrap();
        if unlock(&shop.path(), &sources).is_ok() {
            opened += 1;
        } else {
            refused += 1;
        }
    }
    assert!(
        opened > 0 && refused > 0,
        "{opened} opened, {refused} refused"
    );
}

#[test]
fn what_a_person_types_or_a_folder_holds_breaks_nothing() {
    let code = "0000-0000-0000-0000-0000-0000-0000-0000";
    let shop = Shop::new();
    drop(shop.create());
    let backups = tempfile::tempdir().unwrap();
    proptest!(config(300), |(changes in changes(), wild in "\\PC{0,80}", name in "(shop|\\.|-|[0-9]{1,20}|T|Z|tallyman|backup|\u{202E}| ){0,12}")| {
        let typed = String::from_utf8_lossy(&changed(code.as_bytes(), &changes)).into_owned();
        for text in [&typed, &wild] {
            drop(RecoveryCode::read(text));
            drop(RecoverySheet::read(text));
        }
        if !name.is_empty() && name != "." && name != ".." {
            std::fs::write(backups.path().join(&name), b"no backup").unwrap();
        }
    });
    // Whatever lies in the folder, only what is a backup by name is listed.
    assert!(list_backups(&shop.path(), backups.path()).is_ok());
}
