//! The faces in the program and the order in which they are asked for a character.

use std::sync::OnceLock;

use allsorts::binary::read::ReadScope;
use allsorts::font_data::FontData;
use allsorts::tables::cmap::Cmap;
use allsorts::tables::{FontTableProvider, HeadTable, HheaTable, HmtxTable, MaxpTable};
use allsorts::tag;

/// A font file in the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum FaceId {
    Sans,
    SansBold,
    Wide,
    WideBold,
    Mono,
    MonoBold,
    Serif,
    Han,
    HanBold,
}

/// What a text asks for; each family is a chain of faces, Latin ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Regular,
    Bold,
    Mono,
    MonoBold,
    Title,
}

/// One character as a family draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    pub(crate) face: FaceId,
    /// Advance in thousandths of the size, cut to a whole number as the file states it.
    pub(crate) advance: u16,
    /// Whether a regular face stands in for a bold one and gets an outline.
    pub(crate) is_thickened: bool,
}

macro_rules! font {
    ($name:literal) => {
        include_bytes!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../../assets/fonts/",
            $name
        ))
    };
}

impl FaceId {
    const COUNT: usize = 9;

    /// The font's file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Sans => font!("Inter-Regular.ttf"),
            Self::SansBold => font!("Inter-Bold.ttf"),
            Self::Wide => font!("NotoSans-Regular.ttf"),
            Self::WideBold => font!("NotoSans-Bold.ttf"),
            Self::Mono => font!("TallyMono-Medium.ttf"),
            Self::MonoBold => font!("TallyMono-SemiBold.ttf"),
            Self::Serif => font!("TallySerif-SemiBold.ttf"),
            Self::Han => font!("NotoSansCJK-Regular.otf"),
            Self::HanBold => font!("NotoSansCJK-Bold.otf"),
        }
    }

    /// The name inside the document and in error sentences.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Sans => "Inter-Regular",
            Self::SansBold => "Inter-Bold",
            Self::Wide => "NotoSans-Regular",
            Self::WideBold => "NotoSans-Bold",
            Self::Mono => "TallyMono-Medium",
            Self::MonoBold => "TallyMono-SemiBold",
            Self::Serif => "TallySerif-SemiBold",
            Self::Han => "NotoSansCJK-Regular",
            Self::HanBold => "NotoSansCJK-Bold",
        }
    }

    fn characters(self) -> &'static [Entry] {
        static TABLES: [OnceLock<Vec<Entry>>; FaceId::COUNT] =
            [const { OnceLock::new() }; FaceId::COUNT];
        TABLES.get(self as usize).map_or(&[], |table| {
            table.get_or_init(|| read_characters(self.bytes()).unwrap_or_default())
        })
    }

    /// The advance and glyph id of a character.
    pub(crate) fn find(self, character: char) -> Option<(u16, u16)> {
        let characters = self.characters();
        let index = characters
            .binary_search_by_key(&character, |entry| entry.character)
            .ok()?;
        characters
            .get(index)
            .map(|entry| (entry.advance, entry.glyph_id))
    }
}

/// A character of a face.
struct Entry {
    character: char,
    glyph_id: u16,
    advance: u16,
}

