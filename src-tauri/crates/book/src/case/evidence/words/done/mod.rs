//! What was decided, as strangers read it. The words of the remedies themselves speak to the seller.

mod de;
mod en;
mod zh;

use tallyman_core::{remedy::Remedy, sentences};

sentences! {
    /// What is done for a buyer, in the shop's words to a channel.
    pub(in crate::case::evidence) enum Done, DoneCode {
        /// The right one is sent.
        ReplaceKeep {}
        /// The right one is sent, and the other comes back.
        ReplaceReturn {}
        /// What is missing is sent.
        ResendMissing {}
        /// All is sent again.
        Reship {}
        /// The money goes back.
        RefundKeep {}
        /// The money goes back once the goods are back.
        RefundReturn {}
        /// A part of the money goes back.
        RefundPart {}
        /// The goods come back.
        AcceptReturn {}
        /// A charge of customs goes back.
        RefundCharge {}
        /// The postage goes back.
        RefundPostage {}
        /// A photo is asked for.
        AskPhoto {}
        /// It is said what is on record.
        Explain {}
        /// The carrier is asked.
        Trace {}
        /// The owner answers.
        OwnerDecides {}
    }
}

impl Done {
    /// What a remedy means.
    pub(in crate::case::evidence) const fn of(remedy: Remedy) -> Self {
        match remedy {
            Remedy::ReplaceKeep => Self::ReplaceKeep {},
            Remedy::ReplaceReturn => Self::ReplaceReturn {},
            Remedy::ResendMissing => Self::ResendMissing {},
            Remedy::Reship => Self::Reship {},
            Remedy::RefundKeep => Self::RefundKeep {},
            Remedy::RefundReturn => Self::RefundReturn {},
            Remedy::RefundPart => Self::RefundPart {},
            Remedy::AcceptReturn => Self::AcceptReturn {},
            Remedy::RefundCharge => Self::RefundCharge {},
            Remedy::RefundPostage => Self::RefundPostage {},
            Remedy::AskPhoto => Self::AskPhoto {},
            Remedy::Explain => Self::Explain {},
            Remedy::Trace => Self::Trace {},
            Remedy::OwnerDecides => Self::OwnerDecides {},
        }
    }
}

#[cfg(test)]
mod tests {
    use tallyman_core::language::Language;

    use super::*;

    #[test]
    fn every_remedy_is_said_in_every_language_and_none_like_another() {
        for language in [Language::En, Language::De, Language::Zh] {
            let said = Remedy::ALL.map(|remedy| Done::of(remedy).in_language(language));
            assert!(said.iter().all(|words| words.ends_with(['.', '。'])));
            for (at, words) in said.iter().enumerate() {
                assert!(!said[at + 1..].contains(words), "{words}");
            }
        }
    }
}
