//! The door to the shop: whether it is open, what it was opened with, and how to open it in another way.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tallyman_book::api::{ApiError, Begin, Code, DrillView, GateView, TypedCode, Unlock, Way};
use tallyman_book::refusal::ProgramRefusal;
use tallyman_book::{KeySource, Language, Shop, ShopOptions, keychain, system_clock, use_case};

use crate::opening::Opening;
use crate::paths::Paths;

/// How long a restore waits for what is still being done with the shop, such as a backup.
const CLOSING_PATIENCE: Duration = Duration::from_mins(2);
/// How often it looks.
const CLOSING_LOOK: Duration = Duration::from_millis(20);

/// How it stands.
enum State {
    /// Nobody has tried to open it.
    Untried,
    /// It is open.
    Open(Arc<Shop>),
    /// There is no ledger yet, and nobody has said what is to open it.
    New,
    /// It did not open.
    Closed(ApiError),
}

/// The door to the shop.
pub(crate) struct Door {
    /// What to open, and the keys that were last tried.
    options: Mutex<ShopOptions>,
    data: PathBuf,
    /// Whether a new ledger may be made without a question: where its key was named, and for the sample shop.
    makes_at_once: bool,
    state: Mutex<State>,
    /// The file a person chose to restore from.
    chosen: Mutex<Option<PathBuf>>,
}

impl Door {
    /// Names what is to be opened; opens nothing.
    pub(crate) fn new(opening: &Opening, paths: &Paths) -> Self {
        let name = if opening.is_sample {
            "sample.tallyman"
        } else {
            "shop.tallyman"
        };
        let in_data = || paths.data.join(name);
        let own_key = opening.is_sample.then(|| paths.data.join("sample.key"));
        let key_file = opening.key_file.clone().or(own_key);
        let options = ShopOptions {
            ledger: opening.ledger.clone().unwrap_or_else(in_data),
            keys: vec![
                key_file
                    .clone()
                    .map_or_else(|| KeySource::Keychain(keychain()), KeySource::File),
            ],
            clock: system_clock(),
            operator: String::new(),
            profiles: Vec::new(),
            sample_day: opening.is_sample.then(|| paths.sample_day.clone()),
            utc_offset_seconds: chrono::Local::now().offset().local_minus_utc(),
            indexes_in_background: true,
        };
        Self {
            options: Mutex::new(options),
            data: paths.data.clone(),
            makes_at_once: key_file.is_some(),
            state: Mutex::new(State::Untried),
            chosen: Mutex::default(),
        }
    }

    /// The shop, opened if nobody has tried yet.
    pub(crate) fn shop(&self) -> Result<Arc<Shop>, ApiError> {
        let mut state = locked(&self.state);
        if matches!(*state, State::Untried) {
            *state = self.try_to_open();
        }
        match &*state {
            State::Open(shop) => Ok(Arc::clone(shop)),
            State::Closed(error) => Err(error.clone()),
            State::Untried | State::New => Err(ApiError::new(
                Code::LedgerLocked,
                ProgramRefusal::NoLedgerYet {},
            )),
        }
    }

    /// How it stands; opens the shop if nobody has tried yet.
    pub(crate) fn gate(&self, language: Language) -> GateView {
        let opened = self.shop();
        let options = self.options();
        let mut view = match &opened {
            Ok(_) => use_case::gate_open(&options),
            Err(_) if matches!(*locked(&self.state), State::New) => use_case::gate_new(&options),
            Err(error) => use_case::gate_closed(&options, error, language),
        };
        view.chosen = locked(&self.chosen)
            .as_deref()
            .map(|file| use_case::chosen_backup(&options, file, language));
        view
    }

    /// Tries again to open it as before.
    pub(crate) fn open_again(&self, language: Language) -> GateView {
        let mut state = locked(&self.state);
        if !matches!(*state, State::Open(_)) {
            *state = State::Untried;
        }
        drop(state);
        self.gate(language)
    }

    /// Makes a new ledger with a key.
    pub(crate) fn begin(
        &self,
        request: &Begin,
        key_file: Option<PathBuf>,
    ) -> Result<GateView, ApiError> {
        let source = use_case::key_source(request.way, &request.secret, key_file)?;
        self.open_with(source)?;
        Ok(self.gate(request.language))
    }

    /// Opens the ledger with another key. A wrong one changes nothing, and what was known of the ledger stays.
    pub(crate) fn unlock(
        &self,
        request: &Unlock,
        key_file: Option<PathBuf>,
    ) -> Result<GateView, ApiError> {
        let source = use_case::key_source(request.way, &request.secret, key_file)?;
        let shop = self.open_with(source)?;
        if request.way == Way::Recovery {
            // It was read from paper just now. Two blocks are no code to be typed back, and are left to the advice.
            let typed = TypedCode {
                code: request.secret.clone(),
                language: request.language,
            };
            drop(use_case::confirm_recovery(&shop, &typed));
        }
        if use_case::is_to_be_remembered(request) {
            // The ledger is open, and that is what was asked for first; the window's advice still names the keychain.
            drop(use_case::add_key(&shop, &KeySource::Keychain(keychain())));
        }
        Ok(self.gate(request.language))
    }

