//! The book: it opens a shop's ledger, keeps what is derived from it, and answers.
//!
//! This is the only crate that joins the others. Everything outside speaks to it through [`api`]: the window sends
//! commands to [`api::dispatch`], the command line calls the use cases behind it ([`use_case`]).
//!
//! * A fact becomes an [`event::Event`], is appended to the ledger and projected in the same transaction
//!   ([`importing::record`]); nothing is ever changed in any other way.
//! * [`projection`] can be dropped and rebuilt by replay; [`shop::rebuild`] does it.
//! * the search index is a projection too, but one that is built afterwards ([`Shop::index`]).
//! * `case` finds the order of a message, and gathers what the ledger shows about it.
//! * [`day`] gathers what the check looks at, [`judging`] joins the vocabularies with the answers of people.

mod answers;
pub mod api;
mod care;
mod case;
pub mod crash;
pub mod day;
mod disclosure;
pub mod error;
pub mod event;
mod forgetting;
pub mod importing;
mod job;
pub mod journal;
pub mod judging;
mod kept;
mod preview;
mod private;
pub mod projection;
mod reading;
pub mod refusal;
mod resolve;
mod search;
mod sheet;
pub mod shop;
mod spelling;
mod spoken;
mod supplier;
pub mod use_case;
mod view;
mod walk;

/// What a check says, for those who look at it without the window.
pub mod check {
    pub use tallyman_core::{
        check::{
            day::{Component, Finding, LineKey, LineStatus, MappingOrigin, Severity, VariantKey},
            judge::{
                Attribute, AttributeJudgement, Choice, Judge, Learned, Offer, Outcome, Picked,
                Verdict, Vocabulary, because, judge,
            },
        },
        record::{OptionValue, OrderLine, Variant},
    };
}

/// What a buyer's message asserts.
pub mod complaint {
    pub use tallyman_core::complaint::{
        Classification, Classifier, Flag, FoundReason, MessageLanguage, Reason,
    };
}

pub use error::Error;
pub use preview::choices;
pub use shop::{Shop, ShopOptions};
pub use tallyman_core::language::{Language, PickerLanguage};
pub use tallyman_core::moment::Moment;
pub use tallyman_documents::Paper;
pub use tallyman_import::{DateOrder, Source};
pub use tallyman_ledger::{KeySource, Passphrase, RecoverySheet, system_clock};

/// The keychain of the operating system.
pub fn keychain() -> std::sync::Arc<dyn tallyman_ledger::Keychain> {
    std::sync::Arc::new(tallyman_ledger::SystemKeychain::default())
}
