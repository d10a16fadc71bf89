//! Findings in Simplified Chinese.

use super::{FixWords, Slots, first_hidden, skus, two};
use crate::check::day::{Code, Detail, Fix, Hidden, HiddenKind, NotAsked, Role, StockChoice};

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) fn sentence(slots: Slots<'_>) -> String {
    let finding = slots.finding;
    let (one, other) = two(finding);
    match (slots.code, &finding.detail) {
        (
            Code::WrongItem | Code::WrongColour | Code::WrongSize | Code::WrongQuantity,
            Detail::Attribute { .. },
        ) => {
            format!("此行将发出“{}”，买家应收到“{one}”。", slots.found)
        }
        (Code::WrongQuantity, Detail::Units { due, found }) if finding.lines.len() > 1 => {
            format!(
                "拣货单上“{}”共 {found} 件，未发订单需要 {due} 件。",
                finding.title
            )
        }
        (Code::WrongQuantity, Detail::Units { due, found }) => {
            format!("此行将发出 {found} 件，应发 {due} 件。")
        }
        (Code::ContradictoryListing, _) => {
            format!(
                "订单写的是“{one}”，商品 SKU {} 却是“{other}”。",
                finding.sku.as_deref().unwrap_or("?")
            )
        }
        (Code::ContradictoryMapping, _) => {
            format!(
                "两条映射互相矛盾：一条取 {one}，另一条取 {other}。涉及 {} 行。",
                finding.lines.len()
            )
        }
        (Code::Unmapped, Detail::One { what }) => format!("尚不清楚“{what}”对应哪件库存商品。"),
        (Code::LookalikeSku, _) => {
            format!(
                "SKU {one} 只是看起来像 {other}。{}",
                first_hidden(&finding.detail)
                    .map(hidden)
                    .unwrap_or_default()
            )
        }
        (Code::Missing, Detail::One { what }) => format!("拣货单上没有“{what}”。"),
        (Code::Extra, Detail::Row { why, order, .. }) => extra(*why, order.as_deref()),
        (Code::Duplicate, _) => format!("拣货单第 {other} 行与第 {one} 行重复，会发出两次。"),
        (Code::Cancelled, Detail::Cancellation { is_requested: true }) => {
            "买家已申请取消此订单，拣货单仍要发货。".to_owned()
        }
        (Code::Cancelled, _) => "此订单已取消，拣货单仍要发货。".to_owned(),
        (
            Code::Changed,
            Detail::Change {
                sheet: Some(sheet),
                is_cancelled: true,
                ..
            },
        ) => {
            format!("已打印的拣货单 {sheet} 上还有此行，订单此后已取消。")
        }
        (
            Code::Changed,
            Detail::Change {
                sheet: Some(sheet),
                before,
                now,
                ..
            },
        ) => {
            format!("已打印的拣货单 {sheet} 写的是 {before}，订单现在是 {now}。")
        }
        (Code::Changed, Detail::Change { before, now, .. }) => {
            format!("拣货单是按 {before} 写的，订单现在是 {now}。")
        }
        (Code::Vanished, _) => {
            format!("{} 中已没有此订单，可能已在别处发货或取消。", finding.found)
        }
        (Code::WordsErased, _) => format!(
            "订单 {} 的买家留言已清除，拣货前请到平台页面查看。",
            finding.found
        ),
        (
            Code::Stopped,
            Detail::Stop {
                case,
                of,
                took,
                sheet,
            },
        ) => {
            let on_sheet = sheet.as_ref().map_or_else(String::new, |sheet| {
                format!("此行已在拣货单 {sheet} 上，请从中取出。")
            });
            format!(
                "您已拦下此行：个案 {case} 表明 {of} 不应取 {took}。请修改映射，或核对实物后点“照此接受”。{on_sheet}"
            )
        }
        (Code::Shortage, Detail::Units { due, found }) => {
            format!(
                "库存 {found} 件，应发 {due} 件，有 {} 行无货可发。",
                finding.lines.len()
            )
        }
        (Code::Unclear, Detail::Attribute { found, .. }) if found.is_empty() => {
            format!("无法判断这是不是“{one}”：另一侧没有说明。")
        }
        (Code::Unclear, Detail::Attribute { .. }) => {
            format!("无法判断“{}”是不是“{one}”。", slots.found)
        }
        (Code::Unclear, _) => format!("无法判断“{other}”是不是“{one}”。"),
        (Code::UnprovenMapping, _) => {
            format!("没有文字能证明“{other}”就是“{one}”，只有 SKU 相同。")
        }
        (Code::ProposedMapping, Detail::Mappings { count, .. }) => {
            format!(
                "“{}”有 {count} 个规格的 SKU 或条码与库存表相同。是这件商品吗？",
                finding.title
            )
        }
        (Code::NoteContradicts, Detail::Attribute { found, .. }) => {
            format!("买家留言提到“{found}”，应发的是“{one}”。")
        }
        (Code::SharedBarcode, _) => format!("{one} 与 {other} 使用同一条码 {}。", finding.found),
        (Code::SharedSku, _) => format!(
            "SKU {} 同时用于两个承诺不同的商品页：{one}；{other}。",
            finding.sku.as_deref().unwrap_or("?")
        ),
        (Code::LookalikeItems, _) => format!("{one} 与 {other} 容易混淆。"),
        (Code::OldListing, Detail::Days { days }) => {
            format!("{} 的商品信息是 {days} 天前读取的。", finding.title)
        }
        (
            Code::WrongItem
            | Code::WrongColour
            | Code::WrongSize
            | Code::WrongQuantity
            | Code::Unmapped
            | Code::Missing
            | Code::Extra
            | Code::Changed
            | Code::Shortage
            | Code::ProposedMapping
            | Code::NoteContradicts
            | Code::OldListing
            | Code::Stopped,
            _,
        ) => format!("应为“{}”，实际为“{}”。", finding.expected, finding.found),
    }
}

