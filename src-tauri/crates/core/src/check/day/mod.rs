//! A day of orders against what will be sent: findings.
//!
//! [`Day`] is everything that is known, [`Report`] what the check says about it. Nothing is decided here that a person
//! has to decide: a finding offers its mends as [`Fix`], a person's choice comes back as a [`Decision`], and the check
//! runs again.

mod around;
mod codes;
mod counted;
mod decided;
mod decision;
mod digest;
pub(in crate::check) mod evidence;
mod finding;
mod finish;
mod fix;
mod form;
mod input;
mod judges;
mod known;
mod line_checks;
mod lookalike;
mod mapped;
mod mend;
mod notes;
mod pairs;
mod picks;
mod plan_input;
mod proposal;
mod report;
mod rest;
mod ruling;
mod run;
mod sentence;
mod shared;
mod shelf;
mod slot;
mod stopped;
mod sums;
mod torn;
mod verdict;
mod wanted;

pub use around::{Around, MappingTold, Replayed, StockBefore, StockTold, Surroundings, joined};
pub use decision::{Decision, Deed, MappingChoice, Seen, Source, WordScope};
pub(in crate::check) use digest::Digest;
pub use digest::{WORDS_FORGOTTEN, WORDS_MARK, is_same_line, line_digest};
pub use finding::{
    Answer, Because, Code, Detail, Finding, Hidden, HiddenKind, How, NotAsked, ProposedMapping,
    Severity, Sibling,
};
pub use fix::{Fix, StockChoice, WordCandidate};
pub use input::{
    Component, Day, DayLine, DayVariant, LineKey, Mapping, MappingOrigin, PickList, PrintedLine,
    Stop, VariantKey,
};
pub use judges::{Context, JudgePair, Judges, NameWords, Named};
pub(in crate::check) use known::barcode_key;
pub use line_checks::stale_id;
pub(in crate::check) use lookalike::{hidden, is_invisible, shape};
pub use plan_input::{PlanWishes, plan_input};
pub use report::{
    Counts, Evidence, Group, LineReport, LineStatus, PromiseSource, Report, Role, Take, Takes,
};
pub use sentence::{FixWords, Names, plain_name};
pub use stopped::sold_as;

/// Checks a day. Deterministic: the order of the inputs changes no finding.
pub fn check<'a>(day: &'a Day<'a>, judges: &Judges<'a>) -> Report {
    let mut run = run::Run::new(day, judges);
    run.gather();
    run.contradictory_listings();
    run.notes();
    run.erased();
    run.amendments();
    run.rivals();
    match day.picks {
        Some(list) => run.pick_list(list),
        None => run.mappings_only(),
    }
    run.vanished();
    run.printed();
    run.stopped();
    run.shelves();
    run.shared_skus();
    run.old_listings();
    run.finish()
}

#[cfg(test)]
mod tests;
