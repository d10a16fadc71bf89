//! What makes two tellings tellings of the same thing.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use sha2::{Digest, Sha256};
use tallyman_core::record::{LineState, Record};

/// Where a telling of an order line stands, as far as finding it again needs to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordState {
    /// Open order lines, and records of every other kind.
    Open = 0,
    /// Order lines that are not open.
    Settled = 1,
    /// A telling older than one the book had already.
    Outdated = 2,
}

/// The number under which a kind of record is stored.
pub const fn kind_number(record: &Record) -> i64 {
    match record {
        Record::Order(_) => 0,
        Record::Listing(_) => 1,
        Record::Stock(_) => 2,
        Record::Mapping(_) => 3,
        Record::Pick(_) => 4,
    }
}

/// Where a record stands.
pub const fn state_of(record: &Record) -> RecordState {
    match record {
        Record::Order(line) if !matches!(line.state, LineState::Open) => RecordState::Settled,
        Record::Order(_)
        | Record::Listing(_)
        | Record::Stock(_)
        | Record::Mapping(_)
        | Record::Pick(_) => RecordState::Open,
    }
}

/// A 64-bit digest of what identifies the record. Readers compare the records themselves where it matters, so a
/// collision costs a look, not a line.
pub fn key_hash(record: &Record) -> i64 {
    let mut key = KeyDigest::new(kind_number(record));
    match record {
        Record::Order(line) => {
            key.part(&line.channel);
            key.part(&line.order);
            key.part(&line.line);
        }
        Record::Listing(variant) => {
            key.part(&variant.channel);
            key.part(&variant.listing);
            if let Some(sku) = &variant.sku {
                key.part(sku);
            } else {
                key.part("");
                for option in &variant.options {
                    key.part(&option.value);
                }
            }
        }
        Record::Stock(item) => key.part(&item.sku),
        Record::Mapping(row) => {
            key.part(row.channel.as_deref().unwrap_or(""));
            key.part(&row.channel_sku);
            key.part(&row.stock_sku);
            // Two rows that say the same are told twice, not once: the check looks at them.
            key.part(&row.place.row.to_string());
        }
        // A pick list is taken as a whole, the newest one; its rows have no identity of their own.
        Record::Pick(line) => {
            key.part(&line.place.file);
            key.part(&line.place.row.to_string());
        }
    }
    key.finish()
}

/// A 64-bit digest of what the record says, without its place in the file and its private part: an unsalted digest of
/// a name would be a name.
pub fn digest_of(record: &Record) -> i64 {
    let mut hasher = FxHasher::default();
    hash_words(record, &mut hasher);
    hasher.finish().cast_signed()
}

/// Hashes every word of a record but the place where it was read.
fn hash_words(record: &Record, hasher: &mut FxHasher) {
    let mut part = |text: &str| {
        hasher.write(text.as_bytes());
        hasher.write_u8(0xff);
    };
    let options = |options: &[tallyman_core::record::OptionValue], part: &mut dyn FnMut(&str)| {
        for option in options {
            part(option.name.as_deref().unwrap_or(""));
            part(&option.value);
        }
        part("");
    };
    match record {
        Record::Order(line) => {
            for text in [&line.channel, &line.order, &line.line, &line.title] {
                part(text);
            }
            for text in [&line.listing, &line.sku, &line.country] {
                part(text.as_deref().unwrap_or(""));
            }
            options(&line.options, &mut part);
            part(&format!(
                "{} {:?} {:?} {:?} {:?}",
                line.quantity, line.state, line.ordered_at, line.ship_by, line.price
            ));
        }
        Record::Listing(variant) => {
            for text in [&variant.channel, &variant.listing, &variant.title] {
                part(text);
            }
            part(variant.sku.as_deref().unwrap_or(""));
            part(variant.barcode.as_deref().unwrap_or(""));
            options(&variant.options, &mut part);
            part(if variant.is_active { "1" } else { "0" });
        }
        Record::Stock(item) => {
            part(&item.sku);
            item.barcodes.iter().for_each(|barcode| part(barcode));
            part(&item.label);
            for text in [&item.supplier_text, &item.supplier_sku, &item.bin] {
                part(text.as_deref().unwrap_or(""));
            }
            options(&item.options, &mut part);
            part(&format!("{:?} {:?}", item.quantity, item.weight_grams));
        }
        Record::Mapping(row) => {
            part(row.channel.as_deref().unwrap_or(""));
            part(&row.channel_sku);
            part(&row.stock_sku);
            part(&row.quantity.to_string());
        }
        Record::Pick(line) => {
            for text in [&line.order, &line.sku, &line.barcode, &line.bin] {
                part(text.as_deref().unwrap_or(""));
            }
            part(&line.text);
            options(&line.options, &mut part);
            part(&line.quantity.to_string());
        }
    }
}

/// A digest of length-prefixed parts.
struct KeyDigest(Sha256);

impl KeyDigest {
    fn new(kind: i64) -> Self {
        let mut digest = Sha256::new();
        digest.update(kind.to_le_bytes());
        Self(digest)
    }

    fn part(&mut self, text: &str) {
        self.0.update((text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
    }

    fn finish(self) -> i64 {
        let bytes = self.0.finalize();
        let mut first = [0_u8; 8];
        for (slot, byte) in first.iter_mut().zip(bytes.iter()) {
            *slot = *byte;
        }
        i64::from_le_bytes(first)
    }
}
