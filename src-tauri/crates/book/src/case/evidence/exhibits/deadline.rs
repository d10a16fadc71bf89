//! The deadlines of a case: until when, by whose rule, and whether an answer met it or how much is left.

use chrono::{NaiveDate, NaiveTime};
use tallyman_core::{
    clock::{Origin, Rule},
    moment::Moment,
};
use tallyman_documents::EvidenceBlock;

use super::{Building, Words};
use crate::{case::evidence::settled::Due, forgetting::DAY_MILLISECONDS, view::date};

impl Building<'_> {
    /// The exhibit of deadlines; none where none is known.
    pub(super) fn deadlines(&mut self) {
        let gathered = self.gathered;
        let mut rows = Vec::new();
        for (due, number) in gathered.settled.due.iter().zip(1_usize..) {
            let id = format!("C{number}");
            let said = self.joined(&[self.until(due), self.source(due), self.state(due)]);
            let mut entries = vec![due.entry];
            entries.extend(due.answered.map(|(_, entry)| entry));
            rows.push(self.row(id.clone(), id, said, entries));
        }
        if !rows.is_empty() {
            let blocks = vec![EvidenceBlock::Rows(rows)];
            self.exhibit(&Words::Deadlines {}, 850, blocks);
        }
    }

    fn moment(&self, at: Moment) -> String {
        date::at(at, self.frame.utc_offset_seconds, self.frame.language)
    }

    fn until(&self, due: &Due) -> String {
        let until = self.moment(due.until);
        self.say(&match due.clock.rule {
            Some(rule) => Words::DueBy {
                action: rule.words(self.frame.language).0.to_owned(),
                until,
            },
            None => Words::DueByChannel { until },
        })
    }

    /// Whose rule it is, and how the moment comes about.
    fn source(&self, due: &Due) -> String {
        let clock = &due.clock;
        let began = clock.from.map(|at| self.moment(at)).unwrap_or_default();
        self.say(&match (clock.origin, clock.rule, clock.span) {
            (Origin::Table, Some(rule), Some(span)) => Words::DueByRule {
                span,
                start: rule.start,
                began,
                source: rule.source.to_owned(),
                checked: self.read_on(rule),
            },
            (Origin::Own, Some(rule), Some(span)) => Words::DueByOwn {
                span,
                start: rule.start,
                began,
            },
            _ => Words::DuePrinted {},
        })
    }

    /// The day on which the source of a rule was read, as the language writes days.
    fn read_on(&self, rule: &Rule) -> String {
        let day = NaiveDate::parse_from_str(rule.checked, "%Y-%m-%d").unwrap_or_default();
        let at = Moment(day.and_time(NaiveTime::MIN).and_utc().timestamp_millis());
        date::day(at, 0, self.frame.language)
    }

    /// Whether it was met, and otherwise how many days are left.
    fn state(&self, due: &Due) -> String {
        let language = self.frame.language;
        if let Some((at, _)) = due.answered {
            let answered = self.moment(at);
            return self.say(&if at <= due.until {
                Words::AnsweredInTime { answered }
            } else {
                Words::AnsweredLate { answered }
            });
        }
        if due.until <= self.gathered.now {
            return Words::RanOut {}.in_language(language);
        }
        // Counted in days of the calendar, so that a pack of the same day says the same.
        let day = |at: Moment| {
            let local = at.0 + i64::from(self.frame.utc_offset_seconds) * 1_000;
            local.div_euclid(DAY_MILLISECONDS)
        };
        let left = day(due.until) - day(self.gathered.now);
        self.say(&match u32::try_from(left).unwrap_or(0) {
            0 => Words::LeftToday {},
            1 => Words::LeftOneDay {},
            days => Words::LeftDays { days },
        })
    }
}
