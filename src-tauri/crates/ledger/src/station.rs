//! The entries that begin a ledger and its stations.

use crate::chain::Head;
use crate::entry::Malformed;
use crate::error::Error;
use crate::transaction::Draft;
use serde::{Deserialize, Serialize};

/// The first entry of the first station.
pub(crate) const LEDGER_BEGAN_KIND: &str = "ledger.began";
/// The first entry of every later station.
pub(crate) const BEGAN_KIND: &str = "station.began";

/// The payload of `station.began`.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Began {
    reason: String,
    pub(crate) predecessor: Predecessor,
}

/// The chain that the new station goes on from, and how far it reached in this copy.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Predecessor {
    pub(crate) station: String,
    pub(crate) seq: u64,
    pub(crate) head: String,
}

/// Drafts the first entry of a station that goes on after `predecessor`.
pub(crate) fn draft(predecessor: Head, reason: &str) -> Result<Draft, Error> {
    let predecessor = Predecessor {
        station: predecessor.station.to_string(),
        seq: predecessor.seq,
        head: predecessor.digest.to_string(),
    };
    let payload = serde_json::to_vec(&Began {
        reason: reason.to_owned(),
        predecessor,
    })
    .map_err(|_| Error::Draft(Malformed::Part("the predecessor of the station")))?;
    Ok(Draft::new(BEGAN_KIND, 1, payload))
}
