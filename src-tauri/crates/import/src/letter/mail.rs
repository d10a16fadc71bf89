//! Mails and mailboxes: their parts are taken apart by a library, what is left is words.

use std::panic::{AssertUnwindSafe, catch_unwind};

use mail_parser::{Message, MessageParser, MessagePart, MimeHeaders as _, PartType};
use memchr::memmem;
use tallyman_core::moment::Moment;

use super::{Letter, LetterFault};
use crate::limits::LETTERS_MAX;

/// How far into a file its first header lines are looked for.
const FRONT_BYTES: usize = 8 * 1024;
/// Lines of a mail with all that hangs on it: 32 MB in lines of 76 characters are fewer.
const LINES_MAX: usize = 500_000;
/// Bytes that a photo has at least: messengers shrink photos to some 40 kB, while logos of signatures, icons and the dots
/// that count readers have a few kB.
const PHOTO_BYTES_MIN: usize = 20 * 1024;
/// Bytes that a photo has at least which stands in the page of a mail, where logos and banners stand too.
const SHOWN_BYTES_MIN: usize = 40 * 1024;
/// Pixels of its shorter side at least: a banner is wide and low.
const SHOWN_PIXELS_MIN: u32 = 400;
/// Words in the names of pictures that a page is laid out with, folded.
const LAYOUT_WORDS: &[&str] = &[
    "logo",
    "banner",
    "signatur",
    "footer",
    "header",
    "icon",
    "avatar",
    "badge",
    "facebook",
    "instagram",
    "linkedin",
    "whatsapp",
];
/// From these words of a page on an earlier mail is quoted: whoever wrote now does not show what stands there.
const QUOTED_FROM: &[&str] = &[
    "<blockquote",
    "gmail_quote",
    "yahoo_quoted",
    "divrplyfwdmsg",
    "moz-cite-prefix",
];
/// Headers of which a mail has one at least.
const PROOFS: &[&str] = &[
    "message-id:",
    "mime-version:",
    "received:",
    "return-path:",
    "delivered-to:",
    "date:",
];

/// Whether bytes begin as a mailbox does: `From `, and a header line below.
pub(super) fn begins_mailbox(bytes: &[u8]) -> bool {
    let Some(rest) = bytes.strip_prefix(b"From ") else {
        return false;
    };
    memchr::memchr(b'\n', rest)
        .and_then(|end| rest.get(end + 1..))
        .is_some_and(begins_mail)
}

/// Whether bytes begin with the header of a mail.
pub(super) fn begins_mail(bytes: &[u8]) -> bool {
    let front = bytes
        .get(..bytes.len().min(FRONT_BYTES))
        .unwrap_or_default();
    let front = String::from_utf8_lossy(front).to_ascii_lowercase();
    let header = front.split("\r\n\r\n").next().unwrap_or_default();
    let header = header.split("\n\n").next().unwrap_or_default();
    let is_header = |line: &str| {
        let name = line.split(':').next().unwrap_or_default();
        let is_name = !name.is_empty()
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        line.starts_with([' ', '\t']) || is_name && name.len() < line.len()
    };
    let has = |start: &str| header.lines().any(|line| line.starts_with(start));
    header.lines().all(is_header) && has("from:") && PROOFS.iter().any(|proof| has(proof))
}

/// The mails of a mailbox as they stand in it, each from a line `From ` behind a blank line on; how many they are, where
/// they are more than are read.
pub(super) fn parts(bytes: &[u8]) -> Result<Vec<&[u8]>, usize> {
    let begins = |at: &usize| {
        let before = bytes.get(..*at).unwrap_or_default();
        before.is_empty() || before.ends_with(b"\n\n") || before.ends_with(b"\n\r\n")
    };
    let found = || memmem::find_iter(bytes, b"From ").filter(begins);
    // Counted first: a mailbox of nothing but beginnings would take many times its size as a list.
    let count = found().count();
    if count > LETTERS_MAX {
        return Err(count);
    }
    let ends = found().skip(1).chain([bytes.len()]);
    Ok(found()
        .zip(ends)
        .map(|(start, end)| {
            let part = bytes.get(start..end).unwrap_or_default();
            let line = memchr::memchr(b'\n', part).map_or(part.len(), |end| end + 1);
            part.get(line..).unwrap_or_default()
        })
        .collect())
}

/// A mail of a mailbox with its lines `>From ` unmarked.
pub(super) fn unmarked(mail: &[u8]) -> Vec<u8> {
    let mut lines = Vec::with_capacity(mail.len());
    for line in mail.split_inclusive(|byte| *byte == b'\n') {
        let quotes = line.iter().take_while(|byte| **byte == b'>').count();
        let is_marked = quotes > 0
            && line
                .get(quotes..)
                .is_some_and(|rest| rest.starts_with(b"From "));
        lines.extend_from_slice(line.get(usize::from(is_marked)..).unwrap_or_default());
    }
    lines
}

/// Reads one mail. Its plain words win over its page; files that hang on it are counted, not read.
pub(super) fn read(bytes: &[u8]) -> Result<Letter, LetterFault> {
    // Each line may become a header or a part, which is kept at many times its size.
    let lines = memchr::memchr_iter(b'\n', bytes).count();
    if lines > LINES_MAX {
        return Err(LetterFault::MailOfLines {
            lines: lines as u64,
            most: LINES_MAX as u64,
        });
    }
    // A fault in the library costs this letter, not the others.
    let parsed = catch_unwind(AssertUnwindSafe(|| parsed(bytes)));
    parsed.ok().flatten().ok_or(LetterFault::BrokenMail {})
}

