//! Quantities in words, with the right form of what is counted.

use super::Language;
use crate::sheet::view::Counting;

/// The largest quantity written in words; three digits are hard enough to misread.
const LARGEST_IN_WORDS: u32 = 99;

/// Writes a quantity above one in words ("drei Paar", "三双"); nothing for one and for three digits.
pub(crate) fn quantity_words(
    language: Language,
    quantity: u32,
    counting: Counting,
) -> Option<String> {
    if !(2..=LARGEST_IN_WORDS).contains(&quantity) {
        return None;
    }
    let unit = counted(language, quantity, counting);
    Some(match language {
        Language::English => joined(&english(quantity), unit),
        Language::German => joined(&german(quantity), unit),
        Language::Chinese => format!("{}{unit}", chinese(quantity)),
        Language::Polish => joined(&polish(quantity, polish_gender(counting)), unit),
        Language::Spanish => joined(&spanish(quantity, spanish_is_feminine(counting)), unit),
    })
}

fn joined(number: &str, unit: &str) -> String {
    if unit.is_empty() {
        number.to_owned()
    } else {
        format!("{number} {unit}")
    }
}

/// What is counted, in the form that the number asks for; empty where the bare number is said.
fn counted(language: Language, quantity: u32, counting: Counting) -> &'static str {
    let [english, german, chinese, spanish] = match counting {
        Counting::Piece => ["", "", "个", ""],
        Counting::Pair => ["pairs", "Paar", "双", "pares"],
        Counting::Pack => ["packs", "Packungen", "包", "paquetes"],
        Counting::Set => ["sets", "Sets", "套", "juegos"],
        Counting::Bottle => ["bottles", "Flaschen", "瓶", "botellas"],
        Counting::Box => ["boxes", "Schachteln", "盒", "cajas"],
        Counting::Roll => ["rolls", "Rollen", "卷", "rollos"],
        Counting::Sheet => ["sheets", "Blatt", "张", "hojas"],
    };
    match language {
        Language::English => english,
        Language::German => german,
        Language::Chinese => chinese,
        Language::Spanish => spanish,
        Language::Polish => {
            let [few, many] = match counting {
                Counting::Piece => ["sztuki", "sztuk"],
                Counting::Pair => ["pary", "par"],
                Counting::Pack => ["paczki", "paczek"],
                Counting::Set => ["zestawy", "zestawów"],
                Counting::Bottle => ["butelki", "butelek"],
                Counting::Box => ["pudełka", "pudełek"],
                Counting::Roll => ["rolki", "rolek"],
                Counting::Sheet => ["arkusze", "arkuszy"],
            };
            // Two to four, but not twelve to fourteen, take the nominative plural.
            let is_few = matches!(quantity % 10, 2..=4) && !matches!(quantity % 100, 12..=14);
            if is_few { few } else { many }
        }
    }
}

