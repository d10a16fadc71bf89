//! The process that reads hostile files: this very test, started again, with its memory and its work limited.

use std::{
    io::{BufRead, BufReader, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    sync::atomic::{AtomicU32, Ordering},
};

use serde::{Deserialize, Serialize};
use tallyman_import::{
    Choices, DateOrder, PlainSheet, Profiles, Refusal, Source, Status,
    letter::{Letter, LetterFault, LetterTable, TableChoices, letters, table},
    limits::MAILBOX_BYTES_MAX,
    plain, read,
};

/// Address space: an allocation beyond it ends the process.
const ADDRESS_KILOBYTES: u64 = 1_500_000;
/// Work, in seconds of the processor for all files together: a reader that never ends is ended by it.
const WORK_SECONDS: u64 = 900;
/// What the process is told in its environment, and begins its answers with.
const MARK: &str = "TALLYMAN_HOSTILE_READER";

/// What became of one file.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Answer {
    pub(super) is_read: bool,
    pub(super) asks: bool,
    pub(super) adds_up: bool,
    /// Rows of the table: used, giving something to others, or rejected by name.
    pub(super) rows: u64,
    pub(super) records: u64,
    pub(super) sentence: String,
    pub(super) memory_kilobytes: u64,
    pub(super) panics: u32,
    pub(super) others: Vec<Other>,
}

/// What became of the file where it was read another way.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Other {
    pub(super) way: String,
    /// Why it was refused; nothing where it was taken.
    pub(super) sentence: Option<String>,
    /// Sentences about letters in it that cannot be taken: how many, and the longest.
    pub(super) faults: usize,
    pub(super) longest_fault: String,
    pub(super) memory_kilobytes: u64,
    pub(super) panics: u32,
}

impl Answer {
    pub(super) fn status(&self) -> &'static str {
        match (self.is_read, self.asks) {
            (true, _) => "read",
            (false, true) => "asked",
            (false, false) => "refused",
        }
    }
}

/// A running reader.
pub(super) struct Reader {
    child: Child,
    asks: ChildStdin,
    says: BufReader<ChildStdout>,
}

