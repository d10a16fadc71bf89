/// The shape of a folded code, for telling whether a person could take it for another one; never a normal form.
///
/// Signs that look alike (O and 0, I and 1, Cyrillic С and Latin C) fall together, and separators are dropped.
pub fn skeleton(folded: &str) -> String {
    let mut shape = String::with_capacity(folded.len());
    for sign in folded.chars().filter(|sign| sign.is_alphanumeric()) {
        let sign = match twin(sign) {
            'o' | 'q' | 'd' => '0',
            'i' | 'l' => '1',
            'b' => '8',
            's' => '5',
            'z' => '2',
            'g' => '6',
            'v' => 'u',
            other => other,
        };
        let joined = match (shape.chars().next_back(), sign) {
            (Some('r'), 'n') => Some('m'),
            (Some('u'), 'u') => Some('w'),
            _ => None,
        };
        if joined.is_some() {
            shape.pop();
        }
        shape.push(joined.unwrap_or(sign));
    }
    shape
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
    use super::super::fold;
    use super::*;

    #[test]
    fn codes_that_look_alike_share_a_skeleton() {
        let of = |code: &str| skeleton(&fold(code).text);
        for (left, right) in [
            ("CT-A1B", "CT-A18"),
            ("СН-GRY", "CH-GRY"),
            ("O0-1", "00-I"),
            ("ＡＢ１", "AB1"),
            ("KERN-VV", "KEM-W"),
        ] {
            assert_eq!(of(left), of(right), "{left} {right}");
        }
        assert_ne!(of("TS-NVY-L"), of("TS-NVY-XL"));
    }
}
