//! What is the case, in words.

mod de;
mod earlier;
mod en;
mod zh;

pub use earlier::{CasesWords, EarlierWords};

use chrono::{Datelike as _, NaiveDate};

use crate::{
    check::day::Finding, language::Language, record::LineState, sentence::Argument, sentences,
};

sentences! {
    /// A statement that an entry proves.
    pub enum Statement, StatementCode {
        /// What was ordered.
        Ordered { order: String, line: String, units: u32, thing: String }
        /// What the listing said when it sold.
        Listed { thing: String }
        /// What the listing said when it was first read, after the sale.
        ListedLater { thing: String }
        /// What a mapping took from the shelf.
        Mapped { of: String, units: u64, sku: String, label: String }
        /// What was taken because it has the same SKU or barcode.
        EqualCode { of: String, units: u64, sku: String, label: String }
        /// The sheet it stands on.
        Printed { sheet: u32, revision: u32, units: u32, day: String }
        /// What the check says of promise and shelf.
        Checked { finding: Box<FindingWords> }
        /// A swap that was agreed on.
        Agreed { thing: String, day: String }
        /// Where the line stands.
        Stands { state: StateWords }
        /// Where the line stood by a file that is too old to tell where it stands.
        Stood { state: StateWords, day: String }
        /// When it was sent, by a file.
        Sent { file: String, row: u32, day: String }
        /// When it was sent and with whom, by a file.
        SentWith { file: String, row: u32, day: String, carrier: String }
        /// A file gives the number of its parcel.
        Numbered { file: String, row: u32 }
        /// The day by which it had to leave, which is over.
        ShipBy { day: String }
        /// The day of delivery.
        Delivered { day: String }
        /// An earlier case of the same order.
        EarlierCase { case: u32, day: String, of: Box<EarlierWords> }
        /// Earlier cases of the same goods, within so many days; it is the next after them.
        EarlierOfGoods { count: u32, goods: String, days: u32, of: Box<CasesWords> }
    }
}

impl Statement {
    /// The statement in a language, with its day as that language writes days: never digits alone where day and month
    /// could swap.
    pub fn told(&self, language: Language) -> String {
        let mut told = self.clone();
        if let Self::Printed { day, .. }
        | Self::Agreed { day, .. }
        | Self::Stood { day, .. }
        | Self::Sent { day, .. }
        | Self::SentWith { day, .. }
        | Self::ShipBy { day }
        | Self::Delivered { day }
        | Self::EarlierCase { day, .. } = &mut told
        {
            *day = day_in_words(day, language);
        }
        told.in_language(language)
    }
}

/// A day that is written year first, as a language writes it; what is no such day stays as it is.
fn day_in_words(iso: &str, language: Language) -> String {
    let Ok(day) = NaiveDate::parse_from_str(iso, "%Y-%m-%d") else {
        return iso.to_owned();
    };
    match language {
        Language::En => day.format("%-d %b %Y").to_string(),
        Language::De => day.format("%d.%m.%Y").to_string(),
        Language::Zh => format!("{} 年 {} 月 {} 日", day.year(), day.month(), day.day()),
    }
}

/// A finding as it stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingWords(pub Finding);

impl Argument for FindingWords {
    fn in_language(&self, language: Language) -> String {
        self.0.sentence(language)
    }
}

/// Where a line stands, as it stands in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateWords(pub LineState);

impl Argument for StateWords {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self.0 {
            LineState::Open => ("to be sent", "zu versenden", "待发货"),
            LineState::Unpaid => ("not paid", "nicht bezahlt", "未付款"),
            LineState::Cancelled { requested: true } => (
                "to be cancelled, as the buyer asked",
                "auf Wunsch des Käufers zu stornieren",
                "买家申请取消",
            ),
            LineState::Cancelled { requested: false } => ("cancelled", "storniert", "已取消"),
            LineState::Fulfilled => ("sent", "versendet", "已发货"),
            LineState::Refunded => ("refunded", "erstattet", "已退款"),
            LineState::Held => ("held", "zurückgehalten", "暂停处理"),
            LineState::PreOrder { .. } => ("a pre-order", "vorbestellt", "预售"),
            LineState::ByMarketplace => (
                "sent by the marketplace",
                "vom Marktplatz versendet",
                "由平台发货",
            ),
            LineState::NotShipped => ("nothing to send", "nichts zu versenden", "无需发货"),
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
    fn a_day_is_told_as_the_language_writes_it() {
        let delivered = |day: &str| Statement::Delivered {
            day: day.to_owned(),
        };
        let of = delivered("2026-11-04");
        assert_eq!(of.told(Language::En), "It was delivered on 4 Nov 2026.");
        assert_eq!(of.told(Language::De), "Zugestellt am 04.11.2026.");
        assert!(of.told(Language::Zh).contains("2026 年 11 月 4 日"));
        assert_eq!(delivered("").told(Language::De), "Zugestellt am .");
    }
}
