//! Below the lines: the legend of the hatching and the foot of the page.

use super::head::Laid;
use super::placed::{Mark, Placed};
use super::row::{bilingual, second_language};
use super::view::PickSheetView;
use super::what::SMALLEST;
use crate::canvas::Area;
use crate::font::Family;
use crate::language::{filled, tint_words};
use crate::swatch::{Hue, Tone};
use crate::text::{Inline, Line, Style, wrap};

const SMALL: Style = Style::new(Family::Regular, SMALLEST);
const SMALL_BOLD: Style = Style::new(Family::Bold, SMALLEST);
const SMALL_MONO: Style = Style::new(Family::Mono, SMALLEST);
const LEGEND_FIELD: f32 = 16.0;
const LEGEND_LINE: f32 = 21.0;
const LINE: f32 = 14.0;
/// Width of a blank to write a time in.
const BLANK: f32 = 46.0;
const WORK_GAP: f32 = 20.0;
const LONGEST_NAME: f32 = 200.0;

/// Lays out the legend of the hatchings used on a page; nothing where none is used.
pub(super) fn legend(sheet: &PickSheetView, tints: &[(Hue, Tone)], width: f32) -> Laid {
    let mut placed = Vec::new();
    if tints.is_empty() {
        return Laid {
            placed,
            height: 0.0,
        };
    }
    let second = second_language(sheet);
    let title = bilingual(
        sheet.language.sheet_words().hatching,
        second.map(|language| language.sheet_words().hatching),
    );
    let title = Line::of(&[Inline::new(title, SMALL_BOLD)]);
    let labels: Vec<((Hue, Tone), Line)> = tints
        .iter()
        .map(|&tint| {
            let other = second.map(|language| tint_words(language, tint));
            let text = bilingual(&tint_words(sheet.language, tint), other.as_deref());
            (tint, Line::of(&[Inline::new(text, SMALL)]))
        })
        .collect();
    let entry_width = |line: &Line| LEGEND_FIELD + 5.0 + line.width;
    let total = title.width
        + labels
            .iter()
            .map(|(_, line)| entry_width(line))
            .sum::<f32>();
    // Spread over the width where that still reads as one list.
    let gap = ((width - total) / labels.len() as f32).clamp(9.0, 18.0);
    let (indent, mut x, mut y) = (title.width + gap, title.width + gap, 10.0);
    placed.push(Placed::text(title, 0.0, y, LEGEND_FIELD));
    for (tint, line) in labels {
        if x + entry_width(&line) > width && x > indent {
            x = indent;
            y += LEGEND_LINE;
        }
        placed.push(Placed {
            area: Area::new(x, y, LEGEND_FIELD, LEGEND_FIELD),
            mark: Mark::LegendField(tint),
        });
        let next = x + entry_width(&line) + gap;
        placed.push(Placed::text(line, x + LEGEND_FIELD + 5.0, y, LEGEND_FIELD));
        x = next;
    }
    Laid {
        placed,
        height: y + LEGEND_FIELD,
    }
}

/// What the foot says of its page.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageNumbers {
    pub(super) page: usize,
    pub(super) pages: usize,
    pub(super) first: u32,
    pub(super) last: u32,
}

/// Lays out the foot; its height depends on the widest numbers only a little, so it is asked for per page.
pub(super) fn foot(sheet: &PickSheetView, numbers: PageNumbers, width: f32) -> Laid {
    let words = sheet.language.sheet_words();
    let text = |value: &dyn ToString| value.to_string();
    let values = [
        text(&numbers.page),
        text(&numbers.pages),
        text(&numbers.first),
        text(&numbers.last),
        text(&sheet.counts.lines),
    ];
    let names = ["page", "pages", "first", "last", "lines"];
    let values: Vec<(&str, &str)> = names
        .into_iter()
        .zip(values.iter().map(String::as_str))
        .collect();
    let page = vec![Inline::new(filled(words.page, &values), SMALL)];
    let head = vec![
        Inline::new(format!("{} ", words.head), SMALL),
        Inline::new(&sheet.ledger_head, SMALL_MONO),
    ];
    let mut placed = vec![Placed::rule(0.0, 0.0, width, 2.0)];
    let mut y = pair(&mut placed, &page, &head, 9.0, width);
    let (work_width, work_top) = work(sheet, &mut placed, y, width);
    y = work_top;
    let reasons = reasons(sheet);
    let line = Line::of(&reasons);
    if work_width + 24.0 + line.width <= width {
        placed.push(Placed::text(line.clone(), width - line.width, y, LINE));
        y += LINE;
    } else {
        y += LINE;
        for line in wrap(&reasons, width) {
            placed.push(Placed::text(line, 0.0, y, LINE));
            y += LINE;
        }
    }
    Laid { placed, height: y }
}

/// Places two texts at both ends of one line, or below one another.
fn pair(placed: &mut Vec<Placed>, left: &[Inline], right: &[Inline], top: f32, width: f32) -> f32 {
    let (first, second) = (Line::of(left), Line::of(right));
    if first.width + 24.0 + second.width <= width {
        let x = width - second.width;
        placed.push(Placed::text(first, 0.0, top, LINE));
        placed.push(Placed::text(second, x, top, LINE));
        return top + LINE;
    }
    let mut y = top;
    for line in wrap(left, width).into_iter().chain(wrap(right, width)) {
        placed.push(Placed::text(line, 0.0, y, LINE));
        y += LINE;
    }
    y
}

/// Places picker, start and end with blanks to write in; gives the width used and where the line is.
fn work(sheet: &PickSheetView, placed: &mut Vec<Placed>, top: f32, width: f32) -> (f32, f32) {
    let words = sheet.language.sheet_words();
    let (mut x, mut y) = (0.0, top);
    let picker = [
        Inline::new(format!("{} ", words.picker), SMALL),
        Inline::new(sheet.picker.as_deref().unwrap_or_default(), SMALL_BOLD),
    ];
    let line = Line::of(&picker);
    if line.width > LONGEST_NAME {
        // A long name gets lines of its own.
        for line in wrap(&picker, width) {
            placed.push(Placed::text(line, 0.0, y, LINE));
            y += LINE;
        }
    } else {
        x = line.width;
        placed.push(Placed::text(line, 0.0, y, LINE));
        if sheet.picker.is_none() {
            placed.push(Placed::rule(x, y + LINE - 2.0, BLANK, 0.75));
            x += BLANK;
        }
        x += WORK_GAP;
    }
    for word in [words.started, words.done] {
        let label = Line::of(&[Inline::new(format!("{word} "), SMALL)]);
        let after = x + label.width;
        placed.push(Placed::text(label, x, y, LINE));
        placed.push(Placed::rule(after, y + LINE - 2.0, BLANK, 0.75));
        x = after + BLANK + WORK_GAP;
    }
    (x - WORK_GAP, y)
}

/// The reasons for not found, each with its letter.
fn reasons(sheet: &PickSheetView) -> Vec<Inline> {
    let words = sheet.language.sheet_words();
    let second = second_language(sheet).map(crate::Language::sheet_words);
    let mut inlines = vec![Inline::new(format!("{} ", words.not_found), SMALL)];
    for (index, (letter, reason)) in words.reasons.iter().enumerate() {
        let other = second
            .and_then(|words| words.reasons.get(index))
            .map(|(_, reason)| *reason);
        let comma = if index + 1 < words.reasons.len() {
            ", "
        } else {
            ""
        };
        inlines.push(Inline::new(letter, SMALL_BOLD));
        inlines.push(Inline::new(
            format!(" {}{comma}", bilingual(reason, other)),
            SMALL,
        ));
    }
    inlines
}
