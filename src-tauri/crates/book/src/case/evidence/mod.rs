//! The evidence pack of a case: what is gathered, in whose words, within which limits, and what proves it.

mod exhibits;
mod gather;
mod pack;
mod profile;
mod proof;
mod redact;
mod settled;
mod slot;
mod statement;
mod words;

pub(crate) use gather::{Gathered, gather};
pub(crate) use pack::{Frame, Pack, PhotoNote};
pub(crate) use profile::{Profile, profile, profile_names, profiles, proposed};
pub(crate) use proof::{FileProven, Surroundings, proof};
pub(crate) use statement::{for_the_buyer, is_own_fault, not_kept, statement};
pub(crate) use words::EvidenceWords;
