//! Files and folders around the ledger: the lock, safe writing, and places where a ledger must not lie.

use crate::because::Because;
use crate::error::Error;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

/// File systems across a network: their locks and shared memory cannot be trusted with a write-ahead log.
const NETWORK_FILE_SYSTEMS: &[&str] = &[
    "nfs",
    "nfs4",
    "cifs",
    "smb3",
    "smbfs",
    "ncpfs",
    "afs",
    "ceph",
    "glusterfs",
    "davfs",
    "9p",
    "fuse.sshfs",
    "fuse.rclone",
    "fuse.glusterfs",
    "fuse.davfs2",
    "fuse.s3fs",
    "fuse.gvfsd-fuse",
    "fuse.google-drive-ocamlfuse",
];

/// Folders that a program copies to a cloud behind our back, tearing the file from its log; compared in lower case.
const CLOUD_FOLDERS: &[&str] = &[
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud drive",
    "icloud~",
    "com~apple~clouddocs",
    "nextcloud",
    "owncloud",
    "pcloud",
    "nutstore",
    "坚果云",
    "baidusyncdisk",
    "百度网盘",
];

/// What SQLite may keep beside a file; it belongs to the file and goes with it.
pub(crate) const WITH_FILE: &[&str] = &["", "-wal", "-shm", "-journal"];

/// Holds the ledger for this process; the operating system lets go when the process ends, however it ends.
#[derive(Debug)]
pub(crate) struct Lock(
    #[expect(dead_code, reason = "the lock lives as long as the open file")] File,
);

/// Tells files apart whatever their names are: device and number on Unix.
pub(crate) type Identity = (u64, u64);

/// Which file lies at a path; `None` when there is none.
pub(crate) fn identity(path: &Path) -> Option<Identity> {
    let metadata = std::fs::metadata(path).ok()?;
    #[cfg(unix)]
    return Some((
        std::os::unix::fs::MetadataExt::dev(&metadata),
        std::os::unix::fs::MetadataExt::ino(&metadata),
    ));
    // Elsewhere an open file cannot be replaced, so being there is enough.
    #[cfg(not(unix))]
    return metadata.is_file().then_some((0, 0));
}

/// Whether two paths lie on different disks, as far as the system tells; never where one of them is not there.
pub fn is_apart(one: &Path, other: &Path) -> bool {
    match (device(one), device(other)) {
        (Some(one), Some(other)) => one != other,
        _ => false,
    }
}

#[cfg(unix)]
fn device(path: &Path) -> Option<u64> {
    identity(path).map(|(device, _)| device)
}

/// Where files have no device that can be asked for, the letter of the drive tells.
#[cfg(not(unix))]
fn device(path: &Path) -> Option<std::ffi::OsString> {
    let resolved = path.canonicalize().ok()?;
    let drive = resolved.components().next()?;
    Some(drive.as_os_str().to_owned())
}

/// Takes the lock of a ledger, or says that another has it.
pub(crate) fn lock(ledger: &Path) -> Result<Lock, Error> {
    let path = beside(ledger, ".lock");
    let failed = |error| Error::io("Opening the lock file", &path, error);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(Error::InUse {
            path: ledger.to_owned(),
        }),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

/// Names a file beside the ledger, as `shop.tallyman.lock`.
pub(crate) fn beside(ledger: &Path, suffix: &str) -> PathBuf {
    let mut name = ledger.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

/// Resolves a path as far as it exists, so that one ledger has one name and one lock.
pub(crate) fn resolve(path: &Path) -> Result<PathBuf, Error> {
    if let Ok(resolved) = path.canonicalize() {
        return Ok(resolved);
    }
    let absolute = std::path::absolute(path).map_err(|error| Error::io("Finding", path, error))?;
    match (
        absolute.parent().map(Path::canonicalize),
        absolute.file_name(),
    ) {
        (Some(Ok(parent)), Some(name)) => Ok(parent.join(name)),
        _ => Ok(absolute),
    }
}

/// Refuses network file systems and cloud-synchronised folders, as far as that can be told cheaply.
pub(crate) fn check(path: &Path) -> Result<(), Error> {
    let refuse = |because: Because| Error::UnsuitablePlace {
        path: path.to_owned(),
        because,
    };
    if let Some(folder) = cloud_folder(path) {
        return Err(refuse(Because::CloudFolder { folder }));
    }
    match std::fs::read_to_string("/proc/self/mountinfo") {
        Ok(mounts) => match file_system(&mounts, path) {
            Some(kind) if NETWORK_FILE_SYSTEMS.contains(&kind) => {
                Err(refuse(Because::NetworkShare {
                    kind: kind.to_owned(),
                }))
            }
            _ => Ok(()),
        },
        // Elsewhere than on Linux there is no such table; then only the names above tell.
        Err(_) => Ok(()),
    }
}

fn cloud_folder(path: &Path) -> Option<String> {
    let folders = path
        .parent()?
        .components()
        .map(|part| part.as_os_str().to_string_lossy().into_owned());
    folders.into_iter().find(|folder| {
        let folder = folder.to_lowercase();
        CLOUD_FOLDERS.iter().any(|name| folder.starts_with(name))
    })
}

/// Finds the file system of a path in Linux' table of mounts: the longest mount point that begins the path, the last one.
fn file_system<'a>(mounts: &'a str, path: &Path) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((left, right)) = line.split_once(" - ") else {
            continue;
        };
        let (Some(point), Some(kind)) = (left.split(' ').nth(4), right.split(' ').next()) else {
            continue;
        };
        let point = point.replace("\\040", " ");
        let length = point.len();
        if path.starts_with(&point) && best.is_none_or(|(longest, _)| length >= longest) {
            best = Some((length, kind));
        }
    }
    best.map(|(_, kind)| kind)
}

