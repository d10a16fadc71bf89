//! Cases: the order of a message is found in passes from sure to unsure, and what the ledger shows about it is gathered.

mod find;
mod lines;
mod order;
mod replay;
mod trace;

pub(crate) use find::{Clues, Search, by_number, candidates};
pub(crate) use order::order_record;
pub(crate) use trace::{SameFault, same_faults};
