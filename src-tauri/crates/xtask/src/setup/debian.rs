//! Debian and Ubuntu.

use std::process::Command;

use super::retry;
use crate::Done;
use crate::program::{answers, command, keep, show};

/// Installs packages; what an interrupted run left half-way is mended before each new try.
pub(super) fn install(packages: &[&str]) -> Done {
    let is_root =
        keep(command("id", &["-u"])).is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    if !is_root {
        if !answers("sudo", &["--version"]) {
            return Err(format!(
                "Please run this as root:\n  apt-get install {}",
                packages.join(" ")
            ));
        }
        println!("Installing needs the rights of root: sudo may ask for your password.");
    }
    let apt = |arguments: &[&str]| -> Command {
        let mut words = vec![
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "-y",
            "-o",
            "Acquire::Retries=3",
        ];
        words.extend(arguments);
        let mut command = if is_root {
            command("env", &words)
        } else {
            command("sudo", &[&["env"], words.as_slice()].concat())
        };
        // The person may have to type a password.
        command.stdin(std::process::Stdio::inherit());
        command
    };
    retry("apt-get update", || show(apt(&["update"])))?;
    let mut is_first = true;
    retry("apt-get install", || {
        if !is_first {
            show(apt(&["-f", "install"]))?;
        }
        is_first = false;
        show(apt(
            &[&["install", "--no-install-recommends"], packages].concat()
        ))
    })
}
