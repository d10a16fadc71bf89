//! Public holidays by rules that hold for any year.

use chrono::{Datelike, Days, NaiveDate, Weekday};

const TABLE: &str = include_str!("../../../../../assets/cases/calendars.tsv");
/// Days that are looked at for one span.
const DAYS_MAX: u32 = 20_000;

/// When a holiday is in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    Fixed(u32, u32),
    Easter(i64),
    Nth(u32, Weekday, i8),
    Before(u32, u32, Weekday),
}

/// Where a holiday goes that falls on a weekend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moves {
    Stays,
    Next,
    Nearest,
    BeforeSunday,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Holiday {
    day: Day,
    moves: Moves,
    from_year: i32,
}

/// The working days of a country.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    country: Option<String>,
    holidays: Vec<Holiday>,
    more: Vec<NaiveDate>,
}

/// How business days were counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The last of them.
    pub until: NaiveDate,
    /// The country, where one is known.
    pub country: Option<String>,
    /// Whether its public holidays are known.
    pub has_holidays: bool,
    /// Public holidays on weekdays that were skipped.
    pub holidays: Vec<NaiveDate>,
}

impl Calendar {
    /// The calendar of a country, by its ISO code. Without a country, or for one that the table has not, only weekends
    /// are free.
    pub fn of(country: Option<&str>) -> Self {
        let holidays = country.map_or_else(Vec::new, |code| {
            rows()
                .filter(|(of, _)| *of == code)
                .map(|(_, day)| day)
                .collect()
        });
        Self {
            country: country.map(str::to_owned),
            holidays,
            more: Vec::new(),
        }
    }

    /// The same calendar with one more holiday.
    #[must_use]
    pub fn with_holiday(mut self, day: NaiveDate) -> Self {
        self.more.push(day);
        self
    }

    /// The public holidays of a year, in order; of a country without a calendar none.
    pub fn holidays(&self, year: i32) -> Vec<NaiveDate> {
        let mut taken: Vec<NaiveDate> = Vec::new();
        for holiday in self.holidays.iter().filter(|day| day.from_year <= year) {
            if let Some(day) = holiday
                .day
                .in_year(year)
                .and_then(|day| holiday.moved(day, &taken))
            {
                taken.push(day);
            }
        }
        taken.extend(self.more.iter().filter(|day| day.year() == year));
        taken.sort_unstable();
        taken.dedup();
        taken
    }

    /// Whether a day is neither of a weekend nor a public holiday.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        !is_weekend(day) && !self.around(day.year()).contains(&day)
    }

    /// Counts business days after a day; `None` outside the calendar.
    pub fn count(&self, from: NaiveDate, business_days: u32) -> Option<Counted> {
        let mut counted = Counted {
            until: from,
            country: self.country.clone(),
            has_holidays: !self.holidays.is_empty() || !self.more.is_empty(),
            holidays: Vec::new(),
        };
        let mut known: Option<(i32, Vec<NaiveDate>)> = None;
        let mut left = business_days;
        for _ in 0..DAYS_MAX {
            if left == 0 {
                return Some(counted);
            }
            let day = counted.until.checked_add_days(Days::new(1))?;
            counted.until = day;
            if is_weekend(day) {
                continue;
            }
            if known.as_ref().is_none_or(|(year, _)| *year != day.year()) {
                known = Some((day.year(), self.around(day.year())));
            }
            if known.as_ref().is_some_and(|(_, days)| days.contains(&day)) {
                counted.holidays.push(day);
            } else {
                left -= 1;
            }
        }
        None
    }

    /// The holidays of a year, and those of the next that may move into it: New Year's Day on a Saturday is kept on 31
    /// December in some countries.
    fn around(&self, year: i32) -> Vec<NaiveDate> {
        let mut days = self.holidays(year);
        if let Some(next) = year.checked_add(1) {
            days.extend(self.holidays(next));
        }
        days
    }
}

impl Holiday {
    fn moved(self, day: NaiveDate, taken: &[NaiveDate]) -> Option<NaiveDate> {
        match (self.moves, day.weekday()) {
            (Moves::Next, Weekday::Sat | Weekday::Sun) => {
                let mut moved = day;
                while is_weekend(moved) || taken.contains(&moved) {
                    moved = moved.succ_opt()?;
                }
                Some(moved)
            }
            (Moves::Nearest, Weekday::Sat) | (Moves::BeforeSunday, Weekday::Sun) => day.pred_opt(),
            (Moves::Nearest, Weekday::Sun) => day.succ_opt(),
            _ => Some(day),
        }
    }
}

impl Day {
    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::Fixed(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Easter(offset) => {
                let easter = easter(year)?;
                let days = Days::new(offset.unsigned_abs());
                if offset < 0 {
                    easter.checked_sub_days(days)
                } else {
                    easter.checked_add_days(days)
                }
            }
            Self::Nth(month, weekday, number) if number > 0 => {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, number.unsigned_abs())
            }
            Self::Nth(month, weekday, _) => (4..=5).rev().find_map(|number| {
                NaiveDate::from_weekday_of_month_opt(year, month, weekday, number)
            }),
            Self::Before(month, day, weekday) => {
                let mut found = NaiveDate::from_ymd_opt(year, month, day)?.pred_opt()?;
                while found.weekday() != weekday {
                    found = found.pred_opt()?;
                }
                Some(found)
            }
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let kind = words.next()?;
        match kind {
            "fixed" => {
                let (month, day) = month_and_day(words.next()?)?;
                Some(Self::Fixed(month, day))
            }
            "easter" => Some(Self::Easter(words.next()?.parse().ok()?)),
            "nth" => {
                let month = words.next()?.parse().ok()?;
                let weekday = words.next()?.parse().ok()?;
                Some(Self::Nth(month, weekday, words.next()?.parse().ok()?))
            }
            "before" => {
                let (month, day) = month_and_day(words.next()?)?;
                Some(Self::Before(month, day, words.next()?.parse().ok()?))
            }
            _ => None,
        }
    }
}

