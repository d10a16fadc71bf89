//! "One of the three": how many units a message speaks of, and of how many.

use std::{ops::Range, sync::OnceLock};

use crate::text::fold;

const TABLE: &str = include_str!("../../../../../../assets/complaints/share-words.tsv");
/// Signs between the number of the whole and the word behind it: 三个蓝色杯子中有一个.
const GAP_SIGNS_MAX: usize = 12;

/// So many units of how many, and where that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Share {
    pub(super) units: u32,
    pub(super) of: u32,
    pub(super) at: Range<usize>,
}

#[derive(Debug, Default)]
struct Table {
    numbers: Vec<(String, u32)>,
    /// Word by word, the longest first.
    of: Vec<Vec<String>>,
    /// The longest first.
    among: Vec<String>,
}

fn table() -> &'static Table {
    static READ: OnceLock<Table> = OnceLock::new();
    READ.get_or_init(|| {
        let mut table = Table::default();
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let mut cells = row.split('\t');
            let (kind, words) = (cells.next().unwrap_or_default(), cells.nth(1));
            let words = words.unwrap_or_default().split('|');
            let words = words.map(|words| fold(words).text);
            match kind {
                "of" => table.of.extend(
                    words.map(|words| words.split_whitespace().map(str::to_owned).collect()),
                ),
                "among" => table.among.extend(words),
                number => {
                    let number = number.parse().unwrap_or(0);
                    table.numbers.extend(words.map(|words| (words, number)));
                }
            }
        }
        table.of.sort_by_key(|words| std::cmp::Reverse(words.len()));
        table
            .among
            .sort_by_key(|words| std::cmp::Reverse(words.len()));
        table
    })
}

/// The shares that a folded text tells: fewer units than the whole has, which has two at least.
pub(super) fn shares(folded: &str) -> Vec<Share> {
    let mut shares = spaced(folded);
    shares.extend(running(folded));
    shares.retain(|share| 0 < share.units && share.units < share.of);
    shares
}

/// What a word counts.
fn number(word: &str) -> Option<u32> {
    let known = table().numbers.iter().find(|(known, _)| known == word);
    known
        .map(|(_, number)| *number)
        .or_else(|| word.parse().ok())
}

/// Shares in scripts that set words apart: the part, "of", the whole.
fn spaced(folded: &str) -> Vec<Share> {
    let words: Vec<Range<usize>> = words(folded);
    let word = |at: usize| words.get(at).and_then(|at| folded.get(at.clone()));
    let mut shares = Vec::new();
    for (at, first) in words.iter().enumerate() {
        let Some(units) = word(at).and_then(number) else {
            continue;
        };
        let is_next = |joint: &&Vec<String>| {
            let mut places = joint.iter().zip(at + 1..);
            places.all(|(said, place)| word(place) == Some(said))
        };
        for joint in table().of.iter().filter(is_next) {
            let last = at + joint.len() + 1;
            if let (Some(of), Some(end)) = (word(last).and_then(number), words.get(last)) {
                shares.push(Share {
                    units,
                    of,
                    at: first.start..end.end,
                });
                break;
            }
        }
    }
    shares
}

fn words(folded: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in folded.char_indices() {
        match (sign.is_alphanumeric(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                words.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    words.extend(start.map(|from| from..folded.len()));
    words
}

/// Shares in scripts that do not: the whole, "among", the part.
fn running(folded: &str) -> Vec<Share> {
    let mut shares = Vec::new();
    let mut done = 0;
    for (at, _) in folded.char_indices() {
        let Some((head, tail)) = folded.split_at_checked(at).filter(|_| at >= done) else {
            continue;
        };
        let among = table().among.iter().find_map(|among| {
            let (units, signs) = number_at(tail.strip_prefix(among.as_str())?)?;
            Some((units, at + among.len() + signs))
        });
        let Some((units, end)) = among else { continue };
        let mut places = head.char_indices().rev().take(GAP_SIGNS_MAX);
        let is_number = |from: usize| head.get(from..).and_then(number_at).is_some();
        let Some((last, _)) = places.find(|(from, _)| is_number(*from)) else {
            continue;
        };
        // Of 12 the 2 is met first.
        let digits = |sign: &char| sign.is_ascii_digit();
        let ahead = head.get(..last).unwrap_or_default();
        let is_figure = head
            .get(last..)
            .is_some_and(|tail| tail.starts_with(|sign| digits(&sign)));
        let more = ahead.chars().rev().take_while(digits).count();
        let from = if is_figure { last - more } else { last };
        let Some((of, _)) = head.get(from..).and_then(number_at) else {
            continue;
        };
        shares.push(Share {
            units,
            of,
            at: from..end,
        });
        done = end;
    }
    shares
}

/// The number with which a text begins, and how long it is in bytes.
fn number_at(text: &str) -> Option<(u32, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return Some((text.get(..digits)?.parse().ok()?, digits));
    }
    let is_running = |word: &str| word.chars().all(|sign| sign >= '\u{2E80}');
    let mut numbers = table().numbers.iter();
    let known = numbers.find(|(word, _)| is_running(word) && text.starts_with(word.as_str()))?;
    Some((known.1, known.0.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(u32, u32)> {
        let shares = shares(&fold(text).text);
        shares.iter().map(|share| (share.units, share.of)).collect()
    }

    #[test]
    fn a_part_of_how_many_is_told_in_ten_languages() {
        for text in [
            "One of the three mugs is broken.",
            "1 of 3 arrived cracked",
            "Eine der drei Tassen ist kaputt.",
            "Einer von drei Bechern hat einen Riss",
            "Une des trois tasses est cassée",
            "Una de las tres tazas llegó rota",
            "Una delle tre tazze è rotta",
            "Uma das três canecas chegou partida",
            "Een van de drie mokken is stuk",
            "Jeden z trzech kubków jest pęknięty",
            "3つのうち1つが割れていました",
            "三个杯子中有一个坏了",
            "3个里有1个坏了",
        ] {
            assert_eq!(told(text), [(1, 3)], "{text}");
        }
        assert_eq!(told("Two out of the twelve glasses"), [(2, 12)]);
        assert_eq!(told("12个中的2个坏了"), [(2, 12)]);
    }

    #[test]
    fn what_is_no_part_is_none() {
        for text in [
            "Three of the three",
            "one of them is broken",
            "one of a kind",
            "I ordered three mugs",
            "3 of 1",
            "",
        ] {
            assert_eq!(told(text), [], "{text}");
        }
    }
}
