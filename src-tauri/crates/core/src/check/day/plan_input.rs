//! From a checked day to what the walk is planned from.

use std::collections::BTreeMap;

use rustc_hash::{FxHashMap, FxHashSet};

use super::{
    Code, Day, LineKey, LineReport, LineStatus, Report, Take, evidence, form,
    known::Known,
    line_digest,
    wanted::{Wants, filled},
};
use crate::{
    check::judge::AttributeJudgement,
    plan::{Item, ItemWord, LeftOff, LeftOffReason, Part, PlanInput, PlanLine, Shelves},
    record::{OptionValue, OrderLine},
};

/// What the person wants of the walk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PlanWishes {
    /// Lines left out by hand.
    pub left_out: Vec<LineKey>,
    /// Whether an order waits until all its lines can be picked.
    pub whole_orders: bool,
    /// How the shelves stand.
    pub shelves: Shelves,
}

/// Makes the input of [`crate::plan::walk`] from a checked day: printable lines, what they take, and the look-alikes
/// that lie beside it.
pub fn plan_input(day: &Day<'_>, report: &Report, wishes: &PlanWishes) -> PlanInput {
    let known = Known::new(day);
    let mut shelf = Shelf::new(&known);
    let mut input = PlanInput {
        shelves: wishes.shelves,
        ..PlanInput::default()
    };
    let findings = open_findings(report, |_| true);
    // Whoever stopped a line wants to read that first, whatever else is open about it.
    let stopped = open_findings(report, |code| code == Code::Stopped);
    let left_out: FxHashSet<&LineKey> = wishes.left_out.iter().collect();
    let waiting = if wishes.whole_orders {
        incomplete(day, report)
    } else {
        FxHashSet::default()
    };
    for line in &report.lines {
        let order_line = &day.lines[line.line as usize].order_line;
        let key = LineKey::of(order_line);
        let why = match line.status {
            LineStatus::Held => Some(LeftOffReason::Held),
            LineStatus::Open | LineStatus::Blocked if stopped.contains_key(&key) => {
                Some(LeftOffReason::Stopped)
            }
            LineStatus::Open => Some(LeftOffReason::AskOpen),
            LineStatus::Blocked => Some(LeftOffReason::Blocked),
            LineStatus::Agrees | LineStatus::Answered if left_out.contains(&key) => {
                Some(LeftOffReason::LeftOut)
            }
            LineStatus::Agrees | LineStatus::Answered
                if waiting.contains(&(key.channel.as_str(), key.order.as_str())) =>
            {
                Some(LeftOffReason::OrderIncomplete)
            }
            LineStatus::Agrees | LineStatus::Answered => None,
        };
        if let Some(why) = why {
            let of_stop = stopped.get(&key).filter(|_| why == LeftOffReason::Stopped);
            let finding = of_stop.or_else(|| findings.get(&key));
            let finding = finding.map(|id| (*id).to_owned());
            input.left_off.push(LeftOff {
                key,
                title: order_line.title.clone(),
                why,
                finding,
            });
            continue;
        }
        let judged = line
            .judgement
            .map(|judgement| &report.judgements[judgement as usize]);
        let attributes = judged.map_or(&[][..], |judgement| &judgement.attributes);
        let parts = line
            .takes
            .as_slice()
            .iter()
            .filter_map(|take| {
                Some(Part {
                    item: shelf.item(order_line, line, take, attributes)?,
                    units: take.units,
                })
            })
            .collect();
        input.lines.push(plan_line(order_line, line, key, parts));
    }
    input.items = shelf.finish();
    input
}

fn plan_line(line: &OrderLine, report: &LineReport, key: LineKey, parts: Vec<Part>) -> PlanLine {
    PlanLine {
        key,
        title: line.title.clone(),
        parts,
        note: line.private.note.clone(),
        personalisation: line.private.personalisation.clone(),
        overridden: report.overridden.clone(),
        digest: line_digest(line),
        quantity: line.quantity,
    }
}

/// The first open finding of each line, out of those of some kinds.
fn open_findings(report: &Report, is_meant: impl Fn(Code) -> bool) -> FxHashMap<LineKey, &str> {
    let mut findings: FxHashMap<LineKey, &str> = FxHashMap::default();
    let open = report.findings.iter().filter(|finding| finding.is_open());
    for finding in open.filter(|finding| is_meant(finding.code)) {
        for line in finding.line.iter().chain(&finding.lines) {
            findings.entry(line.clone()).or_insert(&finding.id);
        }
    }
    findings
}

