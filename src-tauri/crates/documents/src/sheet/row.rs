//! One line of the sheet, laid out in its columns.

use super::cell::Cell;
use super::order::{OrderCell, order};
use super::placed::{Mark, Placed};
use super::quantity::quantity_cell;
use super::view::{PickLineView, PickSheetView};
use super::what::{self, Block, SMALLEST};
use crate::Error;
use crate::canvas::Area;
use crate::code128;
use crate::font::Family;
use crate::hatching::FIELD;
use crate::language::{Language, filled};
use crate::swatch::{Hue, SwatchView, Tone};
use crate::text::{Inline, Line, Style, fit, wrap};

const GAP: f32 = 10.0;
/// White above and below the tallest column.
const PADDING: f32 = 6.0;
/// More white above and below where there is room.
const EASE: f32 = 4.5;
/// The height a line has where there is room.
const COMFORTABLE: f32 = 95.0;
/// White between the words and a barcode at the foot of the line.
const FOOT_GAP: f32 = 5.0;
/// A taller text continues in a line of its own, so that no line outgrows a page.
const TALLEST_TEXT: f32 = 300.0;
/// Left edge and width of each column, from the left edge of the text area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Columns {
    pub(super) location: (f32, f32),
    pub(super) quantity: (f32, f32),
    pub(super) colour: (f32, f32),
    pub(super) what: (f32, f32),
    pub(super) order: (f32, f32),
}

impl Columns {
    /// Divides the text area's width.
    pub(super) fn new(width: f32) -> Self {
        let fixed = [146.0, 98.0, 58.0];
        let order = 127.0;
        let quantity = fixed[0] + GAP;
        let colour = quantity + fixed[1] + GAP;
        let what = colour + fixed[2] + GAP;
        Self {
            location: (0.0, fixed[0]),
            quantity: (quantity, fixed[1]),
            colour: (colour, fixed[2]),
            what: (what, width - order - GAP - what),
            order: (width - order, order),
        }
    }
}

/// A laid-out line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) number: u32,
    /// The least height.
    pub(super) height: f32,
    /// The height it takes where there is room.
    pub(super) comfortable: f32,
    /// Tints that the legend has to explain.
    pub(super) tints: Vec<(Hue, Tone)>,
    /// The columns left of the words, centred each for itself.
    cells: Vec<Cell>,
    what: Cell,
    order: Cell,
    foot: Option<Foot>,
}

/// Where the order stands when its barcode is wider than its column: at the foot of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Foot {
    /// How far down it must not begin, from the top of the words.
    clear: f32,
    /// Whether it is wider than the words' column too, so that nothing at all may stand beside it.
    is_alone: bool,
}

impl Row {
    /// The marks of the row when it is `height` high, from its top left corner.
    pub(super) fn placed(&self, height: f32) -> Vec<Placed> {
        let mut placed = Vec::new();
        let mut put = |cell: &Cell, top: f32| {
            placed.extend(cell.placed.iter().cloned().map(|mark| mark.moved(0.0, top)));
        };
        let taken = match self.foot {
            Some(foot) if foot.is_alone => self.order.height,
            _ => 0.0,
        };
        let centred = |cell: &Cell| (height - taken - cell.height) / 2.0;
        for cell in &self.cells {
            put(cell, centred(cell));
        }
        if let Some(foot) = self.foot {
            let top = (height - joined(&self.what, &self.order, foot)) / 2.0;
            put(&self.what, top);
            put(&self.order, height - top - self.order.height);
        } else {
            put(&self.what, centred(&self.what));
            put(&self.order, centred(&self.order));
        }
        placed
    }

    fn new(number: u32, cells: Vec<Cell>, what: Cell, order: Cell, foot: Option<Foot>) -> Self {
        let beside = match foot {
            Some(foot) => joined(&what, &order, foot),
            None => what.height.max(order.height),
        };
        let tallest = cells.iter().map(|cell| cell.height).fold(beside, f32::max);
        let height = tallest + 2.0 * PADDING;
        Self {
            number,
            height,
            comfortable: (height + 2.0 * EASE).max(COMFORTABLE),
            tints: Vec::new(),
            cells,
            what,
            order,
            foot,
        }
    }
}

/// The height of the words together with a barcode that stands at their foot, below what is wide.
fn joined(what: &Cell, order: &Cell, foot: Foot) -> f32 {
    what.height.max(foot.clear + FOOT_GAP + order.height)
}

