//! A small shop for the tests: three listings, their stock, their mappings.

use super::toy;
use crate::{
    check::day::{
        Code, Component, Day, DayLine, DayVariant, Decision, Deed, Finding, Judges, LineKey,
        LineStatus, Mapping, MappingOrigin, PickList, PrintedLine, Report, VariantKey, check,
    },
    moment::Moment,
    record::{LineState, OptionValue, OrderLine, PickLine, Place, Private, StockItem, Variant},
};

/// The listings: SKU on the channel, listing, title, option name, option value, SKU in stock, label, bin.
const GOODS: &[[&str; 8]] = &[
    [
        "C-MB-NVY",
        "L1",
        "Merino beanie",
        "Colour",
        "Navy",
        "MB-NVY",
        "Merino beanie navy",
        "B-04-2",
    ],
    [
        "C-MB-RYL",
        "L1",
        "Merino beanie",
        "Colour",
        "Royal",
        "MB-RYL",
        "Merino beanie royal",
        "B-04-3",
    ],
    [
        "C-MB-BLK",
        "L1",
        "Merino beanie",
        "Colour",
        "Black",
        "MB-BLK",
        "Merino beanie black",
        "B-07-1",
    ],
    [
        "C-TB-1",
        "L2",
        "Bamboo brush",
        "Pack",
        "single",
        "TB-1",
        "Bamboo brush single",
        "A-02-1",
    ],
    [
        "C-TB-2",
        "L2",
        "Bamboo brush",
        "Pack",
        "2-pack",
        "TB-2",
        "Bamboo brush 2-pack",
        "A-02-2",
    ],
    [
        "C-AP-M",
        "L3",
        "Linen apron",
        "Size",
        "size-m",
        "AP-M",
        "Linen apron size-m",
        "C-01-1",
    ],
    [
        "C-AP-L",
        "L3",
        "Linen apron",
        "Size",
        "size-l",
        "AP-L",
        "Linen apron size-l",
        "C-01-2",
    ],
];

#[derive(Clone, Debug, Default)]
pub(super) struct Shop {
    pub(super) lines: Vec<DayLine>,
    pub(super) variants: Vec<DayVariant>,
    pub(super) stock: Vec<StockItem>,
    pub(super) mappings: Vec<Mapping>,
    pub(super) picks: Option<Vec<PickLine>>,
    pub(super) decisions: Vec<Decision>,
    pub(super) printed: Vec<PrintedLine>,
    pub(super) now: Option<Moment>,
}

pub(super) fn place(file: &str, row: u32) -> Place {
    Place {
        file: file.to_owned(),
        row,
        column: String::new(),
    }
}

impl Shop {
    pub(super) fn new() -> Self {
        let mut shop = Self::default();
        for (row, [sku, listing, title, name, value, stock_sku, label, bin]) in
            (2..).zip(GOODS.iter())
        {
            shop.variants.push(DayVariant::from(Variant {
                channel: "shop".to_owned(),
                listing: (*listing).to_owned(),
                title: (*title).to_owned(),
                sku: Some((*sku).to_owned()),
                barcode: None,
                options: vec![OptionValue::named(*name, *value)],
                is_active: true,
                place: place("listings.csv", row),
            }));
            shop.stock.push(StockItem {
                sku: (*stock_sku).to_owned(),
                barcodes: Vec::new(),
                label: (*label).to_owned(),
                supplier_text: None,
                supplier_sku: None,
                options: Vec::new(),
                bin: Some((*bin).to_owned()),
                quantity: Some(50),
                weight_grams: None,
                place: place("stock.csv", row),
            });
            shop.mappings.push(mapping(sku, &[(stock_sku, 1)], row));
        }
        shop
    }

    /// An open line for a known SKU, `order/line`.
    pub(super) fn line(&mut self, order: &str, sku: &str, quantity: u32) -> &mut DayLine {
        let (order, line) = order.split_once('/').unwrap_or((order, "1"));
        let row = self.lines.len() as u32 + 2;
        let known = GOODS.iter().find(|goods| goods[0] == sku);
        self.lines.push(DayLine::from(OrderLine {
            channel: "shop".to_owned(),
            order: order.to_owned(),
            line: line.to_owned(),
            listing: known.map(|goods| goods[1].to_owned()),
            sku: Some(sku.to_owned()),
            title: known.map_or("Something", |goods| goods[2]).to_owned(),
            options: known
                .map(|goods| OptionValue::named(goods[3], goods[4]))
                .into_iter()
                .collect(),
            quantity,
            state: LineState::Open,
            ordered_at: None,
            updated_at: None,
            ship_by: None,
            shipped_at: None,
            carrier: None,
            price: None,
            country: None,
            place: place("orders.csv", row),
            private: Private::default(),
        }));
        let last = self.lines.len() - 1;
        &mut self.lines[last]
    }

