//! What the model sees of a message: its words, their parts, and the concepts in their order.

use std::collections::BTreeSet;

use crate::text::{Folded, fold_as_written, script_of};

use super::concepts::{Concepts, Hit};
use super::marks;
use super::praised::{self, Passed};
use super::reason::MessageLanguage;
use super::sequence;
use super::surface;

/// How many buckets the features are spread over.
pub(super) const BUCKETS: usize = 1 << 19;

/// One feature of a message, with the words that carry it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Feature {
    pub(super) bucket: u32,
    pub(super) value: f32,
    pub(super) from: usize,
    pub(super) to: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Concept,
    Order,
    Word,
    Part,
    /// Runs of signs across words.
    Run,
    /// Words in their order, by how they begin.
    Row,
    /// Everyday meanings.
    Meaning,
    /// Everyday meanings in their order, among themselves and with concepts.
    Context,
    /// Which thing, colour or material is named.
    Value,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Concept,
        Self::Order,
        Self::Word,
        Self::Part,
        Self::Run,
        Self::Row,
        Self::Meaning,
        Self::Context,
        Self::Value,
    ];
}

impl Kind {
    /// How much all features of a kind weigh together.
    const fn weight(self) -> f32 {
        match self {
            Self::Concept | Self::Meaning => 1.4,
            Self::Order | Self::Part => 1.0,
            Self::Word => 1.2,
            Self::Run => 2.8,
            Self::Row => 2.2,
            Self::Context => 1.7,
            Self::Value => 1.1,
        }
    }
}

/// What a buyer who is pleased says.
const PLEASED: [&str; 2] = ["praise", "thanks"];

/// What a buyer who is only pleased does not say.
const AGAINST: [&str; 17] = [
    "neg",
    "but",
    "wrong",
    "broken",
    "fails",
    "missing",
    "instead",
    "lacks",
    "not_arrived",
    "refund",
    "replace",
    "changed",
    "smell",
    "leak",
    "too_small",
    "too_large",
    "late",
];

/// A message as the model reads it.
pub(super) struct Read {
    /// The folded text.
    pub(super) folded: Folded,
    /// The concepts in it.
    pub(super) hits: Vec<Hit>,
    /// The features, each bucket once.
    pub(super) features: Vec<Feature>,
}

/// Reads a message that was made plain, written in one of these languages (in any where none is given).
pub(super) fn read(text: &str, concepts: &Concepts, spoken: &[MessageLanguage]) -> Read {
    let folded = fold_as_written(text);
    let mut hits = concepts.find(&folded);
    marks::add(&folded, concepts, &mut hits);
    let mut found = Found::default();
    let sentences = sentences(&folded.text);
    let all_hits = hits.clone();
    hits.retain(|hit| concepts.speaks(hit, spoken));
    let passed = praised::passed(&folded.text, &sentences, &hits, concepts);
    hits.retain(|hit| !passed.iter().any(|part| part.holds(hit.from)));
    for part in &passed {
        found.add(
            Kind::Concept,
            &["passed", part.aspect.unwrap_or_default()],
            part.from,
            part.from,
        );
    }
    for &(from, to) in &sentences {
        words(&folded, from, to, &passed, &mut found);
        let here: Vec<Hit> = hits
            .iter()
            .copied()
            .filter(|hit| from <= hit.from && hit.from < to)
            .collect();
        sequence::add(&here, concepts, &mut found);
    }
    whole(&folded, &hits, concepts, &mut found);
    surface::add(&folded.text, &mut found);
    Read {
        features: found.weighed(),
        folded,
        hits: all_hits,
    }
}

#[derive(Default)]
pub(super) struct Found(Vec<(Kind, u32, usize, usize)>);

