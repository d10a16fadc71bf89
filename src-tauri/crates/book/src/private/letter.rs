//! A buyer's message in its capsule: its words, and who wrote it.

use tallyman_import::letter::Letter;

use super::{Fields, OF_LETTER, broken, text};
use crate::error::Error;

const WORDS: u8 = 0;
/// What was written this time, where that is not all of it.
const OWN: u8 = 1;
const SENDER_NAME: u8 = 2;
const SENDER_ADDRESS: u8 = 3;
const SUBJECT: u8 = 4;

/// Seals the words and the sender of a letter.
pub(crate) fn seal_letter(letter: &Letter) -> Vec<u8> {
    let mut sealed = vec![OF_LETTER];
    let own = (letter.own != letter.text).then_some(&letter.own);
    for (field, words) in [
        (WORDS, Some(&letter.text)),
        (OWN, own),
        (SENDER_NAME, letter.sender_name.as_ref()),
        (SENDER_ADDRESS, letter.sender_address.as_ref()),
        (SUBJECT, letter.subject.as_ref()),
    ] {
        if let Some(words) = words {
            sealed.push(field);
            text(words, &mut sealed);
        }
    }
    sealed
}

/// The letter of a capsule; nothing where it is of something else. When it was sent stands in the entry.
pub(crate) fn letter(capsule: &[u8]) -> Result<Option<Letter>, Error> {
    let Some((&OF_LETTER, fields)) = capsule.split_first() else {
        return Ok(None);
    };
    let mut fields = Fields(fields);
    let mut letter = Letter::default();
    let mut own = None;
    while let Some((field, rest)) = fields.0.split_first() {
        fields.0 = rest;
        match *field {
            WORDS => letter.text = fields.text()?,
            OWN => own = Some(fields.text()?),
            SENDER_NAME => letter.sender_name = Some(fields.text()?),
            SENDER_ADDRESS => letter.sender_address = Some(fields.text()?),
            SUBJECT => letter.subject = Some(fields.text()?),
            _ => return Err(broken()),
        }
    }
    letter.own = own.unwrap_or_else(|| letter.text.clone());
    Ok(Some(letter))
}

/// What a letter says, field by field, for the person who wrote it.
pub(super) fn fields_of_letter(letter: Letter) -> Vec<(String, String)> {
    [
        ("sender_name", letter.sender_name),
        ("sender_email", letter.sender_address),
        ("subject", letter.subject),
        ("message", Some(letter.text)),
    ]
    .into_iter()
    .filter_map(|(name, words)| Some((name.to_owned(), words?)))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_comes_back_whole_and_any_cut_of_it_stops_nothing() {
        let whole = Letter {
            text: "Der Schal ist grün.\n> Ihre Bestellung".to_owned(),
            own: "Der Schal ist grün.".to_owned(),
            sender_name: Some("Ada Example".to_owned()),
            sender_address: Some("ada@example.com".to_owned()),
            subject: Some("Farbe".to_owned()),
            ..Letter::default()
        };
        let sealed = seal_letter(&whole);
        assert_eq!(letter(&sealed).unwrap(), Some(whole.clone()));
        for cut in 0..sealed.len() {
            assert_ne!(
                letter(&sealed[..cut]).unwrap_or_default(),
                Some(whole.clone())
            );
        }
        assert_eq!(letter(&super::super::seal_words("x")).unwrap(), None);
        let names: Vec<String> = super::super::fields(&sealed)
            .unwrap()
            .into_iter()
            .map(|(name, _)| name)
            .collect();
        assert_eq!(names, ["sender_name", "sender_email", "subject", "message"]);
    }
}
