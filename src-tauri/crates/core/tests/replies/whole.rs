//! From what the ledger holds to the words of a reply: whatever a sentence says of the parcel or of us is said by a fact of
//! the kind that can say it, and that fact by what was drawn.

use proptest::{
    collection::vec, option, prelude::*, sample::select, test_runner::Config as ProptestConfig,
};
use tallyman_core::{
    case::{
        Agreed, Fact, LineRecord, OrderRecord, Printed, Promised, Ruling, Sent, Statement,
        StatementCode as Kind, Verdict, facts, rule,
    },
    check::day::{Code, LineKey},
    complaint::Reason,
    moment::Moment,
    record::{LineState, OptionValue, OrderLine, Place, Private},
    reply::{Move, ReplyLanguage, Sentence, write},
};

use crate::made::{CODES, Made, finding};

const DAY: i64 = 86_400_000;
/// The buyer wrote at noon of this day.
const ASKED_DAY: i64 = 10;
const ASKED: Moment = Moment(ASKED_DAY * DAY + DAY / 2);

/// The kinds of facts one of which a sentence must rest on.
const KINDS: &[(&str, &[Kind])] = &[
    ("shows-other-item", &[Kind::Checked]),
    ("shows-other-colour", &[Kind::Checked]),
    ("shows-other-size", &[Kind::Checked]),
    ("shows-agreed", &[Kind::Agreed]),
    ("shows-ordered-units", &[Kind::Ordered]),
    ("shows-listed-units", &[Kind::Printed]),
    ("shows-other-quantity", &[Kind::Checked, Kind::Printed]),
    ("shows-due", &[Kind::ShipBy]),
    ("shows-delay", &[Kind::Printed, Kind::Sent, Kind::Stands]),
    ("shows-unsent", &[Kind::Stands]),
    ("shows-cancelled", &[Kind::Stands]),
    ("shows-no-delivery", &[Kind::Stands]),
    ("shows-sent", &[Kind::Stands]),
    ("shows-refunded", &[Kind::Stands]),
    ("shows-delivered", &[Kind::Delivered]),
    ("shows-delivery", &[Kind::Delivered]),
    ("shows-listing", &[Kind::Listed]),
    ("shows-unlike-listing", &[Kind::Checked]),
    ("cause-goods", &[Kind::Checked]),
    ("cause-quantity", &[Kind::Checked, Kind::Printed]),
    ("cause-delay", &[Kind::Printed, Kind::Sent, Kind::Stands]),
];

fn states() -> impl Strategy<Value = LineState> {
    prop_oneof![
        3 => Just(LineState::Open),
        2 => Just(LineState::Fulfilled),
        1 => Just(LineState::Held),
        1 => Just(LineState::Refunded),
        1 => Just(LineState::Cancelled { requested: false }),
    ]
}

fn sheets() -> impl Strategy<Value = Vec<Printed>> {
    let sheet = (1..15_i64, 1..4_u32, 1..4_u32, any::<bool>());
    vec(sheet, 0..4).prop_map(|mut drawn| {
        drawn.sort_unstable_by_key(|(day, ..)| *day);
        let sheets = drawn.into_iter().zip(1..);
        sheets
            .map(|((day, units, ordered, is_taken_back), revision)| Printed {
                sheet: 1,
                revision,
                at: Moment(day * DAY),
                units,
                ordered,
                is_taken_back,
                entry: 100 + i64::from(revision),
            })
            .collect()
    })
}

fn swaps() -> impl Strategy<Value = Vec<Agreed>> {
    let goods = select(&[Reason::WrongItem, Reason::WrongColour, Reason::WrongSize][..]);
    let swap = (1..15_i64, vec(goods, 0..3)).prop_map(|(day, changed)| Agreed {
        options: vec![OptionValue::named("Colour", "Grey")],
        changed,
        at: Moment(day * DAY),
        entry: 50,
    });
    vec(swap, 0..2)
}

