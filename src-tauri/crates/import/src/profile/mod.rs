//! Profiles: what is known of each marketplace's files, as data.
//!
//! A profile says how to recognise a file by its header, which columns mean what, and which rows are not lines of
//! their own. The built-in ones are the TOML files of `assets/profiles`; a user's own of the same form win.

mod fingerprint;
mod load;
mod schema;

pub(crate) use fingerprint::recognise;
pub(crate) use load::ALIASES;
pub use load::{ProfileError, Profiles};
pub(crate) use schema::{
    Condition, Grammar, OptionColumn, Profile, State, StateRule, Variation, ZeroQuantity,
};
