//! What the scenario of care is for happens in it: otherwise its kills and cuts would prove nothing.

use super::program;
use tallyman_ledger::{Care, list_backups, list_quarantine};
use tallyman_tests::faults::run::Mishap;
use tallyman_tests::faults::scenario;

#[test]
fn one_care_erases_keeps_backs_up_thins_and_lets_copies_go() {
    let (program, care) = (program(1), scenario::named("care").unwrap());
    let (_scratch, folder, before) = program.prepare(&care);
    let ledger = folder.join("shop.tallyman");
    let (backups, stick) = (folder.join("backups"), folder.join("stick"));
    let count = |folder| list_backups(&ledger, folder).unwrap().len();
    assert!(before.iter().any(|line| line.starts_with("held ")));
    assert!(
        before
            .iter()
            .filter(|line| line.starts_with("kept "))
            .count()
            > 1
    );
    assert_eq!((list_quarantine(&ledger).len(), count(&stick)), (1, 1));
    let old = list_backups(&ledger, &backups).unwrap();
    let run = program.run(&care, &folder, Mishap::default()).unwrap();
    assert_eq!(run.refused, Vec::<String>::new());
    let said = |word: &str| {
        let lines = run.acknowledged.iter();
        lines.filter(|line| line.starts_with(word)).count()
    };
    assert_eq!(said("backup "), 1, "{run:?}");
    assert!(said("erased ") >= 2, "{run:?}");
    assert_eq!((list_quarantine(&ledger).len(), count(&stick)), (0, 0));
    let left = list_backups(&ledger, &backups).unwrap();
    assert!(
        !old.is_empty() && old.iter().all(|old| !left.contains(old)),
        "{left:?}"
    );
    assert!(Care::load(&ledger).former_folders.is_empty());
}
