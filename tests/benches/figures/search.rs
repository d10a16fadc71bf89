//! The search index of a million lines: how long it takes to build, and how soon it finds, beside a scan by `sqlite3`.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use tallyman_book::{api::Search, use_case};

use crate::{
    board::{Board, Bound, time},
    ledger,
    process::{self, Stage},
};

/// Building must keep up with a day: at most so many times the import that it follows.
const BUILD_RATIO_MAX: f64 = 3.0;
/// What a search may take of the scan that it replaces, the worst one too.
const SCAN_RATIO_MAX: f64 = 0.75;
/// Askings of which the middle one counts.
const ASKINGS: usize = 5;

/// What is looked for: a whole number of an order, the end of one, a SKU, a word of a few goods, two words of many.
const QUERIES: &[(&str, &str)] = &[
    ("number", "302-0000012-0840000"),
    ("end of a number", "0840007"),
    ("beginning of a SKU", "C00070-"),
    ("rare word", "steppe"),
    ("common word", "navy"),
    ("two signs", "xl"),
];

pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let imported = stage.imported();
    let shop = process::open(&imported.ledger);
    let without = asked(&shop, "302-0000012-0840");
    let size = |path: &Path| std::fs::metadata(path).map_or(0, |file| file.len());
    let before = size(&imported.ledger);
    let began = Instant::now();
    let took = ledger::while_recording(&shop, || shop.index().expect("the index"));
    let built = began.elapsed();
    board.figure(
        "search: index built afterwards",
        &time(built),
        &format!(
            "the import {}",
            time(Duration::from_secs_f64(imported.wall_seconds))
        ),
        built.as_secs_f64() / imported.wall_seconds,
        Bound::AtMost(BUILD_RATIO_MAX),
    );
    ledger::tell_durable(
        board,
        "search: 99 of 100 entries",
        "while the index was built",
        &took,
    );
    drop(shop);
    let shop = process::open(&imported.ledger);
    board.remark(
        "  of it",
        &format!(
            "{} MB of index in {} MB of ledger; without it the same search took {}",
            size(&imported.ledger).saturating_sub(before) >> 20,
            size(&imported.ledger) >> 20,
            time(without)
        ),
    );
    let peer = peer(stage);
    for (name, text) in QUERIES {
        let mut took: Vec<(Duration, u32)> = (0..ASKINGS).map(|_| ask(&shop, text)).collect();
        took.sort_unstable();
        let (mine, total) = took[ASKINGS / 2];
        let name = format!("search: {name}");
        match peer.as_ref().and_then(|peer| scan(peer, text)) {
            Some((scan, count)) => board.figure(
                &name,
                &time(mine),
                &format!("sqlite3 LIKE {} ({count}/{total})", time(scan)),
                mine.as_secs_f64() / scan.as_secs_f64(),
                Bound::AtMost(SCAN_RATIO_MAX),
            ),
            None => board.missing(&name, "there is no sqlite3; apt-get install sqlite3"),
        }
    }
}

fn ask(shop: &std::sync::Arc<tallyman_book::Shop>, text: &str) -> (Duration, u32) {
    let request = Search {
        text: text.to_owned(),
        limit: None,
    };
    let began = Instant::now();
    let found = use_case::search(shop, &request).expect("a search");
    (began.elapsed(), found.total)
}

fn asked(shop: &std::sync::Arc<tallyman_book::Shop>, text: &str) -> Duration {
    ask(shop, text).0
}

/// The same lines in a database of the peer's, without encryption.
fn peer(stage: &Stage) -> Option<PathBuf> {
    let database = stage.folder("peer").join("search.db");
    let status = Command::new("sqlite3")
        .arg(&database)
        .arg("-cmd")
        .arg(".mode tabs")
        .arg(format!(".import '{}' line", stage.file().display()))
        .stdout(Stdio::null())
        .status()
        .ok()?;
    assert!(status.success(), "sqlite3 could not import the file");
    Some(database)
}

/// How long a scan of the peer takes, and what it counts; its start is not measured.
fn scan(database: &Path, text: &str) -> Option<(Duration, u64)> {
    let sql = format!(
        "SELECT count(*) FROM line WHERE \"order-id\" LIKE '%{text}%' OR sku LIKE '%{text}%' OR \"product-name\" LIKE '%{text}%';"
    );
    let run = |sql: &str| {
        let began = Instant::now();
        let output = Command::new("sqlite3")
            .arg(database)
            .arg(sql)
            .output()
            .ok()?;
        Some((
            began.elapsed(),
            String::from_utf8_lossy(&output.stdout)
                .trim()
                .parse()
                .ok()?,
        ))
    };
    let (start, _) = run("SELECT 1;")?;
    let mut took: Vec<(Duration, u64)> = (0..ASKINGS).filter_map(|_| run(&sql)).collect();
    took.sort_unstable();
    let (scan, count) = *took.get(ASKINGS / 2)?;
    Some((scan.saturating_sub(start), count))
}
