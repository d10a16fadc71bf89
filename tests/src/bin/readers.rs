//! Gives every reader changed inputs for as long as somebody wants to wait. Only for tests; never shipped.
#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for tests says what it did"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use tallyman_tests::readers::{ALL, guided, try_reader};

/// Inputs of a reader with a share of a hundred, in one round.
const INPUTS: u64 = 2_000;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["--names"] => {
            for reader in guided() {
                println!("{}", reader.name);
            }
            return ExitCode::SUCCESS;
        }
        ["--seeds", folder] => return ended(seed(Path::new(folder))),
        _ => {}
    }
    let numbers: Vec<u64> = arguments
        .iter()
        .filter_map(|word| word.parse().ok())
        .collect();
    let [minutes, seed] = numbers.as_slice() else {
        eprintln!("usage: readers MINUTES SEED, readers --names, or readers --seeds FOLDER");
        return ExitCode::FAILURE;
    };
    ended(campaign(Duration::from_secs(minutes * 60), *seed))
}

fn ended(done: Result<String, String>) -> ExitCode {
    match done {
        Ok(told) => {
            println!("{told}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

/// Runs rounds until the time is over or an input is not answered as it must be, which is kept beside this program.
fn campaign(length: Duration, seed: u64) -> Result<String, String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    println!(
        "readers: while an input is read it lies in {}",
        folder.path().display()
    );
    let begun = Instant::now();
    let mut counts: BTreeMap<&str, (u64, Duration)> = BTreeMap::new();
    let mut round = 0;
    while round == 0 || begun.elapsed() < length {
        for reader in ALL {
            let count = INPUTS * reader.share / 100;
            let tried = try_reader(reader, seed + round, count, Some(folder.path()));
            let counted = counts.entry(reader.name).or_default();
            counted.0 += tried.count;
            counted.1 = counted.1.max(tried.slowest);
            println!("readers: {} {} so far", counted.0, reader.name);
            if let Some((number, fault, input)) = tried.fault {
                let kept = keep(reader.name, &input)?;
                let seed = seed + round;
                return Err(format!(
                    "readers: {}, seed {seed}, input {number} ({kept}): {fault}",
                    reader.name
                ));
            }
        }
        round += 1;
    }
    let minutes = begun.elapsed().as_secs_f64() / 60.0;
    let told = counts.iter().map(|(name, (count, slowest))| {
        format!("{count} {name} (slowest {} ms)", slowest.as_millis())
    });
    let told: Vec<String> = told.collect();
    Ok(format!(
        "readers: {round} rounds from seed {seed} in {minutes:.0} minutes: {}; each answered",
        told.join(", ")
    ))
}

/// Writes the good inputs of each reader into a folder of its name: what coverage-guided runs begin with.
fn seed(folder: &Path) -> Result<String, String> {
    let mut count = 0_u32;
    for reader in ALL {
        let folder = folder.join(reader.name);
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        for (number, good) in (reader.good)().into_iter().enumerate() {
            let path = folder.join(format!("good-{number}"));
            std::fs::write(path, good).map_err(|error| error.to_string())?;
            count += 1;
        }
    }
    Ok(format!("readers: {count} good inputs"))
}

fn keep(name: &str, input: &[u8]) -> Result<String, String> {
    let own = std::env::current_exe().map_err(|error| error.to_string())?;
    let folder = own.parent().unwrap_or_else(|| Path::new("."));
    let kept = folder.join(format!("fault-{}.bin", name.replace(' ', "-")));
    std::fs::write(&kept, input).map_err(|error| error.to_string())?;
    Ok(kept.display().to_string())
}
