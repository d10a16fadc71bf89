//! Everything the program can do, in a home of its own, and afterwards the forgetting.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use serde_json::{Value, json};
use tallyman_book::{
    Language, Paper, PickerLanguage, Shop, ShopOptions,
    api::{ErasePerson, FindPerson, PersonOrder, View, dispatch},
    importing::gather,
    use_case::{self, answers, draw, import_files},
};
use tallyman_tests::{MORNING_MILLISECONDS, sample_day};
use tempfile::TempDir;

use super::{exports::files, persons::Person};

pub(super) const DAY: i64 = 24 * 60 * 60 * 1_000;
const VIEW: View = View {
    language: Language::En,
};
/// What was made for a person's own use: it is handed over, and what becomes of it there is theirs.
const HANDED_OVER: &[&str] = &[
    "sheet",
    "check",
    "source_row",
    "preview",
    "holds",
    "access",
    "case_show",
    "evidence",
];

/// A folder with a shop, the files it was told, and what it wrote.
pub(crate) struct Home {
    folder: TempDir,
    now: Arc<AtomicI64>,
    shop: Option<Arc<Shop>>,
    /// The commands of the API that were asked so far.
    pub(super) asked: RefCell<BTreeSet<String>>,
}

impl Home {
    pub(super) fn new() -> Self {
        Self::at(MORNING_MILLISECONDS)
    }

    /// A home on another day.
    pub(crate) fn at(now_ms: i64) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        for name in ["imports", "out"] {
            std::fs::create_dir(folder.path().join(name)).expect("a folder");
        }
        let mut home = Self {
            folder,
            now: Arc::new(AtomicI64::new(now_ms)),
            shop: None,
            asked: RefCell::default(),
        };
        home.open();
        home
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(super) fn shop(&self) -> &Arc<Shop> {
        self.shop.as_ref().expect("an open shop")
    }

    /// The ledger beside its key.
    pub(super) fn ledger_copy(&self) -> PathBuf {
        self.path().join("shop.tallyman")
    }

    fn options(&self) -> ShopOptions {
        let now = Arc::clone(&self.now);
        ShopOptions {
            clock: Arc::new(move || now.load(Ordering::Relaxed)),
            operator: "TT".to_owned(),
            ..ShopOptions::with_key_file(self.ledger_copy(), self.path().join("key"))
        }
    }

    /// The moment by the home's clock.
    pub(super) fn now_ms(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }

    /// Lets go of the shop, so that another program can open it.
    pub(crate) fn close(&mut self) {
        self.shop = None;
    }

    pub(super) fn open(&mut self) {
        self.shop = None;
        self.shop = Some(Arc::new(Shop::open(self.options()).expect("the shop")));
    }

    /// Imports the sample day and four files with the persons in them.
    pub(crate) fn import(&self, persons: &[Person]) {
        let mut paths = vec![sample_day()];
        paths.extend(self.write_files(persons));
        let files = gather(&paths).expect("files");
        for file in import_files(self.shop(), files, false).expect("an import") {
            let told = file.outcome.report.sentence();
            assert_eq!(told, None, "{}", file.file);
        }
    }

    /// Writes the files of the marketplaces; gives where they lie.
    pub(super) fn write_files(&self, persons: &[Person]) -> Vec<PathBuf> {
        let written = files(persons).into_iter().map(|(name, text)| {
            let path = self.path().join("imports").join(name);
            std::fs::write(&path, text).expect("a file");
            path
        });
        written.collect()
    }

    /// Calls a command of the API, as the window does, and keeps its answer as a file.
    pub(super) fn ask(&self, command: &str, file: &str, payload: Value) -> Value {
        self.asked.borrow_mut().insert(command.to_owned());
        let answer = dispatch(self.shop(), command, payload);
        let answer = answer.unwrap_or_else(|error| json!({ "error": error }));
        let text = serde_json::to_vec_pretty(&answer).expect("JSON");
        std::fs::write(self.path().join("out").join(file), text).expect("a file");
        answer
    }

