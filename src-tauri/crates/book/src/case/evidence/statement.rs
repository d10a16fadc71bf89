//! The short statement: whole sentences only, the most telling facts first.

use tallyman_core::{
    case::{Bearing, Fact, StatementCode, Verdict},
    language::Language,
};

use super::{Gathered, settled::Due, words::EvidenceWords};

/// Writes the statement within so many signs. A sentence that no longer fits is left out whole; a shorter one after it may
/// still stand.
pub(crate) fn statement(
    gathered: &Gathered,
    channel: &str,
    signs_max: usize,
    language: Language,
) -> String {
    let say = |words: EvidenceWords| words.in_language(language);
    let verdict = strongest(gathered);
    let mut first: Vec<String> = gathered
        .reasons
        .first()
        .map(|claim| {
            say(EvidenceWords::Opening {
                order: gathered.order.order.clone(),
                channel: channel.to_owned(),
                claim: *claim,
            })
        })
        .into_iter()
        .collect();
    first.push(say(match verdict {
        Verdict::Contradicted => EvidenceWords::RecordsContradict {},
        Verdict::Confirmed => EvidenceWords::RecordsConfirm {},
        Verdict::Unknown => EvidenceWords::RecordsUnknown {},
    }));
    let case = gathered.row.case;
    let last = [say(ask(verdict)), say(EvidenceWords::Proven { case })];
    let telling = order_of_telling(gathered);
    let middle = telling
        .into_iter()
        .filter_map(|at| gathered.facts.get(at))
        .map(|fact| fact.statement.in_language(language));
    composed(first, middle, &last, signs_max, language)
}

/// What is asked for.
pub(crate) const fn ask(verdict: Verdict) -> EvidenceWords {
    match verdict {
        Verdict::Contradicted => EvidenceWords::AskContradicted {},
        Verdict::Confirmed => EvidenceWords::AskConfirmed {},
        Verdict::Unknown => EvidenceWords::AskUnknown {},
    }
}

/// The verdict that decides what is asked for: what is confirmed is never contested.
pub(crate) fn strongest(gathered: &Gathered) -> Verdict {
    let has = |verdict| {
        gathered
            .rulings
            .iter()
            .any(|ruling| ruling.verdict == verdict)
    };
    if has(Verdict::Confirmed) {
        Verdict::Confirmed
    } else if has(Verdict::Contradicted) && !has(Verdict::Unknown) {
        Verdict::Contradicted
    } else {
        Verdict::Unknown
    }
}

/// Whether our own records show that the buyer is right.
pub(crate) fn is_own_fault(gathered: &Gathered) -> bool {
    strongest(gathered) == Verdict::Confirmed
}

/// The ids of facts that say what the buyer says.
pub(crate) fn for_the_buyer(gathered: &Gathered) -> Vec<String> {
    let speaks = |fact: &Fact| {
        fact.bears.iter().any(|bears| {
            bears.bearing == Bearing::Supports && gathered.reasons.contains(&bears.reason)
        })
    };
    (1_usize..)
        .zip(&gathered.facts)
        .filter(|(_, fact)| speaks(fact))
        .map(|(number, _)| format!("F{number}"))
        .collect()
}

/// The ids of deadlines that were not kept.
pub(crate) fn not_kept(gathered: &Gathered) -> Vec<String> {
    let is_kept = |due: &Due| match due.answered {
        Some((at, _)) => at <= due.until,
        None => due.until > gathered.now,
    };
    (1_usize..)
        .zip(&gathered.settled.due)
        .filter(|(_, due)| !is_kept(due))
        .map(|(number, _)| format!("C{number}"))
        .collect()
}

/// The facts, those that decided first, then by kind.
fn order_of_telling(gathered: &Gathered) -> Vec<usize> {
    let decided = |at: usize| {
        gathered
            .rulings
            .iter()
            .any(|ruling| ruling.verdict != Verdict::Unknown && ruling.facts.contains(&at))
    };
    let mut all: Vec<usize> = (0..gathered.facts.len()).collect();
    all.sort_by_key(|at| {
        let code = gathered.facts.get(*at).map(|fact| fact.statement.code());
        (!decided(*at), code.map_or(u8::MAX, telling), *at)
    });
    all
}

/// How telling a kind of fact is; the smallest first.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "a further kind of fact comes after those that are known to tell most"
)]
const fn telling(code: StatementCode) -> u8 {
    match code {
        StatementCode::Agreed => 0,
        StatementCode::Delivered => 1,
        StatementCode::Ordered => 2,
        StatementCode::Listed => 3,
        StatementCode::Mapped | StatementCode::EqualCode => 4,
        StatementCode::Printed => 5,
        StatementCode::ListedLater => 6,
        StatementCode::Numbered | StatementCode::EarlierCase => 8,
        _ => 7,
    }
}

/// Puts sentences together: the first and the last always, as far as they fit, and of the middle what still does.
fn composed(
    first: Vec<String>,
    middle: impl Iterator<Item = String>,
    last: &[String],
    signs_max: usize,
    language: Language,
) -> String {
    let between = if language == Language::Zh { "" } else { " " };
    let signs = |text: &str| text.chars().count();
    let gap = signs(between);
    let mut used: usize = 0;
    let mut kept = Vec::new();
    let mut ends = Vec::new();
    let mut takes = |sentence: &str| {
        let needed = signs(sentence) + if used == 0 { 0 } else { gap };
        let fits = used + needed <= signs_max;
        if fits {
            used += needed;
        }
        fits
    };
    for sentence in first {
        if takes(&sentence) {
            kept.push(sentence);
        }
    }
    for sentence in last {
        if takes(sentence) {
            ends.push(sentence.clone());
        }
    }
    for sentence in middle {
        let sentence = one_line(&sentence);
        if takes(&sentence) {
            kept.push(sentence);
        }
    }
    kept.extend(ends);
    kept.join(between)
}

/// A sentence without signs that steer anything.
fn one_line(sentence: &str) -> String {
    let blanks = |sign: char| if sign.is_control() { ' ' } else { sign };
    sentence.chars().map(blanks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sentence_is_cut_and_no_limit_is_passed() {
        let sentence = |length: usize| format!("{}.", "ä".repeat(length));
        for most in [0, 1, 5, 20, 47, 100, 1_000] {
            let first = vec![sentence(9), sentence(3)];
            let middle: Vec<String> = (1..40).map(sentence).collect();
            let last = [sentence(4), sentence(5)];
            for language in [Language::En, Language::Zh] {
                let all = [first.clone(), middle.clone(), last.to_vec()].concat();
                let text = composed(
                    first.clone(),
                    middle.clone().into_iter(),
                    &last,
                    most,
                    language,
                );
                assert!(text.chars().count() <= most, "{most}: {text}");
                let told = text.split_inclusive('.').map(str::trim);
                assert!(
                    told.clone()
                        .all(|part| all.iter().any(|whole| whole == part)),
                    "{text}"
                );
                assert!(most < 47 || told.count() > 3, "{most}: {text}");
            }
        }
    }
}
