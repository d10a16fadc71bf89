//! The figures of a set of messages.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::messages::Read;

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
        100.0 * f64::from(self.part) / f64::from(self.whole.max(1))
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
    right: Share,
    unsure: Share,
    orders: Share,
    language: Share,
}

impl Figures {
    pub(crate) const HEAD: &str = "                          right              unsure             order numbers      language";

    pub(crate) fn of<'a>(messages: impl Iterator<Item = &'a Read>) -> Self {
        let mut figures = Self::default();
        for message in messages {
            figures.right.count(message.is_right());
            figures.unsure.count(message.is_unsure());
            figures.language.count(message.is_language_right());
            if let Some(holds) = message.are_orders_right() {
                figures.orders.count(holds);
            }
        }
        figures
    }

    pub(crate) fn row(&self, name: &str) -> String {
        format!(
            "  {name:<22}  {:<17}  {:<17}  {:<17}  {}",
            self.right.cell(),
            self.unsure.cell(),
            self.orders.cell(),
            self.language.cell()
        )
    }

    /// Says which bounds are missed; they are per cents by name.
    pub(crate) fn missed(&self, bounds: &Value) -> Vec<String> {
        [
            ("right_min", self.right, false),
            ("unsure_max", self.unsure, true),
            ("orders_min", self.orders, false),
            ("language_min", self.language, false),
        ]
        .into_iter()
        .filter_map(|(name, share, is_limit)| {
            let bound = bounds[name].as_f64()?;
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

/// Prints for each flag how often it was said rightly, wrongly and not at all.
pub(crate) fn flags(messages: &[Read]) {
    let mut counts: BTreeMap<String, [u32; 3]> = BTreeMap::new();
    for message in messages {
        let said = message.said_flags();
        for flag in &said {
            let is_right = message.flags.contains(flag);
            counts.entry(flag.clone()).or_default()[usize::from(!is_right)] += 1;
        }
        for flag in message.flags.iter().filter(|flag| !said.contains(flag)) {
            counts.entry(flag.clone()).or_default()[2] += 1;
        }
    }
    println!("by flag                  rightly  wrongly  not said");
    for (flag, [right, wrong, not_said]) in counts {
        println!("  {flag:<22} {right:>7}  {wrong:>7}  {not_said:>8}");
    }
}
