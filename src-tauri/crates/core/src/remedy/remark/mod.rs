//! What is said about remedies.

mod de;
mod en;
mod zh;

use super::{AmountOf, Note, Objection, Remedy, TermKind};
use crate::{
    clock::Stage,
    language::Language,
    money::Money,
    sentence::{Argument, spoken},
    sentences,
};

sentences! {
    /// A sentence about a remedy.
    pub enum RemedyRemark, RemedyRemarkCode {
        /// It does not answer what is asserted and shown.
        NotForThis {}
        /// The stage no longer allows it.
        NotAtStage { stage: Stage }
        /// The law gives more.
        BelowLaw { law: String, source: String, checked: String }
        /// Nothing is in stock.
        OutOfStock {}
        /// A return is worth more than it costs.
        ReturnPays {}
        /// The goods are worth too much to be kept.
        WorthTooMuch { most: Money }
        /// The photo is there already.
        PhotoThere {}
        /// Nobody told whether it is in stock.
        StockUnknown {}
        /// Whether a return would pay cannot be said.
        ReturnUnknown {}
        /// It is for the owner to approve.
        OwnerAsked { limit: Money }
    }
}

impl Objection {
    /// Why a remedy may not be offered, in words.
    pub fn remark(&self) -> RemedyRemark {
        match self {
            Self::NotForThis => RemedyRemark::NotForThis {},
            Self::NotAtStage(stage) => RemedyRemark::NotAtStage { stage: *stage },
            Self::BelowLaw(law) => RemedyRemark::BelowLaw {
                law: law.id.to_owned(),
                source: law.source.to_owned(),
                checked: law.checked.to_owned(),
            },
            Self::OutOfStock => RemedyRemark::OutOfStock {},
            Self::ReturnPays => RemedyRemark::ReturnPays {},
            Self::WorthTooMuch(most) => RemedyRemark::WorthTooMuch { most: most.clone() },
            Self::PhotoThere => RemedyRemark::PhotoThere {},
        }
    }
}

impl Note {
    /// What to know about an offer, in words.
    pub fn remark(&self) -> RemedyRemark {
        match self {
            Self::StockUnknown => RemedyRemark::StockUnknown {},
            Self::ReturnUnknown => RemedyRemark::ReturnUnknown {},
            Self::OwnerAsked(limit) => RemedyRemark::OwnerAsked {
                limit: limit.clone(),
            },
        }
    }
}

impl Argument for Money {
    fn in_language(&self, language: Language) -> String {
        match language {
            Language::De => format!("{} {}", self.figures().replace('.', ","), self.currency),
            Language::En | Language::Zh => self.to_string(),
        }
    }
}

impl Argument for Remedy {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::ReplaceKeep => (
                "Send the right one; the buyer keeps what came",
                "Das Richtige schicken; das Gelieferte bleibt dort",
                "补发正确商品，买家保留已收商品",
            ),
            Self::ReplaceReturn => (
                "Send the right one; what came is returned at your cost",
                "Das Richtige schicken; das Gelieferte kommt auf Ihre Kosten zurück",
                "补发正确商品，由您承担退回费用",
            ),
            Self::ResendMissing => (
                "Send what is missing",
                "Fehlendes nachsenden",
                "补发缺少的部分",
            ),
            Self::Reship => ("Send it once more", "Noch einmal schicken", "重新寄送"),
            Self::RefundKeep => (
                "Refund; the buyer keeps what came",
                "Erstatten; die Ware bleibt dort",
                "退款，买家保留商品",
            ),
            Self::RefundReturn => (
                "Refund once it is returned at your cost",
                "Erstatten, sobald es auf Ihre Kosten zurück ist",
                "由您承担运费退回后退款",
            ),
            Self::RefundPart => (
                "Refund a part; the buyer keeps what came",
                "Einen Teil erstatten; die Ware bleibt dort",
                "部分退款，买家保留商品",
            ),
            Self::AcceptReturn => (
                "Accept the withdrawal or return; the buyer sends it back",
                "Widerruf oder Rückgabe annehmen; die Ware wird zurückgeschickt",
                "接受撤销或退货，由买家寄回",
            ),
            Self::RefundCharge => (
                "Refund the customs charge against its receipt",
                "Zollgebühr gegen Beleg erstatten",
                "凭收据退还关税费用",
            ),
            Self::RefundPostage => ("Refund the postage", "Versandkosten erstatten", "退还运费"),
            Self::AskPhoto => (
                "Ask for one photo",
                "Um ein Foto bitten",
                "请买家提供一张照片",
            ),
            Self::Explain => (
                "Say what the ledger shows, and when you look again",
                "Sagen, was das Hauptbuch zeigt und wann Sie wieder nachsehen",
                "说明账本记录及下次查看时间",
            ),
            Self::Trace => (
                "Ask the carrier where it is",
                "Beim Zusteller nachforschen",
                "向承运商查询",
            ),
            Self::OwnerDecides => (
                "The owner answers in their own words",
                "Die Inhaberin oder der Inhaber antwortet selbst",
                "由店主亲自答复",
            ),
        };
        spoken(language, english, german, chinese)
    }
}

