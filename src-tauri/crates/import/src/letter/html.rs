//! The words of a page, without its tags. Nothing is run, loaded or followed.

/// Elements whose content is no words.
const SILENT: &[&str] = &[
    "script", "style", "head", "title", "template", "noscript", "svg",
];
/// Elements that end a line.
const LINES: &[&str] = &[
    "br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4", "table", "ul", "ol", "hr",
];
/// Quoted letters in mails; what they say begins with the mark of a quote.
const QUOTE: &str = "blockquote";

const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("auml", "ä"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("Auml", "Ä"),
    ("Ouml", "Ö"),
    ("Uuml", "Ü"),
    ("szlig", "ß"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("agrave", "à"),
    ("ccedil", "ç"),
    ("ntilde", "ñ"),
    ("oacute", "ó"),
    ("aacute", "á"),
    ("iacute", "í"),
    ("uacute", "ú"),
    ("ecirc", "ê"),
    ("acirc", "â"),
    ("ocirc", "ô"),
    ("atilde", "ã"),
    ("euro", "€"),
    ("pound", "£"),
    ("yen", "¥"),
    ("hellip", "…"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("rdquo", "”"),
    ("ldquo", "“"),
    ("deg", "°"),
];

/// Whether a text is written with tags, not merely with a "<" in it.
pub(super) fn is_markup(text: &str) -> bool {
    let lower = text
        .get(..text.floor_char_boundary(4_096))
        .unwrap_or_default()
        .to_ascii_lowercase();
    [
        "<html",
        "<body",
        "<p>",
        "<p ",
        "<br",
        "<div",
        "<script",
        "<table",
        "<span",
        "</b>",
        "</a>",
        "<!doctype",
    ]
    .iter()
    .any(|tag| lower.contains(tag))
}

/// The words of a page.
pub(super) fn words(page: &str) -> String {
    let mut found = String::with_capacity(page.len());
    let mut rest = page;
    let mut quotes = 0_usize;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        push(&mut found, before, quotes);
        if let Some(after) = tag.strip_prefix("<!--") {
            rest = after.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        let Some((name, is_end, after)) = tag_of(tag) else {
            push(&mut found, "<", quotes);
            rest = tag.get(1..).unwrap_or_default();
            continue;
        };
        rest = after;
        if !is_end && SILENT.contains(&name.as_str()) {
            rest = behind(rest, &name);
        } else if name == QUOTE {
            quotes = if is_end {
                quotes.saturating_sub(1)
            } else {
                quotes + 1
            };
            found.push('\n');
        } else if LINES.contains(&name.as_str()) {
            found.push('\n');
        }
    }
    push(&mut found, rest, quotes);
    found
}

/// Adds words as a page shows them: white space is one space, entities are signs.
fn push(found: &mut String, words: &str, quotes: usize) {
    for word in words.split_inclusive(char::is_whitespace) {
        let bare = word.trim_end();
        if !bare.is_empty() {
            if quotes > 0 && (found.is_empty() || found.ends_with('\n')) {
                found.push_str("> ");
            }
            found.push_str(&unescaped(bare));
        }
        if bare.len() < word.len() && !found.ends_with([' ', '\n']) {
            found.push(' ');
        }
    }
}

/// The name of a tag, whether it ends an element, and what follows it; nothing where a "<" begins no tag.
fn tag_of(text: &str) -> Option<(String, bool, &str)> {
    let inside = text.strip_prefix('<')?;
    let (inside, is_end) = inside
        .strip_prefix('/')
        .map_or((inside, false), |inside| (inside, true));
    if !inside.starts_with(|sign: char| sign.is_ascii_alphabetic() || sign == '!' || sign == '?') {
        return None;
    }
    let name: String = inside
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .take(16)
        .collect();
    let (mut quote, mut end) = (None, inside.len());
    for (at, sign) in inside.char_indices() {
        match (quote, sign) {
            (Some(open), sign) if sign == open => quote = None,
            (None, '"' | '\'') => quote = Some(sign),
            (None, '>') => {
                end = at + 1;
                break;
            }
            _ => {}
        }
    }
    // A quote that never ends would swallow the letter: then the next ">" ends the tag.
    if quote.is_some() {
        end = inside.find('>').map_or(inside.len(), |at| at + 1);
    }
    Some((
        name.to_ascii_lowercase(),
        is_end,
        inside.get(end..).unwrap_or_default(),
    ))
}

/// What follows the end of an element.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some(at) = rest.find("</") {
        let tag = rest.get(at..).unwrap_or_default();
        match tag_of(tag) {
            Some((found, true, after)) if found == name => return after,
            _ => rest = rest.get(at + 2..).unwrap_or_default(),
        }
    }
    ""
}

/// Undoes entities, once: what they write is text, never a tag.
fn unescaped(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, entity)) = rest.split_once('&') {
        words.push_str(before);
        let named = entity.split_once(';').filter(|(name, _)| name.len() <= 10);
        let sign = named.and_then(|(name, after)| Some((sign_of(name)?, after)));
        if let Some((sign, after)) = sign {
            words.push_str(&sign);
            rest = after;
        } else {
            words.push('&');
            rest = entity;
        }
    }
    words.push_str(rest);
    words
}

fn sign_of(name: &str) -> Option<String> {
    let Some(number) = name.strip_prefix('#') else {
        return ENTITIES
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, sign)| (*sign).to_owned());
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => number.parse().ok()?,
    };
    char::from_u32(code)
        .filter(|sign| !sign.is_control())
        .map(String::from)
}
