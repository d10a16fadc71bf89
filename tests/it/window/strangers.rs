//! The words of strangers in the real window: two hundred payloads in titles, options, notes, SKUs and names of files,
//! imported into a real ledger, written in letters, and shown by every view. Nothing of them runs, asks a network or gives a command.

mod letters;

use std::{collections::BTreeSet, fmt::Write as _, io::ErrorKind, net::TcpListener, path::PathBuf};

use fantoccini::key::Key;
use serde_json::Value;
use tempfile::TempDir;

use super::{
    harness::{Window, Wishes},
    payloads::{COUNT, FILE_NAMES, FILE_NUMBERS, payloads},
};

/// Elements and attributes that the page itself never makes.
const FOREIGN: &str = "script:not([src^='/']):not([src^='./']):not([src^='tauri']), iframe, object, embed, base, marquee, video, audio, math, \
    template, details[ontoggle], x, body > link, [onload], [onerror], [onfocus], [onclick], [ontoggle], [onstart], [onbegin], \
    [onpointerenter], [srcdoc], [href^='javascript'], [src^='javascript'], img[src='x'], meta[http-equiv='refresh'], form[action]";

#[test]
#[expect(clippy::print_stdout, reason = "the count is part of the result")]
fn words_of_strangers_are_shown_and_never_run() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port that nobody may ask");
    listener
        .set_nonblocking(true)
        .expect("a port that is looked at");
    let url = format!(
        "http://127.0.0.1:{}",
        listener.local_addr().expect("its number").port()
    );
    let payloads = payloads(&url);
    assert_eq!(payloads.len(), COUNT);
    let folder = tempfile::tempdir().expect("a folder for files");
    let wishes = Wishes {
        files: files(&folder, &payloads),
        ..Wishes::default()
    };
    in_window!(window, wishes, {
        window.find("nav").await;
        watch(&window).await;
        let mut seen = Seen::default();
        import(&window, &mut seen).await;
        check(&window, &mut seen).await;
        answer(&window).await;
        look_around(&window, &mut seen).await;
        let written = letters::show(&window, &payloads).await;
        assert!(
            written.numbers.len() > COUNT / 2,
            "only {} are shown of letters",
            written.numbers.len()
        );
        seen.add(written);
        let shown = seen.numbers.len();
        println!(
            "counted: {COUNT} payloads and {} names in the window, {shown} of them shown in 7 views",
            FILE_NAMES.len()
        );
        let missing: Vec<usize> = (0..COUNT)
            .chain(FILE_NUMBERS)
            .filter(|number| !seen.numbers.contains(number))
            .collect();
        assert!(missing.is_empty(), "never shown: {missing:?}");
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained"
        );
        assert_eq!(seen.hits, 0, "a payload ran");
        assert_eq!(
            seen.foreign,
            Vec::<String>::new(),
            "a payload became markup"
        );
        let backups = window.ask("backups").await["backups"].clone();
        assert_eq!(
            backups,
            Value::Array(Vec::new()),
            "a payload gave a command"
        );
        let asked = listener.accept().err().map(|error| error.kind());
        assert_eq!(
            asked,
            Some(ErrorKind::WouldBlock),
            "a payload asked the network"
        );
        prove(&window, &url).await;
    });
}

/// The views that show what was imported without being asked.
async fn look_around(window: &Window, seen: &mut Seen) {
    for (key, name) in [('4', "listings"), ('5', "answers"), ('3', "pick")] {
        window.key(key, true).await;
        window.find(&format!("main[data-view={name}]")).await;
        settle(window).await;
        seen.look(window).await;
    }
}

/// Tables whose cells are payloads: each is the title or the option of a line, and the SKU or the note of another one, since not
/// every view shows those.
fn files(folder: &TempDir, payloads: &[String]) -> Vec<PathBuf> {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let mut orders =
        "Order ID,Order date,SKU,Product,Variation,Qty,Country,Buyer note\n".to_owned();
    let mut stock = "SKU,Title,Colour,Bin,Stock\n".to_owned();
    let mut listings = "Listing ID,SKU,Title,Colour\n".to_owned();
    for at in 0..payloads.len() / 2 {
        let [title, option, sku, note] = [0, 1, 61, 62].map(|apart| {
            let payload = payloads.get((2 * at + apart) % payloads.len());
            quoted(payload.map_or("", String::as_str))
        });
        writeln!(
            orders,
            "XS-{at},2026-11-23,{sku},{title},{option},1,US,{note}"
        )
        .unwrap();
        // Every other thing agrees with its order, so that it comes onto the sheet.
        let (words, colour) = if at % 2 == 0 {
            (&title, option.clone())
        } else {
            (&note, "green".to_owned())
        };
        writeln!(stock, "{sku},{words},{colour},A-{at},5").unwrap();
        writeln!(listings, "L-{at},{sku},{title},{option}").unwrap();
    }
    let tables = [orders, stock, listings];
    FILE_NAMES
        .iter()
        .enumerate()
        .map(|(at, name)| {
            let path = folder.path().join(name);
            let text = tables
                .get(at)
                .cloned()
                .unwrap_or_else(|| format!("SKU,Title,Bin,Stock\nX-{at},Thing {at},B-{at},1\n"));
            std::fs::write(&path, text).expect("a file of that name");
            path
        })
        .collect()
}

