//! What to open: the shop, the sample shop, or the ledger a test names.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::stand_in::StandIn;

/// What the person, a script or a test asked for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Opening {
    /// Whether to open the sample shop.
    pub(crate) is_sample: bool,
    /// Another ledger than the one in the data folder.
    pub(crate) ledger: Option<PathBuf>,
    /// The file that holds the ledger's key.
    pub(crate) key_file: Option<PathBuf>,
    /// What answers in place of dialogs and the viewer, in tests.
    pub(crate) stand_in: StandIn,
}

impl Opening {
    /// Reads the arguments and the environment of this process.
    pub(crate) fn of_process() -> Self {
        Self::read(std::env::args_os().skip(1), |name| std::env::var_os(name))
    }

    fn read(
        arguments: impl Iterator<Item = OsString>,
        variable: impl Fn(&str) -> Option<OsString>,
    ) -> Self {
        let path = |name: &str| {
            variable(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        let asked = arguments.into_iter().any(|argument| argument == "--sample");
        Self {
            is_sample: asked || variable("TALLYMAN_SAMPLE").is_some_and(|value| value == "1"),
            ledger: path("TALLYMAN_LEDGER"),
            key_file: path("TALLYMAN_KEY_FILE"),
            stand_in: StandIn::read(&variable),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opening(arguments: &[&str], variables: &[(&str, &str)]) -> Opening {
        Opening::read(arguments.iter().map(OsString::from), |name| {
            variables
                .iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| OsString::from(value))
        })
    }

    #[test]
    fn without_wishes_the_shop_in_the_data_folder_is_opened() {
        assert_eq!(opening(&[], &[]), Opening::default());
        assert_eq!(
            opening(&[], &[("TALLYMAN_LEDGER", ""), ("TALLYMAN_SAMPLE", "0")]),
            Opening::default()
        );
    }

    #[test]
    fn the_sample_shop_is_asked_for_by_argument_or_variable() {
        assert!(opening(&["--sample"], &[]).is_sample);
        assert!(opening(&[], &[("TALLYMAN_SAMPLE", "1")]).is_sample);
    }

    #[test]
    fn a_ledger_and_its_key_can_be_named() {
        let opening = opening(
            &[],
            &[
                ("TALLYMAN_LEDGER", "a.tallyman"),
                ("TALLYMAN_KEY_FILE", "a.key"),
            ],
        );
        assert_eq!(opening.ledger, Some(PathBuf::from("a.tallyman")));
        assert_eq!(opening.key_file, Some(PathBuf::from("a.key")));
    }
}
