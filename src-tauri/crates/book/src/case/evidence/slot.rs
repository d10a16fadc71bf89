//! Which facts a reason wants to see, which help, and what would fill those that are not on record.

use tallyman_core::{case::StatementCode, complaint::Reason, language::Language};

const MATRIX: &str = include_str!("../../../../../../assets/cases/evidence-matrix.tsv");
const SLOTS: &str = include_str!("../../../../../../assets/cases/evidence-slots.tsv");

/// A place in a pack that something is to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Slot {
    /// Its name.
    pub(crate) name: &'static str,
    /// Whether the reason cannot be answered well without it.
    pub(crate) is_required: bool,
    row: &'static str,
}

impl Slot {
    fn cell(self, column: &str) -> &'static str {
        let header = SLOTS.lines().next().unwrap_or_default();
        let at = header.split('\t').position(|name| name == column);
        at.and_then(|at| self.row.split('\t').nth(at))
            .unwrap_or_default()
    }

    /// What it is, in words.
    pub(crate) fn words(self, language: Language) -> &'static str {
        self.cell(match language {
            Language::En => "en",
            Language::De => "de",
            Language::Zh => "zh",
        })
    }

    /// What would fill it, in words.
    pub(crate) fn fill(self, language: Language) -> &'static str {
        self.cell(match language {
            Language::En => "fill_en",
            Language::De => "fill_de",
            Language::Zh => "fill_zh",
        })
    }

    /// Whether something of these kinds fills it.
    fn is_filled(self, filled: &[&str]) -> bool {
        self.cell("filled_by")
            .split(' ')
            .any(|by| filled.contains(&by))
    }
}

/// The slots of some reasons, required ones first, each once.
fn slots(reasons: &[Reason]) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for is_required in [true, false] {
        let need = if is_required { "required" } else { "helps" };
        for row in MATRIX.lines().skip(1) {
            let mut cells = row.split('\t');
            let (reason, of_need, name) = (cells.next(), cells.next(), cells.next());
            let is_asked = reasons.iter().any(|asked| Some(asked.name()) == reason);
            let (true, true, Some(name)) = (is_asked, of_need == Some(need), name) else {
                continue;
            };
            let row = SLOTS
                .lines()
                .skip(1)
                .find(|row| row.split('\t').next() == Some(name));
            if let Some(row) = row
                && slots.iter().all(|slot| slot.name != name)
            {
                slots.push(Slot {
                    name,
                    is_required,
                    row,
                });
            }
        }
    }
    slots
}

/// The slots of some reasons that nothing fills.
pub(crate) fn missing(reasons: &[Reason], filled: &[&str]) -> Vec<Slot> {
    slots(reasons)
        .into_iter()
        .filter(|slot| !slot.is_filled(filled))
        .collect()
}

/// The name by which the table calls a kind of fact; nothing for kinds that fill no slot.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a further kind of fact fills a slot once the table names it"
)]
pub(crate) const fn filler(code: StatementCode) -> Option<&'static str> {
    Some(match code {
        StatementCode::Ordered => "Ordered",
        StatementCode::Listed => "Listed",
        StatementCode::ListedLater => "ListedLater",
        StatementCode::Mapped => "Mapped",
        StatementCode::EqualCode => "EqualCode",
        StatementCode::Printed => "Printed",
        StatementCode::ShipBy => "ShipBy",
        StatementCode::Delivered => "Delivered",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_slots_and_every_slot_has_words_in_three_languages() {
        for reason in Reason::ALL {
            let slots = slots(&[reason]);
            assert!(!slots.is_empty(), "{reason:?}");
            for slot in slots {
                for language in [Language::En, Language::De, Language::Zh] {
                    assert!(!slot.words(language).is_empty(), "{slot:?}");
                    assert!(!slot.fill(language).is_empty(), "{slot:?}");
                }
            }
        }
        let rows = MATRIX.lines().skip(1).count();
        let known = Reason::ALL.iter().map(|reason| slots(&[*reason]).len());
        assert_eq!(
            known.sum::<usize>(),
            rows,
            "every row names a reason and a slot"
        );
    }

    #[test]
    fn what_is_on_record_is_not_missing() {
        let before = missing(&[Reason::WrongColour], &["Ordered"]);
        let names: Vec<&str> = before.iter().map(|slot| slot.name).collect();
        assert_eq!(names[..3], ["listing", "scan", "photo_packed"]);
        let after = missing(&[Reason::WrongColour], &["Ordered", "Listed", "Photo"]);
        assert!(
            after
                .iter()
                .any(|slot| slot.name == "scan" && slot.is_required)
        );
        assert!(
            after
                .iter()
                .all(|slot| slot.name != "listing" && slot.name != "photo_buyer")
        );
    }
}
