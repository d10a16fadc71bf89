//! The XML of a workbook's parts, looked at once before anything may keep it: one pass over tags, in constant memory.

use std::collections::HashSet;

use super::attributes::{Attributes, is_reference};
use crate::{
    limits::{
        MARKUP_STRETCH_BYTES_MAX, MARKUP_TAG_BYTES_MAX, SHARED_STRINGS_MAX, SHEETS_MAX,
        STYLE_BYTES, STYLES_BYTES_MAX,
    },
    sentence::Sentence,
};

/// Bytes that tell a remark, a section of characters and a declaration apart.
const MARK_BYTES: usize = 8;

/// What the bytes that come next belong to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    Text,
    Tag,
    /// Behind `<!`.
    Mark,
    /// A remark, a section of characters or an instruction, up to this end.
    Hidden(&'static [u8]),
}

/// Finds what would make a reader allocate without bound, go astray or lose cells: no real workbook has any of it.
pub(super) struct Markup {
    within: Within,
    quote: Option<u8>,
    /// The tag that is not complete yet; of what is hidden, its last bytes.
    held: Vec<u8>,
    /// Bytes since the last row, cell or shared text began.
    stretch: u64,
    strings: u64,
    sheet_data: u32,
    is_in_cells: bool,
    /// Whether the text that follows is the value of a cell that holds no text.
    is_in_number: bool,
    is_number: bool,
    styles: u64,
    longest_style: u64,
    sheets: HashSet<Vec<u8>>,
    titles: HashSet<Vec<u8>>,
    targets: HashSet<Vec<u8>>,
}

impl Markup {
    pub(super) fn new() -> Self {
        Self {
            within: Within::Text,
            quote: None,
            held: Vec::new(),
            stretch: 0,
            strings: 0,
            sheet_data: 0,
            is_in_cells: false,
            is_in_number: false,
            is_number: false,
            styles: 0,
            longest_style: 0,
            sheets: HashSet::new(),
            titles: HashSet::new(),
            targets: HashSet::new(),
        }
    }

    /// Looks at the next bytes of the part.
    pub(super) fn look(&mut self, mut rest: &[u8]) -> Result<(), Sentence> {
        while !rest.is_empty() {
            let taken = match self.within {
                Within::Text => self.text(rest)?,
                Within::Tag => self.tag(rest)?,
                Within::Mark => self.mark(rest)?,
                Within::Hidden(end) => self.hidden(rest, end),
            };
            self.stretch += taken as u64;
            if self.stretch > MARKUP_STRETCH_BYTES_MAX {
                return Err(Sentence::TextTooLong {});
            }
            rest = rest.get(taken..).unwrap_or_default();
        }
        Ok(())
    }

    fn text(&mut self, rest: &[u8]) -> Result<usize, Sentence> {
        let at = memchr::memchr(b'<', rest);
        let text = rest.get(..at.unwrap_or(rest.len())).unwrap_or_default();
        // Of a number that is written in pieces a reader may take the first one alone.
        if self.is_in_number && memchr::memchr(b'&', text).is_some() {
            return Err(Sentence::CellsBroken {});
        }
        if at.is_some() {
            self.within = Within::Tag;
            self.held.clear();
        }
        Ok(text.len() + usize::from(at.is_some()))
    }

    fn tag(&mut self, rest: &[u8]) -> Result<usize, Sentence> {
        if self.held.is_empty() {
            match rest.first() {
                Some(b'!') => {
                    self.within = Within::Mark;
                    return Ok(1);
                }
                Some(b'?') => return self.hide(b"?>").map(|()| 1),
                _ => {}
            }
        }
        let mut from = 0;
        loop {
            let next = rest.get(from..).unwrap_or_default();
            let at = match self.quote {
                Some(quote) => memchr::memchr(quote, next),
                None => memchr::memchr3(b'>', b'"', b'\'', next),
            };
            let Some(at) = at else {
                self.hold(rest)?;
                return Ok(rest.len());
            };
            let found = from + at;
            from = found + 1;
            match (self.quote, rest.get(found)) {
                (Some(_), _) => self.quote = None,
                (None, Some(b'>')) => {
                    self.within = Within::Text;
                    let tag = rest.get(..found).unwrap_or_default();
                    if self.held.is_empty() {
                        self.read(tag)?;
                    } else {
                        self.hold(tag)?;
                        let held = std::mem::take(&mut self.held);
                        self.read(&held)?;
                    }
                    return Ok(from);
                }
                (None, byte) => self.quote = byte.copied(),
            }
        }
    }

