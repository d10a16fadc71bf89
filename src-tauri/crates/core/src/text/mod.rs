//! Normal forms of text, for comparing only: what was read is always kept as it was read.

mod fold;
mod mojibake;
mod script;
mod skeleton;

pub use fold::{Folded, fold, fold_as_written, han_forms};
pub use mojibake::repair;
pub use script::{Script, script_of};
pub use skeleton::skeleton;
