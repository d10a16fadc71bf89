use std::sync::Arc;

use tallyman_core::record::{Place, Record};

use crate::{
    api::{SourceRow, SourceRowView},
    disclosure::Face,
    error::{Error, not_found},
    journal::RecordReader,
    projection::Projections,
    refusal::ImportRefusal,
    shop::Shop,
    view,
};

/// The row that a piece of evidence was read from, cell by cell.
pub fn source_row(shop: &Arc<Shop>, request: &SourceRow) -> Result<SourceRowView, Error> {
    shop.ledger.read(|connection| {
        let mut reader = RecordReader::new(connection);
        for pointer in Projections::new(connection).tellings_of_file(&request.file)? {
            let record = reader.shown(pointer, Face::SourceRow)?;
            let place = place(&record);
            if place.row == request.row && place.file == request.file {
                return Ok(view::source::source(
                    record,
                    shop.utc_offset_seconds,
                    request.language,
                ));
            }
        }
        Err(not_found(ImportRefusal::NoRow {
            row: request.row,
            file: request.file.clone(),
        })
        .into())
    })
}

const fn place(record: &Record) -> &Place {
    match record {
        Record::Order(line) => &line.place,
        Record::Listing(variant) => &variant.place,
        Record::Stock(item) => &item.place,
        Record::Mapping(row) => &row.place,
        Record::Pick(line) => &line.place,
    }
}
