//! What is left of a letter for strangers: names, addresses and numbers of persons are blotted out.

use tallyman_core::case::is_same_number;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

use crate::spelling::{Spelled, Word, is_han};

/// What stands where something was blotted out.
pub(crate) const BLOT: &str = "[…]";
/// A run of digits from which on it may be a telephone, a card or an account.
const DIGITS_MIN: usize = 6;
/// Parts of a name or an address that are too common to be blotted out alone.
const PART_SIGNS_MIN: usize = 3;

/// What is known about the persons of a case, and which numbers are those of the case itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct Persons {
    /// Words of names and addresses.
    words: Vec<Word>,
    /// Numbers that may stay: of the order, the parcel.
    numbers: Vec<String>,
}

impl Persons {
    /// Notes what is held about persons, field by field; `numbers` stay readable.
    pub(crate) fn new<'a>(held: impl IntoIterator<Item = &'a str>, numbers: &[&str]) -> Self {
        let mut words: Vec<Word> = Vec::new();
        for text in held {
            let whole: String = text.trim().nfkc().collect();
            let parts =
                whole.split(|sign: char| !sign.is_alphanumeric() && !is_combining_mark(sign));
            for part in parts.chain([whole.as_str()]) {
                let signs = part.chars().filter(|sign| !is_combining_mark(*sign));
                let is_long = signs.clone().count() >= PART_SIGNS_MIN
                    || (signs.clone().count() > 1 && signs.clone().all(is_han));
                let word = Word::of(part);
                if is_long && !words.contains(&word) {
                    words.push(word);
                }
            }
        }
        Self {
            words,
            numbers: numbers.iter().map(|number| (*number).to_owned()).collect(),
        }
    }

    /// The letter without what tells of persons.
    pub(crate) fn blot(&self, letter: &str) -> String {
        let lines: Vec<String> = letter.lines().map(|line| self.line(line)).collect();
        lines.join("\n")
    }

    fn line(&self, line: &str) -> String {
        let signs: Vec<char> = line.chars().collect();
        let mut hidden = vec![false; signs.len()];
        self.hide_words(&signs, &mut hidden);
        let narrow: Vec<char> = signs.iter().map(|sign| narrow(*sign)).collect();
        hide_addresses(&narrow, &mut hidden);
        self.hide_numbers(&narrow, &mut hidden);
        let mut left = String::with_capacity(line.len());
        let mut was_hidden = false;
        for (sign, is_hidden) in signs.iter().zip(&hidden) {
            if !is_hidden {
                left.push(if sign.is_control() { ' ' } else { *sign });
            } else if !was_hidden {
                left.push_str(BLOT);
            }
            was_hidden = *is_hidden;
        }
        left
    }

    /// Hides every word that is held of a person; within a word only in scripts that leave no blanks.
    fn hide_words(&self, signs: &[char], hidden: &mut [bool]) {
        let line = Spelled::of(signs);
        for word in &self.words {
            for form in word.forms() {
                for (start, end) in line.places(form) {
                    if line.is_whole(start, end) && line.tells(start, end, word) {
                        let (from, until) = line.signs(start, end);
                        hide(hidden, from, until);
                    }
                }
            }
        }
    }

    /// Hides runs of digits that are long enough for a telephone, however they are grouped, unless they are of the case.
    fn hide_numbers(&self, signs: &[char], hidden: &mut [bool]) {
        let mut start = None;
        for at in 0..=signs.len() {
            let goes_on = signs.get(at).is_some_and(|sign| {
                sign.is_ascii_digit() || is_joint(*sign) || matches!(sign, '+' | '(' | ')')
            });
            if goes_on {
                start = start.or(Some(at));
            } else if let Some(begin) = start.take() {
                self.hide_stretch(signs.get(begin..at).unwrap_or_default(), begin, hidden);
            }
        }
    }

    /// Hides what stands between numbers of the case and days, where it has digits enough.
    fn hide_stretch(&self, stretch: &[char], from: usize, hidden: &mut [bool]) {
        let (mut at, mut digits) = (0, 0);
        let mut span: Option<(usize, usize)> = None;
        for token in stretch.split(|sign| sign.is_whitespace()) {
            let text: String = token.iter().collect();
            let text = text.trim_matches(is_joint);
            let is_known = self.is_of_case(text) || is_day(text);
            if is_known {
                hide_digits(span.take(), std::mem::take(&mut digits), hidden);
            } else if let (Some(first), Some(last)) = (
                token.iter().position(|sign| !is_joint(*sign)),
                token.iter().rposition(char::is_ascii_digit),
            ) {
                let begin = span.map_or(from + at + first, |(begin, _)| begin);
                span = Some((begin, from + at + last + 1));
                digits += token.iter().filter(|sign| sign.is_ascii_digit()).count();
            }
            at += token.len() + 1;
        }
        hide_digits(span, digits, hidden);
    }

    fn is_of_case(&self, stretch: &str) -> bool {
        let own = stretch.trim_matches(|sign: char| !sign.is_alphanumeric());
        self.numbers.iter().any(|number| {
            is_same_number(own, number)
                || number
                    .chars()
                    .filter(char::is_ascii_digit)
                    .eq(own.chars().filter(char::is_ascii_digit))
        })
    }
}

