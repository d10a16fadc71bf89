//! The window: its one page, and no way off it.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Runtime, Url, WebviewWindowBuilder};

use crate::desk::Desk;

/// Opens the window that the configuration describes.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>, desk: &Desk) -> tauri::Result<()> {
    let config = app
        .config()
        .app
        .windows
        .first()
        .cloned()
        .unwrap_or_default();
    let mut window = WebviewWindowBuilder::from_config(app, &config)?
        .on_navigation(is_own_page)
        .on_new_window(|_, _| NewWindowResponse::Deny);
    if let Some(script) = desk.stand_in().script() {
        window = window.initialization_script(script);
    }
    let _window = window.build()?;
    Ok(())
}

/// Whether an address is the page inside the program. Everything else is refused: there is nowhere to go.
fn is_own_page(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        // Windows and Android serve the same page under a name that resolves nowhere else.
        "http" | "https" => url.host_str() == Some("tauri.localhost") && url.port().is_none(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_stays_where_it_is() {
        let is_own = |url: &str| is_own_page(&Url::parse(url).unwrap());
        assert!(is_own("tauri://localhost"));
        assert!(is_own("tauri://localhost/index.html"));
        assert!(is_own("http://tauri.localhost/"));
        for foreign in [
            "https://example.com/",
            "http://tauri.localhost.example.com/",
            "http://tauri.localhost:8080/",
            "tauri://example.com/",
            "file:///etc/hostname",
            "data:text/html,hello",
            "javascript:alert(1)",
            "about:blank",
        ] {
            assert!(!is_own(foreign), "{foreign}");
        }
    }
}
