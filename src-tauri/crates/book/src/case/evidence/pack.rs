//! The pack as it is read: the summary first, then exhibits, then what is not on record.

use tallyman_core::{case::Verdict, language::Language, moment::Moment};
use tallyman_documents::{EvidenceBlock, EvidencePart, EvidenceRow, EvidenceView};

use super::{
    EvidenceWords as Words, Gathered,
    exhibits::{Building, NAMED_ID, between, decided_id, named_goods},
    proof::PhotoProven,
    slot::{self, Slot},
    statement::{ask, strongest},
    words::Done,
};
use crate::case::fact_id;

/// A photo as the pack knows it.
#[derive(Clone, Debug)]
pub(crate) struct PhotoNote {
    /// SHA-256 of the file as it was given.
    pub(crate) sha256: String,
}

/// What stands around a pack.
pub(crate) struct Frame<'a> {
    /// The language.
    pub(crate) language: Language,
    /// How far the shop's clock is ahead of UTC.
    pub(crate) utc_offset_seconds: i32,
    /// The channel in words.
    pub(crate) channel: String,
    /// Shop and day.
    pub(crate) subtitle: String,
    /// The head of the ledger, as on paper.
    pub(crate) ledger_head: String,
    /// When it is made.
    pub(crate) now: Moment,
    /// Whether the buyer's words may be quoted.
    pub(crate) shows_letter: bool,
    /// Whether photos are shown.
    pub(crate) shows_photos: bool,
    /// How an entry stands on paper.
    pub(crate) cite: &'a dyn Fn(i64) -> String,
}

/// Something said, with the entries that prove it.
pub(crate) struct PackFact {
    /// Its id: F for a fact of the case, G for the goods it is about, M for a message, A for an answer, R for what was decided, C for a
    /// deadline, D for the way of the parcel, T for a row of the timeline.
    pub(crate) id: String,
    /// The exhibit it stands in.
    pub(crate) exhibit: String,
    /// What it says.
    pub(crate) sentence: String,
    /// The entries.
    pub(crate) entries: Vec<i64>,
}

/// An exhibit and how soon it is left out.
pub(crate) struct Exhibit {
    /// What stands in it.
    pub(crate) part: EvidencePart,
    /// 0 is never left out; of the others the highest goes first.
    pub(super) rank: usize,
}

/// A pack before it is laid out.
pub(crate) struct Pack {
    pub(crate) case: u32,
    pub(crate) title: String,
    pub(crate) facts: Vec<PackFact>,
    pub(crate) photos: Vec<PhotoProven>,
    pub(crate) exhibits: Vec<Exhibit>,
    pub(crate) missing: Vec<Slot>,
    summary: Vec<EvidenceBlock>,
    language: Language,
    subtitle: String,
    ledger_head: String,
    made_ms: i64,
}

impl Pack {
    /// Puts a pack together.
    pub(crate) fn new(gathered: &Gathered, photos: &[PhotoNote], frame: &Frame<'_>) -> Self {
        let building = Building::of(gathered, photos, frame);
        let filled = filled(gathered, photos);
        let missing = slot::missing(&gathered.reasons, &filled);
        let summary = summary(gathered, frame);
        let case = gathered.row.case;
        Self {
            case,
            title: Words::Title { case }.in_language(frame.language),
            facts: building.facts,
            photos: building.photos,
            exhibits: building.exhibits,
            missing,
            summary,
            language: frame.language,
            subtitle: frame.subtitle.clone(),
            ledger_head: frame.ledger_head.clone(),
            made_ms: frame.now.0,
        }
    }

