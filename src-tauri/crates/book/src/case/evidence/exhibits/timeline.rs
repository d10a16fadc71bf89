//! What happened when, each with the entry that tells of it.

use tallyman_core::{case::LineRecord, moment::Moment};
use tallyman_documents::EvidenceBlock;

use super::{Building, Words};

/// A row of the timeline before it has a number.
type Happened = (Moment, Words, i64);

impl Building<'_> {
    /// The exhibit of all that happened, oldest first.
    pub(super) fn timeline(&mut self) {
        let mut rows = self.happened();
        rows.sort_by_key(|(at, _, entry)| (*at, *entry));
        rows.dedup_by(|one, other| one.0 == other.0 && one.1 == other.1);
        let mut told = Vec::new();
        for ((at, words, entry), number) in rows.into_iter().zip(1_usize..) {
            let (day, sentence) = (self.day(at), self.say(&words));
            told.push(self.row(format!("T{number}"), day, sentence, vec![entry]));
        }
        self.exhibit(&Words::Timeline {}, 40, vec![EvidenceBlock::Rows(told)]);
    }

    fn happened(&self) -> Vec<Happened> {
        let gathered = self.gathered;
        let mut rows: Vec<Happened> = gathered.record.lines.iter().flat_map(of_line).collect();
        rows.extend(
            gathered
                .record
                .delivered
                .map(|(at, entry)| (at, Words::WasDelivered {}, entry)),
        );
        let messages = gathered.messages.iter();
        rows.extend(messages.map(|letter| (letter.at, Words::BuyerWrote {}, letter.entry)));
        let replies = gathered.replies.iter();
        rows.extend(replies.map(|letter| (letter.at, Words::WeWrote {}, letter.entry)));
        let settled = &gathered.settled;
        rows.extend(settled.stages.iter().map(|(entry, staged)| {
            let stage = staged.stage;
            (staged.since, Words::StageBegan { stage }, *entry)
        }));
        let decided = settled.decided.iter();
        rows.extend(decided.map(|decided| (decided.at, Words::WasDecided {}, decided.entry)));
        rows.extend(settled.told.iter().map(|told| {
            let words = Words::FileSaid {
                line: told.line.clone(),
                state: told.state.clone(),
            };
            (told.at, words, told.entry)
        }));
        let row = &gathered.row;
        rows.push((row.opened_at, Words::CaseOpened {}, row.entry));
        rows
    }
}

fn of_line(line: &LineRecord) -> Vec<Happened> {
    let mut rows: Vec<Happened> = Vec::new();
    let ordered = line.line.ordered_at;
    rows.extend(ordered.map(|at| (at, Words::WasOrdered {}, line.entry)));
    let ship_by = line.line.ship_by;
    rows.extend(ship_by.map(|at| (at, Words::HadToLeave {}, line.newest)));
    rows.extend(line.printed.iter().map(|printed| {
        let (sheet, revision) = (printed.sheet, printed.revision);
        (
            printed.at,
            Words::WasPrinted { sheet, revision },
            printed.entry,
        )
    }));
    let agreed = line.agreed.iter();
    rows.extend(agreed.map(|agreed| (agreed.at, Words::WasAgreed {}, agreed.entry)));
    rows
}
