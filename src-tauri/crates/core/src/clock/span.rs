use std::fmt;

use chrono::{DateTime, Duration, Utc};

use super::{Calendar, Counted};
use crate::moment::Moment;

/// The longest span that is taken, in its own unit: longer ones are slips of the keyboard.
pub const SPAN_MAX: u32 = 4_000;

/// What a span is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Hours, whatever the day.
    Hours,
    /// Days of 24 hours, whatever the day.
    CalendarDays,
    /// Days that are neither of a weekend nor public holidays.
    BusinessDays,
}

impl Unit {
    const ALL: [Self; 3] = [Self::Hours, Self::CalendarDays, Self::BusinessDays];

    /// The stable name, as it stands in tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::CalendarDays => "calendar_days",
            Self::BusinessDays => "business_days",
        }
    }

    /// The unit of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.name() == name)
    }
}

/// How long there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    /// How many.
    pub amount: u32,
    /// Of what.
    pub unit: Unit,
}

impl Span {
    /// A span from words like `48 hours`; at least one and at most [`SPAN_MAX`].
    pub fn read(text: &str) -> Option<Self> {
        let (amount, unit) = text.trim().split_once(char::is_whitespace)?;
        let amount = amount
            .parse()
            .ok()
            .filter(|amount| (1..=SPAN_MAX).contains(amount))?;
        let unit = Unit::named(unit.trim())?;
        Some(Self { amount, unit })
    }

    /// The fewest hours that it can take: no weekend in between.
    pub(super) const fn hours_min(self) -> u32 {
        match self.unit {
            Unit::Hours => self.amount,
            Unit::CalendarDays | Unit::BusinessDays => self.amount.saturating_mul(24),
        }
    }

    /// When it is over, and how its days were counted; `None` outside the calendar.
    pub fn after(self, from: Moment, calendar: &Calendar) -> Option<(Moment, Option<Counted>)> {
        let start = DateTime::<Utc>::from_timestamp_millis(from.unix_milliseconds())?;
        let passed = match self.unit {
            Unit::Hours => Duration::try_hours(i64::from(self.amount))?,
            Unit::CalendarDays => Duration::try_days(i64::from(self.amount))?,
            Unit::BusinessDays => {
                let counted = calendar.count(start.date_naive(), self.amount)?;
                let over = counted.until.and_time(start.time()).and_utc();
                return Some((Moment(over.timestamp_millis()), Some(counted)));
            }
        };
        let over = start.checked_add_signed(passed)?;
        Some((Moment(over.timestamp_millis()), None))
    }
}

/// As it stands in a setting.
impl fmt::Display for Span {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.amount, self.unit.name())
    }
}
