use tallyman_core::record::OptionValue;

/// Reads `Black, M`: values without names.
pub(crate) fn positional(cell: &str) -> Vec<OptionValue> {
    cell.split([',', '，', '/', '|', ';'])
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .map(OptionValue::unnamed)
        .collect()
}

/// Reads a list of values such as `Black,White,Navy`.
pub(crate) fn list(cell: &str) -> Vec<&str> {
    cell.split(',')
        .map(str::trim)
        .filter(|value| !value.is_empty())
        .collect()
}
