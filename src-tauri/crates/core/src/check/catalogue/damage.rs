//! What spreadsheets do to codes.

/// Months as spreadsheets write them when they take a code for a date, in the languages they are sold in.
const MONTHS: &str = include_str!("../../../../../../assets/check/spreadsheet-months.tsv");
/// Digits that a spreadsheet keeps of a long number.
const DIGITS_KEPT: usize = 15;

/// How a code was damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Damage {
    /// `1.23457E+12`.
    Scientific,
    /// `05-Mar` for 05-03 or MAR05.
    Date,
    /// `#N/A`, `########`.
    ErrorValue,
    /// `100234.0`.
    Decimal,
    /// More than fifteen digits, the rest zeros.
    Rounded,
    /// `=\"00123\"`, `'00123`.
    Quoted,
    /// Characters that were lost: `�`.
    Lost,
}

/// Looks for damage in a code. Capital codes such as `MAR-05` are codes; spreadsheets write `Mar-05`.
pub(super) fn damage(code: &str) -> Option<Damage> {
    let code = code.trim();
    if code.contains('\u{FFFD}') {
        Some(Damage::Lost)
    } else if is_error_value(code) {
        Some(Damage::ErrorValue)
    } else if code.starts_with("=\"") || code.starts_with('\'') {
        Some(Damage::Quoted)
    } else if is_scientific(code) {
        Some(Damage::Scientific)
    } else if is_date(code) {
        Some(Damage::Date)
    } else if is_decimal(code) {
        Some(Damage::Decimal)
    } else if is_rounded(code) {
        Some(Damage::Rounded)
    } else {
        None
    }
}

/// The code as it stood before, where that can be told.
pub(super) fn mended(code: &str, damage: Damage) -> Option<String> {
    let code = code.trim();
    match damage {
        Damage::Quoted => {
            let inner = code.trim_start_matches(['=', '\'']).trim_matches('"');
            (!inner.is_empty()).then(|| inner.to_owned())
        }
        Damage::Decimal => code
            .split_once(['.', ','])
            .map(|(whole, _)| whole.to_owned()),
        Damage::Scientific | Damage::Date | Damage::ErrorValue | Damage::Rounded | Damage::Lost => {
            None
        }
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_error_value(code: &str) -> bool {
    let is_hashes = code.len() >= 3 && code.bytes().all(|byte| byte == b'#');
    is_hashes
        || [
            "#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#NV", "#WERT!",
            "#BEZUG!",
        ]
        .contains(&code)
}

fn is_scientific(code: &str) -> bool {
    let Some((mantissa, exponent)) = code.split_once(['E', 'e']) else {
        return false;
    };
    // "5E10" alone may be a code; a spreadsheet writes the sign.
    let Some(exponent) = exponent.strip_prefix('+') else {
        return false;
    };
    let (whole, fraction) = mantissa
        .split_once(['.', ','])
        .map_or((mantissa, None), |(whole, fraction)| {
            (whole, Some(fraction))
        });
    whole.len() == 1
        && digits(whole)
        && fraction.is_none_or(digits)
        && (1..=3).contains(&exponent.len())
        && digits(exponent)
}

fn is_date(code: &str) -> bool {
    let is_day = |text: &str| text.len() <= 2 && digits(text);
    let is_year = |text: &str| matches!(text.len(), 2 | 4) && digits(text);
    let is_month = |text: &str| {
        MONTHS
            .lines()
            .skip(1)
            .any(|row| row.split('\t').next() == Some(text))
    };
    let parts: Vec<&str> = code
        .split(['-', ' ', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    match parts.as_slice() {
        [first, second] if is_month(first) => is_year(second) || is_day(second),
        [first, second] if is_month(second) => is_day(first),
        [first, second, third] if is_month(second) => is_day(first) && is_year(third),
        _ => is_timestamp(code) || is_han_date(code),
    }
}

/// `2026-03-05 00:00:00`, which no code ends with.
fn is_timestamp(code: &str) -> bool {
    code.strip_suffix(" 00:00:00")
        .is_some_and(|date| date.len() == 10 && date.split(['-', '/', '.']).all(digits))
}

/// `3月5日`.
fn is_han_date(code: &str) -> bool {
    let rest = code
        .split_once('年')
        .map_or(Some(code), |(year, rest)| digits(year).then_some(rest));
    let Some((month, day)) = rest.and_then(|rest| rest.split_once('月')) else {
        return false;
    };
    digits(month)
        && month.len() <= 2
        && day
            .strip_suffix('日')
            .is_some_and(|day| digits(day) && day.len() <= 2)
}

/// A whole number of some length with `.0` behind it.
fn is_decimal(code: &str) -> bool {
    const LONG: usize = 4;
    code.split_once(['.', ','])
        .is_some_and(|(whole, fraction)| {
            whole.len() >= LONG && digits(whole) && matches!(fraction, "0" | "00")
        })
}

fn is_rounded(code: &str) -> bool {
    digits(code)
        && code.len() > DIGITS_KEPT + 1
        && code.bytes().skip(DIGITS_KEPT).all(|byte| byte == b'0')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_is_seen() {
        for (code, expected) in [
            ("1.23457E+12", Damage::Scientific),
            ("4,00639E+12", Damage::Scientific),
            ("5E+10", Damage::Scientific),
            ("05-Mar", Damage::Date),
            ("Mar-05", Damage::Date),
            ("1. Mai", Damage::Date),
            ("02-Dez-26", Damage::Date),
            ("2026-03-05 00:00:00", Damage::Date),
            ("3月5日", Damage::Date),
            ("#N/A", Damage::ErrorValue),
            ("######", Damage::ErrorValue),
            ("100234.0", Damage::Decimal),
            ("12345678901234500000", Damage::Rounded),
            ("=\"00421\"", Damage::Quoted),
            ("TS-\u{FFFD}-1", Damage::Lost),
        ] {
            assert_eq!(damage(code), Some(expected), "{code}");
        }
        assert_eq!(
            mended("=\"00421\"", Damage::Quoted).as_deref(),
            Some("00421")
        );
        assert_eq!(
            mended("100234.0", Damage::Decimal).as_deref(),
            Some("100234")
        );
    }

    #[test]
    fn codes_that_only_resemble_damage_are_left_alone() {
        for code in [
            "MAR-05",
            "TS-11-RD-L",
            "5E10",
            "E+5",
            "1.5",
            "2.0",
            "12.50",
            "2026-03-05",
            "100000000000000",
            "4006381333931",
            "May",
            "SEP-2",
            "A1.0",
            "",
            "#12",
            "DEC-2024",
        ] {
            assert_eq!(damage(code), None, "{code}");
        }
    }
}
