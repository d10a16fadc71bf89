//! What so many units of an amount are.

use proptest::prelude::*;

use super::{super::*, of, situation, told};
use crate::{case::Verdict, complaint::Reason};

fn refunded(paid: i64, missing: (u32, u32)) -> i64 {
    let short = Situation {
        paid: Some(paid),
        missing: Some(missing),
        ..situation(Reason::WrongQuantity, Verdict::Confirmed, Some("US"))
    };
    let proposals = offers(&short, &told());
    let part = &of(&proposals, Remedy::RefundPart).offer;
    part.refund.as_ref().unwrap().amount_minor
}

#[test]
fn two_of_three_that_are_missing_are_two_thirds() {
    assert_eq!(refunded(30_000, (2, 3)), 20_000);
    assert_eq!(refunded(1_000, (1, 3)), 333);
    assert_eq!(refunded(1_001, (1, 2)), 501, "half a cent is the buyer's");
    assert_eq!(refunded(30_000, (7, 3)), 30_000);
}

#[test]
fn goods_that_are_missing_cost_what_so_many_of_them_cost() {
    let short = Situation {
        missing: Some((2, 3)),
        goods: Some(vec![GoodsTaken {
            sku: "S-1".to_owned(),
            units: 3,
        }]),
        ..situation(Reason::WrongQuantity, Verdict::Confirmed, Some("US"))
    };
    let proposals = offers(&short, &told());
    let resent = of(&proposals, Remedy::ResendMissing);
    assert_eq!(resent.workings[0].amount(), Some(400));
    assert_eq!(resent.workings[0].units, Some((2, 3)));
}

proptest! {
    #[test]
    fn what_is_missing_and_what_is_kept_are_what_was_paid(paid in 0_i64..10_000_000, all in 1_u32..400, missing in 0_u32..400) {
        let missing = missing % (all + 1);
        let sum = refunded(paid, (missing, all)) + refunded(paid, (all - missing, all));
        // Of a cent that lies exactly between the two both get the half that is rounded up.
        let is_half = (i128::from(paid) * i128::from(missing) * 2) % i128::from(all) == 0
            && (i128::from(paid) * i128::from(missing)) % i128::from(all) != 0;
        prop_assert_eq!(sum, paid + i64::from(is_half));
    }
}
