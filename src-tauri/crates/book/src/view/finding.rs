//! One finding with both sides, its evidence and its answers.

use tallyman_core::{
    check::{
        day::{Evidence, Finding, Fix, Group, PromiseSource, Report, Role, Sibling},
        judge::{Attribute, AttributeJudgement, Outcome, Vocabulary, Word},
    },
    language::Language,
};

use super::{check, swatch, words};
use crate::{
    api::{
        CompareRow, EvidenceView, FindingView, FixView, ScopeView, SiblingView, SideView, WordView,
    },
    resolve::{Choice, ChoiceKind, choices},
};

/// One finding as the window shows it.
pub(crate) fn finding(
    report: &Report,
    of: &Finding,
    has_pick_list: bool,
    vocabulary: &Vocabulary,
    language: Language,
) -> FindingView {
    let group = report.groups.iter().find(|group| group.cause == of.cause);
    let open: Vec<&Finding> = group
        .map(|group| {
            members(report, group)
                .filter(|finding| finding.answer.is_none())
                .collect()
        })
        .unwrap_or_default();
    let index = open
        .iter()
        .position(|finding| finding.id == of.id)
        .map_or(1, |index| index as u32 + 1);
    FindingView {
        id: of.id.clone(),
        code: of.code.name().to_owned(),
        severity: check::severity(of.severity),
        index,
        of: open.len().max(1) as u32,
        group: group.map_or_else(String::new, |group| {
            check::title(group, language).to_owned()
        }),
        sentence: of.sentence(language),
        channel: of.line.as_ref().map(|line| line.channel.clone()),
        order: of.line.as_ref().map(|line| line.order.clone()),
        promised: promised_side(of, language),
        sent: sent_side(of, has_pick_list, language),
        rows: rows(of, vocabulary, language),
        siblings_sentence: siblings_sentence(of, language),
        siblings: of
            .siblings
            .iter()
            .map(|sibling| sibling_view(sibling, vocabulary, language))
            .collect(),
        evidence: of
            .evidence
            .iter()
            .map(|evidence| evidence_view(evidence, language))
            .collect(),
        fixes: choices(of)
            .iter()
            .map(|choice| fix_view(of, *choice, language))
            .collect(),
        settled: check::settled(of, language),
    }
}

fn members<'a>(report: &'a Report, group: &'a Group) -> impl Iterator<Item = &'a Finding> {
    group
        .findings
        .iter()
        .filter_map(|index| report.findings.get(*index as usize))
}

fn place_words(evidence: &Evidence) -> String {
    if evidence.place.row == 0 {
        return evidence.place.file.clone();
    }
    format!("{} · {}", evidence.place.file, evidence.place.row)
}

fn promised_side(of: &Finding, language: Language) -> Option<SideView> {
    of.line.as_ref()?;
    let source = of.promise.unwrap_or(PromiseSource::TitleAndSku);
    let place = of
        .evidence
        .iter()
        .find(|evidence| matches!(evidence.role, Role::Listing | Role::Order))
        .map(place_words)
        .unwrap_or_default();
    Some(SideView {
        heading: words::promised(language).to_owned(),
        source: join(words::promise_source(source, language), &place),
        is_weak: !matches!(source, PromiseSource::Listing),
        title: of.title.clone(),
    })
}

fn sent_side(of: &Finding, has_pick_list: bool, language: Language) -> Option<SideView> {
    let evidence = of
        .evidence
        .iter()
        .find(|evidence| matches!(evidence.role, Role::Pick))
        .or_else(|| {
            of.evidence
                .iter()
                .find(|evidence| matches!(evidence.role, Role::Stock | Role::Supplier))
        })?;
    Some(SideView {
        heading: words::sent(has_pick_list, language).to_owned(),
        source: join(words::role(evidence.role, language), &place_words(evidence)),
        is_weak: false,
        title: evidence.text.clone(),
    })
}

fn join(first: &str, second: &str) -> String {
    if second.is_empty() {
        first.to_owned()
    } else {
        format!("{first}, {second}")
    }
}

