//! Earlier cases of the same order and of the same goods.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use rustc_hash::FxHashMap;
use tallyman_core::{
    case::{
        EARLIER_CITED_MAX, EARLIER_DAYS, EarlierCase, EarlierOfGoods, EarlierWords, LineRecord,
        Meant, OrderRecord, Verdict, is_of_goods, thing,
    },
    check::{day::LineKey, judge::Vocabulary},
    complaint::Reason,
    moment::Moment,
    record::OptionValue,
};

use super::{Gathered, Ground, asserted, order_record};
use crate::{
    error::Error,
    event::CaseOrder,
    projection::{CaseRow, Cases, MessageRow},
};

const DAY_MILLISECONDS: i64 = 24 * 60 * 60 * 1_000;
/// Orders whose goods are remembered.
const REMEMBERED_MAX: usize = 50_000;

/// What a line is of, so that another of the same is found: the stock item that is taken for it; where none is known, its
/// variant on its channel.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Kind {
    Stock(String),
    Sku {
        channel: String,
        sku: String,
    },
    Choice {
        channel: String,
        listing: Option<String>,
        title: String,
        options: Vec<OptionValue>,
    },
}

impl Kind {
    fn of(record: &LineRecord) -> Vec<Self> {
        let line = &record.line;
        if !record.took.is_empty() {
            let took = record.took.iter();
            let mut kinds: Vec<Self> = took.map(|took| Self::Stock(took.sku.clone())).collect();
            kinds.dedup();
            return kinds;
        }
        let channel = line.channel.clone();
        vec![match line.sku.clone() {
            Some(sku) => Self::Sku { channel, sku },
            None => Self::Choice {
                channel,
                listing: line.listing.clone(),
                title: line.title.clone(),
                options: line.options.clone(),
            },
        }]
    }

    /// What it is called.
    fn name(&self) -> String {
        match self {
            Self::Stock(sku) | Self::Sku { sku, .. } => sku.clone(),
            Self::Choice { title, options, .. } => thing(title, options),
        }
    }
}

/// A line and what it is of.
type LineKinds = (LineKey, Vec<Kind>);

fn kinds(order: &OrderRecord) -> Arc<[LineKinds]> {
    let of_line = |record: &LineRecord| (LineKey::of(&record.line), Kind::of(record));
    order.lines.iter().map(of_line).collect()
}

/// What the lines of an order are of, by its channel and number.
type OfOrders = FxHashMap<(String, String), Arc<[LineKinds]>>;

/// What the lines of orders are of, as far as that was asked for.
#[derive(Debug, Default)]
pub(super) struct KnownGoods(Mutex<OfOrders>);

impl KnownGoods {
    /// Remembers an order that was gathered.
    pub(super) fn remember(&self, of: &CaseOrder, order: &OrderRecord) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= REMEMBERED_MAX {
            known.clear();
        }
        known
            .entry((of.channel.clone(), of.order.clone()))
            .or_insert_with(|| kinds(order));
    }

    fn known(&self, of: &CaseOrder) -> Option<Arc<[LineKinds]>> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(&(of.channel.clone(), of.order.clone())).cloned()
    }
}

/// The cases of the same order that were opened before.
pub(super) fn before_of_order(
    connection: &Connection,
    row: &CaseRow,
) -> Result<Vec<EarlierCase>, Error> {
    let Some(order) = &row.order else {
        return Ok(Vec::new());
    };
    let cases = Cases::new(connection);
    let rows = cases.before(row.case, order)?;
    rows.iter().map(|row| earlier(cases, row)).collect()
}

