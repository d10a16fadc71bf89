//! How often the promise check is right, for each set of cases. The cases are judged by a test of the core.

use crate::Done;
use crate::program::{command, show};

/// Prints the figures of every set, or of those that are named; fails where a target is missed.
pub(crate) fn accuracy(arguments: &[String]) -> Done {
    let mut wishes = vec!["--full".to_owned()];
    wishes.extend_from_slice(arguments);
    let mut command = command(
        "cargo",
        &[
            "test",
            "--quiet",
            "--package",
            "tallyman-core",
            "--test",
            "accuracy",
            "--",
            "--nocapture",
            "every_set",
        ],
    );
    command.env("TALLYMAN_ACCURACY", wishes.join(","));
    show(command)
}
