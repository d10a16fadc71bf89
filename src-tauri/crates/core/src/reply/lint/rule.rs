use serde::{Deserialize, Serialize};

/// What a finding stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The reply is neither copied nor logged as sent.
    Error,
    /// The seller reads it and decides.
    Warn,
}

impl Severity {
    /// The stable name, as it stands in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warn => "warn",
        }
    }
}

/// Declares the rules: number, severity, what each holds.
macro_rules! rules {
    ($( $variant:ident = $name:literal, $severity:ident, $doc:literal; )+) => {
        /// A rule that replies are held to.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Rule { $( #[doc = $doc] $variant, )+ }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its number, as it stands in JSON.
            pub const fn name(self) -> &'static str {
                match self { $( Self::$variant => $name, )+ }
            }

            /// What a finding of it stops.
            pub const fn severity(self) -> Severity {
                match self { $( Self::$variant => Severity::$severity, )+ }
            }

            /// The rule of a number.
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|rule| rule.name() == name)
            }
        }
    };
}

rules! {
    L01 = "L01", Error, "A sentence that states a fact rests on one.";
    L02 = "L02", Error, "A value is the one of its fact.";
    L03 = "L03", Error, "No value stands in the text that no fact and no remedy has.";
    L04 = "L04", Error, "No placeholder is left.";
    L05 = "L05", Error, "The order is named, and it is the linked one.";
    L06 = "L06", Error, "The reply is in the buyer's language.";
    L07 = "L07", Error, "No way of contact outside the platform.";
    L08 = "L08", Error, "No link.";
    L09 = "L09", Error, "Nothing is paid or dealt outside the platform.";
    L10 = "L10", Error, "No word about feedback.";
    L11 = "L11", Error, "Nobody is asked to close a case.";
    L12 = "L12", Error, "Nobody is asked to cancel, or to give another reason.";
    L13 = "L13", Error, "No advertising.";
    L14 = "L14", Error, "No amount above what was paid, none in another currency.";
    L15 = "L15", Error, "What is promised is a remedy that may be chosen.";
    L16 = "L16", Error, "The remedy is not below the law.";
    L17 = "L17", Error, "No right that the law gives is denied.";
    L18 = "L18", Error, "A promised day is to come, and not later than the clocks allow.";
    L19 = "L19", Warn, "The next step has a day.";
    L20 = "L20", Warn, "The problem is said again in concrete words.";
    L21 = "L21", Warn, "One apology, early, without condition.";
    L22 = "L22", Warn, "Somebody acts in the first person.";
    L23 = "L23", Error, "The buyer is not blamed.";
    L24 = "L24", Error, "No fault is admitted that the ledger does not confirm.";
    L25 = "L25", Error, "Every reason is answered.";
    L26 = "L26", Error, "No personal data, and no other order.";
    L27 = "L27", Error, "The buyer's text is not copied.";
    L28 = "L28", Error, "Plain text only.";
    L29 = "L29", Error, "It fits into the platform's field.";
    L30 = "L30", Warn, "It is neither too short nor too long.";
    L31 = "L31", Warn, "The form of address is right and one.";
    L32 = "L32", Warn, "Days and amounts are written as in the buyer's language.";
    L33 = "L33", Error, "Nothing is guaranteed.";
    L34 = "L34", Error, "No legal advice and no threat.";
    L35 = "L35", Warn, "No capitals, doubled marks, doubled words or blanks.";
    L36 = "L36", Error, "It is not what was sent before.";
    L37 = "L37", Error, "Photo and return are asked for only where they are needed.";
    L38 = "L38", Warn, "Fakes, danger and threats go to the owner.";
}
