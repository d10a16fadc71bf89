//! What the shop holds about one person, for that person: once as JSON, once to be read.

use rusqlite::Connection;
use serde::Serialize;
use tallyman_core::{language::Language, record::Record};
use tallyman_ledger::read_capsule;

use super::find::Found;
use crate::{
    disclosure::may_show,
    error::Error,
    journal::RecordReader,
    private, spoken,
    view::{date, words},
};

/// Everything about one person.
#[derive(Debug, Serialize)]
pub(crate) struct Access {
    /// The shop.
    shop: String,
    /// When it was put together.
    made: String,
    /// Its orders.
    orders: Vec<AccessOrder>,
}

#[derive(Debug, Serialize)]
struct AccessOrder {
    channel: String,
    order: String,
    ordered: String,
    country: String,
    /// When the personal data goes by itself.
    erased_on: String,
    /// Until when it is held.
    held_until: String,
    /// Sheets that the order was printed on.
    sheets: Vec<u32>,
    goods: Vec<AccessGoods>,
    personal_data: Vec<AccessPiece>,
}

#[derive(Debug, PartialEq, Eq, Serialize)]
struct AccessGoods {
    line: String,
    title: String,
    options: Vec<String>,
    quantity: u32,
    price: String,
}

#[derive(Debug, Serialize)]
struct AccessPiece {
    /// The file it came from, and the row; empty where it was written here.
    from: String,
    fields: Vec<(String, String)>,
}

/// Around the data: who gives it, when, in which words.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Giving<'a> {
    /// The shop's name.
    pub shop: &'a str,
    /// The moment.
    pub now: tallyman_core::moment::Moment,
    /// How far the shop's clock is ahead of UTC.
    pub utc_offset_seconds: i32,
    /// The language.
    pub language: Language,
}

/// Gathers everything that was found.
pub(crate) fn access(
    connection: &Connection,
    found: &[Found],
    giving: Giving<'_>,
) -> Result<Access, Error> {
    let sheets = spoken::sheets(connection)?;
    let mut orders = Vec::with_capacity(found.len());
    for found in found {
        let mut order = empty(found, giving);
        for sheet in &sheets {
            let is_on = sheet
                .lines
                .iter()
                .any(|line| line.line.channel == found.channel && line.line.order == found.order);
            if is_on && !order.sheets.contains(&sheet.sheet) {
                order.sheets.push(sheet.sheet);
            }
        }
        for capsule in &found.due.capsules {
            let records = RecordReader::new(connection).of_capsule(*capsule)?;
            let from = records.first().map(place).unwrap_or_default();
            for goods in records.iter().filter_map(goods) {
                if !order.goods.contains(&goods) {
                    order.goods.push(goods);
                }
            }
            let bytes = read_capsule(connection, *capsule)?;
            let mut fields = bytes
                .as_deref()
                .map(private::fields)
                .transpose()?
                .unwrap_or_default();
            fields.retain(|(name, _)| name != "printed" || may_show("access", "words_digest"));
            if !fields.is_empty() {
                order.personal_data.push(AccessPiece { from, fields });
            }
        }
        orders.push(order);
    }
    Ok(Access {
        shop: giving.shop.to_owned(),
        made: date::at(giving.now, giving.utc_offset_seconds, giving.language),
        orders,
    })
}

fn empty(found: &Found, giving: Giving<'_>) -> AccessOrder {
    let day = |at| date::day(at, giving.utc_offset_seconds, giving.language);
    let day_ms = |ms| day(tallyman_core::moment::Moment(ms));
    AccessOrder {
        channel: words::channel(&found.channel),
        order: found.order.clone(),
        ordered: found.ordered_at.map_or_else(String::new, day),
        country: found.country.clone().unwrap_or_default(),
        erased_on: day_ms(found.due.goes_ms()),
        held_until: found.due.held_until_ms.map_or_else(String::new, day_ms),
        sheets: Vec::new(),
        goods: Vec::new(),
        personal_data: Vec::new(),
    }
}

