//! Secrets from files, standard input and the terminal, where they are not echoed; arguments are seen by every program of
//! the computer.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, IsTerminal as _, Read as _},
    path::Path,
};

use crate::fault::{Fault, bad_input};

/// More than any secret has.
const SECRET_BYTES_MAX: u64 = 16 * 1024;

/// A passphrase: the first line of a file, or the next line of standard input where the file is `-`. A terminal is asked, and
/// what is typed there is not to be seen.
pub(crate) fn line(path: &Path) -> Result<String, Fault> {
    let mut text = String::new();
    let read = if is_typed(path) {
        rpassword::prompt_password("Passphrase: ").map(|typed| text = typed)
    } else if path == Path::new("-") {
        next_line(&mut text)
    } else {
        open(path).and_then(|file| BufReader::new(file).read_line(&mut text).map(drop))
    };
    read.map(|()| text)
        .map_err(|error| unreadable(path, &error))
}

/// A new passphrase, as [`line`] reads it; on a terminal it has to be typed twice, since nobody sees a slip.
pub(crate) fn new_line(path: &Path) -> Result<String, Fault> {
    if !is_typed(path) {
        return line(path);
    }
    let ask =
        |prompt: &str| rpassword::prompt_password(prompt).map_err(|error| unreadable(path, &error));
    let (typed, again) = (ask("New passphrase: ")?, ask("The same again: ")?);
    if typed == again {
        return Ok(typed);
    }
    Err(bad_input(
        "The two passphrases differ; nothing was changed.",
        "Type the same twice.",
    ))
}

/// Whether a secret is typed on a terminal.
fn is_typed(path: &Path) -> bool {
    path == Path::new("-") && io::stdin().is_terminal()
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
