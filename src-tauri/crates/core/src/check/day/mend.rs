//! Mends: which stock item would be the right one, and the fixes that go with a finding.

use rustc_hash::FxHashMap;

use super::{
    Component, Fix, LineKey, Severity, StockChoice, WordCandidate, form,
    pairs::{Worth, decisive},
    ruling::Ruling,
    run::Run,
};

/// Stock items that are looked at for one promise.
const CANDIDATES_MAX: usize = 12;
/// Stock items that are offered.
const CHOICES_MAX: usize = 4;
/// Texts that are scored for one query.
const POSTINGS_MAX: usize = 2_000;
/// Promises for which stock is searched by words in one run; the rest is mended by hand.
const SEARCHES_MAX: usize = 2_000;

/// Stock items by the words on them, and what was found for each promise.
#[derive(Debug, Default)]
pub(super) struct Mends {
    index: Option<WordIndex>,
    found: FxHashMap<u32, Vec<StockChoice>>,
    searches: usize,
}

/// Texts found by the words they share with a query, rare words first.
#[derive(Debug, Default)]
pub(super) struct WordIndex {
    postings: FxHashMap<String, Vec<u32>>,
    texts: usize,
}

impl WordIndex {
    pub(super) fn new(texts: impl Iterator<Item = String>) -> Self {
        let mut index = Self::default();
        for (number, text) in (0_u32..).zip(texts) {
            for token in tokens(&text) {
                let posting = index.postings.entry(token).or_default();
                if posting.last() != Some(&number) {
                    posting.push(number);
                }
            }
            index.texts += 1;
        }
        index
    }

    /// The texts that share most with the query; ties by number.
    pub(super) fn nearest(&self, query: &str, limit: usize) -> Vec<u32> {
        let mut scores: FxHashMap<u32, u32> = FxHashMap::default();
        let mut postings: Vec<&Vec<u32>> = tokens(query)
            .iter()
            .filter_map(|token| self.postings.get(token))
            .collect();
        postings.sort_by_key(|posting| posting.len());
        let mut read = 0;
        for posting in postings {
            // A word on every label tells nothing and costs the most; the rarest one is always read.
            if read > 0 && read + posting.len() > POSTINGS_MAX {
                break;
            }
            read += posting.len();
            let weight = 1 + (self.texts / posting.len().max(1)).max(1).ilog2();
            for number in posting {
                *scores.entry(*number).or_default() += weight;
            }
        }
        let mut ranked: Vec<(u32, u32)> = scores.into_iter().collect();
        ranked.sort_unstable_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(&other.0)));
        ranked
            .into_iter()
            .take(limit)
            .map(|(number, _)| number)
            .collect()
    }
}

/// Words of Latin and the like, and pairs of signs where words are not parted.
fn tokens(text: &str) -> Vec<String> {
    let folded = form::folded(text);
    let mut tokens = Vec::new();
    for run in folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|run| !run.is_empty())
    {
        if run.is_ascii() || !run.chars().any(|sign| sign >= '\u{2E80}') {
            tokens.push(run.to_owned());
            continue;
        }
        let signs: Vec<char> = run.chars().collect();
        if signs.len() == 1 {
            tokens.push(run.to_owned());
        }
        tokens.extend(signs.windows(2).map(|pair| pair.iter().collect()));
    }
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

