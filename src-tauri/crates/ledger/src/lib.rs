//! An append-only, hash-chained log in an encrypted SQLite file.
//!
//! The crate knows nothing of orders: payloads are opaque bytes, kinds are short words. It keeps four promises:
//!
//! * what was acknowledged is durable (write-ahead log, `synchronous=FULL`, a check that the file still is the file),
//! * nothing that was recorded changes unseen (one hash chain for each station, [`Ledger::verify`]),
//! * personal data can be erased without breaking that ([`CapsuleId`], [`Tx::erase`]),
//! * without a key the file says nothing (SQLCipher; the key is wrapped in `NAME.keys`).
//!
//! The README of this crate specifies the format to the byte.
//!
//! ```
//! use tallyman_ledger::{Draft, Error, KeySource, Ledger, OpenOptions};
//! # let folder = tempfile::tempdir().unwrap();
//! # let (file, key_file) = (folder.path().join("shop.tallyman"), folder.path().join("key"));
//! let keys = vec![KeySource::File(key_file)];
//! let ledger = Ledger::create(OpenOptions::new(file, keys, "0.1.0"))?;
//! let done = ledger.transact(|tx| tx.append(Draft::new("order.noted", 1, b"{}".to_vec())))?;
//! assert_eq!(done.value.seq, 2);
//! assert_eq!(ledger.verify(&mut |_, _| true)?.first_bad, None);
//! # Ok::<(), Error>(())
//! ```

#![cfg_attr(
    not(test),
    deny(
        clippy::arithmetic_side_effects,
        clippy::indexing_slicing,
        clippy::float_arithmetic,
        clippy::as_conversions
    )
)]

mod backup;
mod ballast;
mod because;
mod capsule;
mod care;
mod chain;
mod clock;
mod connection;
mod copier;
mod entry;
mod error;
mod gone;
mod inspect;
mod journal;
mod keys;
mod ledger;
mod moved;
mod open;
mod place;
mod quarantine;
mod random;
mod rekey;
mod restore;
mod station;
mod transaction;
mod turnstile;
mod verify;

pub use backup::{Backup, BackupFile, Thinned, list_backups, next_thinning};
pub use ballast::{BALLAST_BYTES, Ballast, Room, system_room};
pub use because::Because;
pub use capsule::{
    CapsuleId, CapsulePlace, Erased, Sealed, erased_by, erased_places, is_live, read_capsule,
};
pub use care::{Care, LastBackup};
pub use chain::{Head, StoredEntry, entries_after, find_entry, read_entry, read_headers};
pub use clock::{Clock, system_clock};
pub use entry::{
    BODY_BYTES_MAX, Body, CAPSULE_BYTES_MAX, CAPSULE_COUNT_MAX, Digest, ENTRY_FORMAT, HEADER_BYTES,
    Header, KIND_BYTES_MAX, LedgerId, Malformed, SALT_BYTES, SUBJECT_COUNT_MAX, Stamp, StationId,
    TEXT_BYTES_MAX,
};
pub use error::{Error, shown};
pub use inspect::{inspect, verify_file};
pub use journal::{export_journal, verify_journal};
pub use keys::{
    CodeFault, Cost, KeySource, Keychain, KeysReport, PASSPHRASE_BYTES_MAX, PASSPHRASE_WEIGHT_MIN,
    Passphrase, Patience, Patient, RecoveryCode, RecoverySheet, Secret, SheetSlot, SlotKind,
    SlotView, SystemKeychain, TypedBack, inspect_keys, sidecar_path, unlock,
};
pub use ledger::{Bulk, Committed, Ledger};
pub use open::OpenOptions;
pub use place::is_apart;
pub use quarantine::{NotWhole, Quarantined, list_quarantine};
pub use random::Random;
pub use rekey::rekey;
pub use restore::{Restored, copy_out, keys_stay, quarantine_folder, restore, restore_with};
pub use transaction::{Appended, Draft, Tx};
pub use verify::{BadEntry, Fault, Report, verify};