impl Found {
    pub(super) fn add(&mut self, kind: Kind, parts: &[&str], from: usize, to: usize) {
        let mut hash = 0xCBF2_9CE4_8422_2325_u64 ^ (kind as u64 + 1);
        for part in parts {
            for &byte in part.as_bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
            }
            hash = (hash ^ 0xFF).wrapping_mul(0x0100_0000_01B3);
        }
        hash ^= hash >> 29;
        hash = hash.wrapping_mul(0xBF58_476D_1CE4_E5B9);
        hash ^= hash >> 32;
        self.0
            .push((kind, (hash % BUCKETS as u64) as u32, from, to));
    }

    /// Each bucket once, with a value that makes every kind weigh the same in short and long messages.
    fn weighed(mut self) -> Vec<Feature> {
        self.0
            .sort_by_key(|&(kind, bucket, from, _)| (bucket, kind, from));
        self.0.dedup_by_key(|&mut (_, bucket, _, _)| bucket);
        let counts = Kind::ALL.map(|kind| {
            let count = self.0.iter().filter(|found| found.0 == kind).count();
            (kind, (count.max(4) as f32).sqrt())
        });
        self.0
            .into_iter()
            .map(|(kind, bucket, from, to)| {
                let size = counts.iter().find(|count| count.0 == kind);
                Feature {
                    bucket,
                    value: kind.weight() / size.map_or(1.0, |size| size.1),
                    from,
                    to,
                }
            })
            .collect()
    }
}

/// The sentences of a folded text, as ranges.
pub(crate) fn sentences(text: &str) -> Vec<(usize, usize)> {
    let mut ranges = Vec::new();
    let mut from = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let ends = matches!(sign, '!' | '?' | ';' | '。' | '！' | '？' | '；')
            || (sign == '.' && signs.peek().is_none_or(|next| next.1 == ' '));
        if ends {
            ranges.push((from, at));
            from = at + sign.len_utf8();
        }
    }
    ranges.push((from, text.len()));
    ranges.retain(|(from, to)| from < to);
    ranges
}

/// Words, pairs of words and parts of words; for scripts without spaces runs of one to four signs.
fn words(folded: &Folded, from: usize, to: usize, passed: &[Passed], found: &mut Found) {
    let text = folded.text.get(from..to).unwrap_or_default();
    let mut before: Option<(String, usize)> = None;
    let mut second: Option<String> = None;
    for (start, end, is_running) in runs(text) {
        let (at, until) = (from + start, from + end);
        let run = text.get(start..end).unwrap_or_default();
        if passed.iter().any(|part| part.holds(at)) {
            before = None;
            continue;
        }
        if is_running {
            running(run, at, found);
            before = None;
            continue;
        }
        let shape;
        let word = if run.bytes().all(|byte| byte.is_ascii_digit()) {
            shape = format!("<{}>", run.len().min(5));
            shape.as_str()
        } else {
            run
        };
        found.add(Kind::Word, &["w", word], at, until);
        let stem = stem(word);
        if let Some((last, start)) = &before {
            found.add(Kind::Word, &["b", last, &stem], *start, until);
            if let Some(second) = &second {
                found.add(Kind::Word, &["k", second, &stem], *start, until);
            }
        }
        second = before.take().map(|last| last.0);
        before = Some((stem, at));
        let framed: Vec<char> = format!("_{word}_").chars().collect();
        for size in 3..=5 {
            for part in framed.windows(size) {
                let part: String = part.iter().collect();
                found.add(Kind::Part, &["p", &part], at, until);
            }
        }
    }
}

/// The first letters of a word: most of what its endings do not change.
fn stem(word: &str) -> String {
    word.chars().take(5).collect()
}

fn running(run: &str, at: usize, found: &mut Found) {
    let signs: Vec<(usize, char)> = run.char_indices().collect();
    for size in 1..=4 {
        for part in signs.windows(size) {
            let (Some(first), Some(last)) = (part.first(), part.last()) else {
                continue;
            };
            let (from, to) = (first.0, last.0 + last.1.len_utf8());
            let kind = if size == 2 || size == 3 {
                Kind::Word
            } else {
                Kind::Part
            };
            let words = run.get(from..to).unwrap_or_default();
            found.add(kind, &["c", words], at + from, at + to);
        }
    }
}

