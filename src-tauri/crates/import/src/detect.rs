//! Which record is the header, which profile it belongs to, and how the text is cut.

use crate::{
    choices::Choices,
    columns::Columns,
    frame::{Delimited, Dialect, Frame, Row},
    header::normalise,
    limits::{FRONT_BYTES_MAX, HEADER_WITHIN_RECORDS},
    profile::{Profile, Profiles, recognise},
};

/// Records that are looked at below the last one that may be the header.
const BELOW: usize = 40;
const DELIMITERS: [u8; 4] = [b'\t', b',', b';', b'|'];

/// The header of a table and what it tells.
#[derive(Clone, Debug)]
pub(crate) struct Found<'p> {
    /// The header's record number from 1.
    pub(crate) header_row: u32,
    /// Its cells as the file writes them.
    pub(crate) headers: Vec<String>,
    /// The profiles it fits.
    pub(crate) hits: Vec<&'p Profile>,
    /// How many columns have known words.
    pub(crate) words: usize,
    /// The first records of the table, header included.
    pub(crate) front: Vec<Row>,
    /// The first record of the table proper where a template says so.
    pub(crate) data_row: u32,
}

impl Found<'_> {
    /// The first rows below the header.
    pub(crate) fn below(&self) -> &[Row] {
        let at = self
            .front
            .iter()
            .position(|row| row.number > self.header_row)
            .unwrap_or(self.front.len());
        self.front.get(at..).unwrap_or_default()
    }
}

/// Reads the records at the front of a table; damage further down shows when the table is read.
pub(crate) fn front(frame: &mut dyn Frame) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut row = Row::default();
    let mut bytes = 0;
    while rows.len() < HEADER_WITHIN_RECORDS as usize + BELOW
        && bytes < FRONT_BYTES_MAX
        && matches!(frame.next(&mut row), Ok(true))
    {
        bytes += row.bytes();
        rows.push(row.clone());
    }
    rows
}

/// Finds the header among the first records.
pub(crate) fn find_header<'p>(
    front: Vec<Row>,
    profiles: &'p Profiles,
    choices: &Choices,
) -> Option<Found<'p>> {
    let rows = || {
        front
            .iter()
            .filter(|row| row.number <= HEADER_WITHIN_RECORDS)
    };
    let names = |row: &Row| row.cells().map(normalise).collect::<Vec<_>>();
    let mut best: Option<(u32, Vec<&'p Profile>, usize)> = None;
    for row in rows() {
        let names = names(row);
        let hits = wanted(&names, row, profiles, choices);
        if !hits.is_empty() {
            best = Some((row.number, hits, usize::MAX));
            break;
        }
        let words = known_words(row, profiles, choices);
        if words >= 2 && best.as_ref().is_none_or(|(_, _, most)| words > *most) {
            best = Some((row.number, Vec::new(), words));
        }
    }
    let (header_row, hits, words) = best?;
    let headers: Vec<String> = front
        .iter()
        .find(|row| row.number == header_row)
        .map(|row| {
            row.cells()
                .map(|cell| cell.trim().trim_start_matches('\u{FEFF}').to_owned())
                .collect()
        })?;
    let data_row = data_row(&front, header_row);
    Some(Found {
        header_row,
        headers,
        hits,
        words,
        front,
        data_row,
    })
}

/// The profiles that a record fits as header, as far as the caller left the choice open.
fn wanted<'p>(
    names: &[String],
    row: &Row,
    profiles: &'p Profiles,
    choices: &Choices,
) -> Vec<&'p Profile> {
    if choices.mapping.is_some()
        || choices.kind.is_some()
        || choices.profile.as_deref() == Some("mapped")
    {
        return Vec::new();
    }
    let hits: Vec<&Profile> = recognise(profiles, names);
    let Some(id) = &choices.profile else {
        return hits;
    };
    let Some(profile) = profiles.find(id) else {
        return Vec::new();
    };
    let headers: Vec<String> = row.cells().map(str::to_owned).collect();
    let columns = Columns::of_profile(profile, &headers);
    let fits = !profile.required.is_empty()
        && profile
            .required
            .iter()
            .all(|field| columns.get(field).is_some());
    if fits || hits.iter().any(|hit| hit.id == *id) {
        vec![profile]
    } else {
        Vec::new()
    }
}

