//! What the window works with while it is open: the shop, the files the person has shown, the sheets on their way out.

use serde_json::Value;
use tallyman_book::api::{ApiError, Code};

use crate::grants::Grants;
use crate::opening::Opening;
use crate::paths::Paths;
use crate::sheets::Sheets;
use crate::stand_in::StandIn;

/// Everything a command of the page can reach.
pub(crate) struct Desk {
    grants: Grants,
    sheets: Sheets,
    stand_in: StandIn,
}

impl Desk {
    /// Opens the shop. A shop that cannot be opened is told on every command, so that the window can say why.
    pub(crate) fn open(opening: &Opening, paths: &Paths) -> Self {
        Self {
            grants: Grants::default(),
            sheets: Sheets::at(paths.sheets.clone()),
            stand_in: opening.stand_in.clone(),
        }
    }

    /// Answers a command of the API.
    pub(crate) fn dispatch(&self, _command: &str, _payload: Value) -> Result<Value, ApiError> {
        Err(ApiError {
            code: Code::NotFound,
            message: "The shop is not open.".to_owned(),
            hint: String::new(),
        })
    }

    /// The files the page may name.
    pub(crate) fn grants(&self) -> &Grants {
        &self.grants
    }

    /// The PDFs on their way to the viewer.
    pub(crate) fn sheets(&self) -> &Sheets {
        &self.sheets
    }

    /// The answers a test has laid ready.
    pub(crate) fn stand_in(&self) -> &StandIn {
        &self.stand_in
    }
}