    /// Opens with a key; a ledger that turns out to be damaged is known as such from then on.
    fn open_with(&self, source: KeySource) -> Result<Arc<Shop>, ApiError> {
        let mut state = locked(&self.state);
        if let State::Open(shop) = &*state {
            return Ok(Arc::clone(shop));
        }
        self.make_folder()?;
        let mut options = self.options();
        options.keys = vec![source];
        match Shop::open(options.clone()) {
            Ok(shop) => {
                let shop = Arc::new(shop);
                *locked(&self.options) = options;
                *state = State::Open(Arc::clone(&shop));
                Ok(shop)
            }
            Err(error) => {
                if error.code == Code::LedgerDamaged {
                    *locked(&self.options) = options;
                    *state = State::Closed(error.clone());
                }
                Err(error)
            }
        }
    }

    /// Remembers the file that a person chose to restore from.
    pub(crate) fn choose(&self, file: PathBuf) {
        *locked(&self.chosen) = Some(file);
    }

    /// The file that a person chose to restore from.
    pub(crate) fn chosen(&self) -> Option<PathBuf> {
        locked(&self.chosen).clone()
    }

    /// The backup of a name, where backups of this ledger lie.
    pub(crate) fn named_backup(&self, name: &str) -> Option<PathBuf> {
        use_case::named_backup(&self.options().ledger, name)
    }

    /// Closes the shop, puts a backup in the ledger's place and opens what is there then.
    pub(crate) fn restore(
        &self,
        backup: &Path,
        source: Option<KeySource>,
        typed: &str,
        replaces_unread: bool,
    ) -> Result<(DrillView, Option<PathBuf>), ApiError> {
        let mut options = self.options();
        use_case::check_typed(&options.ledger, backup, typed)?;
        self.make_folder()?;
        // Held to the end: whatever else is asked waits, and then finds the restored ledger.
        let mut state = locked(&self.state);
        close(&mut state)?;
        // The backup's key first; those in use open the ledger that is replaced, which says what was erased since.
        if let Some(source) = source {
            options.keys.insert(0, source);
        }
        let restored = if replaces_unread {
            use_case::restore_unread(&options, backup)
        } else {
            use_case::restore(&options, backup)
        };
        if restored.is_ok() {
            *locked(&self.options) = options;
            *locked(&self.chosen) = None;
        }
        // What was there before is opened again where the restore was refused.
        *state = self.try_to_open();
        restored
    }

    /// Looks after an open ledger: the reserve, and a backup if one is due. What fails is remembered and told by its health.
    pub(crate) fn tend(&self, shop: &Arc<Shop>) {
        if self.options().sample_day.is_none() {
            drop(use_case::tend(shop, Language::En));
        }
    }

    /// The shop, if somebody opened it already: nobody is asked for a key.
    pub(crate) fn open_shop(&self) -> Option<Arc<Shop>> {
        match &*locked(&self.state) {
            State::Open(shop) => Some(Arc::clone(shop)),
            State::Untried | State::New | State::Closed(_) => None,
        }
    }

    /// Takes the open shop away, to be closed.
    pub(crate) fn take_open(&self) -> Option<Arc<Shop>> {
        let mut state = locked(&self.state);
        if !matches!(*state, State::Open(_)) {
            return None;
        }
        match std::mem::replace(&mut *state, State::Untried) {
            State::Open(shop) => Some(shop),
            State::Untried | State::New | State::Closed(_) => None,
        }
    }

    fn options(&self) -> ShopOptions {
        locked(&self.options).clone()
    }

    fn try_to_open(&self) -> State {
        let options = self.options();
        if !self.makes_at_once && !use_case::is_there(&options.ledger) {
            return State::New;
        }
        let opened = self.make_folder().and_then(|()| Shop::open(options));
        match opened {
            Ok(shop) => State::Open(Arc::new(shop)),
            Err(error) => State::Closed(error),
        }
    }

    fn make_folder(&self) -> Result<(), ApiError> {
        crate::sheets::make_private(&self.data).map_err(|error| {
            let cause = error.kind().to_string();
            ApiError::new(Code::Storage, ProgramRefusal::FolderNotMade { cause })
        })
    }
}

/// Lets go of the shop once nobody else works with it.
fn close(state: &mut State) -> Result<(), ApiError> {
    let State::Open(shop) = state else {
        return Ok(());
    };
    let deadline = Instant::now() + CLOSING_PATIENCE;
    while Arc::strong_count(shop) > 1 {
        if Instant::now() > deadline {
            return Err(ApiError::new(
                Code::LedgerInUse,
                ProgramRefusal::StillInUse {},
            ));
        }
        std::thread::park_timeout(CLOSING_LOOK);
    }
    *state = State::Untried;
    Ok(())
}

/// A poisoned lock still holds a whole value: every change to it is one assignment.
fn locked<T>(part: &Mutex<T>) -> MutexGuard<'_, T> {
    part.lock().unwrap_or_else(PoisonError::into_inner)
}
