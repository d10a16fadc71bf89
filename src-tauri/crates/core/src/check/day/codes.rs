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

/// Pairs of lines and sides that are compared one by one; above that an index is built.
const PAIRS_COMPARED_MAX: usize = 256;

impl Run<'_> {
    /// Finds the stock item behind each side's code, once.
    pub(super) fn resolve_sides(&mut self) {
        let resolved = self
            .pairs
            .sides
            .iter()
            .map(|words| self.known.stock_of_codes(words.sku, words.barcode));
        self.side_stock = resolved.collect();
    }

    /// The stock item behind a side's code.
    pub(super) fn stock_of_side(&self, side: u32) -> Option<u32> {
        self.side_stock
            .get(side as usize)
            .copied()
            .unwrap_or_else(|| {
                let words = self.pairs.sides[side as usize];
                self.known.stock_of_codes(words.sku, words.barcode)
            })
    }

    /// Whether a side carries one of a line's codes.
    fn carries(&self, state: u32, side: u32) -> bool {
        let state = &self.states[state as usize];
        let wanted = &self.wants.wanted[state.wanted as usize];
        let offer = &self.wants.promises[state.promise as usize].offer;
        let words = self.pairs.sides[side as usize];
        let stock = self.stock_of_side(side);
        let is_part = wanted.parts.iter().any(|part| match part.stock {
            Some(_) => part.stock == stock,
            None => words.sku == Some(part.sku),
        });
        let is_sku = words.sku.is_some_and(|sku| {
            wanted.sku() == Some(sku) || filled(offer.sku.as_deref()) == Some(sku)
        });
        is_part
            || is_sku
            || words.barcode.is_some_and(|code| {
                filled(offer.barcode.as_deref())
                    .is_some_and(|own| barcode_key(own) == barcode_key(code))
            })
    }

    fn side_keys(&self, side: u32) -> impl Iterator<Item = Key<'_>> {
        let words = self.pairs.sides[side as usize];
        let stock = self.stock_of_side(side);
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
        if states.len() * sides.len() <= PAIRS_COMPARED_MAX {
            let tied = |state: u32| {
                sides
                    .iter()
                    .copied()
                    .filter(|side| self.carries(state, *side))
                    .collect()
            };
            return states.iter().map(|state| tied(*state)).collect();
        }
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
