use std::sync::Arc;

use rusqlite::Connection;
use tallyman_core::{
    case::{Candidate, Fact, OrderRecord, Pass, Remark, Ruling, facts, iso_day, rule},
    check::day::LineKey,
    complaint::{Classifier, Reason},
    language::Language,
    moment::Moment,
};
use tallyman_ledger::read_entry;

use super::{case_of, head, letter_of, reasons, searched};
use crate::{
    api::{
        BackTrace, CaseView, EntryCited, FactView, FoundOrder, LackView, MessageView, ReasonView,
        VerdictView,
    },
    case::{SameFault, order_record, same_faults},
    disclosure::may_show,
    error::Error,
    event::CaseOrder,
    projection::{CaseRow, Cases, MessageRow},
    shop::{Checked, Shop},
    view::{head as digest, words},
};

/// Shows a case: its messages, its order, what the ledger holds about it and what follows.
pub fn show_case(shop: &Arc<Shop>, case: u32, language: Language) -> Result<CaseView, Error> {
    let checked = shop.checked()?;
    let (row, messages) = shop.ledger.read(|connection| {
        let row = case_of(connection, case)?;
        Ok::<_, Error>((row, Cases::new(connection).messages(Some(case))?))
    })?;
    let offset = shop.utc_offset_seconds;
    let of: Vec<&MessageRow> = messages.iter().collect();
    let said = reasons(&of);
    let asked_at = of
        .last()
        .map_or(row.opened_at, |row| row.message.received_at);
    let mut view = CaseView {
        head: head(&row, &of, offset, language),
        linked: row.order.as_ref().map(|order| linked(order, language)),
        offered: Vec::new(),
        remarks: Vec::new(),
        messages_received: Vec::new(),
        we_erred: String::new(),
        verdicts: Vec::new(),
        facts: Vec::new(),
        back_trace: Vec::new(),
    };
    if row.order.is_none() {
        offer(shop, &checked, &of, language, &mut view)?;
    }
    if said.is_empty() {
        view.remarks.push(Remark::Unsure {}.in_language(language));
    }
    shop.ledger.read(|connection| {
        for message in &of {
            view.messages_received
                .push(message_view(connection, message, offset)?);
            if message.capsule.is_some()
                && view
                    .messages_received
                    .last()
                    .is_some_and(|message| message.is_erased)
            {
                view.remarks
                    .push(Remark::WordsErased {}.in_language(language));
            }
        }
        let telling = Telling {
            shop,
            connection,
            checked: &checked,
            language,
        };
        telling.fill(&row, &said, asked_at, &mut view)
    })?;
    Ok(view)
}

fn linked(order: &CaseOrder, language: Language) -> FoundOrder {
    found_order(
        &order.channel,
        &order.order,
        String::new(),
        order.pass,
        language,
    )
}

fn found_order(
    channel: &str,
    order: &str,
    ordered: String,
    pass: Pass,
    language: Language,
) -> FoundOrder {
    let number = order.to_owned();
    let remark = match pass {
        Pass::Seller => Remark::FoundBySeller { order: number },
        Pass::OrderNumber => Remark::FoundByNumber { order: number },
        Pass::TrackingNumber => Remark::FoundByTracking { order: number },
        Pass::BuyerAndDate => Remark::FoundByBuyer { order: number },
        Pass::ItemAndColour => Remark::FoundByGoods { order: number },
    };
    FoundOrder {
        channel: channel.to_owned(),
        order: order.to_owned(),
        ordered,
        pass: pass.name().to_owned(),
        is_sure: pass.is_sure(),
        sentence: remark.in_language(language),
    }
}

/// Offers the orders that the newest message may be about; looked for anew, so that later imports count.
fn offer(
    shop: &Shop,
    checked: &Checked,
    messages: &[&MessageRow],
    language: Language,
    view: &mut CaseView,
) -> Result<(), Error> {
    let mut letter = None;
    for message in messages.iter().rev() {
        letter = shop
            .ledger
            .read(|connection| letter_of(connection, message))?;
        if letter.is_some() {
            break;
        }
    }
    let at = messages
        .last()
        .map_or(Moment(0), |row| row.message.received_at);
    let (linking, unknown) = match &letter {
        Some(letter) => searched(shop, checked, letter, at, None)?,
        None => Default::default(),
    };
    let offered: Vec<Candidate> = linking.taken.into_iter().chain(linking.offered).collect();
    view.remarks.extend(
        unknown
            .into_iter()
            .map(|number| Remark::NumberUnknown { number }.in_language(language)),
    );
    let sure = offered
        .iter()
        .filter(|candidate| candidate.pass.is_sure())
        .count();
    let remark = match (offered.len(), sure) {
        (0, _) => Remark::NoOrder {},
        (_, 2..) => Remark::SeveralOrders {},
        _ => Remark::OnlyOffered {},
    };
    view.remarks.push(remark.in_language(language));
    view.offered = offered
        .iter()
        .map(|found| {
            let ordered = found
                .ordered_at
                .map_or_else(String::new, |at| iso_day(at, shop.utc_offset_seconds));
            found_order(&found.channel, &found.order, ordered, found.pass, language)
        })
        .collect();
    Ok(())
}

