//! Rules of form: placeholders, plain text, length, marks (L04, L28, L29, L30, L35).

use std::ops::Range;

use super::{Advice, Desk, Rule, page::is_running};
use crate::reply::ReplyLanguage;

const LIMITS: &str = include_str!("../../../../../../assets/replies/lint/limits.tsv");
const MARKS: &str = include_str!("../../../../../../assets/replies/lint/marks.tsv");

/// How long a placeholder between brackets may be, in bytes.
const PLACEHOLDER_BYTES_MAX: usize = 80;
/// How long a reply should be, in words, and in signs where there are no blanks between words.
const WORDS: Range<usize> = 40..221;
const SIGNS: Range<usize> = 100..461;
/// How many paragraphs a reply should have at most, greeting and closing not counted.
const PARAGRAPHS_MAX: usize = 7;
/// How long a sentence should be on average, in words.
const SENTENCE_WORDS_MAX: usize = 24;
/// Words of capitals from this length on are shouted.
const CAPITALS_MIN: usize = 4;

/// The words of a row of marks.
pub(super) fn marks(of: &str) -> impl Iterator<Item = &'static str> {
    MARKS
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .find(|(name, _)| *name == of)
        .map_or("", |(_, words)| words)
        .split(' ')
        .filter(|word| !word.is_empty())
}

pub(super) fn check(desk: &mut Desk<'_>) {
    placeholders(desk);
    signs(desk);
    length(desk);
    measure(desk);
    typing(desk);
}

/// L04: brackets and words that were to be filled in.
fn placeholders(desk: &mut Desk<'_>) {
    let text = desk.page.folded.text.as_str();
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut at = 0;
    while let Some(from) = text.get(at..).and_then(|rest| rest.find(['{', '[', '<'])) {
        let from = at + from;
        at = from + 1;
        let (open, close) = match text.as_bytes().get(from) {
            Some(b'{') => ('{', '}'),
            Some(b'[') => ('[', ']'),
            _ => ('<', '>'),
        };
        let mut end = (from + PLACEHOLDER_BYTES_MAX).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let inside = text.get(from + 1..end).unwrap_or_default();
        let Some(length) = inside.find(close) else {
            continue;
        };
        let words = inside.get(..length).unwrap_or_default().trim();
        let is_tag = open == '<' && is_tag(words);
        if !words.is_empty()
            && (open != '<'
                || is_tag
                || words
                    .chars()
                    .all(|sign| sign.is_alphanumeric() || " _-.".contains(sign)))
        {
            at = from + 1 + length + 1;
            while text.as_bytes().get(at) == Some(&b'}') {
                at += 1;
            }
            found.push((from..at, is_tag));
        }
    }
    for (folded, is_tag) in found {
        let span = desk.page.folded.range(folded.start, folded.end);
        let said = desk.said(&span);
        if is_tag {
            desk.suggest(Rule::L28, &span, Advice::Html { said }, String::new());
        } else {
            desk.find(Rule::L04, &span, Advice::Placeholder { said });
        }
    }
    let words: Vec<&str> = marks("placeholder").collect();
    let spans: Vec<Range<usize>> = desk
        .pieces
        .iter()
        // "todo" is a word of Spanish and Portuguese.
        .filter(|piece| {
            let is_word = piece.text == "todo" && desk.said(&piece.span).contains('o');
            words.contains(&piece.text.as_ref()) && !is_word
        })
        .map(|piece| piece.span.clone())
        .collect();
    for span in spans {
        let said = desk.said(&span);
        desk.find(Rule::L04, &span, Advice::Placeholder { said });
    }
}

/// Whether what stands between angle brackets is a tag of a page.
fn is_tag(words: &str) -> bool {
    let name = words.trim_start_matches('/');
    let name: String = name
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    words.starts_with("!--") || marks("tag").any(|tag| tag == name)
}

