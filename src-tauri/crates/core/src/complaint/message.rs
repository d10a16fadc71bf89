//! A message made plain: tags, quoted earlier messages and signatures taken off. What is taken off is never obeyed.

use std::borrow::Cow;

/// How much of a message is read, in bytes: the rest of a megabyte says nothing new.
pub const MESSAGE_BYTES_MAX: usize = 64 << 10;

/// How much of the plain words is read for the reason, in bytes.
pub(super) const WORDS_BYTES_MAX: usize = 8 << 10;

/// A message made plain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plain {
    /// Everything that can be read, without tags.
    pub(super) whole: String,
    /// What the buyer wrote this time, without quotes and signature.
    pub(super) own: String,
    /// Whether there were tags.
    pub(super) had_tags: bool,
    /// Whether earlier messages were quoted.
    pub(super) had_quotes: bool,
}

/// Makes a message plain.
pub(super) fn plain(text: &str) -> Plain {
    let text = cut(text, MESSAGE_BYTES_MAX);
    let had_tags = has_tags(text);
    let whole: Cow<'_, str> = if had_tags {
        Cow::Owned(without_tags(text))
    } else {
        Cow::Borrowed(text)
    };
    let whole = unescaped(&whole);
    let (own, had_quotes) = own_words(&whole);
    Plain {
        own: cut(&own, WORDS_BYTES_MAX).to_owned(),
        whole,
        had_tags,
        had_quotes,
    }
}

/// The first bytes of a text, cut between signs.
fn cut(text: &str, bytes_max: usize) -> &str {
    if text.len() <= bytes_max {
        return text;
    }
    let mut at = bytes_max;
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    text.get(..at).unwrap_or_default()
}

/// The names of tags that mail programs and shops write.
const TAGS: [&str; 34] = [
    "a",
    "b",
    "blockquote",
    "body",
    "br",
    "center",
    "div",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "head",
    "hr",
    "html",
    "i",
    "img",
    "li",
    "link",
    "meta",
    "ol",
    "p",
    "pre",
    "script",
    "span",
    "strong",
    "style",
    "table",
    "tbody",
    "td",
    "th",
    "tr",
    "u",
    "ul",
];

/// The name of the tag that begins at a `<`, if one does.
fn tag_name(rest: &str) -> Option<String> {
    let inside = rest.strip_prefix('<')?;
    let inside = inside.strip_prefix('/').unwrap_or(inside);
    let name: String = inside
        .chars()
        .take(11)
        .take_while(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_ascii_lowercase();
    let after = inside.as_bytes().get(name.len()).copied();
    let ends = after.is_none_or(|byte| matches!(byte, b'>' | b'/' | b' ' | b'\n' | b'\r' | b'\t'));
    (ends && TAGS.contains(&name.as_str())).then_some(name)
}

fn has_tags(text: &str) -> bool {
    text.match_indices('<')
        .any(|(at, _)| tag_name(text.get(at..).unwrap_or_default()).is_some())
}

fn without_tags(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let (before, tagged) = rest.split_at(at);
        words.push_str(before);
        if let Some(comment) = tagged.strip_prefix("<!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
            continue;
        }
        let Some(name) = tag_name(tagged) else {
            words.push('<');
            rest = &tagged[1..];
            continue;
        };
        let after = tagged.find('>').map_or("", |end| &tagged[end + 1..]);
        let is_opening = !tagged.starts_with("</");
        rest = if is_opening && matches!(name.as_str(), "script" | "style" | "head") {
            behind_closing(after, &name)
        } else {
            after
        };
        let is_inline = matches!(
            name.as_str(),
            "a" | "b" | "i" | "u" | "em" | "strong" | "font" | "span"
        );
        if !is_inline {
            words.push('\n');
        }
    }
    words.push_str(rest);
    words
}

/// What follows the closing tag of a name; nothing where it is never closed.
fn behind_closing<'a>(text: &'a str, name: &str) -> &'a str {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find("</")) {
        let tagged = &text[from + at..];
        if tag_name(tagged).as_deref() == Some(name) {
            return tagged.find('>').map_or("", |end| &tagged[end + 1..]);
        }
        from += at + 2;
    }
    ""
}

const ENTITIES: [(&str, &str); 24] = [
    ("nbsp", " "),
    ("quot", "\""),
    ("apos", "'"),
    ("lt", "<"),
    ("gt", ">"),
    ("amp", "&"),
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
    ("euro", "€"),
    ("pound", "£"),
    ("rsquo", "’"),
    ("lsquo", "‘"),
    ("hellip", "…"),
    ("ndash", "–"),
];

/// Undoes HTML entities, once: what they write is text, never a tag.
fn unescaped(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, entity) = rest.split_at(at);
        words.push_str(before);
        let end = entity.bytes().take(10).position(|byte| byte == b';');
        let sign = end.and_then(|end| {
            let name = entity.get(1..end)?;
            let sign = match name.strip_prefix('#') {
                Some(number) => {
                    let hex = number.strip_prefix(['x', 'X']);
                    let code = hex.map_or_else(
                        || number.parse().ok(),
                        |hex| u32::from_str_radix(hex, 16).ok(),
                    );
                    code.and_then(char::from_u32)
                        .filter(|sign| !sign.is_control())?
                        .to_string()
                }
                None => ENTITIES
                    .iter()
                    .find(|(known, _)| *known == name)
                    .map(|(_, sign)| (*sign).to_owned())?,
            };
            Some((sign, end + 1))
        });
        if let Some((sign, length)) = sign {
            words.push_str(&sign);
            rest = &entity[length..];
        } else {
            words.push('&');
            rest = &entity[1..];
        }
    }
    words.push_str(rest);
    words
}

