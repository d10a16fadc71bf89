use unicode_normalization::UnicodeNormalization;

/// Words that stand beside a number of pieces.
const UNITS: [&str; 26] = [
    "x", "×", "pc", "pcs", "pc.", "pcs.", "piece", "pieces", "unit", "units", "ea", "stk", "stk.",
    "stück", "szt", "szt.", "pz", "pz.", "ud", "uds", "uds.", "件", "个", "個", "条", "点",
];

/// A number of units: a whole number, perhaps with `.0` or a word such as `pcs`; `None` where it is anything else.
pub(crate) fn quantity(text: &str) -> Option<u32> {
    if let Ok(number) = text.parse() {
        return (!text.starts_with('+')).then_some(number);
    }
    u32::try_from(signed(text)?).ok()
}

/// Like [`quantity`], for stock that may stand below zero.
pub(crate) fn signed(text: &str) -> Option<i64> {
    let text: String = text.trim().nfkc().collect::<String>().to_lowercase();
    let text = text.strip_prefix(['x', '×']).unwrap_or(&text).trim();
    let (sign, digits) = match text.strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let end = digits
        .find(|letter: char| !letter.is_ascii_digit())
        .unwrap_or(digits.len());
    let (number, rest) = digits.split_at_checked(end)?;
    let number: i64 = (number.len() <= 12).then(|| number.parse().ok())??;
    let rest = match rest.strip_prefix(['.', ',']) {
        Some("0" | "00") => "",
        Some(_) => return None,
        None => rest.trim(),
    };
    (rest.is_empty() || UNITS.contains(&rest)).then_some(sign * number)
}
