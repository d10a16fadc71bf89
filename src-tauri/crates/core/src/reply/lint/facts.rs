//! Values of the text against facts, remedy and clocks: L01, L02, L03, L05, L14, L18, and other orders of L26.

use chrono::{Datelike as _, NaiveDate};

use super::{
    Advice, Desk, Rule,
    allowed::Allowed,
    form, grounds,
    value::{Kind, Value, digits_of},
};
use crate::{
    case::{bare, is_same_number},
    money::Money,
    reply::{SlotValue, day, money},
    text::fold_as_written,
};

/// How far a day may be from one of the facts to be taken for it, in days.
const NEAR_DAYS: i64 = 31;

/// How far ahead a day may be promised where no clock says so.
const PROMISE_DAYS_MAX: i64 = 30;

/// How far a number may be from the one of the facts to be taken for it.
const NEAR_UNITS: u64 = 3;

/// Holds every value of the text to what is known.
pub(super) fn check(desk: &mut Desk<'_>) {
    let allowed = Allowed::of(desk);
    let values = std::mem::take(&mut desk.values);
    let mut kept: Vec<(usize, bool)> = Vec::new();
    for (at, value) in values.iter().enumerate() {
        if allowed.is_quoted(&value.folded) || is_contact(desk, value) {
            continue;
        }
        let is_known = is_known(desk, &allowed, value);
        kept.push((at, is_known));
        if let Kind::Amount { .. } = value.kind {
            paid(desk, value);
        }
        if !is_known {
            unknown(desk, &allowed, value);
        }
    }
    let of_values: Vec<(&Value, bool)> = kept
        .iter()
        .filter_map(|(at, is_known)| Some((values.get(*at)?, *is_known)))
        .collect();
    grounds::check(desk, &of_values, &allowed);
    swapped(desk, &of_values);
    order(desk, &allowed, &values);
    desk.values = values;
}

/// Whether a value is a part of a telephone number, an address or a card that was told already.
fn is_contact(desk: &Desk<'_>, value: &Value) -> bool {
    desk.findings.iter().any(|finding| {
        matches!(finding.rule, Rule::L07 | Rule::L08 | Rule::L26)
            && finding.span.start < value.span.end
            && value.span.start < finding.span.end
    })
}

fn is_known(desk: &Desk<'_>, allowed: &Allowed, value: &Value) -> bool {
    match &value.kind {
        Kind::Day { .. } => {
            let days = value.days(desk.context.today);
            days.iter()
                .any(|day| allowed.days.contains(day) || is_promise(desk, *day))
        }
        Kind::Amount {
            digits,
            decimals,
            codes,
            ..
        } => {
            let minor = |code: &str| minor(*digits, *decimals, digits_of(code));
            allowed.amounts.iter().any(|money| {
                codes.contains(&money.currency.as_str())
                    && minor(&money.currency) == Some(money.amount_minor)
            })
        }
        Kind::Percent(hundredths) => is_share(desk, *hundredths),
        Kind::Count(count) => {
            allowed.counts.contains(count)
                || allowed.is_of_goods(desk, value)
                || is_list_number(desk, value)
                || allowed
                    .days
                    .iter()
                    .any(|day| u64::try_from(day.year()) == Ok(*count))
                || allowed
                    .amounts
                    .iter()
                    .any(|money| is_amount(money, *count, 0))
        }
        Kind::Word(count) => {
            allowed.counts.contains(count)
                || allowed.is_of_goods(desk, value)
                || desk.is_drafted(&value.span)
        }
        Kind::Decimal { digits, decimals } => {
            allowed.is_of_goods(desk, value)
                || allowed
                    .amounts
                    .iter()
                    .any(|money| is_amount(money, *digits, *decimals))
        }
        Kind::Time => allowed.is_of_goods(desk, value),
        Kind::Reference(written) => {
            allowed.is_of_goods(desk, value)
                || allowed
                    .references
                    .iter()
                    .any(|known| is_same_number(known, written))
        }
    }
}

/// A day to come that the clocks allow is the seller's to promise; where no clock runs, one that is near.
fn is_promise(desk: &Desk<'_>, day: NaiveDate) -> bool {
    let today = desk.context.today;
    let is_allowed = desk.context.latest_day.map_or_else(
        || (day - today).num_days() <= PROMISE_DAYS_MAX,
        |latest| day <= latest,
    );
    day > today && is_allowed
}

