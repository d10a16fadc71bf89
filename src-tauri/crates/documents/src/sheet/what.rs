//! The column that says what to take: item, words, warnings, notes.

use super::placed::{Mark, Placed};
use super::view::{LookAlikeView, NoteKind, NoteView, PickLineView};
use crate::canvas::Area;
use crate::font::Family;
use crate::language::{Language, filled};
use crate::text::{Inline, Line, Style, capitals, fit, wrap};

const ITEM: Style = Style::new(Family::Regular, 12.0);
const STRONG: Style = Style::new(Family::Bold, 23.0).tracked(-0.015);
const PLAIN: Style = Style::new(Family::Regular, 23.0);
const PICKER: Style = Style::new(Family::Regular, 21.0);
const BOXED: Style = Style::new(Family::Regular, 11.5);
const BOXED_BOLD: Style = Style::new(Family::Bold, 11.5);
/// The smallest print on the sheet: 2.8 mm from ascender to descender.
pub(super) const SMALLEST: f32 = 10.5;
/// The smallest print of the words that matter.
const SMALLEST_WORDS: f32 = 16.0;
const PICKER_GAP: f32 = 9.0;

/// Lines that belong together, with or without a frame.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Block {
    lines: Vec<Line>,
    line_height: f32,
    gap: f32,
    frame: Option<Frame>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Frame {
    Warning,
    Note,
}

impl Frame {
    /// Distance from the frame's left edge to the text.
    fn lead(self) -> f32 {
        match self {
            Self::Warning => 25.5,
            Self::Note => 6.5,
        }
    }
}

const FRAME_END: f32 = 8.5;
/// Height that a frame adds to its lines.
const FRAME_HEIGHT: f32 = 5.0;

impl Block {
    fn height(&self) -> f32 {
        self.gap
            + self.lines.len() as f32 * self.line_height
            + if self.frame.is_some() {
                FRAME_HEIGHT
            } else {
                0.0
            }
    }

    fn width(&self) -> f32 {
        let widest = self.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        widest + self.frame.map_or(0.0, |frame| frame.lead() + FRAME_END)
    }

    /// Places the block's marks with its top at `y`.
    fn place(&self, y: f32, placed: &mut Vec<Placed>) {
        let top = y + self.gap;
        let Some(frame) = self.frame else {
            placed.extend(self.lines.iter().zip(0_u16..).map(|(line, index)| {
                Placed::text(
                    line.clone(),
                    0.0,
                    top + f32::from(index) * self.line_height,
                    self.line_height,
                )
            }));
            return;
        };
        let lead = frame.lead();
        placed.push(Placed {
            area: Area::new(0.0, top, self.width(), self.height() - self.gap),
            mark: Mark::Frame {
                thickness: 1.5,
                is_dashed: frame == Frame::Note,
            },
        });
        let text_top = top + FRAME_HEIGHT / 2.0;
        if frame == Frame::Warning {
            let sign = Area::new(6.5, text_top + (self.line_height - 13.0) / 2.0, 13.0, 13.0);
            placed.push(Placed {
                area: sign,
                mark: Mark::WarningSign,
            });
        }
        placed.extend(self.lines.iter().zip(0_u16..).map(|(line, index)| {
            Placed::text(
                line.clone(),
                lead,
                text_top + f32::from(index) * self.line_height,
                self.line_height,
            )
        }));
    }
}

/// Lays out everything that says what to take.
pub(super) fn blocks(
    line: &PickLineView,
    languages: (Language, Option<Language>),
    width: f32,
) -> Vec<Block> {
    let mut blocks = vec![item(line, width)];
    blocks.extend(words(line, width));
    for (look_alike, index) in line.look_alikes.iter().zip(0_u8..) {
        let gap = if index == 0 { 3.0 } else { 4.0 };
        blocks.push(warning(look_alike, languages.0, width, gap));
    }
    blocks.extend(line.notes.iter().map(|text| note(text, languages, width)));
    blocks.retain(|block| !block.lines.is_empty());
    blocks
}

fn item(line: &PickLineView, width: f32) -> Block {
    let mut inlines = vec![Inline::new(&line.item, ITEM)];
    if let Some(picker) = &line.item_picker {
        inlines.push(Inline::new(format!(" {picker}"), ITEM));
    }
    Block {
        lines: fit(&inlines, width, SMALLEST),
        line_height: 16.0,
        gap: 0.0,
        frame: None,
    }
}