impl Argument for TermKind {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::Goods => ("goods", "Ware", "商品"),
            Self::Packing => ("packing", "Verpackung", "包装"),
            Self::Postage => ("postage", "Versand", "运费"),
            Self::ReturnLabel => ("label for the way back", "Rücksendeetikett", "退货面单"),
            Self::Handling => ("taking it in", "Annahme", "收货处理"),
            Self::Resale => ("what it is still worth", "Restwert", "残值"),
            Self::Refund => ("refund", "Erstattung", "退款"),
            Self::Fees => (
                "fees that are kept",
                "einbehaltene Gebühren",
                "不退的平台费",
            ),
            Self::Repeat => (
                "if it fails again",
                "falls es wieder misslingt",
                "若再次失败",
            ),
            Self::Risk => ("risk of a dispute", "Risiko eines Streits", "争议风险"),
        };
        spoken(language, english, german, chinese)
    }
}

impl Argument for AmountOf {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::Paid => (
                "what was paid for the goods",
                "was für die Ware gezahlt wurde",
                "商品已付金额",
            ),
            Self::PostagePaid => (
                "what was paid for sending",
                "was für den Versand gezahlt wurde",
                "已付运费",
            ),
            Self::Goods { .. } => (
                "what the goods cost you",
                "was die Ware Sie kostet",
                "商品成本",
            ),
            Self::RightGoods => (
                "what the right goods cost you; which stock item that is the mapping does not say",
                "was die richtige Ware Sie kostet; welcher Lagerartikel das ist, sagt die Zuordnung nicht",
                "正确商品的成本（映射未说明是哪件库存）",
            ),
            Self::Packing => ("packing", "Verpackung", "包装费"),
            Self::Postage => (
                "postage to that country",
                "Versand in dieses Land",
                "寄往该国的运费",
            ),
            Self::ReturnLabel => (
                "a label for the way back from that country",
                "ein Rücksendeetikett aus diesem Land",
                "从该国退回的面单",
            ),
            Self::Handling => (
                "taking a return in",
                "Annahme einer Rücksendung",
                "退货处理费",
            ),
            Self::FeesKept => (
                "fees that the platform keeps",
                "Gebühren, die die Plattform behält",
                "平台不退的费用",
            ),
            Self::DisputeFee => ("the fee of a dispute", "die Gebühr eines Streits", "争议费"),
            Self::DisputeWork => (
                "what a dispute costs you beside: time, standing",
                "was ein Streit Sie sonst kostet: Zeit, Ansehen",
                "争议的其他成本：时间、信誉",
            ),
            Self::Charge => (
                "the customs charge on the receipt",
                "die Zollgebühr auf dem Beleg",
                "收据上的关税",
            ),
            Self::Shortfall => ("how much is missing", "wie viel fehlt", "缺少多少"),
        };
        let said = spoken(language, english, german, chinese);
        if let Self::Goods { sku } = self {
            format!("{said} ({sku})")
        } else {
            said
        }
    }
}
