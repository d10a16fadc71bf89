//! The words of the hatching legend.

use super::Language;
use crate::swatch::{Hue, Tone};

/// Names a tint as the legend does: "dark blue", "dunkelblau", "深蓝".
pub(crate) fn tint_words(language: Language, (hue, tone): (Hue, Tone)) -> String {
    let word = hue_word(language, hue);
    if tone == Tone::Middle {
        return word.to_owned();
    }
    let is_dark = tone == Tone::Dark;
    match language {
        Language::English => format!("{} {word}", if is_dark { "dark" } else { "light" }),
        Language::German => format!("{}{word}", if is_dark { "dunkel" } else { "hell" }),
        Language::Chinese => format!("{}{word}", if is_dark { "深" } else { "浅" }),
        Language::Polish => format!("{}{word}", if is_dark { "ciemno" } else { "jasno" }),
        Language::Spanish => format!("{word} {}", if is_dark { "oscuro" } else { "claro" }),
    }
}

fn hue_word(language: Language, hue: Hue) -> &'static str {
    let [english, german, chinese, polish, spanish] = match hue {
        Hue::Blue => ["blue", "blau", "蓝", "niebieski", "azul"],
        Hue::Red => ["red", "rot", "红", "czerwony", "rojo"],
        Hue::Green => ["green", "grün", "绿", "zielony", "verde"],
        Hue::Purple => ["purple", "violett", "紫", "fioletowy", "morado"],
        Hue::Black => ["black", "schwarz", "黑", "czarny", "negro"],
        Hue::Yellow => ["yellow", "gelb", "黄", "żółty", "amarillo"],
        Hue::Pale => ["pale", "blass", "浅色", "blady", "pálido"],
        Hue::Grey => ["grey", "grau", "灰", "szary", "gris"],
        Hue::Orange => ["orange", "orange", "橙", "pomarańczowy", "naranja"],
        Hue::Brown => ["brown", "braun", "棕", "brązowy", "marrón"],
        Hue::White => ["white", "weiß", "白", "biały", "blanco"],
        Hue::Clear => ["clear", "klar", "透明", "przezroczysty", "transparente"],
    };
    match language {
        Language::English => english,
        Language::German => german,
        Language::Chinese => chinese,
        Language::Polish => polish,
        Language::Spanish => spanish,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tones_join_the_word_as_each_language_does() {
        let navy = (Hue::Blue, Tone::Dark);
        let names: Vec<String> = Language::ALL
            .iter()
            .map(|&language| tint_words(language, navy))
            .collect();
        assert_eq!(
            names,
            [
                "dark blue",
                "dunkelblau",
                "深蓝",
                "ciemnoniebieski",
                "azul oscuro"
            ]
        );
        assert_eq!(
            tint_words(Language::German, (Hue::White, Tone::Middle)),
            "weiß"
        );
    }
}
