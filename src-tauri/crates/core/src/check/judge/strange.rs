//! Words that nothing explains: they may name another thing, and a person should look.

use super::column::Column;
use super::read::{Reading, Span};
use super::vocabulary::Tables;
use crate::text::script_of;

/// Fewest letters of a word that is doubted; shorter ones are codes and units.
const LETTERS_MIN: usize = 4;

/// The first word of a pick line that neither the tables nor the words of its listing explain.
///
/// Words of scripts without spaces are left out: what is unknown there cannot be told from what is not a word.
pub(super) fn strange_word(
    tables: &Tables,
    title: &Reading,
    columns: &[Column],
    picked: &Reading,
) -> Option<Span> {
    let values = columns
        .iter()
        .flat_map(|column| column.values.iter().map(|value| &value.reading));
    let explained: Vec<&str> = std::iter::once(title)
        .chain(values)
        .flat_map(|reading| words(&reading.folded.text))
        .collect();
    picked.unknown.iter().map(|word| word.span).find(|span| {
        let text = &picked.folded.text[span.start..span.end];
        let start: String = text.chars().take(LETTERS_MIN).collect();
        text.chars().count() >= LETTERS_MIN
            && text.chars().all(|sign| script_of(sign).is_alphabetic())
            && tables.options.attribute(text).is_none()
            && !tables.plain.explains(text)
            && !explained.iter().any(|known| known.contains(&start))
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric())
}
