//! The search: all files, in four encodings, with ledgers decrypted, archives unpacked and printed pages read.

use std::{ffi::OsStr, io::Cursor, io::Read as _, path::Path, process::Command};

use aho_corasick::AhoCorasick;
use rusqlite::{Connection, ffi, types::ValueRef};
use tallyman_book::KeySource;
use tallyman_ledger::inspect;
use tallyman_tests::decoded;

use super::persons::{Field, Person};

/// Words of a person where they were found.
#[derive(Clone, Debug)]
pub(crate) struct Hit {
    pub(crate) person: usize,
    pub(crate) field: Field,
    pub(crate) place: String,
    pub(crate) encoding: &'static str,
}

pub(crate) struct Searcher {
    automaton: AhoCorasick,
    /// The name of the file beside a ledger that opens it.
    key: &'static str,
    /// What each pattern is of.
    of: Vec<(usize, Field, &'static str)>,
}

impl Searcher {
    /// Looks for these persons; `key` names the file in the home that opens its ledgers.
    pub(crate) fn new(persons: &[Person], key: &'static str) -> Self {
        let (mut patterns, mut of) = (Vec::new(), Vec::new());
        for (person, needles) in persons.iter().map(Person::needles).enumerate() {
            for (field, needle) in needles {
                let utf_16: Vec<u16> = needle.encode_utf16().collect();
                let little = utf_16.iter().flat_map(|unit| unit.to_le_bytes()).collect();
                let big = utf_16.iter().flat_map(|unit| unit.to_be_bytes()).collect();
                let escaped = utf_16.iter().map(|unit| escape(*unit)).collect::<String>();
                let digits: Vec<String> =
                    needle.bytes().map(|byte| format!("{byte:02x}")).collect();
                let hexadecimal = digits.concat();
                let (gb, _, _) = encoding_rs::GB18030.encode(needle);
                let encoded: [(&'static str, Vec<u8>); 6] = [
                    ("UTF-8", needle.as_bytes().to_vec()),
                    ("UTF-16LE", little),
                    ("UTF-16BE", big),
                    ("GB18030", gb.into_owned()),
                    ("JSON escapes", escaped.into_bytes()),
                    ("hexadecimal", hexadecimal.into_bytes()),
                ];
                for (encoding, bytes) in encoded {
                    patterns.push(bytes);
                    of.push((person, field, encoding));
                }
            }
        }
        Self {
            automaton: AhoCorasick::new(&patterns).expect("patterns"),
            of,
            key,
        }
    }

    /// Searches every file below a folder.
    pub(crate) fn search(&self, home: &Path) -> Vec<Hit> {
        let mut hits = Vec::new();
        self.folder(home, home, &mut hits);
        hits
    }

    fn folder(&self, home: &Path, folder: &Path, hits: &mut Vec<Hit>) {
        let entries = std::fs::read_dir(folder).expect("a folder");
        for entry in entries {
            let path = entry.expect("an entry").path();
            let place = path.strip_prefix(home).expect("a place");
            let place = place.to_string_lossy().replace('\\', "/");
            // A name of a file can tell, too.
            self.bytes(&place, place.as_bytes(), hits);
            if path.is_dir() {
                self.folder(home, &path, hits);
                continue;
            }
            let bytes = std::fs::read(&path).expect("a file");
            self.bytes(&place, &bytes, hits);
            self.inside(home, &path, &place, &bytes, hits);
        }
    }

    fn inside(&self, home: &Path, path: &Path, place: &str, bytes: &[u8], hits: &mut Vec<Hit>) {
        if bytes.starts_with(b"%PDF") {
            self.bytes(place, &streams(bytes), hits);
            self.bytes(place, &printed(path), hits);
            return;
        }
        if bytes.starts_with(b"PK") {
            self.archive(place, bytes, hits);
            return;
        }
        let ending = path.extension().and_then(OsStr::to_str);
        match ending.map(str::to_ascii_lowercase).as_deref() {
            Some("tallyman") => self.ledger(home, path, hits),
            Some("jsonl") => self.bytes(place, decoded(bytes).as_bytes(), hits),
            _ => {}
        }
    }

    /// Looks for every pattern in some bytes.
    pub(super) fn bytes(&self, place: &str, bytes: &[u8], hits: &mut Vec<Hit>) {
        for found in self.automaton.find_overlapping_iter(bytes) {
            let (person, field, encoding) = self.of[found.pattern().as_usize()];
            hits.push(Hit {
                person,
                field,
                place: place.to_owned(),
                encoding,
            });
        }
    }

    fn archive(&self, place: &str, bytes: &[u8], hits: &mut Vec<Hit>) {
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        for index in 0..archive.len() {
            let mut member = archive.by_index(index).expect("a member");
            let mut plain = Vec::new();
            member.read_to_end(&mut plain).expect("a whole member");
            self.bytes(place, &plain, hits);
        }
    }

    /// Searches a ledger as whoever has its key sees it: entries unpacked, each table, and all pages with what the free
    /// ones still hold.
    fn ledger(&self, home: &Path, path: &Path, hits: &mut Vec<Hit>) {
        let keys = [KeySource::File(home.join(self.key))];
        let in_capsules = inspect(path, &keys, |connection, id| {
            let mut journal = Vec::new();
            tallyman_ledger::export_journal(connection, id, &mut journal).expect("a journal");
            self.bytes("decrypted entries", decoded(&journal).as_bytes(), hits);
            for table in tables(connection) {
                let place = match table.as_str() {
                    "capsule" => "decrypted capsules".to_owned(),
                    other => format!("decrypted table {other}"),
                };
                self.bytes(&place, &cells(connection, &table), hits);
            }
            connection
                .query_row("SELECT COUNT(*) FROM capsule", [], |row| {
                    row.get::<_, i64>(0)
                })
                .expect("a count")
        });
        // Where nobody lives any more, no page may hold anybody either.
        let live = in_capsules.expect("a ledger that opens");
        let place = if live > 0 {
            "decrypted capsules"
        } else {
            "decrypted pages"
        };
        self.bytes(place, &pages_of(path, &keys), hits);
    }
}

fn escape(unit: u16) -> String {
    match u8::try_from(unit) {
        Ok(byte) if byte.is_ascii() => char::from(byte).to_string(),
        _ => format!("\\u{unit:04x}"),
    }
}

fn tables(connection: &Connection) -> Vec<String> {
    let mut statement = connection
        // A virtual table is searched in the tables behind it.
        .prepare(
            "SELECT name FROM sqlite_schema
             WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'",
        )
        .expect("a statement");
    let names = statement.query_map([], |row| row.get(0)).expect("names");
    names.collect::<Result<_, _>>().expect("names")
}

fn cells(connection: &Connection, table: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut statement = connection
        .prepare(&format!("SELECT * FROM \"{table}\""))
        .expect("a statement");
    let count = statement.column_count();
    let mut rows = statement.query([]).expect("rows");
    while let Some(row) = rows.next().expect("a row") {
        for column in 0..count {
            match row.get_ref(column).expect("a cell") {
                ValueRef::Text(cell) | ValueRef::Blob(cell) => bytes.extend_from_slice(cell),
                ValueRef::Null | ValueRef::Integer(_) | ValueRef::Real(_) => {}
            }
            bytes.push(0);
        }
    }
    bytes
}

/// All pages of a ledger beside which its key lies, decrypted, free ones included.
pub(super) fn plain_pages(ledger: &Path) -> Vec<u8> {
    let key = ledger.with_file_name("key");
    pages_of(ledger, &[KeySource::File(key)])
}

fn pages_of(ledger: &Path, keys: &[KeySource]) -> Vec<u8> {
    inspect(ledger, keys, |connection, _| serialize(connection)).expect("a ledger that opens")
}

#[expect(
    unsafe_code,
    reason = "rusqlite shows whole pages only with a feature that nothing else needs"
)]
fn serialize(connection: &Connection) -> Vec<u8> {
    let mut length = 0;
    // SAFETY: the handle is open; SQLite allocates the copy, whose length it tells, and which is freed with its own call.
    unsafe {
        let copy =
            ffi::sqlite3_serialize(connection.handle(), c"main".as_ptr(), &raw mut length, 0);
        assert!(!copy.is_null(), "the pages of a ledger");
        let length = usize::try_from(length).expect("a length");
        let bytes = std::slice::from_raw_parts(copy, length).to_vec();
        ffi::sqlite3_free(copy.cast());
        bytes
    }
}

/// The streams of a PDF, decompressed.
fn streams(pdf: &[u8]) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(pdf).expect("a PDF");
    document.decompress();
    let mut plain = Vec::new();
    document.save_to(&mut plain).expect("a plain PDF");
    plain
}

/// What a reader sees on the pages of a PDF.
fn printed(pdf: &Path) -> Vec<u8> {
    let output = Command::new("pdftotext")
        .arg(pdf)
        .arg("-")
        .output()
        .expect("poppler, as `cargo xtask setup` installs it");
    assert!(output.status.success(), "the PDF can be read");
    // Words may be broken over lines: with a space between them, or in Chinese without one.
    let text = String::from_utf8(output.stdout).expect("a text");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut bytes = words.join(" ").into_bytes();
    bytes.push(0);
    bytes.extend_from_slice(words.concat().as_bytes());
    bytes
}
