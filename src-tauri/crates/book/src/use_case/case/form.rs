//! What the window's small forms say: the stage of a case, an amount that nobody told.

use std::sync::Arc;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use tallyman_core::money::Money;

use super::{remedy::asked, set_cost, show_case, stage_case};
use crate::{
    api::{CaseView, SetStage, StageCase, TellCost},
    case::COST,
    error::{Error, bad_input},
    projection::Projections,
    refusal::{CaseRefusal, RemedyRefusal},
    shop::Shop,
};

/// The forms of a day that is followed by a time or stands alone: year first, or as German writes it. Digits alone whose
/// day and month could swap are none of them.
const DAYS: [&str; 2] = ["%Y-%m-%d", "%d.%m.%Y"];
/// The longest text that is read as a moment or an amount.
const CHARS_MAX: usize = 40;

/// Says how far a case has gone at the platform.
pub fn set_stage(shop: &Arc<Shop>, request: &SetStage) -> Result<CaseView, Error> {
    let platform = Some(request.platform.trim()).filter(|platform| !platform.is_empty());
    let said = StageCase {
        case: request.case,
        stage: request.stage.clone(),
        platform: platform.map(str::to_owned),
        since_ms: moment(&request.since, shop.utc_offset_seconds)?,
        due_ms: moment(&request.due, shop.utc_offset_seconds)?,
    };
    stage_case(shop, &said)?;
    show_case(shop, request.case, request.language)
}

/// A moment by the shop's clock on the wall; nothing where nothing is written.
fn moment(written: &str, utc_offset_seconds: i32) -> Result<Option<i64>, Error> {
    let text = written.trim().replace(['T', ','], " ");
    if text.is_empty() {
        return Ok(None);
    }
    let (day, time) = text.split_once(' ').unwrap_or((&text, ""));
    let day = DAYS
        .iter()
        .find_map(|form| NaiveDate::parse_from_str(day, form).ok());
    let time = match time.trim() {
        "" => Some(NaiveTime::MIN),
        time => NaiveTime::parse_from_str(time, "%H:%M").ok(),
    };
    let Some((day, time)) = day.zip(time).filter(|_| text.len() <= CHARS_MAX) else {
        return Err(bad_input(CaseRefusal::NoTime {
            written: short(written),
        })
        .into());
    };
    let offset = i64::from(utc_offset_seconds).saturating_mul(1_000);
    let at = NaiveDateTime::new(day, time).and_utc().timestamp_millis();
    Ok(Some(at.saturating_sub(offset)))
}

/// Tells an amount that remedies are priced with; amounts in other currencies stay.
pub fn tell_cost(shop: &Arc<Shop>, request: &TellCost) -> Result<CaseView, Error> {
    let (situation, _) = asked(shop, request.case, false)?;
    let currency = situation.currency.as_deref().unwrap_or_default();
    let figures = point(request.amount.trim());
    let told = Money::of(&figures, currency).or_else(|| Money::read(&figures));
    let Some(told) = told.filter(|_| request.amount.chars().count() <= CHARS_MAX) else {
        return Err(bad_input(RemedyRefusal::NoMoney {
            written: short(&request.amount),
            currency: (if currency.is_empty() { "EUR" } else { currency }).to_owned(),
        })
        .into());
    };
    let own = shop
        .ledger
        .read(|connection| Projections::new(connection).settings_below(COST))?;
    let before = own.iter().find(|(name, _)| *name == request.cost);
    let before = before.map_or("", |(_, amounts)| amounts);
    set_cost(shop, &request.cost, &joined(&told, before))?;
    show_case(shop, request.case, request.language)
}

/// What is told now, and before it told in other currencies.
fn joined(told: &Money, before: &str) -> String {
    let kept = before.split(',').filter_map(Money::read);
    let mut amounts = vec![told.to_string()];
    amounts.extend(
        kept.filter(|money| money.currency != told.currency)
            .map(|money| money.to_string()),
    );
    amounts.join(", ")
}

/// An amount with its decimal mark as a point: of two marks the last one is it, and the other sets thousands off.
pub(super) fn point(written: &str) -> String {
    match (written.rfind(','), written.rfind('.')) {
        (Some(comma), Some(point)) if comma < point => written.replace(',', ""),
        (Some(_), Some(_)) => written.replace('.', "").replace(',', "."),
        _ => written.replace(',', "."),
    }
}

/// The beginning of what was written, for what is said about it.
fn short(written: &str) -> String {
    written.chars().take(CHARS_MAX).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_read_by_the_clock_on_the_wall() {
        let hour = 60 * 60;
        let ten = 1_795_168_800_000;
        for written in [
            "2026-11-20 11:00",
            " 2026-11-20T11:00 ",
            "20.11.2026 11:00",
            "20.11.2026, 11:00",
        ] {
            assert_eq!(moment(written, hour).unwrap(), Some(ten), "{written}");
        }
        assert_eq!(moment("2026-11-20", 0).unwrap(), Some(ten - 10 * 3_600_000));
        assert_eq!(moment("  ", 0).unwrap(), None);
    }

    #[test]
    fn what_is_no_moment_is_refused_in_a_sentence() {
        let long = "9".repeat(100_000);
        for written in [
            "11/12/2026",
            "2026-13-01",
            "20.11.2026 25:00",
            "tomorrow",
            "2026-11-20 10:00 10:00",
            &long,
        ] {
            let told = moment(written, 0).unwrap_err().to_string();
            assert!(told.contains("is not a time") && told.len() < 200, "{told}");
        }
    }

    #[test]
    fn amounts_in_other_currencies_stay() {
        let told = Money::read("0.40 EUR").unwrap();
        for (before, after) in [
            ("", "0.40 EUR"),
            ("0.30 EUR", "0.40 EUR"),
            ("0.30 EUR, 0.25 GBP", "0.40 EUR, 0.25 GBP"),
        ] {
            assert_eq!(joined(&told, before), after);
        }
    }

    #[test]
    fn an_amount_may_have_a_comma() {
        for (written, read) in [
            ("4,90", "4.90"),
            ("4.90 EUR", "4.90 EUR"),
            ("1.284,50 EUR", "1284.50 EUR"),
            ("1,284.50", "1284.50"),
            ("", ""),
        ] {
            assert_eq!(point(written), read);
        }
    }
}
