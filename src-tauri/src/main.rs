//! shell.
fn main() {}