/// The chosen variant: picker's words beside it, or below when the line is full.
fn words(line: &PickLineView, width: f32) -> Vec<Block> {
    let spans: Vec<Inline> = line
        .words
        .iter()
        .map(|span| {
            if span.emphasis {
                Inline {
                    text: capitals(&span.text),
                    style: STRONG,
                }
            } else {
                Inline::new(&span.text, PLAIN)
            }
        })
        .collect();
    let whole = |lines, line_height| Block {
        lines,
        line_height,
        gap: 0.0,
        frame: None,
    };
    let own = fit(&spans, width, SMALLEST_WORDS);
    let Some(picker) = line
        .words_picker
        .as_deref()
        .filter(|text| !text.trim().is_empty())
    else {
        return vec![whole(own, 28.0)];
    };
    let beside = Line::of(&[Inline::new(picker, PICKER)]);
    if let [only] = own.as_slice()
        && only.width + PICKER_GAP + beside.width <= width
    {
        let mut joined = only.clone();
        let start = joined.width + PICKER_GAP;
        joined.pieces.extend(
            beside
                .pieces
                .into_iter()
                .map(|(offset, inline)| (start + offset, inline)),
        );
        joined.width = start + beside.width;
        return vec![whole(vec![joined], 28.0)];
    }
    let below = fit(&[Inline::new(picker, PICKER)], width, SMALLEST_WORDS);
    vec![whole(own, 28.0), whole(below, 26.0)]
}

fn warning(look_alike: &LookAlikeView, language: Language, width: f32, gap: f32) -> Block {
    let mut text = format!("{} {}", language.sheet_words().not, look_alike.words);
    if let Some(picker) = &look_alike.words_picker {
        text.push(' ');
        text.push_str(picker);
    }
    if let Some(location) = &look_alike.location {
        text.push_str(", ");
        text.push_str(location);
    }
    let inner = width - Frame::Warning.lead() - FRAME_END;
    Block {
        lines: fit(&[Inline::new(text, BOXED_BOLD)], inner, SMALLEST),
        line_height: 16.0,
        gap,
        frame: Some(Frame::Warning),
    }
}

fn note(note: &NoteView, (language, picker): (Language, Option<Language>), width: f32) -> Block {
    let label = |language: Language| match note.kind {
        NoteKind::Note => language.sheet_words().note,
        NoteKind::Personalisation => language.sheet_words().personalisation,
    };
    let label = super::row::bilingual(label(language), picker.map(label));
    let inlines = [
        Inline::new(label, BOXED_BOLD),
        Inline::new(format!("  “{}”", note.text.trim()), BOXED),
    ];
    let inner = width - Frame::Note.lead() - FRAME_END;
    Block {
        lines: wrap(&inlines, inner),
        line_height: 16.0,
        gap: 4.0,
        frame: Some(Frame::Note),
    }
}

/// Says that the text goes on in the next row.
pub(super) fn goes_on(line: &PickLineView, language: Language) -> Block {
    let number = line.number.to_string();
    let text = filled(language.sheet_words().continued, &[("line", &number)]);
    let lines = vec![Line::of(&[Inline::new(format!("▼ {text}"), BOXED_BOLD)])];
    Block {
        lines,
        line_height: 16.0,
        gap: 4.0,
        frame: None,
    }
}

/// Splits blocks so that the first part is at most `height` high; at least one line is always taken.
pub(super) fn split(blocks: Vec<Block>, height: f32) -> (Vec<Block>, Vec<Block>) {
    let mut first: Vec<Block> = Vec::new();
    let mut rest = Vec::new();
    let mut left = height;
    for mut block in blocks {
        if !rest.is_empty() {
            rest.push(block);
            continue;
        }
        if block.height() <= left {
            left -= block.height();
            first.push(block);
            continue;
        }
        let extra = block.height() - block.lines.len() as f32 * block.line_height;
        let fitting = ((left - extra) / block.line_height).floor().max(0.0) as usize;
        let kept = if first.is_empty() {
            fitting.max(1)
        } else {
            fitting
        };
        let tail = block.lines.split_off(kept.min(block.lines.len()));
        if !tail.is_empty() {
            rest.push(Block {
                lines: tail,
                gap: 0.0,
                ..block.clone()
            });
        }
        if !block.lines.is_empty() {
            first.push(block);
        }
    }
    (first, rest)
}

/// How far down blocks reach that are wider than `width`: below that, the rest of the column's width is free.
pub(super) fn clear_below(blocks: &[Block], width: f32) -> f32 {
    let mut y = 0.0;
    let mut clear = 0.0;
    for block in blocks {
        y += block.height();
        if block.width() > width {
            clear = y;
        }
    }
    clear
}

/// Places blocks below one another; gives the marks and the height.
pub(super) fn place(blocks: &[Block]) -> (Vec<Placed>, f32) {
    let mut placed = Vec::new();
    let mut y = 0.0;
    for block in blocks {
        block.place(y, &mut placed);
        y += block.height();
    }
    (placed, y)
}
