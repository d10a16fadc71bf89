//! What can keep a document from being made.

/// The reason why a document was not made; the sentence says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// Characters that no font of ours has.
    #[error("{place} has {} that cannot be printed: {}. Write it with other characters, or leave the order off the sheet.",
        if characters.len() == 1 { "a character" } else { "characters" }, named(characters))]
    MissingGlyphs {
        /// Where they stand: "Line 4, SKU".
        place: String,
        /// The characters, each once.
        characters: Vec<char>,
    },
    /// A barcode's content has a character outside printable ASCII, or none at all.
    #[error(
        "Line {line}: the order's code cannot become a barcode. Expected 1 to {limit} letters, digits and signs without accents; give the order a short bench code."
    )]
    Barcode {
        /// The line's number.
        line: u32,
        /// How many characters are possible.
        limit: usize,
    },
    /// The sheet's code is too long for the QR code.
    #[error("The sheet's code has {length} bytes. Expected at most {limit}.")]
    SheetCode {
        /// Its length in bytes.
        length: usize,
        /// The most that fits.
        limit: usize,
    },
    /// A sheet without lines.
    #[error("There is nothing to print: the sheet has no lines.")]
    NoLines,
    /// More than one document can hold.
    #[error("{what} is longer than {limit} {unit}. Split the sheet, or shorten the text.")]
    TooLong {
        /// What is too long.
        what: String,
        /// The most that is printed.
        limit: usize,
        /// What is counted.
        unit: &'static str,
    },
    /// A built-in font could not be read: the program file is damaged.
    #[error(
        "The built-in font {font} cannot be read. The program's file is damaged; install it again."
    )]
    Font {
        /// The font's file name.
        font: &'static str,
    },
}

/// Names characters by sight and by number, the first of them.
pub fn named(characters: &[char]) -> String {
    const SHOWN: usize = 8;
    let mut names: Vec<String> = characters
        .iter()
        .take(SHOWN)
        .map(|&character| {
            let number = format!("U+{:04X}", u32::from(character));
            if character.is_control() || crate::text::is_invisible(character) {
                number
            } else {
                format!("“{character}” ({number})")
            }
        })
        .collect();
    if characters.len() > SHOWN {
        names.push(format!("+{}", characters.len() - SHOWN));
    }
    names.join(", ")
}