fn rows(of: &Finding, vocabulary: &Vocabulary, language: Language) -> Vec<CompareRow> {
    let decides = of
        .attributes
        .iter()
        .position(|judged| judged.outcome == Outcome::Different)
        .or_else(|| {
            of.attributes
                .iter()
                .position(|judged| judged.outcome == Outcome::Unclear)
        });
    of.attributes
        .iter()
        .enumerate()
        .map(|(index, judged)| CompareRow {
            attribute: words::attribute(judged.attribute, language).to_owned(),
            outcome: match judged.outcome {
                Outcome::Same => "same",
                Outcome::Different => "different",
                Outcome::Unclear => "unclear",
            }
            .to_owned(),
            decides: decides == Some(index),
            promised: judged
                .promised
                .as_ref()
                .map(|word| word_view(of, judged, word, true, vocabulary, language)),
            sent: judged
                .found
                .as_ref()
                .map(|word| word_view(of, judged, word, false, vocabulary, language)),
        })
        .collect()
}

fn word_view(
    of: &Finding,
    judged: &AttributeJudgement,
    word: &Word,
    is_promised: bool,
    vocabulary: &Vocabulary,
    language: Language,
) -> WordView {
    let is_colour = judged.attribute == Attribute::Colour;
    let gloss = word
        .meaning
        .as_deref()
        .and_then(|meaning| swatch::name(vocabulary, meaning, swatch::code(language)))
        .filter(|name| !name.eq_ignore_ascii_case(&word.text))
        .unwrap_or_default();
    let evidence = of.evidence.iter().find(|evidence| {
        let is_promise = matches!(
            evidence.role,
            Role::Listing | Role::Order | Role::EarlierOrder
        );
        is_promise == is_promised && evidence.text.contains(&word.text)
    });
    WordView {
        text: word.text.clone(),
        lang: script(&word.text).map(str::to_owned),
        gloss,
        swatch: is_colour.then(|| swatch::of_word(vocabulary, word, language)),
        source: evidence
            .map(|evidence| evidence.place.column.clone())
            .unwrap_or_default(),
    }
}

/// The language tag that gives a word its right glyphs, where its script tells.
fn script(text: &str) -> Option<&'static str> {
    if text.chars().any(|c| matches!(c, '\u{3040}'..='\u{30ff}')) {
        return Some("ja");
    }
    if text.chars().any(|c| matches!(c, '\u{ac00}'..='\u{d7af}')) {
        return Some("ko");
    }
    text.chars()
        .any(|c| matches!(c, '\u{3400}'..='\u{9fff}'))
        .then_some("zh-Hans")
}

fn option_words(sibling: &Sibling) -> String {
    sibling
        .options
        .iter()
        .map(|option| option.value.as_str())
        .collect::<Vec<_>>()
        .join(" / ")
}

fn siblings_sentence(of: &Finding, language: Language) -> String {
    let promised = of.siblings.iter().find(|sibling| sibling.is_promised);
    let fits = of
        .siblings
        .iter()
        .find(|sibling| sibling.fits && !sibling.is_promised);
    let (Some(promised), Some(fits)) = (promised, fits) else {
        return String::new();
    };
    let (count, promised, fits) = (
        of.siblings.len(),
        option_words(promised),
        option_words(fits),
    );
    match language {
        Language::En => format!(
            "This listing sells {count} choices. The pick line fits {fits} better than {promised}."
        ),
        Language::De => format!(
            "Dieses Angebot hat {count} Varianten. Die Pickzeile passt eher zu {fits} als zu {promised}."
        ),
        Language::Zh => {
            format!("该商品共有 {count} 个选项。拣货行更符合 {fits}，而不是 {promised}。")
        }
    }
}

