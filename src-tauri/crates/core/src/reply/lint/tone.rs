//! Language and tone (L06, L19, L20, L21, L22, L31, L32).

use std::ops::Range;

use super::{
    Advice, Desk, Rule, form,
    page::is_running,
    value::{DayForm, Kind, Value, digits_of},
};
use crate::{
    complaint::{MessageLanguage, Reason},
    money::Money,
    reply::{ReplyLanguage, SlotValue, day as written_day, money as written_money},
    text::{Script, fold_as_written, han_forms, script_of},
};

/// Below this many letters the language of a text cannot be told.
const LETTERS_MIN: usize = 30;
/// How far into the text an apology should stand, in characters, where a third of it is less.
const EARLY_CHARS: usize = 260;
/// The shortest word of goods that says what the problem is about.
const CONCRETE_CHARS_MIN: usize = 4;

pub(super) fn check(desk: &mut Desk<'_>) {
    language(desk);
    scripts(desk);
    next_step(desk);
    concrete(desk);
    apology(desk);
    first_person(desk);
    address(desk);
    formats(desk);
}

/// L06: the buyer's language.
fn language(desk: &mut Desk<'_>) {
    use ReplyLanguage as L;
    let wanted = desk.context.language;
    let expected = match wanted {
        L::En => MessageLanguage::En,
        L::De => MessageLanguage::De,
        L::Fr => MessageLanguage::Fr,
        L::Es => MessageLanguage::Es,
        L::It => MessageLanguage::It,
        L::Pt => MessageLanguage::Pt,
        L::Nl => MessageLanguage::Nl,
        L::Pl => MessageLanguage::Pl,
        L::Ja => MessageLanguage::Ja,
        L::ZhHans | L::ZhHant => MessageLanguage::Zh,
    };
    let letters = desk
        .page
        .text
        .chars()
        .filter(|sign| sign.is_alphabetic())
        .count();
    let is_told = desk.spoken != MessageLanguage::Und
        && (letters >= LETTERS_MIN
            || matches!(desk.spoken, MessageLanguage::Ja | MessageLanguage::Zh));
    let (traditional, simplified) = han_forms(desk.page.text);
    let is_other_form = match wanted {
        L::ZhHans => traditional > simplified,
        L::ZhHant => simplified > traditional,
        L::En | L::De | L::Fr | L::Es | L::It | L::Pt | L::Nl | L::Pl | L::Ja => false,
    };
    if (is_told && desk.spoken != expected) || is_other_form {
        desk.find(
            Rule::L06,
            &(0..desk.page.text.len()),
            Advice::OtherLanguage { wanted },
        );
    }
}

/// L06: a word of letters of several scripts.
fn scripts(desk: &mut Desk<'_>) {
    let mixed: Vec<Range<usize>> = desk
        .pieces
        .iter()
        .map(|piece| piece.span.clone())
        .filter(|span| {
            let words = desk.page.text.get(span.clone()).unwrap_or_default();
            let of = |script: Script| words.chars().any(|sign| script_of(sign) == script);
            let is_foreign = |sign: char| {
                sign.is_alphabetic() && script_of(sign) == Script::Other && !is_wide(sign)
            };
            let alphabets = [Script::Latin, Script::Cyrillic, Script::Greek];
            alphabets.into_iter().filter(|script| of(*script)).count() > 1
                || (of(Script::Latin) && words.chars().any(is_foreign))
        })
        .collect();
    for span in mixed {
        let said = desk.said(&span);
        desk.find(Rule::L06, &span, Advice::MixedScripts { said });
    }
}

/// Full-width letters are Latin ones.
const fn is_wide(sign: char) -> bool {
    matches!(sign as u32, 0xFF00..=0xFFEF)
}

/// L19: a day by which something happens.
fn next_step(desk: &mut Desk<'_>) {
    let today = desk.context.today;
    let has_day = desk
        .values
        .iter()
        .any(|value| value.days(today).iter().any(|day| *day >= today));
    if !has_day && !desk.hits.has("soon") {
        desk.find_in_all(Rule::L19, Advice::NoNextStep {});
    }
}

/// L20: a word of the goods, or of the reason.
fn concrete(desk: &mut Desk<'_>) {
    let mut words: Vec<String> = Vec::new();
    let mut signs: Vec<String> = Vec::new();
    for value in desk.known_values() {
        let SlotValue::Goods(text) = value else {
            continue;
        };
        let folded = fold_as_written(text).text;
        for word in folded.split(|sign: char| !sign.is_alphanumeric()) {
            if word.chars().any(is_running) {
                signs.push(word.chars().take(8).collect());
            } else if word.chars().count() >= CONCRETE_CHARS_MIN {
                words.push(word.to_owned());
            }
        }
    }
    if words.is_empty() && signs.is_empty() {
        return;
    }
    let text = desk.page.folded.text.as_str();
    let has_word = desk
        .pieces
        .iter()
        .any(|piece| words.iter().any(|word| piece.text == *word));
    let has_sign = signs.iter().any(|word| {
        let pair: Vec<char> = word.chars().collect();
        pair.windows(2)
            .any(|pair| text.contains(&pair.iter().collect::<String>()))
    });
    if !has_word && !has_sign {
        desk.find_in_all(Rule::L20, Advice::NotConcrete {});
    }
}

