//! Capsules: personal data beside the journal, cited there by position and salted commitment, erasable one by one.

use crate::chain::{StoredEntry, entries_after, find_entry};
use crate::entry::{
    CAPSULE_BYTES_MAX, CAPSULE_COUNT_MAX, Digest, Malformed, SALT_BYTES, StationId,
};
use crate::error::Error;
use crate::random::Random;
use crate::verify::{BadEntry, Fault};
use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension as _};
use serde::{Deserialize, Serialize};

/// The kind of the entry that erases capsules.
pub(crate) const ERASED_KIND: &str = "capsule.erased";
/// The longest reason of an erasure.
const REASON_BYTES_MAX: usize = 200;
/// How many positions one entry's number is followed by.
const POSITIONS: i64 = 65_536;

/// Names one capsule in this file: the number of its entry and its position there. Never given twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CapsuleId(i64);

impl CapsuleId {
    /// Joins an entry's number and a position in its list of capsules.
    pub fn new(entry_number: i64, position: u16) -> Option<Self> {
        entry_number
            .checked_mul(POSITIONS)?
            .checked_add(i64::from(position))
            .map(Self)
    }

    /// The number of the entry that cites the capsule.
    pub fn entry_number(self) -> i64 {
        self.0 >> 16
    }

    /// The position in that entry's list of capsules.
    pub fn position(self) -> u16 {
        u16::try_from(self.0 & 0xffff).unwrap_or(u16::MAX)
    }
}

impl ToSql for CapsuleId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0))
    }
}

impl FromSql for CapsuleId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

/// Reads a live capsule; `None` when it was erased.
pub fn read_capsule(connection: &Connection, id: CapsuleId) -> Result<Option<Vec<u8>>, Error> {
    let mut statement = connection.prepare_cached("select data from capsule where id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// Tells whether a capsule still lives, without reading it.
pub fn is_live(connection: &Connection, id: CapsuleId) -> Result<bool, Error> {
    let mut statement =
        connection.prepare_cached("select exists (select 1 from capsule where id = ?1)")?;
    Ok(statement.query_row([id], |row| row.get(0))?)
}

/// Names a capsule as every copy of the ledger can resolve it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CapsulePlace {
    /// The chain of the entry that cites it.
    pub station: StationId,
    /// That entry's place in the chain.
    pub seq: u64,
    /// Its position in that entry's list.
    pub position: u16,
}

/// Everything that entries erased, as far as they can be read; and whether all of them could.
pub fn erased_places(connection: &Connection) -> (Vec<CapsulePlace>, bool) {
    let mut places = Vec::new();
    let walked = entries_after::<Error>(connection, 0, |entry| {
        if entry.body.kind != ERASED_KIND {
            return Ok(());
        }
        for of_entry in read_erasure(&entry)?.entries {
            let Some(station) = StationId::from_hex(&of_entry.station) else {
                continue;
            };
            let of_entry_places = of_entry.positions.iter().map(|position| CapsulePlace {
                station,
                seq: of_entry.seq,
                position: *position,
            });
            places.extend(of_entry_places);
        }
        Ok(())
    });
    (places, walked.is_ok())
}

fn read_erasure(entry: &StoredEntry) -> Result<Erasure, Error> {
    serde_json::from_slice(&entry.body.payload).map_err(|_| Error::Damaged {
        bad: BadEntry {
            station: Some(entry.header.station),
            seq: entry.header.seq,
            fault: Fault::Erasure,
        },
    })
}

/// What an entry erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Why, in a short word.
    pub reason: String,
    /// The capsules that went, as this file numbers them.
    pub capsules: Vec<CapsuleId>,
}

/// Reads what an entry erased; `None` when it erased nothing. What stands in another file's chain is left out.
pub fn erased_by(connection: &Connection, entry: &StoredEntry) -> Result<Option<Erased>, Error> {
    if entry.body.kind != ERASED_KIND {
        return Ok(None);
    }
    let erasure = read_erasure(entry)?;
    let mut capsules = Vec::new();
    for of_entry in &erasure.entries {
        let Some(station) = StationId::from_hex(&of_entry.station) else {
            continue;
        };
        let Some(number) = find_entry(connection, station, of_entry.seq)? else {
            continue;
        };
        let ids = of_entry.positions.iter();
        capsules.extend(ids.filter_map(|position| CapsuleId::new(number, *position)));
    }
    Ok(Some(Erased {
        reason: erasure.reason,
        capsules,
    }))
}

/// The capsules of one entry with their salts and commitments, ready to be stored.
#[derive(Debug, Clone, Default)]
pub struct Sealed {
    salts: Vec<[u8; SALT_BYTES]>,
    commitments: Vec<Digest>,
    /// All contents, one after the other, and where each ends.
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

impl Sealed {
    /// Seals capsules in the order in which the entry will cite them.
    pub fn new<'c>(
        random: &Random,
        capsules: impl IntoIterator<Item = &'c [u8]>,
    ) -> Result<Self, Error> {
        let mut sealed = Self::default();
        for data in capsules {
            if data.len() > CAPSULE_BYTES_MAX {
                return Err(too_large(
                    "one piece of personal data, in bytes,",
                    data.len(),
                    CAPSULE_BYTES_MAX,
                ));
            }
            sealed.bytes.extend_from_slice(data);
            sealed.ends.push(sealed.bytes.len());
        }
        if sealed.ends.len() > CAPSULE_COUNT_MAX {
            return Err(too_large(
                "the number of pieces of personal data of one entry",
                sealed.ends.len(),
                CAPSULE_COUNT_MAX,
            ));
        }
        // All salts at once: one call to the system instead of five hundred.
        let mut salts = vec![0; sealed.ends.len().saturating_mul(SALT_BYTES)];
        random.fill(&mut salts)?;
        sealed.salts = salts.as_chunks::<SALT_BYTES>().0.to_vec();
        sealed.commitments = sealed
            .iter()
            .map(|(salt, data)| Digest::of_capsule(salt, data))
            .collect();
        Ok(sealed)
    }

