use std::borrow::Cow;
use std::sync::OnceLock;

use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::repair;
use super::script::{Script, script_of};
use super::skeleton::twin;

/// Traditional and Japanese forms with the simplified sign they are compared as.
const HANZI_TABLE: &str = include_str!("../../../../../assets/vocabulary/hanzi.tsv");

/// A text in the form in which it is compared, with the way back to the words as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// The text the offsets point into: as read, with the encoding mended where it was damaged.
    source: String,
    /// For every byte of `text`, and its end, the offset in `source`.
    offsets: Vec<u32>,
}

impl Folded {
    /// The words as written that a range of the folded text came from.
    pub fn source(&self, start: usize, end: usize) -> &str {
        let from = self.offset(start);
        let to = self.offset(end);
        self.source.get(from..to).unwrap_or_default().trim()
    }

    /// The range of the source that a range of the folded text came from, without white space at its end.
    pub fn range(&self, start: usize, end: usize) -> std::ops::Range<usize> {
        let from = self.offset(start);
        let words = self.source.get(from..self.offset(end)).unwrap_or_default();
        from..from + words.trim_end().len()
    }

    fn offset(&self, at: usize) -> usize {
        self.offsets
            .get(at)
            .map_or(self.source.len(), |&offset| offset as usize)
    }

    /// The character before a byte offset.
    pub fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// The character at a byte offset.
    pub fn at(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }
}

/// Folds a text for comparing: compatibility forms, case, accents, dashes, sharp s, Turkish i, ё, traditional signs,
/// invisible characters, HTML entities and letters of another script inside a word.
pub fn fold(text: &str) -> Folded {
    let source = match repair(text) {
        Cow::Borrowed(text) => unescape(text),
        Cow::Owned(text) => Cow::Owned(unescape(&text).into_owned()),
    };
    fold_source(source)
}

/// Folds a text without mending its encoding or its entities, so that offsets lead into the text as given.
pub fn fold_as_written(text: &str) -> Folded {
    fold_source(Cow::Borrowed(text))
}

fn fold_source(source: Cow<'_, str>) -> Folded {
    let mut folded = Folded {
        text: String::new(),
        offsets: Vec::with_capacity(source.len() + 1),
        source: String::new(),
    };
    if source.is_ascii() {
        folded.text = source.to_ascii_lowercase();
        if folded.text.bytes().any(|byte| byte.is_ascii_control()) {
            folded.text = folded
                .text
                .replace(|sign: char| sign.is_ascii_control(), " ");
        }
        folded.offsets.extend(0..=source.len() as u32);
    } else {
        folded.text.reserve(source.len());
        let mut signs = source.char_indices().peekable();
        while let Some((at, sign)) = signs.next() {
            let mut cluster_end = at + sign.len_utf8();
            while let Some(&(mark_at, mark)) = signs.peek() {
                if !is_combining_mark(mark) && !matches!(mark, '\u{FF9E}' | '\u{FF9F}') {
                    break;
                }
                cluster_end = mark_at + mark.len_utf8();
                signs.next();
            }
            fold_cluster(&source[at..cluster_end], at, &mut folded);
        }
        folded.offsets.push(source.len() as u32);
        mend_mixed_words(&mut folded);
    }
    folded.source = source.into_owned();
    folded
}

fn fold_cluster(cluster: &str, at: usize, folded: &mut Folded) {
    let mut signs = cluster.chars();
    if let (Some(sign), None) = (signs.next(), signs.next())
        && is_in_normal_form(sign)
    {
        push_folded(sign.to_ascii_lowercase(), at, folded);
        return;
    }
    for sign in cluster.nfkc() {
        for lower in sign.to_lowercase() {
            push_folded(lower, at, folded);
        }
    }
}

/// Whether a sign is its own compatibility form, and its own small one but for ASCII: most signs of Chinese labels.
const fn is_in_normal_form(sign: char) -> bool {
    sign.is_ascii() || matches!(sign, '\u{4E00}'..='\u{9FFF}')
}

fn push_folded(sign: char, at: usize, folded: &mut Folded) {
    let mut push = |sign: char| {
        let before = folded.text.len();
        folded.text.push(sign);
        folded
            .offsets
            .extend(std::iter::repeat_n(at as u32, folded.text.len() - before));
    };
    match sign {
        'ß' => "ss".chars().for_each(push),
        'æ' => "ae".chars().for_each(push),
        'œ' => "oe".chars().for_each(push),
        'ø' => push('o'),
        'ł' => push('l'),
        'đ' | 'ð' => push('d'),
        'ı' => push('i'),
        'ё' => push('е'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => push('-'),
        '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{00B4}' | '\u{2032}' => push('\''),
        '\u{201C}' | '\u{201D}' | '\u{2033}' => push('"'),
        '\u{2044}' => push('/'),
        '×' | '✕' | '✖' => push('×'),
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{2060}'
        | '\u{FEFF}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{202A}'..='\u{202E}' => {}
        sign if sign.is_control() || sign.is_whitespace() => push(' '),
        sign if is_combining_mark(sign) => {}
        sign if matches!(
            script_of(sign),
            Script::Latin | Script::Cyrillic | Script::Greek
        ) =>
        {
            decompose_canonical(sign, |part| {
                if !is_combining_mark(part) {
                    push(part);
                }
            });
        }
        sign if script_of(sign) == Script::Han => push(simplified(sign)),
        sign => push(sign),
    }
}

/// The simplified sign that a traditional or Japanese form is compared as.
fn simplified(sign: char) -> char {
    hanzi().get(&sign).copied().unwrap_or(sign)
}

/// How many Chinese signs of a text are of the traditional form, and how many of the simplified one; most are of both.
pub fn han_forms(text: &str) -> (usize, usize) {
    static PLAIN: OnceLock<FxHashSet<char>> = OnceLock::new();
    let table = hanzi();
    let plain = PLAIN.get_or_init(|| {
        let plain = table.iter().filter(|(form, plain)| form != plain);
        plain.map(|(_, plain)| *plain).collect()
    });
    let is_other = |sign: &char| table.get(sign).is_some_and(|plain| plain != sign);
    text.chars()
        .filter(|sign| script_of(*sign) == Script::Han)
        .fold((0, 0), |(traditional, simplified), sign| {
            if is_other(&sign) {
                (traditional + 1, simplified)
            } else if plain.contains(&sign) {
                (traditional, simplified + 1)
            } else {
                (traditional, simplified)
            }
        })
}

fn hanzi() -> &'static FxHashMap<char, char> {
    static TABLE: OnceLock<FxHashMap<char, char>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut table = FxHashMap::default();
        for line in HANZI_TABLE.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(forms), Some(plain)) = (cells.next(), cells.next()) else {
                continue;
            };
            for (form, plain) in forms.chars().zip(plain.chars()) {
                table.insert(form, plain);
            }
        }
        table
    })
}

