//! Days and money as they are written in a language; from tables after CLDR.

use std::sync::OnceLock;

use chrono::{Datelike as _, NaiveDate};
use rustc_hash::FxHashMap;

use super::ReplyLanguage;
use crate::{money::Money, text::han_forms};

const FORMATS: &str = include_str!("../../../../../assets/replies/formats.tsv");
const CURRENCIES: &str = include_str!("../../../../../assets/replies/currencies.tsv");

/// A space that keeps a number and its unit on one line.
const NO_BREAK: &str = "\u{A0}";
/// The narrow one, between groups of digits in French.
const NARROW_NO_BREAK: &str = "\u{202F}";
/// Currencies without a smaller unit.
const WHOLE: &[&str] = &[
    "JPY", "KRW", "VND", "CLP", "ISK", "XAF", "XOF", "PYG", "UGX", "RWF", "KMF", "XPF",
];
/// Currencies of a thousand smaller units.
const THOUSANDTHS: &[&str] = &["KWD", "BHD", "OMR", "TND", "JOD", "IQD", "LYD"];

/// How one language writes days and money.
#[derive(Debug, Default)]
struct Format {
    day: &'static str,
    months: Vec<&'static str>,
    first_day: &'static str,
    decimal: &'static str,
    group: String,
    group_from: usize,
    money: &'static str,
    signs: FxHashMap<&'static str, &'static str>,
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|row| !row.starts_with('#') && !row.is_empty())
        .map(|row| row.split('\t').collect())
}

fn format(language: ReplyLanguage) -> &'static Format {
    static TABLE: OnceLock<FxHashMap<&'static str, Format>> = OnceLock::new();
    static NONE: OnceLock<Format> = OnceLock::new();
    TABLE
        .get_or_init(read)
        .get(language.tag())
        .unwrap_or_else(|| NONE.get_or_init(Format::default))
}

fn read() -> FxHashMap<&'static str, Format> {
    let mut table = FxHashMap::default();
    for (column, cells) in (1..).zip(rows(FORMATS)) {
        let [
            language,
            day,
            months,
            first_day,
            decimal,
            group,
            group_from,
            money,
        ] = cells[..]
        else {
            continue;
        };
        let signs = rows(CURRENCIES)
            .filter_map(|row| Some((*row.first()?, *row.get(column)?)))
            .collect();
        table.insert(
            language,
            Format {
                day,
                months: months.split('|').collect(),
                first_day,
                decimal,
                group: group.replace('_', NO_BREAK).replace('~', NARROW_NO_BREAK),
                group_from: group_from.parse().unwrap_or(usize::MAX),
                money,
                signs,
            },
        );
    }
    table
}

/// A day as a language writes it out, with the name of the month: "21. November 2026", "2026年11月21日".
pub fn day(language: ReplyLanguage, day: NaiveDate) -> String {
    let format = format(language);
    let month = format
        .months
        .get(day.month0() as usize)
        .copied()
        .unwrap_or_default();
    let number = if day.day() == 1 && !format.first_day.is_empty() {
        format.first_day.to_owned()
    } else {
        day.day().to_string()
    };
    format
        .day
        .replace("{d}", &number)
        .replace("{m}", month)
        .replace("{y}", &day.year().to_string())
}

/// Money as a language writes it: "12,50 €", "1,250円".
pub fn money(language: ReplyLanguage, money: &Money) -> String {
    let format = format(language);
    let code = money.currency.as_str();
    let sign = format.signs.get(code).copied().unwrap_or(code);
    let pattern = if sign.contains('#') {
        sign.to_owned()
    } else {
        // A code of letters before a number stands apart from it.
        let apart = if sign.chars().all(char::is_alphabetic) {
            format.money.replace("¤#", "¤_#")
        } else {
            format.money.to_owned()
        };
        apart.replace('¤', sign)
    };
    let amount = pattern
        .replace('_', NO_BREAK)
        .replace('#', &number(format, money));
    if money.amount_minor < 0 {
        format!("-{amount}")
    } else {
        amount
    }
}

/// How many digits of an amount stand behind the mark.
fn decimals(currency: &str) -> usize {
    if WHOLE.contains(&currency) {
        0
    } else if THOUSANDTHS.contains(&currency) {
        3
    } else {
        2
    }
}

fn number(format: &Format, money: &Money) -> String {
    let decimals = decimals(&money.currency);
    let digits = format!(
        "{:0width$}",
        money.amount_minor.unsigned_abs(),
        width = decimals + 1
    );
    let (whole, rest) = digits.split_at(digits.len() - decimals);
    let mut shown = String::new();
    for (at, digit) in whole.chars().enumerate() {
        let behind = whole.len() - at;
        if at > 0 && behind.is_multiple_of(3) && whole.len() >= format.group_from {
            shown.push_str(&format.group);
        }
        shown.push(digit);
    }
    if decimals > 0 {
        shown.push_str(format.decimal);
        shown.push_str(rest);
    }
    shown
}

/// Reads an amount with its currency, such as "12.50 EUR" or "EUR 12,50".
pub(super) fn money_said(text: &str) -> Option<Money> {
    let text = text.trim();
    let is_letter = |letter: char| letter.is_ascii_alphabetic();
    let currency: String = text.chars().filter(|letter| is_letter(*letter)).collect();
    let number = text.trim_matches(|letter: char| is_letter(letter) || letter.is_whitespace());
    if currency.len() != 3 || number.chars().any(is_letter) {
        return None;
    }
    let currency = currency.to_ascii_uppercase();
    let decimals = decimals(&currency);
    let (whole, rest) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let is_number = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit());
    if whole.is_empty() || !is_number(whole) || !is_number(rest) || rest.len() > decimals {
        return None;
    }
    let minor: i64 = format!("{whole}{rest:0<decimals$}").parse().ok()?;
    Some(Money {
        amount_minor: minor,
        currency,
    })
}

