//! The sheet that comes back: which question each row answers, and with what.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "of the many deeds only those about words contradict one"
)]

use rustc_hash::FxHashMap;
use tallyman_core::{
    check::{
        day::{Decision, Deed, MappingChoice, WordScope},
        judge::Vocabulary,
    },
    language::Language,
    text::fold,
};
use tallyman_import::{PlainRow, PlainSheet};

use crate::answers::meaning;

use super::{
    identity,
    question::{About, Choice, Question},
    template::{ANSWER, ID, Voice},
};

/// What becomes of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ReplyStatus {
    /// Its answer is taken.
    Taken,
    /// Its answer was taken before.
    Known,
    /// It has no answer.
    Unanswered,
    /// The question is answered or gone.
    NoLongerAsked,
    /// It speaks against what was ordered, or against another answer.
    Contradicts,
    /// Its answer is none of the choices.
    NotUnderstood,
    /// It has no id of a question.
    NotAQuestion,
}

/// One row with what becomes of it.
#[derive(Clone, Debug)]
pub(crate) struct ReplyRow {
    /// Its number in the sheet.
    pub row: u32,
    /// The question's id; empty where there is none.
    pub id: String,
    /// The answer as it stands in the sheet.
    pub answer: String,
    /// What becomes of it.
    pub status: ReplyStatus,
    /// Why, in one sentence.
    pub sentence: String,
    /// What is recorded.
    pub deeds: Vec<Deed>,
}

/// Whether a cell is the id of a question.
pub(crate) fn is_key(cell: &str) -> bool {
    identity::parse(cell).is_some()
}

/// One row with an id, or without one below the headings.
struct Answered {
    row: u32,
    id: Option<String>,
    answer: String,
}

/// Holds the rows of a sheet that came back against the questions of the day and the answers that hold.
pub(crate) fn judge_reply(
    sheets: &[PlainSheet],
    questions: &[Question],
    held: &[Decision],
    scope: &dyn Fn(&Question) -> WordScope,
    vocabulary: &Vocabulary,
    language: Language,
) -> Vec<ReplyRow> {
    let rows: Vec<Answered> = sheets.iter().flat_map(answered).collect();
    let mut said: FxHashMap<&str, Vec<&str>> = FxHashMap::default();
    for row in rows.iter().filter(|row| !row.answer.is_empty()) {
        if let Some(id) = &row.id {
            let answers = said.entry(id).or_default();
            if !answers.iter().any(|known| same(known, &row.answer)) {
                answers.push(&row.answer);
            }
        }
    }
    let judge = Judge {
        questions,
        held,
        scope,
        vocabulary,
        language,
    };
    let mut taken: Vec<String> = Vec::new();
    rows.iter()
        .map(|row| {
            let of_id = row
                .id
                .as_deref()
                .and_then(|id| said.get(id))
                .map_or(0, Vec::len);
            let (status, sentence, deeds) = judge.row(row, of_id, &taken);
            if let (ReplyStatus::Taken, Some(id)) = (status, &row.id) {
                taken.push(id.clone());
            }
            ReplyRow {
                row: row.row,
                id: row.id.clone().unwrap_or_default(),
                answer: row.answer.clone(),
                status,
                sentence,
                deeds,
            }
        })
        .collect()
}

/// The rows of one sheet that answer something: found by their ids, wherever columns and rows were moved to.
fn answered(sheet: &PlainSheet) -> Vec<Answered> {
    let id_of = |row: &PlainRow| {
        row.cells
            .iter()
            .enumerate()
            .find_map(|(column, cell)| Some((column, identity::parse(cell)?)))
    };
    let Some((id_column, _)) = sheet.rows.iter().find_map(id_of) else {
        return Vec::new();
    };
    let heading = sheet.rows.iter().find_map(|row| {
        let column = row.cells.iter().position(|cell| is_heading(cell))?;
        Some((row.number, column))
    });
    let answer_column = heading.map_or(id_column + ANSWER - ID, |(_, column)| column);
    sheet
        .rows
        .iter()
        .filter_map(|row| {
            let id = id_of(row).map(|(_, id)| id);
            let answer = row.cells.get(answer_column).cloned().unwrap_or_default();
            let is_heading = heading.is_some_and(|(number, _)| row.number <= number);
            (id.is_some() || !is_heading).then_some(Answered {
                row: row.number,
                id,
                answer: answer.trim().to_owned(),
            })
        })
        .collect()
}

/// The heading of the answers, in any of the languages in which a sheet is written. A request names it in quotes.
fn is_heading(cell: &str) -> bool {
    let cell = fold(cell).text;
    let cell = cell.trim();
    cell.chars().count() <= 20
        && ["答复", "answer", "antwort"]
            .iter()
            .any(|word| cell.split_whitespace().any(|part| part == *word))
}

fn same(one: &str, other: &str) -> bool {
    fold(one)
        .text
        .split_whitespace()
        .eq(fold(other).text.split_whitespace())
}

/// What an answer means.
enum Meant<'a> {
    Choice(&'a Choice),
    NoneOfThese,
    Nothing,
}