/// Reads a small file; `None` when it is not there.
pub(crate) fn read_if_there(path: &Path, bytes_max: u64) -> Result<Option<Vec<u8>>, Error> {
    let failed = |error| Error::io("Reading", path, error);
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let mut bytes = Vec::new();
    file.take(bytes_max)
        .read_to_end(&mut bytes)
        .map_err(failed)?;
    Ok(Some(bytes))
}

/// Writes a file so that after a power cut it is wholly old or wholly new.
pub(crate) fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let new = beside(path, ".new");
    let failed = |error| Error::io("Writing", path, error);
    let mut file = File::create(&new).map_err(failed)?;
    file.write_all(bytes)
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    std::fs::rename(&new, path).map_err(failed)?;
    sync_parent(path)
}

/// Removes a file; none is fine.
pub(crate) fn remove_if_there(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::io("Removing", path, error))
        }
        _ => Ok(()),
    }
}

/// Makes a file's name as durable as its content.
pub(crate) fn sync_parent(path: &Path) -> Result<(), Error> {
    // Only Unix lets a folder be opened and synchronised; Windows journals names itself.
    #[cfg(unix)]
    if let Some(parent) = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty())
    {
        let synced = File::open(parent).and_then(|folder| folder.sync_all());
        synced.map_err(|error| Error::io("Writing", parent, error))?;
    }
    Ok(())
}

/// Makes the folder that a file is to lie in.
pub(crate) fn make_parent(path: &Path) -> Result<(), Error> {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => std::fs::create_dir_all(parent)
            .map_err(|error| Error::io("Making the folder", parent, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "22 1 0:20 / / rw - ext4 /dev/sda rw\n\
        30 22 0:30 / /mnt/share rw - cifs //server/share rw\n\
        31 22 0:31 / /mnt/my\\040disk rw - nfs4 server:/ rw\n\
        32 30 0:32 / /mnt/share/local rw - ext4 /dev/sdb rw\n";

    #[test]
    fn the_longest_mount_point_tells_the_file_system() {
        for (path, kind) in [
            ("/home/shop/a.tallyman", "ext4"),
            ("/mnt/share/a.tallyman", "cifs"),
            ("/mnt/share/local/a.tallyman", "ext4"),
            ("/mnt/shared/a.tallyman", "ext4"),
            ("/mnt/my disk/a.tallyman", "nfs4"),
        ] {
            assert_eq!(file_system(MOUNTS, Path::new(path)), Some(kind), "{path}");
        }
    }

    #[test]
    fn cloud_folders_are_known_by_name() {
        assert!(cloud_folder(Path::new("/home/a/Dropbox/shop.tallyman")).is_some());
        assert!(cloud_folder(Path::new("/home/a/OneDrive - Shop/x/shop.tallyman")).is_some());
        assert!(cloud_folder(Path::new("/home/a/坚果云/shop.tallyman")).is_some());
        assert!(cloud_folder(Path::new("/home/a/shop/dropbox.tallyman")).is_none());
    }
}
