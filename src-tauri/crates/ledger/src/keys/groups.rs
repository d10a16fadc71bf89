//! Bytes as groups of letters and digits that a person can copy from paper: Crockford's base 32, four signs and a check sign
//! in each group, so that a slip is known by its group.

/// Crockford's digits: no I, L, O, U.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Signs of a group, its check sign among them.
pub(super) const GROUP_SIGNS: usize = 5;
/// Bits that a group carries.
const GROUP_BITS: usize = 20;

/// What is wrong with a code that was typed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodeFault {
    /// Nothing was typed.
    #[error("The code is empty; {expected} groups of five letters and digits were expected")]
    Empty {
        /// Groups expected.
        expected: usize,
    },
    /// A group has a sign that no code has, such as an ellipsis.
    #[error("Group {group} has the sign “{sign}”, which no code has")]
    Sign {
        /// The group, from 1.
        group: usize,
        /// The sign.
        sign: char,
    },
    /// A group is too long or too short.
    #[error("Group {group} has {found} letters and digits; every group has five")]
    Length {
        /// The group, from 1.
        group: usize,
        /// How many signs it has.
        found: usize,
    },
    /// Too many or too few groups.
    #[error("{found} groups were given; the code has {expected}")]
    Count {
        /// Groups found.
        found: usize,
        /// Groups expected.
        expected: usize,
    },
    /// Groups whose check sign does not fit.
    #[error("{} mistyped; compare {} with the paper, letter by letter", named(.groups),
        if .groups.len() == 1 { "it" } else { "them" })]
    Mistyped {
        /// The groups, from 1.
        groups: Vec<usize>,
    },
}

fn named(groups: &[usize]) -> String {
    let numbers: Vec<String> = groups.iter().map(ToString::to_string).collect();
    match numbers.split_last() {
        Some((last, [])) => format!("Group {last} is"),
        Some((last, rest)) => format!("Groups {} and {last} are", rest.join(", ")),
        None => "No group is".to_owned(),
    }
}

/// Writes bytes as groups, joined by hyphens. The number of bits is a whole number of groups, or zeros are added.
pub(super) fn write(bytes: &[u8]) -> String {
    let values = fives(bytes);
    let groups: Vec<String> = values
        .chunks(GROUP_SIGNS.saturating_sub(1))
        .zip(1_u8..)
        .map(|(values, number)| {
            let check = check_of(values, number);
            values
                .iter()
                .chain([&check])
                .map(|value| sign_of(*value))
                .collect()
        })
        .collect();
    groups.join("-")
}

/// Reads groups back; `byte_count` bytes are expected.
pub(super) fn read(text: &str, byte_count: usize) -> Result<Vec<u8>, CodeFault> {
    let expected = byte_count.saturating_mul(8).div_ceil(GROUP_BITS);
    let groups = split(text, expected)?;
    let mut values = Vec::new();
    let mut mistyped = Vec::new();
    for ((group, number), at) in groups.iter().zip(1_u8..).zip(1_usize..) {
        let (data, check) = group.split_at(GROUP_SIGNS.saturating_sub(1));
        if check.first() != Some(&check_of(data, number)) {
            mistyped.push(at);
        }
        values.extend_from_slice(data);
    }
    if !mistyped.is_empty() {
        return Err(CodeFault::Mistyped { groups: mistyped });
    }
    let mut bytes = eights(&values);
    bytes.truncate(byte_count);
    Ok(bytes)
}

/// Cuts what was typed into groups of five values: by the separators where there are any, else every five signs.
fn split(text: &str, expected: usize) -> Result<Vec<Vec<u8>>, CodeFault> {
    let words: Vec<Vec<char>> = text
        .split(is_separator)
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().collect())
        .collect();
    // Typed in one go, or in other portions: only the signs count.
    let words = match words.as_slice() {
        [] => return Err(CodeFault::Empty { expected }),
        [one] => one.chunks(GROUP_SIGNS).map(<[char]>::to_vec).collect(),
        _ => words,
    };
    let mut groups = Vec::new();
    for (word, group) in words.iter().zip(1_usize..) {
        let mut values = Vec::new();
        for sign in word {
            values.push(value_of(*sign).ok_or(CodeFault::Sign { group, sign: *sign })?);
        }
        if values.len() != GROUP_SIGNS && words.len() == expected {
            return Err(CodeFault::Length {
                group,
                found: values.len(),
            });
        }
        groups.push(values);
    }
    if groups.len() != expected {
        return Err(CodeFault::Count {
            found: groups.len(),
            expected,
        });
    }
    Ok(groups)
}

fn is_separator(sign: char) -> bool {
    sign.is_whitespace()
        || sign.is_control()
        || matches!(sign, '-' | '–' | '—' | '‐' | '‑' | '－' | '_' | '.' | '·')
}

/// The value of a sign as people write it: either case, O for 0, I and L for 1, full-width forms of an East Asian keyboard.
fn value_of(sign: char) -> Option<u8> {
    let plain = match u32::from(sign) {
        wide @ 0xFF01..=0xFF5E => char::from_u32(wide.saturating_sub(0xFEE0))?,
        _ => sign,
    };
    let plain = match plain.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    let position = SIGNS.iter().position(|known| char::from(*known) == plain)?;
    u8::try_from(position).ok()
}

fn sign_of(value: u8) -> char {
    SIGNS
        .get(usize::from(value & 31))
        .map_or('0', |sign| char::from(*sign))
}

/// The check value of a group: a sum over GF(32) in which every place has another weight, and the group's number. So one wrong
/// sign, two that changed places, and two groups that changed places never go unseen.
fn check_of(data: &[u8], number: u8) -> u8 {
    let sum = data.iter().fold(0, |sum, value| times_alpha(sum ^ value));
    sum ^ (number & 31)
}

