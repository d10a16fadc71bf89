use super::RemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Confirmed => "Confirmed: {claim}. Our own records show it.",
        Code::Contradicted => {
            "Contradicted: {claim}. Our records show otherwise; ask for a photo rather than refuse."
        }
        Code::Unknown => "Unknown: {claim}. The records neither show it nor speak against it.",
        Code::NothingAsserted => "The message asserts nothing that the ledger could show.",
        Code::Unsure => {
            "What the message asserts could not be told with confidence. Read it and judge."
        }
        Code::WeErred => {
            "The fault is ours: what was taken from the shelf is not what was promised."
        }
        Code::WeMiscounted => "The fault is ours: not as many were to be packed as were ordered.",
        Code::WeDelayed => "The delay is ours: it had not left by the day by which it had to.",
        Code::LacksOrder => "No order is linked. Say which one it is.",
        Code::LacksScan => "No scan says what went into the parcel.",
        Code::LacksWeight => "No weight of the parcel is recorded.",
        Code::LacksPhoto => "No photo shows it; ask the buyer for one.",
        Code::LacksDelivery => "No delivery is recorded.",
        Code::LacksTracking => "Nothing that the carrier recorded is in the ledger.",
        Code::LacksCustomsPapers => {
            "Neither a customs declaration nor who pays charges is in the ledger."
        }
        Code::LacksInvoice => "No invoice of the supplier is in the ledger.",
        Code::FoundByNumber => "The message has the number of order {order}.",
        Code::FoundByTracking => "The message has the number of the parcel of order {order}.",
        Code::FoundByBuyer => {
            "The sender bought order {order} shortly before. Not sure, so it was not taken."
        }
        Code::FoundByGoods => {
            "Order {order} has goods and colours that the message speaks of. Not sure, so it was not taken."
        }
        Code::FoundBySeller => "You said that it is about order {order}.",
        Code::NumberUnknown => {
            "The message has the number {number}; no order in the book has it. Check it, or import the orders of that day."
        }
        Code::SeveralOrders => {
            "The message names several orders, so none was taken. Say which one it is about."
        }
        Code::OnlyOffered => "No order was found for sure. Say which one it is.",
        Code::NoOrder => "No order was found. Ask the buyer for its number, then name the order.",
        Code::GoodsBySeller => "You said that it is about these goods.",
        Code::GoodsByMessage => {
            "Read from the message: {words}. A guess; say so where other goods are meant."
        }
        Code::GoodsByFacts => "The facts that decide are about these goods.",
        Code::GoodsOfOrder => "Nothing says which goods are meant, so it is all of the order.",
        Code::Opened => "Case {case} was opened.",
        Code::Added => "The message was added to case {case}, which is open for the same order.",
        Code::Known => "Case {case} has this message already; nothing was recorded.",
        Code::AsCorrected => "Read as {claim}, as you corrected case {case}.",
        Code::WordsErased => "The words of this message were erased.",
        Code::SameFault => {
            "{orders} other open orders take {sku} for {of} in the same way. Stop them before they leave."
        }
        Code::SameFaultOnce => {
            "One other open order takes {sku} for {of} in the same way. Stop it before it leaves."
        }
        Code::NoSameFault => "No other open order takes {sku} for {of}.",
        Code::Stopped => "{orders} open orders are stopped until that is mended.",
        Code::StoppedOnce => "One open order is stopped until that is mended.",
        Code::Accepted => "{orders} open orders were looked at and accepted.",
        Code::AcceptedOnce => "One open order was looked at and accepted.",
        Code::SameComplaint => "Earlier cases that said the same of {sku}: {cases}.",
        Code::OrderAgain => "Earlier cases about the same order: {cases}.",
    }
}
