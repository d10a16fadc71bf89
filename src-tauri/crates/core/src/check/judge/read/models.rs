use super::scan::RawNumber;
use super::{Context, Reading, Span};
use crate::check::judge::Attribute;
use crate::check::judge::brand::CARS;
use crate::check::judge::vocabulary::{Dimension, Kind, MeaningId, Tables};
use crate::text::{Script, script_of};

/// What a model number belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check::judge) enum ModelKey {
    /// A brand or series the tables know.
    Known(MeaningId),
    /// The word before the number.
    Word(String),
    /// Only a number: the option's name says that it is a model.
    None,
}

/// A model: a series, its number, and every suffix that tells it from its neighbours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Model {
    pub(in crate::check::judge) key: ModelKey,
    /// The number with its letters: "13", "s22", "x100".
    pub(in crate::check::judge) number: String,
    /// The suffixes, sorted: "max", "pro".
    pub(in crate::check::judge) suffixes: Vec<&'static str>,
    pub(in crate::check::judge) span: Span,
}

/// A suffix that may stand for several: the P of "15P" is Pro or Plus.
pub(in crate::check::judge) const OPEN_SUFFIX: &str = "?";

/// Up to this number, in thousandths, "ip13" is a phone; beyond it a class of protection.
const NEWEST_IPHONE: i64 = 20_000;

/// Words that make another model of the same number, longest first.
const SUFFIXES: [(&str, &[&str]); 46] = [
    ("프로 맥스", &["max", "pro"]),
    ("프로맥스", &["max", "pro"]),
    ("プロマックス", &["max", "pro"]),
    ("프로", &["pro"]),
    ("プロ", &["pro"]),
    ("про макс", &["max", "pro"]),
    ("про", &["pro"]),
    ("ультра", &["ultra"]),
    ("плюс", &["plus"]),
    ("мини", &["mini"]),
    ("울트라", &["ultra"]),
    ("ウルトラ", &["ultra"]),
    ("플러스", &["plus"]),
    ("プラス", &["plus"]),
    ("미니", &["mini"]),
    ("ミニ", &["mini"]),
    ("맥스", &["max"]),
    ("pro max", &["max", "pro"]),
    ("promax", &["max", "pro"]),
    ("pm", &["max", "pro"]),
    ("p", &[OPEN_SUFFIX]),
    ("pro plus", &["plus", "pro"]),
    ("pro+", &["plus", "pro"]),
    ("ultra", &["ultra"]),
    ("plus", &["plus"]),
    ("mini", &["mini"]),
    ("lite", &["lite"]),
    ("oled", &["oled"]),
    ("slim", &["slim"]),
    ("max", &["max"]),
    ("pro", &["pro"]),
    ("air", &["air"]),
    ("neo", &["neo"]),
    ("edge", &["edge"]),
    ("fold", &["fold"]),
    ("flip", &["flip"]),
    ("青春版", &["lite"]),
    ("至尊版", &["ultra"]),
    ("fe", &["fe"]),
    ("u", &["ultra"]),
    ("se", &["se"]),
    ("xl", &["xl"]),
    ("+", &["plus"]),
    ("e", &["e"]),
    ("a", &["a"]),
    ("s", &["s"]),
];

/// Collects models: a brand or a word, then a number with letters and suffixes.
pub(super) fn collect(tables: &Tables, reading: &mut Reading, raw: &[RawNumber], context: Context) {
    let mut models = Vec::new();
    for number in raw {
        let taken = reading
            .packs
            .iter()
            .any(|pack| pack.span.meets(number.span))
            || reading
                .sizes
                .iter()
                .any(|size| size.span.meets(number.span))
            || reading
                .series
                .iter()
                .any(|series| series.span.meets(number.span));
        let measured = number
            .unit
            .is_some_and(|(dimension, _, _)| !matches!(dimension, Dimension::Generation));
        if taken || measured || number.amount % 1000 != 0 {
            continue;
        }
        if let Some(model) = model_at(tables, reading, number, context)
            && (context.is_option || !names_a_series(tables, &model, &reading.folded.text))
        {
            // A number after an unknown word may still be a size: "stl 110".
            let is_sure = !matches!(model.key, ModelKey::Word(_));
            reading.quantities.retain(|quantity| {
                !is_sure
                    || !quantity.span.meets(model.span)
                    || !matches!(quantity.measure, super::Measure::Bare)
            });
            models.push(model);
        }
    }
    reading.models = models;
}

