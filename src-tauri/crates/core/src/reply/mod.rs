//! Replies: drafts in the buyer's language in which every sentence can be proven, and the rules that hold them.
//!
//! A [`Draft`] is a list of whole sentences. Each [`Sentence`] was filled from typed [`Slot`]s, and each slot names the
//! fact, the remedy or the setting that its value comes from. What is lacking is a [`Question`] to the seller, never a
//! blank. [`write`] takes all that may be said as [`Grounds`]; the words of its templates lie in `assets/replies`.

mod asking;
mod draft;
mod fill;
mod format;
mod grounds;
pub mod lint;
mod template;
mod write;

pub use asking::{Asking, AskingCode};
pub use draft::{Draft, Move, Question, ReplyLanguage, Sentence, Slot, SlotValue, Source};
pub use fill::shown;
pub use format::{chinese, day, money};
pub use grounds::{Answer, AnswerFault, Grounds};
pub use write::write;