    pub(crate) fn commitments(&self) -> &[Digest] {
        &self.commitments
    }

    fn iter(&self) -> impl Iterator<Item = (&[u8; SALT_BYTES], &[u8])> {
        let starts = std::iter::once(&0).chain(&self.ends);
        let contents = starts
            .zip(&self.ends)
            .map(|(start, end)| self.bytes.get(*start..*end).unwrap_or_default());
        self.salts.iter().zip(contents)
    }
}

fn too_large(what: &'static str, found: usize, most: usize) -> Error {
    Error::TooLarge {
        what,
        found: u64::try_from(found).unwrap_or(u64::MAX),
        most: u64::try_from(most).unwrap_or(u64::MAX),
    }
}

/// Puts the capsules of one new entry into their table.
pub(crate) fn insert(
    connection: &Connection,
    entry_number: i64,
    sealed: &Sealed,
) -> Result<Vec<CapsuleId>, Error> {
    if sealed.ends.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement =
        connection.prepare_cached("insert into capsule (id, salt, data) values (?1, ?2, ?3)")?;
    let mut ids = Vec::with_capacity(sealed.ends.len());
    for (position, (salt, data)) in (0..=u16::MAX).zip(sealed.iter()) {
        let id = CapsuleId::new(entry_number, position).ok_or(Error::CapsuleGone)?;
        statement.execute((id, salt.as_slice(), data))?;
        ids.push(id);
    }
    Ok(ids)
}

/// The payload of an erasure: which capsules went, and why.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Erasure {
    reason: String,
    pub(crate) entries: Vec<ErasedOfEntry>,
}

/// The erased capsules of one entry, named as every station can resolve them.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct ErasedOfEntry {
    pub(crate) station: String,
    pub(crate) seq: u64,
    pub(crate) positions: Vec<u16>,
}

/// Deletes capsules and gives the payload of the entry that says so.
pub(crate) fn remove(
    connection: &Connection,
    capsules: &[CapsuleId],
    reason: &str,
) -> Result<Vec<u8>, Error> {
    if reason.len() > REASON_BYTES_MAX {
        let found = u64::try_from(reason.len()).unwrap_or(u64::MAX);
        return Err(Error::TooLarge {
            what: "the reason of an erasure, in bytes,",
            found,
            most: 200,
        });
    }
    let mut sorted = capsules.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let mut find = connection.prepare_cached(
        "select station.id, entry.seq from entry join station on station.number = entry.station where entry.number = ?1",
    )?;
    let mut delete = connection.prepare_cached("delete from capsule where id = ?1")?;
    let mut erasure = Erasure {
        reason: reason.to_owned(),
        entries: Vec::new(),
    };
    for of_entry in sorted.chunk_by(|left, right| left.entry_number() == right.entry_number()) {
        let Some(first) = of_entry.first() else {
            continue;
        };
        let place = find.query_row([first.entry_number()], |row| {
            Ok((row.get::<_, [u8; 16]>(0)?, row.get(1)?))
        });
        let (station, seq): ([u8; 16], i64) = place.optional()?.ok_or(Error::CapsuleGone)?;
        for id in of_entry {
            if delete.execute([id])? != 1 {
                return Err(Error::CapsuleGone);
            }
        }
        erasure.entries.push(ErasedOfEntry {
            station: StationId(station).to_string(),
            seq: u64::try_from(seq).unwrap_or_default(),
            positions: of_entry.iter().map(|id| id.position()).collect(),
        });
    }
    serde_json::to_vec(&erasure)
        .map_err(|_| Error::Draft(Malformed::Part("the list of what to erase")))
}

/// A live capsule as verification needs it.
pub(crate) struct LiveCapsule {
    pub(crate) position: u16,
    pub(crate) commitment: Digest,
}

/// Gives the live capsules of one entry with the commitments that their bytes make.
pub(crate) fn live_of_entry(
    connection: &Connection,
    entry_number: i64,
) -> Result<Vec<LiveCapsule>, Error> {
    let (Some(first), Some(last)) = (
        CapsuleId::new(entry_number, 0),
        CapsuleId::new(entry_number, u16::MAX),
    ) else {
        return Ok(Vec::new());
    };
    let mut statement = connection
        .prepare_cached("select id, salt, data from capsule where id between ?1 and ?2")?;
    let mut rows = statement.query([first, last])?;
    let mut live = Vec::new();
    while let Some(row) = rows.next()? {
        let id: CapsuleId = row.get(0)?;
        let salt: Option<[u8; SALT_BYTES]> = row
            .get_ref(1)?
            .as_blob()
            .ok()
            .and_then(|salt| salt.try_into().ok());
        let data = row.get_ref(2)?.as_blob().ok();
        let commitment = match (salt, data) {
            (Some(salt), Some(data)) => Digest::of_capsule(&salt, data),
            _ => Digest::NONE,
        };
        live.push(LiveCapsule {
            position: id.position(),
            commitment,
        });
    }
    Ok(live)
}
