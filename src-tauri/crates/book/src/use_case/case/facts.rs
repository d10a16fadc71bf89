use std::sync::Arc;

use tallyman_core::{case::earlier_of_goods, language::Language};

use super::{
    asserted, by_case,
    cited::{Citing, verdict_view},
    names, of_case,
};
use crate::{
    api::CaseFacts,
    case::{Complaints, Gathered, gathered},
    error::{Error, not_found},
    projection::{CaseRow, Cases},
    refusal::CaseRefusal,
    shop::Shop,
};

/// What the ledger shows about many cases at once: those that are named, or every open one. Only what is needed to judge
/// them; [`super::show_case`] shows one with all its words.
pub fn case_facts(
    shop: &Arc<Shop>,
    wanted: &[u32],
    language: Language,
) -> Result<Vec<CaseFacts>, Error> {
    let ground = shop.ground()?;
    shop.ledger.read(|connection| {
        let cases = Cases::new(connection);
        let rows = chosen(cases, wanted)?;
        ground.look_up(connection, rows.iter())?;
        let messages = match wanted {
            [only] => cases.messages(Some(*only))?,
            _ => cases.messages(None)?,
        };
        let messages = by_case(&messages);
        let mut held = Vec::with_capacity(rows.len());
        for row in rows {
            let of = of_case(&messages, row.case);
            let said = names(&asserted(&row, of));
            let asked_at = of
                .last()
                .map_or(row.opened_at, |row| row.message.received_at);
            let gathered = gathered(shop, connection, &ground, &row, (&said, asked_at))?;
            held.push((row, said, gathered));
        }
        let wanted = held.iter().map(|(row, said, _)| (row, said.as_slice()));
        let complaints = Complaints::gather(&shop.vocabulary, connection, &ground, wanted)?;
        let citing = Citing::new(connection);
        let mut told = Vec::with_capacity(held.len());
        for (row, said, gathered) in held {
            let before = complaints.before(&row, &said, &gathered);
            let Gathered {
                mut facts, rulings, ..
            } = gathered;
            facts.extend(earlier_of_goods(&before));
            let (channel, order) = row
                .order
                .map(|order| (order.channel, order.order))
                .unwrap_or_default();
            told.push(CaseFacts {
                case: row.case,
                channel,
                order,
                reasons: said.iter().map(|reason| reason.name().to_owned()).collect(),
                verdicts: rulings
                    .iter()
                    .map(|ruling| verdict_view(ruling, language))
                    .collect(),
                facts: citing.facts(&facts, language)?,
            });
        }
        Ok(told)
    })
}

fn chosen(cases: Cases<'_>, wanted: &[u32]) -> Result<Vec<CaseRow>, Error> {
    if wanted.is_empty() {
        let mut rows = cases.all()?;
        rows.retain(|row| row.closed_at.is_none());
        return Ok(rows);
    }
    let row = |case: &u32| {
        cases
            .one(*case)?
            .ok_or_else(|| not_found(CaseRefusal::NoCaseNumbered { case: *case }).into())
    };
    wanted.iter().map(row).collect()
}
