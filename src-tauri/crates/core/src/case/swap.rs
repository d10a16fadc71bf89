//! What an agreed swap changed.

use crate::{
    check::judge::{Attribute, Verdict, Vocabulary},
    complaint::Reason,
    record::{OptionValue, OrderLine},
    text::fold,
};

/// Reasons that say that another thing came than was ordered.
const GOODS: &[Reason] = &[Reason::WrongItem, Reason::WrongColour, Reason::WrongSize];

/// The reasons that speak of what a swap changed on a line. Where its words do not tell, those are all that say that
/// another thing came: what was agreed on may excuse us, and is never more than a doubt.
pub fn swapped(
    vocabulary: &Vocabulary,
    line: &OrderLine,
    options: &[OptionValue],
    sku: Option<&str>,
) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (at, agreed) in options.iter().enumerate() {
        let before = before(vocabulary, line, options, at);
        if before.is_some_and(|before| fold(&before.value).text == fold(&agreed.value).text) {
            continue;
        }
        match attribute(vocabulary, before, agreed) {
            Some(attribute) => reasons.push(reason_of(attribute)),
            None => return GOODS.to_vec(),
        }
    }
    if reasons.is_empty() && sku.is_some_and(|sku| line.sku.as_deref() != Some(sku)) {
        return GOODS.to_vec();
    }
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

/// The option of the line that an agreed one takes the place of: the one of its name, else the one in its place where one
/// of them has no name.
fn before<'a>(
    vocabulary: &Vocabulary,
    line: &'a OrderLine,
    options: &[OptionValue],
    at: usize,
) -> Option<&'a OptionValue> {
    let name = options.get(at).and_then(|option| option.name.as_deref());
    let is_same = |own: &str, name: &str| {
        let attribute = vocabulary.attribute_of(own);
        fold(own).text == fold(name).text
            || (attribute.is_some() && attribute == vocabulary.attribute_of(name))
    };
    let is_named = |option: &&OptionValue| {
        let own = option.name.as_deref();
        own.zip(name).is_some_and(|(own, name)| is_same(own, name))
    };
    let is_same_form = line.options.len() == options.len();
    let in_place = || {
        let option = line.options.get(at)?;
        (is_same_form && (name.is_none() || option.name.is_none())).then_some(option)
    };
    line.options.iter().find(is_named).or_else(in_place)
}

fn attribute(
    vocabulary: &Vocabulary,
    before: Option<&OptionValue>,
    agreed: &OptionValue,
) -> Option<Attribute> {
    let names = [Some(agreed), before];
    let mut named = names
        .iter()
        .filter_map(|option| vocabulary.attribute_of(option.as_ref()?.name.as_deref()?));
    let is_colour = |option: &OptionValue| vocabulary.colour(&option.value).is_some();
    named.next().or_else(|| {
        (is_colour(agreed) && before.is_none_or(is_colour)).then_some(Attribute::Colour)
    })
}

/// As the judge speaks of an attribute that is another than was promised.
const fn reason_of(attribute: Attribute) -> Reason {
    match Verdict::wrong(attribute) {
        Verdict::WrongColour => Reason::WrongColour,
        Verdict::WrongSize => Reason::WrongSize,
        Verdict::WrongQuantity => Reason::WrongQuantity,
        Verdict::WrongItem | Verdict::Same | Verdict::Unclear => Reason::WrongItem,
    }
}
