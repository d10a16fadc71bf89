use super::ClockRemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Printed => "平台为本案注明了这一日期；无论表中如何，以此为准。",
        Code::ByTable => {
            "自{start}（{began}）起 {span}。来源：{source}（{dated}），{checked} 查阅，可信度{confidence}。"
        }
        Code::ByOwn => "自{start}（{began}）起 {span}，按您为 {rule} 所设；不再查表。",
        Code::AmountUnknown => "自{start}起的期限不明（{source}）。请按平台所示设置 {rule}。",
        Code::StartUnknown => {
            "自{start}起 {span}；账本中没有该时间。来源：{source}（{dated}），{checked} 查阅。"
        }
        Code::CountedWith => "已跳过周末和 {country} 全国 {holidays} 个公共假日（按 UTC）。",
        Code::CountedWithout => "没有 {country} 的假日历：只跳过了周末（按 UTC）。",
        Code::CountedNowhere => "不知道平台站点所在国家：只跳过了周末（按 UTC）。",
        Code::StageSince => "阶段：{stage}，自 {began} 起。",
        Code::StageAssumed => "阶段：{stage}。没有其他记录；平台立案后请说明。",
    }
}
