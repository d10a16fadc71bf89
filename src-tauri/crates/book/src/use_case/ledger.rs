use std::{
    io::{BufRead, Write},
    sync::Arc,
};

use tallyman_core::{language::Language, moment::Moment, sentence::Argument as _};
use tallyman_ledger::{BadEntry, Report};

use super::care::backup_view;
use crate::{
    api::{EntryView, VerifyProgress, VerifyView, View},
    care,
    error::Error,
    refusal::Bad,
    shop::Shop,
    view::{date, head},
};

/// Entries that are shown as the latest.
const LATEST_ENTRIES: i64 = 5;

/// Walks the whole chain of the ledger.
pub fn verify_ledger(shop: &Arc<Shop>, request: &View) -> Result<VerifyView, Error> {
    let walk = &shop.verifying;
    walk.begin();
    let report = shop
        .ledger
        .verify(&mut |done, total| walk.reach(done, total));
    walk.end();
    let report = report?;
    let mut view = verified(&report, request.language);
    if report.first_bad.is_none() {
        let now = shop.now().unix_milliseconds();
        *shop.lock(&shop.verified_ms) = Some(now);
        care::remember(&shop.ledger, |care| care.verified_milliseconds = Some(now));
    } else {
        let left = care::damage::look(
            shop.ledger.path(),
            &shop.keys,
            shop.now().unix_milliseconds(),
        );
        view.backup = left
            .backup
            .map(|holding| backup_view(holding.file, shop.utc_offset_seconds, request.language));
    }
    Ok(view)
}

/// How far the walk through the ledger is.
pub fn verify_progress(shop: &Arc<Shop>, _request: &View) -> Result<VerifyProgress, Error> {
    Ok(shop.verifying.progress())
}

/// Stops the walk through the ledger.
pub fn stop_verifying(shop: &Arc<Shop>, _request: &View) -> Result<VerifyProgress, Error> {
    shop.verifying.stop();
    Ok(shop.verifying.progress())
}

/// The last entries of the ledger, the newest last, without what is in them.
pub fn latest_entries(shop: &Arc<Shop>, request: &View) -> Result<Vec<EntryView>, Error> {
    let latest: i64 = shop.ledger.read(|connection| {
        let latest =
            connection.query_row("SELECT COALESCE(MAX(number), 0) FROM entry", [], |row| {
                row.get(0)
            });
        latest.map_err(Error::from)
    })?;
    let mut entries = Vec::new();
    shop.ledger.read(|connection| {
        tallyman_ledger::entries_after::<Error>(connection, latest - LATEST_ENTRIES, |entry| {
            entries.push(EntryView {
                number: entry.number.unsigned_abs(),
                kind: entry.body.kind,
                at: date::at(
                    Moment(entry.body.wall_milliseconds),
                    shop.utc_offset_seconds,
                    request.language,
                ),
                head_start: entry.head.to_string().chars().take(8).collect(),
            });
            Ok(())
        })
    })?;
    Ok(entries)
}

fn verified(report: &Report, language: Language) -> VerifyView {
    let entries = u32::try_from(report.entry_count).unwrap_or(u32::MAX);
    let sentence = match (&report.first_bad, language) {
        (None, Language::En) => format!("Every one of {entries} entries matches its seal."),
        (None, Language::De) => {
            format!("Alle {entries} Einträge stimmen mit ihrem Siegel überein.")
        }
        (None, Language::Zh) => format!("全部 {entries} 条记录均与封印一致。"),
        (Some(bad), language) => bad_entry(bad, language),
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
        backup: None,
    }
}

/// Which entry is the first bad one, in a sentence. What exactly is wrong with it is said in English, for whoever mends it.
pub(super) fn bad_entry(bad: &BadEntry, language: Language) -> String {
    let BadEntry { seq, fault, .. } = bad;
    match language {
        Language::En => format!("Entry {seq} does not match its seal: {fault}."),
        Language::De => format!("{}.", Bad(bad.clone()).in_language(language)),
        Language::Zh => format!("{}。", Bad(bad.clone()).in_language(language)),
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
