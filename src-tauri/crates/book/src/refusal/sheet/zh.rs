use super::SheetRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NothingToPrint => {
            "没有可以打印的订单行。\n请导入今天的订单，或答复影响订单行的问题。"
        }
        Code::OneBlocks => "还有 1 个阻止项。\n请答复它、暂扣其订单，或说明理由后照常打印。",
        Code::Blocks => "还有 {blocks} 个阻止项。\n请答复它们、暂扣其订单，或说明理由后照常打印。",
        Code::NoPaperSize => "“{name}”不是纸张大小。\n可用的有 a4 或 letter。",
        Code::NoPaper => "没有这种纸张。\n请选择 a4 或 letter。",
        Code::NoGlyph | Code::NoGlyphs => {
            "{place} 含有无法打印的字符：{characters}。请改用其他字符，或不把该订单放上拣货单。"
        }
        Code::NoBarcode => {
            "第 {line} 行：订单代码无法制成条码。应为 1 到 {limit} 个不带重音的字母、数字和符号；请给订单一个简短的代码。"
        }
        Code::CodeTooLong => "拣货单代码有 {found} 字节，最多 {most} 字节。",
        Code::NoLines => "没有可打印的内容：拣货单没有任何行。",
        Code::TooLong => "{what} 超过 {limit} {unit}。请拆分拣货单，或缩短文字。",
        Code::NoFont => "无法读取内置字体 {font}。程序文件已损坏，请重新安装。",
    }
}
