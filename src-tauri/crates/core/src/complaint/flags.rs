//! Flags: what else a message holds that a person must know, apart from its reasons.

use serde::{Deserialize, Serialize};

use super::concepts::Concepts;
use super::features::Read;
use super::message::Plain;
use super::reason::Reason;

/// Something a person must know about a message, apart from its reasons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// The money is wanted back.
    AsksRefund,
    /// Another one is wanted.
    AsksReplacement,
    /// A part of the money is wanted back.
    AsksPartialRefund,
    /// The bank or card company is to take the money back.
    ChargebackThreat,
    /// A bad review is threatened or written.
    ReviewThreat,
    /// The platform or an authority for consumers is called in.
    PlatformCase,
    /// The police, a lawyer or a court is called in.
    PoliceThreat,
    /// The contract is withdrawn from: a legal clock begins.
    LegalWithdrawal,
    /// Someone was or could be hurt.
    Safety,
    /// The text gives orders to the software; they are text.
    PromptInjection,
    /// There were tags.
    Html,
    /// Advertising, phishing or noise.
    Spam,
    /// An answer is wanted at once.
    Urgent,
    /// Earlier messages are quoted.
    QuotedHistory,
    /// There is nothing to read.
    Empty,
    /// More than one problem is named.
    MultiProblem,
    /// Something is praised, before a complaint or instead of one.
    Praise,
}

/// Whether something is praised before a "but", or nothing but praised.
fn is_praised(read: &Read, concepts: &Concepts, reasons: &[Reason]) -> bool {
    let places = |name: &str| {
        let number = concepts.number(name);
        let hits = read.hits.iter();
        hits.filter(move |hit| Some(hit.concept) == number)
            .map(|hit| hit.from)
    };
    let Some(first) = places("praise").next() else {
        return false;
    };
    let turns = places("but").any(|turn| first < turn);
    turns || (reasons.first() == Some(&Reason::Other) && places("thanks").next().is_some())
}

/// The flags of a message, in the order of [`Flag`].
pub(super) fn flags(
    plain: &Plain,
    read: &Read,
    concepts: &Concepts,
    reasons: &[Reason],
) -> Vec<Flag> {
    let has = |name: &str| {
        let number = concepts.number(name);
        read.hits.iter().any(|hit| Some(hit.concept) == number)
    };
    let is_refund_status = reasons.first() == Some(&Reason::Other) && has("refund_status");
    let table = [
        (
            Flag::AsksRefund,
            (has("refund") || has("flag_refund")) && !has("partial") && !is_refund_status,
        ),
        (Flag::AsksReplacement, has("replace")),
        (Flag::AsksPartialRefund, has("flag_partial")),
        (Flag::ChargebackThreat, has("flag_chargeback")),
        (Flag::ReviewThreat, has("flag_review")),
        (Flag::PlatformCase, has("flag_case")),
        (Flag::PoliceThreat, has("flag_police")),
        (Flag::LegalWithdrawal, has("withdraw_law")),
        (Flag::Safety, has("flag_safety")),
        (Flag::PromptInjection, has("flag_injection")),
        (Flag::Html, plain.had_tags),
        (
            Flag::Spam,
            reasons.first() == Some(&Reason::Other) && has("flag_spam"),
        ),
        (Flag::Urgent, has("urgent")),
        (Flag::QuotedHistory, plain.had_quotes),
        (Flag::Empty, !plain.own.chars().any(char::is_alphanumeric)),
        (Flag::MultiProblem, reasons.len() > 1),
        (Flag::Praise, is_praised(read, concepts, reasons)),
    ];
    table
        .into_iter()
        .filter_map(|(flag, holds)| holds.then_some(flag))
        .collect()
}
