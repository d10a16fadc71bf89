//! The stage on which figures are measured, and the child process in which the large import is.

use std::{
    cell::OnceCell,
    path::{Path, PathBuf},
    process::Command,
    sync::Arc,
    time::{Duration, Instant},
};

use tallyman_book::{
    Shop, ShopOptions,
    importing::{FileStatus, FileToImport},
    use_case::import_files,
};
use tempfile::TempDir;

use crate::{goods::goods, orders};

/// Listings behind the large file of orders: 27,000 variants.
pub(crate) const LARGE_LISTINGS: usize = 4_500;

/// A folder that goes away at the end, and the large file in it.
pub(crate) struct Stage {
    folder: TempDir,
    /// How many lines the large figures are about.
    pub(crate) lines: usize,
    file: OnceCell<PathBuf>,
    imported: OnceCell<Imported>,
}

/// What the child process says about an import of the large file.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub(crate) struct Imported {
    /// From the start of the process to its last word.
    pub(crate) wall_seconds: f64,
    /// Of all its threads.
    pub(crate) cpu_seconds: f64,
    /// What it gave the disk to write.
    pub(crate) written_bytes: u64,
    /// The most memory that it ever had.
    pub(crate) rss_bytes: u64,
    /// The ledger.
    pub(crate) ledger: PathBuf,
}

impl Stage {
    pub(crate) fn new(lines: usize) -> Self {
        Self {
            folder: tempfile::tempdir().expect("a folder for the figures"),
            lines,
            file: OnceCell::new(),
            imported: OnceCell::new(),
        }
    }

    /// A new folder on the stage.
    pub(crate) fn folder(&self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(&path).expect("a folder on the stage");
        path
    }

    /// The large file of orders.
    pub(crate) fn file(&self) -> &Path {
        self.file.get_or_init(|| {
            let path = self.folder.path().join("unshipped.txt");
            orders::write(&path, self.lines, &goods(LARGE_LISTINGS)).expect("the large file");
            path
        })
    }

    /// The ledger that holds the large file, imported in a process of its own.
    pub(crate) fn imported(&self) -> &Imported {
        self.imported.get_or_init(|| {
            let ledger = self.folder("large").join("shop.tallyman");
            let began = Instant::now();
            let output = Command::new(std::env::current_exe().expect("this very program"))
                .arg("--child")
                .arg(&ledger)
                .arg(self.file())
                .output()
                .expect("a child process");
            let wall = began.elapsed();
            assert!(
                output.status.success(),
                "the import failed: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            let mut said: Imported =
                serde_json::from_slice(&output.stdout).expect("what the child process says");
            said.wall_seconds = wall.as_secs_f64();
            said
        })
    }
}

/// Opens the shop of a ledger, making it where there is none.
pub(crate) fn open(ledger: &Path) -> Arc<Shop> {
    let options = ShopOptions::with_key_file(ledger, ledger.with_extension("key"));
    Arc::new(Shop::open(options).expect("a shop"))
}

/// Imports one file, and asserts how it ended.
pub(crate) fn import(shop: &Arc<Shop>, file: &Path, status: FileStatus) -> Duration {
    let began = Instant::now();
    let imported = import_files(shop, vec![FileToImport::at(file)], false).expect("an import");
    let took = began.elapsed();
    for file in &imported {
        assert_eq!(
            file.outcome.status,
            status,
            "{}: {:?}",
            file.file,
            file.outcome.report.sentence()
        );
    }
    took
}

/// Imports a file into a new ledger, closes it and says what it cost.
pub(crate) fn child(arguments: &[String]) {
    let [ledger, file] = arguments else {
        panic!("a ledger and a file");
    };
    let ledger = PathBuf::from(ledger);
    let shop = open(&ledger);
    import(&shop, Path::new(file), FileStatus::Imported);
    drop(shop);
    let said = Imported {
        wall_seconds: 0.0,
        cpu_seconds: cpu_seconds().0,
        written_bytes: number("/proc/self/io", "write_bytes:"),
        rss_bytes: rss_bytes(),
        ledger,
    };
    println!("{}", serde_json::to_string(&said).expect("JSON"));
}

/// Seconds of processor that this process took, and those of its ended children; zero where the system does not say.
pub(crate) fn cpu_seconds() -> (f64, f64) {
    let text = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<&str> = text
        .rsplit(')')
        .next()
        .unwrap_or_default()
        .split_whitespace()
        .collect();
    let ticks = |at: usize| {
        fields
            .get(at)
            .and_then(|text| text.parse::<f64>().ok())
            .unwrap_or_default()
    };
    (
        (ticks(11) + ticks(12)) / 100.0,
        (ticks(13) + ticks(14)) / 100.0,
    )
}

/// The most memory that this process ever had; zero where the system does not say.
pub(crate) fn rss_bytes() -> u64 {
    number("/proc/self/status", "VmHWM:") * 1024
}

/// A number that the system tells about this process; zero where it does not.
fn number(file: &str, name: &str) -> u64 {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    text.lines()
        .find_map(|line| line.strip_prefix(name))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or_default()
}
