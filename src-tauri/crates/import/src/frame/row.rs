/// What a workbook says about a cell beyond its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum CellKind {
    /// Text, or a cell of a text file.
    #[default]
    Text,
    /// A number that is exact.
    Number,
    /// A number too large to hold every digit of an id.
    Inexact,
    /// A date.
    Date,
    /// An error such as `#REF!`.
    Error,
}

/// One record: its number, its text and where the cells end.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    /// The record's number from 1, blank ones counted.
    pub(crate) number: u32,
    /// Records before this one that a sheet leaves out because they are empty.
    pub(crate) blank_before: u32,
    /// Whether the file ended within this record's last line.
    pub(crate) is_unterminated: bool,
    text: String,
    spans: Vec<(u32, u32)>,
    kinds: Vec<CellKind>,
}

impl Row {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.spans.clear();
        self.kinds.clear();
        self.blank_before = 0;
        self.is_unterminated = false;
    }

    /// Bytes of all cells.
    pub(crate) fn bytes(&self) -> usize {
        self.text.len()
    }

    /// Bytes of the longest cell.
    pub(crate) fn longest(&self) -> usize {
        let lengths = self
            .spans
            .iter()
            .map(|(start, end)| end.saturating_sub(*start));
        lengths.max().unwrap_or(0) as usize
    }

    /// Number of cells.
    pub(crate) fn width(&self) -> usize {
        self.spans.len()
    }

    /// The text of a cell as it stands; empty beyond the last one.
    pub(crate) fn raw(&self, index: usize) -> &str {
        let Some(&(start, end)) = self.spans.get(index) else {
            return "";
        };
        self.text.get(start as usize..end as usize).unwrap_or("")
    }

    /// What a workbook says about the cell.
    pub(crate) fn kind(&self, index: usize) -> CellKind {
        self.kinds.get(index).copied().unwrap_or_default()
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.spans.len()).map(|index| self.raw(index))
    }

    pub(crate) fn push(&mut self, text: &str) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        self.spans.push((start, self.text.len() as u32));
    }

    pub(crate) fn push_kind(&mut self, text: &str, kind: CellKind) {
        while self.kinds.len() < self.spans.len() {
            self.kinds.push(CellKind::Text);
        }
        self.push(text);
        self.kinds.push(kind);
    }

    /// Takes a whole line and the places where its cells end.
    pub(crate) fn set_line(&mut self, line: &str, delimiter: u8) {
        let base = self.text.len();
        self.text.push_str(line);
        let mut from = 0;
        for at in memchr::memchr_iter(delimiter, line.as_bytes()) {
            self.spans.push(((base + from) as u32, (base + at) as u32));
            from = at + 1;
        }
        self.spans
            .push(((base + from) as u32, self.text.len() as u32));
    }

    /// Whether no cell holds anything but blanks.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells().all(|cell| cell.trim().is_empty())
    }

    /// Cells that hold something.
    pub(crate) fn filled(&self) -> usize {
        self.cells().filter(|cell| !cell.trim().is_empty()).count()
    }
}
