//! Swatches: how a colour id is drawn, always with its word.

use tallyman_core::{
    check::judge::{Swatch as Drawn, Vocabulary, Word},
    language::Language,
};

use crate::api::{Swatch, SwatchKind};

/// The code of an interface language, as the vocabularies write it.
pub(crate) const fn code(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::De => "de",
        Language::Zh => "zh",
    }
}

/// The swatch of a meaning; several ids are joined by `+` in the order said.
pub(crate) fn of_meaning(
    vocabulary: &Vocabulary,
    meaning: &str,
    language: Language,
) -> Option<Swatch> {
    let ids: Vec<&str> = meaning
        .split('+')
        .filter(|id| vocabulary.swatch(id).is_some())
        .collect();
    let first = *ids.first()?;
    let name = ids
        .iter()
        .filter_map(|id| vocabulary.word(id, code(language)))
        .collect::<Vec<_>>()
        .join(" / ");
    let colours: Vec<String> = ids
        .iter()
        .take(2)
        .filter_map(|id| vocabulary.hex(id))
        .map(str::to_owned)
        .collect();
    let kind = match vocabulary.swatch(first)? {
        _ if ids.len() > 1 => SwatchKind::Split,
        Drawn::Plain if vocabulary.family(first) == Some("white") => SwatchKind::White,
        Drawn::Plain | Drawn::Light => SwatchKind::Plain,
        Drawn::Metal => SwatchKind::Metal,
        Drawn::Transparent => SwatchKind::Clear,
        Drawn::Several | Drawn::Pattern => SwatchKind::Pattern,
        Drawn::None => SwatchKind::Unknown,
    };
    Some(Swatch {
        kind,
        colours,
        name,
    })
}

/// The swatch of a word as it was judged; a colour word nobody knows is drawn as unknown.
pub(crate) fn of_word(vocabulary: &Vocabulary, word: &Word, language: Language) -> Swatch {
    word.meaning
        .as_deref()
        .and_then(|meaning| of_meaning(vocabulary, meaning, language))
        .or_else(|| of_text(vocabulary, &word.text, language))
        .unwrap_or_else(|| Swatch {
            kind: SwatchKind::Unknown,
            colours: Vec::new(),
            name: word.text.clone(),
        })
}

/// The swatch of a free text, where it means exactly one colour.
pub(crate) fn of_text(vocabulary: &Vocabulary, text: &str, language: Language) -> Option<Swatch> {
    of_meaning(vocabulary, vocabulary.colour(text)?, language)
}

/// What a meaning is called in a language, where it is a colour.
pub(crate) fn name(vocabulary: &Vocabulary, meaning: &str, language: &str) -> Option<String> {
    let words: Vec<&str> = meaning
        .split('+')
        .filter_map(|id| vocabulary.word(id, language))
        .collect();
    if words.is_empty() {
        None
    } else {
        Some(words.join(" / "))
    }
}
