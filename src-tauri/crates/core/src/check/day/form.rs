//! Normal forms for matching: cheap where the text is plain ASCII, which nearly all SKUs and order numbers are.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

/// Text folded for comparing words: NFKC, lower case, spaces collapsed.
pub(super) fn folded(text: &str) -> Cow<'_, str> {
    let trimmed = text.trim();
    let is_plain = trimmed
        .bytes()
        .all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
        && !trimmed.contains("  ")
        && !trimmed.contains(['\t', '\n', '\r']);
    if is_plain {
        return Cow::Borrowed(trimmed);
    }
    let lower: String = trimmed.nfkc().flat_map(char::to_lowercase).collect();
    Cow::Owned(lower.split_whitespace().collect::<Vec<_>>().join(" "))
}
