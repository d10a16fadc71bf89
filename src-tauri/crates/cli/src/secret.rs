//! Secrets from files and standard input; arguments are seen by every program of the computer.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, Read as _},
    path::Path,
};

use crate::fault::{Fault, bad_input};

/// More than any secret has.
const SECRET_BYTES_MAX: u64 = 16 * 1024;

/// The first line of a file, or the next line of standard input where the file is `-`.
pub(crate) fn line(path: &Path) -> Result<String, Fault> {
    let mut text = String::new();
    let read = if path == Path::new("-") {
        next_line(&mut text)
    } else {
        open(path).and_then(|file| BufReader::new(file).read_line(&mut text).map(drop))
    };
    read.map(|()| text)
        .map_err(|error| unreadable(path, &error))
}

/// The whole of a file, or the next line of standard input where the file is `-`.
pub(crate) fn whole(path: &Path) -> Result<String, Fault> {
    let mut text = String::new();
    let read = if path == Path::new("-") {
        next_line(&mut text)
    } else {
        open(path).and_then(|mut file| file.read_to_string(&mut text).map(drop))
    };
    read.map(|()| text)
        .map_err(|error| unreadable(path, &error))
}

fn open(path: &Path) -> io::Result<io::Take<File>> {
    Ok(File::open(path)?.take(SECRET_BYTES_MAX))
}

/// One line only: what follows is left to the next secret.
fn next_line(text: &mut String) -> io::Result<()> {
    let mut bytes = Vec::new();
    let mut input = io::stdin().lock();
    input
        .by_ref()
        .take(SECRET_BYTES_MAX)
        .read_until(b'\n', &mut bytes)?;
    *text = String::from_utf8(bytes)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is not UTF-8"))?;
    Ok(())
}

/// Says that a secret could not be read, without a word of it.
fn unreadable(path: &Path, error: &io::Error) -> Fault {
    bad_input(
        format!(
            "The secret in {} could not be read: {error}.",
            path.display()
        ),
        "Give a text file, or - for standard input.",
    )
}
