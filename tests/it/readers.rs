//! Every reader of what strangers write, given changed inputs: it answers or refuses in a sentence. The same in every run; the
//! campaign goes on for hours.
#![expect(
    clippy::print_stdout,
    reason = "what was counted is part of the result"
)]

use tallyman_tests::readers::{ALL, try_reader};

/// Inputs of a reader with a share of a hundred.
const INPUTS: u64 = 200;

#[test]
fn whatever_a_reader_is_given_it_answers() {
    let mut faults = Vec::new();
    for reader in ALL {
        let count = INPUTS * reader.share / 100;
        let tried = try_reader(reader, 1, count, None);
        println!(
            "counted: {} inputs of {}, {} faults",
            tried.count,
            reader.name,
            u32::from(tried.fault.is_some())
        );
        if let Some((number, fault, input)) = tried.fault {
            let shown: String = String::from_utf8_lossy(&input).chars().take(400).collect();
            faults.push(format!(
                "{}, input {number}: {fault}\n{shown:?}",
                reader.name
            ));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
}
