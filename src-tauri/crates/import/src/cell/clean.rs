use std::borrow::Cow;

/// Takes off what spreadsheets and web pages put around a value: blanks, a tab behind an id, `="…"`, a leading
/// apostrophe, HTML entities. The value itself is not touched.
pub(crate) fn clean(raw: &str) -> Cow<'_, str> {
    let trimmed = raw.trim_matches(|letter: char| letter.is_whitespace() || letter == '\u{FEFF}');
    let plain = match trimmed.as_bytes().first() {
        Some(b'=') => unwrap_formula(trimmed),
        Some(b'\'') if !trimmed.ends_with('\'') || trimmed.len() == 1 => {
            trimmed.get(1..).unwrap_or(trimmed)
        }
        Some(_) | None => trimmed,
    };
    if memchr::memchr(b'&', plain.as_bytes()).is_some() {
        return entities(plain);
    }
    Cow::Borrowed(plain)
}

fn unwrap_formula(text: &str) -> &str {
    text.strip_prefix("=\"")
        .and_then(|text| text.strip_suffix('"'))
        .unwrap_or(text)
}

/// Replaces the entities that shops' exports hold; anything else stays as it is.
fn entities(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut changed = false;
    while let Some(at) = rest.find('&') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let end = from
            .char_indices()
            .take(12)
            .find(|(_, letter)| *letter == ';')
            .map(|(at, _)| at);
        let known = end.and_then(|end| Some((from.get(1..end).and_then(entity)?, end)));
        if let Some((letter, end)) = known {
            out.push(letter);
            rest = from.get(end + 1..).unwrap_or("");
            changed = true;
        } else {
            out.push('&');
            rest = from.get(1..).unwrap_or("");
        }
    }
    if !changed {
        return Cow::Borrowed(text);
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn entity(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|letter| !letter.is_control() || *letter == '\n');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "deg" => '°',
        "times" => '×',
        "eacute" => 'é',
        "auml" => 'ä',
        "ouml" => 'ö',
        "uuml" => 'ü',
        "szlig" => 'ß',
        _ => return None,
    })
}
