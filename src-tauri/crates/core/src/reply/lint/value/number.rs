//! Numbers: digits with their marks, and number words.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::text::fold_as_written;

const TABLE: &str = include_str!("../../../../../../../assets/replies/lint/numbers.tsv");

/// More digits than that are a name, not a number.
pub(super) const DIGITS_MAX: usize = 12;

/// A number with digits.
pub(super) struct Digits {
    /// Without its marks.
    pub(super) whole: u64,
    /// How many of them stand behind the decimal mark.
    pub(super) decimals: u32,
    /// The decimal mark.
    pub(super) mark: Option<char>,
    /// Where it ends.
    pub(super) end: usize,
}

/// The number that begins at a digit. Three digits behind a mark are a group, one or two behind the last mark are
/// decimals; blanks and apostrophes part groups.
pub(super) fn at(text: &str, from: usize) -> Option<Digits> {
    let bytes = text.as_bytes();
    let run = |at: usize| {
        bytes
            .get(at..)
            .unwrap_or_default()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count()
    };
    let first = run(from);
    if first == 0 || first > DIGITS_MAX {
        return None;
    }
    let mut written = text.get(from..from + first)?.to_owned();
    let mut end = from + first;
    let (mut decimals, mut mark) = (0, None);
    let mut group = None;
    while let Some(&sign) = bytes.get(end) {
        let length = run(end + 1);
        let is_group = length == 3
            && first <= 3
            && matches!(sign, b'.' | b',' | b'\'' | b' ')
            && group.is_none_or(|group| group == sign);
        let is_decimal = matches!(sign, b'.' | b',') && (1..=2).contains(&length);
        if !is_group && !is_decimal {
            break;
        }
        written.push_str(text.get(end + 1..end + 1 + length)?);
        end += 1 + length;
        if is_decimal {
            decimals = u32::try_from(length).ok()?;
            mark = Some(char::from(sign));
            break;
        }
        group = Some(sign);
    }
    if written.len() > DIGITS_MAX + 4 {
        return None;
    }
    Some(Digits {
        whole: written.parse().ok()?,
        decimals,
        mark,
        end,
    })
}

/// The number that a folded word names, from two to twelve.
pub(super) fn of_word(word: &str, languages: &[&str]) -> Option<u64> {
    static WORDS: OnceLock<FxHashMap<String, Vec<(&'static str, u64)>>> = OnceLock::new();
    let words = WORDS.get_or_init(|| {
        let mut words: FxHashMap<String, Vec<(&'static str, u64)>> = FxHashMap::default();
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let Some((language, numbers)) = row.split_once('\t') else {
                continue;
            };
            for (number, names) in (2..).zip(numbers.split(' ')) {
                for name in names.split('/') {
                    let name = fold_as_written(name).text;
                    words.entry(name).or_default().push((language, number));
                }
            }
        }
        words
    });
    words
        .get(word)?
        .iter()
        .find(|(language, _)| languages.contains(language))
        .map(|(_, number)| *number)
}

/// Signs that count things; "两" before one is a number.
const COUNTERS: &str = "个件双只条张包盒本套瓶天日份台块枚つ点個着足箱袋冊週周月人次";

/// The number that a Chinese number sign names before a sign that counts; "一" and "十分" name none.
pub(super) fn of_sign(sign: char, next: Option<char>) -> Option<u64> {
    let number = match sign {
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    };
    next.filter(|next| COUNTERS.contains(*next)).map(|_| number)
}
