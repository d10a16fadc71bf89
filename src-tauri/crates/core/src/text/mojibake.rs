use std::borrow::Cow;

/// Undoes UTF-8 that was read as Windows-1252 ("GrÃ¶ÃŸe" is "Größe"); any other text comes back as it is.
pub fn repair(text: &str) -> Cow<'_, str> {
    if text.is_ascii()
        || !text.contains([
            'Ã', 'Â', 'Ä', 'Å', 'Ð', 'Ñ', 'å', 'ä', 'æ', 'ç', 'è', 'é', 'ã',
        ])
    {
        return Cow::Borrowed(text);
    }
    let bytes: Option<Vec<u8>> = text.chars().map(byte_of).collect();
    let Some(bytes) = bytes else {
        return Cow::Borrowed(text);
    };
    match String::from_utf8(bytes) {
        // A text that shrank held sequences which only UTF-8 explains.
        Ok(repaired) if repaired.chars().count() < text.chars().count() => Cow::Owned(repaired),
        _ => Cow::Borrowed(text),
    }
}

/// The byte that Windows-1252 shows as this character.
fn byte_of(sign: char) -> Option<u8> {
    let code = sign as u32;
    if code < 0x80 || (0x80..=0xFF).contains(&code) {
        return u8::try_from(code).ok();
    }
    let index = WINDOWS_1252_HIGH
        .iter()
        .position(|&(shown, _)| shown == sign)?;
    Some(WINDOWS_1252_HIGH[index].1)
}

const WINDOWS_1252_HIGH: [(char, u8); 27] = [
    ('€', 0x80),
    ('‚', 0x82),
    ('ƒ', 0x83),
    ('„', 0x84),
    ('…', 0x85),
    ('†', 0x86),
    ('‡', 0x87),
    ('ˆ', 0x88),
    ('‰', 0x89),
    ('Š', 0x8A),
    ('‹', 0x8B),
    ('Œ', 0x8C),
    ('Ž', 0x8E),
    ('‘', 0x91),
    ('’', 0x92),
    ('“', 0x93),
    ('”', 0x94),
    ('•', 0x95),
    ('–', 0x96),
    ('—', 0x97),
    ('˜', 0x98),
    ('™', 0x99),
    ('š', 0x9A),
    ('›', 0x9B),
    ('œ', 0x9C),
    ('ž', 0x9E),
    ('Ÿ', 0x9F),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_read_in_the_wrong_encoding_is_mended() {
        assert_eq!(repair("GrÃ¶ÃŸe"), "Größe");
        assert_eq!(repair("blÃ¥"), "blå");
    }

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in ["Größe", "São Paulo", "blå", "naïve café", "藏青色", "Ã", ""] {
            assert_eq!(repair(text), text);
        }
    }
}
