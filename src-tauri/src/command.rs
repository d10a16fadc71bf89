//! The one command of the page.

use std::sync::Arc;

use serde_json::Value;
use tallyman_book::Language;
use tallyman_book::api::{ApiError, Code, DESK_COMMANDS, language_of};
use tallyman_book::refusal::ProgramRefusal;
use tauri::{AppHandle, Emitter, Manager, Runtime};

use crate::desk::Desk;
use crate::{exchange, gate, native};

/// Answers one command of the page, on a thread of its own, so that the window never waits for the disk. What is refused is
/// told in the window's language; in that of the request where the page does not say.
#[tauri::command]
pub(crate) async fn rpc<R: Runtime>(
    app: AppHandle<R>,
    command: String,
    payload: Value,
    language: Option<Language>,
) -> Result<Value, ApiError> {
    let desk = Arc::clone(&app.state::<Arc<Desk>>());
    let language = language.unwrap_or_else(|| language_of(&payload));
    let answered =
        tauri::async_runtime::spawn_blocking(move || answer(&app, &desk, &command, payload)).await;
    let answered =
        answered.unwrap_or_else(|_| Err(ApiError::new(Code::Internal, ProgramRefusal::Stopped {})));
    answered.map_err(|error| error.in_language(language))
}

fn answer<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    command: &str,
    payload: Value,
) -> Result<Value, ApiError> {
    match command {
        "choose_files" => native::choose_files(app, desk),
        "choose_messages" => native::choose_messages(app, desk),
        "choose_photos" => native::choose_photos(app, desk),
        "save_pdf" => native::save_pdf(app, desk, payload),
        "save_file" => exchange::save_file(app, desk, payload),
        "read_file" => exchange::read_file(app, desk),
        "open_pdf" => native::open_pdf(desk, payload),
        _ if DESK_COMMANDS.contains(&command) => gate::answer(app, desk, command, payload),
        _ => {
            desk.grants().check(&payload)?;
            let answered = desk.dispatch(command, payload);
            // Also after a refusal: an import that failed half-way through its files has kept those before.
            if desk.has_changed() {
                // A page that is closing hears nothing, and needs nothing.
                drop(app.emit("book-changed", ()));
            }
            let answer = answered?;
            desk.grants().learn(&answer);
            Ok(answer)
        }
    }
}
