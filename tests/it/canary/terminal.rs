//! Everything that the command line can do, each verb a process of its own; what it says on both outputs is kept and searched.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    io::Write as _,
    path::PathBuf,
    process::{Command, Stdio},
};

use tallyman_book::Moment;
use tallyman_core::case::iso_day;
use tallyman_tests::sample_day;

use super::{
    day::{DAY, Home},
    exports::order_of,
    letters::letter,
    persons::Person,
};

/// Runs a verb; keeps what it says in words and, where it changes nothing, as JSON.
struct Terminal<'a> {
    home: &'a Home,
    program: PathBuf,
    /// The verbs that were asked, those of a case with both words.
    asked: RefCell<BTreeSet<String>>,
}

impl<'a> Terminal<'a> {
    fn new(home: &'a Home) -> Self {
        let test = std::env::current_exe().expect("the path of this test");
        let folders = test.ancestors().skip(1).take(2);
        let program = folders
            .map(|folder| folder.join(format!("tallyman{}", std::env::consts::EXE_SUFFIX)))
            .find(|program| program.is_file())
            .expect("tallyman is built by `cargo xtask test`, or by `cargo build -p tallyman`");
        Self {
            home,
            program,
            asked: RefCell::default(),
        }
    }

    /// What is said lies in files of this name.
    fn run(&self, name: &str, arguments: &[&str], input: &str) -> (Option<i32>, String) {
        let mut words = arguments.iter().filter(|word| !word.starts_with("--"));
        if let Some(verb) = words.next() {
            self.asked.borrow_mut().insert((*verb).to_owned());
            let deed = words.next().filter(|_| *verb == "case");
            self.asked
                .borrow_mut()
                .extend(deed.map(|deed| format!("case {deed}")));
        }
        // What is put aside for a moment is searched like everything else.
        let aside = self.home.path().join("tmp");
        std::fs::create_dir_all(&aside).expect("a folder");
        let mut child = Command::new(&self.program)
            .current_dir(self.home.path())
            .env("TMPDIR", aside)
            .args([
                "--ledger",
                "shop.tallyman",
                "--key-file",
                "key",
                "--operator",
                "TT",
            ])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("tallyman starts");
        // A verb that reads nothing closes its end; that is its right.
        drop(
            child
                .stdin
                .take()
                .expect("an input")
                .write_all(input.as_bytes()),
        );
        let output = child.wait_with_output().expect("it ends");
        let out = self.home.path().join("out");
        std::fs::write(out.join(format!("{name}.stdout")), &output.stdout).expect("a file");
        std::fs::write(out.join(format!("{name}.stderr")), &output.stderr).expect("a file");
        (
            output.status.code(),
            String::from_utf8_lossy(&output.stdout).into_owned(),
        )
    }

    /// Something that must succeed, or find something.
    fn done(&self, name: &str, arguments: &[&str]) -> String {
        let (code, said) = self.run(name, arguments, "");
        assert!(matches!(code, Some(0 | 1)), "{name}: {code:?} {said}");
        said
    }

    /// Something that is refused.
    fn refused(&self, name: &str, arguments: &[&str], input: &str) {
        let (code, said) = self.run(name, arguments, input);
        assert_eq!(code, Some(2), "{name}: {said}");
    }
}

/// The verbs that a help lists, with what stands before each.
fn verbs(help: &str, before: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| !line.starts_with("Commands:"))
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter_map(|line| line.strip_prefix("  ")?.split(' ').next())
        .filter(|verb| !verb.is_empty() && *verb != "help")
        .map(|verb| format!("{before}{verb}"))
        .collect()
}

/// A verb that nobody asks would show what it likes.
fn nothing_is_left_out(terminal: &Terminal<'_>) {
    let help = terminal.done("help", &["--help"]);
    let of_cases = terminal.done("help-case", &["case", "--help"]);
    let all = [verbs(&help, ""), verbs(&of_cases, "case ")].concat();
    assert!(all.len() > 30, "{all:?}");
    let asked = terminal.asked.borrow();
    let missing: Vec<&String> = all.iter().filter(|verb| !asked.contains(*verb)).collect();
    assert!(missing.is_empty(), "not asked: {missing:?}");
}

/// Everything that can be done with a shop whose files lie in `imports`.
pub(super) fn live_a_day(home: &Home, persons: &[Person]) {
    let terminal = Terminal::new(home);
    import(&terminal, persons);
    answer(&terminal, persons);
    look(&terminal, persons);
    write(&terminal, persons);
    keep_safe(&terminal, persons);
    refuse(&terminal, persons);
    nothing_is_left_out(&terminal);
}

