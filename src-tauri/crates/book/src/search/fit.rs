//! How well a text fits what is looked for.

use tallyman_core::text::fold;

use crate::refusal::ImportRefusal;
use crate::{api::ApiError, error::bad_input};

/// The longest query that is looked for.
const QUERY_CHARS_MAX: usize = 200;
/// Words that one query may have; their fits share one number.
const TERM_COUNT_MAX: usize = 16;
/// Bits of a fit in that number.
const FIT_BITS: usize = 4;

/// How well a word of the query fits a record, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Fit {
    /// It is a number of it: the order's, a SKU, a barcode, a bin.
    Exact,
    /// Such a number begins with it.
    Begins,
    /// Such a number holds it.
    Within,
    /// A word of its title, options or label begins with it.
    Word,
    /// It is somewhere in those words.
    Part,
}

impl Fit {
    const ALL: [Self; 5] = [
        Self::Exact,
        Self::Begins,
        Self::Within,
        Self::Word,
        Self::Part,
    ];

    /// How well a folded term fits the folded numbers and words of something; `None` where it is nowhere.
    fn of<'a>(
        term: &str,
        codes: impl Iterator<Item = &'a str>,
        mut words: impl Iterator<Item = &'a str>,
    ) -> Option<Self> {
        let in_code = codes
            .filter_map(|code| {
                if code == term {
                    Some(Self::Exact)
                } else if code.starts_with(term) {
                    Some(Self::Begins)
                } else {
                    code.contains(term).then_some(Self::Within)
                }
            })
            .min();
        // Every fit of a number is better than any of a word.
        if in_code.is_some() {
            return in_code;
        }
        let mut fit = None;
        for (at, text) in words
            .by_ref()
            .flat_map(|text| text.match_indices(term).map(move |(at, _)| (at, text)))
        {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            if before.is_none_or(|sign| !sign.is_alphanumeric()) {
                return Some(Self::Word);
            }
            fit = Some(Self::Part);
        }
        fit
    }
}

/// What is looked for: folded, and cut into words that must all be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Query {
    /// The words, each once.
    pub(crate) terms: Vec<String>,
    /// All of them, for numbers with a gap in them.
    whole: String,
}

impl Query {
    /// The query that somebody typed. Signs of other widths and scripts are folded as everywhere in the check.
    pub(crate) fn new(text: &str) -> Result<Self, ApiError> {
        let length = text.chars().count();
        if length > QUERY_CHARS_MAX {
            return Err(bad_input(ImportRefusal::QueryTooLong {
                found: length as u64,
                most: QUERY_CHARS_MAX as u64,
            }));
        }
        let folded = fold(text);
        let mut terms: Vec<String> = Vec::new();
        for term in folded.text.split_whitespace() {
            if !terms.iter().any(|known| known == term) {
                terms.push(term.to_owned());
            }
        }
        if terms.len() > TERM_COUNT_MAX {
            return Err(bad_input(ImportRefusal::QueryTooMany {
                found: terms.len() as u64,
                most: TERM_COUNT_MAX as u64,
            }));
        }
        let whole: Vec<&str> = folded.text.split_whitespace().collect();
        Ok(Self {
            whole: whole.join(" "),
            terms,
        })
    }

    /// Whether nothing is looked for.
    pub(crate) fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }

    /// How each word fits a text made by [`super::text`].
    pub(crate) fn fits(&self, text: &str) -> Fits {
        let (codes, words) = text.split_once("\n\n").unwrap_or((text, ""));
        if codes.split('\n').any(|code| code == self.whole) {
            return self.all_exact();
        }
        let mut fits = Fits::NOWHERE;
        for (at, term) in self.terms.iter().enumerate() {
            if let Some(fit) = Fit::of(term, codes.split('\n'), words.split('\n')) {
                fits.set(at, fit);
            }
        }
        fits
    }

    fn all_exact(&self) -> Fits {
        let mut fits = Fits::NOWHERE;
        for at in 0..self.terms.len() {
            fits.set(at, Fit::Exact);
        }
        fits
    }

    /// How well the whole query fits; `None` where one of its words is nowhere.
    pub(crate) fn overall(&self, fits: Fits) -> Option<Fit> {
        let mut worst = Fit::Exact;
        for at in 0..self.terms.len() {
            worst = worst.max(fits.get(at)?);
        }
        Some(worst)
    }
}

/// How each word of a query fits, four bits a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fits(u64);

impl Fits {
    /// No word fits.
    pub(crate) const NOWHERE: Self = Self(u64::MAX);

    fn set(&mut self, at: usize, fit: Fit) {
        let shift = at * FIT_BITS;
        self.0 = (self.0 & !(0xf << shift)) | ((fit as u64) << shift);
    }

    fn get(self, at: usize) -> Option<Fit> {
        let number = (self.0 >> (at * FIT_BITS)) & 0xf;
        Fit::ALL.get(number as usize).copied()
    }

    /// Each word where it fits better.
    pub(crate) fn better(self, other: Self) -> Self {
        if self == Self::NOWHERE {
            return other;
        }
        let mut both = 0;
        for at in 0..TERM_COUNT_MAX {
            let shift = at * FIT_BITS;
            both |= ((self.0 >> shift) & 0xf).min((other.0 >> shift) & 0xf) << shift;
        }
        Self(both)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(query: &str, text: &str) -> Option<Fit> {
        let query = Query::new(query).unwrap();
        query.overall(query.fits(text))
    }

    #[test]
    fn numbers_come_before_words_and_whole_ones_before_parts() {
        let text = "ts-nvy-l\n4006381333931\n\ncotton t-shirt\n藏青色";
        for (query, expected) in [
            ("TS-NVY-L", Some(Fit::Exact)),
            ("4006381333931", Some(Fit::Exact)),
            ("ts-nvy", Some(Fit::Begins)),
            ("nvy", Some(Fit::Within)),
            ("cott", Some(Fit::Word)),
            ("shirt", Some(Fit::Word)),
            ("otton", Some(Fit::Part)),
            ("青", Some(Fit::Part)),
            ("ＴＳ-NVY-L", Some(Fit::Exact)),
            ("cotton ts-nvy-l", Some(Fit::Word)),
            ("cotton wool", None),
            ("t\nts", Some(Fit::Begins)),
        ] {
            assert_eq!(fit(query, text), expected, "{query}");
        }
        assert_eq!(fit("ab 12", "ab 12\n\nx"), Some(Fit::Exact));
    }

    #[test]
    fn two_texts_of_one_record_share_the_words_of_a_query() {
        let query = Query::new("302-1 navy wool").unwrap();
        let (order, goods) = (query.fits("302-1"), query.fits("\n\nnavy wool hat"));
        assert_eq!(query.overall(order), None);
        assert_eq!(query.overall(goods), None);
        for both in [order.better(goods), goods.better(order)] {
            assert_eq!(query.overall(both), Some(Fit::Word));
        }
    }

    #[test]
    fn hostile_queries_are_words_or_refused() {
        let query = Query::new("a\0b \"OR\" NEAR( * \u{202e}x").unwrap();
        assert_eq!(query.terms, ["a", "b", "\"or\"", "near(", "*", "x"]);
        assert!(Query::new(" \u{200b}\0\t").unwrap().is_empty());
        Query::new(&"x".repeat(QUERY_CHARS_MAX)).unwrap();
        Query::new(&"x".repeat(QUERY_CHARS_MAX + 1)).unwrap_err();
        let many: Vec<String> = (0..=TERM_COUNT_MAX).map(|n| n.to_string()).collect();
        Query::new(&many.join(" ")).unwrap_err();
    }
}
