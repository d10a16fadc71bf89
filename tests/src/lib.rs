//! What the tests share: a shop in a folder of its own with a clock that stands still, the sample shop, and what is
//! planted in it.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "tests end where something is not as it must be"
)]

pub mod faults;
pub mod readers;

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    path::{Path, PathBuf},
    sync::Arc,
};

use serde::Deserialize;
use tallyman_book::{
    Shop, ShopOptions,
    api::{ApiError, Resolve, Resolved},
    event::Event,
    importing::gather,
    use_case::{self, FileImported, answers, import_files},
};
use tallyman_ledger::Body;
use tempfile::TempDir;

/// 24 November 2026, 09:12 UTC: the morning of the sample day.
pub const MORNING_MILLISECONDS: i64 = 1_795_511_520_000;

/// A shop in a folder of its own.
#[derive(Debug)]
pub struct TestShop {
    folder: TempDir,
    /// The open shop.
    pub shop: Arc<Shop>,
}

impl TestShop {
    /// A new, empty shop.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let shop = open(folder.path());
        Self {
            folder,
            shop: Arc::new(shop.expect("a new shop")),
        }
    }

    /// A new shop with the sample day imported.
    pub fn with_sample_day() -> Self {
        let test = Self::new();
        test.import(&[sample_day()]);
        test
    }

    /// The shop's folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Imports files or folders, as `tallyman import` does.
    pub fn import(&self, paths: &[PathBuf]) -> Vec<FileImported> {
        let files = gather(paths).expect("files to import");
        import_files(&self.shop, files, false).expect("an import")
    }

    /// Imports one table given as text under a name.
    pub fn import_text(&self, name: &str, text: &str) -> FileImported {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).expect("a file to write");
        self.import(&[path]).pop().expect("one file")
    }

    /// Closes the shop and opens it again.
    #[must_use]
    pub fn reopened(self) -> Self {
        let Self { folder, shop } = self;
        drop(shop);
        let shop = open(folder.path()).expect("the shop again");
        Self {
            folder,
            shop: Arc::new(shop),
        }
    }

    /// Gives every open finding its first answer until none is open; gives the number of answers.
    pub fn answer_everything(&self) -> usize {
        for count in 0..500 {
            let checked = self.shop.checked().expect("a check");
            let open = checked.report.findings.iter().find(|finding| {
                finding.is_open() && !answers(finding, tallyman_book::Language::En).is_empty()
            });
            let Some(finding) = open else { return count };
            let first = answers(finding, tallyman_book::Language::En).swap_remove(0);
            self.resolve(&finding.id, &first.key, None)
                .expect("an answer that is taken");
        }
        panic!("the findings did not end");
    }

    /// Answers one finding.
    pub fn resolve(
        &self,
        finding: &str,
        key: &str,
        reason: Option<&str>,
    ) -> Result<Resolved, ApiError> {
        let request = Resolve {
            finding: finding.to_owned(),
            key: key.to_owned(),
            scope: None,
            reason: reason.map(str::to_owned),
            language: tallyman_book::Language::En,
        };
        Ok(use_case::resolve(&self.shop, &request)?)
    }
}

impl Default for TestShop {
    fn default() -> Self {
        Self::new()
    }
}

fn open(folder: &Path) -> Result<Shop, ApiError> {
    Shop::open(ShopOptions {
        clock: Arc::new(|| MORNING_MILLISECONDS),
        operator: "TT".to_owned(),
        ..ShopOptions::with_key_file(folder.join("shop.tallyman"), folder.join("key"))
    })
}

/// The root of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_owned)
        .unwrap_or_default()
}

/// The folder with the files of the sample day.
pub fn sample_day() -> PathBuf {
    root().join("assets/sample/day")
}

/// What is planted in the sample shop.
#[derive(Debug, Deserialize)]
pub struct Planted {
    /// Findings that must come.
    pub planted: Vec<PlantedFinding>,
    /// Lines that must stay silent.
    pub innocent: Vec<Innocent>,
    /// What the files hold.
    pub counts: PlantedCounts,
}

/// A finding that must come.
#[derive(Debug, Deserialize)]
pub struct PlantedFinding {
    /// Its code.
    pub code: String,
    /// Its severity: `block` or `ask`.
    pub severity: String,
    /// The order, where it is about one.
    pub order: Option<String>,
}

/// A line that must stay silent.
#[derive(Debug, Deserialize)]
pub struct Innocent {
    /// The order, where it is about one.
    pub order: Option<String>,
    /// The line, where only one of the order's is meant.
    pub line: Option<String>,
    /// Why it looks suspicious and is not.
    pub why: String,
}

/// What the files hold.
#[derive(Debug, Deserialize)]
pub struct PlantedCounts {
    /// Open order lines.
    pub open_lines: u32,
    /// The account of each file.
    pub files: BTreeMap<String, tallyman_book::api::Account>,
}

/// Reads what is planted.
pub fn planted() -> Planted {
    let text =
        std::fs::read_to_string(root().join("assets/sample/planted.json")).expect("planted.json");
    serde_json::from_str(&text).expect("planted.json in its form")
}

/// Everything that stands in an exported journal, with its hexadecimal bytes made text again and packed events unpacked.
pub fn decoded(journal: &[u8]) -> String {
    let mut text = String::new();
    for line in String::from_utf8_lossy(journal).lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("a line of a journal");
        let Some(body) = value.get("body").and_then(serde_json::Value::as_str) else {
            continue;
        };
        let bytes: Vec<u8> = body
            .as_bytes()
            .chunks(2)
            .filter_map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
            .collect();
        text.push_str(&String::from_utf8_lossy(&bytes));
        text.push('\n');
        let body = Body::from_bytes(&bytes).expect("an entry of format 1");
        let event = Event::decode(&body.kind, body.version, &body.payload).expect("an event");
        writeln!(text, "{event:?}").expect("a text takes all");
    }
    text
}
