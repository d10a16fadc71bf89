//! Pairs of promise and picked thing, each judged once.

use rustc_hash::FxHashMap;

use super::{
    Context, Judges, LineKey, form,
    wanted::{Promise, filled},
};
use crate::{
    check::judge::{
        Attribute, AttributeJudgement, Identity, Judgement, Offer, Outcome, Picked, Verdict, Word,
    },
    record::{OptionValue, PickLine, StockItem},
};

/// The words of a picked side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Words<'a> {
    pub(super) text: &'a str,
    pub(super) options: &'a [OptionValue],
    pub(super) sku: Option<&'a str>,
    pub(super) barcode: Option<&'a str>,
}

impl<'a> Words<'a> {
    pub(super) fn of_pick(line: &'a PickLine) -> Self {
        Self {
            text: &line.text,
            options: &line.options,
            sku: filled(line.sku.as_deref()),
            barcode: filled(line.barcode.as_deref()),
        }
    }

    pub(super) fn of_label(item: &'a StockItem) -> Self {
        Self {
            text: &item.label,
            options: &item.options,
            sku: filled(Some(&item.sku)),
            barcode: item.barcodes.first().map(String::as_str),
        }
    }

    /// What the supplier calls it, where the stock list says so.
    pub(super) fn of_supplier(item: &'a StockItem) -> Option<Self> {
        Some(Self {
            text: filled(item.supplier_text.as_deref())?,
            options: &[],
            sku: filled(item.supplier_sku.as_deref()),
            barcode: None,
        })
    }

    fn picked(&self) -> Picked {
        Picked {
            text: self.text.to_owned(),
            options: self.options.to_vec(),
            sku: self.sku.map(ToOwned::to_owned),
            barcode: self.barcode.map(ToOwned::to_owned),
        }
    }
}

/// The distinct picked sides and the judgements of pairs.
pub(super) struct Pairs<'a> {
    judges: Judges<'a>,
    supplier: Option<&'a str>,
    by_words: FxHashMap<Words<'a>, u32>,
    pub(super) sides: Vec<Words<'a>>,
    memo: FxHashMap<(u32, u32), u32>,
    pub(super) judgements: Vec<Judgement>,
}

impl<'a> Pairs<'a> {
    pub(super) fn new(judges: Judges<'a>, supplier: Option<&'a str>) -> Self {
        Self {
            judges,
            supplier,
            by_words: FxHashMap::default(),
            sides: Vec::new(),
            memo: FxHashMap::default(),
            judgements: Vec::new(),
        }
    }

    /// The number of a picked side.
    pub(super) fn side(&mut self, words: Words<'a>) -> u32 {
        let fresh = self.sides.len() as u32;
        let side = *self.by_words.entry(words).or_insert(fresh);
        if side == fresh {
            self.sides.push(words);
        }
        side
    }

    /// Judges a promise against a side; an answer that holds for one line only is never shared with another.
    pub(super) fn judge(
        &mut self,
        promises: &Promises<'_, 'a>,
        side: u32,
        line: Option<&LineKey>,
    ) -> u32 {
        if line.is_none()
            && let Some(judgement) = self.memo.get(&(promises.index, side))
        {
            return *judgement;
        }
        let context = Context {
            channel: promises.channel,
            listing: promises.family,
            supplier: self.supplier,
            line,
        };
        let offer = &promises.promise.offer;
        let mut judgement =
            (self.judges.pair)(&context, offer, &self.sides[side as usize].picked());
        tell_pack_of_sibling(&mut judgement, offer);
        self.judgements.push(judgement);
        let index = self.judgements.len() as u32 - 1;
        if line.is_none() {
            self.memo.insert((promises.index, side), index);
        }
        index
    }

    /// Judges words that are no side of their own, such as the order's own options.
    pub(super) fn judge_words(
        &self,
        promises: &Promises<'_, 'a>,
        options: &[OptionValue],
    ) -> Judgement {
        let context = Context {
            channel: promises.channel,
            listing: promises.family,
            supplier: None,
            line: None,
        };
        let picked = Picked {
            options: options.to_vec(),
            ..Picked::default()
        };
        (self.judges.pair)(&context, &promises.promise.offer, &picked)
    }

    /// Judges an offer that is no promise of this day.
    pub(super) fn judge_offer(
        &self,
        context: &Context<'_>,
        offer: &Offer,
        picked: &Picked,
    ) -> Judgement {
        (self.judges.pair)(context, offer, picked)
    }

    pub(super) fn named(&self, text: &str) -> Vec<super::Named> {
        (self.judges.words)(text)
    }
}

/// Where only the code says that it is a sibling of another pack, that sibling's own words tell how many it is.
///
/// Three single pieces make a pack of three: the units decide, and for that both numbers have to be known.
fn tell_pack_of_sibling(judgement: &mut Judgement, offer: &Offer) {
    let is_told = judgement
        .attributes
        .iter()
        .any(|attribute| attribute.outcome == Outcome::Different);
    if judgement.verdict != Verdict::WrongQuantity
        || judgement.identity != Identity::Sibling
        || is_told
    {
        return;
    }
    let Some(sibling) = judgement
        .fits_sibling
        .and_then(|index| offer.siblings.get(index))
    else {
        return;
    };
    let mut changed = offer.options.iter().enumerate().filter_map(|(place, own)| {
        let other = sibling
            .options
            .iter()
            .find(|other| other.name.is_some() && other.name == own.name)
            .or_else(|| sibling.options.get(place))?;
        (other.value != own.value).then_some((own, other))
    });
    let (Some((own, other)), None) = (changed.next(), changed.next()) else {
        return;
    };
    let word = |option: &OptionValue| Word {
        text: option.value.clone(),
        meaning: None,
        via: "listing".to_owned(),
    };
    judgement
        .attributes
        .retain(|attribute| attribute.attribute != Attribute::Pack);
    judgement.attributes.insert(
        0,
        AttributeJudgement {
            attribute: Attribute::Pack,
            outcome: Outcome::Different,
            promised: Some(word(own)),
            found: Some(word(other)),
        },
    );
}

