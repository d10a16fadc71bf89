//! What cells of a table say of a case: how far it has gone, and who wrote.

use std::{collections::BTreeMap, sync::OnceLock};

use tallyman_core::clock::Stage;

use super::{folded, words_of};

const TABLE: &str = include_str!("../../../../../../assets/cases/message-values.tsv");

/// What a word means, as `stage<TAB>return`.
fn meaning(cell: &str) -> Option<&'static str> {
    static WORDS: OnceLock<BTreeMap<String, &'static str>> = OnceLock::new();
    let words = WORDS.get_or_init(|| words_of(TABLE));
    words.get(&folded(cell)).copied()
}

/// The stage that a cell names.
pub(super) fn stage(cell: &str) -> Option<Stage> {
    Stage::named(meaning(cell)?.strip_prefix("stage\t")?)
}

/// Whether a cell says that the shop wrote.
pub(super) fn is_ours(cell: &str) -> bool {
    meaning(cell) == Some("direction\tours")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_stage_or_who_wrote() {
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            let [kind, meaning, words] = cells[..] else {
                panic!("{row}");
            };
            assert!(
                kind == "direction" || Stage::named(meaning).is_some(),
                "{row}"
            );
            assert!(words.split('|').all(|word| !word.is_empty()), "{row}");
        }
        assert_eq!(stage("Return_Request"), Some(Stage::Return));
        assert_eq!(stage("退货"), Some(Stage::Return));
        assert!(is_ours("Outgoing") && !is_ours("buyer") && stage("seller").is_none());
    }
}
