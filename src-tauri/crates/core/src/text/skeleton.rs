use super::fold;

/// The shape of a code, for telling whether a person could take it for another one; never a normal form.
///
/// Signs that look alike (O and 0, I and 1, Cyrillic С and Latin C) fall together, and separators are dropped.
pub fn skeleton(code: &str) -> String {
    let folded = fold(code);
    let mut shape = String::with_capacity(folded.text.len());
    for sign in folded.text.chars().filter(|sign| sign.is_alphanumeric()) {
        shape.push(match twin(sign) {
            'o' | 'q' | 'd' => '0',
            'i' | 'l' => '1',
            'b' => '8',
            's' => '5',
            'z' => '2',
            'g' => '6',
            'v' => 'u',
            other => other,
        });
    }
    shape.replace("rn", "m").replace("uu", "w")
}

/// The Latin letter that a folded Cyrillic or Greek letter looks like; other signs are their own.
pub(super) const fn twin(sign: char) -> char {
    match sign {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' => 'c',
        'е' | 'ε' => 'e',
        'н' | 'η' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'у' => 'y',
        'х' | 'χ' => 'x',
        'ζ' => 'z',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_look_alike_share_a_skeleton() {
        for (left, right) in [
            ("CT-A1B", "CT-A18"),
            ("СН-GRY", "CH-GRY"),
            ("O0-1", "00-I"),
            ("ＡＢ１", "AB1"),
        ] {
            assert_eq!(skeleton(left), skeleton(right), "{left} {right}");
        }
        assert_ne!(skeleton("TS-NVY-L"), skeleton("TS-NVY-XL"));
    }
}