/// Reads a face's characters and widths; `None` for a file that is damaged.
fn read_characters(bytes: &[u8]) -> Option<Vec<Entry>> {
    let file = ReadScope::new(bytes).read::<FontData<'_>>().ok()?;
    let provider = file.table_provider(0).ok()?;
    let head_data = provider.read_table_data(tag::HEAD).ok()?;
    let head = ReadScope::new(&head_data).read::<HeadTable>().ok()?;
    let maxp_data = provider.read_table_data(tag::MAXP).ok()?;
    let maxp = ReadScope::new(&maxp_data).read::<MaxpTable>().ok()?;
    let hhea_data = provider.read_table_data(tag::HHEA).ok()?;
    let hhea = ReadScope::new(&hhea_data).read::<HheaTable>().ok()?;
    let hmtx_data = provider.read_table_data(tag::HMTX).ok()?;
    let hmtx = ReadScope::new(&hmtx_data)
        .read_dep::<HmtxTable<'_>>((
            usize::from(maxp.num_glyphs),
            usize::from(hhea.num_h_metrics),
        ))
        .ok()?;
    let cmap_data = provider.read_table_data(tag::CMAP).ok()?;
    let cmap = ReadScope::new(&cmap_data).read::<Cmap<'_>>().ok()?;
    let (_, subtable) = allsorts::font::read_cmap_subtable(&cmap).ok()??;
    let per_em = u32::from(head.units_per_em).max(1);
    let mut entries = Vec::new();
    subtable
        .mappings_fn(|codepoint, glyph_id| {
            let advance =
                u32::from(hmtx.horizontal_advance(glyph_id).unwrap_or_default()) * 1000 / per_em;
            if let (Some(character), true) = (char::from_u32(codepoint), glyph_id != 0) {
                entries.push(Entry {
                    character,
                    glyph_id,
                    advance: u16::try_from(advance).unwrap_or(u16::MAX),
                });
            }
        })
        .ok()?;
    entries.sort_by_key(|entry| entry.character);
    entries.dedup_by_key(|entry| entry.character);
    Some(entries)
}

impl Family {
    fn chain(self) -> &'static [FaceId] {
        use FaceId::{Han, HanBold, Mono, MonoBold, Sans, SansBold, Serif, Wide, WideBold};
        match self {
            Self::Regular => &[Sans, Wide, Han],
            Self::Bold => &[SansBold, WideBold, HanBold, Han],
            Self::Mono => &[Mono, Sans, Wide, Han],
            Self::MonoBold => &[MonoBold, SansBold, WideBold, HanBold, Han],
            Self::Title => &[Serif, SansBold, WideBold, HanBold, Han],
        }
    }

    fn is_bold(self) -> bool {
        !matches!(self, Self::Regular | Self::Mono)
    }
}

/// Finds the first face of the family that has the character.
pub(crate) fn glyph(family: Family, character: char) -> Option<Glyph> {
    family.chain().iter().find_map(|&face| {
        let (advance, _) = face.find(character)?;
        Some(Glyph {
            face,
            advance,
            is_thickened: family.is_bold() && face == FaceId::Han,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scripts_come_from_their_faces() {
        let cases = [
            ('A', FaceId::Sans),
            ('ł', FaceId::Sans),
            ('Ж', FaceId::Sans),
            ('ά', FaceId::Sans),
            ('中', FaceId::Han),
            ('體', FaceId::Han),
            ('の', FaceId::Han),
            ('한', FaceId::Han),
            ('뷁', FaceId::Han),
            ('。', FaceId::Han),
        ];
        for (character, face) in cases {
            assert_eq!(
                glyph(Family::Regular, character).map(|found| found.face),
                Some(face),
                "{character}"
            );
        }
        assert_eq!(glyph(Family::MonoBold, '0').unwrap().face, FaceId::MonoBold);
        assert_eq!(glyph(Family::Regular, 'ก'), None);
        assert_eq!(glyph(Family::Regular, 'ش'), None);
        assert_eq!(glyph(Family::Regular, '😀'), None);
    }

    #[test]
    fn every_family_has_what_the_regular_one_has() {
        for codepoint in 0x20..0x1_0000 {
            let Some(character) = char::from_u32(codepoint) else {
                continue;
            };
            if glyph(Family::Regular, character).is_some() {
                for family in [Family::Bold, Family::Mono, Family::MonoBold, Family::Title] {
                    assert!(
                        glyph(family, character).is_some(),
                        "{character} in {family:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn characters_of_five_codings_can_be_printed() {
        let texts = [
            "Łódź żółć Größe ß Ærø Þórður Çağrı İĞŞ Košťál ő ű ă ț",
            "Чёрный Ґанок Ђурђевак",
            "Μαύρο ά έ ή ώ Ϊ",
            "黑色 白色 藏青色 龘 镕 䶮",
            "藍色 綠色 龜 臺灣 嘅 啲 冇",
            "紺色 ネイビー ピンク 髙 﨑 々 ー",
            "남색 하늘색 똠방각하 펲시",
        ];
        for text in texts {
            assert_eq!(crate::missing_glyphs(text), Vec::<char>::new(), "{text}");
        }
    }
}
