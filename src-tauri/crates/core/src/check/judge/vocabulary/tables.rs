use rustc_hash::{FxHashMap, FxHashSet};

use super::super::Attribute;
use super::Tables;
use super::choices::Choices;
use super::colour::Colours;
use super::contrasts::Contrasts;
use super::heads::Heads;
use super::inflection::{adjective_forms, noun_forms, without_umlauts};
use super::kindred::Kindred;
use super::languages::Languages;
use super::lexicon::{Builder, Entry};
use super::meaning::{Kind, Meanings, kind_of};
use super::short::ShortNames;
use crate::text::fold;

macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(
            "../../../../../../../assets/vocabulary/",
            $name,
            ".tsv"
        ))
    };
}

const COLOUR_IDS: [&str; 2] = [table!("colour-ids"), table!("colour-ids-more")];
const COLOUR_RELATIONS: [&str; 2] = [table!("colour-relations"), table!("colour-relations-more")];
const COLOUR_SIBLINGS: &str = table!("colour-siblings");
const COLOUR_TERMS: [&str; 2] = [table!("colour-terms"), table!("colour-terms-more")];
const COLOUR_WORDS: &str = table!("colour-words");
const OPTION_NAMES: &str = table!("option-names");
const WORDS: [&str; 11] = [
    table!("sizes"),
    table!("units"),
    table!("packs"),
    table!("roles"),
    table!("parts"),
    table!("names"),
    table!("technical"),
    table!("vehicles"),
    table!("designs"),
    table!("items"),
    table!("kinds"),
];

const CONTRASTS: &str = table!("contrasts");
const KINDRED: &str = table!("kindred");
const PLAIN_WORDS: &str = table!("plain-words");

/// Option names with the attribute they stand for.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct OptionNames {
    names: FxHashMap<String, (Attribute, Languages)>,
    /// Names of patterns, which are colours in one shop and designs in another.
    designs: FxHashSet<String>,
}

impl OptionNames {
    /// The attribute of a folded name; of its last known word where the whole is not known.
    pub(in crate::check::judge) fn attribute(&self, folded: &str) -> Option<Attribute> {
        self.lookup(folded).map(|(attribute, _)| attribute)
    }

    /// Whether a folded name stands for a design in at least one language.
    pub(in crate::check::judge) fn may_be_design(&self, folded: &str) -> bool {
        self.designs
            .contains(folded.trim().trim_end_matches([':', '：']).trim())
    }

    pub(super) fn languages(&self, folded: &str) -> Languages {
        self.lookup(folded)
            .map_or(Languages::NONE, |(_, languages)| languages)
    }

    fn lookup(&self, folded: &str) -> Option<(Attribute, Languages)> {
        let name = folded.trim().trim_end_matches([':', '：']).trim();
        if let Some(&found) = self.names.get(name) {
            return Some(found);
        }
        name.split(|sign: char| !sign.is_alphanumeric())
            .filter_map(|word| self.names.get(word).copied())
            .next_back()
    }
}

/// Words that say how a thing is made or praised, and never which one it is: "breathable", "approx".
#[derive(Debug, Default)]
pub(in crate::check::judge) struct PlainWords {
    words: FxHashSet<String>,
}

impl PlainWords {
    /// Most letters that an ending adds to a word or takes from it.
    const ENDING_LETTERS: usize = 3;

    /// Whether a folded word is one of them, as it stands or with an ending.
    pub(in crate::check::judge) fn explains(&self, folded: &str) -> bool {
        let letters = folded.chars().count();
        let ends = folded.char_indices().map(|(at, _)| at).rev();
        let has_ending = ends
            .take(Self::ENDING_LETTERS.min(letters.saturating_sub(4)))
            .any(|end| self.words.contains(&folded[..end]));
        has_ending || self.words.contains(folded)
    }

    /// Where in a run of a script without spaces the longest of them ends that stands at its beginning.
    pub(in crate::check::judge) fn at_start_of(&self, run: &str) -> Option<usize> {
        run.char_indices()
            .map(|(at, sign)| at + sign.len_utf8())
            .take(Self::RUN_LETTERS)
            .filter(|&end| self.words.contains(&run[..end]))
            .last()
    }

