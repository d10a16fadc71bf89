use super::{Reading, Span, Term};
use crate::check::judge::vocabulary::{Kind, Role, Tables};
use crate::text::script_of;

/// Signs that end a clause: what stands beyond them does not deny or replace.
const CLAUSE_ENDS: [char; 12] = [
    ',', ';', '.', '。', ',', '、', '!', '?', '(', ')', '|', '\n',
];

/// Whether a term plays a role.
pub(in crate::check::judge) fn plays(tables: &Tables, term: &Term, role: Role) -> bool {
    term.kinds(tables).any(|kind| kind == Kind::Role(role))
}

/// Where the first word that plays a role stands.
pub(in crate::check::judge) fn first_of(
    tables: &Tables,
    reading: &Reading,
    role: Role,
) -> Option<Span> {
    let mut terms = reading.terms.iter();
    terms
        .find(|term| plays(tables, term, role))
        .map(|term| term.span)
}

/// Whether the words in a span are denied by a word before or after them.
pub(in crate::check::judge) fn is_denied(tables: &Tables, reading: &Reading, span: Span) -> bool {
    nearest_before(reading, span, 14).is_some_and(|term| {
        plays(tables, term, Role::DeniesNext)
            && span.start - term.span.end <= 8
            && reaches(reading, term, span)
    }) || nearest_after(reading, span, 5).is_some_and(|term| {
        let between = &reading.folded.text[span.end..term.span.start];
        plays(tables, term, Role::DeniesPrevious)
            && !between.contains(|sign: char| script_of(sign).is_running())
    })
}

/// Whether a word that denies is no beginning of another word: "nonslip matte" is matte.
fn reaches(reading: &Reading, term: &Term, span: Span) -> bool {
    let is_latin = |sign: char| sign.is_ascii_alphabetic();
    let between = &reading.folded.text[term.span.end..span.start];
    !(between.starts_with(is_latin) && between.contains(' '))
}

/// Whether the word that denies stands at the thing itself: "without the case", but not "no pull dog harness".
pub(super) fn is_thing_denied(reading: &Reading, span: Span) -> bool {
    let Some(term) = nearest_before(reading, span, 14) else {
        return true;
    };
    reading.folded.text[term.span.end..span.start]
        .split(|sign: char| !sign.is_alphanumeric())
        .all(|word| word.chars().count() <= 3)
}

/// Whether the words in a span name what is *not* sent: sold out, replaced, or what something else stands in for.
pub(super) fn is_replaced(tables: &Tables, reading: &Reading, span: Span) -> bool {
    let before = nearest_before(reading, span, 10);
    // "Sold out: red"; but in "kahverengi kalmadı siyah" the word before it is what is gone.
    let is_announced = |term: &Term| {
        let from = term.span.start.saturating_sub(24);
        plays(tables, term, Role::Absent) && !colour_between(tables, reading, from, term.span.start)
    };
    if before.is_some_and(|term| plays(tables, term, Role::InsteadOf) || is_announced(term)) {
        return true;
    }
    let is_absent = reading
        .terms
        .iter()
        .filter(|term| term.span.start >= span.end && plays(tables, term, Role::Absent))
        .any(|term| {
            let between = &reading.folded.text[span.end..term.span.start];
            between.len() <= 24
                && !between.contains(CLAUSE_ENDS)
                && !colour_between(tables, reading, span.end, term.span.start)
        });
    if is_absent {
        return true;
    }
    // "Red → blue", 红色改发蓝色: what stands before the change is gone, if something stands after it.
    reading
        .terms
        .iter()
        .filter(|term| term.span.start >= span.end && plays(tables, term, Role::Replacement))
        .any(|term| {
            let to = (term.span.end + 24).min(reading.folded.text.len());
            colour_between(tables, reading, term.span.end, to)
        })
}

fn colour_between(tables: &Tables, reading: &Reading, from: usize, to: usize) -> bool {
    reading.terms.iter().any(|term| {
        term.span.start >= from
            && term.span.start < to
            && term
                .kinds(tables)
                .any(|kind| matches!(kind, Kind::Colour(_)))
    })
}

/// The last term before a span, if it is within reach and the clause does not end between.
pub(super) fn nearest_before(reading: &Reading, span: Span, reach: usize) -> Option<&Term> {
    let term = reading
        .terms
        .iter()
        .rev()
        .find(|term| term.span.end <= span.start)?;
    let between = reading.folded.text.get(term.span.end..span.start)?;
    (between.len() <= reach && !between.contains(CLAUSE_ENDS)).then_some(term)
}

/// The first term after a span, if it is within reach and the clause does not end between.
pub(super) fn nearest_after(reading: &Reading, span: Span, reach: usize) -> Option<&Term> {
    let term = reading
        .terms
        .iter()
        .find(|term| term.span.start >= span.end)?;
    let between = reading.folded.text.get(span.end..term.span.start)?;
    (between.len() <= reach && !between.contains(CLAUSE_ENDS)).then_some(term)
}

/// Drops the sizes, numbers, models and things that were told to be gone, where others follow: "M sold out, L sent".
pub(super) fn drop_replaced(tables: &Tables, reading: &mut Reading) {
    let Some(gone) = reading
        .terms
        .iter()
        .filter(|term| plays(tables, term, Role::Absent) || plays(tables, term, Role::Replacement))
        .map(|term| term.span.end)
        .next_back()
    else {
        return;
    };
    keep_later(&mut reading.sizes, gone, |size| size.span);
    keep_later(&mut reading.quantities, gone, |quantity| quantity.span);
    keep_later(&mut reading.models, gone, |model| model.span);
    keep_later(&mut reading.series, gone, |series| series.span);
    keep_later(&mut reading.concepts, gone, |&(_, span)| span);
}

/// Keeps what stands after a place, if anything does.
fn keep_later<T>(facts: &mut Vec<T>, gone: usize, span_of: impl Fn(&T) -> Span) {
    if facts.iter().any(|fact| span_of(fact).start >= gone) {
        facts.retain(|fact| span_of(fact).start >= gone);
    }
}
