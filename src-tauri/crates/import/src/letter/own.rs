//! What was written this time: without quoted letters and what mail programs write under a letter.

use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../../../assets/cases/quotes.tsv");
/// How much of a line is looked at.
const LINE_CHARS: usize = 300;

struct Marks {
    leads: Vec<(&'static str, &'static str)>,
    breaks: Vec<&'static str>,
    signatures: Vec<&'static str>,
}

impl Marks {
    fn shipped() -> &'static Self {
        static SHIPPED: OnceLock<Marks> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            let mut marks = Self {
                leads: Vec::new(),
                breaks: Vec::new(),
                signatures: Vec::new(),
            };
            for row in TABLE.lines().filter(|row| !row.starts_with('#')) {
                let mut cells = row.split('\t');
                let (kind, words) = (
                    cells.next().unwrap_or_default(),
                    cells.nth(1).unwrap_or_default(),
                );
                match kind {
                    "lead" => marks.leads.extend(words.split_once('…')),
                    "mark" => marks.breaks.push(words),
                    "signature" => marks.signatures.push(words),
                    _ => {}
                }
            }
            marks
        })
    }

    fn is_lead(&self, line: &str) -> bool {
        line.chars().any(|sign| sign.is_ascii_digit())
            && self
                .leads
                .iter()
                .any(|(start, end)| line.starts_with(start) && line.ends_with(end))
    }

    fn is_mark(&self, line: &str) -> bool {
        self.breaks.iter().any(|mark| line.starts_with(mark))
    }

    fn is_signature(&self, line: &str) -> bool {
        self.signatures.iter().any(|start| line.starts_with(start))
    }
}

/// What was written this time. A letter that is nothing but a quote is that quote.
pub(super) fn words(text: &str) -> String {
    let marks = Marks::shipped();
    let lines: Vec<&str> = text.lines().collect();
    let mut own: Vec<&str> = Vec::new();
    let mut has_words = false;
    for (at, line) in lines.iter().enumerate() {
        let trimmed = line.trim();
        if trimmed.starts_with(['>', '＞']) {
            continue;
        }
        let lower = lowered(trimmed);
        // Mail programs break a long line that leads over in two.
        let with_next = || {
            let next = lines.get(at + 1).map_or("", |line| line.trim());
            lowered(&format!("{trimmed} {next}"))
        };
        if marks.is_lead(&lower) || marks.is_mark(&lower) {
            if has_words {
                break;
            }
            continue;
        }
        if has_words && marks.is_lead(&with_next()) && !lower.ends_with(['.', '!', '?']) {
            break;
        }
        if has_words && matches!(*line, "--" | "-- ") {
            break;
        }
        if marks.is_signature(&lower) {
            continue;
        }
        has_words |= trimmed.chars().any(char::is_alphanumeric);
        own.push(line);
    }
    if has_words {
        own.join("\n").trim().to_owned()
    } else {
        text.to_owned()
    }
}

fn lowered(line: &str) -> String {
    line.chars()
        .take(LINE_CHARS)
        .collect::<String>()
        .to_lowercase()
}
