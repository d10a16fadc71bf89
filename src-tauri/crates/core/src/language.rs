//! Languages that people read: of the interface, and of the picker.

use serde::{Deserialize, Serialize};

/// A language in which sentences are shown to the person at the desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// Simplified Chinese.
    Zh,
}

/// A language in which a pick sheet speaks to the picker, beside the words of the label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PickerLanguage {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// Simplified Chinese.
    Zh,
    /// Polish.
    Pl,
    /// Spanish.
    Es,
}

impl PickerLanguage {
    /// The language's code as the vocabularies write it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Zh => "zh",
            Self::Pl => "pl",
            Self::Es => "es",
        }
    }
}
