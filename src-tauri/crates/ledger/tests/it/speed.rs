//! Figures for people, not for the daily run: `cargo test --release -p tallyman-ledger -- --ignored --nocapture speed`.
#![expect(clippy::print_stdout, reason = "its output is its purpose")]

use crate::support::Shop;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tallyman_ledger::{Draft, KeySource, Ledger, OpenOptions};

const ENTRY_COUNT: usize = 2_000;
const ENTRIES_OF_SLICE: usize = 5;
const CAPSULES_OF_ENTRY: usize = 500;
const CAPSULE_BYTES: usize = 400;

fn import(entry: usize) -> Draft {
    let mut draft = Draft::new("order.imported", 1, vec![b'x'; CAPSULES_OF_ENTRY * 60]);
    let capsule = |index| {
        let line = format!("{entry},{index},Ada Lovelace,12 St James's Square,London,");
        line.repeat(CAPSULE_BYTES / line.len() + 1).into_bytes()
    };
    draft.capsules = (0..CAPSULES_OF_ENTRY).map(capsule).collect();
    draft
}

/// Scans forty times a second until the import is done; gives how long each waited.
fn scan(ledger: &Ledger, is_done: &AtomicBool) -> Vec<Duration> {
    let mut waits = Vec::new();
    while !is_done.load(Ordering::Relaxed) {
        let start = Instant::now();
        let draft = Draft::new("scan", 1, b"{\"code\":\"4006381333931\"}".to_vec());
        ledger.transact(|tx| tx.append(draft)).unwrap();
        waits.push(start.elapsed());
        std::thread::park_timeout(Duration::from_millis(25));
    }
    waits
}

/// Gives the seconds that the slices took, without the making of what they write.
fn run_import(ledger: &Ledger) -> f64 {
    let mut time = Duration::ZERO;
    let bulk = ledger.bulk().unwrap();
    for first in (0..ENTRY_COUNT).step_by(ENTRIES_OF_SLICE) {
        let drafts: Vec<Draft> = (first..first + ENTRIES_OF_SLICE).map(import).collect();
        let start = Instant::now();
        let append = |tx: &mut tallyman_ledger::Tx<'_>| {
            drafts
                .into_iter()
                .try_for_each(|draft| tx.append(draft).map(drop))
        };
        bulk.transact(append).unwrap();
        time += start.elapsed();
    }
    time.as_secs_f64()
}

#[test]
#[ignore = "measures; takes a minute"]
fn a_million_capsules_a_scan_meanwhile_and_an_open_afterwards() {
    let shop = Shop::new();
    let options = OpenOptions::new(shop.path(), vec![KeySource::File(shop.key_file())], "test");
    let ledger = Ledger::create(options.clone()).unwrap();
    let is_done = AtomicBool::new(false);
    let (mut waits, seconds) = std::thread::scope(|scope| {
        let scanner = scope.spawn(|| scan(&ledger, &is_done));
        let seconds = run_import(&ledger);
        is_done.store(true, Ordering::Relaxed);
        (scanner.join().unwrap(), seconds)
    });
    waits.sort_unstable();
    let count = ENTRY_COUNT * CAPSULES_OF_ENTRY;
    println!(
        "{count} capsules in {seconds:.2} s: {:.0} a second",
        count as f64 / seconds
    );
    let at = |percent: usize| waits[(waits.len() - 1) * percent / 100];
    println!(
        "{} scans meanwhile: p50 {:?}, p99 {:?}, worst {:?}",
        waits.len(),
        at(50),
        at(99),
        at(100)
    );
    let start = Instant::now();
    drop(ledger);
    let megabytes = std::fs::metadata(shop.path()).unwrap().len() / 1_000_000;
    println!("close {:?}, file {megabytes} MB", start.elapsed());
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