fn month_and_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

fn is_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The rows of the table: country and holiday.
fn rows() -> impl Iterator<Item = (&'static str, Holiday)> {
    TABLE
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| {
            let mut cells = row.split('\t');
            let country = cells.next()?;
            let day = Day::read(cells.next()?)?;
            let moves = match cells.next()? {
                "next" => Moves::Next,
                "nearest" => Moves::Nearest,
                "before_sunday" => Moves::BeforeSunday,
                _ => Moves::Stays,
            };
            let from_year = cells.next()?.parse().unwrap_or(i32::MIN);
            Some((
                country,
                Holiday {
                    day,
                    moves,
                    from_year,
                },
            ))
        })
}

/// Easter Sunday of the western churches, by the rule of the Gregorian calendar.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century) = (year.rem_euclid(19), year.div_euclid(100));
    let moon_shift = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
    let age = moon_shift.rem_euclid(30);
    let full = age - (age / 28) * (1 - (29 / (age + 1)) * ((21 - golden) / 11));
    let weekday = (year + year / 4 + full + 2 - century + century / 4).rem_euclid(7);
    let offset = full - weekday;
    let month = 3 + (offset + 40) / 44;
    let day = offset + 28 - 31 * (month / 4);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn every_row_is_read() {
        let written = TABLE.lines().filter(|row| !row.starts_with('#')).count();
        assert_eq!(rows().count(), written);
        assert!(TABLE.lines().all(|row| row.split('\t').count() == 5));
    }

    #[test]
    fn easter_is_where_the_tables_of_the_churches_have_it() {
        for (year, day) in [
            (1954, "1954-04-18"),
            (1981, "1981-04-19"),
            (2000, "2000-04-23"),
            (2008, "2008-03-23"),
            (2011, "2011-04-24"),
            (2024, "2024-03-31"),
            (2025, "2025-04-20"),
            (2026, "2026-04-05"),
            (2027, "2027-03-28"),
            (2038, "2038-04-25"),
        ] {
            assert_eq!(easter(year), Some(date(day)), "{year}");
        }
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of days")]
    fn holidays_are_where_the_governments_print_them() {
        let has = |country: &str, days: &[&str]| {
            let year = date(days[0]).year();
            let known = Calendar::of(Some(country)).holidays(year);
            let wanted: Vec<NaiveDate> = days.iter().map(|day| date(day)).collect();
            assert_eq!(known, wanted, "{country} {year}");
        };
        has(
            "US",
            &[
                "2026-01-01",
                "2026-01-19",
                "2026-02-16",
                "2026-05-25",
                "2026-06-19",
                "2026-07-03",
                "2026-09-07",
                "2026-10-12",
                "2026-11-11",
                "2026-11-26",
                "2026-12-25",
            ],
        );
        has(
            "GB",
            &[
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-04",
                "2026-05-25",
                "2026-08-31",
                "2026-12-25",
                "2026-12-28",
            ],
        );
        has(
            "GB",
            &[
                "2027-01-01",
                "2027-03-26",
                "2027-03-29",
                "2027-05-03",
                "2027-05-31",
                "2027-08-30",
                "2027-12-27",
                "2027-12-28",
            ],
        );
        has(
            "DE",
            &[
                "2026-01-01",
                "2026-04-03",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2026-05-25",
                "2026-10-03",
                "2026-12-25",
                "2026-12-26",
            ],
        );
        has(
            "CA",
            &[
                "2026-01-01",
                "2026-04-03",
                "2026-05-18",
                "2026-07-01",
                "2026-09-07",
                "2026-09-30",
                "2026-10-12",
                "2026-11-11",
                "2026-12-25",
                "2026-12-26",
            ],
        );
        assert!(
            Calendar::of(Some("NL"))
                .holidays(2025)
                .contains(&date("2025-04-26"))
        );
        assert!(
            !Calendar::of(Some("PL"))
                .holidays(2024)
                .contains(&date("2024-12-24"))
        );
        assert_eq!(Calendar::of(Some("TH")).holidays(2026), []);
    }

    #[test]
    fn business_days_skip_weekends_and_holidays_even_of_the_year_to_come() {
        let count =
            |country, from: &str, days| Calendar::of(country).count(date(from), days).unwrap();
        let thanksgiving = count(Some("US"), "2026-11-25", 3);
        assert_eq!(
            (thanksgiving.until, thanksgiving.holidays.len()),
            (date("2026-12-01"), 1)
        );
        assert_eq!(count(None, "2026-11-25", 3).until, date("2026-11-30"));
        assert_eq!(count(Some("DE"), "2026-11-21", 1).until, date("2026-11-23"));
        // 1 January 2028 is a Saturday, so the United States keep the Friday before.
        assert_eq!(count(Some("US"), "2027-12-30", 1).until, date("2028-01-03"));
        assert!(!count(Some("TH"), "2026-11-25", 1).has_holidays);
    }
}
