use serde::Deserialize;
use thiserror::Error;

use super::{Profile, schema::Fingerprint};
use crate::{choices::Kind, guess::Aliases, header::normalise};

/// The profiles that come with the program.
const BUILT_IN: [&str; 14] = [
    include_str!("../../../../../assets/profiles/amazon_orders_unshipped.toml"),
    include_str!("../../../../../assets/profiles/amazon_orders_new.toml"),
    include_str!("../../../../../assets/profiles/amazon_listings_all.toml"),
    include_str!("../../../../../assets/profiles/amazon_listings_category.toml"),
    include_str!("../../../../../assets/profiles/ebay_orders.toml"),
    include_str!("../../../../../assets/profiles/ebay_listings_active.toml"),
    include_str!("../../../../../assets/profiles/etsy_sold_order_items.toml"),
    include_str!("../../../../../assets/profiles/etsy_listings.toml"),
    include_str!("../../../../../assets/profiles/shopify_orders.toml"),
    include_str!("../../../../../assets/profiles/shopify_products_legacy.toml"),
    include_str!("../../../../../assets/profiles/shopify_products_2025.toml"),
    include_str!("../../../../../assets/profiles/shopify_inventory.toml"),
    include_str!("../../../../../assets/profiles/amazon_listings_active.toml"),
    include_str!("../../../../../assets/profiles/amazon_orders_all.toml"),
];
/// Formats that are recognised only to say what to download instead.
const RECOGNISED: &str = include_str!("../../../../../assets/profiles/recognised.toml");
/// Words for columns in the languages of the world.
pub(crate) const ALIASES: &str = include_str!("../../../../../assets/profiles/mapped_aliases.toml");

/// A profile that can't be used.
#[derive(Debug, Error)]
pub enum ProfileError {
    /// The text is not a profile.
    #[error(
        "the profile {place} can't be read: {source}; compare it with the ones in assets/profiles"
    )]
    Form {
        /// Which one, from 1, or its id.
        place: String,
        /// What is wrong and where.
        source: Box<toml::de::Error>,
    },
    /// Two profiles share an id.
    #[error("two profiles are called {0}; give one of them another id")]
    Twice(String),
}

/// All profiles, and the words by which columns of unknown tables are guessed.
#[derive(Clone, Debug)]
pub struct Profiles {
    profiles: Vec<Profile>,
    aliases: Aliases,
}

#[derive(Deserialize)]
struct Recognised {
    profile: Vec<Outline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Outline {
    id: String,
    name: String,
    names: super::schema::Names,
    kind: Kind,
    instead: String,
    fingerprint: Fingerprint,
}

impl Profiles {
    /// The built-in profiles.
    pub fn built_in() -> Result<Self, ProfileError> {
        let mut profiles = Vec::new();
        for text in BUILT_IN {
            profiles.push(parse(text, "that is built in")?);
        }
        let recognised: Recognised =
            toml::from_str(RECOGNISED).map_err(|source| form("list", source))?;
        profiles.extend(recognised.profile.into_iter().map(outline));
        let aliases = Aliases::parse(ALIASES).map_err(|source| form("of words", source))?;
        let mut all = Self { profiles, aliases };
        all.normalise();
        all.check()?;
        Ok(all)
    }

    /// Adds a user's profiles; one with the id of a built-in one replaces it.
    pub fn with_user(mut self, texts: &[&str]) -> Result<Self, ProfileError> {
        let mut own: Vec<Profile> = Vec::new();
        for (at, text) in texts.iter().enumerate() {
            let profile = parse(text, &format!("number {}", at + 1))?;
            if own.iter().any(|other| other.id == profile.id) {
                return Err(ProfileError::Twice(profile.id));
            }
            own.push(profile);
        }
        self.profiles
            .retain(|profile| own.iter().all(|other| other.id != profile.id));
        for profile in &mut own {
            // A user's profile wins against a built-in one that also fits.
            profile
                .fingerprint
                .beats
                .extend(self.profiles.iter().map(|other| other.id.clone()));
        }
        self.profiles.extend(own);
        self.normalise();
        self.check()?;
        Ok(self)
    }

