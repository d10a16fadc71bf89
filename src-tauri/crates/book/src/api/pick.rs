//! What the window says and hears about the walk and the sheet.

use serde::{Deserialize, Serialize};
use tallyman_core::language::{Language, PickerLanguage};
use ts_rs::TS;

use super::Swatch;

/// The walk as it stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PickView {
    /// Whether the sheet can be printed.
    pub can_print: bool,
    /// Why not, or that everything is answered, in one sentence.
    pub sentence: String,
    /// The walk for orders of several lines, then the walk for orders of one line.
    pub walks: Vec<WalkView>,
    /// Lines that are left off, with the reason.
    pub left_off: Vec<LeftOff>,
    /// Sheets printed before, newest first.
    pub sheets: Vec<SheetView>,
}

/// One walk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WalkView {
    /// `multi` or `single`.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Orders on it.
    pub orders: u32,
    /// Lines on it.
    pub lines: u32,
    /// Units on it.
    pub units: u32,
    /// Its length in metres, estimated from the bins.
    pub metres: u32,
    /// Look-alike pairs kept apart.
    pub pairs_apart: u32,
    /// Its stops.
    pub stops: Vec<StopView>,
}

/// One line of a walk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StopView {
    /// Its number on the sheet, from 1.
    pub number: u32,
    /// The bin; empty where none is known.
    pub bin: String,
    /// The words, those that differ from the look-alike marked.
    pub words: Vec<WordSpan>,
    /// The item's title.
    pub title: String,
    /// Its swatch, if it has a colour.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub swatch: Option<Swatch>,
    /// Units to take.
    pub units: u32,
    /// The tote, for orders of several lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub tote: Option<String>,
    /// The order's number.
    pub order: String,
    /// What it is not ("not ROYAL BLUE, B-04-3"); empty where nothing looks alike.
    pub warning: String,
    /// Why the walk was lengthened before this stop, if it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub detour: Option<String>,
}

/// Words, and whether they differ from the look-alike.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WordSpan {
    /// The words.
    pub text: String,
    /// Whether they differ.
    pub differs: bool,
}

/// A line that is not on the walk.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftOff {
    /// The order's number.
    pub order: String,
    /// What it is.
    pub title: String,
    /// Why it is left off.
    pub reason: String,
}

/// A printed sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetView {
    /// The sheet's number.
    pub sheet: u32,
    /// Its revision.
    pub revision: u32,
    /// When it was printed, as text in the reader's language.
    pub printed: String,
    /// Pages.
    pub pages: u32,
    /// Whether something on it changed since.
    pub is_stale: bool,
    /// What changed, in one sentence; empty if nothing did.
    pub stale_sentence: String,
}

/// Asks for the sheet as a PDF.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DrawSheet {
    /// `a4` or `letter`.
    pub paper: String,
    /// The picker's language, beside the label's.
    #[ts(type = "\"en\" | \"de\" | \"zh\" | \"pl\" | \"es\"")]
    pub picker: PickerLanguage,
    /// Whether colours may be used.
    pub colour: bool,
    /// `true` records it as printed and gives it a number; `false` only shows it.
    pub print: bool,
    /// The language of the sentences in the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// A sheet as a PDF.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetPdf {
    /// The sheet's number; the next free one while it is only shown.
    pub sheet: u32,
    /// The revision.
    pub revision: u32,
    /// Pages.
    pub pages: u32,
    /// A good name for the file.
    pub file_name: String,
    /// The PDF, in base64.
    pub pdf_base64: String,
    /// Orders left off because a character cannot be printed, or decoration dropped from titles, one sentence each.
    pub notes: Vec<String>,
}
