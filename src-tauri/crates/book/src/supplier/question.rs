//! The day's doubts, one question each.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "of the many mends only those that name a variant or a word matter here"
)]

use rustc_hash::FxHashMap;
use tallyman_core::{
    check::{
        day::{
            Code, Component, Detail, Finding, Fix, LineReport, ProposedMapping, Role, VariantKey,
        },
        judge::{Attribute, Outcome, Vocabulary},
    },
    record::OptionValue,
};

use super::identity;
use crate::{answers::listing_of_line, shop::Checked, view::swatch};

/// The most questions of one sheet; the rest is asked when these are answered.
const QUESTIONS_MAX: usize = 2_000;
/// The most choices of one question.
pub(crate) const CHOICES_MAX: usize = 500;
/// Characters of a text that are shown.
const TEXT_CHARS_MAX: usize = 500;

/// One question to the supplier. It names goods only: no buyer, no order.
#[derive(Clone, Debug)]
pub(crate) struct Question {
    /// What it is recognised by.
    pub id: String,
    /// The channel of the listing.
    pub channel: String,
    /// The listing, as the judge's context names it.
    pub listing: String,
    /// The cause of its findings.
    pub cause: String,
    /// The title the buyers saw.
    pub item: String,
    /// What was ordered, each in its own words.
    pub ordered: Vec<String>,
    /// What the supplier wrote.
    pub words: String,
    /// What could be meant.
    pub choices: Vec<Choice>,
    /// What is asked.
    pub about: About,
    /// Open lines that wait for it.
    pub lines: u32,
    /// Their findings.
    pub findings: Vec<String>,
}

/// One thing that could be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// In the listing's words.
    pub words: String,
    /// Whether it is what a question about a thing hopes for.
    pub is_promised: bool,
}

/// What is asked.
#[derive(Clone, Debug)]
pub(crate) enum About {
    /// Which choice a word means.
    Word {
        /// The word.
        word: String,
        /// The attribute it speaks of.
        attribute: Attribute,
    },
    /// Which variant a thing is.
    Thing {
        /// The variant it is sent for.
        variant: VariantKey,
        /// What would be taken.
        takes: Vec<Component>,
    },
}

/// The day's questions, those that most lines wait for first.
pub(crate) fn questions(checked: &Checked) -> Vec<Question> {
    let lines: FxHashMap<(&str, &str, &str), &LineReport> = checked
        .report
        .lines
        .iter()
        .filter_map(|report| {
            let line = &checked.data.lines.get(report.line as usize)?.order_line;
            let key = (
                line.channel.as_str(),
                line.order.as_str(),
                line.line.as_str(),
            );
            Some((key, report))
        })
        .collect();
    let mut asked: Vec<Question> = Vec::new();
    let mut add = |question: Question| match asked.iter_mut().find(|known| known.id == question.id)
    {
        Some(known) => known.join(question),
        None => asked.push(question),
    };
    for finding in checked.report.findings.iter().filter(|one| one.is_open()) {
        let Some(line) = &finding.line else { continue };
        let key = (
            line.channel.as_str(),
            line.order.as_str(),
            line.line.as_str(),
        );
        let Some(report) = lines.get(&key) else {
            continue;
        };
        match (finding.code, &finding.detail) {
            (Code::UnprovenMapping | Code::ProposedMapping, Detail::Mappings { rows, .. }) => {
                for row in rows.iter().filter(|row| is_unproven(row)) {
                    add(of_row(checked, finding, report, row));
                }
            }
            (Code::Unclear | Code::UnprovenMapping, _) => {
                if let Some(question) = of_finding(checked, finding, report) {
                    add(question);
                }
            }
            _ => {}
        }
    }
    asked.sort_by(|one, other| (other.lines, &one.id).cmp(&(one.lines, &other.id)));
    asked.truncate(QUESTIONS_MAX);
    asked
}

impl Question {
    fn join(&mut self, other: Self) {
        for ordered in other.ordered {
            if !self.ordered.contains(&ordered) {
                self.ordered.push(ordered);
            }
        }
        self.ordered.sort();
        self.lines += other.lines;
        self.findings.extend(other.findings);
    }
}

