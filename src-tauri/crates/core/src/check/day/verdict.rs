//! From a ruling to a finding about one line, and on to what is taken.

use super::{
    Code, Component, Detail, Finding, LineKey, Role, Severity, Take, Takes, WordScope,
    digest::Digest,
    evidence,
    pairs::{Worth, decisive},
    ruling::{Ruling, SkuState, Tie},
    run::Run,
    wanted::part,
};
use crate::{
    check::judge::{Attribute, AttributeJudgement},
    record::OptionValue,
};

/// How far a mapping is known to be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// A file or a person says so.
    Mapped,
    /// Nothing but equal codes, or nothing at all.
    None,
}

impl<'a> Run<'a> {
    /// Judges what one line takes; raises at most one finding. Returns whether the words stand.
    pub(super) fn settle(
        &mut self,
        state: u32,
        ruling: &Ruling,
        row: Option<u32>,
        trust: Trust,
    ) -> bool {
        self.states[state as usize].judgement = Some(ruling.judgement);
        if self.states[state as usize].is_contradicted {
            return true;
        }
        let is_known = ruling.sku_state != SkuState::Unknown;
        let code = match ruling.worth {
            Worth::Wrong(code) => code,
            Worth::Proven if self.is_torn(state, ruling.side) => Code::Unclear,
            Worth::Proven | Worth::Packs { .. } => {
                if !self.decided.words.is_empty() {
                    let key = LineKey::of(self.order_line(state));
                    let promise = self.states[state as usize].promise;
                    self.states[state as usize].is_answered |=
                        self.is_answered_word(promise, ruling.side, &key);
                }
                return true;
            }
            _ if !is_known => Code::Unmapped,
            Worth::Identity | Worth::Silent if trust == Trust::Mapped => return true,
            Worth::Identity => Code::UnprovenMapping,
            Worth::Silent if ruling.tie != Tie::None => Code::UnprovenMapping,
            Worth::Doubt | Worth::Silent => Code::Unclear,
        };
        let mut finding = self.judged(state, ruling, code);
        self.add_sides(&mut finding, state, ruling, row);
        finding.fixes = self.fixes(state, finding.severity, Some(ruling));
        let variant = self.variant_key(state);
        let settled = self.raise(finding, &[state], Some(&variant));
        if let Some(components) = settled.and_then(|settled| settled.components) {
            self.take_components(state, components, Some(ruling));
            return false;
        }
        true
    }

    /// Whether a person's answer about a word decided what the words of a side mean.
    pub(super) fn is_answered_word(&self, promise: u32, side: u32, line: &LineKey) -> bool {
        let words = self.pairs.sides[side as usize];
        let (_, channel, listing) = Self::promises(&self.wants, promise);
        self.decided.words.iter().any(|(word, scope)| {
            let reaches = match scope {
                WordScope::Line { line: of } => of == line,
                WordScope::Listing {
                    channel: of,
                    listing: listed,
                } => of == channel && listed == listing,
                WordScope::Supplier { supplier } => {
                    self.day.picks.and_then(|list| list.supplier) == Some(supplier.as_str())
                }
                WordScope::Shop { channel: of } => of == channel,
                WordScope::Everywhere => true,
            };
            let holds = |text: &str| super::form::folded(text).contains(word.as_str());
            reaches
                && (holds(words.text) || words.options.iter().any(|option| holds(&option.value)))
        })
    }

    /// The finding that a ruling comes to.
    fn judged(&mut self, state: u32, ruling: &Ruling, code: Code) -> Finding {
        let severity = severity_of(code);
        let judgement = &self.pairs.judgements[ruling.judgement as usize];
        let words = self.pairs.sides[ruling.side as usize];
        let found = side_words(words.text, words.options, words.sku.or(words.barcode));
        let decided = decisive(judgement);
        let promise = &self.wants.promises[self.states[state as usize].promise as usize];
        let promised = evidence::words(&promise.offer.options, &promise.offer.title);
        let detail = detail_of(code, decided, &promised, &found, words.sku);
        let unknown_word = decided
            .and_then(|decided| decided.found.as_ref())
            .filter(|_| code == Code::Unclear);
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let cause = Digest::new().text(&wanted.line.channel).text(wanted.family);
        let cause = match unknown_word {
            // One question a word and listing, whatever variants it is written for.
            Some(word) => cause.text("word").text(&word.text),
            None => cause
                .text(&promise.offer.title)
                .options(&promise.offer.options)
                .text(words.text)
                .options(words.options)
                .text(words.sku.unwrap_or_default()),
        };
        let attributes = judgement.attributes.clone();
        let fits = judgement.fits_sibling;
        let mut finding = self.draft(code, severity, state, cause, detail);
        finding.found = found;
        if let Detail::Attribute {
            promised, found, ..
        } = &finding.detail
        {
            finding.expected.clone_from(promised);
            if !found.is_empty() {
                finding.found.clone_from(found);
            }
        }
        if let Some(sibling) = fits.and_then(|index| finding.siblings.get_mut(index + 1)) {
            sibling.fits = true;
        }
        finding.attributes = attributes;
        finding
    }