/// A promise with what gives it its context.
#[derive(Clone, Copy, Debug)]
pub(super) struct Promises<'p, 'a> {
    pub(super) index: u32,
    pub(super) promise: &'p Promise,
    pub(super) channel: &'a str,
    pub(super) family: &'a str,
}

/// What one judgement is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Worth {
    /// Words show that it is the promised thing.
    Proven,
    /// The same packs are not shown; units decide: `promised` and `found` units a pack.
    Packs { promised: u64, found: u64 },
    /// Equal SKU or barcode, no word for it and none against it.
    Identity,
    /// The words say nothing on what matters.
    Silent,
    /// A word is not understood or points both ways.
    Doubt,
    /// It is another thing.
    Wrong(super::Code),
}

impl Worth {
    /// Units a pack on both sides, where they differ.
    pub(super) const fn packs(self) -> Option<(u64, u64)> {
        match self {
            Self::Packs { promised, found } => Some((promised, found)),
            Self::Proven | Self::Identity | Self::Silent | Self::Doubt | Self::Wrong(_) => None,
        }
    }
}

/// Reads what a judgement is worth.
pub(super) fn worth(judgement: &Judgement) -> Worth {
    match judgement.verdict {
        Verdict::WrongItem => Worth::Wrong(super::Code::WrongItem),
        Verdict::WrongColour => Worth::Wrong(super::Code::WrongColour),
        Verdict::WrongSize => Worth::Wrong(super::Code::WrongSize),
        Verdict::WrongQuantity => match packs(judgement) {
            Some((promised, found)) => Worth::Packs { promised, found },
            None => Worth::Wrong(super::Code::WrongQuantity),
        },
        Verdict::Same if judgement.words_support => Worth::Proven,
        Verdict::Same => Worth::Identity,
        Verdict::Unclear => {
            let is_doubted = judgement.identity == Identity::Open
                || judgement.attributes.iter().any(|attribute| {
                    attribute.outcome == Outcome::Unclear && attribute.found.is_some()
                });
            if is_doubted {
                Worth::Doubt
            } else {
                Worth::Silent
            }
        }
    }
}

/// Units a pack on both sides, where the pack is what differs and both numbers are told.
fn packs(judgement: &Judgement) -> Option<(u64, u64)> {
    let pack = judgement.attributes.iter().find(|attribute| {
        attribute.attribute == Attribute::Pack && attribute.outcome == Outcome::Different
    })?;
    let promised = pack.promised.as_ref().map_or(Some(1), number)?;
    let found = pack.found.as_ref().map_or(Some(1), number)?;
    (promised != found && promised > 0 && found > 0).then_some((promised, found))
}

fn number(word: &crate::check::judge::Word) -> Option<u64> {
    let digits = |text: &str| -> Option<u64> {
        let start = text.find(|character: char| character.is_ascii_digit())?;
        let rest = &text[start..];
        let end = rest
            .find(|character: char| !character.is_ascii_digit())
            .unwrap_or(rest.len());
        rest[..end].parse().ok()
    };
    word.meaning
        .as_deref()
        .and_then(digits)
        .or_else(|| digits(&word.text))
        .or_else(|| spelt(&word.text))
        .filter(|units| (1..=PACK_UNITS_MAX).contains(units))
}

/// Larger packs are no packs but numbers of another kind.
const PACK_UNITS_MAX: u64 = 10_000;
/// Units a pack where they are written as a word.
const PACK_WORDS: &str = include_str!("../../../../../../assets/check/pack-words.tsv");

fn spelt(text: &str) -> Option<u64> {
    let folded = form::folded(text);
    PACK_WORDS.lines().skip(1).find_map(|row| {
        let mut columns = row.split('\t');
        let (word, units) = (columns.next()?, columns.next()?);
        let is_said = if word.chars().all(|sign| sign >= '\u{2E80}') {
            folded.contains(word)
        } else {
            folded
                .split(|sign: char| !sign.is_alphanumeric())
                .any(|said| said == word)
        };
        is_said.then(|| units.parse().ok()).flatten()
    })
}

/// The attribute that decided, the one that a sentence speaks of.
pub(super) fn decisive(judgement: &Judgement) -> Option<&AttributeJudgement> {
    let outcome = if judgement.verdict == Verdict::Unclear {
        Outcome::Unclear
    } else {
        Outcome::Different
    };
    let mut matching = judgement
        .attributes
        .iter()
        .filter(|attribute| attribute.outcome == outcome);
    let first = matching.next();
    if outcome == Outcome::Unclear
        && first.is_some_and(|attribute| attribute.found.is_none())
        && let Some(told) = matching.find(|attribute| attribute.found.is_some())
    {
        return Some(told);
    }
    first
}

/// The promised pack of more than one where the picked side says nothing about packs.
pub(super) fn silent_pack(judgement: &Judgement) -> Option<u64> {
    let pack = judgement.attributes.iter().find(|attribute| {
        attribute.attribute == Attribute::Pack
            && attribute.outcome == Outcome::Unclear
            && attribute.found.is_none()
    })?;
    pack.promised
        .as_ref()
        .and_then(number)
        .filter(|promised| *promised > 1)
}
