//! Numbers in a message and what they count: pieces, measures, money, days.

use crate::text::{Folded, script_of};

use super::concepts::{Concepts, Hit};

/// Units of measure; the same unit twice with different numbers is a size or a promise that differs.
const MEASURES: [&str; 32] = [
    "cm",
    "mm",
    "m",
    "ml",
    "l",
    "cl",
    "gb",
    "tb",
    "mb",
    "mah",
    "w",
    "v",
    "kg",
    "g",
    "gr",
    "inch",
    "inches",
    "in",
    "ft",
    "oz",
    "lumen",
    "lm",
    "zoll",
    "liter",
    "litre",
    "litres",
    "litros",
    "litri",
    "watt",
    "hz",
    "db",
    "センチ",
];

/// What money is written with.
const MONEY: [&str; 22] = [
    "€", "$", "£", "¥", "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "quid",
    "pounds", "zl", "zlotych", "pln", "reais", "chf", "円", "元", "块", "pesos",
];

/// How stretches of time begin.
const TIMES: [&str; 40] = [
    "day", "week", "month", "hour", "year", "minute", "tag", "woche", "monat", "stunde", "jour",
    "semaine", "mois", "heure", "dia", "semana", "mes", "hora", "giorn", "settiman", "mesi",
    "mese", "ore", "ora", "dag", "week", "maand", "uur", "dni", "dzien", "tygod", "miesi",
    "godzin", "日", "周", "週", "天", "月", "个月", "小时",
];

struct Number {
    from: usize,
    to: usize,
    digits: String,
}

/// Adds the numbers of a text to its concepts.
pub(super) fn add(folded: &Folded, concepts: &Concepts, hits: &mut Vec<Hit>) {
    let text = folded.text.as_str();
    for number in numbers(text) {
        let (name, value, to) = kind(text, &number);
        if let Some(concept) = concepts.number(name) {
            hits.push(Hit {
                concept,
                from: number.from,
                to,
                value,
                language: None,
            });
        }
    }
    for (from, to) in quoted(text) {
        if let Some(concept) = concepts.number("mark_quoted") {
            hits.push(Hit {
                concept,
                from,
                to,
                value: 0,
                language: None,
            });
        }
    }
    hits.sort_by_key(|hit| (hit.from, hit.to, hit.concept));
}

fn kind(text: &str, number: &Number) -> (&'static str, u32, usize) {
    let before = text.get(..number.from).unwrap_or_default();
    let after = text.get(number.to..).unwrap_or_default();
    let gap = after.len() - after.trim_start_matches([' ', '-']).len();
    let rest = after.get(gap..).unwrap_or_default();
    let word: String = first_word(rest);
    let last = before.trim_end().chars().next_back();
    let value = value_of(&number.digits, &word);
    let to = number.to + gap + word.len();
    if number.digits.len() > 6 || number.digits.contains('-') {
        return ("mark_reference", 0, number.to);
    }
    if number.digits.contains('x') {
        return ("mark_dimensions", value_of(&number.digits, ""), number.to);
    }
    let is_money = matches!(last, Some('€' | '$' | '£' | '¥'))
        || MONEY.iter().any(|sign| {
            if sign.is_ascii() {
                word == *sign
            } else {
                rest.starts_with(sign)
            }
        });
    if is_money {
        return ("mark_money", 0, to);
    }
    if TIMES.iter().any(|time| {
        if time.is_ascii() {
            word.starts_with(time)
        } else {
            rest.starts_with(time)
        }
    }) {
        return ("mark_duration", 0, to);
    }
    if MEASURES.contains(&word.as_str()) {
        return ("mark_measure", value, to);
    }
    ("mark_number", value_of(&number.digits, ""), number.to)
}

/// The letters a text begins with; of scripts without spaces nothing.
fn first_word(text: &str) -> String {
    text.chars()
        .take(12)
        .take_while(|sign| script_of(*sign).is_alphabetic())
        .collect()
}

/// A number that is the same for the same digits and unit.
fn value_of(digits: &str, unit: &str) -> u32 {
    let mut hash = 0x811C_9DC5_u32;
    for byte in digits.bytes().chain(unit.bytes()) {
        hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    }
    hash | 0x8000_0000
}

fn numbers(text: &str) -> Vec<Number> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let from = at;
        let mut digits = String::new();
        while at < bytes.len() {
            let byte = bytes[at];
            let next_is_digit = bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
            if byte.is_ascii_digit() || (next_is_digit && matches!(byte, b'x' | b'-')) {
                digits.push(char::from(byte));
            } else if !(next_is_digit && matches!(byte, b'.' | b',')) {
                break;
            }
            at += 1;
        }
        found.push(Number {
            from,
            to: at,
            digits,
        });
    }
    found
}

/// Words between quotation marks.
fn quoted(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    for (open, close) in [('"', '"'), ('„', '"'), ('«', '»'), ('「', '」'), ('“', '”')] {
        let mut rest = 0;
        while let Some(at) = text.get(rest..).and_then(|text| text.find(open)) {
            let from = rest + at + open.len_utf8();
            let Some(length) = text.get(from..).and_then(|text| text.find(close)) else {
                break;
            };
            if length > 0 && length < 120 {
                found.push((from, from + length));
            }
            rest = from + length + close.len_utf8();
        }
    }
    found
}
