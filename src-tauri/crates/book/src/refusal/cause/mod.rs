//! Why the ledger refused, as a part of a longer sentence: it begins small and has no full stop.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// Why the ledger refused, as a part of a longer sentence: it begins small and has no full stop.
    pub enum Cause, CauseCode {
        /// In the words of the operating system, of SQLite or of the keychain.
        Said { text: String }
    }
}
