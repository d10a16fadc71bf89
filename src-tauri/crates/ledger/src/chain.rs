//! The end of this station's chain, and the way one entry is stored and read.

use crate::because::Because;
use crate::entry::{Body, Digest, Header, LedgerId, Malformed, Stamp, StationId};
use crate::error::Error;
use crate::verify::{BadEntry, Fault};
use rusqlite::{Connection, OptionalExtension as _, Row};
use std::fmt;
use std::path::Path;

/// The format of the database, told in `meta`.
pub(crate) const LEDGER_FORMAT: i64 = 1;

/// The last entry of a chain: what is printed on paper, since a chain cannot see its own tail cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    /// The station whose chain it is.
    pub station: StationId,
    /// The number of its last entry.
    pub seq: u64,
    /// That entry's head.
    pub digest: Digest,
}

impl fmt::Display for Head {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{} {}", self.seq, self.digest.short())
    }
}

/// Where the next entry goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Chain {
    pub(crate) number: i64,
    pub(crate) station_number: i64,
    pub(crate) station: StationId,
    pub(crate) seq: u64,
    pub(crate) digest: Digest,
    pub(crate) stamp: Stamp,
}

impl Chain {
    /// Stands before the first entry of a new ledger.
    pub(crate) fn before_first() -> Self {
        Self {
            number: 0,
            station_number: 0,
            station: StationId([0; 16]),
            seq: 0,
            digest: Digest::NONE,
            stamp: Stamp::default(),
        }
    }

    pub(crate) fn head(&self) -> Head {
        Head {
            station: self.station,
            seq: self.seq,
            digest: self.digest,
        }
    }

    /// Makes a new station the one that writes; its chain begins with the next entry.
    pub(crate) fn begin_station(
        &self,
        connection: &Connection,
        station: StationId,
    ) -> Result<Self, Error> {
        let number: i64 = connection.query_row(
            "insert into station (number, id) select 1 + coalesce(max(number), 0), ?1 from station returning number",
            [station.0],
            |row| row.get(0),
        )?;
        Ok(Self {
            station_number: number,
            station,
            seq: 0,
            digest: Digest::NONE,
            ..*self
        })
    }

    /// Reads where the chain ends. The last entry is checked against its own head; nothing else is read.
    pub(crate) fn load(connection: &Connection) -> Result<Self, Error> {
        let mut statement =
            connection.prepare_cached(&select_entries("order by entry.number desc limit 1"))?;
        let stored = statement.query_row([], RawEntry::from_row).optional()?;
        let Some(raw) = stored else {
            return Err(Error::DamagedFile {
                detail: Because::NoEntry,
            });
        };
        let header = raw.check_header().map_err(|bad| Error::Damaged { bad })?;
        Ok(Self {
            number: raw.number,
            station_number: raw.station_number,
            station: header.station,
            seq: header.seq,
            digest: Digest::of_header(&raw.header),
            stamp: header.stamp,
        })
    }

    /// Checks that the file still ends where memory says; it does not if it was overwritten in place.
    pub(crate) fn check_is_end(&self, connection: &Connection, path: &Path) -> Result<(), Error> {
        let mut statement = connection
            .prepare_cached("select number, head from entry order by number desc limit 1")?;
        let end: Option<(i64, [u8; 32])> = statement
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        if end == Some((self.number, self.digest.0)) {
            Ok(())
        } else {
            Err(Error::Moved {
                path: path.to_owned(),
            })
        }
    }
}

/// Stores one entry and gives the end of the chain after it.
pub(crate) fn insert_entry(
    connection: &Connection,
    chain: &Chain,
    header: &Header,
    body: &[u8],
) -> Result<Chain, Error> {
    let header_bytes = header.to_bytes();
    let digest = Digest::of_header(&header_bytes);
    let full = || Error::Draft(Malformed::Part("the number of the next entry"));
    let number = chain.number.checked_add(1).ok_or_else(full)?;
    let seq = i64::try_from(header.seq).map_err(|_| full())?;
    let mut statement = connection.prepare_cached(
        "insert into entry (number, station, seq, header, body, head) values (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    statement.execute((
        number,
        chain.station_number,
        seq,
        header_bytes,
        body,
        digest.0,
    ))?;
    Ok(Chain {
        number,
        seq: header.seq,
        digest,
        stamp: header.stamp,
        ..*chain
    })
}

/// Selects stored entries in the form that [`RawEntry`] reads.
pub(crate) fn select_entries(rest: &str) -> String {
    format!(
        "select entry.number, entry.station, station.id, entry.seq, entry.header, entry.body, entry.head
         from entry left join station on station.number = entry.station {rest}"
    )
}

/// An entry as it lies in the table, believed in nothing.
pub(crate) struct RawEntry {
    pub(crate) number: i64,
    station_number: i64,
    pub(crate) station: Option<StationId>,
    pub(crate) seq: u64,
    pub(crate) header: Vec<u8>,
    pub(crate) body: Vec<u8>,
    pub(crate) head: Vec<u8>,
}

