use super::{Fit, LITERAL, NEAR, OPEN, OTHER, OVERLAP};
use crate::check::judge::read::{Reading, Span, is_denied};
use crate::check::judge::vocabulary::Tables;
use crate::check::judge::words::runs;
use crate::text::script_of;

/// The words of an option's value, for finding them as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Literal {
    /// The value's words without their separators: "a1b" for "A-1B".
    compact: String,
    /// The words that no table knows.
    rare: Vec<String>,
    /// The words that are codes of the trade, too long to be another's by chance: the DPR8EA of a spark plug.
    codes: Vec<String>,
}

impl Literal {
    pub(in crate::check::judge) fn of(reading: &Reading) -> Self {
        Self {
            compact: compact(&reading.folded.text),
            rare: reading
                .unknown
                .iter()
                .map(|word| reading.folded.text[word.span.start..word.span.end].to_owned())
                .collect(),
            codes: runs(&reading.folded.text)
                .filter(|(word, _)| is_trade_code(word))
                .map(|(word, _)| word.to_owned())
                .collect(),
        }
    }

    /// Whether a value has words only its listing explains.
    pub(in crate::check::judge) fn is_rare(&self) -> bool {
        !self.rare.is_empty()
    }

    pub(in crate::check::judge) fn is_number(&self) -> bool {
        self.compact.chars().all(|sign| sign.is_ascii_digit())
    }

    /// Whether these words go beyond another value's and have all of it.
    pub(in crate::check::judge) fn holds(&self, other: &Self) -> bool {
        self.compact.len() > other.compact.len()
            && !other.is_number()
            && self.compact.contains(&other.compact)
    }

    /// Whether the value is told by a code that a text has not.
    pub(in crate::check::judge) fn lacks_code(&self, picked: &Reading) -> bool {
        let is_there = |code: &String| find_word(&picked.folded.text, code).is_some();
        !self.codes.is_empty() && !self.codes.iter().any(is_there)
    }

    /// Where the picked text has a code of the form of this value's, and not the same: DPR7EA for DPR8EA.
    pub(in crate::check::judge) fn other_code(&self, picked: &Reading) -> Option<Span> {
        let form =
            |code: &str| -> Vec<bool> { code.bytes().map(|sign| sign.is_ascii_digit()).collect() };
        let is_other = |word: &str| {
            self.codes.iter().all(|code| code != word)
                && self.codes.iter().any(|code| form(code) == form(word))
        };
        runs(&picked.folded.text)
            .find(|(word, _)| is_trade_code(word) && is_other(word))
            .map(|(_, span)| span)
    }

    /// Where the picked text has the whole value, or one of its rare words that no other value shares.
    pub(in crate::check::judge) fn fit(
        &self,
        tables: &Tables,
        others: &[&Self],
        (promised, picked): (&Reading, &Reading),
    ) -> Fit {
        let whole = Span {
            start: 0,
            end: promised.folded.text.len(),
        };
        if let Some(found) = find_compact(&picked.folded.text, &self.compact) {
            let is_part_of_another = others.iter().any(|other| {
                other.compact.len() > self.compact.len()
                    && other.compact.contains(&self.compact)
                    && find_compact(&picked.folded.text, &other.compact).is_some()
            });
            if !is_part_of_another {
                return Fit::new(LITERAL, whole, found);
            }
        }
        for word in self
            .rare
            .iter()
            .filter(|word| word.chars().count() >= 3 || is_code(word))
        {
            if others.iter().all(|other| !other.rare.contains(word))
                && let Some(found) = find_word(&picked.folded.text, word)
            {
                // "Bez lebky" is what the skull is promised to be, and is not.
                let denies = is_denied(tables, picked, found);
                let was_denied = find_word(&promised.folded.text, word)
                    .is_some_and(|span| is_denied(tables, promised, span));
                if denies != was_denied {
                    return Fit::new(OTHER, whole, found);
                }
                return Fit::new(self.partial_level(picked), whole, found);
            }
        }
        if let Some((own, found)) = self.own_signs(others, (promised, picked)) {
            // What one side denies and the other has is another thing, however few signs tell it.
            let level = if is_denied(tables, picked, found) == is_denied(tables, promised, own) {
                OVERLAP
            } else {
                OTHER
            };
            return Fit::new(level, whole, found);
        }
        Fit {
            level: OPEN,
            promised: Some(whole),
            found: None,
        }
    }

