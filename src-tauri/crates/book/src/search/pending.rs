//! Records that are visible and not in the index yet.

use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension};
use rustc_hash::FxHashMap;
use tallyman_core::record::Record;

use super::text::{self, Folder};
use crate::{
    day,
    error::Error,
    journal::RecordReader,
    projection::{Projections, pair_key},
};

/// Records whose other tellings are looked up at once, in the order of their keys: in file order every look-up would
/// be on another page.
const RECORDS_PER_STRETCH: usize = 200_000;

/// Kinds of records by number, as the tables have them; those above are not searched.
const LISTING: i64 = 1;
const STOCK: i64 = 2;

/// Records that are read at once.
const RECORDS_PER_BATCH: usize = 10_000;

/// A run of records of one import that are not in the index.
#[derive(Debug)]
pub(crate) struct Stretch {
    /// The import.
    pub(crate) import: i64,
    /// The last record that is in the index already.
    pub(crate) after: i64,
    /// The last record of this run.
    pub(crate) to: i64,
    /// Records whose keys were told more than once.
    kin: FxHashMap<i64, Kin>,
}

/// The other tellings of a record's key.
#[derive(Debug)]
struct Kin {
    /// Whether this telling is the newest.
    holds: bool,
    /// The tellings before it.
    elders: Vec<i64>,
    /// The key.
    key_hash: i64,
}

/// The tellings of one entry.
#[derive(Debug)]
pub(crate) struct Entry {
    /// Its place in the journal.
    pub(crate) number: i64,
    /// Its first telling.
    pub(crate) first: i64,
    /// Its last one.
    pub(crate) last: i64,
    /// What each says.
    pub(crate) tellings: Vec<Told>,
    /// Tellings of other entries that hold no longer.
    pub(crate) overtaken: Vec<i64>,
    /// Channel and SKU of variants told with options, whether they hold or not.
    pub(crate) full_listings: Vec<i64>,
}

/// What one telling says, as far as it is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// It does not hold, or is not searched.
    Nothing,
    /// A line of an order.
    Order(String, Arc<str>),
    /// A variant; with its channel and SKU if it has a SKU, and whether it has options.
    Listing(Arc<str>, Option<i64>, bool),
    /// A stock item, its older tellings merged in.
    Stock(Arc<str>),
}

