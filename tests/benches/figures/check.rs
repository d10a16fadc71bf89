//! A million order lines against a pick list as long.

use std::time::{Duration, Instant};

use tallyman_book::{check::Vocabulary, day::DayData, judging};
use tallyman_core::{
    check::day::{self, Component, Mapping, MappingOrigin, VariantKey},
    moment::Moment,
    record::{LineState, OptionValue, OrderLine, PickLine, Place, Private, StockItem, Variant},
};

use crate::{
    board::{Board, time},
    goods::{Draws, Goods, goods},
    process::{LARGE_LISTINGS, Stage},
};

const CHECK_MAX: Duration = Duration::from_secs(5);

/// One pick line in so many is for the sibling of another colour or size.
const ONE_WRONG_IN: usize = 1_000;

pub(crate) fn run(stage: &Stage, board: &mut Board) {
    let (data, wrong) = day(stage.lines);
    let vocabulary = Vocabulary::shipped();
    let began = Instant::now();
    let report = {
        let day = data.day();
        judging::with_judges(&vocabulary, &data, |judges| day::check(&day, judges))
    };
    let took = began.elapsed();
    let blocks = report.counts.blocks as usize;
    assert!(
        blocks >= wrong,
        "{blocks} findings block where {wrong} pick lines are wrong"
    );
    board.within("check: against a pick list", took, CHECK_MAX);
    board.remark(
        "  of it",
        &format!(
            "{} lines, {} pick lines, {} pairs judged, {} findings, {} of processor a pair",
            data.lines.len(),
            data.picks.as_ref().map_or(0, Vec::len),
            report.counts.pairs_judged,
            report.findings.len(),
            time(took / report.counts.pairs_judged.max(1)),
        ),
    );
}

/// The day, and how many of its pick lines are wrong.
fn day(lines: usize) -> (DayData, usize) {
    let goods = goods(LARGE_LISTINGS);
    let mut draws = Draws(11);
    let mut data = DayData {
        now: Moment(1_795_511_520_000),
        ..DayData::default()
    };
    data.variants = goods.iter().map(|item| variant(item).into()).collect();
    data.stock = goods.iter().map(stock_item).collect();
    data.mappings = goods.iter().map(mapping).collect();
    let mut picks = Vec::with_capacity(lines);
    let mut wrong = 0;
    data.lines.reserve(lines);
    for number in 0..lines {
        let at = draws.below(goods.len());
        let item = &goods[at];
        let mut picked = item;
        if draws.below(ONE_WRONG_IN) == 0 {
            // Siblings stand beside one another.
            picked = &goods[at ^ 1];
            wrong += 1;
        }
        data.lines.push(order_line(number, item).into());
        picks.push(pick_line(number, picked));
    }
    data.picks = Some(picks);
    (data, wrong)
}

fn place(file: &str, row: usize) -> Place {
    Place {
        file: file.to_owned(),
        row: row as u32 + 2,
        column: String::new(),
    }
}

fn options(item: &Goods) -> Vec<OptionValue> {
    vec![
        OptionValue::named("Colour", item.colour),
        OptionValue::named("Size", item.size),
    ]
}

fn order_line(number: usize, item: &Goods) -> OrderLine {
    OrderLine {
        channel: "ebay".to_owned(),
        order: format!("{:02}-{number:05}", number % 97),
        line: number.to_string(),
        listing: Some((256_000_000_000 + item.listing).to_string()),
        sku: Some(item.sku.clone()),
        title: item.title.clone(),
        options: options(item),
        quantity: 1,
        state: LineState::Open,
        ordered_at: Some(Moment(1_795_400_000_000)),
        updated_at: None,
        ship_by: Some(Moment(1_795_600_000_000)),
        shipped_at: None,
        carrier: None,
        price: None,
        country: None,
        place: place("orders.csv", number),
        private: Private::default(),
    }
}

fn pick_line(number: usize, item: &Goods) -> PickLine {
    PickLine {
        order: Some(format!("{:02}-{number:05}", number % 97)),
        sku: Some(item.stock_sku.clone()),
        barcode: None,
        text: item.title.clone(),
        options: vec![
            OptionValue::named("颜色", item.colour_zh),
            OptionValue::named("尺码", item.size),
        ],
        quantity: 1,
        bin: Some(item.bin.clone()),
        note: None,
        place: place("picks.csv", number),
    }
}

fn variant(item: &Goods) -> Variant {
    Variant {
        channel: "ebay".to_owned(),
        listing: (256_000_000_000 + item.listing).to_string(),
        title: item.title.clone(),
        sku: Some(item.sku.clone()),
        barcode: None,
        options: options(item),
        is_active: true,
        place: place("listings.csv", item.listing),
    }
}

fn stock_item(item: &Goods) -> StockItem {
    StockItem {
        sku: item.stock_sku.clone(),
        barcodes: vec![item.barcode.clone()],
        label: item.title.clone(),
        supplier_text: None,
        supplier_sku: None,
        options: options(item),
        bin: Some(item.bin.clone()),
        quantity: Some(100),
        weight_grams: None,
        place: place("stock.csv", item.listing),
    }
}

fn mapping(item: &Goods) -> Mapping {
    Mapping {
        variant: VariantKey::Sku {
            channel: Some("ebay".to_owned()),
            sku: item.sku.clone(),
        },
        components: vec![Component {
            stock_sku: item.stock_sku.clone(),
            quantity: 1,
        }],
        origin: MappingOrigin::File {
            place: place("mapping.csv", item.listing),
            at: None,
        },
    }
}
