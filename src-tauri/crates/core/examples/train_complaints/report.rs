//! How often the held-out messages were right.

use std::collections::BTreeSet;

use tallyman_core::complaint::Reason;
use tallyman_core::complaint::learning::probabilities;

use crate::HeldOut;

struct Row {
    file: String,
    language: &'static str,
    expected: Reason,
    said: Reason,
    share: f32,
    is_right: bool,
    is_unsure: bool,
    text: String,
}

/// The held-out messages with what was said of them.
pub(crate) struct Report(Vec<Row>);

impl Report {
    /// Looks at every held-out message.
    pub(crate) fn of(held_out: &[HeldOut<'_>], temperature: f32, least: f32) -> Self {
        let row = |held: &HeldOut<'_>| {
            let lesson = held.lesson;
            let shares = probabilities(&held.scores, temperature);
            let (said, share) = Reason::ALL
                .into_iter()
                .zip(shares)
                .max_by(|left, right| left.1.total_cmp(&right.1))?;
            let expected = *Reason::ALL.get(held.class)?;
            Some(Row {
                file: held.file.to_owned(),
                language: lesson.language.code(),
                expected,
                said,
                share,
                is_right: said == expected || lesson.also.contains(&said),
                is_unsure: share < least,
                text: lesson.text.clone(),
            })
        };
        Self(held_out.iter().filter_map(row).collect())
    }

    /// Prints the figures, and the failures if they are wanted.
    pub(crate) fn show(&self, with_failures: bool) {
        println!("{}", line("held out", self.0.iter()));
        for name in keys(self.0.iter().map(|row| row.file.as_str())) {
            println!(
                "{}",
                line(name, self.0.iter().filter(|row| row.file == name))
            );
        }
        for name in keys(self.0.iter().map(|row| row.language)) {
            println!(
                "{}",
                line(name, self.0.iter().filter(|row| row.language == name))
            );
        }
        for reason in Reason::ALL {
            let rows = self.0.iter().filter(|row| row.expected == reason);
            println!("{}", line(reason.name(), rows));
        }
        if with_failures {
            for row in self.0.iter().filter(|row| !row.is_right) {
                println!(
                    "  {} {} {} -> {} {:.2}{} | {}",
                    row.file,
                    row.language,
                    row.expected.name(),
                    row.said.name(),
                    row.share,
                    if row.is_unsure { " unsure" } else { "" },
                    row.text.replace('\n', " ")
                );
            }
        }
    }
}

fn keys<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let counted: BTreeSet<&str> = names.collect();
    counted.into_iter().collect()
}

fn line<'a>(name: &str, rows: impl Iterator<Item = &'a Row>) -> String {
    let (mut all, mut best, mut right, mut unsure) = (0_u32, 0_u32, 0_u32, 0_u32);
    for row in rows {
        all += 1;
        best += u32::from(row.is_right);
        unsure += u32::from(row.is_unsure);
        right += u32::from(row.is_right && !row.is_unsure);
    }
    let per_cent = |part: u32| 100.0 * f64::from(part) / f64::from(all.max(1));
    format!(
        "  {name:<20} {all:>5}  right {:>5.1} %  unsure {:>4.1} %  best guess right {:>5.1} %",
        per_cent(right),
        per_cent(unsure),
        per_cent(best)
    )
}
