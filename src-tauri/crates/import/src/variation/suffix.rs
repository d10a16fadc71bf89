use tallyman_core::record::OptionValue;

/// Most options a product has.
const OPTIONS_MAX: usize = 3;

/// Reads `Golden Hour Tee - Mustard / M`: the part behind the last ` - ` is the options, without names.
pub(crate) fn title_suffix(title: &str) -> Option<(&str, Vec<OptionValue>)> {
    let at = title.rfind(" - ")?;
    let (front, back) = (title.get(..at)?, title.get(at + 3..)?);
    let values: Vec<&str> = back.split(" / ").map(str::trim).collect();
    let fits = !front.trim().is_empty()
        && values.len() <= OPTIONS_MAX
        && values.iter().all(|value| !value.is_empty());
    fits.then(|| {
        (
            front.trim(),
            values.into_iter().map(OptionValue::unnamed).collect(),
        )
    })
}

/// Cuts `[Color:Red,Size:M]` off the end of a title.
pub(crate) fn cut_bracket(title: &str) -> Option<(&str, &str)> {
    let inner = title.trim_end().strip_suffix(']')?;
    let at = inner.rfind('[')?;
    let content = inner.get(at + 1..)?;
    content
        .contains([':', '='])
        .then(|| inner.get(..at).map(|front| (front.trim(), content)))?
}
