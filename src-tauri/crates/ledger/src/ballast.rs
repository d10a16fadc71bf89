//! The ballast: room that is held back on the disk and given up when the disk is full, so that entries stay possible.

use crate::error::Error;
use crate::ledger::Ledger;
use crate::place;
use crate::turnstile::Lane;
use std::fs::File;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

/// The size of the ballast: some ten thousand scans.
pub const BALLAST_BYTES: u64 = 32 * 1024 * 1024;
/// With less room than this, urgent work throws the ballast overboard before it writes.
const URGENT_ROOM_BYTES_MIN: u64 = 4 * 1024 * 1024;
/// With less room than this, bulk work is refused: an import must not eat what scans need.
const BULK_ROOM_BYTES_MIN: u64 = 16 * 1024 * 1024;
/// With at least this much room the ballast is made again.
const MAKING_ROOM_BYTES_MIN: u64 = 4 * BALLAST_BYTES;
const CHUNK_BYTES: usize = 1024 * 1024;

/// Gives the bytes that can still be written on the disk of a path.
pub type Room = Arc<dyn Fn(&Path) -> std::io::Result<u64> + Send + Sync>;

/// Asks the operating system.
pub fn system_room() -> Room {
    Arc::new(|path: &Path| fs4::available_space(path))
}

/// Refuses to copy a ledger where the copy would take the room that entries need. `times` is how often the file is written.
///
/// On the ledger's own disk as much stays free as bulk work needs, so that no copy makes entries give the ballast up; on
/// another disk nobody waits for room.
pub(crate) fn ask_for_room(
    room: &Room,
    from: &Path,
    ledger: &Path,
    folder: &Path,
    times: u64,
) -> Result<(), Error> {
    let bytes =
        |suffix| std::fs::metadata(place::beside(from, suffix)).map_or(0, |file| file.len());
    let copy = bytes("")
        .saturating_add(bytes("-wal"))
        .saturating_mul(times);
    let beside_ledger = ledger.parent().unwrap_or(ledger);
    let reserve = if place::is_apart(beside_ledger, folder) {
        0
    } else {
        BULK_ROOM_BYTES_MIN
    };
    // Where the room is not told, writing itself will tell.
    match room(folder) {
        Ok(room) if room < copy.saturating_add(reserve) => Err(Error::DiskFull),
        _ => Ok(()),
    }
}

/// How the ballast stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ballast {
    /// Whether it lies there whole.
    pub is_whole: bool,
    /// Whether it was given up since the ledger was opened.
    pub was_given_up: bool,
}

impl Ledger {
    /// How the ballast stands.
    pub fn ballast(&self) -> Ballast {
        Ballast {
            is_whole: is_whole(&self.path),
            was_given_up: self.gave_ballast_up.load(Ordering::Relaxed),
        }
    }

    /// The bytes that can still be written on the ledger's disk.
    pub fn room(&self) -> Result<u64, Error> {
        let folder = self.path.parent().unwrap_or(&self.path);
        (self.room)(folder).map_err(|error| Error::io("Asking for the room at", folder, error))
    }

    /// Makes the ballast if it is not there and there is room for it.
    pub fn keep_ballast(&self) -> Result<Ballast, Error> {
        if is_whole(&self.path) || self.room()? < MAKING_ROOM_BYTES_MIN {
            return Ok(self.ballast());
        }
        let path = ballast_path(&self.path);
        let new = place::beside(&path, ".new");
        let made = write(&new, self.random.array::<8>()?);
        if let Err(error) = made {
            // What was written of it is only in the way.
            drop(std::fs::remove_file(&new));
            return Err(Error::io("Making the reserve", &path, error));
        }
        std::fs::rename(&new, &path).map_err(|error| Error::io("Making", &path, error))?;
        place::sync_parent(&path)?;
        self.gave_ballast_up.store(false, Ordering::Relaxed);
        Ok(self.ballast())
    }

    /// Makes sure before writing that there is room: urgent work gives the ballast up for it, bulk work is refused.
    pub(crate) fn make_room(&self, lane: Lane) -> Result<(), Error> {
        // Where the room is not told, writing itself will tell.
        let Ok(room) = self.room() else {
            return Ok(());
        };
        match lane {
            Lane::Urgent if room < URGENT_ROOM_BYTES_MIN => self.give_ballast_up(),
            Lane::Bulk if room < BULK_ROOM_BYTES_MIN => return Err(Error::DiskFull),
            Lane::Urgent | Lane::Bulk => {}
        }
        Ok(())
    }

    /// Tells whether a failure is likely to be one of room.
    pub(crate) fn is_nearly_full(&self) -> bool {
        self.room().is_ok_and(|room| room < BULK_ROOM_BYTES_MIN)
    }

    /// Throws the ballast overboard; what cannot be removed leaves things as they were.
    pub(crate) fn give_ballast_up(&self) {
        let path = ballast_path(&self.path);
        if std::fs::remove_file(&path).is_ok() {
            self.gave_ballast_up.store(true, Ordering::Relaxed);
        }
    }
}

/// Names the ballast of a ledger.
pub(crate) fn ballast_path(ledger: &Path) -> PathBuf {
    place::beside(ledger, ".ballast")
}

/// Tells whether a ledger's ballast lies there.
fn is_whole(ledger: &Path) -> bool {
    std::fs::metadata(ballast_path(ledger)).is_ok_and(|file| file.len() == BALLAST_BYTES)
}

/// Takes the room: asked for where the file system gives it, else written with bytes that cannot be stored in less.
fn write(path: &Path, seed: [u8; 8]) -> std::io::Result<()> {
    let mut file = File::create(path)?;
    match fs4::FileExt::allocate(&file, BALLAST_BYTES) {
        Ok(()) => return file.sync_all(),
        Err(error) if error.kind() == std::io::ErrorKind::StorageFull => return Err(error),
        Err(_) => {}
    }
    let mut state = u64::from_le_bytes(seed) | 1;
    let mut chunk = vec![0_u8; CHUNK_BYTES];
    for bytes in chunk.chunks_exact_mut(8) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.copy_from_slice(&state.to_le_bytes());
    }
    let mut left = BALLAST_BYTES;
    // Each chunk begins with its own number, so that none is the same as another.
    while left > 0 {
        if let Some(start) = chunk.get_mut(..8) {
            start.copy_from_slice(&left.to_le_bytes());
        }
        file.write_all(&chunk)?;
        left = left.saturating_sub(u64::try_from(CHUNK_BYTES).unwrap_or(u64::MAX));
    }
    file.sync_all()
}
