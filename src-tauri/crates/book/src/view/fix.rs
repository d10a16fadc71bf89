//! One answer: what it does, what follows from it, and where to walk.

use tallyman_core::{
    check::day::{Finding, Fix, FixWords, StockChoice},
    language::Language,
};

use crate::{
    api::{FixView, ScopeView},
    resolve::{Choice, ChoiceKind},
};

/// One answer as the window and scripts show it.
pub(crate) fn fix_view(of: &Finding, choice: Choice<'_>, language: Language) -> FixView {
    let FixWords { title, detail } = choice.fix.words(language);
    let (title, detail, bin) = match (choice.fix, choice.kind) {
        (Fix::ChooseMapping { candidates, .. }, ChoiceKind::Candidate(index)) => {
            candidates.get(index).map_or_else(
                || (title, detail.clone(), None),
                |candidate| {
                    (
                        skus(candidate),
                        labelled(candidate, &detail),
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
            || (title, detail.clone(), None),
            |candidate| {
                let title = meaning_sentence(word, &candidate.text, language);
                (title, detail.clone(), None)
            },
        ),
        (fix, _) => match take_of(fix) {
            Some(take) => (title, labelled(take, &detail), take.bin.clone()),
            None => (title, detail, None),
        },
    };
    FixView {
        key: choice.key.to_string(),
        title,
        detail,
        bin,
        needs_reason: matches!(choice.fix, Fix::Override),
        scopes: if matches!(choice.fix, Fix::WordMeans { .. }) {
            scopes(of, language)
        } else {
            Vec::new()
        },
    }
}

/// The stock item that a mend takes.
const fn take_of(fix: &Fix) -> Option<&StockChoice> {
    match fix {
        Fix::PickInstead { take, .. } | Fix::ThisLineOnly { take, .. } => Some(take),
        Fix::TakeDue { take, .. } => take.as_ref(),
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

fn skus(take: &StockChoice) -> String {
    let skus: Vec<String> = take
        .components
        .iter()
        .map(|component| match component.quantity {
            0 | 1 => component.stock_sku.clone(),
            units => format!("{units} × {}", component.stock_sku),
        })
        .collect();
    skus.join(" + ")
}

/// What follows from a mend, after the label of what is taken: a person knows things by their label.
fn labelled(take: &StockChoice, detail: &str) -> String {
    match (take.label.as_str(), detail) {
        ("", detail) => detail.to_owned(),
        (label, "") => label.to_owned(),
        (label, detail) => format!("{label} · {detail}"),
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
