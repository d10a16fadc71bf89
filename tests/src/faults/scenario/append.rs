//! Entries one by one, in slices, erased again, and the ways in which that can be done wrongly.

use super::super::draw::Draw;
use super::ledger::{head_line, line, note, open, open_options, prepare, tell};
use super::{Scenario, Voice};
use std::path::Path;
use tallyman_ledger::{Error, Ledger};

/// A ledger is made where there is none.
pub(super) const CREATE: Scenario = Scenario {
    name: "create",
    is_book: false,
    prepare: |_, _| Vec::new(),
    run: create,
};

/// Entries, each durable by itself, with the log copied in between.
pub(super) const APPEND: Scenario = Scenario {
    name: "append",
    is_book: false,
    prepare,
    run: append,
};

/// Slices that nobody is told of, an urgent entry among them, and one that ends them.
pub(super) const BULK: Scenario = Scenario {
    name: "bulk",
    is_book: false,
    prepare,
    run: bulk,
};

/// Personal data that is erased again.
pub(super) const ERASE: Scenario = Scenario {
    name: "erase",
    is_book: false,
    prepare,
    run: erase,
};

/// Wrong: says so before it is committed.
pub(super) const TOO_EARLY: Scenario = Scenario {
    name: "acknowledged-before-commit",
    is_book: false,
    prepare,
    run: too_early,
};

/// Wrong: acknowledges what was committed under `synchronous=NORMAL`.
pub(super) const NOT_SYNCED: Scenario = Scenario {
    name: "synchronous-normal",
    is_book: false,
    prepare,
    run: not_synced,
};

fn create(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let ledger = match Ledger::create(open_options(folder, 1)) {
        Ok(ledger) => ledger,
        Err(error) => return voice.refused(&error.to_string()),
    };
    voice.acknowledge(&head_line(&ledger));
    let table = "create table noted (number integer primary key, head blob not null) strict";
    let made = ledger.transact(|tx| Ok::<_, Error>(tx.sql().execute_batch(table)?));
    if let Err(error) = made {
        return voice.refused(&error.to_string());
    }
    for _ in 0..3 {
        tell(ledger.transact(|tx| note(tx, &mut draw)), voice);
    }
}

fn append(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    for number in 0..14 {
        tell(ledger.transact(|tx| note(tx, &mut draw)), voice);
        // A view that is looked at keeps a reading connection open.
        if number == 2 {
            let count = ledger.read(|connection| {
                let text = "select count(*) from entry";
                Ok::<i64, Error>(connection.query_row(text, [], |row| row.get(0))?)
            });
            if let Err(error) = count {
                voice.refused(&error.to_string());
            }
        }
        if number % 5 == 4
            && let Err(error) = ledger.checkpoint()
        {
            voice.refused(&error.to_string());
        }
    }
}

fn bulk(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    let bulk = match ledger.bulk() {
        Ok(bulk) => bulk,
        Err(error) => return voice.refused(&error.to_string()),
    };
    let mut told = Vec::new();
    for slice in 0..4 {
        let done = bulk.transact(|tx| {
            let appended = (0..4).map(|_| note(tx, &mut draw));
            appended.collect::<Result<Vec<_>, Error>>()
        });
        match done {
            Ok(done) => told.extend(done.value.iter().map(line)),
            Err(error) => voice.refused(&error.to_string()),
        }
        if slice == 1 {
            // Urgent work waits for the disk, and with it everything before it is there.
            let done = ledger.transact(|tx| note(tx, &mut draw));
            if done.is_ok() {
                told.drain(..).for_each(|line| voice.acknowledge(&line));
            }
            tell(done, voice);
        }
    }
    let end = ledger.transact(|tx| note(tx, &mut draw));
    if end.is_ok() {
        told.drain(..).for_each(|line| voice.acknowledge(&line));
    }
    tell(end, voice);
    drop(bulk);
}

fn erase(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    for _ in 0..6 {
        let Some(capsule) = tell(ledger.transact(|tx| note(tx, &mut draw)), voice) else {
            continue;
        };
        match ledger.transact(|tx| tx.erase(&[capsule], "request", "")) {
            Ok(done) => {
                voice.acknowledge(&line(&done.value));
                let (entry, position) = (capsule.entry_number(), capsule.position());
                voice.acknowledge(&format!("erased {entry} {position}"));
            }
            Err(error) => voice.refused(&error.to_string()),
        }
    }
}

fn too_early(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    for _ in 0..4 {
        let done = ledger.transact(|tx| {
            let appended = note(tx, &mut draw)?;
            voice.acknowledge(&line(&appended));
            Ok::<_, Error>(appended)
        });
        if let Err(error) = done {
            voice.refused(&error.to_string());
        }
    }
}

fn not_synced(folder: &Path, mut draw: Draw, voice: &mut dyn Voice) {
    let Some(ledger) = open(folder, voice) else {
        return;
    };
    let bulk = match ledger.bulk() {
        Ok(bulk) => bulk,
        Err(error) => return voice.refused(&error.to_string()),
    };
    for _ in 0..6 {
        tell(bulk.transact(|tx| note(tx, &mut draw)), voice);
    }
}