fn sibling_view(sibling: &Sibling, vocabulary: &Vocabulary, language: Language) -> SiblingView {
    SiblingView {
        words: option_words(sibling),
        swatch: sibling
            .options
            .iter()
            .find_map(|option| swatch::of_text(vocabulary, &option.value, language)),
        sku: sibling.sku.clone().unwrap_or_default(),
        is_promised: sibling.is_promised,
        is_fitting: sibling.fits,
    }
}

fn evidence_view(evidence: &Evidence, language: Language) -> EvidenceView {
    EvidenceView {
        sentence: evidence.sentence(language),
        text: evidence.text.clone(),
        file: evidence.place.file.clone(),
        row: evidence.place.row,
        column: evidence.place.column.clone(),
    }
}

/// One answer as the window and scripts show it.
pub(crate) fn fix_view(of: &Finding, choice: Choice<'_>, language: Language) -> FixView {
    let (title, bin) = match (choice.fix, choice.kind) {
        (Fix::ChooseMapping { candidates, .. }, ChoiceKind::Candidate(index)) => {
            candidates.get(index).map_or_else(
                || (choice.fix.sentence(language), None),
                |candidate| {
                    let skus: Vec<String> = candidate
                        .components
                        .iter()
                        .map(|component| {
                            if component.quantity > 1 {
                                format!("{} × {}", component.stock_sku, component.quantity)
                            } else {
                                component.stock_sku.clone()
                            }
                        })
                        .collect();
                    (
                        format!("{} · {}", skus.join(" + "), candidate.label),
                        candidate.bin.clone(),
                    )
                },
            )
        }
        (
            Fix::WordMeans {
                word, candidates, ..
            },
            ChoiceKind::Candidate(index),
        ) => candidates.get(index).map_or_else(
            || (choice.fix.sentence(language), None),
            |candidate| (meaning_sentence(word, &candidate.text, language), None),
        ),
        (fix, _) => (fix.sentence(language), bin_of(fix)),
    };
    FixView {
        key: choice.key.to_string(),
        title,
        detail: String::new(),
        bin,
        needs_reason: matches!(choice.fix, Fix::Override),
        scopes: if matches!(choice.fix, Fix::WordMeans { .. }) {
            scopes(of, language)
        } else {
            Vec::new()
        },
    }
}

fn bin_of(fix: &Fix) -> Option<String> {
    match fix {
        Fix::PickInstead { take, .. } | Fix::ThisLineOnly { take, .. } => take.bin.clone(),
        Fix::TakeDue { take, .. } => take.as_ref().and_then(|take| take.bin.clone()),
        Fix::AcceptMapping { .. }
        | Fix::ChooseMapping { .. }
        | Fix::WordMeans { .. }
        | Fix::AskSupplier { .. }
        | Fix::Accept
        | Fix::IgnoreRow { .. }
        | Fix::PrintAgain { .. }
        | Fix::AmendPromise { .. }
        | Fix::HoldOrder { .. }
        | Fix::Override => None,
    }
}

fn meaning_sentence(word: &str, meaning: &str, language: Language) -> String {
    match language {
        Language::En => format!("“{word}” means {meaning}"),
        Language::De => format!("„{word}“ bedeutet {meaning}"),
        Language::Zh => format!("“{word}”是指 {meaning}"),
    }
}

/// The scopes an answer about a word can have, the narrowest that settles the finding first.
fn scopes(of: &Finding, language: Language) -> Vec<ScopeView> {
    let all: [(&str, [&str; 3]); 4] = [
        ("listing", ["this listing", "dieses Angebot", "该商品"]),
        ("line", ["this line", "diese Zeile", "该行"]),
        ("shop", ["this shop", "dieser Shop", "该店铺"]),
        ("everywhere", ["everywhere", "überall", "所有地方"]),
    ];
    all.into_iter()
        .filter(|(id, _)| *id != "line" || of.line.is_some())
        .map(|(id, [english, german, chinese])| ScopeView {
            id: id.to_owned(),
            words: match language {
                Language::En => english,
                Language::De => german,
                Language::Zh => chinese,
            }
            .to_owned(),
        })
        .collect()
}
