//! Breaking text into lines that fit.

use crate::font::{FaceId, Family, glyph};

/// How a stretch of text is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Style {
    pub(crate) family: Family,
    /// Size in layout pixels.
    pub(crate) size: f32,
    /// Extra space after each character, as a part of the size.
    pub(crate) tracking: f32,
}

impl Style {
    pub(crate) const fn new(family: Family, size: f32) -> Self {
        Self {
            family,
            size,
            tracking: 0.0,
        }
    }

    pub(crate) const fn tracked(mut self, tracking: f32) -> Self {
        self.tracking = tracking;
        self
    }

    pub(crate) const fn sized(mut self, size: f32) -> Self {
        self.size = size;
        self
    }

    /// Width of a cleaned text; a missing character counts as one em.
    pub(crate) fn width(self, text: &str) -> f32 {
        text.chars().map(|character| self.advance(character)).sum()
    }

    fn advance(self, character: char) -> f32 {
        let advance = glyph(self.family, character).map_or(1000, |found| found.advance);
        (f32::from(advance) / 1000.0 + self.tracking) * self.size
    }
}

/// A stretch of cleaned text in one style.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Inline {
    pub(crate) text: String,
    pub(crate) style: Style,
}

impl Inline {
    pub(crate) fn new(text: impl AsRef<str>, style: Style) -> Self {
        Self {
            text: super::clean(text.as_ref()),
            style,
        }
    }
}

/// One line: stretches with their distance from the line's start.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<(f32, Inline)>,
    pub(crate) width: f32,
}

impl Line {
    /// Sets stretches on one line without breaking.
    pub(crate) fn of(inlines: &[Inline]) -> Self {
        let mut line = Self::default();
        for inline in inlines {
            line.push(&inline.text, inline.style);
        }
        line
    }

    /// The line's text, for tests and for naming.
    #[cfg(test)]
    pub(crate) fn text(&self) -> String {
        self.pieces
            .iter()
            .map(|(_, inline)| inline.text.as_str())
            .collect()
    }

    fn push(&mut self, text: &str, style: Style) {
        if text.is_empty() {
            return;
        }
        match self.pieces.last_mut() {
            Some((_, last)) if last.style == style => last.text.push_str(text),
            _ => self.pieces.push((
                self.width,
                Inline {
                    text: text.to_owned(),
                    style,
                },
            )),
        }
        self.width += style.width(text);
    }

    fn trim_end(&mut self) {
        while let Some((_, last)) = self.pieces.last_mut() {
            let kept = last.text.trim_end_matches(' ').len();
            let spaces = last.text.split_off(kept);
            self.width -= last.style.width(&spaces);
            if !last.text.is_empty() {
                break;
            }
            self.pieces.pop();
        }
    }
}

/// A stretch that is not broken unless it is wider than the line alone.
#[derive(Default)]
struct Word {
    parts: Vec<Inline>,
    width: f32,
}

/// Breaks stretches into lines no wider than `width`: at spaces, between Han characters, and inside a word that is too
/// long for a line of its own. Codes with hyphens stay whole where they can.
pub(crate) fn wrap(inlines: &[Inline], width: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut line = Line::default();
    for word in words(inlines) {
        let is_space = word.parts.iter().all(|part| part.text == " ");
        if is_space {
            if !line.pieces.is_empty() {
                place(&mut line, &word);
            }
            continue;
        }
        if line.width + word.width > width && !line.pieces.is_empty() {
            line.trim_end();
            lines.push(std::mem::take(&mut line));
        }
        if word.width <= width {
            place(&mut line, &word);
        } else {
            place_broken(&mut lines, &mut line, &word, width);
        }
    }
    line.trim_end();
    if !line.pieces.is_empty() {
        lines.push(line);
    }
    lines
}

/// Sets a text on one line, smaller if it must be, down to `smallest`; then on as few lines as the smallest needs, as
/// large as they allow.
pub(crate) fn fit(inlines: &[Inline], width: f32, smallest: f32) -> Vec<Line> {
    // Widths are sums of many parts; a hair keeps a text that fits from being broken by rounding.
    let room = width + 0.01;
    if Line::of(inlines).width <= width {
        return wrap(inlines, room);
    }
    let scaled = |factor: f32| -> Vec<Inline> {
        inlines
            .iter()
            .map(|inline| {
                let least = smallest.min(inline.style.size);
                let style = inline.style.sized((inline.style.size * factor).max(least));
                Inline {
                    text: inline.text.clone(),
                    style,
                }
            })
            .collect()
    };
    let fewest = wrap(&scaled(0.0), room);
    let is_broken = |inlines: &[Inline]| words(inlines).iter().any(|word| word.width > room);
    let must_break = is_broken(&scaled(0.0));
    // Whole steps keep sizes few on a page.
    (0..=12_u8)
        .map(|step| scaled(1.0 - f32::from(step) * 0.05))
        .filter(|sized| must_break || !is_broken(sized))
        .map(|sized| wrap(&sized, room))
        .find(|lines| lines.len() <= fewest.len())
        .unwrap_or(fewest)
}

