//! The words of a text by their signs alone, each with its place.

use super::read::Span;

/// The pieces of a text between the signs that part them, the empty ones left out.
pub(super) fn pieces<'t>(
    text: &'t str,
    is_apart: impl Fn(char) -> bool + Copy + 't,
) -> impl Iterator<Item = (&'t str, Span)> {
    text.split_inclusive(is_apart)
        .scan(0, move |at, piece| {
            let start = *at;
            *at += piece.len();
            let word = piece.trim_end_matches(is_apart);
            let end = start + word.len();
            Some((word, Span { start, end }))
        })
        .filter(|(word, _)| !word.is_empty())
}

/// The runs of letters and digits of a folded text.
pub(super) fn runs(text: &str) -> impl Iterator<Item = (&str, Span)> {
    pieces(text, |sign| !sign.is_alphanumeric())
}

/// The words of a folded text that are letters and nothing else.
pub(super) fn words(text: &str) -> impl Iterator<Item = (&str, Span)> {
    runs(text).filter(|(word, _)| word.chars().all(char::is_alphabetic))
}
