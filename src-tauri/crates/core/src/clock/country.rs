//! Countries, as files write them and as rules mean them.

const TABLE: &str = include_str!("../../../../../assets/cases/countries.tsv");

struct Country {
    code: &'static str,
    is_in_union: bool,
    names: &'static str,
}

fn countries() -> impl Iterator<Item = Country> {
    TABLE
        .lines()
        .filter(|row| !row.starts_with('#'))
        .filter_map(|row| {
            let mut cells = row.split('\t');
            Some(Country {
                code: cells.next()?,
                is_in_union: cells.next()? == "eu",
                names: cells.next()?,
            })
        })
}

/// The ISO 3166 code of a country as a file writes it: a code, or its name in English, German or its own language.
pub fn country(written: &str) -> Option<&'static str> {
    let written = written.trim().to_lowercase();
    countries()
        .find(|country| {
            country.code.eq_ignore_ascii_case(&written)
                || country.names.split('|').any(|name| name == written)
        })
        .map(|country| country.code)
}

/// Whether a country is the one that a rule means: itself, or one of the European Union for `EU`.
pub fn is_in(code: &str, wanted: &str) -> bool {
    if wanted == "EU" {
        countries().any(|country| country.is_in_union && country.code == code)
    } else {
        code == wanted
    }
}
