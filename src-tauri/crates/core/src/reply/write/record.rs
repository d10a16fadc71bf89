//! What the ledger shows about each reason, and what went wrong where it confirms that.

use super::{Saying, Writer};
use crate::{
    case::{Fact, OwnCause, Ruling, Statement, Verdict, own_cause},
    check::day::LineKey,
    complaint::Reason,
    record::LineState,
    reply::{Grounds, SlotValue, Source, fill::clean, grounds::day},
};

/// Sentences that can be read by themselves; the others go on from "I have checked our records".
const BY_THEMSELVES: &[&str] = &[
    "shows-ordered-units",
    "shows-listed-units",
    "shows-due",
    "shows-listing",
    "shows-nothing",
    "shows-no-parcel",
];

/// Sentences that say that the ledger says nothing yet.
const NOTHING: &[&str] = &["shows-nothing", "shows-no-parcel"];

/// A sentence to be said.
struct Told {
    template: &'static str,
    saying: Saying,
}

/// What the ledger shows about all reasons of a case.
pub(super) struct Records {
    shows: Vec<Told>,
    causes: Vec<Told>,
}

/// What was ordered on one line.
pub(super) struct OrderedLine<'a> {
    pub at: usize,
    pub line: Option<&'a LineKey>,
    pub units: u32,
    pub thing: &'a str,
}

/// Each line of the order.
pub(super) fn ordered(facts: &[Fact]) -> Vec<OrderedLine<'_>> {
    let lines = facts.iter().enumerate().filter_map(|(at, fact)| {
        if let Statement::Ordered { units, thing, .. } = &fact.statement {
            Some(OrderedLine {
                at,
                line: fact.line.as_ref(),
                units: *units,
                thing,
            })
        } else {
            None
        }
    });
    lines.collect()
}

impl Records {
    pub(super) fn of(grounds: &Grounds<'_>) -> Self {
        let mut records = Self {
            shows: Vec::new(),
            causes: Vec::new(),
        };
        for ruling in grounds.rulings {
            Gathering::new(grounds, ruling, &mut records).gather();
        }
        records
    }

    pub(super) const fn has_cause(&self) -> bool {
        !self.causes.is_empty()
    }

    /// Whether more went wrong with us than that it took long.
    pub(super) fn has_mistake(&self) -> bool {
        self.causes
            .iter()
            .any(|told| told.template != "cause-delay")
    }

    /// Says it all: what goes on from "I have checked our records" first, each cause behind the last of its own facts and of those.
    pub(super) fn tell(self, writer: &mut Writer<'_>) {
        writer.paragraph();
        let Self { shows, mut causes } = self;
        let (by_themselves, mut after): (Vec<Told>, Vec<Told>) = shows
            .into_iter()
            .partition(|told| BY_THEMSELVES.contains(&told.template));
        // What has a cause comes last, so that the cause stands behind it and nothing goes on from the cause.
        let has_cause = |told: &Told| {
            causes
                .iter()
                .any(|cause| cause.saying.answers == told.saying.answers)
        };
        after.sort_by_key(has_cause);
        if !after.is_empty() {
            let facts = after.iter().flat_map(|told| &told.saying.facts);
            let saying = Saying {
                facts: facts.copied().collect(),
                ..Saying::default()
            };
            writer.say("checked", saying);
        }
        let (nothing, told): (Vec<Told>, Vec<Told>) = after
            .into_iter()
            .chain(by_themselves)
            .partition(|told| NOTHING.contains(&told.template));
        let reasons: Vec<Option<Reason>> = told.iter().map(|told| told.saying.answers).collect();
        let goes_on: Vec<bool> = told
            .iter()
            .map(|told| !BY_THEMSELVES.contains(&told.template))
            .collect();
        for (at, told) in told.into_iter().enumerate() {
            writer.say(told.template, told.saying);
            // "They" would be read of what a cause names, so causes wait for the last sentence that goes on.
            if goes_on.iter().skip(at + 1).any(|goes_on| *goes_on) {
                continue;
            }
            let is_done = |cause: &mut Told| {
                let mut later = reasons.iter().skip(at + 1);
                reasons.contains(&cause.saying.answers)
                    && !later.any(|later| *later == cause.saying.answers)
            };
            for cause in causes.extract_if(.., is_done) {
                writer.say(cause.template, cause.saying);
            }
        }
        for cause in causes {
            writer.say(cause.template, cause.saying);
        }
        // One sentence for all that is not known: the wider one where there are both.
        let of = if reasons.is_empty() { "all" } else { "rest" };
        let widest = nothing
            .iter()
            .position(|told| told.template == "shows-nothing")
            .unwrap_or_default();
        if let Some(told) = nothing.into_iter().nth(widest) {
            writer.say(told.template, told.saying.chosen("of", of));
        }
    }
}

