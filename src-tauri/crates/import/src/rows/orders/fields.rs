use super::Table;

/// Where the fields are.
pub(super) struct Fields {
    pub(super) order: Option<usize>,
    pub(super) line: Option<usize>,
    pub(super) listing: Option<usize>,
    pub(super) sku: Option<usize>,
    pub(super) title: Option<usize>,
    pub(super) quantity: Option<usize>,
    pub(super) price: Option<usize>,
    pub(super) currency: Option<usize>,
    pub(super) ordered_at: Option<usize>,
    pub(super) updated_at: Option<usize>,
    pub(super) ship_by: Option<usize>,
    pub(super) shipped_at: Option<usize>,
    pub(super) carrier: Option<usize>,
    pub(super) preorder_from: Option<usize>,
    pub(super) country: Option<usize>,
    pub(super) channel: Option<usize>,
    pub(super) note: Option<usize>,
    pub(super) personalisation: Option<usize>,
    pub(super) variation: Option<usize>,
    pub(super) status: Option<usize>,
}

impl Fields {
    pub(super) fn resolve(table: &Table<'_>) -> Self {
        let get = |field: &str| table.columns.get(field);
        Self {
            order: get("order"),
            line: get("line"),
            listing: get("listing"),
            sku: get("sku"),
            title: get("title"),
            quantity: get("quantity"),
            price: get("price"),
            currency: get("currency"),
            ordered_at: get("ordered_at"),
            updated_at: get("updated_at"),
            ship_by: get("ship_by"),
            shipped_at: get("shipped_at"),
            carrier: get("carrier"),
            preorder_from: get("preorder_from"),
            country: get("country"),
            channel: get("channel"),
            note: get("note"),
            personalisation: get("personalisation"),
            status: get("status"),
            variation: get(table
                .profile
                .variation
                .as_ref()
                .map_or("variation", |rule| &rule.column)),
        }
    }
}