/// A case as later ones tell of it.
fn earlier(cases: Cases<'_>, row: &CaseRow) -> Result<EarlierCase, Error> {
    let messages = cases.messages(Some(row.case))?;
    let messages: Vec<&MessageRow> = messages.iter().collect();
    let claims = asserted(row, &messages).into_iter();
    let chosen = cases.remedy(row.case)?;
    let corrected = row.corrected.as_ref().map(|(entry, _)| *entry);
    let since = corrected.unwrap_or(i64::MIN);
    let said = messages
        .iter()
        .filter(|message| message.entry > since && !message.message.reasons.is_empty())
        .map(|message| message.entry);
    let entries: Vec<i64> = said
        .chain(corrected)
        .chain(chosen.as_ref().map(|(entry, _)| *entry))
        .chain(row.closed_by)
        .collect();
    let (remedy, refund) = match chosen {
        Some((_, chosen)) => (Some(chosen.remedy), chosen.refund),
        None => (None, None),
    };
    Ok(EarlierCase {
        case: row.case,
        opened_at: row.opened_at,
        opened_by: row.entry,
        of: EarlierWords {
            claims: claims.map(|(reason, _)| reason).collect(),
            remedy,
            refund,
            is_closed: row.closed_at.is_some(),
        },
        entries,
    })
}

/// A case that found fault with goods.
#[derive(Debug)]
struct Complaint {
    order: CaseOrder,
    earlier: EarlierCase,
}

/// The complaints about goods of some months, by what they are about.
#[derive(Debug, Default)]
pub(crate) struct Complaints {
    /// Oldest first.
    all: Vec<Complaint>,
    of_kind: FxHashMap<Kind, Vec<usize>>,
}

impl Complaints {
    /// Reads the complaints that may count with some cases. `ground` knows the goods of orders that were gathered already.
    pub(crate) fn gather<'r>(
        vocabulary: &Vocabulary,
        connection: &Connection,
        ground: &Ground,
        wanted: impl Iterator<Item = (&'r CaseRow, &'r [Reason])>,
    ) -> Result<Self, Error> {
        let finds_fault = |(row, said): &(&CaseRow, &[Reason])| {
            row.order.is_some() && said.iter().any(|reason| is_of_goods(*reason))
        };
        let mut span: Option<(Moment, u32)> = None;
        for (row, _) in wanted.filter(finds_fault) {
            let from = counts_from(row);
            let (first, last) = span.unwrap_or((from, row.case));
            span = Some((first.min(from), last.max(row.case)));
        }
        let Some((first, last)) = span else {
            return Ok(Self::default());
        };
        let cases = Cases::new(connection);
        let mut rows = cases.since(first)?;
        rows.retain(|row| row.case < last);
        if rows.is_empty() {
            return Ok(Self::default());
        }
        ground.look_up(connection, rows.iter())?;
        let mut complaints = Self::default();
        for row in &rows {
            let earlier = earlier(cases, row)?;
            if let Some(order) = &row.order
                && earlier.of.claims.iter().any(|claim| is_of_goods(*claim))
            {
                let kinds = goods_of(vocabulary, connection, ground, order)?;
                complaints.add(order, earlier, &about(cases, row.case, &kinds)?);
            }
        }
        Ok(complaints)
    }

    fn add(&mut self, order: &CaseOrder, earlier: EarlierCase, about: &[&LineKinds]) {
        let at = self.all.len();
        for kind in about.iter().flat_map(|(_, kinds)| kinds) {
            let of_kind = self.of_kind.entry(kind.clone()).or_default();
            if of_kind.last() != Some(&at) {
                of_kind.push(at);
            }
        }
        self.all.push(Complaint {
            order: order.clone(),
            earlier,
        });
    }

    /// The earlier complaints about the goods that a case finds fault with; none where nothing tells which goods those are.
    pub(crate) fn before(
        &self,
        row: &CaseRow,
        said: &[Reason],
        gathered: &Gathered,
    ) -> Vec<EarlierOfGoods> {
        let Some(order) = &row.order else {
            return Vec::new();
        };
        if self.all.is_empty() || !said.iter().any(|reason| is_of_goods(*reason)) {
            return Vec::new();
        }
        let mut before: Vec<EarlierOfGoods> = Vec::new();
        let kinds = kinds(&gathered.order);
        for (line, kinds) in about_now(gathered, &kinds) {
            for kind in kinds {
                let goods = kind.name();
                let (cases, older) = self.of(kind, row, order);
                // Two lines of the same goods tell it once.
                if !cases.is_empty() && before.iter().all(|known| known.goods != goods) {
                    before.push(EarlierOfGoods {
                        goods,
                        line: line.clone(),
                        cases,
                        older,
                    });
                }
            }
        }
        before
    }

    /// The newest of the earlier complaints, oldest first, and how many older ones there are.
    fn of(&self, kind: &Kind, row: &CaseRow, order: &CaseOrder) -> (Vec<EarlierCase>, usize) {
        let from = counts_from(row);
        let places = self.of_kind.get(kind).map_or(&[][..], Vec::as_slice);
        let complaints = places.iter().rev().filter_map(|at| self.all.get(*at));
        let mut counting = complaints.filter(|complaint| {
            let earlier = &complaint.earlier;
            let of = &complaint.order;
            // What the same buyer says of the same order again is told by itself, and is no further complaint.
            let is_same = of.order == order.order && of.channel == order.channel;
            earlier.case < row.case && earlier.opened_at >= from && !is_same
        });
        let newest = counting.by_ref().take(EARLIER_CITED_MAX);
        let mut cases: Vec<EarlierCase> =
            newest.map(|complaint| complaint.earlier.clone()).collect();
        cases.reverse();
        (cases, counting.count())
    }
}

