//! One line of the sheet, laid out in its columns.

use super::placed::{Mark, Placed, barcode_width, quiet_width};
use super::view::{PickLineView, PickSheetView};
use super::what::{self, Block, SMALLEST};
use crate::Error;
use crate::canvas::Area;
use crate::code128::{self, Barcode};
use crate::font::Family;
use crate::hatching::FIELD;
use crate::language::{Language, filled, quantity_words};
use crate::paper::PX_PER_MM;
use crate::swatch::{Hue, SwatchView, Tone};
use crate::text::{Inline, Line, Style, fit, wrap};

const GAP: f32 = 10.0;
const BARCODE_HEIGHT: f32 = 11.0 * PX_PER_MM;
/// White above and below the tallest column.
const PADDING: f32 = 9.0;
/// The height a line has where there is room.
const COMFORTABLE: f32 = 95.0;
/// A taller text continues in a line of its own, so that no line outgrows a page.
const TALLEST_TEXT: f32 = 300.0;
/// More units than this get one box to write the count in.
const MOST_BOXES: u32 = 8;
const BOXES_ABREAST: u32 = 4;
const BOX: f32 = 19.0;

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
    cells: Vec<Cell>,
    /// A barcode too wide for its column, across the foot of the line.
    band: Vec<Placed>,
    band_height: f32,
}

/// A column's marks, from its own top.
#[derive(Clone, Debug, Default, PartialEq)]
struct Cell {
    placed: Vec<Placed>,
    height: f32,
}

impl Cell {
    fn line(&mut self, line: Line, x: f32, height: f32) {
        self.placed.push(Placed::text(line, x, self.height, height));
        self.height += height;
    }

    fn lines(&mut self, lines: Vec<Line>, x: f32, height: f32) {
        for line in lines {
            self.line(line, x, height);
        }
    }

    fn shifted(mut self, x: f32) -> Self {
        self.placed = self
            .placed
            .into_iter()
            .map(|placed| placed.moved(x, 0.0))
            .collect();
        self
    }
}

impl Row {
    /// The marks of the row when it is `height` high, from its top left corner.
    pub(super) fn placed(&self, height: f32) -> Vec<Placed> {
        let free = height - self.band_height;
        let mut placed = Vec::new();
        for cell in &self.cells {
            let top = (free - cell.height) / 2.0;
            placed.extend(cell.placed.iter().cloned().map(|mark| mark.moved(0.0, top)));
        }
        placed.extend(self.band.iter().cloned().map(|mark| mark.moved(0.0, free)));
        placed
    }

    fn new(number: u32, cells: Vec<Cell>, band: Option<Placed>, tints: Vec<(Hue, Tone)>) -> Self {
        let tallest = cells.iter().map(|cell| cell.height).fold(0.0, f32::max);
        let band_height = band
            .as_ref()
            .map_or(0.0, |placed| placed.area.height + PADDING);
        let height = tallest + 2.0 * PADDING + band_height;
        Self {
            number,
            height,
            comfortable: (height + 3.0).max(COMFORTABLE),
            tints,
            cells,
            band: band.into_iter().collect(),
            band_height,
        }
    }
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
    let (first, mut rest) = what::split(blocks, TALLEST_TEXT);
    let (order, band) = order_cell(line, languages.0, barcode, columns);
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
    cells.push(what_cell(&first, columns));
    cells.push(order);
    let tints = line
        .swatch
        .tints()
        .map(crate::swatch::Tint::printed)
        .collect();
    let mut rows = vec![Row::new(line.number, cells, band, tints)];
    while !rest.is_empty() {
        let (next, after) = what::split(rest, TALLEST_TEXT);
        let cells = vec![
            continued_cell(line, languages.0, columns),
            what_cell(&next, columns),
        ];
        rows.push(Row::new(line.number, cells, None, Vec::new()));
        rest = after;
    }
    Ok(rows)
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
    cell.lines(lines, 0.0, if size > 26.0 { 40.0 } else { 24.0 });
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

fn quantity_cell(
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
        cell.lines(fit(std::slice::from_ref(word), width, 11.0), 0.0, 16.0);
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

/// The order's barcode, number and tote; a barcode wider than the column comes back apart.
fn order_cell(
    line: &PickLineView,
    language: Language,
    barcode: Barcode,
    columns: Columns,
) -> (Cell, Option<Placed>) {
    let (left, width) = columns.order;
    let right = left + width;
    let bars = barcode_width(&barcode);
    // The quiet zone on the right lies in the page's margin, the one on the left may fill the gap.
    let fits = bars + quiet_width() <= width + GAP;
    let area = Area::new(right - bars, 0.0, bars, BARCODE_HEIGHT);
    let placed = Placed {
        area,
        mark: Mark::Barcode(barcode),
    };
    let mut cell = Cell::default();
    let mut band = None;
    if fits {
        cell.placed.push(placed);
        cell.height = BARCODE_HEIGHT + 3.0;
    } else {
        band = Some(placed);
    }
    let order = Inline::new(&line.order_text, Style::new(Family::Mono, 11.0));
    let tote = line.tote.as_ref().map(|tote| {
        let text = filled(language.sheet_words().tote, &[("tote", tote)]);
        Inline::new(text, Style::new(Family::Bold, 13.0))
    });
    let start = if fits { (right - bars).max(left) } else { left };
    let order_width = order.style.width(&order.text);
    let tote_width = tote
        .as_ref()
        .map_or(0.0, |tote| tote.style.width(&tote.text) + 8.0);
    if order_width + tote_width <= right - start {
        cell.placed
            .push(Placed::text(Line::of(&[order]), start, cell.height, 14.0));
        if let Some(tote) = tote {
            let line = Line::of(&[tote]);
            cell.placed.push(Placed::text(
                line.clone(),
                right - line.width,
                cell.height,
                14.0,
            ));
        }
        cell.height += 14.0;
    } else {
        for line in fit(&[order], width, SMALLEST) {
            let x = right - line.width;
            cell.line(line, x, 14.0);
        }
        for line in tote
            .iter()
            .flat_map(|tote| fit(std::slice::from_ref(tote), width, SMALLEST))
        {
            let x = right - line.width;
            cell.line(line, x, 16.0);
        }
    }
    (cell, band)
}
