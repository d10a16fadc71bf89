use super::{Span, Term};
use crate::check::judge::vocabulary::{Hit, Kind, LANGUAGE_COUNT, Languages, Tables};
use crate::text::{Folded, Script, script_of};

/// The languages a text is most likely in: by its script, by its words, and by what is known around it.
pub(super) fn guess(
    tables: &Tables,
    folded: &Folded,
    hits: &[Hit],
    (around, is_option): (Languages, bool),
) -> Languages {
    let present = folded
        .text
        .chars()
        .fold(0_u16, |all, sign| all | 1 << script_of(sign) as u16);
    let has = |wanted: &[Script]| {
        wanted
            .iter()
            .any(|&script| present & 1 << script as u16 != 0)
    };
    let mut languages = Languages::NONE;
    if has(&[Script::Hiragana, Script::Katakana]) {
        languages = languages.or(Languages::JAPANESE);
    } else if has(&[Script::Han]) {
        languages = languages.or(
            if around.meets(Languages::JAPANESE) && !around.meets(Languages::CHINESE) {
                // An option of a Japanese listing is Japanese; a label without kana may be the supplier's Chinese.
                if is_option {
                    Languages::JAPANESE
                } else {
                    Languages::JAPANESE.or(Languages::CHINESE)
                }
            } else {
                Languages::CHINESE
            },
        );
    }
    if has(&[Script::Hangul]) {
        languages = languages.or(Languages::KOREAN);
    }
    if has(&[Script::Cyrillic]) {
        languages = languages.or(Languages::RUSSIAN);
    }
    if has(&[Script::Latin]) {
        languages = languages.or(latin(tables, folded, hits, around));
    }
    if languages.is_none() {
        around
    } else {
        languages
    }
}

fn latin(tables: &Tables, folded: &Folded, hits: &[Hit], around: Languages) -> Languages {
    let mut votes = [0_u32; LANGUAGE_COUNT];
    let mut cast = |languages: Languages, weight: u32| {
        for (index, _) in languages.each() {
            votes[index] += weight;
        }
    };
    let other = Languages::JAPANESE
        .or(Languages::KOREAN)
        .or(Languages::RUSSIAN)
        .or(Languages::CHINESE);
    for hit in hits {
        let term = &folded.text[hit.start..hit.end];
        if term.len() < 3 || !term.chars().all(|sign| script_of(sign) != Script::Han) {
            continue;
        }
        let languages = tables
            .lexicon
            .entries(hit.term)
            .iter()
            .fold(Languages::NONE, |all, entry| all.or(entry.languages));
        if languages.count() <= 5 {
            cast(languages, if languages.count() == 1 { 3 } else { 2 });
        }
    }
    if around != Languages::ANY && around.count() <= 6 {
        cast(around, 2);
    }
    let best = votes.iter().copied().max().unwrap_or_default();
    if best == 0 {
        return around;
    }
    Languages::ANY
        .each()
        .filter(|&(index, language)| votes[index] == best && !other.meets(language))
        .fold(Languages::NONE, |all, (_, language)| all.or(language))
}

/// Fewest letters before the kind in a compound; with fewer it is another word, as "shoes" is no "hoes".
const COMPOUND_HEAD_MIN: usize = 2;

/// The terms of a text with the meanings that its languages leave.
pub(super) fn terms(
    tables: &Tables,
    folded: &Folded,
    hits: &[Hit],
    languages: Languages,
) -> Vec<Term> {
    hits.iter()
        .filter_map(|hit| {
            let entries = tables.lexicon.entries(hit.term);
            // "Spring" holds no ring: only some languages put words together.
            if ends_a_word(folded, hit) && !languages.meets(Languages::COMPOUNDING) {
                return None;
            }
            let accepted = languages.or(Languages::UNDETERMINED);
            let text = &folded.text[hit.start..hit.end];
            let before = letters_before(folded, hit);
            let fits = entries.iter().any(|entry| entry.languages.meets(accepted));
            // A short word of another language is a chance likeness: English "or", German "rot".
            let is_risky = text.len() <= 3 && text.is_ascii();
            if !fits && is_risky && !languages.is_none() && languages.count() <= 4 {
                return None;
            }
            let mut kept = Languages::NONE;
            let mut is_ambiguous = true;
            let meanings: Vec<_> = entries
                .iter()
                .filter(|entry| !fits || entry.languages.meets(accepted))
                .filter(|entry| {
                    !(entry.is_ambiguous && !fits && is_function_word(tables, entry.meaning))
                })
                // "plaid", "notes", "jack" are other things in another language; an "earring" is no English ring.
                .filter(|entry| {
                    !matches!(tables.meanings.get(entry.meaning).kind, Kind::Item)
                        || fits
                            && (before == 0
                                || before >= COMPOUND_HEAD_MIN
                                    && entry.languages.and(accepted).meets(Languages::COMPOUNDING))
                })
                .filter(|entry| {
                    !matches!(
                        tables.meanings.get(entry.meaning).kind,
                        Kind::Unit(_) | Kind::Counter(_)
                    )
                })
                .map(|entry| {
                    kept = kept.or(entry.languages);
                    is_ambiguous &= entry.is_ambiguous;
                    entry.meaning
                })
                .collect();
            (!meanings.is_empty()).then_some(Term {
                span: Span::of(hit),
                meanings,
                languages: kept,
                is_ambiguous,
            })
        })
        .collect()
}

/// Whether a Latin term is only the end of a longer word.
fn ends_a_word(folded: &Folded, hit: &Hit) -> bool {
    let is_latin = |sign: Option<char>| sign.is_some_and(|sign| script_of(sign) == Script::Latin);
    is_latin(folded.before(hit.start)) && is_latin(folded.at(hit.start))
}

/// How many letters of its own script touch a term from the left: the "Ohr" of "Ohrring".
fn letters_before(folded: &Folded, hit: &Hit) -> usize {
    let Some(script) = folded.at(hit.start).map(script_of) else {
        return 0;
    };
    if !script.is_alphabetic() {
        return 0;
    }
    folded.text[..hit.start]
        .chars()
        .rev()
        .take_while(|&sign| script_of(sign) == script)
        .count()
}

fn is_function_word(tables: &Tables, meaning: crate::check::judge::vocabulary::MeaningId) -> bool {
    matches!(
        tables.meanings.get(meaning).kind,
        Kind::Role(_) | Kind::Number(_) | Kind::System
    )
}
