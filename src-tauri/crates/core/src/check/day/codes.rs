//! Which rows carry a code of which line: found by index, so that no order is too long.

use rustc_hash::FxHashMap;

use super::{known::barcode_key, run::Run, wanted::filled};

/// One code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Key<'k> {
    Stock(u32),
    Sku(&'k str),
    Barcode(&'k str),
}

impl Run<'_> {
    fn side_keys(&self, side: u32) -> impl Iterator<Item = Key<'_>> {
        let words = self.pairs.sides[side as usize];
        let stock = words
            .sku
            .and_then(|sku| {
                self.known
                    .stock(sku)
                    .or_else(|| self.known.stock_by_supplier(sku))
            })
            .or_else(|| {
                words
                    .barcode
                    .and_then(|barcode| self.known.stock_by_barcode(barcode))
            });
        [
            stock.map(Key::Stock),
            words.sku.map(Key::Sku),
            words.barcode.map(|code| Key::Barcode(barcode_key(code))),
        ]
        .into_iter()
        .flatten()
    }

    fn line_keys(&self, state: u32) -> Vec<Key<'_>> {
        let state = &self.states[state as usize];
        let wanted = &self.wants.wanted[state.wanted as usize];
        let offer = &self.wants.promises[state.promise as usize].offer;
        let mut keys: Vec<Key<'_>> = [wanted.sku(), filled(offer.sku.as_deref())]
            .into_iter()
            .flatten()
            .map(Key::Sku)
            .collect();
        keys.extend(filled(offer.barcode.as_deref()).map(|code| Key::Barcode(barcode_key(code))));
        for part in &wanted.parts {
            keys.push(part.stock.map_or(Key::Sku(part.sku), Key::Stock));
        }
        keys
    }

    /// For each line the sides, out of those given, that carry one of its codes; in the order given.
    pub(super) fn tied_sides(&self, states: &[u32], sides: &[u32]) -> Vec<Vec<u32>> {
        let mut by_key: FxHashMap<Key<'_>, Vec<u32>> = FxHashMap::default();
        let mut position: FxHashMap<u32, u32> = FxHashMap::default();
        for (index, side) in (0_u32..).zip(sides) {
            position.insert(*side, index);
            for key in self.side_keys(*side) {
                by_key.entry(key).or_default().push(*side);
            }
        }
        let mut by_wanted: FxHashMap<u32, Vec<u32>> = FxHashMap::default();
        states
            .iter()
            .map(|state| {
                let promise = self.states[*state as usize].promise;
                by_wanted
                    .entry(promise)
                    .or_insert_with(|| {
                        let keys = self.line_keys(*state);
                        let mut tied: Vec<u32> = keys
                            .iter()
                            .filter_map(|key| by_key.get(key))
                            .flatten()
                            .copied()
                            .collect();
                        tied.sort_unstable_by_key(|side| position[side]);
                        tied.dedup();
                        tied
                    })
                    .clone()
            })
            .collect()
    }
}
