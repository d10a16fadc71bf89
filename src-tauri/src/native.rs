//! What only a desktop can do: choose files, save a PDF, show it in the person's own viewer.

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
use crate::sheets::write_whole;

/// The largest PDF the page may hand over: a sheet of some thousand pages.
const PDF_SIZE_BYTES_MAX: usize = 256 * 1024 * 1024;

/// The longest file name, well below the limit of every file system.
const FILE_NAME_LENGTH_CHARS_MAX: usize = 60;

/// A PDF that the page hands over.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PdfRequest {
    file_name: String,
    pdf_base64: String,
}

/// The endings that files of tables have.
const TABLES: &[&str] = &[
    "csv", "tsv", "txt", "xlsx", "xlsm", "CSV", "TSV", "TXT", "XLSX", "XLSM",
];
/// The endings that files of messages have: mails, mailboxes, tables.
const MESSAGES: &[&str] = &[
    "eml", "mbox", "mbx", "txt", "csv", "tsv", "tab", "xlsx", "xlsm", "EML", "MBOX", "MBX", "TXT",
    "CSV", "TSV", "TAB", "XLSX", "XLSM",
];

/// The endings that files of photos have.
const PHOTOS: &[&str] = &["jpg", "jpeg", "png", "JPG", "JPEG", "PNG"];

/// Asks the person for files to import; the page may name those from then on.
pub(crate) fn choose_files<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> Result<Value, ApiError> {
    choose(app, desk, "Tables", TABLES)
}

/// Asks the person for mails, mailboxes and tables of messages; the page may name those from then on.
pub(crate) fn choose_messages<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
) -> Result<Value, ApiError> {
    choose(app, desk, "Messages", MESSAGES)
}

/// Asks the person for photos; the page may name those from then on.
pub(crate) fn choose_photos<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
) -> Result<Value, ApiError> {
    choose(app, desk, "Photos", PHOTOS)
}

fn choose<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    kind: &str,
    endings: &[&str],
) -> Result<Value, ApiError> {
    let chosen = match desk.stand_in().files() {
        Some(files) => files.to_vec(),
        None => ask_for_files(app, kind, endings),
    };
    let names: Vec<&str> = chosen.iter().filter_map(|path| path.to_str()).collect();
    if names.len() < chosen.len() {
        return Err(ApiError::new(
            Code::BadInput,
            ProgramRefusal::NameNotText {},
        ));
    }
    let answer = json!(names);
    desk.grants().give(chosen);
    Ok(answer)
}

fn ask_for_files<R: Runtime>(app: &AppHandle<R>, kind: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut dialog = app
        .dialog()
        .file()
        .add_filter(kind, endings)
        .add_filter("All files", &["*"]);
    if let Some(window) = app.get_webview_window("main") {
        dialog = dialog.set_parent(&window);
    }
    let chosen = dialog.blocking_pick_files().unwrap_or_default();
    chosen
        .into_iter()
        .filter_map(|path| FilePath::into_path(path).ok())
        .collect()
}

/// Asks the person where to keep a PDF, and writes it there; `false` when they changed their mind.
pub(crate) fn save_pdf<R: Runtime>(
    app: &AppHandle<R>,
    desk: &Desk,
    payload: Value,
) -> Result<Value, ApiError> {
    let (name, pdf) = read_pdf(payload)?;
    let path = match desk.stand_in().folder() {
        Some(folder) => Some(folder.join(&name)),
        None => ask_where(app, &name),
    };
    let Some(path) = path else {
        return Ok(json!(false));
    };
    write_whole(&path, &pdf).map_err(|error| storage(&error))?;
    Ok(json!(true))
}

fn ask_where<R: Runtime>(app: &AppHandle<R>, name: &str) -> Option<PathBuf> {
    let mut dialog = app
        .dialog()
        .file()
        .add_filter("PDF", &["pdf"])
        .set_file_name(name);
    if let Some(window) = app.get_webview_window("main") {
        dialog = dialog.set_parent(&window);
    }
    dialog.blocking_save_file()?.into_path().ok()
}

