//! Looks at a workbook's archive before anything may unpack it into memory.

mod attributes;
mod markup;

use std::{
    collections::HashSet,
    io::{Read, SeekFrom},
};

use zip::ZipArchive;

use crate::{
    choices::ReadSeek,
    limits::{
        ARCHIVE_BYTES_MAX, ARCHIVE_ENTRIES_MAX, ARCHIVE_ENTRY_BYTES_MAX, ARCHIVE_RATIO_FREE_BYTES,
        ARCHIVE_RATIO_MAX, ARCHIVE_SMALL_BYTES_MAX, SHARED_STRINGS_BYTES_MAX,
    },
    report::{Code, Refusal},
    sentence::Sentence,
};

const CHUNK_BYTES: usize = 128 * 1024;
/// Bytes of a record of the archive's list, before its name.
const LISTED_BYTES: usize = 46;

/// Unpacks every entry once, counting and keeping nothing.
pub(crate) fn guard(file: &str, input: Box<dyn ReadSeek + '_>) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(input).map_err(|_| incomplete(file))?;
    if archive.len() > ARCHIVE_ENTRIES_MAX {
        return Err(strange(file, Sentence::TooManyParts {}));
    }
    let (mut total, mut names, mut seen) = (0, Vec::new(), HashSet::new());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| incomplete(file))?;
        let packed = entry.compressed_size();
        let name = entry
            .name()
            .map_err(|_| incomplete(file))?
            .to_ascii_lowercase();
        let bytes = watch(file, &name, packed, &mut entry)?;
        total += bytes;
        // Readers differ in which of two parts of one name they take.
        if !seen.insert(name.clone()) {
            return Err(strange(file, Sentence::PartTwice {}));
        }
        names.push(name);
        if total > ARCHIVE_BYTES_MAX {
            return Err(strange(file, Sentence::UnpacksTooLarge {}));
        }
    }
    let (listed, start) = (archive.len(), archive.central_directory_start());
    let mut input = archive.into_inner();
    if count_listed(&mut input, start, listed).map_err(|_| incomplete(file))? != listed {
        return Err(strange(file, Sentence::PartTwice {}));
    }
    foreign(file, &names).map_or(Ok(()), |what| Err(Refusal::new(Code::Unusable, what)))
}

/// Parts that the archive lists, those of one name included; counting stops beyond `most`.
fn count_listed(input: &mut dyn ReadSeek, start: u64, most: usize) -> std::io::Result<usize> {
    input.seek(SeekFrom::Start(start))?;
    let mut count = 0;
    let mut record = [0; LISTED_BYTES];
    while count <= most {
        if let Err(error) = input.read_exact(&mut record) {
            return if error.kind() == std::io::ErrorKind::UnexpectedEof {
                Ok(count)
            } else {
                Err(error)
            };
        }
        if !record.starts_with(b"PK\x01\x02") {
            break;
        }
        count += 1;
        let lengths = record.get(28..34).unwrap_or_default();
        let behind: i64 = lengths
            .chunks_exact(2)
            .map(|pair| {
                pair.iter()
                    .rev()
                    .fold(0, |sum, byte| sum * 256 + i64::from(*byte))
            })
            .sum();
        input.seek(SeekFrom::Current(behind))?;
    }
    Ok(count)
}

/// Names are in lower case already.
fn ends_with(name: &str, end: &str) -> bool {
    name.as_bytes().ends_with(end.as_bytes())
}

/// What an archive is that holds no workbook.
fn foreign(file: &str, names: &[String]) -> Option<Sentence> {
    let file = file.to_owned();
    let has = |part: &str| names.iter().any(|name| ends_with(name, part));
    if has("workbook.xml") {
        None
    } else if has("workbook.bin") {
        Some(Sentence::BinaryWorkbook { file })
    } else if has("content.xml") {
        Some(Sentence::LibreOfficeTable { file })
    } else {
        Some(Sentence::NoWorkbook { file })
    }
}

fn watch(file: &str, name: &str, packed: u64, entry: &mut dyn Read) -> Result<u64, Refusal> {
    let mut markup = None;
    let mut chunk = vec![0; CHUNK_BYTES];
    let most = largest(name);
    let mut bytes = 0_u64;
    loop {
        let read = entry.read(&mut chunk).map_err(|_| incomplete(file))?;
        if read == 0 {
            return Ok(bytes);
        }
        let fresh = chunk.get(..read).unwrap_or_default();
        if bytes == 0 {
            markup = begin(name, fresh).map_err(|what| strange(file, what))?;
        }
        bytes += read as u64;
        if bytes > most || (bytes > ARCHIVE_RATIO_FREE_BYTES && bytes / ARCHIVE_RATIO_MAX > packed)
        {
            let is_texts = ends_with(name, "sharedstrings.xml") && bytes > most;
            return Err(strange(
                file,
                if is_texts {
                    Sentence::TextsTooLarge {}
                } else {
                    Sentence::PartUnpacksTooLarge {}
                },
            ));
        }
        if let Some(markup) = &mut markup {
            markup.look(fresh).map_err(|what| strange(file, what))?;
        }
    }
}

/// What a part may unpack to.
fn largest(name: &str) -> u64 {
    if ends_with(name, "sharedstrings.xml") {
        SHARED_STRINGS_BYTES_MAX
    } else if [
        "workbook.xml",
        ".rels",
        "styles.xml",
        "[content_types].xml",
        "theme1.xml",
    ]
    .iter()
    .any(|end| ends_with(name, end))
    {
        ARCHIVE_SMALL_BYTES_MAX
    } else {
        ARCHIVE_ENTRY_BYTES_MAX
    }
}

/// Begins to look at a part that is XML, by its name or by its bytes: a relation may point at any name.
fn begin(name: &str, start: &[u8]) -> Result<Option<markup::Markup>, Sentence> {
    let is_named = ends_with(name, ".xml") || ends_with(name, ".rels");
    let text = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(start);
    let head = text.get(..4.min(text.len())).unwrap_or_default();
    let is_wide = start.starts_with(b"\xFF\xFE")
        || start.starts_with(b"\xFE\xFF")
        || (head.contains(&0) && (is_named || head.contains(&b'<')));
    if is_wide {
        return Err(Sentence::PartNotUnicode {});
    }
    let is_markup = is_named || text.trim_ascii_start().starts_with(b"<");
    Ok(is_markup.then(markup::Markup::new))
}

fn incomplete(file: &str) -> Refusal {
    Refusal::new(
        Code::Truncated,
        Sentence::WorkbookDamaged {
            file: file.to_owned(),
        },
    )
}

fn strange(file: &str, what: Sentence) -> Refusal {
    Refusal::new(
        Code::Hostile,
        Sentence::WorkbookStrange {
            file: file.to_owned(),
            what: Box::new(what),
        },
    )
}
