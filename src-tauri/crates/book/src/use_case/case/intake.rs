//! Messages taken in: each is a new case, or a further message of the open case of its order.

mod given;

use std::{panic::resume_unwind, sync::Arc, thread};

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use sha2::{Digest as _, Sha256};
use tallyman_core::{
    case::{Candidate, Remark},
    clock::{Stage, platform_of},
    complaint::{Classification, Classifier, Flag, FoundReason, Lessons},
    language::Language,
    moment::Moment,
};
use tallyman_import::letter::{Letter, LetterFault, Told};
use tallyman_ledger::Tx;

pub use given::look_at_table;
use given::{Given, Placed, given};

use super::{named, numbers_in, searched};
use crate::{
    api::{MessageTaken, OpenCases},
    case::{Directory, Numbers, letter_of},
    error::{Error, bad_input},
    event::{AssertedReason, CaseOpened, CaseOrder, CaseStaged, Event, MessageReceived},
    importing::record,
    private,
    projection::Cases,
    refusal::CaseRefusal,
    shop::Shop,
};

/// A pasted message of fewer signs may well be sent by two buyers in the same words.
const SAME_SIGNS_MIN: usize = 40;
/// Corrections that later messages are read by, the latest ones.
const LESSONS_MAX: u32 = 500;
/// Messages that become durable together.
const MESSAGES_PER_COMMIT: usize = 250;

/// Takes messages in, each by itself: a new case, or a further message of the open case of the same order.
pub fn open_cases(shop: &Arc<Shop>, request: &OpenCases) -> Result<Vec<MessageTaken>, Error> {
    let Given {
        letters: read,
        learned,
    } = given(shop, request)?;
    if let [(_, Err(fault))] = read.as_slice() {
        return Err(bad_input(CaseRefusal::NotTaken {
            fault: fault.clone(),
        })
        .into());
    }
    let mut intake = Intake {
        shop,
        request,
        order: match &request.order {
            Some(number) => Some(named(shop, number, request.channel.as_deref())?),
            None => None,
        },
        directory: Directory::new(shop),
        known: shop.ledger.read(Known::gather)?,
        lessons: shop
            .ledger
            .read(|connection| Cases::new(connection).lessons(LESSONS_MAX))
            .map(Lessons::new)?,
    };
    let numbers: Vec<Numbers> = read
        .iter()
        .map(|(_, letter)| letter.as_ref().map(numbers_of).unwrap_or_default())
        .collect();
    if intake.order.is_none() {
        let numbers = numbers.iter();
        shop.ledger
            .read(|connection| intake.directory.look_up(connection, numbers))?;
    }
    let mut taken = Vec::with_capacity(read.len());
    let messages: Vec<Read> = read.into_iter().zip(numbers).collect();
    for portion in messages.chunks(MESSAGES_PER_COMMIT) {
        taken.extend(intake.take(portion)?);
    }
    if let Some(learned) = learned {
        let event = Event::ColumnsLearned(learned);
        shop.ledger
            .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    }
    Ok(taken)
}

/// The numbers under which the order of a letter is looked for: the one that a table tells, else those among its words.
fn numbers_of(letter: &Letter) -> Numbers {
    match &letter.told.order {
        Some(order) => Numbers {
            own: vec![order.clone()],
            quoted: Vec::new(),
        },
        None => numbers_in(letter),
    }
}

/// A message as it was read, with its place in the file and the order numbers in it.
type Read = (Placed, Numbers);

/// A message about to be recorded.
struct Prepared {
    message: u32,
    identity: Option<Identity>,
    event: MessageReceived,
    order: Option<CaseOrder>,
    capsule: Vec<u8>,
    told: Told,
}

/// What becomes of a message: it is refused at once, known at once, or to be recorded.
enum Way {
    Told(MessageTaken),
    Recorded(Box<Prepared>),
}

/// A message as it was looked at by itself.
enum Seen<'r> {
    LeftOut(&'r LetterFault),
    /// The case that has it already.
    Known(u32),
    New(Box<New<'r>>),
}

/// A message that no case has.
struct New<'r> {
    letter: &'r Letter,
    received_at: Moment,
    identity: Option<Identity>,
    found: Classification,
}

/// Messages being taken in.
struct Intake<'a> {
    shop: &'a Shop,
    request: &'a OpenCases,
    /// The order that the seller says all are about.
    order: Option<CaseOrder>,
    directory: Directory<'a>,
    known: Known,
    /// What the shop's corrections teach.
    lessons: Lessons,
}

