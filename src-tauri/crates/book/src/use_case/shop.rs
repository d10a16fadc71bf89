use std::sync::Arc;

use tallyman_core::moment::Moment;
use tallyman_ledger::Care;

use super::{health::warnings, keys::advice_count};
use crate::{
    api::{ShopView, View},
    error::Error,
    event::{Event, SettingChanged},
    importing::{self, record, sha256_of},
    projection::Projections,
    shop::Shop,
    view::{date, head},
};

/// The name of a shop that nobody has named.
const UNNAMED: &str = "Tallyman";
/// The name of the sample shop.
const SAMPLE: &str = "Harbour Lane Goods";

/// The shop and its ledger at a glance.
pub fn shop(shop: &Arc<Shop>, request: &View) -> Result<ShopView, Error> {
    let checked = shop.checked()?;
    let counts = checked.report.counts;
    let ledger_head = shop.ledger.head();
    let verified = (*shop.lock(&shop.verified_ms)).map_or_else(String::new, |at| {
        date::time(Moment(at), shop.utc_offset_seconds)
    });
    let care = Care::load(shop.ledger.path());
    Ok(ShopView {
        name: name(shop)?,
        is_sample: shop.sample_day.is_some(),
        entries: u32::try_from(ledger_head.seq).unwrap_or(u32::MAX),
        head: head::short(&ledger_head.digest.to_string()),
        verified,
        backed_up: care.last_backup.as_ref().map_or_else(String::new, |last| {
            date::at(
                Moment(last.at_milliseconds),
                shop.utc_offset_seconds,
                request.language,
            )
        }),
        care_open: care_open(shop, &care),
        open_lines: counts.lines,
        blocks_open: counts.blocks.saturating_sub(counts.blocks_answered),
        asks_open: counts.asks_open,
        sample_files: sample_files(shop)?,
    })
}

/// How many things about the ledger's safety wait for a person. A sample shop has nothing to lose.
fn care_open(shop: &Shop, care: &Care) -> u32 {
    if shop.sample_day.is_some() {
        return 0;
    }
    let warnings = warnings(shop, care).len();
    let advice = shop
        .ledger
        .keys()
        .map_or(0, |report| advice_count(&report, shop));
    u32::try_from(warnings + advice).unwrap_or(u32::MAX)
}

/// The shop's name.
pub(super) fn name(shop: &Shop) -> Result<String, Error> {
    Ok(given_name(shop)?.unwrap_or_else(|| UNNAMED.to_owned()))
}

/// The name that the shop was given, if it was.
pub(super) fn given_name(shop: &Shop) -> Result<Option<String>, Error> {
    let name = shop
        .ledger
        .read(|connection| Projections::new(connection).setting("shop_name"))?;
    let sample = shop.sample_day.is_some();
    Ok(name.or_else(|| sample.then(|| SAMPLE.to_owned())))
}

/// The files of a sample shop's day that are not in the book yet.
fn sample_files(shop: &Shop) -> Result<Vec<String>, Error> {
    let Some(folder) = &shop.sample_day else {
        return Ok(Vec::new());
    };
    let mut missing = Vec::new();
    for file in importing::gather(std::slice::from_ref(folder))? {
        let sha256 = sha256_of(&file)?;
        if shop
            .ledger
            .read(|connection| Projections::new(connection).import_by_digest(&sha256))?
            .is_none()
        {
            missing.push(folder.join(&file.name).display().to_string());
        }
    }
    Ok(missing)
}

/// Changes a setting of the shop.
pub fn set_setting(shop: &Shop, name: &str, value: &str) -> Result<(), Error> {
    let event = Event::SettingChanged(SettingChanged {
        name: name.to_owned(),
        value: value.to_owned(),
    });
    shop.ledger
        .transact(|tx| record(tx, &event, Vec::new(), &shop.operator))?;
    Ok(())
}
