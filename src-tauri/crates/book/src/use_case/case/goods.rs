//! Which goods of its order a case is about, by the seller's word.

use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    case::Meant, check::day::LineKey, language::Language, money::Money, record::OrderLine,
};

use super::{cited::entry_view, show_case, standing};
use crate::{
    api::{ApiError, CaseView, GoodsLine, GoodsView, NameGoods, NamedLine},
    case::{Asking, Concern, Known, currency, money_view, part_of},
    error::{Error, bad_input},
    event::{Event, GoodsNamed},
    importing::record,
    refusal::{CaseRefusal, RemedyRefusal},
    shop::Shop,
};

/// Records which goods a case is about, and shows what follows.
pub fn name_goods(shop: &Arc<Shop>, request: &NameGoods) -> Result<CaseView, Error> {
    about_goods(shop, request.case, &request.goods)?;
    show_case(shop, request.case, request.language)
}

/// Records which goods a case is about: units of lines of its order. None takes the seller's word back.
pub fn about_goods(shop: &Arc<Shop>, case: u32, said: &[NamedLine]) -> Result<(), Error> {
    let ground = shop.ground()?;
    let of = shop
        .ledger
        .read(|connection| standing(shop, connection, &ground, case))?;
    if of.row.closed_at.is_some() {
        return Err(bad_input(CaseRefusal::Closed {}).into());
    }
    let lines: Vec<&OrderLine> = of
        .gathered
        .order
        .lines
        .iter()
        .map(|record| &record.line)
        .collect();
    if lines.is_empty() {
        return Err(bad_input(RemedyRefusal::NoOrder {}).into());
    }
    let mut goods: Vec<Meant> = Vec::new();
    for named in said {
        let meant = read(named, &lines)?;
        if goods.iter().any(|known| known.line == meant.line) {
            let line = meant.line.line;
            return Err(bad_input(CaseRefusal::LineTwice { line }).into());
        }
        goods.push(meant);
    }
    let event = Event::GoodsNamed(GoodsNamed { case, goods });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// A line that was named, as the order has it.
fn read(named: &NamedLine, lines: &[&OrderLine]) -> Result<Meant, ApiError> {
    let Some(line) = lines.iter().find(|line| line.line == named.line) else {
        let known: Vec<&str> = lines.iter().map(|line| line.line.as_str()).collect();
        let known = known.join(", ");
        return Err(bad_input(CaseRefusal::NoLine { known }));
    };
    let units = named.units.unwrap_or(line.quantity);
    // Of a line whose units no file tells, all are meant.
    let is_there = named.units.is_none() || (1..=line.quantity).contains(&units);
    if !is_there {
        return Err(bad_input(CaseRefusal::NotSoMany {
            units,
            line: line.line.clone(),
            has: line.quantity,
        }));
    }
    Ok(Meant {
        line: LineKey::of(line),
        units,
    })
}

/// The goods that a case is about, as they are shown.
pub(super) fn goods_view(
    connection: &Connection,
    of: &Asking<'_>,
    language: Language,
) -> Result<GoodsView, Error> {
    let (concern, order) = (of.concern, &of.gathered.order);
    let because = match &concern.known {
        Known::Message(words) => words.clone(),
        Known::Seller(_) | Known::Facts | Known::Order => Vec::new(),
    };
    let entry = match &concern.known {
        Known::Seller(entry) => Some(entry_view(connection, *entry)?),
        Known::Message(_) | Known::Facts | Known::Order => None,
    };
    let currency = currency(order, of.parameters);
    let lines = order.lines.iter().map(|record| {
        let line = &record.line;
        line_view(line, concern, currency.as_deref(), language)
    });
    Ok(GoodsView {
        known: concern.known.name().to_owned(),
        sentence: concern.known.remark().in_language(language),
        because,
        entry,
        lines: lines.collect(),
    })
}

fn line_view(
    line: &OrderLine,
    concern: &Concern,
    currency: Option<&str>,
    language: Language,
) -> GoodsLine {
    let meant = concern.units_of(line);
    let units = meant.unwrap_or_default();
    let price = line.price.as_ref();
    let price = price.filter(|price| Some(price.currency.as_str()) == currency);
    let paid = price.zip(meant).and_then(|(price, units)| {
        Some(Money {
            amount_minor: part_of(price.amount_minor, units, line.quantity)?,
            currency: price.currency.clone(),
        })
    });
    GoodsLine {
        line: line.line.clone(),
        sku: line.sku.clone().unwrap_or_default(),
        thing: tallyman_core::case::thing(&line.title, &line.options),
        ordered: line.quantity,
        is_meant: meant.is_some(),
        units,
        price: price.map(|price| money_view(price, language)),
        paid: paid.map(|paid| money_view(&paid, language)),
    }
}
