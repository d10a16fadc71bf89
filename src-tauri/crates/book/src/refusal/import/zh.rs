use super::ImportRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NotInPreview => "预览中没有这个文件。\n请重新选择文件。",
        Code::NoKind => {
            "“{name}”不是表的种类。\n可用的有 orders、listings、stock、mappings、picks。"
        }
        Code::NoDateOrder => "“{name}”不是日期顺序。\n可用的有 day_first 或 month_first。",
        Code::NoTable => "所给内容中没有表。\n请给出 CSV、文本或 Excel 文件，或存放它们的文件夹。",
        Code::ReadingStopped => "已停止读取。\n没有保存任何内容。需要时请重新选择文件。",
        Code::PreviewGone => "这个预览已不存在。\n请重新选择文件。",
        Code::NotRunning => "这个导入没有在进行。\n请重新选择文件。",
        Code::Changed => "文件在预览之后有改动。\n没有保存该文件的任何内容。请重新选择它。",
        Code::Refused => "{sentence}\n没有保存该文件的任何内容。请重新选择它。",
        Code::NoRow => {
            "账簿中没有 {file} 的第 {row} 行。\n请打开文件本身查看；此后它可能已以其他形式导入。"
        }
        Code::NotRead => "无法读取 {file}：{cause}。\n请确认文件存在且允许读取。",
        Code::NotAFile => "{file} 不是文件，而是设备或管道，因此没有读取。\n请给出文件本身。",
        Code::ReaderFailed => "读取 {file} 时中断，没有导入其中任何内容。这是 Tallyman 的错误。",
        Code::Profile => "有一个导入配置无法使用：{cause}。\n请修正或移除该配置。",
        Code::QueryTooLong => {
            "查找内容有 {found} 个字符，最多 {most} 个。\n请输入编号、SKU 或几个词。"
        }
        Code::QueryTooMany => {
            "查找内容有 {found} 个词，一次最多 {most} 个。\n请输入编号、SKU 或几个词。"
        }
        Code::NoMapping => {
            "没有映射提到 SKU“{sku}”。\n请按映射文件的写法给出商品或库存商品的 SKU。"
        }
    }
}
