//! Languages of the sheet and their fixed words.

mod colour_words;
mod number_words;
mod recovery_words;
mod sheet_words;

pub(crate) use colour_words::tint_words;
pub(crate) use number_words::quantity_words;
pub(crate) use sheet_words::filled;

/// A language in which the fixed words of a document exist.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// German.
    German,
    /// Simplified Chinese.
    Chinese,
    /// Polish.
    Polish,
    /// Spanish.
    Spanish,
}

impl Language {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::German,
        Self::Chinese,
        Self::Polish,
        Self::Spanish,
    ];

    /// Which page of how many, at the foot of an evidence pack.
    pub(crate) const fn evidence_page(self) -> &'static str {
        match self {
            Self::German => "Seite {page} von {pages}",
            Self::Chinese => "第 {page} 页，共 {pages} 页",
            Self::English | Self::Polish | Self::Spanish => "page {page} of {pages}",
        }
    }

    /// Finds the language of a tag such as `de`, `de-AT` or `zh_Hans`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        match primary.to_ascii_lowercase().as_str() {
            "en" => Some(Self::English),
            "de" => Some(Self::German),
            "zh" => Some(Self::Chinese),
            "pl" => Some(Self::Polish),
            "es" => Some(Self::Spanish),
            _ => None,
        }
    }
}