fn parsed(bytes: &[u8]) -> Option<Letter> {
    let message = MessageParser::default().parse(bytes)?;
    let letter = told(&message);
    dismantle(message);
    letter
}

/// Lets go of a mail and of those inside it one by one: a mail in a mail in a mail, thousands deep, would not fit the stack.
fn dismantle(message: Message<'_>) {
    let mut waiting = vec![message];
    while let Some(message) = waiting.pop() {
        let inner = message
            .parts
            .into_iter()
            .filter_map(|part| match part.body {
                PartType::Message(inner) => Some(inner),
                PartType::Text(_)
                | PartType::Html(_)
                | PartType::Binary(_)
                | PartType::InlineBinary(_)
                | PartType::Multipart(_) => None,
            });
        waiting.extend(inner);
    }
}

fn told(message: &Message<'_>) -> Option<Letter> {
    let sender = message.from().and_then(|from| from.first());
    if sender.is_none() && message.subject().is_none() && message.date().is_none() {
        return None;
    }
    let plain: Vec<&str> = message
        .text_bodies()
        .filter_map(|part| as_text(&part.body, false))
        .collect();
    let page: Vec<&str> = message
        .html_bodies()
        .filter_map(|part| as_text(&part.body, true))
        .collect();
    let has_plain = plain.iter().any(|words| !words.trim().is_empty());
    let text = if has_plain {
        plain.join("\n")
    } else {
        page.join("\n")
    };
    let attachments = message
        .attachments()
        .filter(|part| part.attachment_name().is_some() || !part.is_text())
        .count();
    let shown = Shown::of(&page);
    let photos = message
        .attachments()
        .filter(|part| is_photo(part, &shown))
        .count();
    Some(Letter {
        text: if has_plain || super::html::is_markup(&text) {
            text
        } else {
            super::html::words(&text)
        },
        sender_name: sender.and_then(|sender| sender.name()).map(str::to_owned),
        sender_address: sender
            .and_then(|sender| sender.address())
            .map(str::to_owned),
        subject: message.subject().map(str::to_owned),
        sent_at: message
            .date()
            .filter(|date| date.is_valid())
            .map(|date| Moment(date.to_timestamp().saturating_mul(1_000))),
        had_tags: !has_plain && !page.is_empty(),
        attachments: u32::try_from(attachments).unwrap_or(u32::MAX),
        photos: u32::try_from(photos).unwrap_or(u32::MAX),
        ..Letter::default()
    })
}

/// The pages of a mail in small letters, as far as they were written this time, and what is quoted behind that.
struct Shown {
    own: Vec<String>,
    quoted: Vec<String>,
}

impl Shown {
    fn of(pages: &[&str]) -> Self {
        let (mut own, mut quoted) = (Vec::new(), Vec::new());
        for page in pages {
            let mut page = page.to_ascii_lowercase();
            let begins = QUOTED_FROM.iter().filter_map(|words| page.find(words));
            if let Some(at) = begins.min() {
                quoted.push(page.split_off(at));
            }
            own.push(page);
        }
        Self { own, quoted }
    }
}

/// Whether a part is a picture of its own: not one that the page of the mail is laid out with, and none too small for a photo.
fn is_photo(part: &MessagePart<'_>, shown: &Shown) -> bool {
    let is_image = part
        .content_type()
        .is_some_and(|kind| kind.ctype().eq_ignore_ascii_case("image"));
    // First what costs nothing: the page of a hostile mail is long, and its parts are many.
    if !is_image || part.body.len() < PHOTO_BYTES_MIN {
        return false;
    }
    let Some(id) = part.content_id() else {
        return true;
    };
    let named = format!("cid:{}", id.trim_matches(['<', '>'])).to_ascii_lowercase();
    let stands_in = |pages: &[String]| pages.iter().any(|page| page.contains(&named));
    if stands_in(&shown.own) {
        return is_shown_photo(part, &named);
    }
    !stands_in(&shown.quoted)
}

/// Whether a picture within the page is a photo that the writer put between the words, as telephones do, and no layout.
fn is_shown_photo(part: &MessagePart<'_>, id: &str) -> bool {
    let (PartType::Binary(bytes) | PartType::InlineBinary(bytes)) = &part.body else {
        return false;
    };
    let name = part.attachment_name().unwrap_or_default();
    let named = format!("{id} {}", name.to_ascii_lowercase());
    let is_layout = LAYOUT_WORDS.iter().any(|word| named.contains(word));
    let is_large = super::picture::size(bytes)
        .is_some_and(|(width, height)| width.min(height) >= SHOWN_PIXELS_MIN);
    bytes.len() >= SHOWN_BYTES_MIN && !is_layout && is_large
}

fn as_text<'a>(body: &'a PartType<'_>, is_page: bool) -> Option<&'a str> {
    match body {
        PartType::Text(text) if !is_page => Some(text),
        PartType::Html(text) if is_page => Some(text),
        PartType::Text(_)
        | PartType::Html(_)
        | PartType::Binary(_)
        | PartType::InlineBinary(_)
        | PartType::Message(_)
        | PartType::Multipart(_) => None,
    }
}
