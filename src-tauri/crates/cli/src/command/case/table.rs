//! Tables of messages: what their columns mean, and how one would be read.

use std::{path::PathBuf, sync::Arc};

use tallyman_book::{
    DateOrder, Shop,
    api::{OpenCases, TableLook},
    use_case,
};

use super::{bytes_of, named, spread};
use crate::{
    fault::{BAD_INPUT, Fault, bad_input},
    output::Output,
};

/// What was said of columns.
pub(super) fn columns(said: &[String]) -> Result<Vec<(String, String)>, Fault> {
    said.iter()
        .map(|said| {
            let (heading, field) = said.rsplit_once('=').ok_or_else(|| {
                bad_input(
                    format!("“{said}” does not say what a column means."),
                    "Write the heading, = and the field, such as --column \"Remark=text\".",
                )
            })?;
            Ok((heading.to_owned(), field.trim().to_owned()))
        })
        .collect()
}

/// The order of day and month by its name.
pub(super) fn date_order(name: &str) -> DateOrder {
    if name == "day-first" {
        DateOrder::DayFirst
    } else {
        DateOrder::MonthFirst
    }
}

/// Shows how tables would be read.
pub(super) fn look(
    shop: &Arc<Shop>,
    request: &OpenCases,
    files: &[PathBuf],
    output: &mut Output,
) -> Result<u8, Fault> {
    let mut has_left_out = false;
    for file in spread(files)? {
        let name = crate::command::file_name(&file);
        let request = named(request, bytes_of(&file)?, Some(name.clone()));
        let look = use_case::look_at_table(shop, &request)?;
        has_left_out |= !look.left_out.is_empty() || look.asks.is_some();
        output.json(&look)?;
        tell(&name, &look, output)?;
    }
    Ok(if has_left_out { BAD_INPUT } else { 0 })
}

fn tell(name: &str, look: &TableLook, output: &mut Output) -> Result<(), Fault> {
    output.words(&format!("{name}: {} rows would be taken.", look.rows))?;
    for column in &look.columns {
        let field = column.field.as_deref().unwrap_or("not read");
        output.words(&format!("  {}: {field}", column.heading))?;
    }
    let asked = look.asks.iter().map(|ask| &ask.sentence);
    for sentence in look.left_out.iter().chain(asked) {
        output.words(sentence)?;
    }
    Ok(())
}
