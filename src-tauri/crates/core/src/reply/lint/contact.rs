//! Ways of contact, links and personal data (L07, L08, L26).

use std::ops::Range;

use super::{
    Advice, Desk, Rule,
    page::{is_running, pieces_of},
    plain::marks,
};
use crate::text::fold_as_written;

/// How many digits a telephone number has.
const TELEPHONE_DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// How many digits a card's number has.
const CARD_DIGITS: std::ops::RangeInclusive<usize> = 13..=19;
/// How long the number of an account is.
const ACCOUNT_SIGNS: std::ops::RangeInclusive<usize> = 15..=34;
/// The shortest word about the buyer that is looked for, in characters.
const PRIVATE_CHARS_MIN: usize = 2;

pub(super) fn check(desk: &mut Desk<'_>) {
    for name in ["L07", "messenger"] {
        let spans: Vec<Range<usize>> = desk.hits.of(name).map(|hit| hit.span.clone()).collect();
        for span in spans {
            let said = desk.said(&span);
            desk.find(Rule::L07, &span, Advice::Contact { said });
        }
    }
    handles(desk);
    addresses(desk);
    links(desk);
    long_numbers(desk);
    private_words(desk);
}

fn found(desk: &mut Desk<'_>, rule: Rule, folded: Range<usize>, advice: fn(String) -> Advice) {
    let span = desk.page.folded.range(folded.start, folded.end);
    let said = desk.said(&span);
    desk.find(rule, &span, advice(said));
}

const fn contact(said: String) -> Advice {
    Advice::Contact { said }
}

const fn link(said: String) -> Advice {
    Advice::Link { said }
}

const fn personal(said: String) -> Advice {
    Advice::Personal { said }
}

/// Anything with an at sign: mails and names on networks.
fn handles(desk: &mut Desk<'_>) {
    let text = desk.page.folded.text.clone();
    let is_part = |sign: &char| sign.is_alphanumeric() || "._-+".contains(*sign);
    for (at, _) in text.match_indices('@').take(40) {
        let ahead: usize = text[..at]
            .chars()
            .rev()
            .take(64)
            .take_while(is_part)
            .map(char::len_utf8)
            .sum();
        let behind: usize = text[at + 1..]
            .chars()
            .take(64)
            .take_while(is_part)
            .map(char::len_utf8)
            .sum();
        if ahead + behind > 0 {
            found(desk, Rule::L07, at - ahead..at + 1 + behind, contact);
        }
    }
}

/// Streets with a number beside them.
fn addresses(desk: &mut Desk<'_>) {
    let is_number = |at: Option<usize>| {
        at.and_then(|at| desk.pieces.get(at)).is_some_and(|piece| {
            piece.text.len() <= 5 && piece.text.starts_with(|sign: char| sign.is_ascii_digit())
        })
    };
    let spans: Vec<Range<usize>> = desk
        .hits
        .of("street")
        .filter(|hit| {
            let first = desk
                .pieces
                .partition_point(|piece| piece.span.end <= hit.span.start);
            let last = desk
                .pieces
                .partition_point(|piece| piece.span.start < hit.span.end);
            let near_before = (1..=3).any(|back| is_number(first.checked_sub(back)));
            let near_behind = (0..=2).any(|ahead| is_number(Some(last + ahead)));
            near_before || near_behind
        })
        .map(|hit| hit.span.clone())
        .collect();
    let mut spans = spans;
    let endings: Vec<&str> = marks("street").collect();
    let has_ending = |word: &str| {
        endings
            .iter()
            .any(|ending| word.len() > ending.len() && word.ends_with(ending))
    };
    spans.extend(desk.pieces.windows(2).filter_map(|pair| {
        let is_number =
            pair[1].text.len() <= 5 && pair[1].text.starts_with(|sign: char| sign.is_ascii_digit());
        (is_number && has_ending(&pair[0].text)).then(|| pair[0].span.start..pair[1].span.end)
    }));
    let signs = desk.page.text.match_indices('〒').take(5);
    spans.extend(signs.map(|(at, sign)| at..at + sign.len()));
    for span in spans {
        let said = desk.said(&span);
        desk.find(Rule::L07, &span, Advice::Address { said });
    }
}

