//! Money as integers of the smallest unit.

use serde::{Deserialize, Serialize};

/// The largest amount that a person may tell, in minor units: what is larger is a slip of the keyboard.
pub const TOLD_MINOR_MAX: i64 = 100_000_000_000;

/// An amount in the smallest unit of its currency (cents, yen).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// The amount in minor units.
    pub amount_minor: i64,
    /// The ISO 4217 code as the file gives it, upper case.
    pub currency: String,
}

impl Money {
    /// The amount as `18.90`, without its currency.
    pub fn figures(&self) -> String {
        let places = decimals(&self.currency);
        let unit = 10_u64.pow(places);
        let sign = if self.amount_minor < 0 { "-" } else { "" };
        let whole = self.amount_minor.unsigned_abs();
        if places == 0 {
            return format!("{sign}{whole}");
        }
        let width = places as usize;
        format!("{sign}{}.{:0width$}", whole / unit, whole % unit)
    }

    /// An amount that a person writes, such as `18.90 EUR` or `1800 JPY`; not negative.
    pub fn read(text: &str) -> Option<Self> {
        let (figures, currency) = text.trim().split_once(char::is_whitespace)?;
        Self::of(figures, currency.trim())
    }

    /// The same of figures and a currency.
    pub fn of(figures: &str, currency: &str) -> Option<Self> {
        let is_code =
            currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_alphabetic());
        let currency = currency.to_ascii_uppercase();
        let places = decimals(&currency) as usize;
        let (whole, part) = figures.split_once('.').unwrap_or((figures, ""));
        let are_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_code
            || whole.is_empty()
            || !are_digits(whole)
            || !are_digits(part)
            || part.len() > places
        {
            return None;
        }
        let amount_minor = format!("{whole}{part:0<places$}").parse().ok()?;
        (0..=TOLD_MINOR_MAX)
            .contains(&amount_minor)
            .then_some(Self {
                amount_minor,
                currency,
            })
    }
}

impl std::fmt::Display for Money {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} {}", self.figures(), self.currency)
    }
}

/// How many digits of a currency stand behind the point.
pub fn decimals(currency: &str) -> u32 {
    match currency {
        "JPY" | "KRW" | "VND" | "CLP" | "ISK" | "PYG" | "UGX" | "XAF" | "XOF" | "XPF" => 0,
        "KWD" | "BHD" | "OMR" | "JOD" | "TND" | "IQD" | "LYD" => 3,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_and_read_with_the_digits_of_its_currency() {
        for text in ["18.90 EUR", "0.05 GBP", "1800 JPY", "1.250 KWD"] {
            assert_eq!(Money::read(text).unwrap().to_string(), text);
        }
        assert_eq!(Money::read("4 eur").unwrap().amount_minor, 400);
        let loss = Money {
            amount_minor: -5,
            currency: "EUR".to_owned(),
        };
        assert_eq!(loss.to_string(), "-0.05 EUR");
        for text in [
            "",
            "EUR",
            "1,50 EUR",
            "1.505 EUR",
            "-1 EUR",
            "1.5 JPY",
            "5 €",
            "9999999999999999 EUR",
            ". EUR",
        ] {
            assert_eq!(Money::read(text), None, "{text}");
        }
    }
}