    fn hold(&mut self, bytes: &[u8]) -> Result<(), Sentence> {
        if self.held.len() + bytes.len() > MARKUP_TAG_BYTES_MAX {
            return Err(Sentence::TextTooLong {});
        }
        self.held.extend_from_slice(bytes);
        Ok(())
    }

    fn mark(&mut self, rest: &[u8]) -> Result<usize, Sentence> {
        let Some(&byte) = rest.first() else {
            return Ok(0);
        };
        self.held.push(byte);
        if self.held == b"--" {
            self.hide(b"-->")?;
        } else if self.held == b"[CDATA[" {
            if self.is_in_number {
                return Err(Sentence::CellsBroken {});
            }
            self.within = Within::Hidden(b"]]>");
            self.held.clear();
        } else if self.held.len() >= MARK_BYTES
            || !(b"--".starts_with(&self.held) || b"[CDATA[".starts_with(&self.held))
        {
            return Err(Sentence::DeclaresType {});
        }
        Ok(1)
    }

    /// A remark or an instruction begins; between cells there is none.
    fn hide(&mut self, end: &'static [u8]) -> Result<(), Sentence> {
        if self.is_in_cells {
            return Err(Sentence::CellsBroken {});
        }
        self.within = Within::Hidden(end);
        self.held.clear();
        Ok(())
    }

    fn hidden(&mut self, rest: &[u8], end: &'static [u8]) -> usize {
        // The end may have begun in the bytes before.
        let kept = self.held.len();
        let joint = rest.get(..rest.len().min(end.len())).unwrap_or_default();
        self.held.extend_from_slice(joint);
        let across = memchr::memmem::find(&self.held, end).map(|at| at + end.len() - kept);
        let found = across.or_else(|| memchr::memmem::find(rest, end).map(|at| at + end.len()));
        self.held.clear();
        if let Some(taken) = found {
            self.within = Within::Text;
            return taken;
        }
        let tail = rest.len().saturating_sub(end.len() - 1);
        self.held
            .extend_from_slice(rest.get(tail..).unwrap_or_default());
        rest.len()
    }

    /// One whole tag, without its brackets.
    fn read(&mut self, tag: &[u8]) -> Result<(), Sentence> {
        self.is_in_number = false;
        if let Some(ended) = tag.strip_prefix(b"/") {
            if local(ended) == b"sheetData" {
                self.is_in_cells = false;
            }
            return Ok(());
        }
        match local(tag) {
            b"c" => self.cell(tag)?,
            b"v" => self.is_in_number = self.is_number,
            b"row" => self.stretch = 0,
            b"si" => {
                self.stretch = 0;
                self.strings += 1;
                if self.strings > SHARED_STRINGS_MAX {
                    return Err(Sentence::TooManyTexts {});
                }
            }
            b"sst" => announced(tag)?,
            b"sheetData" => {
                self.sheet_data += 1;
                self.is_in_cells = !tag.ends_with(b"/");
                if self.sheet_data > 1 {
                    return Err(Sentence::CellsBroken {});
                }
            }
            b"sheet" => self.sheet(tag)?,
            b"Relationship" => self.relation(tag)?,
            b"xf" | b"font" | b"numFmt" | b"name" | b"fill" | b"border" => self.style(tag)?,
            _ => {}
        }
        for (name, value) in Attributes::of(tag) {
            if (name == b"r" && !is_reference(value, 1))
                || (name == b"ref" && !is_reference(value, 2))
            {
                return Err(Sentence::CellOutside {});
            }
        }
        Ok(())
    }

    fn cell(&mut self, tag: &[u8]) -> Result<(), Sentence> {
        self.stretch = 0;
        let (mut references, mut kinds) = (0, 0);
        self.is_number = true;
        for (name, value) in Attributes::of(tag) {
            references += u32::from(name == b"r");
            if name == b"t" {
                kinds += 1;
                self.is_number = !matches!(value, b"str" | b"d" | b"inlineStr" | b"is");
            }
        }
        if references > 1 || kinds > 1 {
            return Err(Sentence::CellsBroken {});
        }
        Ok(())
    }

    /// Sheets are opened one after the other: each must be one of its own.
    fn sheet(&mut self, tag: &[u8]) -> Result<(), Sentence> {
        for (name, value) in Attributes::of(tag) {
            let is_new = if name == b"name" {
                self.titles.insert(value.to_ascii_lowercase())
            } else if name != b"id" && local(name) == b"id" {
                self.sheets.insert(value.to_vec())
            } else {
                true
            };
            if !is_new {
                return Err(Sentence::PartTwice {});
            }
        }
        if self.sheets.len() > SHEETS_MAX {
            return Err(Sentence::TooManyParts {});
        }
        Ok(())
    }

