//! Numbers that look thrown and are the same on every run.

/// A generator after Marsaglia: small, seeded, and good enough to choose victims with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed ^ 0x9e37_79b9_7f4a_7c15)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap_or_default() % end.max(1)
    }

    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for upper in (1..list.len()).rev() {
            list.swap(upper, self.below(upper + 1));
        }
    }
}