/// From when on earlier complaints count with a case.
fn counts_from(row: &CaseRow) -> Moment {
    let days = i64::from(EARLIER_DAYS) * DAY_MILLISECONDS;
    Moment(row.opened_at.0.saturating_sub(days))
}

fn goods_of(
    vocabulary: &Vocabulary,
    connection: &Connection,
    ground: &Ground,
    of: &CaseOrder,
) -> Result<Arc<[LineKinds]>, Error> {
    if let Some(known) = ground.goods.known(of) {
        return Ok(known);
    }
    let order = order_record(vocabulary, connection, ground, &of.channel, &of.order)?;
    ground.goods.remember(of, &order);
    Ok(kinds(&order))
}

/// The lines that an earlier case was about: those that the seller named, else the only one. Of several that nobody named any
/// may have been meant, and a complaint about one is none about the others.
fn about<'k>(
    cases: Cases<'_>,
    case: u32,
    kinds: &'k [LineKinds],
) -> Result<Vec<&'k LineKinds>, Error> {
    let named = cases.goods(case)?;
    let named = named.map_or_else(Vec::new, |(_, said)| said.goods);
    Ok(named_or_only(&named, kinds))
}

fn named_or_only<'k>(named: &[Meant], kinds: &'k [LineKinds]) -> Vec<&'k LineKinds> {
    let is_named = |line: &LineKey| named.iter().any(|meant| meant.line == *line);
    let lines: Vec<&LineKinds> = kinds.iter().filter(|(line, _)| is_named(line)).collect();
    match kinds {
        [only] if lines.is_empty() => vec![only],
        _ => lines,
    }
}

/// The same of a case that was gathered: the facts that show our own fault tell a line too.
fn about_now<'k>(gathered: &Gathered, kinds: &'k [LineKinds]) -> Vec<&'k LineKinds> {
    let named = gathered
        .named
        .as_ref()
        .map_or(&[][..], |(_, goods)| goods.as_slice());
    let lines = named_or_only(named, kinds);
    if !lines.is_empty() {
        return lines;
    }
    let confirmed = gathered
        .rulings
        .iter()
        .filter(|ruling| ruling.verdict == Verdict::Confirmed && is_of_goods(ruling.reason));
    let deciding = confirmed.flat_map(|ruling| &ruling.facts);
    let shown: Vec<&LineKey> = deciding
        .filter_map(|at| gathered.facts.get(*at)?.line.as_ref())
        .collect();
    kinds
        .iter()
        .filter(|(line, _)| shown.contains(&line))
        .collect()
}
