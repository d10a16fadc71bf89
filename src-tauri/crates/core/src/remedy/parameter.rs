//! What is told beside the ledger: prices, shares and limits, from a table and from the seller.

use std::sync::OnceLock;

use crate::money::Money;

const TABLE: &str = include_str!("../../../../../assets/cases/remedy-parameters.tsv");

/// What the value of a parameter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParameterKind {
    /// Amounts, one a currency.
    Money,
    /// A share in per cent.
    Share,
}

/// A row of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Row {
    name: &'static str,
    kind: ParameterKind,
    scopes: &'static str,
    scope: &'static str,
    value: &'static str,
}

fn rows() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| {
        TABLE
            .lines()
            .filter(|row| !row.starts_with('#'))
            .filter_map(read)
            .collect()
    })
}

fn read(row: &'static str) -> Option<Row> {
    let mut cells = row.split('\t');
    Some(Row {
        name: cells.next()?,
        kind: match cells.next()? {
            "money" => ParameterKind::Money,
            "share" => ParameterKind::Share,
            _ => return None,
        },
        scopes: cells.next()?,
        scope: cells.next()?,
        value: cells.next()?,
    })
}

/// The kind of a parameter, by its name with or without what it holds for; `None` where there is no such parameter.
pub fn parameter_kind(name: &str) -> Option<ParameterKind> {
    let (base, scope) = name.split_once('.').unwrap_or((name, ""));
    let row = rows().iter().find(|row| row.name == base)?;
    let is_scoped = !scope.is_empty();
    (!is_scoped || row.scopes != "-").then_some(row.kind)
}

/// The names of all parameters.
pub fn parameter_names() -> Vec<&'static str> {
    let mut names: Vec<&str> = rows().iter().map(|row| row.name).collect();
    names.dedup();
    names
}

/// Whether a text is a value of a kind.
pub fn is_value(kind: ParameterKind, text: &str) -> bool {
    match kind {
        ParameterKind::Money => amounts(text).is_some(),
        ParameterKind::Share => thousandths(text).is_some(),
    }
}

fn amounts(text: &str) -> Option<Vec<Money>> {
    text.split(',').map(Money::read).collect()
}

/// A share such as `12.5 %`, in thousandths.
fn thousandths(text: &str) -> Option<u32> {
    let figures = text.trim().strip_suffix('%')?.trim();
    let (whole, part) = figures.split_once('.').unwrap_or((figures, "0"));
    let is_digit = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_digit(whole) || !is_digit(part) || part.len() > 1 {
        return None;
    }
    let share: u32 = format!("{whole}{part}").parse().ok()?;
    (share <= 1_000).then_some(share)
}

/// The parameters of a shop: its own values before those of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parameters {
    own: Vec<(String, String)>,
}

impl Parameters {
    /// The parameters with the seller's own values by name.
    pub const fn new(own: Vec<(String, String)>) -> Self {
        Self { own }
    }

    /// An amount in a currency, for the nearest of these scopes that has one; a value in another currency is none.
    pub fn money(&self, name: &str, scopes: &[&str], currency: &str) -> Option<i64> {
        let in_currency = |text: &str| {
            let amounts = amounts(text)?;
            let amount = amounts
                .into_iter()
                .find(|money| money.currency == currency)?;
            Some(amount.amount_minor)
        };
        self.find(name, scopes, in_currency)
    }

    /// A share in thousandths, for the nearest of these scopes that has one.
    pub fn share(&self, name: &str, scopes: &[&str]) -> Option<u32> {
        self.find(name, scopes, thousandths)
    }

    /// The first currency in which the seller told a parameter.
    pub fn currency_of(&self, name: &str) -> Option<String> {
        let (_, text) = self.own.iter().find(|(own, _)| own == name)?;
        Some(amounts(text)?.into_iter().next()?.currency)
    }

    fn find<T>(&self, name: &str, scopes: &[&str], value: impl Fn(&str) -> Option<T>) -> Option<T> {
        let own = |name: &str| {
            let (_, text) = self.own.iter().find(|(own, _)| own == name)?;
            value(text)
        };
        let shipped = |scope: &str| {
            let row = rows()
                .iter()
                .find(|row| row.name == name && row.scope == scope)?;
            value(row.value)
        };
        let each = || scopes.iter().filter(|scope| !scope.is_empty());
        each()
            .find_map(|scope| own(&format!("{name}.{scope}")))
            .or_else(|| own(name))
            .or_else(|| each().find_map(|scope| shipped(scope)))
            .or_else(|| shipped("*"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_every_value_is_one() {
        let written = TABLE.lines().filter(|row| !row.starts_with('#')).count();
        assert_eq!(rows().len(), written);
        for row in rows() {
            assert!(row.value == "-" || is_value(row.kind, row.value), "{row:?}");
        }
    }

    #[test]
    fn the_nearest_scope_counts_and_the_sellers_word_before_the_table() {
        let own = [
            ("postage", "5.00 EUR, 4.20 GBP"),
            ("postage.DE", "3.90 EUR"),
            ("handling", ""),
        ];
        let own = own.map(|(name, value)| (name.to_owned(), value.to_owned()));
        let parameters = Parameters::new(own.to_vec());
        assert_eq!(parameters.money("postage", &["DE"], "EUR"), Some(390));
        assert_eq!(parameters.money("postage", &["FR"], "EUR"), Some(500));
        assert_eq!(parameters.money("postage", &["DE"], "GBP"), Some(420));
        assert_eq!(parameters.money("postage", &["DE"], "USD"), None);
        assert_eq!(parameters.money("handling", &[], "EUR"), Some(300));
        assert_eq!(
            parameters.money("dispute_fee", &["ebay"], "USD"),
            Some(2_000)
        );
        assert_eq!(parameters.share("resellable", &["defective"]), Some(100));
        assert_eq!(parameters.share("resellable", &["late"]), Some(0));
    }

    #[test]
    fn values_are_read_strictly() {
        for text in ["", "%", "101 %", "-1 %", "1.55 %", "0.5"] {
            assert!(!is_value(ParameterKind::Share, text), "{text}");
        }
        assert!(is_value(ParameterKind::Share, "12.5 %") && is_value(ParameterKind::Share, "100%"));
        assert_eq!(parameter_kind("goods.S.1"), Some(ParameterKind::Money));
        assert_eq!(
            [parameter_kind("packing.x"), parameter_kind("nothing")],
            [None, None]
        );
    }
}