struct Gathering<'a> {
    facts: &'a [Fact],
    meant: &'a [LineKey],
    reason: Reason,
    verdict: Verdict,
    deciding: Vec<usize>,
    records: &'a mut Records,
}

impl<'a> Gathering<'a> {
    /// A verdict that no fact carries is none.
    fn new(grounds: &Grounds<'a>, ruling: &Ruling, records: &'a mut Records) -> Self {
        let facts = grounds.facts;
        let deciding: Vec<usize> = ruling
            .facts
            .iter()
            .copied()
            .filter(|at| *at < facts.len())
            .collect();
        let verdict = if deciding.is_empty() {
            Verdict::Unknown
        } else {
            ruling.verdict
        };
        Self {
            facts,
            meant: grounds.meant,
            reason: ruling.reason,
            verdict,
            deciding,
            records,
        }
    }

    fn gather(&mut self) {
        use Verdict::{Confirmed, Contradicted, Unknown};
        match (self.reason, self.verdict) {
            (Reason::WrongItem, Confirmed) => self.show("shows-other-item"),
            (Reason::WrongColour, Confirmed) => self.show("shows-other-colour"),
            (Reason::WrongSize, Confirmed) => self.show("shows-other-size"),
            (Reason::WrongItem | Reason::WrongColour | Reason::WrongSize, Contradicted) => {
                self.right_goods();
            }
            (Reason::WrongQuantity, Confirmed | Contradicted) => self.quantity(),
            (Reason::Defective, Confirmed) => self.show("shows-defect"),
            (Reason::Defective, Contradicted) => self.show("shows-no-defect"),
            (Reason::DamagedInTransit, Confirmed) => self.show("shows-damage"),
            (Reason::DamagedInTransit, Contradicted) => self.show("shows-no-damage"),
            (Reason::Late | Reason::NotReceived, _) => self.parcel(),
            (Reason::CustomsCharges, Confirmed) => self.show("shows-charges-included"),
            (Reason::CustomsCharges, Contradicted) => self.show("shows-charges-apart"),
            (Reason::NotAsDescribed, Confirmed) => {
                self.show("shows-unlike-listing");
                self.listing();
            }
            (Reason::NotAsDescribed, Contradicted) => {
                self.show("shows-like-listing");
                self.listing();
            }
            (Reason::ChangedMind | Reason::Other, _) => {
                if let Some(at) = self.standing(|state| matches!(state, LineState::Refunded)) {
                    self.show_of("shows-refunded", &at);
                }
            }
            (Reason::Counterfeit, _) => {}
            // That another thing was agreed on is worth saying, though it proves nothing of the parcel.
            (Reason::WrongItem | Reason::WrongColour | Reason::WrongSize, Unknown)
                if self.has_only_agreed() =>
            {
                self.right_goods();
            }
            (
                Reason::WrongItem
                | Reason::WrongColour
                | Reason::WrongSize
                | Reason::WrongQuantity
                | Reason::Defective
                | Reason::DamagedInTransit
                | Reason::CustomsCharges
                | Reason::NotAsDescribed,
                Unknown,
            ) => self.show_of("shows-nothing", &[]),
        }
        if self.verdict == Confirmed {
            self.cause();
        }
    }

