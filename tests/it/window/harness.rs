//! A window on a screen of its own, in a home of its own, with a driver at the wheel.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tallyman_tests::sample_day;
use tempfile::TempDir;

use super::process::{PATIENCE, Running, Screen, end, wait_until_gone};

/// How a window is to be opened.
#[derive(Default)]
pub(crate) struct Wishes<'a> {
    /// The files that "choose files" answers with.
    pub(crate) files: Vec<PathBuf>,
    /// Whether the sample shop is opened.
    pub(crate) is_sample: bool,
    /// Whether no key file is named, on a computer without a keychain.
    pub(crate) has_no_key: bool,
    /// What is done in the home before the window opens.
    pub(crate) prepare: Option<&'a dyn Fn(&Path)>,
}

impl Wishes<'_> {
    /// A shop of one's own, whose "choose files" answers with the sample shop's day.
    pub(crate) fn for_the_sample_day() -> Self {
        let mut files: Vec<_> = std::fs::read_dir(sample_day())
            .expect("the sample day")
            .map(|entry| entry.expect("a file").path())
            .collect();
        files.sort();
        Self {
            files,
            ..Self::default()
        }
    }
}

/// An open window. Fields are dropped in this order: the driver before the screen, the home last.
pub(crate) struct Window {
    client: Client,
    program: PathBuf,
    _driver: Running,
    _screen: Screen,
    home: Arc<TempDir>,
}

impl Window {
    /// Opens the program that was built, and waits for its page.
    pub(crate) async fn open(wishes: Wishes<'_>) -> Self {
        let program = built("tallyman-shell");
        let home = Arc::new(tempfile::tempdir().expect("a home for the test"));
        if let Some(prepare) = wishes.prepare {
            prepare(home.path());
        }
        let screen = Screen::start(1440, 900);
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg(format!("--port={port}"))
            .arg("--host=127.0.0.1")
            .env("DISPLAY", &screen.name);
        furnish(&mut command, home.path(), &wishes);
        let driver = Running::start(&mut command, &home.path().join("driver.log"));
        let client = connect(port, &program, home.path()).await;
        Self {
            client,
            program,
            _driver: driver,
            _screen: screen,
            home,
        }
    }

    /// Where "save" puts a PDF.
    pub(crate) fn saved(&self) -> PathBuf {
        self.home.path().join("saved")
    }

    /// The folder that the program finds everything in.
    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The same for as long as it is looked at: it outlives the window.
    pub(crate) fn kept_home(&self) -> Arc<TempDir> {
        Arc::clone(&self.home)
    }

    /// Writes into a field, in place of what stands there.
    pub(crate) async fn fill(&self, selector: &str, words: &str) {
        let field = self.find(selector).await;
        field.clear().await.expect("an empty field");
        field.send_keys(words).await.expect("words in the field");
    }

    /// The page, for what has no name here.
    pub(crate) fn page(&self) -> &Client {
        &self.client
    }

