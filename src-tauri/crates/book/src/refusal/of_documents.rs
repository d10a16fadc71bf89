use tallyman_documents::{Error, PHOTO_BYTES_MAX, PHOTO_PIXELS_MAX, PhotoFault};

use super::{EvidenceRefusal, SheetRefusal};

impl From<&Error> for SheetRefusal {
    fn from(error: &Error) -> Self {
        match error {
            Error::MissingGlyphs { place, characters } => {
                let place = place.clone();
                let named = tallyman_documents::named(characters);
                if characters.len() == 1 {
                    Self::NoGlyph {
                        place,
                        characters: named,
                    }
                } else {
                    Self::NoGlyphs {
                        place,
                        characters: named,
                    }
                }
            }
            Error::Barcode { line, limit } => Self::NoBarcode {
                line: *line,
                limit: *limit as u64,
            },
            Error::SheetCode { length, limit } => Self::CodeTooLong {
                found: *length as u64,
                most: *limit as u64,
            },
            Error::NoLines => Self::NoLines {},
            Error::TooLong { what, limit, unit } => Self::TooLong {
                what: what.clone(),
                limit: *limit as u64,
                unit: (*unit).to_owned(),
            },
            Error::Font { font } => Self::NoFont {
                font: (*font).to_owned(),
            },
        }
    }
}

impl From<PhotoFault> for EvidenceRefusal {
    fn from(fault: PhotoFault) -> Self {
        match fault {
            PhotoFault::NoPhoto => Self::NoPhoto {},
            PhotoFault::TooLong => Self::PhotoTooLong {
                most: PHOTO_BYTES_MAX as u64 >> 20,
            },
            PhotoFault::TooLarge => Self::PhotoTooLarge {
                most: PHOTO_PIXELS_MAX / 1_000_000,
            },
            PhotoFault::Damaged => Self::PhotoDamaged {},
        }
    }
}