    fn relation(&mut self, tag: &[u8]) -> Result<(), Sentence> {
        let value = |wanted: &[u8]| {
            Attributes::of(tag)
                .find(|(name, _)| *name == wanted)
                .map_or(&b""[..], |(_, value)| value)
        };
        if !value(b"Type").ends_with(b"/worksheet") {
            return Ok(());
        }
        let target = value(b"Target").to_ascii_lowercase();
        let target = target.strip_prefix(b"/").unwrap_or(&target);
        let target = target.strip_prefix(b"xl/").unwrap_or(target);
        if !self.targets.insert(target.to_vec()) {
            return Err(Sentence::PartTwice {});
        }
        if self.targets.len() > SHEETS_MAX {
            return Err(Sentence::TooManyParts {});
        }
        Ok(())
    }

    /// Each style of a cell is kept with a copy of what it names.
    fn style(&mut self, tag: &[u8]) -> Result<(), Sentence> {
        self.styles += 1;
        self.longest_style = self.longest_style.max(tag.len() as u64);
        let bytes = self.styles.saturating_mul(self.longest_style + STYLE_BYTES);
        if bytes > STYLES_BYTES_MAX {
            return Err(Sentence::TextTooLong {});
        }
        Ok(())
    }
}

/// How many texts a table of shared texts says it holds.
fn announced(tag: &[u8]) -> Result<(), Sentence> {
    let count = Attributes::of(tag).find(|(name, _)| *name == b"uniqueCount");
    let number = count.map_or(0, |(_, value)| {
        value
            .iter()
            .filter(|byte| byte.is_ascii_digit())
            .take(20)
            .fold(0_u64, |sum, digit| {
                sum.saturating_mul(10)
                    .saturating_add(u64::from(digit.saturating_sub(b'0')))
            })
    });
    if number > SHARED_STRINGS_MAX {
        return Err(Sentence::TooManyTextsAnnounced {});
    }
    Ok(())
}

/// The name of a tag or an attribute without its prefix.
fn local(tag: &[u8]) -> &[u8] {
    let end = tag
        .iter()
        .position(|byte| byte.is_ascii_whitespace() || *byte == b'/')
        .unwrap_or(tag.len());
    let name = tag.get(..end).unwrap_or_default();
    memchr::memchr(b':', name).map_or(name, |at| name.get(at + 1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Looks at XML in pieces of every length, which must all say the same.
    fn look(xml: &str) -> Result<(), Sentence> {
        let whole = Markup::new().look(xml.as_bytes());
        for length in 1..xml.len() {
            let mut markup = Markup::new();
            let pieces = xml
                .as_bytes()
                .chunks(length)
                .try_for_each(|piece| markup.look(piece));
            assert_eq!(pieces, whole, "pieces of {length} bytes: {xml}");
        }
        whole
    }

    #[test]
    fn markup_is_read_whatever_the_pieces() {
        let good = "<?xml version=\"1.0\"?><!-- a > b --><w><sheetData><row r='2'><x:c r=\"A2\" t=\"str\"><v>a&amp;b</v></x:c>\
             <c><v>1</v></c></row></sheetData><![CDATA[<c r=\"ZZZZ1\">]]><d ref=\"A1:XFD1048576\"/></w>";
        assert_eq!(look(good), Ok(()));
        let cells = "<sheetData>";
        for (xml, sentence) in [
            ("<!DOCTYPE x>", Sentence::DeclaresType {}),
            ("<a><!ENTITY x \"y\">", Sentence::DeclaresType {}),
            ("<c\tr = 'ZZZZ1'>", Sentence::CellOutside {}),
            ("<row r=\"999999999\">", Sentence::CellOutside {}),
            ("<c r=\"A1\" r=\"A2\">", Sentence::CellsBroken {}),
            ("<c><v>1&#48;</v>", Sentence::CellsBroken {}),
            ("<c><v><![CDATA[1]]></v>", Sentence::CellsBroken {}),
            ("<sheetData/><sheetData/>", Sentence::CellsBroken {}),
            (
                "<sst uniqueCount='4000000000'>",
                Sentence::TooManyTextsAnnounced {},
            ),
            (
                "<sheet r:id=\"a\"/><sheet r:id=\"a\"/>",
                Sentence::PartTwice {},
            ),
        ] {
            assert_eq!(look(xml), Err(sentence), "{xml}");
        }
        assert_eq!(
            look(&format!("{cells}<!-- x -->")),
            Err(Sentence::CellsBroken {})
        );
        assert_eq!(
            look(&format!("{cells}<?x?>")),
            Err(Sentence::CellsBroken {})
        );
    }
}
