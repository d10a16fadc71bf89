//! The catalogue in Chinese.

use super::skus;
use crate::check::catalogue::{Flaw, FlawCode, Reason};

pub(super) fn flaw(flaw: &Flaw) -> String {
    let (one, other, title) = (&flaw.one, &flaw.other, &flaw.title);
    let (count, total) = (flaw.count, flaw.total);
    match flaw.code {
        FlawCode::MappedWrong => format!(
            "{title}：商品页承诺{one}，{} 的映射却取{other}。",
            skus(flaw)
        ),
        FlawCode::PackMultiple => format!(
            "{title}：{} 每份应为 {one} 件，映射取 {other} 件。",
            skus(flaw)
        ),
        FlawCode::MappedTwice => format!(
            "{} 的两个映射互相矛盾：一个取 {one}，另一个取 {other}。",
            skus(flaw)
        ),
        FlawCode::MappedUnclear => format!("{title}：从文字无法判断{other}是否就是{one}。"),
        FlawCode::Unmapped => format!("{title}：{} 没有对应的库存商品。", skus(flaw)),
        FlawCode::LookalikeStock => format!("{title}：SKU {other} 只是看起来像 {one}。"),
        FlawCode::SharedSku => format!(
            "SKU {} 同时用于两个承诺不同的商品页：{one}；{other}。",
            skus(flaw)
        ),
        FlawCode::SharedBarcode => format!("条码 {one} 用在 {count} 个商品上：{other}。"),
        FlawCode::InvalidBarcode => format!("{} 的条码 {one} 有误：长度或校验位不对。", skus(flaw)),
        FlawCode::RepeatedSku => format!("SKU {one} 代表 {count} 个不同的商品：{other}。"),
        FlawCode::LookalikeSkus => format!("SKU {one} 与 {other} 看起来一样。"),
        FlawCode::DamagedSku => format!("SKU {one} 被电子表格改坏了。"),
        FlawCode::HiddenSign => format!("SKU {one} 含有看不见的字符。"),
        FlawCode::AlikeOptions => format!("{title}：选项 {one} 与 {other} 看起来一样。"),
        FlawCode::NearOptions => format!("{title}：选项 {one} 与 {other} 只差一个词。"),
        FlawCode::RepeatedOptions => format!("{title}：选项 {one} 出现在 {count} 个变体中。"),
        FlawCode::Placeholder => format!("{title}：“{one}”没有承诺可核对的颜色。"),
        FlawCode::TitleColours => format!("{title}：标题写了{one}，但没有选项说明是哪一种。"),
        FlawCode::TitleColour => format!("{title}：标题写的是{one}，选项却不是。"),
        FlawCode::NoSku => format!("{title}：{total} 个变体中有 {count} 个没有 SKU。"),
        FlawCode::NoOptions => format!("{title}：{total} 个变体中有 {count} 个没有写明选项。"),
        FlawCode::NoBarcode if flaw.listing.is_some() => {
            format!("{title}：{total} 个变体中有 {count} 个没有条码。")
        }
        FlawCode::NoBarcode => format!("{title}（{one}）没有条码。"),
        FlawCode::NoBin => format!("{title}（{one}）没有货位。"),
    }
}

pub(super) fn fix(flaw: &Flaw) -> String {
    if let Some(suggested) = &flaw.suggested {
        return format!("改为 {suggested}。");
    }
    match flaw.code {
        FlawCode::MappedWrong | FlawCode::MappedTwice => "选择商品页所承诺的库存商品。",
        FlawCode::PackMultiple => "填写每售一份取几件库存商品。",
        FlawCode::MappedUnclear => "在标签上用文字写明选项，或确认该映射。",
        FlawCode::Unmapped => "选择库存商品。",
        FlawCode::LookalikeStock => "按库存表的写法填写 SKU。",
        FlawCode::SharedSku | FlawCode::RepeatedSku => "给每个商品单独的 SKU。",
        FlawCode::SharedBarcode => "给每个商品单独的条码。",
        FlawCode::InvalidBarcode => "从实物重新读取条码。",
        FlawCode::LookalikeSkus => "给其中一个 SKU 改名。",
        FlawCode::DamagedSku => "从店铺重新导出 SKU，并把该列设为文本。",
        FlawCode::HiddenSign => "重新输入 SKU。",
        FlawCode::AlikeOptions | FlawCode::RepeatedOptions => "合并两个变体，或写明区别。",
        FlawCode::NearOptions => "换成不易混淆的名称。",
        FlawCode::Placeholder | FlawCode::TitleColours => "为每种颜色建立选项并写明。",
        FlawCode::TitleColour => "让标题与选项的颜色一致。",
        FlawCode::NoSku => "给每个变体填写 SKU。",
        FlawCode::NoOptions => "写明每个变体的选项。",
        FlawCode::NoBarcode => "填写条码，或打印一个。",
        FlawCode::NoBin => "填写货位。",
    }
    .to_owned()
}

pub(super) const fn title(code: FlawCode) -> &'static str {
    match code {
        FlawCode::MappedWrong => "映射取了别的商品",
        FlawCode::PackMultiple => "每份件数不对",
        FlawCode::MappedTwice => "映射互相矛盾",
        FlawCode::MappedUnclear => "映射缺少文字依据",
        FlawCode::Unmapped => "没有对应库存",
        FlawCode::LookalikeStock => "相似的 SKU",
        FlawCode::SharedSku => "一个 SKU 两个商品页",
        FlawCode::SharedBarcode => "一码两物",
        FlawCode::InvalidBarcode => "条码有误",
        FlawCode::RepeatedSku => "一个 SKU 两个商品",
        FlawCode::LookalikeSkus => "SKU 看起来一样",
        FlawCode::DamagedSku => "SKU 被表格改坏",
        FlawCode::HiddenSign => "SKU 含隐藏字符",
        FlawCode::AlikeOptions => "选项看起来一样",
        FlawCode::NearOptions => "选项只差一个词",
        FlawCode::RepeatedOptions => "选项重复",
        FlawCode::Placeholder => "未承诺颜色",
        FlawCode::TitleColours => "标题有多种颜色",
        FlawCode::TitleColour => "标题颜色不符",
        FlawCode::NoSku => "变体没有 SKU",
        FlawCode::NoOptions => "变体没有选项",
        FlawCode::NoBarcode => "没有条码",
        FlawCode::NoBin => "没有货位",
    }
}

pub(super) fn reason(reason: &Reason) -> String {
    match reason {
        Reason::Happened { times, .. } => format!("曾经混淆过 {times} 次。"),
        Reason::SameShape { .. } => "编码看起来一样。".to_owned(),
        Reason::Swapped { one, other } => format!("编码有两个字符互换：{one}、{other}。"),
        Reason::Number { one, other } => format!("编码只差一个数字：{one}、{other}。"),
        Reason::SameName => "名称相同。".to_owned(),
        Reason::OneWord { one, other } if one.is_empty() || other.is_empty() => {
            format!("只有其中一个名称多了{one}{other}。")
        }
        Reason::OneWord { one, other } => format!("名称只差一个词：{one}、{other}。"),
        Reason::NearColour { one, other } => format!("颜色相近：{one}、{other}。"),
        Reason::SameBin { bin } => format!("放在同一货位：{bin}。"),
        Reason::NextBin { one, other } => format!("货位相邻：{one}、{other}。"),
        Reason::SameOrder { orders } => format!("今天有 {orders} 个订单同时需要两者。"),
        Reason::SameDay => "今天两者都要拣。".to_owned(),
    }
}
