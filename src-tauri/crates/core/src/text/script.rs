/// The family of signs a character belongs to, as far as reading labels needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// A decimal digit.
    Digit,
    /// Latin letters.
    Latin,
    /// Cyrillic letters.
    Cyrillic,
    /// Greek letters.
    Greek,
    /// Chinese signs, in Japanese too.
    Han,
    /// Hiragana.
    Hiragana,
    /// Katakana with its long mark.
    Katakana,
    /// Korean syllables.
    Hangul,
    /// Spaces, punctuation and everything else.
    Other,
}

impl Script {
    /// Whether words of this script are set apart by spaces.
    pub const fn is_alphabetic(self) -> bool {
        matches!(self, Self::Latin | Self::Cyrillic | Self::Greek)
    }

    /// Whether words of this script run into one another.
    pub const fn is_running(self) -> bool {
        matches!(
            self,
            Self::Han | Self::Hiragana | Self::Katakana | Self::Hangul
        )
    }
}

/// Tells the script of one character.
pub const fn script_of(sign: char) -> Script {
    // Nearly all signs of labels are these, and they are asked for dozens of times each.
    match sign {
        '0'..='9' => return Script::Digit,
        'a'..='z' | 'A'..='Z' => return Script::Latin,
        '\0'..='\x7F' => return Script::Other,
        '\u{4E00}'..='\u{9FFF}' => return Script::Han,
        _ => {}
    }
    match sign as u32 {
        0xAA | 0xBA | 0xC0..=0xD6 | 0xD8..=0xF6 | 0xF8..=0x24F | 0x1E00..=0x1EFF => Script::Latin,
        0x370..=0x3FF => Script::Greek,
        0x400..=0x52F => Script::Cyrillic,
        0x3005 | 0x3007 | 0x3400..=0x4DBF | 0xF900..=0xFAFF | 0x2_0000..=0x3_134F => Script::Han,
        0x3041..=0x309F => Script::Hiragana,
        0x30A1..=0x30FA | 0x30FC..=0x30FF => Script::Katakana,
        0x1100..=0x11FF | 0x3131..=0x318E | 0xAC00..=0xD7A3 => Script::Hangul,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_of_labels_are_told_apart() {
        for (sign, script) in [
            ('7', Script::Digit),
            ('ß', Script::Latin),
            ('ё', Script::Cyrillic),
            ('Ω', Script::Greek),
            ('藏', Script::Han),
            ('の', Script::Hiragana),
            ('ー', Script::Katakana),
            ('색', Script::Hangul),
            ('×', Script::Other),
            (' ', Script::Other),
        ] {
            assert_eq!(script_of(sign), script, "{sign}");
        }
    }
}
