use chrono::NaiveDate;

use super::{ReplyLanguage, SlotValue, fill, format};
use crate::{
    case::{Fact, Ruling},
    check::day::LineKey,
    complaint::Flag,
    remedy::Offer,
};

/// All that a reply may rest on; what is not here is not said.
#[derive(Clone, Copy, Debug)]
pub struct Grounds<'a> {
    /// The language to write in.
    pub language: ReplyLanguage,
    /// The facts of the case.
    pub facts: &'a [Fact],
    /// What they say about each reason.
    pub rulings: &'a [Ruling],
    /// The lines of the order that the case is about, where the seller or the message says so.
    pub meant: &'a [LineKey],
    /// What else stands in the messages.
    pub flags: &'a [Flag],
    /// What was chosen to be done.
    pub chosen: Option<&'a Offer>,
    /// The shop's name, as set.
    pub shop: Option<&'a str>,
    /// The day that a clock of the case gives for the next step.
    pub promised: Option<NaiveDate>,
    /// What the seller said.
    pub answers: &'a [Answer],
    /// Whether the buyer sent a photo already.
    pub has_photo: bool,
}

/// What the seller said when a question was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The slot that it fills.
    pub slot: &'static str,
    /// The value.
    pub value: SlotValue,
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnswerFault {
    /// No question asks for this.
    UnknownSlot,
    /// It is no day such as 2026-11-28.
    NoDay,
    /// It is no amount such as 12.50 EUR.
    NoAmount,
    /// There are no words in it.
    NoWords,
}

impl Answer {
    /// The slots that a seller can fill.
    pub const SLOTS: &'static [&'static str] = &["promised", "amount", "shop", "goods", "order"];

    /// Reads what the seller said for a slot.
    pub fn read(slot: &str, said: &str) -> Result<Self, AnswerFault> {
        let slot = Self::SLOTS
            .iter()
            .find(|known| **known == slot)
            .ok_or(AnswerFault::UnknownSlot)?;
        let words = || fill::clean(said).ok_or(AnswerFault::NoWords);
        let value = match *slot {
            "promised" => SlotValue::Day(day(said.trim()).ok_or(AnswerFault::NoDay)?),
            "amount" => SlotValue::Amount(format::money_said(said).ok_or(AnswerFault::NoAmount)?),
            "shop" => SlotValue::Shop(words()?),
            "goods" => SlotValue::Goods(words()?),
            _ => SlotValue::Reference(words()?),
        };
        Ok(Self { slot, value })
    }
}

/// A day as facts write it.
pub(super) fn day(written: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(written, "%Y-%m-%d").ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_seller_says_is_read_by_its_slot() {
        let day = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap();
        assert_eq!(
            Answer::read("promised", " 2026-11-28 ").map(|answer| answer.value),
            Ok(SlotValue::Day(day))
        );
        assert_eq!(
            Answer::read("shop", " Nordlicht\u{202E}\n Handel ").map(|answer| answer.value),
            Ok(SlotValue::Shop("Nordlicht Handel".to_owned()))
        );
        for (slot, said, fault) in [
            ("promised", "tomorrow", AnswerFault::NoDay),
            ("amount", "12.50", AnswerFault::NoAmount),
            ("shop", " \u{200B} ", AnswerFault::NoWords),
            ("{ $x }", "x", AnswerFault::UnknownSlot),
        ] {
            assert_eq!(Answer::read(slot, said), Err(fault));
        }
    }
}
