//! Code 128: bars as whole modules, the shortest mix of the character sets B and C.

use barcoders::sym::code128::Code128;

/// White modules on each side.
pub(crate) const QUIET_MODULES: u32 = 10;
/// The longest content: what still fits across the narrower paper with the quiet zones.
pub(crate) const LONGEST: usize = 48;

const SET_B: char = '\u{0181}';
const SET_C: char = '\u{0106}';

/// A barcode as bars on whole modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Barcode {
    /// Black bars: first module and width in modules, without the quiet zones.
    pub(crate) bars: Vec<(u32, u32)>,
    /// Modules from the first bar to the last, without the quiet zones.
    pub(crate) modules: u32,
}

/// Encodes printable ASCII; `None` for anything else and for what is too long.
pub(crate) fn encode(content: &str) -> Option<Barcode> {
    let is_printable = content.bytes().all(|byte| (b' '..=b'~').contains(&byte));
    if content.is_empty() || content.len() > LONGEST || !is_printable {
        return None;
    }
    let modules = Code128::new(switched(content)).ok()?.encode();
    let mut bars: Vec<(u32, u32)> = Vec::new();
    for (index, _) in (0_u32..).zip(&modules).filter(|(_, module)| **module == 1) {
        match bars.last_mut() {
            Some((start, width)) if *start + *width == index => *width += 1,
            _ => bars.push((index, 1)),
        }
    }
    Some(Barcode {
        bars,
        modules: u32::try_from(modules.len()).ok()?,
    })
}

/// Marks where to change between letters (B) and pairs of digits (C) so that the fewest symbols are needed.
fn switched(content: &str) -> String {
    let bytes = content.as_bytes();
    let count = bytes.len();
    // Fewest symbols for the rest from each place, in each set; a change costs one symbol.
    let mut in_b = vec![0_usize; count + 2];
    let mut in_c = vec![0_usize; count + 2];
    let is_pair = |place: usize| {
        bytes
            .get(place..place + 2)
            .is_some_and(|pair| pair.iter().all(u8::is_ascii_digit))
    };
    for place in (0..count).rev() {
        let stay_b = 1 + in_b[place + 1];
        let stay_c = if is_pair(place) {
            1 + in_c[place + 2]
        } else {
            usize::MAX / 2
        };
        in_b[place] = stay_b.min(1 + stay_c);
        in_c[place] = stay_c.min(1 + stay_b);
    }
    let mut out = String::new();
    let mut is_c = in_c[0] < in_b[0];
    out.push(if is_c { SET_C } else { SET_B });
    let mut place = 0;
    while let Some(&byte) = bytes.get(place) {
        let use_c = is_pair(place) && {
            let with_c = usize::from(!is_c) + 1 + in_c[place + 2];
            let with_b = usize::from(is_c) + 1 + in_b[place + 1];
            with_c < with_b || (is_c && with_c == with_b)
        };
        if use_c != is_c {
            out.push(if use_c { SET_C } else { SET_B });
            is_c = use_c;
        }
        out.push(char::from(byte));
        place += 1;
        if let (true, Some(&second)) = (use_c, bytes.get(place)) {
            out.push(char::from(second));
            place += 1;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_change_only_where_it_saves() {
        assert_eq!(switched("H214-04"), "\u{0181}H214-04");
        assert_eq!(switched("12345678"), "\u{0106}12345678");
        assert_eq!(switched("A12345678"), "\u{0181}A\u{0106}12345678");
        assert_eq!(
            switched("305-7719043-2210761"),
            "\u{0181}305-7\u{0106}719043\u{0181}-2\u{0106}210761"
        );
    }

    #[test]
    fn widths_are_whole_modules_and_as_computed() {
        // Start, seven characters, check: eleven modules each; the stop has thirteen.
        assert_eq!(encode("H214-11").unwrap().modules, 11 * 9 + 13);
        assert_eq!(encode("12345678").unwrap().modules, 11 * 6 + 13);
        let code = encode("305-7719043-2210761").unwrap();
        assert_eq!(code.modules, 11 * (1 + 5 + 1 + 3 + 1 + 2 + 1 + 3 + 1) + 13);
        let last = code.bars.last().unwrap();
        assert_eq!(last.0 + last.1, code.modules);
        assert!(code.bars.iter().all(|(_, width)| (1..=4).contains(width)));
    }

    #[test]
    fn what_cannot_be_a_barcode_is_refused() {
        assert_eq!(encode(""), None);
        assert_eq!(encode("订单"), None);
        assert_eq!(encode("A\nB"), None);
        assert_eq!(encode(&"A".repeat(LONGEST + 1)), None);
        assert!(encode(&"A".repeat(LONGEST)).is_some());
    }
}
