//! Answers in the real window: given, found again, looked at, taken back; and the day's doubts put to the supplier.

use fantoccini::key::Key;
use serde_json::Value;

use super::harness::{Window, Wishes};

#[test]
fn an_answer_is_found_and_taken_back_and_the_supplier_is_asked() {
    in_window!(window, Wishes::for_the_sample_day(), {
        window.find("nav").await;
        window.press("Add files").await;
        window
            .until("the preview", async || {
                window.text().await.contains("adds up")
            })
            .await;
        window.key(Key::Enter.into(), true).await;
        window.press("Check the lines").await;
        let first = window.seen_after(None).await;
        window.key(Key::Enter.into(), false).await;
        window.seen_after(Some(&first.id)).await;

        take_back(&window).await;
        ask_the_supplier(&window).await;
        look_at_the_listings(&window).await;
        assert_eq!(window.faults().await, Vec::<String>::new());
    });
}

/// The answer stands in the list with what would follow, and is gone once it is taken back.
async fn take_back(window: &Window) {
    let blocks = open_blocks(window).await;
    window.key('5', true).await;
    window.find("[data-answer]").await;
    window.find("[data-effects]").await;
    assert_eq!(
        open_blocks(window).await,
        blocks,
        "looking changed something"
    );
    window.key('/', false).await;
    window
        .write("[data-field=answers]", "nobody said this")
        .await;
    window
        .until("no answer to be left", async || listed(window).await == 0)
        .await;
    window
        .run("const field = document.querySelector('[data-field=answers]'); field.value = ''; field.dispatchEvent(new Event('input', { bubbles: true }));")
        .await;
    window.find("[data-effects]").await;
    window.press("Take back").await;
    window
        .until("the answer to be gone", async || listed(window).await == 0)
        .await;
    assert!(open_blocks(window).await > blocks, "nothing opened again");
}

async fn listed(window: &Window) -> u64 {
    let count = window
        .run("return document.querySelectorAll('[data-answer]').length;")
        .await;
    count.as_u64().expect("a count")
}

async fn open_blocks(window: &Window) -> u64 {
    let shop = window.ask("shop").await;
    shop.get("blocks_open")
        .and_then(Value::as_u64)
        .expect("a count")
}

/// The questions become a message on the page and a workbook on the disk.
async fn ask_the_supplier(window: &Window) {
    window.press("Ask the supplier").await;
    window.write("[data-field=supplier]", "Ningbo Haida").await;
    window.press("Write the questions").await;
    window.find("[data-questions]").await;
    let message = window
        .run("return document.querySelector('textarea').value;")
        .await;
    assert!(
        message
            .as_str()
            .is_some_and(|text| text.contains("Ningbo Haida")),
        "{message}"
    );
    window.press("Save XLSX").await;
    let saved = window.saved().join("tallyman-questions.xlsx");
    window.until("the workbook", async || saved.exists()).await;
    assert!(
        std::fs::read(saved)
            .expect("the workbook")
            .starts_with(b"PK"),
        "no workbook"
    );
}

/// The catalogue of the sample shop has flaws, and pairs that are easily confused.
async fn look_at_the_listings(window: &Window) {
    window.key('4', true).await;
    window.find("[data-flaw]").await;
    window.find("[data-pairs] article").await;
}
