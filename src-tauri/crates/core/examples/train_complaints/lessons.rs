//! Reading the messages that the model learns from.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use tallyman_core::complaint::training::{DIGEST_OF_NOTHING, Lesson, digest, words_of_languages};
use tallyman_core::complaint::{MessageLanguage, Reason};

/// What there is to learn from.
pub(crate) struct Lessons {
    /// Whole messages, with the file each is from.
    pub(crate) messages: Vec<(String, Lesson)>,
    /// Phrases that name a reason; never held out.
    pub(crate) phrases: Vec<Lesson>,
    /// Words by language.
    pub(crate) words: Vec<Lesson>,
    /// All of it as one number.
    pub(crate) digest: u64,
}

#[derive(Deserialize)]
struct Message {
    lang: String,
    text: String,
    reason: String,
    #[serde(default)]
    also: Vec<String>,
}

impl Lessons {
    /// Reads every file of messages and the table of phrases.
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let mut lessons = Self {
            messages: Vec::new(),
            phrases: Vec::new(),
            words: words_of_languages(),
            digest: DIGEST_OF_NOTHING,
        };
        for path in training_files()? {
            let text = fs::read_to_string(&path)?;
            lessons.digested(&text);
            let name = path.file_stem().unwrap_or_default().to_string_lossy();
            for (row, line) in text
                .lines()
                .enumerate()
                .filter(|(_, line)| !line.is_empty())
            {
                let lesson = serde_json::from_str::<Message>(line)
                    .ok()
                    .and_then(|message| lesson(&message))
                    .ok_or_else(|| format!("{}, line {}: not a lesson", path.display(), row + 1))?;
                lessons.messages.push((name.to_string(), lesson));
            }
        }
        let folder = house().join("assets/complaints");
        let phrases = fs::read_to_string(folder.join("key-phrases.tsv"))?;
        lessons.digested(&phrases);
        lessons.digested(&fs::read_to_string(folder.join("concepts.tsv"))?);
        lessons.digested(&fs::read_to_string(folder.join("meanings.tsv"))?);
        for line in phrases.lines().filter(|line| !line.starts_with('#')) {
            let mut cells = line.split('\t');
            let (Some(reason), Some(language), Some(words)) = (
                cells.next().and_then(Reason::named),
                cells.next().and_then(MessageLanguage::coded),
                cells.next(),
            ) else {
                return Err(format!("key-phrases.tsv: {line}").into());
            };
            lessons
                .phrases
                .extend(words.split('|').map(|phrase| Lesson {
                    text: phrase.to_owned(),
                    language,
                    reason: Some(reason),
                    also: Vec::new(),
                    weight: 0.5,
                }));
        }
        Ok(lessons)
    }

    /// Everything that has a reason.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Lesson> {
        self.messages
            .iter()
            .map(|(_, lesson)| lesson)
            .chain(&self.phrases)
    }

    fn digested(&mut self, text: &str) {
        self.digest = digest(self.digest, text);
    }
}

fn lesson(message: &Message) -> Option<Lesson> {
    Some(Lesson {
        text: message.text.clone(),
        language: MessageLanguage::coded(&message.lang)?,
        reason: Some(Reason::named(&message.reason)?),
        also: message
            .also
            .iter()
            .map(|name| Reason::named(name))
            .collect::<Option<_>>()?,
        weight: 1.0,
    })
}

/// The number of a lesson's reason.
pub(crate) fn class_of(lesson: &Lesson) -> usize {
    Reason::ALL
        .iter()
        .position(|reason| Some(*reason) == lesson.reason)
        .unwrap_or_default()
}

/// The root of the repository.
pub(crate) fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn training_files() -> Result<Vec<PathBuf>, std::io::Error> {
    let mut files: Vec<PathBuf> = fs::read_dir(house().join("tests/cases/complaints"))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path
                .file_stem()
                .map(|name| name.to_string_lossy().into_owned());
            name.is_some_and(|name| name.starts_with("train-"))
                && path.extension().is_some_and(|ending| ending == "jsonl")
        })
        .collect();
    files.sort();
    Ok(files)
}
