//! One binary for all integration tests: one link, one run. A file that is not declared here is found by `tidy`.

#[cfg(test)]
mod bindings;
#[cfg(test)]
mod canary;
#[cfg(test)]
mod day;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod faults;
#[cfg(test)]
mod readers;
#[cfg(test)]
mod tidy;
#[cfg(test)]
#[cfg(target_os = "linux")]
mod window;
