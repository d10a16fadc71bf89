//! Two hundred persons who do not exist go through everything the program can do; then every file is searched for them,
//! in four encodings, decrypted, unpacked and out of printed pages.

pub(crate) mod day;
pub(crate) mod exports;
pub(crate) mod letters;
pub(crate) mod persons;
pub(crate) mod search;
mod terminal;
mod window;

use std::{collections::BTreeSet, path::Path};

use day::Home;
use persons::{Field, persons};
use search::{Hit, Searcher, plain_pages};
use tallyman_book::{Language, api::ErasePerson, use_case};

/// Which output may show what: the very table that the program reads.
const TABLE: &str = include_str!("../../assets/privacy/disclosure.tsv");

/// Where everything of a person may stand, and why.
const HOMES: &[(&str, &str)] = &[
    (
        "imports",
        "the seller's own files; they stay where they lie",
    ),
    (
        "decrypted capsules",
        "where personal data lives, sealed on the disk",
    ),
];

/// Whether a place may hold this of a person: one of the homes, or what an output wrote whose column says so. An output's files
/// bear its name; one case is shown in `case_show`, and what the buyer wrote in it may hold anything of them.
fn may_hold(place: &str, field: Field) -> bool {
    let mut rows = TABLE.lines().map(|row| row.split('\t').collect::<Vec<_>>());
    let outputs = rows.next().expect("a header");
    let written = place.strip_prefix("out/").unwrap_or_default();
    let name = written.split(['.', '-']).next().unwrap_or_default();
    let (output, kind) = match name {
        "case_show" => ("case", "letter"),
        // A letter is quoted there, without names, addresses and numbers.
        "evidence" if field == Field::BuyerWords => ("evidence", "letter"),
        other => (other, field.kind()),
    };
    let column = outputs.iter().position(|column| *column == output);
    let is_shown =
        column.is_some_and(|column| rows.any(|row| row[0] == kind && row[column] == "yes"));
    is_shown || HOMES.iter().any(|(home, _)| place.starts_with(home))
}

fn not_allowed(hits: Vec<Hit>) -> Vec<Hit> {
    hits.into_iter()
        .filter(|hit| !may_hold(&hit.place, hit.field))
        .collect()
}

/// Where somebody was found, a line each.
pub(crate) fn told(hits: &[Hit]) -> String {
    let lines: BTreeSet<String> = hits
        .iter()
        .map(|hit| format!("{:?} in {} as {}", hit.field, hit.place, hit.encoding))
        .collect();
    lines.into_iter().take(40).collect::<Vec<_>>().join("\n")
}

#[test]
fn two_hundred_persons_leave_no_trace_outside_the_list_and_none_at_all_once_they_are_erased() {
    let persons = persons(200);
    let searcher = Searcher::new(&persons, "key");
    let mut home = Home::new();
    home.live_a_day(&persons);
    let hits = searcher.search(home.path());
    // The search sees what is there: every person in the files and in the capsules, their words on paper.
    for place in ["imports", "decrypted capsules"] {
        let seen: BTreeSet<usize> = hits
            .iter()
            .filter(|hit| hit.place.starts_with(place) && hit.field == Field::Name)
            .map(|hit| hit.person)
            .collect();
        assert_eq!(seen.len(), persons.len(), "{place}");
    }
    let packs: BTreeSet<usize> = hits
        .iter()
        .filter(|hit| hit.place.starts_with("out/evidence") && hit.field == Field::BuyerWords)
        .map(|hit| hit.person)
        .collect();
    assert!(packs.len() > 10, "letters are quoted in packs: {packs:?}");
    let is_on_paper =
        |hit: &Hit| hit.place.starts_with("out/sheet") && hit.field == Field::BuyerWords;
    assert!(hits.iter().any(is_on_paper), "notes are printed");
    let leaks = not_allowed(hits);
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), told(&leaks));

    home.forget_everybody(&persons);
    let left: Vec<Hit> = searcher
        .search(home.path())
        .into_iter()
        .filter(|hit| !hit.place.starts_with("imports"))
        .collect();
    assert!(left.is_empty(), "{} left:\n{}", left.len(), told(&left));
    home.is_whole_and_goes_on();
}

