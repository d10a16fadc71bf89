//! Reading case files and judging each line alone, as `tallyman compare` does.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use tallyman_core::check::judge::{Choice, Learned, Offer, Picked, Vocabulary, because, judge};
use tallyman_core::language::Language;
use tallyman_core::record::OptionValue;

use crate::figures::Judged;

#[derive(Deserialize)]
struct Case {
    id: String,
    listing: Listing,
    picked: PickedThing,
    expected: String,
    #[serde(default)]
    accept: Vec<String>,
    #[serde(default)]
    why: String,
    lang: String,
    #[serde(default)]
    tags: Vec<String>,
}

#[derive(Deserialize)]
struct Listing {
    #[serde(default)]
    title: String,
    #[serde(default)]
    siblings: Vec<Variant>,
    #[serde(flatten)]
    promised: Variant,
}

#[derive(Deserialize)]
struct Variant {
    #[serde(default)]
    options: Options,
    #[serde(default)]
    sku: Option<String>,
    #[serde(default)]
    barcode: Option<String>,
}

#[derive(Deserialize)]
struct PickedThing {
    #[serde(default)]
    text: String,
    #[serde(default)]
    sku: Option<String>,
    #[serde(default)]
    barcode: Option<String>,
}

/// Options in the order in which the file writes them.
#[derive(Default)]
struct Options(Vec<OptionValue>);

impl<'de> Deserialize<'de> for Options {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder;
        impl<'de> Visitor<'de> for InOrder {
            type Value = Options;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("an object of option names and values")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Options, A::Error> {
                let mut options = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, String>()? {
                    options.push(OptionValue::named(name, value));
                }
                Ok(Options(options))
            }
        }
        deserializer.deserialize_map(InOrder)
    }
}

/// The folder of the case files.
pub(crate) fn folder() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.ancestors().nth(3).unwrap_or(own).join("tests/cases")
}

/// The case files, by name.
pub(crate) fn files() -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder())
        .expect("the folder of cases")
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|extension| extension == "jsonl")
        })
        .collect();
    files.sort();
    files
}

/// The cases of a file with the verdicts that the judge gives them.
pub(crate) fn judged(path: &Path) -> Vec<Judged> {
    let vocabulary = Vocabulary::shipped();
    fs::read_to_string(path)
        .expect("a case file")
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| {
            let case: Case = serde_json::from_str(line).expect("a case");
            judged_case(&vocabulary, case)
        })
        .collect()
}

fn judged_case(vocabulary: &Vocabulary, case: Case) -> Judged {
    let offer = Offer {
        title: case.listing.title,
        options: case.listing.promised.options.0,
        sku: case.listing.promised.sku,
        barcode: case.listing.promised.barcode,
        siblings: case
            .listing
            .siblings
            .into_iter()
            .map(|sibling| Choice {
                options: sibling.options.0,
                sku: sibling.sku,
                barcode: sibling.barcode,
            })
            .collect(),
    };
    let picked = Picked {
        text: case.picked.text,
        options: Vec::new(),
        sku: case.picked.sku,
        barcode: case.picked.barcode,
    };
    let judgement = judge(vocabulary, &Learned::default(), &offer, &picked);
    let said = serde_json::to_value(judgement.verdict).expect("a verdict");
    Judged {
        id: case.id,
        expected: case.expected,
        accepted: case.accept,
        said: said.as_str().unwrap_or_default().to_owned(),
        because: because(&judgement, Language::En),
        languages: case.lang,
        tags: case.tags,
        why: case.why,
    }
}
