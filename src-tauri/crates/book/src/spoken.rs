//! People's words outside order lines: what was said with a decision, what a sheet keeps of buyers' notes. They lie in the
//! capsules of their entries, and everything goes on when these are gone.

use rusqlite::Connection;
use tallyman_core::check::day::{Decision, Deed, PrintedLine, WORDS_FORGOTTEN, WORDS_MARK};
use tallyman_ledger::{CapsuleId, read_capsule};

use crate::{error::Error, event::SheetPrinted, private, projection::Projections};

/// Takes the free words out of a decision.
pub(crate) fn take_words(decision: &mut Decision) -> Option<String> {
    let words = match &mut decision.deed {
        Deed::HoldOrder { reason, .. } => reason.take(),
        Deed::Override { reason, .. } => Some(std::mem::take(reason)),
        Deed::AmendPromise { agreed_by, .. } => Some(std::mem::take(agreed_by)),
        Deed::PickInstead { .. }
        | Deed::ThisLineOnly { .. }
        | Deed::AcceptMapping { .. }
        | Deed::WordMeans { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. } => None,
    };
    words.filter(|words| !words.is_empty())
}

fn give_words(decision: &mut Decision, words: String) {
    match &mut decision.deed {
        Deed::HoldOrder { reason, .. } => *reason = Some(words),
        Deed::Override { reason, .. } => *reason = words,
        Deed::AmendPromise { agreed_by, .. } => *agreed_by = words,
        Deed::PickInstead { .. }
        | Deed::ThisLineOnly { .. }
        | Deed::AcceptMapping { .. }
        | Deed::WordMeans { .. }
        | Deed::Accept { .. }
        | Deed::TakeDue { .. }
        | Deed::WithdrawSheet { .. }
        | Deed::IgnoreRow { .. } => {}
    }
}

/// The decisions that hold, oldest first, with the words that were said with them while these live.
pub(crate) fn decisions(connection: &Connection) -> Result<Vec<Decision>, Error> {
    let stored = Projections::new(connection).decisions()?;
    stored
        .into_iter()
        .map(|(body, capsule)| {
            let mut decision: Decision = serde_json::from_str(&body)?;
            if let Some(words) = words_in(connection, capsule)? {
                give_words(&mut decision, words);
            }
            Ok(decision)
        })
        .collect()
}

fn words_in(connection: &Connection, capsule: Option<CapsuleId>) -> Result<Option<String>, Error> {
    let Some(capsule) = capsule else {
        return Ok(None);
    };
    let Some(bytes) = read_capsule(connection, capsule)? else {
        return Ok(None);
    };
    Ok(private::fields(&bytes)?
        .into_iter()
        .next()
        .map(|(_, words)| words))
}

/// Parts the digests of printed lines: what tells of buyers' words goes into capsules.
pub(crate) fn part_digests(lines: &mut [PrintedLine]) -> (Vec<Option<u32>>, Vec<Vec<u8>>) {
    let (mut words, mut capsules) = (Vec::with_capacity(lines.len()), Vec::new());
    for line in lines {
        let parted = line.digest.split_once(WORDS_MARK);
        let Some((goods, of_words)) = parted.map(|(one, other)| (one.to_owned(), other)) else {
            words.push(None);
            continue;
        };
        words.push(u32::try_from(capsules.len()).ok());
        capsules.push(private::seal_digest(of_words));
        line.digest = goods;
    }
    if capsules.is_empty() {
        words.clear();
    }
    (words, capsules)
}

/// Every printed sheet, newest first.
pub(crate) fn sheets(connection: &Connection) -> Result<Vec<SheetPrinted>, Error> {
    let stored = Projections::new(connection).sheets()?;
    stored
        .into_iter()
        .map(|(body, entry)| sheet(connection, &body, entry))
        .collect()
}

/// The newest sheet, in its newest revision.
pub(crate) fn newest_sheet(connection: &Connection) -> Result<Option<SheetPrinted>, Error> {
    let stored = Projections::new(connection).sheets()?;
    let newest = stored.into_iter().next();
    newest
        .map(|(body, entry)| sheet(connection, &body, entry))
        .transpose()
}

/// A sheet, with what it keeps of buyers' notes while that lives.
pub(crate) fn sheet(
    connection: &Connection,
    body: &str,
    entry: i64,
) -> Result<SheetPrinted, Error> {
    let mut sheet: SheetPrinted = serde_json::from_str(body)?;
    for (line, words) in sheet.lines.iter_mut().zip(&sheet.words) {
        let Some(position) = words.and_then(|words| u16::try_from(words).ok()) else {
            continue;
        };
        match words_in(connection, CapsuleId::new(entry, position))? {
            Some(digest) => {
                line.digest.push(WORDS_MARK);
                line.digest.push_str(&digest);
            }
            None => line.digest.push_str(WORDS_FORGOTTEN),
        }
    }
    Ok(sheet)
}
