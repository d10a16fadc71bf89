use super::AskingCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Promised => "下一步最晚在哪天完成？（{slot}=2026-11-28）",
        Code::Amount => "退多少钱？（{slot}=12.50 EUR）",
        Code::Shop => "回复的落款写哪个店名？（{slot}=店名）",
        Code::Goods => "买家说的是该订单中的哪件商品？（{slot}=订单中的原文）",
        Code::Order => "是哪个订单？请关联订单，或写明订单号。（{slot}=订单号）",
        Code::Remedy => "要为买家怎么处理？请选择一种处理方式。（{slot}）",
    }
}
