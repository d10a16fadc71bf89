//! Replaced and damaged ledgers in quarantine. A whole one that was replaced holds nothing that is needed and much personal
//! data, so it does not lie there for ever; a damaged one may be all that is left of something, so only a person removes it.

use crate::backup::{check_whole, name};
use crate::because::Because;
use crate::error::Error;
use crate::ledger::Ledger;
use crate::place;
use crate::restore::quarantine_folder;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// One folder in quarantine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantined {
    /// Where it lies.
    pub path: PathBuf,
    /// When it came there, in milliseconds since 1970 in UTC; nothing when its name does not say so.
    pub at_milliseconds: Option<i64>,
}

/// Why a ledger in quarantine is not known to be whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotWhole {
    /// A page, an entry or a capsule of it is not what was written.
    Damaged,
    /// No key that this ledger has or had opens it: it is another one, or its beginning is damaged.
    Unread,
}

/// Lists what lies in quarantine beside a ledger, the oldest first.
pub fn list_quarantine(ledger: &Path) -> Vec<Quarantined> {
    let Ok(entries) = std::fs::read_dir(quarantine_folder(ledger)) else {
        return Vec::new();
    };
    let mut found: Vec<Quarantined> = entries
        .flatten()
        .map(|entry| Quarantined {
            at_milliseconds: moment_of(&entry.file_name().to_string_lossy(), ledger),
            path: entry.path(),
        })
        .collect();
    found.sort_by(|one, other| {
        (one.at_milliseconds, &one.path).cmp(&(other.at_milliseconds, &other.path))
    });
    found
}

/// The moment in a name that a restore gave: `shop-20261122-071500`, or with a number behind it.
fn moment_of(name: &str, ledger: &Path) -> Option<i64> {
    let (stem, _) = name::parts(ledger);
    let rest = name.strip_prefix(&stem)?.strip_prefix('-')?;
    let (moment, number) = rest.split_at_checked(name::MOMENT_CHARS)?;
    let is_numbered = number
        .strip_prefix('-')
        .is_some_and(|digits| digits.parse::<u32>().is_ok());
    (number.is_empty() || is_numbered)
        .then(|| name::moment_milliseconds(moment))
        .flatten()
}

impl Ledger {
    /// Checks every page, entry and capsule of a ledger in quarantine; nothing where it is whole, or where a folder holds none.
    /// What only hinders looking is an error.
    pub fn check_quarantined(&self, quarantined: &Quarantined) -> Result<Option<NotWhole>, Error> {
        let Some(name) = self.path.file_name() else {
            return Ok(None);
        };
        let file = quarantined.path.join(name);
        if !file.is_file() {
            return Ok(None);
        }
        let mut found = NotWhole::Unread;
        for key in self.keys_ever()? {
            match check_whole(&file, &key, self.id) {
                Ok(()) => return Ok(None),
                // Another key, or a first page that no key opens.
                Err(Error::WrongKeyOrDamaged { .. } | Error::NotALedger { .. }) => {}
                Err(
                    Error::Damaged { .. } | Error::DamagedFile { .. } | Error::NotABackup { .. },
                ) => {
                    found = NotWhole::Damaged;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(Some(found))
    }

    /// Removes one folder of the quarantine, which a restore of this ledger made.
    pub fn remove_quarantined(&self, quarantined: &Quarantined) -> Result<(), Error> {
        let is_ours = list_quarantine(&self.path).contains(quarantined)
            && quarantined.at_milliseconds.is_some();
        if !is_ours || !quarantined.path.is_dir() {
            return Err(Error::NotABackup {
                path: quarantined.path.clone(),
                because: Because::NotOfRestore,
            });
        }
        std::fs::remove_dir_all(&quarantined.path)
            .map_err(|error| Error::io("Removing", &quarantined.path, error))?;
        place::sync_parent(&quarantined.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_a_restore_gave_say_when() {
        let ledger = Path::new("/data/shop.tallyman");
        let at = Some(1_795_503_300_000);
        for (name, expected) in [
            ("shop-20261124-065500", at),
            ("shop-20261124-065500-2", at),
            ("shop-20261124-065500-x", None),
            ("shop-20261124", None),
            ("workshop-20261124-065500", None),
            ("unnamed", None),
        ] {
            assert_eq!(moment_of(name, ledger), expected, "{name}");
        }
    }
}
