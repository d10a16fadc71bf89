//! What goes to standard output and standard error.

use std::io::{self, Write as _};

use serde::Serialize;
use tallyman_book::api::Code;

/// Where answers go.
#[derive(Debug)]
pub(crate) struct Output {
    is_json: bool,
}

impl Output {
    /// An output that speaks JSON or words.
    pub(crate) const fn new(is_json: bool) -> Self {
        Self { is_json }
    }

    /// Whether answers are JSON.
    pub(crate) const fn is_json(&self) -> bool {
        self.is_json
    }

    /// One JSON value on a line of its own, if answers are JSON.
    pub(crate) fn json(&mut self, value: &impl Serialize) -> io::Result<()> {
        if !self.is_json {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        serde_json::to_writer(&mut out, value)?;
        out.write_all(b"\n")
    }

    /// One line of words, if answers are words.
    pub(crate) fn words(&mut self, line: &str) -> io::Result<()> {
        if self.is_json {
            return Ok(());
        }
        let mut out = io::stdout().lock();
        out.write_all(visible(line).as_bytes())?;
        out.write_all(b"\n")
    }

    /// A word of warning on standard error, beside the answer.
    pub(crate) fn warning(line: &str) {
        // Nobody is left to tell if this fails.
        drop(writeln!(io::stderr().lock(), "{}", visible(line)));
    }

    /// An error: words on standard error, and with JSON the same as a value on standard output.
    pub(crate) fn error(&mut self, error: &Told<'_>) {
        #[derive(Serialize)]
        struct Wrapped<'a> {
            error: &'a Told<'a>,
        }
        // Nobody is left to tell if even this fails.
        drop(self.json(&Wrapped { error }));
        let hint = if error.hint.is_empty() {
            String::new()
        } else {
            format!(" {}", error.hint)
        };
        drop(writeln!(
            io::stderr().lock(),
            "{}{}",
            visible(error.message),
            visible(&hint)
        ));
    }
}

/// An error in words, of the book or of the command line itself.
#[derive(Debug, Serialize)]
pub(crate) struct Told<'a> {
    /// What a script can branch on.
    pub code: Code,
    /// What happened.
    pub message: &'a str,
    /// What to do; empty where nothing can be done.
    pub hint: &'a str,
}

/// Text with its control characters shown: a title from a file must not drive the terminal.
fn visible(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let is_hidden = character.is_control() && character != '\n' && character != '\t';
            let is_direction =
                matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
            if is_hidden || is_direction {
                character.escape_unicode().collect::<Vec<_>>()
            } else {
                vec![character]
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_drive_the_terminal() {
        assert_eq!(
            visible("red \u{1b}[31mcup\u{202e}"),
            "red \\u{1b}[31mcup\\u{202e}"
        );
        assert_eq!(visible("藏青色\tL"), "藏青色\tL");
    }
}