    /// Waits for an element by a CSS selector.
    pub(crate) async fn find(&self, selector: &str) -> Element {
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(selector))
            .await;
        match found {
            Ok(element) => element,
            Err(error) => panic!("no {selector} ({error})\n{}", self.look().await),
        }
    }

    /// Presses the first button that says these words.
    pub(crate) async fn press(&self, words: &str) {
        let button = format!("//button[contains(normalize-space(.), '{words}')]");
        let found = self
            .client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(&button))
            .await;
        match found {
            Ok(element) => element.click().await.expect("a button that can be pressed"),
            Err(error) => panic!("no button {words:?} ({error})\n{}", self.look().await),
        }
    }

    /// The words on the page.
    pub(crate) async fn text(&self) -> String {
        let text = self.run("return document.body.innerText;").await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until something holds.
    pub(crate) async fn until(&self, what: &str, mut holds: impl AsyncFnMut() -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !holds().await {
            assert!(
                Instant::now() < deadline,
                "waited in vain for {what}\n{}",
                self.look().await
            );
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs a script in the page.
    pub(crate) async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .expect("an answer of the page")
    }

    /// The page's address.
    pub(crate) async fn address(&self) -> String {
        self.client
            .current_url()
            .await
            .expect("an address")
            .to_string()
    }

    /// What the page complained about: errors, refusals of the policy, words on the console.
    pub(crate) async fn faults(&self) -> Vec<String> {
        let faults = self
            .run("return (window.tallyman_faults ?? ['the page keeps no list of faults']).slice();")
            .await;
        serde_json::from_value(faults).expect("a list of faults")
    }

    /// What stands on the page, for the words of a failure.
    async fn look(&self) -> String {
        let text = self
            .client
            .execute("return document.body.innerText;", Vec::new())
            .await
            .unwrap_or(Value::Null);
        let faults = self
            .client
            .execute("return window.tallyman_faults;", Vec::new())
            .await
            .unwrap_or(Value::Null);
        format!("The page says: {text}\nFaults: {faults}")
    }

    /// Closes the window, waits until the program is gone, and only then lets go of the driver.
    pub(crate) async fn close(self) {
        self.client
            .clone()
            .close()
            .await
            .expect("the window to close");
        wait_until_gone(self.home.path(), &self.program);
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        // After a failed test nobody has closed the window.
        end(self.home.path(), &self.program);
    }
}

/// Gives the program a home in which it finds nothing of this computer's.
fn furnish(command: &mut Command, home: &Path, wishes: &Wishes<'_>) {
    for (name, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_RUNTIME_DIR", "run"),
        // What is put aside for a moment is searched with the home.
        ("TMPDIR", "tmp"),
    ] {
        let folder = home.join(folder);
        std::fs::create_dir_all(&folder).expect("a folder of the home");
        command.env(name, folder);
    }
    std::fs::create_dir_all(home.join("saved")).expect("a folder for PDFs");
    command
        .env("HOME", home)
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("TALLYMAN_TEST_FOLDER", home.join("saved"))
        .env(
            "TALLYMAN_TEST_FILES",
            std::env::join_paths(&wishes.files).expect("names without a colon"),
        )
        .env("TALLYMAN_KEY_FILE", home.join("shop.key"))
        .env("TALLYMAN_LEDGER", home.join("shop.tallyman"))
        .env("GDK_BACKEND", "x11")
        .env("LC_ALL", "C.UTF-8")
        .env("NO_AT_BRIDGE", "1")
        .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env_remove("WAYLAND_DISPLAY")
        // Without this a bus would be started or found by itself.
        .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus");
    if wishes.has_no_key {
        command.env_remove("TALLYMAN_KEY_FILE");
    }
    if wishes.is_sample {
        command
            .env("TALLYMAN_SAMPLE", "1")
            .env_remove("TALLYMAN_LEDGER")
            .env_remove("TALLYMAN_KEY_FILE");
    }
}

/// A port that was free a moment ago.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its number").port()
}

/// Asks the driver for the window until it answers.
async fn connect(port: u16, program: &Path, home: &Path) -> Client {
    let options = json!({ "binary": program, "args": [] });
    let capabilities = [("webkitgtk:browserOptions".to_owned(), options)]
        .into_iter()
        .collect();
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities);
    let address = format!("http://127.0.0.1:{port}");
    let deadline = Instant::now() + PATIENCE;
    loop {
        match builder.connect(&address).await {
            Ok(client) => return client,
            Err(error) if Instant::now() > deadline => {
                let log = std::fs::read_to_string(home.join("driver.log")).unwrap_or_default();
                end(home, program);
                panic!("the driver opens no window: {error}\n{log}");
            }
            Err(_) => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
}

/// A program of the workspace, beside the test that runs now.
pub(crate) fn built(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("the path of this test");
    let folder = test
        .parent()
        .and_then(Path::parent)
        .expect("the folder that programs are built in");
    let program = folder.join(name);
    assert!(
        program.exists(),
        "{name} is not built; `cargo xtask test` builds it, or `cargo build -p tallyman-shell`"
    );
    program
}