/// Orders of which some line cannot be picked now.
fn incomplete<'a>(day: &Day<'a>, report: &Report) -> FxHashSet<(&'a str, &'a str)> {
    report
        .lines
        .iter()
        .filter(|line| !line.status.is_printable())
        .map(|line| {
            let line = &day.lines[line.line as usize].order_line;
            (line.channel.as_str(), line.order.as_str())
        })
        .collect()
}

/// Things on the shelves as the plan collects them.
struct Shelf<'k, 'a> {
    known: &'k Known<'a>,
    wants: Wants<'a>,
    items: Vec<Item>,
    by_stock: FxHashMap<u32, u32>,
    by_row: FxHashMap<u32, u32>,
    /// Families that turned out to be one: the number of the one they belong to.
    joined: Vec<u32>,
    families: FxHashMap<u32, u32>,
    listings: FxHashSet<u32>,
}

impl<'k, 'a> Shelf<'k, 'a> {
    fn new(known: &'k Known<'a>) -> Self {
        Self {
            known,
            wants: Wants::default(),
            items: Vec::new(),
            by_stock: FxHashMap::default(),
            by_row: FxHashMap::default(),
            joined: Vec::new(),
            families: FxHashMap::default(),
            listings: FxHashSet::default(),
        }
    }

    /// The item that a line takes.
    fn item(
        &mut self,
        line: &'a OrderLine,
        report: &LineReport,
        take: &Take,
        attributes: &[AttributeJudgement],
    ) -> Option<u32> {
        let wanted = self.wants.wanted(self.known, line);
        let is_bundle =
            report.takes.as_slice().len() > 1 && self.wants.wanted[wanted as usize].is_bundle();
        if let Some(listing) = self.wants.wanted[wanted as usize].listing
            && self.listings.insert(listing)
        {
            self.add_siblings(listing);
        }
        let variant = report
            .variant
            .map(|variant| &self.known.day.variants[variant as usize].variant);
        let options = variant
            .map(|variant| &variant.options)
            .filter(|options| !options.is_empty());
        let options = options.unwrap_or(&line.options);
        if let Some(stock) = take.stock {
            let item = self.stock_item(stock);
            let own = &mut self.items[item as usize];
            // The words of the whole say nothing about one component of a bundle.
            if !is_bundle
                && (own.words.is_empty() || own.words.iter().all(|word| word.meaning.is_none()))
            {
                let words = words(options, attributes);
                if own.words.is_empty() || words.len() == own.words.len() {
                    own.words = words;
                }
            }
            return Some(item);
        }
        self.row_item(take.pick?, options, attributes)
    }

    fn stock_item(&mut self, stock: u32) -> u32 {
        let fresh = self.items.len() as u32;
        let item = *self.by_stock.entry(stock).or_insert(fresh);
        if item == fresh {
            let of = &self.known.day.stock[stock as usize];
            self.items.push(Item {
                sku: of.sku.trim().to_owned(),
                name: of.label.trim().to_owned(),
                words: of
                    .options
                    .iter()
                    .map(|option| plain(&option.value))
                    .collect(),
                supplier_text: of.supplier_text.clone(),
                bin: filled(of.bin.as_deref()).map(ToOwned::to_owned),
                family: None,
                barcodes: of.barcodes.clone(),
            });
        }
        item
    }

    /// A thing that only the pick list knows.
    fn row_item(
        &mut self,
        row: u32,
        options: &[OptionValue],
        attributes: &[AttributeJudgement],
    ) -> Option<u32> {
        let list = self.known.day.picks?;
        let of = list.lines.get(row as usize)?;
        let fresh = self.items.len() as u32;
        let item = *self.by_row.entry(row).or_insert(fresh);
        if item == fresh {
            let text = evidence::of_pick(of).text;
            self.items.push(Item {
                sku: filled(of.sku.as_deref()).map_or_else(|| text.clone(), ToOwned::to_owned),
                name: text.clone(),
                words: words(options, attributes),
                supplier_text: Some(text),
                bin: filled(of.bin.as_deref()).map(ToOwned::to_owned),
                family: None,
                barcodes: of.barcode.iter().cloned().collect(),
            });
        }
        Some(item)
    }

