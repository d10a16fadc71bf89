//! The figures of a set of judged cases.

use serde_json::Value;

/// A case with what was expected and what was said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Judged {
    pub(crate) id: String,
    pub(crate) expected: String,
    pub(crate) accepted: Vec<String>,
    pub(crate) said: String,
    pub(crate) because: String,
    pub(crate) languages: String,
    pub(crate) tags: Vec<String>,
    pub(crate) why: String,
}

impl Judged {
    /// Whether the verdict is the expected one, or one that is as defensible.
    pub(crate) fn is_right(&self) -> bool {
        self.said == self.expected || self.accepted.contains(&self.said)
    }

    fn is_wrong_one(&self) -> bool {
        self.expected.starts_with("wrong_")
    }
}

/// How many of how many.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    part: u32,
    whole: u32,
}

impl Share {
    fn count(&mut self, holds: bool) {
        self.whole += 1;
        self.part += u32::from(holds);
    }

    fn percent(self) -> f64 {
        if self.whole == 0 {
            0.0
        } else {
            100.0 * f64::from(self.part) / f64::from(self.whole)
        }
    }

    fn cell(self) -> String {
        if self.whole == 0 {
            return "-".to_owned();
        }
        format!("{}/{} {:.1} %", self.part, self.whole, self.percent())
    }
}

/// The figures of a set.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    cases: u32,
    /// Wrong lines that were called same.
    miss: Share,
    /// Right lines that were called wrong.
    false_alarm: Share,
    /// Decidable lines that were called unclear.
    unclear: Share,
    /// Wrong lines that were called wrong, with the right kind of error.
    kind: Share,
    /// Unclear lines that were called unclear.
    unclear_said: Share,
}

impl Figures {
    pub(crate) const HEAD: &str = "                                cases  miss               false alarm        unclear            kind               unclear said";

    pub(crate) fn of<'a>(cases: impl Iterator<Item = &'a Judged>) -> Self {
        let mut figures = Self::default();
        for case in cases {
            figures.count(case);
        }
        figures
    }

    fn count(&mut self, case: &Judged) {
        self.cases += 1;
        let is_unclear = case.said == "unclear";
        if case.expected == "unclear" {
            self.unclear_said.count(case.is_right());
            return;
        }
        self.unclear.count(is_unclear && !case.is_right());
        if case.is_wrong_one() {
            self.miss.count(case.said == "same" && !case.is_right());
            if case.said.starts_with("wrong_") {
                self.kind.count(case.is_right());
            }
        } else {
            self.false_alarm
                .count(case.said.starts_with("wrong_") && !case.is_right());
        }
    }

    pub(crate) fn row(&self, name: &str) -> String {
        format!(
            "  {name:<28} {:>6}  {:<17}  {:<17}  {:<17}  {:<17}  {}",
            self.cases,
            self.miss.cell(),
            self.false_alarm.cell(),
            self.unclear.cell(),
            self.kind.cell(),
            self.unclear_said.cell()
        )
    }

    /// Says which targets are missed; `targets` holds per cents by name.
    pub(crate) fn missed(&self, targets: &Value) -> Vec<String> {
        let bounds = [
            ("miss_max", self.miss, true),
            ("false_alarm_max", self.false_alarm, true),
            ("unclear_max", self.unclear, true),
            ("kind_min", self.kind, false),
            ("unclear_said_min", self.unclear_said, false),
        ];
        bounds
            .into_iter()
            .filter_map(|(name, share, is_limit)| {
                let bound = targets[name].as_f64()?;
                let holds = if is_limit {
                    share.percent() <= bound
                } else {
                    share.percent() >= bound
                };
                (share.whole > 0 && !holds)
                    .then(|| format!("{name} is {bound} %, found {}", share.cell()))
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn case(expected: &str, said: &str) -> Judged {
        Judged {
            expected: expected.to_owned(),
            said: said.to_owned(),
            ..Judged::default()
        }
    }

    #[test]
    fn every_figure_counts_its_own_cases() {
        let cases = [
            case("same", "same"),
            case("same", "wrong_size"),
            case("same", "unclear"),
            case("wrong_item", "same"),
            case("wrong_item", "wrong_colour"),
            case("wrong_item", "wrong_item"),
            case("unclear", "unclear"),
        ];
        let figures = Figures::of(cases.iter());
        assert_eq!((figures.miss.part, figures.miss.whole), (1, 3));
        assert_eq!(
            (figures.false_alarm.part, figures.false_alarm.whole),
            (1, 3)
        );
        assert_eq!((figures.unclear.part, figures.unclear.whole), (1, 6));
        assert_eq!((figures.kind.part, figures.kind.whole), (1, 2));
        assert_eq!(
            (figures.unclear_said.part, figures.unclear_said.whole),
            (1, 1)
        );
    }

    #[test]
    fn targets_are_limits_and_least_shares() {
        let cases = [case("wrong_item", "same"), case("wrong_item", "wrong_item")];
        let figures = Figures::of(cases.iter());
        let targets = json!({"miss_max": 0, "kind_min": 95});
        assert_eq!(
            figures.missed(&targets),
            ["miss_max is 0 %, found 1/2 50.0 %"]
        );
    }

    #[test]
    fn another_defensible_answer_is_right() {
        let case = Judged {
            accepted: vec!["wrong_item".to_owned(), "unclear".to_owned()],
            ..case("wrong_item", "unclear")
        };
        assert!(case.is_right());
        assert_eq!(Figures::of([case].iter()).unclear.part, 0);
    }
}
