use super::multiplied::{is_cross, multiply};
use super::scan::{Joined, RawNumber};
use super::{Context, Measure, Quantity, Reading, Span};
use crate::check::judge::vocabulary::{Counter, Dimension, Kind, Role, Tables};
use crate::text::script_of;

/// How many units are in a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Pack {
    pub(in crate::check::judge) count: u32,
    /// Whether pairs were counted.
    pub(in crate::check::judge) are_pairs: bool,
    /// Whether the text says outright that it is a pack; "x2" alone may be the quantity of the line.
    pub(in crate::check::judge) is_explicit: bool,
    /// Whether the text says that the piece is a single one: 单只, "single".
    pub(in crate::check::judge) is_single: bool,
    pub(in crate::check::judge) span: Span,
}

/// Largest count that is taken for a pack.
const COUNT_LIMIT: i64 = 100_000;

/// Collects pack counts.
pub(super) fn collect(tables: &Tables, reading: &mut Reading, raw: &[RawNumber], context: Context) {
    let mut packs = Vec::new();
    for (index, number) in raw.iter().enumerate() {
        if number.amount % 1000 != 0 || number.amount / 1000 > COUNT_LIMIT || number.amount == 0 {
            continue;
        }
        let count = (number.amount / 1000) as u32;
        if let Some(pack) = counted_after(tables, reading, (number, raw.get(index + 1)), count)
            .or_else(|| counted_before(tables, reading, number, count))
            .or_else(|| crossed(reading, raw, index, count))
            .or_else(|| of_portions(raw, index, count))
        {
            packs.push(pack);
        } else if context.numbers_count && number.unit.is_none() && !number.letters_before {
            packs.push(Pack {
                count,
                are_pairs: false,
                is_explicit: true,
                is_single: false,
                span: number.span,
            });
        }
    }
    packs.extend(spelled(tables, reading));
    // "Single 1 pc": the word before the count says it.
    for pack in packs.iter_mut().filter(|pack| pack.count == 1) {
        let head = reading.folded.text[..pack.span.start].trim_end();
        pack.is_single |= SINGLES.iter().any(|word| head.ends_with(word));
    }
    for pack in in_han(tables, &reading.folded.text) {
        if !packs.iter().any(|known: &Pack| known.span.meets(pack.span)) {
            packs.push(pack);
        }
    }
    multiply(tables, &reading.folded.text, raw, &mut packs);
    // "A set of five ×1" is that set once.
    if packs.iter().any(|pack| pack.is_explicit && pack.count > 1) {
        packs.retain(|pack| pack.is_explicit || pack.count > 1);
    }
    if packs.is_empty() {
        packs.extend(single(tables, reading));
    }
    reading.packs = packs;
    tell_features_apart(tables, reading);
    let features = features_in_han(tables, reading);
    reading.quantities.extend(features);
}

/// Counts of what a thing has that are spelled in signs: 四键 has four buttons, 六孔 six holes.
fn features_in_han(tables: &Tables, reading: &Reading) -> Vec<Quantity> {
    let text = &reading.folded.text;
    let measures = |word: &str| {
        tables.lexicon.exactly(word).is_some_and(|entries| {
            entries.iter().any(|entry| {
                matches!(tables.meanings.get(entry.meaning).kind, Kind::Unit(unit) if unit.dimension == Dimension::Feature)
            })
        })
    };
    let mut features = Vec::new();
    let mut before: Option<char> = None;
    for (at, sign) in text.char_indices() {
        let count = numeral(sign).filter(|&count| count > 1);
        let is_lone = before.is_none_or(|before| numeral(before).is_none() && before != '第');
        before = Some(sign);
        let Some(count) = count.filter(|_| is_lone) else {
            continue;
        };
        let start = at + sign.len_utf8();
        let mut end = start;
        let ends: Vec<usize> = text[start..]
            .chars()
            .take(UNIT_SIGNS_MAX)
            .map(|sign| {
                end += sign.len_utf8();
                end
            })
            .collect();
        let Some(end) = ends
            .into_iter()
            .rev()
            .find(|&end| measures(&text[start..end]))
        else {
            continue;
        };
        let span = Span { start: at, end };
        if !reading.packs.iter().any(|pack| pack.span.meets(span)) {
            let amount = i64::from(count) * 1000;
            features.push(Quantity {
                measure: Measure::Of(Dimension::Feature),
                low: amount,
                high: amount,
                written: amount,
                span,
            });
        }
    }
    features
}