    /// Adds what was read on the other side: the row, the stock item, the supplier's words, the mapping.
    pub(super) fn add_sides(
        &self,
        finding: &mut Finding,
        state: u32,
        ruling: &Ruling,
        row: Option<u32>,
    ) {
        let judgement = &self.pairs.judgements[ruling.judgement as usize];
        let decided = decisive(judgement);
        let (promised, found) = decided.map_or((None, None), |decided| {
            (decided.promised.as_ref(), decided.found.as_ref())
        });
        let line = self.order_line(state);
        for evidence in &mut finding.evidence {
            let options: &[OptionValue] = if evidence.role == Role::Order {
                &line.options
            } else {
                &self.wants.promises[self.states[state as usize].promise as usize]
                    .offer
                    .options
            };
            evidence::point(evidence, options, promised);
        }
        if let (Some(row), Some(list)) = (row, self.day.picks) {
            let row = &list.lines[row as usize];
            let mut piece = evidence::of_pick(row);
            evidence::point(
                &mut piece,
                &row.options,
                found.filter(|_| ruling.role == Role::Pick),
            );
            finding.evidence.push(piece);
        }
        if let Some(item) = ruling.stock.map(|item| &self.day.stock[item as usize]) {
            let mut piece = evidence::of_stock(item);
            evidence::point(
                &mut piece,
                &item.options,
                found.filter(|_| ruling.role == Role::Stock),
            );
            finding.evidence.push(piece);
            if ruling.role == Role::Supplier
                && let Some(mut piece) = evidence::of_supplier(item)
            {
                evidence::point(&mut piece, &[], found);
                finding.evidence.push(piece);
            }
        }
        if let Some(mapping) =
            &self.wants.wanted[self.states[state as usize].wanted as usize].mapping
        {
            finding.evidence.push(evidence::of_mapping(mapping));
        }
    }

    /// Takes what a decision says, and holds it against the promise like anything else.
    pub(super) fn take_components(
        &mut self,
        state: u32,
        components: &'a [Component],
        before: Option<&Ruling>,
    ) {
        let quantity = u64::from(self.order_line(state).quantity);
        let parts: Vec<_> = components
            .iter()
            .map(|component| part(&self.known, component))
            .collect();
        let takes: Vec<Take> = parts
            .iter()
            .map(|part| Take {
                stock: part.stock,
                pick: None,
                units: quantity * u64::from(part.quantity),
            })
            .collect();
        self.states[state as usize].takes = some_of(takes);
        for part in &parts {
            if part.stock.is_none() {
                self.raise_unknown_stock(state, part.sku);
                return;
            }
        }
        let [only] = parts.as_slice() else { return };
        let Some(item) = only.stock else { return };
        let promise = self.states[state as usize].promise;
        let own = self.own_words(state);
        let ruling = self.rule_stock(promise, item, own.as_ref());
        // The same words were looked at when the decision was made.
        if before.is_some_and(|before| before.side == ruling.side) {
            return;
        }
        self.states[state as usize].judgement = Some(ruling.judgement);
        if matches!(ruling.worth, Worth::Wrong(_)) {
            self.settle_again(state, &ruling);
        }
    }

    /// Raises a contradiction of what a decision takes; no decision is followed a second time.
    fn settle_again(&mut self, state: u32, ruling: &Ruling) {
        let Worth::Wrong(code) = ruling.worth else {
            return;
        };
        let mut finding = self.judged(state, ruling, code);
        self.add_sides(&mut finding, state, ruling, None);
        finding.fixes = self.fixes(state, finding.severity, Some(ruling));
        let variant = self.variant_key(state);
        self.raise(finding, &[state], Some(&variant));
    }

