//! Answers of a file against those that hold: which are taken, and why the others are not.

use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::{
    check::day::{Component, Decision, Deed, Source},
    language::Language,
    moment::Moment,
};

use super::{FileAnswer, Speech, carried, is_carried, new_id, subjects, words};
use crate::error::Error;

/// The longest text within an answer.
const TEXT_CHARS_MAX: usize = 2_000;
/// The longest name of who gave an answer.
const NAME_CHARS_MAX: usize = 100;
/// Things that one variant can take.
const COMPONENTS_MAX: usize = 100;
/// How far another computer's clock may be ahead.
const CLOCK_AHEAD_MILLISECONDS_MAX: i64 = 24 * 60 * 60 * 1_000;
/// Units of one thing for one unit sold.
const UNITS_MAX: u32 = 1_000;
/// Mappings of one answer.
const MAPPINGS_MAX: usize = 10_000;

/// What becomes of one answer of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It is taken.
    Accepted,
    /// It holds already.
    Known,
    /// Another answer about the same thing holds.
    Conflicting,
    /// It cannot be used.
    Refused,
}

/// One answer of a file with what becomes of it.
#[derive(Clone, Debug)]
pub(crate) struct Fated {
    /// Its line in the file.
    pub line: u32,
    /// What it says.
    pub says: String,
    /// What becomes of it.
    pub fate: Fate,
    /// Why, in one sentence.
    pub sentence: String,
    /// The decision that it becomes.
    pub decision: Option<Decision>,
}

/// Holds the answers of a file against those that hold.
pub(crate) fn plan(
    file: &str,
    answers: Vec<(u32, FileAnswer)>,
    held: &[Decision],
    now: Moment,
    speech: &Speech<'_>,
) -> Result<Vec<Fated>, Error> {
    let mut known = Known::default();
    for decision in held {
        known.add(decision, speech)?;
    }
    let mut plan = Vec::with_capacity(answers.len());
    for (line, answer) in answers {
        let says = speech.deed(&answer.answer, answer.seen.as_ref());
        let at = answer.moment();
        let (fate, sentence) = if let Some(why) = unusable(&answer, at, now, speech.language) {
            (Fate::Refused, why)
        } else if known.holds(&answer.answer)? {
            (Fate::Known, known_sentence(speech.language))
        } else if let Some(other) = known.contradiction(&answer.answer) {
            (Fate::Conflicting, conflict_sentence(other, speech.language))
        } else {
            (Fate::Accepted, accepted_sentence(&answer, speech.language))
        };
        let mut decision = None;
        if fate == Fate::Accepted {
            let taken = Decision {
                seen: answer.seen,
                source: Some(Source {
                    file: file.to_owned(),
                    ..Source::default()
                }),
                ..Decision::new(new_id()?, answer.by, at.unwrap_or(now), answer.answer)
            };
            known.take(&taken.deed)?;
            decision = Some(taken);
        }
        plan.push(Fated {
            line,
            says,
            fate,
            sentence,
            decision,
        });
    }
    Ok(plan)
}

/// The answers that hold, by what they are about.
///
/// Those of the file itself do not contradict each other: they held together where they come from, the latest first.
#[derive(Default)]
struct Known {
    deeds: FxHashSet<String>,
    said: FxHashMap<String, (String, String)>,
}

impl Known {
    fn add(&mut self, decision: &Decision, speech: &Speech<'_>) -> Result<(), Error> {
        for (subject, value) in subjects(&decision.deed) {
            self.said
                .insert(subject, (value, words::used_sentence(speech, decision)));
        }
        self.take(&decision.deed)
    }

    fn take(&mut self, deed: &Deed) -> Result<(), Error> {
        if let Some(deed) = carried(deed) {
            self.deeds.insert(serde_json::to_string(&deed)?);
        }
        Ok(())
    }

    fn holds(&self, deed: &Deed) -> Result<bool, Error> {
        Ok(match carried(deed) {
            Some(deed) => self.deeds.contains(&serde_json::to_string(&deed)?),
            None => false,
        })
    }

    /// The answer that says something else about the same thing.
    fn contradiction(&self, deed: &Deed) -> Option<&str> {
        subjects(deed).iter().find_map(|(subject, value)| {
            let (said, sentence) = self.said.get(subject)?;
            (said != value).then_some(sentence.as_str())
        })
    }
}

