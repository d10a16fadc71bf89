use tallyman_core::record::OptionValue;

use crate::header::normalise;

/// Longest name of an option, in characters; what is longer is text with a colon in it.
const NAME_CHARS_MAX: usize = 40;

/// What stands where a buyer asked for nothing.
const NOTHING: [&str; 2] = ["not requested on this item.", "not requested on this item"];

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
            let is_said = !value.is_empty() && !NOTHING.contains(&normalise(value).as_str());
            parts.personalisation = is_said.then(|| value.to_owned());
            break;
        }
        let end = cut(value, &|name| known(name) || is_tail(name));
        let (value, after) = value.split_at_checked(end).unwrap_or((value, ""));
        rest = after
            .strip_prefix([',', '|', ';', '；', '，'])
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
        .filter(|(_, letter)| matches!(letter, ',' | '|' | ';' | '；' | '，'))
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
        if known(name) || separator != ',' || looks_like_name(name, after) {
            return at;
        }
    }
    value.len()
}

/// Whether what follows a comma is the name of an option that nobody knows: letters and blanks, written like a name and
/// right behind the comma. People put a blank behind their commas.
fn looks_like_name(name: &str, after: &str) -> bool {
    let starts_like_one = after
        .chars()
        .next()
        .is_some_and(|letter| letter.is_alphabetic() && !letter.is_lowercase());
    starts_like_one
        && name.chars().count() <= 24
        && name
            .chars()
            .all(|letter| letter.is_alphabetic() || letter == ' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str) -> (Vec<String>, Option<String>) {
        let known = |name: &str| ["color", "size", "colour"].contains(&normalise(name).as_str());
        let parts = pairs(
            cell,
            &known,
            &["personalization".to_owned()],
            &["ships from".to_owned()],
        );
        let options = parts.options.iter().map(|option| {
            format!(
                "{}={}",
                option.name.clone().unwrap_or_default(),
                option.value
            )
        });
        (options.collect(), parts.personalisation)
    }

    #[test]
    fn separators_cut_only_before_names() {
        let cases: [(&str, &[&str]); 9] = [
            ("Color:Black,Size:M", &["Color=Black", "Size=M"]),
            ("[Color:Red,Size:M]", &["Color=Red", "Size=M"]),
            ("Color=Red|Size=M", &["Color=Red", "Size=M"]),
            (
                "Color:Black, white and red,Size:8, wide",
                &["Color=Black, white and red", "Size=8, wide"],
            ),
            ("Length:5,Hoop Color:Gold", &["Length=5", "Hoop Color=Gold"]),
            ("Color:Black,Ships From:China", &["Color=Black"]),
            ("Color:,Size:M", &["Size=M"]),
            ("Style 3", &["=Style 3"]),
            ("颜色：红色；尺码：L", &["颜色=红色", "尺码=L"]),
        ];
        for (cell, expected) in cases {
            assert_eq!(read(cell).0, expected, "{cell}");
        }
    }

    #[test]
    fn the_personal_tail_takes_the_rest() {
        let (options, tail) = read("Size:M,Personalization:Color:Red, Size:L\nplease");
        assert_eq!(
            (options.as_slice(), tail.as_deref()),
            (
                ["Size=M".to_owned()].as_slice(),
                Some("Color:Red, Size:L\nplease")
            )
        );
        assert_eq!(
            read("Size:M,Personalization:Not requested on this item.").1,
            None
        );
        assert_eq!(read("Size:M,Personalization:").1, None);
    }
}
