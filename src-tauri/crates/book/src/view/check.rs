//! The check as a whole: the list on the left of the window.

use tallyman_core::{
    check::{
        day::{Finding, Group, How, Report, Severity},
        judge::{Attribute, Vocabulary},
    },
    language::Language,
};

use super::{swatch, words};
use crate::api::{CheckView, FindingGroup, FindingRow, SettledRow, SeverityView, Swatch};

/// The check as the window shows it.
pub(crate) fn check(report: &Report, vocabulary: &Vocabulary, language: Language) -> CheckView {
    let counts = report.counts;
    CheckView {
        lines: counts.lines,
        agree: counts.agree,
        answered: counts.answered,
        open: counts.open + counts.blocked + counts.held,
        blocks_total: counts.blocks,
        blocks_answered: counts.blocks_answered,
        asks_open: counts.asks_open,
        groups: report
            .groups
            .iter()
            .filter_map(|of| group(report, of, vocabulary, language))
            .collect(),
        settled: report
            .findings
            .iter()
            .filter_map(|finding| settled(finding, language))
            .collect(),
    }
}

/// How urgent a finding is, in the words of the API.
pub(crate) const fn severity(severity: Severity) -> SeverityView {
    match severity {
        Severity::Block => SeverityView::Block,
        Severity::Ask => SeverityView::Ask,
        Severity::Note => SeverityView::Note,
    }
}

/// The title of a finding's group.
pub(crate) fn title(group: &Group, language: Language) -> &'static str {
    words::code(group.code, group.through_mapping, language)
}

fn group(
    report: &Report,
    of: &Group,
    vocabulary: &Vocabulary,
    language: Language,
) -> Option<FindingGroup> {
    let findings: Vec<FindingRow> = of
        .findings
        .iter()
        .filter_map(|index| report.findings.get(*index as usize))
        .filter(|finding| finding.answer.is_none())
        .map(|finding| row(finding, vocabulary, language))
        .collect();
    if findings.is_empty() {
        return None;
    }
    let between = match (of.expected.as_str(), of.found.as_str()) {
        ("", "") => String::new(),
        (expected, "") => expected.to_owned(),
        ("", found) => found.to_owned(),
        (expected, found) => format!("{expected} → {found}"),
    };
    let subtitle = match (of.title.as_str(), between.as_str()) {
        ("", between) => between.to_owned(),
        (title, "") => title.to_owned(),
        (title, between) => format!("{title}: {between}"),
    };
    Some(FindingGroup {
        id: of.cause.clone(),
        severity: severity(of.severity),
        title: title(of, language).to_owned(),
        subtitle,
        findings,
    })
}

fn row(finding: &Finding, vocabulary: &Vocabulary, language: Language) -> FindingRow {
    let colour = finding
        .attributes
        .iter()
        .find(|judged| judged.attribute == Attribute::Colour);
    let draw = |word: Option<&tallyman_core::check::judge::Word>| -> Option<Swatch> {
        word.map(|word| swatch::of_word(vocabulary, word, language))
    };
    FindingRow {
        id: finding.id.clone(),
        subject: subject(finding),
        promised: draw(colour.and_then(|judged| judged.promised.as_ref())),
        sent: draw(colour.and_then(|judged| judged.found.as_ref())),
    }
}

/// What a finding is about: the order, else the row, else the SKU.
pub(crate) fn subject(finding: &Finding) -> String {
    if let Some(line) = &finding.line {
        return line.order.clone();
    }
    if let Some(evidence) = finding.evidence.first()
        && evidence.place.row > 0
    {
        return format!("{} · {}", evidence.place.file, evidence.place.row);
    }
    finding.sku.clone().unwrap_or_else(|| finding.title.clone())
}

/// An answered finding in the list at the foot.
pub(crate) fn settled(finding: &Finding, language: Language) -> Option<SettledRow> {
    let answer = finding.answer.as_ref()?;
    let how = match (answer.how, language) {
        (How::PickInstead, Language::En) => "Another item is taken",
        (How::PickInstead, Language::De) => "Anderer Artikel wird genommen",
        (How::PickInstead, Language::Zh) => "改拣其他商品",
        (How::ThisLineOnly, Language::En) => "Another item, this line only",
        (How::ThisLineOnly, Language::De) => "Anderer Artikel, nur diese Zeile",
        (How::ThisLineOnly, Language::Zh) => "仅此行改拣",
        (How::AcceptMapping, Language::En) => "Mapping accepted",
        (How::AcceptMapping, Language::De) => "Zuordnung angenommen",
        (How::AcceptMapping, Language::Zh) => "已接受映射",
        (How::Accept, Language::En) => "Accepted as it is",
        (How::Accept, Language::De) => "So angenommen",
        (How::Accept, Language::Zh) => "按现状接受",
        (How::TakeDue, Language::En) => "What is due is taken",
        (How::TakeDue, Language::De) => "Das Geschuldete wird genommen",
        (How::TakeDue, Language::Zh) => "按应发数量拣货",
        (How::IgnoreRow, Language::En) => "Row not followed",
        (How::IgnoreRow, Language::De) => "Zeile wird nicht befolgt",
        (How::IgnoreRow, Language::Zh) => "忽略该行",
        (How::Hold, Language::En) => "Order held",
        (How::Hold, Language::De) => "Bestellung zurückgehalten",
        (How::Hold, Language::Zh) => "订单暂缓",
        (How::Override, Language::En) => "Printed against the finding",
        (How::Override, Language::De) => "Trotz Befund gedruckt",
        (How::Override, Language::Zh) => "不顾提示照常打印",
        (How::WithdrawSheet, Language::En) => "Old sheet taken back",
        (How::WithdrawSheet, Language::De) => "Alte Liste eingezogen",
        (How::WithdrawSheet, Language::Zh) => "已收回旧拣货单",
        (How::Amended, Language::En) => "Agreed with the buyer",
        (How::Amended, Language::De) => "Mit dem Käufer vereinbart",
        (How::Amended, Language::Zh) => "已与买家商定",
    };
    let reason = answer
        .reason
        .as_deref()
        .map(|reason| format!(": {reason}"))
        .unwrap_or_default();
    Some(SettledRow {
        id: finding.id.clone(),
        title: words::code(finding.code, false, language).to_owned(),
        subject: subject(finding),
        answer: format!("{how}{reason}"),
        decision: answer.decision.clone(),
    })
}
