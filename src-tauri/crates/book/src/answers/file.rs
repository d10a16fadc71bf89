//! Answers as a file: JSON lines, the first of which says what it is and how many follow.

use std::collections::BTreeSet;

use chrono::{DateTime, SecondsFormat};
use serde::{Deserialize, Serialize};
use tallyman_core::{
    check::day::{Decision, Deed, Seen},
    moment::Moment,
};

use super::{Speech, carried, scope_id};
use crate::{
    api::{ApiError, Code},
    error::Error,
    refusal::AnswerRefusal,
};

/// The version of the form.
const VERSION: u32 = 1;
/// The largest file that is read.
const FILE_BYTES_MAX: usize = 16 * 1024 * 1024;
/// The longest line.
const LINE_BYTES_MAX: usize = 1024 * 1024;
/// The most answers of one file.
const ANSWERS_MAX: usize = 20_000;

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    /// Says what the file is, and the version of its form.
    tallyman_answers: u32,
    /// Lines that follow.
    answers: usize,
}

/// One answer. `says` and `holds_for` are for people; only `answer` is read back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FileAnswer {
    /// When it was given, in UTC.
    pub at: String,
    /// Who gave it.
    pub by: String,
    /// What it says.
    #[serde(default)]
    pub says: String,
    /// Where it holds.
    #[serde(default)]
    pub holds_for: String,
    /// The answer itself.
    pub answer: Deed,
    /// The words it was given about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Seen>,
}

impl FileAnswer {
    /// When it was given; `None` where that is no moment.
    pub(crate) fn moment(&self) -> Option<Moment> {
        let at = DateTime::parse_from_rfc3339(&self.at).ok()?;
        Some(Moment(at.timestamp_millis()))
    }
}

/// The decisions that a file can carry, as text; and how many it can't.
pub(crate) fn write(
    decisions: &[Decision],
    speech: &Speech<'_>,
) -> Result<(String, u32, u32), Error> {
    let mut answers: Vec<(&Decision, Deed)> = decisions
        .iter()
        .filter_map(|decision| Some((decision, carried(&decision.deed)?)))
        .collect();
    answers.sort_by(|(one, _), (other, _)| (one.at, &one.id).cmp(&(other.at, &other.id)));
    let mut text = serde_json::to_string(&Header {
        tallyman_answers: VERSION,
        answers: answers.len(),
    })?;
    text.push('\n');
    let count = answers.len();
    for (decision, deed) in answers {
        let at = DateTime::from_timestamp_millis(decision.at.unix_milliseconds())
            .unwrap_or_default()
            .to_rfc3339_opts(SecondsFormat::Millis, true);
        text.push_str(&serde_json::to_string(&FileAnswer {
            at,
            by: decision.by.clone(),
            says: speech.deed(&deed, decision.seen.as_ref()),
            holds_for: scope_id(&deed).to_owned(),
            answer: deed,
            seen: decision.seen.clone(),
        })?);
        text.push('\n');
    }
    Ok((text, count as u32, (decisions.len() - count) as u32))
}

/// Reads a file of answers; each with its line. One line that is none refuses the file.
pub(crate) fn read(file: &str, bytes: &[u8]) -> Result<Vec<(u32, FileAnswer)>, ApiError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(refused(file, AnswerRefusal::FileTooLarge {}));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|_| refused(file, AnswerRefusal::FileNoText {}))?;
    let mut lines = (1_u32..)
        .zip(text.trim_start_matches('\u{feff}').lines())
        .filter(|(_, line)| !line.trim().is_empty());
    let header: Header = lines
        .next()
        .filter(|(_, line)| line.len() <= LINE_BYTES_MAX)
        .and_then(|(_, line)| serde_json::from_str(line).ok())
        .ok_or_else(|| refused(file, AnswerRefusal::FileNoHeader {}))?;
    if header.tallyman_answers != VERSION {
        return Err(refused(
            file,
            AnswerRefusal::FileVersion {
                found: header.tallyman_answers,
                known: VERSION,
            },
        ));
    }
    if header.answers > ANSWERS_MAX {
        return Err(refused(file, AnswerRefusal::FileTooMany {}));
    }
    let mut answers = Vec::new();
    let mut seen = BTreeSet::new();
    for (number, line) in lines {
        if answers.len() == header.answers {
            return Err(refused(
                file,
                AnswerRefusal::FileLineMore {
                    line: number,
                    answers: header.answers as u64,
                },
            ));
        }
        let answer: FileAnswer = Some(line)
            .filter(|line| line.len() <= LINE_BYTES_MAX)
            .and_then(|line| serde_json::from_str(line).ok())
            .ok_or_else(|| refused(file, AnswerRefusal::FileNoAnswer { line: number }))?;
        // The same line twice is one answer.
        if seen.insert(line) {
            answers.push((number, answer));
        } else {
            return Err(refused(file, AnswerRefusal::FileRepeats { line: number }));
        }
    }
    if answers.len() != header.answers {
        return Err(refused(
            file,
            AnswerRefusal::FileEnds {
                found: answers.len() as u64,
                answers: header.answers as u64,
            },
        ));
    }
    Ok(answers)
}

fn refused(file: &str, why: AnswerRefusal) -> ApiError {
    let (file, why) = (file.to_owned(), Box::new(why));
    ApiError::new(Code::FileRefused, AnswerRefusal::FileUnusable { file, why })
}
