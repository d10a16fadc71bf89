//! Money as integers of the smallest unit.

use serde::{Deserialize, Serialize};

/// An amount in the smallest unit of its currency (cents, yen).
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// The amount in minor units.
    pub amount_minor: i64,
    /// The ISO 4217 code as the file gives it, upper case.
    pub currency: String,
}
