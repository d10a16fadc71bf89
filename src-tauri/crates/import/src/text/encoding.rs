use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    BIG5, EUC_KR, Encoding, GB18030, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1250,
    WINDOWS_1251, WINDOWS_1252, WINDOWS_1253, WINDOWS_1254,
};

use super::{Survey, plausible, reader::decode_all};

/// Two encodings whose scores lie closer than this are a question for a person.
const MARGIN: f32 = 0.06;
/// A reading that scores less is no text at all.
const LEAST: f32 = 0.35;

/// Western European text is the usual case where only an accent or two are there to judge by.
const WESTERN: f32 = 0.08;
/// Non-ASCII bytes from which on the detector's hint counts in full.
const HINT_BYTES: usize = 24;

/// The encoding of a file, or the ones between which a person must choose.
pub(crate) enum Choice {
    /// One encoding, and how many bytes of byte order mark to skip.
    One(&'static Encoding, usize),
    /// Equally good ones, best first, with the first words each shows.
    Several(Vec<(&'static Encoding, String)>),
    /// The bytes are not text.
    None,
}

/// Chooses by byte order mark, then strict UTF-8, then by score; `known` says how many known column names a text shows.
pub(crate) fn choose(survey: &Survey, known: &dyn Fn(&str) -> usize) -> Choice {
    if let Some((encoding, bytes)) = Encoding::for_bom(&survey.head) {
        return Choice::One(encoding, bytes);
    }
    if let Some(encoding) = wide(&survey.head) {
        return Choice::One(encoding, 0);
    }
    if survey.is_utf8 {
        return Choice::One(UTF_8, 0);
    }
    if memchr::memchr_iter(0, &survey.head).count() > survey.head.len() / 50 {
        return Choice::None;
    }
    legacy(survey, known)
}

/// UTF-16 without a byte order mark: text in it has a zero in nearly every other byte of its ASCII part.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    let head = head.get(..head.len().min(4096) & !1)?;
    let zeros = |start: usize| {
        head.iter()
            .skip(start)
            .step_by(2)
            .filter(|&&byte| byte == 0)
            .count()
    };
    let (high, low, pairs) = (zeros(0), zeros(1), head.len() / 2);
    let encoding = if low * 3 > pairs && high * 20 < pairs {
        UTF_16LE
    } else if high * 3 > pairs && low * 20 < pairs {
        UTF_16BE
    } else {
        return None;
    };
    decode_all(head, encoding).map(|_| encoding)
}

fn legacy(survey: &Survey, known: &dyn Fn(&str) -> usize) -> Choice {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(&survey.sample, true);
    let hint = detector.guess(None, Utf8Detection::Deny);
    let foreign = survey.sample.iter().filter(|byte| !byte.is_ascii()).count();
    // A guess from two or three characters is worth little.
    let hint_weight = if foreign < HINT_BYTES { 0.03 } else { 0.1 };
    let candidates = [
        GB18030,
        SHIFT_JIS,
        BIG5,
        EUC_KR,
        WINDOWS_1252,
        WINDOWS_1250,
        WINDOWS_1251,
        WINDOWS_1253,
        WINDOWS_1254,
    ];
    let mut scored: Vec<(f32, &'static Encoding, String)> = candidates
        .into_iter()
        .filter_map(|encoding| {
            let head = decode_all(&survey.head, encoding)?;
            let sample = decode_all(&survey.sample, encoding)?;
            let hinted = hint == encoding || (hint.name() == "GBK" && encoding == GB18030);
            let words = known(&head).min(4) as f32;
            let score = plausible::score(&survey.sample, &sample, encoding)
                + if hinted { hint_weight } else { 0.0 }
                + if encoding == WINDOWS_1252 {
                    WESTERN
                } else {
                    0.0
                }
                + words * 0.25;
            Some((score, encoding, sample))
        })
        .collect();
    scored.sort_by(|left, right| right.0.total_cmp(&left.0));
    decide(scored)
}

fn decide(mut scored: Vec<(f32, &'static Encoding, String)>) -> Choice {
    let Some((best, first, text)) = scored.first() else {
        return Choice::None;
    };
    if *best < LEAST {
        return Choice::None;
    }
    let (best, first, text) = (*best, *first, text.clone());
    scored.retain(|(score, encoding, other)| {
        *encoding == first || (best - score < MARGIN && *other != text)
    });
    if scored.len() < 2 {
        return Choice::One(first, 0);
    }
    Choice::Several(
        scored
            .into_iter()
            .map(|(_, encoding, text)| (encoding, first_words(&text)))
            .collect(),
    )
}

/// The first cells with non-ASCII letters, to show what a reading looks like. Only headers and goods are shown.
fn first_words(text: &str) -> String {
    text.lines()
        .flat_map(|line| line.split(['\t', ',', ';', '|']))
        .filter(|cell| !cell.is_ascii())
        .take(4)
        .map(|cell| cell.trim().chars().take(24).collect::<String>())
        .collect::<Vec<_>>()
        .join(" · ")
}
