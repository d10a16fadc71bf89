//! Lines that the options carry though a word of theirs is read by nobody, and what must not be carried.

use super::Verdict::{Same, Unclear, WrongColour, WrongQuantity};
use super::check;

#[test]
fn options_carry_a_line_whose_noun_nobody_reads_across_languages() {
    check(
        "Wandfarbe matt deckend",
        "Farbton",
        &["Altrosa", "Grün"],
        &[
            ("wall paint matt dusky pink", Same),
            // A number, a count or a material that the listing lacks may make it another thing.
            ("wall paint matt dusky pink 9V", Unclear),
            ("wall paint matt dusky pink 2pcs", WrongQuantity),
            ("wall paint cotton dusky pink", Unclear),
        ],
    );
    // A title's nine centimetres account for no nine volts.
    check(
        "Wandfarbe matt 9 cm Rolle",
        "Farbton",
        &["Altrosa", "Grün"],
        &[("wall paint matt dusky pink 9V", Unclear)],
    );
    // A language that is not known may be the line's own.
    check(
        "Μπογιά τοίχου",
        "Χρώμα",
        &["Κόκκινο", "Μπλε"],
        &[("Λάμπα Κόκκινο", Unclear)],
    );
    // Within one language a shop would have used the same word, and among the Nordic ones a known one.
    check(
        "Рюкзак школьный с единорогом",
        "Цвет",
        &["Розовый", "Синий"],
        &[("рюкзак школьный русалочка розовый", Unclear)],
    );
    check(
        "Refleksvest hund justerbar",
        "Farge",
        &["Gul", "Rød"],
        &[("reflexväst människor gul", Unclear)],
    );
}

#[test]
fn a_colour_after_what_comes_with_the_thing_is_that_of_the_thing() {
    check(
        "Kagedåse med låg",
        "Farve",
        &["Gul", "Grå"],
        &[
            ("cake tin w/ lid yellow", Same),
            ("cake tin w/ lid grey", WrongColour),
        ],
    );
    check(
        "Damen Laufleggings mit Tasche",
        "Farbe",
        &["Anthrazit", "Beige"],
        &[
            ("女跑步紧身裤 带口袋 碳灰", Same),
            ("女跑步紧身裤 带口袋 米色", WrongColour),
        ],
    );
    check(
        "Dětská čepice s bambulí",
        "Barva",
        &["Smetanová", "Růžová"],
        &[
            ("czapka dziecięca z pomponem kremowa", Same),
            ("czapka dziecięca z pomponem kremowym", Unclear),
        ],
    );
}

#[test]
fn a_quality_that_the_title_tells_is_no_pattern() {
    check(
        "Cuaderno de puntos A5",
        "Color tapa",
        &["Vino", "Azul"],
        &[
            ("dotted notebook A5 burgundy", Same),
            ("dotted notebook A5 blue", WrongColour),
        ],
    );
}

#[test]
fn a_plain_colour_beside_its_shade_is_one_colour() {
    check(
        "Farba kredowa do mebli",
        "Kolor",
        &["Zielony szałwia", "Biały kruk"],
        &[("粉笔漆 鼠尾草绿", Same), ("粉笔漆 白色", WrongColour)],
    );
}

#[test]
fn the_longer_of_two_choices_that_read_alike_is_told_by_its_words() {
    check(
        "阿里山高山茶",
        "口味",
        &["紅烏龍", "烏龍"],
        &[("阿里山 紅烏龍茶", Same)],
    );
}
