//! Refused at every call of every scenario: a full disk and a broken one, once and for ever after.

use super::program;
use tallyman_tests::faults::kill::Calls;
use tallyman_tests::faults::refuse::refuse;
use tallyman_tests::faults::run::{Mishap, Refusal, read_folder, write_folder};
use tallyman_tests::faults::scenario;

fn is_refused_everywhere(name: &str) {
    is_refused(name, Calls::Each);
}

/// The book's scenarios take up to a second each, so only one call in so many is refused; the campaign takes all of them.
fn is_refused(name: &str, calls: Calls) {
    let scenario = scenario::named(name).unwrap();
    let refused = refuse(&program(1), &scenario, calls).unwrap();
    let which = match calls {
        Calls::Each => "each".to_owned(),
        Calls::OneIn(step) => format!("one in {step}"),
    };
    println!(
        "faults: {name} refused at {which} of its {} calls, {} runs, told in {}: {} losses",
        refused.call_count,
        refused.run_count,
        refused.told_count,
        refused.losses.len()
    );
    for (sentence, count) in &refused.sentences {
        println!("{count:6}  {sentence}");
    }
    assert_eq!(refused.losses, Vec::<String>::new());
    assert!(refused.told_count > 0, "{refused:?}");
}

#[test]
fn making_a_ledger() {
    is_refused_everywhere("create");
}

#[test]
fn appending() {
    is_refused_everywhere("append");
}

#[test]
fn slices_of_an_import() {
    is_refused_everywhere("bulk");
}

#[test]
fn erasing() {
    is_refused_everywhere("erase");
}

#[test]
fn importing_files() {
    is_refused("import", Calls::OneIn(7));
}

#[test]
fn making_projections_anew() {
    is_refused_everywhere("rebuild");
}

#[test]
fn bringing_up_an_older_form() {
    is_refused("migrate", Calls::OneIn(16));
}

#[test]
fn backing_up() {
    is_refused_everywhere("backup");
}

#[test]
fn restoring() {
    is_refused_everywhere("restore");
}

#[test]
fn changing_keys() {
    is_refused_everywhere("keys");
}

#[test]
fn writing_the_file_anew_under_another_key() {
    is_refused_everywhere("rekey");
}

#[test]
fn putting_a_backup_back_through_the_book() {
    is_refused("put-back", Calls::OneIn(24));
}

#[test]
fn looking_after_the_book() {
    is_refused("care", Calls::OneIn(9));
}

#[test]
fn answering_a_complaint() {
    is_refused("complain", Calls::OneIn(7));
}

#[test]
fn an_entry_refused_for_lack_of_room_gives_the_ballast_up() {
    const FULL: &str = "The disk is full; nothing was recorded. Make room, then try again.";
    let (program, append) = (program(1), scenario::named("append").unwrap());
    let (_scratch, folder, _) = program.prepare(&append);
    let files = read_folder(&folder);
    let whole = program.run(&append, &folder, Mishap::default()).unwrap();
    let mut given_up = 0;
    for at in (1..=whole.call_count).step_by(3) {
        write_folder(&folder, &files);
        let ballast = folder.join("shop.tallyman.ballast");
        std::fs::write(&ballast, b"stands for the real one").unwrap();
        let mishap = Mishap {
            refuse: Some((at, Refusal::Full, false)),
            ..Mishap::default()
        };
        let run = program.run(&append, &folder, mishap).unwrap();
        // One entry was refused and all others went on.
        if run.refused == [FULL] && run.acknowledged.len() + 1 == whole.acknowledged.len() {
            assert!(!ballast.exists(), "call {at}");
            given_up += 1;
        }
    }
    assert!(given_up > 10, "only {given_up} entries were refused");
}