/// Runs of letters and digits of a text: their range, and whether their script is written without spaces.
pub(super) fn runs(text: &str) -> Vec<(usize, usize, bool)> {
    let mut runs: Vec<(usize, usize, bool)> = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    for (at, sign) in text.char_indices() {
        let script = script_of(sign);
        let kind = if script.is_running() {
            Some(true)
        } else if sign.is_alphanumeric() {
            Some(false)
        } else {
            None
        };
        if let Some((from, is_running)) = open
            && kind != Some(is_running)
        {
            runs.push((from, at, is_running));
            open = None;
        }
        if open.is_none()
            && let Some(is_running) = kind
        {
            open = Some((at, is_running));
        }
    }
    if let Some((from, is_running)) = open {
        runs.push((from, text.len(), is_running));
    }
    runs
}

/// What holds for the message as a whole.
fn whole(folded: &Folded, hits: &[Hit], concepts: &Concepts, found: &mut Found) {
    let length = folded.text.chars().count();
    let size = match length {
        0..=12 => "tiny",
        13..=40 => "short",
        41..=120 => "middle",
        121..=400 => "long",
        _ => "huge",
    };
    found.add(Kind::Concept, &["length", size], 0, 0);
    if folded.text.contains('?') {
        found.add(Kind::Concept, &["question mark"], 0, 0);
    }
    kinds_of_values(hits, concepts, found);
    let has = |name: &&str| {
        let number = concepts.number(name);
        hits.iter().any(|hit| Some(hit.concept) == number)
    };
    if PLEASED.iter().any(&has) && !AGAINST.iter().any(has) {
        found.add(Kind::Concept, &["nothing but pleased"], 0, 0);
    }
    let Some(but) = concepts.number("but") else {
        return;
    };
    let Some(turn) = hits.iter().find(|hit| hit.concept == but) else {
        return;
    };
    for hit in hits.iter().filter(|hit| !concepts.is_meaning(hit)) {
        let side = if hit.from < turn.from {
            "before"
        } else {
            "after"
        };
        let name = concepts
            .names
            .get(hit.concept as usize)
            .map_or("", String::as_str);
        found.add(Kind::Order, &[side, name], hit.from, hit.to);
    }
}

/// Concepts with values: how many different colours, things, materials, measures are named, and beside which verbs.
fn kinds_of_values(hits: &[Hit], concepts: &Concepts, found: &mut Found) {
    let has = |name: &str| {
        let number = concepts.number(name);
        hits.iter().any(|hit| Some(hit.concept) == number)
    };
    let deeds: Vec<&str> = [
        "ordered",
        "received",
        "instead",
        "wrong",
        "photo",
        "described",
        "quantity",
        "size",
        "neg",
    ]
    .into_iter()
    .filter(|name| has(name))
    .collect();
    let with_values: BTreeSet<u16> = hits
        .iter()
        .filter(|hit| hit.value > 0)
        .map(|hit| hit.concept)
        .collect();
    for concept in with_values {
        let here: Vec<&Hit> = hits.iter().filter(|hit| hit.concept == concept).collect();
        let mut values: Vec<u32> = here.iter().map(|hit| hit.value).collect();
        values.sort_unstable();
        values.dedup();
        let name = concepts
            .names
            .get(concept as usize)
            .map_or("", String::as_str);
        let many = ["one", "two", "many"][values.len().clamp(1, 3) - 1];
        let (from, to) = here.first().map_or((0, 0), |hit| (hit.from, hit.to));
        found.add(Kind::Concept, &["values", name, many], from, to);
        for deed in &deeds {
            found.add(Kind::Order, &["values", name, many, deed], from, to);
        }
    }
}

/// The words of a text as ranges; of scripts without spaces pairs of signs.
pub(super) fn words_of(text: &str) -> Vec<(usize, usize)> {
    let mut words = Vec::new();
    for (from, to, is_running) in runs(text) {
        if !is_running {
            words.push((from, to));
            continue;
        }
        let starts: Vec<usize> = text
            .get(from..to)
            .unwrap_or_default()
            .char_indices()
            .map(|(at, _)| from + at)
            .chain([to])
            .collect();
        words.extend(
            starts
                .windows(3)
                .step_by(2)
                .filter_map(|pair| Some((*pair.first()?, *pair.last()?))),
        );
        if starts.len().is_multiple_of(2) {
            let last = starts.len() - 2;
            words.extend(starts.get(last).map(|&at| (at, to)));
        }
    }
    words
}