/// Multiplies by the generator of GF(32) with the polynomial x⁵ + x² + 1.
const fn times_alpha(value: u8) -> u8 {
    let moved = (value & 15) << 1;
    if value & 16 == 0 {
        moved
    } else {
        moved ^ 0b0_0101
    }
}

/// Cuts bytes into groups of five bits, filled up to whole groups with zeros.
fn fives(bytes: &[u8]) -> Vec<u8> {
    let bits = bits(bytes, 8);
    let mut values: Vec<u8> = bits.chunks(5).map(|chunk| number(chunk, 5)).collect();
    while !values.len().is_multiple_of(GROUP_SIGNS.saturating_sub(1)) {
        values.push(0);
    }
    values
}

fn eights(values: &[u8]) -> Vec<u8> {
    bits(values, 5)
        .chunks_exact(8)
        .map(|chunk| number(chunk, 8))
        .collect()
}

/// The lowest bits of each value, highest first.
fn bits(values: &[u8], width: u32) -> Vec<bool> {
    values
        .iter()
        .flat_map(|value| {
            (0..width)
                .rev()
                .map(move |place| value.checked_shr(place).is_some_and(|moved| moved & 1 == 1))
        })
        .collect()
}

/// The number that bits make, filled up with zeros at the low end.
fn number(bits: &[bool], width: usize) -> u8 {
    let filled = bits
        .iter()
        .copied()
        .chain(std::iter::repeat(false))
        .take(width);
    filled.fold(0, |value: u8, bit| (value << 1) | u8::from(bit))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CODE: &str = "000G4-40R4F-0M30Y-E209X-185GE-R38EY-1W81B-24GK1";

    fn bytes() -> Vec<u8> {
        (0..20).collect()
    }

    #[test]
    fn a_code_has_eight_groups_and_reads_back() {
        let code = write(&bytes());
        assert_eq!(code.len(), 47);
        assert_eq!(code.split('-').count(), 8);
        assert_eq!(read(&code, 20).unwrap(), bytes());
        let plain = code.replace('-', "");
        for form in [
            code.to_lowercase(),
            plain.clone(),
            plain.to_lowercase(),
            code.replace('-', " "),
            code.replace('-', "\n"),
            code.replace('0', "O").replace('1', "l"),
            code.replace('0', "o").replace('1', "I").replace('-', " – "),
        ] {
            assert_eq!(read(&form, 20).unwrap(), bytes(), "{form}");
        }
        let wide: String = code
            .chars()
            .map(|sign| char::from_u32(u32::from(sign) + 0xFEE0).unwrap())
            .collect();
        assert_eq!(read(&wide, 20).unwrap(), bytes());
    }

    #[test]
    fn every_wrong_sign_is_named_by_its_group() {
        let code = write(&bytes());
        for (at, right) in code.char_indices().filter(|(_, sign)| *sign != '-') {
            for wrong in SIGNS
                .iter()
                .map(|sign| char::from(*sign))
                .filter(|sign| *sign != right)
            {
                let mut signs: Vec<char> = code.chars().collect();
                signs[at] = wrong;
                let typed: String = signs.into_iter().collect();
                assert_eq!(
                    read(&typed, 20),
                    Err(CodeFault::Mistyped {
                        groups: vec![at / 6 + 1]
                    }),
                    "{typed}"
                );
            }
        }
    }

    #[test]
    fn signs_that_changed_places_are_named_and_so_are_groups() {
        let code = write(&bytes());
        for group in 0..8 {
            for first in 0..5 {
                for second in first + 1..5 {
                    let mut signs: Vec<char> = code.chars().collect();
                    signs.swap(group * 6 + first, group * 6 + second);
                    let typed: String = signs.into_iter().collect();
                    if typed != code {
                        assert_eq!(
                            read(&typed, 20),
                            Err(CodeFault::Mistyped {
                                groups: vec![group + 1]
                            })
                        );
                    }
                }
            }
        }
        let mut groups: Vec<&str> = code.split('-').collect();
        groups.swap(2, 5);
        assert_eq!(
            read(&groups.join("-"), 20),
            Err(CodeFault::Mistyped { groups: vec![3, 6] })
        );
    }

    #[test]
    fn lengths_and_strange_signs_are_named() {
        let code = write(&bytes());
        assert_eq!(read("  \n", 20), Err(CodeFault::Empty { expected: 8 }));
        assert_eq!(
            read(&code[..41], 20),
            Err(CodeFault::Count {
                found: 7,
                expected: 8
            })
        );
        let mut short = code.clone();
        short.remove(8);
        assert_eq!(
            read(&short, 20),
            Err(CodeFault::Length { group: 2, found: 4 })
        );
        let strange = code.replace("40R4F", "40U4F");
        assert_eq!(
            read(&strange, 20),
            Err(CodeFault::Sign {
                group: 2,
                sign: 'U'
            })
        );
        let sentence = CodeFault::Mistyped {
            groups: vec![2, 5, 7],
        }
        .to_string();
        assert_eq!(
            sentence,
            "Groups 2, 5 and 7 are mistyped; compare them with the paper, letter by letter"
        );
    }

    #[test]
    fn the_vector_of_the_readme_holds() {
        assert_eq!(write(&bytes()), CODE);
    }

    proptest::proptest! {
        #[test]
        fn no_text_breaks_the_reader(text in ".{0,80}") {
            drop(read(&text, 20));
            drop(read(&text, 65));
        }

        #[test]
        fn any_bytes_come_back(bytes in proptest::collection::vec(proptest::num::u8::ANY, 65)) {
            assert_eq!(read(&write(&bytes), 65).unwrap(), bytes);
        }
    }
}