    /// Most signs of such a word in a script without spaces.
    const RUN_LETTERS: usize = 6;
}

/// A plain word for each colour in the languages of paper and screen.
#[derive(Debug, Default)]
pub(in crate::check::judge) struct ColourWords {
    pub(super) words: FxHashMap<(String, &'static str), &'static str>,
}

/// Parses every table that ships.
pub(super) fn parse_shipped() -> Tables {
    let colours = Colours::parse(&COLOUR_IDS, &COLOUR_RELATIONS, COLOUR_SIBLINGS);
    let mut meanings = Meanings::default();
    let mut words = Builder::default();
    let mut codes = Builder::default();
    for row in rows(&COLOUR_TERMS) {
        if let [term, language, id, _, _, kind, ambiguous, ..] = row[..] {
            add_colour(
                &colours,
                &mut meanings,
                &mut words,
                &mut codes,
                [term, language, id, kind, ambiguous],
            );
        }
    }
    for row in rows(&WORDS) {
        if let [term, language, id, ambiguous, ..] = row[..]
            && let Some(kind) = kind_of(id)
        {
            let meaning = meanings.add(id, kind);
            let entry = Entry {
                meaning,
                languages: Languages::of(language),
                is_ambiguous: ambiguous == "1",
            };
            add_word(&mut words, term, language, kind, entry);
        }
    }
    let things = words.entries_of(|entry| meanings.get(entry.meaning).kind == Kind::Item);
    let heads = Heads::of(&things);
    let short_names = ShortNames::of(&things);
    tell_features_of_items(&meanings, &mut words, things);
    Tables {
        lexicon: words.build(&meanings),
        codes: codes.build(&meanings),
        colours,
        heads,
        short_names,
        kindred: Kindred::parse(KINDRED, &meanings),
        contrasts: Contrasts::parse(CONTRASTS, &meanings),
        meanings,
        options: parse_option_names(),
        words: parse_colour_words(),
        plain: parse_plain_words(),
        choices: Choices::parse_shipped(),
    }
}

/// What the word for a thing tells of it besides: 短袖衬衫 is a shirt, and one with short sleeves.
const FEATURES_OF_ITEMS: [&str; 9] = [
    "feature.fingers.",
    "feature.sock.",
    "feature.skirt.",
    "feature.sleeve.",
    "feature.neck.",
    "feature.hood.",
    "feature.toe.",
    "port.video.",
    "port.charge.",
];

/// Gives the terms of things the features that stand in them.
fn tell_features_of_items(meanings: &Meanings, words: &mut Builder, items: Vec<(String, Entry)>) {
    let is_feature = |meaning| {
        let id = meanings.get(meaning).id.as_str();
        FEATURES_OF_ITEMS.iter().any(|start| id.starts_with(start))
    };
    let features = words.entries_of(|entry| is_feature(entry.meaning));
    let Ok(automaton) = aho_corasick::AhoCorasick::new(features.iter().map(|(term, _)| term))
    else {
        return;
    };
    for (term, item) in items {
        for hit in automaton.find_overlapping_iter(&term) {
            let (inside, feature) = &features[hit.pattern().as_usize()];
            let stands = |sign: Option<char>| {
                sign.is_none_or(|sign| {
                    !sign.is_alphanumeric() || crate::text::script_of(sign).is_running()
                })
            };
            if inside.len() < term.len()
                && inside.chars().count() >= 2
                && stands(term[..hit.start()].chars().next_back())
                && stands(term[hit.end()..].chars().next())
            {
                let entry = Entry {
                    languages: item.languages,
                    ..*feature
                };
                words.add(&term, entry, false);
            }
        }
    }
}

fn rows<'a>(tables: &'a [&'static str]) -> impl Iterator<Item = Vec<&'static str>> + 'a {
    tables
        .iter()
        .flat_map(|table| table.lines().skip(1))
        .map(|line| line.split('\t').collect())
}

fn add_colour(
    colours: &Colours,
    meanings: &mut Meanings,
    words: &mut Builder,
    codes: &mut Builder,
    [term, language, id, kind, ambiguous]: [&'static str; 5],
) {
    let meaning_kind = match (kind, id) {
        ("css", _) => return,
        (_, "mod.light") => Kind::Shade(-1),
        (_, "mod.dark") => Kind::Shade(1),
        (_, "mod.bright") => Kind::Shade(2),
        ("modifier", _) => Kind::Concept(Attribute::Design),
        _ => match colours.find(id) {
            Some(number) if kind == "placeholder" || id.starts_with("placeholder.") => {
                Kind::Placeholder(number)
            }
            Some(number) => Kind::Colour(number),
            None => return,
        },
    };
    let meaning_id = id
        .replace("mod.matt", "finish.matt")
        .replace("mod.glossy", "finish.glossy");
    let entry = Entry {
        meaning: meanings.add(&meaning_id, meaning_kind),
        languages: Languages::of(language),
        is_ambiguous: ambiguous == "1",
    };
    if kind == "sku_abbr" {
        codes.add(&fold(term).text, entry, false);
    } else {
        add_word(
            words,
            term.trim_end_matches('-'),
            language,
            meaning_kind,
            entry,
        );
    }
}

fn add_word(words: &mut Builder, term: &str, language: &str, kind: Kind, entry: Entry) {
    let mut spellings = vec![fold(term).text];
    if language == "de" {
        spellings.extend(without_umlauts(term).map(|plain| fold(&plain).text));
    }
    let compounds = kind == Kind::Item && Languages::COMPOUNDING.meets(Languages::of(language));
    for spelling in spellings {
        let forms = match kind {
            Kind::Colour(_) => adjective_forms(&spelling, language),
            Kind::Item | Kind::Part => noun_forms(&spelling, language),
            Kind::Concept(Attribute::Material | Attribute::Design) => {
                let mut forms = adjective_forms(&spelling, language);
                forms.extend(noun_forms(&spelling, language));
                forms
            }
            Kind::Concept(Attribute::Item) => adjective_forms(&spelling, language),
            _ => Vec::new(),
        };
        words.add(&spelling, entry, compounds);
        for form in forms {
            words.add(&form, entry, compounds);
        }
    }
}

fn parse_option_names() -> OptionNames {
    let mut names: FxHashMap<String, (Attribute, Languages)> = FxHashMap::default();
    let mut designs = FxHashSet::default();
    for line in OPTION_NAMES.lines().skip(1) {
        let mut cells = line.split('\t');
        if let (Some(name), Some(language), Some(attribute)) =
            (cells.next(), cells.next(), cells.next())
            && let Some(attribute) = attribute_named(attribute)
        {
            if attribute == Attribute::Design {
                designs.insert(fold(name).text);
            }
            let known = names
                .entry(fold(name).text)
                .or_insert((attribute, Languages::NONE));
            known.1 = known.1.or(Languages::of(language));
        }
    }
    OptionNames { names, designs }
}

fn attribute_named(name: &str) -> Option<Attribute> {
    Some(match name {
        "item" => Attribute::Item,
        "model" => Attribute::Model,
        "plug" => Attribute::Plug,
        "voltage" => Attribute::Voltage,
        "side" => Attribute::Side,
        "material" => Attribute::Material,
        "layout" => Attribute::Layout,
        "design" => Attribute::Design,
        "colour" => Attribute::Colour,
        "size" => Attribute::Size,
        "length" => Attribute::Length,
        "volume" => Attribute::Volume,
        "capacity" => Attribute::Capacity,
        "pack" => Attribute::Pack,
        _ => return None,
    })
}

fn parse_plain_words() -> PlainWords {
    let words = PLAIN_WORDS
        .lines()
        .skip(1)
        .filter_map(|line| line.split('\t').next())
        .map(|word| fold(word).text)
        .collect();
    PlainWords { words }
}

fn parse_colour_words() -> ColourWords {
    const LANGUAGES: [&str; 5] = ["en", "de", "zh", "pl", "es"];
    let mut words = FxHashMap::default();
    for line in COLOUR_WORDS.lines().skip(1) {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let Some(id) = cells.first() else { continue };
        for (language, word) in LANGUAGES.into_iter().zip(cells.iter().skip(1)) {
            words.insert(((*id).to_owned(), language), *word);
        }
    }
    ColourWords { words }
}
