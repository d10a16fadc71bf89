//! Order numbers as people and platforms write them.

/// How the digits of a platform's number stand in groups.
const GROUPS: &[&[usize]] = &[&[3, 7, 7], &[2, 5, 5]];
/// The fewest signs that are a number by themselves.
const SIGNS_MIN: usize = 3;

/// Letters and digits of a number in one case: what stays the same however it is written.
pub fn bare(number: &str) -> String {
    number
        .chars()
        .filter(|sign| sign.is_alphanumeric())
        .map(|sign| sign.to_ascii_uppercase())
        .collect()
}

/// Whether two writings are of one number: hyphens, spaces, a hash and the case of letters aside.
pub fn is_same_number(one: &str, other: &str) -> bool {
    let one = bare(one);
    one.chars().count() >= SIGNS_MIN && one == bare(other)
}

/// The ways in which a number that somebody wrote may be stored, as written first.
pub fn spellings(number: &str) -> Vec<String> {
    let trimmed = number.trim().trim_start_matches('#');
    let digits = bare(trimmed);
    let mut ways = vec![trimmed.to_owned()];
    for groups in GROUPS {
        if digits.is_ascii() && digits.len() == groups.iter().sum::<usize>() {
            let mut rest = digits.as_str();
            let parts: Vec<&str> = groups
                .iter()
                .map(|length| {
                    let (part, after) = rest.split_at(*length);
                    rest = after;
                    part
                })
                .collect();
            ways.push(parts.join("-"));
        }
    }
    ways.push(digits);
    let mut distinct: Vec<String> = Vec::new();
    for way in ways {
        if way.chars().count() >= SIGNS_MIN && !distinct.contains(&way) {
            distinct.push(way);
        }
    }
    distinct
}
