//! Each kind of finding: a day that has it, and an innocent day that nearly has it.

mod by_order;
mod mapped;
mod promise;
mod shelves;
mod sums;
mod words;

use super::shop::Shop;
use crate::record::{OptionValue, PickLine};

/// A name, the day, and the findings it must have.
type Case = (&'static str, fn(&mut Shop), &'static [&'static str]);

fn hold_all(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (name, make, expected) in cases {
        let mut shop = Shop::new();
        make(&mut shop);
        let mut told = shop.told();
        told.sort();
        if told != *expected {
            wrong.push(format!("{name}: expected {expected:?}, told {told:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn evidence_points_at_both_sides() {
    let mut shop = Shop::new();
    shop.line("1", "C-MB-NVY", 1);
    let row: &mut PickLine = shop.pick("1", "", "帽", 1);
    row.options = vec![OptionValue::named("颜色", "宝蓝")];
    let finding = shop.only(crate::check::day::Code::WrongColour);
    let places: Vec<(String, u32, String)> = finding
        .evidence
        .iter()
        .map(|piece| {
            (
                piece.place.file.clone(),
                piece.place.row,
                piece.place.column.clone(),
            )
        })
        .collect();
    assert!(
        places.contains(&("picks.xlsx".to_owned(), 2, "颜色".to_owned())),
        "{places:?}"
    );
    assert!(
        places.contains(&("listings.csv".to_owned(), 2, "Colour".to_owned())),
        "{places:?}"
    );
    assert!(
        places.contains(&("orders.csv".to_owned(), 2, "Colour".to_owned())),
        "{places:?}"
    );
}
