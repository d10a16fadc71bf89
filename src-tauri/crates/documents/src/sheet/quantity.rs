//! How many: the figure, the words, a box for each unit.

use super::cell::Cell;
use super::placed::{Mark, Placed};
use super::view::PickLineView;
use super::what::SMALLEST;
use crate::canvas::Area;
use crate::font::Family;
use crate::language::{Language, quantity_words};
use crate::text::{Inline, Line, Style, fit};

/// More units than this get one box to write the count in.
const MOST_BOXES: u32 = 8;
const BOXES_ABREAST: u32 = 4;
const BOX: f32 = 19.0;

/// Lays out the quantity.
pub(super) fn quantity_cell(
    line: &PickLineView,
    (language, picker): (Language, Option<Language>),
    width: f32,
) -> Cell {
    let mut cell = Cell::default();
    let number_style = Style::new(Family::Bold, 30.0).tracked(-0.02);
    let figures = fit(
        &[Inline::new(line.quantity.to_string(), number_style)],
        width,
        14.0,
    );
    let beside = figures.first().map_or(0.0, |figure| figure.width) + 6.0;
    cell.lines(figures, 0.0, 32.0);
    let word_style = Style::new(Family::Bold, 13.0);
    let words: Vec<Inline> = [Some(language), picker]
        .into_iter()
        .flatten()
        .filter_map(|language| quantity_words(language, line.quantity, line.counting))
        .map(|text| Inline {
            text,
            style: word_style,
        })
        .collect();
    quantity_in_words(&mut cell, &words, beside, width);
    cell.height += 5.0;
    unit_boxes(&mut cell, line.quantity);
    cell
}

/// Sets the words beside the figure on one line or two, or below it.
fn quantity_in_words(cell: &mut Cell, words: &[Inline], beside: f32, width: f32) {
    let room = width - beside;
    let mut one: Vec<Inline> = Vec::new();
    for word in words {
        if !one.is_empty() {
            one.push(Inline {
                text: " ".to_owned(),
                style: word.style,
            });
        }
        one.push(word.clone());
    }
    let joined = Line::of(&one);
    if joined.width <= room {
        if !words.is_empty() {
            // On the figure's own baseline.
            cell.placed.push(Placed::text(joined, beside, 12.0, 20.0));
        }
        return;
    }
    let each: Vec<Vec<Line>> = words
        .iter()
        .map(|word| fit(std::slice::from_ref(word), room, 11.0))
        .collect();
    let is_short = each.iter().map(Vec::len).sum::<usize>() <= 2
        && each.iter().flatten().all(|line| line.width <= room);
    if is_short {
        for (line, y) in each.into_iter().flatten().zip([1.0, 17.0]) {
            cell.placed.push(Placed::text(line, beside, y, 15.0));
        }
        return;
    }
    for word in words {
        cell.lines(below(word, width), 0.0, 16.0);
    }
}

fn unit_boxes(cell: &mut Cell, quantity: u32) {
    let top = cell.height;
    if quantity > MOST_BOXES {
        cell.placed.push(Placed {
            area: Area::new(0.0, top, 45.0, BOX),
            mark: Mark::UnitBox,
        });
        let of = Line::of(&[Inline::new(
            format!("/ {quantity}"),
            Style::new(Family::Bold, 13.0),
        )]);
        cell.placed.push(Placed::text(of, 51.0, top, BOX));
        cell.height += BOX;
        return;
    }
    for index in 0..quantity {
        let (row, column) = (
            (index / BOXES_ABREAST) as f32,
            (index % BOXES_ABREAST) as f32,
        );
        let area = Area::new(column * (BOX + 7.0), top + row * (BOX + 5.0), BOX, BOX);
        cell.placed.push(Placed {
            area,
            mark: Mark::UnitBox,
        });
        cell.height = area.bottom();
    }
}

/// Sets words across the whole column; small letters where a word in capitals would have to be broken.
fn below(word: &Inline, width: f32) -> Vec<Line> {
    let longest = |inline: &Inline| {
        let smallest = inline.style.sized(SMALLEST);
        inline
            .text
            .split(' ')
            .map(|part| smallest.width(part))
            .fold(0.0, f32::max)
    };
    if longest(word) <= width {
        return fit(std::slice::from_ref(word), width, SMALLEST);
    }
    let small = Inline {
        text: word.text.to_lowercase(),
        style: word.style,
    };
    fit(&[small], width, SMALLEST)
}
