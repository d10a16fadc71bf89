//! The table of deadlines.

use std::sync::OnceLock;

use super::{Span, Stage, Unit, country::is_in};
use crate::{complaint::Reason, language::Language};

const TABLE: &str = include_str!("../../../../../assets/cases/deadlines.tsv");
const WORDS: &str = include_str!("../../../../../assets/cases/deadline-words.tsv");

/// What a clock starts with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Start {
    /// The newest message of the buyer.
    Message,
    /// The first message of the buyer.
    FirstMessage,
    /// The stage of the case began.
    Stage,
    /// The day on which delivery was expected; the ledger does not know it.
    EstimatedDelivery,
    /// The moment from which a refund is due by law; the ledger does not know it.
    RefundRight,
}

/// How much a deadline weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Something is lost when it passes.
    Hard,
    /// It counts in a figure.
    Soft,
    /// Nothing is to be done by it.
    Notice,
}

/// How well founded a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Confidence {
    /// The platform's or the law's own words.
    High,
    /// A second hand, or sources that disagree.
    Medium,
    /// Hearsay.
    Low,
}

impl Confidence {
    /// The stable name, as it stands in tables and JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }

    /// The confidence of a name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::High, Self::Medium, Self::Low]
            .into_iter()
            .find(|confidence| confidence.name() == name)
    }
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    /// Its id.
    pub id: &'static str,
    /// The platform; `law` is the law of the buyer's country.
    pub platform: &'static str,
    markets: Markets,
    stages: Vec<Stage>,
    reasons: Vec<Reason>,
    /// How long there is; `None` where nobody knows it.
    pub span: Option<Span>,
    /// What it starts with.
    pub start: Start,
    /// Whether an answer to the buyer meets it.
    pub is_met_by_answer: bool,
    /// How much it weighs.
    pub weight: Weight,
    /// How well founded it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: &'static str,
    /// Of when the source is.
    pub source_date: &'static str,
    /// The day on which it was read.
    pub checked: &'static str,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Markets {
    All,
    These(Vec<&'static str>),
    AllBut(Vec<&'static str>),
}

impl Rule {
    /// Whether the rule holds in a country. Where that is not known, of two rules that part the countries between them the
    /// shorter one holds, and none that names countries by itself.
    pub fn holds_in(&self, country: Option<&str>) -> bool {
        let is_among = |these: &[&str], code: &str| these.iter().any(|wanted| is_in(code, wanted));
        match (&self.markets, country) {
            (Markets::All, _) => true,
            (Markets::These(these), Some(code)) => is_among(these, code),
            (Markets::AllBut(these), Some(code)) => !is_among(these, code),
            (Markets::These(_), None) => self.rest().is_some_and(|rest| self.is_shorter(rest)),
            (Markets::AllBut(_), None) => self.rest().is_none_or(|rest| !rest.is_shorter(self)),
        }
    }

    /// The rule for the other countries, where it is one that names the same ones.
    fn rest(&self) -> Option<&'static Self> {
        let is_rest = |other: &&Self| {
            let parts = match (&self.markets, &other.markets) {
                (Markets::These(these), Markets::AllBut(but))
                | (Markets::AllBut(but), Markets::These(these)) => these == but,
                _ => false,
            };
            parts
                && other.platform == self.platform
                && other.stages == self.stages
                && other.reasons == self.reasons
                && other.start == self.start
        };
        rules().iter().find(is_rest)
    }

    fn is_shorter(&self, other: &Self) -> bool {
        let hours = |rule: &Self| rule.span.map(Span::hours_min);
        hours(self)
            .zip(hours(other))
            .is_some_and(|(own, other)| own < other)
    }

    /// Whether the rule runs at a stage.
    pub fn runs_at(&self, stage: Stage) -> bool {
        self.stages.is_empty() || self.stages.contains(&stage)
    }

    /// Whether the rule is about one of these reasons.
    pub fn is_about(&self, reasons: &[Reason]) -> bool {
        self.reasons.is_empty() || reasons.iter().any(|reason| self.reasons.contains(reason))
    }

    /// What is to be done, and what happens otherwise.
    pub fn words(&self, language: Language) -> (&'static str, &'static str) {
        let code = match language {
            Language::En => "en",
            Language::De => "de",
            Language::Zh => "zh",
        };
        words()
            .iter()
            .find(|row| row.0 == self.id && row.1 == code)
            .map_or(("", ""), |row| (row.2, row.3))
    }
}

