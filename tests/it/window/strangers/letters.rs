//! The same words in letters of buyers: pasted, read in their cases, drafted about, and looked for in the ledger's view.

use fantoccini::key::Key;

use super::{Seen, settle};
use crate::window::harness::Window;

/// How many payloads stand in one letter.
const SHARE: usize = 25;

/// Shows every payload in a letter; gives what was seen of them.
pub(super) async fn show(window: &Window, payloads: &[String]) -> Seen {
    let mut seen = Seen::default();
    window.key('6', true).await;
    window.find("main[data-view=cases]").await;
    for (number, share) in payloads.chunks(SHARE).enumerate() {
        let first =
            format!("Letter {number}: I ordered blue, but the wrong colour came, it is red");
        window
            .paste(&format!("{first}.\n\n{}", share.join("\n\n")))
            .await;
        window.find("[data-field=message]").await;
        settle(window).await;
        seen.look(window).await;
        window.key(Key::Enter.into(), true).await;
        window
            .until("the letter in its case", async || {
                window.text().await.contains(&first)
            })
            .await;
        window.find("[data-reason]").await;
        settle(window).await;
        seen.look(window).await;
    }
    look_for(window, payloads, &mut seen).await;
    seen
}

/// Asks what is held about a person of such a name.
async fn look_for(window: &Window, payloads: &[String], seen: &mut Seen) {
    window.key('7', true).await;
    window.find("[data-health]").await;
    window.key('d', false).await;
    for name in payloads.iter().take(SHARE) {
        window.fill("[data-field=person]", name).await;
        window.press("Find").await;
        settle(window).await;
        seen.look(window).await;
    }
}