/// How many cells of a record are known names of columns, or names that the caller mapped.
fn known_words(row: &Row, profiles: &Profiles, choices: &Choices) -> usize {
    let Some(mapping) = &choices.mapping else {
        let mut fields: Vec<&str> = row
            .cells()
            .filter(|cell| {
                cell.len() < 80 && !cell.starts_with(|letter: char| letter.is_ascii_digit())
            })
            .filter_map(|cell| profiles.aliases().field(cell))
            .map(|(field, _)| field)
            .collect();
        fields.sort_unstable();
        fields.dedup();
        return fields.len();
    };
    let names: Vec<String> = row.cells().map(normalise).collect();
    let found = mapping
        .columns
        .iter()
        .filter(|(header, _)| names.contains(&normalise(header)))
        .count();
    if found == mapping.columns.len() {
        found.max(2)
    } else {
        0
    }
}

/// Templates say in a record above the header where their data starts.
fn data_row(front: &[Row], header_row: u32) -> u32 {
    front
        .iter()
        .take_while(|row| row.number < header_row)
        .flat_map(Row::cells)
        .filter_map(|cell| cell.split("dataRow=").nth(1))
        .find_map(|rest| {
            let end = rest
                .find(|letter: char| !letter.is_ascii_digit())
                .unwrap_or(rest.len());
            rest.get(..end)?.parse::<u32>().ok()
        })
        .filter(|row| *row > header_row && *row < header_row + 20)
        .unwrap_or(header_row + 1)
}

/// Chooses how the text is cut: the way in which a header is known, or in which most columns have known names.
pub(crate) fn find_dialect<'p>(
    prefix: &[u8],
    profiles: &'p Profiles,
    choices: &Choices,
) -> Option<(Dialect, Found<'p>)> {
    let announced = announced_delimiter(prefix);
    let mut best: Option<(Dialect, Found<'p>)> = None;
    for delimiter in DELIMITERS {
        if announced.is_some_and(|announced| announced != delimiter) {
            continue;
        }
        let Some(found) = try_dialect(prefix, delimiter, profiles, choices) else {
            continue;
        };
        let is_better = best.as_ref().is_none_or(|(_, best)| {
            (found.1.hits.is_empty(), best.words) < (best.hits.is_empty(), found.1.words)
        });
        if is_better {
            best = Some(found);
        }
    }
    best
}

/// `sep=;` on the first line, as spreadsheets write and read it.
fn announced_delimiter(prefix: &[u8]) -> Option<u8> {
    let line = prefix.split(|&byte| byte == b'\n').next()?;
    let line = std::str::from_utf8(line).ok()?.trim_matches('"');
    let rest = line.to_ascii_lowercase();
    let mark = rest.strip_prefix("sep=")?.bytes().next()?;
    DELIMITERS.contains(&mark).then_some(mark)
}

fn try_dialect<'p>(
    prefix: &[u8],
    delimiter: u8,
    profiles: &'p Profiles,
    choices: &Choices,
) -> Option<(Dialect, Found<'p>)> {
    let cut = |has_quotes| {
        let dialect = Dialect {
            delimiter,
            has_quotes,
        };
        let mut frame = Delimited::of_text(prefix, dialect).ok()?;
        find_header(front(&mut frame), profiles, choices).map(|found| (dialect, found))
    };
    let quoted = cut(true);
    let wants_plain = |found: &Found<'_>| found.hits.iter().any(|profile| !profile.text.quotes);
    let plain = if quoted
        .as_ref()
        .is_none_or(|(_, found)| found.hits.is_empty() || wants_plain(found))
    {
        cut(false).filter(|(_, found)| wants_plain(found))
    } else {
        None
    };
    match (quoted, plain) {
        (Some(quoted), Some(plain))
            if quoted.1.hits.is_empty() || !is_quoted_throughout(&plain.1, &quoted.1) =>
        {
            Some(plain)
        }
        (quoted, plain) => quoted.or(plain),
    }
}

/// Whether a file that normally has no quoting was saved again by a program that quotes: its marks stand in pairs
/// around whole cells, nowhere else, and the records are as wide as the header.
fn is_quoted_throughout(plain: &Found<'_>, quoted: &Found<'_>) -> bool {
    let width = quoted.headers.len();
    let cells = || {
        plain
            .front
            .iter()
            .flat_map(Row::cells)
            .filter(|cell| cell.starts_with('"'))
    };
    let is_sound = |cell: &str| {
        cell.len() >= 2
            && cell.ends_with('"')
            && !cell
                .get(1..cell.len() - 1)
                .unwrap_or("\"")
                .replace("\"\"", "")
                .contains('"')
    };
    cells().next().is_some()
        && cells().all(is_sound)
        && quoted.below().iter().all(|row| row.width() <= width)
}
