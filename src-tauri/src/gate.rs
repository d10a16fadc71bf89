//! Commands that need the program and not only the shop: opening the ledger, restoring it, choosing where its backups and
//! keys go.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tallyman_book::api::{
    ApiError, Begin, Code, GateState, GateView, MakePack, PackSaved, RestoreBackup, Restored,
    Unlock, View, Way,
};
use tallyman_book::refusal::{CareRefusal, ProgramRefusal};
use tallyman_book::{KeySource, use_case};
use tauri::{AppHandle, Emitter, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

use crate::desk::Desk;

/// Answers a command of `DESK_COMMANDS`.
pub(crate) fn answer<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    command: &str,
    payload: Value,
) -> Result<Value, ApiError> {
    let door = desk.door();
    match command {
        "gate" => told(&door.gate(read::<View>(payload)?.language)),
        "open_again" => {
            let view = door.open_again(read::<View>(payload)?.language);
            opened(app, &view)
        }
        "begin" => {
            let request: Begin = read(payload)?;
            let key_file = match request.way {
                Way::KeyFile => Some(new_key_file(app, desk)?),
                Way::Keychain | Way::Passphrase | Way::Recovery => None,
            };
            opened(app, &door.begin(&request, key_file)?)
        }
        "unlock" => {
            let request: Unlock = read(payload)?;
            let key_file = key_file(app, desk, request.way);
            opened(app, &door.unlock(&request, key_file)?)
        }
        "choose_backup" => {
            let request: View = read(payload)?;
            if let Some(file) = chosen_file(app, desk) {
                door.choose(file);
            }
            told(&door.gate(request.language))
        }
        "restore_backup" => restore(app, desk, &read(payload)?),
        "choose_backup_folder" => {
            let request: View = read(payload)?;
            let shop = door.shop()?;
            if let Some(folder) = chosen_folder(app, desk) {
                use_case::set_backup_folder(&shop, &folder)?;
            }
            told(&use_case::health(&shop, &request)?)
        }
        "save_pack" => {
            // Its photos are files that the page names.
            desk.grants().check(&payload)?;
            let request: MakePack = read(payload)?;
            let shop = door.shop()?;
            let saved = match chosen_folder(app, desk) {
                Some(folder) => use_case::keep_pack(&shop, &request, &folder)?,
                None => PackSaved {
                    folder: String::new(),
                    pack: None,
                },
            };
            told(&saved)
        }
        _ => {
            let request: View = read(payload)?;
            let shop = door.shop()?;
            let file = new_key_file(app, desk)?;
            use_case::add_key(&shop, &KeySource::File(file))?;
            told(&use_case::keys(&shop, &request)?)
        }
    }
}

/// Answers how it stands; a ledger that is open now is looked after, beside whatever the page does next.
fn opened<R: Runtime>(app: &AppHandle<R>, view: &GateView) -> Result<Value, ApiError> {
    if view.state == GateState::Open {
        look_after(app);
    }
    told(view)
}

/// Opens the shop if nobody has, and looks after it: the reserve, a backup if one is due. The page hears of it when it is done.
pub(crate) fn look_after<R: Runtime>(app: &AppHandle<R>) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let handle = app.clone();
    tauri::async_runtime::spawn_blocking(move || {
        desk.prepare();
        // A page that is closing hears nothing, and needs nothing.
        drop(handle.emit("book-changed", ()));
    });
}

/// How often an open shop is looked after: a window that is never closed backs up and forgets all the same.
const LOOKED_AFTER_EVERY: Duration = Duration::from_hours(1);

/// Looks after the shop again and again, as long as the window is there and the shop is open.
pub(crate) fn keep_looking_after<R: Runtime>(app: &AppHandle<R>) {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let handle = app.clone();
    std::thread::spawn(move || {
        loop {
            std::thread::park_timeout(LOOKED_AFTER_EVERY);
            if desk.tend_open() {
                drop(handle.emit("book-changed", ()));
            }
        }
    });
}

fn restore<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    request: &RestoreBackup,
) -> Result<Value, ApiError> {
    let door = desk.door();
    let backup = match &request.file {
        Some(name) => door.named_backup(name),
        None => door.chosen(),
    };
    let Some(backup) = backup else {
        return Err(ApiError::new(Code::NotFound, CareRefusal::NoBackup {}));
    };
    let source = match request.way {
        Some(way) => Some(use_case::key_source(
            way,
            &request.secret,
            key_file(app, desk, way),
        )?),
        None => None,
    };
    let restored = door.restore(&backup, source, &request.typed, request.replaces_unread);
    // A page that is closing hears nothing, and needs nothing.
    drop(app.emit("book-changed", ()));
    let (drill, quarantine) = restored?;
    told(&Restored {
        drill,
        quarantine: quarantine.map_or_else(String::new, |folder| folder.display().to_string()),
        gate: door.gate(request.language),
    })
}

fn read<T: DeserializeOwned>(payload: Value) -> Result<T, ApiError> {
    serde_json::from_value(payload)
        .map_err(|_| ApiError::new(Code::BadInput, ProgramRefusal::OtherRequest {}))
}

fn told<T: Serialize>(answer: &T) -> Result<Value, ApiError> {
    serde_json::to_value(answer)
        .map_err(|_| ApiError::new(Code::Internal, ProgramRefusal::AnswerNotWritten {}))
}

/// A dialog that lies over the window.
fn dialog<R: Runtime>(app: &AppHandle<R>) -> FileDialogBuilder<R> {
    let dialog = app.dialog().file();
    match app.get_webview_window("main") {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

fn chosen_file<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> Option<PathBuf> {
    match desk.stand_in().files() {
        Some(files) => files.first().cloned(),
        None => path_of(dialog(app).blocking_pick_file()),
    }
}

fn chosen_folder<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> Option<PathBuf> {
    match desk.stand_in().folder() {
        Some(folder) => Some(folder.clone()),
        None => path_of(dialog(app).blocking_pick_folder()),
    }
}

/// The key file that is to open the ledger, where that is the way.
fn key_file<R: Runtime>(app: &AppHandle<R>, desk: &Desk, way: Way) -> Option<PathBuf> {
    match way {
        Way::KeyFile => chosen_file(app, desk),
        Way::Keychain | Way::Passphrase | Way::Recovery => None,
    }
}

/// Where a new key file goes. One that is there already is used as it is; other files are never overwritten.
fn new_key_file<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> Result<PathBuf, ApiError> {
    let chosen = match desk.stand_in().folder() {
        Some(folder) => Some(folder.join("tallyman.key")),
        None => path_of(
            dialog(app)
                .set_file_name("tallyman.key")
                .blocking_save_file(),
        ),
    };
    chosen.ok_or_else(|| ApiError::new(Code::NothingToDo, ProgramRefusal::NoKeyFilePlace {}))
}

fn path_of(chosen: Option<FilePath>) -> Option<PathBuf> {
    chosen.and_then(|path| path.into_path().ok())
}
