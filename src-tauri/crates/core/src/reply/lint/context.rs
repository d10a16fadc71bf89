use chrono::NaiveDate;

use crate::{
    case::{Fact, Ruling, Statement},
    complaint::Flag,
    money::Money,
    remedy::Offer,
    reply::{ReplyLanguage, SlotValue, Source},
};

/// A value that may stand in a reply, with what proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// The value.
    pub value: SlotValue,
    /// What proves it.
    pub source: Source,
}

impl Known {
    /// A value of the fact at a place.
    pub const fn of_fact(value: SlotValue, fact: usize) -> Self {
        Self {
            value,
            source: Source::Fact(fact),
        }
    }
}

/// What is known of a case when its reply is looked at.
#[derive(Clone, Debug)]
pub struct Context {
    /// The channel of the order, such as `amazon.de`; empty where none is known.
    pub platform: String,
    /// The country of the buyer, as two letters.
    pub country: Option<String>,
    /// The language that the buyer reads.
    pub language: ReplyLanguage,
    /// What the ledger shows about each reason.
    pub rulings: Vec<Ruling>,
    /// What facts, remedy, clocks and settings say.
    pub known: Vec<Known>,
    /// The number of the linked order.
    pub order: Option<String>,
    /// What the buyer paid for it.
    pub paid: Option<Money>,
    /// The remedies that may be chosen.
    pub offers: Vec<Offer>,
    /// The remedy that was chosen.
    pub chosen: Option<Offer>,
    /// The least that the law gives back where nothing else is sent.
    pub refund_floor: Option<Money>,
    /// The most that can be given back: goods and postage; where it is not known, what was paid for the goods.
    pub refund_most: Option<Money>,
    /// The day on which it is written.
    pub today: NaiveDate,
    /// The last day that may be promised.
    pub latest_day: Option<NaiveDate>,
    /// What the buyer wrote.
    pub received: Vec<String>,
    /// What was sent in this case.
    pub sent: Vec<String>,
    /// Whether a photo came already.
    pub has_photo: bool,
    /// What else was found in the buyer's messages.
    pub flags: Vec<Flag>,
    /// How many characters the platform's field holds; `None` is by the table of platforms.
    pub limit_chars: Option<u32>,
    /// The name of the shop.
    pub shop: String,
    /// Words about the buyer that must not stand in a reply: surname, street, telephone.
    pub private_words: Vec<String>,
}

impl Context {
    /// A context in which nothing is known but language and day.
    pub const fn new(language: ReplyLanguage, today: NaiveDate) -> Self {
        Self {
            platform: String::new(),
            country: None,
            language,
            rulings: Vec::new(),
            known: Vec::new(),
            order: None,
            paid: None,
            offers: Vec::new(),
            chosen: None,
            refund_floor: None,
            refund_most: None,
            today,
            latest_day: None,
            received: Vec::new(),
            sent: Vec::new(),
            has_photo: false,
            flags: Vec::new(),
            limit_chars: None,
            shop: String::new(),
            private_words: Vec::new(),
        }
    }

    /// Whether the order is of a platform, whatever its country.
    pub(super) fn is_on(&self, platform: &str) -> bool {
        self.platform
            .split(['.', '_', '-', ' '])
            .next()
            .is_some_and(|name| name.eq_ignore_ascii_case(platform))
    }
}

/// The values that facts hold.
pub fn known(facts: &[Fact]) -> Vec<Known> {
    let mut known = Vec::new();
    for (at, fact) in facts.iter().enumerate() {
        let mut say = |value: SlotValue| known.push(Known::of_fact(value, at));
        let goods = |thing: &str| SlotValue::Goods(thing.to_owned());
        let day = |day: &str| {
            NaiveDate::parse_from_str(day, "%Y-%m-%d")
                .ok()
                .map(SlotValue::Day)
        };
        let count = |units: u64| u32::try_from(units).ok().map(SlotValue::Count);
        match &fact.statement {
            Statement::Ordered {
                order,
                units,
                thing,
                ..
            } => {
                say(SlotValue::Reference(order.clone()));
                say(SlotValue::Count(*units));
                say(goods(thing));
            }
            Statement::Listed { thing } | Statement::ListedLater { thing } => say(goods(thing)),
            Statement::Mapped {
                units, sku, label, ..
            }
            | Statement::EqualCode {
                units, sku, label, ..
            } => {
                count(*units).into_iter().for_each(&mut say);
                say(SlotValue::Reference(sku.clone()));
                say(goods(label));
            }
            Statement::Printed { units, day: on, .. } => {
                say(SlotValue::Count(*units));
                day(on).into_iter().for_each(say);
            }
            Statement::Agreed { thing, day: on } => {
                say(goods(thing));
                day(on).into_iter().for_each(say);
            }
            Statement::ShipBy { day: on }
            | Statement::Stood { day: on, .. }
            | Statement::Sent { day: on, .. }
            | Statement::SentWith { day: on, .. }
            | Statement::Delivered { day: on } => {
                day(on).into_iter().for_each(say);
            }
            // What others complained of is nobody's business but ours: nothing of it may stand in a reply.
            Statement::Checked { .. }
            | Statement::Stands { .. }
            | Statement::Numbered { .. }
            | Statement::EarlierCase { .. }
            | Statement::EarlierOfGoods { .. } => {}
        }
    }
    known
}
