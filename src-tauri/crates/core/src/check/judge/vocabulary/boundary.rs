use crate::text::{Folded, Script, script_of};

/// What a term needs around it to be a word of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::check::judge) struct Edges {
    first: Script,
    last: Script,
    signs: usize,
    /// Whether the term may end a compound ("Winterjacke" holds "Jacke").
    ends_compounds: bool,
}

impl Edges {
    pub(super) fn of(term: &str, ends_compounds: bool) -> Self {
        let first = term.chars().next().map_or(Script::Other, script_of);
        let last = term.chars().next_back().map_or(Script::Other, script_of);
        Self {
            first,
            last,
            signs: term.chars().count(),
            ends_compounds,
        }
    }

    /// Whether the term may end a compound.
    pub(super) const fn ends_compounds(self) -> bool {
        self.ends_compounds
    }

    /// Whether the term, found between two signs, is a word there and not a piece of one.
    pub(super) fn hold(self, beside: Beside, tolerated: Tolerated) -> bool {
        (tolerated.left || self.left_holds(beside)) && (tolerated.right || self.right_holds(beside))
    }

    fn left_holds(self, Beside { left, before, .. }: Beside) -> bool {
        match self.first {
            first if first.is_alphabetic() => {
                if left == Script::Digit {
                    return self.signs >= 3;
                }
                if self.signs == 1 && before == Some('\'') {
                    return false;
                }
                !left.is_alphabetic() || (self.ends_compounds && self.signs >= 4)
            }
            Script::Digit => left != Script::Digit && !left.is_alphabetic(),
            Script::Hangul if self.signs == 1 => left != Script::Hangul,
            // The タン of ランタン is no tan.
            Script::Katakana if self.signs <= 2 => left != Script::Katakana,
            _ => true,
        }
    }

    fn right_holds(self, Beside { right, after, .. }: Beside) -> bool {
        match self.last {
            last if last.is_alphabetic() => {
                !right.is_alphabetic() && (right != Script::Digit || self.signs >= 3)
            }
            Script::Digit => right != Script::Digit && !right.is_alphabetic(),
            Script::Han if self.signs == 1 => {
                right != Script::Han && right != Script::Katakana
                    || after.is_some_and(|sign| AFTER_A_SIGN.contains(sign))
            }
            Script::Hangul if self.signs == 1 => right != Script::Hangul,
            _ => true,
        }
    }
}

/// The signs between which a term stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Beside {
    before: Option<char>,
    after: Option<char>,
    left: Script,
    right: Script,
}

impl Beside {
    pub(super) fn of(folded: &Folded, start: usize, end: usize) -> Self {
        let (before, after) = (folded.before(start), folded.at(end));
        Self {
            before,
            after,
            left: before.map_or(Script::Other, script_of),
            right: after.map_or(Script::Other, script_of),
        }
    }
}

/// Signs after which a single Chinese sign still stands for itself: 红色, 红款, 红底.
const AFTER_A_SIGN: &str = "色款码号底条边系格点花纹配加拼扣带领链框盖圈口头尾袖字面身绳线把柄杆布轴片铃里垫壳光灯杯壶瓶锅鞋帽袜裤裙衫表椅桌桶罐盒箱袋毯伞膜罩缝标牙齿盘套";

/// Sides on which a neighbouring word of the vocabulary makes a boundary ("dunkel" before "blau").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tolerated {
    pub(super) left: bool,
    pub(super) right: bool,
}