#[test]
fn the_terminal_shows_two_hundred_persons_to_nobody_and_leaves_no_trace() {
    let persons = persons(200);
    let searcher = Searcher::new(&persons, "key");
    let mut home = Home::at(tallyman_book::system_clock()());
    home.close();
    home.write_files(&persons);
    terminal::live_a_day(&home, &persons);
    let hits = searcher.search(home.path());
    let is_shown = |hit: &Hit| hit.place.starts_with("out/case_show") && hit.field == Field::Name;
    assert!(hits.iter().any(is_shown), "a case shows who wrote");
    let leaks = not_allowed(hits);
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), told(&leaks));

    home.open();
    home.forget_everybody(&persons);
    home.close();
    terminal::look_again(&home);
    let left: Vec<Hit> = searcher
        .search(home.path())
        .into_iter()
        .filter(|hit| !hit.place.starts_with("imports"))
        .collect();
    assert!(left.is_empty(), "{} left:\n{}", left.len(), told(&left));
}

#[test]
fn a_name_that_reaches_an_entry_is_found() {
    let persons = persons(4);
    let searcher = Searcher::new(&persons, "key");
    let home = Home::new();
    home.import(&persons);
    assert!(not_allowed(searcher.search(home.path())).is_empty());
    let shop = home.shop();
    use_case::set_setting(shop, "shop_name", &persons[2].name).expect("a setting");
    home.write_journal("journal.jsonl");
    let leaks = not_allowed(searcher.search(home.path()));
    let places: BTreeSet<&str> = leaks.iter().map(|hit| hit.place.as_str()).collect();
    assert!(leaks.iter().all(|hit| hit.person == 2), "{}", told(&leaks));
    for place in [
        "decrypted entries",
        "decrypted table setting",
        "out/journal.jsonl",
    ] {
        assert!(
            places.iter().any(|found| found.starts_with(place)),
            "{place}: {places:?}"
        );
    }
}

#[test]
fn an_erasure_that_does_not_overwrite_is_found() {
    let persons = persons(40);
    let searcher = Searcher::new(&persons, "key");
    let home = Home::new();
    home.import(&persons);
    let pages = plain_pages(&home.ledger_copy());
    for (overwrites, expected) in [("ON", 0), ("OFF", persons.len())] {
        let file = home.path().join("plain.db");
        std::fs::write(&file, &pages).expect("a copy");
        let copy = rusqlite::Connection::open(&file).expect("a plain copy");
        let mode: String = copy
            .query_row("PRAGMA journal_mode = DELETE", [], |row| row.get(0))
            .expect("a mode");
        assert_eq!(mode, "delete");
        copy.execute_batch(&format!("PRAGMA secure_delete = {overwrites};"))
            .expect("a pragma");
        copy.execute("DELETE FROM capsule", []).expect("a deletion");
        drop(copy);
        let mut hits = Vec::new();
        searcher.bytes("copy", &std::fs::read(&file).expect("the copy"), &mut hits);
        std::fs::remove_file(&file).expect("the copy goes");
        let seen: BTreeSet<usize> = hits.iter().map(|hit| hit.person).collect();
        assert!(
            (expected == 0 && seen.is_empty()) || seen.len() * 2 > expected,
            "{overwrites}: {} of {expected}",
            seen.len()
        );
    }
    // The real thing.
    let orders = persons.iter().flat_map(|person| home.found(&person.name));
    let request = ErasePerson {
        orders: orders.map(|order| order.id).collect(),
        language: Language::En,
    };
    use_case::erase_person(home.shop(), &request).expect("an erasure");
    let mut hits = Vec::new();
    searcher.bytes("ledger", &plain_pages(&home.ledger_copy()), &mut hits);
    assert!(hits.is_empty(), "{}", told(&hits));
    let log = home.path().join("shop.tallyman-wal");
    assert!(is_empty(&log), "the log is emptied with the erasure");
}

fn is_empty(path: &Path) -> bool {
    std::fs::metadata(path).map_or(true, |file| file.len() == 0)
}
