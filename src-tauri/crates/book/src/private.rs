//! The private part of a record: what goes into a capsule, and how it comes back.

use serde::{Deserialize, Serialize};
use tallyman_core::record::{Private, Record};

use crate::error::Error;

/// What a capsule of an import holds, as JSON.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "of", rename_all = "snake_case")]
enum Sealed {
    /// Of an order line.
    Order(Private),
    /// Of a pick line: the remark.
    Pick {
        /// The remark, verbatim.
        note: String,
    },
}

/// Takes the private part out of a record.
pub(crate) fn take(record: &mut Record) -> Result<Option<Vec<u8>>, Error> {
    let sealed = match record {
        Record::Order(line) if !line.private.is_empty() => {
            Sealed::Order(std::mem::take(&mut line.private))
        }
        Record::Pick(line) => match line.note.take() {
            Some(note) => Sealed::Pick { note },
            None => return Ok(None),
        },
        Record::Order(_) | Record::Listing(_) | Record::Stock(_) | Record::Mapping(_) => {
            return Ok(None);
        }
    };
    Ok(Some(serde_json::to_vec(&sealed)?))
}

/// Puts the private part back, while its capsule lives.
pub(crate) fn restore(record: &mut Record, capsule: &[u8]) -> Result<(), Error> {
    match (record, serde_json::from_slice(capsule)?) {
        (Record::Order(line), Sealed::Order(private)) => line.private = private,
        (Record::Pick(line), Sealed::Pick { note }) => line.note = Some(note),
        // A capsule of another kind says nothing about this record.
        (
            Record::Order(_)
            | Record::Listing(_)
            | Record::Stock(_)
            | Record::Mapping(_)
            | Record::Pick(_),
            Sealed::Order(_) | Sealed::Pick { .. },
        ) => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use tallyman_core::record::PickLine;

    use super::*;

    #[test]
    fn a_remark_leaves_the_record_and_comes_back() {
        let line = PickLine {
            order: None,
            sku: None,
            barcode: None,
            text: "杯子".to_owned(),
            options: Vec::new(),
            quantity: 1,
            bin: None,
            note: Some("for Ms Example".to_owned()),
            place: tallyman_core::record::Place::default(),
        };
        let whole = Record::Pick(line);
        let mut record = whole.clone();
        let capsule = take(&mut record).unwrap().unwrap();
        assert!(!serde_json::to_string(&record).unwrap().contains("Example"));
        restore(&mut record, &capsule).unwrap();
        assert_eq!(record, whole);
    }
}
