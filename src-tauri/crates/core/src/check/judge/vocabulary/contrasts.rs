use rustc_hash::FxHashMap;

use super::meaning::{MeaningId, Meanings};

/// Qualities that exclude one another across kinds of words.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct Contrasts {
    against: FxHashMap<MeaningId, Vec<Contrast>>,
}

/// What a found quality speaks against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Contrast {
    /// The promised meaning.
    pub(in crate::check::judge) promised: MeaningId,
    /// Whether each speaks against the other; otherwise the found one is unusual, and is told where it holds.
    pub(in crate::check::judge) is_mutual: bool,
}

impl Contrasts {
    /// Reads rows of two meanings; the kinds below them exclude one another too.
    pub(super) fn parse(rows: &str, meanings: &Meanings) -> Self {
        let mut against: FxHashMap<MeaningId, Vec<Contrast>> = FxHashMap::default();
        for row in rows.lines().skip(1) {
            let mut cells = row.split('\t');
            let (Some(is), Some(promised), Some(found)) =
                (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let is_mutual = is == "both";
            for &promised in &meanings.kinds_of(promised) {
                for &found in &meanings.kinds_of(found) {
                    let contrast = Contrast {
                        promised,
                        is_mutual,
                    };
                    against.entry(found).or_default().push(contrast);
                    if is_mutual {
                        let turned = Contrast {
                            promised: found,
                            is_mutual,
                        };
                        against.entry(promised).or_default().push(turned);
                    }
                }
            }
        }
        Self { against }
    }

    /// What a found meaning speaks against.
    pub(in crate::check::judge) fn against(&self, found: MeaningId) -> &[Contrast] {
        self.against.get(&found).map_or(&[], Vec::as_slice)
    }
}
