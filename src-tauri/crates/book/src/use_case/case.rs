//! Cases: messages taken in, listed, shown with what the ledger holds, linked and closed.

mod cited;
mod draft;
mod earlier;
mod facts;
mod form;
mod goods;
mod intake;
mod lint;
mod reasons;
mod remedy;
mod sent;
mod show;
mod stage;
mod stop;
mod trace;
mod window;

use std::sync::Arc;

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::{
    case::{Linking, Pass, iso_day, link},
    complaint::{Classifier, Reason},
    language::Language,
    moment::Moment,
    sentence::Argument as _,
};
use tallyman_import::letter::Letter;

pub use draft::draft_reply;
pub use facts::case_facts;
pub use form::{set_stage, tell_cost};
pub use goods::{about_goods, name_goods};
pub use intake::{look_at_table, open_cases};
pub use lint::lint_reply;
pub use reasons::correct_case;
pub use remedy::{choose_remedy, set_cost};
pub use sent::log_sent;
pub use show::show_case;
pub use stage::{deadlines, set_deadline, set_market, stage_case};
pub use stop::{lift_stop, stop_lines, stop_orders};
pub use window::{
    case_list, case_shown, correct_reasons, end_case, link_order, look_at_messages, pick_remedy,
    take_messages,
};

pub(super) use crate::case::asserted;

use crate::{
    api::CaseHead,
    case::{
        Clocks, Clues, Concern, Directory, Gathered, Ground, Numbers, OfCase, Promising, Search,
        by_number, candidates, clock_view, gathered, next, read_goods,
    },
    error::{Error, bad_input, not_found},
    event::{CaseClosed, CaseLinked, CaseOrder, CaseStaged, Event},
    importing::record,
    projection::{CaseRow, Cases, MessageRow},
    refusal::CaseRefusal,
    shop::Shop,
    view::words,
};

/// Looks for the order of a message; says which one is taken or offered, and which numbers lead nowhere.
fn searched(
    connection: &Connection,
    directory: &mut Directory<'_>,
    letter: &Letter,
    numbers: &Numbers,
    at: Moment,
    channel: Option<&str>,
) -> Result<(Linking, Vec<String>), Error> {
    let clues = Clues {
        letter,
        numbers,
        at,
        channel,
    };
    let Search { found, unknown } = candidates(connection, &clues, directory)?;
    Ok((link(found), unknown))
}

/// The order numbers of a message: of what was written this time, and of what it quotes.
fn numbers_in(letter: &Letter) -> Numbers {
    let subject = letter.subject.as_deref().unwrap_or_default();
    let own = Classifier::order_numbers(&format!("{subject}\n{}", letter.own));
    let mut quoted = Vec::new();
    if letter.text != letter.own {
        quoted = Classifier::order_numbers(&letter.text);
        quoted.retain(|number| !own.contains(number));
    }
    Numbers { own, quoted }
}

/// The one order of a number that the seller gives.
fn named(shop: &Shop, number: &str, channel: Option<&str>) -> Result<CaseOrder, Error> {
    let found = shop
        .ledger
        .read(|connection| by_number(connection, number, channel))?;
    let mut found = found.into_iter();
    match (found.next(), found.next()) {
        (Some(line), None) => Ok(CaseOrder {
            channel: line.channel,
            order: line.order,
            pass: Pass::Seller,
        }),
        (Some(_), Some(_)) => Err(bad_input(CaseRefusal::SeveralOrders {}).into()),
        (None, _) => Err(not_found(CaseRefusal::NoOrder {}).into()),
    }
}

/// The case of a number.
pub(super) fn case_of(connection: &Connection, case: u32) -> Result<CaseRow, Error> {
    Cases::new(connection)
        .one(case)?
        .ok_or_else(|| not_found(CaseRefusal::NoCase {}).into())
}