fn extra(why: NotAsked, order: Option<&str>) -> String {
    let order = order.unwrap_or_default();
    match why {
        NotAsked::UnknownOrder => format!("拣货单上有订单 {order}，但导入的文件里没有此订单。"),
        NotAsked::NotOrdered => format!("订单 {order} 不需要拣货单上的这一行。"),
        NotAsked::Fulfilled => format!("订单 {order} 已发货，拣货单仍要发货。"),
        NotAsked::NotOpen => format!("订单 {order} 目前不应发货，拣货单仍要发货。"),
        NotAsked::NotNeeded => "没有未发订单需要拣货单上的这一行。".to_owned(),
    }
}

fn hidden(hidden: &Hidden) -> String {
    let position = hidden.position;
    let sign = hidden.sign.as_deref().unwrap_or_default();
    let like = hidden.looks_like.as_deref().unwrap_or_default();
    match hidden.kind {
        HiddenKind::Invisible => format!("第 {position} 个字符不可见（{}）。", hidden.code_point),
        HiddenKind::Direction => format!(
            "第 {position} 个字符会改变书写方向（{}）。",
            hidden.code_point
        ),
        HiddenKind::Space => format!(
            "第 {position} 个字符不是普通空格（{}）。",
            hidden.code_point
        ),
        HiddenKind::FullWidth => format!("第 {position} 个字符是全角的 {like}。"),
        HiddenKind::Cyrillic => format!("第 {position} 个字符是西里尔字母 {sign}，不是 {like}。"),
        HiddenKind::Greek => format!("第 {position} 个字符是希腊字母 {sign}，不是 {like}。"),
        HiddenKind::Twin => format!(
            "第 {position} 个字符是{}，不是{}。",
            named(sign),
            named(like)
        ),
        HiddenKind::Other => format!(
            "第 {position} 个字符是 {sign}（{}），不是 {like}。",
            hidden.code_point
        ),
    }
}

fn named(sign: &str) -> String {
    let kind = if sign.chars().all(|sign| sign.is_ascii_digit()) {
        "数字"
    } else {
        "字母"
    };
    format!("{kind} {sign}")
}

