//! Every benchmark as a ratio against its named peer or limit, measured side by side in one run.

use crate::program::{command, show};
use crate::{Done, setup};

/// Runs the benchmarks that are named, or all. They lie with the tests, because there they see every crate.
pub(crate) fn bench(names: &[String]) -> Done {
    setup::everything()?;
    let mut command = command(
        "cargo",
        &[
            "bench",
            "--quiet",
            "--package",
            "tallyman-tests",
            "--bench",
            "figures",
            "--",
        ],
    );
    command.args(names);
    show(command)
}
