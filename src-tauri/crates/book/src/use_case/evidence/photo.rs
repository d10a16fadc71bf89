//! Photos on their way into a pack: files of strangers, read within limits.

use std::{
    fs::{self, File},
    io::Read as _,
    path::Path,
    thread,
};

use tallyman_documents::{Photo, PhotoFault};

use crate::{
    api::EvidencePhoto,
    error::{Error, bad_input},
    refusal::EvidenceRefusal,
};

/// The most photos of a pack.
const PHOTOS_MAX: usize = 20;
/// The longest file that is read as a photo, one byte more than is taken; what is longer is refused by its length.
const PHOTO_BYTES_READ: u64 = (40 << 20) + 1;

/// Reads the files of photos; which kind they are is seen when they are unpacked.
pub fn read_photos<P: AsRef<Path>>(files: &[P]) -> Result<Vec<EvidencePhoto>, Error> {
    few_enough(files.len())?;
    files.iter().map(|file| read(file.as_ref())).collect()
}

fn read(file: &Path) -> Result<EvidencePhoto, Error> {
    let name = file.file_name().unwrap_or_default();
    let name = name.to_string_lossy().into_owned();
    let mut bytes = Vec::new();
    // A pipe or a device would be waited for, or never end.
    let read = match fs::metadata(file) {
        Ok(found) if !found.is_file() => {
            return Err(bad_input(EvidenceRefusal::PhotoNoFile { file: name }).into());
        }
        Ok(_) => File::open(file)
            .and_then(|opened| opened.take(PHOTO_BYTES_READ).read_to_end(&mut bytes)),
        Err(fault) => Err(fault),
    };
    match read {
        Ok(_) => Ok(EvidencePhoto { name, bytes }),
        Err(fault) => Err(bad_input(EvidenceRefusal::PhotoNotRead {
            file: name,
            cause: fault.to_string(),
        })
        .into()),
    }
}

fn few_enough(count: usize) -> Result<(), Error> {
    if count <= PHOTOS_MAX {
        return Ok(());
    }
    Err(bad_input(EvidenceRefusal::TooManyPhotos {
        count: count as u64,
        most: PHOTOS_MAX as u64,
    })
    .into())
}

/// Reads photos, two at a time: unpacking one takes a while.
pub(super) fn unpacked(given: &[EvidencePhoto]) -> Result<Vec<Photo>, Error> {
    few_enough(given.len())?;
    let (first, second) = given.split_at(given.len().div_ceil(2));
    let read = |photos: &[EvidencePhoto]| -> Vec<Result<Photo, PhotoFault>> {
        photos
            .iter()
            .map(|photo| Photo::read(&photo.bytes))
            .collect()
    };
    let (mut all, others) = thread::scope(|scope| {
        let beside = scope.spawn(|| read(second));
        let all = read(first);
        // A reader that broke off is told as damage of what it read.
        let others = beside
            .join()
            .unwrap_or_else(|_| vec![Err(PhotoFault::Damaged); second.len()]);
        (all, others)
    });
    all.extend(others);
    all.into_iter()
        .zip(given)
        .map(|(read, photo)| {
            read.map_err(|fault| {
                bad_input(EvidenceRefusal::PhotoNotTaken {
                    file: photo.name.clone(),
                    why: Box::new(fault.into()),
                })
                .into()
            })
        })
        .collect()
}
