//! The tables of order numbers: forms of platforms and shops, and the words around a number that say what it is.

use std::sync::OnceLock;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::text::fold_as_written;

const FORMS: &str = include_str!("../../../../../../assets/complaints/order-forms.tsv");
const WORDS: &str = include_str!("../../../../../../assets/complaints/number-words.tsv");

/// What must hold before a number of a form is an order number.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    /// The form itself says it.
    Nothing,
    /// No word before it says that it is something else.
    Alone,
    /// As `Alone`, and letters among the digits.
    Letters,
    /// A word before it says that it is an order, or it stands where one puts the number of an order: by itself at the head
    /// of a line, as a sentence of its own, alone in brackets, or behind "no." with nothing that says of what.
    Place,
    /// A word before it says that it is an order.
    Word,
}

pub(super) struct Form {
    signs: Vec<(char, usize, usize)>,
    pub(super) needs: Needs,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Order,
    Other,
}

pub(super) struct Tables {
    pub(super) forms: Vec<Form>,
    pub(super) finder: Option<AhoCorasick>,
    pub(super) words: Vec<(Word, usize)>,
    pub(super) fillers: Vec<String>,
    /// What may stand before the word where that follows the number; before a number it may belong to a verb: "commandé la 305".
    pub(super) articles: Vec<String>,
    /// Words that say that a number follows, where nothing says of what.
    pub(super) numbered: Vec<String>,
}

impl Tables {
    pub(super) fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Tables> = OnceLock::new();
        SHIPPED.get_or_init(Self::read)
    }

    fn read() -> Self {
        let (mut texts, mut words) = (Vec::new(), Vec::new());
        let (mut fillers, mut articles, mut numbered) = (Vec::new(), Vec::new(), Vec::new());
        for (kind, cells) in rows(WORDS) {
            for word in cells.first().copied().unwrap_or_default().split('|') {
                let folded = fold_as_written(word).text;
                match kind {
                    "filler" => fillers.push(folded),
                    "article" => articles.push(folded),
                    // As it stands in a folded text; folded once more "nº" would be "no".
                    "numbered" => numbered.push(word.to_owned()),
                    "order" | "other" => {
                        let kind = if kind == "order" {
                            Word::Order
                        } else {
                            Word::Other
                        };
                        words.push((kind, folded.len()));
                        texts.push(folded);
                    }
                    _ => {}
                }
            }
        }
        Self {
            forms: rows(FORMS)
                .filter_map(|(form, cells)| {
                    let needs = match *cells.get(1)? {
                        "nothing" => Needs::Nothing,
                        "alone" => Needs::Alone,
                        "letters" => Needs::Letters,
                        "place" => Needs::Place,
                        "word" => Needs::Word,
                        _ => return None,
                    };
                    Some(Form {
                        signs: signs(form)?,
                        needs,
                    })
                })
                .collect(),
            finder: AhoCorasick::builder()
                .match_kind(MatchKind::Standard)
                .build(&texts)
                .ok(),
            words,
            fillers,
            articles,
            numbered,
        }
    }
}

/// The rows of a table: the first cell and the others.
fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| {
            let mut cells = line.split('\t');
            (cells.next().unwrap_or_default(), cells.collect())
        })
}

/// A form as signs with how often each may stand.
fn signs(form: &str) -> Option<Vec<(char, usize, usize)>> {
    let mut signs: Vec<(char, usize, usize)> = Vec::new();
    let mut rest = form;
    while let Some(sign) = rest.chars().next() {
        rest = &rest[sign.len_utf8()..];
        let (mut least, mut most) = (1, 1);
        if let Some(inside) = rest.strip_prefix('{') {
            let (count, after) = inside.split_once('}')?;
            let (from, to) = count.split_once(',').unwrap_or((count, count));
            least = from.parse().ok()?;
            most = to.parse().ok()?;
            rest = after;
        }
        signs.push((sign, least, most));
    }
    Some(signs)
}

impl Form {
    pub(super) fn fits(&self, number: &[u8]) -> bool {
        fits(&self.signs, number)
    }
}

fn fits(signs: &[(char, usize, usize)], number: &[u8]) -> bool {
    let Some((&(sign, least, most), rest)) = signs.split_first() else {
        return number.is_empty();
    };
    let holds = |byte: &u8| match sign {
        '9' => byte.is_ascii_digit(),
        'A' => byte.is_ascii_lowercase(),
        'X' => byte.is_ascii_alphanumeric(),
        'H' => byte.is_ascii_hexdigit(),
        other => char::from(*byte) == other,
    };
    let run = number
        .iter()
        .take(most)
        .take_while(|byte| holds(byte))
        .count();
    (least..=run)
        .rev()
        .any(|count| fits(rest, number.get(count..).unwrap_or_default()))
}