fn place(record: &Record) -> String {
    let place = match record {
        Record::Order(line) => &line.place,
        Record::Pick(line) => &line.place,
        Record::Listing(variant) => &variant.place,
        Record::Stock(item) => &item.place,
        Record::Mapping(row) => &row.place,
    };
    format!("{}: {}", place.file, place.row)
}

fn goods(record: &Record) -> Option<AccessGoods> {
    let Record::Order(line) = record else {
        return None;
    };
    Some(AccessGoods {
        line: line.line.clone(),
        title: line.title.clone(),
        options: line
            .options
            .iter()
            .map(|option| option.value.clone())
            .collect(),
        quantity: line.quantity,
        price: line
            .price
            .as_ref()
            .map_or_else(String::new, ToString::to_string),
    })
}

impl Access {
    /// The same to be read.
    pub(crate) fn text(&self, language: Language) -> String {
        let say = say(language);
        let mut lines = vec![
            say.title.to_owned(),
            self.shop.clone(),
            format!("{} {}", say.made, self.made),
        ];
        if self.orders.is_empty() {
            lines.push(say.nothing.to_owned());
        }
        for order in &self.orders {
            lines.push(String::new());
            order.tell(&say, &mut lines);
        }
        lines.push(String::new());
        lines.join("\n")
    }
}

impl AccessOrder {
    fn tell(&self, say: &Say, lines: &mut Vec<String>) {
        let (channel, order, ordered) = (&self.channel, &self.order, &self.ordered);
        let (of_order, placed) = (say.order, say.placed);
        lines.push(format!("{of_order} {channel} {order}, {placed} {ordered}"));
        lines.push(if self.held_until.is_empty() {
            format!("  {} {}", say.goes, self.erased_on)
        } else {
            format!("  {} {}", say.held, self.held_until)
        });
        if !self.sheets.is_empty() {
            let numbers: Vec<String> = self.sheets.iter().map(u32::to_string).collect();
            lines.push(format!("  {}: {}", say.sheets, numbers.join(", ")));
        }
        lines.push(format!("  {}", say.goods));
        for goods in &self.goods {
            let (quantity, title) = (goods.quantity, &goods.title);
            let options = goods.options.join(", ");
            lines.push(format!("    {quantity} × {title} {options}"));
        }
        lines.push(format!("  {}", say.data));
        for piece in &self.personal_data {
            lines.push(format!("    {}", piece.from));
            let fields = piece.fields.iter();
            lines.extend(
                fields.map(|(name, words)| format!("      {name}: {}", on_one_line(words))),
            );
        }
    }
}

/// A stranger's words as they can be read: without signs that steer a terminal.
fn on_one_line(words: &str) -> String {
    words
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .collect()
}

/// The headings of the text.
struct Say {
    title: &'static str,
    made: &'static str,
    order: &'static str,
    placed: &'static str,
    goes: &'static str,
    held: &'static str,
    goods: &'static str,
    data: &'static str,
    sheets: &'static str,
    nothing: &'static str,
}

const fn say(language: Language) -> Say {
    match language {
        Language::En => Say {
            title: "What this shop holds about you",
            made: "Put together on",
            order: "Order",
            placed: "placed on",
            goes: "Erased by itself on",
            held: "Held until",
            goods: "Goods",
            data: "Personal data",
            sheets: "Printed on pick sheets",
            nothing: "Nothing.",
        },
        Language::De => Say {
            title: "Was dieser Shop über Sie gespeichert hat",
            made: "Zusammengestellt am",
            order: "Bestellung",
            placed: "aufgegeben am",
            goes: "Wird von selbst gelöscht am",
            held: "Aufbewahrt bis",
            goods: "Waren",
            data: "Personenbezogene Angaben",
            sheets: "Gedruckt auf Picklisten",
            nothing: "Nichts.",
        },
        Language::Zh => Say {
            title: "本店保存的有关您的信息",
            made: "整理于",
            order: "订单",
            placed: "下单日期",
            goes: "自动删除日期",
            held: "保留至",
            goods: "商品",
            data: "个人信息",
            sheets: "曾打印于拣货单",
            nothing: "无。",
        },
    }
}
