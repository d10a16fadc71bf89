use std::{
    fmt,
    fs::File,
    io::{self, BufRead, BufReader},
    path::Path,
};

use serde::{
    Deserialize, Deserializer, Serialize,
    de::{MapAccess, Visitor},
};
use tallyman_book::{
    Language,
    check::{
        Attribute, AttributeJudgement, Choice, Judge, Learned, Offer, OptionValue, Outcome, Picked,
        Verdict, Vocabulary, because,
    },
};

use crate::{
    fault::{Fault, bad_input},
    output::Output,
};

/// The longest line of cases, in bytes: a listing with a thousand siblings fits many times.
const LINE_BYTES_MAX: usize = 4 << 20;

#[derive(Deserialize)]
struct Case {
    id: serde_json::Value,
    listing: Listing,
    picked: PickedThing,
}

#[derive(Deserialize)]
struct Listing {
    #[serde(default)]
    title: String,
    #[serde(default)]
    options: Options,
    #[serde(default)]
    sku: Option<String>,
    #[serde(default)]
    barcode: Option<String>,
    #[serde(default)]
    siblings: Vec<Sibling>,
}

#[derive(Deserialize)]
struct Sibling {
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

#[derive(Serialize)]
struct Judged<'a> {
    id: &'a serde_json::Value,
    verdict: Verdict,
    attributes: Vec<JudgedAttribute<'a>>,
    because: String,
}

#[derive(Serialize)]
struct JudgedAttribute<'a> {
    attribute: Attribute,
    outcome: Outcome,
    promised: Option<&'a str>,
    found: Option<&'a str>,
}

/// Judges a file of cases, each line alone.
pub(super) fn run(cases: &Path, language: Language, output: &mut Output) -> Result<u8, Fault> {
    let name = cases.display().to_string();
    let vocabulary = Vocabulary::shipped();
    let learned = Learned::default();
    let input: Box<dyn BufRead> = if name == "-" {
        Box::new(io::stdin().lock())
    } else {
        let file = File::open(cases).map_err(|error| {
            bad_input(
                format!("{name} could not be read: {error}."),
                "Check that the file is there.",
            )
        })?;
        Box::new(BufReader::new(file))
    };
    // What was read of one line's listing is remembered for the next; the judgements are those of each line alone.
    let judge = Judge::new(&vocabulary);
    let mut always_json = Output::new(true);
    for (index, line) in input.lines().enumerate() {
        let row = index + 1;
        let line = line.map_err(|error| {
            bad_input(
                format!("{name}, line {row} could not be read: {error}."),
                "The file must be UTF-8 text.",
            )
        })?;
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        if line.len() > LINE_BYTES_MAX {
            return Err(bad_input(
                format!("{name}, line {row} is longer than {LINE_BYTES_MAX} bytes."),
                "Split it.",
            ));
        }
        let case: Case = serde_json::from_str(line).map_err(|error| {
            bad_input(
                format!(
                    "{name}, line {row}, column {}: {}.",
                    error.column(),
                    plain(&error)
                ),
                "Expected {id, listing:{title, options, sku, siblings}, picked:{text, sku}}.",
            )
        })?;
        tell(
            &case,
            &judge,
            &learned,
            language,
            if output.is_json() {
                output
            } else {
                &mut always_json
            },
        )?;
    }
    Ok(0)
}

/// The fault without the position, which is told in front of it.
fn plain(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ")
        .next()
        .unwrap_or_default()
        .to_owned()
}

fn tell(
    case: &Case,
    judge: &Judge<'_>,
    learned: &Learned,
    language: Language,
    output: &mut Output,
) -> Result<(), Fault> {
    let offer = Offer {
        title: case.listing.title.clone(),
        options: case.listing.options.0.clone(),
        sku: case.listing.sku.clone(),
        barcode: case.listing.barcode.clone(),
        siblings: case
            .listing
            .siblings
            .iter()
            .map(|sibling| Choice {
                options: sibling.options.0.clone(),
                sku: sibling.sku.clone(),
                barcode: sibling.barcode.clone(),
            })
            .collect(),
    };
    let picked = Picked {
        text: case.picked.text.clone(),
        options: Vec::new(),
        sku: case.picked.sku.clone(),
        barcode: case.picked.barcode.clone(),
    };
    let judgement = judge.judge(learned, &offer, &picked);
    output.json(&Judged {
        id: &case.id,
        verdict: judgement.verdict,
        attributes: judgement.attributes.iter().map(judged).collect(),
        because: because(&judgement, language),
    })?;
    Ok(())
}

fn judged(attribute: &AttributeJudgement) -> JudgedAttribute<'_> {
    JudgedAttribute {
        attribute: attribute.attribute,
        outcome: attribute.outcome,
        promised: attribute.promised.as_ref().map(|word| word.text.as_str()),
        found: attribute.found.as_ref().map(|word| word.text.as_str()),
    }
}