/// What was seen on the page so far.
#[derive(Default)]
struct Seen {
    numbers: BTreeSet<usize>,
    foreign: Vec<String>,
    hits: u64,
}

impl Seen {
    /// Adds what was seen elsewhere; what ran is counted by the page for all of it.
    fn add(&mut self, other: Self) {
        self.numbers.extend(other.numbers);
        self.foreign.extend(other.foreign);
        self.hits = self.hits.max(other.hits);
    }

    /// Looks at the page as it stands: which payloads it shows, what of them became markup, how many ran.
    async fn look(&mut self, window: &Window) {
        let script = format!(
            "const fields = [...document.querySelectorAll('input, textarea, option, [title], [aria-label]')]
               .flatMap((e) => [e.value, e.title, e.ariaLabel]).join(' ');
             const text = document.body.textContent + ' ' + fields;
             return {{
               numbers: [...text.matchAll(/hit\\((\\d+)\\)|127\\.0\\.0\\.1:\\d+\\/(\\d+)/g)].map((m) => Number(m[1] ?? m[2])),
               foreign: [...document.querySelectorAll(`{FOREIGN}`)].map((e) => e.outerHTML.slice(0, 200)),
               hits: window.tallyman_hits,
             }};"
        );
        let value = window.run(&script).await;
        let list = |name: &str| {
            value
                .get(name)
                .and_then(Value::as_array)
                .cloned()
                .unwrap_or_default()
        };
        self.numbers.extend(
            list("numbers")
                .iter()
                .filter_map(Value::as_u64)
                .map(|number| number as usize),
        );
        self.foreign.extend(
            list("foreign")
                .iter()
                .filter_map(Value::as_str)
                .map(str::to_owned),
        );
        self.hits = value
            .get("hits")
            .and_then(Value::as_u64)
            .expect("a count of what ran");
    }
}

/// Lays out what a payload would call, and counts it.
async fn watch(window: &Window) {
    window
        .run(
            "window.tallyman_hits = 0;
             window.hit = () => { window.tallyman_hits += 1; };
             for (const name of ['alert', 'confirm', 'prompt']) window[name] = window.hit;
             return null;",
        )
        .await;
}

/// Waits until the page has been drawn twice: what it was told stands there then.
async fn settle(window: &Window) {
    window
        .page()
        .execute_async(
            "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => done(null)));",
            Vec::new(),
        )
        .await
        .expect("two drawings of the page");
}

async fn import(window: &Window, seen: &mut Seen) {
    window.press("Add files").await;
    let read = format!("{} files read", FILE_NAMES.len());
    window
        .until("every file to be ready", async || {
            window.text().await.contains(&read)
        })
        .await;
    settle(window).await;
    seen.look(window).await;
    window.key(Key::Enter.into(), true).await;
    window.press("Check the lines").await;
}

/// Goes over every finding and looks at the page at each.
async fn check(window: &Window, seen: &mut Seen) {
    let listed: usize = window
        .ask("check")
        .await
        .get("groups")
        .and_then(Value::as_array)
        .expect("groups")
        .iter()
        .filter_map(|group| Some(group.get("findings")?.as_array()?.len()))
        .sum();
    assert!(listed > 20, "only {listed} findings");
    let mut open = window.seen_after(None).await;
    seen.look(window).await;
    for _ in 1..listed {
        window.key('j', false).await;
        open = window.seen_after(Some(&open.id)).await;
        seen.look(window).await;
    }
}

/// Gives each open finding its first answer, one that needs no reason where there is such a one, so that there are answers and
/// a sheet to be shown.
pub(super) async fn answer(window: &Window) {
    let script = "const done = arguments[arguments.length - 1];
        const ask = (command, payload) =>
          window.__TAURI_INTERNALS__.invoke('rpc', { command, payload: { language: 'en', ...payload } });
        (async () => {
          const told = await ask('check', {});
          for (const row of told.groups.flatMap((group) => group.findings)) {
            const finding = await ask('finding', { finding: row.id }).catch(() => null);
            const fix = finding?.fixes.find((fix) => !fix.needs_reason) ?? finding?.fixes[0];
            const reason = fix?.needs_reason ? 'agreed' : undefined;
            if (fix !== undefined) await ask('resolve', { finding: row.id, key: fix.key, scope: fix.scopes[0]?.id, reason }).catch(() => null);
          }
        })().then(() => done(true), (error) => done(String(error)));";
    let answered = window
        .page()
        .execute_async(script, Vec::new())
        .await
        .expect("answers that are taken");
    assert_eq!(answered, true, "the findings could not be answered");
}

/// Shows that the probes are not blind: markup that the test itself puts in is noticed by each of them.
async fn prove(window: &Window, url: &str) {
    window
        .run(&format!(
            "const box = document.createElement('div');
             box.innerHTML = `<img src=x onerror=hit(1)><iframe src={url}></iframe><a href='javascript:hit(1)'>x</a>`;
             document.body.append(box);
             window.hit();
             return null;"
        ))
        .await;
    window
        .until("the policy to refuse", async || {
            window
                .faults()
                .await
                .iter()
                .any(|fault| fault.contains("policy"))
        })
        .await;
    let mut seen = Seen::default();
    seen.look(window).await;
    assert!(
        seen.foreign.len() >= 3,
        "markup goes unnoticed: {:?}",
        seen.foreign
    );
    assert_eq!(
        seen.hits, 1,
        "what runs goes unnoticed, or the policy let markup run"
    );
}
