use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8};

const CHUNK_BYTES: usize = 256 * 1024;

/// Yields the text of a file as UTF-8 with `\n` line ends, strictly: one malformed sequence is an error.
pub(crate) struct TextReader<'a> {
    input: Box<dyn Read + 'a>,
    /// `None` for UTF-8, whose records are validated where they are cut.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    /// Whether the last byte was `\r`, so that a following `\n` belongs to it.
    after_return: bool,
    at_end: bool,
    bytes_read: u64,
}

impl<'a> TextReader<'a> {
    /// Reads `input` in `encoding`; `bom_bytes` at the front are skipped.
    pub(crate) fn open(
        mut input: Box<dyn Read + 'a>,
        encoding: &'static Encoding,
        bom_bytes: usize,
    ) -> io::Result<Self> {
        let mut bom = vec![0; bom_bytes];
        input.read_exact(&mut bom)?;
        Ok(Self {
            input,
            decoder: (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling()),
            raw: vec![0; CHUNK_BYTES],
            after_return: false,
            at_end: false,
            bytes_read: 0,
        })
    }

    /// Appends the next piece of text; `false` at the end.
    pub(crate) fn fill(&mut self, out: &mut Vec<u8>) -> io::Result<bool> {
        if self.at_end {
            return Ok(false);
        }
        let from = out.len();
        let read = loop {
            match self.input.read(&mut self.raw) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.at_end = read == 0;
        self.bytes_read += read as u64;
        let raw = self.raw.get(..read).unwrap_or_default();
        match self.decoder.as_mut() {
            None => out.extend_from_slice(raw),
            Some(decoder) => decode(decoder, raw, self.at_end, out)?,
        }
        self.after_return = unify_line_ends(out, from, self.after_return);
        Ok(true)
    }
}

fn decode(decoder: &mut Decoder, mut raw: &[u8], last: bool, out: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let room = decoder
            .max_utf8_buffer_length_without_replacement(raw.len())
            .unwrap_or(raw.len().saturating_mul(3).saturating_add(16));
        let start = out.len();
        out.resize(start + room, 0);
        let target = out.get_mut(start..).unwrap_or_default();
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(raw, target, last);
        out.truncate(start + written);
        raw = raw.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return Ok(()),
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(_, _) => {
                return Err(io::Error::new(
                    io::ErrorKind::InvalidData,
                    "malformed sequence",
                ));
            }
        }
    }
}

/// Turns `\r\n` and lone `\r` from `from` on into `\n`; says whether the last byte was `\r`.
fn unify_line_ends(out: &mut Vec<u8>, from: usize, after_return: bool) -> bool {
    let fresh = out.get(from..).unwrap_or_default();
    if fresh.is_empty() {
        return after_return;
    }
    let ends_in_return = fresh.last() == Some(&b'\r');
    if after_return && fresh.first() == Some(&b'\n') {
        out.remove(from);
    }
    let Some(first) = memchr::memchr(b'\r', out.get(from..).unwrap_or_default()) else {
        return ends_in_return;
    };
    let tail = out.split_off(from + first);
    let mut rest = tail.as_slice();
    while let Some(at) = memchr::memchr(b'\r', rest) {
        out.extend_from_slice(rest.get(..at).unwrap_or_default());
        out.push(b'\n');
        let after = at + 1 + usize::from(rest.get(at + 1) == Some(&b'\n'));
        rest = rest.get(after..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
    ends_in_return
}

/// Decodes all of `bytes` strictly; `None` where a sequence is malformed. A character cut at the end is no error.
pub(crate) fn decode_all(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text =
        String::with_capacity(decoder.max_utf8_buffer_length_without_replacement(bytes.len())?);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, false);
    (result == DecoderResult::InputEmpty).then_some(text)
}

#[cfg(test)]
mod tests {
    use encoding_rs::SHIFT_JIS;

    use super::*;

    /// Yields a byte at a time.
    struct Drops<'a>(&'a [u8]);

    impl Read for Drops<'_> {
        fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
            let Some((first, rest)) = self.0.split_first() else {
                return Ok(0);
            };
            self.0 = rest;
            if let Some(slot) = out.first_mut() {
                *slot = *first;
            }
            Ok(1)
        }
    }

    fn all(bytes: &[u8], encoding: &'static Encoding) -> io::Result<String> {
        let mut reader = TextReader::open(Box::new(Drops(bytes)), encoding, 0)?;
        let mut out = Vec::new();
        while reader.fill(&mut out)? {}
        String::from_utf8(out).map_err(|_| io::Error::other("not UTF-8"))
    }

    #[test]
    fn line_ends_and_characters_may_be_cut_anywhere() -> io::Result<()> {
        assert_eq!(all(b"a\r\nb\rc\n\nd\r\r\n", UTF_8)?, "a\nb\nc\n\nd\n\n");
        let (bytes, _, _) = SHIFT_JIS.encode("品番\r\n①髙");
        assert_eq!(all(&bytes, SHIFT_JIS)?, "品番\n①髙");
        assert!(
            all(b"\x82", SHIFT_JIS).is_err(),
            "half a character at the end"
        );
        Ok(())
    }
}