/// Lays out a line; a text too long for one row goes on in further rows.
pub(super) fn rows(
    sheet: &PickSheetView,
    line: &PickLineView,
    columns: Columns,
) -> Result<Vec<Row>, Error> {
    let languages = (sheet.language, second_language(sheet));
    let barcode = code128::encode(&line.order_barcode).ok_or(Error::Barcode {
        line: line.number,
        limit: code128::LONGEST,
    })?;
    let blocks = what::blocks(line, languages, columns.what.1);
    let (mut first, mut rest) = what::split(blocks, TALLEST_TEXT);
    if !rest.is_empty() {
        first.push(what::goes_on(line, languages.0));
    }
    let order = order(line, languages.0, barcode, columns);
    let mut cells = vec![
        location_cell(line, languages, columns),
        quantity_cell(line, languages, columns.quantity.1).shifted(columns.quantity.0),
    ];
    if line.swatch != SwatchView::Nothing {
        let area = Area::new(columns.colour.0, 0.0, FIELD, FIELD);
        cells.push(Cell {
            placed: vec![Placed {
                area,
                mark: Mark::Field(line.swatch.clone()),
            }],
            height: FIELD,
        });
    }
    let mut rows = vec![first_row(line, &first, (cells, order), columns)];
    while !rest.is_empty() {
        let (mut next, after) = what::split(rest, TALLEST_TEXT);
        if !after.is_empty() {
            next.push(what::goes_on(line, languages.0));
        }
        let cells = vec![continued_cell(line, languages.0, columns)];
        let what = what_cell(&next, columns);
        rows.push(Row::new(line.number, cells, what, Cell::default(), None));
        rest = after;
    }
    Ok(rows)
}

/// Puts the order beside the words, or at their foot where its barcode is wide.
fn first_row(
    line: &PickLineView,
    blocks: &[Block],
    (cells, order): (Vec<Cell>, OrderCell),
    columns: Columns,
) -> Row {
    let mut what = what_cell(blocks, columns);
    let foot = order.reaches_left_to.map(|left| {
        let is_alone = left < columns.what.0;
        if is_alone {
            what.height = cells
                .iter()
                .map(|cell| cell.height)
                .fold(what.height, f32::max);
        }
        let clear = if is_alone {
            what.height
        } else {
            what::clear_below(blocks, left - columns.what.0)
        };
        Foot { clear, is_alone }
    });
    let mut row = Row::new(line.number, cells, what, order.cell, foot);
    row.tints = line
        .swatch
        .tints()
        .map(crate::swatch::Tint::printed)
        .collect();
    row
}

/// The picker's language where it is not the shop's.
pub(super) fn second_language(sheet: &PickSheetView) -> Option<Language> {
    sheet
        .picker_language
        .filter(|&language| language != sheet.language)
}

/// Joins a fixed word and its translation; Han characters need no sign between.
pub(super) fn bilingual(first: &str, second: Option<&str>) -> String {
    match second {
        None => first.to_owned(),
        Some(second) if second == first => first.to_owned(),
        Some(second) if first.is_ascii() && second.is_ascii() => format!("{first} · {second}"),
        Some(second) => {
            let is_latin = |text: &str| text.chars().all(|character| u32::from(character) < 0x250);
            let sign = if is_latin(first) && is_latin(second) {
                " · "
            } else {
                " "
            };
            format!("{first}{sign}{second}")
        }
    }
}

fn what_cell(blocks: &[Block], columns: Columns) -> Cell {
    let (placed, height) = what::place(blocks);
    Cell { placed, height }.shifted(columns.what.0)
}

fn continued_cell(line: &PickLineView, language: Language, columns: Columns) -> Cell {
    let mut cell = Cell::default();
    let width = columns.location.1;
    cell.lines(
        fit(
            &[Inline::new(
                &line.location,
                Style::new(Family::MonoBold, 20.0),
            )],
            width,
            14.0,
        ),
        0.0,
        24.0,
    );
    let number = line.number.to_string();
    let text = filled(language.sheet_words().continued, &[("line", &number)]);
    cell.lines(
        wrap(&[Inline::new(text, Style::new(Family::Bold, 11.0))], width),
        0.0,
        14.0,
    );
    cell
}

fn location_cell(
    line: &PickLineView,
    (language, picker): (Language, Option<Language>),
    columns: Columns,
) -> Cell {
    let width = columns.location.1;
    let mut cell = Cell::default();
    let number = line.number.to_string();
    cell.line(
        Line::of(&[Inline::new(&number, Style::new(Family::Regular, SMALLEST))]),
        0.0,
        14.0,
    );
    let large = Style::new(Family::MonoBold, 35.0).tracked(-0.06);
    let lines = fit(&[Inline::new(&line.location, large)], width, 18.0);
    let size = lines
        .first()
        .and_then(|line| line.pieces.first())
        .map_or(35.0, |(_, inline)| inline.style.size);
    cell.lines(lines, 0.0, size.max(20.0) * 1.15);
    cell.lines(
        fit(
            &[Inline::new(&line.sku, Style::new(Family::Mono, 11.0))],
            width,
            SMALLEST,
        ),
        0.0,
        14.0,
    );
    if let Some(apart) = line.apart_from_line {
        let words = picker.unwrap_or(language).sheet_words();
        let text = filled(words.apart, &[("line", &apart.to_string())]);
        cell.lines(
            wrap(&[Inline::new(text, Style::new(Family::Bold, 11.0))], width),
            0.0,
            14.0,
        );
    }
    cell
}
