//! One transaction: entries, capsules and the caller's own rows, all or nothing.

use crate::capsule::{self, CapsuleId, Sealed};
use crate::chain::{Chain, Head, insert_entry};
use crate::clock::{self, Clock};
use crate::entry::{Body, Digest, Header, LedgerId, Malformed, Stamp, StationId};
use crate::error::Error;
use crate::random::Random;
use crate::turnstile::Turnstile;
use rusqlite::Transaction;

/// Kinds that begin so are the ledger's own.
const RESERVED: &[&str] = &["ledger.", "station.", "capsule."];

/// What a caller wants recorded.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    /// What kind of event this is, as `order.imported`: lower case letters, digits, dots and underscores.
    pub kind: &'static str,
    /// The version of the payload's form.
    pub version: u16,
    /// The things that the entry is about.
    pub subjects: Vec<String>,
    /// The event; opaque to the ledger. No personal data.
    pub payload: Vec<u8>,
    /// Personal data, each piece erasable by itself; the payload refers to it by its position here.
    pub capsules: Vec<Vec<u8>>,
    /// The pseudonym of the person at work; empty when no person was.
    pub operator: String,
}

impl Draft {
    /// Begins a draft that concerns nobody and nothing yet.
    pub fn new(kind: &'static str, version: u16, payload: Vec<u8>) -> Self {
        Self {
            kind,
            version,
            payload,
            ..Self::default()
        }
    }
}

/// An entry that is part of the open transaction; durable only when the transaction is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appended {
    /// The entry's place in this file, in the order of arrival.
    pub number: i64,
    /// The chain it belongs to.
    pub station: StationId,
    /// Its place in the chain.
    pub seq: u64,
    /// Its head.
    pub head: Digest,
    /// The wall time that stands in it, in milliseconds since 1970 in UTC.
    pub wall_milliseconds: i64,
    /// The stamp that stands in it, which no wrong clock moves back.
    pub stamp: Stamp,
    /// One id for each capsule of the draft, in its order.
    pub capsule_ids: Vec<CapsuleId>,
}

/// What a transaction needs of the ledger besides the connection.
pub(crate) struct Surroundings<'a> {
    pub(crate) ledger: LedgerId,
    pub(crate) app_version: &'a str,
    pub(crate) clock: &'a Clock,
    pub(crate) random: &'a Random,
    pub(crate) turnstile: Option<&'a Turnstile>,
}

/// An open transaction of the one connection that writes.
pub struct Tx<'a> {
    sql: Transaction<'a>,
    surroundings: Surroundings<'a>,
    chain: Chain,
    has_failed: bool,
    has_erased: bool,
}

/// What a transaction leaves behind when it is durable.
pub(crate) struct Closed {
    pub(crate) chain: Chain,
    pub(crate) has_erased: bool,
}

impl<'a> Tx<'a> {
    pub(crate) fn new(sql: Transaction<'a>, surroundings: Surroundings<'a>, chain: Chain) -> Self {
        Self {
            sql,
            surroundings,
            chain,
            has_failed: false,
            has_erased: false,
        }
    }

