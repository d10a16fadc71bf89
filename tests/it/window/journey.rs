//! The whole day of a seller in the real window: files in, findings answered by keys, the sheet out, read back.

use std::{collections::BTreeMap, path::Path, process::Command};

use fantoccini::key::Key;
use serde_json::Value;
use tallyman_tests::{planted, root};

use super::{
    harness::{Window, Wishes},
    seller::Seen,
};

/// Answers given at the most; more would be a circle.
const ANSWERS_MAX: usize = 200;

#[test]
fn a_seller_goes_from_the_days_files_to_a_checked_sheet() {
    in_window!(window, Wishes::for_the_sample_day(), {
        window.find("nav").await;
        import(&window).await;
        let seen = look_at_every_finding(&window).await;
        assert_eq!(counted(&seen), expected(), "not exactly what is planted");
        answer_everything(&window).await;
        let pdf = save_the_sheet(&window).await;
        let walks = window.ask("pick").await;
        read_back(&pdf, &walks);
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained on its way"
        );
    });
}

/// Gives the files to the window, looks at the account, and accepts the previews.
async fn import(window: &Window) {
    let read = format!("{} files read", planted().counts.files.len());
    window.press("Add files").await;
    window
        .until("every file to be ready", async || {
            let text = window.text().await;
            text.contains(&read) && text.contains("adds up")
        })
        .await;
    window.key(Key::Enter.into(), true).await;
    window.press("Check the lines").await;
}

/// Walks over all findings with J, as a person would who wants to see them first.
async fn look_at_every_finding(window: &Window) -> Vec<Seen> {
    let listed: usize = window
        .ask("check")
        .await
        .get("groups")
        .and_then(Value::as_array)
        .expect("groups")
        .iter()
        .filter_map(|group| Some(group.get("findings")?.as_array()?.len()))
        .sum();
    let mut all = vec![window.seen_after(None).await];
    while all.len() < listed {
        window.key('j', false).await;
        let before = all.last().map(|seen| seen.id.clone());
        all.push(window.seen_after(before.as_deref()).await);
    }
    // Back to where the day begins: the first finding that blocks.
    for _ in 1..listed {
        let before = window.seen().await.map(|seen| seen.id);
        window.key('k', false).await;
        window.seen_after(before.as_deref()).await;
    }
    all
}

/// Findings by code, severity and order, with how many there are of each.
type Counted = BTreeMap<(String, String, Option<String>), usize>;

fn counted(seen: &[Seen]) -> Counted {
    let mut counted = Counted::new();
    for finding in seen.iter().filter(|finding| finding.severity != "note") {
        let key = (
            finding.code.clone(),
            finding.severity.clone(),
            finding.order.clone(),
        );
        *counted.entry(key).or_default() += 1;
    }
    counted
}

fn expected() -> Counted {
    let mut expected = Counted::new();
    for fault in planted().planted {
        *expected
            .entry((fault.code, fault.severity, fault.order))
            .or_default() += 1;
    }
    expected
}

/// Answers what is open, one finding after the other, with the keyboard alone.
async fn answer_everything(window: &Window) {
    let mut overridden = 0;
    let mut searched = 0;
    for _ in 0..ANSWERS_MAX {
        let Some(finding) = next_open(window).await else {
            assert_eq!((overridden, searched), (1, 1), "not every way was gone");
            return;
        };
        match finding.order.as_deref() {
            // The mapping takes the charcoal scarf; the bottle green one lies two bins further.
            Some("26-12311-05567") => {
                searched += 1;
                window.key('m', false).await;
                window
                    .write("[data-field=stock]", "schal flaschengrün")
                    .await;
                window
                    .until("the one scarf that fits", async || {
                        window
                            .run("return document.querySelectorAll('[data-stock]').length;")
                            .await
                            == 1
                    })
                    .await;
                window.key(Key::Enter.into(), false).await;
            }
            // Both are right in the order's own way: the buyer has said which one they want.
            Some("#2182") => {
                overridden += 1;
                window.key('o', false).await;
                window
                    .write("[data-field=reason]", "Buyer confirmed by message")
                    .await;
                window.key(Key::Enter.into(), false).await;
            }
            // A size that the note names is asked back: the order waits.
            Some("3471127018") => window.key('2', false).await,
            _ => window.key(Key::Enter.into(), false).await,
        }
        settled(window, &finding).await;
    }
    panic!("the findings did not end");
}

