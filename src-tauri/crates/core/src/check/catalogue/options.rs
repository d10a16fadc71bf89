//! Values of one option against each other.

use std::collections::BTreeMap;

use super::{
    Flaw, FlawCode,
    review::{Draft, Listing, Review},
};
use crate::{check::day::shape, record::Variant, text::fold};

/// Values this short are compared as they are: size S is not size 5.
const SHORT_SIGNS: usize = 2;

impl<'a> Review<'a> {
    /// Looks at the options of every listing.
    pub(super) fn options(&mut self) {
        for index in 0..self.listings.len() {
            let mut found = Vec::new();
            {
                let listing = &self.listings[index];
                found.extend(repeated(listing));
                found.extend(without(listing));
            }
            let axes = axes(&self.listings[index].variants);
            for values in axes.into_values() {
                self.compare(index, &values, &mut found);
            }
            self.flaws.append(&mut found);
        }
    }

    fn compare(&mut self, index: usize, values: &[(&'a str, &'a Variant)], found: &mut Vec<Flaw>) {
        let mut by_form: BTreeMap<String, Vec<(&str, &Variant)>> = BTreeMap::default();
        for (value, variant) in values {
            by_form
                .entry(form(value))
                .or_default()
                .push((value, variant));
        }
        for alike in by_form.values().filter(|alike| alike.len() > 1) {
            for pair in alike.windows(2) {
                let [(one, first), (other, second)] = pair else {
                    continue;
                };
                found.push(
                    Draft::of_listing(FlawCode::AlikeOptions, &self.listings[index])
                        .variant(first, "")
                        .variant(second, "")
                        .words(*one, *other)
                        .count(2)
                        .done(),
                );
            }
        }
        let mut colours: Vec<(&str, &Variant, String, String)> = Vec::new();
        for alike in by_form.values() {
            let (value, variant) = alike[0];
            let named = self.colours(value);
            if let [(id, _)] = named.named.as_slice() {
                let family = self.family(id).to_owned();
                colours.push((value, variant, fold(value).text, family));
            }
        }
        for (position, one) in colours.iter().enumerate() {
            for other in &colours[position + 1..] {
                if one.3 == other.3 && are_near(&one.2, &other.2) {
                    found.push(
                        Draft::of_listing(FlawCode::NearOptions, &self.listings[index])
                            .variant(one.1, "")
                            .variant(other.1, "")
                            .words(one.0, other.0)
                            .count(2)
                            .done(),
                    );
                }
            }
        }
    }
}

/// Distinct values of each option with the first variant that has it; options without a name go by their place.
fn axes<'a>(variants: &[&'a Variant]) -> BTreeMap<String, Vec<(&'a str, &'a Variant)>> {
    let mut axes: BTreeMap<String, Vec<(&str, &Variant)>> = BTreeMap::default();
    for variant in variants {
        for (position, option) in variant.options.iter().enumerate() {
            let axis = option
                .name
                .as_deref()
                .map_or_else(|| position.to_string(), |name| fold(name).text);
            let values = axes.entry(axis).or_default();
            if !values.iter().any(|(value, _)| *value == option.value) {
                values.push((&option.value, variant));
            }
        }
    }
    axes
}

/// What a value looks like: case, spaces, accents of typing and look-alike signs fall together.
fn form(value: &str) -> String {
    let folded = fold(value).text;
    let squeezed: String = folded
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '_'))
        .collect();
    if squeezed.chars().count() <= SHORT_SIGNS || squeezed.chars().all(|sign| sign.is_ascii_digit())
    {
        return squeezed;
    }
    // Numbers with a letter or two are sizes, and every sign of a size counts.
    if squeezed.chars().any(|sign| sign.is_ascii_digit()) && squeezed.chars().count() < 6 {
        return squeezed;
    }
    shape(&squeezed)
}

/// Whether two names of one family differ by one word, or by what stands before the colour: blue and light blue.
fn are_near(one: &str, other: &str) -> bool {
    if one.contains(other) || other.contains(one) {
        return true;
    }
    let words =
        |text: &str| -> Vec<String> { text.split_whitespace().map(str::to_owned).collect() };
    let (one, other) = (words(one), words(other));
    one.len() == other.len()
        && one.len() > 1
        && one
            .iter()
            .zip(&other)
            .filter(|(one, other)| one != other)
            .count()
            == 1
}

/// The options as they were read; those that only look alike are another flaw.
fn said(variant: &Variant) -> String {
    let values: Vec<&str> = variant
        .options
        .iter()
        .map(|option| option.value.trim())
        .collect();
    values.join(" / ")
}

fn repeated(listing: &Listing<'_>) -> Vec<Flaw> {
    let mut by_options: BTreeMap<String, Vec<&Variant>> = BTreeMap::default();
    for variant in &listing.variants {
        if variant.is_active && !variant.options.is_empty() {
            by_options.entry(said(variant)).or_default().push(variant);
        }
    }
    by_options
        .into_iter()
        .filter(|(_, variants)| {
            let mut skus: Vec<Option<&str>> = variants
                .iter()
                .map(|variant| super::codes::sku_of(variant))
                .collect();
            skus.sort_unstable();
            skus.dedup();
            skus.len() > 1
        })
        .map(|(options, variants)| {
            let mut draft = Draft::of_listing(FlawCode::RepeatedOptions, listing);
            for variant in &variants {
                draft = draft.variant(variant, "");
            }
            draft.words(options, "").count(variants.len()).done()
        })
        .collect()
}

fn without(listing: &Listing<'_>) -> Option<Flaw> {
    let bare: Vec<&&Variant> = listing
        .variants
        .iter()
        .filter(|variant| variant.is_active && variant.options.is_empty())
        .collect();
    let first = bare.first().filter(|_| listing.variants.len() > 1)?;
    Some(
        Draft::of_listing(FlawCode::NoOptions, listing)
            .variant(first, "")
            .count(bare.len())
            .done(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_only_look_different_are_alike() {
        for (one, other) in [
            ("Navy", "navy "),
            ("Light Blue", "light-blue"),
            ("Сhrome", "Chrome"),
            ("Chocolate", "CHOC0LATE"),
        ] {
            assert_eq!(form(one), form(other), "{one} {other}");
        }
        for (one, other) in [
            ("S", "5"),
            ("10", "IO"),
            ("M", "L"),
            ("Rose", "Rosé gold"),
            ("85B", "858"),
            ("蓝色", "浅蓝色"),
        ] {
            assert_ne!(form(one), form(other), "{one} {other}");
        }
    }

    #[test]
    fn one_word_makes_values_near() {
        assert!(are_near("blue", "light blue"));
        assert!(are_near("dark blue", "light blue"));
        assert!(are_near("蓝色", "浅蓝色"));
        assert!(!are_near("navy", "blue"));
    }
}
