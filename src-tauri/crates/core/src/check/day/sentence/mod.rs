//! Findings in words: one sentence a packer understands, and the mend.
//!
//! The words of files are quoted as they were read; what they mean stands beside them in the reader's language, where
//! the vocabulary has a name for it.

mod de;
mod en;
mod zh;

use super::{Code, Detail, Evidence, Finding, Fix, Group, Hidden, Severity, StockChoice};
use crate::language::Language;

/// Gives a meaning's name in a language: `blue.navy` is "navy", "Marineblau", "藏青色".
pub type Names<'a> = dyn Fn(&str, Language) -> Option<String> + 'a;

/// What a sentence is made of.
#[derive(Clone, Copy)]
struct Slots<'s> {
    code: Code,
    finding: &'s Finding,
    /// The found word with its meaning, ready to stand in a sentence.
    found: &'s str,
}

impl Finding {
    /// The finding in one or two sentences.
    pub fn sentence(&self, language: Language) -> String {
        self.sentence_named(language, &plain_name)
    }

    /// The same, with the vocabulary's names for what words mean.
    pub fn sentence_named(&self, language: Language, names: &Names<'_>) -> String {
        let found = match &self.detail {
            Detail::Attribute { found, means, .. } => {
                with_meaning(found, means.as_deref(), language, names)
            }
            Detail::Units { .. }
            | Detail::Two { .. }
            | Detail::One { .. }
            | Detail::Change { .. }
            | Detail::Cancellation { .. }
            | Detail::Row { .. }
            | Detail::Mappings { .. }
            | Detail::Days { .. }
            | Detail::Stop { .. } => self.found.clone(),
        };
        let slots = Slots {
            code: self.code,
            finding: self,
            found: &found,
        };
        match language {
            Language::En => en::sentence(slots),
            Language::De => de::sentence(slots),
            Language::Zh => zh::sentence(slots),
        }
    }

    /// The safest complete mend in words; empty where there is nothing to do.
    pub fn fix(&self, language: Language) -> String {
        self.fixes
            .first()
            .map(|fix| fix.sentence(language))
            .unwrap_or_default()
    }
}

impl Fix {
    /// What the mend does, and what follows from it, as sentences with the bins in them.
    pub fn sentence(&self, language: Language) -> String {
        let FixWords { title, detail } = self.said(language, true);
        match (language, detail.is_empty()) {
            (Language::Zh, _) => format!("{title}。{detail}"),
            (Language::En | Language::De, true) => format!("{title}."),
            (Language::En | Language::De, false) => format!("{title}. {detail}"),
        }
    }

    /// The same in the words of a button and its line below; the bin stands beside them on a plate of its own.
    pub fn words(&self, language: Language) -> FixWords {
        self.said(language, false)
    }

    fn said(&self, language: Language, has_bins: bool) -> FixWords {
        match language {
            Language::En => en::fix(self, has_bins),
            Language::De => de::fix(self, has_bins),
            Language::Zh => zh::fix(self, has_bins),
        }
    }
}

/// A mend in words: what it does, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FixWords {
    /// What it does, without a full stop.
    pub title: String,
    /// What follows from it, in whole sentences; may be empty.
    pub detail: String,
}

impl FixWords {
    fn new(title: impl Into<String>, detail: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            detail: detail.into(),
        }
    }
}

/// What is taken, by SKU and number.
fn skus(take: &StockChoice) -> String {
    let skus: Vec<String> = take
        .components
        .iter()
        .map(|component| match component.quantity {
            0 | 1 => component.stock_sku.clone(),
            units => format!("{units} × {}", component.stock_sku),
        })
        .collect();
    skus.join(" + ")
}

impl Group {
    /// The cause in a few words, as the list of causes shows it.
    pub fn title(&self, language: Language) -> &'static str {
        match language {
            Language::En => en::title(self.code, self.through_mapping),
            Language::De => de::title(self.code, self.through_mapping),
            Language::Zh => zh::title(self.code, self.through_mapping),
        }
    }
}

impl Evidence {
    /// What this piece says, with its source.
    pub fn sentence(&self, language: Language) -> String {
        self.sentence_named(language, &plain_name)
    }

    /// The same, with the vocabulary's names for what words mean.
    pub fn sentence_named(&self, language: Language, names: &Names<'_>) -> String {
        let text = with_meaning(&self.text, self.meaning.as_deref(), language, names);
        match language {
            Language::En => en::evidence(self.role, &text),
            Language::De => de::evidence(self.role, &text),
            Language::Zh => zh::evidence(self.role, &text),
        }
    }
}

impl Severity {
    /// The severity as a word.
    pub const fn word(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::En, Self::Block) => "Blocks the sheet",
            (Language::En, Self::Ask) => "Asks",
            (Language::En, Self::Note) => "Note",
            (Language::De, Self::Block) => "Sperrt die Liste",
            (Language::De, Self::Ask) => "Frage",
            (Language::De, Self::Note) => "Hinweis",
            (Language::Zh, Self::Block) => "阻止打印",
            (Language::Zh, Self::Ask) => "待确认",
            (Language::Zh, Self::Note) => "提示",
        }
    }
}

/// A word as read, with its meaning where the word alone would not be understood.
fn with_meaning(
    word: &str,
    meaning: Option<&str>,
    language: Language,
    names: &Names<'_>,
) -> String {
    let name = meaning.and_then(|meaning| names(meaning, language));
    match name {
        Some(name) if !word.is_empty() && !word.to_lowercase().contains(&name.to_lowercase()) => {
            match language {
                Language::Zh => format!("{word}（{name}）"),
                Language::En | Language::De => format!("{word} ({name})"),
            }
        }
        _ => word.to_owned(),
    }
}

/// Reads an id from its end, without a vocabulary: `blue.royal` is "royal blue". Only English can do that.
pub fn plain_name(meaning: &str, language: Language) -> Option<String> {
    let is_plain = meaning
        .chars()
        .all(|sign| sign.is_ascii_lowercase() || sign == '.');
    (language == Language::En && is_plain)
        .then(|| meaning.rsplit('.').collect::<Vec<_>>().join(" "))
}

/// The first deceiving character, for a sentence.
fn first_hidden(detail: &Detail) -> Option<&Hidden> {
    match detail {
        Detail::Two { hidden, .. } => hidden.first(),
        Detail::Attribute { .. }
        | Detail::Units { .. }
        | Detail::One { .. }
        | Detail::Change { .. }
        | Detail::Cancellation { .. }
        | Detail::Row { .. }
        | Detail::Mappings { .. }
        | Detail::Days { .. }
        | Detail::Stop { .. } => None,
    }
}

/// The two things a finding holds against each other, as they were read.
fn two(finding: &Finding) -> (&str, &str) {
    match &finding.detail {
        Detail::Two { one, other, .. } => (one, other),
        Detail::Attribute {
            promised, found, ..
        } => (promised, found),
        Detail::Units { .. }
        | Detail::One { .. }
        | Detail::Change { .. }
        | Detail::Cancellation { .. }
        | Detail::Row { .. }
        | Detail::Mappings { .. }
        | Detail::Days { .. }
        | Detail::Stop { .. } => (&finding.expected, &finding.found),
    }
}
