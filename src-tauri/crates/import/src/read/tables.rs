use std::borrow::Cow;

use crate::{
    choices::{Choices, Kind},
    columns::Columns,
    detect::Found,
    guess::{Guess, guess},
    header::{fingerprint, normalise},
    profile::{Condition, Profile, Profiles, State, StateRule},
    report::{Answer, Code, Doubt, Question, Refusal, Rejection},
    rows::{Halt, Run, Table},
    sentence::Sentence,
};

/// A guess that is less sure is a question.
const SURE: f32 = 0.6;
/// The channel of tables that name none.
const SHOP: &str = "shop";

/// Settles on a profile and its columns, writing both into the report; `None` where a question must be answered first.
pub(crate) fn settle<'p>(
    found: &Found<'p>,
    profiles: &'p Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Result<Option<(Cow<'p, Profile>, Columns)>, Halt> {
    run.report.header_row = found.header_row;
    run.report.header_fingerprint = fingerprint(found.headers.iter().map(String::as_str));
    if let [_, _, ..] = found.hits.as_slice() {
        ask_profile(&found.hits, run);
        return Ok(None);
    }
    let Some(profile) = found.hits.first() else {
        return Ok(mapped(found, profiles, choices, run)
            .map(|(profile, columns)| (Cow::Owned(profile), columns)));
    };
    describe(profile, run);
    if let Some(instead) = &profile.instead {
        let sentence = Sentence::UseInstead {
            file: run.report.file.clone(),
            name: profile.name_of(),
            instead: Box::new(Sentence::named(instead)),
        };
        return Err(Refusal::new(Code::Unusable, sentence)
            .at(found.header_row)
            .into());
    }
    let columns = Columns::of_profile(profile, &found.headers);
    if let Some(missing) = profile
        .required
        .iter()
        .find(|field| columns.get(field).is_none())
    {
        let wanted = profile
            .columns
            .get(missing)
            .and_then(|names| names.first())
            .cloned()
            .unwrap_or_default();
        let sentence = Sentence::ColumnMissing {
            file: run.report.file.clone(),
            row: found.header_row,
            name: profile.name_of(),
            column: wanted.clone(),
        };
        return Err(Refusal::new(Code::Unknown, sentence)
            .at(found.header_row)
            .in_column(wanted)
            .into());
    }
    run.report.unknown_columns = columns
        .unknown
        .iter()
        .map(|at| columns.header(Some(*at)))
        .collect();
    Ok(Some((Cow::Borrowed(profile), columns)))
}

/// What is the same for all rows.
pub(crate) fn table<'t>(
    profile: &'t Profile,
    columns: Columns,
    profiles: &'t Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Table<'t> {
    let channel = choices
        .channel
        .clone()
        .unwrap_or_else(|| profile.channel.clone());
    run.report.channel.clone_from(&channel);
    Table {
        file: run.report.file.clone(),
        profile,
        columns,
        channel,
        date_order: choices.date_order.or_else(|| profile.date_order()),
        option_names: profiles.aliases().option_names(),
    }
}

fn describe(profile: &Profile, run: &mut Run<'_>) {
    run.report.profile.clone_from(&profile.id);
    run.report.profile_name.clone_from(&profile.name);
    run.report.profile_version = profile.version;
    run.report.kind = Some(profile.kind);
    run.report.confidence = 1.0;
}

fn ask_profile(hits: &[&Profile], run: &mut Run<'_>) {
    let answers = hits
        .iter()
        .map(|profile| Answer {
            value: profile.id.clone(),
            shows: profile.name.clone(),
        })
        .collect();
    let sentence = Sentence::WhichFormat {
        file: run.report.file.clone(),
    };
    run.report.questions.push(Question {
        about: Doubt::Profile,
        sentence,
        answers,
    });
}

/// A table of no known format: its columns as the caller maps them, or as they are guessed.
fn mapped(
    found: &Found<'_>,
    profiles: &Profiles,
    choices: &Choices,
    run: &mut Run<'_>,
) -> Option<(Profile, Columns)> {
    let (kind, mapping) = if let Some(mapping) = &choices.mapping {
        (Some(mapping.kind), given(found, &mapping.columns))
    } else {
        let guess = guess(
            profiles.aliases(),
            &found.headers,
            found.below(),
            &run.report.file,
            choices.kind,
        );
        let mapping = guess.mapping();
        let kind = guess.kind.filter(|_| guess.confidence >= SURE);
        take(guess, run);
        (kind, mapping)
    };
    let Some(kind) = kind else {
        ask_columns(run);
        return None;
    };
    let profile = mapped_profile(kind, profiles);
    let confidence = if choices.mapping.is_some() {
        1.0
    } else {
        run.report.confidence
    };
    describe(&profile, run);
    run.report.confidence = confidence;
    let columns = Columns::of_mapping(&found.headers, &mapping);
    run.report.unknown_columns = columns
        .unknown
        .iter()
        .map(|at| columns.header(Some(*at)))
        .collect();
    Some((profile, columns))
}

