//! The habits of the house, held by tests: floors, words, sizes, licences, and the README against the real tree.
//!
//! A rule is a function from the [`House`] to its complaints; each has a test on the real house and one on a bad example,
//! so that a rule that has gone deaf is noticed.

mod assets;
mod confinement;
mod floors;
mod house;
mod interface;
mod readme;
mod sizes;
mod words;

pub(crate) use house::House;

/// Fails with every complaint of a rule about the real house.
fn hold(rule: fn(&House) -> Vec<String>) {
    let complaints = rule(&House::real());
    assert!(
        complaints.is_empty(),
        "{} complaint(s):\n  {}\n",
        complaints.len(),
        complaints.join("\n  ")
    );
}

/// Fails unless the rule complains about this house, and names the culprit.
fn complains(rule: fn(&House) -> Vec<String>, files: &[(&str, &str)], culprit: &str) {
    let complaints = rule(&House::of(files));
    assert!(
        complaints
            .iter()
            .any(|complaint| complaint.contains(culprit)),
        "deaf to {culprit:?}: {complaints:?}"
    );
}
