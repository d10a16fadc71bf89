//! Cases made up for the tests.

use chrono::NaiveDate;
use tallyman_core::{
    case::{Bearing, Fact, FindingWords, Ruling, StateWords, Statement, Strength, Verdict},
    check::day::{Code, Detail, Finding, LineKey, Severity},
    complaint::{Flag, Reason},
    money::Money,
    record::LineState,
    remedy::{Offer, Remedy},
    reply::{Answer, Grounds, ReplyLanguage},
};

/// What a check may find that says something of the parcel.
pub(crate) const CODES: [Code; 5] = [
    Code::WrongItem,
    Code::WrongColour,
    Code::WrongSize,
    Code::WrongQuantity,
    Code::Unclear,
];

/// A whole case that a reply can be asked of.
#[derive(Clone, Debug)]
pub(crate) struct Made {
    pub facts: Vec<Fact>,
    pub rulings: Vec<Ruling>,
    pub meant: Vec<LineKey>,
    pub flags: Vec<Flag>,
    pub chosen: Option<Offer>,
    pub shop: Option<String>,
    pub promised: Option<NaiveDate>,
    pub answers: Vec<Answer>,
    pub has_photo: bool,
}

impl Made {
    pub(crate) fn grounds(&self, language: ReplyLanguage) -> Grounds<'_> {
        Grounds {
            language,
            facts: &self.facts,
            rulings: &self.rulings,
            meant: &self.meant,
            flags: &self.flags,
            chosen: self.chosen.as_ref(),
            shop: self.shop.as_deref(),
            promised: self.promised,
            answers: &self.answers,
            has_photo: self.has_photo,
        }
    }
}

pub(crate) fn key(line: &str) -> LineKey {
    LineKey {
        channel: "ebay".to_owned(),
        order: "12-34567-89012".to_owned(),
        line: line.to_owned(),
    }
}

pub(crate) fn finding(code: Code) -> Box<FindingWords> {
    Box::new(FindingWords(Finding {
        id: String::new(),
        cause: String::new(),
        code,
        severity: Severity::Block,
        line: Some(key("1")),
        lines: Vec::new(),
        sku: None,
        title: "Wool scarf".to_owned(),
        expected: "Navy".to_owned(),
        found: "藏青".to_owned(),
        detail: Detail::Units { due: 2, found: 1 },
        attributes: Vec::new(),
        siblings: Vec::new(),
        promise: None,
        evidence: Vec::new(),
        fixes: Vec::new(),
        answer: None,
    }))
}

pub(crate) fn fact(statement: Statement) -> Fact {
    Fact::new(statement, [7], Some(key("1"))).expect("an entry")
}

pub(crate) fn stands(state: LineState) -> Statement {
    Statement::Stands {
        state: StateWords(state),
    }
}

pub(crate) fn offer(remedy: Remedy, refund: Option<(i64, &str)>) -> Offer {
    Offer {
        remedy,
        cost: None,
        refund: refund.map(|(amount_minor, currency)| Money {
            amount_minor,
            currency: currency.to_owned(),
        }),
        terms: Vec::new(),
    }
}

/// What decides about a reason in the made-up case.
fn deciding(reason: Reason, verdict: Verdict) -> Option<Statement> {
    let day = |day: &str| day.to_owned();
    match (verdict, reason) {
        (Verdict::Confirmed, Reason::WrongItem) => Some(Code::WrongItem),
        (Verdict::Confirmed, Reason::WrongColour | Reason::NotAsDescribed) => {
            Some(Code::WrongColour)
        }
        (Verdict::Confirmed, Reason::WrongSize) => Some(Code::WrongSize),
        _ => None,
    }
    .map(|code| Statement::Checked {
        finding: finding(code),
    })
    .or_else(|| match (verdict, reason) {
        (Verdict::Confirmed, Reason::WrongQuantity) => Some(Statement::Printed {
            sheet: 31,
            revision: 1,
            units: 1,
            day: day("2026-11-12"),
        }),
        (Verdict::Confirmed, Reason::NotReceived | Reason::Late) => Some(stands(LineState::Open)),
        (Verdict::Contradicted, Reason::WrongItem) => Some(Statement::Agreed {
            thing: "Wool scarf (Charcoal)".to_owned(),
            day: day("2026-11-08"),
        }),
        (Verdict::Contradicted, Reason::NotReceived) => Some(Statement::Delivered {
            day: day("2026-11-18"),
        }),
        _ => None,
    })
}

/// The usual case: one line of two scarves, with a verdict on one reason.
pub(crate) fn usual(reason: Reason, verdict: Verdict, remedy: Remedy) -> Made {
    let mut facts = vec![
        fact(Statement::Ordered {
            order: "12-34567-89012".to_owned(),
            line: "1".to_owned(),
            units: 2,
            thing: "Wool scarf (Navy)".to_owned(),
        }),
        fact(Statement::Listed {
            thing: "Wool scarf, 180 cm (Navy)".to_owned(),
        }),
    ];
    if verdict == Verdict::Confirmed && reason == Reason::Late {
        facts.push(fact(Statement::ShipBy {
            day: "2026-11-10".to_owned(),
        }));
    }
    let decided = deciding(reason, verdict);
    let is_waiting = matches!(decided, Some(Statement::Stands { .. }));
    let deciding = if let Some(statement) = decided {
        let decided = fact(statement);
        let late = [Reason::Late, Reason::NotReceived];
        facts.push(if is_waiting {
            decided.bearing(&late, Bearing::Supports, Strength::Planned)
        } else {
            decided
        });
        vec![facts.len() - 1]
    } else if verdict == Verdict::Unknown {
        Vec::new()
    } else {
        vec![0]
    };
    if !is_waiting {
        facts.push(fact(stands(LineState::Fulfilled)));
    }
    Made {
        facts,
        meant: Vec::new(),
        rulings: vec![Ruling {
            reason,
            verdict,
            facts: deciding,
            lacks: Vec::new(),
        }],
        flags: Vec::new(),
        chosen: Some(offer(remedy, refund(remedy))),
        shop: Some("Nordlicht".to_owned()),
        promised: NaiveDate::from_ymd_opt(2026, 11, 27),
        answers: Vec::new(),
        has_photo: false,
    }
}

/// What the usual remedy gives back.
pub(crate) const fn refund(remedy: Remedy) -> Option<(i64, &'static str)> {
    match remedy {
        Remedy::RefundKeep | Remedy::RefundReturn => Some((2490, "EUR")),
        Remedy::RefundPart => Some((623, "EUR")),
        Remedy::RefundPostage => Some((450, "EUR")),
        Remedy::ReplaceKeep
        | Remedy::ReplaceReturn
        | Remedy::ResendMissing
        | Remedy::Reship
        | Remedy::AcceptReturn
        | Remedy::RefundCharge
        | Remedy::AskPhoto
        | Remedy::Explain
        | Remedy::Trace
        | Remedy::OwnerDecides => None,
    }
}