impl Intake<'_> {
    fn take(&mut self, portion: &[Read]) -> Result<Vec<MessageTaken>, Error> {
        let shop = self.shop;
        let seen = self.seen(portion);
        let ways: Vec<Way> = shop.ledger.read(|connection| {
            let prepared = portion
                .iter()
                .zip(seen)
                .map(|(message, seen)| self.prepare(connection, message, seen));
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

    /// Reads the messages of a portion, two at a time: telling what one asserts takes longest.
    fn seen<'r>(&self, portion: &'r [Read]) -> Vec<Seen<'r>> {
        let now = self.shop.now();
        let read = |portion: &'r [Read]| -> Vec<Seen<'r>> {
            let letters = portion.iter().map(|((_, letter), _)| letter);
            letters.map(|letter| self.look(letter, now)).collect()
        };
        let (first, second) = portion.split_at(portion.len().div_ceil(2));
        thread::scope(|scope| {
            let beside = scope.spawn(|| read(second));
            let mut seen = read(first);
            match beside.join() {
                Ok(others) => seen.extend(others),
                Err(fault) => resume_unwind(fault),
            }
            seen
        })
    }

    fn look<'r>(&self, letter: &'r Result<Letter, LetterFault>, now: Moment) -> Seen<'r> {
        let letter = match letter {
            Ok(letter) => letter,
            Err(fault) => return Seen::LeftOut(fault),
        };
        let received_at = received_at(now, self.request, letter);
        let identity = Identity::of(letter, received_at);
        if let Some(case) = identity.and_then(|identity| self.known.case(identity)) {
            return Seen::Known(case);
        }
        Seen::New(Box::new(New {
            letter,
            received_at,
            identity,
            found: classified(letter, self.request.channel.as_deref(), &self.lessons),
        }))
    }

    fn prepare(
        &mut self,
        connection: &Connection,
        ((message, _), numbers): &Read,
        seen: Seen<'_>,
    ) -> Result<Way, Error> {
        let (request, message) = (self.request, *message);
        let new = match seen {
            Seen::LeftOut(fault) => {
                let taken = left_out(message, fault, request.language);
                return Ok(Way::Told(taken));
            }
            Seen::Known(case) => {
                let remark = Remark::Known { case };
                let taken = told(message, "known", case, &remark, request.language);
                return Ok(Way::Told(taken));
            }
            Seen::New(new) => *new,
        };
        let New {
            letter,
            received_at,
            identity,
            found,
        } = new;
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
            message,
            identity,
            event: received(received_at, &found, letter),
            order,
            capsule: private::seal_letter(letter),
            told: letter.told.clone(),
        })))
    }
}

fn left_out(message: u32, fault: &LetterFault, language: Language) -> MessageTaken {
    let is_ours = matches!(fault, LetterFault::RowOfOurs { .. });
    MessageTaken {
        message,
        status: if is_ours { "skipped" } else { "refused" }.to_owned(),
        case: None,
        sentence: fault.in_language(language),
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
        told: beside,
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
    let since = event.received_at;
    record(
        tx,
        &Event::MessageReceived(event),
        vec![capsule],
        &shop.operator,
    )?;
    stage(shop, tx, case, since, &beside)?;
    if let Some(identity) = identity {
        known.add(identity, case);
    }
    Ok(if open.is_some() {
        told(message, "added", case, &Remark::Added { case }, language)
    } else {
        told(message, "opened", case, &Remark::Opened { case }, language)
    })
}

/// Records how far a table says that a case has gone, unless that is known.
fn stage(
    shop: &Shop,
    tx: &mut Tx<'_>,
    case: u32,
    received_at: Moment,
    told: &Told,
) -> Result<(), Error> {
    let Some(stage) = told.stage else {
        return Ok(());
    };
    let known = Cases::new(tx.sql()).stage(case)?;
    let is_known = known.is_some_and(|(_, known)| known.stage == stage && known.due == told.due);
    // A case begins with the message; nothing need be said of that.
    if is_known || (stage == Stage::Message && told.due.is_none()) {
        return Ok(());
    }
    let event = Event::CaseStaged(CaseStaged {
        case,
        stage,
        platform: None,
        since: told.due.map_or(received_at, |due| received_at.min(due)),
        due: told.due,
    });
    record(tx, &event, Vec::new(), &shop.operator)?;
    Ok(())
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

/// What was found in a letter, whose tags were taken off before; a code that the buyer chose comes first.
fn classified(letter: &Letter, channel: Option<&str>, lessons: &Lessons) -> Classification {
    let mut found = Classifier::shipped().classify_with(&letter.text, lessons);
    let code = letter.told.reason.as_deref();
    let chosen = code.and_then(|code| Classifier::coded(channel.and_then(platform_of), code));
    if let Some(reason) = chosen {
        found.reasons.retain(|found| found.reason != reason);
        let chosen = FoundReason {
            reason,
            confidence: 1.0,
            because: code.map(str::to_owned).into_iter().collect(),
            as_in_case: None,
        };
        found.reasons.insert(0, chosen);
    }
    if letter.had_tags && !found.flags.contains(&Flag::Html) {
        found.flags.push(Flag::Html);
        found.flags.sort_unstable();
    }
    found
}

/// What is recorded of a message; its case is not known yet.
fn received(received_at: Moment, found: &Classification, letter: &Letter) -> MessageReceived {
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
                as_in_case: found.as_in_case,
            })
            .collect(),
        flags: found.flags.clone(),
        attachments: letter.attachments,
        photos: Some(letter.photos),
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