    /// The deciding facts, with their places.
    fn decided(&self) -> impl Iterator<Item = (usize, &Fact)> {
        self.deciding
            .iter()
            .filter_map(|at| Some((*at, self.facts.get(*at)?)))
    }

    /// Whether nothing but what was agreed on speaks, in words that can be given back.
    fn has_only_agreed(&self) -> bool {
        let is_told = |statement: &Statement| {
            let Statement::Agreed { thing, day: on } = statement else {
                return false;
            };
            clean(thing).is_some() && day(on).is_some()
        };
        !self.deciding.is_empty() && self.decided().all(|(_, fact)| is_told(&fact.statement))
    }

    fn show(&mut self, template: &'static str) {
        let facts = self.deciding.clone();
        self.show_of(template, &facts);
    }

    fn show_of(&mut self, template: &'static str, facts: &[usize]) {
        let saying = Saying::about(self.reason, facts);
        self.records.shows.push(Told { template, saying });
    }

    fn right_goods(&mut self) {
        let agreed = self.decided().find_map(|(at, fact)| {
            if let Statement::Agreed { thing, day: on } = &fact.statement {
                Some((at, clean(thing)?, day(on)?))
            } else {
                None
            }
        });
        let Some((at, thing, on)) = agreed else {
            self.show("shows-right-goods");
            return;
        };
        let saying = Saying::about(self.reason, &self.deciding)
            .with("goods", SlotValue::Goods(thing), Source::Fact(at))
            .with("day", SlotValue::Day(on), Source::Fact(at));
        self.records.shows.push(Told {
            template: "shows-agreed",
            saying,
        });
    }

    fn quantity(&mut self) {
        let lines: Vec<Option<LineKey>> =
            self.decided().map(|(_, fact)| fact.line.clone()).collect();
        let mut all = ordered(self.facts);
        if !self.meant.is_empty() {
            all.retain(|ordered| ordered.line.is_some_and(|of| self.meant.contains(of)));
        }
        let of_line = match all.as_slice() {
            [one] => Some((one.at, one.units)),
            _ => all
                .iter()
                .find(|ordered| lines.contains(&ordered.line.cloned()))
                .map(|ordered| (ordered.at, ordered.units)),
        };
        let listed = self.decided().find_map(|(at, fact)| {
            if let Statement::Printed { units, day: on, .. } = &fact.statement {
                Some((at, *units, day(on)?))
            } else {
                None
            }
        });
        let is_confirmed = self.verdict == Verdict::Confirmed;
        let listed = listed.filter(|(_, units, _)| {
            is_confirmed && of_line.is_some_and(|(_, ordered)| *units < ordered)
        });
        if listed.is_none() {
            self.show(if is_confirmed {
                "shows-other-quantity"
            } else {
                "shows-right-quantity"
            });
        }
        let reason = self.reason;
        if let Some((at, units)) = of_line {
            let saying = Saying::about(reason, &[at]).with(
                "units",
                SlotValue::Count(units),
                Source::Fact(at),
            );
            self.records.shows.push(Told {
                template: "shows-ordered-units",
                saying,
            });
        }
        if let Some((at, units, on)) = listed {
            let saying = Saying::about(reason, &self.deciding)
                .with("units", SlotValue::Count(units), Source::Fact(at))
                .with("day", SlotValue::Day(on), Source::Fact(at));
            self.records.shows.push(Told {
                template: "shows-listed-units",
                saying,
            });
        }
    }

    /// Where all lines stand alike, the facts that say so.
    fn standing(&self, is: fn(&LineState) -> bool) -> Option<Vec<usize>> {
        let mut places = Vec::new();
        for (at, fact) in self.facts.iter().enumerate() {
            // Of a line that only an old file tells of, nobody knows where it stands.
            if matches!(fact.statement, Statement::Stood { .. }) {
                return None;
            }
            let Statement::Stands { state } = &fact.statement else {
                continue;
            };
            if !is(&state.0) {
                return None;
            }
            places.push(at);
        }
        (!places.is_empty()).then_some(places)
    }

