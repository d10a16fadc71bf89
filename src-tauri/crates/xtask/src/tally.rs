//! Counting what the test runners say.

use std::ops::AddAssign;

/// Tests that passed and tests that did not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u32,
    pub(crate) failed: u32,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

/// Counts what a runner said, whichever it was: nextest, cargo test, vitest or Python's unittest.
pub(crate) fn count(words: &str) -> Tally {
    let mut tally = Tally::default();
    for line in words.lines().map(str::trim) {
        if is_summary(line) {
            tally.passed += number_before(line, "passed");
            tally.failed += number_before(line, "failed")
                + number_before(line, "timed out")
                + number_before(line, "exec failed");
        } else if let Some(rest) = line.strip_prefix("Ran ") {
            tally.passed += rest
                .split(' ')
                .next()
                .and_then(|number| number.parse().ok())
                .unwrap_or(0);
        } else if line.starts_with("FAILED (") {
            let failed = number_after(line, "failures=") + number_after(line, "errors=");
            tally.failed += failed;
            tally.passed = tally.passed.saturating_sub(failed);
        }
    }
    tally
}

/// The lines of a runner that say how it went.
pub(crate) fn summary(words: &str) -> impl Iterator<Item = &str> {
    words.lines().map(str::trim).filter(|line| is_summary(line))
}

/// The lines in which a test says what it counted: the fault harness, hostile files, readers, requests, exports.
pub(crate) fn counted(words: &str) -> impl Iterator<Item = &str> {
    let lines = words.lines().map(str::trim);
    lines.filter(|line| line.starts_with("faults: ") || line.starts_with("counted: "))
}

/// How many tests count what they did, and the seconds that they would take one after the other: the runs that harm the ledger and
/// feed its readers, whose lines the runner shows for what they counted.
pub(crate) fn bounded_runs(words: &str) -> (u32, f64) {
    let lines = words.lines().map(str::trim);
    let seconds = lines.filter_map(|line| {
        let (seconds, _) = line.strip_prefix("PASS [")?.split_once("s]")?;
        seconds.trim().parse::<f64>().ok()
    });
    seconds.fold((0, 0.0), |(count, sum), seconds| (count + 1, sum + seconds))
}

fn is_summary(line: &str) -> bool {
    line.starts_with("Summary [") || line.starts_with("test result:") || line.starts_with("Tests ")
}

/// The number that stands before a word: `12 passed`.
fn number_before(line: &str, word: &str) -> u32 {
    let parts: Vec<&str> = line
        .split([' ', ';', ',', '|', '(', ')'])
        .filter(|part| !part.is_empty())
        .collect();
    let words: Vec<&str> = word.split(' ').collect();
    let at = parts
        .windows(words.len() + 1)
        .find(|window| window.get(1..) == Some(words.as_slice()));
    at.and_then(|window| window.first()?.parse().ok())
        .unwrap_or(0)
}

/// The number that stands after a word: `failures=1`.
fn number_after(line: &str, word: &str) -> u32 {
    let Some((_, rest)) = line.split_once(word) else {
        return 0;
    };
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_runner_is_understood() {
        let nextest = "────\n     Summary [  12.507s] 23 tests run: 15 passed (1 slow), 8 failed, 2 skipped\n";
        assert_eq!(
            count(nextest),
            Tally {
                passed: 15,
                failed: 8
            }
        );
        let slow = "Summary [   9.0s] 3 tests run: 1 passed, 1 failed, 1 timed out, 0 skipped";
        assert_eq!(
            count(slow),
            Tally {
                passed: 1,
                failed: 2
            }
        );
        let cargo = "test result: ok. 4 passed; 0 failed; 0 ignored\ntest result: FAILED. 1 passed; 2 failed; 0 ignored";
        assert_eq!(
            count(cargo),
            Tally {
                passed: 5,
                failed: 2
            }
        );
        assert_eq!(
            count("      Tests  1 failed | 11 passed (12)"),
            Tally {
                passed: 11,
                failed: 1
            }
        );
        assert_eq!(
            count("Ran 5 tests in 0.1s\n\nFAILED (failures=1, errors=1)"),
            Tally {
                passed: 3,
                failed: 2
            }
        );
        assert_eq!(
            count("Ran 5 tests in 0.1s\n\nOK"),
            Tally {
                passed: 5,
                failed: 0
            }
        );
    }

    #[test]
    fn the_counts_of_the_fault_harness_are_told_and_are_no_tests() {
        let said =
            "  stdout ───\n    faults: append killed at each of its 161 calls: 0 losses\n  done";
        let told: Vec<&str> = counted(said).collect();
        assert_eq!(
            told,
            ["faults: append killed at each of its 161 calls: 0 losses"]
        );
        assert_eq!(count(said), Tally::default());
    }

    #[test]
    fn what_the_bounded_runs_took_is_added_up() {
        let said = "        PASS [  58.213s] (843/874) tallyman-tests::it faults::power::appending\n  stdout ───\n    faults: append\n        PASS [   0.500s] (1/874) tallyman-book::it hostile::no_request_harms_the_shop\n        FAIL [   9.000s] (2/874) tallyman-tests::it faults::kills::erasing";
        let (tests, seconds) = bounded_runs(said);
        assert_eq!(tests, 2);
        assert!((seconds - 58.713).abs() < 1e-9, "{seconds}");
        assert_eq!(bounded_runs("nothing").0, 0);
    }

    #[test]
    fn other_words_do_not_count() {
        assert_eq!(
            count("3 passed, 4 failed\nwarning: 12 passed"),
            Tally::default()
        );
    }
}
