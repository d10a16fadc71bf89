//! `cargo xtask bench`: every benchmark as a ratio against its named peer or limit, measured side by side in one run.

use crate::{
    setup,
    step::{cargo, openly},
};

/// Runs the benchmarks; their code lies with the tests, so that it sees every crate.
pub(crate) fn run(names: &[String]) -> Result<(), String> {
    setup::everything()?;
    let mut arguments = vec![
        "bench",
        "--quiet",
        "--package",
        "tallyman-tests",
        "--bench",
        "figures",
        "--",
    ];
    arguments.extend(names.iter().map(String::as_str));
    let mut command = cargo(&arguments);
    openly("benchmarks", command.env("PYTHONPATH", setup::python()))
}