    /// Puts the stock items of all variants of a listing on the shelf, as one family.
    fn add_siblings(&mut self, listing: u32) {
        let known = self.known;
        let mut members: BTreeMap<u32, &'a [OptionValue]> = BTreeMap::new();
        for versions in &known.listings[listing as usize].variants {
            let Some(newest) = versions.last() else {
                continue;
            };
            let variant = &known.day.variants[*newest as usize].variant;
            if let Some(stock) = stock_of(known, variant) {
                members.entry(stock).or_insert(&variant.options);
            }
        }
        let mut own = self.joined.len() as u32;
        self.joined.push(own);
        for (stock, options) in members {
            let item = self.stock_item(stock);
            if self.items[item as usize].words.is_empty() {
                self.items[item as usize].words = words(options, &[]);
            }
            if let Some(other) = self.families.insert(item, own) {
                // A stock item in two listings makes one family of both.
                let (one, other) = (self.root(own), self.root(other));
                self.joined[one.max(other) as usize] = one.min(other);
                own = one.min(other);
            }
        }
    }

    fn root(&self, family: u32) -> u32 {
        let mut root = family;
        while self.joined[root as usize] != root {
            root = self.joined[root as usize];
        }
        root
    }

    fn finish(mut self) -> Vec<Item> {
        for (item, family) in std::mem::take(&mut self.families) {
            let root = self.root(family);
            self.items[item as usize].family = Some(format!("f{root}"));
        }
        for item in &mut self.items {
            item.name = kind(&item.name, &item.words);
        }
        self.items
    }
}

/// The one stock item that a variant takes, by its mapping or an equal SKU.
fn stock_of(known: &Known<'_>, variant: &crate::record::Variant) -> Option<u32> {
    let sku = filled(variant.sku.as_deref())?;
    let key = |channel: Option<&str>| super::VariantKey::Sku {
        channel: channel.map(ToOwned::to_owned),
        sku: sku.to_owned(),
    };
    let mapping = known
        .mappings(&key(Some(&variant.channel)))
        .first()
        .or_else(|| known.mappings(&key(None)).first());
    match mapping.map(|mapping| mapping.components) {
        Some([only]) => known.stock(&only.stock_sku),
        Some(_) => None,
        None => known.stock(sku),
    }
}

fn plain(text: &str) -> ItemWord {
    ItemWord {
        attribute: None,
        text: text.trim().to_owned(),
        meaning: None,
    }
}

/// The options as words, with what the judge understood of them.
fn words(options: &[OptionValue], attributes: &[AttributeJudgement]) -> Vec<ItemWord> {
    options
        .iter()
        .filter(|option| !option.value.trim().is_empty())
        .map(|option| {
            let value = form::folded(&option.value);
            let judged = attributes.iter().find(|attribute| {
                let word = attribute.promised.as_ref();
                word.is_some_and(|word| {
                    !word.text.is_empty() && value.contains(form::folded(&word.text).as_ref())
                })
            });
            ItemWord {
                attribute: judged.map(|judged| judged.attribute),
                meaning: judged
                    .and_then(|judged| judged.promised.as_ref())
                    .and_then(|word| word.meaning.clone()),
                ..plain(&option.value)
            }
        })
        .collect()
}

/// The label without the words that tell siblings apart; the whole label where nothing would be left.
fn kind(label: &str, words: &[ItemWord]) -> String {
    let mut rest = label.to_owned();
    for word in words.iter().filter(|word| word.text.chars().count() > 1) {
        let lower = rest.to_lowercase();
        // Positions agree only where lower case is as long as the text itself.
        if lower.len() != rest.len() {
            break;
        }
        let needle = word.text.to_lowercase();
        if let Some(start) = lower.find(&needle)
            && rest.is_char_boundary(start)
            && rest.is_char_boundary(start + needle.len())
        {
            rest.replace_range(start..start + needle.len(), " ");
        }
    }
    let rest = rest.split_whitespace().collect::<Vec<_>>().join(" ");
    let rest =
        rest.trim_matches(|sign: char| !sign.is_alphanumeric() && !matches!(sign, ')' | '('));
    if rest.chars().count() < 3 {
        label.to_owned()
    } else {
        rest.to_owned()
    }
}
