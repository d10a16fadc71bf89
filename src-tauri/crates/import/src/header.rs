//! Names of columns: their normal form and the fingerprint of a whole header.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// The form in which names are compared: NFKC, lower case, plain quotes, single blanks, no `*` around.
pub fn normalise(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut blank = false;
    for letter in name.nfkc().flat_map(char::to_lowercase) {
        let letter = match letter {
            '‘' | '’' | '‚' | '′' | '`' => '\'',
            '“' | '”' | '„' => '"',
            '\u{FEFF}' | '\u{200B}' | '\u{200E}' | '\u{200F}' => continue,
            other => other,
        };
        if letter.is_whitespace() || letter.is_control() {
            blank = !out.is_empty();
            continue;
        }
        if std::mem::take(&mut blank) {
            out.push(' ');
        }
        out.push(letter);
    }
    out.trim_matches(|letter: char| letter == '*' || letter == ' ')
        .to_owned()
}

/// SHA-256 of the normalised names in order, so that a person's answer is found again for the next file of the kind.
pub fn fingerprint<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let mut hash = Sha256::new();
    hash.update(b"tallyman header 1\n");
    for name in names {
        hash.update(normalise(name).as_bytes());
        hash.update(b"\x1F");
    }
    let mut out = String::from("sha256:");
    for byte in hash.finalize() {
        out.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
        out.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
    }
    out
}