    /// The ids and names of all profiles that read files.
    pub fn list(&self) -> Vec<(String, String)> {
        self.all()
            .filter(|profile| !profile.is_refused())
            .map(|profile| (profile.id.clone(), profile.name.clone()))
            .collect()
    }

    /// The fields that a column of a mapped table of this kind can mean, those it needs first.
    pub fn fields(&self, kind: Kind) -> Vec<String> {
        let mut fields: Vec<String> = Vec::new();
        for rule in self.aliases.kinds.iter().filter(|rule| rule.kind == kind) {
            for field in rule.needs.iter().flatten().chain(&rule.likes) {
                if !fields.contains(field) {
                    fields.push(field.clone());
                }
            }
        }
        fields.push("option".to_owned());
        fields.push("ignore".to_owned());
        fields
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = &Profile> {
        self.profiles.iter()
    }

    pub(crate) fn find(&self, id: &str) -> Option<&Profile> {
        self.profiles.iter().find(|profile| profile.id == id)
    }

    pub(crate) const fn aliases(&self) -> &Aliases {
        &self.aliases
    }

    /// How many known names of columns that are not ASCII the first lines of a text hold.
    pub(crate) fn known_words(&self, text: &str) -> usize {
        let marks = self
            .profiles
            .iter()
            .flat_map(|profile| &profile.fingerprint.all)
            .filter(|name| !name.is_ascii());
        let names: Vec<&String> = marks.collect();
        let cells = text
            .lines()
            .take(20)
            .flat_map(|line| line.split(['\t', ',', ';', '|']));
        let cells = cells
            .filter(|cell| !cell.is_ascii() && cell.len() < 120)
            .map(|cell| normalise(cell.trim().trim_matches('"')));
        cells.filter(|cell| names.contains(&cell)).count() + self.aliases.known_words(text)
    }

    fn normalise(&mut self) {
        for profile in &mut self.profiles {
            let marks = &mut profile.fingerprint;
            for name in marks
                .all
                .iter_mut()
                .chain(&mut marks.any)
                .chain(&mut marks.none)
            {
                *name = normalise(name);
            }
            for names in profile
                .columns
                .values_mut()
                .chain(profile.person.values_mut())
            {
                for name in names {
                    *name = normalise(name);
                }
            }
            for name in &mut profile.known {
                *name = normalise(name);
            }
        }
    }

    fn check(&self) -> Result<(), ProfileError> {
        for (at, profile) in self.profiles.iter().enumerate() {
            if self
                .profiles
                .iter()
                .skip(at + 1)
                .any(|other| other.id == profile.id)
            {
                return Err(ProfileError::Twice(profile.id.clone()));
            }
        }
        Ok(())
    }
}

fn parse(text: &str, place: &str) -> Result<Profile, ProfileError> {
    toml::from_str(text).map_err(|source| form(place, source))
}

fn form(place: &str, source: toml::de::Error) -> ProfileError {
    ProfileError::Form {
        place: place.to_owned(),
        source: Box::new(source),
    }
}

fn outline(outline: Outline) -> Profile {
    Profile {
        instead: Some(outline.instead),
        names: outline.names,
        fingerprint: outline.fingerprint,
        ..Profile::blank(outline.id, outline.name, outline.kind)
    }
}

impl Profile {
    /// A profile that knows no column yet.
    pub(crate) fn blank(id: String, name: String, kind: Kind) -> Self {
        Self {
            id,
            name,
            names: super::schema::Names::default(),
            version: 1,
            kind,
            channel: String::new(),
            instead: None,
            text: super::schema::Text::default(),
            fingerprint: Fingerprint::default(),
            columns: std::collections::BTreeMap::new(),
            required: Vec::new(),
            person: std::collections::BTreeMap::new(),
            known: Vec::new(),
            dates: super::schema::Dates::default(),
            money: super::schema::MoneyForm::default(),
            rows: super::schema::Rows::default(),
            states: Vec::new(),
            variation: None,
            options: Vec::new(),
        }
    }
}
