use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::Deserialize;

use crate::{choices::Kind, header::normalise};

/// The words by which columns are guessed, as `assets/profiles/mapped_aliases.toml` tells them.
#[derive(Clone, Debug)]
pub(crate) struct Aliases {
    words: FxHashMap<String, String>,
    /// Names of options, for cells that hold pairs.
    option_names: Vec<String>,
    pub(crate) kinds: Vec<KindRule>,
    /// What a status column says, by state.
    pub(crate) states: BTreeMap<String, Vec<String>>,
}

/// What makes a table one of a kind.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KindRule {
    pub(crate) kind: Kind,
    /// One field of each group must be there.
    pub(crate) needs: Vec<Vec<String>>,
    /// Fields that speak for it.
    #[serde(default)]
    pub(crate) likes: Vec<String>,
    /// Fields that speak against it.
    #[serde(default)]
    pub(crate) dislikes: Vec<String>,
    /// Words in the file's name that speak for it.
    #[serde(default)]
    pub(crate) file_names: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    fields: BTreeMap<String, Vec<String>>,
    kind: Vec<KindRule>,
    states: BTreeMap<String, Vec<String>>,
    option_names: Vec<String>,
}

impl Aliases {
    pub(crate) fn parse(text: &str) -> Result<Self, toml::de::Error> {
        let form: Form = toml::from_str(text)?;
        let mut words = FxHashMap::default();
        let mut option_names: Vec<String> = form
            .option_names
            .iter()
            .map(|name| normalise(name))
            .collect();
        for (field, names) in form.fields {
            for name in names {
                let name = normalise(&name);
                if field == "option" {
                    option_names.push(name.clone());
                }
                words.entry(name).or_insert_with(|| field.clone());
            }
        }
        Ok(Self {
            words,
            option_names,
            kinds: form.kind,
            states: form.states,
        })
    }

    pub(crate) fn option_names(&self) -> &[String] {
        &self.option_names
    }

    /// The field a header means, and how sure that is.
    pub(crate) fn field(&self, header: &str) -> Option<(&str, f32)> {
        let name = normalise(header);
        if let Some(field) = self.words.get(&name) {
            return Some((field, 1.0));
        }
        let plain = without_brackets(&name);
        if plain != name
            && let Some(field) = self.words.get(&plain)
        {
            return Some((field, 0.9));
        }
        let spaced = name.replace(['_', '-', '.', '#', ':'], " ");
        let spaced = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(field) = self.words.get(&spaced) {
            return Some((field, 0.95));
        }
        self.part(&name)
    }

    /// A header of several words or in two languages: the first part that is known.
    fn part(&self, name: &str) -> Option<(&str, f32)> {
        let parts = name.split([
            '/', '(', ')', '（', '）', '|', '\n', '-', '·', '[', ']', '【', '】',
        ]);
        for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
            if let Some(field) = self.words.get(part) {
                return Some((field, 0.75));
            }
            let (latin, other) = split_scripts(part);
            for part in [latin, other] {
                if let Some(field) = self.words.get(part.trim()) {
                    return Some((field, 0.7));
                }
            }
        }
        None
    }

    /// How many names of a text's first lines are known words that need their encoding to be right.
    pub(crate) fn known_words(&self, text: &str) -> usize {
        text.lines()
            .take(20)
            .flat_map(|line| line.split(['\t', ',', ';', '|']))
            .map(|cell| cell.trim().trim_matches('"'))
            .filter(|cell| !cell.is_ascii() && cell.len() < 120)
            .filter(|cell| self.words.contains_key(&normalise(cell)))
            .count()
    }
}

fn without_brackets(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut depth = 0_u32;
    for letter in name.chars() {
        match letter {
            '(' | '[' | '（' | '【' => depth += 1,
            ')' | ']' | '）' | '】' => depth = depth.saturating_sub(1),
            _ if depth == 0 => out.push(letter),
            _ => {}
        }
    }
    out.trim().to_owned()
}

/// Cuts a bilingual name such as `sku 货号` or `颜色 colour` in its two scripts.
fn split_scripts(part: &str) -> (&str, &str) {
    let first_is_ascii = part.starts_with(|letter: char| letter.is_ascii());
    let at = part
        .find(|letter: char| letter.is_ascii() != first_is_ascii && letter != ' ')
        .unwrap_or(part.len());
    part.split_at_checked(at).unwrap_or((part, ""))
}