fn message_view(
    connection: &Connection,
    row: &MessageRow,
    offset: i32,
) -> Result<MessageView, Error> {
    let letter = letter_of(connection, row)?.filter(|_| may_show("case", "letter"));
    let because = letter
        .as_ref()
        .map(|letter| Classifier::shipped().classify(&letter.text).reasons)
        .unwrap_or_default();
    let message = &row.message;
    let reasons = message.reasons.iter().map(|asserted| ReasonView {
        reason: asserted.reason.name().to_owned(),
        confidence: asserted.thousandths as f32 / 1_000.0,
        because: because
            .iter()
            .find(|found| found.reason == asserted.reason)
            .map(|found| found.because.clone())
            .unwrap_or_default(),
    });
    Ok(MessageView {
        received: iso_day(message.received_at, offset),
        language: message.language.code().to_owned(),
        reasons: reasons.collect(),
        flags: message
            .flags
            .iter()
            .filter_map(|flag| Some(serde_json::to_value(flag).ok()?.as_str()?.to_owned()))
            .collect(),
        is_erased: letter.is_none(),
        text: letter.map(|letter| letter.own).unwrap_or_default(),
        attachments: message.attachments,
        entry: entry_view(connection, row.entry)?,
    })
}

fn entry_view(connection: &Connection, number: i64) -> Result<EntryCited, Error> {
    let entry = read_entry(connection, number)?.ok_or(Error::Inconsistent { entry: number })?;
    Ok(EntryCited {
        entry: entry.header.seq,
        head: digest::short(&entry.head.to_string()),
    })
}

fn entry_views(connection: &Connection, numbers: &[i64]) -> Result<Vec<EntryCited>, Error> {
    numbers
        .iter()
        .map(|number| entry_view(connection, *number))
        .collect()
}

/// Tells facts, verdicts and what follows from them.
struct Telling<'a> {
    shop: &'a Shop,
    connection: &'a Connection,
    checked: &'a Checked,
    language: Language,
}

impl Telling<'_> {
    fn fill(
        &self,
        row: &CaseRow,
        said: &[Reason],
        asked_at: Moment,
        view: &mut CaseView,
    ) -> Result<(), Error> {
        let order = match &row.order {
            Some(order) => order_record(
                self.shop,
                self.connection,
                self.checked,
                &order.channel,
                &order.order,
            )?,
            None => OrderRecord::default(),
        };
        let lines: Vec<LineKey> = order
            .lines
            .iter()
            .map(|record| LineKey::of(&record.line))
            .collect();
        let facts = facts(&order, asked_at, self.shop.utc_offset_seconds);
        let rulings = rule(said, &lines, &facts);
        let faults = same_faults(&order, &facts, &rulings, self.checked);
        view.facts = (0..)
            .zip(&facts)
            .map(|(at, fact)| self.fact(at, fact))
            .collect::<Result<_, Error>>()?;
        view.verdicts = rulings.iter().map(|ruling| self.verdict(ruling)).collect();
        if !faults.is_empty() {
            view.we_erred = Remark::WeErred {}.in_language(self.language);
        }
        view.back_trace = faults
            .into_iter()
            .map(|fault| self.fault(fault))
            .collect::<Result<_, Error>>()?;
        Ok(())
    }

    fn fact(&self, at: usize, fact: &Fact) -> Result<FactView, Error> {
        Ok(FactView {
            id: fact_id(at),
            sentence: fact.statement.in_language(self.language),
            entries: entry_views(self.connection, &fact.entries)?,
            line: fact
                .line
                .as_ref()
                .map(|line| line.line.clone())
                .unwrap_or_default(),
        })
    }

    fn verdict(&self, ruling: &Ruling) -> VerdictView {
        let lack = |lack: &tallyman_core::case::Lack| LackView {
            what: lack.name().to_owned(),
            sentence: lack.remark().in_language(self.language),
        };
        VerdictView {
            reason: ruling.reason.name().to_owned(),
            verdict: ruling.verdict.name().to_owned(),
            sentence: ruling.remark().in_language(self.language),
            facts: ruling.facts.iter().map(|at| fact_id(*at)).collect(),
            lacks: ruling.lacks.iter().map(lack).collect(),
        }
    }

    fn fault(&self, fault: SameFault) -> Result<BackTrace, Error> {
        let orders = u32::try_from(fault.orders.len()).unwrap_or(u32::MAX);
        let (of, sku) = (fault.of.clone(), fault.sku.clone());
        let remark = match orders {
            0 => Remark::NoSameFault { of, sku },
            _ => Remark::SameFault { of, sku, orders },
        };
        Ok(BackTrace {
            sentence: remark.in_language(self.language),
            mapping: entry_views(self.connection, &fault.mapping)?,
            sheets: fault
                .sheets
                .iter()
                .map(|(sheet, revision)| format!("{sheet}.{revision}"))
                .collect(),
            orders: fault
                .orders
                .iter()
                .map(|(channel, order)| format!("{} {order}", words::channel(channel)))
                .collect(),
            of: fault.of,
            sku: fault.sku,
            fits: fault.fits,
        })
    }
}

fn fact_id(at: usize) -> String {
    format!("F{}", at + 1)
}
