//! The fault harness and the readers for as long as somebody wants to wait.

use std::process::Command;

use crate::program::{answers, command, keep, show, words};
use crate::{Done, house};

/// Minutes where none are said.
const MINUTES: u64 = 60;
/// The seed where none is said; the tests use 1.
const SEED: u64 = 1_000;

/// Builds the programs of scenarios and of readers and lets both run side by side, and the coverage-guided targets one after the
/// other where there is a nightly compiler with `cargo-fuzz`. Copies of the programs run, so that a later build does not change
/// them.
pub(crate) fn campaign(asked: &[String]) -> Done {
    let (minutes, seed) = read(asked)?;
    // One call: narrower ones would choose other features of the same libraries and build them again.
    show(command(
        "cargo",
        &[
            "build",
            "--quiet",
            "--release",
            "--package",
            "tallyman-tests",
            "--package",
            "tallyman",
            "--bins",
        ],
    ))?;
    let folder = house::target().join("campaign");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    std::fs::create_dir_all(&folder).map_err(failed)?;
    for name in ["faults", "readers", "tallyman"] {
        let built = house::built("release", name);
        let copy = folder.join(built.file_name().unwrap_or_default());
        std::fs::copy(&built, &copy).map_err(failed)?;
    }
    let program = |name: &str| folder.join(name).display().to_string();
    let (minutes_text, seed) = (minutes.to_string(), seed.to_string());
    let faults = ["campaign", "--minutes", &minutes_text, "--seed", &seed];
    std::thread::scope(|scope| {
        let faults = scope.spawn(|| show(command(&program("faults"), &faults)));
        let readers = scope.spawn(|| show(command(&program("readers"), &[&minutes_text, &seed])));
        let guided = scope.spawn(|| guide(minutes, &program("readers")));
        let ended = [faults.join(), readers.join(), guided.join()];
        let done: Vec<Done> = ended
            .into_iter()
            .map(|ended| {
                ended.unwrap_or_else(|_| Err("a part of the campaign broke off".to_owned()))
            })
            .collect();
        done.into_iter().collect()
    })
}

/// Drives each reader by its coverage for its share of the time, from good inputs on; says so where that cannot be.
fn guide(minutes: u64, readers: &str) -> Done {
    if !answers("cargo", &["+nightly", "fuzz", "--version"]) {
        println!("fuzz: not run, for want of a nightly compiler with cargo-fuzz");
        return Ok(());
    }
    let corpus = house::target().join("campaign").join("corpus");
    let corpus_text = corpus.display().to_string();
    show(command(readers, &["--seeds", &corpus_text]))?;
    let names = words(&keep(command(readers, &["--names"]))?);
    let names: Vec<&str> = names.lines().collect();
    show(fuzz(&["build", "--fuzz-dir", "tests/fuzz", "readers"]))?;
    let seconds = (minutes * 60 / names.len().max(1) as u64).max(10);
    for name in names {
        let inputs = corpus.join(name).display().to_string();
        let time = format!("-max_total_time={seconds}");
        let mut run = fuzz(&[
            "run",
            "--fuzz-dir",
            "tests/fuzz",
            "readers",
            &inputs,
            "--",
            &time,
        ]);
        // Address checks take two or three times the memory.
        run.args([
            "-rss_limit_mb=2048",
            // The first input of some makes a shop, which takes a minute with address checks on a busy computer.
            "-timeout=300",
            "-print_final_stats=1",
            "-verbosity=0",
        ]);
        run.env("TALLYMAN_READER", name);
        show(run).map_err(|error| format!("fuzz: {name}: {error}"))?;
        println!("fuzz: {name} for {seconds} seconds: nothing found");
    }
    Ok(())
}

/// `cargo fuzz` with another compiler: a folder of its own keeps it from waiting for other builds.
fn fuzz(words: &[&str]) -> Command {
    let words = [&["+nightly", "fuzz"], words].concat();
    let mut fuzz = command("cargo", &words);
    fuzz.env("CARGO_TARGET_DIR", house::target().join("fuzz"));
    fuzz
}

fn read(asked: &[String]) -> Done<(u64, u64)> {
    let (mut minutes, mut seed) = (MINUTES, SEED);
    let mut asked = asked.iter().map(String::as_str);
    while let Some(word) = asked.next() {
        let value = asked.next().and_then(|word| word.parse().ok());
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
