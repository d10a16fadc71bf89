//! The keychain of a Linux desktop as it is: GNOME Keyring on a session bus of its own, each question asked by a process of
//! its own. Nothing of the person's own session is touched.
#![cfg(target_os = "linux")]
#![expect(
    clippy::expect_used,
    reason = "a program that is not installed is named"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use tallyman_ledger::{KeySource, Keychain, Ledger, OpenOptions, Patience, SystemKeychain};
use tempfile::TempDir;

/// A bus that starts nothing by itself.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=FOLDER/bus</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
  </policy>
</busconfig>
"#;
/// Enough for any computer that answers at all.
const LONG_MILLISECONDS: u64 = 600_000;

/// A program that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself.
        drop(self.0.kill());
        drop(self.0.wait());
    }
}

/// A desktop: a home, a bus, and a keyring where there is one.
struct Desktop {
    keyring: Option<Running>,
    _bus: Running,
    folder: TempDir,
}

impl Desktop {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let config = folder.path().join("bus.conf");
        let place = folder.path().display().to_string();
        std::fs::write(&config, BUS.replace("FOLDER", &place)).unwrap();
        let mut bus = Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile", "--print-address=1"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon, as `cargo xtask setup` installs it");
        let mut line = String::new();
        let out = bus.stdout.take().unwrap();
        let bus = Running(bus);
        BufReader::new(out).read_line(&mut line).unwrap();
        assert!(line.starts_with("unix:path="), "{line}");
        Self {
            keyring: None,
            _bus: bus,
            folder,
        }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// A program on this desktop.
    fn program(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        let address = format!("unix:path={}", self.path().join("bus").display());
        command
            .env("DBUS_SESSION_BUS_ADDRESS", address)
            .env("HOME", self.path())
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("GNOME_KEYRING_CONTROL");
        for name in [
            "XDG_DATA_HOME",
            "XDG_CONFIG_HOME",
            "XDG_CACHE_HOME",
            "XDG_RUNTIME_DIR",
        ] {
            command.env(name, self.path().join(name));
        }
        command
    }

    /// Somebody logs in: the keyring starts, unlocked by a password or locked without one.
    fn log_in(&mut self, password: Option<&str>) {
        self.keyring = None;
        let run = self.path().join("XDG_RUNTIME_DIR");
        std::fs::create_dir_all(&run).unwrap();
        std::os::unix::fs::PermissionsExt::set_mode(
            &mut std::fs::metadata(&run).unwrap().permissions(),
            0o700,
        );
        let mut keyring = self.program("gnome-keyring-daemon");
        keyring.args(["--foreground", "--components=secrets"]);
        keyring.arg(format!("--control-directory={}", run.display()));
        if password.is_some() {
            keyring.arg("--unlock");
        }
        let mut keyring = keyring
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("gnome-keyring-daemon, as `cargo xtask setup` installs it");
        let mut input = keyring.stdin.take().unwrap();
        self.keyring = Some(Running(keyring));
        input
            .write_all(password.unwrap_or_default().as_bytes())
            .unwrap();
        drop(input);
        while !self.has_keyring() {
            std::thread::yield_now();
        }
    }

    fn has_keyring(&self) -> bool {
        let asked = self
            .program("dbus-send")
            .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus"])
            .args(["/", "org.freedesktop.DBus.NameHasOwner"])
            .arg("string:org.freedesktop.secrets")
            .output()
            .expect("dbus-send, as `cargo xtask setup` installs it with dbus");
        String::from_utf8_lossy(&asked.stdout).contains("boolean true")
    }

    /// The keyring goes on living and answers nothing.
    fn freeze(&self) {
        let id = self.keyring.as_ref().unwrap().0.id().to_string();
        let stopped = Command::new("kill").args(["-STOP", &id]).status();
        assert!(stopped.unwrap().success());
    }

    /// Opens the ledger of a folder by the keychain alone, or makes it there; gives what is said.
    fn open(&self, folder: &Path, patience_milliseconds: u64) -> String {
        let output = self
            .program(std::env::current_exe().unwrap())
            .args(["--exact", "secret_service::opens_for_another_test"])
            .args(["--ignored", "--nocapture"])
            .env("TALLYMAN_TEST_FOLDER", folder)
            .env("TALLYMAN_TEST_PATIENCE", patience_milliseconds.to_string())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let answer = said.lines().find_map(|line| line.strip_prefix("answer: "));
        answer.unwrap_or(&said).to_owned()
    }
}

