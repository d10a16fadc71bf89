use tallyman_core::record::{OptionValue, Record, Variant};

use super::{
    Extractor, Halt, Run, Table,
    conditions::{Test, all_hold, one_holds},
    picks::variation,
    table::Cells,
};
use crate::{
    columns::OptionAt,
    frame::Row,
    limits::RECORDS_PER_ROW_MAX,
    profile::Grammar,
    report::{Rejection, Tally},
    sentence::Sentence,
    variation::{list, pairs},
};

/// Variants of listings.
pub(crate) struct Listings<'t> {
    table: &'t Table<'t>,
    at: At,
    parent: Vec<Test>,
    skip: Vec<(String, Vec<Test>)>,
    inactive: Vec<Test>,
    options: Vec<OptionAt>,
    inherits: Vec<bool>,
    /// The first row of the listing that is being read.
    above: Row,
    listing: String,
    /// A row that is a parent if a variant of its listing follows.
    waiting: Option<(Variant, bool)>,
}

/// Where the fields are.
struct At {
    keys: Vec<usize>,
    title: Option<usize>,
    sku: Option<usize>,
    barcode: Option<usize>,
    variation: Option<usize>,
    theme: Option<usize>,
}

impl<'t> Listings<'t> {
    pub(crate) fn new(table: &'t Table<'t>) -> Self {
        let columns = &table.columns;
        let rows = &table.profile.rows;
        let inherits = columns.mask(&rows.inherit);
        let keys = if rows.listing_by.is_empty() {
            columns.get("listing").into_iter().collect()
        } else {
            rows.listing_by
                .iter()
                .filter_map(|field| columns.get(field))
                .collect()
        };
        Self {
            table,
            at: At {
                keys,
                title: columns.get("title"),
                sku: columns.get("sku"),
                barcode: columns.get("barcode"),
                variation: columns.get(
                    table
                        .profile
                        .variation
                        .as_ref()
                        .map_or("variation", |rule| &rule.column),
                ),
                theme: columns.get("theme"),
            },
            parent: Test::resolve(&rows.parent, columns),
            skip: rows
                .skip
                .iter()
                .map(|rule| (rule.rule.clone(), Test::resolve(&rule.when, columns)))
                .collect(),
            inactive: Test::resolve(&rows.inactive, columns),
            options: OptionAt::resolve(table.profile, columns),
            inherits,
            above: Row::default(),
            listing: String::new(),
            waiting: None,
        }
    }

    /// What holds the siblings together; empty where the row names nothing.
    fn key(&self, cells: &Cells<'_>) -> Result<String, Rejection> {
        for &at in &self.at.keys {
            if let Some(id) = cells.id(self.table, Some(at))? {
                return Ok(id);
            }
        }
        Ok(String::new())
    }

    /// All variants that a row stands for.
    fn variants(
        &self,
        row: &Row,
        key: String,
        run: &mut Run<'_>,
    ) -> Result<Vec<Variant>, Rejection> {
        let table = self.table;
        let above = (self.listing == key).then_some(&self.above);
        let cells = Cells {
            row,
            above,
            inherits: &self.inherits,
        };
        let title = cells.text(self.at.title).into_owned();
        let skus = cells.sku(table, self.at.sku, run)?;
        let listing = if key.is_empty() { title.clone() } else { key };
        if listing.is_empty() && skus.is_none() {
            return Err(table.reject(row, self.at.sku, Sentence::NothingSold {}));
        }
        let listing = if listing.is_empty() {
            skus.clone().unwrap_or_default()
        } else {
            listing
        };
        let barcode = cells.barcode(table, self.at.barcode)?;
        let combinations = self.combinations(&cells);
        if combinations.len() > RECORDS_PER_ROW_MAX {
            return Err(table.reject(row, None, Sentence::TooManyVariants {}));
        }
        let skus = self.skus(skus, combinations.len(), row, run);
        let is_active = !one_holds(&self.inactive, &cells);
        Ok(combinations
            .into_iter()
            .zip(skus)
            .map(|(options, sku)| Variant {
                channel: table.channel.clone(),
                listing: listing.clone(),
                title: title.clone(),
                sku,
                barcode: barcode.clone(),
                options,
                is_active,
                place: table.place(row),
            })
            .collect())
    }

    /// One SKU for each combination. A list is paired with the combinations only where the count fits.
    fn skus(
        &self,
        cell: Option<String>,
        count: usize,
        row: &Row,
        run: &mut Run<'_>,
    ) -> Vec<Option<String>> {
        if !self.table.profile.rows.sku_is_list || count == 1 {
            return vec![cell; count];
        }
        let skus = cell.as_deref().map(list).unwrap_or_default();
        if skus.len() == count {
            return skus.into_iter().map(|sku| Some(sku.to_owned())).collect();
        }
        if !skus.is_empty() {
            let sentence = Sentence::SkusNotAssigned {
                skus: skus.len() as u64,
                count: count as u64,
            };
            run.note(row.number, self.table.columns.header(self.at.sku), sentence);
        }
        vec![None; count]
    }

