//! The walk: which bins, in which order, for which orders.
//!
//! [`PlanInput`] says what is taken, [`Walk`] in which order. Bins are walked in their natural order (A-2 before A-10);
//! look-alikes are never taken one after the other as long as something else can be taken between them.

mod alike;
mod bin;
mod input;
mod passes;
mod route;
mod walk;

#[cfg(test)]
mod tests;

pub use bin::Bin;
pub use input::{Item, ItemWord, LeftOff, LeftOffReason, Part, PlanInput, PlanLine, Shelves};
pub use passes::{changes, walk};
pub use walk::{
    Adjacent, Detour, KeptApart, LookAlike, Pass, PassKind, SheetChange, Stop, StopWord, Totals,
    Walk,
};
