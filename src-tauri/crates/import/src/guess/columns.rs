use super::{
    Aliases,
    kind::{KindFit, Units, fits},
};
use crate::{
    cell::{clean, signed},
    choices::Kind,
    frame::Row,
    limits::SAMPLE_VALUES,
    report::ColumnGuess,
    sentence::{Field, Sentence},
};

/// Fields that several columns may hold.
const REPEATABLE: [&str; 3] = ["option", "barcode", "ignore"];
/// Two kinds closer than this are a doubt.
const KIND_MARGIN: f32 = 0.15;
/// Two kinds closer than this are a question.
const KIND_TIE: f32 = 0.05;
/// A number of units that no line of a pick list has, as a rule.
const UNITS_LARGE: i64 = 20;

/// What a table of no known format seems to be.
#[derive(Clone, Debug)]
pub(crate) struct Guess {
    pub(crate) kind: Option<Kind>,
    pub(crate) confidence: f32,
    pub(crate) columns: Vec<ColumnGuess>,
    pub(crate) doubts: Vec<Sentence>,
}

impl Guess {
    /// Positions and fields.
    pub(crate) fn mapping(&self) -> Vec<(usize, String)> {
        self.columns
            .iter()
            .filter_map(|column| Some((column.index, column.field.clone()?)))
            .collect()
    }
}

/// Guesses kind and columns from the header and the rows below it.
pub(crate) fn guess(
    aliases: &Aliases,
    headers: &[String],
    rows: &[Row],
    file: &str,
    kind: Option<Kind>,
) -> Guess {
    let mut doubts = Vec::new();
    let mut columns: Vec<ColumnGuess> = headers
        .iter()
        .enumerate()
        .map(|(index, header)| {
            let found = aliases.field(header);
            ColumnGuess {
                index,
                header: header.trim().to_owned(),
                field: found.map(|(field, _)| field.to_owned()),
                confidence: found.map_or(0.0, |(_, confidence)| confidence),
                samples: samples(rows, index),
            }
        })
        .collect();
    settle_twins(&mut columns, &mut doubts);
    weigh_values(&mut columns, &mut doubts);
    let fields: Vec<(String, f32)> = columns
        .iter()
        .filter_map(|column| Some((column.field.clone()?, column.confidence)))
        .collect();
    let fits = fits(&aliases.kinds, &fields, file, units(&columns, rows));
    let best = kind.map_or_else(
        || fits.first().copied(),
        |kind| fits.iter().find(|fit| fit.kind == kind).copied(),
    );
    doubt_kind(best, &fits, kind, &mut doubts);
    Guess {
        kind: best.map(|fit| fit.kind),
        confidence: best.map_or(0.0, |best| {
            let is_torn = kind.is_none()
                && fits
                    .iter()
                    .any(|fit| fit.kind != best.kind && best.score - fit.score < KIND_TIE);
            if is_torn {
                0.5
            } else {
                best.score.clamp(0.0, 1.0)
            }
        }),
        columns,
        doubts,
    }
}

/// What the numbers of units look like.
fn units(columns: &[ColumnGuess], rows: &[Row]) -> Units {
    let Some(column) = columns
        .iter()
        .find(|column| column.field.as_deref() == Some("quantity"))
    else {
        return Units::Unknown;
    };
    let numbers: Vec<i64> = rows
        .iter()
        .filter_map(|row| signed(&clean(row.raw(column.index))))
        .collect();
    // The last number may be the sum.
    let lines = numbers
        .get(..numbers.len().saturating_sub(1).max(1))
        .unwrap_or_default();
    if lines.is_empty() {
        Units::Unknown
    } else if lines
        .iter()
        .any(|number| *number <= 0 || *number > UNITS_LARGE)
    {
        Units::Large
    } else {
        Units::Small
    }
}

fn samples(rows: &[Row], index: usize) -> Vec<String> {
    rows.iter()
        .map(|row| clean(row.raw(index)).into_owned())
        .filter(|value| !value.is_empty())
        .take(SAMPLE_VALUES)
        .collect()
}

/// Where two columns seem to be the same field, the surer one stays.
fn settle_twins(columns: &mut [ColumnGuess], doubts: &mut Vec<Sentence>) {
    for at in 0..columns.len() {
        let Some((field, confidence, header)) = columns.get(at).and_then(|column| {
            Some((
                column.field.clone()?,
                column.confidence,
                column.header.clone(),
            ))
        }) else {
            continue;
        };
        if REPEATABLE.contains(&field.as_str()) {
            continue;
        }
        for other in columns
            .iter_mut()
            .skip(at + 1)
            .filter(|other| other.field.as_ref() == Some(&field))
        {
            if other.confidence > confidence {
                continue;
            }
            doubts.push(Sentence::TwinColumns {
                one: header.clone(),
                other: other.header.clone(),
                field: Field(field.clone()),
            });
            other.field = None;
            other.confidence = 0.0;
        }
        let is_beaten = columns
            .iter()
            .skip(at + 1)
            .any(|other| other.field.as_ref() == Some(&field) && other.confidence > confidence);
        if is_beaten && let Some(column) = columns.get_mut(at) {
            doubts.push(Sentence::SurerColumn {
                header,
                field: Field(field),
            });
            column.field = None;
            column.confidence = 0.0;
        }
    }
}

/// A column of units must hold numbers.
fn weigh_values(columns: &mut [ColumnGuess], doubts: &mut Vec<Sentence>) {
    for column in columns {
        let is_number = matches!(column.field.as_deref(), Some("quantity" | "stock_quantity"));
        if is_number && !column.samples.is_empty() {
            let numbers = column
                .samples
                .iter()
                .filter(|value| signed(value).is_some())
                .count();
            if numbers * 2 < column.samples.len() {
                doubts.push(Sentence::UnitsUnlikely {
                    header: column.header.clone(),
                });
                column.confidence *= 0.4;
            }
        }
    }
}

fn doubt_kind(
    best: Option<KindFit>,
    fits: &[KindFit],
    asked: Option<Kind>,
    doubts: &mut Vec<Sentence>,
) {
    let (Some(best), None) = (best, asked) else {
        return;
    };
    if let Some(other) = fits
        .iter()
        .find(|fit| fit.kind != best.kind && best.score - fit.score < KIND_MARGIN)
    {
        doubts.push(Sentence::KindUnsure {
            best: best.kind,
            other: other.kind,
        });
    }
}
