//! The exhibits of a pack, one after the other, and what each of them says.

use tallyman_core::{
    case::{StatementCode, iso_day},
    moment::Moment,
};
use tallyman_documents::{EvidenceBlock, EvidencePart, EvidenceRow};

use super::{
    EvidenceWords as Words, Gathered,
    pack::{Exhibit, Frame, PackFact, PhotoNote},
    proof::PhotoProven,
};
use crate::case::fact_id;

/// The most signs of a message that are quoted.
const QUOTED_SIGNS_MAX: usize = 3_000;
/// Photos that are worth more than the words around them.
const FIRST_PHOTOS: usize = 4;

const fn is_of_order(code: StatementCode) -> bool {
    matches!(
        code,
        StatementCode::Ordered
            | StatementCode::Stands
            | StatementCode::ShipBy
            | StatementCode::Agreed
    )
}

const fn is_of_listing(code: StatementCode) -> bool {
    matches!(code, StatementCode::Listed | StatementCode::ListedLater)
}

const fn is_of_shelf(code: StatementCode) -> bool {
    matches!(
        code,
        StatementCode::Mapped
            | StatementCode::EqualCode
            | StatementCode::Printed
            | StatementCode::Checked
    )
}

const fn is_of_delivery(code: StatementCode) -> bool {
    matches!(code, StatementCode::Delivered)
}

const fn is_other(code: StatementCode) -> bool {
    !is_of_order(code) && !is_of_listing(code) && !is_of_shelf(code) && !is_of_delivery(code)
}

/// Exhibits being numbered.
pub(super) struct Building<'a> {
    gathered: &'a Gathered,
    frame: &'a Frame<'a>,
    pub(super) facts: Vec<PackFact>,
    pub(super) exhibits: Vec<Exhibit>,
    pub(super) photos: Vec<PhotoProven>,
}

impl<'a> Building<'a> {
    /// Puts the exhibits of a case in their order.
    pub(super) fn of(gathered: &'a Gathered, photos: &[PhotoNote], frame: &'a Frame<'a>) -> Self {
        let mut building = Self {
            gathered,
            frame,
            facts: Vec::new(),
            exhibits: Vec::new(),
            photos: Vec::new(),
        };
        building.of_facts(&Words::Order {}, 0, is_of_order);
        building.of_facts(&Words::Listing {}, 0, is_of_listing);
        building.of_facts(&Words::Shelf {}, 30, is_of_shelf);
        building.scans();
        building.photos(photos);
        building.of_facts(&Words::Delivery {}, 10, is_of_delivery);
        building.messages();
        building.timeline();
        building.of_facts(&Words::Others {}, 900, is_other);
        building
    }

    fn say(&self, words: &Words) -> String {
        words.in_language(self.frame.language)
    }

    fn number(&self) -> String {
        format!("E{}", self.exhibits.len() + 1)
    }

    fn exhibit(&mut self, title: &Words, rank: usize, blocks: Vec<EvidenceBlock>) {
        let part = EvidencePart {
            number: self.number(),
            title: self.say(title),
            blocks,
        };
        self.exhibits.push(Exhibit { part, rank });
    }

    /// A row that says something, and the fact behind it.
    fn row(
        &mut self,
        id: String,
        label: String,
        sentence: String,
        entries: Vec<i64>,
    ) -> EvidenceRow {
        let cites: Vec<String> = entries
            .iter()
            .map(|entry| (self.frame.cite)(*entry))
            .collect();
        let row = EvidenceRow {
            label,
            text: sentence.clone(),
            cites: cites.join("  ·  "),
        };
        self.facts.push(PackFact {
            exhibit: self.number(),
            id,
            sentence,
            entries,
        });
        row
    }

    /// An exhibit of the facts of some kinds; none where there are none.
    fn of_facts(&mut self, title: &Words, rank: usize, is_of: fn(StatementCode) -> bool) {
        let mut rows = Vec::new();
        for (at, fact) in self.gathered.facts.iter().enumerate() {
            if is_of(fact.statement.code()) {
                let sentence = fact.statement.in_language(self.frame.language);
                let id = fact_id(at);
                rows.push(self.row(id.clone(), id, sentence, fact.entries.clone()));
            }
        }
        if !rows.is_empty() {
            self.exhibit(title, rank, vec![EvidenceBlock::Rows(rows)]);
        }
    }

