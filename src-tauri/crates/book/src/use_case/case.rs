//! Cases: messages taken in, listed, shown with what the ledger holds, linked and closed.

mod show;

use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    case::{Candidate, Linking, Pass, Remark, iso_day, link},
    complaint::{Classification, Classifier, Reason},
    language::Language,
    moment::Moment,
    sentence::Argument as _,
};
use tallyman_import::letter::{Letter, letters};
use tallyman_ledger::read_capsule;

pub use show::show_case;

use crate::{
    api::{CaseHead, MessageTaken, OpenCases},
    case::{Clues, Search, by_number, candidates},
    error::{Error, bad_input, not_found},
    event::{
        AssertedReason, CaseClosed, CaseLinked, CaseOpened, CaseOrder, Event, MessageReceived,
    },
    importing::record,
    private,
    projection::{CaseRow, Cases, MessageRow},
    shop::{Checked, Shop},
};

/// A pasted message of fewer signs may well be sent by two buyers in the same words.
const SAME_SIGNS_MIN: usize = 40;

/// Takes messages in, each by itself: a new case, or a further message of the open case of the same order.
pub fn open_cases(shop: &Arc<Shop>, request: &OpenCases) -> Result<Vec<MessageTaken>, Error> {
    let language = request.language;
    let read = letters(&request.bytes, request.file.as_deref())
        .map_err(|fault| bad_input(&fault.in_language(language), ""))?;
    if let [Err(fault)] = read.as_slice() {
        return Err(bad_input(&fault.in_language(language), "").into());
    }
    // Checked once: what these messages add changes no order.
    let checked = shop.checked()?;
    (1_u32..)
        .zip(read)
        .map(|(message, letter)| match letter {
            Ok(letter) => take(shop, &checked, request, message, &letter),
            Err(fault) => Ok(MessageTaken {
                message,
                status: "refused".to_owned(),
                case: None,
                sentence: fault.in_language(language),
            }),
        })
        .collect()
}

fn take(
    shop: &Shop,
    checked: &Checked,
    request: &OpenCases,
    message: u32,
    letter: &Letter,
) -> Result<MessageTaken, Error> {
    let taken = |status: &str, case: u32, remark: &Remark| MessageTaken {
        message,
        status: status.to_owned(),
        case: Some(case),
        sentence: remark.in_language(request.language),
    };
    let received_at = received_at(shop.now(), request, letter);
    if let Some(case) = known(shop, letter, received_at)? {
        return Ok(taken("known", case, &Remark::Known { case }));
    }
    let found = Classifier::shipped().classify(&letter.text);
    let order = match &request.order {
        Some(number) => Some(named(shop, number, request.channel.as_deref())?),
        None => searched(
            shop,
            checked,
            letter,
            received_at,
            request.channel.as_deref(),
        )?
        .0
        .taken
        .map(in_case),
    };
    let capsule = private::seal_letter(letter);
    let committed = shop.ledger.transact(|tx| {
        let cases = Cases::new(tx.sql());
        let open = match &order {
            Some(order) => cases.open_of(&order.channel, &order.order)?,
            None => None,
        };
        let case = if let Some(case) = open {
            case
        } else {
            let case = cases.next()?;
            let order = order.clone();
            let event = Event::CaseOpened(CaseOpened { case, order });
            record(tx, &event, Vec::new(), &shop.operator)?;
            case
        };
        let event = Event::MessageReceived(received(case, received_at, &found, letter.attachments));
        record(tx, &event, vec![capsule.clone()], &shop.operator)?;
        Ok::<_, Error>((case, open.is_some()))
    })?;
    let (case, is_added) = committed.value;
    Ok(if is_added {
        taken("added", case, &Remark::Added { case })
    } else {
        taken("opened", case, &Remark::Opened { case })
    })
}

/// When a message was received: as said, else as the mail says, never ahead of now.
fn received_at(now: Moment, request: &OpenCases, letter: &Letter) -> Moment {
    let said = request.received_ms.map(Moment).or(letter.sent_at);
    said.filter(|at| at.0 > 0).map_or(now, |at| at.min(now))
}

fn received(
    case: u32,
    received_at: Moment,
    found: &Classification,
    attachments: u32,
) -> MessageReceived {
    MessageReceived {
        case,
        received_at,
        language: found.lang,
        reasons: found
            .reasons
            .iter()
            .map(|found| AssertedReason {
                reason: found.reason,
                thousandths: (found.confidence.clamp(0.0, 1.0) * 1_000.0).round() as u32,
            })
            .collect(),
        flags: found.flags.clone(),
        attachments,
    }
}

fn in_case(candidate: Candidate) -> CaseOrder {
    CaseOrder {
        channel: candidate.channel,
        order: candidate.order,
        pass: candidate.pass,
    }
}

/// The case that has this very message already, as far as its words are kept.
fn known(shop: &Shop, letter: &Letter, received_at: Moment) -> Result<Option<u32>, Error> {
    if letter.sent_at.is_none() && letter.text.chars().count() < SAME_SIGNS_MIN {
        return Ok(None);
    }
    shop.ledger.read(|connection| {
        for row in Cases::new(connection).messages(None)? {
            if (letter.sent_at.is_some() && row.message.received_at != received_at)
                || row.capsule.is_none()
            {
                continue;
            }
            let is_same = letter_of(connection, &row)?.is_some_and(|before| {
                before.text == letter.text && before.sender_address == letter.sender_address
            });
            if is_same {
                return Ok(Some(row.message.case));
            }
        }
        Ok(None)
    })
}

