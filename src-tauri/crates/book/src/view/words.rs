//! The words around the facts, in every language of the interface.
//!
//! Sentences about findings come from the core; these are the headings and labels between them.

use tallyman_core::{
    check::{
        day::{Code, PromiseSource, Role},
        judge::Attribute,
    },
    language::Language,
};

/// Picks the text of a language.
const fn pick(
    language: Language,
    english: &'static str,
    german: &'static str,
    chinese: &'static str,
) -> &'static str {
    match language {
        Language::En => english,
        Language::De => german,
        Language::Zh => chinese,
    }
}

/// A shop by the name its platform gives itself; `amazon.de` keeps its ending.
pub(crate) fn channel(channel: &str) -> String {
    let names = [
        ("amazon", "Amazon"),
        ("ebay", "eBay"),
        ("etsy", "Etsy"),
        ("shopify", "Shopify"),
        ("paypal", "PayPal"),
        ("stripe", "Stripe"),
        ("visa", "Visa"),
        ("mastercard", "Mastercard"),
        ("amex", "American Express"),
        ("aliexpress", "AliExpress"),
        ("shopee", "Shopee"),
        ("lazada", "Lazada"),
        ("tiktok", "TikTok"),
        ("walmart", "Walmart"),
        ("allegro", "Allegro"),
    ];
    let named = names.iter().find_map(|(id, name)| {
        let rest = channel.strip_prefix(id)?;
        let is_whole = rest.is_empty() || rest.starts_with(['.', ' ', '-', ':']);
        is_whole.then(|| format!("{name}{rest}"))
    });
    named.unwrap_or_else(|| channel.to_owned())
}

/// The name of an attribute.
pub(crate) const fn attribute(attribute: Attribute, language: Language) -> &'static str {
    let (english, german, chinese) = match attribute {
        Attribute::Item => ("Item", "Artikel", "商品"),
        Attribute::Model => ("Model", "Modell", "型号"),
        Attribute::Plug => ("Plug", "Stecker", "插头"),
        Attribute::Voltage => ("Voltage", "Spannung", "电压"),
        Attribute::Side => ("Side", "Seite", "左右"),
        Attribute::Material => ("Material", "Material", "材质"),
        Attribute::Layout => ("Layout", "Belegung", "布局"),
        Attribute::Design => ("Design", "Ausführung", "款式"),
        Attribute::Colour => ("Colour", "Farbe", "颜色"),
        Attribute::Size => ("Size", "Größe", "尺码"),
        Attribute::Length => ("Length", "Länge", "长度"),
        Attribute::Volume => ("Volume", "Inhalt", "容量"),
        Attribute::Capacity => ("Capacity", "Kapazität", "电量/存储"),
        Attribute::Pack => ("Pack", "Packung", "包装"),
    };
    pick(language, english, german, chinese)
}

/// What a cell was understood to be.
pub(crate) fn field(field: &str, language: Language) -> &'static str {
    let (english, german, chinese) = match field {
        "order" => ("Order", "Bestellung", "订单号"),
        "channel" => ("Shop", "Shop", "店铺"),
        "title" => ("Item", "Artikel", "品名"),
        "label" => ("Label", "Etikett", "标签"),
        "listing" => ("Listing", "Angebot", "商品"),
        "sku" => ("SKU", "SKU", "SKU"),
        "stock_sku" => ("Stock SKU", "Lager-SKU", "库存 SKU"),
        "supplier_text" => ("Supplier's words", "Worte des Lieferanten", "供应商叫法"),
        "supplier_sku" => ("Supplier's SKU", "SKU des Lieferanten", "供应商货号"),
        "barcode" => ("Barcode", "Barcode", "条码"),
        "option" => ("Option", "Option", "选项"),
        "quantity" => ("Quantity", "Menge", "数量"),
        "in_stock" => ("In stock", "Am Lager", "库存"),
        "bin" => ("Bin", "Lagerplatz", "货位"),
        "note" => ("Note", "Nachricht", "备注"),
        "personalisation" => ("Personalisation", "Personalisierung", "定制内容"),
        "state" => ("State", "Stand", "状态"),
        "ordered_at" => ("Ordered", "Bestellt", "下单时间"),
        "ship_by" => ("Ship by", "Versand bis", "最迟发货"),
        "shipped_at" => ("Sent", "Versandt", "发货时间"),
        "carrier" => ("Carrier", "Zusteller", "承运商"),
        "country" => ("Country", "Land", "国家"),
        _ => ("Value", "Wert", "值"),
    };
    pick(language, english, german, chinese)
}

