//! Files that leave for others and come back: sheets for a supplier, answers for another ledger.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};
use tallyman_book::api::{ApiError, Code};
use tallyman_book::refusal::ProgramRefusal;
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::desk::Desk;
use crate::native::{plain_stem, storage};
use crate::sheets::write_whole;

/// The largest file that leaves or comes back: sheets of answers are small.
const FILE_SIZE_BYTES_MAX: u64 = 32 * 1024 * 1024;

/// A file that the page hands over.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileRequest {
    file_name: String,
    base64: String,
}

/// Asks the person where to keep a file, and writes it there; `false` when they changed their mind.
pub(crate) fn save_file<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    payload: Value,
) -> Result<Value, ApiError> {
    let (name, bytes) = read_request(payload)?;
    let path = match desk.stand_in().folder() {
        Some(folder) => Some(folder.join(&name)),
        None => ask_where(app, &name),
    };
    let Some(path) = path else {
        return Ok(json!(false));
    };
    write_whole(&path, &bytes).map_err(|error| storage(&error))?;
    Ok(json!(true))
}

fn ask_where<R: Runtime>(app: &AppHandle<R>, name: &str) -> Option<PathBuf> {
    let mut dialog = app.dialog().file().set_file_name(name);
    if let Some(ending) = Path::new(name)
        .extension()
        .and_then(|ending| ending.to_str())
    {
        dialog = dialog.add_filter(ending.to_uppercase(), &[ending]);
    }
    if let Some(window) = app.get_webview_window("main") {
        dialog = dialog.set_parent(&window);
    }
    dialog.blocking_save_file()?.into_path().ok()
}

/// Only what the page has reason to write is written, under an ending that fits: a workbook, a file of answers, and what a
/// person asked for, as JSON or to be read.
fn read_request(payload: Value) -> Result<(String, Vec<u8>), ApiError> {
    let request: FileRequest = serde_json::from_value(payload).map_err(|_| unknown_kind())?;
    if request.base64.len() as u64 / 4 * 3 > FILE_SIZE_BYTES_MAX {
        return Err(unknown_kind());
    }
    let bytes = STANDARD
        .decode(&request.base64)
        .map_err(|_| unknown_kind())?;
    let ending = if bytes.starts_with(b"PK\x03\x04") {
        "xlsx"
    } else if bytes.starts_with(b"{\"tallyman_answers\"") {
        "jsonl"
    } else {
        match Path::new(&request.file_name).extension() {
            Some(ending) if ending == "json" && is_object(&bytes) => "json",
            Some(ending) if ending == "txt" && is_plain_text(&bytes) => "txt",
            _ => return Err(unknown_kind()),
        }
    };
    let stem = plain_stem(&request.file_name);
    let stem = if stem.is_empty() { "tallyman" } else { &stem };
    Ok((format!("{stem}.{ending}"), bytes))
}

fn is_object(bytes: &[u8]) -> bool {
    serde_json::from_slice::<Value>(bytes).is_ok_and(|value| value.is_object())
}

/// Words and nothing that steers a terminal or a program.
fn is_plain_text(bytes: &[u8]) -> bool {
    let is_plain = |text: &str| !text.chars().any(|sign| sign.is_control() && sign != '\n');
    !bytes.is_empty() && std::str::from_utf8(bytes).is_ok_and(is_plain)
}

/// Asks the person for one file and gives its name and bytes; nothing when they changed their mind.
pub(crate) fn read_file<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> Result<Value, ApiError> {
    let path = match desk.stand_in().files() {
        Some(files) => files.first().cloned(),
        None => ask_which(app),
    };
    let Some(path) = path else {
        return Ok(Value::Null);
    };
    let mut bytes = Vec::new();
    File::open(&path)
        .and_then(|file| file.take(FILE_SIZE_BYTES_MAX + 1).read_to_end(&mut bytes))
        .map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > FILE_SIZE_BYTES_MAX {
        return Err(ApiError::new(
            Code::FileRefused,
            ProgramRefusal::FileTooLarge {},
        ));
    }
    let name = path
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    Ok(json!({ "name": name, "base64": STANDARD.encode(&bytes) }))
}

fn ask_which<R: Runtime>(app: &AppHandle<R>) -> Option<PathBuf> {
    let mut dialog = app.dialog().file();
    if let Some(window) = app.get_webview_window("main") {
        dialog = dialog.set_parent(&window);
    }
    dialog
        .blocking_pick_file()
        .and_then(|path| FilePath::into_path(path).ok())
}

fn unknown_kind() -> ApiError {
    ApiError::new(Code::BadInput, ProgramRefusal::NoKindOfFile {})
}

fn unreadable(error: &std::io::Error) -> ApiError {
    let cause = error.kind().to_string();
    ApiError::new(Code::FileRefused, ProgramRefusal::FileNotRead { cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload(file_name: &str, bytes: &[u8]) -> Value {
        json!({ "file_name": file_name, "base64": STANDARD.encode(bytes) })
    }

    #[test]
    fn the_ending_follows_from_the_bytes_and_the_name_stays_in_its_folder() {
        let (name, _) = read_request(payload("../../questions.exe", b"PK\x03\x04...")).unwrap();
        assert_eq!(name, "questions.xlsx");
        let (name, _) = read_request(payload("", b"{\"tallyman_answers\":1}")).unwrap();
        assert_eq!(name, "tallyman.jsonl");
    }

    #[test]
    fn certificates_are_saved_as_text_and_what_is_held_about_a_person_as_json_too() {
        let (name, _) =
            read_request(payload("erased-2026-11-24.txt", "删除证明\n".as_bytes())).unwrap();
        assert_eq!(name, "erased-2026-11-24.txt");
        let (name, _) = read_request(payload("access.json", b"{\"orders\":[]}")).unwrap();
        assert_eq!(name, "access.json");
        for (name, bytes) in [
            ("a.txt", &b"\x1b[2J"[..]),
            ("a.txt", b"MZ\x90\x00"),
            ("a.txt", b""),
            ("a.json", b"[1]"),
            ("a.json", b"{"),
            ("a.sh", b"words"),
        ] {
            assert!(read_request(payload(name, bytes)).is_err(), "{name}");
        }
    }

    #[test]
    fn nothing_else_is_written() {
        for bytes in [&b"MZ"[..], b"#!/bin/sh", b""] {
            let error = read_request(payload("a.xlsx", bytes)).unwrap_err();
            assert_eq!(error.code, Code::BadInput);
        }
    }
}
