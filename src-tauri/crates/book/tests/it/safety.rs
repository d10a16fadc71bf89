//! Keeping the shop's ledger safe: what a restore must not lose, and what is done by itself.
#![expect(
    clippy::unwrap_used,
    reason = "tests end where something is not as it must be"
)]

mod forgetting;
mod gone;
mod known;
mod place;
mod restoring;
mod tending;
mod upgrade;
mod wrong_clock;
