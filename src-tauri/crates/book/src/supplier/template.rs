//! The words around the questions: one whole sentence a language, the supplier's Chinese always beside.

use tallyman_core::{check::judge::Vocabulary, language::Language};

use super::question::{About, Question, both};
use crate::view::swatch;

/// The seller's language and the vocabulary that names colours in it.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'a> {
    /// Names colours.
    pub vocabulary: &'a Vocabulary,
    /// The language beside Chinese; Chinese itself stands beside English.
    pub language: Language,
}

/// The columns of the sheet, in order.
pub(super) const COLUMNS: usize = 7;
/// The column with the id.
pub(super) const ID: usize = 0;
/// The column for the answer.
pub(super) const ANSWER: usize = 5;

impl Voice<'_> {
    pub(super) const fn is_german(&self) -> bool {
        matches!(self.language, Language::De)
    }

    const fn pick<'t>(&self, english: &'t str, german: &'t str) -> &'t str {
        if self.is_german() { german } else { english }
    }

    pub(super) fn both(&self, words: &str) -> String {
        let language = if self.is_german() {
            Language::De
        } else {
            Language::En
        };
        both(self.vocabulary, words, swatch::code(language))
    }

    /// The headings of the columns.
    pub(super) fn headings(&self) -> [String; COLUMNS] {
        [
            ("编号", "Id", "Nr."),
            ("商品", "Item", "Artikel"),
            ("买家订购", "Ordered", "Bestellt"),
            ("贵方写法", "Your words", "Ihre Worte"),
            ("疑问", "Asked about", "Gefragt ist"),
            ("答复", "Answer", "Antwort"),
            ("货位/照片", "Bin / photo", "Lagerplatz / Foto"),
        ]
        .map(|(chinese, english, german)| format!("{chinese} {}", self.pick(english, german)))
    }

    /// The answer that none of the choices is right.
    pub(super) const fn none_of_these(&self) -> &'static str {
        if self.is_german() {
            "都不是 Keines davon"
        } else {
            "都不是 None of these"
        }
    }

    /// What is asked for, above the table.
    pub(super) fn requests(&self) -> [String; 2] {
        [
            "发货前请您帮忙确认：请在每一行的“答复”栏中从下拉列表选择，不要修改编号，然后把表格发回给我们。"
                .to_owned(),
            self.pick(
                "Before we ship, please choose an answer from the list in every row, leave the ids as they are, and send the sheet back.",
                "Bitte wählen Sie vor dem Versand in jeder Zeile eine Antwort aus der Liste, lassen Sie die Nummern stehen und senden Sie die Tabelle zurück.",
            )
            .to_owned(),
        ]
    }

    /// What is asked, in short.
    pub(super) fn asked(&self, question: &Question) -> String {
        match &question.about {
            About::Word { word, .. } => word.clone(),
            About::Thing { .. } => {
                format!(
                    "是哪一款？ {}",
                    self.pick("Which one is it?", "Welche ist es?")
                )
            }
        }
    }

    /// The choices as the sheet offers them; the last one is none of them.
    pub(super) fn labels(&self, question: &Question) -> Vec<String> {
        let mut labels: Vec<String> = question
            .choices
            .iter()
            .map(|choice| self.both(&choice.words))
            .collect();
        labels.push(self.none_of_these().to_owned());
        labels
    }

    pub(super) fn ordered(&self, question: &Question) -> String {
        let ordered: Vec<String> = question
            .ordered
            .iter()
            .map(|words| self.both(words))
            .collect();
        ordered.join("; ")
    }
}

/// The questions as a message for a chat: first in Chinese, then in the seller's language.
pub(crate) fn message(voice: &Voice<'_>, supplier: &str, questions: &[Question]) -> String {
    let count = questions.len();
    let mut text = format!(
        "{supplier}，您好！发货前有 {count} 个问题需要您确认，请在附表中选择答复后发回。\n"
    );
    for question in questions {
        let choices = voice.labels(question).join("；");
        let (item, ordered) = (&question.item, voice.ordered(question));
        let (id, words) = (&question.id, &question.words);
        let sentence = match &question.about {
            About::Word { word, .. } => format!(
                "{id}：“{item}”买家订购的是“{ordered}”，贵方写的是“{words}”，请问“{word}”是以下哪一个：{choices}？\n"
            ),
            About::Thing { .. } => format!(
                "{id}：“{item}”买家订购的是“{ordered}”，贵方写的是“{words}”，请问这是以下哪一款：{choices}？\n"
            ),
        };
        text.push_str(&sentence);
    }
    text.push('\n');
    let greeting = if voice.is_german() {
        format!(
            "Guten Tag {supplier}, vor dem Versand brauchen wir Ihre Antwort auf {count} Fragen; bitte wählen Sie sie in der beigefügten Tabelle und senden Sie diese zurück.\n"
        )
    } else {
        format!(
            "Hello {supplier}, before we ship we need your answer to {count} questions; please choose them in the attached sheet and send it back.\n"
        )
    };
    text.push_str(&greeting);
    for question in questions {
        let choices = voice.labels(question).join("; ");
        let (item, ordered) = (&question.item, voice.ordered(question));
        let (id, words) = (&question.id, &question.words);
        let sentence = match (&question.about, voice.is_german()) {
            (About::Word { word, .. }, false) => format!(
                "{id}: for “{item}”, “{ordered}” was ordered and you write “{words}”; which of these is “{word}”: {choices}?\n"
            ),
            (About::Thing { .. }, false) => format!(
                "{id}: for “{item}”, “{ordered}” was ordered and you write “{words}”; which of these is it: {choices}?\n"
            ),
            (About::Word { word, .. }, true) => format!(
                "{id}: Bei „{item}“ ist „{ordered}“ bestellt, und Sie schreiben „{words}“; was davon ist „{word}“: {choices}?\n"
            ),
            (About::Thing { .. }, true) => format!(
                "{id}: Bei „{item}“ ist „{ordered}“ bestellt, und Sie schreiben „{words}“; was davon ist es: {choices}?\n"
            ),
        };
        text.push_str(&sentence);
    }
    text
}
