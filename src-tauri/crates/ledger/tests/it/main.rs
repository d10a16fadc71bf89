//! One binary for the tests of the ledger from outside.

mod append;
mod capsules;
mod journal;
mod keys;
mod place;
mod speed;
mod support;
mod tampering;
mod writing;
