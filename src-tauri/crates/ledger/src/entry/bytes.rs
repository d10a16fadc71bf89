//! The alphabet of the entry format: little-endian integers and length-prefixed strings, nothing else.

/// Says what was wrong with the bytes of an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// The bytes end too early, or hold more than they may.
    #[error("{0} cannot be read")]
    Part(&'static str),
    /// Bytes follow where the entry should have ended.
    #[error("bytes follow after its end")]
    Trailing,
    /// The format is not one that this version knows.
    #[error("it has the unknown format {0}; a newer Tallyman may have written it")]
    Format(u16),
}

/// Collects the bytes of an entry.
#[derive(Default)]
pub(super) struct Sink(pub(super) Vec<u8>);

impl Sink {
    pub(super) fn raw(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
    }

    pub(super) fn byte(&mut self, value: u8) {
        self.0.push(value);
    }

    pub(super) fn u16(&mut self, value: u16) {
        self.raw(&value.to_le_bytes());
    }

    pub(super) fn u32(&mut self, value: u32) {
        self.raw(&value.to_le_bytes());
    }

    pub(super) fn u64(&mut self, value: u64) {
        self.raw(&value.to_le_bytes());
    }

    /// Writes a count or length as two bytes, refusing what does not fit.
    pub(super) fn count16(&mut self, count: usize, part: &'static str) -> Result<(), Malformed> {
        self.u16(u16::try_from(count).map_err(|_| Malformed::Part(part))?);
        Ok(())
    }

    /// Writes a count or length as four bytes, refusing what does not fit.
    pub(super) fn count32(&mut self, count: usize, part: &'static str) -> Result<(), Malformed> {
        self.u32(u32::try_from(count).map_err(|_| Malformed::Part(part))?);
        Ok(())
    }

    pub(super) fn text(&mut self, text: &str, part: &'static str) -> Result<(), Malformed> {
        self.count16(text.len(), part)?;
        self.raw(text.as_bytes());
        Ok(())
    }
}

/// Takes the bytes of an entry apart; every taking is checked, so no input can make it panic.
pub(super) struct Source<'a>(pub(super) &'a [u8]);

impl<'a> Source<'a> {
    pub(super) fn raw(&mut self, length: usize, part: &'static str) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self
            .0
            .split_at_checked(length)
            .ok_or(Malformed::Part(part))?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(
        &mut self,
        part: &'static str,
    ) -> Result<[u8; N], Malformed> {
        let (taken, rest) = self
            .0
            .split_first_chunk::<N>()
            .ok_or(Malformed::Part(part))?;
        self.0 = rest;
        Ok(*taken)
    }

    pub(super) fn u16(&mut self, part: &'static str) -> Result<u16, Malformed> {
        Ok(u16::from_le_bytes(self.array(part)?))
    }

    pub(super) fn u32(&mut self, part: &'static str) -> Result<u32, Malformed> {
        Ok(u32::from_le_bytes(self.array(part)?))
    }

    pub(super) fn u64(&mut self, part: &'static str) -> Result<u64, Malformed> {
        Ok(u64::from_le_bytes(self.array(part)?))
    }

    pub(super) fn count32(&mut self, part: &'static str) -> Result<usize, Malformed> {
        usize::try_from(self.u32(part)?).map_err(|_| Malformed::Part(part))
    }

    pub(super) fn text(&mut self, part: &'static str) -> Result<String, Malformed> {
        let length = usize::from(self.u16(part)?);
        let bytes = self.raw(length, part)?;
        String::from_utf8(bytes.to_vec()).map_err(|_| Malformed::Part(part))
    }

    pub(super) fn end(self) -> Result<(), Malformed> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(Malformed::Trailing)
        }
    }
}
