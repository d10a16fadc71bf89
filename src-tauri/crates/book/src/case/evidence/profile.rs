//! What each channel takes as evidence, from a table.

use tallyman_core::language::Language;
use tallyman_documents::{EvidenceForm, EvidenceLimits};

/// Our table; see the README beside it.
const TABLE: &str = include_str!("../../../../../../assets/cases/evidence-profiles.tsv");

/// What a channel takes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Profile {
    /// Its name, as it is given.
    pub(crate) name: &'static str,
    /// Limits of the files.
    pub(crate) limits: EvidenceLimits,
    /// Signs of the statement.
    pub(crate) statement_signs_max: usize,
    /// Whether a buyer's letter may be quoted, blotted out.
    pub(crate) shows_letter: bool,
    /// Where the limits stand.
    pub(crate) source: &'static str,
    /// The day they were looked up.
    pub(crate) checked: &'static str,
    /// The platform whose cases it is proposed for; empty for none.
    pub(crate) platform: &'static str,
    /// What it is called in English, German and Chinese.
    names: [&'static str; 3],
}

impl Profile {
    /// What it is called.
    pub(crate) const fn said(&self, language: Language) -> &'static str {
        let [english, german, chinese] = self.names;
        match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
    }
}

/// Every profile, in the order of the table.
pub(crate) fn profiles() -> impl Iterator<Item = Profile> {
    let mut rows = TABLE.lines().map(|row| row.split('\t').collect::<Vec<_>>());
    let header = rows.next().unwrap_or_default();
    rows.filter_map(move |row| read(&header, &row))
}

fn read(header: &[&'static str], row: &[&'static str]) -> Option<Profile> {
    let cell = |name: &str| {
        let at = header.iter().position(|column| *column == name)?;
        row.get(at).copied()
    };
    let number = |name: &str| cell(name).and_then(|cell| cell.parse::<usize>().ok());
    let bytes = |name: &str| number(name).map(|thousands| thousands * 1_000);
    let form = match cell("form")? {
        "pdf" => EvidenceForm::Pdf,
        "jpeg" => EvidenceForm::Jpeg,
        "text" => EvidenceForm::Text,
        _ => return None,
    };
    Some(Profile {
        name: cell("profile")?,
        limits: EvidenceLimits {
            form,
            files_max: number("files_max"),
            file_bytes_max: bytes("file_kb_max"),
            total_bytes_max: bytes("total_kb_max"),
            pages_max: number("pages_max"),
            is_grey: cell("is_grey")? == "yes",
        },
        statement_signs_max: number("statement_signs_max")?,
        shows_letter: cell("shows")?.split(' ').any(|shown| shown == "letter"),
        source: cell("source")?,
        checked: cell("checked")?,
        platform: cell("platform")?,
        names: [cell("en")?, cell("de")?, cell("zh")?],
    })
}

/// The profile of a name.
pub(crate) fn profile(name: &str) -> Option<Profile> {
    profiles().find(|profile| profile.name == name)
}

/// The profile that is proposed for a platform: its own, else the first of the table.
pub(crate) fn proposed(platform: Option<&str>) -> Option<Profile> {
    let own = platform.and_then(|platform| profiles().find(|one| one.platform == platform));
    own.or_else(|| profiles().next())
}

/// The names of all profiles.
pub(crate) fn profile_names() -> Vec<&'static str> {
    profiles().map(|profile| profile.name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read_with_its_source_and_day() {
        assert_eq!(profiles().count(), TABLE.lines().count() - 1);
        for profile in profiles() {
            assert!(
                !profile.source.is_empty() && profile.checked.len() == 10,
                "{profile:?}"
            );
            assert_eq!(profile.statement_signs_max, 1_000, "{profile:?}");
            assert!(
                [Language::En, Language::De, Language::Zh]
                    .iter()
                    .all(|language| !profile.said(*language).is_empty()),
                "{profile:?}"
            );
        }
        let ebay = profile("ebay_payment_dispute").unwrap();
        assert_eq!(ebay.limits.form, EvidenceForm::Jpeg);
        assert_eq!(
            (ebay.limits.files_max, ebay.limits.total_bytes_max),
            (Some(5), Some(1_500_000))
        );
        assert_eq!(profile("mastercard").unwrap().limits.pages_max, Some(19));
        assert!(profile("shopify").unwrap().limits.is_grey);
        assert!(profile("nobody").is_none());
        for (platform, name) in [
            (Some("ebay"), "ebay_payment_dispute"),
            (Some("amazon"), "amazon_a2z"),
            (Some("etsy"), "plain"),
            (None, "plain"),
        ] {
            assert_eq!(proposed(platform).map(|found| found.name), Some(name));
        }
    }
}
