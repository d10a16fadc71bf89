use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use super::{Flaw, Gravity, ListingKey, review::Listing};

/// The score of a shop without a flaw.
const FULL: u32 = 100;

/// The score of one listing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListingScore {
    /// The listing.
    pub listing: ListingKey,
    /// Its title.
    pub title: String,
    /// From 0 to 100; 100 is without a flaw.
    pub score: u32,
    /// Its variants.
    pub variants: u32,
    /// Its flaws.
    pub flaws: u32,
}

/// The scores of the catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scores {
    /// The whole, each variant and each stock item counting alike.
    pub whole: u32,
    /// The stock list alone.
    pub stock: u32,
    /// Each listing, the worst first.
    pub listings: Vec<ListingScore>,
}

/// Points that a kind of flaw takes away where it concerns every variant.
const fn points(gravity: Gravity) -> u32 {
    match gravity {
        Gravity::High => 60,
        Gravity::Medium => 25,
        Gravity::Low => 10,
    }
}

/// What one flaw takes away: by the share of variants concerned, at least a quarter of its points.
fn penalty(flaw: &Flaw) -> u32 {
    let full = points(flaw.gravity);
    let share = (full * flaw.count.min(flaw.total)).div_ceil(flaw.total.max(1));
    share.max(full / 4)
}

pub(super) fn scores(listings: &[Listing<'_>], items: u32, flaws: &[Flaw]) -> Scores {
    let mut taken: FxHashMap<Option<&ListingKey>, (u32, u32)> = FxHashMap::default();
    for flaw in flaws {
        let sum = taken.entry(flaw.listing.as_ref()).or_default();
        sum.0 += if flaw.listing.is_some() {
            penalty(flaw)
        } else {
            0
        };
        sum.1 += 1;
    }
    // A stock list is long: what counts is the share of its items that have a flaw, by gravity.
    let lost: u64 = flaws
        .iter()
        .filter(|flaw| flaw.listing.is_none())
        .map(|flaw| u64::from(points(flaw.gravity)) * u64::from(flaw.count))
        .sum();
    let lost = lost.div_ceil(u64::from(items.max(1)));
    let stock = FULL.saturating_sub(u32::try_from(lost).unwrap_or(FULL));
    let mut scored: Vec<ListingScore> = listings
        .iter()
        .map(|listing| {
            let (points, flaws) = taken.get(&Some(&listing.key)).copied().unwrap_or_default();
            ListingScore {
                listing: listing.key.clone(),
                title: listing
                    .variants
                    .first()
                    .map(|variant| variant.title.clone())
                    .unwrap_or_default(),
                score: FULL.saturating_sub(points),
                variants: listing.variants.len() as u32,
                flaws,
            }
        })
        .collect();
    let weight = |listing: &ListingScore| u64::from(listing.score) * u64::from(listing.variants);
    let sum: u64 = scored.iter().map(weight).sum::<u64>() + u64::from(stock) * u64::from(items);
    let parts = scored
        .iter()
        .map(|listing| u64::from(listing.variants))
        .sum::<u64>()
        + u64::from(items);
    let whole = sum.checked_div(parts).map_or(FULL, |whole| whole as u32);
    scored.sort_by(|one, other| (one.score, &one.listing).cmp(&(other.score, &other.listing)));
    Scores {
        whole,
        stock,
        listings: scored,
    }
}
