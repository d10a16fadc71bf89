use super::RemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Confirmed => "已证实：{claim}。我们自己的记录可以证明。",
        Code::Contradicted => "与记录相反：{claim}。记录显示并非如此；请先索要照片，不要直接拒绝。",
        Code::Unknown => "无法判断：{claim}。记录既不能证实，也不能否定。",
        Code::NothingAsserted => "消息中没有账本可以证明的主张。",
        Code::Unsure => "无法确定消息主张什么，请自行阅读判断。",
        Code::WeErred => "是我方的错：从货架取的不是承诺的商品。",
        Code::WeMiscounted => "是我方的错：安排打包的数量与订购数量不符。",
        Code::WeDelayed => "延误在我方：到最晚发货日仍未发出。",
        Code::LacksOrder => "尚未关联订单。请指明是哪一个。",
        Code::LacksScan => "没有扫描记录说明包裹里装了什么。",
        Code::LacksWeight => "没有包裹重量记录。",
        Code::LacksPhoto => "没有照片；请向买家索要。",
        Code::LacksDelivery => "没有送达记录。",
        Code::LacksTracking => "账本中没有承运商的记录。",
        Code::LacksCustomsPapers => "账本中没有报关单，也没有费用由谁承担的记录。",
        Code::LacksInvoice => "账本中没有供应商发票。",
        Code::FoundByNumber => "消息中有订单 {order} 的编号。",
        Code::FoundByTracking => "消息中有订单 {order} 的运单号。",
        Code::FoundByBuyer => "发件人不久前购买了订单 {order}。不确定，因此未采用。",
        Code::FoundByGoods => "订单 {order} 含有消息提到的商品和颜色。不确定，因此未采用。",
        Code::FoundBySeller => "您指明是订单 {order}。",
        Code::NumberUnknown => {
            "消息中有编号 {number}，账本里没有该订单。请核对，或导入当天的订单。"
        }
        Code::SeveralOrders => "消息提到多个订单，因此未采用任何一个。请指明是哪一个。",
        Code::OnlyOffered => "没有确定的订单。请指明是哪一个。",
        Code::NoOrder => "没有找到订单。请向买家询问订单号，再指明订单。",
        Code::GoodsBySeller => "您指明是这些商品。",
        Code::GoodsByMessage => "从消息中读出：{words}。仅为推测；如所指为其他商品，请指明。",
        Code::GoodsByFacts => "起决定作用的事实与这些商品有关。",
        Code::GoodsOfOrder => "没有说明是哪些商品，因此按整个订单计。",
        Code::Opened => "已建立个案 {case}。",
        Code::Added => "消息已加入个案 {case}，该个案针对同一订单。",
        Code::Known => "个案 {case} 已有此消息，未作记录。",
        Code::AsCorrected => "按您对个案 {case} 的更正，读作“{claim}”。",
        Code::WordsErased => "此消息的文字已删除。",
        Code::SameFault => "另有 {orders} 个待发订单同样为 {of} 取 {sku}。请在发出前拦下。",
        Code::SameFaultOnce => "另有 1 个待发订单同样为 {of} 取 {sku}。请在发出前拦下。",
        Code::NoSameFault => "没有其他待发订单为 {of} 取 {sku}。",
        Code::Stopped => "已拦下 {orders} 个待发订单，直至问题解决。",
        Code::StoppedOnce => "已拦下 1 个待发订单，直至问题解决。",
        Code::SameComplaint => "此前对 {sku} 有同样主张的个案：{cases}。",
        Code::OrderAgain => "此前关于同一订单的个案：{cases}。",
    }
}
