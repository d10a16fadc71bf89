//! What is said and heard about evidence packs.

use serde::Serialize;
use tallyman_core::language::Language;
use ts_rs::TS;

/// A photo for a pack.
#[derive(Clone, Debug, Default)]
pub struct EvidencePhoto {
    /// The file's name, for what is said about it.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// A wish for a pack.
#[derive(Clone, Debug, Default)]
pub struct EvidenceRequest {
    /// The case.
    pub case: u32,
    /// The channel's profile.
    pub profile: String,
    /// The language.
    pub language: Language,
    /// Whether the paper is Letter instead of A4.
    pub is_letter: bool,
    /// Whether the contents of cited entries stay out of `evidence.json`.
    pub headers_only: bool,
    /// Photos, the most telling first.
    pub photos: Vec<EvidencePhoto>,
}

/// A file of a pack.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceFile {
    /// Its name.
    pub name: String,
    /// How long it is.
    pub bytes: usize,
    /// What is in it.
    #[serde(skip)]
    #[ts(skip)]
    pub content: Vec<u8>,
}

/// An exhibit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceExhibit {
    /// Its number, as `E1`.
    pub exhibit: String,
    /// Its heading.
    pub title: String,
    /// The ids of what it says.
    pub facts: Vec<String>,
    /// Whether it was left out because of the channel's limits.
    pub is_left_out: bool,
}

/// A fact that the reason wants to see and that is not on record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EvidenceMissing {
    /// Its name.
    pub slot: String,
    /// Whether the reason cannot be answered well without it.
    pub is_required: bool,
    /// The same in a sentence, with what would fill it.
    pub sentence: String,
}

/// A whole pack.
#[derive(Clone, Debug, Serialize)]
pub struct EvidencePack {
    /// The case.
    pub case: u32,
    /// The profile.
    pub profile: String,
    /// Where the channel's limits stand, and the day they were looked up.
    pub limits_source: String,
    /// The files.
    pub files: Vec<EvidenceFile>,
    /// Pages.
    pub pages: usize,
    /// The exhibits.
    pub exhibits: Vec<EvidenceExhibit>,
    /// What is not on record.
    pub missing: Vec<EvidenceMissing>,
    /// The short statement.
    pub statement: String,
    /// What the one who makes it should know.
    pub notes: Vec<String>,
}
