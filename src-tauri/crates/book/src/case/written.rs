//! What buyer and seller wrote in a case, while the words are kept.

use rusqlite::Connection;
use tallyman_import::letter::Letter;
use tallyman_ledger::read_capsule;

use crate::{
    error::Error,
    private,
    projection::{MessageRow, ReplyRow},
};

/// The words of a message.
pub(crate) fn letter_of(
    connection: &Connection,
    row: &MessageRow,
) -> Result<Option<Letter>, Error> {
    let Some(capsule) = row.capsule else {
        return Ok(None);
    };
    match read_capsule(connection, capsule)? {
        Some(bytes) => private::letter(&bytes),
        None => Ok(None),
    }
}

/// The words of a reply.
pub(crate) fn reply_of(connection: &Connection, row: &ReplyRow) -> Result<Option<String>, Error> {
    let Some(capsule) = row.capsule else {
        return Ok(None);
    };
    match read_capsule(connection, capsule)? {
        Some(bytes) => private::reply(&bytes),
        None => Ok(None),
    }
}
