//! Stops the open order lines that carry the fault of a case, and lets them go.

use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::check::day::{Detail, LineKey};

use super::{case_of, cited::entry_view, show_case, standing};
use crate::{
    api::{CaseView, StopLines, StoppedOrder},
    case::{orders_of, same_faults, waits},
    error::{Error, bad_input},
    event::{Event, LinesStopped, StopLifted},
    importing::record,
    projection::stops_of,
    refusal::CaseRefusal,
    shop::Shop,
    view::words,
};

/// Stops or lets go, and shows what follows.
pub fn stop_lines(shop: &Arc<Shop>, request: &StopLines) -> Result<CaseView, Error> {
    if request.is_lifted {
        lift_stop(shop, request.case, &request.orders)?;
    } else {
        stop_orders(shop, request.case, &request.orders)?;
    }
    show_case(shop, request.case, request.language)
}

/// Stops the lines of other open orders that carry the fault of a case: of these orders, or of all where none is named.
pub fn stop_orders(shop: &Arc<Shop>, case: u32, orders: &[String]) -> Result<(), Error> {
    let ground = shop.ground()?;
    let gathered = shop
        .ledger
        .read(|connection| standing(shop, connection, &ground, case))?
        .gathered;
    let faults = same_faults(shop, &gathered.order, &gathered.facts, &gathered.rulings)?;
    let free: Vec<&LineKey> = faults.iter().flat_map(|fault| fault.unstopped()).collect();
    if free.is_empty() {
        return Err(bad_input(CaseRefusal::NothingToStop {}).into());
    }
    let is_meant = meant(orders, &free)?;
    let at = shop.now();
    let events = faults.iter().filter_map(|fault| {
        let lines = fault.unstopped().filter(|line| is_meant(line)).cloned();
        let lines: Vec<LineKey> = lines.collect();
        (!lines.is_empty()).then(|| {
            Event::LinesStopped(LinesStopped {
                case,
                of: fault.of.clone(),
                took: fault.sku.clone(),
                mapping: fault.mapping.clone(),
                lines,
                at,
            })
        })
    });
    let events: Vec<Event> = events.collect();
    shop.ledger.transact(|tx| {
        for event in &events {
            record(tx, event, Vec::new(), &shop.operator)?;
        }
        Ok::<_, Error>(())
    })?;
    Ok(())
}

/// Lets lines go that a case stopped: of these orders, or of all where none is named.
pub fn lift_stop(shop: &Arc<Shop>, case: u32, orders: &[String]) -> Result<(), Error> {
    let stops = shop.ledger.read(|connection| {
        case_of(connection, case)?;
        stops_of(connection, case)
    })?;
    let stopped: Vec<&LineKey> = stops.iter().map(|(line, _)| line).collect();
    if stopped.is_empty() {
        return Err(bad_input(CaseRefusal::NothingStopped {}).into());
    }
    let is_meant = meant(orders, &stopped)?;
    let mut lines: Vec<LineKey> = stopped
        .into_iter()
        .filter(|line| is_meant(line))
        .cloned()
        .collect();
    // A line may be stopped for several things; it is let go once.
    lines.dedup();
    let event = Event::StopLifted(StopLifted { case, lines });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// Which lines are meant by numbers of orders; every number must name one of them.
fn meant<'o>(
    orders: &'o [String],
    of: &[&LineKey],
) -> Result<impl Fn(&LineKey) -> bool + use<'o>, Error> {
    let is_there = |order: &String| of.iter().any(|line| line.order == *order);
    if !orders.iter().all(is_there) {
        let known = orders_of(of.iter().copied()).into_iter();
        let known: Vec<&str> = known.map(|(_, order)| order).collect();
        let known = known.join(", ");
        return Err(bad_input(CaseRefusal::NotOfFault { known }).into());
    }
    Ok(move |line: &LineKey| orders.is_empty() || orders.contains(&line.order))
}

/// An order as it is shown.
pub(super) fn order_said((channel, order): (&str, &str)) -> String {
    format!("{} {order}", words::channel(channel))
}

/// The lines that wait because a case stopped them. Only where it stopped any the day is checked.
pub(super) fn stopped_orders(
    shop: &Shop,
    connection: &Connection,
    case: u32,
) -> Result<Vec<StoppedOrder>, Error> {
    let stops = stops_of(connection, case)?;
    if stops.is_empty() {
        return Ok(Vec::new());
    }
    let checked = shop.checked()?;
    let findings = checked.report.findings.iter();
    let waiting: Vec<(&LineKey, &str)> = findings
        .filter(|finding| waits(finding))
        .filter_map(|finding| match &finding.detail {
            Detail::Stop { case: of, took, .. } if *of == case => {
                Some((finding.line.as_ref()?, took.as_str()))
            }
            _ => None,
        })
        .collect();
    stops
        .into_iter()
        .filter(|(line, stop)| waiting.contains(&(line, stop.took.as_str())))
        .map(|(line, stop)| {
            Ok(StoppedOrder {
                said: order_said((&line.channel, &line.order)),
                channel: line.channel,
                order: line.order,
                line: line.line,
                of: stop.of,
                took: stop.took,
                entry: entry_view(connection, stop.entry)?,
            })
        })
        .collect()
}
