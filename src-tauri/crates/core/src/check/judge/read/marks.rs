use super::roles::plays;
use super::{Reading, Span};
use crate::check::judge::vocabulary::{Role, Tables};

/// A short code that its neighbour makes the name of a variant: "Style B", B款, "#18", 1B#.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Mark {
    /// The code without leading zeros.
    pub(in crate::check::judge) code: String,
    pub(in crate::check::judge) span: Span,
}

/// Longest code that is taken for a mark.
const CODE_LIMIT: usize = 4;

/// Collects the marks of a text.
pub(super) fn collect(tables: &Tables, reading: &mut Reading) {
    let text = &reading.folded.text;
    let mut marks: Vec<Mark> = Vec::new();
    let mut add = |span: Option<Span>| {
        if let Some(span) = span
            && !marks.iter().any(|known| known.span == span)
        {
            let code = text[span.start..span.end]
                .trim_start_matches('0')
                .to_owned();
            marks.push(Mark { code, span });
        }
    };
    for (at, _) in text.match_indices('#') {
        let touches = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric());
        if touches(text[..at].chars().next_back()) {
            add(code_before(text, at));
        } else if touches(text[at + 1..].chars().next()) {
            add(code_after(text, at + 1));
        }
    }
    for term in &reading.terms {
        if plays(tables, term, Role::Designator) {
            let is_short = |span: &Span| {
                // A long number beside 款 or "type" is an article number.
                let code = &text[span.start..span.end];
                code.len() <= 2 || code.bytes().any(|byte| byte.is_ascii_alphabetic())
            };
            add(code_before(text, term.span.start).filter(is_short));
            add(code_after(text, term.span.end).filter(is_short));
        }
    }
    reading.marks = marks;
}

/// The code that ends at a place, with at most one space or hyphen between.
fn code_before(text: &str, at: usize) -> Option<Span> {
    let head = text.get(..at)?;
    let head = head.strip_suffix([' ', '-']).unwrap_or(head);
    let length = head
        .bytes()
        .rev()
        .take_while(u8::is_ascii_alphanumeric)
        .count();
    let start = head.len() - length;
    is_code(&head[start..], head[..start].chars().next_back()).then_some(Span {
        start,
        end: head.len(),
    })
}

/// The code that starts at a place, with at most one space, hyphen, colon or dot between.
fn code_after(text: &str, at: usize) -> Option<Span> {
    let tail = text.get(at..)?;
    let rest = tail.trim_start_matches([' ', '-', ':', '.', '：']);
    let start = at + tail.len() - rest.len();
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let span = Span {
        start,
        end: start + length,
    };
    (start - at <= 3 && is_code(&rest[..length], rest[length..].chars().next())).then_some(span)
}

/// Whether a word is a code and not a piece of one: A, 12, 1b.
fn is_code(word: &str, beside: Option<char>) -> bool {
    let letters = word.bytes().filter(u8::is_ascii_alphabetic).count();
    !word.is_empty()
        && word.len() <= CODE_LIMIT
        && letters <= 2
        && (letters < 2 || letters < word.len())
        && beside.is_none_or(|sign| !matches!(sign, '-' | '.' | ',' | '/' | 'x' | '×'))
}

#[cfg(test)]
mod tests {
    use crate::check::judge::Vocabulary;
    use crate::check::judge::read::{Context, read};

    #[test]
    fn designators_and_number_signs_make_marks() {
        let vocabulary = Vocabulary::shipped();
        for (text, codes) in [
            ("Style B", &["b"][..]),
            ("墙贴 大号 B款", &["b"]),
            ("款式C", &["c"]),
            ("#18 Ash Blonde", &["18"]),
            ("卡子发片 1B# 20寸", &["1b"]),
            ("Motiv 03", &["3"]),
            ("雪地靴 44#", &["44"]),
            ("Type 3321", &[]),
            ("瓷砖贴 A-18款", &[]),
        ] {
            let reading = read(&vocabulary.tables, text, Context::default());
            let found: Vec<&str> = reading
                .marks
                .iter()
                .map(|mark| mark.code.as_str())
                .collect();
            assert_eq!(found, codes, "{text}");
        }
    }
}
