//! Days and amounts as a language writes them.

use crate::reply::{ReplyLanguage, SlotValue, day, money};

/// The mark between day, month and year, and the decimal mark.
pub(super) const fn marks(language: ReplyLanguage) -> (char, char) {
    use ReplyLanguage as L;
    match language {
        L::De | L::Pl => ('.', ','),
        L::Fr | L::Es | L::It | L::Pt => ('/', ','),
        L::Nl => ('-', ','),
        L::En | L::Ja | L::ZhHans | L::ZhHant => ('/', '.'),
    }
}

/// Whether a currency stands before its number.
pub(super) const fn is_currency_first(language: ReplyLanguage, mark: char) -> bool {
    use ReplyLanguage as L;
    match language {
        L::En | L::Nl => true,
        L::De | L::Fr | L::Es | L::It | L::Pt | L::Pl => false,
        L::Ja | L::ZhHans | L::ZhHant => matches!(mark, '¥' | '￥' | '$' | '€' | '£'),
    }
}

/// A value as a language writes it.
pub(super) fn value(of: &SlotValue, language: ReplyLanguage) -> String {
    match of {
        SlotValue::Day(on) => day(language, *on),
        SlotValue::Amount(amount) => money(language, amount),
        SlotValue::Count(count) => count.to_string(),
        SlotValue::Goods(text) | SlotValue::Reference(text) | SlotValue::Shop(text) => text.clone(),
    }
}