/// Says which order a case is about.
pub fn link_case(
    shop: &Arc<Shop>,
    case: u32,
    number: &str,
    channel: Option<&str>,
) -> Result<(), Error> {
    shop.ledger.read(|connection| case_of(connection, case))?;
    let order = named(shop, number, channel)?;
    let event = Event::CaseLinked(CaseLinked { case, order });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// Closes a case; from then on it holds nobody's personal data.
pub fn close_case(shop: &Arc<Shop>, case: u32) -> Result<(), Error> {
    let row = shop.ledger.read(|connection| case_of(connection, case))?;
    if row.closed_at.is_some() {
        return Err(bad_input(CaseRefusal::ClosedAlready {}).into());
    }
    let event = Event::CaseClosed(CaseClosed { case });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}

/// The cases, open ones first: those whose time runs out next, then those without a clock, the newest first.
pub fn cases(shop: &Arc<Shop>, language: Language) -> Result<Vec<CaseHead>, Error> {
    let now = shop.now();
    let offset = shop.utc_offset_seconds;
    let ground = shop.ground()?;
    shop.ledger.read(|connection| {
        let cases = Cases::new(connection);
        let messages = cases.messages(None)?;
        let messages = by_case(&messages);
        let rows = cases.all()?;
        // A closed case has no clocks.
        ground.look_up(
            connection,
            rows.iter().filter(|row| row.closed_at.is_none()),
        )?;
        let clocks = Clocks::new(connection, &ground, now)?;
        let mut heads: Vec<(Option<Moment>, CaseHead)> = Vec::new();
        for row in rows {
            let of = of_case(&messages, row.case);
            let said = names(&asserted(&row, of));
            let staged = cases.stage(row.case)?;
            let ran = clocks.of(&OfCase {
                row: &row,
                messages: of,
                reasons: &said,
                staged: staged.as_ref().map(|(_, staged)| staged),
            })?;
            let clock = next(&ran);
            let head = CaseHead {
                next: clock.map(|clock| clock_view(clock, offset, language)),
                ..head(&row, of, offset, language)
            };
            heads.push((clock.and_then(|clock| clock.due), head));
        }
        heads.sort_by_key(|(due, head)| {
            (
                head.status != "open",
                due.is_none(),
                *due,
                std::cmp::Reverse(head.case),
            )
        });
        Ok(heads.into_iter().map(|(_, head)| head).collect())
    })
}

/// The messages of each case, oldest first.
type ByCase<'a> = FxHashMap<u32, Vec<&'a MessageRow>>;

fn by_case(messages: &[MessageRow]) -> ByCase<'_> {
    let mut by_case = ByCase::default();
    for message in messages {
        by_case
            .entry(message.message.case)
            .or_default()
            .push(message);
    }
    by_case
}

fn of_case<'a, 'm>(messages: &'a ByCase<'m>, case: u32) -> &'a [&'m MessageRow] {
    messages.get(&case).map_or(&[], Vec::as_slice)
}

fn names(asserted: &[(Reason, u32)]) -> Vec<Reason> {
    asserted.iter().map(|(reason, _)| *reason).collect()
}

/// A case with its messages, and what the ledger holds about what is asserted in them.
struct Standing {
    row: CaseRow,
    /// Oldest first.
    messages: Vec<MessageRow>,
    /// How far it has gone, where that was said.
    staged: Option<CaseStaged>,
    gathered: Gathered,
    /// The goods that it is about.
    concern: Concern,
    promising: Promising,
}

fn standing(
    shop: &Shop,
    connection: &Connection,
    ground: &Ground,
    case: u32,
) -> Result<Standing, Error> {
    let row = case_of(connection, case)?;
    let messages = Cases::new(connection).messages(Some(case))?;
    let of: Vec<&MessageRow> = messages.iter().collect();
    let said = names(&asserted(&row, &of));
    let asked_at = messages
        .last()
        .map_or(row.opened_at, |row| row.message.received_at);
    let gathered = gathered(shop, connection, ground, &row, (&said, asked_at))?;
    let read = read_goods(&shop.vocabulary, connection, &gathered, &said, &of)?;
    let concern = Concern::of(&gathered, read);
    let staged = Cases::new(connection)
        .stage(case)?
        .map(|(_, staged)| staged);
    let of = OfCase {
        row: &row,
        messages: &of,
        reasons: &said,
        staged: staged.as_ref(),
    };
    let clocks = Clocks::new(connection, ground, shop.now())?;
    let promising = clocks.promising(&of, shop.utc_offset_seconds)?;
    Ok(Standing {
        row,
        messages,
        staged,
        gathered,
        concern,
        promising,
    })
}

fn head(
    row: &CaseRow,
    messages: &[&MessageRow],
    utc_offset_seconds: i32,
    language: Language,
) -> CaseHead {
    let reasons = asserted(row, messages);
    let (channel, order) = row
        .order
        .as_ref()
        .map(|order| (order.channel.clone(), order.order.clone()))
        .unwrap_or_default();
    CaseHead {
        case: row.case,
        status: if row.closed_at.is_some() {
            "closed"
        } else {
            "open"
        }
        .to_owned(),
        opened: iso_day(row.opened_at, utc_offset_seconds),
        channel_said: words::channel(&channel),
        channel,
        order,
        asserts: reasons
            .iter()
            .map(|(reason, _)| reason.in_language(language))
            .collect::<Vec<_>>()
            .join(", "),
        reasons: reasons
            .iter()
            .map(|(reason, _)| reason.name().to_owned())
            .collect(),
        language: messages
            .last()
            .map_or("und", |row| row.message.language.code())
            .to_owned(),
        messages: u32::try_from(messages.len()).unwrap_or(u32::MAX),
        is_corrected: row.corrected.is_some(),
        next: None,
    }
}