/// Most signs of a unit after a numeral: 人位.
const UNIT_SIGNS_MAX: usize = 2;

/// "8-in-1" tells what a thing can do, and is no pack.
fn tell_features_apart(tables: &Tables, reading: &mut Reading) {
    let text = &reading.folded.text;
    let (features, packs) = reading.packs.drain(..).partition(|pack: &Pack| {
        (pack.span.start..pack.span.end)
            .filter_map(|at| text.get(at..pack.span.end))
            .any(|word| counter_named(tables, word) == Some(Counter::InOne))
    });
    let features: Vec<Pack> = features;
    reading.packs = packs;
    for pack in features {
        let amount = i64::from(pack.count) * 1000;
        reading.quantities.push(Quantity {
            measure: Measure::Of(Dimension::Feature),
            low: amount,
            high: amount,
            written: amount,
            span: pack.span,
        });
    }
}

/// "4 pcs", "2条装", "2er-Set", "24合1".
fn counted_after(
    tables: &Tables,
    reading: &Reading,
    (number, next): (&RawNumber, Option<&RawNumber>),
    count: u32,
) -> Option<Pack> {
    // "41/43 paar" is a pair of two sizes.
    if number.letters_before || number.joined == Joined::Slash {
        return None;
    }
    let (counter, end) = counter_at(tables, &reading.folded.text, number.span.end)?;
    // "60W 1m" is no Polish "60 w 1": a unit that touches its number wins.
    let touches = reading
        .folded
        .at(number.span.end)
        .is_some_and(char::is_alphabetic);
    let measures_next = next.is_some_and(|next| next.span.start < end && next.unit.is_some());
    if counter == Counter::InOne && (number.unit.is_some() && touches || measures_next) {
        return None;
    }
    // 180 打孔 are no dozens: a longer word that begins with the counter is another one.
    let is_in_word = reading.terms.iter().any(|term| {
        term.span.start > number.span.end && term.span.start < end && term.span.end > end
    });
    // 304本色 is no book: a word for a colour begins with the counter.
    let is_in_colour = reading.terms.iter().any(|term| {
        term.span.start >= number.span.end
            && term.span.start < end
            && term.span.end > end
            && term
                .kinds(tables)
                .any(|kind| matches!(kind, Kind::Colour(_)))
    });
    if is_in_word || is_in_colour {
        return None;
    }
    // "18650 pack": nobody packs ten thousand.
    if counter == Counter::Pack && count >= 10_000 {
        return None;
    }
    // A unit that is as long wins: "2 l" is no counter.
    if number.unit.is_some_and(|(_, _, unit_end)| unit_end > end) {
        return None;
    }
    Some(pack_of(
        count,
        counter,
        Span {
            start: number.span.start,
            end,
        },
    ))
}

fn pack_of(count: u32, counter: Counter, span: Span) -> Pack {
    Pack {
        count: if counter == Counter::Dozen {
            count.saturating_mul(12)
        } else {
            count
        },
        are_pairs: counter == Counter::Pair,
        is_explicit: true,
        is_single: false,
        span,
    }
}

/// The longest counting word that starts at a place, with at most one space or hyphen before it.
fn counter_at(tables: &Tables, text: &str, at: usize) -> Option<(Counter, usize)> {
    let gap = text[at..]
        .bytes()
        .take_while(|byte| matches!(byte, b' ' | b'-'))
        .count()
        .min(1);
    let mut best: Option<(Counter, usize)> = None;
    for from in [at, at + gap] {
        let rest = text.get(from..)?;
        // No word begins with a space.
        if rest.starts_with(' ') {
            continue;
        }
        let mut length = 0;
        for sign in rest.chars().take(14) {
            length += sign.len_utf8();
            let ends_well = rest[length..].chars().next().is_none_or(|next| {
                !script_of(sign).is_alphabetic() || !script_of(next).is_alphabetic()
            });
            if ends_well && let Some(counter) = counter_named(tables, &rest[..length]) {
                best = Some((counter, from + length));
            }
        }
        if best.is_some() {
            break;
        }
    }
    best
}