/// Every rule of the table.
pub fn rules() -> &'static [Rule] {
    static RULES: OnceLock<Vec<Rule>> = OnceLock::new();
    RULES.get_or_init(|| TABLE.lines().filter_map(read).collect())
}

/// The rule of an id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.id == id)
}

type Words = (&'static str, &'static str, &'static str, &'static str);

fn words() -> &'static [Words] {
    static ROWS: OnceLock<Vec<Words>> = OnceLock::new();
    ROWS.get_or_init(|| {
        let row = |row: &'static str| {
            let mut cells = row.split('\t');
            Some((cells.next()?, cells.next()?, cells.next()?, cells.next()?))
        };
        WORDS.lines().filter_map(row).collect()
    })
}

/// The names in a cell; `*` is none in particular.
fn each<T>(cell: &'static str, named: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    if cell == "*" {
        return Some(Vec::new());
    }
    cell.split(' ').map(named).collect()
}

fn read(row: &'static str) -> Option<Rule> {
    let cells: Vec<&'static str> = row.split('\t').collect();
    let [
        id,
        platform,
        markets,
        stages,
        reasons,
        amount,
        unit,
        start,
        met_by,
        weight,
        confidence,
        source,
        source_date,
        checked,
    ] = cells.try_into().ok()?;
    let countries = |cell: &'static str| cell.split(' ').collect();
    Some(Rule {
        id,
        platform,
        markets: match markets.strip_prefix('!') {
            Some(but) => Markets::AllBut(countries(but)),
            None if markets == "*" => Markets::All,
            None => Markets::These(countries(markets)),
        },
        stages: each(stages, Stage::named)?,
        reasons: each(reasons, Reason::named)?,
        span: match amount {
            "-" => None,
            amount => Some(Span {
                amount: amount.parse().ok()?,
                unit: Unit::named(unit)?,
            }),
        },
        start: match start {
            "message" => Start::Message,
            "first_message" => Start::FirstMessage,
            "stage" => Start::Stage,
            "estimated_delivery" => Start::EstimatedDelivery,
            "refund_right" => Start::RefundRight,
            _ => return None,
        },
        is_met_by_answer: met_by == "answer",
        weight: match weight {
            "hard" => Weight::Hard,
            "soft" => Weight::Soft,
            "notice" => Weight::Notice,
            _ => return None,
        },
        confidence: Confidence::named(confidence)?,
        source,
        source_date,
        checked,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_read_and_has_words_in_every_language() {
        let written = TABLE.lines().filter(|row| !row.starts_with('#')).count();
        assert_eq!(rules().len(), written);
        for rule in rules() {
            for language in [Language::En, Language::De, Language::Zh] {
                let (action, missed) = rule.words(language);
                assert!(
                    !action.is_empty() && !missed.is_empty(),
                    "{} {language:?}",
                    rule.id
                );
            }
            assert!(
                !rule.source.is_empty() && rule.checked.len() == 10,
                "{}",
                rule.id
            );
            assert_eq!(
                rules().iter().filter(|other| other.id == rule.id).count(),
                1
            );
        }
    }

    #[test]
    fn rules_hold_where_they_say() {
        let holds = |id: &str, country| rule(id).unwrap().holds_in(country);
        assert!(holds("law.pl.complaint", Some("PL")) && !holds("law.pl.complaint", None));
        assert!(
            holds("law.eu.withdrawal_refund", Some("DE"))
                && !holds("law.eu.withdrawal_refund", Some("GB"))
        );
        assert!(
            holds("visa.response.us_ca", Some("CA")) && !holds("visa.response.other", Some("CA"))
        );
        // Nine days in the United States and Canada, eighteen elsewhere: who does not know has nine.
        assert!(holds("visa.response.us_ca", None) && !holds("visa.response.other", None));
        assert!(!holds("visa.response.us_ca", Some("DE")));
        assert!(holds("visa.response.other", Some("DE")));
        assert!(!holds("shopee.return.sg", None) && holds("mastercard.response", None));
    }

    #[test]
    fn rules_that_part_the_countries_between_them_count_in_one_unit() {
        // Where the country is not known the shorter one holds; of three business days and four days of the calendar it depends
        // on the weekend which one that is.
        let pairs = rules().iter().filter_map(|rule| Some((rule, rule.rest()?)));
        let mut count = 0;
        for (rule, rest) in pairs {
            let unit = |rule: &Rule| rule.span.map(|span| span.unit);
            assert_eq!(unit(rule), unit(rest), "{} and {}", rule.id, rest.id);
            count += 1;
        }
        assert!(count > 0);
    }
}
