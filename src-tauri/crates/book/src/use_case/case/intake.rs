//! Messages taken in: each is a new case, or a further message of the open case of its order.

use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};
use tallyman_core::{
    case::{Candidate, Remark},
    complaint::{Classification, Classifier, Flag},
    language::Language,
    moment::Moment,
};
use tallyman_import::letter::{Letter, letters};
use tallyman_ledger::Tx;

use super::{named, numbers_in, searched};
use crate::{
    api::{MessageTaken, OpenCases},
    case::{Directory, letter_of},
    error::{Error, bad_input},
    event::{AssertedReason, CaseOpened, CaseOrder, Event, MessageReceived},
    importing::record,
    private,
    projection::Cases,
    shop::Shop,
};

/// A pasted message of fewer signs may well be sent by two buyers in the same words.
const SAME_SIGNS_MIN: usize = 40;
/// Messages that become durable together.
const MESSAGES_PER_COMMIT: usize = 250;

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
    let mut intake = Intake {
        shop,
        request,
        order: match &request.order {
            Some(number) => Some(named(shop, number, request.channel.as_deref())?),
            None => None,
        },
        directory: Directory::new(&checked.data, &shop.vocabulary),
        known: shop.ledger.read(Known::gather)?,
    };
    let numbers: Vec<Vec<String>> = read
        .iter()
        .map(|letter| letter.as_ref().map(numbers_in).unwrap_or_default())
        .collect();
    if intake.order.is_none() {
        let numbers = numbers.iter().map(Vec::as_slice);
        shop.ledger
            .read(|connection| intake.directory.look_up(connection, numbers))?;
    }
    let mut taken = Vec::with_capacity(read.len());
    let messages: Vec<_> = (1_u32..).zip(read.into_iter().zip(numbers)).collect();
    for portion in messages.chunks(MESSAGES_PER_COMMIT) {
        taken.extend(intake.take(portion)?);
    }
    Ok(taken)
}

/// A message as it was read, with its place in the file and the order numbers in it.
type Read = (
    u32,
    (
        Result<Letter, tallyman_import::letter::LetterFault>,
        Vec<String>,
    ),
);

/// A message about to be recorded.
struct Prepared {
    message: u32,
    identity: Option<Identity>,
    event: MessageReceived,
    order: Option<CaseOrder>,
    capsule: Vec<u8>,
}

/// What becomes of a message: it is refused at once, known at once, or to be recorded.
enum Way {
    Told(MessageTaken),
    Recorded(Box<Prepared>),
}

/// Messages being taken in.
struct Intake<'a> {
    shop: &'a Shop,
    request: &'a OpenCases,
    /// The order that the seller says all are about.
    order: Option<CaseOrder>,
    directory: Directory<'a>,
    known: Known,
}

impl Intake<'_> {
    fn take(&mut self, portion: &[Read]) -> Result<Vec<MessageTaken>, Error> {
        let shop = self.shop;
        let ways: Vec<Way> = shop.ledger.read(|connection| {
            let prepared = portion
                .iter()
                .map(|message| self.prepare(connection, message));
            prepared.collect::<Result<_, Error>>()
        })?;
        let language = self.request.language;
        let known = &mut self.known;
        let committed = shop.ledger.transact(|tx| {
            ways.into_iter()
                .map(|way| match way {
                    Way::Told(taken) => Ok(taken),
                    Way::Recorded(prepared) => put(shop, tx, known, language, *prepared),
                })
                .collect::<Result<_, Error>>()
        })?;
        Ok(committed.value)
    }

    fn prepare(
        &mut self,
        connection: &Connection,
        (message, (letter, numbers)): &Read,
    ) -> Result<Way, Error> {
        let request = self.request;
        let letter = match letter {
            Ok(letter) => letter,
            Err(fault) => {
                return Ok(Way::Told(MessageTaken {
                    message: *message,
                    status: "refused".to_owned(),
                    case: None,
                    sentence: fault.in_language(request.language),
                }));
            }
        };
        let received_at = received_at(self.shop.now(), request, letter);
        let identity = Identity::of(letter, received_at);
        if let Some(case) = identity.and_then(|identity| self.known.case(identity)) {
            let remark = Remark::Known { case };
            return Ok(Way::Told(told(
                *message,
                "known",
                case,
                &remark,
                request.language,
            )));
        }
        let found = classified(letter);
        let order = if let Some(order) = &self.order {
            Some(order.clone())
        } else {
            let channel = request.channel.as_deref();
            let directory = &mut self.directory;
            searched(connection, directory, letter, numbers, received_at, channel)?
                .0
                .taken
                .map(in_case)
        };
        Ok(Way::Recorded(Box::new(Prepared {
            message: *message,
            identity,
            event: received(received_at, &found, letter.attachments),
            order,
            capsule: private::seal_letter(letter),
        })))
    }
}

