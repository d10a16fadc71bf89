//! What a case rests on, gathered once for showing, drafting and judging.

use rusqlite::Connection;
use tallyman_core::{
    case::{Fact, OrderRecord, Ruling, facts, rule},
    check::day::LineKey,
    complaint::Reason,
    moment::Moment,
};

use super::{Ground, order_record};
use crate::{error::Error, projection::CaseRow, shop::Shop};

/// The order of a case with its facts and what they say about each reason.
#[derive(Debug)]
pub(crate) struct Gathered {
    /// What the ledger holds about the order; nothing while none is linked.
    pub order: OrderRecord,
    /// The facts.
    pub facts: Vec<Fact>,
    /// What they say about each reason.
    pub rulings: Vec<Ruling>,
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
            order_record(&shop.vocabulary, connection, ground, channel, number)?
        }
        None => OrderRecord::default(),
    };
    let lines: Vec<LineKey> = order
        .lines
        .iter()
        .map(|record| LineKey::of(&record.line))
        .collect();
    let facts = facts(&order, asked_at, shop.utc_offset_seconds);
    let rulings = rule(said, &lines, &facts);
    Ok(Gathered {
        order,
        facts,
        rulings,
    })
}
