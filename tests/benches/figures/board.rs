//! The board on which figures stand beside their limits.

use std::{process::ExitCode, time::Duration};

/// What a ratio must be.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Bound {
    /// At most so much.
    AtMost(f64),
    /// At least so much.
    AtLeast(f64),
}

/// Collects figures and prints each as it comes.
pub(crate) struct Board {
    over: Vec<String>,
}

impl Board {
    /// A board with its heading.
    pub(crate) fn new() -> Self {
        println!(
            "{:<34} {:>16}   {:<34} {:>7} {:>8}",
            "figure", "measured", "peer or limit", "ratio", "allowed"
        );
        Self { over: Vec::new() }
    }

    /// A duration against a longest one.
    pub(crate) fn within(&mut self, name: &str, measured: Duration, limit: Duration) {
        self.figure(
            name,
            &time(measured),
            &format!("{} at most", time(limit)),
            measured.as_secs_f64() / limit.as_secs_f64(),
            Bound::AtMost(1.0),
        );
    }

    /// One figure: as it was measured, what it is held against, their ratio and what that must be.
    pub(crate) fn figure(
        &mut self,
        name: &str,
        measured: &str,
        against: &str,
        ratio: f64,
        bound: Bound,
    ) {
        let (is_fine, allowed) = match bound {
            Bound::AtMost(most) => (ratio <= most, format!("≤ {most:.2}")),
            Bound::AtLeast(least) => (ratio >= least, format!("≥ {least:.2}")),
        };
        let verdict = if is_fine { "ok" } else { "over" };
        println!("{name:<34} {measured:>16}   {against:<34} {ratio:>7.2} {allowed:>8}  {verdict}");
        if !is_fine {
            self.over.push(name.to_owned());
        }
    }

    /// Something worth knowing that is no figure of its own.
    #[expect(
        clippy::unused_self,
        reason = "everything that is told goes through the board"
    )]
    pub(crate) fn remark(&self, name: &str, text: &str) {
        println!("{name:<34} {text}");
    }

    /// A figure that cannot be measured here, and why.
    pub(crate) fn missing(&mut self, name: &str, why: &str) {
        println!("{name:<34} not measured: {why}");
        self.over.push(name.to_owned());
    }

    /// Says which figures do not hold; the program ends accordingly.
    pub(crate) fn end(&self) -> ExitCode {
        if self.over.is_empty() {
            println!("every figure holds");
            ExitCode::SUCCESS
        } else {
            println!("over their limit: {}", self.over.join(", "));
            ExitCode::FAILURE
        }
    }
}

/// A duration as people read it.
pub(crate) fn time(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds >= 1.0 {
        format!("{seconds:.2} s")
    } else if seconds >= 0.001 {
        format!("{:.1} ms", seconds * 1e3)
    } else {
        format!("{:.0} µs", seconds * 1e6)
    }
}
