//! Amounts as the window shows them.

use tallyman_core::{language::Language, money::Money, sentence::Argument as _};

use crate::api::MoneyView;

/// An amount as it is shown.
pub(crate) fn money_view(money: &Money, language: Language) -> MoneyView {
    MoneyView {
        amount_minor: money.amount_minor,
        currency: money.currency.clone(),
        text: grouped(&money.in_language(language), language),
    }
}

/// An amount with its thousands set off and a minus as long as a plus.
fn grouped(text: &str, language: Language) -> String {
    let (sign, amount) = text
        .strip_prefix('-')
        .map_or(("", text), |amount| ("\u{2212}", amount));
    let whole = amount.find(|sign: char| !sign.is_ascii_digit());
    let (whole, rest) = amount.split_at(whole.unwrap_or(amount.len()));
    let between = match language {
        Language::De => '.',
        Language::En | Language::Zh => ',',
    };
    let mut set_off = String::with_capacity(text.len() + 8);
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            set_off.push(between);
        }
        set_off.push(digit);
    }
    format!("{sign}{set_off}{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_the_language_writes_them() {
        let money = |amount_minor: i64, currency: &str| Money {
            amount_minor,
            currency: currency.to_owned(),
        };
        for (of, english, german) in [
            (money(128_450, "EUR"), "1,284.50 EUR", "1.284,50 EUR"),
            (money(-714, "EUR"), "−7.14 EUR", "−7,14 EUR"),
            (money(1_234_567, "JPY"), "1,234,567 JPY", "1.234.567 JPY"),
            (money(99_999, "GBP"), "999.99 GBP", "999,99 GBP"),
        ] {
            assert_eq!(money_view(&of, Language::En).text, english);
            assert_eq!(money_view(&of, Language::De).text, german);
        }
    }
}
