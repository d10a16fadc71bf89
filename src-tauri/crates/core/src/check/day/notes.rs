//! Notes and personalisation that name another choice of the listing.

use rustc_hash::FxHashMap;

use super::{
    Code, Detail, Fix, LineKey, Named, Severity, digest::Digest, evidence, form, run::Run,
    slot::hold,
};
use crate::{check::judge::Attribute, record::OptionValue};

/// Words beside which a colour word is a name, a place or a "not"; the table says why.
const CONTEXT: &str = include_str!("../../../../../../assets/check/name-context.tsv");
/// Longer notes are read up to here.
const NOTE_CHARS_MAX: usize = 4_000;

/// What the choices of one listing say, in the vocabulary's terms.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    promised: Vec<(Attribute, String)>,
    others: Vec<(Attribute, String)>,
    /// Values of siblings in their folded form, where the promised choice does not have them.
    values: Vec<String>,
    /// The same for values too short to be looked for alone, such as L or 42: a word like "size" must stand before.
    short: Vec<String>,
}

/// A word of a note that means another choice.
struct Hit {
    attribute: Attribute,
    text: String,
    meaning: Option<String>,
}

impl Run<'_> {
    /// Reads the notes of all open lines.
    pub(super) fn notes(&mut self) {
        let mut said: FxHashMap<u32, Said> = FxHashMap::default();
        for state in 0..self.states.len() as u32 {
            let private = &self.order_line(state).private;
            if private.note.is_none() && private.personalisation.is_none() {
                continue;
            }
            let promise = self.states[state as usize].promise;
            let said = said.entry(promise).or_insert_with(|| self.said(promise));
            for (text, column) in [
                (&private.note, "note"),
                (&private.personalisation, "personalisation"),
            ] {
                let Some(text) = text else { continue };
                if let Some(hit) = self.contradicts(said, text) {
                    self.raise_note(state, text, column, &hit);
                    break;
                }
            }
        }
    }

    fn said(&self, promise: u32) -> Said {
        let offer = &self.wants.promises[promise as usize].offer;
        let names = |options: &[OptionValue]| -> Vec<(Attribute, String)> {
            let named = options
                .iter()
                .flat_map(|option| self.pairs.named(&option.value));
            named
                .map(|named| (named.attribute, named.meaning))
                .collect()
        };
        let own: Vec<String> = offer
            .options
            .iter()
            .map(|option| form::folded(&option.value).into_owned())
            .collect();
        let mut said = Said {
            promised: names(&offer.options),
            ..Said::default()
        };
        // A title often lists every colour there is; it speaks only where the options are silent.
        for named in self.pairs.named(&offer.title) {
            if !said
                .promised
                .iter()
                .any(|(attribute, _)| *attribute == named.attribute)
                && offer.siblings.is_empty()
            {
                said.promised.push((named.attribute, named.meaning));
            }
        }
        for sibling in &offer.siblings {
            said.others.extend(names(&sibling.options));
            for option in &sibling.options {
                let value = form::folded(&option.value).into_owned();
                if value.is_empty() || own.contains(&value) {
                    continue;
                }
                let is_short =
                    value.chars().count() < 3 || value.chars().all(|sign| sign.is_ascii_digit());
                let values = if is_short {
                    &mut said.short
                } else {
                    &mut said.values
                };
                if !values.contains(&value) {
                    values.push(value);
                }
            }
        }
        said.others.retain(|word| !said.promised.contains(word));
        said
    }

    /// The first word that means a sibling, unless it stands where colour words mean something else.
    fn contradicts(&self, said: &Said, text: &str) -> Option<Hit> {
        let text: String = text.chars().take(NOTE_CHARS_MAX).collect();
        let named = self.pairs.named(&text);
        let repeats = |named: &Named| {
            said.promised.iter().any(|(attribute, meaning)| {
                (*attribute, meaning.as_str()) == (named.attribute, named.meaning.as_str())
            })
        };
        let is_repeated = named.iter().any(repeats);
        for word in &named {
            let is_other = said.others.iter().any(|(attribute, meaning)| {
                (*attribute, meaning.as_str()) == (word.attribute, word.meaning.as_str())
            });
            if is_other && !is_innocent(&text, word.start, word.text.len(), is_repeated) {
                return Some(Hit {
                    attribute: word.attribute,
                    text: word.text.clone(),
                    meaning: Some(word.meaning.clone()),
                });
            }
        }
        let lower = text.to_lowercase();
        for value in &said.values {
            let Some(start) = whole_words(&lower, value) else {
                continue;
            };
            if !is_innocent(&lower, start, value.len(), is_repeated) {
                return Some(Hit {
                    attribute: Attribute::Design,
                    text: value.clone(),
                    meaning: None,
                });
            }
        }
        let value = said
            .short
            .iter()
            .find(|value| is_after_cue(&lower, value))?;
        Some(Hit {
            attribute: Attribute::Size,
            text: value.to_uppercase(),
            meaning: None,
        })
    }

    fn raise_note(&mut self, state: u32, text: &str, column: &str, hit: &Hit) {
        let line = self.order_line(state);
        let promise = &self.wants.promises[self.states[state as usize].promise as usize];
        let promised = evidence::words(&promise.offer.options, &promise.offer.title);
        // The digest must not let anyone guess the note: it holds the word only.
        let key = LineKey::of(line);
        let cause = Digest::new()
            .text(&key.channel)
            .text(&key.order)
            .text(&key.line)
            .text(&hit.text)
            .text(&promised);
        let detail = Detail::Attribute {
            attribute: hit.attribute,
            promised,
            found: hit.text.clone(),
            means: hit.meaning.clone(),
        };
        let mut finding = self.draft(Code::NoteContradicts, Severity::Ask, state, cause, detail);
        finding.found.clone_from(&hit.text);
        let mut piece = evidence::of_note(line, text, column);
        piece.meaning.clone_from(&hit.meaning);
        finding.evidence.push(piece);
        finding.fixes = vec![Fix::AmendPromise { line: key }, Fix::Accept, hold(line)];
        self.raise(finding, &[state], None);
    }
}

