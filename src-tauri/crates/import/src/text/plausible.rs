//! How much a decoded sample looks like text that people write.
//!
//! GB18030, `Shift_JIS` and Big5 often decode each other's bytes without an error, and the Windows code pages decode
//! nearly anything. What gives a wrong reading away is the share of characters nobody uses: the second levels of the
//! double-byte sets, half-width katakana, symbols among letters.

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS};

/// From 0 (nonsense) to 1 (text). `raw` are the bytes that `text` was decoded from.
pub(crate) fn score(raw: &[u8], text: &str, encoding: &'static Encoding) -> f32 {
    if encoding == GB18030 || encoding == SHIFT_JIS || encoding == BIG5 || encoding == EUC_KR {
        double_byte(raw, text, encoding)
    } else {
        single_byte(raw, text)
    }
}

fn double_byte(raw: &[u8], text: &str, encoding: &'static Encoding) -> f32 {
    let mut good = 0.0_f32;
    let mut all = 0.0_f32;
    let mut at = 0;
    while let Some(&lead) = raw.get(at) {
        if lead < 0x80 {
            at += 1;
            continue;
        }
        all += 1.0;
        if encoding == SHIFT_JIS && (0xA1..=0xDF).contains(&lead) {
            // Half-width katakana: rare in files of today, and what GB18030 text decodes to.
            good += 0.3;
            at += 1;
            continue;
        }
        let trail = raw.get(at + 1).copied().unwrap_or_default();
        good += weight(encoding, lead, trail);
        at += 2;
    }
    if all == 0.0 {
        return 0.0;
    }
    let private = text
        .chars()
        .filter(|letter| matches!(letter, '\u{E000}'..='\u{F8FF}'))
        .count();
    (good / all - private as f32 / all).clamp(0.0, 1.0)
}

/// How usual a double-byte character is, by the level of its set.
fn weight(encoding: &'static Encoding, lead: u8, trail: u8) -> f32 {
    if encoding == GB18030 {
        match (lead, trail) {
            (0xB0..=0xD7, 0xA1..=0xFE) => 1.0,
            (0xA1 | 0xA3, 0xA1..=0xFE) => 0.9,
            (0xD8..=0xF7, 0xA1..=0xFE) => 0.35,
            (0xA4 | 0xA5, 0xA1..=0xFE) => 0.2,
            _ => 0.0,
        }
    } else if encoding == SHIFT_JIS {
        match lead {
            0x82 | 0x83 => 1.0,
            0x88..=0x97 => 0.9,
            0x81 => 0.8,
            0x87 => 0.5,
            0x98..=0x9F | 0xE0..=0xEA | 0xFA..=0xFC => 0.3,
            _ => 0.0,
        }
    } else if encoding == BIG5 {
        match lead {
            0xA4..=0xC6 => 1.0,
            0xA1 | 0xA2 => 0.8,
            0xC9..=0xF9 => 0.25,
            _ => 0.0,
        }
    } else {
        match (lead, trail) {
            (0xB0..=0xC8, 0xA1..=0xFE) => 1.0,
            (0xA1 | 0xA3, 0xA1..=0xFE) => 0.6,
            (0x81..=0xA0, _) | (0xA1..=0xC6, 0x41..=0xA0) => 0.1,
            (0xCA..=0xFD, 0xA1..=0xFE) => 0.05,
            _ => 0.0,
        }
    }
}

/// Letters between letters are good, controls and symbols inside words are not.
fn single_byte(raw: &[u8], text: &str) -> f32 {
    let letters: Vec<char> = text.chars().collect();
    let mut good = 0.0_f32;
    let mut all = 0.0_f32;
    for (at, &letter) in letters.iter().enumerate() {
        if letter.is_ascii() {
            continue;
        }
        all += 1.0;
        let before = at
            .checked_sub(1)
            .and_then(|at| letters.get(at))
            .copied()
            .unwrap_or(' ');
        let after = letters.get(at + 1).copied().unwrap_or(' ');
        good += letter_weight(before, letter, after);
    }
    if all == 0.0 {
        return 0.0;
    }
    // Latin text has its non-ASCII bytes alone between ASCII ones; long runs are another script.
    let runs = raw.split(u8::is_ascii).filter(|run| !run.is_empty());
    let (lengths, count) = runs.fold((0, 0), |(sum, count), run| (sum + run.len(), count + 1));
    let mean = lengths as f32 / (count as f32).max(1.0);
    let is_latin = letters
        .iter()
        .filter(|letter| !letter.is_ascii())
        .all(|letter| (*letter as u32) < 0x0250 || (*letter as u32) >= 0x2000);
    let penalty = if is_latin {
        ((mean - 1.0) * 0.6).clamp(0.0, 0.6)
    } else {
        0.0
    };
    (good / all - penalty).clamp(0.0, 1.0)
}

fn letter_weight(before: char, letter: char, after: char) -> f32 {
    let is_foreign = letter.is_alphabetic() && letter as u32 >= 0x0370;
    if is_foreign && (before.is_ascii_alphabetic() || after.is_ascii_alphabetic()) {
        // A Greek or Cyrillic letter inside a Latin word.
        return 0.0;
    }
    let in_word = before.is_alphabetic() || after.is_alphabetic();
    if letter.is_lowercase() {
        if before.is_lowercase() || after.is_lowercase() || before.is_uppercase() {
            1.0
        } else {
            0.6
        }
    } else if letter.is_uppercase() {
        if before.is_lowercase() { 0.1 } else { 0.8 }
    } else if letter.is_control() {
        0.0
    } else if matches!(
        letter,
        '€' | '£'
            | '’'
            | '‘'
            | '“'
            | '”'
            | '–'
            | '—'
            | '…'
            | '®'
            | '™'
            | '°'
            | '×'
            | '·'
            | '«'
            | '»'
            | '\u{A0}'
            | 'ª'
            | 'º'
            | '½'
            | '²'
            | '¡'
            | '¿'
    ) {
        0.8
    } else if in_word {
        0.1
    } else {
        0.4
    }
}