    /// Gives the database transaction, for projections that must change together with the journal.
    pub fn sql(&self) -> &Transaction<'a> {
        &self.sql
    }

    /// Gives the head of this station's chain, entries of this transaction included.
    pub fn head(&self) -> Head {
        self.chain.head()
    }

    /// Tells whether somebody urgent waits for this transaction to end; a bulk slice should then end early.
    pub fn is_urgent_waiting(&self) -> bool {
        self.surroundings
            .turnstile
            .is_some_and(Turnstile::is_urgent_waiting)
    }

    /// Appends one entry with its capsules.
    pub fn append(&mut self, draft: Draft) -> Result<Appended, Error> {
        check_kind(&draft)?;
        self.append_any(draft)
    }

    /// Appends one entry whose capsules were sealed before ([`Sealed::new`]), instead of those of the draft: what can be
    /// done before a transaction does not hold up the others.
    pub fn append_sealed(&mut self, draft: Draft, sealed: &Sealed) -> Result<Appended, Error> {
        check_kind(&draft)?;
        self.append_with(draft, sealed)
    }

    /// Erases capsules for good: one entry says so, the rows and their salts go.
    ///
    /// `reason` is a short word for why, without personal data. When the transaction is durable, the log is emptied too,
    /// so that nothing of the erased bytes stays in the files.
    pub fn erase(
        &mut self,
        capsules: &[CapsuleId],
        reason: &str,
        operator: &str,
    ) -> Result<Appended, Error> {
        let payload =
            capsule::remove(&self.sql, capsules, reason).inspect_err(|_| self.has_failed = true)?;
        self.has_erased = true;
        let mut draft = Draft::new(capsule::ERASED_KIND, 1, payload);
        operator.clone_into(&mut draft.operator);
        self.append_any(draft)
    }

    /// Appends an entry of any kind, the ledger's own included.
    pub(crate) fn append_any(&mut self, draft: Draft) -> Result<Appended, Error> {
        let capsules = draft.capsules.iter().map(Vec::as_slice);
        let sealed = Sealed::new(self.surroundings.random, capsules)?;
        self.append_with(draft, &sealed)
    }

    fn append_with(&mut self, draft: Draft, sealed: &Sealed) -> Result<Appended, Error> {
        let mut nonce = [0; 16];
        self.surroundings.random.fill(&mut nonce)?;
        let wall_milliseconds = (self.surroundings.clock)();
        let (stamp, is_clock_suspect) = clock::next(self.chain.stamp, wall_milliseconds);
        let body = Body {
            nonce,
            kind: draft.kind.to_owned(),
            version: draft.version,
            subjects: draft.subjects,
            payload: draft.payload,
            commitments: sealed.commitments().to_vec(),
            wall_milliseconds,
            is_clock_suspect,
            operator: draft.operator,
            app_version: self.surroundings.app_version.to_owned(),
        };
        let body = body.to_bytes().map_err(Error::Draft)?;
        let header = Header {
            ledger: self.surroundings.ledger,
            station: self.chain.station,
            seq: self
                .chain
                .seq
                .checked_add(1)
                .ok_or(Error::Draft(Malformed::Part(
                    "the number of the next entry",
                )))?,
            previous: self.chain.digest,
            body: Digest::of_body(&body),
            stamp,
        };
        // From here on a failure leaves a part behind, so the transaction can only be rolled back.
        let had_failed = std::mem::replace(&mut self.has_failed, true);
        let chain = insert_entry(&self.sql, &self.chain, &header, &body)?;
        let capsule_ids = capsule::insert(&self.sql, chain.number, sealed)?;
        self.has_failed = had_failed;
        self.chain = chain;
        Ok(Appended {
            number: chain.number,
            station: chain.station,
            seq: chain.seq,
            head: chain.digest,
            wall_milliseconds,
            stamp,
            capsule_ids,
        })
    }

    /// Goes on under a new station; see [`crate::Ledger::begin_station`].
    pub(crate) fn change_station(&mut self, station: StationId) -> Result<(), Error> {
        self.chain = self.chain.begin_station(&self.sql, station)?;
        Ok(())
    }

    /// Makes the transaction durable.
    pub(crate) fn commit(self) -> Result<Closed, Error> {
        if self.has_failed {
            // The caller went on after an error of append or erase; what stands in the transaction is not whole.
            return Err(Error::Draft(Malformed::Part(
                "an earlier part of the same change",
            )));
        }
        self.sql.commit()?;
        Ok(Closed {
            chain: self.chain,
            has_erased: self.has_erased,
        })
    }
}

fn check_kind(draft: &Draft) -> Result<(), Error> {
    if RESERVED.iter().any(|prefix| draft.kind.starts_with(prefix)) {
        return Err(Error::ReservedKind {
            kind: draft.kind.to_owned(),
        });
    }
    Ok(())
}
