//! The ledger before it is open. Nothing here changes it; the program that keeps the shop does.

use std::path::{Path, PathBuf};

use tallyman_core::language::Language;
use tallyman_ledger::{BackupFile, KeySource, Ledger, Passphrase, RecoverySheet, list_backups};

use super::{care::backup_view, keys::keys_of, ledger::bad_entry};
use crate::{
    api::{
        ApiError, ChosenBackup, Code, DamageView, GateState, GateView, SoundBackup, Unlock, Way,
    },
    care::{damage, known},
    error::{Error, bad_input},
    keychain,
    refusal::CareRefusal,
    shop::ShopOptions,
};

/// Digits of a head that a person types before a backup replaces a ledger.
const TYPED_DIGITS: usize = 4;

/// Whether something lies in a ledger's place, or lay there: then none is begun.
pub fn is_there(ledger: &Path) -> bool {
    Ledger::exists(ledger) || Ledger::is_gone(ledger)
}

/// How it stands with a ledger that is open.
pub fn gate_open(options: &ShopOptions) -> GateView {
    let part = |part: Option<&std::ffi::OsStr>| {
        part.map_or_else(String::new, |part| part.to_string_lossy().into_owned())
    };
    GateView {
        state: GateState::Open,
        file: part(options.ledger.file_name()),
        folder: part(options.ledger.parent().map(Path::as_os_str)),
        has_keychain: false,
        keys: None,
        error: None,
        damage: None,
        chosen: None,
    }
}

/// How it stands with a ledger that is not there yet.
pub fn gate_new(options: &ShopOptions) -> GateView {
    GateView {
        state: GateState::New,
        has_keychain: keychain().reach().is_ok(),
        ..gate_open(options)
    }
}

/// How it stands with a ledger that did not open, and what can be done about it.
pub fn gate_closed(options: &ShopOptions, error: &ApiError, language: Language) -> GateView {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "whatever else was said is shown as it was said"
    )]
    let state = match error.code {
        Code::LedgerLocked => GateState::Locked,
        Code::LedgerDamaged => GateState::Damaged,
        _ => GateState::Failed,
    };
    let keys = keys_of(&options.ledger, language, options.utc_offset_seconds);
    GateView {
        state,
        has_keychain: state == GateState::Locked && keychain().reach().is_ok(),
        keys: keys.ok(),
        error: Some(error.clone().in_language(language)),
        damage: (state == GateState::Damaged).then(|| damage_view(options, language)),
        ..gate_open(options)
    }
}

/// A file that was chosen to be restored from, as far as it can be seen without a key.
pub fn chosen_backup(options: &ShopOptions, file: &Path, language: Language) -> ChosenBackup {
    ChosenBackup {
        file: name_of(file),
        keys: keys_of(file, language, options.utc_offset_seconds).ok(),
        to_type: to_type(&options.ledger, file).unwrap_or_default(),
    }
}

fn damage_view(options: &ShopOptions, language: Language) -> DamageView {
    let left = damage::look(&options.ledger, &options.keys, (options.clock)());
    let first_bad = left
        .sound
        .as_ref()
        .and_then(|sound| sound.first_bad.as_ref());
    let is_gone = Ledger::is_gone(&options.ledger);
    let sentence = match (&left.sound, first_bad) {
        _ if is_gone => gone_file(language).to_owned(),
        (Some(_), Some(bad)) => bad_entry(bad, language),
        (sound, _) => damaged_file(sound.is_some(), language).to_owned(),
    };
    DamageView {
        sentence,
        is_gone,
        readable: left.sound.as_ref().map(|sound| sound.entry_count),
        head: left.sound.as_ref().map(damage::head_of).unwrap_or_default(),
        backup: left.backup.map(|holding| SoundBackup {
            entries: holding.report.entry_count,
            head: damage::head_of(&holding.report),
            missing_entries: holding.missing.as_ref().map(|missing| missing.entries),
            missing_imports: holding.missing.as_ref().map(|missing| missing.imports),
            missing_files: holding
                .missing
                .map_or_else(Vec::new, |missing| missing.files),
            backup: backup_view(holding.file, options.utc_offset_seconds, language),
        }),
    }
}