impl Reader {
    pub(super) fn start() -> Self {
        let limits =
            format!("ulimit -v {ADDRESS_KILOBYTES}; ulimit -t {WORK_SECONDS}; exec \"$0\" \"$@\"");
        let mut child = Command::new("sh")
            .args(["-c", &limits])
            .arg(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "corpus::reader::the_reader",
                "--ignored",
                "--nocapture",
            ])
            .env(MARK, "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let (asks, says) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        Self {
            child,
            asks,
            says: BufReader::new(says),
        }
    }

    /// Has one file read; the words of a failure where the process ended.
    pub(super) fn read(&mut self, path: &Path) -> Result<Answer, String> {
        writeln!(self.asks, "{}", path.display()).map_err(|_| self.ended())?;
        let mut line = String::new();
        loop {
            line.clear();
            if !matches!(self.says.read_line(&mut line), Ok(1..)) {
                return Err(self.ended());
            }
            if let Some((_, answer)) = line.split_once(MARK) {
                return Ok(serde_json::from_str(answer).unwrap());
            }
        }
    }

    fn ended(&mut self) -> String {
        format!(
            "ended its reader: {:?}",
            self.child.wait().map(|status| status.to_string())
        )
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        // It may be gone already.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

static PANICS: AtomicU32 = AtomicU32::new(0);

#[test]
#[ignore = "the process that the test of hostile files starts"]
#[expect(clippy::print_stdout, reason = "it answers on its output")]
fn the_reader() {
    // Nobody but the test of hostile files has something to be read.
    if std::env::var_os(MARK).is_none() {
        return;
    }
    // A panic that the crate catches is a panic nevertheless.
    std::panic::set_hook(Box::new(|_| {
        PANICS.fetch_add(1, Ordering::Relaxed);
    }));
    let profiles = Profiles::built_in().unwrap();
    for line in std::io::stdin().lines() {
        let path = line.unwrap();
        let mut answer = answer(Path::new(&path), &profiles);
        answer.others = others(Path::new(&path));
        println!("{MARK}{}", serde_json::to_string(&answer).unwrap());
    }
}

fn answer(path: &Path, profiles: &Profiles) -> Answer {
    let choices = Choices {
        accept_rejected: true,
        date_order: Some(DateOrder::DayFirst),
        ..Choices::default()
    };
    let name = path.file_name().unwrap().to_string_lossy();
    let mut yielded = 0_u64;
    forget_peak();
    PANICS.store(0, Ordering::Relaxed);
    let report = read(
        &Source::Path(path.to_owned()),
        &name,
        profiles,
        &choices,
        &mut |_| {
            yielded += 1;
            Ok(())
        },
    );
    let account = &report.account;
    let skipped: u64 = account.skipped_by.iter().map(|rule| rule.records).sum();
    Answer {
        is_read: report.is_read(),
        asks: report.status == Status::Asks,
        adds_up: account.adds_up() && skipped == account.skipped && yielded == report.yielded,
        rows: account.used + account.parent + account.rejected.len() as u64,
        records: account.records,
        sentence: report
            .sentence()
            .map(ToString::to_string)
            .unwrap_or_default(),
        memory_kilobytes: memory_peak_kilobytes(),
        panics: PANICS.load(Ordering::Relaxed),
        others: Vec::new(),
    }
}

type Faults = Vec<LetterFault>;

/// Has a file read as a supplier's reply, as a table of messages under both names that tables have, and as letters.
fn others(path: &Path) -> Vec<Other> {
    let bytes = || match std::fs::metadata(path).unwrap().len() {
        // The window and the command line refuse what is larger before they read it.
        size if size > MAILBOX_BYTES_MAX as u64 => Vec::new(),
        _ => std::fs::read(path).unwrap(),
    };
    let as_table = |name: &str| told(table(&bytes(), name, &TableChoices::default()));
    vec![
        other("plain", || replied(path)),
        other("table.csv", || as_table("file.csv")),
        other("table.xlsx", || as_table("file.xlsx")),
        other("letters", || faults(letters(&bytes(), None))),
        other("mailbox", || faults(letters(&bytes(), Some("file.mbox")))),
    ]
}

fn other(way: &str, read: impl FnOnce() -> Result<Faults, String>) -> Other {
    forget_peak();
    PANICS.store(0, Ordering::Relaxed);
    let (sentence, faults) = match read() {
        Ok(faults) => (None, faults),
        Err(sentence) => (Some(sentence), Vec::new()),
    };
    let said = faults.iter().map(ToString::to_string);
    Other {
        way: way.to_owned(),
        sentence,
        longest_fault: said.max_by_key(String::len).unwrap_or_default(),
        faults: faults.len(),
        memory_kilobytes: memory_peak_kilobytes(),
        panics: PANICS.load(Ordering::Relaxed),
    }
}

fn replied(path: &Path) -> Result<Faults, String> {
    let name = path.file_name().unwrap().to_string_lossy();
    let source = Source::Path(path.to_owned());
    let sheets: Result<Vec<PlainSheet>, Refusal> =
        plain(&source, &name, &|cell| cell.starts_with("Q-"));
    sheets.map_or_else(
        |refusal| Err(refusal.sentence.to_string()),
        |_| Ok(Vec::new()),
    )
}

fn told(table: Result<LetterTable, LetterFault>) -> Result<Faults, String> {
    faults(table.map(|table| {
        table
            .letters
            .into_iter()
            .map(|(_, letter)| letter)
            .collect()
    }))
}

fn faults(
    letters: Result<Vec<Result<Letter, LetterFault>>, LetterFault>,
) -> Result<Faults, String> {
    let letters = letters.map_err(|fault| fault.to_string())?;
    Ok(letters.into_iter().filter_map(Result::err).collect())
}

/// Begins to count the peak of memory anew.
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

fn memory_peak_kilobytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}
