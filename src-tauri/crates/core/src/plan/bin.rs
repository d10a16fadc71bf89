//! Bins in their natural order, and how far apart they lie.

use super::Shelves;

/// A piece of a bin's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Piece {
    Number(u64),
    Text(String),
}

/// A bin's name, read for sorting: A-2 stands before A-10.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bin {
    pieces: Vec<Piece>,
}

impl Bin {
    /// Reads a bin's name; any name can be read.
    pub fn parse(name: &str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = name.trim();
        while let Some(first) = rest.chars().next() {
            let is_digit = first.is_ascii_digit();
            let is_letter = first.is_alphabetic();
            let end = rest
                .find(|sign: char| {
                    if is_digit {
                        !sign.is_ascii_digit()
                    } else {
                        !is_letter || !sign.is_alphabetic()
                    }
                })
                .unwrap_or(rest.len());
            let end = if end == 0 { first.len_utf8() } else { end };
            let (piece, tail) = rest.split_at(end);
            if is_digit {
                pieces.push(
                    piece
                        .parse()
                        .map_or_else(|_| Piece::Text(piece.to_owned()), Piece::Number),
                );
            } else if is_letter {
                pieces.push(Piece::Text(piece.to_uppercase()));
            }
            rest = tail;
        }
        Self { pieces }
    }

    /// Whether two bins are the same or lie side by side or one above the other.
    pub fn is_neighbour(&self, other: &Self) -> bool {
        if self.pieces.len() != other.pieces.len() || self.pieces.is_empty() {
            return false;
        }
        let mut steps = 0;
        for (one, other) in self.pieces.iter().zip(&other.pieces) {
            steps += match (one, other) {
                (one, other) if one == other => 0,
                (Piece::Number(one), Piece::Number(other)) => one.abs_diff(*other),
                _ => return false,
            };
        }
        steps <= 1
    }

    /// The aisle as a number, and the bay within it.
    fn coordinates(&self) -> (u64, u64) {
        let number = |piece: Option<&Piece>| match piece {
            Some(Piece::Number(number)) => (*number).min(10_000),
            Some(Piece::Text(text)) => text.chars().take(2).fold(0, |sum, sign| {
                sum * 26 + u64::from(u32::from(sign).wrapping_sub(u32::from('A')).min(25)) + 1
            }),
            None => 0,
        };
        (number(self.pieces.first()), number(self.pieces.get(1)))
    }

    /// Centimetres from one bin to another: along the aisle, or out of one and into the other.
    pub fn centimetres_to(&self, other: &Self, shelves: &Shelves) -> u64 {
        let ((aisle, bay), (other_aisle, other_bay)) = (self.coordinates(), other.coordinates());
        let bay_centimetres = u64::from(shelves.bay_centimetres);
        if aisle == other_aisle {
            return bay.abs_diff(other_bay) * bay_centimetres;
        }
        aisle.abs_diff(other_aisle) * u64::from(shelves.aisle_metres) * 100
            + (bay + other_bay) * bay_centimetres
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bins_stand_in_their_natural_order() {
        let mut bins = ["B-1", "A-10", "a-2", "A-02-3", "A-2-10", "C", "A-2-2"];
        bins.sort_by_key(|bin| Bin::parse(bin));
        assert_eq!(
            bins,
            ["a-2", "A-2-2", "A-02-3", "A-2-10", "A-10", "B-1", "C"]
        );
    }

    #[test]
    fn bins_side_by_side_are_neighbours() {
        for (one, other, expected) in [
            ("B-04-2", "B-04-3", true),
            ("B-04-2", "B-05-2", true),
            ("B-04-2", "B-05-3", false),
            ("B-04-2", "C-04-2", false),
            ("B-04", "B-04", true),
            ("", "", false),
        ] {
            assert_eq!(
                Bin::parse(one).is_neighbour(&Bin::parse(other)),
                expected,
                "{one} {other}"
            );
        }
    }

    #[test]
    fn any_name_can_be_read() {
        for name in [
            "",
            "   ",
            "99999999999999999999999",
            "货架-3",
            "\u{0}",
            "A--3//",
            "٣",
        ] {
            let bin = Bin::parse(name);
            assert_eq!(bin.centimetres_to(&bin, &Shelves::default()), 0);
        }
    }
}