/// L28: pictures, signs that are not seen, empty lines.
fn signs(desk: &mut Desk<'_>) {
    let mut pictures: Vec<Range<usize>> = Vec::new();
    let mut unseen: Vec<Range<usize>> = Vec::new();
    let mut breaks: Option<(usize, usize)> = None;
    let mut too_many: Vec<Range<usize>> = Vec::new();
    for (at, sign) in desk.page.text.char_indices() {
        let span = at..at + sign.len_utf8();
        if is_picture(sign) {
            join(&mut pictures, span);
        } else if is_unseen(sign) {
            join(&mut unseen, span);
        }
        match sign {
            '\n' => {
                let (from, count) = breaks.unwrap_or((at, 0));
                breaks = Some((from, count + 1));
                if count + 1 == 3 {
                    too_many.push(from..at + 1);
                }
            }
            ' ' | '\t' | '\r' => {}
            _ => breaks = None,
        }
    }
    for span in pictures {
        let said = desk.said(&span);
        desk.suggest(Rule::L28, &span, Advice::Picture { said }, String::new());
    }
    for span in unseen {
        desk.suggest(Rule::L28, &span, Advice::Unseen {}, String::new());
    }
    if desk.context.is_on("amazon") {
        for span in too_many {
            desk.suggest(Rule::L28, &span, Advice::EmptyLines {}, "\n\n".to_owned());
        }
    }
}

/// Adds a span, to the one before where they touch.
fn join(spans: &mut Vec<Range<usize>>, span: Range<usize>) {
    match spans.last_mut() {
        Some(last) if last.end == span.start => last.end = span.end,
        _ => spans.push(span),
    }
}

const fn is_picture(sign: char) -> bool {
    matches!(sign as u32,
        0x1F000..=0x1FAFF | 0x2600..=0x27BF | 0x2B00..=0x2BFF | 0x231A..=0x231B | 0x23E9..=0x23FA
        | 0xFE0F | 0x20E3 | 0xE0020..=0xE007F)
}

const fn is_unseen(sign: char) -> bool {
    matches!(sign as u32,
        0x00..=0x08 | 0x0B..=0x0C | 0x0E..=0x1F | 0x7F..=0x9F | 0xAD | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x2064 | 0x2066..=0x206F | 0xFEFF | 0xFFFD)
}

/// L29: the platform's field.
fn length(desk: &mut Desk<'_>) {
    let limit = desk.context.limit_chars.map_or_else(
        || limit(|platform| desk.context.is_on(platform)),
        |limit| limit as usize,
    );
    if desk.length_chars > limit {
        let (chars, limit) = (short(desk.length_chars), short(limit));
        desk.find_in_all(Rule::L29, Advice::TooLong { chars, limit });
    }
}

fn limit(is_on: impl Fn(&str) -> bool) -> usize {
    LIMITS
        .lines()
        .filter(|row| !row.starts_with('#'))
        .find_map(|row| {
            let mut cells = row.split('\t');
            let platform = cells.next()?;
            let limit = cells.nth(1)?.parse().ok()?;
            (platform == "*" || is_on(platform)).then_some(limit)
        })
        .unwrap_or(5_000)
}

