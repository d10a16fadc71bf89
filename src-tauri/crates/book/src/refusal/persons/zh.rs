use super::PersonRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Gone => "所指的内容已不存在。\n请重新查找此人；没有改动任何内容。",
        Code::NobodyMeant => "没有说明是谁或哪个订单。\n请给出姓名、邮箱或电话，或者给出订单号。",
        Code::AllHeld => {
            "全部内容都在延期保留中，因此没有删除。\n请先结束保留或结案，或等到保留期满。"
        }
        Code::NothingToErase => "没有可删除的内容。\n请用其他姓名、邮箱或订单号查找此人。",
        Code::HoldNeedsReason => {
            "延期保留需要理由，最多 500 个字符。\n请简短说明这些信息还用于什么，例如未了结的纠纷。"
        }
        Code::HoldEnd => {
            "保留的截止日期须在将来，最多三年。\n请选择纠纷预计了结的日期；以后可以延长。"
        }
        Code::NoHold => {
            "该订单没有延期保留，或有多个同号订单在保留。\n请查看保留列表，并注明店铺。未结个案造成的保留在结案时结束。"
        }
        Code::DeliveryAhead => "送达日期不能在将来。\n请填写包裹送达的日期。",
        Code::SeveralOrders => "有几个店铺都有这个订单号。\n请说明是哪个店铺。",
        Code::NoOrder => {
            "没有含个人信息的此号订单。\n请核对订单号；如果信息已删除，就没有可保留的内容。"
        }
        Code::Days => {
            "个人信息可保留 1 到 {most} 天。\n请填写天数；默认为送达后 30 天、下单后 60 天。"
        }
    }
}
