//! Versions of one name: a lamp sold as H7 is no H4, "HDMI 2.1" no "HDMI 1.4", a model of 1:32 none of 1:16.
//!
//! The name itself need not be in any table. What makes it one is that the title and the pick line both write it, each
//! with a version of its own.

use super::Attribute;
use super::axis::{Axis, Finding};
use super::column::Column;
use super::compare::{Facet, Fit, OTHER};
use super::read::{Measure, Reading, Span};
use super::vocabulary::{Kind, MeaningId, Tables};

/// A name with the version that follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Version<'t> {
    name: &'t str,
    number: String,
    span: Span,
}

/// The name under which the ratios of models stand: 1:32.
const RATIO: &str = ":";

/// The name under which plain numbers stand: "nº 103", 102型.
const NUMBER: &str = "no";

/// Names of one letter or two that count or measure and name nothing: x2, d25.
const NO_NAMES: [&str; 10] = ["x", "w", "l", "d", "b", "s", "xl", "ca", "eu", "us"];

/// Names that measure where the number is larger: H7 is a lamp, H70 the height of a bag.
const MEASURES: [&str; 2] = ["h", "t"];

/// The largest number that such a name has as a version.
const MEASURE_VERSION_MAX: usize = 15;

/// Words that make another version of a standard without a number, as of models.
const GRADES: [&str; 8] = ["plus", "max", "mini", "pro", "lite", "ultra", "air", "se"];

/// A version of a name of the title that is not the title's, where no option is about it.
pub(super) fn other_version(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Axis> {
    let mut ours = versions(tables, title);
    let mut theirs = versions(tables, picked);
    if ours.is_empty() || theirs.is_empty() {
        return None;
    }
    give_names(&mut theirs, &ours, picked);
    give_names(&mut ours, &theirs, title);
    let of_listing: Vec<&str> = columns
        .iter()
        .flat_map(|column| &column.values)
        .flat_map(|value| free_words(&value.reading))
        .chain(free_words(title))
        .collect();
    let of_line: Vec<&str> = free_words(picked).collect();
    let is_among = |version: &Version<'_>, known: &[&str]| {
        known.iter().any(|word| {
            *word == version.number
                || word
                    .strip_prefix(version.name)
                    .is_some_and(|rest| rest == version.number)
        })
    };
    let (promised, found) = ours.iter().find_map(|own| {
        let of_name = || theirs.iter().filter(|theirs| theirs.name == own.name);
        let found = of_name().next()?;
        let mut of_found = ours.iter().filter(|other| other.name == found.name);
        let is_met = theirs.iter().any(|theirs| meets(own, theirs))
            || of_found.any(|other| meets(other, found))
            || is_among(own, &of_line)
            || of_name().any(|theirs| is_among(theirs, &of_listing));
        (!is_met).then_some((own.span, found.span))
    })?;
    Some(Axis {
        attribute: Attribute::Model,
        finding: Finding::Different,
        fit: Fit::new(OTHER, promised, found),
        facet: Some(Facet::Model),
        rival: None,
        varies: false,
    })
}

/// Words for "version" that touch its number.
const VERSION_WORDS: [&str; 2] = ["v", "ver"];

/// Gives a version that is only told to be one the name that both sides write: the 2.0 of "HDMI cable v2.0".
fn give_names<'t>(versions: &mut [Version<'t>], others: &[Version<'t>], reading: &Reading) {
    for version in versions {
        let is_bare = VERSION_WORDS.contains(&version.name) && version.number.contains('.');
        let known = others
            .iter()
            .filter(|other| is_bare && other.number.contains('.'))
            .find(|other| words(&reading.folded.text).any(|(word, _)| word == other.name));
        if let Some(known) = known {
            version.name = known.name;
        }
    }
}

/// The words of a text that no measure and no count is read from.
fn free_words(reading: &Reading) -> impl Iterator<Item = &str> {
    words(&reading.folded.text)
        .filter(|&(_, span)| !is_measured(reading, span))
        .map(|(word, _)| word)
}

