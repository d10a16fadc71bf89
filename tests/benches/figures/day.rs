//! A day: the files of four platforms dropped at once, until the findings are there.

use std::time::{Duration, Instant};

use tallyman_book::{
    Language,
    api::View,
    importing::{FileStatus, gather},
    use_case::{self, import_files},
};

use crate::{
    board::{Board, time},
    goods::{VARIANTS_PER_LISTING, goods},
    platforms, process,
    process::Stage,
};

const DAY_MAX: Duration = Duration::from_secs(2);
const LINES: usize = 2_000;
const LISTINGS: usize = 500;

pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let folder = stage.folder("day");
    platforms::write(&folder, &goods(LISTINGS), LINES);
    let shop = process::open(&stage.folder("shop").join("shop.tallyman"));
    let began = Instant::now();
    let files = gather(&[folder]).expect("the day's files");
    let imported = import_files(&shop, files, false).expect("an import");
    let stored = began.elapsed();
    let view = View {
        language: Language::En,
    };
    let findings = use_case::check(&shop, &view).expect("a check");
    let took = began.elapsed();
    for file in &imported {
        assert_eq!(
            file.outcome.status,
            FileStatus::Imported,
            "{}: {:?}",
            file.file,
            file.outcome.report.sentence()
        );
    }
    let counts = &shop.checked().expect("a check").report.counts;
    assert_eq!(counts.lines as usize, LINES, "every order line is open");
    drop(findings);
    board.within("day: files to findings", took, DAY_MAX);
    board.remark(
        "  of it",
        &format!(
            "{} files, {} listings of {VARIANTS_PER_LISTING}, {LINES} lines; stored after {}; {} agree, {} block, {} ask",
            imported.len(),
            LISTINGS,
            time(stored),
            counts.agree,
            counts.blocks,
            counts.asks_open
        ),
    );
}
