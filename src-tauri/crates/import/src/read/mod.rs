//! The stages in order: container, text, frame, fingerprint, columns, rows.

mod container;
mod dates;
mod engine;
mod tables;
mod text;
mod workbook;

pub(crate) use container::foreign;

use tallyman_core::record::Record;

use crate::{
    choices::{Choices, Source, Stop},
    profile::Profiles,
    report::{Report, Status},
    rows::{Halt, Run},
};

/// A first look at a file that changes nothing: the whole account, the first records, the guessed columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// The account of the whole file.
    pub report: Report,
    /// The first records.
    pub records: Vec<Record>,
}

/// Reads a file and hands each record to `sink` as it is read, with constant memory.
///
/// `name` is the file's name without its folder; it stands in every [`tallyman_core::record::Place`] and sentence.
/// The records count only if the report's status is [`Status::Read`]: all or nothing, so the caller discards them
/// otherwise.
pub fn read(
    source: &Source,
    name: &str,
    profiles: &Profiles,
    choices: &Choices,
    sink: &mut dyn FnMut(Record) -> Result<(), Stop>,
) -> Report {
    let report = Report {
        file: name.to_owned(),
        ..Report::default()
    };
    let stamp = source.stamp();
    let mut run = Run { report, sink };
    let ended = container::open(source, profiles, choices, &mut run);
    // A file is read more than once: if it changed between, nothing that was read of it belongs together.
    let has_changed = source.stamp() != stamp && !matches!(ended, Err(Halt::Stop));
    let report = engine::close(ended, choices, run);
    if has_changed {
        report.changed()
    } else {
        report
    }
}

/// Reads a file as [`read`] does and keeps only the first `limit` records.
pub fn preview(
    source: &Source,
    name: &str,
    profiles: &Profiles,
    choices: &Choices,
    limit: usize,
) -> Preview {
    let mut records = Vec::new();
    let report = read(source, name, profiles, choices, &mut |record| {
        if records.len() < limit {
            records.push(record);
        }
        Ok(())
    });
    Preview { report, records }
}

/// How a reading went on: to its end, or into a question.
pub(crate) enum Ended {
    Read,
    Asks,
}

pub(crate) type Outcome = Result<Ended, Halt>;

impl From<Ended> for Status {
    fn from(ended: Ended) -> Self {
        match ended {
            Ended::Read => Self::Read,
            Ended::Asks => Self::Asks,
        }
    }
}
