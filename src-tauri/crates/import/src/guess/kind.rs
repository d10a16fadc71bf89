use super::aliases::KindRule;
use crate::choices::Kind;

/// A kind and how well it fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct KindFit {
    pub(crate) kind: Kind,
    pub(crate) score: f32,
}

/// What the numbers of a column named like units say: lists to pick from hold small numbers, stock lists large ones and
/// zeros.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Units {
    Unknown,
    Small,
    Large,
}

impl Units {
    /// How much it speaks for a kind.
    const fn weight(self, kind: Kind) -> f32 {
        match (self, kind) {
            (Self::Small, Kind::Picks) | (Self::Large, Kind::Stock) => 0.2,
            (Self::Small, Kind::Stock) | (Self::Large, Kind::Picks) => -0.1,
            _ => 0.0,
        }
    }
}

/// The kinds whose needs are met, best first.
pub(crate) fn fits(
    rules: &[KindRule],
    fields: &[(String, f32)],
    file: &str,
    units: Units,
) -> Vec<KindFit> {
    let file = file.to_lowercase();
    let confidence = |field: &String| {
        fields
            .iter()
            .filter(|(name, _)| name == field)
            .map(|(_, confidence)| *confidence)
            .fold(0.0_f32, f32::max)
    };
    let mut fits: Vec<KindFit> = rules
        .iter()
        .filter_map(|rule| {
            let mut least = 1.0_f32;
            for group in &rule.needs {
                let best = group.iter().map(confidence).fold(0.0_f32, f32::max);
                if best == 0.0 {
                    return None;
                }
                least = least.min(best);
            }
            let count = |names: &[String]| {
                names.iter().filter(|name| confidence(name) > 0.0).count() as f32
            };
            let named = rule
                .file_names
                .iter()
                .any(|word| file.contains(word.as_str()));
            let score = least + 0.25 * count(&rule.likes) - 0.35 * count(&rule.dislikes)
                + units.weight(rule.kind)
                + if named { 0.6 } else { 0.0 };
            Some(KindFit {
                kind: rule.kind,
                score,
            })
        })
        .collect();
    fits.sort_by(|left, right| right.score.total_cmp(&left.score));
    fits
}
