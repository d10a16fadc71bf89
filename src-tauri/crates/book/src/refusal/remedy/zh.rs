use super::RemedyRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoRemedy => "没有补救办法“{name}”。\n可用的有 {known}。",
        Code::NotOffered => "该个案没有提供“{name}”。\n请选择所提供的补救办法。",
        Code::NoOrder => "该个案还没有关联订单。\n请说明是哪个订单。",
        Code::NoMoneyBack => "这种补救办法不退款。\n请不要填写金额。",
        Code::NoAmount => "“{written}”不是订单币种的金额。\n请写成 5.00{currency}。",
        Code::NoMoney => "“{written}”不是金额。\n请写成 4.90 {currency}。",
        Code::MoreThanPaid => {
            "{amount} 超过了已付的 {most}。\n请不要超过已付金额；如果还付了运费，请写明是多少。"
        }
        Code::MoreThanPart => {
            "{amount} 超过了为此支付的 {most}。\n请不要超过该个案所涉商品的已付金额；如果还涉及订单中的其他商品，请先说明。"
        }
        Code::NotDecided => {
            "该个案没有决定采用 {name}，因此提到它的回复不予登记。\n请先记录决定（tallyman case remedy {case} --choose {name}），再登记回复。"
        }
        Code::PaidUnknown => {
            "不知道该订单付了多少，因此无法核对金额。\n请写明已付金额：{of}，例如 18.90 EUR。"
        }
        Code::NotAtStage => "{remark}\n请选择其他补救办法；如果个案处于别的阶段，请先说明。",
        Code::OutOfStock => "{remark}\n请选择其他补救办法；如果已有货，请导入更新的库存表。",
        Code::ReturnPays => {
            "{remark}\n请选择带退货的补救办法；如果退回更贵，请用 cost.return_label 写明。"
        }
        Code::WorthTooMuch => {
            "{remark}\n请选择带退货的补救办法；上限可用 cost.keep_most 自行设定。"
        }
        Code::NotAdmitted => "{remark}\n请选择其他补救办法。",
        Code::LessThanLaw => "{remark}\n请选择其他补救办法，或说明买家已同意这一种。",
        Code::NoCost => "没有费用项“{name}”。\n可用的有 {known}。",
        Code::NoMoneyValue => {
            "“{value}”不是 {name} 的值。\n请写成 4.90 EUR；两种货币写成 4.90 EUR, 4.20 GBP；写 default 则取消您自己的值。"
        }
        Code::NoShare => {
            "“{value}”不是 {name} 的值。\n请写成 12.5 %；写 default 则取消您自己的值。"
        }
        Code::NoReplyLanguage => "没有这种语言的回复。\n可用的有 {known}。",
        Code::NoRemedyNamed => "没有这个名称的补救办法。\n可用的有 {known}。",
        Code::NoSlot => "没有问题询问这一项。\n可用的有 {known}。",
        Code::NoDay => "{slot} 的内容不是日期。\n应写年、月、日，例如 2026-11-28。",
        Code::NoSum => "{slot} 的内容不是金额。\n应写数字和币种，例如 12.50 EUR。",
        Code::NoWords => "{slot} 的内容是空的。\n请至少写一个词。",
    }
}
