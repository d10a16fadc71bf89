//! Looks at a workbook's archive before anything may unpack it into memory.

use std::io::Read;

use memchr::memmem::Finder;
use zip::ZipArchive;

use crate::{
    choices::ReadSeek,
    limits::{
        ARCHIVE_BYTES_MAX, ARCHIVE_ENTRIES_MAX, ARCHIVE_ENTRY_BYTES_MAX, ARCHIVE_RATIO_FREE_BYTES,
        ARCHIVE_RATIO_MAX, SHARED_STRINGS_BYTES_MAX, SHARED_STRINGS_MAX,
    },
    report::{Code, Refusal},
    sentence::Sentence,
};

const CHUNK_BYTES: usize = 128 * 1024;
/// Bytes of the end of a chunk that are looked at again with the next one, so that no mark is cut in two.
const OVERLAP_BYTES: usize = 64;
/// Longest cell reference that means a cell: `XFD1048576`.
const REFERENCE_BYTES_MAX: usize = 10;

/// Unpacks every entry once, counting and keeping nothing.
pub(crate) fn guard(file: &str, input: Box<dyn ReadSeek + '_>) -> Result<(), Refusal> {
    let mut archive = ZipArchive::new(input).map_err(|_| incomplete(file))?;
    if archive.len() > ARCHIVE_ENTRIES_MAX {
        return Err(strange(file, Sentence::TooManyParts {}));
    }
    let (mut total, mut names) = (0, Vec::new());
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| incomplete(file))?;
        let packed = entry.compressed_size();
        let name = entry
            .name()
            .map_err(|_| incomplete(file))?
            .to_ascii_lowercase();
        let bytes = watch(file, &name, packed, &mut entry)?;
        total += bytes;
        names.push(name);
        if total > ARCHIVE_BYTES_MAX {
            return Err(strange(file, Sentence::UnpacksTooLarge {}));
        }
    }
    foreign(file, &names).map_or(Ok(()), |what| Err(Refusal::new(Code::Unusable, what)))
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
    let mut watcher = Watcher::new(name);
    let mut window = vec![0; OVERLAP_BYTES + CHUNK_BYTES];
    let (mut bytes, mut carried) = (0_u64, 0);
    loop {
        let read = entry
            .read(window.get_mut(carried..).unwrap_or_default())
            .map_err(|_| incomplete(file))?;
        if read == 0 {
            break;
        }
        bytes += read as u64;
        if bytes > ARCHIVE_ENTRY_BYTES_MAX
            || (bytes > ARCHIVE_RATIO_FREE_BYTES && bytes / ARCHIVE_RATIO_MAX > packed)
        {
            return Err(strange(file, Sentence::PartUnpacksTooLarge {}));
        }
        let filled = carried + read;
        watcher
            .look(window.get(..filled).unwrap_or_default(), carried)
            .map_err(|what| strange(file, what))?;
        let keep = filled.min(OVERLAP_BYTES);
        window.copy_within(filled - keep..filled, 0);
        carried = keep;
    }
    if watcher.is_strings && bytes > SHARED_STRINGS_BYTES_MAX {
        return Err(strange(file, Sentence::TextsTooLarge {}));
    }
    Ok(bytes)
}

/// Finds what would make a reader allocate or overflow: counts and references that no real workbook holds.
struct Watcher {
    is_xml: bool,
    is_strings: bool,
    strings: u64,
    count: Finder<'static>,
    string: Finder<'static>,
    references: [Finder<'static>; 2],
}

impl Watcher {
    fn new(name: &str) -> Self {
        Self {
            is_xml: ends_with(name, ".xml") || ends_with(name, ".rels"),
            is_strings: ends_with(name, "sharedstrings.xml"),
            strings: 0,
            count: Finder::new("uniqueCount"),
            string: Finder::new("<si"),
            references: [Finder::new(" r="), Finder::new(" ref=")],
        }
    }

    fn look(&mut self, window: &[u8], carried: usize) -> Result<(), Sentence> {
        if !self.is_xml {
            return Ok(());
        }
        if carried == 0
            && window.get(..2).is_some_and(|start| {
                start.contains(&0) || start == b"\xFF\xFE" || start == b"\xFE\xFF"
            })
        {
            return Err(Sentence::PartNotUnicode {});
        }
        if self.is_strings {
            self.look_at_strings(window, carried)?;
        }
        for (finder, parts) in self.references.iter().zip([1, 2]) {
            for at in finder.find_iter(window) {
                let value = window.get(at + finder.needle().len()..).unwrap_or_default();
                if !is_reference(value, parts) {
                    return Err(Sentence::CellOutside {});
                }
            }
        }
        Ok(())
    }

    fn look_at_strings(&mut self, window: &[u8], carried: usize) -> Result<(), Sentence> {
        for at in self.count.find_iter(window) {
            let value = window
                .get(at + self.count.needle().len()..)
                .unwrap_or_default();
            let digits = value
                .iter()
                .skip_while(|byte| !byte.is_ascii_digit())
                .take_while(|byte| byte.is_ascii_digit());
            let number = digits.take(20).fold(0_u64, |sum, digit| {
                sum.saturating_mul(10)
                    .saturating_add(u64::from(digit.saturating_sub(b'0')))
            });
            if number > SHARED_STRINGS_MAX {
                return Err(Sentence::TooManyTextsAnnounced {});
            }
        }
        let fresh = carried.saturating_sub(self.string.needle().len() - 1);
        self.strings += self
            .string
            .find_iter(window.get(fresh..).unwrap_or_default())
            .count() as u64;
        if self.strings > SHARED_STRINGS_MAX {
            return Err(Sentence::TooManyTexts {});
        }
        Ok(())
    }
}

/// Whether a quoted attribute holds at most `parts` cell references (`A1` or `A1:B2`), or names a part of the archive.
fn is_reference(value: &[u8], parts: usize) -> bool {
    let Some((&quote, inner)) = value.split_first() else {
        return true;
    };
    let inner = inner
        .split(|&byte| byte == quote)
        .next()
        .unwrap_or_default();
    let limit = parts * (REFERENCE_BYTES_MAX + 4) + 1;
    if inner.len() <= limit.min(OVERLAP_BYTES - 10) {
        return inner
            .split(|&byte| byte == b':' || byte == b'!' || byte == b' ')
            .all(is_small);
    }
    // A long value is a list of ranges or a sheet's name, not the reference of a cell.
    parts == 2
}

/// Letters and digits few enough to stay within 32 bits.
fn is_small(part: &[u8]) -> bool {
    let letters = part
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let digits = part.iter().filter(|byte| byte.is_ascii_digit()).count();
    letters + digits < part.len() || (letters <= 3 && digits <= 8) || digits == 0
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
