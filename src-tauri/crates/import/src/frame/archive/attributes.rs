//! The attributes of a tag, and the references to cells in them.

/// Longest cell reference that means a cell: `XFD1048576`.
const REFERENCE_BYTES_MAX: usize = 10;

/// The attributes of a tag as name and quoted value; what is no attribute ends them.
pub(super) struct Attributes<'a> {
    rest: &'a [u8],
}

impl<'a> Attributes<'a> {
    /// The attributes of a tag, its name first.
    pub(super) fn of(tag: &'a [u8]) -> Self {
        let name = tag
            .iter()
            .position(u8::is_ascii_whitespace)
            .unwrap_or(tag.len());
        Self {
            rest: tag.get(name..).unwrap_or_default(),
        }
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_ascii_start();
        let equals = memchr::memchr(b'=', rest)?;
        let name = rest.get(..equals)?.trim_ascii_end();
        let value = rest.get(equals + 1..)?.trim_ascii_start();
        let (&quote, inner) = value.split_first()?;
        if !matches!(quote, b'"' | b'\'') {
            return None;
        }
        let end = memchr::memchr(quote, inner)?;
        self.rest = inner.get(end + 1..).unwrap_or_default();
        Some((name, inner.get(..end)?))
    }
}

/// Whether a value holds at most `parts` cell references (`A1` or `A1:B2`), or names something else.
pub(super) fn is_reference(value: &[u8], parts: usize) -> bool {
    if value.len() <= parts * (REFERENCE_BYTES_MAX + 4) + 1 {
        return value
            .split(|&byte| byte == b':' || byte == b'!' || byte == b' ')
            .all(is_small);
    }
    // A long value is a list of ranges or a sheet's name, not the reference of a cell.
    parts == 2
}

/// Letters and digits few enough to stay within 32 bits.
fn is_small(part: &[u8]) -> bool {
    let letters = part
        .iter()
        .filter(|byte| byte.is_ascii_alphabetic())
        .count();
    let digits = part.iter().filter(|byte| byte.is_ascii_digit()).count();
    letters + digits < part.len() || (letters <= 3 && digits <= 8) || digits == 0
}
