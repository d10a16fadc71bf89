//! Marks of currencies.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

const TABLE: &str = include_str!("../../../../../../../assets/replies/lint/currencies.tsv");

struct Marks {
    codes: FxHashMap<&'static str, Vec<&'static str>>,
    digits: FxHashMap<&'static str, u32>,
}

fn marks() -> &'static Marks {
    static MARKS: OnceLock<Marks> = OnceLock::new();
    MARKS.get_or_init(|| {
        let mut marks = Marks {
            codes: FxHashMap::default(),
            digits: FxHashMap::default(),
        };
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            let [mark, codes, digits] = cells.as_slice() else {
                continue;
            };
            let codes: Vec<&str> = codes.split(',').collect();
            // A code of its own row says how many digits it has.
            if let ([code], Ok(digits)) = (codes.as_slice(), digits.parse()) {
                marks.digits.insert(code, digits);
            }
            marks.codes.insert(mark, codes);
        }
        marks
    })
}

/// The codes that a folded mark may mean.
pub(in crate::reply::lint) fn codes(mark: &str) -> Option<&'static [&'static str]> {
    marks().codes.get(mark).map(Vec::as_slice)
}

/// How many digits of a currency stand behind the decimal mark.
pub(in crate::reply::lint) fn digits_of(code: &str) -> u32 {
    marks().digits.get(code).copied().unwrap_or(2)
}

/// The longest mark that a text ends with, in bytes, and its codes.
pub(super) fn before(text: &str) -> Option<(usize, &'static [&'static str])> {
    let trimmed = text.strip_suffix(' ').unwrap_or(text);
    let start = last_word(trimmed);
    let mark = trimmed.get(start..)?;
    Some((start, codes(mark)?))
}

/// The mark that a text begins with: where it ends, and its codes.
pub(super) fn after(text: &str) -> Option<(usize, &'static [&'static str])> {
    let trimmed = text.strip_prefix(' ').unwrap_or(text);
    let gap = text.len() - trimmed.len();
    let sign = trimmed.chars().next()?;
    let mut length = sign.len_utf8();
    if sign.is_alphabetic() && !super::super::page::is_running(sign) {
        length = trimmed
            .chars()
            .take(12)
            .take_while(|sign| sign.is_alphabetic() && !super::super::page::is_running(*sign))
            .map(char::len_utf8)
            .sum();
    } else {
        // 人民币 is longer than 元.
        for signs in (1..=3).rev() {
            let longer: usize = trimmed.chars().take(signs).map(char::len_utf8).sum();
            if let Some(found) = trimmed.get(..longer).and_then(codes) {
                return Some((gap + longer, found));
            }
        }
    }
    Some((gap + length, codes(trimmed.get(..length)?)?))
}

/// Where the last word or mark of a text begins.
fn last_word(text: &str) -> usize {
    let mut start = text.len();
    let mut signs = text.char_indices().rev().take(8).peekable();
    let Some(&(at, last)) = signs.peek() else {
        return start;
    };
    if last == '$' {
        // US$, R$, NT$.
        let letters = text
            .get(..at)
            .unwrap_or_default()
            .chars()
            .rev()
            .take_while(char::is_ascii_alphabetic)
            .count();
        let from = at - letters;
        return if codes(text.get(from..).unwrap_or_default()).is_some() {
            from
        } else {
            at
        };
    }
    if !last.is_alphabetic() {
        return at;
    }
    for (at, sign) in signs {
        if !sign.is_alphabetic() {
            break;
        }
        start = at;
    }
    start
}
