//! Reading labelled messages and classifying each alone, as `tallyman classify` does.

use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tallyman_core::complaint::{Classification, Classifier};

#[derive(Deserialize)]
struct Message {
    lang: String,
    text: String,
    reason: String,
    #[serde(default)]
    also: Vec<String>,
    #[serde(default)]
    order_refs: Option<Vec<String>>,
    #[serde(default)]
    flags: Vec<String>,
}

/// A message with what was expected and what was said.
pub(crate) struct Read {
    pub(crate) language: String,
    pub(crate) reason: String,
    pub(crate) flags: Vec<String>,
    pub(crate) said: Classification,
    text: String,
    also: Vec<String>,
    order_refs: Option<Vec<String>>,
}

impl Read {
    fn first(&self) -> Option<&'static str> {
        self.said.reasons.first().map(|found| found.reason.name())
    }

    /// Whether nothing was said.
    pub(crate) fn is_unsure(&self) -> bool {
        self.said.reasons.is_empty()
    }

    /// Whether the first reason is the expected one, or one that is as defensible.
    pub(crate) fn is_right(&self) -> bool {
        self.first()
            .is_some_and(|said| said == self.reason || self.also.iter().any(|also| also == said))
    }

    /// Whether the language is right.
    pub(crate) fn is_language_right(&self) -> bool {
        self.said.lang.code() == self.language
    }

    /// Whether the order numbers are exactly those of the text; nothing where nobody noted them.
    pub(crate) fn are_orders_right(&self) -> Option<bool> {
        let expected = self.order_refs.as_ref()?;
        let plain = |number: &String| number.trim_start_matches('#').to_owned();
        let expected: Vec<String> = expected.iter().map(plain).collect();
        let said: Vec<String> = self.said.order_refs.iter().map(plain).collect();
        Some(expected.len() == said.len() && expected.iter().all(|number| said.contains(number)))
    }

    /// The flags that were said.
    pub(crate) fn said_flags(&self) -> Vec<String> {
        let value = serde_json::to_value(&self.said.flags).expect("flags");
        serde_json::from_value(value).expect("names")
    }

    /// Whether reason, language and orders are right.
    pub(crate) fn is_fine(&self) -> bool {
        self.is_right() && self.is_language_right() && self.are_orders_right() != Some(false)
    }
}

impl fmt::Display for Read {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said: Vec<String> = self
            .said
            .reasons
            .iter()
            .map(|found| {
                format!(
                    "{} {:.2} {:?}",
                    found.reason.name(),
                    found.confidence,
                    found.because
                )
            })
            .collect();
        write!(
            formatter,
            "{} {} {:?} -> {} {} | {:?} -> {:?} | {}",
            self.language,
            self.reason,
            self.also,
            self.said.lang.code(),
            said.join(", "),
            self.order_refs,
            self.said.order_refs,
            self.text.replace('\n', " ")
        )
    }
}

/// The flag that writers of messages noted, by the name that the product gives it.
fn named(flag: &str) -> String {
    match flag {
        "injection" => "prompt_injection",
        "second_problem" => "multi_problem",
        other => other,
    }
    .to_owned()
}

/// Where the messages lie.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/cases/complaints")
}

/// Reads a file of messages and classifies each.
pub(crate) fn read(path: &Path) -> Vec<Read> {
    let text = std::fs::read_to_string(path).expect("messages");
    text.lines()
        .filter(|line| !line.is_empty())
        .map(|line| {
            let message: Message = serde_json::from_str(line).expect(line);
            Read {
                said: Classifier::shipped().classify(&message.text),
                language: message.lang,
                reason: message.reason,
                flags: message.flags.iter().map(|flag| named(flag)).collect(),
                text: message.text,
                also: message.also,
                order_refs: message.order_refs,
            }
        })
        .collect()
}
