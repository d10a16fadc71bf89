//! The ledger that scenarios work on: a clock and random bytes that repeat, entries with capsules, a projection.

use super::super::draw::Draw;
use super::Voice;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tallyman_ledger::{
    Appended, CapsuleId, Clock, Committed, Draft, Error, KeySource, Ledger, OpenOptions, Random, Tx,
};

/// The kind of the entries that scenarios append; each has a row in the projection.
pub const KIND: &str = "fault.noted";
/// The kind of the entry that is appended afterwards, to see that the ledger goes on.
pub const EXTRA_KIND: &str = "fault.after";

/// One second between two looks, from a day in 2026.
pub fn clock() -> Clock {
    let now = AtomicI64::new(crate::MORNING_MILLISECONDS);
    Arc::new(move || now.fetch_add(1_000, Ordering::Relaxed))
}

fn random(seed: u64) -> Random {
    let state = AtomicU64::new(seed);
    Random::from_fn(move |bytes| {
        for byte in bytes {
            let next = state
                .load(Ordering::Relaxed)
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1);
            state.store(next, Ordering::Relaxed);
            *byte = (next >> 56) as u8;
        }
        Ok(())
    })
}

/// How the ledger of a scenario's folder is opened. The number tells apart who opens it, so that random bytes differ.
pub fn open_options(folder: &Path, number: u64) -> OpenOptions {
    let keys = vec![KeySource::File(folder.join("key"))];
    OpenOptions {
        clock: clock(),
        random: random(number),
        ..OpenOptions::new(folder.join("shop.tallyman"), keys, "test")
    }
}

/// Opens the ledger, or says why not.
pub(super) fn open(folder: &Path, voice: &mut dyn Voice) -> Option<Ledger> {
    let opened = Ledger::open(open_options(folder, 2));
    opened
        .inspect_err(|error| voice.refused(&error.to_string()))
        .ok()
}

/// Makes a ledger with some entries, of which the newest stand in the file and not only in the log.
pub(super) fn prepare(folder: &Path, mut draw: Draw) -> Vec<String> {
    let ledger = Ledger::create(open_options(folder, 1)).expect("a ledger");
    let table = "create table noted (number integer primary key, head blob not null) strict";
    let made = ledger.transact(|tx| Ok::<_, Error>(tx.sql().execute_batch(table)?));
    made.expect("a projection");
    let mut lines = Vec::new();
    for _ in 0..4 {
        let done = ledger.transact(|tx| note(tx, &mut draw)).expect("an entry");
        lines.push(line(&done.value));
    }
    ledger.checkpoint().expect("a copied log");
    lines
}

/// Appends an entry with capsules of several sizes, and its row in the projection.
pub(super) fn note(tx: &mut Tx<'_>, draw: &mut Draw) -> Result<Appended, Error> {
    let mut draft = Draft::new(KIND, 1, vec![b'x'; draw.place(900)]);
    draft.subjects = vec![format!("order:{}", draw.below(100))];
    // Some do not fit on a page.
    let length = |draw: &mut Draw| {
        if draw.below(12) == 0 {
            20_000
        } else {
            draw.place(200)
        }
    };
    draft.capsules = (0..draw.place(4))
        .map(|_| vec![b'a'; length(draw)])
        .collect();
    let appended = tx.append(draft)?;
    tx.sql().execute(
        "insert into noted (number, head) values (?1, ?2)",
        (appended.number, appended.head.0),
    )?;
    Ok(appended)
}

/// How an acknowledged entry is told.
pub(super) fn line(entry: &Appended) -> String {
    format!("entry {} {} {}", entry.station, entry.seq, entry.head)
}

/// How the newest entry of a ledger is told.
pub(super) fn head_line(ledger: &Ledger) -> String {
    let head = ledger.head();
    format!("entry {} {} {}", head.station, head.seq, head.digest)
}

/// Says what came of an entry.
pub(super) fn tell(
    done: Result<Committed<Appended>, Error>,
    voice: &mut dyn Voice,
) -> Option<CapsuleId> {
    match done {
        Ok(done) => {
            voice.acknowledge(&line(&done.value));
            done.value.capsule_ids.first().copied()
        }
        Err(error) => {
            voice.refused(&error.to_string());
            None
        }
    }
}
