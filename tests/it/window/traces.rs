//! What the window leaves behind: persons who do not exist are imported, written about, looked for, printed and handed over in
//! the real window; then its whole home is searched for them, the folders of `WebKit` included.

use std::{
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use fantoccini::key::Key;
use serde_json::json;
use tallyman_book::{
    Language, Shop, ShopOptions,
    api::{CaseNamed, ErasePerson, FindPerson},
    use_case,
};
use tempfile::TempDir;

use super::{
    harness::{Window, Wishes},
    strangers::answer,
};
use crate::canary::{
    day::Home,
    exports::{files, order_of},
    letters::letter,
    persons::{Field, Person, persons},
    search::{Hit, Searcher},
    told,
};

/// In the shop before the window opens, and those who come with another import.
const PERSONS: usize = 36;
const COME_LATER: usize = 8;
/// Who writes, who is asked about, and whom a request names that is refused.
const WRITES: usize = 3;
const ASKS: usize = 4;
const REFUSED: usize = 5;

const EVERYTHING: &[Field] = &[
    Field::Name,
    Field::Street,
    Field::Phone,
    Field::Mail,
    Field::BuyerWords,
    Field::UnknownColumn,
    Field::ShopWords,
];

/// Where who may stand: what the seller keeps for themselves, and the capsules of the ledger.
const ALLOWED: &[(&str, &[Field])] = &[
    ("saved/pick-sheet", &[Field::BuyerWords, Field::ShopWords]),
    ("saved/sheet-shown", &[Field::BuyerWords, Field::ShopWords]),
    // The letter, with names, addresses and numbers blotted out.
    ("saved/evidence-case", &[Field::BuyerWords]),
    ("saved/access", EVERYTHING),
    ("decrypted capsules", EVERYTHING),
];

#[test]
fn the_window_leaves_nobody_behind_outside_capsules_and_what_is_handed_over() {
    let persons = persons(PERSONS + COME_LATER);
    let (there, later) = persons.split_at(PERSONS);
    let folder = tempfile::tempdir().expect("a folder for files");
    let prepare = |home: &Path| move_in(home, there);
    let wishes = Wishes {
        files: written(&folder, later),
        prepare: Some(&prepare),
        ..Wishes::default()
    };
    let mut home = None;
    in_window!(window, wishes, {
        window.find("nav").await;
        // What an answer brings up is answered in the second round.
        answer(&window).await;
        answer(&window).await;
        print(&window).await;
        complain(&window, &there[WRITES], &order_of(there, WRITES)).await;
        hand_over(&window, &there[ASKS]).await;
        import(&window).await;
        look_everywhere(&window).await;
        be_refused(&window, &there[REFUSED]).await;
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained"
        );
        home = Some(window.kept_home());
    });
    let home = home.expect("a home");
    let searcher = Searcher::new(&persons, "shop.key");
    let hits = searcher.search(home.path());
    sees_who_is_there(&hits, persons.len());
    let leaks: Vec<Hit> = hits.into_iter().filter(|hit| !may_stand(hit)).collect();
    assert!(leaks.is_empty(), "{} leaks:\n{}", leaks.len(), told(&leaks));

    forget(home.path(), &persons);
    std::fs::remove_dir_all(home.path().join("saved")).expect("it is handed over");
    let left = searcher.search(home.path());
    assert!(left.is_empty(), "{} left:\n{}", left.len(), told(&left));
}

/// A shop with the sample day and persons in it whose findings are answered comes to the window's home.
fn move_in(home: &Path, persons: &[Person]) {
    let mut before = Home::at(tallyman_book::system_clock()());
    before.import(persons);
    before.answer(persons);
    before.close();
    for entry in std::fs::read_dir(before.path()).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // What the log still holds belongs to the ledger.
        if name.starts_with("shop.tallyman") {
            std::fs::copy(&path, home.join(&*name)).expect("a copy");
        }
    }
    std::fs::copy(before.path().join("key"), home.join("shop.key")).expect("a copy");
}

fn may_stand(hit: &Hit) -> bool {
    let allowed = |(place, fields): &(&str, &[Field])| {
        hit.place.starts_with(place) && fields.contains(&hit.field)
    };
    ALLOWED.iter().any(allowed)
}

/// The search sees what is there: everybody in the capsules, the one who asked in what was handed over.
fn sees_who_is_there(hits: &[Hit], count: usize) {
    let named_in = |place: &str, person: usize| {
        hits.iter().any(|hit| {
            hit.place.starts_with(place) && hit.field == Field::Name && hit.person == person
        })
    };
    for person in 0..count {
        assert!(named_in("decrypted capsules", person), "{person}");
    }
    assert!(named_in("saved/access", ASKS));
    let is_printed =
        |hit: &Hit| hit.place.starts_with("saved/pick-sheet") && hit.field == Field::BuyerWords;
    assert!(hits.iter().any(is_printed), "notes are printed");
}

/// The files of four marketplaces; they lie outside the home.
fn written(folder: &TempDir, persons: &[Person]) -> Vec<PathBuf> {
    let write = |(name, text): (&str, String)| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).expect("a file");
        path
    };
    files(persons).into_iter().map(write).collect()
}

