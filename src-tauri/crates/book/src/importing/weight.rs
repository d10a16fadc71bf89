//! How much a record takes, so that an entry is closed before hostile rows make it too large to be kept or read again.

use tallyman_core::record::{OptionValue, Record};

/// Bytes of the texts of a record that a file can make long. Ids and places of other kinds are counted roughly.
pub(super) fn weight(record: &Record) -> usize {
    let words = |text: Option<&String>| text.map_or(0, String::len);
    let options = |options: &[OptionValue]| -> usize {
        options
            .iter()
            .map(|option| words(option.name.as_ref()) + option.value.len())
            .sum()
    };
    let pairs = |pairs: &[(String, String)]| -> usize {
        pairs
            .iter()
            .map(|(name, value)| name.len() + value.len())
            .sum()
    };
    match record {
        Record::Order(line) => {
            let private = &line.private;
            line.order.len()
                + line.line.len()
                + line.title.len()
                + words(line.listing.as_ref())
                + words(line.sku.as_ref())
                + words(private.note.as_ref())
                + words(private.personalisation.as_ref())
                + options(&line.options)
                + pairs(&private.person)
                + pairs(&private.unknown)
        }
        Record::Listing(variant) => {
            variant.listing.len()
                + variant.title.len()
                + words(variant.sku.as_ref())
                + options(&variant.options)
        }
        Record::Stock(item) => {
            item.sku.len()
                + item.label.len()
                + words(item.supplier_text.as_ref())
                + words(item.supplier_sku.as_ref())
                + words(item.bin.as_ref())
                + options(&item.options)
                + item.barcodes.iter().map(String::len).sum::<usize>()
        }
        Record::Mapping(row) => row.channel_sku.len() + row.stock_sku.len(),
        Record::Pick(line) => {
            words(line.order.as_ref())
                + words(line.sku.as_ref())
                + words(line.bin.as_ref())
                + words(line.note.as_ref())
                + line.text.len()
                + options(&line.options)
        }
    }
}
