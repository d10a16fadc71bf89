use std::io::{self, Read};

use crate::limits::{PREFIX_BYTES, SAMPLE_BYTES_MAX};

const CHUNK_BYTES: usize = 1024 * 1024;

/// What one pass over the raw bytes tells: enough to choose an encoding without a second look.
pub(crate) struct Survey {
    /// The first bytes.
    pub(crate) head: Vec<u8>,
    /// Whole lines that hold non-ASCII bytes.
    pub(crate) sample: Vec<u8>,
    /// Whether every byte is part of valid UTF-8.
    pub(crate) is_utf8: bool,
    /// Bytes of the file.
    pub(crate) bytes: u64,
}

/// Reads all bytes once. Valid UTF-8 passes at the speed of memory.
pub(crate) fn survey(input: &mut dyn Read) -> io::Result<Survey> {
    let mut survey = Survey {
        head: Vec::new(),
        sample: Vec::new(),
        is_utf8: true,
        bytes: 0,
    };
    let mut chunk = vec![0; CHUNK_BYTES];
    let mut carry = 0;
    loop {
        let read = input.read(chunk.get_mut(carry..).unwrap_or_default())?;
        let filled = chunk.get(..carry + read).unwrap_or_default();
        survey.bytes += read as u64;
        if survey.head.len() < PREFIX_BYTES {
            let fresh = filled.get(carry..).unwrap_or_default();
            let room = PREFIX_BYTES - survey.head.len();
            survey
                .head
                .extend_from_slice(fresh.get(..room.min(fresh.len())).unwrap_or_default());
        }
        if read == 0 {
            survey.is_utf8 &= carry == 0;
            return Ok(survey);
        }
        if !filled.is_ascii() && survey.sample.len() < SAMPLE_BYTES_MAX {
            take_lines(filled, &mut survey.sample);
        }
        carry = if survey.is_utf8 {
            unfinished(filled, &mut survey.is_utf8)
        } else {
            0
        };
        let from = filled.len() - carry;
        chunk.copy_within(from..from + carry, 0);
    }
}

/// The bytes of a character that the chunk cuts in two.
fn unfinished(filled: &[u8], is_utf8: &mut bool) -> usize {
    match std::str::from_utf8(filled) {
        Ok(_) => 0,
        Err(error) if error.error_len().is_none() => filled.len() - error.valid_up_to(),
        Err(_) => {
            *is_utf8 = false;
            0
        }
    }
}

fn take_lines(filled: &[u8], sample: &mut Vec<u8>) {
    for line in filled.split_inclusive(|&byte| byte == b'\n' || byte == b'\r') {
        if sample.len() >= SAMPLE_BYTES_MAX {
            return;
        }
        if !line.is_ascii() {
            let room = SAMPLE_BYTES_MAX - sample.len();
            sample.extend_from_slice(line.get(..room.min(line.len())).unwrap_or_default());
        }
    }
}
