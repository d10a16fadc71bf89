use super::CaseRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::SeveralOrders => "有几个店铺都有这个订单号。\n请说明是哪个店铺。",
        Code::NoOrder => "没有这个订单号的订单。\n请核对订单号，或先导入当天的订单。",
        Code::NoCase => "没有这个编号的个案。\n已有的个案见个案列表（`tallyman case list`）。",
        Code::NoCaseNumbered => "没有个案 {case}。\n已有的个案见个案列表（`tallyman case list`）。",
        Code::ClosedAlready => "该个案已经结案。\n买家再发消息会建立新的个案。",
        Code::LineTwice => "订单行 {line} 写了两次。\n每个订单行请只写一次，并写明涉及的全部件数。",
        Code::NoLine => "该订单没有这一行。\n它的订单行有 {known}。",
        Code::NotSoMany => {
            "订单行 {line} 不可能涉及 {units} 件：它只有 {has} 件。\n请写明件数，至少一件；不写则为全部。"
        }
        Code::Closed => "该个案已结案。\n买家再发消息会建立新的个案。",
        Code::NothingToStop => {
            "没有发现其他待发订单带有此个案的问题。\n请查看问题还在哪里：`tallyman case show` 会列出这些订单。"
        }
        Code::NotOfFault => "这些订单并非都带有此个案的问题。\n可以指定的有 {known}。",
        Code::SeveralToStop => "有几个店铺都有订单 {order}。\n请连同店铺一起写明：{known}。",
        Code::NothingStopped => {
            "没有订单因此个案被拦下。\n`tallyman case show` 会列出被拦下的订单。"
        }
        Code::ClosedReasons => "该个案已结案，其原因保持不变。\n买家再发消息会建立新的个案。",
        Code::NoTime => "“{written}”不是时间。\n请写成 2026-11-20 10:00。",
        Code::NotTaken => "{fault}",
        Code::NoTableToLook => "只有表才有列可看。\n请给出以 .csv、.tsv 或 .xlsx 结尾的文件。",
        Code::NoReason => "“{name}”不是原因。\n请从中选一个或几个：{known}。",
        Code::ReplyStands => {
            "这份回复有错误：{rules}。\n请逐条查看，修改或删去相应文字，然后再记录。"
        }
        Code::NoReply => "所给内容中没有文字。\n请按发送的原样给出回复。",
        Code::NoStage => "没有阶段“{name}”。\n可用的有 {known}。",
        Code::StageAhead => "阶段不能在将来开始。\n请写明何时开始，例如 2026-11-20T10:00。",
        Code::DueTooFar => {
            "所示日期须在阶段开始之后，且不超过 400 天。\n请在平台页面上重新查看，并写成 2026-11-25T11:00。"
        }
        Code::NoPlatform => "这不是平台名称。\n请写 {known} 或其他名称。",
        Code::NoDeadline => "没有时限“{name}”。\n`tallyman case show` 会写明每个时限的规则。",
        Code::NoSpan => {
            "“{written}”不是时间长度。\n请写 48 hours、30 calendar_days 或 3 business_days，最多 {most}；写 default 则用表中的值。"
        }
        Code::NoCountry => "“{written}”不是国家。\n请写国家代码，例如 DE、GB 或 US。",
        Code::OneTable => "表要一个一个地看。\n请选择一个文件。",
        Code::NoMessage => "所给内容中没有文字。\n请粘贴买家写的内容，或选择其文件。",
        Code::ColumnsOfSeveral => "为多个文件指定了列。\n请一个一个地收入这些表。",
    }
}
