//! What is said about clocks.

mod de;
mod en;
mod zh;

use super::{Confidence, Span, Stage, Start, Unit};
use crate::{
    language::Language,
    sentence::{Argument, spoken},
    sentences,
};

sentences! {
    /// A sentence about a clock.
    pub enum ClockRemark, ClockRemarkCode {
        /// The platform printed the date.
        Printed {}
        /// By the table.
        ByTable { span: Span, start: Start, began: String, source: String, dated: String, checked: String, confidence: Confidence }
        /// By a value of the seller's own.
        ByOwn { span: Span, start: Start, began: String, rule: String }
        /// Nobody knows how long there is.
        AmountUnknown { start: Start, source: String, rule: String }
        /// The ledger does not know when it began.
        StartUnknown { span: Span, start: Start, source: String, dated: String, checked: String }
        /// Weekends and holidays were skipped.
        CountedWith { country: String, holidays: u32 }
        /// Only weekends were skipped, since the table has no holidays of the country.
        CountedWithout { country: String }
        /// Only weekends were skipped, since the country is not known.
        CountedNowhere {}
        /// The stage was recorded.
        StageSince { stage: Stage, began: String }
        /// Nothing was recorded, so it is the first one.
        StageAssumed { stage: Stage }
    }
}

impl Argument for Stage {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::Message => ("message", "Nachricht", "买家消息"),
            Self::Request => (
                "request to the platform",
                "Anfrage an die Plattform",
                "平台请求",
            ),
            Self::Return => ("return asked for", "Rückgabe gewünscht", "申请退货"),
            Self::ReturnReceived => ("return received", "Rücksendung eingetroffen", "已收到退货"),
            Self::Claim => ("claim", "Antrag bei der Plattform", "平台索赔"),
            Self::Chargeback => ("chargeback", "Rückbuchung", "拒付"),
            Self::Decided => ("decided against you", "gegen Sie entschieden", "判您败诉"),
            Self::Charged => ("charged to you", "Ihnen belastet", "已从您处扣款"),
        };
        spoken(language, english, german, chinese)
    }
}

impl Argument for Start {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::Message => (
                "the buyer's last message",
                "der letzten Nachricht",
                "买家最近一条消息",
            ),
            Self::FirstMessage => (
                "the buyer's first message",
                "der ersten Nachricht",
                "买家第一条消息",
            ),
            Self::Stage => (
                "the beginning of the stage",
                "dem Beginn der Stufe",
                "本阶段开始",
            ),
            Self::EstimatedDelivery => (
                "the estimated delivery",
                "der voraussichtlichen Lieferung",
                "预计送达",
            ),
            Self::RefundRight => (
                "the day a refund was due",
                "dem Tag, an dem die Erstattung fällig wurde",
                "应退款之日",
            ),
        };
        spoken(language, english, german, chinese)
    }
}

impl Argument for Confidence {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::High => ("high", "hoch", "高"),
            Self::Medium => ("medium", "mittel", "中"),
            Self::Low => ("low", "gering", "低"),
        };
        spoken(language, english, german, chinese)
    }
}

impl Argument for Span {
    fn in_language(&self, language: Language) -> String {
        let amount = self.amount;
        let (english, german, chinese) = match (self.unit, amount) {
            (Unit::Hours, 1) => ("hour", "Stunde", "小时"),
            (Unit::Hours, _) => ("hours", "Stunden", "小时"),
            (Unit::CalendarDays, 1) => ("day", "Tag", "天"),
            (Unit::CalendarDays, _) => ("days", "Tage", "天"),
            (Unit::BusinessDays, 1) => ("business day", "Werktag (Montag bis Freitag)", "个工作日"),
            (Unit::BusinessDays, _) => {
                ("business days", "Werktage (Montag bis Freitag)", "个工作日")
            }
        };
        format!("{amount} {}", spoken(language, english, german, chinese))
    }
}
