//! Words about files.

use tallyman_core::language::Language;
use tallyman_import::Report;

/// The format of a file in words.
pub(crate) fn format(name: Option<&str>, kind: &str, language: Language) -> String {
    match name.filter(|name| !name.is_empty()) {
        Some("mapped") | None => self::kind(kind, language).to_owned(),
        Some(name) => name.to_owned(),
    }
}

/// A kind of table in words.
pub(crate) fn kind(kind: &str, language: Language) -> &'static str {
    let [english, german, chinese] = match kind {
        "orders" => ["Orders", "Bestellungen", "订单"],
        "listings" => ["Listings", "Angebote", "商品"],
        "stock" => ["Stock list", "Bestandsliste", "库存表"],
        "mappings" => ["Mapping table", "Zuordnungstabelle", "映射表"],
        "picks" => ["Pick list", "Pickliste", "拣货单"],
        _ => ["Not recognised", "Nicht erkannt", "未识别"],
    };
    match language {
        Language::En => english,
        Language::De => german,
        Language::Zh => chinese,
    }
}

/// How a file was read, in words: encoding and delimiter, or the sheet.
pub(crate) fn reading(report: &Report, language: Language) -> String {
    if let Some(sheet) = &report.sheet {
        return match language {
            Language::En => format!("sheet “{sheet}”"),
            Language::De => format!("Blatt „{sheet}“"),
            Language::Zh => format!("工作表“{sheet}”"),
        };
    }
    let [english, german, chinese] = match report.delimiter {
        Some('\t') => ["tabs", "Tabulatoren", "制表符"],
        Some(';') => ["semicolons", "Semikolons", "分号"],
        Some('|') => ["bars", "senkrechte Striche", "竖线"],
        Some(_) => ["commas", "Kommas", "逗号"],
        None => return report.encoding.clone(),
    };
    let delimiter = match language {
        Language::En => english,
        Language::De => german,
        Language::Zh => chinese,
    };
    format!("{}, {delimiter}", report.encoding)
}

/// That a file's bytes were imported before.
pub(crate) fn known(file: &str, language: Language) -> String {
    match language {
        Language::En => format!("Same bytes as {file}, imported before. Nothing to do."),
        Language::De => format!("Dieselben Bytes wie {file}, schon importiert. Nichts zu tun."),
        Language::Zh => format!("与先前导入的 {file} 内容完全相同，无需处理。"),
    }
}
