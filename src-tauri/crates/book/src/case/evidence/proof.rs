//! `evidence.json`: the cited entries with what is needed to check them without the program.

use std::collections::BTreeMap;

use rusqlite::Connection;
use serde::Serialize;
use tallyman_ledger::{Head, LedgerId, StationId, read_entry, read_headers};

use super::pack::Pack;
use crate::{error::Error, importing::hex};

/// The form of the file.
const EVIDENCE_FORMAT: u32 = 1;
/// Headers that lead from the cited entries to the head; with more the chain is left out, which the verifier tells.
const LINKS_MAX: u64 = 200_000;

#[derive(Serialize)]
struct Proof<'a> {
    evidence: u32,
    ledger: String,
    case: u32,
    profile: &'a str,
    language: &'a str,
    title: &'a str,
    files: &'a [FileProven],
    facts: Vec<FactProven>,
    photos: &'a [PhotoProven],
    entries: Vec<EntryProven>,
    chains: Vec<ChainProven>,
    head: HeadProven,
}

/// A file of the pack.
#[derive(Serialize)]
pub(crate) struct FileProven {
    pub(crate) name: String,
    pub(crate) bytes: usize,
    pub(crate) sha256: String,
}

/// A photo: which file it was before its hidden data was taken out.
#[derive(Clone, Serialize)]
pub(crate) struct PhotoProven {
    pub(crate) exhibit: String,
    pub(crate) sha256_of_original: String,
}

#[derive(Serialize)]
struct FactProven {
    id: String,
    exhibit: String,
    sentence: String,
    entries: Vec<Named>,
}

#[derive(Serialize, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Named {
    station: String,
    seq: u64,
}

#[derive(Serialize)]
struct EntryProven {
    #[serde(flatten)]
    name: Named,
    header: String,
    /// Left out on request: then the header alone shows that the entry was sealed.
    #[serde(skip_serializing_if = "Option::is_none")]
    body: Option<String>,
    head: String,
}

/// The headers of a stretch of a chain, one after the other.
#[derive(Serialize)]
struct ChainProven {
    station: String,
    from: u64,
    headers: Vec<String>,
}

#[derive(Serialize)]
struct HeadProven {
    station: String,
    seq: u64,
    head: String,
}

/// What surrounds a proof.
pub(crate) struct Surroundings<'a> {
    pub(crate) ledger: LedgerId,
    pub(crate) head: Head,
    pub(crate) profile: &'a str,
    pub(crate) with_bodies: bool,
    pub(crate) files: &'a [FileProven],
}

/// Writes the proof of a pack.
pub(crate) fn proof(
    connection: &Connection,
    pack: &Pack,
    around: &Surroundings<'_>,
) -> Result<Vec<u8>, Error> {
    let mut entries = BTreeMap::new();
    let mut facts = Vec::new();
    for fact in &pack.facts {
        let mut named = Vec::new();
        for number in &fact.entries {
            let entry =
                read_entry(connection, *number)?.ok_or(Error::Inconsistent { entry: *number })?;
            let name = Named {
                station: entry.header.station.to_string(),
                seq: entry.header.seq,
            };
            let body = around
                .with_bodies
                .then(|| entry.body.to_bytes())
                .transpose();
            let body = body.map_err(|_| Error::Inconsistent { entry: *number })?;
            entries.insert(
                (entry.header.station, entry.header.seq),
                EntryProven {
                    name: name.clone(),
                    header: hex(&entry.header.to_bytes()),
                    body: body.as_deref().map(hex),
                    head: entry.head.to_string(),
                },
            );
            named.push(name);
        }
        facts.push(FactProven {
            id: fact.id.clone(),
            exhibit: fact.exhibit.clone(),
            sentence: fact.sentence.clone(),
            entries: named,
        });
    }
    let chains = chains(connection, entries.keys().copied(), around.head)?;
    let proof = Proof {
        evidence: EVIDENCE_FORMAT,
        ledger: around.ledger.to_string(),
        case: pack.case,
        profile: around.profile,
        language: pack.language(),
        title: &pack.title,
        files: around.files,
        facts,
        photos: &pack.photos,
        entries: entries.into_values().collect(),
        chains,
        head: HeadProven {
            station: around.head.station.to_string(),
            seq: around.head.seq,
            head: around.head.digest.to_string(),
        },
    };
    let mut bytes = serde_json::to_vec_pretty(&proof)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The headers from the first cited entry of each station to the last one, and to the head where that is of the station.
fn chains(
    connection: &Connection,
    cited: impl Iterator<Item = (StationId, u64)>,
    head: Head,
) -> Result<Vec<ChainProven>, Error> {
    let mut spans: BTreeMap<StationId, (u64, u64)> = BTreeMap::new();
    for (station, seq) in cited {
        let span = spans.entry(station).or_insert((seq, seq));
        *span = (span.0.min(seq), span.1.max(seq));
    }
    if let Some(span) = spans.get_mut(&head.station) {
        span.1 = span.1.max(head.seq);
    }
    let mut chains = Vec::new();
    for (station, (from, until)) in spans {
        if until - from > LINKS_MAX {
            continue;
        }
        let headers = read_headers(connection, station, from, until)?;
        let headers = headers.iter().map(|header| hex(header)).collect();
        chains.push(ChainProven {
            station: station.to_string(),
            from,
            headers,
        });
    }
    Ok(chains)
}
