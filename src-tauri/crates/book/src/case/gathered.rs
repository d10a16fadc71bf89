//! What a case rests on, gathered once for showing, drafting and judging.

use rusqlite::Connection;
use tallyman_core::{
    case::{Fact, Meant, OrderRecord, Ruling, earlier_of_order, facts, rule},
    check::day::LineKey,
    complaint::Reason,
    moment::Moment,
};

use super::{Ground, earlier::before_of_order, order_record};
use crate::{
    error::Error,
    projection::{CaseRow, Cases},
    shop::Shop,
};

/// The order of a case with its facts and what they say about each reason.
#[derive(Debug)]
pub(crate) struct Gathered {
    /// What the ledger holds about the order; nothing while none is linked.
    pub order: OrderRecord,
    /// The facts.
    pub facts: Vec<Fact>,
    /// What they say about each reason, of the goods that the case is about.
    pub rulings: Vec<Ruling>,
    /// Those goods by the seller's word, in the order of the lines, with the entry that says so.
    pub named: Option<(i64, Vec<Meant>)>,
}

/// The name of a fact in its case, by its place.
pub(crate) fn fact_id(at: usize) -> String {
    format!("F{}", at + 1)
}

/// Gathers what the ledger holds about a case in which these reasons were asserted.
pub(crate) fn gathered(
    shop: &Shop,
    connection: &Connection,
    ground: &Ground,
    row: &CaseRow,
    (said, asked_at): (&[Reason], Moment),
) -> Result<Gathered, Error> {
    let order = match &row.order {
        Some(order) => {
            let (channel, number) = (&order.channel, &order.order);
            let held = order_record(&shop.vocabulary, connection, ground, channel, number)?;
            ground.goods.remember(order, &held);
            held
        }
        None => OrderRecord::default(),
    };
    let named = named(connection, row, &order)?;
    let lines: Vec<LineKey> = match &named {
        Some((_, goods)) => goods.iter().map(|meant| meant.line.clone()).collect(),
        None => order
            .lines
            .iter()
            .map(|record| LineKey::of(&record.line))
            .collect(),
    };
    let mut facts = facts(&order, asked_at, shop.utc_offset_seconds);
    let before = before_of_order(connection, row)?;
    facts.extend(earlier_of_order(&before, shop.utc_offset_seconds));
    let rulings = rule(said, &lines, &facts);
    Ok(Gathered {
        order,
        facts,
        rulings,
        named,
    })
}

/// The goods that the seller named, as far as the order has them: a case may be linked to another order since.
fn named(
    connection: &Connection,
    row: &CaseRow,
    order: &OrderRecord,
) -> Result<Option<(i64, Vec<Meant>)>, Error> {
    if order.lines.is_empty() {
        return Ok(None);
    }
    let Some((entry, said)) = Cases::new(connection).goods(row.case)? else {
        return Ok(None);
    };
    let goods = order.lines.iter().filter_map(|record| {
        let key = LineKey::of(&record.line);
        let meant = said.goods.iter().find(|meant| meant.line == key)?;
        let all = record.line.quantity;
        Some(Meant {
            // Of a line that was changed since no more can be meant than it has; one whose units nobody tells is meant whole.
            units: if all == 0 { 0 } else { meant.units.min(all) },
            line: key,
        })
    });
    let goods: Vec<Meant> = goods.collect();
    Ok((!goods.is_empty()).then_some((entry, goods)))
}
