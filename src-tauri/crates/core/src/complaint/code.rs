//! The codes of returns and disputes: what a buyer chose from a platform's list.

use super::Reason;

const TABLE: &str = include_str!("../../../../../assets/cases/reason-codes.tsv");

/// What a code means on a platform; without one, what it means wherever it is known, if that is one thing.
pub(super) fn reason(platform: Option<&str>, code: &str) -> Option<Reason> {
    let code = folded(code);
    let mut found: Option<Reason> = None;
    for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
        let mut cells = row.split('\t');
        let (of, known, name) = (cells.next()?, cells.next()?, cells.next()?);
        if folded(known) != code || platform.is_some_and(|platform| platform != of) {
            continue;
        }
        let reason = Reason::named(name)?;
        if found.is_some_and(|other| other != reason) {
            return None;
        }
        found = Some(reason);
    }
    found
}

/// A code however its words are joined.
fn folded(code: &str) -> String {
    let words = code.split(|sign: char| !sign.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_names_a_reason_and_its_source() {
        for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
            let cells: Vec<&str> = row.split('\t').collect();
            assert_eq!(cells.len(), 6, "{row}");
            assert!(Reason::named(cells[2]).is_some(), "{row}");
            assert!(reason(Some(cells[0]), cells[1]).is_some(), "{row}");
        }
    }

    #[test]
    fn a_code_means_what_its_platform_says() {
        assert_eq!(
            reason(Some("ebay"), "ARRIVED_DAMAGED"),
            Some(Reason::DamagedInTransit)
        );
        assert_eq!(
            reason(Some("amazon"), "CR-DEFECTIVE"),
            Some(Reason::Defective)
        );
        assert_eq!(
            reason(None, "Not as described"),
            Some(Reason::NotAsDescribed)
        );
        assert_eq!(reason(Some("ebay"), "CR-DEFECTIVE"), None);
        assert_eq!(reason(None, "it came late"), None);
    }
}