fn english(quantity: u32) -> String {
    const SMALL: [&str; 20] = [
        "",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = [
        "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ];
    match quantity {
        0..=19 => pick(&SMALL, quantity).to_owned(),
        _ if quantity.is_multiple_of(10) => pick(&TENS, quantity / 10).to_owned(),
        _ => format!(
            "{}-{}",
            pick(&TENS, quantity / 10),
            pick(&SMALL, quantity % 10)
        ),
    }
}

fn german(quantity: u32) -> String {
    const SMALL: [&str; 20] = [
        "",
        "eins",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
        "dreizehn",
        "vierzehn",
        "fünfzehn",
        "sechzehn",
        "siebzehn",
        "achtzehn",
        "neunzehn",
    ];
    const TENS: [&str; 10] = [
        "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig",
        "neunzig",
    ];
    match (quantity, quantity % 10) {
        (0..=19, _) => pick(&SMALL, quantity).to_owned(),
        (_, 0) => pick(&TENS, quantity / 10).to_owned(),
        (_, 1) => format!("einund{}", pick(&TENS, quantity / 10)),
        (_, ones) => format!("{}und{}", pick(&SMALL, ones), pick(&TENS, quantity / 10)),
    }
}

fn chinese(quantity: u32) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    match quantity {
        // Before a measure word two is 两; in larger numbers it stays 二.
        2 => "两".to_owned(),
        0..=9 => pick(&DIGITS, quantity).to_owned(),
        10..=19 => format!("十{}", pick(&DIGITS, quantity % 10)),
        _ => format!(
            "{}十{}",
            pick(&DIGITS, quantity / 10),
            pick(&DIGITS, quantity % 10)
        ),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum PolishGender {
    Masculine,
    Feminine,
    Neuter,
}

fn polish_gender(counting: Counting) -> PolishGender {
    match counting {
        Counting::Piece | Counting::Pair | Counting::Pack | Counting::Bottle | Counting::Roll => {
            PolishGender::Feminine
        }
        Counting::Set | Counting::Sheet => PolishGender::Masculine,
        Counting::Box => PolishGender::Neuter,
    }
}

fn polish(quantity: u32, gender: PolishGender) -> String {
    const SMALL: [&str; 20] = [
        "",
        "jeden",
        "dwa",
        "trzy",
        "cztery",
        "pięć",
        "sześć",
        "siedem",
        "osiem",
        "dziewięć",
        "dziesięć",
        "jedenaście",
        "dwanaście",
        "trzynaście",
        "czternaście",
        "piętnaście",
        "szesnaście",
        "siedemnaście",
        "osiemnaście",
        "dziewiętnaście",
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "dwadzieścia",
        "trzydzieści",
        "czterdzieści",
        "pięćdziesiąt",
        "sześćdziesiąt",
        "siedemdziesiąt",
        "osiemdziesiąt",
        "dziewięćdziesiąt",
    ];
    // Only two changes with the gender; twelve does not.
    let ones = |digit: u32| match digit {
        2 if gender == PolishGender::Feminine => "dwie",
        _ => pick(&SMALL, digit),
    };
    match quantity {
        0..=9 => ones(quantity).to_owned(),
        10..=19 => pick(&SMALL, quantity).to_owned(),
        _ if quantity.is_multiple_of(10) => pick(&TENS, quantity / 10).to_owned(),
        _ => format!("{} {}", pick(&TENS, quantity / 10), ones(quantity % 10)),
    }
}

fn spanish_is_feminine(counting: Counting) -> bool {
    // The bare number stands for *unidades*, which are feminine: "veintiuna".
    matches!(
        counting,
        Counting::Piece | Counting::Bottle | Counting::Box | Counting::Sheet
    )
}

fn spanish(quantity: u32, is_feminine: bool) -> String {
    const SMALL: [&str; 30] = [
        "",
        "uno",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "seis",
        "siete",
        "ocho",
        "nueve",
        "diez",
        "once",
        "doce",
        "trece",
        "catorce",
        "quince",
        "dieciséis",
        "diecisiete",
        "dieciocho",
        "diecinueve",
        "veinte",
        "veintiún",
        "veintidós",
        "veintitrés",
        "veinticuatro",
        "veinticinco",
        "veintiséis",
        "veintisiete",
        "veintiocho",
        "veintinueve",
    ];
    const TENS: [&str; 10] = [
        "",
        "",
        "",
        "treinta",
        "cuarenta",
        "cincuenta",
        "sesenta",
        "setenta",
        "ochenta",
        "noventa",
    ];
    match (quantity, quantity % 10) {
        (21, _) if is_feminine => "veintiuna".to_owned(),
        (0..=29, _) => pick(&SMALL, quantity).to_owned(),
        (_, 0) => pick(&TENS, quantity / 10).to_owned(),
        (_, 1) => format!(
            "{} y {}",
            pick(&TENS, quantity / 10),
            if is_feminine { "una" } else { "un" }
        ),
        (_, ones) => format!("{} y {}", pick(&TENS, quantity / 10), pick(&SMALL, ones)),
    }
}

fn pick<'a>(words: &[&'a str], index: u32) -> &'a str {
    words.get(index as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_take_the_counting_form_of_their_language() {
        let cases = [
            (Language::English, 2, Counting::Piece, "TWO"),
            (Language::English, 42, Counting::Pair, "FORTY-TWO PAIRS"),
            (Language::German, 2, Counting::Pair, "ZWEI PAAR"),
            (Language::German, 21, Counting::Piece, "EINUNDZWANZIG"),
            (Language::German, 30, Counting::Box, "DREISSIG SCHACHTELN"),
            (Language::Chinese, 2, Counting::Pair, "两双"),
            (Language::Chinese, 3, Counting::Piece, "三个"),
            (Language::Chinese, 12, Counting::Bottle, "十二瓶"),
            (Language::Chinese, 20, Counting::Sheet, "二十张"),
            (Language::Chinese, 22, Counting::Roll, "二十二卷"),
            (Language::Polish, 2, Counting::Pair, "DWIE PARY"),
            (Language::Polish, 2, Counting::Set, "DWA ZESTAWY"),
            (Language::Polish, 5, Counting::Pair, "PIĘĆ PAR"),
            (Language::Polish, 12, Counting::Piece, "DWANAŚCIE SZTUK"),
            (
                Language::Polish,
                22,
                Counting::Piece,
                "DWADZIEŚCIA DWIE SZTUKI",
            ),
            (
                Language::Polish,
                25,
                Counting::Box,
                "DWADZIEŚCIA PIĘĆ PUDEŁEK",
            ),
            (Language::Spanish, 2, Counting::Pair, "DOS PARES"),
            (Language::Spanish, 21, Counting::Piece, "VEINTIUNA"),
            (
                Language::Spanish,
                31,
                Counting::Pack,
                "TREINTA Y UN PAQUETES",
            ),
        ];
        for (language, quantity, counting, expected) in cases {
            let words = quantity_words(language, quantity, counting).unwrap();
            assert_eq!(crate::text::capitals(&words), expected);
        }
    }

    #[test]
    fn one_and_three_digits_are_not_written_in_words() {
        assert_eq!(quantity_words(Language::English, 1, Counting::Piece), None);
        assert_eq!(
            quantity_words(Language::English, 100, Counting::Piece),
            None
        );
        assert_eq!(quantity_words(Language::English, 0, Counting::Piece), None);
    }

    #[test]
    fn every_quantity_in_words_can_be_printed() {
        for language in Language::ALL {
            for quantity in 2..=99 {
                let words = quantity_words(language, quantity, Counting::Piece).unwrap();
                assert!(crate::missing_glyphs(&words).is_empty());
                assert!(crate::missing_glyphs(&crate::text::capitals(&words)).is_empty());
                assert!(!words.trim().is_empty());
            }
        }
    }
}
