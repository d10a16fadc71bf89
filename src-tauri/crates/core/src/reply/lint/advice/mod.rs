//! What the seller is told about a finding.

mod de;
mod en;
mod zh;

use crate::{
    complaint::Reason, language::Language, reply::ReplyLanguage, sentence::Argument, sentences,
};

sentences! {
    /// What to do about a finding.
    pub enum Advice, AdviceCode {
        /// A fact that no entry proves.
        Unproven { said: String }
        /// A value that the facts say otherwise.
        Differs { said: String, instead: String }
        /// A value that no fact has.
        NotKnown { said: String }
        /// A placeholder.
        Placeholder { said: String }
        /// The order is not named.
        OrderMissing { order: String }
        /// Another language than the buyer's.
        OtherLanguage { wanted: ReplyLanguage }
        /// A word of several scripts.
        MixedScripts { said: String }
        /// A way of contact.
        Contact { said: String }
        /// An address.
        Address { said: String }
        /// A link.
        Link { said: String }
        /// A deal outside the platform.
        OffPlatform { said: String }
        /// A word about feedback.
        Feedback { said: String }
        /// A case is to be closed.
        CloseCase { said: String }
        /// The buyer is to cancel or to give another reason.
        CancelYourself { said: String }
        /// Advertising.
        Advertising { said: String }
        /// More than was paid.
        MoreThanPaid { said: String, paid: String }
        /// Another currency.
        OtherCurrency { said: String, currency: String }
        /// A remedy that may not be chosen.
        NotOffered { said: String }
        /// Less than the law gives.
        BelowLaw { floor: String }
        /// The buyer is to pay the way back.
        BuyerPays { said: String }
        /// A right is denied.
        DeniesRights { said: String }
        /// A day too late.
        DayTooLate { said: String, latest: String }
        /// No next step with a day.
        NoNextStep {}
        /// No concrete word.
        NotConcrete {}
        /// No apology.
        NoApology {}
        /// Several apologies.
        SorryAgain { said: String }
        /// A late apology.
        SorryLate { said: String }
        /// An apology with a condition.
        SorryIf { said: String }
        /// Nobody acts.
        NoFirstPerson {}
        /// Blame.
        Blame { said: String }
        /// A fault that nothing confirms.
        Admission { said: String }
        /// A reason without an answer.
        Unanswered { reason: Reason }
        /// Personal data.
        Personal { said: String }
        /// Another order.
        OtherOrder { said: String }
        /// The buyer's own text.
        Copied {}
        /// A tag.
        Html { said: String }
        /// A picture sign.
        Picture { said: String }
        /// A sign that is not seen.
        Unseen {}
        /// Several empty lines.
        EmptyLines {}
        /// Too long for the field.
        TooLong { chars: u32, limit: u32 }
        /// Short.
        Short { count: u32, least: u32 }
        /// Long.
        Long { count: u32, most: u32 }
        /// Many paragraphs.
        Paragraphs { count: u32 }
        /// Long sentences.
        LongSentences { count: u32 }
        /// The familiar form of address.
        Familiar { said: String }
        /// No greeting.
        NoGreeting {}
        /// No closing.
        NoClosing {}
        /// A form of another language.
        Format { said: String, instead: String }
        /// A guarantee.
        Guarantee { said: String }
        /// Legal advice or a threat.
        Legal { said: String }
        /// Capitals.
        Capitals { said: String }
        /// A mark that stands twice.
        DoubledMark { said: String }
        /// A word that stands twice.
        DoubledWord { said: String }
        /// Several blanks.
        Blanks {}
        /// Sent before.
        SentBefore {}
        /// A photo that came already.
        PhotoAgain { said: String }
        /// A photo that decides nothing.
        PhotoNotNeeded { said: String }
        /// A return that the remedy does not need.
        ReturnNotNeeded { said: String }
        /// For the owner.
        ForOwner {}
    }
}

impl Argument for ReplyLanguage {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::En => ("English", "Englisch", "英语"),
            Self::De => ("German", "Deutsch", "德语"),
            Self::Fr => ("French", "Französisch", "法语"),
            Self::Es => ("Spanish", "Spanisch", "西班牙语"),
            Self::It => ("Italian", "Italienisch", "意大利语"),
            Self::Pt => ("Portuguese", "Portugiesisch", "葡萄牙语"),
            Self::Nl => ("Dutch", "Niederländisch", "荷兰语"),
            Self::Pl => ("Polish", "Polnisch", "波兰语"),
            Self::Ja => ("Japanese", "Japanisch", "日语"),
            Self::ZhHans => ("Simplified Chinese", "vereinfachtes Chinesisch", "简体中文"),
            Self::ZhHant => (
                "Traditional Chinese",
                "traditionelles Chinesisch",
                "繁体中文",
            ),
        };
        match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_has_its_texts() {
        for code in AdviceCode::ALL {
            let texts = [Language::En, Language::De, Language::Zh]
                .map(|language| (language, code.text(language)));
            let name = format!("{code:?}");
            let faults = crate::sentence::check(&name, code.arguments(), &texts);
            assert!(faults.is_empty(), "{faults:?}");
        }
    }
}
