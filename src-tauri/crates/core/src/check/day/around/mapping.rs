//! Rows of mapping files, each with the time from which it counts.

use rustc_hash::FxHashMap;

use crate::{
    check::day::{Component, Mapping, MappingOrigin, VariantKey},
    moment::Moment,
    record::MappingRow,
};

/// A row of a mapping file, and when it was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MappingTold {
    /// The import of its file; a greater number is newer.
    pub import: i64,
    /// The entry that holds it.
    pub entry: i64,
    /// When its file was imported.
    pub at: Moment,
    /// What it says.
    pub row: MappingRow,
}

/// The mappings that rows come to, in the order in which they were told. The newest file that speaks of a variant speaks
/// for it alone: its rows together are the bundle.
pub fn joined<'t>(rows: impl Iterator<Item = &'t MappingTold> + Clone) -> Vec<Mapping> {
    let variant_of = |row: &'t MappingRow| (row.channel.as_deref(), row.channel_sku.as_str());
    let mut newest: FxHashMap<(Option<&str>, &str), i64> = FxHashMap::default();
    for told in rows.clone() {
        newest.insert(variant_of(&told.row), told.import);
    }
    let mut mappings: Vec<Mapping> = Vec::new();
    let mut index_of_variant: FxHashMap<(Option<&str>, &str), usize> = FxHashMap::default();
    for told in rows {
        let variant = variant_of(&told.row);
        if newest.get(&variant) != Some(&told.import) {
            continue;
        }
        let component = Component {
            stock_sku: told.row.stock_sku.clone(),
            quantity: told.row.quantity,
        };
        // Rows of one variant make a bundle; a second row for the same stock item is another opinion, not a second part.
        let bundle = index_of_variant
            .get(&variant)
            .and_then(|index| mappings.get_mut(*index))
            .filter(|mapping| {
                !mapping
                    .components
                    .iter()
                    .any(|known| known.stock_sku == component.stock_sku)
            });
        if let Some(mapping) = bundle {
            mapping.components.push(component);
            continue;
        }
        index_of_variant.insert(variant, mappings.len());
        mappings.push(Mapping {
            variant: VariantKey::Sku {
                channel: told.row.channel.clone(),
                sku: told.row.channel_sku.clone(),
            },
            components: vec![component],
            origin: MappingOrigin::File {
                place: told.row.place.clone(),
                at: Some(told.at),
            },
        });
    }
    mappings
}
