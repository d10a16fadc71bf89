//! The templates: what each sentence of a reply does, and what it is filled from. Their words lie in
//! `assets/replies/<language>.ftl`, the same names with the same places in every language.

use super::Move;

/// What may stand in a place of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Goods, quoted.
    Goods,
    /// How many; chooses the plural too.
    Count,
    /// A day.
    Day,
    /// Money.
    Amount,
    /// The number of an order.
    Reference,
    /// The name of the shop.
    Shop,
}

/// A sentence that a reply may hold.
#[derive(Debug)]
pub(super) struct Template {
    /// Its name; the same in every language.
    pub name: &'static str,
    /// What it does.
    pub does: Move,
    /// Its places; each stands in every language's words.
    pub slots: &'static [(&'static str, Kind)],
    /// What chooses among wordings and is itself never shown; a language that needs no choice leaves it out.
    pub choices: &'static [&'static str],
}

const fn plain(does: Move, name: &'static str) -> Template {
    Template {
        name,
        does,
        slots: &[],
        choices: &[],
    }
}

const fn filled(
    does: Move,
    name: &'static str,
    slots: &'static [(&'static str, Kind)],
) -> Template {
    Template {
        name,
        does,
        slots,
        choices: &[],
    }
}

/// An acknowledgement: further ones begin in other words than the first.
const fn acknowledging(name: &'static str) -> Template {
    Template {
        name,
        does: Move::Acknowledge,
        slots: &[],
        choices: &["place"],
    }
}

const DAY: (&str, Kind) = ("day", Kind::Day);
const GOODS: (&str, Kind) = ("goods", Kind::Goods);
const UNITS: (&str, Kind) = ("units", Kind::Count);
const AMOUNT: (&str, Kind) = ("amount", Kind::Amount);
const ORDER: (&str, Kind) = ("order", Kind::Reference);
/// A day that we promise; apart from the days of facts, because a clock or the seller says it.
const PROMISED: (&str, Kind) = ("promised", Kind::Day);

/// Every template, in the order in which a reply may use them.
pub(super) static TEMPLATES: &[Template] = &[
    plain(Move::Greeting, "greeting"),
    plain(Move::Thanks, "thanks"),
    filled(Move::Thanks, "thanks-order", &[ORDER]),
    filled(Move::Thanks, "thanks-goods", &[ORDER, GOODS]),
    acknowledging("heard-wrong-item"),
    acknowledging("heard-wrong-colour"),
    acknowledging("heard-wrong-size"),
    acknowledging("heard-wrong-quantity"),
    acknowledging("heard-defective"),
    acknowledging("heard-damaged"),
    acknowledging("heard-late"),
    acknowledging("heard-not-received"),
    acknowledging("heard-customs"),
    acknowledging("heard-not-as-described"),
    acknowledging("heard-changed-mind"),
    acknowledging("heard-withdrawal"),
    acknowledging("heard-counterfeit"),
    acknowledging("heard-other"),
    plain(Move::Apology, "sorry-mistake"),
    plain(Move::Apology, "sorry-delay"),
    plain(Move::Apology, "sorry-trouble"),
    plain(Move::Facts, "checked"),
    plain(Move::Facts, "shows-other-item"),
    plain(Move::Facts, "shows-other-colour"),
    plain(Move::Facts, "shows-other-size"),
    plain(Move::Facts, "shows-right-goods"),
    filled(Move::Facts, "shows-agreed", &[GOODS, DAY]),
    filled(Move::Facts, "shows-ordered-units", &[UNITS]),
    filled(Move::Facts, "shows-listed-units", &[UNITS, DAY]),
    plain(Move::Facts, "shows-other-quantity"),
    plain(Move::Facts, "shows-right-quantity"),
    plain(Move::Facts, "shows-defect"),
    plain(Move::Facts, "shows-no-defect"),
    plain(Move::Facts, "shows-damage"),
    plain(Move::Facts, "shows-no-damage"),
    filled(Move::Facts, "shows-due", &[DAY]),
    plain(Move::Facts, "shows-delay"),
    plain(Move::Facts, "shows-no-delay"),
    plain(Move::Facts, "shows-unsent"),
    plain(Move::Facts, "shows-cancelled"),
    plain(Move::Facts, "shows-sent"),
    plain(Move::Facts, "shows-refunded"),
    filled(Move::Facts, "shows-delivered", &[DAY]),
    plain(Move::Facts, "shows-delivery"),
    plain(Move::Facts, "shows-no-delivery"),
    plain(Move::Facts, "shows-charges-included"),
    plain(Move::Facts, "shows-charges-apart"),
    filled(Move::Facts, "shows-listing", &[GOODS]),
    plain(Move::Facts, "shows-unlike-listing"),
    plain(Move::Facts, "shows-like-listing"),
    Template {
        name: "shows-nothing",
        does: Move::Facts,
        slots: &[],
        choices: &["of"],
    },
    plain(Move::Facts, "shows-no-parcel"),
    plain(Move::Cause, "cause-goods"),
    plain(Move::Cause, "cause-quantity"),
    plain(Move::Cause, "cause-delay"),
    plain(Move::Remedy, "gives-replace-keep"),
    plain(Move::Remedy, "gives-replace-return"),
    plain(Move::Remedy, "gives-resend-missing"),
    Template {
        name: "gives-reship",
        does: Move::Remedy,
        slots: &[],
        choices: &["sent"],
    },
    filled(Move::Remedy, "gives-refund-keep", &[AMOUNT]),
    filled(Move::Remedy, "gives-refund-return", &[AMOUNT]),
    filled(Move::Remedy, "gives-refund-part", &[AMOUNT]),
    plain(Move::Remedy, "gives-accept-return"),
    plain(Move::Remedy, "gives-refund-charge"),
    filled(Move::Remedy, "gives-refund-postage", &[AMOUNT]),
    plain(Move::Remedy, "gives-explain"),
    plain(Move::Remedy, "gives-trace"),
    plain(Move::Ask, "asks-order"),
    plain(Move::Ask, "asks-photo-label"),
    plain(Move::Ask, "asks-photo-count"),
    plain(Move::Ask, "asks-photo-fault"),
    plain(Move::Ask, "asks-photo-damage"),
    plain(Move::Ask, "asks-receipt"),
    plain(Move::Ask, "asks-neighbours"),
    filled(Move::NextStep, "next-parcel", &[PROMISED]),
    filled(Move::NextStep, "next-label", &[PROMISED]),
    filled(Move::NextStep, "next-refund", &[PROMISED]),
    filled(Move::NextStep, "next-answer", &[PROMISED]),
    filled(Move::NextStep, "next-owner", &[PROMISED]),
    Template {
        name: "closing",
        does: Move::Closing,
        slots: &[("shop", Kind::Shop)],
        choices: &["apologised"],
    },
];

/// The template of a name.
pub(super) fn template(name: &str) -> Option<&'static Template> {
    TEMPLATES.iter().find(|template| template.name == name)
}