fn sent() -> impl Strategy<Value = Option<Sent>> {
    option::weighted(0.4, 1..15_i64).prop_map(|day| {
        day.map(|day| Sent {
            at: Moment(day * DAY),
            carrier: None,
            file: "orders.csv".to_owned(),
            row: 2,
            entry: 60,
        })
    })
}

fn lines() -> impl Strategy<Value = LineRecord> {
    let codes = select(&CODES[..]);
    (
        (states(), 1..4_u32, option::of(1..15_i64)),
        (option::of(5..15_i64), prop::bool::weighted(0.3)),
        (sheets(), swaps(), vec(codes, 0..3), sent()),
        option::of("[a-z]{1,8}"),
    )
        .prop_map(
            |(
                (state, quantity, ship_by),
                (told_at, is_overtaken),
                (printed, agreed, codes, sent),
                listed,
            )| LineRecord {
                line: line(state, quantity, ship_by),
                entry: 1,
                newest: 2,
                told_at: told_at.map(|day| Moment(day * DAY)),
                is_overtaken,
                promised: listed.map(|thing| Promised {
                    thing,
                    entry: 3,
                    is_later: false,
                }),
                took: Vec::new(),
                printed,
                sent,
                numbered: None,
                findings: codes.into_iter().map(|code| finding(code).0).collect(),
                agreed,
            },
        )
}

fn line(state: LineState, quantity: u32, ship_by: Option<i64>) -> OrderLine {
    OrderLine {
        channel: "ebay".to_owned(),
        order: "12-34567-89012".to_owned(),
        line: String::new(),
        listing: None,
        sku: None,
        title: "Wool scarf".to_owned(),
        options: vec![OptionValue::named("Colour", "Navy")],
        quantity,
        state,
        ordered_at: Some(Moment(0)),
        updated_at: None,
        ship_by: ship_by.map(|day| Moment(day * DAY)),
        shipped_at: None,
        carrier: None,
        price: None,
        country: None,
        place: Place::default(),
        private: Private::default(),
    }
}

fn orders() -> impl Strategy<Value = OrderRecord> {
    (vec(lines(), 1..4), option::weighted(0.3, 1..15_i64)).prop_map(|(mut lines, delivered)| {
        for (record, number) in lines.iter_mut().zip(1_u32..) {
            record.line.line = number.to_string();
        }
        OrderRecord {
            lines,
            delivered: delivered.map(|day| (Moment(day * DAY), 4)),
        }
    })
}

/// What can be said of a line, worked out anew from what was drawn.
struct Truth<'a>(&'a LineRecord);

impl Truth<'_> {
    /// The sheets that were not taken back.
    fn sheets(&self) -> Vec<Printed> {
        let printed = self.0.printed.iter().copied();
        printed.filter(|sheet| !sheet.is_taken_back).collect()
    }

    fn is_still_here(&self) -> bool {
        let is_fresh = self
            .0
            .told_at
            .is_some_and(|at| at.0 >= ASKED_DAY * DAY && !self.0.is_overtaken);
        let is_waiting = matches!(self.0.line.state, LineState::Open | LineState::Held);
        is_fresh && is_waiting && self.sheets().is_empty() && self.0.sent.is_none()
    }

    /// Whether a file tells that it was sent later than it had to be, and that was due when the buyer wrote.
    fn is_sent_late(&self) -> bool {
        let (sent, by) = (self.0.sent.as_ref(), self.0.line.ship_by);
        sent.zip(by)
            .is_some_and(|(sent, by)| by < ASKED && sent.at > by)
    }

    fn is_late_sheet(&self, entry: i64) -> bool {
        let first = self.sheets().into_iter().next();
        first.is_some_and(|sheet| {
            sheet.entry == entry && self.0.line.ship_by.is_some_and(|by| sheet.at > by)
        })
    }

    fn is_short_sheet(&self, entry: i64) -> bool {
        let mut before = self.sheets();
        before.retain(|sheet| sheet.at <= ASKED);
        before.pop().is_some_and(|sheet| {
            sheet.entry == entry
                && sheet.units < sheet.ordered
                && sheet.units < self.0.line.quantity
        })
    }

    /// Whether a swap of before the message changed what a finding speaks of.
    fn is_swapped(&self, code: Code) -> bool {
        let axes = [
            (Code::WrongItem, Reason::WrongItem),
            (Code::WrongColour, Reason::WrongColour),
            (Code::WrongSize, Reason::WrongSize),
        ];
        let Some((_, reason)) = axes.into_iter().find(|(of, _)| *of == code) else {
            return false;
        };
        let mut swaps = self.0.agreed.iter().filter(|swap| swap.at <= ASKED);
        swaps.any(|swap| swap.changed.contains(&reason))
    }
}