pub(in crate::check::judge) fn counter_named(tables: &Tables, word: &str) -> Option<Counter> {
    tables.lexicon.exactly(word)?.iter().find_map(|entry| {
        match tables.meanings.get(entry.meaning).kind {
            Kind::Counter(counter) if !entry.is_ambiguous => Some(counter),
            _ => None,
        }
    })
}

/// "set of 4", "lot de 4", "zestaw 4".
fn counted_before(
    tables: &Tables,
    reading: &Reading,
    number: &RawNumber,
    count: u32,
) -> Option<Pack> {
    if number.unit.is_some() || number.letters_before || number.letters_after {
        return None;
    }
    let term = super::roles::nearest_before(reading, number.span, 2)?;
    super::roles::plays(tables, term, Role::CountFollows).then_some(Pack {
        count,
        are_pairs: false,
        is_explicit: true,
        is_single: false,
        span: Span {
            start: term.span.start,
            end: number.span.end,
        },
    })
}

/// "x2", "×2", "*2" where nothing stands before the cross that could be multiplied.
fn crossed(reading: &Reading, raw: &[RawNumber], index: usize, count: u32) -> Option<Pack> {
    let number = &raw[index];
    let text = &reading.folded.text;
    if number.unit.is_some() || number.letters_after {
        return None;
    }
    if raw
        .get(index + 1)
        .is_some_and(|next| next.joined == Joined::Cross)
    {
        return None;
    }
    let head = text[..number.span.start].trim_end();
    let cross = head.chars().next_back().filter(|&sign| is_cross(sign))?;
    let start = head.len() - cross.len_utf8();
    let before = text[..start].chars().next_back();
    let stands_free = before.is_none_or(|sign| {
        !sign.is_alphanumeric() || (cross != 'x' && !sign.is_ascii_alphanumeric())
    });
    // "6500K x1" multiplies nothing; "85 g × 12" does.
    let multiplies = number.joined == Joined::Cross
        && raw[..index].last().is_none_or(|before| {
            before.unit.is_none_or(|(dimension, _, _)| {
                matches!(
                    dimension,
                    Dimension::Length | Dimension::Volume | Dimension::Weight
                )
            })
        });
    (stands_free && !multiplies).then_some(Pack {
        count,
        are_pairs: false,
        is_explicit: false,
        is_single: false,
        span: Span {
            start,
            end: number.span.end,
        },
    })
}

/// The count in "12 x 85 g" and "85 g × 12": a number that is multiplied by a weight or a volume.
fn of_portions(raw: &[RawNumber], index: usize, count: u32) -> Option<Pack> {
    let number = &raw[index];
    let is_portion = |other: &RawNumber| {
        other.unit.is_some_and(|(dimension, _, _)| {
            matches!(dimension, Dimension::Volume | Dimension::Weight)
        })
    };
    if number.unit.is_some() || number.letters_before || number.letters_after {
        return None;
    }
    let next = raw
        .get(index + 1)
        .is_some_and(|next| next.joined == Joined::Cross && is_portion(next));
    let before = number.joined == Joined::Cross
        && index
            .checked_sub(1)
            .and_then(|before| raw.get(before))
            .is_some_and(is_portion);
    (next || before).then_some(Pack {
        count,
        are_pairs: false,
        is_explicit: true,
        is_single: false,
        span: number.span,
    })
}

