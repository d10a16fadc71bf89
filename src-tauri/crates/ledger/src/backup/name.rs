//! The name of a backup: which ledger, when, and how far its chain reached.

use chrono::{DateTime, NaiveDateTime};
use std::path::Path;

/// How many digits of the head stand in a name: enough to hold a cut-off copy against it.
const HEAD_DIGITS: usize = 12;
const MOMENT: &str = "%Y%m%d-%H%M%S";

/// What a backup's name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BackupName {
    /// When it was made, in whole seconds of UTC.
    pub(crate) at_milliseconds: i64,
    /// The beginning of the head.
    pub(crate) head_start: String,
}

impl BackupName {
    pub(crate) fn new(at_milliseconds: i64, head: &str) -> Self {
        Self {
            at_milliseconds,
            head_start: head.chars().take(HEAD_DIGITS).collect(),
        }
    }

    /// Writes the name of a backup of the ledger `shop.tallyman`: `shop-20261122-071500-7f3a91c208be.tallyman`.
    pub(crate) fn file_name(&self, ledger: &Path) -> String {
        let (stem, ending) = parts(ledger);
        format!(
            "{stem}-{}-{}{ending}",
            moment(self.at_milliseconds),
            self.head_start
        )
    }

    /// Reads a name; nothing when it is no backup of this ledger by its name.
    pub(crate) fn parse(name: &str, ledger: &Path) -> Option<Self> {
        let (stem, ending) = parts(ledger);
        let middle = name
            .strip_suffix(&ending)?
            .strip_prefix(&stem)?
            .strip_prefix('-')?;
        let (moment, head_start) = middle.rsplit_once('-')?;
        let is_head = head_start.len() == HEAD_DIGITS
            && head_start
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        let at = NaiveDateTime::parse_from_str(moment, MOMENT).ok()?;
        let read = Self {
            at_milliseconds: at.and_utc().timestamp_millis(),
            head_start: head_start.to_owned(),
        };
        // Only what we would write ourselves: reading dates is more generous than that.
        (is_head && read.file_name(ledger) == name).then_some(read)
    }
}

/// A moment as names say it, in UTC: they sort as time does, and no summer time makes two of one.
pub(crate) fn moment(at_milliseconds: i64) -> String {
    DateTime::from_timestamp_millis(at_milliseconds)
        .unwrap_or_default()
        .format(MOMENT)
        .to_string()
}

/// How many signs a moment in a name has.
pub(crate) const MOMENT_CHARS: usize = 15;

/// Reads a moment as names say it.
pub(crate) fn moment_milliseconds(text: &str) -> Option<i64> {
    let at = NaiveDateTime::parse_from_str(text, MOMENT).ok()?;
    let milliseconds = at.and_utc().timestamp_millis();
    (moment(milliseconds) == text).then_some(milliseconds)
}

/// The name of a ledger without its ending, and the ending with its dot.
pub(crate) fn parts(ledger: &Path) -> (String, String) {
    let stem = ledger
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let ending = ledger.extension().map_or_else(String::new, |ending| {
        format!(".{}", ending.to_string_lossy())
    });
    (stem, ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_when_and_how_far_and_is_read_back() {
        let ledger = Path::new("/data/shop.tallyman");
        let name = BackupName::new(1_795_503_300_123, &"7f3a91c208be5d17".repeat(4));
        let text = name.file_name(ledger);
        assert_eq!(text, "shop-20261124-065500-7f3a91c208be.tallyman");
        let read = BackupName::parse(&text, ledger).expect("a backup's name");
        assert_eq!(read.file_name(ledger), text);
        assert_eq!(read.at_milliseconds, 1_795_503_300_000);
    }

    #[test]
    fn other_names_are_not_taken_for_backups() {
        let ledger = Path::new("/data/shop.tallyman");
        for name in [
            "shop.tallyman",
            "shop-20261124-065500-7f3a91c208be.tallyman.keys",
            "shop-20261124-065500-7f3a91c208be.tallyman.part",
            "shop-2026112-065500-7f3a91c208be.tallyman",
            "shop-20261324-065500-7f3a91c208be.tallyman",
            "shop-20261124-065500-7f3a91c208bé.tallyman",
            "shop-20261124-065500-7F3A91C208BE.tallyman",
            "workshop-20261124-065500-7f3a91c208be.tallyman",
            "shop-2-20261124-065500-7f3a91c208be.tallyman",
            "shop-20261124-065500-7f3a91c208be.pdf",
        ] {
            assert_eq!(BackupName::parse(name, ledger), None, "{name}");
        }
    }
}
