//! Days as they are written.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::{DayForm, Kind};
use crate::text::fold_as_written;

const TABLE: &str = include_str!("../../../../../../../assets/replies/lint/calendar.tsv");

/// For each name of a month the languages that have it, with its number.
type Months = FxHashMap<String, Vec<(&'static str, u32)>>;

/// Names of months with their numbers.
fn months() -> &'static Months {
    static MONTHS: OnceLock<Months> = OnceLock::new();
    MONTHS.get_or_init(|| {
        let mut months = Months::default();
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let mut cells = row.split('\t');
            let language = cells.next().unwrap_or_default();
            if cells.next() != Some("month") {
                continue;
            }
            for (number, names) in (1..).zip(cells.next().unwrap_or_default().split(' ')) {
                for name in names.split('/') {
                    let name = fold_as_written(name).text;
                    months.entry(name).or_default().push((language, number));
                }
            }
        }
        months
    })
}

/// The month that a folded word names in one of these languages.
fn month_of(word: &str, languages: &[&str]) -> Option<u32> {
    let (_, month) = months()
        .get(word)?
        .iter()
        .find(|(language, _)| languages.contains(language))?;
    Some(*month)
}

/// Whether a folded word names a month.
pub(in crate::reply::lint) fn is_month(word: &str) -> bool {
    months().contains_key(word)
}

/// A small reader of folded text.
#[derive(Clone, Copy)]
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn number(&mut self, least: usize, most: usize) -> Option<u32> {
        let run = self
            .rest()
            .bytes()
            .take(most + 1)
            .take_while(u8::is_ascii_digit)
            .count();
        if run < least || run > most {
            return None;
        }
        let number = self.rest().get(..run)?.parse().ok()?;
        self.at += run;
        Some(number)
    }

    fn sign(&mut self, signs: &[char]) -> Option<char> {
        let sign = self
            .rest()
            .chars()
            .next()
            .filter(|sign| signs.contains(sign))?;
        self.at += sign.len_utf8();
        Some(sign)
    }

    /// At most one blank.
    fn blank(&mut self) {
        self.sign(&[' ']);
    }

    fn word(&mut self) -> &'a str {
        let rest = self.rest();
        let length: usize = rest
            .chars()
            .take(24)
            .take_while(|sign| sign.is_alphabetic())
            .map(char::len_utf8)
            .sum();
        self.at += length;
        rest.get(..length).unwrap_or_default()
    }

    fn ends_number(&self) -> bool {
        !self.rest().starts_with(|sign: char| sign.is_ascii_digit())
    }
}

/// The day that begins at a digit of a folded text, with where it ends.
pub(super) fn at(text: &str, from: usize, languages: &[&str]) -> Option<(Kind, usize)> {
    let reader = Reader { text, at: from };
    signs(reader)
        .or_else(|| year_first(reader))
        .or_else(|| numbers(reader))
        .or_else(|| day_name(reader, languages))
}

/// 2026年11月21日, 11月21日.
fn signs(mut reader: Reader<'_>) -> Option<(Kind, usize)> {
    let mut with_year = reader;
    let year = with_year.number(4, 4).and_then(|year| {
        with_year.blank();
        with_year.sign(&['年'])?;
        with_year.blank();
        Some(year)
    });
    if year.is_some() {
        reader = with_year;
    }
    let month = reader.number(1, 2)?;
    reader.blank();
    reader.sign(&['月'])?;
    reader.blank();
    let day = reader.number(1, 2)?;
    let mut named = reader;
    named.blank();
    if named.sign(&['日', '号']).is_some() {
        reader = named;
    }
    let year = i32::try_from(year.unwrap_or(0)).ok()?;
    kind(vec![(year, month, day)], DayForm::Signs, reader.at)
}

/// 2026-11-21.
fn year_first(mut reader: Reader<'_>) -> Option<(Kind, usize)> {
    let year = reader.number(4, 4)?;
    let mark = reader.sign(&['-', '/', '.'])?;
    let month = reader.number(1, 2)?;
    reader.sign(&[mark])?;
    let day = reader.number(1, 2)?;
    if !reader.ends_number() {
        return None;
    }
    let form = if mark == '-' {
        DayForm::Iso
    } else {
        DayForm::Numbers(mark)
    };
    kind(
        vec![(i32::try_from(year).ok()?, month, day)],
        form,
        reader.at,
    )
}