impl Run<'_> {
    /// Stock items whose words show that they are the promised thing, best first.
    pub(super) fn choices(&mut self, promise: u32) -> Vec<StockChoice> {
        if let Some(found) = self.mends.found.get(&promise) {
            return found.clone();
        }
        let mut seen: Vec<(u8, usize, StockChoice)> = Vec::new();
        if let Some(choice) = self.mapped_choice(promise) {
            seen.push((0, 0, choice));
        }
        for (position, item) in self.candidates(promise).into_iter().enumerate() {
            let ruling = self.rule_stock(promise, item, None);
            let units = match ruling.worth {
                Worth::Proven => 1,
                Worth::Packs { promised, found } if promised % found == 0 => {
                    (promised / found) as u32
                }
                Worth::Packs { .. }
                | Worth::Identity
                | Worth::Silent
                | Worth::Doubt
                | Worth::Wrong(_) => continue,
            };
            let choice = self.choice(item, units);
            if !seen
                .iter()
                .any(|(_, _, known)| known.components == choice.components)
            {
                seen.push((if units == 1 { 1 } else { 2 }, position, choice));
            }
        }
        seen.sort_by_key(|(rank, position, _)| (*rank, *position));
        let choices: Vec<StockChoice> = seen
            .into_iter()
            .take(CHOICES_MAX)
            .map(|(_, _, choice)| choice)
            .collect();
        self.mends.found.insert(promise, choices.clone());
        choices
    }

    /// What the mapping in force takes, unless its own words speak against it.
    fn mapped_choice(&mut self, promise: u32) -> Option<StockChoice> {
        let parts = self.wants.wanted[self.wants.promises[promise as usize].wanted as usize]
            .parts
            .clone();
        let first = parts.first()?;
        let item = first.stock?;
        if parts.len() == 1 {
            let ruling = self.rule_stock(promise, item, None);
            match ruling.worth {
                Worth::Wrong(_) | Worth::Doubt => return None,
                Worth::Packs { promised, found }
                    if promised != found * u64::from(first.quantity) =>
                {
                    return None;
                }
                Worth::Packs { .. } | Worth::Proven | Worth::Identity | Worth::Silent => {}
            }
        }
        let mut choice = self.choice(item, first.quantity);
        choice.components = parts
            .iter()
            .map(|part| Component {
                stock_sku: part.sku.to_owned(),
                quantity: part.quantity,
            })
            .collect();
        Some(choice)
    }

    pub(super) fn choice(&self, item: u32, units: u32) -> StockChoice {
        let item = &self.day.stock[item as usize];
        StockChoice {
            components: vec![Component {
                stock_sku: item.sku.trim().to_owned(),
                quantity: units,
            }],
            label: super::evidence::of_stock(item).text,
            bin: item.bin.clone(),
            in_stock: item.quantity,
        }
    }

    /// Stock items worth a look: equal codes, then those that share most words.
    fn candidates(&mut self, promise: u32) -> Vec<u32> {
        let offer = &self.wants.promises[promise as usize].offer;
        let mut items: Vec<u32> = offer
            .sku
            .as_deref()
            .and_then(|sku| self.known.stock(sku))
            .into_iter()
            .collect();
        items.extend(
            offer
                .barcode
                .as_deref()
                .and_then(|barcode| self.known.stock_by_barcode(barcode)),
        );
        if self.mends.searches >= SEARCHES_MAX {
            return items;
        }
        self.mends.searches += 1;
        let mut query = offer.title.clone();
        for option in &offer.options {
            query.push(' ');
            query.push_str(&option.value);
        }
        let stock = self.day.stock;
        let index = self.mends.index.get_or_insert_with(|| {
            WordIndex::new(stock.iter().map(|item| {
                let options: Vec<&str> = item
                    .options
                    .iter()
                    .map(|option| option.value.as_str())
                    .collect();
                format!(
                    "{} {} {}",
                    item.label,
                    options.join(" "),
                    item.supplier_text.as_deref().unwrap_or_default()
                )
            }))
        });
        let mut near = index.nearest(&query, CANDIDATES_MAX);
        // The order of the stock list must not decide.
        near.sort_by(|one, other| stock[*one as usize].sku.cmp(&stock[*other as usize].sku));
        for item in near {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        items
    }

    /// The fixes of a finding about what one line would send.
    pub(super) fn fixes(
        &mut self,
        state: u32,
        severity: Severity,
        ruling: Option<&Ruling>,
    ) -> Vec<Fix> {
        let (promise, line) = (self.states[state as usize].promise, self.order_line(state));
        let variant = self.variant_key(state);
        let sent = ruling
            .and_then(|ruling| ruling.stock)
            .map(|item| self.day.stock[item as usize].sku.trim());
        // Where only the row's words are wrong, the item behind its code may well be the right one.
        let is_wrong = ruling.is_some_and(|ruling| {
            matches!(ruling.worth, Worth::Wrong(_)) && ruling.role != super::Role::Pick
        });
        let mut fixes = Vec::new();
        let doubted = ruling.filter(|ruling| ruling.worth == Worth::Doubt);
        let word = doubted.and_then(|ruling| self.word_fix(promise, ruling));
        let asked = word.as_ref().and_then(|fix| {
            if let Fix::WordMeans { word, .. } = fix {
                Some(word.clone())
            } else {
                None
            }
        });
        fixes.extend(word);
        let choices = self.choices(promise);
        let best = choices.iter().find(|choice| {
            !(is_wrong && matches!(choice.components.as_slice(), [only] if Some(only.stock_sku.as_str()) == sent))
        });
        if let Some(best) = best {
            fixes.push(Fix::PickInstead {
                variant: variant.clone(),
                take: best.clone(),
                lines_settled: 1,
            });
            fixes.push(Fix::ThisLineOnly {
                line: LineKey::of(line),
                take: best.clone(),
                lines_left: 0,
            });
        } else {
            fixes.push(Fix::ChooseMapping {
                variant,
                candidates: choices,
                lines_settled: 1,
            });
        }
        if let Some(word) = asked {
            fixes.push(Fix::AskSupplier { word });
        }
        fixes.push(Fix::HoldOrder {
            channel: line.channel.clone(),
            order: line.order.clone(),
        });
        fixes.push(if severity == Severity::Block {
            Fix::Override
        } else {
            Fix::Accept
        });
        fixes
    }

    /// The question about a word: which choice of the listing could it mean?
    fn word_fix(&self, promise: u32, ruling: &Ruling) -> Option<Fix> {
        let judgement = &self.pairs.judgements[ruling.judgement as usize];
        let attribute = decisive(judgement)?;
        let word = attribute.found.as_ref()?;
        let offer = &self.wants.promises[promise as usize].offer;
        let promised = attribute.promised.as_ref();
        let mut candidates: Vec<WordCandidate> = promised
            .map(|promised| WordCandidate {
                text: promised.text.clone(),
                meaning: promised.meaning.clone(),
                is_promised: true,
            })
            .into_iter()
            .collect();
        let position = promised.and_then(|promised| {
            offer
                .options
                .iter()
                .position(|option| option.value.contains(promised.text.as_str()))
        });
        for sibling in &offer.siblings {
            let value = position.and_then(|position| sibling.options.get(position));
            let text = value.map_or_else(
                || super::evidence::words(&sibling.options, ""),
                |value| value.value.clone(),
            );
            if !text.is_empty() && !candidates.iter().any(|candidate| candidate.text == text) {
                candidates.push(WordCandidate {
                    text,
                    meaning: None,
                    is_promised: false,
                });
            }
        }
        Some(Fix::WordMeans {
            word: word.text.clone(),
            attribute: attribute.attribute,
            candidates,
            lines_settled: 1,
        })
    }
}
