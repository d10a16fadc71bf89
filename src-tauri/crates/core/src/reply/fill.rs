//! Puts values into templates: Fluent chooses the wording, marks around each value tell where it came to stand.

use std::sync::OnceLock;

use fluent_bundle::{
    FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle, memoizer::MemoizerKind,
};

use super::{ReplyLanguage, Slot, SlotValue, Source, format, template::Template};

/// The signs that stand around a value while a sentence is built. No value has any of them: [`clean`] takes them out.
const MARKS: std::ops::RangeInclusive<char> = '\u{E000}'..='\u{F8FF}';
const FIRST_MARK: u32 = 0xE000;
/// Stands before a number, whose place Fluent does not tell; a template has at most one.
const NUMBER_MARK: char = '\u{F8F0}';
/// Stands behind every value.
const END_MARK: char = '\u{F8FF}';

/// The most signs of a value that a sentence takes; longer titles are cut at a word.
const SIGNS_MAX: usize = 120;

/// A value for a place of a template, with what proves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Filling {
    pub name: &'static str,
    pub value: SlotValue,
    pub source: Source,
}

/// The words of every template in one language.
pub(super) struct Words {
    language: ReplyLanguage,
    bundle: FluentBundle<FluentResource>,
}

pub(super) const fn source(language: ReplyLanguage) -> &'static str {
    match language {
        ReplyLanguage::En => include_str!("../../../../../assets/replies/en.ftl"),
        ReplyLanguage::De => include_str!("../../../../../assets/replies/de.ftl"),
        ReplyLanguage::Fr => include_str!("../../../../../assets/replies/fr.ftl"),
        ReplyLanguage::Es => include_str!("../../../../../assets/replies/es.ftl"),
        ReplyLanguage::It => include_str!("../../../../../assets/replies/it.ftl"),
        ReplyLanguage::Pt => include_str!("../../../../../assets/replies/pt.ftl"),
        ReplyLanguage::Nl => include_str!("../../../../../assets/replies/nl.ftl"),
        ReplyLanguage::Pl => include_str!("../../../../../assets/replies/pl.ftl"),
        ReplyLanguage::Ja => include_str!("../../../../../assets/replies/ja.ftl"),
        ReplyLanguage::ZhHans => include_str!("../../../../../assets/replies/zh-Hans.ftl"),
        ReplyLanguage::ZhHant => include_str!("../../../../../assets/replies/zh-Hant.ftl"),
    }
}

impl Words {
    /// The words of a language; read once.
    pub(super) fn of(language: ReplyLanguage) -> &'static Self {
        static ALL: [OnceLock<Words>; ReplyLanguage::ALL.len()] =
            [const { OnceLock::new() }; ReplyLanguage::ALL.len()];
        ALL[language as usize].get_or_init(|| Self::read(language))
    }

    fn read(language: ReplyLanguage) -> Self {
        // What cannot be read is left out by Fluent; a test holds that all of it can.
        let resource = FluentResource::try_new(source(language).to_owned())
            .unwrap_or_else(|(resource, _)| resource);
        let mut bundle = FluentBundle::new_concurrent(language.tag().parse().into_iter().collect());
        // Signs of direction around values would end in the platform's text field.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(mark_number));
        bundle.add_resource_overriding(resource);
        Self { language, bundle }
    }

    /// A template's words with its places filled; `None` where the language lacks the template.
    pub(super) fn fill(
        &self,
        template: &Template,
        fillings: &[Filling],
        choices: &[(&'static str, &'static str)],
    ) -> Option<(String, Vec<Slot>)> {
        let mut arguments = FluentArgs::new();
        for (mark, filling) in (FIRST_MARK..).zip(fillings) {
            let value = match &filling.value {
                SlotValue::Count(units) => FluentValue::from(*units),
                other @ (SlotValue::Goods(_)
                | SlotValue::Day(_)
                | SlotValue::Amount(_)
                | SlotValue::Reference(_)
                | SlotValue::Shop(_)) => {
                    let shown = shown(self.language, other);
                    let mark = char::from_u32(mark)?;
                    FluentValue::from(format!("{mark}{shown}{END_MARK}"))
                }
            };
            arguments.set(filling.name, value);
        }
        for (name, chosen) in choices
            .iter()
            .filter(|(name, _)| template.choices.contains(name))
        {
            arguments.set(*name, *chosen);
        }
        let message = self.bundle.get_message(template.name)?;
        let mut faults = Vec::new();
        let marked = self
            .bundle
            .format_pattern(message.value()?, Some(&arguments), &mut faults);
        faults.is_empty().then(|| unmark(&marked, fillings))
    }
}

