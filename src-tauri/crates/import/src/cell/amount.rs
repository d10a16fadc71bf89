use tallyman_core::money::Money;

/// Currencies whose smallest unit is the whole.
const WHOLE: [&str; 12] = [
    "JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "PYG", "UGX", "RWF", "KMF", "XPF",
];
/// Currencies of a thousand units.
const THOUSANDTHS: [&str; 5] = ["BHD", "KWD", "OMR", "JOD", "TND"];

/// Reads an amount; `None` where it is not plain which it is (`1.234`) or no currency is known.
pub(crate) fn money(
    text: &str,
    currency: Option<&str>,
    symbols: &[(String, String)],
) -> Option<Money> {
    let mut rest = text.trim();
    let mut known = currency
        .map(str::trim)
        .filter(|code| code.len() == 3)
        .map(str::to_ascii_uppercase);
    for (symbol, code) in symbols {
        let cut = rest
            .strip_prefix(symbol.as_str())
            .or_else(|| rest.strip_suffix(symbol.as_str()));
        if let Some(cut) = cut {
            known = known.or_else(|| Some(code.clone()));
            rest = cut.trim();
            break;
        }
    }
    let currency = known?;
    let decimals = if WHOLE.contains(&currency.as_str()) {
        0
    } else if THOUSANDTHS.contains(&currency.as_str()) {
        3
    } else {
        2
    };
    Some(Money {
        amount_minor: minor(rest, decimals)?,
        currency,
    })
}

/// The amount in minor units; the mark that decides is the last one, if it can be no mark of thousands.
fn minor(text: &str, decimals: usize) -> Option<i64> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest.trim()),
        None => (1, text),
    };
    let is_mark = |letter: char| matches!(letter, '.' | ',');
    if digits.is_empty()
        || digits.len() > 18
        || !digits.chars().all(|letter| {
            letter.is_ascii_digit() || is_mark(letter) || matches!(letter, ' ' | '\u{A0}' | '\'')
        })
    {
        return None;
    }
    let (whole, fraction) = match digits.rfind(is_mark) {
        Some(at) => {
            let (whole, fraction) = (digits.get(..at)?, digits.get(at + 1..)?);
            if fraction.len() == 3
                && (decimals < 3 || whole.contains(is_mark))
                && !is_other_mark(whole, digits.get(at..=at)?)
            {
                // `1,234` and `1.234`: thousands or three decimals.
                return None;
            }
            (whole, fraction)
        }
        None => (digits, ""),
    };
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    if fraction.len() > 6 || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let kept = fraction.get(..decimals.min(fraction.len()))?;
    if fraction.get(kept.len()..)?.bytes().any(|byte| byte != b'0') {
        return None;
    }
    let number = format!("{whole}{kept:0<decimals$}");
    if number.len() > 17 {
        return None;
    }
    number.parse::<i64>().ok().map(|number| sign * number)
}

/// Whether thousands are marked by the other mark, so that the last one is the decimal mark.
fn is_other_mark(whole: &str, last: &str) -> bool {
    whole.contains(['.', ',']) && !whole.contains(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, currency: &str) -> Option<i64> {
        money(
            text,
            (!currency.is_empty()).then_some(currency),
            &[("$".to_owned(), "USD".to_owned())],
        )
        .map(|money| money.amount_minor)
    }

    #[test]
    fn marks_of_thousands_and_decimals() {
        let cases = [
            ("12.34", "USD", Some(1234)),
            ("12,34", "EUR", Some(1234)),
            ("1,234.50", "USD", Some(123_450)),
            ("1.234,50", "EUR", Some(123_450)),
            ("$1,012.34", "", Some(101_234)),
            ("-5.00", "USD", Some(-500)),
            ("2400", "JPY", Some(2400)),
            ("2400.00", "JPY", Some(2400)),
            ("12.5", "USD", Some(1250)),
            ("12.345", "KWD", Some(12_345)),
            // Not plain, not exact, or no amount at all.
            ("1.234", "EUR", None),
            ("1,234", "USD", None),
            ("12.345", "USD", None),
            ("12.34", "", None),
            ("twelve", "USD", None),
            ("", "USD", None),
            ("99999999999999999999", "USD", None),
        ];
        for (text, currency, expected) in cases {
            assert_eq!(read(text, currency), expected, "{text} {currency}");
        }
    }
}