fn place(line: &mut Line, word: &Word) {
    for part in &word.parts {
        line.push(&part.text, part.style);
    }
}

/// Breaks a word that is wider than a line: after its hyphens and slashes, and anywhere where that is not enough.
fn place_broken(lines: &mut Vec<Line>, line: &mut Line, word: &Word, width: f32) {
    let mut chunk = Word::default();
    let mut characters = word
        .parts
        .iter()
        .flat_map(|part| part.text.chars().map(|character| (character, part.style)))
        .peekable();
    while let Some((character, style)) = characters.next() {
        chunk.push(character, style);
        let is_joint = matches!(character, '-' | '/' | '_' | '\u{2010}' | '–')
            && characters
                .peek()
                .is_some_and(|(next, _)| next.is_alphanumeric());
        if is_joint || characters.peek().is_none() {
            place_chunk(lines, line, &std::mem::take(&mut chunk), width);
        }
    }
}

fn place_chunk(lines: &mut Vec<Line>, line: &mut Line, chunk: &Word, width: f32) {
    if line.width + chunk.width > width && !line.pieces.is_empty() {
        lines.push(std::mem::take(line));
    }
    if chunk.width <= width {
        return place(line, chunk);
    }
    for part in &chunk.parts {
        for character in part.text.chars() {
            if line.width + part.style.advance(character) > width && !line.pieces.is_empty() {
                lines.push(std::mem::take(line));
            }
            line.push(character.encode_utf8(&mut [0; 4]), part.style);
        }
    }
}

impl Word {
    fn push(&mut self, character: char, style: Style) {
        match self.parts.last_mut() {
            Some(part) if part.style == style => part.text.push(character),
            _ => self.parts.push(Inline {
                text: character.to_string(),
                style,
            }),
        }
        self.width += style.advance(character);
    }
}

fn words(inlines: &[Inline]) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut previous: Option<char> = None;
    for inline in inlines {
        for character in inline.text.chars() {
            let joins = previous.is_some_and(|before| !may_break(before, character));
            if !joins {
                words.push(Word::default());
            }
            if let Some(word) = words.last_mut() {
                word.push(character, inline.style);
            }
            previous = Some(character);
        }
    }
    words
}

fn may_break(before: char, after: char) -> bool {
    if before == ' ' || after == ' ' {
        return true;
    }
    if is_closing(after) || is_opening(before) {
        return false;
    }
    let is_han = |character| {
        glyph(Family::Regular, character).is_some_and(|found| found.face == FaceId::Han)
    };
    is_han(before) || is_han(after)
}

fn is_closing(character: char) -> bool {
    matches!(
        character,
        '，' | '。'
            | '、'
            | '；'
            | '：'
            | '？'
            | '！'
            | '）'
            | '」'
            | '』'
            | '】'
            | '》'
            | '”'
            | '’'
            | ')'
            | ','
            | '.'
            | ';'
            | ':'
            | 'ー'
            | '々'
            | '%'
            | '℃'
    )
}

fn is_opening(character: char) -> bool {
    matches!(
        character,
        '（' | '「' | '『' | '【' | '《' | '“' | '‘' | '('
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style::new(Family::Regular, 12.0);

    fn texts(lines: &[Line]) -> Vec<String> {
        lines.iter().map(Line::text).collect()
    }

    #[test]
    fn no_line_is_wider_than_asked_and_no_letter_is_lost() {
        let text = "Donaudampfschifffahrtsgesellschaftskapitän 黑色羊毛袜子（两双装） and TS-11-NAVY-BLUE/EXTRA-LARGE, końcówka";
        for width in [20.0, 37.5, 60.0, 90.0, 200.0] {
            let lines = wrap(&[Inline::new(text, STYLE)], width);
            for line in &lines {
                assert!(line.width <= width + 0.01, "{} in {width}", line.text());
            }
            let joined: String = texts(&lines).concat();
            assert_eq!(joined.replace(' ', ""), text.replace(' ', ""));
        }
    }

    #[test]
    fn closing_signs_do_not_begin_a_line() {
        let lines = wrap(
            &[Inline::new("黑色白色红色，绿色。", STYLE)],
            12.0 * 6.0 + 1.0,
        );
        assert!(
            texts(&lines)
                .iter()
                .all(|line| !line.starts_with(['，', '。'])),
            "{:?}",
            texts(&lines)
        );
    }

    #[test]
    fn fitting_shrinks_before_it_breaks_and_never_below_the_smallest() {
        let style = Style::new(Family::MonoBold, 35.0);
        let one = fit(&[Inline::new("WAREHOUSE-3", style)], 146.0, 16.0);
        assert_eq!(one.len(), 1);
        let many = fit(
            &[Inline::new("WAREHOUSE-3-AISLE-14-SHELF-B-PLACE-22", style)],
            146.0,
            16.0,
        );
        assert!(many.len() > 1);
        for line in one.iter().chain(&many) {
            assert!(line.width <= 146.0 + 0.02);
            assert!(
                line.pieces
                    .iter()
                    .all(|(_, inline)| inline.style.size >= 13.9)
            );
        }
    }
}