/// The title of a kind of finding.
#[expect(clippy::too_many_lines, reason = "one table, a line a kind")]
pub(crate) const fn code(code: Code, through_mapping: bool, language: Language) -> &'static str {
    let (english, german, chinese) = match (code, through_mapping) {
        (Code::WrongItem, false) => ("Wrong item", "Falscher Artikel", "商品不符"),
        (Code::WrongItem, true) => (
            "Wrong item through a mapping",
            "Falscher Artikel durch Zuordnung",
            "映射导致商品不符",
        ),
        (Code::WrongColour, false) => ("Wrong colour", "Falsche Farbe", "颜色不符"),
        (Code::WrongColour, true) => (
            "Wrong colour through a mapping",
            "Falsche Farbe durch Zuordnung",
            "映射导致颜色不符",
        ),
        (Code::WrongSize, false) => ("Wrong size", "Falsche Größe", "尺码不符"),
        (Code::WrongSize, true) => (
            "Wrong size through a mapping",
            "Falsche Größe durch Zuordnung",
            "映射导致尺码不符",
        ),
        (Code::WrongQuantity, false) => ("Wrong quantity", "Falsche Menge", "数量不符"),
        (Code::WrongQuantity, true) => (
            "Wrong quantity through a mapping",
            "Falsche Menge durch Zuordnung",
            "映射导致数量不符",
        ),
        (Code::ContradictoryListing, _) => (
            "Order contradicts listing",
            "Bestellung widerspricht Angebot",
            "订单与商品页矛盾",
        ),
        (Code::ContradictoryMapping, _) => (
            "Contradictory mapping",
            "Widersprüchliche Zuordnung",
            "映射互相矛盾",
        ),
        (Code::Unmapped, _) => ("Not mapped", "Nicht zugeordnet", "未映射"),
        (Code::LookalikeSku, _) => ("Look-alike SKU", "Ähnlich aussehende SKU", "相似的 SKU"),
        (Code::Missing, _) => (
            "Missing from the pick list",
            "Fehlt auf der Pickliste",
            "拣货单缺少",
        ),
        (Code::Extra, _) => (
            "Extra row on the pick list",
            "Überzählige Zeile der Pickliste",
            "拣货单多出一行",
        ),
        (Code::Duplicate, _) => (
            "Twice on the pick list",
            "Doppelt auf der Pickliste",
            "拣货单重复",
        ),
        (Code::Cancelled, _) => ("Cancelled order", "Stornierte Bestellung", "订单已取消"),
        (Code::Changed, _) => ("Order changed", "Bestellung geändert", "订单已变更"),
        (Code::Vanished, _) => (
            "Gone from the newer file",
            "Fehlt in der neueren Datei",
            "新文件中已消失",
        ),
        (Code::WordsErased, _) => (
            "Buyer's words erased",
            "Worte des Käufers gelöscht",
            "买家留言已清除",
        ),
        (Code::Stopped, _) => (
            "Stopped after a complaint",
            "Nach Reklamation angehalten",
            "因投诉拦下",
        ),
        (Code::Shortage, _) => ("Short of stock", "Zu wenig Bestand", "库存不足"),
        (Code::Unclear, _) => ("Cannot be told", "Nicht eindeutig", "无法判断"),
        (Code::UnprovenMapping, _) => (
            "Mapping not proven by words",
            "Zuordnung nicht belegt",
            "映射缺少文字依据",
        ),
        (Code::ProposedMapping, _) => ("Mapping proposed", "Zuordnung vorgeschlagen", "建议映射"),
        (Code::NoteContradicts, _) => (
            "Note contradicts the order",
            "Nachricht widerspricht Bestellung",
            "备注与订单矛盾",
        ),
        (Code::SharedBarcode, _) => ("Shared barcode", "Gemeinsamer Barcode", "条码重复"),
        (Code::SharedSku, _) => (
            "One SKU, two listings",
            "Eine SKU, zwei Angebote",
            "一个 SKU 两个商品页",
        ),
        (Code::LookalikeItems, _) => ("Look-alike items", "Ähnlich aussehende Artikel", "相似商品"),
        (Code::OldListing, _) => (
            "Listing snapshot is old",
            "Angebotsstand ist alt",
            "商品资料过旧",
        ),
    };
    pick(language, english, german, chinese)
}

/// The heading of the promised side.
pub(crate) const fn promised(language: Language) -> &'static str {
    pick(
        language,
        "Promised to the buyer",
        "Dem Käufer zugesagt",
        "对买家的承诺",
    )
}

/// The heading of the side that will be sent.
pub(crate) const fn sent(has_pick_list: bool, language: Language) -> &'static str {
    if has_pick_list {
        pick(
            language,
            "What the pick line sends",
            "Was die Pickzeile sendet",
            "拣货行将发出",
        )
    } else {
        pick(
            language,
            "What lies on the shelf",
            "Was im Regal liegt",
            "货架上的商品",
        )
    }
}

/// Where a promise is known from.
pub(crate) const fn promise_source(source: PromiseSource, language: Language) -> &'static str {
    match source {
        PromiseSource::Listing => pick(
            language,
            "Listing as sold",
            "Angebot wie verkauft",
            "成交时的商品页",
        ),
        PromiseSource::OwnWords => pick(
            language,
            "The order's own words",
            "Worte der Bestellung",
            "订单自身的文字",
        ),
        PromiseSource::LaterListing { .. } => pick(
            language,
            "Listing first seen later",
            "Angebot, später erfasst",
            "后来才见到的商品页",
        ),
        PromiseSource::TitleAndSku => pick(
            language,
            "Title and SKU only",
            "Nur Titel und SKU",
            "仅标题和 SKU",
        ),
    }
}

/// What a piece of evidence is, shown with its place.
pub(crate) const fn role(role: Role, language: Language) -> &'static str {
    match role {
        Role::Listing => pick(language, "Listing", "Angebot", "商品页"),
        Role::Order => pick(language, "Order", "Bestellung", "订单"),
        Role::EarlierOrder => pick(
            language,
            "Order as told before",
            "Bestellung, früherer Stand",
            "订单的早期版本",
        ),
        Role::Note => pick(
            language,
            "Buyer's note",
            "Nachricht des Käufers",
            "买家备注",
        ),
        Role::Pick => pick(language, "Pick list", "Pickliste", "拣货单"),
        Role::Stock => pick(
            language,
            "Label on the shelf",
            "Etikett im Regal",
            "货架标签",
        ),
        Role::Supplier => pick(
            language,
            "Supplier's words",
            "Worte des Lieferanten",
            "供应商描述",
        ),
        Role::Mapping => pick(language, "Mapping", "Zuordnung", "映射"),
        Role::NewerFile => pick(language, "Newer file", "Neuere Datei", "较新的文件"),
        Role::Sheet => pick(
            language,
            "Printed sheet",
            "Gedruckte Liste",
            "已打印的拣货单",
        ),
    }
}
