use super::{Kind, Vocabulary};
use crate::text::fold;

/// How a colour is drawn beside its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Swatch {
    /// A plain field of the colour.
    Plain,
    /// A field with a sheen.
    Metal,
    /// A chequered field that shows the ground through.
    Transparent,
    /// Several fields side by side.
    Several,
    /// A pattern: stripes, dots, leopard.
    Pattern,
    /// The light of a lamp.
    Light,
    /// No colour of its own: random, as pictured.
    None,
}

impl Vocabulary {
    /// The id of the one colour a text means ("藏青色" is `blue.navy`); `None` where it means none or several.
    pub fn colour(&self, text: &str) -> Option<&str> {
        let folded = fold(text);
        let mut found = None;
        for hit in self.tables.lexicon.hits(&folded) {
            for entry in self.tables.lexicon.entries(hit.term) {
                let Kind::Colour(colour) = self.meaning(entry.meaning).kind else {
                    continue;
                };
                match found {
                    None => found = Some(colour),
                    Some(known) if known == colour => {}
                    Some(_) => return None,
                }
            }
        }
        found.map(|colour| self.tables.colours.get(colour).id.as_str())
    }

    /// The hex value a colour is drawn with.
    pub fn hex(&self, colour_id: &str) -> Option<&str> {
        let colours = &self.tables.colours;
        colours
            .find(colour_id)
            .map(|colour| colours.get(colour).hex.as_str())
    }

    /// The family a colour belongs to: `blue` for `blue.navy`.
    pub fn family(&self, colour_id: &str) -> Option<&str> {
        let colours = &self.tables.colours;
        colours
            .find(colour_id)
            .map(|colour| colours.get(colour).family.as_str())
    }

    /// A plain word for a colour in `en`, `de`, `zh`, `pl` or `es`.
    pub fn word(&self, colour_id: &str, language: &str) -> Option<&str> {
        let language = ["en", "de", "zh", "pl", "es"]
            .into_iter()
            .find(|&known| known == language)?;
        self.tables
            .words
            .words
            .get(&(colour_id.to_owned(), language))
            .copied()
    }

    /// How a colour is drawn.
    pub fn swatch(&self, colour_id: &str) -> Option<Swatch> {
        let colours = &self.tables.colours;
        let colour = colours.get(colours.find(colour_id)?);
        Some(match (colour.kind.as_str(), colour.family.as_str()) {
            ("metal", _) => Swatch::Metal,
            ("pattern", _) => Swatch::Pattern,
            ("light", _) => Swatch::Light,
            ("placeholder" | "modifier", _) => Swatch::None,
            (_, "transparent") => Swatch::Transparent,
            (_, "multi") => Swatch::Several,
            _ => Swatch::Plain,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::judge::Attribute;

    #[test]
    fn colours_are_known_across_languages() {
        let vocabulary = Vocabulary::shipped();
        for (text, id) in [
            ("藏青色", "blue.navy"),
            ("Dunkelblau", "blue.dark"),
            ("granatowe", "blue.navy"),
            ("чёрная", "black"),
            ("weiß", "white"),
            ("Rose Gold", "metal.rose_gold"),
            ("gruen", "green"),
        ] {
            assert_eq!(vocabulary.colour(text), Some(id), "{text}");
        }
        assert_eq!(vocabulary.colour("red and blue"), None);
    }

    #[test]
    fn every_colour_has_a_word_in_every_paper_language() {
        let vocabulary = Vocabulary::shipped();
        for language in ["en", "de", "zh", "pl", "es"] {
            for id in [
                "black",
                "blue.navy",
                "metal.rose_gold",
                "pattern.leopard",
                "transparent",
            ] {
                assert!(
                    vocabulary
                        .word(id, language)
                        .is_some_and(|word| !word.is_empty()),
                    "{id} {language}"
                );
            }
        }
        assert_eq!(vocabulary.word("blue.navy", "fr"), None);
    }

    #[test]
    fn option_names_lead_to_attributes() {
        let vocabulary = Vocabulary::shipped();
        for (name, attribute) in [
            ("Farbe", Attribute::Colour),
            ("尺码", Attribute::Size),
            ("カラー", Attribute::Colour),
            ("Stecker", Attribute::Plug),
            ("Metal color", Attribute::Colour),
        ] {
            assert_eq!(vocabulary.attribute_of(name), Some(attribute), "{name}");
        }
        assert_eq!(vocabulary.attribute_of("xyzzy"), None);
    }

    #[test]
    fn swatches_tell_metals_from_paint() {
        let vocabulary = Vocabulary::shipped();
        assert_eq!(vocabulary.swatch("metal.gold"), Some(Swatch::Metal));
        assert_eq!(vocabulary.swatch("blue.navy"), Some(Swatch::Plain));
        assert_eq!(vocabulary.swatch("nothing"), None);
    }
}
