//! Points in time as files tell them.

use serde::{Deserialize, Serialize};

/// A point in time, in milliseconds since 1970-01-01T00:00:00 UTC.
///
/// Files without a time zone are read as UTC; the import profile says which those are.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// Milliseconds since 1970 UTC.
    pub const fn unix_milliseconds(self) -> i64 {
        self.0
    }
}
