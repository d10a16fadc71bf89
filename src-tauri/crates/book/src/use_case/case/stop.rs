//! Stops the open order lines that carry the fault of a case, and lets them go.

use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashSet;
use tallyman_core::{
    case::is_same_number,
    check::day::{Detail, LineKey},
};

use super::{case_of, cited::entry_view, show_case, standing};
use crate::{
    api::{CaseView, StopLines, StoppedOrder},
    case::{Gathered, by_sold, orders_of, same_faults, waits},
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
    let Gathered {
        order,
        facts,
        rulings,
        ..
    } = gathered;
    let faults = same_faults(shop, case, &order, &facts, &rulings)?;
    // Whoever names an order that was accepted wants it looked at once more.
    let is_named = !orders.is_empty();
    let free: Vec<Vec<&LineKey>> = faults
        .iter()
        .map(|fault| {
            if is_named {
                fault.unstopped().collect()
            } else {
                fault.running().collect()
            }
        })
        .collect();
    let all: Vec<&LineKey> = free.iter().flatten().copied().collect();
    if all.is_empty() {
        return Err(bad_input(CaseRefusal::NothingToStop {}).into());
    }
    let meant = meant(orders, &all)?;
    let checked = shop.checked()?;
    let at = shop.now();
    let mut events = Vec::new();
    for (fault, free) in faults.iter().zip(&free) {
        let lines = free.iter().copied().filter(|line| meant.contains(line));
        for (of, lines) in by_sold(lines, &checked) {
            events.push(Event::LinesStopped(LinesStopped {
                case,
                of,
                took: fault.sku.clone(),
                mapping: fault.mapping.clone(),
                lines,
                at,
            }));
        }
    }
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
    let meant = meant(orders, &stopped)?;
    let mut lines: Vec<LineKey> = stopped
        .iter()
        .filter(|line| meant.contains(*line))
        .map(|line| (*line).clone())
        .collect();
    // A line may be stopped for several things; it is let go once.
    lines.dedup();
    let event = Event::StopLifted(StopLifted { case, lines });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// The lines that are meant by numbers of orders, or all where none is named; every number must name one of the orders. A
/// number that orders of several channels have names none of them, unless its channel stands before it.
fn meant<'l>(orders: &[String], of: &[&'l LineKey]) -> Result<FxHashSet<&'l LineKey>, Error> {
    if orders.is_empty() {
        return Ok(of.iter().copied().collect());
    }
    let known = orders_of(of.iter().copied());
    let mut named: FxHashSet<(&str, &str)> = FxHashSet::default();
    for order in orders {
        match named_by(order, &known).as_slice() {
            [one] => {
                named.insert(*one);
            }
            [] => {
                let known: Vec<&str> = known.iter().map(|(_, order)| *order).collect();
                let known = known.join(", ");
                return Err(bad_input(CaseRefusal::NotOfFault { known }).into());
            }
            several => {
                let known: Vec<String> = several.iter().copied().map(order_said).collect();
                let (order, known) = (order.clone(), known.join(", "));
                return Err(bad_input(CaseRefusal::SeveralToStop { order, known }).into());
            }
        }
    }
    let is_named = |line: &&LineKey| named.contains(&(line.channel.as_str(), line.order.as_str()));
    Ok(of.iter().copied().filter(is_named).collect())
}

/// The orders that somebody names so: as it is shown, else by its number, however that is written.
fn named_by<'l>(written: &str, known: &[(&'l str, &'l str)]) -> Vec<(&'l str, &'l str)> {
    let known = known.iter().copied();
    let shown: Vec<_> = known
        .clone()
        .filter(|order| order_said(*order).eq_ignore_ascii_case(written.trim()))
        .collect();
    if !shown.is_empty() {
        return shown;
    }
    known
        .filter(|(_, order)| *order == written || is_same_number(written, order))
        .collect()
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
    let waiting: FxHashSet<(&LineKey, &str)> = findings
        .filter(|finding| waits(finding))
        .filter_map(|finding| {
            let Detail::Stop { case: of, took, .. } = &finding.detail else {
                return None;
            };
            let line = finding.line.as_ref().filter(|_| *of == case)?;
            Some((line, took.as_str()))
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

#[cfg(test)]
mod tests {
    use super::*;

    fn line(channel: &str, order: &str) -> LineKey {
        LineKey {
            channel: channel.to_owned(),
            order: order.to_owned(),
            line: "1".to_owned(),
        }
    }

    fn refused(orders: &[&str], of: &[&LineKey]) -> String {
        let orders: Vec<String> = orders.iter().map(|order| (*order).to_owned()).collect();
        match meant(&orders, of) {
            Ok(meant) => format!("{} lines", meant.len()),
            Err(error) => crate::api::ApiError::from(error).message,
        }
    }

    #[test]
    fn an_order_is_named_as_people_write_it_and_never_guessed() {
        let lines = [
            line("ebay", "1001"),
            line("shop", "1001"),
            line("shop", "2002"),
        ];
        let of: Vec<&LineKey> = lines.iter().collect();
        assert_eq!(refused(&[], &of), "3 lines");
        assert_eq!(refused(&["#2002"], &of), "1 lines");
        assert_eq!(refused(&["eBay 1001", "2002"], &of), "2 lines");
        let several = refused(&["2002", "#1001"], &of);
        assert!(several.contains("#1001"), "{several}");
        assert!(refused(&["3003"], &of).starts_with("Not each of these orders"));
    }
}