/// Words that make of a model's name that of all its kind, folded.
const SERIES_WORDS: [&str; 14] = [
    "series",
    "serie",
    "seria",
    "serii",
    "serija",
    "sarja",
    "serisi",
    "rad",
    "系列",
    "シリーズ",
    "시리즈",
    "серия",
    "серии",
    "全系",
];

/// Whether what follows a model says that any of its series is meant: "S23 series"; the 3 series of a car is one model.
fn names_a_series(tables: &Tables, model: &Model, text: &str) -> bool {
    let ModelKey::Known(brand) = model.key else {
        return false;
    };
    if tables.meanings.get(brand).id.starts_with(CARS) {
        return false;
    }
    let rest = text[model.span.end..].trim_start_matches([' ', '-']);
    SERIES_WORDS.iter().any(|word| {
        rest.strip_prefix(word).is_some_and(|tail| {
            tail.chars()
                .next()
                .is_none_or(|sign| !sign.is_alphanumeric() || script_of(sign).is_running())
        })
    })
}

fn model_at(
    tables: &Tables,
    reading: &Reading,
    number: &RawNumber,
    context: Context,
) -> Option<Model> {
    let text = &reading.folded.text;
    let head = &text[..number.span.start];
    let code_from = head
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| script_of(sign) == Script::Latin)
        .last()
        .map_or(head.len(), |(at, _)| at);
    let letters = &head[code_from..];
    let known = |end: usize| brand_before(tables, reading, end);
    let (key, start, number_from) = if let Some((brand, start)) = known(number.span.start) {
        (ModelKey::Known(brand), start, number.span.start)
    } else if (1..=2).contains(&letters.len())
        && let Some((brand, start)) = known(code_from)
    {
        // The mark of a car is counted as its generations are: Mk3 is 三代.
        let is_mark = letters == "mk";
        let number_from = if is_mark {
            number.span.start
        } else {
            code_from
        };
        (ModelKey::Known(brand), start, number_from)
    } else if letters == "ip"
        && number.amount <= NEWEST_IPHONE
        && let Some(brand) = tables.meanings.find("brand.phone.iphone")
    {
        (ModelKey::Known(brand), code_from, number.span.start)
    } else if context.numbers_are_models {
        let from = bare_model_from(tables, text, (code_from, number.span.start));
        (ModelKey::None, from, from)
    } else {
        let (word, start) = word_before(tables, reading, number)?;
        (ModelKey::Word(word), start, number.span.start)
    };
    // "2012+" are the years since then, and no larger model.
    let is_year = (1_950_000..2_050_000).contains(&number.amount);
    let (suffixes, end) = if is_year {
        (Vec::new(), number.span.end)
    } else {
        suffixes_at(text, number.span.end)
    };
    // A letter that is no suffix is part of the name: the 12C is no 12.
    let letter = text[end..]
        .bytes()
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let is_lettered = letter == 1
        && suffixes.is_empty()
        && !is_year
        && matches!(key, ModelKey::Known(_))
        && !text[end + letter..].starts_with(char::is_alphanumeric);
    let end = if is_lettered { end + letter } else { end };
    let number_to = if is_lettered { end } else { number.span.end };
    Some(Model {
        key,
        number: if text.is_char_boundary(number.span.start + 1) {
            text[number_from..number_to].replace('-', "")
        } else {
            // 三代 is the third generation.
            (number.amount / 1000).to_string()
        },
        suffixes,
        span: Span { start, end },
    })
}

