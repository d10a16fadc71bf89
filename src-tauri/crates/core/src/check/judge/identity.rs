//! What SKU and barcode say, and when they say nothing.

use std::cell::OnceCell;
use std::rc::Rc;

use super::learned::Linked;
use super::memory::Memory;
use super::{Choice, Identity, Learned, Offer, Picked};
use crate::text::{fold, skeleton};

/// What the codes say, with the sibling they name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Codes {
    pub(super) identity: Identity,
    pub(super) sibling: Option<usize>,
    /// Whether a barcode, or a person, says so: they name the very thing on the shelf.
    pub(super) is_sure: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Promised,
    Sibling(usize),
    Open,
    Nothing,
}

/// What a person tied the line to, or else what its codes say.
pub(super) fn codes_or_link(
    memory: &Memory,
    learned: &Learned,
    offer: &Offer,
    picked: &Picked,
) -> Codes {
    match learned.linked(offer, picked) {
        Linked::Promised => Codes {
            identity: Identity::Promised,
            sibling: None,
            is_sure: true,
        },
        Linked::Sibling(sibling) => Codes {
            identity: Identity::Sibling,
            sibling: Some(sibling),
            is_sure: true,
        },
        Linked::Nothing => identify(memory, offer, picked),
    }
}

/// Compares the codes of a pick line with those of the listing's variants.
fn identify(memory: &Memory, offer: &Offer, picked: &Picked) -> Codes {
    let by_sku = by_sku(memory, offer, picked);
    let by_barcode = by_barcode(offer, picked);
    let (identity, sibling) = match (by_sku, by_barcode) {
        (Says::Promised, Says::Promised | Says::Nothing)
        | (Says::Nothing | Says::Open, Says::Promised) => (Identity::Promised, None),
        (Says::Sibling(sku), Says::Sibling(barcode)) if sku == barcode => {
            (Identity::Sibling, Some(sku))
        }
        (Says::Sibling(sibling), Says::Nothing)
        | (Says::Nothing | Says::Open, Says::Sibling(sibling)) => {
            (Identity::Sibling, Some(sibling))
        }
        (Says::Nothing, Says::Nothing) => (Identity::Silent, None),
        (Says::Sibling(sibling), _) | (_, Says::Sibling(sibling)) => {
            (Identity::Open, Some(sibling))
        }
        _ => (Identity::Open, None),
    };
    Codes {
        identity,
        sibling,
        is_sure: by_barcode != Says::Nothing,
    }
}

fn by_sku(memory: &Memory, offer: &Offer, picked: &Picked) -> Says {
    let Some(found) = picked
        .sku
        .as_deref()
        .map(Code::of)
        .filter(|code| !code.plain.is_empty())
    else {
        return Says::Nothing;
    };
    let wanted = offer.sku.as_deref().map(|sku| memory.code(sku));
    let others: Vec<(usize, Rc<Code>)> = offer
        .siblings
        .iter()
        .enumerate()
        .filter_map(|(index, sibling)| {
            let code = memory.code(sibling.sku.as_deref()?);
            (!code.plain.is_empty()).then_some((index, code))
        })
        .collect();
    let plain = wanted.as_ref().map_or("", |code| code.plain.as_str());
    let shared = others.iter().any(|(_, code)| code.plain == plain);
    if found.plain == plain {
        // One SKU for several variants tells none from another.
        return if shared { Says::Open } else { Says::Promised };
    }
    let mut matches = others
        .iter()
        .filter(|(_, code)| code.plain == found.plain)
        .map(|&(index, _)| index);
    match (matches.next(), matches.next()) {
        (Some(sibling), None) => return Says::Sibling(sibling),
        (Some(_), Some(_)) => return Says::Open,
        (None, _) => {}
    }
    let resembles_any = wanted
        .iter()
        .chain(others.iter().map(|(_, code)| code))
        .any(|code| found.could_be_damaged(code));
    if resembles_any {
        Says::Open
    } else {
        Says::Nothing
    }
}

/// A SKU in the forms in which it is compared.
#[derive(Clone, Debug)]
pub(super) struct Code {
    /// Folded, without spaces, with Cyrillic twins in Latin.
    plain: String,
    /// What an eye could take it for: asked only where no code is the same.
    shape: OnceCell<String>,
}

impl Code {
    pub(super) fn of(code: &str) -> Self {
        let plain: String = fold(code)
            .text
            .chars()
            .filter(|sign| sign.is_alphanumeric())
            .map(twin)
            .collect();
        Self {
            plain,
            shape: OnceCell::new(),
        }
    }

