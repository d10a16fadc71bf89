use rustc_hash::FxHashMap;

use super::meaning::{MeaningId, Meanings};

/// Kinds of things that shops of one language or another call by the same word.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct Kindred {
    pairs: FxHashMap<(MeaningId, MeaningId), Kin>,
}

/// What two kinds of things with a word in common prove against each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) enum Kin {
    /// Nothing: the Spanish mat of a mouse is also that of a bathroom.
    Open,
    /// Too little for a verdict: a tote and a backpack of canvas.
    Doubted,
    /// That it is another thing, though it is one of that kind: a cardigan is knitwear, and never the jumper.
    Other,
}

impl Kindred {
    /// Reads rows of kinds; those of one row share a word with each other, and so do the kinds below them. Rows of
    /// others hold one way only: of the first as promised, and of the second and the kinds below it as found.
    pub(super) fn parse(rows: &str, meanings: &Meanings) -> Self {
        let mut pairs = FxHashMap::default();
        for row in rows.lines().skip(1) {
            let mut cells = row.split('\t');
            let (Some(is), Some(kinds)) = (cells.next(), cells.next()) else {
                continue;
            };
            let kin = match is {
                "open" => Kin::Open,
                "other" => {
                    let (promised, found) = kinds.split_once(' ').unwrap_or((kinds, ""));
                    if let Some(promised) = meanings.find(promised) {
                        let found = meanings.kinds_of(found).into_iter();
                        pairs.extend(found.map(|found| ((promised, found), Kin::Other)));
                    }
                    continue;
                }
                _ => Kin::Doubted,
            };
            let kinds: Vec<Vec<MeaningId>> = kinds
                .split(' ')
                .map(|kind| meanings.kinds_of(kind))
                .collect();
            for (place, one) in kinds.iter().enumerate() {
                for other in &kinds[place + 1..] {
                    for &left in one {
                        for &right in other {
                            pairs.insert((left, right), kin);
                            pairs.insert((right, left), kin);
                        }
                    }
                }
            }
        }
        Self { pairs }
    }

    /// What one kind of thing proves against another, where they share a word.
    pub(in crate::check::judge) fn between(&self, one: MeaningId, other: MeaningId) -> Option<Kin> {
        self.pairs.get(&(one, other)).copied()
    }
}