    /// A row of the pick list.
    pub(super) fn pick(
        &mut self,
        order: &str,
        sku: &str,
        text: &str,
        quantity: u32,
    ) -> &mut PickLine {
        let picks = self.picks.get_or_insert_default();
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        picks.push(PickLine {
            order: some(order),
            sku: some(sku),
            barcode: None,
            text: text.to_owned(),
            options: Vec::new(),
            quantity,
            bin: None,
            note: None,
            place: place("picks.xlsx", picks.len() as u32 + 2),
        });
        let last = picks.len() - 1;
        &mut picks[last]
    }

    pub(super) fn remap(&mut self, sku: &str, components: &[(&str, u32)]) {
        self.unmap(sku);
        self.mappings.push(mapping(sku, components, 90));
    }

    pub(super) fn unmap(&mut self, sku: &str) {
        let key = key(sku);
        self.mappings.retain(|mapping| mapping.variant != key);
    }

    pub(super) fn decide(&mut self, deed: Deed) {
        let number = i64::try_from(self.decisions.len()).unwrap();
        self.decisions.push(Decision::new(
            format!("d{number}"),
            "MK".to_owned(),
            Moment(number),
            deed,
        ));
    }

    pub(super) fn stock(&mut self, sku: &str) -> &mut StockItem {
        self.stock.iter_mut().find(|item| item.sku == sku).unwrap()
    }

    pub(super) fn with_day<T>(&self, look: impl FnOnce(&Day<'_>) -> T) -> T {
        look(&Day {
            lines: &self.lines,
            variants: &self.variants,
            stock: &self.stock,
            mappings: &self.mappings,
            picks: self.picks.as_ref().map(|lines| PickList {
                lines,
                supplier: None,
                at: None,
            }),
            decisions: &self.decisions,
            printed: &self.printed,
            now: self.now,
        })
    }

    pub(super) fn report(&self) -> Report {
        self.with_day(|day| {
            check(
                day,
                &Judges {
                    pair: &toy::judge,
                    words: &toy::words,
                },
            )
        })
    }

    /// Findings that block or ask and are not answered, as `code order/line`.
    pub(super) fn told(&self) -> Vec<String> {
        self.report()
            .findings
            .iter()
            .filter(|finding| finding.is_open())
            .map(short)
            .collect()
    }

    pub(super) fn status(&self, line: usize) -> LineStatus {
        let report = self.report();
        report
            .lines
            .iter()
            .find(|report| report.line as usize == line)
            .unwrap()
            .status
    }

    pub(super) fn only(&self, code: Code) -> Finding {
        let report = self.report();
        let mut found = report
            .findings
            .into_iter()
            .filter(|finding| finding.code == code);
        let first = found.next().unwrap();
        assert_eq!(found.next(), None, "more than one {}", code.name());
        first
    }
}

pub(super) fn short(finding: &Finding) -> String {
    let line = finding.line.clone().unwrap_or_default();
    format!("{} {}/{}", finding.code.name(), line.order, line.line)
}

pub(super) fn key(sku: &str) -> VariantKey {
    VariantKey::Sku {
        channel: Some("shop".to_owned()),
        sku: sku.to_owned(),
    }
}

pub(super) fn line_key(order: &str, line: &str) -> LineKey {
    LineKey {
        channel: "shop".to_owned(),
        order: order.to_owned(),
        line: line.to_owned(),
    }
}

pub(super) fn components(components: &[(&str, u32)]) -> Vec<Component> {
    components
        .iter()
        .map(|(sku, quantity)| Component {
            stock_sku: (*sku).to_owned(),
            quantity: *quantity,
        })
        .collect()
}

pub(super) fn mapping(sku: &str, of: &[(&str, u32)], row: u32) -> Mapping {
    Mapping {
        variant: key(sku),
        components: components(of),
        origin: MappingOrigin::File {
            place: place("mappings.csv", row),
            at: None,
        },
    }
}