/// Whether two versions of one name may be one: "5" may be the 5.3 of Bluetooth.
fn meets(left: &Version<'_>, right: &Version<'_>) -> bool {
    let major = |version: &Version<'_>| {
        version
            .number
            .split('.')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    let is_whole = |version: &Version<'_>| !version.number.contains('.');
    left.name == right.name
        && (left.number == right.number
            || left.name != RATIO
                && (is_whole(left) || is_whole(right))
                && major(left) == major(right))
}

/// The names of a text that have a version.
fn versions<'t>(tables: &Tables, reading: &'t Reading) -> Vec<Version<'t>> {
    let text = &reading.folded.text;
    let all: Vec<(&str, Span)> = words(text).collect();
    let mut found = Vec::new();
    for (index, &(word, span)) in all.iter().enumerate() {
        if is_measured(reading, span) || is_sheet(tables, reading, span) {
            continue;
        }
        if is_number(word) && is_numbered(text, span) {
            found.push(Version {
                name: NUMBER,
                number: word.to_owned(),
                span,
            });
            continue;
        }
        if is_ratio(word) {
            found.push(Version {
                name: RATIO,
                number: word.to_owned(),
                span,
            });
            continue;
        }
        let letters = word.bytes().take_while(u8::is_ascii_lowercase).count();
        let (name, version) = word.split_at(letters);
        if (1..=5).contains(&letters) && is_number(version) && can_name(name, version) {
            found.push(Version {
                name,
                number: version.to_owned(),
                span,
            });
        }
        if let Some(&(name, before)) = index.checked_sub(1).and_then(|before| all.get(before))
            && matches!(&text[before.end..span.start], " " | "-" | ". " | ".")
            && let Some(version) = version_of(word)
            && is_name(tables, reading, (name, before), &version)
        {
            found.push(Version {
                name,
                number: version,
                span,
            });
        }
    }
    found
}

/// A number, a Roman numeral or a grade, as a version.
fn version_of(word: &str) -> Option<String> {
    const ROMAN: [(&str, &str); 9] = [
        ("ii", "2"),
        ("iii", "3"),
        ("iv", "4"),
        ("v", "5"),
        ("vi", "6"),
        ("vii", "7"),
        ("viii", "8"),
        ("ix", "9"),
        ("x", "10"),
    ];
    let roman = ROMAN.iter().find(|(roman, _)| *roman == word);
    match roman {
        Some((_, number)) => Some((*number).to_owned()),
        // A year says when it was made.
        None if is_number(word) && !is_year(word) || GRADES.contains(&word) => {
            Some(word.to_owned())
        }
        None => None,
    }
}

/// Digits with decimals, and two letters after them at most: 2.1, 305xl.
fn is_number(word: &str) -> bool {
    let digits = word
        .bytes()
        .take_while(|byte| byte.is_ascii_digit() || *byte == b'.')
        .count();
    let rest = &word[digits..];
    (1..=5).contains(&digits)
        && word.starts_with(|sign: char| sign.is_ascii_digit())
        && rest.len() <= 2
        && rest.bytes().all(|byte| byte.is_ascii_lowercase())
}

fn is_year(word: &str) -> bool {
    word.len() == 4
        && word
            .parse()
            .is_ok_and(|year: u32| (1950..2050).contains(&year))
}