    /// The language's code.
    pub(crate) const fn language(&self) -> &'static str {
        match self.language {
            Language::En => "en",
            Language::De => "de",
            Language::Zh => "zh",
        }
    }

    /// How many exhibits may be left out.
    pub(crate) fn droppable(&self) -> usize {
        self.exhibits
            .iter()
            .filter(|exhibit| exhibit.rank > 0)
            .count()
    }

    /// The numbers of so many lowest exhibits, in the order of the pack.
    pub(crate) fn lowest(&self, left_out: usize) -> Vec<&str> {
        let mut by_rank: Vec<(usize, usize)> = self
            .exhibits
            .iter()
            .enumerate()
            .filter(|(_, exhibit)| exhibit.rank > 0)
            .map(|(at, exhibit)| (exhibit.rank, at))
            .collect();
        by_rank.sort_unstable_by(|one, other| other.cmp(one));
        let mut off: Vec<usize> = by_rank
            .into_iter()
            .take(left_out)
            .map(|(_, at)| at)
            .collect();
        off.sort_unstable();
        off.into_iter()
            .filter_map(|at| Some(self.exhibits.get(at)?.part.number.as_str()))
            .collect()
    }

    /// The pack without so many of its lowest exhibits; it names them.
    pub(crate) fn view(&self, left_out: usize) -> EvidenceView {
        let say = |words: Words| words.in_language(self.language);
        let off = self.lowest(left_out);
        let mut summary = self.summary.clone();
        let shown = || {
            self.exhibits
                .iter()
                .filter(|exhibit| !off.contains(&exhibit.part.number.as_str()))
        };
        let list = shown().map(|exhibit| EvidenceRow {
            label: exhibit.part.number.clone(),
            text: self.listed(&exhibit.part),
            cites: String::new(),
        });
        summary.push(EvidenceBlock::Strong(say(Words::Exhibits {})));
        summary.push(EvidenceBlock::Rows(list.collect()));
        if !off.is_empty() {
            let exhibits = off.join(", ");
            summary.push(EvidenceBlock::Text(say(Words::LeftOut { exhibits })));
        }
        summary.push(EvidenceBlock::Text(say(Words::HowToVerify {})));
        let mut parts = vec![EvidencePart {
            number: String::new(),
            title: say(Words::Summary {}),
            blocks: summary,
        }];
        parts.extend(shown().map(|exhibit| exhibit.part.clone()));
        let required = self.missing.iter().filter(|missing| missing.is_required);
        let lacking: Vec<EvidenceRow> = required
            .map(|missing| {
                let slot = missing.words(self.language).to_owned();
                EvidenceRow {
                    label: "–".to_owned(),
                    text: say(Words::NotOnRecord { slot }),
                    cites: String::new(),
                }
            })
            .collect();
        if !lacking.is_empty() {
            parts.push(EvidencePart {
                number: String::new(),
                title: say(Words::Missing {}),
                blocks: vec![EvidenceBlock::Rows(lacking)],
            });
        }
        EvidenceView {
            language: match self.language {
                Language::En => tallyman_documents::Language::English,
                Language::De => tallyman_documents::Language::German,
                Language::Zh => tallyman_documents::Language::Chinese,
            },
            title: self.title.clone(),
            subtitle: self.subtitle.clone(),
            ledger_head: self.ledger_head.clone(),
            made_ms: self.made_ms,
            parts,
        }
    }

    /// An exhibit in the list of exhibits: its heading, and the ids of what it says.
    fn listed(&self, part: &EvidencePart) -> String {
        let ids = self.facts.iter().filter(|fact| fact.exhibit == part.number);
        let ids: Vec<&str> = ids.map(|fact| fact.id.as_str()).collect();
        if ids.is_empty() {
            part.title.clone()
        } else {
            format!("{} ({})", part.title, ids.join(", "))
        }
    }

    /// What is not on record, a sentence each.
    pub(crate) fn missing_sentences(&self) -> Vec<String> {
        self.missing
            .iter()
            .map(|missing| {
                let slot = missing.words(self.language).to_owned();
                let fill = missing.fill(self.language).to_owned();
                let words = if missing.is_required {
                    Words::LacksRequired { slot, fill }
                } else {
                    Words::LacksHelpful { slot, fill }
                };
                words.in_language(self.language)
            })
            .collect()
    }
}

fn filled(gathered: &Gathered, photos: &[PhotoNote]) -> Vec<&'static str> {
    let facts = gathered.facts.iter();
    let mut filled: Vec<&'static str> = facts
        .filter_map(|fact| slot::filler(fact.statement.code()))
        .collect();
    if !photos.is_empty() {
        filled.push("Photo");
    }
    let others = [
        ("Message", gathered.messages.is_empty()),
        ("Answer", gathered.replies.is_empty()),
        ("Remedy", gathered.settled.decided.is_empty()),
        ("Deadline", gathered.settled.due.is_empty()),
        ("Tracking", gathered.parcels.is_empty()),
    ];
    filled.extend(
        others
            .iter()
            .filter(|(_, is_none)| !is_none)
            .map(|(name, _)| *name),
    );
    filled
}

/// What was decided last.
fn decided(gathered: &Gathered, frame: &Frame<'_>) -> Option<String> {
    let decided = &gathered.settled.decided;
    let chosen = &decided.last()?.chosen;
    let mut done = vec![Done::of(chosen.remedy).in_language(frame.language)];
    if let Some(amount) = chosen.refund.clone() {
        done.push(Words::GoesBack { amount }.in_language(frame.language));
    }
    let words = Words::WeDecided {
        done: done.join(between(frame.language)),
        record: decided_id(decided.len() - 1),
    };
    Some(words.in_language(frame.language))
}

/// What is said first: the order, the claim, the verdict, what is asked for.
fn summary(gathered: &Gathered, frame: &Frame<'_>) -> Vec<EvidenceBlock> {
    let say = |words: Words| words.in_language(frame.language);
    let mut blocks = vec![EvidenceBlock::Text(say(Words::AboutOrder {
        order: gathered.order.order.clone(),
        channel: frame.channel.clone(),
    }))];
    if let Some((_, goods)) = &gathered.named {
        let goods = named_goods(gathered, goods);
        let said = say(Words::AboutGoods { goods });
        blocks.push(EvidenceBlock::Text(format!("{said} ({NAMED_ID})")));
    }
    for ruling in &gathered.rulings {
        let facts: Vec<String> = ruling.facts.iter().map(|at| fact_id(*at)).collect();
        let facts = facts.join(", ");
        let verdict = say(match ruling.verdict {
            Verdict::Confirmed => Words::Confirmed { facts },
            Verdict::Contradicted => Words::Contradicted { facts },
            Verdict::Unknown => Words::Unknown {},
        });
        let claim = ruling.reason;
        let between = between(frame.language);
        let says = say(Words::BuyerSays { claim });
        blocks.push(EvidenceBlock::Strong(format!("{says}{between}{verdict}")));
    }
    blocks.push(EvidenceBlock::Strong(say(ask(strongest(gathered)))));
    blocks.extend(decided(gathered, frame).map(EvidenceBlock::Text));
    blocks
}
