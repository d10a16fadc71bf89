use super::SupplierRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NothingToAsk => {
            "没有要问供应商的：每个词都已理解或已有答复。\n如果尚未导入当天的文件，请先导入。"
        }
        Code::NotNamed => "没有说明是哪个供应商。\n请用简短的一行写出您对供应商的称呼。",
        Code::NoFile => "所给内容不是文件。\n请给出返回的表格（XLSX 或 CSV）。",
        Code::NobodyAnswered => "不知道是谁答复的。\n请写明供应商（--supplier NAME）。",
        Code::SheetRefused => "{sentence}\n没有改动任何内容。",
        Code::NoQuestion => {
            "{file}：没有一行带有问题编号。\n请给出供应商填写的表格，第一列保持原样。没有改动任何内容。"
        }
        Code::NoScope => {
            "供应商的答复没有“{scope}”这种适用范围。\n可用的有 listing、supplier、shop、everywhere。"
        }
        Code::NotWritten => "无法写出给供应商的表格：{cause}。",
    }
}