/// "单条", "Dreierpack", "two-pack", "一对", "a pair".
fn spelled(tables: &Tables, reading: &Reading) -> Vec<Pack> {
    let mut packs = Vec::new();
    let text = &reading.folded.text;
    for term in &reading.terms {
        for kind in term.kinds(tables) {
            let Kind::Number(count) = kind else { continue };
            if let Some((counter, end)) = counter_at(tables, text, term.span.end) {
                let span = Span {
                    start: term.span.start,
                    end,
                };
                packs.push(Pack {
                    is_single: count == 1 && says_single(&text[span.start..end]),
                    ..pack_of(u32::from(count), counter, span)
                });
            } else if let Some(before) = super::roles::nearest_before(reading, term.span, 2)
                && super::roles::plays(tables, before, Role::CountFollows)
            {
                packs.push(pack_of(u32::from(count), Counter::Each, term.span));
            } else if let Some(start) = pack_before(tables, text, term.span.start) {
                let span = Span {
                    start,
                    end: term.span.end,
                };
                packs.push(pack_of(u32::from(count), Counter::Pack, span));
            }
        }
    }
    packs
}

/// Where a word for a pack starts that stands right before its number in words: "pack duo".
fn pack_before(tables: &Tables, text: &str, at: usize) -> Option<usize> {
    let head = text[..at].strip_suffix([' ', '-'])?;
    let start = head
        .char_indices()
        .rev()
        .take_while(|&(_, sign)| script_of(sign).is_alphabetic())
        .last()
        .map(|(start, _)| start)?;
    (counter_named(tables, &head[start..]) == Some(Counter::Pack)).then_some(start)
}

/// A word for one that says by itself that single pieces are sold: "à l'unité", 単品; an article does not.
fn single(tables: &Tables, reading: &Reading) -> Option<Pack> {
    let is_single = |word: &str| {
        let fewest = if word.is_ascii() { 6 } else { 2 };
        word.chars().count() >= fewest && word != "single"
    };
    let term = reading.terms.iter().find(|term| {
        term.kinds(tables).any(|kind| kind == Kind::Number(1))
            && is_single(&reading.folded.text[term.span.start..term.span.end])
    })?;
    Some(Pack {
        is_explicit: false,
        ..pack_of(1, Counter::Each, term.span)
    })
}

/// Chinese and Japanese numerals before a counting word: 六合一, 两双, 三件, 十二个.
fn in_han(tables: &Tables, text: &str) -> Vec<Pack> {
    let mut packs = Vec::new();
    let mut at = 0;
    while let Some(sign) = text[at..].chars().next() {
        let mut end = at;
        let mut count: u32 = 0;
        let mut digits = 0;
        for sign in text[at..].chars().take(3) {
            match numeral(sign) {
                Some(10) if digits > 0 => count *= 10,
                Some(value) => count += value,
                None => break,
            }
            digits += 1;
            end += sign.len_utf8();
        }
        // 单支 is a single one; 菜单 and 简单 are other words.
        let is_single = digits == 0 && sign == '单' && !text[..at].ends_with(WORDS_ENDING_IN_DAN);
        if is_single {
            (count, digits, end) = (1, 1, at + sign.len_utf8());
        }
        if text[at..].starts_with("半打") {
            let end = at + "半打".len();
            packs.push(pack_of(6, Counter::Each, Span { start: at, end }));
        }
        let follows_order = text[..at].ends_with('第');
        if digits > 0
            && !follows_order
            && let Some((counter, to)) = counter_at(tables, text, end)
        {
            packs.push(Pack {
                is_single,
                ..pack_of(count, counter, Span { start: at, end: to })
            });
        }
        at = if digits > 0 {
            end
        } else {
            at + sign.len_utf8()
        };
    }
    packs
}

/// Words that say of one piece that there is no second one.
const SINGLES: [&str; 9] = [
    "single", "单", "einzeln", "einzel", "singolo", "singola", "片方", "片耳", "낱개",
];

fn says_single(text: &str) -> bool {
    SINGLES.iter().any(|word| text.starts_with(word))
}

/// Signs before 单 that make it the end of another word.
const WORDS_ENDING_IN_DAN: [char; 9] = ['简', '菜', '订', '清', '名', '床', '被', '账', '传'];

pub(super) const fn numeral(sign: char) -> Option<u32> {
    Some(match sign {
        '一' | '壹' => 1,
        '二' | '两' | '貳' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        '十' => 10,
        _ => return None,
    })
}
