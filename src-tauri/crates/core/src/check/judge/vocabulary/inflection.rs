//! Forms that a word takes in its language, made once when the tables are parsed.

/// Endings of adjectives: where the folded word ends with the first, the others may stand in its place.
const ADJECTIVES: [(&str, &str, &[&str]); 22] = [
    (
        "de",
        "",
        &[
            "e", "er", "es", "en", "em", "farben", "farbig", "farbene", "farbener", "farbenes",
        ],
    ),
    ("nl", "", &["e"]),
    ("sv", "", &["t", "a", "e"]),
    ("da", "", &["t", "e"]),
    ("nb", "", &["t", "e"]),
    ("fr", "", &["e", "s", "es"]),
    ("es", "o", &["a", "os", "as"]),
    ("es", "", &["s", "es"]),
    ("pt", "o", &["a", "os", "as"]),
    ("pt", "", &["s", "es"]),
    ("it", "o", &["a", "i", "e"]),
    ("it", "e", &["i"]),
    ("pl", "y", &["a", "e", "ego", "ej", "ych", "ym", "ymi", "i"]),
    ("pl", "i", &["a", "ie", "iego", "iej", "ich", "im", "ia"]),
    ("pl", "a", &["y", "e", "ego", "ej", "ych", "ym"]),
    ("cs", "y", &["a", "e", "eho", "ych", "ym", "i", "ou"]),
    (
        "ru",
        "ыи",
        &["ая", "ое", "ые", "ого", "ои", "ую", "ым", "ых", "ом"],
    ),
    (
        "ru",
        "ии",
        &[
            "яя", "ее", "ие", "его", "еи", "юю", "им", "их", "ая", "ое", "ого", "ои", "ую",
        ],
    ),
    (
        "ru",
        "ои",
        &["ая", "ое", "ые", "ие", "ого", "ую", "ым", "ых"],
    ),
    ("fi", "nen", &["sen", "set", "sia", "sta", "siset"]),
    ("fi", "", &["n", "t", "a"]),
    (
        "en",
        "",
        &["-colored", "-coloured", " colored", " coloured"],
    ),
];

/// Endings of nouns.
const NOUNS: [(&str, &str, &[&str]); 46] = [
    ("en", "f", &["ves"]),
    ("en", "fe", &["ves"]),
    ("fr", "al", &["aux"]),
    ("es", "z", &["ces"]),
    ("pt", "ao", &["oes"]),
    ("pt", "l", &["is"]),
    ("it", "co", &["chi"]),
    ("it", "go", &["ghi"]),
    ("it", "ca", &["che"]),
    ("it", "ga", &["ghe"]),
    ("it", "io", &["i"]),
    ("nl", "s", &["zen"]),
    ("nl", "f", &["ven"]),
    ("en", "y", &["ies"]),
    ("en", "", &["s", "es", "'s"]),
    ("de", "", &["e", "en", "n", "s", "er", "es", "-set"]),
    ("fr", "", &["s", "x"]),
    ("es", "", &["s", "es"]),
    ("pt", "m", &["ns"]),
    ("pt", "", &["s", "es"]),
    ("it", "o", &["i"]),
    ("it", "a", &["e"]),
    ("it", "e", &["i"]),
    ("nl", "", &["en", "s", "je", "jes", "tje", "tjes", "'s"]),
    ("pl", "a", &["i", "y", "e", "o", "ek", "ami"]),
    ("pl", "ka", &["ki", "ke", "ek"]),
    ("pl", "", &["y", "i", "e", "a", "ow", "u", "em"]),
    ("sv", "", &["ar", "er", "or", "r", "n", "en", "et", "na"]),
    ("sv", "a", &["or", "an", "orna"]),
    ("da", "", &["e", "er", "r", "en", "et", "s"]),
    ("nb", "", &["e", "er", "r", "en", "et", "a"]),
    ("fi", "", &["t", "n", "a", "t", "ssa"]),
    ("cs", "a", &["y", "u", "e", "ou"]),
    ("cs", "", &["y", "i", "e", "u", "a", "ky", "em"]),
    ("cs", "ek", &["ky"]),
    (
        "tr",
        "",
        &[
            "lar", "ler", "li", "lu", "i", "si", "leri", "lari", "u", "su", "ligi",
        ],
    ),
    ("tr", "k", &["gi", "gu"]),
    ("ru", "а", &["ы", "и", "у", "ои", "ами"]),
    ("ru", "ка", &["ки", "ку", "ок"]),
    ("ru", "я", &["и", "ю"]),
    ("ru", "ь", &["и", "я"]),
    ("ru", "о", &["а"]),
    ("ru", "е", &["я"]),
    ("ru", "", &["ы", "и", "а", "ов", "у", "ом", "ами"]),
    ("ru", "ец", &["цы"]),
    ("ru", "ок", &["ки"]),
];