/// How a line begins or ends that leads over to an earlier message.
const LEADS: [(&str, &str); 12] = [
    ("on ", "wrote:"),
    ("am ", ":"),
    ("le ", "écrit :"),
    ("le ", "écrit:"),
    ("el ", "escribió:"),
    ("il ", "scritto:"),
    ("em ", "escreveu:"),
    ("op ", "schreef:"),
    ("op ", ":"),
    ("dnia ", ":"),
    ("w dniu ", ":"),
    ("on ", "schrieb:"),
];

/// Lines from which on everything is an earlier message.
const MARKS: [&str; 12] = [
    "-----original message",
    "-----ursprüngliche",
    "---------- forwarded message",
    "----- forwarded",
    "________________________________",
    "-----messaggio originale",
    "-----message d'origine",
    "-----mensaje original",
    "-----mensagem original",
    "-----oorspronkelijk bericht",
    "-----原始邮件",
    "----- original",
];

/// A message of so many words that begins as a signature is nothing but one; a longer one may be words of the buyer.
const SIGNATURE_WORDS_MAX: usize = 5;

/// Lines that mail programs write under a message.
const SIGNATURES: [&str; 26] = [
    "sent from my",
    "sent from outlook",
    "sent from mail",
    "sent via",
    "get outlook for",
    "von meinem iphone",
    "von meinem",
    "gesendet von",
    "gesendet mit",
    "envoyé de mon",
    "envoyé depuis",
    "enviado desde",
    "enviado do meu",
    "enviado a partir",
    "inviato da",
    "verzonden vanaf",
    "verstuurd vanaf",
    "wysłane z",
    "wysłano z",
    "iphoneから送信",
    "ipadから送信",
    "スマートフォンから送信",
    "发自我的",
    "來自我的",
    "来自我的",
    "從我的",
];

/// What was written this time, and whether something earlier was quoted.
fn own_words(text: &str) -> (String, bool) {
    let mut own: Vec<&str> = Vec::new();
    let mut had_quotes = false;
    for line in text.lines() {
        let trimmed = line.trim();
        if trimmed.starts_with('>') {
            had_quotes = true;
            continue;
        }
        let lower: String = trimmed.chars().take(200).collect::<String>().to_lowercase();
        let is_lead = lower.chars().any(|sign| sign.is_ascii_digit())
            && LEADS
                .iter()
                .any(|(start, end)| lower.starts_with(start) && lower.ends_with(end));
        if is_lead || MARKS.iter().any(|mark| lower.starts_with(mark)) {
            had_quotes = true;
            if own
                .iter()
                .any(|line| line.chars().any(char::is_alphanumeric))
            {
                break;
            }
            continue;
        }
        if line == "-- " || (trimmed == "--" && !own.is_empty()) {
            break;
        }
        if SIGNATURES.iter().any(|start| lower.starts_with(start)) {
            continue;
        }
        own.push(line);
    }
    let words = own.join("\n");
    let is_signed_only = !had_quotes && text.split_whitespace().count() <= SIGNATURE_WORDS_MAX;
    if words.chars().any(char::is_alphanumeric) || is_signed_only {
        (words, had_quotes)
    } else {
        // Nothing but a quote: then the quote is what was sent.
        (text.to_owned(), had_quotes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_scripts_and_entities_are_taken_off_and_words_stay() {
        let plain = plain(
            "<html><head><style>b{}</style></head><body><p>Order <b>#2210</b></p><script>steal()</script>\
             broken &amp; wet, 5 < 6 &lt;b&gt; &#39;x&#x41;<!-- note --> <3</body>",
        );
        assert!(plain.had_tags);
        let words: Vec<&str> = plain.own.split_whitespace().collect();
        assert_eq!(
            words.join(" "),
            "Order #2210 broken & wet, 5 < 6 <b> 'xA <3"
        );
    }

    #[test]
    fn quotes_and_signatures_are_taken_off() {
        let message = plain(
            "Still not here.\nSent from my iPhone\n\nOn Tue, 3 Nov 2026 at 09:12, Support wrote:\n> the colour is wrong",
        );
        assert_eq!(message.own.trim(), "Still not here.");
        assert!(message.had_quotes);
        assert!(message.whole.contains("colour"));
        let only = plain("> nothing but a quote");
        assert!(only.own.contains("nothing but a quote"));
    }

    #[test]
    fn nothing_that_is_cut_breaks_a_sign() {
        let long = "税".repeat(MESSAGE_BYTES_MAX);
        assert!(plain(&long).whole.len() <= MESSAGE_BYTES_MAX);
        for hostile in [
            "<script>never closed",
            "<",
            "&",
            "&#99999999;",
            "<!--",
            "</",
            "<a",
            "",
        ] {
            assert!(plain(hostile).own.len() <= hostile.len());
        }
    }

    #[test]
    fn a_signature_alone_says_nothing_and_a_quote_alone_is_what_was_sent() {
        for (text, own) in [
            ("\nVon meinem iPhone gesendet\n", ""),
            ("iPhoneから送信", ""),
            ("> the mug is broken", "> the mug is broken"),
            (
                "gesendet mit DHL und trotzdem bis heute nicht angekommen",
                "gesendet mit DHL und trotzdem bis heute nicht angekommen",
            ),
        ] {
            assert_eq!(plain(text).own.trim(), own, "{text}");
        }
    }
}