struct Judge<'a> {
    questions: &'a [Question],
    held: &'a [Decision],
    scope: &'a dyn Fn(&Question) -> WordScope,
    vocabulary: &'a Vocabulary,
    language: Language,
}

impl Judge<'_> {
    fn row(
        &self,
        row: &Answered,
        distinct: usize,
        taken: &[String],
    ) -> (ReplyStatus, String, Vec<Deed>) {
        let plain = |status, texts: [&str; 3]| (status, self.pick(texts), Vec::new());
        let Some(id) = &row.id else {
            return plain(
                ReplyStatus::NotAQuestion,
                [
                    "The row has no id of a question, so it is left alone.",
                    "Die Zeile hat keine Nummer einer Frage und bleibt unbeachtet.",
                    "该行没有问题编号，未作处理。",
                ],
            );
        };
        if row.answer.is_empty() {
            return plain(
                ReplyStatus::Unanswered,
                [
                    "There is no answer yet; the question stays.",
                    "Es ist noch nicht geantwortet; die Frage bleibt.",
                    "尚未答复，问题保留。",
                ],
            );
        }
        if distinct > 1 {
            return plain(
                ReplyStatus::Contradicts,
                [
                    "Two rows of the sheet answer this question differently, so none is taken.",
                    "Zwei Zeilen der Tabelle beantworten diese Frage verschieden; keine wird übernommen.",
                    "表格中有两行对该问题的答复不同，均未采用。",
                ],
            );
        }
        let before = self.held.iter().find_map(|decision| {
            let source = decision.source.as_ref()?;
            (source.question.as_deref() == Some(id)).then_some(source)
        });
        if let Some(before) = before {
            let is_same = before
                .answer
                .as_deref()
                .is_some_and(|answer| same(answer, &row.answer));
            return if is_same {
                self.known()
            } else {
                plain(
                    ReplyStatus::Contradicts,
                    [
                        "An earlier sheet answered this question differently; take that answer back first.",
                        "Eine frühere Tabelle hat diese Frage anders beantwortet; nehmen Sie zuerst jene Antwort zurück.",
                        "之前的表格对该问题有不同答复，请先撤回之前的答复。",
                    ],
                )
            };
        }
        if taken.contains(id) {
            return self.known();
        }
        match self.questions.iter().find(|question| question.id == *id) {
            Some(question) => self.answer(question, &row.answer),
            None => plain(
                ReplyStatus::NoLongerAsked,
                [
                    "The question is not asked any more: it was answered, or its words have changed.",
                    "Die Frage stellt sich nicht mehr: sie ist beantwortet, oder ihre Worte haben sich geändert.",
                    "该问题已不再需要：已有答复或文字已变更。",
                ],
            ),
        }
    }

    fn known(&self) -> (ReplyStatus, String, Vec<Deed>) {
        (
            ReplyStatus::Known,
            self.pick([
                "This answer was taken before.",
                "Diese Antwort ist schon übernommen.",
                "该答复之前已采用。",
            ]),
            Vec::new(),
        )
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one table, an arm an outcome and language"
    )]
    fn answer(&self, question: &Question, answer: &str) -> (ReplyStatus, String, Vec<Deed>) {
        let words = &question.words;
        match (self.meant(question, answer), &question.about) {
            (Meant::Nothing, _) => (
                ReplyStatus::NotUnderstood,
                match self.language {
                    Language::En => {
                        format!("“{answer}” is none of the choices; the question stays.")
                    }
                    Language::De => {
                        format!("„{answer}“ ist keine der Antworten; die Frage bleibt.")
                    }
                    Language::Zh => format!("“{answer}”不在选项中，问题保留。"),
                },
                Vec::new(),
            ),
            (Meant::NoneOfThese, _) => (
                ReplyStatus::Contradicts,
                match self.language {
                    Language::En => format!(
                        "“{words}” is none of the choices of this listing: something else would be sent, so the line stays open."
                    ),
                    Language::De => format!(
                        "„{words}“ ist keine Wahl dieses Angebots: es würde etwas anderes versandt, darum bleibt die Zeile offen."
                    ),
                    Language::Zh => {
                        format!("“{words}”不是该商品的任何选项：会发错货，因此该行保持待处理。")
                    }
                },
                Vec::new(),
            ),
            (Meant::Choice(choice), About::Word { word, attribute }) => {
                self.word(question, word, *attribute, choice)
            }
            (Meant::Choice(choice), About::Thing { variant, takes }) => {
                if !choice.is_promised {
                    let (ordered, said) = (question.ordered.join("; "), &choice.words);
                    let sentence = match self.language {
                        Language::En => format!(
                            "“{words}” is {said}, and {ordered} was ordered: the line stays open until another item is taken."
                        ),
                        Language::De => format!(
                            "„{words}“ ist {said}, bestellt ist {ordered}: die Zeile bleibt offen, bis ein anderer Artikel genommen wird."
                        ),
                        Language::Zh => format!(
                            "“{words}”是 {said}，而买家订购的是 {ordered}：在改拣其他商品之前该行保持待处理。"
                        ),
                    };
                    return (ReplyStatus::Contradicts, sentence, Vec::new());
                }
                let deeds = if takes.is_empty() {
                    question
                        .findings
                        .iter()
                        .map(|finding| Deed::Accept {
                            finding: finding.clone(),
                        })
                        .collect()
                } else {
                    vec![Deed::AcceptMapping {
                        mappings: vec![MappingChoice {
                            variant: variant.clone(),
                            components: takes.clone(),
                        }],
                        cause: question.cause.clone(),
                    }]
                };
                let (lines, said) = (question.lines, &choice.words);
                let sentence = match self.language {
                    Language::En => format!(
                        "Taken: “{words}” is {said}, as ordered; it settles {}.",
                        english_lines(lines)
                    ),
                    Language::De => format!(
                        "Übernommen: „{words}“ ist {said}, wie bestellt; das erledigt {}.",
                        german_lines(lines)
                    ),
                    Language::Zh => {
                        format!("已采用：“{words}”就是 {said}，与订购一致，解决 {lines} 行。")
                    }
                };
                (ReplyStatus::Taken, sentence, deeds)
            }
        }
    }

    fn word(
        &self,
        question: &Question,
        word: &str,
        attribute: tallyman_core::check::judge::Attribute,
        choice: &Choice,
    ) -> (ReplyStatus, String, Vec<Deed>) {
        let scope = (self.scope)(question);
        let means = meaning(
            self.vocabulary,
            attribute,
            &choice.words,
            question.choices.iter().map(|other| other.words.as_str()),
        );
        let other = self.held.iter().find_map(|decision| match &decision.deed {
            Deed::WordMeans {
                word: of,
                attribute: about,
                meaning,
                scope: held,
                ..
            } => {
                (same(of, word) && *about == attribute && *held == scope && !same(meaning, &means))
                    .then_some(meaning)
            }
            _ => None,
        });
        if let Some(other) = other {
            let said = &choice.words;
            let sentence = match self.language {
                Language::En => format!(
                    "The sheet says that “{word}” means {said}, and an answer that holds says {other}; take that one back first."
                ),
                Language::De => format!(
                    "Die Tabelle sagt, „{word}“ bedeutet {said}, eine geltende Antwort sagt {other}; nehmen Sie zuerst jene zurück."
                ),
                Language::Zh => {
                    format!("表格称“{word}”是 {said}，而现有答复为 {other}，请先撤回现有答复。")
                }
            };
            return (ReplyStatus::Contradicts, sentence, Vec::new());
        }
        let deed = Deed::WordMeans {
            word: word.to_owned(),
            attribute,
            meaning: means,
            scope,
            cause: Some(question.cause.clone()),
        };
        let (lines, said) = (question.lines, &choice.words);
        let sentence = match self.language {
            Language::En => format!(
                "Taken: “{word}” means {said}; {} looked at with it.",
                if lines == 1 {
                    "1 line is".to_owned()
                } else {
                    format!("{lines} lines are")
                }
            ),
            Language::De => format!(
                "Übernommen: „{word}“ bedeutet {said}; damit wird {} geprüft.",
                german_lines(lines)
            ),
            Language::Zh => format!("已采用：“{word}”是指 {said}，据此检查 {lines} 行。"),
        };
        (ReplyStatus::Taken, sentence, vec![deed])
    }

    /// What an answer means: a choice as the list offers it, in the listing's own words, or by a colour that only one has.
    fn meant<'q>(&self, question: &'q Question, answer: &str) -> Meant<'q> {
        for language in [Language::En, Language::De] {
            let voice = Voice {
                vocabulary: self.vocabulary,
                language,
            };
            let none = voice.none_of_these();
            if same(answer, none)
                || none
                    .split_once(' ')
                    .is_some_and(|(chinese, latin)| same(answer, chinese) || same(answer, latin))
            {
                return Meant::NoneOfThese;
            }
            let offered = question.choices.iter().find(|choice| {
                same(answer, &choice.words) || same(answer, &voice.both(&choice.words))
            });
            if let Some(choice) = offered {
                return Meant::Choice(choice);
            }
        }
        let Some(colour) = self.vocabulary.colour(answer) else {
            return Meant::Nothing;
        };
        // A shade within a longer answer would be guessing: only the bare colour word counts.
        let is_bare = ["en", "de", "zh"]
            .iter()
            .filter_map(|language| self.vocabulary.word(colour, language))
            .any(|name| same(name, answer));
        let mut of_colour = question
            .choices
            .iter()
            .filter(|choice| self.vocabulary.colour(&choice.words) == Some(colour));
        match (of_colour.next(), of_colour.next()) {
            (Some(only), None) if is_bare => Meant::Choice(only),
            _ => Meant::Nothing,
        }
    }

    fn pick(&self, [english, german, chinese]: [&str; 3]) -> String {
        match self.language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned()
    }
}

fn english_lines(lines: u32) -> String {
    if lines == 1 {
        "1 line".to_owned()
    } else {
        format!("{lines} lines")
    }
}

fn german_lines(lines: u32) -> String {
    if lines == 1 {
        "1 Zeile".to_owned()
    } else {
        format!("{lines} Zeilen")
    }
}
