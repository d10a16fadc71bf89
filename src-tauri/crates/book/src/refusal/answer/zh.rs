use super::AnswerRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NeedsReason => {
            "不顾核对结果打印订单行需要说明理由。\n请简短说明为何无误；理由会被记录，并随该行打印。"
        }
        Code::NotOneLine => "该核对结果不是针对单个订单行的。\n请选择更大的适用范围。",
        Code::WriterUnknown => "不知道这份拣货单是谁写的。\n请选择其他适用范围。",
        Code::NoScope => {
            "没有“{scope}”这种适用范围。\n可用的有 line、listing、supplier、shop、everywhere。"
        }
        Code::NoAnswer => "该核对结果没有答案“{key}”。\n请重新查看，它可能已有变化。",
        Code::FindingGone => "这条核对结果已不存在。\n它所依据的内容有变化。请重新查看核对结果。",
        Code::NoSuchAnswer => "该核对结果没有这个答案。\n请给出其中一个答案的按键。",
        Code::NoStockItem => {
            "没有库存商品“{sku}”。\n请导入含有它的库存表，或用 `tallyman search` 查找其 SKU。"
        }
        Code::NoItemToTake => "没有库存商品“{sku}”。\n请按 SKU、标签或库位查找。",
        Code::NoUnits => "每售出一件不可能对应 {quantity} 件。\n请填写 1 到 1000 的整数。",
        Code::NotPromised => {
            "{sku} 与承诺不符：{difference}。\n请选择其他商品，或说明理由后照常发出。"
        }
        Code::NotAboutItem => "该核对结果与拣哪个商品无关。\n请用它自己的答案来答复。",
        Code::DecisionGone => {
            "该决定已不再有效。\n它之前已被收回，或其编号属于另一个账本。有效的答复见答复列表（`tallyman answers`）。"
        }
        Code::FileUnusable => {
            "{file} 不是可用的答复文件：{why}。\n请重新导出答复（`tallyman answers --export FILE`）。没有改动任何内容。"
        }
        Code::FileTooLarge => "它大于 16 MB",
        Code::FileNoText => "它不是 UTF-8 文本",
        Code::FileNoHeader => "首行没有说明它含有答复",
        Code::FileVersion => "它采用格式版本 {found}，而此 Tallyman 读取版本 {known}",
        Code::FileTooMany => "它含有超过 20,000 条答复",
        Code::FileLineMore => "第 {line} 行超出了它所声明的 {answers} 条答复",
        Code::FileNoAnswer => "第 {line} 行不是该格式的答复",
        Code::FileRepeats => "第 {line} 行与前面某行重复",
        Code::FileEnds => "它在 {answers} 条答复中的第 {found} 条之后就结束了",
    }
}