/// L21: one apology, early, without condition.
fn apology(desk: &mut Desk<'_>) {
    let conditional: Vec<Range<usize>> = desk
        .hits
        .of("if_sorry")
        .map(|hit| hit.span.clone())
        .collect();
    for span in conditional {
        let said = desk.said(&span);
        desk.find(Rule::L21, &span, Advice::SorryIf { said });
    }
    let mut sentences: Vec<usize> = Vec::new();
    let mut first: Option<Range<usize>> = None;
    let mut last: Option<Range<usize>> = None;
    for hit in desk.hits.of("apology") {
        if !sentences.contains(&hit.sentence) {
            sentences.push(hit.sentence);
            last = Some(hit.span.clone());
        }
        if first
            .as_ref()
            .is_none_or(|first| hit.span.start < first.start)
        {
            first = Some(hit.span.clone());
        }
    }
    let most = if desk.context.language == ReplyLanguage::Ja {
        2
    } else {
        1
    };
    let is_problem = desk.context.rulings.is_empty()
        || desk.context.rulings.iter().any(|ruling| {
            !matches!(
                ruling.reason,
                Reason::ChangedMind | Reason::Counterfeit | Reason::Other
            )
        });
    match (first, last) {
        (None, _) if is_problem => desk.find_in_all(Rule::L21, Advice::NoApology {}),
        (Some(_), Some(last)) if sentences.len() > most => {
            let said = desk.said(&last);
            desk.find(Rule::L21, &last, Advice::SorryAgain { said });
        }
        (Some(first), _) => {
            let before = desk
                .page
                .text
                .get(..first.start)
                .unwrap_or_default()
                .chars()
                .count();
            if before > EARLY_CHARS.max(desk.length_chars / 3) {
                let said = desk.said(&first);
                desk.find(Rule::L21, &first, Advice::SorryLate { said });
            }
        }
        (None, _) => {}
    }
}

/// L22: somebody acts.
fn first_person(desk: &mut Desk<'_>) {
    let is_natural = !matches!(
        desk.context.language,
        ReplyLanguage::Ja | ReplyLanguage::ZhHans | ReplyLanguage::ZhHant
    );
    if is_natural && !desk.hits.has("first_person") {
        desk.find_in_all(Rule::L22, Advice::NoFirstPerson {});
    }
}

/// L31: form of address, greeting and closing.
fn address(desk: &mut Desk<'_>) {
    use ReplyLanguage as L;
    let is_polite = desk.hits.has("polite");
    let is_strict = matches!(
        desk.context.language,
        L::De | L::Fr | L::It | L::Pt | L::Pl | L::Ja | L::ZhHans | L::ZhHant
    );
    let familiar: Vec<Range<usize>> = desk
        .hits
        .of("familiar")
        .map(|hit| hit.span.clone())
        .collect();
    if is_strict || is_polite {
        for span in familiar {
            let said = desk.said(&span);
            desk.find(Rule::L31, &span, Advice::Familiar { said });
        }
    }
    if !desk.hits.has("greeting") {
        desk.find_in_all(Rule::L31, Advice::NoGreeting {});
    }
    if !desk.hits.has("closing") {
        desk.find_in_all(Rule::L31, Advice::NoClosing {});
    }
}

/// L32: days and amounts as the language writes them.
fn formats(desk: &mut Desk<'_>) {
    let wrong: Vec<(Range<usize>, String)> = desk
        .values
        .iter()
        .filter_map(|value| Some((value.span.clone(), otherwise(desk, value)?)))
        .collect();
    for (span, instead) in wrong {
        let said = desk.said(&span);
        let advice = Advice::Format {
            said,
            instead: instead.clone(),
        };
        desk.suggest(Rule::L32, &span, advice, instead);
    }
}

/// How a value should be written, where it is written otherwise.
fn otherwise(desk: &Desk<'_>, value: &Value) -> Option<String> {
    let language = desk.context.language;
    let (date_mark, decimal) = form::marks(language);
    let is_signs = matches!(
        language,
        ReplyLanguage::Ja | ReplyLanguage::ZhHans | ReplyLanguage::ZhHant
    );
    match &value.kind {
        Kind::Day { form, readings } => {
            let is_right = match form {
                DayForm::DayName => !is_signs,
                DayForm::NameDay => language == ReplyLanguage::En,
                DayForm::Signs => is_signs,
                DayForm::Iso => false,
                DayForm::Numbers(mark) => {
                    language != ReplyLanguage::En && (*mark == date_mark || is_signs)
                }
            };
            let is_whole = readings.first().is_some_and(|(year, ..)| *year > 0);
            let day = *value.days(desk.context.today).first()?;
            (!is_right && is_whole).then(|| written_day(language, day))
        }
        Kind::Amount {
            form,
            digits,
            decimals,
            codes,
        } => {
            let said = desk.said(&value.span);
            let mark = said
                .chars()
                .find(|sign| !sign.is_ascii_digit() && !" .,".contains(*sign))?;
            let is_symbol = !mark.is_alphabetic();
            let is_mark_right = form.decimal.is_none_or(|used| used == decimal);
            let is_place_right =
                !is_symbol || form.is_currency_first == form::is_currency_first(language, mark);
            let code = (*codes.first()?).to_owned();
            let scale = digits_of(&code).checked_sub(*decimals)?;
            let amount_minor =
                i64::try_from(digits.checked_mul(10_u64.checked_pow(scale)?)?).ok()?;
            let money = Money {
                amount_minor,
                currency: code,
            };
            (!is_mark_right || !is_place_right).then(|| written_money(language, &money))
        }
        Kind::Percent(_)
        | Kind::Count(_)
        | Kind::Word(_)
        | Kind::Decimal { .. }
        | Kind::Time
        | Kind::Reference(_) => None,
    }
}
