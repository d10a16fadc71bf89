//! Keychains that are lost, absent or silent: clear words, and never a wait without end.

use crate::support::{Nothing, Pocket, Shop};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;
use tallyman_ledger::{
    Error, KeySource, Keychain, Ledger, OpenOptions, Patience, Patient, RecoverySheet, Secret,
    SlotKind, SystemKeychain, TypedBack,
};

/// A keychain that takes every question and answers none until it is let go.
#[derive(Default)]
struct Silent {
    is_let_go: Mutex<bool>,
    news: Condvar,
}

impl Silent {
    fn wait(&self) {
        let mut is_let_go = self.is_let_go.lock().unwrap();
        while !*is_let_go {
            is_let_go = self.news.wait(is_let_go).unwrap();
        }
    }

    fn let_go(&self) {
        *self.is_let_go.lock().unwrap() = true;
        self.news.notify_all();
    }
}

impl Keychain for Silent {
    fn load(&self, _account: &str) -> Result<Option<Secret>, Error> {
        self.wait();
        Ok(None)
    }

    fn store(&self, _account: &str, _secret: &Secret) -> Result<(), Error> {
        self.wait();
        Ok(())
    }

    fn reach(&self) -> Result<(), Error> {
        self.wait();
        Ok(())
    }
}

/// A keychain that is there, but whose question to the person nobody answers.
struct Asking(Arc<Silent>);

impl Keychain for Asking {
    fn load(&self, account: &str) -> Result<Option<Secret>, Error> {
        self.0.load(account)
    }

    fn store(&self, account: &str, secret: &Secret) -> Result<(), Error> {
        self.0.store(account, secret)
    }
}

/// Enough for a thread to be started, however busy the computer is; and no patience at all for a silent one.
const PATIENCE: Patience = Patience {
    reach: Duration::from_mins(10),
    answer: Duration::ZERO,
};

fn with(shop: &Shop, keys: Vec<KeySource>) -> OpenOptions {
    OpenOptions {
        keys,
        ..shop.options()
    }
}

#[test]
fn a_silent_keychain_is_given_up_and_another_key_opens() {
    let shop = Shop::new();
    let pocket: Arc<dyn Keychain> = Arc::new(Pocket::default());
    drop(
        Ledger::create(with(
            &shop,
            vec![
                KeySource::Keychain(pocket),
                KeySource::File(shop.key_file()),
            ],
        ))
        .unwrap(),
    );
    let silent = Arc::new(Silent::default());
    let no_time = Patience {
        reach: Duration::ZERO,
        answer: Duration::ZERO,
    };
    let absent: Arc<dyn Keychain> = Arc::new(Patient::new(silent.clone(), no_time));
    let asking: Arc<dyn Keychain> = Arc::new(Patient::new(
        Arc::new(Asking(Arc::clone(&silent))),
        PATIENCE,
    ));
    for (keychain, words) in [
        (&absent, "it does not answer"),
        (&asking, "gave no answer; unlock it"),
    ] {
        let refused =
            Ledger::open(with(&shop, vec![KeySource::Keychain(Arc::clone(keychain))])).unwrap_err();
        assert!(
            matches!(refused, Error::NoKey { .. }) && refused.to_string().contains(words),
            "{refused}"
        );
    }
    drop(
        Ledger::open(with(
            &shop,
            vec![
                KeySource::Keychain(absent),
                KeySource::File(shop.key_file()),
            ],
        ))
        .unwrap(),
    );
    silent.let_go();
}

#[test]
fn a_keychain_that_answers_in_time_is_heard() {
    let shop = Shop::new();
    let pocket: Arc<dyn Keychain> = Arc::new(Pocket::default());
    let long = Patience {
        reach: Duration::from_mins(10),
        answer: Duration::from_mins(10),
    };
    let patient: Arc<dyn Keychain> = Arc::new(Patient::new(pocket, long));
    drop(Ledger::create(with(&shop, vec![KeySource::Keychain(Arc::clone(&patient))])).unwrap());
    drop(Ledger::open(with(&shop, vec![KeySource::Keychain(patient)])).unwrap());
}