/// The further forms of a folded adjective.
pub(super) fn adjective_forms(term: &str, language: &str) -> Vec<String> {
    forms(term, language, &ADJECTIVES)
}

/// Languages that say what a thing is before what it is for, and so bend the first word: "fundas de cojín".
const HEAD_FIRST: [&str; 4] = ["fr", "es", "it", "pt"];

/// The further forms of a folded noun.
pub(super) fn noun_forms(term: &str, language: &str) -> Vec<String> {
    let mut found = forms(term, language, &NOUNS);
    found.extend(english_singular(term, language));
    if HEAD_FIRST.contains(&language)
        && let Some((head, rest)) = term.split_once(' ')
    {
        let mut rests = vec![rest.to_owned()];
        // One word that follows may be an adjective, which bends along: "bolas suíças".
        if !rest.contains(' ') {
            rests.extend(forms(rest, language, &NOUNS));
        }
        for head in forms(head, language, &NOUNS) {
            found.extend(rests.iter().map(|rest| format!("{head} {rest}")));
        }
    }
    found
}

/// One of what a term of several English words names in the plural: a "running shoe". A single word may mean
/// something else without its ending: pumps, flats, shorts.
fn english_singular(term: &str, language: &str) -> Option<String> {
    let is_plural = language == "en" && term.contains(' ') && !term.ends_with("ss");
    let stem = term.strip_suffix('s').filter(|_| is_plural)?;
    if let Some(root) = stem.strip_suffix("ie") {
        return Some(format!("{root}y"));
    }
    let bare = stem.strip_suffix('e').filter(|root| {
        ["ch", "sh", "x"]
            .iter()
            .any(|ending| root.ends_with(ending))
    });
    Some(bare.unwrap_or(stem).to_owned())
}

fn forms(term: &str, language: &str, endings: &[(&str, &str, &[&str])]) -> Vec<String> {
    if term.chars().count() < 3 {
        return Vec::new();
    }
    endings
        .iter()
        .filter(|(code, ending, _)| *code == language && term.ends_with(ending))
        .flat_map(|(_, ending, others)| {
            let stem = &term[..term.len() - ending.len()];
            others.iter().map(move |other| format!("{stem}{other}"))
        })
        .collect()
}

/// A German word written without umlauts: "gruen" for "grün".
pub(super) fn without_umlauts(term: &str) -> Option<String> {
    let plain: String = term
        .chars()
        .flat_map(|sign| match sign {
            'ä' => vec!['a', 'e'],
            'ö' => vec!['o', 'e'],
            'ü' => vec!['u', 'e'],
            other => vec![other],
        })
        .collect();
    (plain != term).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives_agree_with_their_nouns() {
        assert!(adjective_forms("черныи", "ru").contains(&"черная".to_owned()));
        assert!(adjective_forms("czarny", "pl").contains(&"czarne".to_owned()));
        assert!(adjective_forms("rosso", "it").contains(&"rossi".to_owned()));
        assert!(adjective_forms("rot", "de").contains(&"rotes".to_owned()));
        assert!(noun_forms("mutze", "de").contains(&"mutzen".to_owned()));
    }

    #[test]
    fn nouns_bend_as_their_language_does() {
        for (term, language, form) in [
            ("altavoz", "es", "altavoces"),
            ("balao", "pt", "baloes"),
            ("lencol", "pt", "lencois"),
            ("palloncino", "it", "palloncini"),
            ("sacca", "it", "sacche"),
            ("scarf", "en", "scarves"),
            ("hoes", "nl", "hoezen"),
            ("funda de cojin", "es", "fundas de cojin"),
            ("bola suica", "pt", "bolas suicas"),
            ("brosse a dents", "fr", "brosses a dents"),
            ("running shoes", "en", "running shoe"),
            ("makeup brushes", "en", "makeup brush"),
            ("rechargeable batteries", "en", "rechargeable battery"),
        ] {
            assert!(
                noun_forms(term, language).contains(&form.to_owned()),
                "{term} -> {form}"
            );
        }
        assert!(!noun_forms("pumps", "en").contains(&"pump".to_owned()));
        assert!(!noun_forms("water bottle", "en").contains(&"waters bottle".to_owned()));
    }
}