/// What is said where the file is not there any more.
const fn gone_file(language: Language) -> &'static str {
    match language {
        Language::En => {
            "The ledger’s file is not in its place any more, although other files of it are. Was it moved, or is its disk not plugged in? No new ledger was begun."
        }
        Language::De => {
            "Die Datei des Hauptbuchs ist nicht mehr an ihrem Platz, andere Dateien von ihm aber noch. Wurde sie verschoben, oder ist der Datenträger nicht angeschlossen? Es wurde kein neues Hauptbuch begonnen."
        }
        Language::Zh => {
            "账本文件已不在原处，但它的其他文件仍在。是否移动了该文件，或者磁盘没有接上？没有新建账本。"
        }
    }
}

/// What is said where no entry can be named as the first bad one.
const fn damaged_file(can_be_read: bool, language: Language) -> &'static str {
    match (can_be_read, language) {
        (true, Language::En) => "A part of the file is damaged, although every entry can be read.",
        (true, Language::De) => {
            "Ein Teil der Datei ist beschädigt, obwohl jeder Eintrag gelesen werden kann."
        }
        (true, Language::Zh) => "文件有一部分已损坏，但每条记录都能读取。",
        (false, Language::En) => {
            "The beginning of the file is damaged, so none of its entries can be read. The key is the right one."
        }
        (false, Language::De) => {
            "Der Anfang der Datei ist beschädigt, daher kann kein Eintrag gelesen werden. Der Schlüssel ist der richtige."
        }
        (false, Language::Zh) => "文件开头已损坏，因此无法读取任何记录。密钥是对的。",
    }
}

/// The key that a person gives. A key file's path comes from a dialog.
pub fn key_source(way: Way, secret: &str, key_file: Option<PathBuf>) -> Result<KeySource, Error> {
    Ok(match way {
        Way::Keychain => KeySource::Keychain(keychain()),
        Way::Passphrase => KeySource::Passphrase(Passphrase::new(secret)?),
        Way::Recovery => KeySource::Recovery(RecoverySheet::read(secret)?),
        Way::KeyFile => {
            KeySource::File(key_file.ok_or_else(|| bad_input(CareRefusal::NoKeyFile {}))?)
        }
    })
}

/// Whether the keychain is to open the ledger from now on: not where it does already.
pub fn is_to_be_remembered(request: &Unlock) -> bool {
    request.is_remembered && request.way != Way::Keychain
}

/// The backup of a name, wherever one is known of.
pub fn named_backup(ledger: &Path, name: &str) -> Option<PathBuf> {
    known::named(ledger, name).map(|backup| backup.path)
}

/// Refuses to replace a ledger unless the person has typed the beginning of the backup's head, as the list shows it.
///
/// Where nothing lies in the ledger's place, nothing is replaced; a file whose name says no head is asked for by its name.
pub fn check_typed(ledger: &Path, backup: &Path, typed: &str) -> Result<(), Error> {
    let Some(expected) = to_type(ledger, backup) else {
        return Ok(());
    };
    if typed.trim().eq_ignore_ascii_case(&expected) {
        return Ok(());
    }
    Err(bad_input(CareRefusal::OtherHead {}).into())
}

/// What is to be typed before a backup replaces a ledger; nothing where none is there.
fn to_type(ledger: &Path, backup: &Path) -> Option<String> {
    if !Ledger::exists(ledger) {
        return None;
    }
    let folder = backup.parent().unwrap_or(Path::new("."));
    let listed: Vec<BackupFile> = list_backups(ledger, folder).unwrap_or_default();
    let head = listed.into_iter().find(|file| file.path == backup);
    Some(head.map_or_else(
        || name_of(backup),
        |file| file.head_start.chars().take(TYPED_DIGITS).collect(),
    ))
}

fn name_of(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