/// The words of a message, while they are kept.
fn letter_of(connection: &Connection, row: &MessageRow) -> Result<Option<Letter>, Error> {
    let Some(capsule) = row.capsule else {
        return Ok(None);
    };
    match read_capsule(connection, capsule)? {
        Some(bytes) => private::letter(&bytes),
        None => Ok(None),
    }
}

/// Looks for the order of a message; says which one is taken or offered, and which numbers lead nowhere.
fn searched(
    shop: &Shop,
    checked: &Checked,
    letter: &Letter,
    at: Moment,
    channel: Option<&str>,
) -> Result<(Linking, Vec<String>), Error> {
    let classifier = Classifier::shipped();
    let subject = letter.subject.as_deref().unwrap_or_default();
    let mut numbers = classifier
        .classify(&format!("{subject}\n{}", letter.own))
        .order_refs;
    if numbers.is_empty() {
        numbers = classifier.classify(&letter.text).order_refs;
    }
    let clues = Clues {
        letter,
        numbers: &numbers,
        at,
        channel,
    };
    let Search { found, unknown } = shop
        .ledger
        .read(|connection| candidates(connection, &clues, &checked.data, &shop.vocabulary))?;
    Ok((link(found), unknown))
}

/// The one order of a number that the seller gives.
fn named(shop: &Shop, number: &str, channel: Option<&str>) -> Result<CaseOrder, Error> {
    let found = shop
        .ledger
        .read(|connection| by_number(connection, number, channel))?;
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(line), None) => Ok(CaseOrder {
            channel: line.channel,
            order: line.order,
            pass: Pass::Seller,
        }),
        (Some(_), Some(_)) => Err(bad_input(
            "Several channels have an order of this number.",
            "Say which channel is meant.",
        )
        .into()),
        (None, _) => Err(not_found(
            "There is no order of this number.",
            "Check the number, or import the orders of that day first.",
        )
        .into()),
    }
}

/// The case of a number.
fn case_of(connection: &Connection, case: u32) -> Result<CaseRow, Error> {
    Cases::new(connection).one(case)?.ok_or_else(|| {
        not_found(
            "There is no case of this number.",
            "`tallyman case list` shows those that there are.",
        )
        .into()
    })
}

/// Says which order a case is about.
pub fn link_case(
    shop: &Arc<Shop>,
    case: u32,
    number: &str,
    channel: Option<&str>,
) -> Result<(), Error> {
    shop.ledger.read(|connection| case_of(connection, case))?;
    let order = named(shop, number, channel)?;
    let event = Event::CaseLinked(CaseLinked { case, order });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// Closes a case; from then on it holds nobody's personal data.
pub fn close_case(shop: &Arc<Shop>, case: u32) -> Result<(), Error> {
    let row = shop.ledger.read(|connection| case_of(connection, case))?;
    if row.closed_at.is_some() {
        return Err(bad_input(
            "The case is closed already.",
            "A further message of the buyer opens a new one.",
        )
        .into());
    }
    let event = Event::CaseClosed(CaseClosed { case });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// The cases, open ones first, then the newest.
pub fn cases(shop: &Arc<Shop>, language: Language) -> Result<Vec<CaseHead>, Error> {
    let (rows, messages) = shop.ledger.read(|connection| {
        let cases = Cases::new(connection);
        Ok::<_, Error>((cases.all()?, cases.messages(None)?))
    })?;
    let mut heads: Vec<CaseHead> = rows
        .iter()
        .map(|row| {
            let of: Vec<&MessageRow> = messages
                .iter()
                .filter(|message| message.message.case == row.case)
                .collect();
            head(row, &of, shop.utc_offset_seconds, language)
        })
        .collect();
    heads.sort_by_key(|head| (head.status != "open", std::cmp::Reverse(head.case)));
    Ok(heads)
}

/// What all messages of a case assert, the surest of the newest first.
fn reasons(messages: &[&MessageRow]) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for asserted in messages.iter().rev().flat_map(|row| &row.message.reasons) {
        if !reasons.contains(&asserted.reason) {
            reasons.push(asserted.reason);
        }
    }
    if reasons.len() > 1 {
        reasons.retain(|reason| *reason != Reason::Other);
    }
    reasons
}

fn head(
    row: &CaseRow,
    messages: &[&MessageRow],
    utc_offset_seconds: i32,
    language: Language,
) -> CaseHead {
    let reasons = reasons(messages);
    let (channel, order) = row
        .order
        .as_ref()
        .map(|order| (order.channel.clone(), order.order.clone()))
        .unwrap_or_default();
    CaseHead {
        case: row.case,
        status: if row.closed_at.is_some() {
            "closed"
        } else {
            "open"
        }
        .to_owned(),
        opened: iso_day(row.opened_at, utc_offset_seconds),
        channel,
        order,
        asserts: reasons
            .iter()
            .map(|reason| reason.in_language(language))
            .collect::<Vec<_>>()
            .join(", "),
        reasons: reasons
            .iter()
            .map(|reason| reason.name().to_owned())
            .collect(),
        language: messages
            .last()
            .map_or("und", |row| row.message.language.code())
            .to_owned(),
        messages: u32::try_from(messages.len()).unwrap_or(u32::MAX),
    }
}