    pub(super) fn ask_view(&self, command: &str) -> Value {
        self.ask(
            command,
            &format!("{command}.json"),
            json!({ "language": "en" }),
        )
    }

    pub(super) fn write_journal(&self, name: &str) {
        let file = std::fs::File::create(self.path().join("out").join(name)).expect("a file");
        use_case::export_journal(self.shop(), file).expect("a journal");
    }

    /// What the book holds under a name.
    pub(super) fn found(&self, words: &str) -> Vec<PersonOrder> {
        let request = FindPerson {
            words: words.to_owned(),
            order: String::new(),
            channel: String::new(),
            language: Language::En,
        };
        let found = use_case::find_person(self.shop(), &request).expect("an answer");
        found.orders
    }

    /// Does everything that can be done with a shop.
    pub(super) fn live_a_day(&mut self, persons: &[Person]) {
        self.import(persons);
        self.shop().index().expect("an index");
        self.ask_the_supplier();
        self.answer(persons);
        self.look(persons);
        self.print();
        self.hold(persons);
        self.complain(persons);
        self.keep_safe();
        self.ask_view("check");
        self.ask_view("holds");
        self.write_journal("journal.jsonl");
        self.ask_view("verify_ledger");
        self.ask_view("health");
        self.ask_the_rest(persons);
    }

    fn ask_the_supplier(&self) {
        let request = json!({ "supplier": "Yiwu Goods", "language": "en" });
        let asked = self.ask("ask_supplier", "supplier.json", request);
        let sheet = asked["xlsx_base64"].as_str().unwrap_or_default();
        let sheet = STANDARD.decode(sheet).expect("base64");
        assert!(sheet.starts_with(b"PK"), "{asked}");
        std::fs::write(self.path().join("out/supplier.xlsx"), sheet).expect("a file");
    }

    /// Answers what blocks, with reasons that name persons.
    pub(crate) fn answer(&self, persons: &[Person]) {
        let mut next = 0;
        for _ in 0..400 {
            let checked = self.shop().checked().expect("a check");
            let Some(finding) = checked
                .report
                .findings
                .iter()
                .find(|finding| finding.is_open())
            else {
                break;
            };
            let fixes = answers(finding, Language::En);
            // What a pick list forgot is taken, so that it comes onto the sheet with its buyer's words.
            let fix = fixes
                .iter()
                .find(|fix| fix.needs_reason && finding.code.name() != "missing")
                .or(fixes.first());
            let Some(fix) = fix else { break };
            let person = &persons[next % persons.len()];
            next += 1;
            let request = json!({
                "finding": finding.id, "key": fix.key, "scope": null, "reason": person.shop_words, "language": "en",
            });
            self.ask("resolve", "resolve.json", request);
        }
        assert!(next > 10, "{next} findings were answered");
    }

    fn look(&self, persons: &[Person]) {
        for command in [
            "shop",
            "held_answers",
            "catalogue",
            "export_answers",
            "keys",
        ] {
            self.ask_view(command);
        }
        let checked = self.shop().checked().expect("a check");
        for (number, finding) in checked.report.findings.iter().take(40).enumerate() {
            let request = json!({ "finding": finding.id, "language": "en" });
            self.ask("finding", &format!("check-finding-{number}.json"), request);
            for piece in finding.evidence.iter().take(3) {
                let request =
                    json!({ "file": piece.place.file, "row": piece.place.row, "language": "en" });
                self.ask("source_row", &format!("source_row-{number}.json"), request);
            }
        }
        for (number, person) in persons.iter().enumerate().step_by(17) {
            for words in [&person.name, &person.mail, &person.words] {
                let request = json!({ "text": words, "limit": 50 });
                // What was looked for is not written down: only what was found.
                self.ask("search", &format!("search-{number}.json"), request);
            }
        }
        let request =
            json!({ "words": persons[1].name, "order": "", "channel": "", "language": "en" });
        let found = self.ask("find_person", "find_person.json", request);
        let request = json!({ "orders": [found["orders"][0]["id"]], "language": "en" });
        let access = self.ask("access_person", "access.json", request);
        assert_eq!(access["orders"], 1, "{access}");
        let text = access["text"].as_str().expect("a text");
        std::fs::write(self.path().join("out/access.txt"), text).expect("a file");
    }

