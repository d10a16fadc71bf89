//! The promise check: is what will be sent what the buyer was promised?
//!
//! [`judge`] decides one pair, [`day`] a whole day, [`catalogue`] the whole shop. All are pure and explain themselves.

pub mod catalogue;
pub mod day;
pub mod judge;
