//! A large file into an empty ledger, beside `sqlite3 .import` of the same file; then the same file again.

use std::{
    fs::File,
    io::Write as _,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use tallyman_book::importing::FileStatus;

use crate::{
    board::{Board, Bound, time},
    process::{self, Stage},
};

/// How much longer than the peer an import may take.
const RATIO_MAX: f64 = 1.8;
const RATIO_AGAIN_MAX: f64 = 0.35;
const RSS_BYTES_MAX: u64 = 256 << 20;

pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let file = stage.file();
    // Both read the file from memory.
    drop(std::fs::read(file).expect("the large file"));
    let disk = disk(stage);
    let (_, cpu_before) = process::cpu_seconds();
    let peer = peer(stage);
    let peer_cpu = process::cpu_seconds().1 - cpu_before;
    let imported = stage.imported();
    let wall = Duration::from_secs_f64(imported.wall_seconds);
    match peer {
        Some(peer) => board.figure(
            "import",
            &time(wall),
            &format!("sqlite3 .import {}", time(peer)),
            imported.wall_seconds / peer.as_secs_f64(),
            Bound::AtMost(RATIO_MAX),
        ),
        None => board.missing("import", "there is no sqlite3; apt-get install sqlite3"),
    }
    let bytes = std::fs::metadata(file).expect("the large file").len();
    let ledger = std::fs::metadata(&imported.ledger)
        .expect("the ledger")
        .len();
    board.remark(
        "  of it",
        &format!(
            "{} lines, {} MB of text, {:.2} s of processor, {} MB of ledger, {} MB written",
            stage.lines,
            bytes >> 20,
            imported.cpu_seconds,
            ledger >> 20,
            imported.written_bytes >> 20
        ),
    );
    board.remark(
        "  beside it",
        &format!("the peer took {peer_cpu:.2} s of processor; the disk took {disk} MB/s before"),
    );
    board.figure(
        "import: memory",
        &format!("{} MB", imported.rss_bytes >> 20),
        &format!("{} MB at most", RSS_BYTES_MAX >> 20),
        imported.rss_bytes as f64 / RSS_BYTES_MAX as f64,
        Bound::AtMost(1.0),
    );
    let shop = process::open(&imported.ledger);
    let again = process::import(&shop, file, FileStatus::Known);
    board.figure(
        "import: the same file again",
        &time(again),
        &format!("its first import {}", time(wall)),
        again.as_secs_f64() / imported.wall_seconds,
        Bound::AtMost(RATIO_AGAIN_MAX),
    );
}

/// How fast the disk takes what must be durable, in megabytes a second: an import waits for it twice.
fn disk(stage: &Stage) -> u64 {
    let path = stage.folder("peer").join("probe");
    let bytes = vec![0x55; 64 << 20];
    let began = Instant::now();
    let mut file = File::create(&path).expect("a file");
    file.write_all(&bytes).expect("a written file");
    file.sync_all().expect("a durable file");
    let took = began.elapsed();
    std::fs::remove_file(path).expect("the file again");
    (64.0 / took.as_secs_f64()) as u64
}

/// The wall time of the peer; `None` where it is not installed.
fn peer(stage: &Stage) -> Option<Duration> {
    let database = stage.folder("peer").join("peer.db");
    let began = Instant::now();
    let status = Command::new("sqlite3")
        .arg(&database)
        .arg("-cmd")
        .arg(".mode tabs")
        .arg(format!(".import '{}' line", stage.file().display()))
        .stdout(Stdio::null())
        .status()
        .ok()?;
    let took = began.elapsed();
    assert!(status.success(), "sqlite3 could not import the file");
    std::fs::remove_file(database).expect("the peer's database");
    Some(took)
}
