//! The pack as plain text, for channels that have a box for words only.

use super::view::{EvidenceBlock, EvidenceView};

/// Writes everything but the photos as text.
pub(super) fn text(view: &EvidenceView) -> String {
    let mut lines = vec![view.title.clone(), view.subtitle.clone()];
    for part in &view.parts {
        lines.push(String::new());
        lines.push(if part.number.is_empty() {
            part.title.clone()
        } else {
            format!("{}  {}", part.number, part.title)
        });
        for block in &part.blocks {
            match block {
                EvidenceBlock::Text(text) | EvidenceBlock::Strong(text) => lines.push(text.clone()),
                EvidenceBlock::Quote(text) => {
                    lines.extend(text.lines().map(|line| format!("> {line}")));
                }
                EvidenceBlock::Rows(rows) => {
                    for row in rows {
                        let parts = [&row.label, &row.text, &row.cites];
                        let parts: Vec<&str> = parts
                            .into_iter()
                            .map(String::as_str)
                            .filter(|part| !part.is_empty())
                            .collect();
                        lines.push(parts.join("  "));
                    }
                }
                EvidenceBlock::Photo(_) => {}
            }
        }
    }
    lines.push(String::new());
    lines.push(format!(
        "{} {}",
        view.language.sheet_words().head,
        view.ledger_head
    ));
    lines.push(String::new());
    lines.join("\n")
}
