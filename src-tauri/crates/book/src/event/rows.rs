//! The records of one entry, each read when it is asked for.

use std::ops::Range;

use serde::Deserialize;
use serde_json::value::RawValue;
use tallyman_core::record::{Record, Variant};

use super::{ROWS_KIND, form};
use crate::error::Error;

/// How a record begins that was written by its form; what begins otherwise is read the long way.
const ORDER: &str = r#"{"kind":"order","#;
const LISTING: &str = r#"{"kind":"listing","#;

/// The payload of an [`super::ImportRows`], unpacked, and where each record lies in it.
#[derive(Debug)]
pub(crate) struct PackedRows {
    json: Vec<u8>,
    records: Vec<Range<usize>>,
    /// For each record which of the entry's capsules holds its private part.
    private: Vec<Option<u32>>,
}

#[derive(Deserialize)]
struct Form<'a> {
    #[serde(borrow)]
    rows: Vec<&'a RawValue>,
    #[serde(default)]
    private: Vec<Option<u32>>,
}

impl PackedRows {
    /// The records of a payload; `None` if it holds none.
    pub(crate) fn of(kind: &str, version: u16, payload: &[u8]) -> Result<Option<Self>, Error> {
        let json = match (kind, version) {
            ROWS_KIND => form::unpack(payload)?,
            (kind, 1) if kind == ROWS_KIND.0 => payload.to_vec(),
            (kind, _) if kind == ROWS_KIND.0 => {
                return Err(Error::UnknownEvent {
                    kind: kind.to_owned(),
                    version,
                });
            }
            _ => return Ok(None),
        };
        let form: Form<'_> = serde_json::from_slice(&json)?;
        let start = json.as_ptr().addr();
        let records = form
            .rows
            .iter()
            .map(|row| {
                let from = row.get().as_ptr().addr() - start;
                from..from + row.get().len()
            })
            .collect();
        let private = form.private;
        Ok(Some(Self {
            json,
            records,
            private,
        }))
    }

    /// The places of the records whose private part is in one of the entry's capsules.
    pub(crate) fn of_capsule(&self, capsule: u16) -> impl Iterator<Item = usize> {
        let wanted = Some(u32::from(capsule));
        let places = self.private.iter().enumerate();
        places.filter_map(move |(at, of)| (*of == wanted).then_some(at))
    }

    /// The record at a place; `None` where there is none.
    pub(crate) fn record(&self, position: usize) -> Option<Result<Record, Error>> {
        let bytes = self.json.get(self.records.get(position)?.clone())?;
        Some(read(bytes))
    }
}

/// Reads a record. Its kind stands first, so that what follows can be read at once instead of being kept until the kind
/// is known; the names of fields are looked up once either way.
fn read(bytes: &[u8]) -> Result<Record, Error> {
    if bytes.starts_with(ORDER.as_bytes()) {
        return Ok(Record::Order(serde_json::from_slice(bytes)?));
    }
    if bytes.starts_with(LISTING.as_bytes()) {
        return Ok(Record::Listing(serde_json::from_slice::<Variant>(bytes)?));
    }
    Ok(serde_json::from_slice(bytes)?)
}

#[cfg(test)]
mod tests {
    use tallyman_core::record::{Place, StockItem};

    use super::*;
    use crate::event::{Event, ImportRows};

    fn records() -> Vec<Record> {
        let variant = Variant {
            channel: "ebay".to_owned(),
            listing: "256".to_owned(),
            title: "Schal \"Wärme\"\n, {\"kind\":\"order\",".to_owned(),
            sku: None,
            barcode: None,
            options: Vec::new(),
            is_active: true,
            place: Place::default(),
        };
        let item = StockItem {
            sku: "S-1".to_owned(),
            barcodes: Vec::new(),
            label: "围巾".to_owned(),
            supplier_text: None,
            supplier_sku: None,
            options: Vec::new(),
            bin: None,
            quantity: Some(1),
            weight_grams: None,
            place: Place::default(),
        };
        vec![Record::Stock(item), Record::Listing(variant)]
    }

    #[test]
    fn each_record_is_the_one_that_the_whole_event_has() {
        let event = Event::ImportRows(ImportRows {
            import: 1,
            rows: records(),
            private: vec![None, None],
            outdated: Vec::new(),
            repeated: Vec::new(),
        });
        let (kind, version) = event.kind();
        let packed = event.encode().unwrap();
        let plain = form::unpack(&packed).unwrap();
        for (version, payload) in [(version, &packed), (1, &plain)] {
            let rows = PackedRows::of(kind, version, payload).unwrap().unwrap();
            for (at, expected) in records().into_iter().enumerate() {
                assert_eq!(rows.record(at).unwrap().unwrap(), expected);
            }
            assert!(rows.record(2).is_none());
        }
        assert!(
            PackedRows::of("setting.changed", 1, &plain)
                .unwrap()
                .is_none()
        );
        PackedRows::of(kind, 3, &plain).unwrap_err();
        PackedRows::of(kind, 1, b"{\"rows\":[{\"kind\":\"order\"},").unwrap_err();
        let broken = PackedRows::of(kind, 1, b"{\"rows\":[{\"kind\":\"order\",\"sku\":1}]}");
        broken.unwrap().unwrap().record(0).unwrap().unwrap_err();
    }
}