fn short(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// L30: neither too short nor too long.
fn measure(desk: &mut Desk<'_>) {
    let is_signs = matches!(
        desk.context.language,
        ReplyLanguage::Ja | ReplyLanguage::ZhHans | ReplyLanguage::ZhHant
    );
    let signs = desk
        .pieces
        .iter()
        .filter(|piece| piece.text.chars().all(is_running))
        .count();
    let words = desk.pieces.len() - signs;
    let (count, range) = if is_signs {
        (signs + words, SIGNS)
    } else {
        (words + signs, WORDS)
    };
    let (least, most, count) = (short(range.start), short(range.end - 1), short(count));
    if count < least {
        desk.find_in_all(Rule::L30, Advice::Short { count, least });
    } else if count > most {
        desk.find_in_all(Rule::L30, Advice::Long { count, most });
    }
    let paragraphs = desk
        .page
        .text
        .split("\n\n")
        .filter(|part| !part.trim().is_empty())
        .count();
    if paragraphs > PARAGRAPHS_MAX {
        let count = short(paragraphs);
        desk.find_in_all(Rule::L30, Advice::Paragraphs { count });
    }
    let sentences = desk.page.sentences.len().max(1);
    if !is_signs && words / sentences > SENTENCE_WORDS_MAX {
        let count = short(words / sentences);
        desk.find_in_all(Rule::L30, Advice::LongSentences { count });
    }
}

/// L35: simple signs of haste. There is no dictionary: a misspelt word is not found.
fn typing(desk: &mut Desk<'_>) {
    let shouted: Vec<Range<usize>> = desk
        .pieces
        .iter()
        .map(|piece| piece.span.clone())
        .filter(|span| is_shouted(desk, span))
        .collect();
    for span in shouted {
        let said = desk.said(&span);
        desk.find(Rule::L35, &span, Advice::Capitals { said });
    }
    let allowed: Vec<&str> = marks("doubled").collect();
    let doubled: Vec<Range<usize>> = desk
        .pieces
        .windows(2)
        .filter(|pair| {
            let word = pair[0].text.as_ref();
            let gap = desk
                .page
                .folded
                .text
                .get(pair[0].folded.end..pair[1].folded.start);
            word == pair[1].text
                && gap.is_some_and(|gap| !gap.is_empty() && gap.chars().all(char::is_whitespace))
                && word.chars().all(char::is_alphabetic)
                && !allowed.contains(&word)
        })
        .map(|pair| pair[0].span.start..pair[1].span.end)
        .collect();
    for span in doubled {
        let said = desk.said(&span);
        desk.find(Rule::L35, &span, Advice::DoubledWord { said });
    }
    runs(desk);
}

fn is_shouted(desk: &Desk<'_>, span: &Range<usize>) -> bool {
    let words = desk.page.text.get(span.clone()).unwrap_or_default();
    words.chars().count() >= CAPITALS_MIN
        && words.chars().all(char::is_uppercase)
        && !desk.is_drafted(span)
        && !marks("capitals").any(|known| known == words)
        && !desk.known_values().any(|value| match value {
            crate::reply::SlotValue::Goods(text)
            | crate::reply::SlotValue::Shop(text)
            | crate::reply::SlotValue::Reference(text) => text.contains(words),
            crate::reply::SlotValue::Count(_)
            | crate::reply::SlotValue::Day(_)
            | crate::reply::SlotValue::Amount(_) => false,
        })
}

/// Marks and blanks that stand twice.
fn runs(desk: &mut Desk<'_>) {
    let mut found: Vec<(Range<usize>, bool)> = Vec::new();
    let mut before: Option<(usize, char, usize)> = None;
    let mut is_line_begun = false;
    let end = desk.page.text.len();
    for (at, sign) in desk.page.text.char_indices().chain([(end, '\n')]) {
        let is_same = before.is_some_and(|(_, last, _)| last == sign);
        if !is_same {
            if let Some((from, last, count)) = before.filter(|(_, _, count)| *count > 1) {
                match last {
                    '!' | '！' | '?' | '？' => found.push((from..at, true)),
                    ' ' if is_line_begun && count > 1 && sign != '\n' => {
                        found.push((from..at, false));
                    }
                    _ => {}
                }
            }
            before = Some((at, sign, 0));
        }
        if let Some((_, _, count)) = &mut before {
            *count += 1;
        }
        is_line_begun = match sign {
            '\n' => false,
            ' ' | '\t' => is_line_begun,
            _ => true,
        };
    }
    for (span, is_mark) in found {
        let said = desk.said(&span);
        if is_mark {
            let one = said.chars().next().map(String::from).unwrap_or_default();
            desk.suggest(Rule::L35, &span, Advice::DoubledMark { said }, one);
        } else {
            desk.suggest(Rule::L35, &span, Advice::Blanks {}, " ".to_owned());
        }
    }
}