/// Records a message, unless one of the same file was the same.
fn put(
    shop: &Shop,
    tx: &mut Tx<'_>,
    known: &mut Known,
    language: Language,
    prepared: Prepared,
) -> Result<MessageTaken, Error> {
    let Prepared {
        message,
        identity,
        event,
        order,
        capsule,
    } = prepared;
    if let Some(case) = identity.and_then(|identity| known.case(identity)) {
        let remark = Remark::Known { case };
        return Ok(told(message, "known", case, &remark, language));
    }
    let cases = Cases::new(tx.sql());
    let open = match &order {
        Some(order) => cases.open_of(&order.channel, &order.order)?,
        None => None,
    };
    let case = if let Some(case) = open {
        case
    } else {
        let case = cases.next()?;
        let opened = Event::CaseOpened(CaseOpened { case, order });
        record(tx, &opened, Vec::new(), &shop.operator)?;
        case
    };
    let event = MessageReceived { case, ..event };
    record(
        tx,
        &Event::MessageReceived(event),
        vec![capsule],
        &shop.operator,
    )?;
    if let Some(identity) = identity {
        known.add(identity, case);
    }
    Ok(if open.is_some() {
        told(message, "added", case, &Remark::Added { case }, language)
    } else {
        told(message, "opened", case, &Remark::Opened { case }, language)
    })
}

fn told(
    message: u32,
    status: &str,
    case: u32,
    remark: &Remark,
    language: Language,
) -> MessageTaken {
    MessageTaken {
        message,
        status: status.to_owned(),
        case: Some(case),
        sentence: remark.in_language(language),
    }
}

/// When a message was received: as said, else as the mail says, never ahead of now.
fn received_at(now: Moment, request: &OpenCases, letter: &Letter) -> Moment {
    let said = request.received_ms.map(Moment).or(letter.sent_at);
    said.filter(|at| at.0 > 0).map_or(now, |at| at.min(now))
}

/// What was found in a letter; its tags were taken off before.
fn classified(letter: &Letter) -> Classification {
    let mut found = Classifier::shipped().classify(&letter.text);
    if letter.had_tags && !found.flags.contains(&Flag::Html) {
        found.flags.push(Flag::Html);
        found.flags.sort_unstable();
    }
    found
}

/// What is recorded of a message; its case is not known yet.
fn received(received_at: Moment, found: &Classification, attachments: u32) -> MessageReceived {
    MessageReceived {
        case: 0,
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

/// What makes two messages the same: the words, who wrote them, and when, where a mail says so.
#[derive(Clone, Copy, Debug)]
struct Identity {
    words: [u8; 32],
    sent_at: Option<Moment>,
    received_at: Moment,
}

impl Identity {
    /// The identity of a message; none where two buyers may well have sent the same.
    fn of(letter: &Letter, received_at: Moment) -> Option<Self> {
        let is_telling = letter.sent_at.is_some() || letter.text.chars().count() >= SAME_SIGNS_MIN;
        is_telling.then(|| Self {
            words: digest(letter),
            sent_at: letter.sent_at,
            received_at,
        })
    }
}

fn digest(letter: &Letter) -> [u8; 32] {
    let mut hasher = Sha256::new();
    hasher.update(letter.text.as_bytes());
    hasher.update([0xff]);
    hasher.update(letter.sender_address.as_deref().unwrap_or_default());
    hasher.finalize().into()
}

/// The messages that cases have already, as far as their words are kept. Digests only, and only while messages are taken in.
#[derive(Debug, Default)]
struct Known {
    cases: FxHashMap<[u8; 32], Vec<(Moment, u32)>>,
}

impl Known {
    fn gather(connection: &Connection) -> Result<Self, Error> {
        let mut known = Self::default();
        for row in Cases::new(connection).messages(None)? {
            if let Some(letter) = letter_of(connection, &row)? {
                let cases = known.cases.entry(digest(&letter)).or_default();
                cases.push((row.message.received_at, row.message.case));
            }
        }
        Ok(known)
    }

    fn case(&self, identity: Identity) -> Option<u32> {
        let same = self.cases.get(&identity.words)?;
        let is_it = |at: &Moment| identity.sent_at.is_none() || *at == identity.received_at;
        same.iter().find(|(at, _)| is_it(at)).map(|(_, case)| *case)
    }

    fn add(&mut self, identity: Identity, case: u32) {
        let cases = self.cases.entry(identity.words).or_default();
        cases.push((identity.received_at, case));
    }
}
