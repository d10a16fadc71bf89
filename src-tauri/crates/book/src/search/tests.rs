//! The index from the inside: stopped anywhere it goes on, rebuilt it is the same, and no person is in it.

use std::{cell::Cell, path::Path, sync::Arc};

use rusqlite::types::Value;
use tallyman_ledger::read_capsule;
use tempfile::TempDir;

use super::*;
use crate::{
    api::Search,
    importing::gather,
    private,
    projection::Personal,
    shop::{Shop, ShopOptions},
    use_case,
};

const TABLES_AND_ORDERS: &[(&str, &str)] = &[
    ("search_import", "import"),
    ("search_order", "id"),
    ("search_goods", "id"),
    ("search_block", "record"),
    ("search_listing", "key"),
];

fn open(folder: &TempDir, in_background: bool) -> Arc<Shop> {
    let options = ShopOptions {
        clock: Arc::new(|| 1_795_511_520_000),
        indexes_in_background: in_background,
        ..ShopOptions::with_key_file(
            folder.path().join("shop.tallyman"),
            folder.path().join("key"),
        )
    };
    Arc::new(Shop::open(options).unwrap())
}

fn import_day(shop: &Arc<Shop>) {
    let day = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample/day");
    use_case::import_files(shop, gather(&[day]).unwrap(), false).unwrap();
}

/// Every row of the index, and what its parts say.
fn rows(shop: &Shop) -> Vec<Vec<Value>> {
    let of = |connection: &Connection, sql: &str| {
        let mut statement = connection.prepare(sql)?;
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| (0..columns).map(|at| row.get(at)).collect())?;
        rows.collect::<Result<Vec<Vec<Value>>, _>>()
    };
    shop.ledger
        .read(|connection| {
            let mut all = Vec::new();
            for (table, order) in TABLES_AND_ORDERS {
                all.extend(of(connection, &format!("SELECT * FROM {table} ORDER BY {order}"))?);
            }
            for table in ["search_order_parts", "search_goods_parts"] {
                all.extend(of(connection, &format!("SELECT rowid FROM {table} WHERE {table} MATCH '\"sch\" OR \"302\"' ORDER BY rowid"))?);
            }
            Ok::<_, Error>(all)
        })
        .unwrap()
}

fn total(shop: &Arc<Shop>, text: &str) -> u32 {
    let request = Search {
        text: text.to_owned(),
        limit: None,
    };
    use_case::search(shop, &request).unwrap().total
}

#[test]
fn stopped_after_any_slice_it_goes_on_and_ends_as_if_it_had_not_been() {
    let folder = tempfile::tempdir().unwrap();
    let shop = open(&folder, false);
    import_day(&shop);
    let (schal, amazon) = (total(&shop, "schal"), total(&shop, "302-"));
    assert!(schal > 0 && amazon > 0);
    let whole_folder = tempfile::tempdir().unwrap();
    let whole = open(&whole_folder, false);
    import_day(&whole);
    whole.index().unwrap();
    let expected = rows(&whole);

    let mut shop = Some(shop);
    let mut is_whole = false;
    for count in 0..1_000 {
        let here = shop.take().unwrap_or_else(|| open(&folder, false));
        let left = Cell::new(2);
        is_whole = index::bring_up(&here.ledger, &|| {
            left.set(left.get() - 1);
            left.get() >= 0
        })
        .unwrap();
        assert_eq!(
            (total(&here, "schal"), total(&here, "302-")),
            (schal, amazon),
            "{count}"
        );
        if is_whole {
            assert!(count > 5, "it was stopped {count} times");
            assert_eq!(rows(&here), expected);
            break;
        }
    }
    assert!(is_whole);
}

#[test]
fn rebuilt_by_replay_it_is_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let shop = open(&folder, false);
    import_day(&shop);
    shop.index().unwrap();
    let before = rows(&shop);
    shop.rebuild().unwrap();
    assert!(rows(&shop).is_empty());
    shop.index().unwrap();
    assert_eq!(rows(&shop), before);
}

#[test]
fn another_version_is_dropped_and_built_anew() {
    let folder = tempfile::tempdir().unwrap();
    let shop = open(&folder, false);
    import_day(&shop);
    shop.index().unwrap();
    let before = rows(&shop);
    shop.ledger
        .transact(|tx| {
            tx.sql()
                .execute("UPDATE search SET version = version + 1", [])?;
            Ok::<_, Error>(())
        })
        .unwrap();
    drop(shop);
    let shop = open(&folder, false);
    assert!(rows(&shop).is_empty());
    shop.index().unwrap();
    assert_eq!(rows(&shop), before);
}

#[test]
fn in_the_background_it_follows_imports_and_ends_with_the_shop() {
    let folder = tempfile::tempdir().unwrap();
    for _ in 0..3 {
        // The ledger is free the moment the shop is gone, whatever the thread was at.
        let shop = open(&folder, true);
        import_day(&shop);
        assert!(total(&shop, "schal") > 0);
    }
    let shop = open(&folder, true);
    shop.index().unwrap();
    assert!(!rows(&shop).is_empty());
}

#[test]
fn no_words_of_a_person_are_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let shop = open(&folder, false);
    import_day(&shop);
    shop.index().unwrap();
    let is_of_person = |name: &str| {
        let is_named = ["buyer_", "ship_", "bill_", "note", "personalisation"]
            .iter()
            .any(|start| name.starts_with(start));
        is_named && !name.contains("country") && !name.contains("state")
    };
    let read = |connection: &Connection| {
        let mut cells = Vec::new();
        for live in Personal::new(connection).live()? {
            let bytes = read_capsule(connection, live.capsule)?.unwrap_or_default();
            let fields = private::fields(&bytes)?.into_iter();
            cells.extend(fields.filter(|(name, _)| is_of_person(name)));
        }
        Ok::<_, Error>(cells)
    };
    let cells = shop.ledger.read(read).unwrap();
    let cells: Vec<String> = cells
        .into_iter()
        .map(|(_, cell)| tallyman_core::text::fold(&cell).text)
        // A postcode may stand in a number of an order by chance.
        .filter(|cell| cell.chars().count() > 4 && cell.contains(char::is_alphabetic))
        .collect();
    assert!(cells.len() > 200, "{}", cells.len());
    let text = format!("{:?}", rows(&shop));
    for cell in cells {
        assert!(!text.contains(&cell), "{cell}");
        let words: Vec<&str> = cell.split_whitespace().take(10).collect();
        assert_eq!(total(&shop, &words.join(" ")), 0, "{cell}");
    }
}
