//! What is refused, as data: what happened and what to do. It is put into words where a command is answered, in the
//! language of whoever asked.
//!
//! Each area has its sentences, with their texts beside it in `en.rs`, `de.rs` and `zh.rs`. A text has two lines: what
//! happened, and what to do; the second is left out where nothing can be done, or where the first says it. What begins
//! small and has no full stop is a part of other sentences.

mod answer;
mod bad;
mod care;
mod cases;
mod cause;
mod evidence;
mod import;
mod ledger;
mod of_because;
mod of_documents;
mod of_ledger;
mod persons;
mod program;
mod remedy;
mod sheet;
mod supplier;
#[cfg(test)]
mod tests;

pub use answer::AnswerRefusal;
pub use care::CareRefusal;
pub use cases::CaseRefusal;
pub use evidence::EvidenceRefusal;
pub use import::ImportRefusal;
pub use ledger::LedgerRefusal;
pub use persons::PersonRefusal;
pub use program::ProgramRefusal;
pub use remedy::RemedyRefusal;
pub use sheet::SheetRefusal;
pub use supplier::SupplierRefusal;

pub use bad::Bad;
pub use cause::Cause;
use tallyman_core::{
    language::Language,
    sentence::{Argument, fill},
};

/// The languages of the texts, in the order in which a test looks at them.
#[cfg(test)]
const LANGUAGES: [Language; 3] = [Language::En, Language::De, Language::Zh];

/// Declares the areas: how a refusal of each is told, and all of their texts.
macro_rules! areas {
    ($( $(#[doc = $doc:literal])+ $area:ident($module:ident, $refusal:ident, $code:ident); )+) => {
        /// What was refused, by area.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Refusal {
            $( $(#[doc = $doc])+ $area($refusal), )+
        }

        $(
            impl From<$refusal> for Refusal {
                fn from(refusal: $refusal) -> Self {
                    Self::$area(refusal)
                }
            }
        )+

        impl Refusal {
            /// What happened, and what to do: each in full sentences, the second empty where nothing can be done.
            pub fn told(&self, language: Language) -> (String, String) {
                match self {
                    $( Self::$area(refusal) => {
                        let (what, hint) = lines(refusal.code().text(language));
                        let filling = refusal.filling(language);
                        (fill(what, &filling), fill(hint, &filling))
                    } )+
                }
            }
        }

        /// Every sentence: its name, what fills it, its texts in English, German and Chinese.
        #[cfg(test)]
        fn texts() -> Vec<(String, &'static [&'static str], [&'static str; 3])> {
            let mut texts = Vec::new();
            $( texts.extend($module::$code::ALL.iter().map(|code| {
                (format!("{code:?} of {}", stringify!($module)), code.arguments(), LANGUAGES.map(|language| code.text(language)))
            })); )+
            texts.extend(cause::CauseCode::ALL.iter().map(|code| {
                (format!("{code:?} of cause"), code.arguments(), LANGUAGES.map(|language| code.text(language)))
            }));
            texts
        }
    };
}

areas! {
    /// Findings and the answers to them.
    Answer(answer, AnswerRefusal, AnswerRefusalCode);
    /// Files that are read, and looking for what was read.
    Import(import, ImportRefusal, ImportRefusalCode);
    /// Questions to a supplier.
    Supplier(supplier, SupplierRefusal, SupplierRefusalCode);
    /// Sheets and what is printed.
    Sheet(sheet, SheetRefusal, SheetRefusalCode);
    /// Cases and the messages of buyers.
    Case(cases, CaseRefusal, CaseRefusalCode);
    /// What is done for a buyer, and drafts.
    Remedy(remedy, RemedyRefusal, RemedyRefusalCode);
    /// Evidence packs.
    Evidence(evidence, EvidenceRefusal, EvidenceRefusalCode);
    /// Personal data.
    Person(persons, PersonRefusal, PersonRefusalCode);
    /// Backups, keys and damage.
    Care(care, CareRefusal, CareRefusalCode);
    /// The ledger.
    Ledger(ledger, LedgerRefusal, LedgerRefusalCode);
    /// The program itself.
    Program(program, ProgramRefusal, ProgramRefusalCode);
}

/// The two lines of a text.
fn lines(text: &str) -> (&str, &str) {
    text.split_once('\n').unwrap_or((text, ""))
}

/// What happened, without what to do: as a part of another refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct What(Box<Refusal>);

impl What {
    /// Of a refusal.
    pub(crate) fn of(refusal: impl Into<Refusal>) -> Self {
        Self(Box::new(refusal.into()))
    }
}

impl Argument for What {
    fn in_language(&self, language: Language) -> String {
        self.0.told(language).0
    }
}