#[test]
#[ignore = "asked by the tests below, in a process of its own"]
fn opens_for_another_test() {
    let variable = |name| std::env::var(name).ok();
    let (Some(folder), Some(patience)) = (
        variable("TALLYMAN_TEST_FOLDER"),
        variable("TALLYMAN_TEST_PATIENCE").and_then(|text| text.parse().ok()),
    ) else {
        return;
    };
    let patience = Patience {
        reach: Duration::from_millis(patience),
        answer: Duration::from_millis(patience),
    };
    let keychain: Arc<dyn Keychain> = Arc::new(SystemKeychain { patience });
    let path = Path::new(&folder).join("shop.tallyman");
    let options = OpenOptions::new(path, vec![KeySource::Keychain(keychain)], "test");
    let done = if Ledger::exists(&options.path) {
        Ledger::open(options).map(|_| "opened")
    } else {
        Ledger::create(options).map(|_| "made")
    };
    #[expect(clippy::print_stdout, reason = "the other process reads it")]
    match done {
        Ok(done) => println!("answer: {done}"),
        Err(error) => println!("answer: {error}"),
    }
}

#[test]
fn a_key_is_stored_and_read_back_also_after_another_login() {
    let (mut desktop, shop) = (Desktop::new(), tempfile::tempdir().unwrap());
    desktop.log_in(Some("a login"));
    assert_eq!(desktop.open(shop.path(), LONG_MILLISECONDS), "made");
    assert_eq!(desktop.open(shop.path(), LONG_MILLISECONDS), "opened");
    desktop.log_in(Some("a login"));
    assert_eq!(desktop.open(shop.path(), LONG_MILLISECONDS), "opened");
    // On another computer there is no such key, and it is said.
    let mut other = Desktop::new();
    other.log_in(Some("another login"));
    let said = other.open(shop.path(), LONG_MILLISECONDS);
    assert!(said.contains("holds no key for this ledger"), "{said}");
}

#[test]
fn a_keychain_that_stays_locked_is_said_so_and_nothing_hangs() {
    let (mut desktop, shop) = (Desktop::new(), tempfile::tempdir().unwrap());
    desktop.log_in(Some("a login"));
    assert_eq!(desktop.open(shop.path(), LONG_MILLISECONDS), "made");
    // Nobody is there to type the password, and no window could ask for it.
    desktop.log_in(None);
    let said = desktop.open(shop.path(), LONG_MILLISECONDS);
    assert!(
        said.contains("it is locked") && said.contains("unlock it, then try again"),
        "{said}"
    );
}

#[test]
fn a_bus_without_a_keychain_is_said_so() {
    let (desktop, shop) = (Desktop::new(), tempfile::tempdir().unwrap());
    let said = desktop.open(shop.path(), LONG_MILLISECONDS);
    assert!(said.contains("none to be reached"), "{said}");
    assert!(!shop.path().join("shop.tallyman").exists());
}

#[test]
fn a_keychain_that_stops_answering_is_given_up() {
    let (mut desktop, shop) = (Desktop::new(), tempfile::tempdir().unwrap());
    desktop.log_in(Some("a login"));
    assert_eq!(desktop.open(shop.path(), LONG_MILLISECONDS), "made");
    desktop.freeze();
    let said = desktop.open(shop.path(), 20);
    assert!(said.contains("does not answer"), "{said}");
}