impl RawEntry {
    pub(crate) fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let station: Option<Vec<u8>> = row.get(2)?;
        Ok(Self {
            number: row.get(0)?,
            station_number: row.get(1)?,
            station: station.and_then(|id| StationId::try_from(id.as_slice()).ok()),
            seq: row.get::<_, i64>(3)?.try_into().unwrap_or(0),
            header: row.get(4)?,
            body: row.get(5)?,
            head: row.get(6)?,
        })
    }

    /// Names this entry as the bad one.
    pub(crate) fn bad(&self, fault: Fault) -> BadEntry {
        BadEntry {
            station: self.station,
            seq: self.seq,
            fault,
        }
    }

    /// Takes an entry from elsewhere than the table, with the place that is claimed for it.
    pub(crate) fn claimed(
        station: StationId,
        seq: u64,
        header: Vec<u8>,
        body: Vec<u8>,
        head: Vec<u8>,
    ) -> Self {
        Self {
            number: 0,
            station_number: 0,
            station: Some(station),
            seq,
            header,
            body,
            head,
        }
    }

    /// Checks the header against the head, and the place where it lies against the header.
    pub(crate) fn check_header(&self) -> Result<Header, BadEntry> {
        if Digest::of_header(&self.header).0.as_slice() != self.head {
            return Err(self.bad(Fault::Head));
        }
        let header = Header::from_bytes(&self.header)
            .map_err(|malformed| self.bad(Fault::Header(malformed)))?;
        if Some(header.station) != self.station || header.seq != self.seq {
            // The header is sealed and the place is not, so the header says which entry this is.
            return Err(BadEntry {
                station: Some(header.station),
                seq: header.seq,
                fault: Fault::Place,
            });
        }
        Ok(header)
    }

    /// Checks the body against the header and reads it.
    pub(crate) fn check_body(&self, header: &Header) -> Result<Body, Fault> {
        if Digest::of_body(&self.body) != header.body {
            return Err(Fault::BodyDigest);
        }
        Body::from_bytes(&self.body).map_err(Fault::Body)
    }
}

/// An entry that was read and checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEntry {
    /// Its place in this file, in the order of arrival.
    pub number: i64,
    /// Its head.
    pub head: Digest,
    /// Its header.
    pub header: Header,
    /// Its body.
    pub body: Body,
}

/// Hands out the entries that arrived after `number` (0: all), each checked against its own digests, in order.
///
/// The work ends at the first error, the caller's own included.
pub fn entries_after<E: From<Error>>(
    connection: &Connection,
    number: i64,
    mut take: impl FnMut(StoredEntry) -> Result<(), E>,
) -> Result<(), E> {
    let text = select_entries("where entry.number > ?1 order by entry.number");
    let mut statement = connection.prepare_cached(&text).map_err(Error::from)?;
    let mut rows = statement.query([number]).map_err(Error::from)?;
    while let Some(row) = rows.next().map_err(Error::from)? {
        take(read_row(row)?)?;
    }
    Ok(())
}

/// Reads one entry by its place in this file.
pub fn read_entry(connection: &Connection, number: i64) -> Result<Option<StoredEntry>, Error> {
    let mut statement = connection.prepare_cached(&select_entries("where entry.number = ?1"))?;
    let mut rows = statement.query([number])?;
    rows.next()?.map(read_row).transpose()
}

/// Finds the place in this file of an entry that is named by its chain, as on paper.
pub fn find_entry(
    connection: &Connection,
    station: StationId,
    seq: u64,
) -> Result<Option<i64>, Error> {
    let seq = i64::try_from(seq).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(
        "select entry.number from entry join station on station.number = entry.station
         where station.id = ?1 and entry.seq = ?2",
    )?;
    Ok(statement
        .query_row((station.0, seq), |row| row.get(0))
        .optional()?)
}

/// Reads the stored headers of a stretch of one chain, in its order. They are not checked: whoever is given them does that.
pub fn read_headers(
    connection: &Connection,
    station: StationId,
    from: u64,
    until: u64,
) -> Result<Vec<Vec<u8>>, Error> {
    let seq = |seq: u64| i64::try_from(seq).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(
        "select entry.header from entry join station on station.number = entry.station
         where station.id = ?1 and entry.seq between ?2 and ?3 order by entry.seq",
    )?;
    let rows = statement.query_map((station.0, seq(from), seq(until)), |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read_row(row: &Row<'_>) -> Result<StoredEntry, Error> {
    let raw = RawEntry::from_row(row)?;
    let damaged = |fault| Error::Damaged {
        bad: raw.bad(fault),
    };
    let header = raw.check_header().map_err(|bad| Error::Damaged { bad })?;
    let body = raw.check_body(&header).map_err(damaged)?;
    Ok(StoredEntry {
        number: raw.number,
        head: Digest::of_header(&raw.header),
        header,
        body,
    })
}

/// Reads which format the file has and which ledger it is.
pub(crate) fn read_meta(connection: &Connection, path: &Path) -> Result<LedgerId, Error> {
    let foreign = |because: Because| Error::NotALedger {
        path: path.to_owned(),
        because,
    };
    let has_meta: bool = connection.query_row(
        "select count(*) > 0 from sqlite_schema where type = 'table' and name = 'meta'",
        [],
        |row| row.get(0),
    )?;
    if !has_meta {
        return Err(foreign(Because::NoTables));
    }
    let mut statement = connection.prepare("select value from meta where key = ?1")?;
    let format: Option<i64> = statement
        .query_row(["format"], |row| row.get(0))
        .optional()?;
    let format = format.ok_or_else(|| foreign(Because::NoFormat))?;
    if format > LEDGER_FORMAT {
        let found = u64::try_from(format).unwrap_or_default();
        return Err(Error::Newer {
            path: path.to_owned(),
            found,
            known: LEDGER_FORMAT.unsigned_abs(),
        });
    }
    let id: Option<[u8; 16]> = statement
        .query_row(["ledger"], |row| row.get(0))
        .optional()?;
    id.map(LedgerId).ok_or_else(|| foreign(Because::NoId))
}
