//! A complaint in the real window: from the words that a buyer wrote to the pack that proves the answer.

use std::{path::Path, process::Command};

use fantoccini::key::Key;
use serde_json::Value;

use super::harness::{Window, Wishes};

/// What the buyer wrote, about an order of the sample day.
const LETTER: &str = "Hallo, Bestellung 304-3141592-6535897: ich hatte das T-Shirt in Dunkelblau bestellt, angekommen ist ein braunes. Falsche Farbe!";
/// How often is looked before a key is pressed once more.
const LOOKS_PER_KEY: u32 = 25;
/// How often a draft is written anew at the most; more would be a circle.
const ROUNDS_MAX: usize = 6;

#[test]
fn a_complaint_goes_from_paste_to_evidence_pack() {
    in_window!(window, Wishes::for_the_sample_day(), {
        window.find("nav").await;
        import(&window).await;
        open_the_case(&window).await;
        come_back_by_today(&window).await;
        correct_the_reasons(&window).await;
        choose_a_remedy(&window).await;
        complete_the_draft(&window).await;
        log_as_sent(&window).await;
        let folder = make_the_pack(&window).await;
        read_back(Path::new(&folder));
        assert_eq!(
            window.faults().await,
            Vec::<String>::new(),
            "the page complained on its way"
        );
    });
}

async fn import(window: &Window) {
    window.press("Add files").await;
    window
        .until("every file to be ready", async || {
            window.text().await.contains("adds up")
        })
        .await;
    window.key(Key::Enter.into(), true).await;
    window.press("Check the lines").await;
    window.seen_after(None).await;
}

/// Pastes the words, and finds the order that they name already linked.
async fn open_the_case(window: &Window) {
    window.key('6', true).await;
    window.find("main[data-view=cases]").await;
    window.paste(LETTER).await;
    window.find("[data-field=message]").await;
    window.key(Key::Enter.into(), true).await;
    window.find("[data-linked='304-3141592-6535897']").await;
    window.find("[data-reason=wrong_colour]").await;
}

/// Leaves for Today, where the case's clock runs beside what else waits, and comes back by it.
async fn come_back_by_today(window: &Window) {
    window.key('0', true).await;
    window.find("main[data-view=today] [data-decision]").await;
    let clock = window.find("main[data-view=today] [data-clock-of]").await;
    clock.click().await.expect("a clock that leads to its case");
    window
        .find("main[data-view=cases] [data-linked='304-3141592-6535897']")
        .await;
}

/// Says what was read once more by one's own word.
async fn correct_the_reasons(window: &Window) {
    window.key('r', false).await;
    window
        .until("the reasons to choose from", async || {
            window
                .run("return document.activeElement?.dataset.choice !== undefined;")
                .await
                == true
        })
        .await;
    window.key(Key::Enter.into(), false).await;
    window
        .until("the correction to be recorded", async || {
            let text = window.text().await;
            text.contains("your word") && !text.contains("kept for learning")
        })
        .await;
}

async fn choose_a_remedy(window: &Window) {
    window.find("[data-remedy]").await;
    // A key is not taken while the correction before is still being recorded, and keys in quick succession are a scanner's.
    let mut looks = 0;
    window
        .until("the remedy to be chosen", async || {
            let is_chosen = window
                .run("return document.querySelector('[data-remedy][aria-pressed=true]') !== null;")
                .await
                == true;
            if !is_chosen && looks % LOOKS_PER_KEY == 0 {
                window.key('1', false).await;
            }
            looks += 1;
            is_chosen
        })
        .await;
}

