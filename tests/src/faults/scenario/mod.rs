//! What is done to a ledger while something goes wrong.

mod append;
mod book;
mod care;
mod complaint;
mod copies;
mod ledger;

pub use book::{shop_ledger, shop_options};
pub use copies::backup_folder;
pub use ledger::{EXTRA_KIND, KIND, clock, open_options};

use super::draw::Draw;
use std::path::Path;

/// A scenario: how its folder is made, and what is then done in it.
#[derive(Clone, Copy)]
pub struct Scenario {
    /// Its name.
    pub name: &'static str,
    /// Whether the book made the ledger, with its own projections.
    pub is_book: bool,
    /// Makes what lies there before; nothing of it goes wrong. Gives what counts as acknowledged already.
    pub prepare: fn(&Path, Draw) -> Vec<String>,
    /// Does the work and says what was acknowledged and what was refused.
    pub run: fn(&Path, Draw, &mut dyn Voice),
}

/// Takes what a scenario says.
pub trait Voice {
    /// Something is acknowledged: from here on it must never be lost.
    fn acknowledge(&mut self, line: &str);
    /// Something was refused, in these words.
    fn refused(&mut self, sentence: &str);
}

/// Every scenario there is.
pub const ALL: &[Scenario] = &[
    append::CREATE,
    append::APPEND,
    append::BULK,
    append::ERASE,
    book::IMPORT,
    book::REBUILD,
    book::MIGRATE,
    copies::BACKUP,
    copies::RESTORE,
    copies::KEYS,
    copies::REKEY,
    care::PUT_BACK,
    care::CARE,
    complaint::COMPLAIN,
];

/// Scenarios that are wrong on purpose: the harness must find the loss.
pub const WRONG: &[Scenario] = &[append::TOO_EARLY, append::NOT_SYNCED];

/// Finds a scenario by its name.
pub fn named(name: &str) -> Option<Scenario> {
    ALL.iter()
        .chain(WRONG)
        .find(|scenario| scenario.name == name)
        .copied()
}
