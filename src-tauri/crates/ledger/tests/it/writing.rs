//! One writer: urgent before bulk, whoever comes first; readers see whole states.

use crate::support::{Shop, draft, no_progress};
use std::sync::{Arc, mpsc};
use std::thread;
use tallyman_ledger::{Error, entries_after};

#[test]
fn urgent_work_goes_before_the_next_slice() {
    let shop = Shop::new();
    let ledger = Arc::new(shop.create());
    let (slice_runs, wait_for_slice) = mpsc::channel();
    let urgent = {
        let ledger = Arc::clone(&ledger);
        thread::spawn(move || {
            wait_for_slice.recv().unwrap();
            ledger
                .transact(|tx| tx.append(draft("urgent", &[])))
                .unwrap();
        })
    };
    let bulk = ledger.bulk().unwrap();
    bulk.transact(|tx| {
        slice_runs.send(()).unwrap();
        // The slice ends when the urgent work stands in the queue; without that it would go on for ever.
        while !tx.is_urgent_waiting() {
            thread::yield_now();
        }
        tx.append(draft("slice 1", &[]))
    })
    .unwrap();
    bulk.transact(|tx| tx.append(draft("slice 2", &[])))
        .unwrap();
    urgent.join().unwrap();
    drop(bulk);
    let mut payloads = Vec::new();
    let collect = |entry: tallyman_ledger::StoredEntry| {
        payloads.push(String::from_utf8(entry.body.payload).unwrap());
        Ok::<(), Error>(())
    };
    ledger
        .read(|connection| entries_after(connection, 1, collect))
        .unwrap();
    assert_eq!(payloads, ["slice 1", "urgent", "slice 2"]);
}

#[test]
fn many_threads_append_and_read_one_chain() {
    let shop = Shop::new();
    let ledger = shop.create();
    thread::scope(|scope| {
        let threads = ["a", "b", "c", "d"].map(|name| {
            let ledger = &ledger;
            scope.spawn(move || {
                for index in 0..25 {
                    ledger
                        .transact(|tx| tx.append(draft(&format!("{name}{index}"), &["Ada"])))
                        .unwrap();
                    let sums: (i64, i64) = ledger
                        .read(|connection| {
                            let entries =
                                connection.query_row("select count(*) from entry", [], |row| {
                                    row.get(0)
                                })?;
                            thread::yield_now();
                            let capsules = connection.query_row(
                                "select count(*) from capsule",
                                [],
                                |row| row.get(0),
                            )?;
                            Ok::<_, Error>((entries, capsules))
                        })
                        .unwrap();
                    assert_eq!(sums.0, sums.1 + 1, "one consistent state");
                }
            })
        });
        for thread in threads {
            thread.join().unwrap();
        }
    });
    let report = ledger.verify(&mut no_progress).unwrap();
    assert_eq!((report.first_bad, report.entry_count), (None, 101));
}

#[test]
fn projections_share_the_transaction_and_readers_change_nothing() {
    let shop = Shop::new();
    let ledger = shop.create();
    ledger
        .transact(|tx| {
            Ok::<_, Error>(
                tx.sql()
                    .execute_batch("create table mine (n integer) strict")?,
            )
        })
        .unwrap();
    let failed = ledger.transact(|tx| {
        tx.append(draft("one", &[]))?;
        tx.sql().execute("insert into mine values (1)", [])?;
        Err::<(), Error>(Error::Stopped)
    });
    assert!(failed.is_err());
    let count = |connection: &rusqlite::Connection| {
        Ok::<i64, Error>(connection.query_row("select count(*) from mine", [], |row| row.get(0))?)
    };
    assert_eq!(ledger.read(count).unwrap(), 0);
    let written = ledger
        .read(|connection| Ok::<_, Error>(connection.execute("insert into mine values (2)", [])?));
    assert!(matches!(written, Err(Error::Database(_))));
    assert_eq!((ledger.read(count).unwrap(), ledger.head().seq), (0, 1));
}

#[test]
fn a_new_station_names_its_predecessor_and_goes_on() {
    let shop = Shop::new();
    let ledger = shop.create();
    let before = ledger
        .transact(|tx| tx.append(draft("one", &[])))
        .unwrap()
        .head;
    let began = ledger.begin_station("restored from a backup").unwrap();
    assert_eq!((began.value.seq, began.value.number), (1, 3));
    assert_ne!(began.head.station, before.station);
    ledger
        .transact(|tx| tx.append(draft("two", &["Ada"])))
        .unwrap();
    drop(ledger);
    let ledger = shop.open();
    assert_eq!(
        (ledger.head().station, ledger.head().seq),
        (began.head.station, 2)
    );
    let report = ledger.verify(&mut no_progress).unwrap();
    assert_eq!((report.first_bad, report.heads.len()), (None, 2));
    assert!(report.heads.contains(&before));
}
