use crate::sentence::Sentence;

/// What a spreadsheet did to an id that can't be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Damage {
    /// `4.06E+12`: the last digits are gone.
    Exponent,
    /// `4060000000001.0`.
    Decimal,
    /// A control character, which no id holds.
    Control,
}

impl Damage {
    /// What the cell looks like and what to do, for a person.
    pub(crate) const fn sentence(self) -> Sentence {
        match self {
            Self::Exponent => Sentence::MadeExponent {},
            Self::Decimal => Sentence::MadeDecimal {},
            Self::Control => Sentence::ControlSign {},
        }
    }
}

/// Whether an id was damaged.
pub(crate) fn damage(text: &str) -> Option<Damage> {
    let bytes = text.as_bytes();
    if bytes.iter().any(u8::is_ascii_control) {
        return Some(Damage::Control);
    }
    if !bytes.first()?.is_ascii_digit() {
        return None;
    }
    let at = bytes.iter().position(|byte| !byte.is_ascii_digit())?;
    let rest = text.get(at..)?;
    let rest = match rest.strip_prefix(['.', ',']) {
        Some(decimals) => {
            let end = decimals
                .bytes()
                .position(|byte| !byte.is_ascii_digit())
                .unwrap_or(decimals.len());
            if end == decimals.len() {
                let is_zero = end > 0 && decimals.bytes().all(|byte| byte == b'0');
                return (is_zero && end <= 2 && at >= 4).then_some(Damage::Decimal);
            }
            decimals.get(end..)?
        }
        None => rest,
    };
    let exponent = rest.strip_prefix(['e', 'E'])?.strip_prefix('+')?;
    (!exponent.is_empty() && exponent.bytes().all(|byte| byte.is_ascii_digit()))
        .then_some(Damage::Exponent)
}

/// Characters that can't be seen or that turn the writing round, which make two ids look the same.
pub(crate) fn hidden_characters(text: &str) -> bool {
    !text.is_ascii()
        && text.chars().any(|letter| {
            matches!(
                letter,
                '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
                    | '\u{2060}'..='\u{206F}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{00A0}' | '\u{3000}'
                    | '\u{E0000}'..='\u{E0FFF}'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_told_from_odd_ids() {
        for id in ["4.06E+12", "4,06E+12", "4E+15", "4.17469e+13"] {
            assert_eq!(damage(id), Some(Damage::Exponent), "{id}");
        }
        for id in ["406000000001.0", "4060.00"] {
            assert_eq!(damage(id), Some(Damage::Decimal), "{id}");
        }
        assert_eq!(damage("A\u{0}1"), Some(Damage::Control));
        for id in [
            "",
            "12E5",
            "1E10",
            "2.0",
            "10.5",
            "111-2222222-3333333",
            "E+12",
            "A4.06E+12",
            "#1001",
            "4.06E+12X",
        ] {
            assert_eq!(damage(id), None, "{id}");
        }
    }
}