#[test]
fn after_a_lost_keychain_the_recovery_code_opens_and_a_new_keychain_slot_can_be_made() {
    let shop = Shop::new();
    let first: Arc<dyn Keychain> = Arc::new(Pocket::default());
    let ledger = Ledger::create(with(&shop, vec![KeySource::Keychain(first)])).unwrap();
    let sheet = ledger.draw_recovery().unwrap();
    ledger.add_key(&KeySource::Recovery(sheet.clone())).unwrap();
    ledger.confirm_recovery(&sheet.code).unwrap();
    drop(ledger);
    let emptied: Arc<dyn Keychain> = Arc::new(Pocket::default());
    let gone: Arc<dyn Keychain> = Arc::new(Nothing);
    for (keychain, words) in [
        (&emptied, "holds no key for this ledger"),
        (&gone, "none to be reached"),
    ] {
        let refused =
            Ledger::open(with(&shop, vec![KeySource::Keychain(Arc::clone(keychain))])).unwrap_err();
        assert!(refused.to_string().contains(words), "{refused}");
    }
    let code = RecoverySheet::read(&sheet.code.to_groups()).unwrap();
    let ledger = Ledger::open(with(
        &shop,
        vec![
            KeySource::Keychain(Arc::clone(&emptied)),
            KeySource::Recovery(code),
        ],
    ))
    .unwrap();
    let opened_by = ledger.opened_by().unwrap();
    let report = ledger.keys().unwrap();
    let slot = report
        .slots
        .iter()
        .find(|slot| slot.id == opened_by)
        .unwrap();
    assert_eq!(slot.known, Some(SlotKind::Recovery));
    assert!(matches!(slot.typed_back, Some(TypedBack::Done(_))));
    ledger
        .add_key(&KeySource::Keychain(Arc::clone(&emptied)))
        .unwrap();
    drop(ledger);
    drop(Ledger::open(with(&shop, vec![KeySource::Keychain(emptied)])).unwrap());
}

/// Asks the system's keychain in a process of its own, whose session bus is said to lie at an address.
fn ask_with_bus(address: &str, reach_milliseconds: u64) -> String {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "keychains::asks_for_another_test",
            "--ignored",
            "--nocapture",
        ])
        .env("DBUS_SESSION_BUS_ADDRESS", address)
        .env("TALLYMAN_TEST_REACH", reach_milliseconds.to_string())
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
#[ignore = "asked by the tests below, in a process of its own"]
fn asks_for_another_test() {
    let Some(reach) = std::env::var("TALLYMAN_TEST_REACH")
        .ok()
        .and_then(|text| text.parse().ok())
    else {
        return;
    };
    let patience = Patience {
        reach: Duration::from_millis(reach),
        answer: Duration::from_millis(reach),
    };
    let answer = SystemKeychain { patience }.load("tallyman-test-account-that-does-not-exist");
    let answer = answer.unwrap_err().to_string();
    #[expect(clippy::print_stdout, reason = "the other process reads it")]
    {
        println!("answer: {answer}");
    }
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_session_bus_there_are_clear_words() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = format!("unix:path={}", folder.path().join("bus").display());
    let answer = ask_with_bus(&nowhere, 600_000);
    assert!(
        answer
            .contains("The keychain of this computer cannot be used: there is none to be reached"),
        "{answer}"
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_session_bus_that_never_answers_is_given_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bus");
    // Takes connections, because the system does so for a listener, and never says a word.
    let listener = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let answer = ask_with_bus(&format!("unix:path={}", path.display()), 20);
    assert!(
        answer.contains("The keychain of this computer cannot be used: it does not answer"),
        "{answer}"
    );
    drop(listener);
}
