//! The desktop shell of Tallyman: a window, file dialogs, paths, and one door to the API. No rules live here.
//!
//! The page calls one command, `rpc`. It is answered on a worker thread: by [`native`] where only a desktop can answer
//! (choosing files, saving and opening a PDF), by [`gate`] where the ledger itself is opened or replaced, by `tallyman_book`
//! for everything else. The page sees no other command, no
//! plugin, no path it was not given and no network.

mod command;
mod desk;
mod door;
mod exchange;
mod gate;
mod grants;
mod native;
mod opening;
mod paths;
mod sheets;
mod stand_in;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use tauri::{Builder, DragDropEvent, Manager, RunEvent, Runtime, WindowEvent};

use desk::Desk;
use opening::Opening;
use paths::Paths;

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    tallyman_book::crash::keep_quiet();
    let opening = Opening::of_process();
    let app = house(Builder::default())
        .plugin(tauri_plugin_dialog::init())
        .setup(move |app| {
            let paths = Paths::of(app.handle())?;
            let desk = Arc::new(Desk::new(&opening, &paths));
            app.manage(Arc::clone(&desk));
            window::open(app.handle(), &desk)?;
            // Beside the window, which shows itself meanwhile: a keychain may ask a person, a backup may take a while.
            gate::look_after(app.handle());
            gate::keep_looking_after(app.handle());
            Ok(())
        })
        .build(context());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, RunEvent::Exit) {
                    app.state::<Arc<Desk>>().close();
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            report(&error);
            ExitCode::FAILURE
        }
    }
}

/// The configuration and the page, built in.
#[expect(
    clippy::exit,
    reason = "the macro ends the program where its own data is broken"
)]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Adds what every window has, the real one and the one in tests.
fn house<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .invoke_handler(tauri::generate_handler![command::rpc])
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event
                && let Some(desk) = window.try_state::<Arc<Desk>>()
            {
                desk.grants().give(paths.iter().cloned());
            }
        })
}

/// Says why there is no window; there is no other place left to say it.
#[expect(
    clippy::print_stderr,
    reason = "without a window the terminal is the only place"
)]
fn report(error: &tauri::Error) {
    eprintln!("Tallyman could not open its window: {error}.");
    if cfg!(target_os = "linux") {
        eprintln!("Without a screen, use the command line: `tallyman --help`.");
    }
}

#[cfg(test)]
mod tests;