fn hide_digits(span: Option<(usize, usize)>, digits: usize, hidden: &mut [bool]) {
    if let Some((from, until)) = span.filter(|_| digits >= DIGITS_MIN) {
        hide(hidden, from, until);
    }
}

/// Hides e-mail addresses and links.
fn hide_addresses(signs: &[char], hidden: &mut [bool]) {
    let is_blank =
        |sign: char| sign.is_whitespace() || matches!(sign, '<' | '>' | '"' | '，' | '。');
    let mut start = 0;
    while start < signs.len() {
        let length = signs
            .iter()
            .skip(start)
            .take_while(|sign| !is_blank(**sign))
            .count();
        let word: String = signs.iter().skip(start).take(length).collect();
        let is_address = word.contains('@') || word.contains("://") || word.starts_with("www.");
        if is_address {
            hide(hidden, start, start + length);
        }
        start += length.max(1);
    }
}

fn hide(hidden: &mut [bool], from: usize, until: usize) {
    for place in hidden.iter_mut().take(until).skip(from) {
        *place = true;
    }
}

/// A blank, letter, digit or mark of ASCII that stands in the width of a Chinese sign, as the ASCII it is.
fn narrow(sign: char) -> char {
    let is_wide = matches!(sign, '\u{3000}' | '\u{ff01}'..='\u{ff5e}');
    sign.nfkc().next().filter(|_| is_wide).unwrap_or(sign)
}

const fn is_joint(sign: char) -> bool {
    matches!(sign, ' ' | '-' | '/' | '.' | '\u{a0}')
}