fn import(terminal: &Terminal<'_>, persons: &[Person]) {
    let day = sample_day().display().to_string();
    terminal.done("import-preview", &["import", "--preview", "imports"]);
    terminal.done("import", &["--json", "import", &day, "imports"]);
    terminal.done("import-again", &["import", "imports"]);
    // Columns that slipped: what was expected is told, and not what stood there.
    let person = &persons[6];
    let header = "Order ID,SKU,Product,Qty,Buyer,Street\n";
    let row = format!(
        "1001,A-1,Mug,{},{},1\n1002,A-1,Mug,1,{},x\n",
        person.name, person.street, person.mail
    );
    std::fs::write(
        terminal.home.path().join("imports/slipped.csv"),
        format!("{header}{row}"),
    )
    .expect("a file");
    terminal.run("import-slipped", &["import", "imports/slipped.csv"], "");
    terminal.run(
        "import-slipped-json",
        &[
            "--json",
            "import",
            "--accept-rejected",
            "imports/slipped.csv",
        ],
        "",
    );
}

fn answer(terminal: &Terminal<'_>, persons: &[Person]) {
    let said = terminal.done("check", &["--json", "check"]);
    terminal.done("check-words", &["check", "--all"]);
    let findings: Vec<String> = said
        .split("\"id\":\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    assert!(!findings.is_empty(), "{said}");
    for (number, finding) in findings.iter().take(2).enumerate() {
        let reason = &persons[number].shop_words;
        terminal.run(&format!("check-answers-{number}"), &["answer", finding], "");
        terminal.run(
            &format!("check-override-{number}"),
            &["override", finding, "--reason", reason],
            "",
        );
    }
    terminal.done("answers", &["answers"]);
    terminal.done(
        "answers-export",
        &["answers", "--export", "out/answers.json"],
    );
    terminal.done(
        "ask",
        &[
            "ask",
            "--supplier",
            "Yiwu Goods",
            "--out",
            "out/supplier.xlsx",
            "--message",
            "out/supplier.txt",
        ],
    );
    terminal.done("sheet-said", &["sheet", "--out", "out/sheet.pdf"]);
    terminal.done(
        "sheet-draft",
        &["--json", "sheet", "--draft", "--out", "out/sheet-draft.pdf"],
    );
}

fn look(terminal: &Terminal<'_>, persons: &[Person]) {
    // The terminal gets words, a program JSON: which of the two changes nothing about what may be in it.
    for verb in ["orders", "catalogue", "history", "keys"] {
        terminal.done(verb, &[verb]);
    }
    for verb in ["orders", "listings", "confusable", "map"] {
        terminal.done(&format!("{verb}-json"), &["--json", verb]);
    }
    let person = &persons[67];
    for (what, words) in [("name", &person.name), ("mail", &person.mail)] {
        let name = format!("search-{what}");
        terminal.run(&name, &["--json", "search", words], "");
    }
    terminal.done("search-order", &["search", &order_of(persons, 67)]);
}

/// Persons write, and something is held, delivered and handed over.
fn write(terminal: &Terminal<'_>, persons: &[Person]) {
    for number in [3, 60, 110, 160] {
        let person = &persons[number];
        let file = format!("imports/letter-{number}.eml");
        let path = terminal.home.path().join(&file);
        std::fs::write(path, letter(person, &order_of(persons, number))).expect("a letter");
        let said = terminal.done(
            &format!("case_show-open-{number}"),
            &["--json", "case", "open", &file],
        );
        assert!(said.contains("order_number"), "{said}");
    }
    let pasted = format!("Where is my parcel? {}", persons[8].words);
    terminal.run("case_show-pasted", &["case", "open", "-"], &pasted);
    terminal.done(
        "case_show-link",
        &["case", "link", "5", &order_of(persons, 8)],
    );
    terminal.done("case_show-1", &["case", "show", "1"]);
    terminal.done("draft", &["case", "draft", "1"]);
    terminal.done(
        "evidence-said",
        &[
            "evidence",
            "2",
            "--profile",
            "paypal",
            "--out",
            "out/evidence-2",
        ],
    );
    terminal.done(
        "evidence-json",
        &[
            "--json",
            "evidence",
            "3",
            "--profile",
            "amazon_a2z",
            "--out",
            "out/evidence-3",
        ],
    );
    deal_with(terminal, persons);
    terminal.done("case_show-close", &["case", "close", "1"]);
    terminal.done("cases", &["case", "list"]);
    terminal.done("cases-json", &["--json", "case", "list"]);
    hold_and_erase(terminal, persons);
}

/// What is held, delivered, handed over and erased.
fn hold_and_erase(terminal: &Terminal<'_>, persons: &[Person]) {
    let held = order_of(persons, 9);
    let reason = &persons[9].shop_words;
    // A year from now: a hold ends within three.
    let until = iso_day(Moment(terminal.home.now_ms() + 365 * DAY), 0);
    terminal.done(
        "holds-hold",
        &["hold", &held, "--until", &until, "--reason", reason],
    );
    terminal.done("holds", &["--json", "hold"]);
    terminal.done("holds-health", &["health"]);
    terminal.done("holds-health-json", &["--json", "health"]);
    terminal.done("holds-end", &["hold", &held, "--end"]);
    terminal.done(
        "delivered",
        &["delivered", &order_of(persons, 10), "--on", "2026-11-20"],
    );
    let of = persons[11].name.as_str();
    terminal.done(
        "access-said",
        &["access", of, "--out", "out/access-one.json"],
    );
    terminal.done(
        "erase",
        &[
            "erase",
            &persons[12].name,
            "--yes",
            "--certificate",
            "out/certificate-one.txt",
        ],
    );
    terminal.done(
        "erase-order",
        &[
            "--json",
            "erase",
            "--order",
            &order_of(persons, 13),
            "--yes",
        ],
    );
}

/// What can be done with a case on its way to an answer.
fn deal_with(terminal: &Terminal<'_>, persons: &[Person]) {
    terminal.done(
        "case_show-reasons",
        &["case", "reasons", "2", "wrong_colour"],
    );
    terminal.done(
        "case_show-stage",
        &["case", "stage", "2", "--stage", "request"],
    );
    terminal.done("case_show-facts", &["case", "facts"]);
    terminal.done("case_show-goods", &["--json", "case", "goods", "2"]);
    terminal.done("case_show-goods-said", &["case", "goods", "1"]);
    // Nothing else may carry the fault; then it is refused.
    terminal.run("case_show-stop", &["case", "stop", "2"], "");
    terminal.done("case_show-remedies", &["case", "remedy", "2"]);
    let reply = format!(
        "Hello {}, thank you for your message. I am sorry about the colour. Kind regards",
        persons[60].name
    );
    terminal.run(
        "case_show-lint",
        &["--json", "case", "lint", "2", "-"],
        &reply,
    );
    terminal.run("case_show-sent", &["case", "sent", "2", "-"], &reply);
}

fn keep_safe(terminal: &Terminal<'_>, persons: &[Person]) {
    terminal.done("verify", &["verify"]);
    terminal.done("export", &["export", "--out", "out/journal-one.jsonl"]);
    terminal.done(
        "verify-journal",
        &["verify", "--journal", "out/journal-one.jsonl"],
    );
    terminal.done("backup", &["--json", "backup"]);
    terminal.done("backup-list", &["backup", "--list"]);
    let backups = std::fs::read_dir(terminal.home.path().join("backups")).expect("backups");
    let names = backups.map(|entry| entry.expect("a file").path());
    let newest = names
        .filter(|path| path.extension().is_some_and(|ending| ending == "tallyman"))
        .max();
    let newest = newest.expect("a backup").display().to_string();
    terminal.done("erase-later", &["erase", &persons[14].name, "--yes"]);
    terminal.done("restore-drill", &["restore", "--drill", &newest]);
    terminal.done("restore", &["--json", "restore", &newest]);
    terminal.done("set", &["set", "shop_name", "Tally & Co"]);
}

/// What is refused says why, and nobody's name.
fn refuse(terminal: &Terminal<'_>, persons: &[Person]) {
    let person = &persons[15];
    let Person {
        name, mail, words, ..
    } = person;
    terminal.refused("no-case", &["case", "show", "999"], "");
    terminal.refused("no-order", &["case", "link", "1", name], "");
    terminal.refused("no-line", &["case", "goods", "1", name], "");
    terminal.refused("no-stop", &["case", "stop", "1", name, "--lift"], "");
    terminal.refused(
        "no-order-held",
        &["hold", name, "--until", "2999-01-01", "--reason", words],
        "",
    );
    terminal.refused(
        "no-order-delivered",
        &["delivered", mail, "--on", "2026-11-20"],
        "",
    );
    terminal.refused("no-finding", &["answer", name, "--key", "A"], "");
    terminal.refused("no-setting", &["set", "nothing", name], "");
    terminal.refused(
        "no-lines",
        &["classify", "-"],
        &format!("{name}\n{{\"id\": \"{mail}\"\n"),
    );
    terminal.refused(
        "no-pairs",
        &["compare", "-"],
        &format!("{{\"id\": \"{name}\", {words}\n"),
    );
    std::fs::write(
        terminal.home.path().join("imports/odd.json"),
        format!("{{\"answers\": \"{name}\"}}"),
    )
    .expect("a file");
    terminal.refused(
        "no-answers",
        &["answers", "--import", "imports/odd.json"],
        "",
    );
    std::fs::write(
        terminal.home.path().join("imports/odd.csv"),
        format!("{name},{mail}\n{words},x\n"),
    )
    .expect("a file");
    terminal.run("no-reply", &["ask", "--answers", "imports/odd.csv"], "");
    terminal.run("no-import", &["import", "imports/odd.csv"], "");
    terminal.run("nobody", &["erase", "nobody of this name"], "");
}

/// Once everybody is forgotten.
pub(super) fn look_again(home: &Home) {
    let terminal = Terminal::new(home);
    for verb in ["orders", "check", "health", "hold", "verify", "answers"] {
        terminal.run(&format!("again-{verb}"), &["--json", verb], "");
    }
    for case in ["1", "5"] {
        terminal.run(
            &format!("again-case-{case}"),
            &["--json", "case", "show", case],
            "",
        );
    }
}
