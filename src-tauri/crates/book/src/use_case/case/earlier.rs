//! What earlier cases say to whoever looks at a later one.

use tallyman_core::case::{EarlierCase, EarlierOfGoods, Fact, Remark, Ruling, Statement, Verdict};

/// That the same order was written about before.
pub(super) fn again(facts: &[Fact]) -> Option<Remark> {
    let cases = facts.iter().filter_map(|fact| {
        let Statement::EarlierCase { case, .. } = &fact.statement else {
            return None;
        };
        Some(*case)
    });
    let cases = numbers(cases);
    (!cases.is_empty()).then_some(Remark::OrderAgain { cases })
}

/// The earlier cases about what was taken wrongly in which the same was asserted that is confirmed here.
pub(super) fn complained(
    sku: &str,
    before: &[EarlierOfGoods],
    rulings: &[Ruling],
) -> Option<Remark> {
    let is_same = |case: &&EarlierCase| {
        let mut confirmed = rulings
            .iter()
            .filter(|ruling| ruling.verdict == Verdict::Confirmed);
        confirmed.any(|ruling| case.of.claims.contains(&ruling.reason))
    };
    let of = before.iter().find(|of| of.goods == sku)?;
    let cases = numbers(of.cases.iter().filter(is_same).map(|case| case.case));
    let sku = sku.to_owned();
    (!cases.is_empty()).then_some(Remark::SameComplaint { sku, cases })
}

fn numbers(cases: impl Iterator<Item = u32>) -> String {
    let cases: Vec<String> = cases.map(|case| case.to_string()).collect();
    cases.join(", ")
}
