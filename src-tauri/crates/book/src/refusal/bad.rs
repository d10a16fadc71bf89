use tallyman_core::{language::Language, sentence::Argument};
use tallyman_ledger::BadEntry;

/// The first bad entry, as a part of a sentence. What exactly is wrong with it is said in English only, for whoever mends
/// it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bad(pub(crate) BadEntry);

impl Argument for Bad {
    fn in_language(&self, language: Language) -> String {
        let BadEntry { seq, .. } = &self.0;
        match language {
            Language::En => self.0.to_string(),
            Language::De => format!("Eintrag {seq} stimmt nicht mit seinem Siegel überein"),
            Language::Zh => format!("第 {seq} 条记录与封印不一致"),
        }
    }
}
