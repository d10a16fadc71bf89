//! The domain of Tallyman: its types and its rules.
//!
//! This crate is deaf, mute and timeless. It opens no file, asks no clock, draws no random number and knows no SQL:
//! everything comes in as an argument and goes out as a value, so every rule can be tested and explained.
//!
//! * [`record`] — what files say: order lines, variants of listings, stock items, mappings, pick lines.
//! * [`check`] — the promise check: [`check::judge`] compares one promise with one picked thing,
//!   [`check::day`] looks at a whole day and yields findings.
//! * [`complaint`] — what a buyer's message asserts, in which language, about which order.
//! * [`case`] — which order a message is about, and what the ledger shows about what it asserts.
//! * [`clock`] — until when what must be done about a case.
//! * [`remedy`] — what can be done for a buyer, and what each would cost.
//! * [`reply`] — drafts of answers in the buyer's language, and the rules that hold them.
//! * [`plan`] — the walk of the picker.
//! * [`money`], [`moment`], [`text`], [`language`], [`sentence`] — small words that the others share.

pub mod case;
pub mod check;
pub mod clock;
pub mod complaint;
pub mod language;
pub mod moment;
pub mod money;
pub mod plan;
pub mod record;
pub mod remedy;
pub mod reply;
pub mod sentence;
pub mod text;