/// Answers what no fact tells and mends what the rules found, until nothing stands against copying.
async fn complete_the_draft(window: &Window) {
    window.find("[data-sentence]").await;
    for _ in 0..ROUNDS_MAX {
        window
            .until("the rules to be read", async || {
                window
                    .run("return (document.querySelector('[data-lint]')?.dataset.lint ?? '') !== '';")
                    .await
                    == true
            })
            .await;
        let is_whole = window
            .run(
                "return document.querySelector('[data-lint=block]') === null
                   && document.querySelector('[data-field^=say-]') === null;",
            )
            .await;
        if is_whole == true {
            break;
        }
        answer_the_questions(window).await;
    }
    let lint = window
        .run("return document.querySelector('[data-lint]').dataset.lint;")
        .await;
    assert_ne!(lint, "block", "{}", window.text().await);
    window.key('c', false).await;
    window
        .until("the reply to be copied", async || {
            let text = window.text().await;
            text.contains("The reply is copied") || text.contains("the reply is marked")
        })
        .await;
}

async fn answer_the_questions(window: &Window) {
    let before = draft(window).await;
    window
        .run(
            "const said = { promised: '2026-11-30', amount: '5.00 EUR', shop: 'Harbour Lane Goods', goods: 'T-Shirt' };
             for (const field of document.querySelectorAll('[data-field^=say-]')) {
               field.value = said[field.dataset.field.slice(4)] ?? '';
               field.dispatchEvent(new Event('input', { bubbles: true }));
             }
             const form = document.querySelector('form.questions');
             if (form !== null) form.requestSubmit();
             else document.querySelector('[data-rule] .button')?.click();
             return null;",
        )
        .await;
    window
        .until("the draft to change", async || {
            draft(window).await != before
        })
        .await;
}

/// The draft as it stands, with what is asked and what is wrong.
async fn draft(window: &Window) -> Value {
    window
        .run("return document.querySelector('[data-reply]').innerText;")
        .await
}

async fn log_as_sent(window: &Window) {
    window.key('s', false).await;
    window
        .until("the reply to be logged", async || {
            window.text().await.contains("Waiting for the buyer")
        })
        .await;
}

/// Looks at the pack for a channel without limits, has it made, and is told where it lies.
async fn make_the_pack(window: &Window) -> String {
    window.key('v', false).await;
    window.find("[data-pack=amazon_a2z]").await;
    window
        .run(
            "const profile = document.querySelector('[data-choice=pack-profile]');
             profile.value = 'plain';
             profile.dispatchEvent(new Event('change', { bubbles: true }));
             return null;",
        )
        .await;
    window.find("[data-pack=plain]").await;
    window.find("[data-exhibit=E1]").await;
    window.find("[data-missing]").await;
    window.key(Key::Enter.into(), true).await;
    let made = window.find("[data-folder]").await;
    made.attr("data-folder")
        .await
        .expect("an attribute")
        .expect("a folder")
}

/// The verifier that knows nothing of Tallyman finds all of it whole, and the paper names the order and its facts.
fn read_back(folder: &Path) {
    let verified = Command::new("python3")
        .arg(folder.join("verify_evidence.py"))
        .arg(folder.join("evidence.json"))
        .output()
        .expect("python3, as `cargo xtask setup` installs it");
    let told = String::from_utf8_lossy(&verified.stdout);
    assert!(
        verified.status.success() && told.contains("all holds"),
        "{told}"
    );
    let proof = std::fs::read(folder.join("evidence.json")).expect("the proof");
    let proof: Value = serde_json::from_slice(&proof).expect("JSON");
    let facts = proof.get("facts").and_then(Value::as_array);
    assert!(facts.is_some_and(|facts| !facts.is_empty()), "{proof}");
    let paper = Command::new("pdftotext")
        .args(["-layout"])
        .arg(folder.join("evidence-case-1.pdf"))
        .arg("-")
        .output()
        .expect("poppler, as `cargo xtask setup` installs it");
    let paper = String::from_utf8_lossy(&paper.stdout);
    for words in ["304-3141592-6535897", "Summary", "E1", "Not on record"] {
        assert!(paper.contains(words), "{words} is not on paper:\n{paper}");
    }
    let statement = std::fs::read_to_string(folder.join("statement.txt")).expect("the statement");
    assert!(!statement.trim().is_empty() && statement.chars().count() <= 1_000);
}
