use super::StatementCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Ordered => "订单 {order} 第 {line} 行：{units} × {thing}。",
        Code::Listed => "成交时的商品页：{thing}。",
        Code::ListedLater => "商品页（成交后才首次读取）：{thing}。",
        Code::Mapped => "按当时的映射，{of} 从货架取 {units} × {sku}；标签：{label}。",
        Code::EqualCode => "因 SKU 或条码相同，{of} 从货架取 {units} × {sku}；标签：{label}。",
        Code::Printed => "拣货单 {sheet} 第 {revision} 版于 {day} 打印，列有 {units} 件。",
        Code::Checked => "按当时情况比对承诺与货架：{finding}",
        Code::Agreed => "{day} 约定改发 {thing}。",
        Code::Stands => "最新文件显示该行：{state}。",
        Code::Stood => "{day} 读取的文件显示该行：{state}。",
        Code::Sent => "文件 {file} 第 {row} 行称已于 {day} 发出。",
        Code::SentWith => "文件 {file} 第 {row} 行称已于 {day} 由 {carrier} 发出。",
        Code::Numbered => "文件 {file} 第 {row} 行有其运单号；运单号不能证明已送达。",
        Code::ShipBy => "最迟应于 {day} 发出。",
        Code::Delivered => "已于 {day} 送达。",
        Code::EarlierCase => "同一订单的个案 {case} 建立于 {day}：{of}。",
        Code::EarlierOfGoods => "{days} 天内关于 {goods} 的第 {count} 次投诉，此前有{of}。",
    }
}
