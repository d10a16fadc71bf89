//! Text: what can be printed, how wide it is, where a line ends.

mod line;

pub(crate) use line::{Inline, Line, Style, fit, wrap};

use unicode_normalization::UnicodeNormalization;

use crate::font::{Family, glyph};

/// A title without decoration, and what was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintableTitle {
    /// The title as it prints.
    pub text: String,
    /// The characters left out, each once.
    pub dropped: Vec<char>,
}

/// Lists the characters of a text that no built-in font can print, each once in order of appearance.
///
/// Spaces and line ends count as printable; invisible characters (zero-width, direction marks) do not, because on
/// paper two codes that differ only by them would look the same.
pub fn missing_glyphs(text: &str) -> Vec<char> {
    let mut missing = Vec::new();
    for character in clean(text).chars() {
        if !is_printable(character) && !missing.contains(&character) {
            missing.push(character);
        }
    }
    missing
}

/// Tells whether a character leaves its own mark, or is a plain space. Some fonts have empty glyphs for invisible ones.
fn is_printable(character: char) -> bool {
    !is_invisible(character) && glyph(Family::Regular, character).is_some()
}

/// Drops decoration (emoji, ornaments, invisible characters) that cannot be printed from a title.
///
/// Letters and digits that cannot be printed stay in, so that they are reported and not lost.
pub fn printable_title(text: &str) -> PrintableTitle {
    let mut dropped = Vec::new();
    let mut kept = String::with_capacity(text.len());
    for character in clean(text).chars() {
        if is_printable(character) || (character.is_alphanumeric() && !is_invisible(character)) {
            kept.push(character);
        } else if !dropped.contains(&character) {
            dropped.push(character);
        }
    }
    let text = kept
        .split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    PrintableTitle { text, dropped }
}

/// Brings a text into the form that is set: composed letters, plain spaces.
pub(crate) fn clean(text: &str) -> String {
    text.nfc()
        .map(|character| match character {
            '\t'
            | '\n'
            | '\r'
            | '\u{0B}'
            | '\u{0C}'
            | '\u{85}'
            | '\u{A0}'
            | '\u{2000}'..='\u{200A}'
            | '\u{2028}'
            | '\u{2029}'
            | '\u{202F}'
            | '\u{205F}'
            | '\u{3000}' => ' ',
            // A hyphen that must not break looks like one that may.
            '\u{2011}' => '\u{2010}',
            other => other,
        })
        .collect()
}

/// Puts a text in capitals; a letter whose capital cannot be printed stays as it is.
pub(crate) fn capitals(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in clean(text).chars().map(without_tonos) {
        let printable = character
            .to_uppercase()
            .all(|capital| glyph(Family::Bold, capital).is_some());
        if printable {
            out.extend(character.to_uppercase());
        } else {
            out.push(character);
        }
    }
    out
}

/// Greek capitals are written without the accent of the small letter.
fn without_tonos(character: char) -> char {
    match character {
        'ά' | 'Ά' => 'α',
        'έ' | 'Έ' => 'ε',
        'ή' | 'Ή' => 'η',
        'ί' | 'Ί' => 'ι',
        'ό' | 'Ό' => 'ο',
        'ύ' | 'Ύ' => 'υ',
        'ώ' | 'Ώ' => 'ω',
        'ΐ' => 'ϊ',
        'ΰ' => 'ϋ',
        other => other,
    }
}

/// Tells whether a character leaves no mark on paper, so that it is named by number only.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{E0000}'..='\u{E0FFF}')
        || (character.is_whitespace() && character != ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_characters_are_named_once_in_order() {
        assert_eq!(missing_glyphs("TS-11 กขก 😀 ok"), vec!['ก', 'ข', '😀']);
        assert_eq!(
            missing_glyphs("line\nend\tand\u{A0}space"),
            Vec::<char>::new()
        );
        assert_eq!(
            missing_glyphs("AB\u{200B}-1\u{202E}"),
            vec!['\u{200B}', '\u{202E}']
        );
        assert_eq!(
            missing_glyphs("A\u{AD}B\u{3164}\u{FFA0}　C"),
            vec!['\u{AD}', '\u{3164}', '\u{FFA0}']
        );
    }

    #[test]
    fn letters_with_marks_are_composed_first() {
        assert_eq!(missing_glyphs("Gro\u{308}ße e\u{301}"), Vec::<char>::new());
        assert_eq!(missing_glyphs("x\u{301}"), vec!['\u{301}']);
    }

    #[test]
    fn a_title_loses_decoration_but_never_letters() {
        let title = printable_title("🔥 Wool\u{FE0F} socks 🧦, navy ");
        assert_eq!(title.text, "Wool socks , navy");
        assert_eq!(title.dropped, vec!['🔥', '\u{FE0F}', '🧦']);
        assert_eq!(printable_title("เสื้อ red").text.chars().next(), Some('เ'));
    }

    #[test]
    fn capitals_keep_what_has_no_capital_in_print() {
        assert_eq!(capitals("Größe ﬁn"), "GRÖSSE FIN");
        assert_eq!(capitals("ǰ"), "ǰ");
        assert_eq!(capitals("λεβάντα Ωραία"), "ΛΕΒΑΝΤΑ ΩΡΑΙΑ");
    }
}
