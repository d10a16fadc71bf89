use tallyman_import::Report;

use crate::api::Account;

/// The account of a reading, in the words of the API.
pub fn account_of(report: &Report) -> Account {
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let account = &report.account;
    Account {
        physical_lines: count(account.physical_lines),
        records: count(account.records),
        header: count(account.header),
        used: count(account.used),
        parent: count(account.parent),
        summary: count(account.summary),
        footer: count(account.footer),
        blank: count(account.blank),
        skipped: count(account.skipped),
        rejected: count(account.rejected.len() as u64),
    }
}
