//! How much personal data, in words.

use tallyman_core::language::Language;

/// Says how many pieces of how many orders: `4 pieces of personal data of 1 order`.
pub(crate) fn amount(pieces: u64, orders: u64, language: Language) -> String {
    let of_one = |count: u64, one: &'static str, other: &'static str| {
        format!("{count} {}", if count == 1 { one } else { other })
    };
    match language {
        Language::En => format!(
            "{} of personal data of {}",
            of_one(pieces, "piece", "pieces"),
            of_one(orders, "order", "orders")
        ),
        Language::De => format!(
            "{} aus {}",
            of_one(
                pieces,
                "personenbezogene Angabe",
                "personenbezogene Angaben"
            ),
            of_one(orders, "Bestellung", "Bestellungen")
        ),
        Language::Zh => format!("{orders} 个订单的 {pieces} 项个人信息"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_said_in_the_singular() {
        assert_eq!(
            amount(1, 1, Language::En),
            "1 piece of personal data of 1 order"
        );
        assert_eq!(
            amount(4, 1, Language::De),
            "4 personenbezogene Angaben aus 1 Bestellung"
        );
    }
}
