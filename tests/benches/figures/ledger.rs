//! How soon a ledger is open, and how soon an entry is durable while a large import runs.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use tallyman_book::{KeySource, Shop, importing::FileStatus, use_case};
use tallyman_ledger::{Ledger, OpenOptions};

use crate::{
    board::{Board, time},
    process::{self, Stage},
};

const OPEN_MAX: Duration = Duration::from_millis(10);
const DURABLE_MAX: Duration = Duration::from_millis(50);

/// Openings of which the middle one counts.
const OPENINGS: usize = 15;

/// Between two entries, as a busy packer scans.
const PAUSE: Duration = Duration::from_millis(10);

/// Opens the large ledger and a small one.
pub(crate) fn open(stage: &Stage, board: &mut Board) {
    let small = stage.folder("small").join("shop.tallyman");
    drop(process::open(&small));
    for (name, ledger) in [
        ("open: an empty ledger", &small),
        ("open: the large ledger", &stage.imported().ledger),
    ] {
        let mut took: Vec<Duration> = (0..OPENINGS)
            .map(|_| {
                let keys = vec![KeySource::File(ledger.with_extension("key"))];
                let options = OpenOptions::new(ledger, keys, "figures");
                let began = Instant::now();
                let opened = Ledger::open(options).expect("a ledger");
                let took = began.elapsed();
                drop(opened);
                took
            })
            .collect();
        took.sort_unstable();
        board.within(name, took[OPENINGS / 2], OPEN_MAX);
    }
}

/// Records entries from another thread while the large file is imported.
pub(crate) fn durable(stage: &Stage, board: &mut Board) {
    let shop = process::open(&stage.folder("durable").join("shop.tallyman"));
    let file = stage.file();
    let took = while_recording(&shop, || {
        process::import(&shop, file, FileStatus::Imported);
    });
    tell_durable(
        board,
        "durable: 99 of 100 entries",
        "during the import",
        &took,
    );
}

/// Does something long, and gives how long each entry took that another thread recorded meanwhile.
pub(crate) fn while_recording(shop: &Arc<Shop>, work: impl FnOnce()) -> Vec<Duration> {
    let is_over = Arc::new(AtomicBool::new(false));
    let scanning = {
        let (shop, is_over) = (Arc::clone(shop), Arc::clone(&is_over));
        thread::spawn(move || {
            let mut took = Vec::new();
            while !is_over.load(Ordering::Relaxed) {
                let began = Instant::now();
                use_case::set_setting(&shop, "shop_name", &format!("Shop {}", took.len()))
                    .expect("an entry");
                took.push(began.elapsed());
                thread::park_timeout(PAUSE);
            }
            took
        })
    };
    work();
    is_over.store(true, Ordering::Relaxed);
    let mut took = scanning.join().expect("the other thread");
    took.sort_unstable();
    took
}

/// Tells how soon entries were durable.
pub(crate) fn tell_durable(board: &mut Board, name: &str, during: &str, took: &[Duration]) {
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    board.within(name, at(0.99), DURABLE_MAX);
    board.remark(
        "  of it",
        &format!(
            "{} entries {during}; half within {}, the slowest {}",
            took.len(),
            time(at(0.5)),
            time(at(1.0))
        ),
    );
}
