//! What makes two tellings tellings of the same thing.

use std::hash::Hasher;

use rustc_hash::FxHasher;
use sha2::{Digest, Sha256};
use tallyman_core::{
    moment::Moment,
    record::{LineState, OptionValue, Record},
};

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

/// A number for a text, for finding it again; whoever finds it compares the text itself.
pub fn text_key(text: &str) -> i64 {
    let mut key = KeyDigest(Sha256::new());
    key.part(text);
    key.finish()
}

/// A number for a channel and a SKU on it.
pub fn pair_key(channel: &str, sku: &str) -> i64 {
    let mut key = KeyDigest(Sha256::new());
    key.part(channel);
    key.part(sku);
    key.finish()
}

const ORDER: i64 = 0;
const MAPPING: i64 = 3;
const PICK: i64 = 4;

/// The number under which a kind of record is stored.
const fn kind_number(record: &Record) -> i64 {
    match record {
        Record::Order(_) => ORDER,
        Record::Listing(_) => 1,
        Record::Stock(_) => 2,
        Record::Mapping(_) => MAPPING,
        Record::Pick(_) => PICK,
    }
}

/// Where a record stands.
const fn state_of(record: &Record) -> RecordState {
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
fn key_hash(record: &Record) -> i64 {
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

/// What the tables know of a telling besides where it stands: enough to find it again and to see whether it changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// The kind's number.
    pub kind: i64,
    /// Where it stands.
    pub state: RecordState,
    /// What identifies it.
    pub key_hash: i64,
    /// What it says.
    pub digest: i64,
}

impl Facts {
    /// The facts of a record.
    pub fn of(record: &Record) -> Self {
        Self {
            kind: kind_number(record),
            state: state_of(record),
            key_hash: key_hash(record),
            digest: digest_of(record),
        }
    }

    /// Whether it is an order line that is open.
    pub fn is_open_line(self) -> bool {
        self.kind == ORDER && self.state == RecordState::Open
    }

    /// Whether the file of the record counts as a whole, so that its rows have no past of their own.
    pub const fn is_told_as_whole(self) -> bool {
        self.kind == MAPPING || self.kind == PICK
    }
}

/// A 64-bit digest of what the record says, without its place in the file and its private part: an unsalted digest of
/// a name would be a name.
fn digest_of(record: &Record) -> i64 {
    let mut hasher = FxHasher::default();
    hash_words(record, &mut hasher);
    hasher.finish().cast_signed()
}

/// Hashes every word of a record but the place where it was read.
fn hash_words(record: &Record, hasher: &mut FxHasher) {
    match record {
        Record::Order(line) => {
            for text in [&line.channel, &line.order, &line.line, &line.title] {
                hash_text(text, hasher);
            }
            for text in [&line.listing, &line.sku, &line.country] {
                hash_text(text.as_deref().unwrap_or(""), hasher);
            }
            hash_options(&line.options, hasher);
            let price = line.price.as_ref();
            hash_text(price.map_or("", |price| &price.currency), hasher);
            hasher.write_u32(line.quantity);
            hash_state(&line.state, hasher);
            hash_moment(line.ordered_at, hasher);
            hash_moment(line.ship_by, hasher);
            hash_number(price.map(|price| price.amount_minor), hasher);
            // Only where a file says it: what was told before these were read keeps its digest.
            if line.shipped_at.is_some() {
                hash_moment(line.shipped_at, hasher);
            }
            if let Some(carrier) = &line.carrier {
                hash_text(carrier, hasher);
            }
        }
        Record::Listing(variant) => {
            for text in [&variant.channel, &variant.listing, &variant.title] {
                hash_text(text, hasher);
            }
            hash_text(variant.sku.as_deref().unwrap_or(""), hasher);
            hash_text(variant.barcode.as_deref().unwrap_or(""), hasher);
            hash_options(&variant.options, hasher);
            hash_text(if variant.is_active { "1" } else { "0" }, hasher);
        }
        Record::Stock(item) => {
            hash_text(&item.sku, hasher);
            item.barcodes
                .iter()
                .for_each(|barcode| hash_text(barcode, hasher));
            hash_text(&item.label, hasher);
            for text in [&item.supplier_text, &item.supplier_sku, &item.bin] {
                hash_text(text.as_deref().unwrap_or(""), hasher);
            }
            hash_options(&item.options, hasher);
            hash_number(item.quantity, hasher);
            hash_number(item.weight_grams.map(i64::from), hasher);
        }
        Record::Mapping(row) => {
            hash_text(row.channel.as_deref().unwrap_or(""), hasher);
            hash_text(&row.channel_sku, hasher);
            hash_text(&row.stock_sku, hasher);
            hasher.write_u32(row.quantity);
        }
        Record::Pick(line) => {
            for text in [&line.order, &line.sku, &line.barcode, &line.bin] {
                hash_text(text.as_deref().unwrap_or(""), hasher);
            }
            hash_text(&line.text, hasher);
            hash_options(&line.options, hasher);
            hasher.write_u32(line.quantity);
        }
    }
}

fn hash_text(text: &str, hasher: &mut FxHasher) {
    hasher.write(text.as_bytes());
    hasher.write_u8(0xff);
}

fn hash_options(options: &[OptionValue], hasher: &mut FxHasher) {
    for option in options {
        hash_text(option.name.as_deref().unwrap_or(""), hasher);
        hash_text(&option.value, hasher);
    }
    hash_text("", hasher);
}

fn hash_number(number: Option<i64>, hasher: &mut FxHasher) {
    hasher.write_u8(u8::from(number.is_some()));
    hasher.write_i64(number.unwrap_or_default());
}

fn hash_moment(moment: Option<Moment>, hasher: &mut FxHasher) {
    hash_number(moment.map(Moment::unix_milliseconds), hasher);
}

fn hash_state(state: &LineState, hasher: &mut FxHasher) {
    let (number, from) = match state {
        LineState::Open => (0, None),
        LineState::Unpaid => (1, None),
        LineState::Cancelled { requested: false } => (2, None),
        LineState::Cancelled { requested: true } => (3, None),
        LineState::Fulfilled => (4, None),
        LineState::Refunded => (5, None),
        LineState::Held => (6, None),
        LineState::PreOrder { from } => (7, *from),
        LineState::ByMarketplace => (8, None),
        LineState::NotShipped => (9, None),
    };
    hasher.write_u8(number);
    hash_moment(from, hasher);
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
