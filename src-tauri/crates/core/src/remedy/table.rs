//! What is usual for a reason, a verdict and a situation; what a stage still allows.

use super::{Remedy, Situation, law::withdrawal_is_open};
use crate::{case::Verdict, clock::Stage, complaint::Reason};

const TABLE: &str = include_str!("../../../../../assets/cases/remedies.tsv");
const STAGES: &str = include_str!("../../../../../assets/cases/stages.tsv");

/// Whether a cell of names holds one; `*` holds all.
pub(super) fn has(cell: &str, name: &str) -> bool {
    cell == "*" || cell.split(' ').any(|known| known == name)
}

/// The remedies of the first row that fits, for each reason; those of several reasons one after the other.
pub(super) fn usual(situation: &Situation) -> Vec<Remedy> {
    let mut remedies: Vec<Remedy> = Vec::new();
    for (reason, verdict) in &situation.rulings {
        for remedy in row(*reason, *verdict, situation) {
            if !remedies.contains(&remedy) {
                remedies.push(remedy);
            }
        }
    }
    if !remedies.contains(&Remedy::OwnerDecides) {
        remedies.push(Remedy::OwnerDecides);
    }
    remedies
}

fn row(reason: Reason, verdict: Verdict, situation: &Situation) -> Vec<Remedy> {
    let fits = |row: &&str| {
        let mut cells = row.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        has(cell(), reason.name()) && has(cell(), verdict.name()) && is_so(cell(), situation)
    };
    let found = TABLE.lines().filter(|row| !row.starts_with('#')).find(fits);
    let names = found
        .and_then(|row| row.split('\t').nth(3))
        .unwrap_or_default();
    names.split(' ').filter_map(Remedy::named).collect()
}

fn is_so(when: &str, situation: &Situation) -> bool {
    match when {
        "*" => true,
        "delivered" => situation.delivered.is_some(),
        "undelivered" => situation.delivered.is_none(),
        "unsent" => !situation.is_sent,
        "in_window" => withdrawal_is_open(situation),
        _ => false,
    }
}

/// Whether a stage still allows a remedy.
pub(super) fn is_possible_at(stage: Stage, remedy: Remedy) -> bool {
    let row = STAGES
        .lines()
        .find(|row| row.split('\t').next() == Some(stage.name()));
    row.and_then(|row| row.split('\t').nth(1))
        .is_none_or(|remedies| has(remedies, remedy.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_of_the_tables_is_known() {
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 4, "{row}");
            assert!(
                cells[0]
                    .split(' ')
                    .all(|name| Reason::named(name).is_some()),
                "{row}"
            );
            assert!(
                cells[1]
                    .split(' ')
                    .all(|name| ["*", "confirmed", "contradicted", "unknown"].contains(&name)),
                "{row}"
            );
            assert!(
                ["*", "delivered", "undelivered", "unsent", "in_window"].contains(&cells[2]),
                "{row}"
            );
            assert!(
                cells[3]
                    .split(' ')
                    .all(|name| Remedy::named(name).is_some()),
                "{row}"
            );
        }
        for row in STAGES.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert!(Stage::named(cells[0]).is_some(), "{row}");
            assert!(
                cells[1]
                    .split(' ')
                    .all(|name| Remedy::named(name).is_some()),
                "{row}"
            );
        }
    }
}
