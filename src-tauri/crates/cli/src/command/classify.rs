use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read as _},
    path::Path,
};

use serde::{Deserialize, Serialize};
use tallyman_book::complaint::{Classification, Classifier};

use crate::{
    fault::{Fault, bad_input},
    output::Output,
};

/// The longest line of messages, in bytes. Longer ones are passed over without being held in memory.
const LINE_BYTES_MAX: u64 = 8 << 20;
/// How many unreadable lines are named one by one.
const NAMED_LINES_MAX: usize = 20;

#[derive(Deserialize)]
struct Message {
    id: serde_json::Value,
    #[serde(default)]
    text: Option<String>,
}

#[derive(Serialize)]
struct Classified<'a> {
    id: &'a serde_json::Value,
    #[serde(flatten)]
    found: Classification,
}

/// Classifies a file of messages, each line alone. A line that cannot be read holds up none of the others.
pub(super) fn run(messages: &Path, output: &mut Output) -> Result<u8, Fault> {
    let name = messages.display().to_string();
    let mut input: Box<dyn BufRead> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(messages).map_err(|error| {
            bad_input(
                format!("{name} could not be read: {error}."),
                "Check that the file is there.",
            )
        })?;
        Box::new(BufReader::new(file))
    };
    let mut always_json = Output::new(true);
    let mut unreadable = 0_usize;
    let mut row = 0_usize;
    while let Some(line) = next_line(&mut input, &name, row)? {
        row += 1;
        let message = match line.and_then(|bytes| read(&bytes)) {
            Ok(None) => continue,
            Ok(Some(message)) => message,
            Err(why) => {
                unreadable += 1;
                if unreadable <= NAMED_LINES_MAX {
                    Output::warning(&format!("{name}, line {row}: {why}"));
                }
                continue;
            }
        };
        let found = Classifier::shipped().classify(message.text.as_deref().unwrap_or_default());
        let answer = Classified {
            id: &message.id,
            found,
        };
        if output.is_json() {
            output.json(&answer)?;
        } else {
            always_json.json(&answer)?;
        }
    }
    if unreadable == 0 {
        return Ok(0);
    }
    Err(bad_input(
        format!("{name}: {unreadable} of {row} lines could not be read; the others were answered."),
        "Expected one JSON object {id, text} on each line.",
    ))
}

/// The bytes of the next line, or why it cannot be taken; nothing at the end.
fn next_line(
    input: &mut impl BufRead,
    name: &str,
    row: usize,
) -> Result<Option<Result<Vec<u8>, String>>, Fault> {
    let failed = |error: io::Error| {
        bad_input(
            format!("{name} could not be read after line {row}: {error}."),
            "Check that the file is whole.",
        )
    };
    let mut bytes = Vec::new();
    let count = input
        .by_ref()
        .take(LINE_BYTES_MAX)
        .read_until(b'\n', &mut bytes)
        .map_err(failed)?;
    if count == 0 {
        return Ok(None);
    }
    if count as u64 == LINE_BYTES_MAX && bytes.last() != Some(&b'\n') {
        skip_line(input).map_err(failed)?;
        return Ok(Some(Err(format!(
            "it is longer than {LINE_BYTES_MAX} bytes."
        ))));
    }
    Ok(Some(Ok(bytes)))
}

/// Passes over what is left of a line.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let held = input.fill_buf()?;
        if held.is_empty() {
            return Ok(());
        }
        let end = held.iter().position(|&byte| byte == b'\n');
        let count = end.map_or(held.len(), |at| at + 1);
        input.consume(count);
        if end.is_some() {
            return Ok(());
        }
    }
}

/// The message of a line; nothing where the line is blank.
fn read(bytes: &[u8]) -> Result<Option<Message>, String> {
    let line = str::from_utf8(bytes).map_err(|_| "it is not UTF-8 text.".to_owned())?;
    let line = line.trim_start_matches('\u{feff}').trim();
    if line.is_empty() {
        return Ok(None);
    }
    serde_json::from_str(line).map(Some).map_err(|error| {
        let text = error.to_string();
        let plain = text.split(" at line ").next().unwrap_or_default();
        format!("column {}: {plain}.", error.column())
    })
}