/// Links: with a scheme, with www, or a name with an ending of the net.
fn links(desk: &mut Desk<'_>) {
    let spans: Vec<Range<usize>> = desk.hits.of("L08").map(|hit| hit.span.clone()).collect();
    for span in spans {
        let said = desk.said(&span);
        desk.find(Rule::L08, &span, Advice::Link { said });
    }
    let text = desk.page.folded.text.clone();
    let platform = desk.context.platform.to_lowercase();
    let endings: Vec<&str> = marks("ending").collect();
    let schemes: Vec<&str> = marks("scheme").collect();
    for range in words_between_blanks(&text) {
        let word = text.get(range.clone()).unwrap_or_default();
        let lead = word.len()
            - word
                .trim_start_matches(|sign: char| !sign.is_alphanumeric())
                .len();
        let bare = word.trim_matches(|sign: char| !sign.is_alphanumeric());
        if bare.is_empty() || bare.contains('@') || bare == platform {
            continue;
        }
        let is_link = schemes.iter().any(|scheme| bare.contains(scheme)) || is_host(bare, &endings);
        if is_link && !is_goods(desk, bare) {
            let from = range.start + lead;
            found(desk, Rule::L08, from..from + bare.len(), link);
        }
    }
}

fn is_goods(desk: &Desk<'_>, word: &str) -> bool {
    let shop = fold_as_written(&desk.context.shop).text;
    desk.known_values().any(|value| {
        matches!(value, crate::reply::SlotValue::Goods(text) if fold_as_written(text).text.contains(word))
    }) || shop.split(' ').any(|part| part == word)
}

/// Runs of signs without blanks, cut where signs of scripts without blanks stand.
fn words_between_blanks(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut from = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        if sign.is_whitespace() || is_running(sign) || "，。；：（）()、".contains(sign) {
            if let Some(from) = from.take() {
                words.push(from..at);
            }
        } else if from.is_none() {
            from = Some(at);
        }
    }
    words
}

/// Whether a word is the name of a computer: parts of letters, the last an ending of the net.
fn is_host(word: &str, endings: &[&str]) -> bool {
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let parts: Vec<&str> = host.split('.').collect();
    let Some((ending, names)) = parts.split_last() else {
        return false;
    };
    let is_name = |part: &&str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let has_letters = names
        .iter()
        .any(|name| name.len() > 1 && name.bytes().any(|byte| byte.is_ascii_alphabetic()));
    !names.is_empty() && names.iter().all(is_name) && has_letters && endings.contains(ending)
}

/// Telephones, cards and accounts: digits with blanks, points, hyphens and brackets between.
fn long_numbers(desk: &mut Desk<'_>) {
    let text = desk.page.folded.text.clone();
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let is_start = bytes[at].is_ascii_digit()
            || (bytes[at] == b'+' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit));
        if !is_start || (at > 0 && bytes[at - 1].is_ascii_alphanumeric()) {
            at += 1;
            continue;
        }
        let end = number_end(bytes, at);
        let written = &text[at..end];
        let digits: Vec<u8> = written.bytes().filter(u8::is_ascii_digit).collect();
        if !is_known_number(desk, at..end) {
            let has_order_form = super::facts::has_order_form(written);
            if CARD_DIGITS.contains(&digits.len()) && is_card(&digits) && !has_order_form {
                found(desk, Rule::L26, at..end, personal);
            } else if is_telephone(desk, at, written, digits.len()) {
                found(desk, Rule::L07, at..end, contact);
            }
        }
        at = end.max(at + 1);
    }
    accounts(desk, &text);
}

/// Where a number with marks between its digits ends.
fn number_end(bytes: &[u8], from: usize) -> usize {
    let (mut end, mut at, mut gap) = (from + 1, from + 1, 0);
    while let Some(byte) = bytes.get(at) {
        if byte.is_ascii_digit() {
            (end, gap) = (at + 1, 0);
        } else if matches!(byte, b' ' | b'-' | b'.' | b'/' | b'(' | b')') && gap < 2 {
            gap += 1;
        } else {
            break;
        }
        at += 1;
    }
    end
}

