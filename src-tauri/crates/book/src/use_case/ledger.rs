use std::{
    io::{BufRead, Write},
    sync::Arc,
};

use tallyman_core::language::Language;
use tallyman_ledger::Report;

use crate::{
    api::{VerifyView, View},
    care,
    error::Error,
    shop::Shop,
    view::head,
};

/// Walks the whole chain of the ledger.
pub fn verify_ledger(shop: &Arc<Shop>, request: &View) -> Result<VerifyView, Error> {
    let report = shop.ledger.verify(&mut |_, _| true)?;
    if report.first_bad.is_none() {
        let now = shop.now().unix_milliseconds();
        *shop.lock(&shop.verified_ms) = Some(now);
        care::remember(&shop.ledger, |care| care.verified_milliseconds = Some(now));
    }
    Ok(verified(&report, request.language))
}

fn verified(report: &Report, language: Language) -> VerifyView {
    let entries = u32::try_from(report.entry_count).unwrap_or(u32::MAX);
    let sentence = match (&report.first_bad, language) {
        (None, Language::En) => format!("Every one of {entries} entries matches its seal."),
        (None, Language::De) => {
            format!("Alle {entries} Einträge stimmen mit ihrem Siegel überein.")
        }
        (None, Language::Zh) => format!("全部 {entries} 条记录均与封印一致。"),
        (Some(bad), Language::En) => format!("Damaged: {bad}."),
        (Some(bad), Language::De) => format!("Beschädigt: {bad}."),
        (Some(bad), Language::Zh) => format!("已损坏：{bad}。"),
    };
    let head = report
        .heads
        .last()
        .map(|head| head::short(&head.digest.to_string()))
        .unwrap_or_default();
    VerifyView {
        is_whole: report.first_bad.is_none(),
        entries,
        head,
        sentence,
    }
}

/// Writes the journal, without personal data; gives the number of entries.
pub fn export_journal(shop: &Arc<Shop>, out: impl Write) -> Result<u64, Error> {
    let mut out = out;
    shop.ledger.read(|connection| {
        Ok(tallyman_ledger::export_journal(
            connection,
            shop.ledger.id(),
            &mut out,
        )?)
    })
}

/// Checks an exported journal, wherever it came from.
pub fn verify_journal(journal: &mut dyn BufRead) -> Result<VerifyView, Error> {
    let report = tallyman_ledger::verify_journal(journal)?;
    Ok(verified(&report, Language::En))
}
