//! The colours and sizes that a free text names, such as a buyer's note.

use std::ops::Range;

use super::read::{Context, Letter, LetterSize, Measure, Quantity, Reading, Span, read_folded};
use super::vocabulary::Dimension;
use super::{Attribute, Vocabulary};
use crate::text::{fold_as_written, script_of};

impl Vocabulary {
    /// The colours and sizes that a free text names, in its order, as byte ranges of the text with a meaning's id.
    ///
    /// Left out is what the text denies ("not red") and what only holds a colour word ("green card"). Ids are those of
    /// the tables (`blue.navy`, `size.letter.2`); a number is `size.number.42`, with its system `size.eu.42`.
    pub fn named(&self, text: &str) -> Vec<(Range<usize>, Attribute, String)> {
        let reading = read_folded(&self.tables, fold_as_written(text), Context::default());
        let mut named: Vec<(Span, Attribute, String)> = Vec::new();
        let colours = &reading.colours;
        for mention in colours.mentions.iter().chain(&colours.patterns) {
            if let Some(sense) = mention.senses.first() {
                let id = self.tables.colours.get(sense.colour).id.clone();
                named.push((mention.span, Attribute::Colour, id));
            }
        }
        if let Some((colour, span)) = colours.placeholder {
            let id = self.tables.colours.get(colour).id.clone();
            named.push((span, Attribute::Colour, id));
        }
        for size in &reading.sizes {
            if let Some(id) = self.size_named(&reading, size) {
                named.push((size.span, Attribute::Size, id));
            }
        }
        for quantity in &reading.quantities {
            if let Some(id) = self.number_named(&reading, quantity) {
                named.push((quantity.span, Attribute::Size, id));
            }
        }
        named.sort_by_key(|(span, _, _)| (span.start, span.end));
        named.dedup_by(|later, earlier| later.0.meets(earlier.0));
        named
            .into_iter()
            .map(|(span, attribute, id)| {
                (reading.folded.range(span.start, span.end), attribute, id)
            })
            .collect()
    }

    /// The kinds of things that a free text names, in its order, as byte ranges of the text with a meaning's id
    /// (`item.scarf`). Left out are words too broad to tell one thing from another, and those with other meanings.
    pub fn things(&self, text: &str) -> Vec<(Range<usize>, String)> {
        let reading = read_folded(&self.tables, fold_as_written(text), Context::default());
        let told = reading.items.iter().filter(|(thing, span)| {
            !self.meaning(*thing).is_broad && !reading.is_ambiguous(Some(*span))
        });
        told.map(|(thing, span)| {
            let range = reading.folded.range(span.start, span.end);
            (range, self.meaning(*thing).id.clone())
        })
        .collect()
    }

    /// How many pieces a free text says it is ("2 pcs", "3er-Set", "6个装"), as byte ranges with the count.
    pub fn packs(&self, text: &str) -> Vec<(Range<usize>, u32)> {
        let reading = read_folded(&self.tables, fold_as_written(text), Context::default());
        reading
            .packs
            .iter()
            .filter(|pack| pack.is_explicit)
            .map(|pack| {
                let range = reading.folded.range(pack.span.start, pack.span.end);
                (range, pack.count)
            })
            .collect()
    }

    /// The id of a letter size; a word such as "large" or a small letter counts only beside a word for size.
    fn size_named(&self, reading: &Reading, size: &LetterSize) -> Option<String> {
        let written = reading.words(size.span);
        let is_shown = size.is_code
            && !written.chars().any(char::is_lowercase)
            && reading.folded.at(size.span.end) != Some('\'');
        if !is_shown && !self.is_beside_size_word(reading, size.span) {
            return None;
        }
        Some(match size.letter {
            Letter::Rank(rank) => format!("size.letter.{rank}"),
            Letter::Pair(low, high) => format!("size.letter.{low}-{high}"),
            Letter::One => "size.one".to_owned(),
            Letter::Cup(..) => format!(
                "size.cup.{}",
                &reading.folded.text[size.span.start..size.span.end]
            ),
        })
    }

    fn number_named(&self, reading: &Reading, quantity: &Quantity) -> Option<String> {
        let number = quantity.written as f64 / 1000.0;
        match quantity.measure {
            Measure::System(system) => {
                let name = self.meaning(system).id.trim_start_matches("system.");
                Some(format!("size.{name}.{number}"))
            }
            Measure::Of(Dimension::SizeNumber) => Some(format!("size.number.{number}")),
            Measure::Bare if self.is_beside_size_word(reading, quantity.span) => {
                Some(format!("size.number.{number}"))
            }
            _ => None,
        }
    }

    /// Whether the word before or after a span names the option "size" in some language.
    fn is_beside_size_word(&self, reading: &Reading, span: Span) -> bool {
        let text = &reading.folded.text;
        let is_size = |word: &str| {
            !word.is_empty() && self.tables.options.attribute(word) == Some(Attribute::Size)
        };
        let separators = [' ', ':', '-', '.', '='];
        let head = text[..span.start].trim_end_matches(separators);
        let tail = text[span.end..].trim_start_matches(separators);
        let last = head
            .rsplit(|sign: char| !sign.is_alphanumeric())
            .next()
            .unwrap_or_default();
        let first = tail
            .split(|sign: char| !sign.is_alphanumeric())
            .next()
            .unwrap_or_default();
        // Words of running scripts are not set apart: 尺码42.
        let ends_with_size = last
            .char_indices()
            .filter(|&(_, sign)| script_of(sign).is_running())
            .any(|(at, _)| is_size(&last[at..]));
        is_size(last) || is_size(first) || ends_with_size
    }
}