fn is_ratio(word: &str) -> bool {
    word.split_once(':').is_some_and(|(one, many)| {
        let is_short = |digits: &str| {
            (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
        };
        is_short(one) && is_short(many)
    })
}

/// Whether a word before a version is a name: no word for an option, a thing, a colour or a count.
fn is_name(tables: &Tables, reading: &Reading, (name, span): (&str, Span), version: &str) -> bool {
    let is_long = name.len() >= 3
        || name.len() == 2 && version.bytes().take_while(u8::is_ascii_digit).count() >= 3;
    let is_of_words = reading.terms.iter().any(|term| {
        // The HDMI of "cavo HDMI" is a name, though the two words are a thing.
        let is_within = term.span.end - term.span.start > span.end - span.start;
        let is_of_a_thing = is_within
            && tables.lexicon.exactly(name).is_none_or(|entries| {
                entries
                    .iter()
                    .all(|entry| can_be_name(tables, entry.meaning))
            });
        term.span.meets(span)
            && !term.meanings.iter().all(|&meaning| {
                can_be_name(tables, meaning)
                    || is_of_a_thing && tables.meanings.get(meaning).kind == Kind::Item
            })
    });
    is_long
        && name.bytes().all(|byte| byte.is_ascii_lowercase())
        && !is_of_words
        && !NO_NAMES.contains(&name)
        && tables.options.attribute(name).is_none()
        && !tables.plain.explains(name)
}

/// Whether a meaning leaves a word free to be a name with versions.
fn can_be_name(tables: &Tables, meaning: MeaningId) -> bool {
    matches!(
        tables.meanings.get(meaning).kind,
        Kind::Name | Kind::Brand | Kind::Concept(Attribute::Design | Attribute::Item)
    )
}

/// Whether letters that touch a number name something.
fn can_name(name: &str, version: &str) -> bool {
    let is_small = version
        .parse()
        .is_ok_and(|number: usize| number <= MEASURE_VERSION_MAX);
    !NO_NAMES.contains(&name) && (!MEASURES.contains(&name) || is_small)
}

/// Words and signs for "number", before it and after it.
const NUMBER_BEFORE: [&str; 10] = [
    "no", "no.", "nr", "nr.", "n°", "#", "num.", "nummer", "numero", "numer",
];
const NUMBER_AFTER: [&str; 3] = ["型", "号", "號"];

/// Whether a number of two digits or three is told to be the number of a kind: "nº 103", 102型.
fn is_numbered(text: &str, span: Span) -> bool {
    let (head, tail) = (&text[..span.start], &text[span.end..]);
    let head = head.trim_end();
    let is_told = NUMBER_BEFORE.iter().any(|word| {
        head.strip_suffix(word)
            .is_some_and(|rest| !rest.ends_with(|sign: char| sign.is_alphanumeric()))
    });
    (2..=3).contains(&(span.end - span.start))
        && (is_told || NUMBER_AFTER.iter().any(|word| tail.starts_with(word)))
}

/// Whether a word is a size of paper: another A4 is another size and no other thing.
fn is_sheet(tables: &Tables, reading: &Reading, span: Span) -> bool {
    reading.terms.iter().any(|term| {
        term.span.meets(span)
            && term
                .kinds(tables)
                .any(|kind| kind == Kind::Concept(Attribute::Size))
    })
}

/// Whether a word was read as a measure, a size or a count.
fn is_measured(reading: &Reading, span: Span) -> bool {
    let quantities = reading
        .quantities
        .iter()
        .filter(|quantity| quantity.measure != Measure::Bare)
        .map(|quantity| quantity.span);
    quantities
        .chain(reading.packs.iter().map(|pack| pack.span))
        .chain(reading.series.iter().map(|series| series.span))
        .chain(reading.sizes.iter().map(|size| size.span))
        .any(|own| own.meets(span))
}

/// The words of a folded text of Latin letters and digits, with points and colons between digits.
fn words(text: &str) -> impl Iterator<Item = (&str, Span)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        while at < bytes.len() && !bytes[at].is_ascii_alphanumeric() {
            at += 1;
        }
        let start = at;
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        while at < bytes.len()
            && (bytes[at].is_ascii_alphanumeric()
                || matches!(bytes[at], b'.' | b':')
                    && is_digit(at.wrapping_sub(1))
                    && is_digit(at + 1))
        {
            at += 1;
        }
        (start < at).then(|| (&text[start..at], Span { start, end: at }))
    })
}