fn minor(digits: u64, decimals: u32, wanted: u32) -> Option<i64> {
    let scale = 10_u64.checked_pow(wanted.checked_sub(decimals)?)?;
    i64::try_from(digits.checked_mul(scale)?).ok()
}

pub(super) fn is_amount(money: &Money, digits: u64, decimals: u32) -> bool {
    minor(digits, decimals, digits_of(&money.currency)) == Some(money.amount_minor)
}

/// Whether a share of what was paid is what is given back.
fn is_share(desk: &Desk<'_>, hundredths: u64) -> bool {
    let paid = desk.context.paid.as_ref();
    let refund = desk
        .context
        .chosen
        .as_ref()
        .and_then(|offer| offer.refund.as_ref());
    let (Some(paid), Some(refund)) = (paid, refund) else {
        return false;
    };
    let share = i128::from(paid.amount_minor) * i128::from(hundredths);
    let off = share - i128::from(refund.amount_minor) * 10_000;
    paid.currency == refund.currency && off.abs() < 10_000
}

/// Whether a number stands first in its line and numbers it.
fn is_list_number(desk: &Desk<'_>, value: &Value) -> bool {
    let text = desk.page.text;
    let before = text.get(..value.span.start).unwrap_or_default();
    let behind = text.get(value.span.end..).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    line.trim().is_empty()
        && behind.starts_with(['.', ')', '．', '、', '）'])
        && matches!(value.kind, Kind::Count(1..=9))
}

/// No amount above what can be given back, none in another currency.
fn paid(desk: &mut Desk<'_>, value: &Value) {
    let context = desk.context;
    let (
        Kind::Amount {
            digits,
            decimals,
            codes,
            ..
        },
        Some(most),
    ) = (
        &value.kind,
        context.refund_most.as_ref().or(context.paid.as_ref()),
    )
    else {
        return;
    };
    let said = desk.page.words(&value.span);
    if !codes.contains(&most.currency.as_str()) {
        let currency = most.currency.clone();
        desk.find(
            Rule::L14,
            &value.span,
            Advice::OtherCurrency { said, currency },
        );
        return;
    }
    let is_above = minor(*digits, *decimals, digits_of(&most.currency))
        .is_some_and(|minor| minor > most.amount_minor);
    if is_above {
        let paid = money(context.language, most);
        desk.find(Rule::L14, &value.span, Advice::MoreThanPaid { said, paid });
    }
}

fn unknown(desk: &mut Desk<'_>, allowed: &Allowed, value: &Value) {
    let said = desk.page.words(&value.span);
    if let Kind::Day { .. } = value.kind {
        let days = value.days(desk.context.today);
        let is_to_come = days.iter().all(|day| *day > desk.context.today);
        if let (true, Some(latest)) = (is_to_come && !days.is_empty(), desk.context.latest_day) {
            let latest = day(desk.context.language, latest);
            let advice = Advice::DayTooLate {
                said,
                latest: latest.clone(),
            };
            desk.suggest(Rule::L18, &value.span, advice, latest);
            return;
        }
    }
    if let Some(instead) = drafted(desk, value) {
        let advice = Advice::Differs {
            said,
            instead: instead.clone(),
        };
        desk.suggest(Rule::L02, &value.span, advice, instead);
        return;
    }
    match near(desk, allowed, value) {
        Some(near) => {
            let instead = form::value(&near, desk.context.language);
            desk.find(Rule::L02, &value.span, Advice::Differs { said, instead });
        }
        None if is_other_order(&value.kind) => {
            desk.find(Rule::L26, &value.span, Advice::OtherOrder { said });
        }
        None => desk.find(Rule::L03, &value.span, Advice::NotKnown { said }),
    }
}

/// What the draft said where this value stands now.
fn drafted(desk: &Desk<'_>, value: &Value) -> Option<String> {
    let stretch = desk.stretch_at(&value.span)?;
    let sentence = desk.draft?.sentences.get(stretch.draft?)?;
    let mut lost = stretch
        .lost
        .iter()
        .filter_map(|at| sentence.slots.get(*at))
        .filter(|slot| {
            matches!(
                (&slot.value, &value.kind),
                (SlotValue::Day(_), Kind::Day { .. })
                    | (
                        SlotValue::Amount(_),
                        Kind::Amount { .. } | Kind::Decimal { .. } | Kind::Count(_)
                    )
                    | (SlotValue::Count(_), Kind::Count(_) | Kind::Word(_))
                    | (SlotValue::Reference(_), Kind::Reference(_) | Kind::Count(_))
            )
        });
    let slot = lost.next()?;
    lost.next().is_none().then(|| {
        let words = sentence.text.get(slot.range.clone()).unwrap_or_default();
        words.to_owned()
    })
}