pub(super) fn fix(fix: &Fix, has_bins: bool) -> FixWords {
    let what = |take: &StockChoice| what(take, has_bins);
    match fix {
        Fix::PickInstead {
            take,
            lines_settled,
            ..
        } => FixWords::new(
            format!("改拣 {}", what(take)),
            format!("{}更正映射，涉及 {lines_settled} 行。", stock(take)),
        ),
        Fix::ThisLineOnly { take, .. } => {
            FixWords::new(format!("仅此行改拣 {}", what(take)), "映射不变。")
        }
        Fix::AcceptMapping { lines_settled, .. } => {
            FixWords::new("接受", format!("解决 {lines_settled} 行。"))
        }
        Fix::ChooseMapping { lines_settled, .. } => {
            FixWords::new("选择库存商品", format!("解决 {lines_settled} 行。"))
        }
        Fix::WordMeans {
            word,
            lines_settled,
            ..
        } => FixWords::new(
            format!("说明“{word}”的意思"),
            format!("解决 {lines_settled} 行。"),
        ),
        Fix::AskSupplier { word } => {
            FixWords::new(format!("询问供应商“{word}”是什么"), "订单移出本单。")
        }
        Fix::TakeDue { units, take } => FixWords::new(
            match take {
                Some(take) => format!("拣 {units} 件：{}", what(take)),
                None => format!("拣 {units} 件"),
            },
            "",
        ),
        Fix::Accept => FixWords::new("照此接受", ""),
        Fix::IgnoreRow { row } => FixWords::new(format!("不拣第 {} 行", row.row), ""),
        Fix::PrintAgain { sheet } => FixWords::new(format!("收回拣货单 {sheet} 并重新打印"), ""),
        Fix::AmendPromise { .. } => FixWords::new("记录与买家的约定", ""),
        Fix::HoldOrder { order, .. } => FixWords::new(format!("暂扣订单 {order}，不上本单"), ""),
        Fix::Override => FixWords::new("仍然发出", "需写明原因。"),
    }
}

fn what(take: &StockChoice, has_bins: bool) -> String {
    match take.bin.as_ref().filter(|_| has_bins) {
        Some(bin) => format!("{bin} 的 {}", skus(take)),
        None => skus(take),
    }
}

fn stock(take: &StockChoice) -> String {
    take.in_stock
        .map(|units| format!("库存 {units} 件，"))
        .unwrap_or_default()
}

pub(super) fn evidence(role: Role, text: &str) -> String {
    match role {
        Role::Listing => format!("商品页写的是“{text}”。"),
        Role::Order => format!("买家选的是“{text}”。"),
        Role::EarlierOrder => format!("较早的文件写的是“{text}”。"),
        Role::Note => format!("买家留言：{text}"),
        Role::Pick if text.is_empty() => "拣货单上没有对应的行。".to_owned(),
        Role::Pick => format!("拣货单写的是“{text}”。"),
        Role::Stock => format!("库存标签写的是“{text}”。"),
        Role::Supplier => format!("供应商称之为“{text}”。"),
        Role::Mapping => format!("映射取 {text}。"),
        Role::NewerFile => "较新的未发货文件中没有它。".to_owned(),
        Role::Sheet => format!("已打印的拣货单写的是“{text}”。"),
    }
}

pub(super) const fn title(code: Code, through_mapping: bool) -> &'static str {
    match (code, through_mapping) {
        (Code::WrongItem, true) => "映射导致商品错误",
        (Code::WrongItem, false) => "商品错误",
        (Code::WrongColour, true) => "映射导致颜色错误",
        (Code::WrongColour, false) => "颜色错误",
        (Code::WrongSize, true) => "映射导致尺码错误",
        (Code::WrongSize, false) => "尺码错误",
        (Code::WrongQuantity, _) => "数量错误",
        (Code::ContradictoryListing, _) => "订单与商品不符",
        (Code::ContradictoryMapping, _) => "两条映射矛盾",
        (Code::Unmapped, _) => "未知库存商品",
        (Code::LookalikeSku, _) => "易混 SKU",
        (Code::Missing, _) => "拣货单缺行",
        (Code::Extra, _) => "拣货单多行",
        (Code::Duplicate, _) => "重复行",
        (Code::Cancelled, _) => "订单已取消",
        (Code::Changed, _) => "此后有变动",
        (Code::Vanished, _) => "新文件中消失",
        (Code::WordsErased, _) => "买家留言已清除",
        (Code::Stopped, _) => "因投诉拦下",
        (Code::Shortage, _) => "库存不足",
        (Code::Unclear, _) => "无法判断",
        (Code::UnprovenMapping, _) => "映射无文字证明",
        (Code::ProposedMapping, _) => "待接受的映射",
        (Code::NoteContradicts, _) => "留言提到其他规格",
        (Code::SharedBarcode, _) => "一码两物",
        (Code::SharedSku, _) => "一个 SKU 两个商品页",
        (Code::LookalikeItems, _) => "易混商品相邻",
        (Code::OldListing, _) => "商品信息较旧",
    }
}