/// Where a model begins that is told without its brand: the D of D-18 belongs to it, the "Typ" of Typ2 only names it.
fn bare_model_from(tables: &Tables, text: &str, (code_from, number_from): (usize, usize)) -> usize {
    let letters = &text[code_from..number_from];
    let names_it = tables
        .options
        .attribute(letters)
        .is_some_and(|attribute| matches!(attribute, Attribute::Model | Attribute::Design));
    if names_it {
        return number_from;
    }
    let before_hyphen = text[..code_from]
        .strip_suffix('-')
        .filter(|_| letters.is_empty())
        .and_then(last_word)
        .filter(|&(word, start)| {
            word.len() <= 2 && !text[..start].ends_with(char::is_alphanumeric)
        });
    before_hyphen.map_or(code_from, |(_, start)| start)
}

/// The brand that ends before a place, with where it begins.
fn brand_before(tables: &Tables, reading: &Reading, end: usize) -> Option<(MeaningId, usize)> {
    let text = &reading.folded.text;
    let is_beside = |from: usize| {
        let mut between = text[from..end].chars();
        between.all(|sign| " -'+.".contains(sign) || matches!(sign, '第' | '代'))
    };
    let near = reading
        .terms
        .iter()
        .filter(|term| term.span.end <= end && is_beside(term.span.end));
    near.rev().find_map(|term| {
        let mut meanings = term.meanings.iter().copied();
        let brand = meanings.find(|&meaning| tables.meanings.get(meaning).kind == Kind::Brand)?;
        Some((brand, term.span.start))
    })
}

/// The Latin word that a number follows, as in "Golf 7"; only a word that no table knows.
fn word_before(tables: &Tables, reading: &Reading, number: &RawNumber) -> Option<(String, usize)> {
    let text = &reading.folded.text;
    if number.letters_before || number.letters_after || number.amount > 9_999_000 {
        return None;
    }
    let head = text[..number.span.start].strip_suffix([' ', '-'])?;
    let (mut word, mut start) = last_word(head)?;
    if matches!(word, "mk" | "mark" | "gen" | "model" | "series" | "no") {
        (word, start) = last_word(head[..start].trim_end())?;
    }
    let span = Span {
        start,
        end: start + word.len(),
    };
    let is_known = reading.terms.iter().any(|term| {
        term.span.meets(span) && !term.kinds(tables).all(|kind| matches!(kind, Kind::Name))
    });
    // "size 8", "Größe 38", "talla 7": the word names the option, not a model.
    let names_option = tables
        .options
        .attribute(word)
        .is_some_and(|attribute| attribute != Attribute::Model);
    (word.len() >= 3 && !is_known && !names_option).then(|| (word.to_owned(), start))
}

fn last_word(head: &str) -> Option<(&str, usize)> {
    let start = head
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| script_of(sign) == Script::Latin)
        .last()
        .map(|(at, _)| at)?;
    Some((&head[start..], start))
}

fn suffixes_at(text: &str, at: usize) -> (Vec<&'static str>, usize) {
    let mut found: Vec<&'static str> = Vec::new();
    let mut end = at;
    for _ in 0..3 {
        let rest = &text[end..];
        let trimmed = rest.trim_start_matches([' ', '-']);
        let gap = rest.len() - trimmed.len();
        let suffix = SUFFIXES.iter().find(|(word, _)| {
            let is_short = word.len() == 1 && *word != "+" || *word == "pm";
            trimmed.starts_with(word)
                && !(is_short && gap > 0)
                && trimmed[word.len()..]
                    .chars()
                    .next()
                    .is_none_or(|sign| !script_of(sign).is_alphabetic())
        });
        let Some((word, parts)) = suffix else { break };
        found.extend_from_slice(parts);
        end += gap + word.len();
    }
    found.sort_unstable();
    found.dedup();
    (found, end)
}
