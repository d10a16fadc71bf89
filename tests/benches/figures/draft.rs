//! How long a reply takes to be written, in every language, the first one with all that is read once.

use std::time::{Duration, Instant};

use tallyman_core::{
    case::{Fact, Ruling, Statement, Verdict},
    complaint::Reason,
    reply::{Grounds, ReplyLanguage, write},
};

use crate::{board::Board, process::Stage};

/// The longest that a draft may take.
const DRAFT: Duration = Duration::from_millis(50);
/// Drafts that are written in each language after the first.
const ROUNDS: u32 = 1_000;

/// Writes replies to one case in every language.
pub(crate) fn run(_: &Stage, board: &mut Board) {
    let ordered = Statement::Ordered {
        order: "12-34567-89012".to_owned(),
        line: "1".to_owned(),
        units: 2,
        thing: "Wool scarf (Navy)".to_owned(),
    };
    let facts: Vec<Fact> = Fact::new(ordered, [7], None).into_iter().collect();
    let rulings: Vec<Ruling> = [Reason::WrongColour, Reason::WrongQuantity, Reason::Late]
        .into_iter()
        .map(|reason| Ruling {
            reason,
            verdict: Verdict::Confirmed,
            facts: vec![0],
            lacks: Vec::new(),
        })
        .collect();
    let grounds = |language| Grounds {
        language,
        facts: &facts,
        rulings: &rulings,
        meant: &[],
        flags: &[],
        chosen: None,
        shop: Some("Nordlicht"),
        promised: None,
        answers: &[],
        has_photo: false,
    };
    let mut slowest_first = Duration::ZERO;
    let mut slowest = Duration::ZERO;
    for language in ReplyLanguage::ALL {
        let start = Instant::now();
        assert!(!write(&grounds(language)).sentences.is_empty());
        slowest_first = slowest_first.max(start.elapsed());
        let start = Instant::now();
        for _ in 0..ROUNDS {
            assert!(!write(&grounds(language)).sentences.is_empty());
        }
        slowest = slowest.max(start.elapsed() / ROUNDS);
    }
    board.within("draft, the first of a language", slowest_first, DRAFT);
    board.within("draft", slowest, DRAFT);
}