    fn shape(&self) -> &str {
        self.shape.get_or_init(|| skeleton(&self.plain))
    }

    /// Whether a spreadsheet, or an eye, could have made one code of the other.
    fn could_be_damaged(&self, code: &Self) -> bool {
        if code.plain.is_empty() {
            return false;
        }
        let lost_zeros = self.plain.chars().all(|sign| sign.is_ascii_digit())
            && self.plain.trim_start_matches('0') == code.plain.trim_start_matches('0');
        lost_zeros || self.shape() == code.shape()
    }
}

fn twin(sign: char) -> char {
    match sign {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' => 'e',
        'н' => 'h',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        other => other,
    }
}

fn by_barcode(offer: &Offer, picked: &Picked) -> Says {
    let Some(found) = picked.barcode.as_deref().and_then(barcode) else {
        return Says::Nothing;
    };
    let others = coded(&offer.siblings, |sibling| {
        sibling.barcode.as_deref().and_then(barcode)
    });
    let is_promised = offer.barcode.as_deref().and_then(barcode).as_deref() == Some(found.as_str());
    let matches: Vec<usize> = others
        .iter()
        .filter(|(_, code)| *code == found)
        .map(|&(index, _)| index)
        .collect();
    match (is_promised, &matches[..]) {
        (true, []) => Says::Promised,
        (false, &[sibling]) => Says::Sibling(sibling),
        (false, []) => Says::Nothing,
        _ => Says::Open,
    }
}

/// The digits of a GTIN, padded to 14; `None` where a digit was lost or the check digit is wrong.
fn barcode(code: &str) -> Option<String> {
    let digits: String = fold(code)
        .text
        .chars()
        .filter(|sign| !matches!(sign, ' ' | '-'))
        .collect();
    if !matches!(digits.len(), 8 | 12 | 13 | 14)
        || !digits.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let padded = format!("{digits:0>14}");
    let sum: u32 = padded
        .bytes()
        .enumerate()
        .map(|(index, byte)| u32::from(byte - b'0') * if index % 2 == 0 { 3 } else { 1 })
        .sum();
    sum.is_multiple_of(10).then_some(padded)
}

fn coded(siblings: &[Choice], code: impl Fn(&Choice) -> Option<String>) -> Vec<(usize, String)> {
    siblings
        .iter()
        .enumerate()
        .filter_map(|(index, sibling)| {
            code(sibling)
                .filter(|code| !code.is_empty())
                .map(|code| (index, code))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offer() -> Offer {
        Offer {
            sku: Some("CT-A1B".into()),
            barcode: Some("5901234123457".into()),
            siblings: vec![
                Choice {
                    sku: Some("CT-C2D".into()),
                    barcode: Some("5901234123464".into()),
                    ..Choice::default()
                },
                Choice {
                    sku: Some("007".into()),
                    ..Choice::default()
                },
            ],
            ..Offer::default()
        }
    }

    fn says(sku: Option<&str>, barcode: Option<&str>) -> Identity {
        let picked = Picked {
            sku: sku.map(str::to_owned),
            barcode: barcode.map(str::to_owned),
            ..Picked::default()
        };
        identify(&Memory::default(), &offer(), &picked).identity
    }

    #[test]
    fn codes_name_the_promised_variant_a_sibling_or_nothing() {
        assert_eq!(says(Some("ct a1b"), None), Identity::Promised);
        assert_eq!(says(Some("СТ-А1В"), None), Identity::Promised);
        assert_eq!(says(Some("CT-C2D"), None), Identity::Sibling);
        assert_eq!(says(Some("WY-220"), None), Identity::Silent);
        assert_eq!(says(None, Some("5901234123457")), Identity::Promised);
        assert_eq!(says(None, Some("5901234123464")), Identity::Sibling);
        assert_eq!(says(Some("CT-A1B"), Some("5901234123464")), Identity::Open);
    }

    #[test]
    fn damaged_codes_leave_it_open() {
        assert_eq!(says(Some("7"), None), Identity::Open, "lost leading zeros");
        assert_eq!(says(Some("CT-A18"), None), Identity::Open, "8 for B");
        assert_eq!(
            says(None, Some("5901234123450")),
            Identity::Silent,
            "wrong check digit"
        );
        assert_eq!(says(None, Some("5.90E+12")), Identity::Silent, "exponent");
    }
}
