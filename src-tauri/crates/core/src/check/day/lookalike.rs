//! SKUs that look alike and are not the same. Used to stop and to name, never to match.

use rustc_hash::FxHashMap;
use unicode_normalization::UnicodeNormalization;
use unicode_security::confusable_detection::skeleton;

use super::{Hidden, HiddenKind, known::Known};

/// The shape of a SKU: equal for SKUs that a person can take for each other.
///
/// The Unicode skeleton (UTS 39) folds letters of other scripts; the table below folds what is alike on labels:
/// 0 and O, 1 and I and l, 5 and S, 8 and B, 2 and Z, rn and m, vv and w.
pub(in crate::check) fn shape(sku: &str) -> String {
    if sku.is_ascii() {
        return ascii_shape(sku);
    }
    let visible: String = sku.nfkc().filter(|sign| !is_invisible(*sign)).collect();
    let mut shape = String::with_capacity(visible.len());
    for sign in skeleton(visible.trim()).flat_map(char::to_uppercase) {
        shape.push(twin_of(sign));
    }
    shape.replace("RN", "M").replace("VV", "W")
}

/// The same for plain ASCII, which nearly all SKUs are: no tables are needed.
fn ascii_shape(sku: &str) -> String {
    let signs = sku.trim().chars().filter(|sign| !sign.is_ascii_control());
    let shape: String = signs
        .map(|sign| twin_of(sign.to_ascii_uppercase()))
        .collect();
    shape.replace("RN", "M").replace("VV", "W")
}

/// The sign that stands for all those that look like it on a label.
const fn twin_of(sign: char) -> char {
    match sign {
        '0' => 'O',
        '1' | 'L' | '|' => 'I',
        '5' => 'S',
        '8' => 'B',
        '2' => 'Z',
        other => other,
    }
}

/// Whether two SKUs look alike and differ in more than the case of their letters.
pub(super) fn are_lookalikes(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    !one.eq_ignore_ascii_case(other) && shape(one) == shape(other)
}

/// Known SKUs by their shape; built when the first unknown SKU asks.
#[derive(Debug, Default)]
pub(super) struct Shapes<'a> {
    by_shape: Option<FxHashMap<String, Vec<&'a str>>>,
}

impl<'a> Shapes<'a> {
    /// A known SKU that an unknown one looks like; the first by name where there are several.
    pub(super) fn twin(&mut self, known: &Known<'a>, sku: &str) -> Option<&'a str> {
        let shapes = self.by_shape.get_or_insert_with(|| {
            let mut shapes: FxHashMap<String, Vec<&'a str>> = FxHashMap::default();
            let skus = known
                .stock_skus()
                .map(|(sku, _)| sku)
                .chain(known.channel_skus())
                .chain(known.mapping_skus());
            for known_sku in skus {
                shapes.entry(shape(known_sku)).or_default().push(known_sku);
            }
            for skus in shapes.values_mut() {
                skus.sort_unstable();
                skus.dedup();
            }
            shapes
        });
        let skus = shapes.get(&shape(sku))?;
        skus.iter()
            .copied()
            .find(|known_sku| !known_sku.eq_ignore_ascii_case(sku.trim()))
    }
}

/// Whether a character takes no room on paper.
pub(in crate::check) fn is_invisible(sign: char) -> bool {
    matches!(
        sign,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    ) || sign.is_control()
}

/// Names the characters of a SKU that deceive the eye, held against the SKU that it looks like.
pub(in crate::check) fn hidden(sku: &str, like: &str) -> Vec<Hidden> {
    let mut found = Vec::new();
    let mut expected = like.trim().chars();
    for (position, sign) in (1_u32..).zip(sku.trim().chars()) {
        let (kind, takes_room) = kind_of(sign);
        let like = if takes_room { expected.next() } else { None };
        let is_twin = like.is_some_and(|like| !like.eq_ignore_ascii_case(&sign));
        let kind = match kind {
            Some(kind) => kind,
            None if is_twin => HiddenKind::Twin,
            None => continue,
        };
        found.push(Hidden {
            position,
            kind,
            code_point: format!("U+{:04X}", u32::from(sign)),
            sign: takes_room.then(|| sign.to_string()),
            looks_like: like.map(String::from),
        });
    }
    found
}

/// What kind of deceiving character it is, and whether it takes room.
fn kind_of(sign: char) -> (Option<HiddenKind>, bool) {
    match sign {
        '\u{200E}'
        | '\u{200F}'
        | '\u{061C}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' => (Some(HiddenKind::Direction), false),
        sign if is_invisible(sign) => (Some(HiddenKind::Invisible), false),
        '\u{00A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => {
            (Some(HiddenKind::Space), true)
        }
        '\u{FF01}'..='\u{FF5E}' => (Some(HiddenKind::FullWidth), true),
        '\u{0400}'..='\u{052F}' => (Some(HiddenKind::Cyrillic), true),
        '\u{0370}'..='\u{03FF}' => (Some(HiddenKind::Greek), true),
        sign if !sign.is_ascii()
            && skeleton(sign.encode_utf8(&mut [0; 4])).all(|sign| sign.is_ascii()) =>
        {
            (Some(HiddenKind::Other), true)
        }
        _ => (None, true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn skus_that_the_eye_confuses_are_lookalikes() {
        for (one, other) in [
            ("TS-01-BK", "TS-O1-BK"),
            ("MB-I1", "MB-1I"),
            ("A5", "AS"),
            ("CT-8", "CT-B"),
            ("corn-1", "com-1"),
            ("ТS-11", "TS-11"),
            ("ＴＳ-11", "TS-11"),
            ("TS\u{200B}-11", "TS-11"),
        ] {
            assert!(are_lookalikes(one, other), "{one} {other}");
        }
    }

    #[test]
    fn skus_that_only_resemble_are_no_lookalikes() {
        for (one, other) in [
            ("TS-11-L", "TS-11-XL"),
            ("TS-11", "ts-11"),
            (" TS-11 ", "TS-11"),
            ("TS-11", "TS-12"),
            ("TS-11", "TS11"),
        ] {
            assert!(!are_lookalikes(one, other), "{one} {other}");
        }
    }

    #[test]
    fn deceiving_characters_are_named_with_their_place() {
        let found = hidden("TS\u{200B}-O1", "TS-01");
        assert_eq!(found.len(), 2);
        assert_eq!(
            (found[0].position, found[0].kind),
            (3, HiddenKind::Invisible)
        );
        assert_eq!((found[1].position, found[1].kind), (5, HiddenKind::Twin));
        assert_eq!(found[1].looks_like.as_deref(), Some("0"));
    }
}
