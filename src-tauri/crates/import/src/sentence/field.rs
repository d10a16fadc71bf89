use tallyman_core::{language::Language, sentence::Argument};

/// What a column can mean, by its name in the profiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field(pub String);

impl Argument for Field {
    fn in_language(&self, language: Language) -> String {
        let [english, german, chinese] = match self.0.as_str() {
            "order" => ["Order", "Bestellung", "订单号"],
            "line" => ["Line", "Position", "订单行"],
            "channel" => ["Shop", "Laden", "店铺"],
            "listing" => ["Listing", "Angebot", "商品"],
            "parent_sku" => ["Parent SKU", "Sammel-SKU", "父 SKU"],
            "channel_sku" => ["Shop SKU", "Laden-SKU", "店铺 SKU"],
            "stock_sku" => ["Stock SKU", "Lager-SKU", "库存 SKU"],
            "supplier_sku" => ["Supplier SKU", "Lieferanten-SKU", "供应商货号"],
            "sku" => ["SKU", "SKU", "SKU"],
            "barcode" => ["Barcode", "Strichcode", "条码"],
            "title" => ["Item", "Artikel", "品名"],
            "supplier_text" => ["Supplier’s words", "Lieferantenwort", "供应商叫法"],
            "option" => ["Option", "Option", "选项"],
            "variation" => ["Variation", "Variante", "规格"],
            "colour" => ["Colour", "Farbe", "颜色"],
            "size" => ["Size", "Größe", "尺寸"],
            "quantity" => ["Quantity", "Menge", "数量"],
            "stock_quantity" => ["In stock", "Bestand", "库存数量"],
            "bin" => ["Bin", "Platz", "货位"],
            "note" => ["Note", "Notiz", "备注"],
            "personalisation" => ["Personalisation", "Personalisierung", "定制内容"],
            "price" => ["Price", "Preis", "价格"],
            "currency" => ["Currency", "Währung", "币种"],
            "ordered_at" => ["Ordered on", "Bestellt am", "下单时间"],
            "ship_by" => ["Ship by", "Versand bis", "最迟发货"],
            "shipped_at" => ["Sent on", "Versandt am", "发货时间"],
            "carrier" => ["Carrier", "Zusteller", "承运商"],
            "status" => ["Status", "Status", "状态"],
            "country" => ["Country", "Land", "国家"],
            "weight" => ["Weight", "Gewicht", "重量"],
            other => return other.replace('_', " "),
        };
        match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned()
    }
}

/// What a format is called.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormatName {
    /// Its name in English.
    pub english: String,
    /// Its name in German, where it has one.
    pub german: Option<String>,
    /// Its name in Chinese, where it has one.
    pub chinese: Option<String>,
}

impl Argument for FormatName {
    fn in_language(&self, language: Language) -> String {
        match language {
            Language::En => None,
            Language::De => self.german.as_ref(),
            Language::Zh => self.chinese.as_ref(),
        }
        .unwrap_or(&self.english)
        .clone()
    }
}
