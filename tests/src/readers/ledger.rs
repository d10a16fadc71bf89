//! What lies in and beside a ledger: entries, journals, the sidecar of keys, what is remembered, backups, codes of paper.

use std::io::Cursor;
use std::path::PathBuf;
use std::sync::LazyLock;

use tallyman_ledger::{
    Body, Care, Draft, Header, KeySource, Ledger, OpenOptions, RecoveryCode, RecoverySheet,
    inspect_keys, list_backups, sidecar_path, unlock, verify_file, verify_journal,
};
use tempfile::TempDir;

use super::{Reader, is_sentence};

pub(super) const ENTRIES: Reader = Reader {
    name: "entries",
    share: 1_000,
    good: entries,
    read: |bytes| {
        if let Ok(body) = Body::from_bytes(bytes)
            && body.to_bytes().ok().as_deref() != Some(bytes)
        {
            return Err("a body is not what is written".to_owned());
        }
        if let Ok(header) = Header::from_bytes(bytes)
            && header.to_bytes().as_slice() != bytes
        {
            return Err("a header is not what is written".to_owned());
        }
        Ok(())
    },
};

pub(super) const JOURNALS: Reader = Reader {
    name: "journals",
    share: 300,
    good: || vec![journal()],
    read: |bytes| match verify_journal(&mut Cursor::new(bytes)) {
        // What another process made of a ledger of its own is whole, too: guided runs begin with that.
        Ok(report)
            if report.first_bad.is_none() && bytes != LEDGER.journal && is_of_ours(bytes) =>
        {
            Err("a changed journal verifies".to_owned())
        }
        Ok(_) => Ok(()),
        Err(error) => is_sentence(&error.to_string()),
    },
};

/// Whether a journal says that it is of our ledger, by its first line.
fn is_of_ours(journal: &[u8]) -> bool {
    let first = |journal: &[u8]| {
        let line = journal.split(|byte| *byte == b'\n').next()?;
        let head: serde_json::Value = serde_json::from_slice(line).ok()?;
        Some(head["ledger"].clone())
    };
    first(journal) == first(&LEDGER.journal)
}

pub(super) const KEYS: Reader = Reader {
    name: "key sidecars",
    share: 100,
    good: || vec![std::fs::read(sidecar_path(&LEDGER.path)).expect("a sidecar")],
    read: |bytes| {
        let scratch = crate::faults::run::scratch();
        let path = scratch.path().join("shop.tallyman");
        std::fs::write(sidecar_path(&path), bytes).expect("a sidecar");
        let keys = [KeySource::File(LEDGER.key())];
        drop(inspect_keys(&path));
        match unlock(&path, &keys) {
            Ok(key) if key.expose().as_slice() != LEDGER.data_key => Err("another key".to_owned()),
            Ok(_) => Ok(()),
            Err(error) => is_sentence(&error.to_string()),
        }
    },
};

pub(super) const CARE: Reader = Reader {
    name: "what is remembered",
    share: 100,
    good: || {
        let care = Care {
            backup_folder: Some("/backups".into()),
            former_folders: vec!["/stick".into()],
            trusted_milliseconds: Some(1),
            app_version: "0.0.1".to_owned(),
            ..Care::default()
        };
        vec![serde_json::to_vec_pretty(&care).expect("JSON")]
    },
    read: |bytes| {
        let scratch = crate::faults::run::scratch();
        let path = scratch.path().join("shop.tallyman");
        std::fs::write(scratch.path().join("shop.tallyman.care"), bytes).expect("a file");
        let is_read = Care::read(&path).is_ok();
        let changed = Care::change(&path, |care| "0.0.2".clone_into(&mut care.app_version));
        changed.map_err(|error| format!("nothing can be remembered any more: {error}"))?;
        if Care::is_unreadable(&path) == is_read {
            return Err("unreadable, and not told so".to_owned());
        }
        Ok(())
    },
};

