//! The linter: rules that a reply is held to before it is copied or logged as sent.
//!
//! It reads the text as the seller edited it, beside the [`Draft`](super::Draft) it began from and a [`Context`] of what
//! is known of the case. Numbers, days, amounts and references are read out of the text and looked for among facts,
//! remedy and clocks; phrases come from tables by language; the rest are rules of form. A finding of severity
//! [`Severity::Error`] stops the reply. Each sentence of the text is told with what became of it ([`Standing`]).

mod advice;
mod align;
mod allowed;
mod contact;
mod context;
mod facts;
mod form;
mod grounds;
mod page;
mod phrases;
mod plain;
mod report;
mod rule;
mod terms;
mod thread;
mod tone;
mod value;
mod wording;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub use advice::{Advice, AdviceCode};
pub use context::{Context, Known, known};
pub use report::{Finding, Report, Standing, Stretch};
pub use rule::{Rule, Severity};

use page::{Page, Piece};
use phrases::{Hits, Phrases};
use value::Value;

use super::{Draft, ReplyLanguage, Slot, SlotValue, Source};
use crate::complaint::{Classifier, MessageLanguage};

/// How many findings of one rule are told.
const FINDINGS_MAX: usize = 20;

/// What is on the desk while a text is looked at.
struct Desk<'a> {
    page: &'a Page<'a>,
    pieces: Vec<Piece<'a>>,
    /// The language that the text is in, as far as it can be told.
    spoken: MessageLanguage,
    hits: Hits,
    values: Vec<Value>,
    stretches: Vec<Stretch>,
    draft: Option<&'a Draft>,
    context: &'a Context,
    findings: Vec<Finding>,
    /// The length of the whole text, in characters.
    length_chars: usize,
}

/// Holds a text to every rule.
pub fn lint(text: &str, draft: Option<&Draft>, context: &Context) -> Report {
    let page = Page::read(text);
    let pieces = page.pieces();
    let spoken = Classifier::shipped().language(page.text);
    let languages = languages(context.language, spoken);
    let hits = Phrases::shipped().find(&page, &pieces, context.language, &languages);
    // Number words of English are words of other languages ("ten").
    let counting: Vec<ReplyLanguage> = languages
        .iter()
        .copied()
        .filter(|language| *language != ReplyLanguage::En || context.language == *language)
        .collect();
    let values = value::read(&page, &pieces, &counting);
    let stretches = align::stretches(&page, draft);
    let mut desk = Desk {
        page: &page,
        pieces,
        spoken,
        hits,
        values,
        stretches,
        draft,
        context,
        findings: Vec::new(),
        length_chars: text.chars().count(),
    };
    contact::check(&mut desk);
    facts::check(&mut desk);
    plain::check(&mut desk);
    wording::check(&mut desk);
    terms::check(&mut desk);
    tone::check(&mut desk);
    thread::check(&mut desk);
    desk.report()
}

/// The languages whose phrases a text is read for: the one it should be in, the one it is in, and English.
fn languages(wanted: ReplyLanguage, spoken: MessageLanguage) -> Vec<ReplyLanguage> {
    use ReplyLanguage as L;
    let spoken: &[ReplyLanguage] = match spoken {
        MessageLanguage::En | MessageLanguage::Und => &[],
        MessageLanguage::De => &[L::De],
        MessageLanguage::Fr => &[L::Fr],
        MessageLanguage::Es => &[L::Es],
        MessageLanguage::It => &[L::It],
        MessageLanguage::Pt => &[L::Pt],
        MessageLanguage::Nl => &[L::Nl],
        MessageLanguage::Pl => &[L::Pl],
        MessageLanguage::Ja => &[L::Ja],
        MessageLanguage::Zh => &[L::ZhHans, L::ZhHant],
    };
    let mut languages = vec![L::En, wanted];
    languages.extend_from_slice(spoken);
    if matches!(wanted, L::ZhHans | L::ZhHant) {
        languages.extend([L::ZhHans, L::ZhHant]);
    }
    languages.sort_unstable();
    languages.dedup();
    languages
}

