//! Columns, resolved once per file: which position holds which field.

use rustc_hash::FxHashMap;

use crate::{
    header::normalise,
    profile::{OptionColumn, Profile},
};

/// Where the fields of a table are.
#[derive(Clone, Debug, Default)]
pub(crate) struct Columns {
    /// The headers as the file writes them.
    pub(crate) headers: Vec<String>,
    fields: FxHashMap<String, Vec<usize>>,
    /// Personal columns by canonical name.
    pub(crate) person: Vec<(String, usize)>,
    /// Columns that nobody knows.
    pub(crate) unknown: Vec<usize>,
    /// Columns of one option each, beside those the profile names.
    pub(crate) options: Vec<(String, usize)>,
}

impl Columns {
    /// Resolves a profile's columns against a header.
    pub(crate) fn of_profile(profile: &Profile, headers: &[String]) -> Self {
        let names: Vec<String> = headers.iter().map(|header| normalise(header)).collect();
        let mut columns = Self {
            headers: headers.to_vec(),
            ..Self::default()
        };
        let mut is_known: Vec<bool> = names
            .iter()
            .map(|name| {
                name.is_empty() || profile.known.iter().any(|pattern| matches(pattern, name))
            })
            .collect();
        for (field, aliases) in &profile.columns {
            let mut found = Vec::new();
            for alias in aliases {
                for (at, _) in names.iter().enumerate().filter(|(_, name)| *name == alias) {
                    found.push(at);
                    mark(&mut is_known, at);
                }
            }
            if !found.is_empty() {
                columns.fields.insert(field.clone(), found);
            }
        }
        for (canonical, aliases) in &profile.person {
            for alias in aliases {
                for (at, _) in names.iter().enumerate().filter(|(_, name)| *name == alias) {
                    columns.person.push((canonical.clone(), at));
                    mark(&mut is_known, at);
                }
            }
        }
        columns.person.sort_by_key(|(_, at)| *at);
        columns.unknown = is_known
            .iter()
            .enumerate()
            .filter(|(_, known)| !**known)
            .map(|(at, _)| at)
            .collect();
        columns
    }

    /// Columns of a mapped table: position and field.
    pub(crate) fn of_mapping(headers: &[String], mapping: &[(usize, String)]) -> Self {
        let mut columns = Self {
            headers: headers.to_vec(),
            ..Self::default()
        };
        for (at, field) in mapping {
            if field == "option" {
                let name = headers
                    .get(*at)
                    .map(|header| header.trim().to_owned())
                    .unwrap_or_default();
                columns.options.push((name, *at));
            } else if let Some(canonical) = field.strip_prefix("person.") {
                columns.person.push((canonical.to_owned(), *at));
            } else if field != "ignore" {
                columns.fields.entry(field.clone()).or_default().push(*at);
            }
        }
        columns.unknown = (0..headers.len())
            .filter(|at| !mapping.iter().any(|(mapped, _)| mapped == at))
            .filter(|at| {
                headers
                    .get(*at)
                    .is_some_and(|header| !header.trim().is_empty())
            })
            .collect();
        columns
    }

    /// The best column of a field.
    pub(crate) fn get(&self, field: &str) -> Option<usize> {
        self.fields
            .get(field)
            .and_then(|columns| columns.first())
            .copied()
    }

    /// All columns of a field, best first.
    pub(crate) fn all(&self, field: &str) -> &[usize] {
        self.fields.get(field).map_or(&[], Vec::as_slice)
    }

    /// The header of a column, for people.
    pub(crate) fn header(&self, column: Option<usize>) -> String {
        column
            .and_then(|column| self.headers.get(column))
            .cloned()
            .unwrap_or_default()
    }

    /// For each column, whether it is one of the fields or personal columns named; empty where none is.
    pub(crate) fn mask(&self, names: &[String]) -> Vec<bool> {
        let positions = self.positions(names);
        if positions.is_empty() {
            return Vec::new();
        }
        (0..self.headers.len())
            .map(|at| positions.contains(&at))
            .collect()
    }

    fn positions(&self, names: &[String]) -> Vec<usize> {
        let mut out = Vec::new();
        for name in names {
            out.extend_from_slice(self.all(name));
            let prefix = name.strip_suffix('*');
            out.extend(
                self.person
                    .iter()
                    .filter(|(canonical, _)| {
                        prefix.map_or(canonical == name, |prefix| canonical.starts_with(prefix))
                    })
                    .map(|(_, at)| *at),
            );
        }
        out
    }
}

/// Where an option's value and name stand.
#[derive(Clone, Debug)]
pub(crate) struct OptionAt {
    pub(crate) rule: OptionColumn,
    pub(crate) value: usize,
    pub(crate) name: Option<usize>,
}

impl OptionAt {
    /// The options whose columns the file has.
    pub(crate) fn resolve(profile: &Profile, columns: &Columns) -> Vec<Self> {
        profile
            .options
            .iter()
            .filter_map(|rule| {
                Some(Self {
                    rule: rule.clone(),
                    value: columns.get(&rule.value)?,
                    name: rule.name_from.as_ref().and_then(|name| columns.get(name)),
                })
            })
            .collect()
    }
}

fn mark(known: &mut [bool], at: usize) {
    if let Some(known) = known.get_mut(at) {
        *known = true;
    }
}

/// A name, or the start of one where the pattern ends in `*`.
fn matches(pattern: &str, name: &str) -> bool {
    pattern
        .strip_suffix("...")
        .map_or(pattern == name, |start| name.starts_with(start))
}
