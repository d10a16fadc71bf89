//! Days, amounts, counts, numbers and references of a text, in eleven languages.

mod day;
mod mark;
mod number;
mod read;

use std::ops::Range;

use chrono::NaiveDate;

pub(super) use day::is_month;
pub(super) use mark::digits_of;
pub(super) use read::read;

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A day: what it may mean, the likeliest first; without a year the year is nought.
    Day {
        readings: Vec<(i32, u32, u32)>,
        form: DayForm,
    },
    /// Money: the number without its marks, how many digits stand behind the decimal mark, the codes it may mean.
    Amount {
        digits: u64,
        decimals: u32,
        codes: Vec<&'static str>,
        form: AmountForm,
    },
    /// A share in hundredths.
    Percent(u64),
    /// A whole number.
    Count(u64),
    /// A number word.
    Word(u64),
    /// A number with a decimal mark, or one too long to be counted.
    Decimal { digits: u64, decimals: u32 },
    /// A time of the day.
    Time,
    /// Letters and digits that name something.
    Reference(String),
}

/// How a day is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayForm {
    /// Year first, hyphens.
    Iso,
    /// Numbers with this mark between.
    Numbers(char),
    /// With the month's name, the day first.
    DayName,
    /// With the month's name first.
    NameDay,
    /// With 年月日.
    Signs,
}

/// How an amount is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct AmountForm {
    /// The decimal mark.
    pub(super) decimal: Option<char>,
    /// Whether the currency stands first.
    pub(super) is_currency_first: bool,
}

/// A value of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    pub(super) kind: Kind,
    /// Where it stands in the folded text.
    pub(super) folded: Range<usize>,
    /// Where it stands in the text as written.
    pub(super) span: Range<usize>,
}

impl Value {
    /// The days it may be, seen from a day: without a year the one nearest to it.
    pub(super) fn days(&self, today: NaiveDate) -> Vec<NaiveDate> {
        use chrono::Datelike as _;
        let Kind::Day { readings, .. } = &self.kind else {
            return Vec::new();
        };
        readings
            .iter()
            .filter_map(|&(year, month, day)| {
                if year > 0 {
                    return NaiveDate::from_ymd_opt(year, month, day);
                }
                (today.year() - 1..=today.year() + 1)
                    .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                    .min_by_key(|day| (*day - today).num_days().abs())
            })
            .collect()
    }
}
