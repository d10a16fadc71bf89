//! Ids of questions: short enough to be read over a telephone, and with a check so that a slip is no other question.

use sha2::{Digest, Sha256};

/// Crockford's base 32: no letter that looks like a digit.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs that carry the digest; one more checks them.
const SIGN_COUNT: usize = 9;

/// The id of what was seen: the same words give the same id on every day and computer.
pub(super) fn id(seen: &[&str]) -> String {
    let mut digest = Sha256::new();
    digest.update(b"tallyman question 1");
    for text in seen {
        digest.update((text.len() as u64).to_le_bytes());
        digest.update(text.as_bytes());
    }
    let bytes = digest.finalize();
    let values: Vec<u8> = bytes
        .iter()
        .take(SIGN_COUNT)
        .map(|byte| byte & 31)
        .collect();
    let signs: String = values
        .iter()
        .chain([&check(&values)])
        .filter_map(|value| SIGNS.get(usize::from(*value)).copied().map(char::from))
        .collect();
    let (front, back) = signs.split_at(signs.len() / 2);
    format!("Q-{front}-{back}")
}

/// A weighted sum, so that two signs swapped are noticed too.
fn check(values: &[u8]) -> u8 {
    let sum: u32 = (1_u32..)
        .zip(values)
        .map(|(place, value)| (2 * place + 1) * u32::from(*value))
        .sum();
    (sum % 32) as u8
}

/// The id that a cell holds, whatever a person or a program made of its form.
pub(super) fn parse(cell: &str) -> Option<String> {
    if cell.chars().count() > 40 {
        return None;
    }
    let mut signs = cell
        .chars()
        .filter_map(|sign| {
            // Full-width forms are what a Chinese keyboard writes.
            let narrow = match sign {
                '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0)?,
                other => other,
            };
            let is_filling = narrow.is_whitespace()
                || matches!(
                    narrow,
                    '-' | '\u{2010}'..='\u{2015}' | '_' | '\'' | '\u{feff}' | '\u{200b}'
                );
            (!is_filling).then_some(narrow.to_ascii_uppercase())
        })
        .peekable();
    if signs.next() != Some('Q') {
        return None;
    }
    let mut values = Vec::with_capacity(SIGN_COUNT + 1);
    let mut text = String::new();
    for sign in signs {
        let meant = match sign {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        };
        let value = SIGNS.iter().position(|known| char::from(*known) == meant)?;
        values.push(value as u8);
        text.push(meant);
    }
    let (last, front) = values.split_last()?;
    if front.len() != SIGN_COUNT || check(front) != *last {
        return None;
    }
    let (front, back) = text.split_at(text.len() / 2);
    Some(format!("Q-{front}-{back}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_found_in_whatever_form_it_comes_back() {
        let asked = id(&["amazon.de", "B0X", "绿色"]);
        assert_eq!(asked, id(&["amazon.de", "B0X", "绿色"]));
        assert_ne!(asked, id(&["amazon.de", "B0", "X绿色"]));
        let full_width: String = asked
            .chars()
            .filter_map(|sign| char::from_u32(u32::from(sign) + 0xfee0))
            .collect();
        for form in [
            asked.clone(),
            asked.to_lowercase(),
            format!(" {} ", asked.replace('-', "")),
            full_width,
        ] {
            assert_eq!(parse(&form).as_deref(), Some(asked.as_str()), "{form}");
        }
    }

    #[test]
    fn a_slip_is_no_question() {
        let asked = id(&["one"]);
        let signs: Vec<char> = asked.chars().collect();
        for place in 2..signs.len() {
            if signs[place] == '-' {
                continue;
            }
            for other in SIGNS.iter().map(|sign| char::from(*sign)) {
                let mut slip = signs.clone();
                slip[place] = other;
                let slip: String = slip.into_iter().collect();
                assert!(
                    slip == asked || parse(&slip).is_none(),
                    "{slip} for {asked}"
                );
            }
        }
        for text in [
            "",
            "Q",
            "Q-",
            "Quantity",
            "=Q-00000-00000",
            "Q-99999-99999-9",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