/// Shows a PDF in the person's own viewer, from where it is printed.
pub(crate) fn open_pdf(desk: &Desk, payload: Value) -> Result<Value, ApiError> {
    let (name, pdf) = read_pdf(payload)?;
    if let Some(folder) = desk.stand_in().folder() {
        write_whole(&folder.join(&name), &pdf).map_err(|error| storage(&error))?;
        return Ok(json!(true));
    }
    let path = desk
        .sheets()
        .put(&name, &pdf)
        .map_err(|error| storage(&error))?;
    tauri_plugin_opener::open_path(&path, None::<&str>)
        .map_err(|_| ApiError::new(Code::Storage, ProgramRefusal::NoViewer {}))?;
    Ok(json!(true))
}

fn read_pdf(payload: Value) -> Result<(String, Vec<u8>), ApiError> {
    let request: PdfRequest = serde_json::from_value(payload).map_err(|_| not_a_pdf())?;
    if request.pdf_base64.len() / 4 * 3 > PDF_SIZE_BYTES_MAX {
        return Err(not_a_pdf());
    }
    let pdf = STANDARD
        .decode(&request.pdf_base64)
        .map_err(|_| not_a_pdf())?;
    if !pdf.starts_with(b"%PDF-") {
        return Err(not_a_pdf());
    }
    Ok((plain_name(&request.file_name), pdf))
}

/// Keeps letters, digits and harmless signs of a wished name, so that it can only ever name a file in its folder.
pub(crate) fn plain_stem(wished: &str) -> String {
    let stem = Path::new(wished)
        .file_stem()
        .and_then(|stem| stem.to_str())
        .unwrap_or_default();
    let kept = |sign: char| {
        if sign.is_alphanumeric() || "-_ ".contains(sign) {
            sign
        } else {
            '-'
        }
    };
    let stem: String = stem
        .chars()
        .take(FILE_NAME_LENGTH_CHARS_MAX)
        .map(kept)
        .collect();
    stem.trim_matches([' ', '-']).to_owned()
}

/// The name of a PDF.
fn plain_name(wished: &str) -> String {
    let stem = plain_stem(wished);
    if stem.is_empty() {
        "sheet.pdf".to_owned()
    } else {
        format!("{stem}.pdf")
    }
}

fn not_a_pdf() -> ApiError {
    ApiError::new(Code::BadInput, ProgramRefusal::NoPdf {})
}

pub(crate) fn storage(error: &std::io::Error) -> ApiError {
    let cause = error.kind().to_string();
    ApiError::new(Code::Storage, ProgramRefusal::FileNotWritten { cause })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn payload(file_name: &str, bytes: &[u8]) -> Value {
        json!({ "file_name": file_name, "pdf_base64": STANDARD.encode(bytes) })
    }

    #[test]
    fn a_wished_name_cannot_leave_its_folder() {
        assert_eq!(plain_name("../../.bashrc"), "bashrc.pdf");
        assert_eq!(plain_name("/etc/passwd"), "passwd.pdf");
        assert_eq!(plain_name(r"C:\Windows\a:b"), "C--Windows-a-b.pdf");
        assert_eq!(plain_name(".."), "sheet.pdf");
        assert_eq!(plain_name("sheet 12 r2.pdf"), "sheet 12 r2.pdf");
        assert_eq!(plain_name("拣货单.pdf"), "拣货单.pdf");
        assert_eq!(
            plain_name(&"a".repeat(400)).len(),
            FILE_NAME_LENGTH_CHARS_MAX + 4
        );
    }

    #[test]
    fn only_a_pdf_is_written() {
        assert!(read_pdf(payload("a.pdf", b"%PDF-1.3 ...")).is_ok());
        assert_eq!(
            read_pdf(payload("a.pdf", b"MZ")).unwrap_err().code,
            Code::BadInput
        );
        assert_eq!(
            read_pdf(json!({ "file_name": "a", "pdf_base64": "%%%" }))
                .unwrap_err()
                .code,
            Code::BadInput
        );
        assert_eq!(
            read_pdf(json!({ "file_name": "a" })).unwrap_err().code,
            Code::BadInput
        );
        let surplus = json!({ "file_name": "a", "pdf_base64": "", "path": "/" });
        assert_eq!(read_pdf(surplus).unwrap_err().code, Code::BadInput);
    }
}
