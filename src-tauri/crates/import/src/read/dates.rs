use crate::{
    cell::{DateShape, clean, shape},
    choices::DateOrder,
    columns::Columns,
    frame::{Frame, Row},
    report::{Answer, Doubt, Question},
    rows::{Halt, Run, Table},
    sentence::Sentence,
};

const FIELDS: [&str; 5] = [
    "ordered_at",
    "updated_at",
    "ship_by",
    "shipped_at",
    "preorder_from",
];

/// What all dates of a table say together of the order of day and month.
#[derive(Clone, Debug, Default)]
pub(crate) struct Verdict {
    day_first: bool,
    month_first: bool,
    /// The first date that fits both: row, column and text.
    either: Option<(u32, usize, String)>,
}

/// Columns of dates whose order of day and month is not plain from the first rows.
pub(crate) fn columns(table: &Table<'_>, front: &[Row]) -> Vec<usize> {
    FIELDS
        .iter()
        .filter_map(|field| table.columns.get(field))
        .filter(|&at| {
            front
                .iter()
                .any(|row| shape(&clean(row.raw(at))) != DateShape::Plain)
        })
        .collect()
}

/// Looks at all dates of the table.
pub(crate) fn decide(
    frame: &mut dyn Frame,
    header_row: u32,
    columns: &[usize],
) -> Result<Verdict, Halt> {
    let mut verdict = Verdict::default();
    let mut row = Row::default();
    while frame.next(&mut row)? {
        if row.number <= header_row {
            continue;
        }
        for &at in columns {
            let text = clean(row.raw(at));
            match shape(&text) {
                DateShape::DayFirst => verdict.day_first = true,
                DateShape::MonthFirst => verdict.month_first = true,
                DateShape::Either if verdict.either.is_none() => {
                    verdict.either = Some((row.number, at, text.into_owned()));
                }
                DateShape::Plain | DateShape::Either => {}
            }
        }
    }
    Ok(verdict)
}

/// The order, or a question where the dates leave it open.
pub(crate) fn settle(verdict: Verdict, columns: &Columns, run: &mut Run<'_>) -> Option<DateOrder> {
    match (verdict.day_first, verdict.month_first, verdict.either) {
        (false, true, _) => Some(DateOrder::MonthFirst),
        (true, false, _) | (_, _, None) => Some(DateOrder::DayFirst),
        (_, _, Some((row, at, text))) => {
            let sentence = Sentence::WhichDateOrder {
                file: run.report.file.clone(),
                row,
                column: columns.header(Some(at)),
                text,
            };
            let answer = |value: &str, shows: &str| Answer {
                value: value.to_owned(),
                shows: shows.to_owned(),
            };
            let answers = vec![
                answer("day_first", "day / month / year"),
                answer("month_first", "month / day / year"),
            ];
            run.report.questions.push(Question {
                about: Doubt::DateOrder,
                sentence,
                answers,
            });
            None
        }
    }
}
