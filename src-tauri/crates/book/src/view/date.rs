//! Dates in words: never digits alone where day and month could swap.

use chrono::{DateTime, Datelike, FixedOffset, Timelike};
use tallyman_core::{language::Language, moment::Moment};

const WEEKDAYS: [[&str; 3]; 7] = [
    ["Monday", "Montag", "星期一"],
    ["Tuesday", "Dienstag", "星期二"],
    ["Wednesday", "Mittwoch", "星期三"],
    ["Thursday", "Donnerstag", "星期四"],
    ["Friday", "Freitag", "星期五"],
    ["Saturday", "Samstag", "星期六"],
    ["Sunday", "Sonntag", "星期日"],
];

const MONTHS: [[&str; 2]; 12] = [
    ["January", "Januar"],
    ["February", "Februar"],
    ["March", "März"],
    ["April", "April"],
    ["May", "Mai"],
    ["June", "Juni"],
    ["July", "Juli"],
    ["August", "August"],
    ["September", "September"],
    ["October", "Oktober"],
    ["November", "November"],
    ["December", "Dezember"],
];

/// A moment on the wall of the shop, whose clock is `offset_seconds` ahead of UTC.
fn local(moment: Moment, offset_seconds: i32) -> Option<DateTime<FixedOffset>> {
    let utc = DateTime::from_timestamp_millis(moment.unix_milliseconds())?;
    Some(utc.with_timezone(&FixedOffset::east_opt(offset_seconds)?))
}

/// Day and time without the weekday; empty for a moment outside the calendar.
pub(crate) fn at(moment: Moment, offset_seconds: i32, language: Language) -> String {
    let Some(at) = local(moment, offset_seconds) else {
        return String::new();
    };
    let [english, german] = MONTHS
        .get(at.month0() as usize)
        .copied()
        .unwrap_or_default();
    let (year, day, hour, minute) = (at.year(), at.day(), at.hour(), at.minute());
    match language {
        Language::En => format!("{day} {english} {year}, {hour:02}:{minute:02}"),
        Language::De => format!("{day}. {german} {year}, {hour:02}:{minute:02}"),
        Language::Zh => {
            let month = at.month();
            format!("{year} 年 {month} 月 {day} 日 {hour:02}:{minute:02}")
        }
    }
}

/// The day without the time; empty for a moment outside the calendar.
pub(crate) fn day(moment: Moment, offset_seconds: i32, language: Language) -> String {
    let whole = at(moment, offset_seconds, language);
    let end = whole.rfind([',', ' ']).unwrap_or(whole.len());
    whole
        .get(..end)
        .unwrap_or_default()
        .trim_end_matches(',')
        .to_owned()
}

/// The day as digits, year first: `2026-11-24`.
pub(crate) fn iso(moment: Moment, offset_seconds: i32) -> String {
    local(moment, offset_seconds)
        .map(|at| at.format("%Y-%m-%d").to_string())
        .unwrap_or_default()
}

/// Day, and the time of printing, in words; empty for a moment outside the calendar.
pub(crate) fn printed(moment: Moment, offset_seconds: i32, language: Language) -> String {
    let Some(at) = local(moment, offset_seconds) else {
        return String::new();
    };
    let [english_day, german_day, chinese_day] = WEEKDAYS
        .get(at.weekday().num_days_from_monday() as usize)
        .copied()
        .unwrap_or_default();
    let [english_month, german_month] = MONTHS
        .get(at.month0() as usize)
        .copied()
        .unwrap_or_default();
    let (year, month, day, hour, minute) =
        (at.year(), at.month(), at.day(), at.hour(), at.minute());
    match language {
        Language::En => {
            format!("{english_day} {day} {english_month} {year}, printed {hour:02}:{minute:02}")
        }
        Language::De => {
            format!("{german_day}, {day}. {german_month} {year}, gedruckt {hour:02}:{minute:02}")
        }
        Language::Zh => {
            format!("{year} 年 {month} 月 {day} 日 {chinese_day}，{hour:02}:{minute:02} 打印")
        }
    }
}

/// The time of the day.
pub(crate) fn time(moment: Moment, offset_seconds: i32) -> String {
    local(moment, offset_seconds).map_or_else(String::new, |at| {
        format!("{:02}:{:02}", at.hour(), at.minute())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_in_the_words_of_its_language() {
        let moment = Moment(1_795_507_920_000);
        assert_eq!(
            printed(moment, 3_600, Language::En),
            "Tuesday 24 November 2026, printed 09:12"
        );
        assert_eq!(
            printed(moment, 3_600, Language::De),
            "Dienstag, 24. November 2026, gedruckt 09:12"
        );
        assert_eq!(
            printed(moment, 3_600, Language::Zh),
            "2026 年 11 月 24 日 星期二，09:12 打印"
        );
        assert_eq!(time(moment, 0), "08:12");
    }
}
