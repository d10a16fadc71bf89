//! What the caller decides: where the bytes are, and the answers to doubts.

use std::{
    fs::{File, Metadata},
    io::{self, Cursor, Read, Seek},
    path::PathBuf,
    sync::Arc,
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

/// What a file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Lines of orders.
    Orders,
    /// Variants of listings.
    Listings,
    /// Things on shelves.
    Stock,
    /// Which stock item a variant takes.
    Mappings,
    /// A pick list that somebody else wrote.
    Picks,
    /// One row per order, without lines; recognised only.
    OrderSums,
    /// Money; recognised only.
    Payouts,
    /// Tracking numbers; recognised only.
    Tracking,
    /// Parcels of the marketplace; recognised only.
    Shipments,
}

/// Where the bytes are. They are read more than once, never kept.
#[derive(Clone, Debug)]
pub enum Source {
    /// A file.
    Path(PathBuf),
    /// Bytes in memory, such as text pasted from a spreadsheet (UTF-8).
    Bytes(Arc<[u8]>),
}

pub(crate) trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

impl Source {
    /// Text pasted by a person.
    pub fn pasted(text: &str) -> Self {
        Self::Bytes(Arc::from(text.as_bytes()))
    }

    pub(crate) fn open(&self) -> io::Result<Box<dyn ReadSeek + '_>> {
        Ok(match self {
            Self::Path(path) => Box::new(File::open(path)?),
            Self::Bytes(bytes) => Box::new(Cursor::new(Arc::clone(bytes))),
        })
    }

    /// Bytes there are; `None` where a path leads to no plain file: a folder, a pipe, a device.
    pub(crate) fn size(&self) -> io::Result<Option<u64>> {
        Ok(match self {
            Self::Path(path) => {
                let about = std::fs::metadata(path)?;
                about.is_file().then_some(about.len())
            }
            Self::Bytes(bytes) => Some(bytes.len() as u64),
        })
    }

    /// What changes when a file does. It is read more than once, so it must stay as it is.
    pub fn stamp(&self) -> Stamp {
        match self {
            Self::Path(path) => Stamp(
                std::fs::metadata(path)
                    .ok()
                    .map(|about| (about.len(), about.modified().ok(), place_of(&about))),
            ),
            Self::Bytes(_) => Stamp(None),
        }
    }
}

/// How long a file was, when it was written and where it lay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(Option<(u64, Option<SystemTime>, u64)>);

/// The number of a file on its disk, where the system has one.
#[cfg(unix)]
fn place_of(about: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(about)
}

/// The number of a file on its disk, where the system has one.
#[cfg(not(unix))]
fn place_of(_: &Metadata) -> u64 {
    0
}

/// The order of day and month in dates such as `03/04/2026`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateOrder {
    /// Day first.
    DayFirst,
    /// Month first.
    MonthFirst,
}

/// What a person made of a table: its kind and what each column means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the table holds.
    pub kind: Kind,
    /// Header as the file writes it, and the field; fields are those of [`crate::fields`]. A field may be given to
    /// several columns where that makes sense (`option`, `barcode`). Columns not named here are kept as they are.
    pub columns: Vec<(String, String)>,
}

/// The caller's decisions; everything may be left open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// The id of a profile, or `mapped`.
    pub profile: Option<String>,
    /// The shop on its platform; the profile's platform where it is left open.
    pub channel: Option<String>,
    /// What the columns of a mapped table mean, as remembered for its header fingerprint.
    pub mapping: Option<Mapping>,
    /// What a mapped table holds, where only that is known.
    pub kind: Option<Kind>,
    /// The encoding's label, such as `gb18030`.
    pub encoding: Option<String>,
    /// The order of day and month.
    pub date_order: Option<DateOrder>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Takes the other rows of a file with rejected rows. Without it one rejected row refuses the file.
    pub accept_rejected: bool,
}

/// The sink wants no more records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;
