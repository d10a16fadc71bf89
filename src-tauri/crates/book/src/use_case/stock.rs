use std::sync::Arc;

use tallyman_core::{
    check::{
        day::{Code, Component, Context, Deed, Finding},
        judge::{Judgement, Outcome},
    },
    record::StockItem,
};

use super::check::{decide, find, map, resolved};
use crate::{
    api::{ApiError, FindStock, Resolved, StockFound, TakeItem},
    error::{Error, bad_input},
    judging,
    refusal::AnswerRefusal,
    resolve,
    search::{Fit, Folder, Query},
    shop::{Checked, Shop},
    view,
};

/// Stock items shown for one query.
const HIT_COUNT_MAX: usize = 8;
/// Units of one stock item for one unit sold; more is a slip of the finger.
const UNITS_MAX: u32 = 1_000;

/// Stock items that a finding's line could take, the nearest to the query first; each is held against the promise.
pub fn find_stock(shop: &Arc<Shop>, request: &FindStock) -> Result<StockFound, Error> {
    let checked = shop.checked()?;
    let finding = find(&checked, &request.finding)?;
    let query = Query::new(&request.query)?;
    if query.is_empty() {
        return Ok(StockFound {
            items: Vec::new(),
            total: 0,
        });
    }
    let mut folder = Folder::default();
    let mut found: Vec<(Fit, &StockItem)> = checked
        .data
        .stock
        .iter()
        .filter_map(|item| Some((query.overall(query.fits(&folder.stock(item)))?, item)))
        .collect();
    found.sort_by(|(one, item), (other, another)| (one, &item.sku).cmp(&(other, &another.sku)));
    let total = found.len() as u32;
    found.truncate(HIT_COUNT_MAX);
    let items = found
        .into_iter()
        .map(|(_, item)| {
            let judgement = judged(shop, &checked, finding, item);
            view::stock::hit(item, &judgement, &shop.vocabulary, request.language)
        })
        .collect();
    Ok(StockFound { items, total })
}

fn judged(shop: &Shop, checked: &Checked, finding: &Finding, item: &StockItem) -> Judgement {
    let context = Context {
        channel: finding
            .line
            .as_ref()
            .map_or("", |line| line.channel.as_str()),
        line: finding.line.as_ref(),
        ..Context::default()
    };
    judging::with_judges(&shop.vocabulary, &checked.data, |judges| {
        (judges.pair)(
            &context,
            &view::stock::offer(finding),
            &view::stock::picked(item),
        )
    })
}

/// Takes a stock item for a finding's line.
///
/// An item whose own words contradict the promise is refused: that is what the check is for, and whoever knows better
/// can send the line with a reason. A variant that had no stock item gets its mapping, and the check looks at it anew.
pub fn take_item(shop: &Arc<Shop>, request: &TakeItem) -> Result<Resolved, Error> {
    let checked = shop.checked()?;
    let found = find(&checked, &request.finding)?;
    let variant = resolve::variant(found).ok_or_else(nothing_to_take)?;
    if request.quantity == 0 || request.quantity > UNITS_MAX {
        return Err(bad_input(AnswerRefusal::NoUnits {
            quantity: request.quantity,
        })
        .into());
    }
    let item = checked
        .data
        .stock
        .iter()
        .find(|item| item.sku == request.sku)
        .ok_or_else(|| {
            bad_input(AnswerRefusal::NoItemToTake {
                sku: request.sku.clone(),
            })
        })?;
    let judgement = judged(shop, &checked, found, item);
    if view::stock::outcome(judgement.verdict) == Outcome::Different {
        return Err(bad_input(AnswerRefusal::NotPromised {
            sku: item.sku.clone(),
            difference: view::stock::difference(&judgement, request.language),
        })
        .into());
    }
    let components = vec![Component {
        stock_sku: item.sku.clone(),
        quantity: request.quantity,
    }];
    let decision = match &found.line {
        Some(line) if request.is_only_line => decide(
            shop,
            Deed::ThisLineOnly {
                line: line.clone(),
                components,
                finding: found.id.clone(),
            },
        )?,
        _ if found.code == Code::Unmapped => map(shop, variant.clone(), components)?,
        _ => decide(
            shop,
            Deed::PickInstead {
                variant: variant.clone(),
                components,
                cause: found.cause.clone(),
            },
        )?,
    };
    resolved(shop, &checked, found, decision, request.language)
}

fn nothing_to_take() -> ApiError {
    bad_input(AnswerRefusal::NotAboutItem {})
}
