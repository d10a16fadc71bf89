use super::RemedyRemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NotForThis => "不能回应买家的主张和账本所示的情况。",
        Code::NotAtStage => "在此阶段（{stage}）已无济于事。",
        Code::BelowLaw => {
            "买家所在国法律给予的更多：{law}（{source}，{checked} 查阅）。只有买家同意才可提出。"
        }
        Code::OutOfStock => "要寄的商品没有库存。",
        Code::ReturnPays => "退回的商品价值高于退回费用。",
        Code::WorthTooMuch => "价值超过 {most} 的商品应退回。",
        Code::PhotoThere => "买家已发来照片。",
        Code::StockUnknown => "账本未说明是否有库存。",
        Code::ReturnUnknown => "无法判断退货是否划算：缺少金额。",
        Code::OwnerAsked => "超过 {limit}：应由店主批准。",
    }
}