    /// The options of each variant of a row: one, or the product of its lists.
    fn combinations(&self, cells: &Cells<'_>) -> Vec<Vec<OptionValue>> {
        let theme = cells.text(self.at.theme).to_lowercase();
        let mut all = vec![Vec::new()];
        for option in &self.options {
            let rule = &option.rule;
            let Some(value) = cells.filled(Some(option.value)) else {
                continue;
            };
            if rule
                .theme
                .as_ref()
                .is_some_and(|word| !theme.contains(word.as_str()))
            {
                continue;
            }
            let has = |name: &String| {
                all.iter()
                    .flatten()
                    .any(|option: &OptionValue| option.name.as_ref() == Some(name))
            };
            if rule.unless.as_ref().is_some_and(has) {
                continue;
            }
            let name = rule.name.clone().or_else(|| cells.filled(option.name));
            if value == "Default Title" {
                continue;
            }
            let values = if rule.is_list {
                list(&value)
            } else {
                vec![value.as_str()]
            };
            if values.len().saturating_mul(all.len()) > RECORDS_PER_ROW_MAX + 1 {
                return vec![Vec::new(); RECORDS_PER_ROW_MAX + 1];
            }
            all = all
                .iter()
                .flat_map(|front| {
                    let name = &name;
                    values.iter().map(move |value| {
                        let mut options = front.clone();
                        options.push(OptionValue {
                            name: name.clone(),
                            value: (*value).to_owned(),
                        });
                        options
                    })
                })
                .collect();
        }
        let single = self.cell_options(cells);
        for options in &mut all {
            options.extend(single.iter().cloned());
        }
        all
    }

    fn cell_options(&self, cells: &Cells<'_>) -> Vec<OptionValue> {
        let columns = &self.table.columns;
        let mut options: Vec<OptionValue> = columns
            .options
            .iter()
            .filter_map(|(name, column)| {
                Some(OptionValue::named(
                    name.clone(),
                    cells.filled(Some(*column))?,
                ))
            })
            .collect();
        let Some(cell) = cells.filled(self.at.variation) else {
            return options;
        };
        match self
            .table
            .profile
            .variation
            .as_ref()
            .map(|rule| rule.grammar)
        {
            Some(Grammar::Pairs) => options
                .extend(pairs(&cell, &|name| self.table.is_option_name(name), &[], &[]).options),
            Some(Grammar::Positional | Grammar::TitleSuffix) | None => {
                options.extend(variation(self.table, &cell));
            }
        }
        options
    }

    /// Whether a row of a listing with variants can be the one that sums them up.
    fn may_be_parent(&self, cells: &Cells<'_>) -> bool {
        self.table.profile.rows.parent_before_children && {
            let cell = cells.text(self.at.variation);
            cell.is_empty() || is_list_of_values(&cell)
        }
    }

    fn settle(&mut self, next: Option<&str>, run: &mut Run<'_>) -> Result<(), Halt> {
        let Some((variant, lists_values)) = self.waiting.take() else {
            return Ok(());
        };
        let row = variant.place.row;
        if lists_values || next == Some(variant.listing.as_str()) {
            return run.count(row, Tally::Parent);
        }
        run.give(Record::Listing(variant))?;
        run.count(row, Tally::Used)
    }

    fn read(&mut self, row: &Row, key: String, run: &mut Run<'_>) -> Result<(), Halt> {
        if self.listing != key || key.is_empty() {
            self.above.clone_from(row);
            self.listing.clone_from(&key);
        }
        let cells = Cells::alone(row);
        let waits = self.may_be_parent(&cells);
        let lists_values = is_list_of_values(&cells.text(self.at.variation));
        match self.variants(row, key, run) {
            Ok(mut variants) if waits && variants.len() == 1 => {
                self.waiting = variants.pop().map(|variant| (variant, lists_values));
                Ok(())
            }
            Ok(variants) => {
                for variant in variants {
                    run.give(Record::Listing(variant))?;
                }
                run.count(row.number, Tally::Used)
            }
            Err(rejection) => run.count(row.number, Tally::Rejected(rejection)),
        }
    }
}

/// Whether a variation lists the values of all variants: `Color=Red;Blue`.
fn is_list_of_values(cell: &str) -> bool {
    cell.split(['|', ',']).any(|pair| {
        pair.split_once(['=', ':'])
            .is_some_and(|(_, values)| values.contains(';') && !values.contains(['=', ':']))
    })
}

impl Extractor for Listings<'_> {
    fn take(&mut self, row: &Row, run: &mut Run<'_>) -> Result<(), Halt> {
        let cells = Cells::alone(row);
        let key = match self.key(&cells) {
            Ok(key) => key,
            Err(rejection) => {
                self.settle(None, run)?;
                return run.count(row.number, Tally::Rejected(rejection));
            }
        };
        self.settle(Some(&key), run)?;
        if all_hold(&self.parent, &cells) {
            self.above.clone_from(row);
            self.listing.clone_from(&key);
            return run.count(row.number, Tally::Parent);
        }
        let skip = self.skip.iter().find(|(_, tests)| all_hold(tests, &cells));
        if let Some((rule, _)) = skip {
            return run.count(row.number, Tally::Skipped(Sentence::named(rule)));
        }
        self.read(row, key, run)
    }

    fn finish(&mut self, run: &mut Run<'_>) -> Result<(), Halt> {
        self.settle(None, run)
    }
}
