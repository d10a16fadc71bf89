//! What taking an answer back does: the check is run without it, and the two are compared.

use rustc_hash::{FxHashMap, FxHashSet};
use tallyman_core::{
    check::day::{self, Decision, Finding, LineKey, Report, Severity},
    language::Language,
};

use crate::{
    judging,
    shop::{Checked, Shop},
};

/// What becomes of one finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum EffectKind {
    /// It waits for an answer again, or for the first time.
    Opens,
    /// Another finding takes its place.
    Changes,
    /// It is gone.
    Goes,
    /// Another answer holds for it.
    OtherAnswer,
}

/// One finding that is not what it was.
#[derive(Clone, Debug)]
pub(crate) struct Effect {
    /// What becomes of it.
    pub kind: EffectKind,
    /// The finding as it will be; as it was, where it goes.
    pub finding: Finding,
    /// The finding as it was, where another takes its place.
    pub before: Option<Finding>,
}

/// The day as it would be without a decision.
pub(crate) fn report_without(shop: &Shop, checked: &Checked, decision: &str) -> Report {
    let kept: Vec<Decision> = checked
        .data
        .decisions
        .iter()
        .filter(|held| held.id != decision)
        .cloned()
        .collect();
    report_of(shop, checked, &kept)
}

/// The day as it would be with other decisions.
pub(crate) fn report_of(shop: &Shop, checked: &Checked, decisions: &[Decision]) -> Report {
    let mut day = checked.data.day();
    day.decisions = decisions;
    judging::with_answers(
        &shop.vocabulary,
        decisions,
        checked.data.supplier.as_deref(),
        |judges| day::check(&day, judges),
    )
}

/// What differs between two checks of one day. Notes hold nothing back and are left out.
pub(crate) fn effects(before: &Report, after: &Report) -> Vec<Effect> {
    let matters = |finding: &&Finding| finding.severity != Severity::Note;
    let old: FxHashMap<&str, &Finding> = before
        .findings
        .iter()
        .filter(matters)
        .map(|finding| (finding.id.as_str(), finding))
        .collect();
    let new: FxHashSet<&str> = after
        .findings
        .iter()
        .map(|finding| finding.id.as_str())
        .collect();
    let mut gone: Vec<&Finding> = before
        .findings
        .iter()
        .filter(matters)
        .filter(|finding| !new.contains(finding.id.as_str()) && finding.answer.is_none())
        .collect();
    let mut effects = Vec::new();
    for finding in after.findings.iter().filter(matters) {
        let was = old.get(finding.id.as_str()).copied();
        let kind = match was {
            Some(was) if was.answer == finding.answer => continue,
            Some(_) if finding.answer.is_some() => EffectKind::OtherAnswer,
            None if finding.answer.is_some() => continue,
            Some(_) | None => EffectKind::Opens,
        };
        let replaced = (was.is_none())
            .then(|| gone.iter().position(|old| share_line(old, finding)))
            .flatten()
            .map(|index| gone.remove(index).clone());
        effects.push(Effect {
            kind: if replaced.is_some() {
                EffectKind::Changes
            } else {
                kind
            },
            finding: finding.clone(),
            before: replaced,
        });
    }
    effects.extend(gone.into_iter().map(|finding| Effect {
        kind: EffectKind::Goes,
        finding: finding.clone(),
        before: None,
    }));
    effects
}

fn share_line(one: &Finding, other: &Finding) -> bool {
    fn lines(finding: &Finding) -> impl Iterator<Item = &LineKey> {
        finding.line.iter().chain(&finding.lines)
    }
    lines(one).any(|line| lines(other).any(|of| of == line))
}

/// Lines that can be printed now and could not then.
fn lines_held(before: &Report, after: &Report) -> usize {
    before
        .lines
        .iter()
        .zip(&after.lines)
        .filter(|(before, after)| before.status.is_printable() && !after.status.is_printable())
        .count()
}

/// The effects in one sentence; the same words before and after the deed.
#[expect(
    clippy::too_many_lines,
    reason = "one table of phrases, six words a row"
)]
pub(crate) fn summary(
    effects: &[Effect],
    before: &Report,
    after: &Report,
    language: Language,
) -> String {
    let count = |kind: EffectKind| effects.iter().filter(|effect| effect.kind == kind).count();
    let (opens, changes, goes, others) = (
        count(EffectKind::Opens),
        count(EffectKind::Changes),
        count(EffectKind::Goes),
        count(EffectKind::OtherAnswer),
    );
    let held = lines_held(before, after);
    let mut parts: Vec<String> = Vec::new();
    let mut part = |number: usize, words: [&str; 6]| {
        let [one, many, einer, viele, chinese, after_count] = words;
        if number == 0 {
            return;
        }
        parts.push(match (language, number) {
            (Language::En, 1) => one.to_owned(),
            (Language::En, _) => format!("{number} {many}"),
            (Language::De, 1) => einer.to_owned(),
            (Language::De, _) => format!("{number} {viele}"),
            (Language::Zh, _) => format!("{chinese} {number} {after_count}"),
        });
    };
    part(
        opens,
        [
            "1 finding is open again",
            "findings are open again",
            "1 Befund ist wieder offen",
            "Befunde sind wieder offen",
            "重新待处理",
            "项",
        ],
    );
    part(
        changes,
        [
            "1 finding becomes another",
            "findings become others",
            "1 Befund wird ein anderer",
            "Befunde werden andere",
            "变为其他提示",
            "项",
        ],
    );
    part(
        goes,
        [
            "1 finding goes",
            "findings go",
            "1 Befund entfällt",
            "Befunde entfallen",
            "消失",
            "项",
        ],
    );
    part(
        others,
        [
            "1 finding is answered by another answer",
            "findings are answered by another answer",
            "1 Befund hat eine andere Antwort",
            "Befunde haben eine andere Antwort",
            "由其他答复解决",
            "项",
        ],
    );
    part(
        held,
        [
            "1 line leaves the sheet",
            "lines leave the sheet",
            "1 Zeile verlässt das Blatt",
            "Zeilen verlassen das Blatt",
            "离开拣货单",
            "行",
        ],
    );
    match (language, parts.is_empty()) {
        (Language::En, true) => "Nothing of today rests on it.".to_owned(),
        (Language::De, true) => "Nichts von heute beruht darauf.".to_owned(),
        (Language::Zh, true) => "今天没有任何内容依据它。".to_owned(),
        (Language::En | Language::De, false) => format!("{}.", parts.join(", ")),
        (Language::Zh, false) => format!("{}。", parts.join("，")),
    }
}
