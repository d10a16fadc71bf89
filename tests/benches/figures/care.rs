//! What keeping a large ledger safe costs: verifying it, backing it up, trying a backup out, restoring it.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, Instant},
};

use tallyman_book::{Language, ShopOptions, api::View, use_case};

use crate::{
    board::{Board, Bound, time},
    process::{self, Stage},
};

/// The most memory any of it may take.
const RSS_BYTES_MAX: u64 = 512 << 20;
/// A backup is written once and read twice, to be verified; a copy is read and written once.
const RATIO_MAX: f64 = 60.0;
/// How the child process is told that it is one of these.
pub(crate) const CHILD: &str = "--care";

/// What a child process says about one deed.
#[derive(serde::Serialize, serde::Deserialize)]
struct Cost {
    seconds: f64,
    rss_bytes: u64,
    entries: u64,
}

/// Does each deed in a process of its own and tells time and memory, beside a plain durable copy of the same file.
pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let ledger = &stage.imported().ledger;
    let folder = stage.folder("care");
    let copied = copy(ledger, &folder.join("plain"));
    let bytes = std::fs::metadata(ledger).map_or(0, |file| file.len());
    board.remark(
        "care: the ledger",
        &format!("{} MB, copied in {}", bytes >> 20, time(copied)),
    );
    for deed in ["verify", "backup", "drill", "restore"] {
        let cost = done(deed, ledger, &folder);
        let took = Duration::from_secs_f64(cost.seconds);
        board.figure(
            &format!("care: {deed}"),
            &time(took),
            &format!("a durable copy {}", time(copied)),
            took.as_secs_f64() / copied.as_secs_f64(),
            Bound::AtMost(RATIO_MAX),
        );
        board.figure(
            &format!("care: {deed}, memory"),
            &format!("{} MB", cost.rss_bytes >> 20),
            &format!("{} MB at most", RSS_BYTES_MAX >> 20),
            cost.rss_bytes as f64 / RSS_BYTES_MAX as f64,
            Bound::AtMost(1.0),
        );
    }
}

fn copy(from: &Path, to: &Path) -> Duration {
    let began = Instant::now();
    std::fs::copy(from, to).expect("a copy");
    let file = std::fs::File::open(to).expect("the copy");
    file.sync_all().expect("a durable copy");
    let took = began.elapsed();
    std::fs::remove_file(to).expect("the copy to go");
    took
}

fn done(deed: &str, ledger: &Path, folder: &Path) -> Cost {
    let output = Command::new(std::env::current_exe().expect("this very program"))
        .arg(CHILD)
        .arg(deed)
        .arg(ledger)
        .arg(folder)
        .output()
        .expect("a child process");
    assert!(
        output.status.success(),
        "{deed} failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    let cost: Cost = serde_json::from_slice(&output.stdout).expect("what the child process says");
    assert!(cost.entries > 0, "{deed} has seen nothing");
    cost
}

/// Does one deed and says what it cost.
pub(crate) fn child(arguments: &[String]) {
    let [deed, ledger, folder] = arguments else {
        panic!("a deed, a ledger and a folder");
    };
    let (ledger, folder) = (PathBuf::from(ledger), PathBuf::from(folder));
    let began = Instant::now();
    let entries = entries_of(deed, &ledger, &folder);
    let cost = Cost {
        seconds: began.elapsed().as_secs_f64(),
        rss_bytes: process::rss_bytes(),
        entries,
    };
    println!("{}", serde_json::to_string(&cost).expect("JSON"));
}

fn entries_of(deed: &str, ledger: &Path, folder: &Path) -> u64 {
    let options = ShopOptions::with_key_file(ledger, ledger.with_extension("key"));
    let view = View {
        language: Language::En,
    };
    let newest = || {
        let shop = process::open(ledger);
        use_case::set_backup_folder(&shop, folder).expect("a folder");
        let list = use_case::backups(&shop, &view).expect("backups");
        folder.join(&list.backups.first().expect("a backup").file)
    };
    match deed {
        "verify" => {
            let shop = process::open(ledger);
            let verified = use_case::verify_ledger(&shop, &view).expect("a walk");
            assert!(verified.is_whole, "{}", verified.sentence);
            u64::from(verified.entries)
        }
        "backup" => {
            let shop = process::open(ledger);
            let made = use_case::back_up_to(&shop, Some(folder), Language::En);
            made.expect("a backup").entries
        }
        "drill" => {
            use_case::drill(&options, &newest())
                .expect("a drill")
                .entries
        }
        "restore" => {
            let (drill, _) = use_case::restore(&options, &newest()).expect("a restore");
            drill.entries
        }
        other => panic!("there is no deed {other}"),
    }
}