    fn print(&self) {
        self.ask_view("pick");
        let sheet = draw(
            self.shop(),
            Paper::A4,
            PickerLanguage::Zh,
            false,
            true,
            Language::En,
        );
        let sheet = sheet.expect("a sheet");
        std::fs::write(self.path().join("out/sheet.pdf"), &sheet.pdf.bytes).expect("a file");
    }

    fn hold(&self, persons: &[Person]) {
        let found = self.found(&persons[2].name);
        let request = json!({
            "order": found[0].order, "channel": found[0].channel, "reason": persons[2].shop_words,
            "until_ms": MORNING_MILLISECONDS + 40 * DAY, "language": "en",
        });
        let held = self.ask("hold_order", "holds.json", request);
        assert_eq!(held["holds"].as_array().map(Vec::len), Some(1), "{held}");
    }

    /// Backs up, erases one person, tries a restore and does one.
    fn keep_safe(&mut self) {
        let made = use_case::back_up(self.shop(), &VIEW).expect("a backup");
        let request = json!({ "file": made.backup.file });
        self.ask("drill_restore", "drill.json", request);
        self.ask_view("backups");
        use_case::tend(self.shop(), Language::En).expect("care");
        self.shop = None;
        let backup = Path::new(&made.backup.folder).join(&made.backup.file);
        let restored = use_case::restore(&self.options(), &backup);
        restored.expect("a restore");
        self.open();
        self.shop().rebuild().expect("a rebuild");
        use_case::tend(self.shop(), Language::En).expect("care");
    }

    /// Somebody asks to be forgotten, and then time passes; what was made for a person's own use is handed over.
    pub(super) fn forget_everybody(&mut self, persons: &[Person]) {
        self.close_cases();
        let asked = &persons[0];
        let orders = self.found(&asked.name).into_iter();
        let request = ErasePerson {
            orders: orders.map(|order| order.id).collect(),
            language: Language::En,
        };
        let erased = use_case::erase_person(self.shop(), &request).expect("an erasure");
        std::fs::write(self.path().join("out/certificate.txt"), &erased.certificate)
            .expect("a file");
        // A clock that leaps further is not believed at once.
        for _ in 0..10 {
            self.now.fetch_add(10 * DAY, Ordering::Relaxed);
            use_case::tend(self.shop(), Language::En).expect("care");
        }
        // Told again by another file: nobody comes back.
        let (name, text) = files(persons).swap_remove(0);
        let path = self.path().join("imports").join(format!("again-{name}"));
        std::fs::write(&path, text + "\n").expect("a file");
        let files = gather(&[path]).expect("files");
        import_files(self.shop(), files, false).expect("an import");
        for entry in std::fs::read_dir(self.path().join("out")).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let is_handed_over = HANDED_OVER.iter().any(|start| name.starts_with(start));
            if is_handed_over {
                let removed = if path.is_dir() {
                    std::fs::remove_dir_all(&path)
                } else {
                    std::fs::remove_file(&path)
                };
                removed.expect("it is handed over");
            }
        }
        for command in [
            "health",
            "verify_ledger",
            "check",
            "pick",
            "shop",
            "held_answers",
        ] {
            self.ask_view(command);
        }
        self.show_cases("after");
        self.write_journal("journal-after.jsonl");
    }

    /// The lines are still there, every entry holds, and a rebuild brings nobody back.
    pub(super) fn is_whole_and_goes_on(&self) {
        let before = self.shop().checked().expect("a check").report.lines.len();
        assert!(before > 200, "{before} lines go on without their buyers");
        self.shop().rebuild().expect("a rebuild");
        let after = self.shop().checked().expect("a check").report.lines.len();
        assert_eq!(after, before);
        let verified = use_case::verify_ledger(self.shop(), &VIEW).expect("a verification");
        assert!(verified.is_whole, "{}", verified.sentence);
    }
}
