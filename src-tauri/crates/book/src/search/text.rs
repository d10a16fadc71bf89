//! The words of a record that can be looked for, folded. Nothing of a person is among them: records come without their
//! private part, and notes are not words of the goods.

use std::{fmt::Write as _, sync::Arc};

use rustc_hash::FxHashMap;
use tallyman_core::{
    record::{OptionValue, OrderLine, StockItem, Variant},
    text::fold,
};

/// Folded texts that are remembered: a million lines share few goods.
const REMEMBERED_MAX: usize = 50_000;

/// Folds the words of goods, each distinct text once.
///
/// A text is its numbers, a line each, an empty line, and its words, a line each. Folding leaves no line ends in them.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    remembered: FxHashMap<String, Arc<str>>,
    raw: String,
}

impl Folder {
    /// The words of what an order line sold; the order's number is not among them.
    pub(crate) fn line(&mut self, line: &OrderLine) -> Arc<str> {
        let codes = [line.sku.as_deref(), line.listing.as_deref()];
        let words = [Some(line.title.as_str())];
        self.folded(
            codes.into_iter().flatten(),
            words.into_iter().flatten().chain(values(&line.options)),
        )
    }

    /// The words of a variant.
    pub(crate) fn variant(&mut self, variant: &Variant) -> Arc<str> {
        let codes = [
            variant.sku.as_deref(),
            variant.barcode.as_deref(),
            Some(variant.listing.as_str()),
        ];
        let words = std::iter::once(variant.title.as_str()).chain(values(&variant.options));
        self.folded(codes.into_iter().flatten(), words)
    }

    /// The words of a stock item.
    pub(crate) fn stock(&mut self, item: &StockItem) -> Arc<str> {
        let codes = [item.supplier_sku.as_deref(), item.bin.as_deref()];
        let codes = std::iter::once(item.sku.as_str())
            .chain(item.barcodes.iter().map(String::as_str))
            .chain(codes.into_iter().flatten());
        let words = std::iter::once(item.label.as_str())
            .chain(item.supplier_text.as_deref())
            .chain(values(&item.options));
        self.folded(codes, words)
    }

    fn folded<'a>(
        &mut self,
        codes: impl Iterator<Item = &'a str>,
        words: impl Iterator<Item = &'a str>,
    ) -> Arc<str> {
        // Lengths before the texts: two records share a text only if they say the same in the same places.
        self.raw.clear();
        let mut fields = Vec::with_capacity(8);
        for field in codes
            .map(Some)
            .chain(std::iter::once(None))
            .chain(words.map(Some))
        {
            if write!(
                self.raw,
                "{}:",
                field.map_or(-1, |text| text.len().cast_signed())
            )
            .is_ok()
            {
                self.raw.push_str(field.unwrap_or_default());
            }
            fields.push(field);
        }
        if let Some(known) = self.remembered.get(&self.raw) {
            return Arc::clone(known);
        }
        let mut parts = fields.split(Option::is_none);
        let codes = joined(parts.next().unwrap_or_default());
        let words = joined(parts.next().unwrap_or_default());
        let text = format!("{codes}\n\n{words}");
        let text: Arc<str> = text.into();
        if self.remembered.len() >= REMEMBERED_MAX {
            self.remembered.clear();
        }
        self.remembered.insert(self.raw.clone(), Arc::clone(&text));
        text
    }
}

/// Folded fields, a line each; those with nothing visible in them are left out.
fn joined(fields: &[Option<&str>]) -> String {
    let folded = fields.iter().flatten().map(|field| fold(field).text);
    let lines: Vec<String> = folded.filter(|text| !text.trim().is_empty()).collect();
    lines.join("\n")
}

fn values(options: &[OptionValue]) -> impl Iterator<Item = &str> {
    options.iter().map(|option| option.value.as_str())
}

/// The number of an order.
pub(crate) fn number(order: &str) -> String {
    fold(order).text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_words_are_kept_apart() {
        let mut folder = Folder::default();
        let mut text = |codes: &[&str], words: &[&str]| {
            folder
                .folded(codes.iter().copied(), words.iter().copied())
                .to_string()
        };
        assert_eq!(
            text(&["A-1", "40"], &["Größe\nL", "藏青"]),
            "a-1\n40\n\ngrosse l\n藏青"
        );
        assert_eq!(text(&[], &["Mug"]), "\n\nmug");
        assert_eq!(text(&["a"], &[]), "a\n\n");
        assert_eq!(text(&["", "a", "\u{200b}"], &["", "b"]), "a\n\nb");
    }
}