/// Whether a fact may carry a sentence.
fn may_say(order: &OrderRecord, sentence: &Sentence, fact: &Fact) -> bool {
    let of = |record: &&LineRecord| fact.line.as_ref() == Some(&LineKey::of(&record.line));
    let Some(record) = order.lines.iter().find(of) else {
        return true;
    };
    let truth = Truth(record);
    let by = record.line.ship_by;
    match (sentence.template, &fact.statement) {
        ("shows-unsent", _) => truth.is_still_here(),
        ("cause-delay", Statement::Stands { .. }) => {
            truth.is_still_here() && by.is_some_and(|by| by < ASKED)
        }
        ("cause-delay" | "shows-delay", Statement::Printed { .. }) => {
            truth.is_late_sheet(fact.entries[0])
        }
        ("cause-delay" | "shows-delay", Statement::Sent { .. }) => truth.is_sent_late(),
        ("cause-quantity" | "shows-listed-units", Statement::Printed { .. }) => {
            truth.is_short_sheet(fact.entries[0])
        }
        ("cause-goods", Statement::Checked { finding }) => !truth.is_swapped(finding.0.code),
        _ => true,
    }
}

fn check(order: &OrderRecord, reasons: &[Reason]) -> Result<(), TestCaseError> {
    let said = facts(order, ASKED, 0);
    let lines: Vec<LineKey> = order
        .lines
        .iter()
        .map(|record| LineKey::of(&record.line))
        .collect();
    let rulings = rule(reasons, &lines, &said);
    prop_assert!(rulings.iter().all(|ruling| is_fair(order, ruling)));
    let made = Made {
        facts: said,
        meant: Vec::new(),
        rulings,
        flags: Vec::new(),
        chosen: None,
        shop: None,
        promised: None,
        answers: Vec::new(),
        has_photo: false,
    };
    let draft = write(&made.grounds(ReplyLanguage::En));
    for sentence in &draft.sentences {
        let is_claim = matches!(sentence.does, Move::Facts | Move::Cause);
        let says_nothing = ["checked", "shows-nothing", "shows-no-parcel"];
        if !is_claim || says_nothing.contains(&sentence.template) {
            continue;
        }
        let of = |row: &&(&str, &[Kind])| row.0 == sentence.template;
        let Some((_, kinds)) = KINDS.iter().find(of) else {
            prop_assert!(false, "{} is in no row", sentence.template);
            continue;
        };
        let rests: Vec<&Fact> = sentence.facts.iter().map(|at| &made.facts[*at]).collect();
        let of_kind = |fact: &&Fact| kinds.contains(&fact.statement.code());
        prop_assert!(rests.iter().any(of_kind), "{}: {rests:#?}", sentence.text);
        let carries = |fact: &&Fact| may_say(order, sentence, fact);
        prop_assert!(
            rests.iter().all(carries),
            "{}: {rests:#?} of {order:#?}",
            sentence.text
        );
    }
    Ok(())
}

/// Without scans nothing shows that we were right about the goods; that a parcel came is shown by its delivery alone.
fn is_fair(order: &OrderRecord, ruling: &Ruling) -> bool {
    let is_delivered = order.delivered.is_some_and(|(at, _)| at <= ASKED);
    ruling.verdict != Verdict::Contradicted
        || (ruling.reason == Reason::NotReceived && is_delivered)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_reply_says_of_us_is_what_the_ledger_holds(
        order in orders(),
        reasons in prop::sample::subsequence(Reason::ALL.to_vec(), 1..4),
    ) {
        check(&order, &reasons)?;
    }
}
