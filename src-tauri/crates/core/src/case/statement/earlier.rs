//! What is said of earlier cases: what was asserted in them and what became of them, without a word of their buyers.

use crate::{
    complaint::Reason,
    language::Language,
    money::Money,
    remedy::Remedy,
    sentence::{Argument, spoken},
};

/// What an earlier case was about and what became of it, as it stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierWords {
    /// What was asserted, the weightiest first; none where that could not be told.
    pub claims: Vec<Reason>,
    /// What was chosen last.
    pub remedy: Option<Remedy>,
    /// What the buyer got back by that, where it was settled.
    pub refund: Option<Money>,
    /// Whether it is over.
    pub is_closed: bool,
}

/// Some cases, as they stand in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasesWords {
    /// Those that are named, by their numbers.
    pub named: Vec<(u32, EarlierWords)>,
    /// How many more there are.
    pub more: u32,
}

impl Argument for EarlierWords {
    fn in_language(&self, language: Language) -> String {
        let claims = self.claims.iter().map(|claim| claim.in_language(language));
        let mut claims = claims
            .collect::<Vec<_>>()
            .join(&spoken(language, ", ", ", ", "、"));
        if claims.is_empty() {
            claims = spoken(language, "not clear of what", "unklar worüber", "主张不明");
        }
        let stands = if self.is_closed {
            spoken(language, "; closed", "; geschlossen", "；已结案")
        } else {
            spoken(language, "; still open", "; noch offen", "；未结案")
        };
        let decided = match self.remedy {
            Some(remedy) => {
                let remedy = done(remedy, language);
                let refund = self.refund.as_ref();
                let refund = refund.map_or_else(String::new, |refund| {
                    let refund = refund.in_language(language);
                    spoken(
                        language,
                        &format!(" ({refund})"),
                        &format!(" ({refund})"),
                        &format!("（{refund}）"),
                    )
                });
                spoken(
                    language,
                    &format!(", decided: {remedy}{refund}"),
                    &format!(", entschieden: {remedy}{refund}"),
                    &format!("，已决定：{remedy}{refund}"),
                )
            }
            None => spoken(
                language,
                ", nothing decided",
                ", nichts entschieden",
                "，未作决定",
            ),
        };
        format!("{claims}{stands}{decided}")
    }
}

impl Argument for CasesWords {
    fn in_language(&self, language: Language) -> String {
        let named = self.named.iter().map(|(case, of)| {
            let of = of.in_language(language);
            spoken(
                language,
                &format!("case {case} ({of})"),
                &format!("Fall {case} ({of})"),
                &format!("个案 {case}（{of}）"),
            )
        });
        let mut words = named
            .collect::<Vec<_>>()
            .join(&spoken(language, ", ", ", ", "、"));
        if self.more > 0 {
            let more = self.more;
            words += &spoken(
                language,
                &format!(" and {more} more"),
                &format!(" und {more} weiteren"),
                &format!("及另外 {more} 宗"),
            );
        }
        words
    }
}

/// What was done, in a few words for whoever reads them: how it is offered speaks to the seller alone.
fn done(remedy: Remedy, language: Language) -> String {
    let (english, german, chinese) = match remedy {
        Remedy::ReplaceKeep => ("replacement", "Ersatz", "补发"),
        Remedy::ReplaceReturn => (
            "replacement against return",
            "Ersatz gegen Rücksendung",
            "退回后补发",
        ),
        Remedy::ResendMissing => ("missing part sent", "Fehlendes nachgesandt", "补发缺件"),
        Remedy::Reship => ("sent once more", "noch einmal gesandt", "重新寄送"),
        Remedy::RefundKeep => ("refund", "Erstattung", "退款"),
        Remedy::RefundReturn => (
            "refund against return",
            "Erstattung gegen Rücksendung",
            "退货退款",
        ),
        Remedy::RefundPart => ("refund of a part", "Teilerstattung", "部分退款"),
        Remedy::AcceptReturn => ("return accepted", "Rückgabe angenommen", "接受退货"),
        Remedy::RefundCharge => (
            "refund of the customs charge",
            "Erstattung der Zollgebühr",
            "退还关税费用",
        ),
        Remedy::RefundPostage => (
            "refund of the postage",
            "Erstattung der Versandkosten",
            "退还运费",
        ),
        Remedy::AskPhoto => ("photo asked for", "um ein Foto gebeten", "索要照片"),
        Remedy::Explain => ("explanation", "Erklärung", "说明情况"),
        Remedy::Trace => ("carrier asked", "Nachforschung", "向承运商查询"),
        Remedy::OwnerDecides => ("left to the owner", "Inhaber entscheidet", "由店主处理"),
    };
    spoken(language, english, german, chinese)
}
