//! One finding with both sides, its evidence and its answers.

use tallyman_core::{
    check::{
        day::{
            Code, Evidence, Finding, Group, Names, PromiseSource, Report, Role, Sibling, plain_name,
        },
        judge::{Attribute, AttributeJudgement, Outcome, Vocabulary, Word},
    },
    language::Language,
};

use super::{check, fix::fix_view, swatch, words};
use crate::{
    api::{CompareRow, EvidenceView, FindingView, SiblingView, SideView, WordView},
    resolve::{self, choices},
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
    let names = |meaning: &str, language: Language| {
        swatch::name(vocabulary, meaning, swatch::code(language))
            .or_else(|| plain_name(meaning, language))
    };
    FindingView {
        id: of.id.clone(),
        code: of.code.name().to_owned(),
        severity: check::severity(of.severity),
        index,
        of: open.len().max(1) as u32,
        group: group.map_or_else(String::new, |group| {
            check::title(group, language).to_owned()
        }),
        sentence: of.sentence_named(language, &names),
        channel: of.line.as_ref().map(|line| words::channel(&line.channel)),
        order: of.line.as_ref().map(|line| line.order.clone()),
        promised: promised_side(of, language),
        sent: sent_side(of, has_pick_list, language),
        rows: rows(of, vocabulary, language),
        siblings_sentence: siblings_sentence(of, language),
        siblings: by_need(&of.siblings)
            .into_iter()
            .map(|sibling| sibling_view(sibling, vocabulary, language))
            .collect(),
        evidence: of
            .evidence
            .iter()
            .map(|evidence| evidence_view(evidence, &names, language))
            .collect(),
        fixes: choices(of)
            .iter()
            .map(|choice| fix_view(of, *choice, language))
            .collect(),
        can_take_item: of.answer.is_none() && resolve::variant(of).is_some(),
        settled: check::settled(of, language),
    }
}

fn members<'a>(report: &'a Report, group: &'a Group) -> impl Iterator<Item = &'a Finding> {
    group
        .findings
        .iter()
        .filter_map(|index| report.findings.get(*index as usize))
}

fn place_words(evidence: &Evidence, language: Language) -> String {
    let (file, row) = (&evidence.place.file, evidence.place.row);
    match (row, language) {
        (0, _) => file.clone(),
        (_, Language::En) => format!("{file}, row {row}"),
        (_, Language::De) => format!("{file}, Zeile {row}"),
        (_, Language::Zh) => format!("{file} 第 {row} 行"),
    }
}

fn promised_side(of: &Finding, language: Language) -> Option<SideView> {
    of.line.as_ref()?;
    let source = of.promise.unwrap_or(PromiseSource::TitleAndSku);
    let place = of
        .evidence
        .iter()
        .find(|evidence| matches!(evidence.role, Role::Listing | Role::Order))
        .map(|evidence| place_words(evidence, language))
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
        })
        .or_else(|| against(of))?;
    let is_sent = matches!(evidence.role, Role::Pick | Role::Stock | Role::Supplier);
    let heading = if is_sent {
        words::sent(has_pick_list, language)
    } else {
        words::role(evidence.role, language)
    };
    Some(SideView {
        heading: heading.to_owned(),
        source: join(
            words::role(evidence.role, language),
            &place_words(evidence, language),
        ),
        is_weak: false,
        title: evidence.text.clone(),
    })
}

/// What stands against the listing where nothing is picked yet: the buyer's note, or the order's own words.
fn against(of: &Finding) -> Option<&Evidence> {
    let wanted = if of.code == Code::NoteContradicts {
        Role::Note
    } else if of.code == Code::ContradictoryListing {
        Role::Order
    } else {
        return None;
    };
    of.evidence.iter().find(|evidence| evidence.role == wanted)
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

/// The promised choice first, then the one that would be sent: these two must be in sight.
fn by_need(siblings: &[Sibling]) -> Vec<&Sibling> {
    let mut ordered: Vec<&Sibling> = siblings.iter().collect();
    ordered.sort_by_key(|sibling| (!sibling.is_promised, !sibling.fits));
    ordered
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

fn evidence_view(evidence: &Evidence, names: &Names<'_>, language: Language) -> EvidenceView {
    EvidenceView {
        sentence: evidence.sentence_named(language, names),
        text: evidence.text.clone(),
        file: evidence.place.file.clone(),
        row: evidence.place.row,
        column: evidence.place.column.clone(),
    }
}