/// Finds a value as whole words.
fn whole_words(text: &str, value: &str) -> Option<usize> {
    text.match_indices(value)
        .map(|(start, _)| start)
        .find(|start| {
            let before = text[..*start].chars().next_back();
            let after = text[start + value.len()..].chars().next();
            let is_edge = |sign: Option<char>| {
                sign.is_none_or(|sign| !sign.is_alphanumeric() || sign >= '\u{2E80}')
            };
            is_edge(before) && is_edge(after)
        })
}

/// Whether a value stands as a whole word right after a word for "size".
fn is_after_cue(text: &str, value: &str) -> bool {
    text.match_indices(value).any(|(start, _)| {
        let after = text[start + value.len()..].chars().next();
        let before = &text[..start];
        let is_whole = after.is_none_or(|sign| !sign.is_alphanumeric() || sign >= '\u{2E80}');
        let is_apart = before.ends_with(|sign: char| !sign.is_alphanumeric() || sign >= '\u{2E80}');
        is_whole && is_apart && rows("size").any(|cue| ends_with_cue(before, cue))
    })
}

fn ends_with_cue(before: &str, cue: &str) -> bool {
    if cue.chars().all(|sign| sign >= '\u{2E80}') {
        return before
            .trim_end_matches(|sign: char| !sign.is_alphanumeric())
            .ends_with(cue);
    }
    ends_with_word(before, cue)
}

/// The words of one kind in the table.
fn rows(kind: &'static str) -> impl Iterator<Item = &'static str> {
    CONTEXT.lines().skip(1).filter_map(move |row| {
        let mut columns = row.split('\t');
        (columns.next()? == kind).then(|| columns.next()).flatten()
    })
}

/// Whether a word at this place is a name, a place or a "not".
fn is_innocent(text: &str, start: usize, length: usize, is_repeated: bool) -> bool {
    let (Some(before), Some(after)) = (text.get(..start), text.get(start + length..)) else {
        return false;
    };
    let (before, after) = (before.to_lowercase(), after.to_lowercase());
    let edge = |sign: char| !sign.is_alphanumeric();
    CONTEXT.lines().skip(1).any(|row| {
        let mut columns = row.split('\t');
        let (Some(place), Some(word)) = (columns.next(), columns.next()) else {
            return false;
        };
        match place {
            "after" => {
                let rest = after.trim_start_matches(edge);
                rest.strip_prefix(word)
                    .is_some_and(|rest| rest.chars().next().is_none_or(edge))
            }
            "before" => ends_with_word(&before, word),
            // "Not the red one" says nothing against the promise only if the note also names what was promised.
            "not" => is_repeated && has_near(&before, word),
            _ => false,
        }
    })
}

fn ends_with_word(before: &str, word: &str) -> bool {
    let trimmed = before.trim_end_matches(|sign: char| !sign.is_alphanumeric());
    trimmed.strip_suffix(word).is_some_and(|rest| {
        rest.chars()
            .next_back()
            .is_none_or(|sign| !sign.is_alphanumeric())
    })
}

/// Whether one of the last few words is the given one.
fn has_near(before: &str, word: &str) -> bool {
    const NEAR: usize = 3;
    if !word.is_ascii() {
        return before
            .chars()
            .rev()
            .take(8)
            .collect::<Vec<_>>()
            .into_iter()
            .rev()
            .collect::<String>()
            .contains(word);
    }
    let mut words: Vec<&str> = before
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let tail = words.split_off(words.len().saturating_sub(NEAR));
    tail.join(" ").split(' ').any(|near| near == word)
        || tail.join(" ").contains(&format!("{word} "))
}
