//! A day of orders against what will be sent: findings.
//!
//! [`Day`] is everything that is known, [`Report`] what the check says about it. Nothing is decided here that a person
//! has to decide: a finding offers its mends as [`Fix`], a person's choice comes back as a [`Decision`], and the check
//! runs again.

mod decision;
mod digest;
mod finding;
mod fix;
mod form;
mod input;
mod judges;
mod report;

pub use decision::{Decision, Deed, MappingChoice, WordScope};
pub use digest::line_digest;
pub use finding::{
    Answer, Because, Code, Detail, Finding, Hidden, HiddenKind, How, NotAsked, ProposedMapping,
    Severity, Sibling,
};
pub use fix::{Fix, StockChoice, WordCandidate};
pub use input::{
    Component, Day, DayLine, DayVariant, LineKey, Mapping, MappingOrigin, PickList, PrintedLine,
    VariantKey,
};
pub use judges::{Context, JudgePair, Judges, NameWords, Named};
pub use report::{
    Counts, Evidence, Group, LineReport, LineStatus, PromiseSource, Report, Role, Take, Takes,
};
