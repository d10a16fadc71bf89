//! The exhibits of a pack, one after the other, and what each of them says.

mod deadline;
mod decided;
mod timeline;

pub(super) use decided::decided_id;

use tallyman_core::{
    case::{Meant, StatementCode, iso_day, thing},
    check::day::LineKey,
    language::Language,
    moment::Moment,
};
use tallyman_documents::{EvidenceBlock, EvidencePart, EvidenceRow};

use super::{
    EvidenceWords as Words, Gathered,
    gather::Letter,
    pack::{Exhibit, Frame, PackFact, PhotoNote},
    proof::PhotoProven,
};
use crate::case::fact_id;

/// The most signs of a message that are quoted.
const QUOTED_SIGNS_MAX: usize = 3_000;
/// Photos that are worth more than the words around them.
const FIRST_PHOTOS: usize = 4;

/// How exhibits are called that hold letters.
struct Letters {
    title: Words,
    /// What is said of each letter.
    was_written: Words,
    /// What the numbers of its records begin with.
    mark: char,
    rank: usize,
}

const fn is_of_order(code: StatementCode) -> bool {
    matches!(
        code,
        StatementCode::Ordered
            | StatementCode::Stands
            | StatementCode::Stood
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
    matches!(
        code,
        StatementCode::Sent | StatementCode::SentWith | StatementCode::Delivered
    )
}

/// That a parcel has a number is said once, in the words of the exhibit.
const fn is_of_number(code: StatementCode) -> bool {
    matches!(code, StatementCode::Numbered)
}

const fn is_other(code: StatementCode) -> bool {
    !is_of_order(code)
        && !is_of_listing(code)
        && !is_of_shelf(code)
        && !is_of_delivery(code)
        && !is_of_number(code)
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
        building.order();
        building.of_facts(&Words::Listing {}, 0, is_of_listing);
        building.of_facts(&Words::Shelf {}, 30, is_of_shelf);
        building.scans();
        building.photos(photos);
        building.shipping();
        building.letters(
            &gathered.messages,
            &Letters {
                title: Words::Messages {},
                was_written: Words::BuyerWrote {},
                mark: 'M',
                rank: 60,
            },
        );
        building.letters(
            &gathered.replies,
            &Letters {
                title: Words::Answers {},
                was_written: Words::WeWrote {},
                mark: 'A',
                rank: 50,
            },
        );
        building.decided();
        building.deadlines();
        building.timeline();
        building.of_facts(&Words::Others {}, 900, is_other);
        building
    }

    fn say(&self, words: &Words) -> String {
        words.in_language(self.frame.language)
    }

    /// Sentences one after the other, as the language sets them.
    fn joined(&self, sentences: &[String]) -> String {
        sentences.join(between(self.frame.language))
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

    /// Rows of the facts of some kinds.
    fn fact_rows(&mut self, is_of: fn(StatementCode) -> bool) -> Vec<EvidenceRow> {
        let mut rows = Vec::new();
        for (at, fact) in self.gathered.facts.iter().enumerate() {
            if is_of(fact.statement.code()) {
                let sentence = fact.statement.in_language(self.frame.language);
                let id = fact_id(at);
                rows.push(self.row(id.clone(), id, sentence, fact.entries.clone()));
            }
        }
        rows
    }

    /// An exhibit of the facts of some kinds; none where there are none.
    fn of_facts(&mut self, title: &Words, rank: usize, is_of: fn(StatementCode) -> bool) {
        let rows = self.fact_rows(is_of);
        if !rows.is_empty() {
            self.exhibit(title, rank, vec![EvidenceBlock::Rows(rows)]);
        }
    }

    /// The order, and which of its goods the case is about where that was said.
    fn order(&mut self) {
        let mut rows = self.fact_rows(is_of_order);
        if let Some((entry, goods)) = &self.gathered.named {
            let goods = named_goods(self.gathered, goods);
            let said = self.say(&Words::AboutGoods { goods });
            let id = NAMED_ID.to_owned();
            rows.push(self.row(id.clone(), id, said, vec![*entry]));
        }
        if !rows.is_empty() {
            self.exhibit(&Words::Order {}, 0, vec![EvidenceBlock::Rows(rows)]);
        }
    }

    /// What is held of the parcel: when it was delivered, what files said of its lines, whether it has a number.
    fn shipping(&mut self) {
        let mut rows = self.fact_rows(is_of_delivery);
        let gathered = self.gathered;
        let mut number = 0;
        let mut next = || {
            number += 1;
            format!("D{number}")
        };
        for told in &gathered.settled.told {
            let said = self.say(&Words::FileSaid {
                line: told.line.clone(),
                state: told.state.clone(),
            });
            let (id, day) = (next(), self.day(told.at));
            rows.push(self.row(id.clone(), id, format!("{day}  {said}"), vec![told.entry]));
        }
        if !gathered.parcels.is_empty() {
            let (id, said) = (next(), self.say(&Words::ParcelNumber {}));
            rows.push(self.row(id.clone(), id, said, gathered.parcels.clone()));
        }
        if !rows.is_empty() {
            self.exhibit(&Words::Delivery {}, 10, vec![EvidenceBlock::Rows(rows)]);
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

    /// An exhibit of letters, each with its words as far as they may be shown.
    fn letters(&mut self, letters: &[Letter], of: &Letters) {
        if letters.is_empty() {
            return;
        }
        let (mut blocks, mut is_quoted) = (Vec::new(), false);
        for (letter, number) in letters.iter().zip(1_usize..) {
            let id = format!("{}{number}", of.mark);
            let (day, wrote) = (self.day(letter.at), self.say(&of.was_written));
            let row = self.row(
                id.clone(),
                id,
                format!("{day}  {wrote}"),
                vec![letter.entry],
            );
            blocks.push(EvidenceBlock::Rows(vec![row]));
            blocks.push(match &letter.words {
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
        self.exhibit(&of.title, of.rank, blocks);
    }

    fn day(&self, at: Moment) -> String {
        iso_day(at, self.frame.utc_offset_seconds)
    }
}

/// The id of what the seller said about the goods.
pub(super) const NAMED_ID: &str = "G1";

/// Goods as a pack names them: `1 × Scarf (Red)`.
pub(super) fn named_goods(gathered: &Gathered, goods: &[Meant]) -> String {
    let lines = gathered.record.lines.iter();
    let named = lines.filter_map(|record| {
        let key = LineKey::of(&record.line);
        let units = goods.iter().find(|meant| meant.line == key)?.units;
        let thing = thing(&record.line.title, &record.line.options);
        // Of a line whose units no file tells all are meant.
        Some(if units == 0 {
            thing
        } else {
            format!("{units} × {thing}")
        })
    });
    named.collect::<Vec<_>>().join("; ")
}

/// What stands between two sentences.
pub(super) const fn between(language: Language) -> &'static str {
    match language {
        Language::En | Language::De => " ",
        Language::Zh => "",
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
