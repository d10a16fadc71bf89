//! Clocks: until when what must be done about a case.
//!
//! What platforms and laws give is a table with source and date ([`rules`]); [`clocks`] says which rules run for a case
//! and when each runs out. A date that the platform printed for the very case always wins; a value of the seller's own
//! wins over the table; an amount that nobody knows is never guessed. Business days are counted in UTC by the
//! marketplace's public [holidays](Calendar) of the whole country, and where the country is not known the shorter of two
//! spans counts, so a clock is at worst early.

mod calendar;
mod country;
mod promise;
mod remark;
mod rule;
mod running;
mod span;
mod stage;
#[cfg(test)]
mod tests;

pub use calendar::{Calendar, Counted};
pub use country::{country, is_in};
pub use promise::{Promise, latest_day, promise};
pub use remark::{ClockRemark, ClockRemarkCode};
pub use rule::{Confidence, Rule, Start, Weight, rule, rules};
pub use running::{CaseState, Clock, Limit, Origin, clocks, market_of, platform_of, platforms};
pub use span::{SPAN_MAX, Span, Unit};
pub use stage::Stage;