/// The value of the facts that was likely meant.
fn near(desk: &Desk<'_>, allowed: &Allowed, value: &Value) -> Option<SlotValue> {
    match &value.kind {
        Kind::Day { .. } => {
            let days = value.days(desk.context.today);
            let distance = |known: &NaiveDate| {
                days.iter()
                    .map(|day| (*known - *day).num_days().abs())
                    .min()
            };
            allowed
                .days
                .iter()
                .skip(1)
                .filter_map(|known| Some((distance(known)?, *known)))
                .filter(|(distance, _)| *distance <= NEAR_DAYS)
                .min()
                .map(|(_, known)| SlotValue::Day(known))
        }
        Kind::Amount { codes, .. } => {
            let mut alike = allowed
                .amounts
                .iter()
                .filter(|money| codes.contains(&money.currency.as_str()));
            let first = alike.next()?;
            alike
                .all(|other| other == first)
                .then(|| SlotValue::Amount(first.clone()))
        }
        Kind::Count(_) | Kind::Word(_) => {
            let first = *allowed.counts.first()?;
            let is_one = allowed.counts.iter().all(|count| *count == first);
            let count = u32::try_from(first).ok()?;
            let (Kind::Count(said) | Kind::Word(said)) = value.kind else {
                return None;
            };
            (is_one && said.abs_diff(first) <= NEAR_UNITS).then_some(SlotValue::Count(count))
        }
        Kind::Reference(written) => allowed
            .references
            .iter()
            .find(|known| is_near(known, written))
            .map(|known| SlotValue::Reference(known.clone())),
        Kind::Percent(_) | Kind::Decimal { .. } | Kind::Time => None,
    }
}

/// Whether two numbers of one length differ in two signs at most.
fn is_near(known: &str, written: &str) -> bool {
    let signs = |text: &str| -> Vec<char> { bare(text).chars().collect() };
    let (known, written) = (signs(known), signs(written));
    let off = known
        .iter()
        .zip(&written)
        .filter(|(left, right)| left != right)
        .count();
    known.len() == written.len() && known.len() >= 5 && off <= 2
}

/// Whether a name has the form of an order number of a platform.
fn is_other_order(kind: &Kind) -> bool {
    let Kind::Reference(written) = kind else {
        return false;
    };
    has_order_form(written)
}

/// Whether digits stand in the groups of an order number of a platform.
pub(super) fn has_order_form(written: &str) -> bool {
    let groups: Vec<usize> = written.split('-').map(str::len).collect();
    let is_digits = written
        .bytes()
        .all(|byte| byte.is_ascii_digit() || byte == b'-');
    is_digits && matches!(groups.as_slice(), [3, 7, 7] | [2, 5, 5])
}

/// A known value that stands where the draft had another one of its kind.
fn swapped(desk: &mut Desk<'_>, values: &[(&Value, bool)]) {
    for (value, is_known) in values {
        if !is_known || desk.is_drafted(&value.span) {
            continue;
        }
        if let Some(instead) = drafted(desk, value) {
            let is_promise = value
                .days(desk.context.today)
                .iter()
                .any(|day| is_promise(desk, *day));
            if is_promise {
                continue;
            }
            let said = desk.page.words(&value.span);
            let advice = Advice::Differs {
                said,
                instead: instead.clone(),
            };
            desk.suggest(Rule::L02, &value.span, advice, instead);
        }
    }
}

/// The order is named, and it is the linked one.
fn order(desk: &mut Desk<'_>, allowed: &Allowed, values: &[Value]) {
    let Some(order) = desk.context.order.clone() else {
        return;
    };
    let folded = fold_as_written(&order).text;
    let is_quoted = allowed
        .quoted
        .iter()
        .any(|range| desk.page.folded.text.get(range.clone()) == Some(folded.trim()));
    let is_said = values.iter().any(|value| match &value.kind {
        Kind::Reference(said) => is_same_number(&order, said),
        Kind::Count(said) => is_same_number(&order, &said.to_string()),
        Kind::Day { .. }
        | Kind::Amount { .. }
        | Kind::Percent(_)
        | Kind::Word(_)
        | Kind::Decimal { .. }
        | Kind::Time => false,
    });
    if !is_quoted && !is_said {
        let end = desk.page.text.len();
        desk.find(Rule::L05, &(end..end), Advice::OrderMissing { order });
    }
}