    fn scans(&mut self) {
        let empty = self.say(&Words::NoScan {});
        self.exhibit(&Words::Scans {}, 800, vec![EvidenceBlock::Text(empty)]);
    }

    fn photos(&mut self, photos: &[PhotoNote]) {
        if !self.frame.shows_photos {
            return;
        }
        for (at, photo) in photos.iter().enumerate() {
            self.photos.push(PhotoProven {
                exhibit: self.number(),
                sha256_of_original: photo.sha256.clone(),
            });
            let title = Words::PhotoTitle {
                number: at as u32 + 1,
                photos: photos.len() as u32,
            };
            let rank = if at < FIRST_PHOTOS { 20 + at } else { 100 + at };
            self.exhibit(&title, rank, vec![EvidenceBlock::Photo(at)]);
        }
    }

    fn messages(&mut self) {
        if self.gathered.messages.is_empty() {
            return;
        }
        let (mut blocks, mut is_quoted) = (Vec::new(), false);
        for (message, number) in self.gathered.messages.iter().zip(1_usize..) {
            let id = format!("M{number}");
            let day = self.day(message.received_at);
            let wrote = self.say(&Words::BuyerWrote {});
            let row = self.row(
                id.clone(),
                id,
                format!("{day}  {wrote}"),
                vec![message.entry],
            );
            blocks.push(EvidenceBlock::Rows(vec![row]));
            blocks.push(match &message.words {
                Some(_) if !self.frame.shows_letter => {
                    EvidenceBlock::Text(self.say(&Words::NotQuoted {}))
                }
                Some(words) => {
                    is_quoted = true;
                    EvidenceBlock::Quote(quoted(words))
                }
                None => EvidenceBlock::Text(self.say(&Words::WordsErased {})),
            });
        }
        if is_quoted {
            blocks.push(EvidenceBlock::Text(self.say(&Words::Blotted {})));
        }
        self.exhibit(&Words::Messages {}, 60, blocks);
    }

    fn day(&self, at: Moment) -> String {
        iso_day(at, self.frame.utc_offset_seconds)
    }

    fn timeline(&mut self) {
        let record = &self.gathered.record;
        let mut rows: Vec<(Moment, Words, i64)> = Vec::new();
        for line in &record.lines {
            rows.extend(
                line.line
                    .ordered_at
                    .map(|at| (at, Words::WasOrdered {}, line.entry)),
            );
            rows.extend(
                line.line
                    .ship_by
                    .map(|at| (at, Words::HadToLeave {}, line.newest)),
            );
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
        }
        rows.extend(
            record
                .delivered
                .map(|(at, entry)| (at, Words::WasDelivered {}, entry)),
        );
        let messages = self.gathered.messages.iter();
        rows.extend(
            messages.map(|message| (message.received_at, Words::BuyerWrote {}, message.entry)),
        );
        let row = &self.gathered.row;
        rows.push((row.opened_at, Words::CaseOpened {}, row.entry));
        rows.sort_by_key(|(at, _, entry)| (*at, *entry));
        rows.dedup_by(|one, other| one.0 == other.0 && one.1 == other.1);
        let mut told = Vec::new();
        for ((at, words, entry), number) in rows.into_iter().zip(1_usize..) {
            let (day, sentence) = (self.day(at), self.say(&words));
            told.push(self.row(format!("T{number}"), day, sentence, vec![entry]));
        }
        self.exhibit(&Words::Timeline {}, 40, vec![EvidenceBlock::Rows(told)]);
    }
}

/// A message as far as it is quoted: whole words, and a mark where it goes on.
fn quoted(words: &str) -> String {
    let Some((end, _)) = words.char_indices().nth(QUOTED_SIGNS_MAX) else {
        return words.to_owned();
    };
    let kept = words.get(..end).unwrap_or_default();
    let whole = kept.rfind(char::is_whitespace).unwrap_or(kept.len());
    format!("{} […]", kept.get(..whole).unwrap_or(kept))
}