/// Whether no word speaks for a mapping: it rests on equal codes alone.
fn is_unproven(row: &ProposedMapping) -> bool {
    !row.components.is_empty()
        && !row
            .attributes
            .iter()
            .any(|attribute| attribute.outcome == Outcome::Same)
}

fn of_finding(checked: &Checked, finding: &Finding, report: &LineReport) -> Option<Question> {
    if finding.evidence.iter().any(|evidence| evidence.is_private) {
        return None;
    }
    let words = [Role::Supplier, Role::Pick, Role::Stock]
        .into_iter()
        .find_map(|role| {
            finding
                .evidence
                .iter()
                .find(|evidence| evidence.role == role && !evidence.text.trim().is_empty())
        })
        .map(|evidence| evidence.text.clone())?;
    let about_word = finding.fixes.iter().find_map(|fix| match fix {
        Fix::WordMeans {
            word, attribute, ..
        } => Some((word.clone(), *attribute)),
        _ => None,
    });
    let (about, choices) = if let Some((word, attribute)) = about_word {
        (About::Word { word, attribute }, word_choices(finding))
    } else {
        let variant = finding.fixes.iter().find_map(|fix| match fix {
            Fix::PickInstead { variant, .. } | Fix::ChooseMapping { variant, .. } => {
                Some(variant.clone())
            }
            _ => None,
        })?;
        let takes = taken(checked, report);
        (
            About::Thing { variant, takes },
            thing_choices(finding, None),
        )
    };
    let promised = finding
        .siblings
        .iter()
        .find(|sibling| sibling.is_promised)
        .map_or_else(
            || finding.title.clone(),
            |sibling| option_words(&sibling.options, &finding.title),
        );
    Some(question(
        checked, finding, report, about, choices, &words, promised, 1,
    ))
}

fn of_row(
    checked: &Checked,
    finding: &Finding,
    report: &LineReport,
    row: &ProposedMapping,
) -> Question {
    let about = About::Thing {
        variant: row.variant.clone(),
        takes: row.components.clone(),
    };
    let words = match &row.supplier_text {
        Some(text) if !text.trim().is_empty() => text.clone(),
        _ if !row.label.trim().is_empty() => row.label.clone(),
        _ => row
            .components
            .first()
            .map(|component| component.stock_sku.clone())
            .unwrap_or_default(),
    };
    question(
        checked,
        finding,
        report,
        about,
        thing_choices(finding, Some(&row.options)),
        &words,
        option_words(&row.options, &finding.title),
        row.open_lines,
    )
}

#[expect(clippy::too_many_arguments, reason = "the parts of one question")]
fn question(
    checked: &Checked,
    finding: &Finding,
    report: &LineReport,
    about: About,
    mut choices: Vec<Choice>,
    words: &str,
    ordered: String,
    lines: u32,
) -> Question {
    let line = checked
        .data
        .lines
        .get(report.line as usize)
        .map(|line| &line.order_line);
    let channel = line.map_or(String::new(), |line| line.channel.clone());
    let listing = line
        .map(|line| listing_of_line(&checked.data, report, line).to_owned())
        .unwrap_or_default();
    choices.sort_by(|one, other| one.words.cmp(&other.words));
    choices.truncate(CHOICES_MAX);
    let mut seen: Vec<&str> = vec![&channel, &listing];
    match &about {
        // One question a word and listing, whatever variants it is written for.
        About::Word { word, .. } => seen.extend(["word", word.as_str()]),
        About::Thing { .. } => seen.extend(["thing", words, ordered.as_str()]),
    }
    seen.extend(choices.iter().map(|choice| choice.words.as_str()));
    Question {
        id: identity::id(&seen),
        item: shortened(&finding.title),
        ordered: vec![ordered],
        words: shortened(words),
        about,
        lines,
        findings: vec![finding.id.clone()],
        cause: finding.cause.clone(),
        channel,
        listing,
        choices,
    }
}

