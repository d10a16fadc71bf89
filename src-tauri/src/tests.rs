//! The door to the API, without a screen: requests as the page sends them, on a runtime that opens no window.

use std::path::Path;

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, WebviewWindow, WebviewWindowBuilder};

use super::*;

mod hostile;

/// A desk in a folder of its own, with the answers of a test laid ready.
fn desk(home: &Path, variables: &[(&str, &Path)]) -> Arc<Desk> {
    let stand_in = stand_in::StandIn::read(|name| {
        variables
            .iter()
            .find(|(key, _)| *key == name)
            .map(|(_, path)| path.as_os_str().to_owned())
    });
    let opening = Opening {
        ledger: Some(home.join("shop.tallyman")),
        key_file: Some(home.join("shop.key")),
        stand_in,
        ..Opening::default()
    };
    let paths = Paths {
        data: home.join("data"),
        sheets: home.join("sheets"),
        sample_day: home.join("sample"),
    };
    Arc::new(Desk::new(&opening, &paths))
}

/// The program on a runtime without windows; the desk is managed before `build`, which runs no set-up there.
fn program(desk: Arc<Desk>) -> (App<MockRuntime>, WebviewWindow<MockRuntime>) {
    let app = house(mock_builder())
        .manage(desk)
        .build(mock_context(noop_assets()))
        .unwrap();
    let window = WebviewWindowBuilder::new(&app, "main", tauri::WebviewUrl::default())
        .build()
        .unwrap();
    (app, window)
}

/// Sends a request as the page does.
fn ask(window: &WebviewWindow<MockRuntime>, name: &str, body: Value) -> Result<Value, Value> {
    let url = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    let request = InvokeRequest {
        cmd: name.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: url.parse().unwrap(),
        body: InvokeBody::Json(body),
        headers: tauri::http::HeaderMap::new(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    get_ipc_response(window, request).map(|body| body.deserialize().unwrap())
}

fn rpc(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    payload: &Value,
) -> Result<Value, Value> {
    ask(
        window,
        "rpc",
        json!({ "command": command, "payload": payload }),
    )
}

#[test]
fn an_unknown_command_is_answered_with_words() {
    let home = tempfile::tempdir().unwrap();
    let (_app, window) = program(desk(home.path(), &[]));
    let error = rpc(&window, "format_disk", &json!({})).unwrap_err();
    assert!(error["code"].is_string(), "{error}");
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.ends_with('.')),
        "{error}"
    );
}

#[test]
fn only_one_command_is_there() {
    let home = tempfile::tempdir().unwrap();
    let (_app, window) = program(desk(home.path(), &[]));
    for name in [
        "plugin:fs|read_text_file",
        "plugin:opener|open_path",
        "plugin:dialog|open",
        "greet",
    ] {
        assert!(ask(&window, name, json!({})).is_err(), "{name} is answered");
    }
    assert!(
        ask(&window, "rpc", json!({})).is_err(),
        "a request without a command is answered"
    );
}

#[test]
fn chosen_files_may_be_imported_and_no_others() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("orders.csv");
    std::fs::write(&file, "order,sku\n1,A\n").unwrap();
    let (_app, window) = program(desk(home.path(), &[("TALLYMAN_TEST_FILES", &file)]));
    let preview = |path: &Path| {
        rpc(
            &window,
            "preview_import",
            &json!({ "paths": [path], "language": "en" }),
        )
    };

    let error = preview(&file).unwrap_err();
    assert_eq!(error["code"], "bad_input", "a file nobody chose was read");
    assert_eq!(
        rpc(&window, "choose_files", &json!({})).unwrap(),
        json!([file])
    );
    let error = preview(&home.path().join("shop.key")).unwrap_err();
    assert_eq!(error["code"], "bad_input", "a file nobody chose was read");
}

#[test]
fn a_sheet_is_saved_where_the_person_says() {
    let home = tempfile::tempdir().unwrap();
    let saved = tempfile::tempdir().unwrap();
    let (_app, window) = program(desk(home.path(), &[("TALLYMAN_TEST_FOLDER", saved.path())]));
    let request = json!({ "file_name": "../sheet-1.pdf", "pdf_base64": "JVBERi0xLjM=" });
    assert_eq!(rpc(&window, "save_pdf", &request).unwrap(), json!(true));
    assert_eq!(
        std::fs::read(saved.path().join("sheet-1.pdf")).unwrap(),
        b"%PDF-1.3"
    );
    assert_eq!(rpc(&window, "open_pdf", &request).unwrap(), json!(true));
    let error = rpc(
        &window,
        "save_pdf",
        &json!({ "file_name": "a", "pdf_base64": "aGVsbG8=" }),
    )
    .unwrap_err();
    assert_eq!(error["code"], "bad_input");
}

#[test]
fn an_erasure_takes_the_sheets_that_were_handed_over_with_it() {
    let home = tempfile::tempdir().unwrap();
    let desk = desk(home.path(), &[]);
    let sheet = desk.sheets().put("sheet-1.pdf", b"%PDF-1.3").unwrap();
    let (_app, window) = program(Arc::clone(&desk));
    let request = json!({ "orders": ["1"], "language": "en" });
    drop(rpc(&window, "erase_person", &request));
    assert!(!sheet.exists(), "a sheet may show what was erased");
}