/// In which script of Chinese a text is written, by its own signs; simplified where they do not tell.
pub fn chinese(text: &str) -> ReplyLanguage {
    let (traditional, simplified) = han_forms(text);
    if traditional > simplified {
        ReplyLanguage::ZhHant
    } else {
        ReplyLanguage::ZhHans
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(amount_minor: i64, currency: &str) -> Money {
        Money {
            amount_minor,
            currency: currency.to_owned(),
        }
    }

    #[test]
    fn days_are_written_out() {
        let at = NaiveDate::from_ymd_opt(2026, 11, 21).unwrap();
        let first = NaiveDate::from_ymd_opt(2027, 3, 1).unwrap();
        for (language, written, written_first) in [
            (ReplyLanguage::En, "21 November 2026", "1 March 2027"),
            (ReplyLanguage::De, "21. November 2026", "1. März 2027"),
            (ReplyLanguage::Fr, "21 novembre 2026", "1er mars 2027"),
            (
                ReplyLanguage::Es,
                "21 de noviembre de 2026",
                "1 de marzo de 2027",
            ),
            (ReplyLanguage::It, "21 novembre 2026", "1 marzo 2027"),
            (
                ReplyLanguage::Pt,
                "21 de novembro de 2026",
                "1 de março de 2027",
            ),
            (ReplyLanguage::Nl, "21 november 2026", "1 maart 2027"),
            (ReplyLanguage::Pl, "21 listopada 2026", "1 marca 2027"),
            (ReplyLanguage::Ja, "2026年11月21日", "2027年3月1日"),
            (ReplyLanguage::ZhHans, "2026年11月21日", "2027年3月1日"),
            (ReplyLanguage::ZhHant, "2026年11月21日", "2027年3月1日"),
        ] {
            assert_eq!(day(language, at), written);
            assert_eq!(day(language, first), written_first);
        }
    }

    #[test]
    fn money_stands_as_its_readers_write_it() {
        for (language, amount, currency, written) in [
            (ReplyLanguage::En, 1250, "EUR", "€12.50"),
            (ReplyLanguage::En, 123_456_789, "USD", "$1,234,567.89"),
            (ReplyLanguage::En, 1250, "PLN", "PLN\u{A0}12.50"),
            (ReplyLanguage::De, 1250, "EUR", "12,50\u{A0}€"),
            (ReplyLanguage::De, 5, "EUR", "0,05\u{A0}€"),
            (ReplyLanguage::Fr, 123_450, "EUR", "1\u{202F}234,50\u{A0}€"),
            (ReplyLanguage::Es, 123_450, "EUR", "1234,50\u{A0}€"),
            (ReplyLanguage::Es, 1_234_500, "EUR", "12.345,00\u{A0}€"),
            (ReplyLanguage::It, 1_234_500, "EUR", "12.345,00\u{A0}€"),
            (ReplyLanguage::Pt, 1250, "BRL", "R$\u{A0}12,50"),
            (ReplyLanguage::Pt, 1250, "EUR", "12,50\u{A0}€"),
            (ReplyLanguage::Nl, 1250, "EUR", "€\u{A0}12,50"),
            (ReplyLanguage::Pl, 1250, "PLN", "12,50\u{A0}zł"),
            (ReplyLanguage::Ja, 1250, "JPY", "1,250円"),
            (ReplyLanguage::Ja, 1250, "EUR", "€12.50"),
            (ReplyLanguage::ZhHans, 1250, "CNY", "¥12.50"),
            (ReplyLanguage::ZhHant, 125_000, "TWD", "NT$1,250.00"),
            (ReplyLanguage::De, -1250, "XYZ", "-12,50\u{A0}XYZ"),
        ] {
            assert_eq!(money(language, &sum(amount, currency)), written);
        }
    }

    #[test]
    fn an_amount_that_the_seller_says_is_read_or_refused() {
        assert_eq!(money_said("12.50 EUR"), Some(sum(1250, "EUR")));
        assert_eq!(money_said(" jpy 1250"), Some(sum(1250, "JPY")));
        assert_eq!(money_said("EUR12,5"), Some(sum(1250, "EUR")));
        for wrong in [
            "12.50",
            "EUR",
            "1.250,50 EUR",
            "12.505 EUR",
            "12.5 JPY",
            "-5 EUR",
            "99999999999999999999 EUR",
            "",
        ] {
            assert_eq!(money_said(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn scripts_of_chinese_are_told_apart_by_their_signs() {
        assert_eq!(chinese("我收到的顏色不對，請退款"), ReplyLanguage::ZhHant);
        assert_eq!(chinese("我收到的颜色不对，请退款"), ReplyLanguage::ZhHans);
        assert_eq!(chinese("??"), ReplyLanguage::ZhHans);
    }

    #[test]
    fn every_language_has_its_formats() {
        let tags: Vec<&str> = rows(FORMATS).map(|row| row[0]).collect();
        let of_languages: Vec<&str> = ReplyLanguage::ALL.map(ReplyLanguage::tag).to_vec();
        assert_eq!(
            tags, of_languages,
            "columns of currencies follow this order"
        );
        for language in ReplyLanguage::ALL {
            assert_eq!(format(language).months.len(), 12);
        }
        assert!(rows(CURRENCIES).all(|row| row.len() == 12));
    }
}
