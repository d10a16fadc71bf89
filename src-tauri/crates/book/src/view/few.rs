//! The first few of many names, in a sentence.

/// Names that a sentence carries.
const NAMED: usize = 5;

/// The first few names, and how many more there are of `all`; empty where none is known.
pub(crate) fn few_of(names: &[String], all: u64) -> String {
    let named: Vec<&str> = names.iter().take(NAMED).map(String::as_str).collect();
    let all = all.max(names.len() as u64);
    match (named.join(", "), all.saturating_sub(named.len() as u64)) {
        (text, _) if named.is_empty() => text,
        (text, 0) => text,
        (text, more) => format!("{text} … and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_few_are_named_and_the_others_counted() {
        let names: Vec<String> = (1..=7).map(|at| format!("{at}.csv")).collect();
        for (known, all, said) in [
            (0, 0, ""),
            (0, 3, ""),
            (2, 2, "1.csv, 2.csv"),
            (2, 3, "1.csv, 2.csv … and 1 more"),
            (5, 5, "1.csv, 2.csv, 3.csv, 4.csv, 5.csv"),
            (7, 9, "1.csv, 2.csv, 3.csv, 4.csv, 5.csv … and 4 more"),
            (7, 1, "1.csv, 2.csv, 3.csv, 4.csv, 5.csv … and 2 more"),
        ] {
            assert_eq!(few_of(&names[..known], all), said);
        }
    }
}