/// Gives a word that mixes Latin and Cyrillic letters the script it was meant in.
fn mend_mixed_words(folded: &mut Folded) {
    if !folded
        .text
        .chars()
        .any(|sign| matches!(script_of(sign), Script::Cyrillic | Script::Greek))
    {
        return;
    }
    let mut text = String::with_capacity(folded.text.len());
    let mut offsets = Vec::with_capacity(folded.offsets.len());
    let signs: Vec<(usize, char)> = folded.text.char_indices().collect();
    let mut from = 0;
    while from < signs.len() {
        let is_word = script_of(signs[from].1).is_alphabetic();
        let mut to = from + 1;
        while is_word && to < signs.len() && script_of(signs[to].1).is_alphabetic() {
            to += 1;
        }
        let word = &signs[from..to];
        let map = if is_word {
            mending(word)
        } else {
            Mending::None
        };
        for &(at, sign) in word {
            let sign = map.apply(sign);
            let before = text.len();
            text.push(sign);
            offsets.extend(std::iter::repeat_n(folded.offsets[at], text.len() - before));
        }
        from = to;
    }
    offsets.push(folded.offsets.last().copied().unwrap_or_default());
    folded.text = text;
    folded.offsets = offsets;
}

#[derive(Clone, Copy)]
enum Mending {
    None,
    ToLatin,
    ToCyrillic,
}

impl Mending {
    const fn apply(self, sign: char) -> char {
        match self {
            Self::None => sign,
            Self::ToLatin => twin(sign),
            Self::ToCyrillic => match sign {
                'a' => 'а',
                'c' => 'с',
                'e' => 'е',
                'k' => 'к',
                'm' => 'м',
                'o' => 'о',
                'p' => 'р',
                't' => 'т',
                'x' => 'х',
                'y' => 'у',
                other => other,
            },
        }
    }
}

fn mending(word: &[(usize, char)]) -> Mending {
    let count = |script| {
        word.iter()
            .filter(|&&(_, sign)| script_of(sign) == script)
            .count()
    };
    if count(Script::Latin) == 0 {
        return Mending::None;
    }
    if word
        .iter()
        .all(|&(_, sign)| script_of(twin(sign)) == Script::Latin)
    {
        Mending::ToLatin
    } else if count(Script::Cyrillic) > count(Script::Latin) {
        Mending::ToCyrillic
    } else {
        Mending::None
    }
}

/// Undoes the HTML entities that exports leave behind.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains('&') || !text.contains(';') {
        return Cow::Borrowed(text);
    }
    let mut out = text.to_owned();
    for (entity, sign) in [
        ("&nbsp;", " "),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&times;", "×"),
        ("&auml;", "ä"),
        ("&ouml;", "ö"),
        ("&uuml;", "ü"),
        ("&Auml;", "Ä"),
        ("&Ouml;", "Ö"),
        ("&Uuml;", "Ü"),
        ("&szlig;", "ß"),
        ("&eacute;", "é"),
        ("&egrave;", "è"),
        ("&amp;", "&"),
    ] {
        if out.contains(entity) {
            out = out.replace(entity, sign);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_fold_together() {
        for (left, right) in [
            ("Größe", "GROSSE"),
            ("ЧЁРНЫЙ", "черный"),
            ("ＮＡＶＹ", "navy"),
            ("na\u{200B}vy", "navy"),
            ("İPEK ışık", "ipek isik"),
            ("顏色", "颜色"),
            ("ﾌﾞﾗｯｸ", "ブラック"),
            ("cafe\u{301}", "café"),
            ("Вlack", "black"),
            ("чeрный", "черный"),
            ("A&amp;B", "a&b"),
            ("Ü\u{2013}1", "u-1"),
        ] {
            assert_eq!(fold(left).text, fold(right).text, "{left} {right}");
        }
    }

    #[test]
    fn the_way_back_leads_to_the_words_as_written() {
        let folded = fold("Tasche — Größe XL");
        let start = folded.text.find("grosse").unwrap();
        assert_eq!(folded.source(start, start + 6), "Größe");
    }
}