fn take(guess: Guess, run: &mut Run<'_>) {
    run.report.confidence = guess.confidence;
    run.report.kind = guess.kind;
    run.report.columns = guess.columns;
    run.report.doubts = guess.doubts;
}

/// Positions of the headers that the caller named; the same header twice takes them in order.
fn given(found: &Found<'_>, columns: &[(String, String)]) -> Vec<(usize, String)> {
    let names: Vec<String> = found
        .headers
        .iter()
        .map(|header| normalise(header))
        .collect();
    let mut used = vec![false; names.len()];
    let mut mapping = Vec::new();
    for (header, field) in columns {
        let wanted = normalise(header);
        let at = names
            .iter()
            .enumerate()
            .position(|(at, name)| *name == wanted && used.get(at) == Some(&false));
        if let Some(at) = at {
            if let Some(used) = used.get_mut(at) {
                *used = true;
            }
            mapping.push((at, field.clone()));
        }
    }
    mapping
}

fn ask_columns(run: &mut Run<'_>) {
    "mapped".clone_into(&mut run.report.profile);
    let kinds = ["orders", "listings", "stock", "mappings", "picks"];
    let answers = kinds
        .iter()
        .map(|kind| Answer {
            value: (*kind).to_owned(),
            shows: (*kind).to_owned(),
        })
        .collect();
    let sentence = Sentence::WhichColumns {
        file: run.report.file.clone(),
        row: run.report.header_row,
    };
    run.report.questions.push(Question {
        about: Doubt::Columns,
        sentence,
        answers,
    });
}

/// The profile that a mapped table is read with.
fn mapped_profile(kind: Kind, profiles: &Profiles) -> Profile {
    let mut profile = Profile::blank(
        "mapped".to_owned(),
        "a table with mapped columns".to_owned(),
        kind,
    );
    if matches!(kind, Kind::Orders | Kind::Listings) {
        SHOP.clone_into(&mut profile.channel);
    }
    profile.rows.inactive = vec![condition(
        "status",
        profiles.aliases().states.get("inactive"),
    )];
    profile.rows.listing_by = ["listing", "parent_sku", "title"]
        .map(str::to_owned)
        .to_vec();
    let states = [
        ("open", State::Open),
        ("cancelled", State::Cancelled),
        ("refunded", State::Refunded),
        ("fulfilled", State::Fulfilled),
        ("by_marketplace", State::ByMarketplace),
        ("unpaid", State::Unpaid),
        ("held", State::Held),
        ("pre_order", State::PreOrder),
    ];
    profile.states = states
        .into_iter()
        .map(|(name, state)| StateRule {
            state,
            when: vec![condition("status", profiles.aliases().states.get(name))],
        })
        .collect();
    profile
}

fn condition(column: &str, words: Option<&Vec<String>>) -> Condition {
    Condition {
        column: column.to_owned(),
        is: words.cloned().unwrap_or_default(),
        empty: Some(false),
    }
}

/// The sentence for a file in which no header was found.
pub(crate) fn unknown(file: &str, choices: &Choices) -> Refusal {
    let file = file.to_owned();
    let sentence = match (&choices.mapping, &choices.profile) {
        (Some(_), _) => Sentence::ColumnsNotFound { file },
        (None, Some(profile)) => Sentence::FormatNotFound {
            file,
            profile: profile.clone(),
        },
        (None, None) => Sentence::NoHeader { file },
    };
    Refusal::new(Code::Unknown, sentence)
}

/// The sentence for a file with rejected rows.
pub(crate) fn rejected(file: &str, first: &Rejection, count: usize) -> Refusal {
    let (file, row, column) = (file.to_owned(), first.row, first.column.clone());
    let (reason, count) = (first.reason.clone(), count as u64);
    let sentence = match (column.is_empty(), count) {
        (true, 1) => Sentence::RowRejected { file, row, reason },
        (false, 1) => Sentence::CellRejected {
            file,
            row,
            column,
            reason,
        },
        (true, _) => Sentence::RowsRejected {
            file,
            row,
            reason,
            count,
        },
        (false, _) => Sentence::CellsRejected {
            file,
            row,
            column,
            reason,
            count,
        },
    };
    let refusal = Refusal::new(Code::Rejected, sentence).at(first.row);
    if first.column.is_empty() {
        refusal
    } else {
        refusal.in_column(first.column.clone())
    }
}