/// Waits until the core has recorded an answer to this finding, and the list says so.
async fn settled(window: &Window, finding: &Seen) {
    let script = format!(
        "const row = document.querySelector('[data-settled=\"{0}\"]');
         return row !== null || document.querySelector('[data-finding=\"{0}\"]') === null;",
        finding.id
    );
    window
        .until(&format!("an answer to {finding:?}"), async || {
            window.run(&script).await == true
                && window.seen().await.is_none_or(|seen| seen.id != finding.id)
        })
        .await;
}

/// The finding that waits next, or none when no block and no question is open any more.
async fn next_open(window: &Window) -> Option<Seen> {
    let check = window.ask("check").await;
    let open = |name: &str| check.get(name).and_then(Value::as_u64).expect("a count");
    if open("blocks_total") == open("blocks_answered") && open("asks_open") == 0 {
        return None;
    }
    let mut seen = None;
    window
        .until("an open finding to be selected", async || {
            seen = window.seen().await;
            seen.as_ref().is_some_and(|seen| !seen.is_answered)
        })
        .await;
    seen
}

/// Goes to the sheet, sees it, and keeps it.
async fn save_the_sheet(window: &Window) -> std::path::PathBuf {
    window.key('3', true).await;
    window.find("canvas").await;
    window
        .until("the walk", async || {
            window
                .text()
                .await
                .contains("blocking findings are answered")
        })
        .await;
    let badge = window
        .run("return document.querySelector('[data-view=check] .count') === null;")
        .await;
    assert_eq!(badge, true, "the side still counts findings");
    window.key('s', true).await;
    window
        .until("the sheet to be saved", async || {
            window.text().await.contains(" is saved")
        })
        .await;
    let saved: Vec<_> = std::fs::read_dir(window.saved())
        .expect("the folder for PDFs")
        .map(|entry| entry.expect("a file").path())
        .collect();
    let [pdf] = saved.as_slice() else {
        panic!("not one PDF: {saved:?}");
    };
    pdf.clone()
}

/// Every line of the walk stands on the saved paper: its order's barcode, its bin, its words.
fn read_back(pdf: &Path, pick: &Value) {
    let output = Command::new("python3")
        .arg(root().join("tests/read_sheet.py"))
        .arg(pdf)
        .output()
        .expect("python3, poppler and zxing-cpp, as `cargo xtask setup` installs them");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let read: Value = serde_json::from_slice(&output.stdout).expect("what was read");
    let packed = |text: &str| -> String { text.chars().filter(|c| !c.is_whitespace()).collect() };
    let paper = packed(&read.to_string()).to_lowercase();
    let mut barcodes: BTreeMap<String, usize> = BTreeMap::new();
    for code in each(&read, "pages").flat_map(|page| each(page, "codes")) {
        if text(code, "format") == "Code128" {
            *barcodes.entry(text(code, "text").to_owned()).or_default() += 1;
        }
    }
    let mut orders: BTreeMap<String, usize> = BTreeMap::new();
    for stop in each(pick, "walks").flat_map(|walk| each(walk, "stops")) {
        *orders.entry(packed(text(stop, "order"))).or_default() += 1;
        let words = each(stop, "words").map(|word| text(word, "text"));
        for printed in words.chain([text(stop, "bin")]) {
            assert!(
                paper.contains(&packed(printed).to_lowercase()),
                "{printed} of {stop} cannot be read back"
            );
        }
    }
    assert!(orders.len() > 40, "a sheet of {} orders", orders.len());
    assert_eq!(barcodes, orders, "each line has its order's barcode");
    assert!(
        paper.contains("tallyman:sheet:1:1"),
        "the QR code cannot be read back"
    );
}

fn each<'a>(value: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    value
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}
