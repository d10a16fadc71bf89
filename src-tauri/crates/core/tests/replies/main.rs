//! Replies as a person would read them: every reason, verdict and remedy in every language, as text files to review;
//! and thousands of made-up cases in which nothing may be said that no source holds.
#![expect(clippy::expect_used, reason = "helpers of tests fail like tests")]

mod golden;
mod linted;
mod made;
mod property;
mod whole;
