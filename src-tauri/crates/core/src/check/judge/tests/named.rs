use crate::check::judge::{Attribute, Vocabulary};

/// A word, what it is about, and the meaning's id.
type Named<'a> = (&'a str, Attribute, &'a str);

#[test]
fn notes_name_colours_and_sizes_where_they_stand() {
    let vocabulary = Vocabulary::shipped();
    let cases: [(&str, &[Named<'_>]); 8] = [
        (
            "Please send it in Dunkelblau, size XL!",
            &[
                ("Dunkelblau", Attribute::Colour, "blue.dark"),
                ("XL", Attribute::Size, "size.letter.2"),
            ],
        ),
        ("bitte in ROT statt", &[("ROT", Attribute::Colour, "red")]),
        (
            "要藏青色的，谢谢",
            &[("藏青色", Attribute::Colour, "blue.navy")],
        ),
        ("I have a green card for you", &[]),
        ("green tea, please", &[]),
        (
            "Größe L in Weiß",
            &[
                ("L", Attribute::Size, "size.letter.1"),
                ("Weiß", Attribute::Colour, "white"),
            ],
        ),
        (
            "чёрный 👍 пожалуйста",
            &[("чёрный", Attribute::Colour, "black")],
        ),
        ("thank you", &[]),
    ];
    for (text, wanted) in cases {
        let found: Vec<(&str, Attribute, String)> = vocabulary
            .named(text)
            .into_iter()
            .map(|(range, attribute, meaning)| (&text[range], attribute, meaning))
            .collect();
        let wanted: Vec<(&str, Attribute, String)> = wanted
            .iter()
            .map(|&(word, attribute, meaning)| (word, attribute, meaning.to_owned()))
            .collect();
        assert_eq!(found, wanted, "{text}");
    }
}

#[test]
fn ranges_point_into_the_text_as_given() {
    let vocabulary = Vocabulary::shipped();
    for text in ["&amp; red", "rÃ¶t red", "ﾌﾞﾗｯｸ red", "\u{FEFF}red"] {
        let named = vocabulary.named(text);
        assert!(
            named.iter().any(|(range, _, meaning)| {
                meaning == "red" && text.get(range.clone()) == Some("red")
            }),
            "{text}: {named:?}"
        );
    }
}
