//! The tellings of one entry, packed into the few bytes that a search looks at.

use crate::error::Error;

/// What kind of telling stands at a place of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Slot {
    /// One that does not hold, or is not searched.
    None,
    /// An order line: the order's number and the goods, by id.
    Order {
        /// The order.
        order: i64,
        /// The goods.
        goods: i64,
    },
    /// A variant of a listing.
    Listing {
        /// The goods.
        goods: i64,
    },
    /// A variant told without options: not shown where the same channel and SKU are told with some.
    Bare {
        /// The goods.
        goods: i64,
        /// Channel and SKU; see `search_listing`.
        key: i64,
    },
    /// A stock item.
    Stock {
        /// The goods.
        goods: i64,
    },
}

const NONE: u8 = 0;
const ORDER: u8 = 1;
const LISTING: u8 = 2;
const BARE: u8 = 3;
const STOCK: u8 = 4;

/// Packs slots. Orders are counted from the first one of the block, so most take a byte.
pub(crate) fn pack(slots: &[Slot]) -> Vec<u8> {
    let first_order = slots
        .iter()
        .filter_map(|slot| match slot {
            Slot::Order { order, .. } => Some(*order),
            Slot::None | Slot::Listing { .. } | Slot::Bare { .. } | Slot::Stock { .. } => None,
        })
        .min()
        .unwrap_or_default();
    let mut bytes = Vec::with_capacity(slots.len() * 5 + 8);
    number(first_order, &mut bytes);
    for slot in slots {
        match *slot {
            Slot::None => bytes.push(NONE),
            Slot::Order { order, goods } => {
                bytes.push(ORDER);
                number(order - first_order, &mut bytes);
                number(goods, &mut bytes);
            }
            Slot::Listing { goods } => {
                bytes.push(LISTING);
                number(goods, &mut bytes);
            }
            Slot::Bare { goods, key } => {
                bytes.push(BARE);
                number(goods, &mut bytes);
                bytes.extend_from_slice(&key.to_le_bytes());
            }
            Slot::Stock { goods } => {
                bytes.push(STOCK);
                number(goods, &mut bytes);
            }
        }
    }
    bytes
}

/// The slots of a block, in order.
pub(crate) fn slots(bytes: &[u8], entry: i64) -> Result<Slots<'_>, Error> {
    let mut slots = Slots {
        rest: bytes,
        first_order: 0,
        entry,
    };
    slots.first_order = slots.number()?;
    Ok(slots)
}

/// A block being read.
#[derive(Debug)]
pub(crate) struct Slots<'a> {
    rest: &'a [u8],
    first_order: i64,
    entry: i64,
}

impl Slots<'_> {
    fn byte(&mut self) -> Result<u8, Error> {
        let (byte, rest) = self
            .rest
            .split_first()
            .ok_or(Error::Inconsistent { entry: self.entry })?;
        self.rest = rest;
        Ok(*byte)
    }

    fn number(&mut self) -> Result<i64, Error> {
        let mut number = 0_u64;
        for shift in (0..63).step_by(7) {
            let byte = self.byte()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Ok(number.cast_signed());
            }
        }
        Err(Error::Inconsistent { entry: self.entry })
    }

    fn slot(&mut self) -> Result<Slot, Error> {
        Ok(match self.byte()? {
            NONE => Slot::None,
            ORDER => Slot::Order {
                order: self.first_order.saturating_add(self.number()?),
                goods: self.number()?,
            },
            LISTING => Slot::Listing {
                goods: self.number()?,
            },
            BARE => {
                let goods = self.number()?;
                let mut key = [0; 8];
                for byte in &mut key {
                    *byte = self.byte()?;
                }
                Slot::Bare {
                    goods,
                    key: i64::from_le_bytes(key),
                }
            }
            STOCK => Slot::Stock {
                goods: self.number()?,
            },
            _ => return Err(Error::Inconsistent { entry: self.entry }),
        })
    }
}

impl Iterator for Slots<'_> {
    type Item = Result<Slot, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let slot = self.slot();
        if slot.is_err() {
            self.rest = &[];
        }
        Some(slot)
    }
}

/// Writes a number that is not negative, seven bits a byte (LEB128).
fn number(number: i64, bytes: &mut Vec<u8>) {
    let mut rest = number.max(0);
    while rest >= 0x80 {
        bytes.push((rest & 0x7f) as u8 | 0x80);
        rest >>= 7;
    }
    bytes.push(rest as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_comes_back_and_what_is_broken_is_refused() {
        let told = [
            Slot::Order {
                order: 70_000,
                goods: 1,
            },
            Slot::None,
            Slot::Order {
                order: 69_999,
                goods: i64::MAX >> 2,
            },
            Slot::Listing { goods: 300 },
            Slot::Bare { goods: 2, key: -7 },
            Slot::Stock { goods: 127 },
        ];
        let bytes = pack(&told);
        let back: Vec<Slot> = slots(&bytes, 1).unwrap().map(Result::unwrap).collect();
        assert_eq!(back, told);
        assert_eq!(slots(&pack(&[]), 1).unwrap().count(), 0);
        for broken in [&bytes[..bytes.len() - 1], &[0, 9], &[0, 1, 0xff]] {
            let last = slots(broken, 3).unwrap().last();
            assert!(
                matches!(last, Some(Err(Error::Inconsistent { entry: 3 }))),
                "{last:?}"
            );
        }
        assert!(slots(&[], 1).is_err());
        assert!(slots(&[0xff; 12], 1).is_err());
    }
}