/// Whether a number is of the order, a day, an amount: then another rule speaks of it.
fn is_known_number(desk: &Desk<'_>, folded: Range<usize>) -> bool {
    use super::value::Kind;
    let written = desk
        .page
        .folded
        .text
        .get(folded.clone())
        .unwrap_or_default();
    let is_reference = desk.known_values().any(|value| match value {
        crate::reply::SlotValue::Reference(known) => crate::case::is_same_number(known, written),
        crate::reply::SlotValue::Goods(text) => text.contains(written),
        crate::reply::SlotValue::Count(_)
        | crate::reply::SlotValue::Day(_)
        | crate::reply::SlotValue::Amount(_)
        | crate::reply::SlotValue::Shop(_) => false,
    });
    let is_order = desk
        .context
        .order
        .as_ref()
        .is_some_and(|order| crate::case::is_same_number(order, written));
    is_reference
        || is_order
        || desk.values.iter().any(|value| {
            matches!(
                value.kind,
                Kind::Day { .. } | Kind::Amount { .. } | Kind::Time
            ) && value.folded.start < folded.end
                && folded.start < value.folded.end
        })
}

fn is_telephone(desk: &Desk<'_>, at: usize, written: &str, digits: usize) -> bool {
    let starts = written.starts_with('+') || written.starts_with("00") || written.starts_with('0');
    let has_gaps = written
        .bytes()
        .any(|byte| matches!(byte, b' ' | b'-' | b'/' | b'('));
    let span = desk.page.folded.range(at, at + written.len());
    let sentence = desk
        .page
        .sentences
        .partition_point(|range| range.end <= span.start);
    let is_named = desk
        .hits
        .of("telephone")
        .any(|hit| hit.sentence == sentence);
    (TELEPHONE_DIGITS.contains(&digits) && (starts || (is_named && !written.contains('.'))))
        || (digits >= 10 && has_gaps && is_named)
}

/// The sum of digits that numbers of cards keep.
fn is_card(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            match (place % 2, digit) {
                (0, digit) => digit,
                (_, 5..) => digit * 2 - 9,
                (_, digit) => digit * 2,
            }
        })
        .sum();
    sum.is_multiple_of(10) && digits.iter().any(|digit| *digit != b'0')
}

/// International numbers of accounts, with or without blanks.
fn accounts(desk: &mut Desk<'_>, text: &str) {
    let ranges: Vec<Range<usize>> = pieces_of(text).collect();
    let word = |at: usize| {
        ranges
            .get(at)
            .and_then(|range| text.get(range.clone()))
            .unwrap_or_default()
    };
    let mut spans = Vec::new();
    for at in 0..ranges.len() {
        let first = word(at).as_bytes();
        let is_start = first.len() >= 4
            && first.iter().take(2).all(u8::is_ascii_lowercase)
            && first.iter().skip(2).take(2).all(u8::is_ascii_digit);
        if !is_start {
            continue;
        }
        let mut account = String::new();
        for to in at..ranges.len().min(at + 12) {
            if !word(to).bytes().all(|byte| byte.is_ascii_alphanumeric()) {
                break;
            }
            account.push_str(word(to));
            if ACCOUNT_SIGNS.contains(&account.len()) && is_account(&account) {
                spans.push(ranges[at].start..ranges[to].end);
                break;
            }
        }
    }
    for span in spans {
        found(desk, Rule::L07, span, contact);
    }
}

/// The remainder that numbers of accounts keep.
fn is_account(account: &str) -> bool {
    let (head, tail) = account.split_at(4);
    let rest = tail.bytes().chain(head.bytes()).fold(0_u32, |rest, byte| {
        if byte.is_ascii_digit() {
            (rest * 10 + u32::from(byte - b'0')) % 97
        } else {
            (rest * 100 + u32::from(byte - b'a') + 10) % 97
        }
    });
    rest == 1
}

/// What is known of the buyer and has no place in a reply.
fn private_words(desk: &mut Desk<'_>) {
    let mut spans: Vec<Range<usize>> = Vec::new();
    for private in &desk.context.private_words {
        let folded = fold_as_written(private).text;
        let words: Vec<&str> = pieces_of(&folded)
            .filter_map(|range| folded.get(range))
            .collect();
        if words.is_empty() || folded.trim().chars().count() < PRIVATE_CHARS_MIN {
            continue;
        }
        let stands = desk.pieces.windows(words.len()).filter(|pieces| {
            pieces
                .iter()
                .zip(&words)
                .all(|(piece, word)| piece.text == **word)
        });
        spans.extend(
            stands.filter_map(|pieces| Some(pieces.first()?.span.start..pieces.last()?.span.end)),
        );
    }
    for span in spans {
        let said = desk.said(&span);
        desk.find(Rule::L26, &span, Advice::Personal { said });
    }
}
