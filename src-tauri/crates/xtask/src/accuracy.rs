//! How often the promise check is right, and how often complaints are read right, for each set of cases. The cases
//! are judged by tests of the core.

use crate::Done;
use crate::program::{command, show};

/// Prints the figures of every set, or of those that are named; fails where a target is missed. The set `complaints`
/// stands for the messages of buyers.
pub(crate) fn accuracy(arguments: &[String]) -> Done {
    let (test, arguments) = match arguments {
        [first, rest @ ..] if first == "complaints" => ("complaints", rest),
        all => ("accuracy", all),
    };
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
            test,
            "--",
            "--nocapture",
            "every_set",
        ],
    );
    command.env("TALLYMAN_ACCURACY", wishes.join(","));
    show(command)
}

/// Learns the weights that tell complaints apart anew, from the messages in the repository.
pub(crate) fn train(arguments: &[String]) -> Done {
    let mut command = command(
        "cargo",
        &[
            "run",
            "--quiet",
            "--release",
            "--package",
            "tallyman-core",
            "--example",
            "train_complaints",
            "--",
        ],
    );
    command.args(arguments);
    show(command)
}
