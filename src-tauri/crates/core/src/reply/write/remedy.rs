//! What is done for the buyer, what is asked of them, and by when we are heard of again.

use super::{Saying, Writer};
use crate::{
    case::{Lack, Verdict},
    complaint::Reason,
    remedy::Remedy,
};

pub(super) fn tell(writer: &mut Writer<'_>) {
    writer.paragraph();
    // A photo that came since it was chosen to ask for one is not asked for again: something else is to be chosen.
    let chosen = writer.grounds.chosen.map(|offer| offer.remedy);
    let chosen = chosen.filter(|remedy| *remedy != Remedy::AskPhoto || !writer.grounds.has_photo);
    let Some(remedy) = chosen else {
        undecided(writer);
        return;
    };
    let (gives, next) = match remedy {
        Remedy::ReplaceKeep => ("gives-replace-keep", "next-parcel"),
        Remedy::ReplaceReturn => ("gives-replace-return", "next-parcel"),
        Remedy::ResendMissing => ("gives-resend-missing", "next-parcel"),
        Remedy::Reship => ("gives-reship", "next-parcel"),
        Remedy::RefundKeep => ("gives-refund-keep", "next-refund"),
        Remedy::RefundReturn => ("gives-refund-return", "next-label"),
        Remedy::RefundPart => ("gives-refund-part", "next-refund"),
        Remedy::AcceptReturn => ("gives-accept-return", "next-answer"),
        Remedy::RefundCharge => ("gives-refund-charge", "next-answer"),
        Remedy::RefundPostage => ("gives-refund-postage", "next-refund"),
        Remedy::Explain => ("gives-explain", "next-answer"),
        Remedy::Trace => ("gives-trace", "next-answer"),
        Remedy::AskPhoto => {
            ask_photo(writer);
            ("", "next-answer")
        }
        // The owner's own words come instead; `write` has ended before.
        Remedy::OwnerDecides => ("", "next-owner"),
    };
    let first = writer.grounds.rulings.first().map(|ruling| ruling.reason);
    if !gives.is_empty() {
        let is_unsent = writer
            .draft
            .sentences
            .iter()
            .any(|sentence| sentence.template == "shows-unsent");
        let saying = Saying {
            answers: first,
            ..Saying::default()
        };
        let sent = if is_unsent { "never" } else { "before" };
        writer.say(gives, saying.chosen("sent", sent));
    }
    if remedy == Remedy::RefundCharge {
        writer.say("asks-receipt", Saying::default());
    }
    if matches!(remedy, Remedy::Explain | Remedy::Trace) && is_said_delivered(writer) {
        writer.say("asks-neighbours", Saying::default());
    }
    writer.say(next, Saying::default());
}

/// Nothing was chosen yet: where a photo would help and nothing is confirmed one is asked for, else the seller is asked.
fn undecided(writer: &mut Writer<'_>) {
    let rulings = writer.grounds.rulings;
    let lacks_order = rulings
        .iter()
        .any(|ruling| ruling.lacks.contains(&Lack::Order));
    let is_confirmed = rulings
        .iter()
        .any(|ruling| ruling.verdict == Verdict::Confirmed);
    let helps = rulings
        .iter()
        .any(|ruling| photo_of(ruling.reason).is_some());
    if lacks_order && writer.order().is_none() {
        writer.say("asks-order", Saying::default());
    } else if helps && !is_confirmed && !writer.grounds.has_photo {
        ask_photo(writer);
    } else {
        writer.ask(
            "gives",
            "remedy",
            rulings.first().map(|ruling| ruling.reason),
        );
    }
    writer.say("next-answer", Saying::default());
}

/// Asks for one photo, of what the first reason needs; never for a second one.
fn ask_photo(writer: &mut Writer<'_>) {
    let needed = writer
        .grounds
        .rulings
        .iter()
        .find_map(|ruling| Some((photo_of(ruling.reason)?, ruling.reason)));
    let (template, answers) = needed.map_or(("asks-photo-label", None), |(template, reason)| {
        (template, Some(reason))
    });
    let saying = Saying {
        answers,
        ..Saying::default()
    };
    writer.say(template, saying);
}

/// What a photo would have to show, where one helps.
const fn photo_of(reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::WrongItem | Reason::WrongColour | Reason::WrongSize => Some("asks-photo-label"),
        Reason::WrongQuantity => Some("asks-photo-count"),
        Reason::Defective | Reason::NotAsDescribed => Some("asks-photo-fault"),
        Reason::DamagedInTransit => Some("asks-photo-damage"),
        Reason::Late
        | Reason::NotReceived
        | Reason::CustomsCharges
        | Reason::ChangedMind
        | Reason::Counterfeit
        | Reason::Other => None,
    }
}

fn is_said_delivered(writer: &Writer<'_>) -> bool {
    writer.grounds.rulings.iter().any(|ruling| {
        ruling.reason == Reason::NotReceived && ruling.verdict == Verdict::Contradicted
    })
}