/// Why an answer cannot be used; `None` where it can.
fn unusable(
    answer: &FileAnswer,
    at: Option<Moment>,
    now: Moment,
    language: Language,
) -> Option<String> {
    let told = |english: &str, german: &str, chinese: &str| {
        Some(
            match language {
                Language::En => english,
                Language::De => german,
                Language::Zh => chinese,
            }
            .to_owned(),
        )
    };
    let latest = now
        .unix_milliseconds()
        .saturating_add(CLOCK_AHEAD_MILLISECONDS_MAX);
    if at.is_none_or(|at| at.unix_milliseconds() > latest) {
        return told(
            "Its date is none, or lies in the future.",
            "Sein Datum ist keines oder liegt in der Zukunft.",
            "日期无效或在未来。",
        );
    }
    if !is_carried(&answer.answer) {
        return told(
            "Answers with a person's own words or about a printed sheet stay in their ledger.",
            "Antworten mit eigenen Worten einer Person oder zu einem gedruckten Blatt bleiben in ihrem Hauptbuch.",
            "含个人文字或针对已打印拣货单的答复只留在原账本中。",
        );
    }
    let is_long = |text: &str, most: usize| text.chars().count() > most;
    let texts = serde_json::to_value(&answer.answer).ok();
    let has_long = texts.is_none_or(|value| has_long_text(&value));
    let has_long_seen = answer.seen.as_ref().is_some_and(|seen| {
        [&seen.code, &seen.title, &seen.expected, &seen.found]
            .into_iter()
            .any(|text| is_long(text, TEXT_CHARS_MAX))
    });
    if has_long || has_long_seen || is_long(&answer.by, NAME_CHARS_MAX) {
        return told(
            "One of its words is longer than any real one.",
            "Eines seiner Wörter ist länger als jedes echte.",
            "其中的文字过长。",
        );
    }
    if !is_sound(&answer.answer) {
        return told(
            "It says nothing, or takes a number of things that cannot be.",
            "Sie sagt nichts oder nimmt eine Menge, die nicht sein kann.",
            "内容为空或数量不合理。",
        );
    }
    None
}

fn has_long_text(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => text.chars().count() > TEXT_CHARS_MAX,
        serde_json::Value::Array(items) => items.iter().any(has_long_text),
        serde_json::Value::Object(fields) => fields.values().any(has_long_text),
        serde_json::Value::Null | serde_json::Value::Bool(_) | serde_json::Value::Number(_) => {
            false
        }
    }
}

fn is_sound(deed: &Deed) -> bool {
    let takes = |components: &[Component]| {
        !components.is_empty()
            && components.len() <= COMPONENTS_MAX
            && components.iter().all(|component| {
                !component.stock_sku.trim().is_empty()
                    && (1..=UNITS_MAX).contains(&component.quantity)
            })
    };
    match deed {
        Deed::WordMeans { word, meaning, .. } => {
            !word.trim().is_empty() && !meaning.trim().is_empty()
        }
        Deed::PickInstead { components, .. } | Deed::ThisLineOnly { components, .. } => {
            takes(components)
        }
        Deed::AcceptMapping { mappings, .. } => {
            !mappings.is_empty()
                && mappings.len() <= MAPPINGS_MAX
                && mappings.iter().all(|choice| takes(&choice.components))
        }
        Deed::Accept { finding } | Deed::TakeDue { finding } | Deed::IgnoreRow { finding } => {
            !finding.is_empty()
        }
        Deed::HoldOrder { order, .. } => !order.is_empty(),
        Deed::WithdrawSheet { .. } | Deed::Override { .. } | Deed::AmendPromise { .. } => false,
    }
}

fn known_sentence(language: Language) -> String {
    match language {
        Language::En => "It holds here already.",
        Language::De => "Sie gilt hier schon.",
        Language::Zh => "此处已有相同答复。",
    }
    .to_owned()
}

fn accepted_sentence(answer: &FileAnswer, language: Language) -> String {
    let scope = words::scope(&answer.answer, language);
    match language {
        Language::En => format!("It holds for {scope} from now on."),
        Language::De => format!("Sie gilt ab jetzt für {scope}."),
        Language::Zh => format!("从现在起适用于{scope}。"),
    }
}

fn conflict_sentence(other: &str, language: Language) -> String {
    match language {
        Language::En => format!("Another answer holds here, and stays: {other}"),
        Language::De => format!("Hier gilt eine andere Antwort, und sie bleibt: {other}"),
        Language::Zh => format!("此处已有不同答复并保留：{other}"),
    }
}
