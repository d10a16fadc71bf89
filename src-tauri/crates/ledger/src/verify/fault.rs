//! What can be wrong with an entry, and which one it is.

use crate::entry::{Malformed, StationId};
use std::fmt;

/// What is wrong with an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The entry, or a page that holds it, cannot be read from the file.
    #[error("it cannot be read from the file")]
    Unreadable,
    /// The header does not give the stored head.
    #[error("its header and its head do not belong together")]
    Head,
    /// The header gives its head but is no header.
    #[error("its header is not valid: {0}")]
    Header(Malformed),
    /// The header belongs to another ledger.
    #[error("it belongs to another ledger")]
    Ledger,
    /// The header says another place than the one where it lies.
    #[error("it does not lie where its header says")]
    Place,
    /// The entry does not name the head of the entry before.
    #[error("it does not follow from the entry before it")]
    Link,
    /// A line of a journal is not as a journal's lines are; the entry is the one that should stand there.
    #[error("line {line} of the journal is missing or not as it was written")]
    JournalLine {
        /// The line's number, from 1.
        line: u64,
    },
    /// The body is not the one that the header seals.
    #[error("its body is not the one that was sealed")]
    BodyDigest,
    /// The body is sealed but is no body.
    #[error("its body is not valid: {0}")]
    Body(Malformed),
    /// The entry is not there although later ones are.
    #[error("it is missing")]
    Missing,
    /// A capsule's content is not what the entry commits to.
    #[error("its personal data no. {position} is not what was recorded")]
    Capsule {
        /// The position in the entry's list.
        position: u16,
    },
    /// A capsule is gone without an entry that erased it.
    #[error("its personal data no. {position} is gone although no entry erased it")]
    CapsuleMissing {
        /// The position in the entry's list.
        position: u16,
    },
    /// There is a capsule that the entry does not cite, or that was erased.
    #[error("there is personal data no. {position} that it does not cite, or that was erased")]
    CapsuleStray {
        /// The position in the entry's list.
        position: u16,
    },
    /// An erasure cannot be understood.
    #[error("it erases what does not exist")]
    Erasure,
    /// A station's first entry names a predecessor that is not there.
    #[error("it names a predecessor that is not there")]
    Predecessor,
}

/// The first bad entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadEntry {
    /// The chain; `None` when not even that can be told.
    pub station: Option<StationId>,
    /// The number in the chain.
    pub seq: u64,
    /// What is wrong.
    pub fault: Fault,
}

impl fmt::Display for BadEntry {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.station {
            Some(station) => write!(
                formatter,
                "entry {} of station {station}: {}",
                self.seq, self.fault
            ),
            None => write!(
                formatter,
                "entry {} of an unknown station: {}",
                self.seq, self.fault
            ),
        }
    }
}