    /// Two Chinese signs in a row that only this value has, where no table knows them: the 鱼藻 of 青花鱼藻. Where the
    /// value has them, and where the pick line.
    fn own_signs(
        &self,
        others: &[&Self],
        (promised, picked): (&Reading, &Reading),
    ) -> Option<(Span, Span)> {
        let text = &picked.folded.text;
        let is_read = |span: Span| picked.terms.iter().any(|term| term.span.meets(span));
        self.rare
            .iter()
            .filter(|word| {
                word.chars()
                    .all(|sign| crate::text::script_of(sign) == crate::text::Script::Han)
            })
            .find_map(|word| {
                let starts: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
                starts.windows(2).find_map(|two| {
                    let end = word[two[1]..]
                        .chars()
                        .next()
                        .map_or(two[1], |sign| two[1] + sign.len_utf8());
                    let pair = &word[two[0]..end];
                    let is_own = others.iter().all(|other| !other.compact.contains(pair));
                    let spans = |at: usize| Span {
                        start: at,
                        end: at + pair.len(),
                    };
                    let found = spans(text.find(pair).filter(|_| is_own)?);
                    let own = spans(promised.folded.text.find(pair)?);
                    (!is_read(found)).then_some((own, found))
                })
            })
    }
}

impl Literal {
    /// How much one rare word of the value shows: less where another one is missing and unknown words stand instead,
    /// as in "sprat in oil" for "sprat in tomato".
    fn partial_level(&self, picked: &Reading) -> i8 {
        let is_long = |word: &str| word.chars().count() >= 3;
        let is_missing = self
            .rare
            .iter()
            .any(|word| is_long(word) && find_word(&picked.folded.text, word).is_none());
        let has_others = picked.unknown.iter().any(|word| {
            // Where codes are read as words, the places of what is unknown are those in the codes.
            let text = picked.folded.text.get(word.span.start..word.span.end);
            let text = text.unwrap_or_default();
            is_long(text) && !self.rare.iter().any(|known| known == text)
        });
        if is_missing && has_others {
            NEAR
        } else {
            OVERLAP
        }
    }
}

/// Whether a word is a code by its letters, a digit and letters again, long enough to be no other code by chance.
fn is_trade_code(word: &str) -> bool {
    let is_letter = |sign: u8| sign.is_ascii_alphabetic();
    word.len() >= TRADE_CODE_MIN
        && word.is_ascii()
        && word.bytes().next().is_some_and(is_letter)
        && word
            .bytes()
            .skip_while(|&sign| is_letter(sign))
            .any(is_letter)
}

/// Fewest letters and digits of a code of the trade.
const TRADE_CODE_MIN: usize = 5;

/// Whether a short word is a code by its letter and its digit: the 1B of hair.
fn is_code(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
        && word.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// The letters, digits and signs of a text without what separates them.
pub(in crate::check::judge) fn compact(folded: &str) -> String {
    folded
        .chars()
        .filter(|sign| sign.is_alphanumeric() || *sign == '+')
        .collect()
}

/// Where a text holds a compact value as words of its own, whatever separates its parts.
fn find_compact(text: &str, wanted: &str) -> Option<Span> {
    if wanted.is_empty() {
        return None;
    }
    let signs: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, sign)| sign.is_alphanumeric() || *sign == '+')
        .collect();
    let wanted: Vec<char> = wanted.chars().collect();
    signs.windows(wanted.len()).find_map(|window| {
        let matches = window
            .iter()
            .zip(&wanted)
            .all(|((_, sign), want)| sign == want);
        if !matches {
            return None;
        }
        let (start, first) = window[0];
        let (last_at, last) = window[window.len() - 1];
        let end = last_at + last.len_utf8();
        let free = |inside: char, outside: Option<char>| {
            outside.is_none_or(|outside| {
                let (inside, outside) = (script_of(inside), script_of(outside));
                inside != outside || inside.is_running()
            })
        };
        (free(first, text[..start].chars().next_back()) && free(last, text[end..].chars().next()))
            .then_some(Span { start, end })
    })
}

fn find_word(text: &str, word: &str) -> Option<Span> {
    find_compact(text, &compact(word))
}
