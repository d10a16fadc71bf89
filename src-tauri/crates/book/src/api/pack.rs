//! What the window asks about an evidence pack, and what it is told.

use serde::{Deserialize, Serialize};
use tallyman_core::language::Language;
use ts_rs::TS;

use super::{EvidenceExhibit, EvidenceFile, EvidenceMissing};

/// Asks for a pack: to look at it, or to have it written.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MakePack {
    /// The case.
    pub case: u32,
    /// The channel's profile; empty for the one that is proposed.
    pub profile: String,
    /// Photos that were chosen, the most telling first.
    pub paths: Vec<String>,
    /// Whether the paper is Letter instead of A4.
    pub is_letter: bool,
    /// Whether the contents of cited entries stay out of `evidence.json`.
    pub headers_only: bool,
    /// The language of the pack and of the answer.
    #[ts(type = "\"en\" | \"de\" | \"zh\"")]
    pub language: Language,
}

/// What a channel takes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PackProfile {
    /// Its name.
    pub id: String,
    /// The same in words.
    pub said: String,
    /// `pdf`, `jpeg` or `text`.
    pub form: String,
    /// The most files; missing where there is no such limit.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub files_max: Option<usize>,
    /// The most bytes of a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub file_bytes_max: Option<usize>,
    /// The most bytes of all files.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub total_bytes_max: Option<usize>,
    /// The most pages.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pages_max: Option<usize>,
    /// Where the limits stand.
    pub source: String,
    /// The day they were looked up, year first.
    pub checked: String,
}

/// A photo of a pack.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PackPhoto {
    /// The file as it was chosen.
    pub path: String,
    /// Its name.
    pub name: String,
    /// How long it is.
    pub bytes: usize,
}

/// A pack as it would be written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PackView {
    /// The case.
    pub case: u32,
    /// The profile it is made for.
    pub profile: String,
    /// The profile that is proposed for the order's channel.
    pub proposed: String,
    /// All profiles.
    pub profiles: Vec<PackProfile>,
    /// The photos, in the order that was asked for.
    pub photos: Vec<PackPhoto>,
    /// The exhibits.
    pub exhibits: Vec<EvidenceExhibit>,
    /// What is not on record, what is required first.
    pub missing: Vec<EvidenceMissing>,
    /// The short statement.
    pub statement: String,
    /// What the one who makes it should know.
    pub notes: Vec<String>,
    /// Pages.
    pub pages: usize,
    /// Its files.
    pub files: Vec<EvidenceFile>,
}

/// A pack that was written, or not.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PackSaved {
    /// The folder it lies in; empty where the person chose none.
    pub folder: String,
    /// What was written.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub pack: Option<PackView>,
}
