//! What is said around the facts of a case.

mod de;
mod en;
mod zh;

use crate::{complaint::Reason, language::Language, sentence::Argument, sentences};

sentences! {
    /// A sentence about a case.
    pub enum Remark, RemarkCode {

        // Verdicts.
        /// The ledger shows that it is so.
        Confirmed { claim: Reason }
        /// The ledger shows that it is not so.
        Contradicted { claim: Reason }
        /// The ledger cannot tell.
        Unknown { claim: Reason }
        /// The message asserts nothing that could be looked up.
        NothingAsserted {}
        /// The classifier is not sure.
        Unsure {}
        /// The fault is ours: another thing was taken.
        WeErred {}
        /// The fault is ours: other units were to be packed than were ordered.
        WeMiscounted {}
        /// The delay is ours.
        WeDelayed {}

        // What would decide.
        /// No order is linked.
        LacksOrder {}
        /// No scan.
        LacksScan {}
        /// No weight.
        LacksWeight {}
        /// No photo.
        LacksPhoto {}
        /// No delivery.
        LacksDelivery {}
        /// No events of a carrier.
        LacksTracking {}
        /// No papers of customs.
        LacksCustomsPapers {}
        /// No invoice of a supplier.
        LacksInvoice {}

        // How the order was found.
        /// By its number.
        FoundByNumber { order: String }
        /// By its parcel.
        FoundByTracking { order: String }
        /// By buyer and day.
        FoundByBuyer { order: String }
        /// By its goods.
        FoundByGoods { order: String }
        /// The seller said so.
        FoundBySeller { order: String }
        /// A number that no order has.
        NumberUnknown { number: String }
        /// Several orders for sure.
        SeveralOrders {}
        /// Only unsure ones.
        OnlyOffered {}
        /// None at all.
        NoOrder {}

        // Which goods it is about.
        /// The seller said so.
        GoodsBySeller {}
        /// A message says so, with these words.
        GoodsByMessage { words: String }
        /// The facts that decide are of these.
        GoodsByFacts {}
        /// Nothing tells.
        GoodsOfOrder {}

        // What became of a message.
        /// A new case.
        Opened { case: u32 }
        /// A further message of a case.
        Added { case: u32 }
        /// A message that a case has already.
        Known { case: u32 }
        /// It was read as the seller read the message of another case.
        AsCorrected { claim: Reason, case: u32 }
        /// The words were erased.
        WordsErased {}

        // Where else the fault is.
        /// Other open orders that take the same thing by the same mapping.
        SameFault { of: String, sku: String, orders: u32 }
        /// One other open order takes the same thing by the same mapping.
        SameFaultOnce { of: String, sku: String }
        /// No other open order does.
        NoSameFault { of: String, sku: String }
        /// Open orders that wait because they take the same thing.
        Stopped { orders: u32 }
        /// One open order that waits because it takes the same thing.
        StoppedOnce {}
        /// Open orders that take the same thing, looked at and accepted.
        Accepted { orders: u32 }
        /// One open order that takes the same thing, looked at and accepted.
        AcceptedOnce {}
        /// Earlier cases about what was taken asserted the same.
        SameComplaint { sku: String, cases: String }
        /// Earlier cases are about the same order.
        OrderAgain { cases: String }
    }
}

impl Argument for Reason {
    fn in_language(&self, language: Language) -> String {
        let (english, german, chinese) = match self {
            Self::WrongItem => ("wrong item", "falscher Artikel", "发错商品"),
            Self::WrongColour => ("wrong colour", "falsche Farbe", "颜色不对"),
            Self::WrongSize => ("wrong size", "falsche Größe", "尺码不对"),
            Self::WrongQuantity => (
                "wrong quantity or missing part",
                "falsche Menge oder fehlendes Teil",
                "数量不对或缺件",
            ),
            Self::Defective => ("defective", "defekt", "有缺陷"),
            Self::DamagedInTransit => (
                "damaged in transit",
                "auf dem Transport beschädigt",
                "运输损坏",
            ),
            Self::Late => ("late", "verspätet", "迟到"),
            Self::NotReceived => ("not received", "nicht erhalten", "未收到"),
            Self::CustomsCharges => ("customs charges", "Zollgebühren", "关税费用"),
            Self::NotAsDescribed => ("not as described", "nicht wie beschrieben", "与描述不符"),
            Self::ChangedMind => ("not wanted any more", "nicht mehr gewollt", "不想要了"),
            Self::Counterfeit => ("counterfeit", "Fälschung", "假货"),
            Self::Other => ("something else", "etwas anderes", "其他"),
        };
        match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned()
    }
}