/// 21.11.2026, 21.11., 21/11/26, 11/21/2026, 21-11-2026.
fn numbers(mut reader: Reader<'_>) -> Option<(Kind, usize)> {
    let first = reader.number(1, 2)?;
    let mark = reader.sign(&['.', '/', '-'])?;
    reader.blank();
    let second = reader.number(1, 2)?;
    let short = reader;
    let mut year = 0;
    let mut is_whole = false;
    if reader.sign(&[mark]).is_some() {
        is_whole = mark == '.';
        let mut with_year = reader;
        with_year.blank();
        let four = with_year.number(4, 4);
        let mut two = reader;
        if let Some(number) = four {
            (year, reader, is_whole) = (number, with_year, true);
        } else if let Some(number) = two.number(2, 2) {
            (year, reader, is_whole) = (2_000 + number, two, true);
        }
    }
    if !is_whole {
        // "21/11" may be a day; "3-4" and "3.5" are none.
        if mark != '/' || first.max(second) <= 12 {
            return None;
        }
        reader = short;
    }
    if !reader.ends_number() {
        return None;
    }
    let year = i32::try_from(year).ok()?;
    let mut readings = vec![(year, second, first)];
    if mark == '/' {
        readings.push((year, first, second));
    }
    kind(readings, DayForm::Numbers(mark), reader.at)
}

/// 3. Dezember 2026, 3rd of December, 1er décembre, 3 de diciembre de 2026.
fn day_name(mut reader: Reader<'_>, languages: &[&str]) -> Option<(Kind, usize)> {
    let day = reader.number(1, 2)?;
    let mut suffixed = reader;
    if matches!(
        suffixed.word(),
        "st" | "nd" | "rd" | "th" | "er" | "e" | "o" | "a"
    ) {
        reader = suffixed;
    }
    reader.sign(&['.', '°']);
    reader.blank();
    let mut joined = reader;
    if matches!(joined.word(), "de" | "of" | "di") {
        joined.blank();
        reader = joined;
    }
    let month = month_of(reader.word(), languages)?;
    let year = year_behind(&mut reader);
    kind(vec![(year, month, day)], DayForm::DayName, reader.at)
}

/// December 3rd, 2026: begins at the month's name.
pub(super) fn at_name(text: &str, from: usize) -> Option<(Kind, usize)> {
    let mut reader = Reader { text, at: from };
    let month = month_of(reader.word(), &["en"])?;
    reader.sign(&['.']);
    reader.blank();
    let day = reader.number(1, 2)?;
    let mut suffixed = reader;
    if matches!(suffixed.word(), "st" | "nd" | "rd" | "th") {
        reader = suffixed;
    }
    let year = year_behind(&mut reader);
    kind(vec![(year, month, day)], DayForm::NameDay, reader.at)
}

fn year_behind(reader: &mut Reader<'_>) -> i32 {
    let mut behind = *reader;
    behind.sign(&['.']);
    behind.sign(&[',']);
    behind.blank();
    let mut joined = behind;
    if matches!(joined.word(), "de" | "del") {
        joined.blank();
        behind = joined;
    }
    let year = behind
        .number(4, 4)
        .filter(|year| (1990..2100).contains(year));
    match year.and_then(|year| i32::try_from(year).ok()) {
        Some(year) => {
            *reader = behind;
            year
        }
        None => 0,
    }
}

fn kind(readings: Vec<(i32, u32, u32)>, form: DayForm, end: usize) -> Option<(Kind, usize)> {
    let readings: Vec<(i32, u32, u32)> = readings
        .into_iter()
        .filter(|&(_, month, day)| (1..=12).contains(&month) && (1..=31).contains(&day))
        .collect();
    (!readings.is_empty()).then_some((Kind::Day { readings, form }, end))
}
