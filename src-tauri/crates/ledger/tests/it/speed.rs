//! Figures for people, not for the daily run: `cargo test --release -p tallyman-ledger -- --ignored --nocapture speed`.

use crate::support::Shop;
use std::time::Instant;
use tallyman_ledger::{Draft, KeySource, Ledger, OpenOptions};

const ENTRY_COUNT: usize = 2_000;
const CAPSULES_OF_ENTRY: usize = 500;
const CAPSULE_BYTES: usize = 400;

fn capsule(entry: usize, index: usize) -> Vec<u8> {
    let line = format!("{entry},{index},Ada Lovelace,12 St James's Square,London,");
    line.bytes().cycle().take(CAPSULE_BYTES).collect()
}

#[test]
#[ignore = "measures; takes a minute"]
#[expect(clippy::print_stdout, reason = "its output is its purpose")]
fn a_million_capsules_a_scan_meanwhile_and_an_open_afterwards() {
    let shop = Shop::new();
    let options = OpenOptions::new(shop.path(), vec![KeySource::File(shop.key_file())], "test");
    let ledger = Ledger::create(options.clone()).unwrap();
    let is_done = std::sync::atomic::AtomicBool::new(false);
    let (mut waits, import_seconds) = std::thread::scope(|scope| {
        let scanner = scope.spawn(|| {
            let mut waits = Vec::new();
            while !is_done.load(std::sync::atomic::Ordering::Relaxed) {
                let start = Instant::now();
                ledger
                    .transact(|tx| {
                        tx.append(Draft::new(
                            "scan",
                            1,
                            b"{\"code\":\"4006381333931\"}".to_vec(),
                        ))
                    })
                    .unwrap();
                waits.push(start.elapsed());
                std::thread::park_timeout(std::time::Duration::from_millis(25));
            }
            waits
        });
        let start = Instant::now();
        let bulk = ledger.bulk().unwrap();
        let mut entry = 0;
        while entry < ENTRY_COUNT {
            let drafts: Vec<Draft> = (entry..entry + 5)
                .map(|entry| {
                    let mut draft =
                        Draft::new("order.imported", 1, vec![b'x'; CAPSULES_OF_ENTRY * 60]);
                    draft.capsules = (0..CAPSULES_OF_ENTRY)
                        .map(|index| capsule(entry, index))
                        .collect();
                    draft
                })
                .collect();
            bulk.transact(|tx| {
                drafts
                    .into_iter()
                    .try_for_each(|draft| tx.append(draft).map(drop))
            })
            .unwrap();
            entry += 5;
        }
        drop(bulk);
        let seconds = start.elapsed().as_secs_f64();
        is_done.store(true, std::sync::atomic::Ordering::Relaxed);
        (scanner.join().unwrap(), seconds)
    });
    waits.sort_unstable();
    let count = ENTRY_COUNT * CAPSULES_OF_ENTRY;
    println!(
        "{count} capsules in {import_seconds:.2} s: {:.0} a second",
        count as f64 / import_seconds
    );
    println!(
        "{} scans meanwhile: p50 {:?}, p99 {:?}, worst {:?}",
        waits.len(),
        waits[waits.len() / 2],
        waits[waits.len() * 99 / 100],
        waits[waits.len() - 1]
    );
    let start = Instant::now();
    drop(ledger);
    println!(
        "close {:?}, file {} MB",
        start.elapsed(),
        std::fs::metadata(shop.path()).unwrap().len() / 1_000_000
    );
    for _ in 0..5 {
        let start = Instant::now();
        let ledger = Ledger::open(options.clone()).unwrap();
        println!("open {:?}", start.elapsed());
        drop(ledger);
    }
    let ledger = Ledger::open(options).unwrap();
    let start = Instant::now();
    assert_eq!(ledger.verify(&mut |_, _| true).unwrap().first_bad, None);
    println!("verify {:?}", start.elapsed());
}
