use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::{complaint::Reason, money::Money};

/// A language that replies are written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReplyLanguage {
    /// English.
    #[serde(rename = "en")]
    En,
    /// German.
    #[serde(rename = "de")]
    De,
    /// French.
    #[serde(rename = "fr")]
    Fr,
    /// Spanish.
    #[serde(rename = "es")]
    Es,
    /// Italian.
    #[serde(rename = "it")]
    It,
    /// Portuguese.
    #[serde(rename = "pt")]
    Pt,
    /// Dutch.
    #[serde(rename = "nl")]
    Nl,
    /// Polish.
    #[serde(rename = "pl")]
    Pl,
    /// Japanese.
    #[serde(rename = "ja")]
    Ja,
    /// Chinese in simplified characters.
    #[serde(rename = "zh-Hans")]
    ZhHans,
    /// Chinese in traditional characters.
    #[serde(rename = "zh-Hant")]
    ZhHant,
}

impl ReplyLanguage {
    /// Every language.
    pub const ALL: [Self; 11] = [
        Self::En,
        Self::De,
        Self::Fr,
        Self::Es,
        Self::It,
        Self::Pt,
        Self::Nl,
        Self::Pl,
        Self::Ja,
        Self::ZhHans,
        Self::ZhHant,
    ];

    /// The language's BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::It => "it",
            Self::Pt => "pt",
            Self::Nl => "nl",
            Self::Pl => "pl",
            Self::Ja => "ja",
            Self::ZhHans => "zh-Hans",
            Self::ZhHant => "zh-Hant",
        }
    }

    /// The language of a tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(tag))
    }
}

/// What a sentence does in a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// Greets.
    Greeting,
    /// Thanks for the message.
    Thanks,
    /// Says the buyer's problem again, in concrete words.
    Acknowledge,
    /// Says sorry.
    Apology,
    /// Says what the ledger shows.
    Facts,
    /// Says what went wrong; only where the ledger confirms it.
    Cause,
    /// Says what is done.
    Remedy,
    /// Says what comes next and by when.
    NextStep,
    /// Asks the buyer for something.
    Ask,
    /// Ends.
    Closing,
}

/// What a slot is filled with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SlotValue {
    /// Goods in the words of the order or the listing, colours and sizes too.
    Goods(String),
    /// How many.
    Count(u32),
    /// A day.
    Day(NaiveDate),
    /// Money.
    Amount(Money),
    /// The number of an order, a parcel, a sheet.
    Reference(String),
    /// The name of the shop.
    Shop(String),
}

/// Where the value of a slot comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The fact at this place in the facts of the case.
    Fact(usize),
    /// The remedy that was chosen.
    Remedy,
    /// A clock of the case.
    Clock,
    /// A setting of the shop.
    Setting,
    /// What the seller said when a question was put.
    Seller,
}

/// A place in a sentence that was filled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The slot's name in the template.
    pub name: &'static str,
    /// What it is filled with.
    pub value: SlotValue,
    /// What proves it.
    pub source: Source,
    /// Where it stands in the sentence, in bytes.
    pub range: Range<usize>,
}

/// A sentence of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What it does.
    pub does: Move,
    /// The name of its template; the same in every language.
    pub template: &'static str,
    /// Its words.
    pub text: String,
    /// Its filled places, in the order of the text.
    pub slots: Vec<Slot>,
    /// The facts it rests on, as places in the facts of the case.
    pub facts: Vec<usize>,
    /// The reason it answers.
    pub answers: Option<Reason>,
    /// Whether a new paragraph begins with it.
    pub begins_paragraph: bool,
}

/// Something that a draft needs and no fact tells: the seller is asked, nothing is invented.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The template that needs it.
    pub template: &'static str,
    /// The slot.
    pub slot: &'static str,
    /// The reason that the sentence would answer.
    pub answers: Option<Reason>,
}

/// A reply that was written from facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Its language.
    pub language: ReplyLanguage,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
    /// What the seller must say before it is whole.
    pub questions: Vec<Question>,
}

impl Draft {
    /// The whole text: sentences of a paragraph in one line (no blanks between them in Japanese and Chinese), one empty
    /// line between paragraphs.
    pub fn text(&self) -> String {
        let is_spaced = !matches!(
            self.language,
            ReplyLanguage::Ja | ReplyLanguage::ZhHans | ReplyLanguage::ZhHant
        );
        let mut text = String::new();
        for sentence in &self.sentences {
            if sentence.begins_paragraph && !text.is_empty() {
                text.push_str("\n\n");
            } else if is_spaced && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&sentence.text);
        }
        text
    }
}
