//! One name in its many spellings: composed or not, wide, in capitals, with ß as ss, with ü as ue, without its accents.

use std::borrow::Cow;

use tallyman_core::text::fold_as_written;
use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// From here on a word is too long to be another one only because its accents are gone: `schon` is no Schön, `garcia` is García.
const BARE_SIGNS_MIN: usize = 6;
/// Letters that are written as two where they cannot be typed.
const WRITTEN_OUT: &[(char, &str)] = &[
    ('ä', "ae"),
    ('æ', "ae"),
    ('ö', "oe"),
    ('ø', "oe"),
    ('œ', "oe"),
    ('ü', "ue"),
    ('å', "aa"),
    ('ß', "ss"),
    ('ς', "σ"),
];

/// A word that is held of a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// As it is held, in small letters.
    small: String,
    /// With [`WRITTEN_OUT`] letters.
    out: String,
    /// Forms under which it may be found; each is looked at again then.
    forms: Vec<Vec<char>>,
}

impl Word {
    pub(crate) fn of(held: &str) -> Self {
        let signs: Vec<char> = held.chars().collect();
        let spelled = Spelled::of(&signs);
        let small: String = spelled
            .clusters
            .iter()
            .map(|at| at.small.as_str())
            .collect();
        let out = written_out(&small);
        let bare: Vec<char> = spelled.bare.iter().map(|(sign, _)| *sign).collect();
        let short = shortened(&out);
        let folded = |text: &str| fold_as_written(text).text.chars().collect();
        let mut forms: Vec<Vec<char>> = vec![bare, folded(&out), folded(&short)];
        forms.sort();
        forms.dedup();
        forms.retain(|form| !form.is_empty());
        Self { small, out, forms }
    }

    /// The forms in which a line may hold it, without accents.
    pub(crate) fn forms(&self) -> &[Vec<char>] {
        &self.forms
    }
}

/// The forms under which a name is found among words without accents and case, of which each also stands [`shortened`].
pub(crate) fn name_forms(word: &str) -> impl Iterator<Item = String> {
    let forms = Word::of(word).forms;
    forms.into_iter().map(|form| form.into_iter().collect())
}

/// A word in whose place of two vowels the first one stands, as where `Mueller` was typed as `Muller`.
pub(crate) fn shortened(word: &str) -> Cow<'_, str> {
    let mut short = Cow::Borrowed(word);
    for two in ["ae", "oe", "ue", "aa"] {
        if short.contains(two) {
            short = Cow::Owned(short.replace(two, two.get(..1).unwrap_or_default()));
        }
    }
    short
}

/// A letter with the marks that stand on it.
#[derive(Clone, Debug)]
struct Cluster {
    /// The first of its signs, and the one behind its last.
    signs: (usize, usize),
    /// In small letters, composed; nothing where nobody sees it.
    small: String,
    is_capital: bool,
}

/// A line as it is compared.
#[derive(Clone, Debug)]
pub(crate) struct Spelled {
    clusters: Vec<Cluster>,
    /// Its letters without case, accents and width, each with its cluster.
    bare: Vec<(char, usize)>,
}

impl Spelled {
    pub(crate) fn of(signs: &[char]) -> Self {
        let mut spelled = Self {
            clusters: Vec::new(),
            bare: Vec::with_capacity(signs.len()),
        };
        let mut start = 0;
        while start < signs.len() {
            let goes_on = |sign: &&char| is_carried(**sign);
            let end = start + 1 + signs.iter().skip(start + 1).take_while(goes_on).count();
            spelled.push(signs.get(start..end).unwrap_or_default(), start);
            start = end;
        }
        spelled
    }

