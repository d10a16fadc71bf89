//! What can be said of a line before anyone looks at the pick side.

use rustc_hash::FxHashMap;

use super::{
    Code, Component, Detail, Fix, LineKey, PrintedLine, Role, Severity, VariantKey,
    digest::Digest,
    evidence, is_same_line,
    known::options_meet,
    line_digest,
    pairs::{Promises, Worth, decisive, worth},
    rest::bare,
    run::{NOT_OPEN, Run},
    slot::hold,
    verdict::told,
};
use crate::{
    check::judge::{Attribute, AttributeJudgement},
    record::{LineState, OrderLine},
};

/// A day in milliseconds.
const DAY_MILLISECONDS: i64 = 86_400_000;
/// Days after which a listing that no newer file showed is called old.
const LISTING_OLD_DAYS: i64 = 30;

/// How the order's own words contradict the listing.
#[derive(Clone, Debug)]
struct Contradiction {
    attribute: Attribute,
    own: String,
    listed: String,
    sibling: Option<usize>,
    attributes: Vec<AttributeJudgement>,
}

impl Run<'_> {
    /// The order's own options against those of the listing's variant with the same SKU.
    pub(super) fn contradictory_listings(&mut self) {
        let mut memo: FxHashMap<u32, Option<Contradiction>> = FxHashMap::default();
        for state in 0..self.states.len() as u32 {
            let promise = self.states[state as usize].promise;
            let found = memo
                .entry(promise)
                .or_insert_with(|| self.contradiction(promise))
                .clone();
            if let Some(found) = found {
                self.raise_contradiction(state, &found);
            }
        }
    }

    fn contradiction(&self, promise: u32) -> Option<Contradiction> {
        let of = &self.wants.promises[promise as usize];
        let wanted = &self.wants.wanted[of.wanted as usize];
        let listed = &self.day.variants[of.variant? as usize].variant.options;
        let own = &wanted.line.options;
        if own.is_empty()
            || listed.is_empty()
            || wanted.sku().is_none()
            || options_meet(own, listed)
        {
            return None;
        }
        let own_form = VariantKey::options(own);
        let sibling = of
            .offer
            .siblings
            .iter()
            .position(|sibling| VariantKey::options(&sibling.options) == own_form);
        let (index, channel, family) = Self::promises(&self.wants, promise);
        let judgement = self.pairs.judge_words(
            &Promises {
                index,
                promise: of,
                channel,
                family,
            },
            own,
        );
        let is_wrong = matches!(worth(&judgement), Worth::Wrong(_) | Worth::Packs { .. });
        if !is_wrong && sibling.is_none() {
            return None;
        }
        let decided = decisive(&judgement).filter(|_| is_wrong);
        Some(Contradiction {
            attribute: decided.map_or(Attribute::Design, |decided| decided.attribute),
            own: decided
                .and_then(|decided| decided.found.as_ref())
                .map_or_else(|| evidence::words(own, ""), |word| word.text.clone()),
            listed: decided
                .and_then(|decided| decided.promised.as_ref())
                .map_or_else(|| evidence::words(listed, ""), |word| word.text.clone()),
            sibling: sibling.or(judgement.fits_sibling),
            attributes: judgement.attributes,
        })
    }

    fn raise_contradiction(&mut self, state: u32, found: &Contradiction) {
        let line = self.order_line(state);
        let key = LineKey::of(line);
        let cause = Digest::new()
            .text(&key.channel)
            .text(line.sku.as_deref().unwrap_or_default())
            .text(&found.own)
            .text(&found.listed);
        let detail = Detail::Attribute {
            attribute: found.attribute,
            promised: found.own.clone(),
            found: found.listed.clone(),
            means: None,
        };
        let mut finding = self.draft(
            Code::ContradictoryListing,
            Severity::Block,
            state,
            cause,
            detail,
        );
        finding.expected.clone_from(&found.own);
        finding.found.clone_from(&found.listed);
        finding.attributes.clone_from(&found.attributes);
        if let Some(sibling) = found
            .sibling
            .and_then(|sibling| finding.siblings.get_mut(sibling + 1))
        {
            sibling.fits = true;
        }
        let sibling = found.sibling.and_then(|sibling| {
            self.wants.promises[self.states[state as usize].promise as usize]
                .offer
                .siblings
                .get(sibling)
        });
        let sku = sibling.and_then(|sibling| sibling.sku.clone());
        if let Some(take) = sku.and_then(|sku| self.taken_for(&key.channel, &sku)) {
            finding.fixes.push(Fix::ThisLineOnly {
                line: key.clone(),
                take,
                lines_left: 0,
            });
        }
        finding
            .fixes
            .extend([Fix::AmendPromise { line: key }, hold(line), Fix::Override]);
        self.states[state as usize].is_contradicted = true;
        let settled = self.raise(finding, &[state], None);
        if let Some(components) = settled.and_then(|settled| settled.components) {
            self.take_components(state, components, None);
        }
    }

    /// What the mapping, or an equal SKU, takes for a variant.
    pub(super) fn taken_for(&self, channel: &str, sku: &str) -> Option<super::StockChoice> {
        let key = |channel: Option<&str>| VariantKey::Sku {
            channel: channel.map(ToOwned::to_owned),
            sku: sku.trim().to_owned(),
        };
        let mapping = self
            .known
            .mappings(&key(Some(channel)))
            .first()
            .or_else(|| self.known.mappings(&key(None)).first());
        let components: Vec<Component> = match mapping {
            Some(mapping) => mapping.components.to_vec(),
            None => vec![Component {
                stock_sku: sku.trim().to_owned(),
                quantity: 1,
            }],
        };
        let item = self.known.stock(&components.first()?.stock_sku)?;
        Some(super::StockChoice {
            components,
            ..self.choice(item, 1)
        })
    }

    /// Lines that a newer file of unshipped orders no longer has.
    pub(super) fn vanished(&mut self) {
        for state in 0..self.states.len() as u32 {
            let day_line = &self.day.lines[self.states[state as usize].line as usize];
            let Some(place) = &day_line.vanished_from else {
                continue;
            };
            let line = &day_line.order_line;
            let cause = Digest::new()
                .text(&line.channel)
                .text(&line.order)
                .text(&place.file);
            let detail = Detail::One {
                what: place.file.clone(),
            };
            let mut finding = self.draft(Code::Vanished, Severity::Ask, state, cause, detail);
            finding.found.clone_from(&place.file);
            finding
                .evidence
                .push(evidence::of_place(Role::NewerFile, place, ""));
            finding.fixes = vec![hold(line), Fix::Accept];
            self.raise(finding, &[state], None);
        }
    }

    /// Open lines whose personal data is gone: what was to be made or minded for the buyer would be left out without a word.
    pub(super) fn erased(&mut self) {
        for state in 0..self.states.len() as u32 {
            let day_line = &self.day.lines[self.states[state as usize].line as usize];
            if !day_line.is_erased {
                continue;
            }
            let line = &day_line.order_line;
            let cause = Digest::new().text(&line.channel).text(&line.order);
            let detail = Detail::One {
                what: line.order.clone(),
            };
            let mut finding = self.draft(Code::WordsErased, Severity::Ask, state, cause, detail);
            finding.found.clone_from(&line.order);
            finding.fixes = vec![Fix::Accept, hold(line)];
            self.raise(finding, &[state], None);
        }
    }

    /// Lines that changed since a sheet with them was printed.
    pub(super) fn printed(&mut self) {
        if self.day.printed.is_empty() {
            return;
        }
        let mut by_key: FxHashMap<LineKey, u32> = FxHashMap::default();
        for (index, line) in (0_u32..).zip(self.day.lines) {
            by_key.insert(LineKey::of(&line.order_line), index);
        }
        for printed in self.day.printed {
            let Some(index) = by_key.get(&printed.line).copied() else {
                continue;
            };
            let line = &self.day.lines[index as usize].order_line;
            let is_changed = match line.state {
                LineState::Open => !is_same_line(&printed.digest, &line_digest(line)),
                LineState::Fulfilled => false,
                LineState::Unpaid
                | LineState::Cancelled { .. }
                | LineState::Refunded
                | LineState::Held
                | LineState::PreOrder { .. }
                | LineState::ByMarketplace
                | LineState::NotShipped => true,
            };
            if is_changed {
                self.raise_stale(index, printed);
            }
        }
    }

    fn raise_stale(&mut self, index: u32, printed: &PrintedLine) {
        let day_line = &self.day.lines[index as usize];
        let line = &day_line.order_line;
        let sheet = format!("{}.{}", printed.sheet, printed.revision);
        let before = day_line.earlier.as_deref().map_or_else(
            || {
                format!(
                    "{} × {}",
                    printed.quantity,
                    evidence::words(&line.options, &line.title)
                )
            },
            told,
        );
        let is_cancelled = matches!(line.state, LineState::Cancelled { .. });
        let now = told(line);
        let cause = stale_cause(printed, line);
        let detail = Detail::Change {
            before: before.clone(),
            now: now.clone(),
            sheet: Some(sheet.clone()),
            is_cancelled,
        };
        let state = self.state_of[index as usize];
        let cause_text = format!("{}-{}", Code::Changed.name(), cause.finish());
        let mut finding = if state == NOT_OPEN {
            super::Finding {
                id: super::run::line_id(Code::Changed, &cause_text, line),
                cause: cause_text,
                code: Code::Changed,
                severity: Severity::Block,
                line: Some(LineKey::of(line)),
                sku: line.sku.clone(),
                title: line.title.clone(),
                detail,
                evidence: vec![evidence::of_order(line)],
                ..bare()
            }
        } else {
            self.draft(Code::Changed, Severity::Block, state, cause, detail)
        };
        (finding.expected, finding.found) = (now, before);
        let place = crate::record::Place {
            file: sheet.clone(),
            ..crate::record::Place::default()
        };
        finding.evidence.push(evidence::of_place(
            Role::Sheet,
            &place,
            finding.found.clone(),
        ));
        finding.fixes = vec![Fix::PrintAgain { sheet }, hold(line)];
        let states: &[u32] = if state == NOT_OPEN { &[] } else { &[state] };
        self.raise(finding, states, None);
    }

    /// Listings that no file has shown for long: one note a channel.
    pub(super) fn old_listings(&mut self) {
        let Some(now) = self.day.now else { return };
        let mut oldest: std::collections::BTreeMap<&str, (i64, Vec<u32>)> =
            std::collections::BTreeMap::default();
        for state in 0..self.states.len() as u32 {
            let promise = &self.wants.promises[self.states[state as usize].promise as usize];
            let Some(variant) = promise
                .variant
                .map(|variant| &self.day.variants[variant as usize])
            else {
                continue;
            };
            let Some(seen) = variant.last_seen else {
                continue;
            };
            let days = now.0.saturating_sub(seen.0) / DAY_MILLISECONDS;
            if days >= LISTING_OLD_DAYS {
                let entry = oldest.entry(variant.variant.channel.as_str()).or_default();
                entry.0 = entry.0.max(days);
                entry.1.push(state);
            }
        }
        for (channel, (days, states)) in oldest {
            let Some(first) = states.first().copied() else {
                continue;
            };
            let cause = Digest::new().text(channel);
            let mut finding = self.draft(
                Code::OldListing,
                Severity::Note,
                first,
                cause,
                Detail::Days { days },
            );
            self.stand_for(&mut finding, &states);
            channel.clone_into(&mut finding.title);
            self.raise(finding, &states, None);
        }
    }
}

/// The id of the finding that a line is another now than on the sheet that has it.
pub fn stale_id(printed: &PrintedLine, line: &OrderLine) -> String {
    let cause = stale_cause(printed, line).finish();
    let cause = format!("{}-{cause}", Code::Changed.name());
    super::run::line_id(Code::Changed, &cause, line)
}

fn stale_cause(printed: &PrintedLine, line: &OrderLine) -> Digest {
    let is_cancelled = matches!(line.state, LineState::Cancelled { .. });
    Digest::new()
        .text(&format!("{}.{}", printed.sheet, printed.revision))
        .text(&printed.digest)
        .text(&told(line))
        .number(u64::from(is_cancelled))
}
