//! A seller's hands and eyes at the window: keys, what stands in the finding, what the page would be told.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::harness::Window;

/// What the finding that lies open says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Seen {
    /// Its id.
    pub(crate) id: String,
    /// Its code.
    pub(crate) code: String,
    /// `block`, `ask` or `note`.
    pub(crate) severity: String,
    /// The order, where it is about one.
    pub(crate) order: Option<String>,
    /// Whether it has been answered.
    pub(crate) is_answered: bool,
    /// Keys of its answers.
    pub(crate) keys: Vec<String>,
}

impl Window {
    /// Presses a key, with Ctrl where that is said.
    pub(crate) async fn key(&self, key: char, has_control: bool) {
        let mut actions = KeyActions::new("keyboard".to_owned());
        if has_control {
            actions = actions.then(KeyAction::Down {
                value: Key::Control.into(),
            });
        }
        actions = actions
            .then(KeyAction::Down { value: key })
            .then(KeyAction::Up { value: key });
        if has_control {
            actions = actions.then(KeyAction::Up {
                value: Key::Control.into(),
            });
        }
        self.page()
            .perform_actions(actions)
            .await
            .expect("a key that can be pressed");
    }

    /// Types words into the field that has the focus.
    pub(crate) async fn write(&self, selector: &str, words: &str) {
        self.until("the field to have the focus", async || {
            let script = format!("return document.activeElement?.matches('{selector}') ?? false;");
            self.run(&script).await == true
        })
        .await;
        let field = self.find(selector).await;
        field.send_keys(words).await.expect("words in the field");
    }

    /// The finding that lies open, once it is the one the list has selected; `None` when there is none.
    pub(crate) async fn seen(&self) -> Option<Seen> {
        let value = self
            .run(
                "const open = document.querySelector('[data-open]');
                 if (open === null) return null;
                 const list = document.querySelector('[data-finding][aria-current=true]');
                 if (list !== null && list.dataset.finding !== open.dataset.open) return null;
                 return {
                   id: open.dataset.open, code: open.dataset.code, severity: open.dataset.severity,
                   order: open.dataset.order ?? null, is_answered: open.dataset.answered !== undefined,
                   keys: [...open.querySelectorAll('[data-key]')].map((answer) => answer.dataset.key),
                 };",
            )
            .await;
        let text = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
        Some(Seen {
            id: text("id")?,
            code: text("code")?,
            severity: text("severity")?,
            order: text("order"),
            is_answered: value.get("is_answered").and_then(Value::as_bool)?,
            keys: serde_json::from_value(value.get("keys")?.clone()).ok()?,
        })
    }

    /// Waits until another finding than this one lies open.
    pub(crate) async fn seen_after(&self, id: Option<&str>) -> Seen {
        let mut seen = None;
        self.until("the next finding", async || {
            seen = self.seen().await;
            seen.as_ref()
                .is_some_and(|seen| Some(seen.id.as_str()) != id)
        })
        .await;
        seen.expect("a finding")
    }

    /// Pastes words onto the page, as a person does who copied them elsewhere.
    pub(crate) async fn paste(&self, words: &str) {
        let words = Value::from(words);
        self.run(&format!(
            "const event = new Event('paste', {{ bubbles: true, cancelable: true }});
             Object.assign(event, {{ clipboardData: {{ getData: () => {words} }} }});
             document.body.dispatchEvent(event);
             return null;"
        ))
        .await;
    }

    /// What the core answers to a command that takes no more than a language.
    pub(crate) async fn ask(&self, command: &str) -> Value {
        self.request(command, &json!({ "language": "en" })).await
    }

    /// What the core answers to a request, sent as the page sends it; a refusal stands under `error`.
    pub(crate) async fn request(&self, command: &str, payload: &Value) -> Value {
        let script = "const [command, payload, done] = arguments;
             window.__TAURI_INTERNALS__.invoke('rpc', { command, payload }).then(done, (error) => done({ error }));";
        self.page()
            .execute_async(script, vec![Value::from(command), payload.clone()])
            .await
            .expect("an answer of the core")
    }
}