    fn push(&mut self, cluster: &[char], start: usize) {
        let at = self.clusters.len();
        let composed: String = cluster.iter().copied().nfkc().collect();
        let folded = fold_as_written(&composed).text;
        let bare = folded.chars().map(|sign| (final_sigma(sign), at));
        self.bare.extend(bare);
        self.clusters.push(Cluster {
            signs: (start, start + cluster.len()),
            // Soft hyphens and blanks without width have no place in a word.
            small: if folded.is_empty() {
                String::new()
            } else {
                composed.to_lowercase()
            },
            is_capital: composed.chars().next().is_some_and(char::is_uppercase),
        });
    }

    /// Where a form stands, as places among the letters.
    pub(crate) fn places<'s>(
        &'s self,
        form: &'s [char],
    ) -> impl Iterator<Item = (usize, usize)> + 's {
        let letters = self.bare.windows(form.len()).enumerate();
        letters
            .filter(move |(_, letters)| letters.iter().map(|(sign, _)| sign).eq(form))
            .map(move |(start, _)| (start, start + form.len()))
    }

    /// Whether a place begins and ends where a word does.
    pub(crate) fn is_whole(&self, start: usize, end: usize) -> bool {
        let letter = |at: Option<usize>| Some(self.bare.get(at?)?.0);
        let is_edge = |inside: Option<char>, outside: Option<char>| match (inside, outside) {
            (Some(inside), Some(outside)) => {
                !outside.is_alphanumeric() || is_han(inside) || is_han(outside)
            }
            _ => true,
        };
        // A possessive s, as in "Anna's" and "Annas", does not save a name.
        let after = letter(Some(end)).filter(|sign| *sign != 's');
        is_edge(letter(Some(start)), letter(start.checked_sub(1)))
            && is_edge(letter(end.checked_sub(1)), after)
    }

    /// Whether what stands at a place is the word itself, and no other that differs in its accents.
    pub(crate) fn tells(&self, start: usize, end: usize, word: &Word) -> bool {
        let (first, last) = self.clusters_of(start, end);
        let clusters = self.clusters.get(first..last).unwrap_or_default();
        let small: String = clusters.iter().map(|at| at.small.as_str()).collect();
        let is_name_like = end - start >= BARE_SIGNS_MIN
            || clusters
                .first()
                .is_some_and(|at| at.is_capital || at.small.chars().all(is_han));
        small == word.small
            || written_out(&small) == word.out
            || is_name_like && folded_alike(&small, &word.small)
    }

    /// The signs of a place, with the marks on its letters.
    pub(crate) fn signs(&self, start: usize, end: usize) -> (usize, usize) {
        let (first, last) = self.clusters_of(start, end);
        let clusters = self.clusters.get(first..last).unwrap_or_default();
        match (clusters.first(), clusters.last()) {
            (Some(first), Some(last)) => (first.signs.0, last.signs.1),
            _ => (0, 0),
        }
    }

    fn clusters_of(&self, start: usize, end: usize) -> (usize, usize) {
        let cluster = |at: usize| self.bare.get(at).map_or(0, |(_, cluster)| *cluster);
        (cluster(start), cluster(end.saturating_sub(1)) + 1)
    }
}

/// Whether a sign belongs to the letter before it: a mark, or the vowel and the end of a Korean syllable.
fn is_carried(sign: char) -> bool {
    is_combining_mark(sign) || matches!(sign, '\u{1160}'..='\u{11ff}' | '\u{ff9e}' | '\u{ff9f}')
}

const fn final_sigma(sign: char) -> char {
    if sign == 'ς' { 'σ' } else { sign }
}

fn written_out(small: &str) -> String {
    let mut out = String::with_capacity(small.len());
    for sign in small.chars() {
        match WRITTEN_OUT.iter().find(|(known, _)| *known == sign) {
            Some((_, letters)) => out.push_str(letters),
            None => out.push(sign),
        }
    }
    out
}

fn folded_alike(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}

/// A text without case, accents and width.
pub(crate) fn bare(text: &str) -> String {
    fold_as_written(text).text.replace('ς', "σ")
}

/// Whether a sign is of a script that leaves no blanks between words.
pub(crate) fn is_han(sign: char) -> bool {
    matches!(sign, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}')
}
