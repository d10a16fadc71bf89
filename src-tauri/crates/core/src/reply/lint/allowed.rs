//! What may stand in a text: the values of facts, remedy and clocks, and goods in the words of the order.

use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use chrono::NaiveDate;
use rustc_hash::FxHashSet;

use super::{
    Desk,
    page::{is_running, pieces_of},
    value::Value,
};
use crate::{money::Money, reply::SlotValue, text::fold_as_written};

/// What may stand in the text.
pub(super) struct Allowed {
    pub(super) days: Vec<NaiveDate>,
    pub(super) amounts: Vec<Money>,
    pub(super) counts: Vec<u64>,
    pub(super) references: Vec<String>,
    /// Where goods, references and the shop's name are quoted, in the folded text.
    pub(super) quoted: Vec<Range<usize>>,
    /// Neighbouring words of goods, one of them with a digit.
    beside: FxHashSet<(String, String)>,
}

impl Allowed {
    pub(super) fn of(desk: &Desk<'_>) -> Self {
        let mut allowed = Self {
            days: vec![desk.context.today],
            amounts: Vec::new(),
            counts: Vec::new(),
            references: desk.context.order.iter().cloned().collect(),
            quoted: Vec::new(),
            beside: FxHashSet::default(),
        };
        let mut quotes: Vec<String> = vec![desk.context.shop.clone()];
        for value in desk.known_values() {
            match value {
                SlotValue::Day(day) => allowed.days.push(*day),
                SlotValue::Amount(money) => allowed.amounts.push(money.clone()),
                SlotValue::Count(count) => allowed.counts.push(u64::from(*count)),
                SlotValue::Reference(text) => allowed.references.push(text.clone()),
                SlotValue::Goods(text) => allowed.take_goods(text, &mut quotes),
                SlotValue::Shop(text) => quotes.push(text.clone()),
            }
        }
        let context = desk.context;
        allowed.days.extend(context.latest_day);
        let chosen = context
            .chosen
            .iter()
            .filter_map(|offer| offer.refund.clone());
        allowed.amounts.extend(chosen);
        quotes.extend(allowed.references.iter().cloned());
        allowed.quoted = quoted(&desk.page.folded.text, &quotes);
        allowed
    }

    fn take_goods(&mut self, text: &str, quotes: &mut Vec<String>) {
        quotes.push(text.to_owned());
        let parts = text.split(['(', ')', '/', ',', '|', ';']).map(str::trim);
        let telling =
            |part: &&str| part.chars().count() > 2 && part.chars().any(char::is_alphabetic);
        quotes.extend(parts.filter(telling).map(str::to_owned));
        let folded = fold_as_written(text).text;
        let words: Vec<&str> = pieces_of(&folded)
            .filter_map(|range| folded.get(range))
            .collect();
        let has_digit = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
        for pair in words.windows(2) {
            if has_digit(pair[0]) || has_digit(pair[1]) {
                self.beside.insert((pair[0].to_owned(), pair[1].to_owned()));
            }
        }
        for word in words
            .iter()
            .filter(|word| has_digit(word) && word.len() > 2)
        {
            self.beside.insert(((*word).to_owned(), String::new()));
        }
    }

    pub(super) fn is_quoted(&self, range: &Range<usize>) -> bool {
        self.quoted
            .iter()
            .any(|quoted| quoted.start <= range.start && range.end <= quoted.end)
    }

    /// Whether a number stands beside the same word as in the goods.
    pub(super) fn is_of_goods(&self, desk: &Desk<'_>, value: &Value) -> bool {
        let at = desk
            .pieces
            .partition_point(|piece| piece.folded.end <= value.folded.start);
        let Some(own) = desk.pieces.get(at) else {
            return false;
        };
        let word = |at: Option<usize>| {
            at.and_then(|at| desk.pieces.get(at))
                .map(|piece| piece.text.to_string())
        };
        let own = own.text.to_string();
        let before = word(at.checked_sub(1)).map(|before| (before, own.clone()));
        let behind = word(Some(at + 1)).map(|behind| (own.clone(), behind));
        self.beside.contains(&(own, String::new()))
            || before.is_some_and(|pair| self.beside.contains(&pair))
            || behind.is_some_and(|pair| self.beside.contains(&pair))
    }
}

/// Where texts stand word for word, the longest first.
fn quoted(folded: &str, texts: &[String]) -> Vec<Range<usize>> {
    let patterns: Vec<String> = texts
        .iter()
        .map(|text| fold_as_written(text).text.trim().to_owned())
        .filter(|text| text.chars().count() > 1)
        .collect();
    let finder = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(&patterns);
    let Ok(finder) = finder else {
        return Vec::new();
    };
    let is_letter =
        |sign: Option<char>| sign.is_some_and(|sign| sign.is_alphanumeric() && !is_running(sign));
    finder
        .find_iter(folded)
        .map(|found| found.start()..found.end())
        .filter(|range| {
            let before = folded
                .get(..range.start)
                .and_then(|text| text.chars().next_back());
            let after = folded.get(range.end..).and_then(|text| text.chars().next());
            !is_letter(before) && !is_letter(after)
        })
        .collect()
}
