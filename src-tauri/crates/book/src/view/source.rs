//! A row of a file as the ledger keeps it: headings and cells where it has them, else what they were understood to be.

use tallyman_core::{
    language::Language,
    record::{LineState, OptionValue, OrderLine, Record},
};

use super::{date, import, words};
use crate::api::SourceRowView;

/// The longest list of cells that is shown; a sheet can have thousands of columns.
const CELL_COUNT_MAX: usize = 200;

/// The row as the window shows it. Name and address stay in their capsule: nobody needs them to judge an item.
pub(crate) fn source(record: Record, utc_offset_seconds: i32, language: Language) -> SourceRowView {
    let mut row = Row {
        language,
        utc_offset_seconds,
        written: Vec::new(),
        understood: Vec::new(),
    };
    let (place, kind) = match record {
        Record::Order(line) => (line.place.clone(), row.order(line)),
        Record::Listing(variant) => {
            row.say("title", variant.title);
            row.say("listing", variant.listing);
            row.say("channel", words::channel(&variant.channel));
            row.maybe("sku", variant.sku);
            row.maybe("barcode", variant.barcode);
            row.options(variant.options);
            (variant.place, "listings")
        }
        Record::Stock(item) => {
            row.say("sku", item.sku);
            row.say("label", item.label);
            row.maybe("supplier_text", item.supplier_text);
            row.maybe("supplier_sku", item.supplier_sku);
            row.say("barcode", item.barcodes.join(", "));
            row.options(item.options);
            row.maybe("bin", item.bin);
            row.maybe("in_stock", item.quantity.map(|units| units.to_string()));
            (item.place, "stock")
        }
        Record::Mapping(mapping) => {
            row.maybe("channel", mapping.channel.map(|name| words::channel(&name)));
            row.say("sku", mapping.channel_sku);
            row.say("stock_sku", mapping.stock_sku);
            row.say("quantity", mapping.quantity.to_string());
            (mapping.place, "mappings")
        }
        Record::Pick(pick) => {
            row.maybe("order", pick.order);
            row.maybe("sku", pick.sku);
            row.maybe("barcode", pick.barcode);
            row.say("title", pick.text);
            row.options(pick.options);
            row.say("quantity", pick.quantity.to_string());
            row.maybe("bin", pick.bin);
            row.maybe("note", pick.note);
            (pick.place, "picks")
        }
    };
    row.written.truncate(CELL_COUNT_MAX);
    SourceRowView {
        file: place.file,
        row: place.row,
        kind: import::kind(kind, language).to_owned(),
        written: row.written,
        understood: row.understood,
    }
}

struct Row {
    language: Language,
    utc_offset_seconds: i32,
    written: Vec<(String, String)>,
    understood: Vec<(String, String)>,
}

impl Row {
    fn say(&mut self, field: &str, value: String) {
        if !value.is_empty() {
            let name = words::field(field, self.language).to_owned();
            self.understood.push((name, value));
        }
    }

    fn maybe(&mut self, field: &str, value: Option<String>) {
        self.say(field, value.unwrap_or_default());
    }

    fn options(&mut self, options: Vec<OptionValue>) {
        for option in options {
            match option.name {
                Some(heading) => self.written.push((heading, option.value)),
                None => self.say("option", option.value),
            }
        }
    }

    fn order(&mut self, line: OrderLine) -> &'static str {
        self.say("order", line.order);
        self.say("channel", words::channel(&line.channel));
        self.say("title", line.title);
        self.maybe("sku", line.sku);
        self.maybe("listing", line.listing);
        self.options(line.options);
        self.say("quantity", line.quantity.to_string());
        self.say("state", state(&line.state, self.language).to_owned());
        let when = |moment| date::at(moment, self.utc_offset_seconds, self.language);
        let (ordered, ship_by) = (line.ordered_at.map(when), line.ship_by.map(when));
        let shipped = line.shipped_at.map(when);
        self.maybe("ordered_at", ordered);
        self.maybe("ship_by", ship_by);
        self.maybe("shipped_at", shipped);
        self.maybe("carrier", line.carrier);
        self.maybe("country", line.country);
        self.maybe("note", line.private.note);
        self.maybe("personalisation", line.private.personalisation);
        self.written.extend(line.private.unknown);
        "orders"
    }
}

const fn state(state: &LineState, language: Language) -> &'static str {
    let [english, german, chinese] = match state {
        LineState::Open => ["open", "offen", "待发货"],
        LineState::Unpaid => ["not paid yet", "noch nicht bezahlt", "未付款"],
        LineState::Cancelled { requested: true } => [
            "cancellation asked for",
            "Stornierung gewünscht",
            "申请取消",
        ],
        LineState::Cancelled { requested: false } => ["cancelled", "storniert", "已取消"],
        LineState::Fulfilled => ["shipped", "versandt", "已发货"],
        LineState::Refunded => ["refunded", "erstattet", "已退款"],
        LineState::Held => ["held", "zurückgehalten", "暂扣"],
        LineState::PreOrder { .. } => ["pre-order", "vorbestellt", "预售"],
        LineState::ByMarketplace => [
            "shipped by the marketplace",
            "Versand durch den Marktplatz",
            "平台发货",
        ],
        LineState::NotShipped => ["nothing to ship", "nichts zu versenden", "无需发货"],
    };
    match language {
        Language::En => english,
        Language::De => german,
        Language::Zh => chinese,
    }
}

#[cfg(test)]
mod tests {
    use tallyman_core::record::{PickLine, Place};

    use super::*;

    #[test]
    fn headings_stand_as_the_file_writes_them_and_the_rest_under_its_meaning() {
        let pick = Record::Pick(PickLine {
            order: Some("305-1".to_owned()),
            sku: None,
            barcode: None,
            text: "羊毛针织帽".to_owned(),
            options: vec![
                OptionValue::named("颜色", "宝蓝色"),
                OptionValue::unnamed("均码"),
            ],
            quantity: 2,
            bin: Some("B-04-3".to_owned()),
            note: None,
            place: Place {
                file: "拣货单.xlsx".to_owned(),
                row: 17,
                column: String::new(),
            },
        });
        let view = source(pick, 0, Language::De);
        assert_eq!((view.file.as_str(), view.row), ("拣货单.xlsx", 17));
        assert_eq!(view.kind, "Pickliste");
        assert_eq!(view.written, [("颜色".to_owned(), "宝蓝色".to_owned())]);
        let names: Vec<&str> = view
            .understood
            .iter()
            .map(|(name, _)| name.as_str())
            .collect();
        assert_eq!(
            names,
            ["Bestellung", "Artikel", "Option", "Menge", "Lagerplatz"]
        );
    }
}