impl Desk<'_> {
    /// Tells what stands against the text at a place.
    fn find(&mut self, rule: Rule, span: &Range<usize>, advice: Advice) {
        self.tell(rule, span, advice, None);
    }

    /// The same, where it is sure what to write instead.
    fn suggest(&mut self, rule: Rule, span: &Range<usize>, advice: Advice, instead: String) {
        self.tell(rule, span, advice, Some(instead));
    }

    fn tell(
        &mut self,
        rule: Rule,
        span: &Range<usize>,
        advice: Advice,
        suggestion: Option<String>,
    ) {
        let of_rule = self.findings.iter().filter(|known| known.rule == rule);
        let (mut count, mut is_known) = (0, false);
        for known in of_rule {
            count += 1;
            is_known |= known.span == *span && known.advice == advice;
        }
        if count < FINDINGS_MAX && !is_known {
            self.findings.push(Finding {
                rule,
                span: span.clone(),
                chars: 0..0,
                advice,
                suggestion,
            });
        }
    }

    /// Something that the whole text lacks or is.
    fn find_in_all(&mut self, rule: Rule, advice: Advice) {
        let end = self.page.text.len();
        self.find(rule, &(end..end), advice);
    }

    /// The words of a place.
    fn said(&self, span: &Range<usize>) -> String {
        self.page.words(span)
    }

    /// Every value that facts, remedy, clocks, settings or the seller's answers give.
    fn known_values(&self) -> impl Iterator<Item = &SlotValue> {
        let drafted = self
            .draft
            .into_iter()
            .flat_map(|draft| &draft.sentences)
            .flat_map(|sentence| &sentence.slots)
            .filter(|slot| !self.is_promised_too_late(slot))
            .map(|slot| &slot.value);
        self.context
            .known
            .iter()
            .map(|known| &known.value)
            .chain(drafted)
    }

    /// Whether the seller answered with a day that the clocks do not allow: saying it does not make it known.
    fn is_promised_too_late(&self, slot: &Slot) -> bool {
        let SlotValue::Day(day) = slot.value else {
            return false;
        };
        let is_late = self.context.latest_day.is_some_and(|latest| day > latest);
        slot.source == Source::Seller && is_late
    }

    /// The sentence of the text that a place lies in.
    fn stretch_at(&self, span: &Range<usize>) -> Option<&Stretch> {
        self.stretches
            .iter()
            .find(|stretch| stretch.span.start <= span.start && span.end <= stretch.span.end)
    }

    /// Whether a place lies in a sentence that stands as the draft had it.
    fn is_drafted(&self, span: &Range<usize>) -> bool {
        self.stretch_at(span)
            .is_some_and(|stretch| stretch.standing == Standing::Unchanged)
    }

    /// The sentences with the places of their characters counted.
    fn report(mut self) -> Report {
        self.findings
            .sort_by_key(|finding| (finding.span.start, finding.span.end, finding.rule));
        let findings = self.findings.iter_mut();
        let of_findings = findings.map(|finding| (finding.span.clone(), &mut finding.chars));
        let stretches = self.stretches.iter_mut();
        let of_stretches = stretches.map(|stretch| (stretch.span.clone(), &mut stretch.chars));
        count_chars(self.page.text, of_findings.chain(of_stretches).collect());
        Report {
            findings: self.findings,
            stretches: self.stretches,
        }
    }
}

/// Counts the characters before the ends of spans, in one walk over the text.
fn count_chars(text: &str, mut spans: Vec<(Range<usize>, &mut Range<usize>)>) {
    let mut ends: Vec<usize> = spans
        .iter()
        .flat_map(|(span, _)| [span.start, span.end])
        .collect();
    ends.sort_unstable();
    ends.dedup();
    let mut counts: Vec<usize> = Vec::with_capacity(ends.len());
    let (mut at, mut count) = (0, 0);
    for end in &ends {
        count += text.get(at..*end).map_or(0, |part| part.chars().count());
        at = *end;
        counts.push(count);
    }
    let counted = |byte: usize| {
        ends.binary_search(&byte)
            .ok()
            .and_then(|place| counts.get(place).copied())
            .unwrap_or_default()
    };
    for (span, chars) in &mut spans {
        **chars = counted(span.start)..counted(span.end);
    }
}
