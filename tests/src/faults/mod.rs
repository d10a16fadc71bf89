//! The fault harness: scenarios that are killed, refused and cut from power at every call, and judged afterwards.
//!
//! A scenario works on a real, encrypted ledger and says aloud what it has acknowledged. It runs in a program of its own
//! (`faults`) that answers the C library's file calls itself, so the code under test is what ships, to the byte.
//! What must hold afterwards is the same in all cases: whatever was acknowledged is there, the chains verify, the
//! projections agree with the journal, and the ledger takes the next entry.

pub mod draw;
pub mod flip;
pub mod image;
pub mod judge;
pub mod kill;
pub mod power;
pub mod refuse;
pub mod run;
pub mod scenario;
pub mod sudden;
pub mod trace;
