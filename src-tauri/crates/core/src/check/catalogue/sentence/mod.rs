//! The catalogue's flaws, the pairs and the changes in words. What was read is quoted as it was read.

mod de;
mod en;
mod zh;

use super::{Change, Effects, Flaw, FlawCode, Gravity, Reason, Remedy};
use crate::{check::day::Component, language::Language, moment::Moment};

impl Flaw {
    /// The flaw in one sentence.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::En => en::flaw(self),
            Language::De => de::flaw(self),
            Language::Zh => zh::flaw(self),
        }
    }

    /// The mend in one sentence.
    pub fn fix(&self, language: Language) -> String {
        match language {
            Language::En => en::fix(self),
            Language::De => de::fix(self),
            Language::Zh => zh::fix(self),
        }
    }
}

impl FlawCode {
    /// The kind of flaw in a few words.
    pub const fn title(self, language: Language) -> &'static str {
        match language {
            Language::En => en::title(self),
            Language::De => de::title(self),
            Language::Zh => zh::title(self),
        }
    }
}

impl Gravity {
    /// What such a flaw can come to, in a few words.
    pub const fn word(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::En, Self::High) => "Can send a wrong parcel",
            (Language::En, Self::Medium) => "Makes the check unsure",
            (Language::En, Self::Low) => "Untidy",
            (Language::De, Self::High) => "Kann ein falsches Paket auslösen",
            (Language::De, Self::Medium) => "Macht die Prüfung unsicher",
            (Language::De, Self::Low) => "Unordentlich",
            (Language::Zh, Self::High) => "可能导致发错货",
            (Language::Zh, Self::Medium) => "影响核对",
            (Language::Zh, Self::Low) => "待整理",
        }
    }
}

impl Reason {
    /// The reason as a sentence.
    pub fn sentence(&self, language: Language) -> String {
        match language {
            Language::En => en::reason(self),
            Language::De => de::reason(self),
            Language::Zh => zh::reason(self),
        }
    }
}

impl Remedy {
    /// What to do, as a sentence.
    pub const fn sentence(self, language: Language) -> &'static str {
        match (language, self) {
            (Language::En, Self::Separate) => "Put one of them in a bin further away.",
            (Language::En, Self::Relabel) => "Give one of them another code, and print new labels.",
            (Language::En, Self::ForceScan) => "Have each unit scanned at the bench.",
            (Language::En, Self::Picture) => "Print a picture or a colour field beside each.",
            (Language::De, Self::Separate) => "Einen der beiden in ein entfernteres Fach legen.",
            (Language::De, Self::Relabel) => {
                "Einem der beiden einen anderen Code geben und neu etikettieren."
            }
            (Language::De, Self::ForceScan) => "Jedes Stück am Packtisch scannen lassen.",
            (Language::De, Self::Picture) => "Ein Bild oder Farbfeld neben beide drucken.",
            (Language::Zh, Self::Separate) => "把其中一个移到较远的货位。",
            (Language::Zh, Self::Relabel) => "给其中一个换编码并重新贴标。",
            (Language::Zh, Self::ForceScan) => "打包时逐件扫码。",
            (Language::Zh, Self::Picture) => "在两者旁打印图片或色块。",
        }
    }
}

impl Change {
    /// The change in one sentence; `moment` writes a moment as the reader is used to.
    pub fn sentence(&self, language: Language, moment: &dyn Fn(Moment) -> String) -> String {
        let (what, at) = (self.variant.words(), moment(self.at));
        let (before, now) = (Component::words(&self.before), Component::words(&self.now));
        match (language, before.is_empty(), now.is_empty()) {
            (Language::En, _, true) => {
                format!("Since {at} {what} means nothing; before it took {before}.")
            }
            (Language::En, true, _) => {
                format!("Since {at} {what} takes {now}; before it meant nothing.")
            }
            (Language::En, ..) => {
                format!("Since {at} {what} takes {now}; before it took {before}.")
            }
            (Language::De, _, true) => {
                format!("Seit {at} steht {what} für nichts; zuvor wurde {before} genommen.")
            }
            (Language::De, true, _) => {
                format!("Seit {at} wird für {what} {now} genommen; zuvor stand es für nichts.")
            }
            (Language::De, ..) => {
                format!("Seit {at} wird für {what} {now} genommen; zuvor {before}.")
            }
            (Language::Zh, _, true) => format!("自 {at} 起，{what} 没有映射；此前取 {before}。"),
            (Language::Zh, true, _) => format!("自 {at} 起，{what} 取 {now}；此前没有映射。"),
            (Language::Zh, ..) => format!("自 {at} 起，{what} 取 {now}；此前取 {before}。"),
        }
    }
}

impl Effects {
    /// Which orders are concerned, in one or two sentences.
    pub fn sentence(&self, language: Language) -> String {
        let (unsent, sent) = (self.unsent.len(), self.sent.len());
        match (language, sent) {
            (Language::En, 0) => {
                format!("Open lines that it changes: {unsent}. No sent line is concerned.")
            }
            (Language::En, _) => {
                format!("Open lines that it changes: {unsent}. Sent lines to look at: {sent}.")
            }
            (Language::De, 0) => {
                format!(
                    "Offene Zeilen, die sich ändern: {unsent}. Keine verschickte ist betroffen."
                )
            }
            (Language::De, _) => {
                format!(
                    "Offene Zeilen, die sich ändern: {unsent}. Verschickte Zeilen zum Nachsehen: {sent}."
                )
            }
            (Language::Zh, 0) => format!("受影响的未发行：{unsent}。没有已发行受影响。"),
            (Language::Zh, _) => format!("受影响的未发行：{unsent}。需要复查的已发行：{sent}。"),
        }
    }
}

/// The SKUs of a flaw in one line, not too many of them.
fn skus(flaw: &Flaw) -> String {
    const SHOWN: usize = 3;
    let shown: Vec<&str> = flaw.skus.iter().take(SHOWN).map(String::as_str).collect();
    let mut text = shown.join(", ");
    if flaw.skus.len() > SHOWN {
        text.push_str(" …");
    }
    text
}