/// A backup is a ledger; its manifest is its name, which is read as well.
pub(super) const BACKUPS: Reader = Reader {
    name: "backups",
    share: 30,
    good: || vec![LEDGER.backup.clone()],
    read: |bytes| {
        let scratch = crate::faults::run::scratch();
        let cut = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(0);
        let (name, file) = bytes.split_at(cut);
        let name = String::from_utf8_lossy(name).replace(['/', '\0'], "_");
        let path = scratch.path().join(&name);
        if std::fs::write(&path, file.get(1..).unwrap_or_default()).is_err() {
            return Ok(());
        }
        // It may be no backup by its name, and is looked at all the same.
        let copied = std::fs::copy(sidecar_path(&LEDGER.path), sidecar_path(&path));
        let listed = list_backups(&LEDGER.path, scratch.path());
        listed.map_err(|error| format!("the folder cannot be listed: {error}"))?;
        if copied.is_err() {
            return Ok(());
        }
        match verify_file(&path, &[KeySource::File(LEDGER.key())]) {
            Ok(_) => Ok(()),
            Err(error) => is_sentence(&error.to_string()),
        }
    },
};

pub(super) const CODES: Reader = Reader {
    name: "codes",
    share: 500,
    good: || {
        vec![
            b"7QM2X 9A0KD 3F6TN P4WZE".to_vec(),
            b"00000-00000-00000-00000-00000-00000".to_vec(),
        ]
    },
    read: |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let code = RecoveryCode::read(&text)
            .err()
            .map(|fault| fault.to_string());
        let sheet = RecoverySheet::read(&text)
            .err()
            .map(|fault| fault.to_string());
        // What is wrong is told as a part of a sentence, which never repeats what was typed.
        match [code, sheet]
            .into_iter()
            .flatten()
            .find(|said| said.is_empty() || said.len() > 300)
        {
            Some(said) => Err(format!("no words of ours: {said:?}")),
            None => Ok(()),
        }
    },
};

/// A ledger with a bit of everything.
struct Small {
    folder: TempDir,
    path: PathBuf,
    journal: Vec<u8>,
    data_key: Vec<u8>,
    /// Its name, a line end, and its bytes.
    backup: Vec<u8>,
}

impl Small {
    fn key(&self) -> PathBuf {
        self.folder.path().join("key")
    }
}

static LEDGER: LazyLock<Small> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("shop.tallyman");
    let keys = vec![KeySource::File(folder.path().join("key"))];
    let ledger = Ledger::create(OpenOptions::new(&path, keys.clone(), "test")).expect("a ledger");
    let note = |words: &str| {
        let mut draft = Draft::new("order.noted", 1, words.as_bytes().to_vec());
        draft.capsules = vec![b"Ada".to_vec(), b"Berlin".to_vec()];
        let done = ledger.transact(|tx| tx.append(draft)).expect("an entry");
        done.value.capsule_ids
    };
    let ids = note("one");
    let erased = ledger.transact(|tx| tx.erase(&ids, "request", ""));
    erased.expect("an erasure");
    ledger.begin_station("restored").expect("a station");
    note("two");
    let mut journal = Vec::new();
    ledger.export_journal(&mut journal).expect("a journal");
    let backups = folder.path().join("backups");
    std::fs::create_dir(&backups).expect("a folder for backups");
    let made = ledger
        .back_up(&backups, crate::MORNING_MILLISECONDS)
        .expect("a backup");
    let name = made.path.file_name().unwrap_or_default().to_string_lossy();
    let mut backup = format!("{name}\n").into_bytes();
    backup.extend(std::fs::read(&made.path).expect("a backup"));
    let data_key = unlock(&path, &keys).expect("a key").expose().to_vec();
    drop(ledger);
    Small {
        folder,
        path,
        journal,
        data_key,
        backup,
    }
});

fn journal() -> Vec<u8> {
    LEDGER.journal.clone()
}

/// Headers and bodies, from the journal.
fn entries() -> Vec<Vec<u8>> {
    let text = String::from_utf8(journal()).expect("a journal of text");
    let lines = text
        .lines()
        .map(|line| serde_json::from_str(line).expect("a line of JSON"));
    let values: Vec<serde_json::Value> = lines.collect();
    let digits = values
        .iter()
        .flat_map(|line| [&line["header"], &line["body"]]);
    digits
        .filter_map(serde_json::Value::as_str)
        .map(bytes_of)
        .collect()
}

fn bytes_of(digits: &str) -> Vec<u8> {
    let pairs = digits.as_bytes().chunks(2);
    let bytes = pairs.map(|pair| {
        let pair = std::str::from_utf8(pair).expect("digits");
        u8::from_str_radix(pair, 16).expect("two digits")
    });
    bytes.collect()
}
