//! How thick tights are: told in denier, by the word or by its letter.

use super::measure::CUP_D;
use super::{EQUAL, Fit, OTHER};
use crate::check::judge::read::{Amount, Letter, Quantity, Reading, Span};

/// Whether a number is told in denier.
pub(in crate::check::judge) fn is_in_denier(reading: &Reading, span: Span) -> bool {
    let text = &reading.folded.text[span.start..span.end];
    let unit = text.trim_start_matches(|sign: char| !sign.is_alphabetic());
    DENIERS.contains(&unit)
}

/// Words for denier that say nothing else, folded.
const DENIERS: [&str; 7] = [
    "den",
    "denier",
    "deniers",
    "旦",
    "ден",
    "デニール",
    "데니어",
];

/// Denier told by its letter alone, which is a band with a cup elsewhere: 40D of tights.
pub(super) fn denier_fit(wanted: &Quantity, (promised, picked): (&Reading, &Reading)) -> Fit {
    if !is_in_denier(promised, wanted.span) {
        return Fit::NOTHING;
    }
    picked
        .sizes
        .iter()
        .find_map(|size| match size.letter {
            Letter::Cup(number, CUP_D) => Some((Amount::from(number) * 1000, size.span)),
            _ => None,
        })
        .map_or(Fit::NOTHING, |(number, found)| {
            let level = if number == wanted.written {
                EQUAL
            } else {
                OTHER
            };
            Fit::new(level, wanted.span, found)
        })
}
