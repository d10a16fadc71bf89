use super::DoneCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::ReplaceKeep => "我方补发正确商品，买家保留已收商品。",
        Code::ReplaceReturn => "我方补发正确商品，已收商品由我方承担运费退回。",
        Code::ResendMissing => "我方补发缺少的部分。",
        Code::Reship => "我方重新寄送。",
        Code::RefundKeep => "我方退款，买家保留商品。",
        Code::RefundReturn => "由我方承担运费退回后退款。",
        Code::RefundPart => "我方部分退款，买家保留商品。",
        Code::AcceptReturn => "我方接受撤销或退货，由买家寄回。",
        Code::RefundCharge => "我方凭收据退还关税费用。",
        Code::RefundPostage => "我方退还运费。",
        Code::AskPhoto => "我方请买家提供一张照片。",
        Code::Explain => "我方说明记录内容。",
        Code::Trace => "我方向承运商查询。",
        Code::OwnerDecides => "我方亲自答复。",
    }
}
