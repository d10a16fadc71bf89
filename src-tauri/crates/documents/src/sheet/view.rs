//! What a pick sheet shows: plain data, every text already decided by the caller.

use crate::language::Language;
use crate::swatch::SwatchView;

/// Everything one printed pick sheet says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickSheetView {
    /// The language of the shop: title, column heads, sentences.
    pub language: Language,
    /// The picker's language, beside the shop's; `None` or the same language prints one language only.
    pub picker_language: Option<Language>,
    /// The sheet's number, as in "Pick sheet 214".
    pub number: String,
    /// The revision of the sheet.
    pub revision: u32,
    /// The name of the shop.
    pub shop: String,
    /// The date, and the time of printing, in words: "Tuesday 24 November 2026, printed 09:12".
    pub date: String,
    /// Whether this sheet was printed before; prints a framed mark.
    pub reprint: bool,
    /// A sentence below the title: what this sheet replaces and why.
    pub remark: Option<String>,
    /// Orders, lines and units of the whole sheet.
    pub counts: Counts,
    /// What the QR code holds: the sheet's id and revision.
    pub sheet_code: String,
    /// The ledger's head at printing, grouped for reading: "7f3a 91c2 … d40e".
    pub ledger_head: String,
    /// The picker's name or initials; a blank to fill in when not known.
    pub picker: Option<String>,
    /// Whether the printer has colour.
    pub ink: Ink,
    /// The lines in the order of the walk.
    pub lines: Vec<PickLineView>,
}

/// How the sheet is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ink {
    /// Pure black on white, nothing else.
    #[default]
    Black,
    /// The left half of each colour field is tinted.
    Colour,
}

/// Totals in the sheet's head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Orders on the sheet.
    pub orders: u32,
    /// Lines on the sheet.
    pub lines: u32,
    /// Units to take.
    pub units: u32,
}

/// One thing to take from one place for one order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickLineView {
    /// The line's number on this sheet.
    pub number: u32,
    /// The bin, largest on the line.
    pub location: String,
    /// The line this one is kept apart from, when the walk comes past a second time on purpose.
    pub apart_from_line: Option<u32>,
    /// How many units to take.
    pub quantity: u32,
    /// What a unit is counted in.
    pub counting: Counting,
    /// The colour field.
    pub swatch: SwatchView,
    /// The item in the shop's language.
    pub item: String,
    /// The item in the picker's language.
    pub item_picker: Option<String>,
    /// The chosen variant; emphasised spans print bold and in capitals.
    pub words: Vec<Span>,
    /// The chosen variant in the picker's language.
    pub words_picker: Option<String>,
    /// The stock item's SKU, printed small.
    pub sku: String,
    /// The things it must not be confused with.
    pub look_alikes: Vec<LookAlikeView>,
    /// Notes and personalisation, each in a dashed box.
    pub notes: Vec<NoteView>,
    /// What the line's barcode holds: printable ASCII, an order number or a short code for the bench.
    pub order_barcode: String,
    /// The order as printed below the barcode.
    pub order_text: String,
    /// The tote the order is collected in.
    pub tote: Option<String>,
}

/// A stretch of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they differ from the look-alike.
    pub emphasis: bool,
}

impl Span {
    /// Makes a span that does not differ.
    pub fn plain(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            emphasis: false,
        }
    }

    /// Makes a span that differs from the look-alike.
    pub fn strong(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            emphasis: true,
        }
    }
}

/// What a unit is counted in, which decides the counting word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Counting {
    /// Single things.
    #[default]
    Piece,
    /// Socks, shoes, gloves.
    Pair,
    /// Packs as sold.
    Pack,
    /// Sets.
    Set,
    /// Bottles.
    Bottle,
    /// Boxes.
    Box,
    /// Rolls.
    Roll,
    /// Sheets, cards, pictures.
    Sheet,
}

/// A thing that is easily taken instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAlikeView {
    /// Its differing words in the shop's language: "ROYAL BLUE".
    pub words: String,
    /// The same in the picker's language.
    pub words_picker: Option<String>,
    /// Its bin, when known.
    pub location: Option<String>,
}

/// A text of the buyer that the picker must see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteView {
    /// Which kind of text it is.
    pub kind: NoteKind,
    /// The text, word for word.
    pub text: String,
}

/// Kinds of notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A buyer's note.
    Note,
    /// What is to be engraved, printed, embroidered.
    Personalisation,
}
