//! Titles and placeholders: what they promise beside the options.

use super::{
    Flaw, FlawCode,
    review::{Colours, Draft, Review},
};
use crate::{check::day::evidence, record::Variant};

/// Larger counts in a title are pieces of a puzzle, not pieces in a parcel.
const TITLE_PACK_MAX: u32 = 100;
/// Families that are no single colour.
const OPEN_FAMILIES: [&str; 3] = ["multi", "transparent", ""];

impl Review<'_> {
    /// Looks at the titles of every listing, and at options that promise no colour of their own.
    pub(super) fn titles(&mut self) {
        for index in 0..self.listings.len() {
            let variants: Vec<&Variant> = self.listings[index].variants.clone();
            let mut found = Vec::new();
            self.placeholders(index, &variants, &mut found);
            let chosen: Vec<Colours> = variants
                .iter()
                .map(|variant| self.chosen(variant))
                .collect();
            let mut titles: Vec<&str> = variants
                .iter()
                .map(|variant| variant.title.trim())
                .collect();
            titles.sort_unstable();
            titles.dedup();
            self.title_packs(index, &variants, &mut found);
            if let [title] = titles.as_slice() {
                self.one_title(index, title, &variants, &chosen, &mut found);
            } else {
                self.own_titles(index, &variants, &chosen, &mut found);
            }
            self.flaws.append(&mut found);
        }
    }

    /// A title that says how many pieces it is, where the mapping takes another number of things that do not say it.
    fn title_packs(&mut self, index: usize, variants: &[&Variant], found: &mut Vec<Flaw>) {
        let mut wrong: Vec<(&Variant, String, u32)> = Vec::new();
        for variant in variants.iter().copied() {
            let packs = self.vocabulary().packs(&variant.title);
            let [(range, count)] = packs.as_slice() else {
                continue;
            };
            let is_chosen = variant
                .options
                .iter()
                .any(|option| !self.vocabulary().packs(&option.value).is_empty());
            if is_chosen || !(2..=TITLE_PACK_MAX).contains(count) {
                continue;
            }
            let Some((item, taken)) = self.taken(variant) else {
                continue;
            };
            let labels = [
                Some(evidence::of_stock(item).text),
                item.supplier_text.clone(),
            ];
            let is_told = labels.iter().flatten().any(|label| {
                let told = self.vocabulary().packs(label);
                told.iter()
                    .any(|(_, told)| told.saturating_mul(taken) == *count)
            });
            if taken != *count && !is_told {
                let words = variant.title.get(range.clone()).unwrap_or_default();
                wrong.push((variant, words.to_owned(), taken));
            }
        }
        let Some((first, words, taken)) = wrong.first() else {
            return;
        };
        found.push(
            Draft::of_listing(FlawCode::PackMultiple, &self.listings[index])
                .variant(first, "title")
                .words(words, taken.to_string())
                .count(wrong.len())
                .done(),
        );
    }

    /// The colours that a variant's options name.
    fn chosen(&mut self, variant: &Variant) -> Colours {
        let mut chosen = Colours::default();
        for option in &variant.options {
            let colours = self.colours(&option.value);
            chosen.named.extend(colours.named);
            chosen.placeholder = chosen.placeholder.or(colours.placeholder);
        }
        chosen
    }

    fn placeholders(&mut self, index: usize, variants: &[&Variant], found: &mut Vec<Flaw>) {
        let mut said: Vec<(String, &Variant, usize)> = Vec::new();
        for variant in variants.iter().copied() {
            let texts = variant.options.iter().map(|option| option.value.as_str());
            for text in texts.chain([variant.title.as_str()]) {
                let Some(words) = self.colours(text).placeholder else {
                    continue;
                };
                match said.iter_mut().find(|(known, _, _)| *known == words) {
                    Some((_, _, count)) => *count += 1,
                    None => said.push((words, variant, 1)),
                }
            }
        }
        for (words, variant, count) in said {
            found.push(
                Draft::of_listing(FlawCode::Placeholder, &self.listings[index])
                    .variant(variant, "")
                    .words(words, "")
                    .count(count.min(variants.len()))
                    .done(),
            );
        }
    }

    /// All variants share a title: it may list their colours, and no others.
    fn one_title(
        &mut self,
        index: usize,
        title: &str,
        variants: &[&Variant],
        chosen: &[Colours],
        found: &mut Vec<Flaw>,
    ) {
        let said = self.colours(title);
        let Some(first) = variants.first() else {
            return;
        };
        if said.named.is_empty() {
            return;
        }
        let families: Vec<&str> = chosen
            .iter()
            .flat_map(|colours| &colours.named)
            .map(|(id, _)| self.family(id))
            .collect();
        if families.is_empty() {
            if said.named.len() > 1 && !self.is_one_colour(&said) {
                found.push(
                    Draft::of_listing(FlawCode::TitleColours, &self.listings[index])
                        .variant(first, "title")
                        .words(words(&said), title)
                        .count(variants.len())
                        .done(),
                );
            }
            return;
        }
        if families.iter().any(|family| OPEN_FAMILIES.contains(family)) {
            return;
        }
        for (id, words) in &said.named {
            let family = self.family(id);
            if OPEN_FAMILIES.contains(&family) || families.contains(&family) {
                continue;
            }
            found.push(
                Draft::of_listing(FlawCode::TitleColour, &self.listings[index])
                    .variant(first, "title")
                    .words(words, title)
                    .count(variants.len())
                    .done(),
            );
        }
    }

    /// Each variant has a title of its own: it must not name another colour than the variant's option.
    fn own_titles(
        &mut self,
        index: usize,
        variants: &[&Variant],
        chosen: &[Colours],
        found: &mut Vec<Flaw>,
    ) {
        for (variant, chosen) in variants.iter().zip(chosen) {
            let said = self.colours(&variant.title);
            if chosen.named.is_empty() {
                if said.named.len() > 1 && !self.is_one_colour(&said) {
                    found.push(
                        Draft::of_listing(FlawCode::TitleColours, &self.listings[index])
                            .variant(variant, "title")
                            .words(words(&said), variant.title.trim())
                            .done(),
                    );
                }
                continue;
            }
            let families: Vec<&str> = chosen.named.iter().map(|(id, _)| self.family(id)).collect();
            let is_met = said
                .named
                .iter()
                .any(|(id, _)| families.contains(&self.family(id)));
            let is_open = families
                .iter()
                .copied()
                .chain(said.named.iter().map(|(id, _)| self.family(id)))
                .any(|family| OPEN_FAMILIES.contains(&family));
            if let Some((_, named)) = said.named.first()
                && !is_met
                && !is_open
            {
                found.push(
                    Draft::of_listing(FlawCode::TitleColour, &self.listings[index])
                        .variant(variant, "title")
                        .words(named, variant.title.trim())
                        .done(),
                );
            }
        }
    }

    /// "Navy blue" said twice over is one colour.
    fn is_one_colour(&self, said: &Colours) -> bool {
        let mut families: Vec<&str> = said.named.iter().map(|(id, _)| self.family(id)).collect();
        families.sort_unstable();
        families.dedup();
        families.len() < 2
    }
}

fn words(said: &Colours) -> String {
    let words: Vec<&str> = said.named.iter().map(|(_, words)| words.as_str()).collect();
    words.join(", ")
}
