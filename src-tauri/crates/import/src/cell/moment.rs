use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use tallyman_core::moment::Moment;

use crate::choices::DateOrder;

const MONTHS: [&[&str]; 12] = [
    &["jan", "janv", "ene", "gen", "sty"],
    &["feb", "fev", "fév", "févr", "lut"],
    &["mar", "mär", "mrz", "mars", "maerz"],
    &["apr", "avr", "abr", "kwi"],
    &["may", "mai", "mag", "maj"],
    &["jun", "juin", "giu", "cze"],
    &["jul", "juil", "lug", "lip"],
    &["aug", "aoû", "août", "ago", "sie"],
    &["sep", "sept", "set", "wrz"],
    &["oct", "okt", "ott", "paź", "out"],
    &["nov", "lis"],
    &["dec", "dez", "déc", "dic", "gru"],
];

/// What a date tells of the order of day and month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DateShape {
    /// The order does not matter, or there is no date.
    Plain,
    /// The first number is over 12.
    DayFirst,
    /// The second number is over 12.
    MonthFirst,
    /// Both are 12 or less.
    Either,
}

/// How a date could be read.
pub(crate) fn shape(text: &str) -> DateShape {
    let Some((first, separator, rest)) = split_number(text.trim()) else {
        return DateShape::Plain;
    };
    let Some((second, _, _)) = split_number(rest) else {
        return DateShape::Plain;
    };
    if first > 31 || separator == '.' || !matches!(separator, '/' | '-') {
        return DateShape::Plain;
    }
    match (first > 12, second > 12) {
        (true, _) => DateShape::DayFirst,
        (false, true) => DateShape::MonthFirst,
        (false, false) if first == second => DateShape::Plain,
        (false, false) => DateShape::Either,
    }
}

fn split_number(text: &str) -> Option<(u32, char, &str)> {
    let end = text.find(|letter: char| !letter.is_ascii_digit())?;
    let separator = text.get(end..)?.chars().next()?;
    let number = text.get(..end)?.parse().ok()?;
    Some((number, separator, text.get(end + separator.len_utf8()..)?))
}

/// Reads a date with or without time and zone; without a zone it is UTC.
pub(crate) fn moment(text: &str, order: Option<DateOrder>) -> Option<Moment> {
    let text = text.trim();
    if text.len() < 6 || text.len() > 48 || !text.is_ascii() && text.len() > 40 {
        return None;
    }
    let (date, rest) = iso_date(text)
        .or_else(|| numeric_date(text, order))
        .or_else(|| worded_date(text))?;
    let (time, zone_minutes) = time_and_zone(rest)?;
    let at = NaiveDateTime::new(date, time).and_utc().timestamp_millis();
    Some(Moment(at - i64::from(zone_minutes) * 60_000))
}

fn digits(text: &str, from: usize, to: usize) -> Option<u32> {
    let part = text.as_bytes().get(from..to)?;
    part.iter().try_fold(0_u32, |sum, byte| {
        byte.is_ascii_digit()
            .then(|| sum * 10 + u32::from(byte - b'0'))
    })
}

/// `2026-09-22…`, `2026/9/2…`, `20260922`.
fn iso_date(text: &str) -> Option<(NaiveDate, &str)> {
    let year = digits(text, 0, 4)?;
    let separator = *text.as_bytes().get(4)?;
    if !matches!(separator, b'-' | b'/' | b'.') {
        if text.len() != 8 {
            return None;
        }
        let date =
            NaiveDate::from_ymd_opt(year.cast_signed(), digits(text, 4, 6)?, digits(text, 6, 8)?)?;
        return Some((date, ""));
    }
    let rest = text.get(5..)?;
    let end = rest.find(|letter: char| !letter.is_ascii_digit())?;
    let month = rest.get(..end)?.parse().ok()?;
    let rest = rest.get(end + 1..)?;
    let end = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    let day = rest.get(..end)?.parse().ok()?;
    Some((
        NaiveDate::from_ymd_opt(year.cast_signed(), month, day)?,
        rest.get(end..)?,
    ))
}

/// `22.09.2026`, `09/22/26`, `22-09-2026`.
fn numeric_date(text: &str, order: Option<DateOrder>) -> Option<(NaiveDate, &str)> {
    let (first, separator, rest) = split_number(text)?;
    let (second, again, rest) = split_number(rest)?;
    if separator != again || !matches!(separator, '/' | '-' | '.') {
        return None;
    }
    let end = rest
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(rest.len());
    let year = full_year(rest.get(..end)?)?;
    let order = match (separator, first, second) {
        ('.', _, _) => DateOrder::DayFirst,
        (_, first, _) if first > 12 => DateOrder::DayFirst,
        (_, _, second) if second > 12 => DateOrder::MonthFirst,
        (_, first, second) if first == second => DateOrder::DayFirst,
        _ => order?,
    };
    let (day, month) = match order {
        DateOrder::DayFirst => (first, second),
        DateOrder::MonthFirst => (second, first),
    };
    Some((NaiveDate::from_ymd_opt(year, month, day)?, rest.get(end..)?))
}

fn full_year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// `Sep-07-26`, `10-Dez-25`, `Oct 2, 2026`, `31 July, 2026`.
fn worded_date(text: &str) -> Option<(NaiveDate, &str)> {
    let mut day = None;
    let mut month = None;
    let mut rest = text;
    for _ in 0..3 {
        let (part, after) = next_part(rest)?;
        if let Ok(number) = part.parse::<u32>() {
            if day.is_some() {
                let date = NaiveDate::from_ymd_opt(full_year(part)?, month?, day?)?;
                return Some((date, after));
            }
            day = Some(number);
        } else {
            month = Some(month_number(part)?);
        }
        rest = after;
    }
    None
}

