//! The promise check: is what will be sent what the buyer was promised?
//!
//! [`judge`] decides one pair, [`day`] a whole day. Both are pure and explain themselves.

pub mod day;
pub mod judge;
