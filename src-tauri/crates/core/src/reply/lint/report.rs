use std::ops::Range;

use super::{Advice, Rule, Severity};
use crate::language::Language;

/// Something in a reply that a rule stands against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// Where, in bytes; empty at the end of the text where something is lacking.
    pub span: Range<usize>,
    /// The same in characters.
    pub chars: Range<usize>,
    /// What to do.
    pub advice: Advice,
    /// What to write instead, where that is sure.
    pub suggestion: Option<String>,
}

impl Finding {
    /// What it stops.
    pub const fn severity(&self) -> Severity {
        self.rule.severity()
    }

    /// What to do, in words.
    pub fn sentence(&self, language: Language) -> String {
        self.advice.in_language(language)
    }
}

/// What became of a sentence of the draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It stands as it was written.
    Unchanged,
    /// Words around its values changed; the values stand.
    Reworded,
    /// A value changed or is gone.
    Broken,
    /// The seller wrote it.
    New,
}

impl Standing {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Reworded => "reworded",
            Self::Broken => "broken",
            Self::New => "new",
        }
    }
}

/// A sentence of the text with the facts it still has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// The same in characters.
    pub chars: Range<usize>,
    /// What became of it.
    pub standing: Standing,
    /// The sentence of the draft that it was.
    pub draft: Option<usize>,
    /// The facts it rests on, as places in the facts of the case.
    pub facts: Vec<usize>,
    /// The values of the draft's sentence that stand here no more, as places in its slots.
    pub lost: Vec<usize>,
}

/// What the rules say of a reply.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What stands against it, in the order of the text.
    pub findings: Vec<Finding>,
    /// Its sentences.
    pub stretches: Vec<Stretch>,
}

impl Report {
    /// Whether it may be copied and logged as sent.
    pub fn is_sendable(&self) -> bool {
        self.findings
            .iter()
            .all(|finding| finding.severity() != Severity::Error)
    }

    /// The rules that a finding names, each once.
    pub fn rules(&self) -> Vec<Rule> {
        let mut rules: Vec<Rule> = self.findings.iter().map(|finding| finding.rule).collect();
        rules.sort_unstable();
        rules.dedup();
        rules
    }
}