    fn parcel(&mut self) {
        let (reason, verdict) = (self.reason, self.verdict);
        // That a line waits says that it was not sent only where the verdict rests on it: a sheet may have taken it along.
        let is_waiting = self
            .standing(LineState::is_waiting)
            .filter(|facts| facts.iter().all(|at| self.deciding.contains(at)));
        let is_cancelled =
            self.standing(|state| matches!(state, LineState::Cancelled { requested: false }));
        let is_sent = self.standing(|state| matches!(state, LineState::Fulfilled));
        let is_refunded = self.standing(|state| matches!(state, LineState::Refunded));
        let is_delivered = self.delivered();
        match (verdict, reason) {
            (Verdict::Contradicted, _) => match is_delivered {
                Some(told) => self.records.shows.push(told),
                None if reason == Reason::Late => self.show("shows-no-delay"),
                None => self.show("shows-delivery"),
            },
            (Verdict::Confirmed, _) => {
                if let Some(facts) = is_waiting {
                    self.show_of("shows-unsent", &facts);
                } else if let Some(facts) = is_cancelled {
                    self.show_of("shows-cancelled", &facts);
                } else if reason == Reason::NotReceived {
                    self.show("shows-no-delivery");
                } else {
                    self.show("shows-delay");
                }
                if reason == Reason::Late {
                    self.due();
                }
            }
            (Verdict::Unknown, _) => {
                if let Some(facts) = is_refunded {
                    self.show_of("shows-refunded", &facts);
                } else if let Some(told) = is_delivered {
                    self.records.shows.push(told);
                } else {
                    if let Some(facts) = is_sent {
                        self.show_of("shows-sent", &facts);
                    }
                    self.show_of("shows-no-parcel", &[]);
                }
            }
        }
    }

    fn delivered(&self) -> Option<Told> {
        self.facts.iter().enumerate().find_map(|(at, fact)| {
            let Statement::Delivered { day: on } = &fact.statement else {
                return None;
            };
            Some(Told {
                template: "shows-delivered",
                saying: Saying::about(self.reason, &self.deciding).with(
                    "day",
                    SlotValue::Day(day(on)?),
                    Source::Fact(at),
                ),
            })
        })
    }

    /// The day by which it had to leave, of the first line that has one.
    fn due(&mut self) {
        let due = self.facts.iter().enumerate().find_map(|(at, fact)| {
            if let Statement::ShipBy { day: by } = &fact.statement {
                Some((at, day(by)?))
            } else {
                None
            }
        });
        if let Some((at, by)) = due {
            let saying =
                Saying::about(self.reason, &[at]).with("day", SlotValue::Day(by), Source::Fact(at));
            self.records.shows.push(Told {
                template: "shows-due",
                saying,
            });
        }
    }

    /// What the listing said, where that is more than the order says.
    fn listing(&mut self) {
        let all = ordered(self.facts);
        let listed = self.facts.iter().enumerate().find_map(|(at, fact)| {
            let Statement::Listed { thing } = &fact.statement else {
                return None;
            };
            let is_news = all.len() == 1 && all.iter().all(|ordered| ordered.thing != thing);
            is_news.then_some((at, clean(thing)?))
        });
        if let Some((at, thing)) = listed {
            let saying = Saying::about(self.reason, &[at]).with(
                "goods",
                SlotValue::Goods(thing),
                Source::Fact(at),
            );
            self.records.shows.push(Told {
                template: "shows-listing",
                saying,
            });
        }
    }

    /// What went wrong, where the deciding facts say it themselves.
    fn cause(&mut self) {
        let ruling = Ruling {
            reason: self.reason,
            verdict: self.verdict,
            facts: self.deciding.clone(),
            lacks: Vec::new(),
        };
        if let Some((cause, facts)) = own_cause(self.facts, &ruling) {
            let saying = Saying::about(self.reason, &facts);
            let template = match cause {
                OwnCause::Goods => "cause-goods",
                OwnCause::Quantity => "cause-quantity",
                OwnCause::Delay => "cause-delay",
            };
            self.records.causes.push(Told { template, saying });
        }
    }
}