/// The next number or word, and what follows it and its separators.
fn next_part(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches([' ', '-', ',', '.', '/']);
    let is_number = text.starts_with(|letter: char| letter.is_ascii_digit());
    let end = text
        .find(|letter: char| {
            if is_number {
                !letter.is_ascii_digit()
            } else {
                !letter.is_alphabetic()
            }
        })
        .unwrap_or(text.len());
    (end > 0).then(|| text.split_at_checked(end))?
}

fn month_number(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    MONTHS
        .iter()
        .position(|names| names.iter().any(|name| word.starts_with(name)))
        .map(|at| at as u32 + 1)
}

/// `T15:04:11+00:00`, ` 09:12:40 -0700`, ` 2:45:00 PM PDT`, or nothing.
fn time_and_zone(text: &str) -> Option<(NaiveTime, i32)> {
    let text = text.trim_start_matches(['T', ' ', ',', '-']).trim();
    if text.is_empty() {
        return Some((NaiveTime::default(), 0));
    }
    let end = text
        .find(|letter: char| !(letter.is_ascii_digit() || letter == ':'))
        .unwrap_or(text.len());
    let mut parts = text.get(..end)?.split(':').map(str::parse::<u32>);
    let mut hour = parts.next()?.ok()?;
    let minute = parts.next()?.ok()?;
    let second = parts.next().transpose().ok()?.unwrap_or(0);
    let mut rest = text.get(end..)?;
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches(|letter: char| letter.is_ascii_digit());
    }
    let rest = rest.trim();
    let upper = rest.get(..2).map(str::to_ascii_uppercase);
    let rest = match upper.as_deref() {
        Some("AM") => {
            hour %= 12;
            rest.get(2..)?
        }
        Some("PM") => {
            hour = hour % 12 + 12;
            rest.get(2..)?
        }
        _ => rest,
    };
    Some((
        NaiveTime::from_hms_opt(hour, minute, second)?,
        zone(rest.trim())?,
    ))
}

/// Minutes east of Greenwich.
fn zone(text: &str) -> Option<i32> {
    let (sign, digits_text) = match text.as_bytes().first() {
        None => return Some(0),
        Some(b'+') => (1, text.get(1..)?),
        Some(b'-') => (-1, text.get(1..)?),
        Some(_) => return named_zone(text),
    };
    let numbers: String = digits_text.chars().filter(char::is_ascii_digit).collect();
    let hours = digits(&numbers, 0, 2)?.cast_signed();
    let minutes = if numbers.len() >= 4 {
        digits(&numbers, 2, 4)?.cast_signed()
    } else {
        0
    };
    Some(sign * (hours * 60 + minutes))
}

fn named_zone(text: &str) -> Option<i32> {
    Some(match text.to_ascii_uppercase().as_str() {
        "Z" | "UTC" | "GMT" | "WET" => 0,
        "BST" | "CET" | "MEZ" | "WEST" | "MET" => 60,
        "CEST" | "MESZ" | "EET" | "MET DST" | "MEST" => 120,
        "EEST" => 180,
        "JST" => 540,
        "PDT" | "MST" => -420,
        "PST" => -480,
        "MDT" | "CST" => -360,
        "CDT" | "EST" => -300,
        "EDT" => -240,
        "AEST" => 600,
        "AEDT" => 660,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_of_shops_exports() {
        let day = 1_790_035_200_000; // 2026-09-22T00:00:00Z
        let cases = [
            ("2026-09-22T15:04:11+00:00", day + 54_251_000),
            ("2026-09-22T15:04:11+02:00", day + 54_251_000 - 7_200_000),
            ("2026-09-22 09:12:40 -0700", day + 33_160_000 + 25_200_000),
            ("2026-09-22T15:04:11.123Z", day + 54_251_000),
            ("20260922", day),
            ("2026/9/22", day),
            ("22.09.2026", day),
            ("9/22/26", day),
            ("22-09-2026 10:00", day + 36_000_000),
            ("Sep-22-26", day),
            ("Sep-22-26 01:53:00", day + 6_780_000),
            ("22-Sep-26", day),
            ("22-Sept-26", day),
            ("Sep 22, 2026 2:45:00 PM PDT", day + 53_100_000 + 25_200_000),
            ("22 September, 2026", day),
            ("08/07/2016 10:12:40 BST", 1_467_969_160_000),
        ];
        for (text, expected) in cases {
            assert_eq!(
                moment(text, Some(DateOrder::DayFirst)),
                Some(Moment(expected)),
                "{text}"
            );
        }
        assert_eq!(
            moment("03/04/26", Some(DateOrder::MonthFirst)),
            moment("2026-03-04", None)
        );
    }

    #[test]
    fn what_is_no_date_or_not_plain() {
        for text in [
            "",
            "--",
            "soon",
            "2026-13-01",
            "31.02.2026",
            "99/99/99",
            "03/04/2026",
            "2026",
            "12345678901234567890",
            "é2026-01-01",
        ] {
            assert_eq!(moment(text, None), None, "{text}");
        }
        assert_eq!(shape("03/04/2026"), DateShape::Either);
        assert_eq!(shape("23/04/2026"), DateShape::DayFirst);
        assert_eq!(shape("04/23/2026"), DateShape::MonthFirst);
        assert_eq!(shape("2026-03-04"), DateShape::Plain);
        assert_eq!(shape("03.04.2026"), DateShape::Plain);
    }
}
