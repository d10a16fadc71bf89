//! Flips: single bits of a file that lay still are turned over, and what then opens must be what was written.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use sha2::{Digest as _, Sha256};
use tallyman_ledger::{
    Error, KeySource, entries_after, inspect, sidecar_path, unlock, verify_file,
};

use super::draw::Draw;
use super::kill::on_all_processors;
use super::run::{Program, read_folder, scratch, write_folder};
use super::scenario::Scenario;

/// What came of flipping bits.
#[derive(Debug, Clone, Default)]
pub struct Flipped {
    /// How many bytes the file has.
    pub byte_count: u64,
    /// How many flips were tried.
    pub flip_count: u64,
    /// Flips that were told as damage.
    pub told_count: u64,
    /// Flips after which everything reads as it was written.
    pub harmless_count: u64,
    /// Flips that gave something else without a word.
    pub losses: Vec<String>,
}

/// Where a bit is flipped: the byte, and the bits of it.
pub type Place = (u64, u8);

/// Flips bits of a closed, encrypted ledger and reads all of it each time.
pub fn flip_ledger(program: &Program, scenario: &Scenario, count: u64) -> Result<Flipped, String> {
    let (_scratch, folder, _) = program.prepare(scenario);
    let keys = |folder: &Path| vec![KeySource::File(folder.join("key"))];
    let whole = content(&folder.join("shop.tallyman"), &keys(&folder))?;
    let byte_count = length(&folder.join("shop.tallyman"))?;
    let draw = Draw::new(program.seed).part(4);
    let place = |number: u64| {
        let mut draw = draw.part(number);
        (draw.below(byte_count), 1_u8 << draw.below(8))
    };
    let look = |folder: &Path| {
        let path = folder.join("shop.tallyman");
        let report = verify_file(&path, &keys(folder)).ok()?;
        if report.first_bad.is_some() {
            return None;
        }
        Some(content(&path, &keys(folder)).is_ok_and(|found| found == whole))
    };
    flip(&folder, "shop.tallyman", count, &place, &look)
}

/// Flips bits of every byte of the key sidecar; a key must open as before or not at all.
pub fn flip_sidecar(program: &Program, scenario: &Scenario) -> Result<Flipped, String> {
    const BITS: &[u8] = &[0x01, 0x20, 0x80];
    let (_scratch, folder, _) = program.prepare(scenario);
    let key = |folder: &Path| {
        let source = KeySource::File(folder.join("key"));
        unlock(&folder.join("shop.tallyman"), &[source])
    };
    let whole = key(&folder).map_err(|error| error.to_string())?;
    let name = "shop.tallyman.keys";
    debug_assert_eq!(
        sidecar_path(&folder.join("shop.tallyman")),
        folder.join(name)
    );
    let count = length(&folder.join(name))? * BITS.len() as u64;
    let place = |number: u64| {
        let bits = BITS[(number % BITS.len() as u64) as usize];
        (number / BITS.len() as u64, bits)
    };
    let look = |folder: &Path| Some(key(folder).ok()? == whole);
    flip(&folder, name, count, &place, &look)
}

/// Flips one place after the other, looks, and turns it back. Looking gives nothing where damage is told, else whether
/// all is as it was.
fn flip(
    folder: &Path,
    name: &str,
    count: u64,
    place: &(dyn Fn(u64) -> Place + Sync),
    look: &(dyn Fn(&Path) -> Option<bool> + Sync),
) -> Result<Flipped, String> {
    let files = read_folder(folder);
    let flipped = Mutex::new(Flipped {
        byte_count: length(&folder.join(name))?,
        flip_count: count,
        ..Flipped::default()
    });
    let next = AtomicU64::new(0);
    let work = || {
        let scratch = scratch();
        let folder = scratch.path().join("shop");
        write_folder(&folder, &files);
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return;
            }
            let place = place(number);
            turn(&folder.join(name), place);
            let found = look(&folder);
            turn(&folder.join(name), place);
            let mut flipped = flipped.lock().expect("nobody panics with it");
            match found {
                None => flipped.told_count += 1,
                Some(true) => flipped.harmless_count += 1,
                Some(false) => {
                    let (byte, bits) = place;
                    let loss = format!("{name}: byte {byte} with {bits:#04x}: silently wrong");
                    flipped.losses.push(loss);
                }
            }
        }
    };
    on_all_processors(work);
    Ok(flipped.into_inner().expect("nobody panics with it"))
}

/// Turns bits of one byte over.
fn turn(path: &Path, place: Place) {
    let (byte, bits) = place;
    let turned = OpenOptions::new().read(true).write(true).open(path);
    let turned = turned.and_then(|mut file: File| {
        let mut old = [0];
        file.seek(SeekFrom::Start(byte))?;
        file.read_exact(&mut old)?;
        file.seek(SeekFrom::Start(byte))?;
        file.write_all(&[old[0] ^ bits])
    });
    turned.expect("a byte to turn");
}

fn length(path: &Path) -> Result<u64, String> {
    let metadata = std::fs::metadata(path).map_err(|error| error.to_string())?;
    Ok(metadata.len())
}

/// A digest of everything that a ledger holds: entries, capsules, the scenario's projection.
fn content(path: &Path, keys: &[KeySource]) -> Result<[u8; 32], String> {
    let read = inspect(path, keys, |connection, ledger| {
        let mut digest = Sha256::new();
        digest.update(ledger.0);
        entries_after(connection, 0, |entry| {
            digest.update(entry.number.to_le_bytes());
            digest.update(entry.head.0);
            Ok::<_, Error>(())
        })?;
        for text in [
            "select id || hex(salt) || hex(data) from capsule order by id",
            "select number || hex(head) from noted order by number",
            "select key || hex(value) from meta order by key",
            "select number || hex(id) from station order by number",
            "select type || name || sql from sqlite_schema where sql is not null order by name",
        ] {
            let mut statement = connection.prepare(text)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let text: String = row.get(0)?;
                digest.update(text);
            }
        }
        Ok::<[u8; 32], Error>(digest.finalize().into())
    });
    read.and_then(|read| read)
        .map_err(|error| error.to_string())
}