/// A number with marks around it.
fn mark_number<M: MemoizerKind>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    if let FluentValue::Number(number) = value {
        Some(format!("{NUMBER_MARK}{}{END_MARK}", number.as_string()))
    } else {
        None
    }
}

/// Takes the marks out and says where each value stands.
fn unmark(marked: &str, fillings: &[Filling]) -> (String, Vec<Slot>) {
    let mut text = String::with_capacity(marked.len());
    let mut slots: Vec<Slot> = Vec::new();
    let mut open: Option<(usize, &Filling)> = None;
    for sign in marked.chars() {
        if sign == END_MARK {
            if let Some((start, filling)) = open.take() {
                slots.push(Slot {
                    name: filling.name,
                    value: filling.value.clone(),
                    source: filling.source,
                    range: start..text.len(),
                });
            }
        } else if sign == NUMBER_MARK {
            let count = fillings
                .iter()
                .find(|filling| matches!(filling.value, SlotValue::Count(_)));
            open = count.map(|filling| (text.len(), filling));
        } else if MARKS.contains(&sign) {
            let at = (sign as u32 - FIRST_MARK) as usize;
            open = fillings.get(at).map(|filling| (text.len(), filling));
        } else {
            text.push(sign);
        }
    }
    (text, slots)
}

/// A value as it stands in a sentence of this language.
pub fn shown(language: ReplyLanguage, value: &SlotValue) -> String {
    match value {
        SlotValue::Goods(words) | SlotValue::Reference(words) | SlotValue::Shop(words) => {
            words.clone()
        }
        SlotValue::Count(units) => units.to_string(),
        SlotValue::Day(day) => format::day(language, *day),
        SlotValue::Amount(money) => format::money(language, money),
    }
}

/// Words from outside as one line of plain text: without control signs, signs of direction, pictures and our own
/// marks, and not longer than a sentence bears. `None` where nothing is left.
pub(super) fn clean(words: &str) -> Option<String> {
    let mut cleaned = String::new();
    let mut is_apart = false;
    for sign in words.chars() {
        if sign.is_whitespace() {
            is_apart = !cleaned.is_empty();
        } else if !is_hidden(sign) {
            if std::mem::take(&mut is_apart) {
                cleaned.push(' ');
            }
            cleaned.push(sign);
        }
    }
    if cleaned.chars().count() > SIGNS_MAX {
        let mut cut: String = cleaned.chars().take(SIGNS_MAX - 1).collect();
        if let Some(end) = cut.rfind(' ').filter(|end| *end > cut.len() / 2) {
            cut.truncate(end);
        }
        let kept = cut
            .trim_end_matches([' ', ',', ';', '-', '|', '/', '('])
            .len();
        cut.truncate(kept);
        cleaned = format!("{cut}…");
    }
    cleaned
        .chars()
        .any(char::is_alphanumeric)
        .then_some(cleaned)
}

/// Signs that have no place in a letter: control, direction, zero width, private use, pictures. A number in a circle is a
/// picture too, but an order's number must not lose it.
fn is_hidden(sign: char) -> bool {
    sign.is_control()
        || !sign.is_alphanumeric()
            && matches!(sign,
            '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFF}'
            | '\u{E000}'..='\u{F8FF}' | '\u{E0000}'..='\u{10FFFF}'
            | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_or_decorates_goes_and_a_number_in_a_circle_stays() {
        assert_eq!(clean("a\u{202E}b 🔥 ❤\u{FE0F}").as_deref(), Some("ab"));
        assert_eq!(clean("0❶A").as_deref(), Some("0❶A"));
        assert_eq!(clean("\u{200B}"), None);
    }
}
