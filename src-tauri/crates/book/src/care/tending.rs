//! Looking after a ledger: what is done by itself at every start, every hour and every end.

use tallyman_ledger::{Backup, Care, Ledger};

use super::{
    VERSION, ageing, back_up_before_risk, clock, holds_work, is_due, look_for_loss, remember,
};
use crate::{error::Error, forgetting};

/// Makes the ballast, erases personal data whose time is over, makes a backup if one is due, and removes what is too old
/// around it; in this order, so that the backup holds nothing that was due.
///
/// Each part is done whatever became of the others. What failed is remembered, and the first failure is told. With a clock
/// that cannot be believed nothing is erased or removed.
pub(crate) fn tend(ledger: &Ledger, now_ms: i64) -> Result<Option<Backup>, Error> {
    // Without room there is no ballast; health says so.
    drop(ledger.keep_ballast());
    look_for_loss(ledger);
    // What cannot be noted now is noted the next time.
    drop(ledger.note_care());
    let is_believed = clock::look(ledger, now_ms);
    let care = Care::load(ledger.path());
    let forgot = if is_believed {
        forget(ledger, now_ms)
    } else {
        Ok(())
    };
    let entries = ledger.head().seq;
    // The one before an upgrade could not be made.
    let is_owed = care.app_version != VERSION && holds_work(ledger)?;
    let backup = (is_owed || is_due(ledger.path(), &care, entries, now_ms))
        .then(|| back_up_before_risk(ledger, now_ms))
        .transpose();
    if is_owed && matches!(backup, Ok(Some(_))) {
        remember(ledger, |care| VERSION.clone_into(&mut care.app_version));
    }
    let aged = if is_believed {
        age(ledger, now_ms)
    } else {
        Ok(())
    };
    let backup = backup?;
    forgot?;
    aged?;
    Ok(backup)
}

fn forget(ledger: &Ledger, now_ms: i64) -> Result<(), Error> {
    let forgot = forgetting::erase_due(ledger, now_ms).map(drop);
    let failure = forgot.as_ref().err().map(ToString::to_string);
    remember(ledger, |care| {
        if failure.is_none() {
            care.forgot_milliseconds = Some(now_ms);
        }
        care.forget_failure = failure;
    });
    forgot
}

fn age(ledger: &Ledger, now_ms: i64) -> Result<(), Error> {
    let aged = ageing::age(ledger, now_ms);
    let failure = aged.as_ref().err().map(ToString::to_string);
    remember(ledger, |care| {
        if failure.is_none() {
            care.aged_milliseconds = Some(now_ms);
        }
        care.age_failure = failure;
    });
    aged
}
