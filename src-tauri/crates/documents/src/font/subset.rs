//! The part of each face that a document uses.

use std::collections::{BTreeMap, BTreeSet};

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::subset::{CmapTarget, SubsetProfile, subset};
use printpdf::{FontId, ParsedFont, PdfFont};

use super::FaceId;
use crate::Error;

/// The characters a document draws, by face.
#[derive(Debug, Default)]
pub(crate) struct UsedCharacters(BTreeMap<FaceId, BTreeSet<char>>);

impl UsedCharacters {
    /// Notes that a face draws this text.
    pub(crate) fn add(&mut self, face: FaceId, text: &str) {
        self.0.entry(face).or_default().extend(text.chars());
    }

    /// Tells whether a face was asked to draw a character.
    #[cfg(test)]
    pub(crate) fn contains(&self, character: char) -> bool {
        self.0
            .values()
            .any(|characters| characters.contains(&character))
    }
}

/// The name of a face inside the document.
pub(crate) fn font_id(face: FaceId) -> FontId {
    FontId(face.name().to_owned())
}

/// Cuts each used face down to its used characters, once a document.
pub(crate) fn embedded(used: &UsedCharacters) -> Result<BTreeMap<FontId, PdfFont>, Error> {
    used.0
        .iter()
        .map(|(&face, characters)| Ok((font_id(face), PdfFont::new(cut(face, characters)?))))
        .collect()
}

fn cut(face: FaceId, characters: &BTreeSet<char>) -> Result<ParsedFont, Error> {
    let damaged = || Error::Font { font: face.name() };
    let file = ReadScope::new(face.bytes())
        .read::<FontData<'_>>()
        .map_err(|_| damaged())?;
    let provider = file.table_provider(0).map_err(|_| damaged())?;
    // Glyph 0 stands for "missing" and has to come first.
    let mut glyph_ids: BTreeSet<u16> = BTreeSet::from([0]);
    glyph_ids.extend(
        characters
            .iter()
            .filter_map(|&character| face.find(character).map(|(_, glyph_id)| glyph_id)),
    );
    let glyph_ids: Vec<u16> = glyph_ids.into_iter().collect();
    let bytes = subset(
        &provider,
        &glyph_ids,
        &SubsetProfile::Minimal,
        CmapTarget::Unicode,
    )
    .map_err(|_| damaged())?;
    ParsedFont::from_bytes(&bytes, 0, &mut Vec::new()).ok_or_else(damaged)
}
