//! One binary for the tests of the ledger from outside.
#![expect(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod append;
mod backup;
mod ballast;
mod capsules;
mod gone;
mod hostile;
mod journal;
mod keychains;
mod keys;
mod place;
mod rekey;
mod secret_service;
mod sidecars;
mod slots;
mod speed;
mod support;
mod tampering;
mod thinning;
mod writing;
