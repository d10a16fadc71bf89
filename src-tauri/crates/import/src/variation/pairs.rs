use tallyman_core::record::OptionValue;

use crate::header::normalise;

/// Longest name of an option, in characters; what is longer is text with a colon in it.
const NAME_CHARS_MAX: usize = 40;

/// The options of a line, and the words that belong to the buyer alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parts {
    pub(crate) options: Vec<OptionValue>,
    pub(crate) personalisation: Option<String>,
}

/// Reads `Color:Black,Size:M`, `[Color:Red,Size:M]`, `Color=Red|Size=M`.
///
/// A separator cuts only where a known name and its sign follow, or a short word and its sign after a `|` or `;`:
/// values hold commas and colons. A name of `tail` takes the rest of the cell.
pub(crate) fn pairs(
    cell: &str,
    known: &dyn Fn(&str) -> bool,
    tail: &[String],
    ignore: &[String],
) -> Parts {
    let mut parts = Parts::default();
    let mut rest = cell.trim();
    if let Some(inner) = rest
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'))
    {
        rest = inner;
    }
    let is_tail = |name: &str| tail.iter().any(|word| normalise(name) == *word);
    while !rest.trim().is_empty() {
        let Some((name, value)) = name_and_rest(rest) else {
            let value = rest.trim();
            parts.options.push(OptionValue::unnamed(value));
            break;
        };
        if is_tail(name) {
            let value = value.trim();
            parts.personalisation = (!value.is_empty()).then(|| value.to_owned());
            break;
        }
        let end = cut(value, &|name| known(name) || is_tail(name));
        let (value, after) = value.split_at_checked(end).unwrap_or((value, ""));
        rest = after
            .strip_prefix([',', '|', ';'])
            .unwrap_or(after)
            .trim_start();
        let is_ignored = ignore.iter().any(|word| normalise(name) == *word);
        if !value.trim().is_empty() && !is_ignored {
            parts
                .options
                .push(OptionValue::named(name.trim(), value.trim()));
        }
    }
    parts
}

/// Cuts a name and its sign off the front.
fn name_and_rest(text: &str) -> Option<(&str, &str)> {
    let at = text.find([':', '=', '：'])?;
    let name = text.get(..at)?.trim();
    let sign = text.get(at..)?.chars().next()?;
    let is_name = !name.is_empty()
        && name.chars().count() <= NAME_CHARS_MAX
        && !name.contains(['\n', '|', ';']);
    is_name.then(|| text.get(at + sign.len_utf8()..).map(|rest| (name, rest)))?
}

/// Where the value ends: before the next separator that a name follows.
fn cut(value: &str, known: &dyn Fn(&str) -> bool) -> usize {
    for (at, separator) in value
        .char_indices()
        .filter(|(_, letter)| matches!(letter, ',' | '|' | ';'))
    {
        let Some(after) = value.get(at + separator.len_utf8()..) else {
            continue;
        };
        let Some((name, _)) = name_and_rest(after) else {
            continue;
        };
        if name.contains([',', '\n']) {
            continue;
        }
        let is_word = separator != ','
            || name.chars().count() <= 20
                && name.chars().all(char::is_alphabetic)
                && !after.starts_with(' ');
        if known(name) || is_word {
            return at;
        }
    }
    value.len()
}