async fn import(window: &Window) {
    window.key('1', true).await;
    window.find("main[data-view=import]").await;
    window.press("Add files").await;
    window
        .until("every file to be ready", async || {
            window.text().await.contains("adds up")
        })
        .await;
    window.key(Key::Enter.into(), true).await;
    window.press("Check the lines").await;
    window.find("main[data-view=check]").await;
}

async fn look_everywhere(window: &Window) {
    let views = ["check", "pick", "listings", "answers", "cases", "ledger"];
    for (key, view) in ('2'..='7').zip(views) {
        window.key(key, true).await;
        window.find(&format!("main[data-view={view}]")).await;
    }
}

/// One writes: the letter is pasted, shown with its order, drafted about, and its pack is made.
async fn complain(window: &Window, person: &Person, order: &str) {
    window.key('6', true).await;
    window.find("main[data-view=cases]").await;
    window.paste(&letter(person, order)).await;
    window.find("[data-field=message]").await;
    window.key(Key::Enter.into(), true).await;
    window.find(&format!("[data-linked='{order}']")).await;
    window
        .until("the message to be shown", async || {
            window.text().await.contains(&person.words)
        })
        .await;
    window.find("[data-sentence]").await;
    window.key('v', false).await;
    window.find("[data-exhibit=E1]").await;
    window.key(Key::Enter.into(), true).await;
    window.find("[data-folder]").await;
}

/// Another asks what is held about them; it is found and saved.
async fn hand_over(window: &Window, person: &Person) {
    window.key('7', true).await;
    window.find("[data-health]").await;
    let made = window.ask("back_up").await;
    assert!(made["error"].is_null(), "{made}");
    window.key('d', false).await;
    window.fill("[data-field=person]", &person.name).await;
    window.press("Find").await;
    window.find("[data-found='1']").await;
    window.press("Save what is held").await;
    window
        .until("it to be saved", async || {
            let saved = std::fs::read_dir(window.saved()).into_iter().flatten();
            saved
                .flatten()
                .any(|entry| entry.path().extension().is_some_and(|end| end == "json"))
        })
        .await;
}

/// The sheet is printed and saved, and another of the same bytes handed to a viewer.
async fn print(window: &Window) {
    window.key('3', true).await;
    window.find("canvas").await;
    window.key('s', true).await;
    window
        .until("the sheet to be saved", async || {
            window.text().await.contains(" is saved")
        })
        .await;
    let saved = std::fs::read_dir(window.saved())
        .expect("the folder for PDFs")
        .map(|entry| entry.expect("a file").path())
        .next()
        .expect("a sheet");
    let pdf = std::fs::read(saved).expect("a sheet");
    let request = json!({ "file_name": "sheet-shown.pdf", "pdf_base64": STANDARD.encode(pdf) });
    assert_eq!(window.request("open_pdf", &request).await, json!(true));
}

/// Every command of the shell is asked for what it cannot take, with somebody's words in it.
async fn be_refused(window: &Window, person: &Person) {
    for command in [
        "save_pdf",
        "open_pdf",
        "save_file",
        "save_pack",
        "restore_backup",
        "unlock",
        "begin",
        "no_such_command",
    ] {
        for words in [&person.name, &person.mail] {
            let request =
                json!({ "file_name": words, "secret": words, "file": words, "language": "en" });
            let answer = window.request(command, &request).await;
            assert!(answer["error"].is_object(), "{command}: {answer}");
            assert!(!answer.to_string().contains(words.as_str()), "{answer}");
        }
    }
}

/// Everybody asks to be forgotten, once the case is closed and the backup of before is old.
fn forget(home: &Path, persons: &[Person]) {
    const DAY: i64 = 24 * 60 * 60 * 1_000;
    let ledger = home.join("shop.tallyman");
    let now = tallyman_book::system_clock()();
    let moment = Arc::new(AtomicI64::new(now));
    let clock = Arc::clone(&moment);
    let options = ShopOptions {
        clock: Arc::new(move || clock.load(Ordering::Relaxed)),
        ..ShopOptions::with_key_file(ledger, home.join("shop.key"))
    };
    let shop = Arc::new(Shop::open(options).expect("the shop"));
    for case in use_case::cases(&shop, Language::En).expect("a list") {
        let request = CaseNamed {
            case: case.case,
            language: Language::En,
        };
        use_case::end_case(&shop, &request).expect("an end");
    }
    for person in persons {
        let request = FindPerson {
            words: person.name.clone(),
            order: String::new(),
            channel: String::new(),
            language: Language::En,
        };
        let found = use_case::find_person(&shop, &request).expect("an answer");
        let request = ErasePerson {
            orders: found.orders.into_iter().map(|order| order.id).collect(),
            language: Language::En,
        };
        use_case::erase_person(&shop, &request).expect("an erasure");
    }
    // A clock that leaps further is not believed at once.
    for _ in 0..10 {
        moment.fetch_add(10 * DAY, Ordering::Relaxed);
        use_case::tend(&shop, Language::En).expect("care");
    }
}
