//! The fault harness for as long as somebody wants to wait.

use crate::program::{command, show};
use crate::{Done, house};

/// Minutes where none are said.
const MINUTES: u64 = 60;
/// The seed where none is said; the tests use 1.
const SEED: u64 = 1_000;

/// Builds the program of scenarios and lets it run. A copy of it runs, so that a later build does not change it.
pub(crate) fn campaign(words: &[String]) -> Done {
    let (minutes, seed) = read(words)?;
    show(command(
        "cargo",
        &[
            "build",
            "--quiet",
            "--release",
            "--package",
            "tallyman-tests",
            "--bin",
            "faults",
        ],
    ))?;
    let built = house::built("release", "faults");
    let copy = built.with_file_name("faults-campaign");
    std::fs::copy(&built, &copy).map_err(|error| format!("{}: {error}", copy.display()))?;
    let (minutes, seed) = (minutes.to_string(), seed.to_string());
    let words = ["campaign", "--minutes", &minutes, "--seed", &seed];
    show(command(copy.to_str().unwrap_or_default(), &words))
}

fn read(words: &[String]) -> Done<(u64, u64)> {
    let (mut minutes, mut seed) = (MINUTES, SEED);
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        let value = words.next().and_then(|word| word.parse().ok());
        let place = match word {
            "--minutes" => &mut minutes,
            "--seed" => &mut seed,
            _ => {
                return Err(format!(
                    "{word} means nothing here; --minutes N and --seed S do"
                ));
            }
        };
        *place = value.ok_or_else(|| format!("{word} needs a number"))?;
    }
    Ok((minutes, seed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_and_seed_are_read_in_any_order() {
        let words = |text: &str| -> Vec<String> { text.split(' ').map(str::to_owned).collect() };
        assert_eq!(read(&[]), Ok((MINUTES, SEED)));
        assert_eq!(read(&words("--seed 7 --minutes 5")), Ok((5, 7)));
        assert!(read(&words("--seed")).is_err());
        assert!(read(&words("--hours 5")).is_err());
    }
}
