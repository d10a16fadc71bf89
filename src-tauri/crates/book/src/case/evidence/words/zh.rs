use super::EvidenceWordsCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Title => "第 {case} 号个案证据",
        Code::Summary => "摘要",
        Code::Order => "订单",
        Code::Listing => "售出时的商品页面",
        Code::Shelf => "应发货的商品",
        Code::Scans => "包装台扫描",
        Code::Delivery => "送达",
        Code::Messages => "买家消息",
        Code::Answers => "我方回复",
        Code::Timeline => "时间线",
        Code::PhotoTitle => "照片 {number}，共 {photos} 张",
        Code::Exhibits => "附件",
        Code::Missing => "无记录",
        Code::Others => "其他记录",
        Code::AboutOrder => "{channel} 订单 {order}。",
        Code::BuyerSays => "买家称：{claim}。",
        Code::Contradicted => "我方记录显示并非如此：{facts}。",
        Code::Confirmed => "我方记录证实：{facts}。",
        Code::Unknown => "我方记录既不能证实也不能否定。",
        Code::AskContradicted => "请依据这些记录作出有利于我方的裁决。",
        Code::AskUnknown => "请在裁决前考虑这些记录。",
        Code::AskConfirmed => "我方不作争辩，请允许与买家协商解决。",
        Code::HowToVerify => {
            "每项事实（F）都注明证明它的账本记录：编号和记录头。记录在 evidence.json 中，任何人都可用 verify_evidence.py 核验。"
        }
        Code::NoScan => "没有该订单的包装台扫描记录，表格为空。",
        Code::WordsErased => "该消息内容已删除。",
        Code::Blotted => "个人姓名、地址和号码已遮盖。",
        Code::NotQuoted => "此渠道不引用原文。",
        Code::PhotoGiven => "由店铺为本案提供；已转正，不含隐藏数据。",
        Code::LeftOut => "因渠道限制省略：{exhibits}。我方予以保存。",
        Code::LacksRequired => "要求但无记录：{slot}。可由此补充：{fill}。",
        Code::NotOnRecord => "无记录：{slot}。",
        Code::SpeaksForBuyer => "{facts} 对买家有利，提交前请先阅读。",
        Code::LacksHelpful => "有助于：{slot}。可由此补充：{fill}。",
        Code::WasOrdered => "下单。",
        Code::HadToLeave => "最晚发货日。",
        Code::WasPrinted => "打印拣货单 {sheet} 第 {revision} 版。",
        Code::WasAgreed => "与买家约定更改。",
        Code::WasDelivered => "包裹送达。",
        Code::BuyerWrote => "买家来信。",
        Code::CaseOpened => "建立个案。",
        Code::Opening => "关于 {channel} 订单 {order}：买家称{claim}。",
        Code::RecordsContradict => "我方记录显示并非如此。",
        Code::RecordsConfirm => "我方记录证实此事。",
        Code::RecordsUnknown => "我方记录既不能证实也不能否定；现有记录如下。",
        Code::Proven => "每项陈述均在第 {case} 号个案证据中有据可查。",
        Code::Coarser => "为符合渠道限制，照片或页面已降低精细度。",
        Code::EntriesTellOfOthers => {
            "evidence.json 含完整账本记录，可能涉及其他订单（编号和商品，不含个人）。仅交给核验者；也可选择仅含记录头。"
        }
        Code::PhotosNotShown => "该渠道只接受文字，照片已省略。",
        Code::OwnFault => "我方记录显示责任在我方。退款或补发比败诉更划算。",
    }
}
