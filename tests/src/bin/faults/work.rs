//! What the program is told to do.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use tallyman_tests::faults::draw::Draw;
use tallyman_tests::faults::scenario::{self, Voice};
use tallyman_tests::faults::trace;

use crate::calls;
use crate::campaign;
use crate::recorder::{Plan, Recorder};

/// Does what the arguments say.
pub(crate) fn work(arguments: &[String]) -> Result<(), String> {
    match arguments {
        [word, name, folder, rest @ ..] if word == "scenario" => {
            run_scenario(name, Path::new(folder), rest)
        }
        [word, rest @ ..] if word == "campaign" => {
            let told = read(rest)?;
            campaign::campaign(told.minutes, told.seed)
        }
        _ => Err("usage: faults campaign [--minutes N] [--seed S] | faults scenario NAME FOLDER [--seed S] [--kill N] [--refuse N full|broken once|sticky] [--lie] [--trace FILE]".to_owned()),
    }
}

fn run_scenario(name: &str, folder: &Path, rest: &[String]) -> Result<(), String> {
    let scenario = scenario::named(name).ok_or_else(|| format!("there is no scenario {name}"))?;
    let folder = folder
        .canonicalize()
        .map_err(|error| format!("{}: {error}", folder.display()))?;
    let Told {
        plan, trace, seed, ..
    } = read(rest)?;
    let draw = Draw::new(seed).part(3);
    calls::arm(Recorder::new(&folder, plan));
    (scenario.run)(&folder, draw, &mut Aloud);
    let recorder = calls::disarm();
    if let Some(path) = trace {
        trace::write(&path, &recorder.ops)
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    say(&format!("CALLS {}", recorder.count));
    Ok(())
}

/// What the rest of the arguments say.
#[derive(Default)]
struct Told {
    plan: Plan,
    trace: Option<PathBuf>,
    seed: u64,
    minutes: u64,
}

fn read(arguments: &[String]) -> Result<Told, String> {
    let mut told = Told::default();
    let mut words = arguments.iter().map(String::as_str);
    let number = |word: Option<&str>| {
        word.and_then(|word| word.parse().ok())
            .ok_or("a number is missing")
    };
    while let Some(word) = words.next() {
        match word {
            "--kill" => told.plan.kill_at = Some(number(words.next())?),
            "--refuse" => {
                let at = number(words.next())?;
                let error = match words.next() {
                    Some("full") => libc::ENOSPC,
                    Some("broken") => libc::EIO,
                    _ => return Err("full or broken is missing".to_owned()),
                };
                let is_sticky = words.next() == Some("sticky");
                told.plan.refuse = Some((at, error, is_sticky));
            }
            "--seed" => told.seed = number(words.next())?,
            "--minutes" => told.minutes = number(words.next())?,
            "--lie" => told.plan.lies = true,
            "--trace" => {
                told.plan.is_noted = true;
                told.trace = words.next().map(PathBuf::from);
            }
            _ => return Err(format!("{word} means nothing here")),
        }
    }
    Ok(told)
}

/// Says aloud what a scenario says, each line at once: the program may end with the next call.
struct Aloud;

impl Voice for Aloud {
    fn acknowledge(&mut self, line: &str) {
        calls::acknowledge(line);
        say(&format!("ACK {line}"));
    }

    fn refused(&mut self, sentence: &str) {
        say(&format!("REFUSED {sentence}"));
    }
}

pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let said = writeln!(out, "{line}").and_then(|()| out.flush());
    said.expect("somebody listens");
}
