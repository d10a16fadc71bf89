use super::{Profile, Profiles, schema::Fingerprint};
use crate::choices::DateOrder;

/// The profiles whose fingerprint fits the normalised names; several are a question.
pub(crate) fn recognise<'p>(profiles: &'p Profiles, names: &[String]) -> Vec<&'p Profile> {
    if names.len() < 2 {
        return Vec::new();
    }
    let hits: Vec<&Profile> = profiles
        .all()
        .filter(|profile| fits(&profile.fingerprint, names))
        .collect();
    let is_beaten = |profile: &&&Profile| {
        hits.iter()
            .any(|other| other.fingerprint.beats.contains(&profile.id))
    };
    hits.iter()
        .filter(|profile| !is_beaten(profile))
        .copied()
        .collect()
}

fn fits(fingerprint: &Fingerprint, names: &[String]) -> bool {
    let has = |name: &String| names.contains(name);
    !(fingerprint.all.is_empty() && fingerprint.any.is_empty())
        && fingerprint.all.iter().all(has)
        && (fingerprint.any.is_empty() || fingerprint.any.iter().any(has))
        && !fingerprint.none.iter().any(has)
}

impl Profile {
    /// Whether the profile is here only to name the format.
    pub(crate) const fn is_refused(&self) -> bool {
        self.instead.is_some()
    }

    /// The order of day and month that the format fixes.
    pub(crate) const fn date_order(&self) -> Option<DateOrder> {
        self.dates.order
    }
}