/// What a line takes for one unit sold.
fn taken(checked: &Checked, report: &LineReport) -> Vec<Component> {
    let sold = checked
        .data
        .lines
        .get(report.line as usize)
        .map_or(0, |line| u64::from(line.order_line.quantity));
    let mut components = Vec::new();
    for take in report.takes.as_slice() {
        let item = take
            .stock
            .and_then(|stock| checked.data.stock.get(stock as usize));
        let units = take
            .units
            .checked_div(sold)
            .filter(|units| units * sold == take.units);
        let (Some(item), Some(units)) = (item, units) else {
            return Vec::new();
        };
        components.push(Component {
            stock_sku: item.sku.trim().to_owned(),
            quantity: units as u32,
        });
    }
    components
}

/// The values of the option that the doubted word speaks of, one of which it must mean.
fn word_choices(finding: &Finding) -> Vec<Choice> {
    let promised = finding.siblings.iter().find(|sibling| sibling.is_promised);
    let said = finding
        .attributes
        .iter()
        .filter(|attribute| attribute.outcome == Outcome::Unclear)
        .find_map(|attribute| attribute.promised.as_ref());
    let position = promised.zip(said).and_then(|(promised, said)| {
        promised
            .options
            .iter()
            .position(|option| option.value.contains(said.text.as_str()))
    });
    let mut values: Vec<String> = match position {
        Some(position) => finding
            .siblings
            .iter()
            .filter_map(|sibling| sibling.options.get(position))
            .map(|option| option.value.trim().to_owned())
            .collect(),
        None => finding
            .fixes
            .iter()
            .filter_map(|fix| match fix {
                Fix::WordMeans { candidates, .. } => Some(candidates),
                _ => None,
            })
            .flatten()
            .map(|candidate| candidate.text.trim().to_owned())
            .collect(),
    };
    values.retain(|value| !value.is_empty());
    values.sort();
    values.dedup();
    values
        .into_iter()
        .map(|words| Choice {
            words,
            is_promised: false,
        })
        .collect()
}

/// The variants of the listing; `promised` names the one that is hoped for where it is not the finding's own.
fn thing_choices(finding: &Finding, promised: Option<&[OptionValue]>) -> Vec<Choice> {
    let mut choices: Vec<Choice> = Vec::new();
    for sibling in &finding.siblings {
        let words = option_words(&sibling.options, &finding.title);
        let is_promised = promised.map_or(sibling.is_promised, |of| of == sibling.options);
        match choices.iter_mut().find(|known| known.words == words) {
            Some(known) => known.is_promised |= is_promised,
            None => choices.push(Choice { words, is_promised }),
        }
    }
    if let Some(options) = promised
        && !choices.iter().any(|choice| choice.is_promised)
    {
        choices.push(Choice {
            words: option_words(options, &finding.title),
            is_promised: true,
        });
    }
    choices
}

fn option_words(options: &[OptionValue], otherwise: &str) -> String {
    let values: Vec<&str> = options
        .iter()
        .map(|option| option.value.trim())
        .filter(|value| !value.is_empty())
        .collect();
    if values.is_empty() {
        shortened(otherwise.trim())
    } else {
        shortened(&values.join(" / "))
    }
}

fn shortened(text: &str) -> String {
    text.chars().take(TEXT_CHARS_MAX).collect()
}

/// Words with what their colours are called in the two languages of a sheet: `Mint（薄荷绿）`.
pub(super) fn both(vocabulary: &Vocabulary, words: &str, language: &str) -> String {
    words
        .split(" / ")
        .map(|part| {
            let Some(colour) = vocabulary.colour(part) else {
                return part.to_owned();
            };
            let mut names: Vec<String> = Vec::new();
            for code in [language, "zh"] {
                let name = swatch::name(vocabulary, colour, code);
                names.extend(name.filter(|name| {
                    !part.to_lowercase().contains(&name.to_lowercase()) && !names.contains(name)
                }));
            }
            if names.is_empty() {
                part.to_owned()
            } else {
                format!("{part}（{}）", names.join("，"))
            }
        })
        .collect::<Vec<_>>()
        .join(" / ")
}
