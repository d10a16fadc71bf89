//! How many: the figure, the words, a box for each unit.

use super::cell::Cell;
use super::placed::{Mark, Placed};
use super::view::PickLineView;
use super::what::SMALLEST;
use crate::canvas::Area;
use crate::font::Family;
use crate::language::{Language, quantity_words};
use crate::text::{Inline, Line, Style, capitals, fit};

/// More units than this get one box to write the count in.
const MOST_BOXES: u32 = 8;
const BOXES_ABREAST: u32 = 4;
const BOX: f32 = 19.0;
const WORDS: Style = Style::new(Family::Bold, 13.0);

/// Lays out the quantity.
pub(super) fn quantity_cell(
    line: &PickLineView,
    (language, picker): (Language, Option<Language>),
    width: f32,
) -> Cell {
    let mut cell = Cell::default();
    let figure_style = Style::new(Family::Bold, 30.0).tracked(-0.02);
    let figures = fit(
        &[Inline::new(line.quantity.to_string(), figure_style)],
        width,
        14.0,
    );
    let beside = figures.first().map_or(0.0, |figure| figure.width) + 6.0;
    cell.lines(figures, 0.0, 32.0);
    let words: Vec<String> = [Some(language), picker]
        .into_iter()
        .flatten()
        .filter_map(|language| quantity_words(language, line.quantity, line.counting))
        .collect();
    quantity_in_words(&mut cell, &words, beside, width);
    cell.height += 5.0;
    unit_boxes(&mut cell, line.quantity);
    cell
}

/// Sets the words beside the figure on one line or two, or below it.
fn quantity_in_words(cell: &mut Cell, words: &[String], beside: f32, width: f32) {
    let in_capitals = |text: &str| Inline {
        text: capitals(text),
        style: WORDS,
    };
    let room = width - beside;
    let joined = Line::of(&[in_capitals(&words.join(" "))]);
    if joined.width <= room {
        if !words.is_empty() {
            // On the figure's own baseline.
            cell.placed.push(Placed::text(joined, beside, 12.0, 20.0));
        }
        return;
    }
    let each: Vec<Line> = words
        .iter()
        .flat_map(|word| fit(&[in_capitals(word)], room, SMALLEST))
        .collect();
    if each.len() <= 2 && each.iter().all(|line| line.width <= room) {
        for (line, y) in each.into_iter().zip([1.0, 17.0]) {
            cell.placed.push(Placed::text(line, beside, y, 15.0));
        }
        return;
    }
    for word in words {
        let smallest = WORDS.sized(SMALLEST);
        let has_room = capitals(word)
            .split(' ')
            .all(|part| smallest.width(part) <= width);
        // Small letters where a word in capitals would have to be broken.
        let inline = if has_room {
            in_capitals(word)
        } else {
            Inline::new(word, WORDS)
        };
        cell.lines(fit(&[inline], width, SMALLEST), 0.0, 16.0);
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