impl Stretch {
    /// The next run of records to look at, import by import; `after` is where the look before ended.
    pub(crate) fn next(
        connection: &Connection,
        after: Option<(i64, i64)>,
    ) -> Result<Option<Self>, Error> {
        let (at_import, at_record) = after.unwrap_or((0, 0));
        let found: Option<(i64, i64, i64)> = connection
            .prepare_cached(
                "SELECT i.id, MAX(COALESCE(s.record, 0), i.first_record - 1, CASE i.id WHEN ?1 THEN ?2 ELSE 0 END) AS done, i.last_record
                 FROM import i LEFT JOIN search_import s ON s.import = i.id
                 WHERE i.id >= ?1 AND i.status = 1 AND i.last_record > done ORDER BY i.id LIMIT 1",
            )?
            .query_row([at_import, at_record], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((import, after, last)) = found else {
            return Ok(None);
        };
        let mut stretch = Self {
            import,
            after,
            to: last,
            kin: FxHashMap::default(),
        };
        stretch.look_up(connection)?;
        Ok(Some(stretch))
    }

    /// Finds the other tellings of each record's key, and where the run ends.
    fn look_up(&mut self, connection: &Connection) -> Result<(), Error> {
        let mut statement = connection.prepare_cached(
            "SELECT id, entry, key_hash FROM record WHERE id > ?1 AND id <= ?2 AND import = ?3 AND kind < 3 ORDER BY id",
        )?;
        let mut rows = statement.query([self.after, self.to, self.import])?;
        let (mut keys, mut last) = (Vec::new(), (0, 0));
        while let Some(row) = rows.next()? {
            let (record, entry): (i64, i64) = (row.get(0)?, row.get(1)?);
            if keys.len() >= RECORDS_PER_STRETCH && entry != last.1 {
                self.to = last.0;
                break;
            }
            last = (record, entry);
            keys.push((row.get::<_, i64>(2)?, record));
        }
        keys.sort_unstable();
        let mut count = connection.prepare_cached(
            "SELECT COUNT(*) FROM (SELECT 1 FROM record_key WHERE key_hash = ?1 LIMIT 2)",
        )?;
        let projections = Projections::new(connection);
        for (key_hash, record) in keys {
            let told: i64 = count.query_row([key_hash], |row| row.get(0))?;
            if told < 2 {
                continue;
            }
            let tellings = projections.tellings(key_hash)?;
            let elders = tellings.iter().map(|telling| telling.record);
            let kin = Kin {
                holds: tellings
                    .last()
                    .is_some_and(|newest| newest.record == record),
                elders: elders.filter(|elder| *elder < record).collect(),
                key_hash,
            };
            self.kin.insert(record, kin);
        }
        Ok(())
    }

    /// The next entries of this run after a record, about so many records of them; none at its end.
    pub(crate) fn entries(
        &self,
        connection: &Connection,
        folder: &mut Folder,
        after: i64,
        records: usize,
    ) -> Result<Vec<Entry>, Error> {
        let mut statement = connection.prepare_cached(
            "SELECT id, entry, position, state, kind FROM record WHERE id > ?1 AND id <= ?2 AND import = ?3 ORDER BY id",
        )?;
        let mut rows = statement.query([after, self.to, self.import])?;
        let mut reader = Reader::new(connection);
        let mut entries: Vec<Entry> = Vec::new();
        let mut count = 0;
        while let Some(row) = rows.next()? {
            let (record, number): (i64, i64) = (row.get(0)?, row.get(1)?);
            if entries.last().is_none_or(|entry| entry.number != number) {
                if count >= records {
                    break;
                }
                entries.push(Entry {
                    number,
                    first: record,
                    last: record,
                    tellings: Vec::new(),
                    overtaken: Vec::new(),
                    full_listings: Vec::new(),
                });
            }
            let Some(entry) = entries.last_mut() else {
                break;
            };
            count += 1;
            entry.last = record;
            let kin = self.kin.get(&record);
            let holds = kin.is_none_or(|kin| kin.holds);
            let (is_outdated, kind): (bool, i64) = (row.get::<_, i64>(3)? > 1, row.get(4)?);
            // An old telling of a listing still says that its SKU has options.
            let is_read = !is_outdated && (kind == LISTING || kind <= STOCK && holds);
            let mut told = Told::Nothing;
            if is_read {
                told = reader.told(folder, number, row.get(2)?, kin)?;
                if let Told::Listing(_, Some(key), true) = &told {
                    entry.full_listings.push(*key);
                }
            }
            if holds {
                entry
                    .overtaken
                    .extend(kin.into_iter().flat_map(|kin| &kin.elders));
            } else {
                told = Told::Nothing;
            }
            entry.tellings.push(told);
        }
        Ok(entries)
    }
}

/// Looks at every entry that is not in the index yet.
pub(crate) fn every(connection: &Connection, mut look: impl FnMut(&Entry)) -> Result<(), Error> {
    let mut folder = Folder::default();
    let mut at = None;
    while let Some(stretch) = Stretch::next(connection, at)? {
        at = Some((stretch.import, stretch.to));
        let mut after = stretch.after;
        loop {
            let entries = stretch.entries(connection, &mut folder, after, RECORDS_PER_BATCH)?;
            let Some(last) = entries.last() else { break };
            after = last.last;
            entries.iter().for_each(&mut look);
        }
    }
    Ok(())
}

/// Reads what tellings say.
struct Reader<'a> {
    connection: &'a Connection,
    here: RecordReader<'a>,
    elsewhere: RecordReader<'a>,
}

impl<'a> Reader<'a> {
    const fn new(connection: &'a Connection) -> Self {
        Self {
            connection,
            here: RecordReader::new(connection),
            elsewhere: RecordReader::new(connection),
        }
    }

    fn told(
        &mut self,
        folder: &mut Folder,
        entry: i64,
        position: u32,
        kin: Option<&Kin>,
    ) -> Result<Told, Error> {
        Ok(match self.here.at(entry, position)? {
            Record::Order(line) => Told::Order(text::number(&line.order), folder.line(&line)),
            Record::Listing(variant) => Told::Listing(
                folder.variant(&variant),
                variant
                    .sku
                    .as_deref()
                    .map(|sku| pair_key(&variant.channel, sku)),
                !variant.options.is_empty(),
            ),
            Record::Stock(item) => match kin {
                None => Told::Stock(folder.stock(&item)),
                Some(kin) => day::stock_item(self.connection, &mut self.elsewhere, kin.key_hash)?
                    .map_or(Told::Nothing, |item| Told::Stock(folder.stock(&item))),
            },
            Record::Mapping(_) | Record::Pick(_) => Told::Nothing,
        })
    }
}
