//! The key file: 32 random bytes that only their owner may read.

use super::{KEY_BYTES, Secret};
use crate::because::Because;
use crate::error::Error;
use crate::place;
use crate::random::Random;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

/// Reads an existing key file.
pub(super) fn load(path: &Path) -> Result<Secret, Error> {
    match read(path)? {
        Some(secret) => Ok(secret),
        None => Err(Error::KeyFile {
            path: path.to_owned(),
            because: Because::NotThere,
        }),
    }
}

/// Reads a key file, making it when it is not there.
pub(super) fn load_or_make(path: &Path, random: &Random) -> Result<Secret, Error> {
    if let Some(secret) = read(path)? {
        return Ok(secret);
    }
    let secret = Secret::random(random)?;
    place::make_parent(path)?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    // Under another name until it is whole: half a key file would open nothing, and stay in the way for good.
    let new = place::beside(path, ".new");
    place::remove_if_there(&new)?;
    let failed = |error| Error::io("Making the key file", path, error);
    let mut file = options.open(&new).map_err(failed)?;
    file.write_all(secret.expose())
        .and_then(|()| file.sync_all())
        .map_err(failed)?;
    std::fs::rename(&new, path).map_err(failed)?;
    place::sync_parent(path)?;
    Ok(secret)
}

fn read(path: &Path) -> Result<Option<Secret>, Error> {
    let Some(bytes) = place::read_if_there(path, 4096)? else {
        return Ok(None);
    };
    let key: [u8; KEY_BYTES] = bytes.try_into().map_err(|_| Error::KeyFile {
        path: path.to_owned(),
        because: Because::KeyLength { bytes: KEY_BYTES },
    })?;
    Ok(Some(Secret::new(key)))
}