/// Whether digits are a day: 24.11.2026, 2026-11-24, 11/24/2026.
fn is_day(stretch: &str) -> bool {
    let parts: Vec<&str> = stretch
        .split(['.', '-', '/'])
        .filter(|part| !part.is_empty())
        .collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let is_all_digits = parts
        .iter()
        .all(|part| part.chars().all(|sign| sign.is_ascii_digit()));
    is_all_digits
        && matches!(
            lengths.as_slice(),
            [4, 1..=2, 1..=2] | [1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4]
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn persons() -> Persons {
        Persons::new(
            [
                "Anna Müller",
                "Lindenstraße 12",
                "24998",
                "anna.m@example.com",
                "王小明",
            ],
            &["304-3141592-6535897"],
        )
    }

    #[test]
    fn what_tells_of_a_person_is_blotted_out_and_the_rest_stays() {
        let cases = [
            ("Gruß, Anna Müller", "Gruß, […]"),
            ("ANNA MÜLLER", "[…]"),
            (
                "Annas Schal ist da, Annabergs nicht",
                "[…]s Schal ist da, Annabergs nicht",
            ),
            ("Lindenstraße 12, 24998 Neuhafen", "[…], […] Neuhafen"),
            ("Schreiben Sie an x.y@mail.example!", "Schreiben Sie an […]"),
            ("Tel. +49 (0)171 / 555 01 23, bitte", "Tel. […], bitte"),
            ("IBAN DE02 1203 0000 0000 2020 51", "IBAN DE[…]"),
            (
                "Order 304-3141592-6535897 of 24.11.2026",
                "Order 304-3141592-6535897 of 24.11.2026",
            ),
            (
                "order 30431415926535897, 2 x 40 cm",
                "order 30431415926535897, 2 x 40 cm",
            ),
            ("我是王小明，颜色不对", "我是[…]，颜色不对"),
            ("ａｎｎａ．ｍ＠ｅｘａｍｐｌｅ．ｃｏｍ", "[…]"),
            ("Ｔｅｌ　０１７１　５５５０１２３", "Ｔｅｌ　[…]"),
            ("see https://x.example/anna now", "see […] now"),
        ];
        for (letter, left) in cases {
            assert_eq!(persons().blot(letter), left);
        }
    }

    #[test]
    fn a_name_is_blotted_out_however_it_is_spelt() {
        let held = [
            "José García",
            "Lindenstraße",
            "Müller",
            "Mueller-Haas",
            "王小明",
            "張偉",
            "김민준",
            "Łukasz",
            "Παπάς",
        ];
        let persons = Persons::new(held, &[]);
        for name in [
            "Jose\u{301} Garci\u{301}a",
            "JOSÉ",
            "Jose",
            "jose garcia",
            "GARCIA",
            "garcia",
            "LINDENSTRASSE",
            "LINDENSTRAẞE",
            "Lindenstrasse",
            "ＬＩＮＤＥＮＳＴＲＡＳＳＥ",
            "Linden\u{ad}straße",
            "Müller",
            "Mu\u{308}ller",
            "MUELLER",
            "mueller",
            "Muller",
            "ｍüｌｌｅｒ",
            "王小明",
            "王\u{200b}小明",
            "張偉",
            "김민준",
            "\u{1100}\u{1175}\u{11b7}\u{1106}\u{1175}\u{11ab}\u{110c}\u{116e}\u{11ab}",
            "Lukasz",
            "ΠΑΠΑΣ",
        ] {
            assert_eq!(persons.blot(&format!("— {name} —")), "— […] —", "{name}");
            // Held in one spelling, it is found in every other, too.
            let turned = Persons::new([name], &[]).blot(&format!("— {name} —"));
            assert_eq!(turned, "— […] —", "{name}");
        }
        for (held, written) in [
            ("Jose\u{301}", "JOSÉ"),
            ("Jose", "José"),
            ("LINDENSTRASSE", "Lindenstraße"),
            ("MUELLER", "müller"),
            ("ｍｕｅｌｌｅｒ", "Müller"),
            ("Oestergaard", "Østergård"),
            ("Muller", "Müller"),
        ] {
            let persons = Persons::new([held], &[]);
            assert_eq!(
                persons.blot(&format!("{written}, ja")),
                "[…], ja",
                "{held} {written}"
            );
        }
    }

    #[test]
    fn an_ordinary_word_that_only_looks_like_a_name_stays() {
        let persons = Persons::new(["Anna Schön", "Bär", "Rosé", "Baer", "Manuel Maué"], &[]);
        for text in [
            "das ist schon bar bezahlt, rose",
            "the bar, the manul and the mau",
            "Barriere, Schonbezug",
        ] {
            assert_eq!(persons.blot(text), text);
        }
        assert_eq!(persons.blot("wie schön, ein bär"), "wie […], ein […]");
        assert_eq!(
            persons.blot("Frau Schon und Herr Bar"),
            "Frau […] und Herr […]"
        );
    }

    #[test]
    fn marks_go_with_the_letter_that_they_stand_on() {
        let persons = Persons::new(["José"], &[]);
        assert_eq!(persons.blot("Jose\u{301}!"), "[…]!");
        assert_eq!(
            persons.blot("e\u{301}cran, Jose\u{301}s"),
            "e\u{301}cran, […]s"
        );
    }

    #[test]
    fn nothing_of_a_person_is_left_however_a_letter_is_cut() {
        let letter = "Hallo, hier Anna Müller (anna.m@example.com, 0171 5550123), Lindenstraße 12.\nOrder 304-3141592-6535897";
        for (cut, _) in letter.char_indices() {
            let left = persons().blot(&letter[cut..]);
            assert!(!left.contains("example.com") || cut > 30, "{left}");
            assert!(
                !left.contains("Anna Müller") && !left.contains("Lindenstraße"),
                "{left}"
            );
        }
        assert_eq!(persons().blot(""), "");
    }
}
