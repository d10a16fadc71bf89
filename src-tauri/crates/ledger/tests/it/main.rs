//! One binary for the tests of the ledger from outside.

mod append;
mod support;