    /// The mapping names a SKU that no stock list knows.
    pub(super) fn raise_unknown_stock(&mut self, state: u32, sku: &str) {
        let twin = self.shapes.twin(&self.known, sku);
        if let Some(twin) = twin {
            self.raise_lookalike(state, sku, twin, None);
            return;
        }
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let cause = Digest::new()
            .text(&wanted.line.channel)
            .text(wanted.family)
            .text("stock")
            .text(sku);
        let mapping = wanted.mapping.as_ref().map(evidence::of_mapping);
        let detail = Detail::One {
            what: sku.to_owned(),
        };
        let mut finding = self.draft(Code::Unmapped, Severity::Block, state, cause, detail);
        sku.clone_into(&mut finding.found);
        finding.evidence.extend(mapping);
        self.raise_mendable(state, finding);
    }

    /// A SKU that only looks like a known one.
    pub(super) fn raise_lookalike(&mut self, state: u32, sku: &str, twin: &str, row: Option<u32>) {
        let cause = Digest::new().text(sku).text(twin);
        let hidden = super::lookalike::hidden(sku, twin);
        let detail = Detail::Two {
            one: sku.to_owned(),
            other: twin.to_owned(),
            hidden,
        };
        let mut finding = self.draft(Code::LookalikeSku, Severity::Block, state, cause, detail);
        twin.clone_into(&mut finding.expected);
        sku.clone_into(&mut finding.found);
        if let (Some(row), Some(list)) = (row, self.day.picks) {
            finding
                .evidence
                .push(evidence::of_pick(&list.lines[row as usize]));
        }
        if let Some(item) = self.known.stock(twin) {
            finding
                .evidence
                .push(evidence::of_stock(&self.day.stock[item as usize]));
        }
        self.raise_mendable(state, finding);
    }

    /// Raises a finding that another stock item mends, and follows the decision.
    pub(super) fn raise_mendable(&mut self, state: u32, mut finding: Finding) {
        finding.fixes = self.fixes(state, finding.severity, None);
        let variant = self.variant_key(state);
        let settled = self.raise(finding, &[state], Some(&variant));
        if let Some(components) = settled.and_then(|settled| settled.components) {
            self.take_components(state, components, None);
        }
    }

    pub(super) fn trust(&self, state: u32, stock: Option<u32>) -> Trust {
        let wanted = &self.wants.wanted[self.states[state as usize].wanted as usize];
        let is_mapped = wanted.mapping.is_some()
            && (wanted.is_bundle()
                || wanted
                    .parts
                    .iter()
                    .any(|part| part.stock.is_some() && part.stock == stock));
        if is_mapped {
            Trust::Mapped
        } else {
            Trust::None
        }
    }
}

/// What a line says, for telling a change.
pub(super) fn told(line: &crate::record::OrderLine) -> String {
    let words = evidence::words(&line.options, line.sku.as_deref().unwrap_or(&line.title));
    format!("{} × {words}", line.quantity)
}

pub(super) fn some_of(mut takes: Vec<Take>) -> Takes {
    match takes.len() {
        0 => Takes::None,
        1 => takes.pop().map_or(Takes::None, Takes::One),
        _ => Takes::Several(takes),
    }
}

/// The words of a picked side in one line.
pub(super) fn side_words(text: &str, options: &[OptionValue], code: Option<&str>) -> String {
    let mut words: Vec<&str> = vec![text.trim()];
    words.extend(options.iter().map(|option| option.value.trim()));
    words.retain(|word| !word.is_empty());
    if words.is_empty() {
        code.unwrap_or_default().to_owned()
    } else {
        words.join(" / ")
    }
}

fn severity_of(code: Code) -> Severity {
    if matches!(code, Code::Unclear | Code::UnprovenMapping) {
        Severity::Ask
    } else {
        Severity::Block
    }
}

/// The slots of the sentence about what one line would send.
fn detail_of(
    code: Code,
    decided: Option<&AttributeJudgement>,
    promised: &str,
    found: &str,
    sku: Option<&str>,
) -> Detail {
    if code == Code::Unmapped {
        return Detail::One {
            what: sku.unwrap_or(found).to_owned(),
        };
    }
    match decided {
        Some(decided) => Detail::Attribute {
            attribute: decided.attribute,
            promised: decided
                .promised
                .as_ref()
                .map_or(promised, |word| &word.text)
                .to_owned(),
            found: decided
                .found
                .as_ref()
                .map(|word| word.text.clone())
                .unwrap_or_default(),
            means: decided.found.as_ref().and_then(|word| word.meaning.clone()),
        },
        None if matches!(code, Code::Unclear | Code::UnprovenMapping) => Detail::Two {
            one: promised.to_owned(),
            other: found.to_owned(),
            hidden: Vec::new(),
        },
        None => Detail::Attribute {
            attribute: Attribute::Item,
            promised: promised.to_owned(),
            found: found.to_owned(),
            means: None,
        },
    }
}
