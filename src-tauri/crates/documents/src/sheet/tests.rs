//! Layout tests: what lies where, before anything is drawn.

use std::sync::LazyLock;

use super::pages::{Page, pages};
use super::placed::{Mark, Placed, quiet_width};
use super::view::{Ink, NoteKind, NoteView, PickSheetView, Span};
use super::{draw, pick_sheet};
use crate::canvas::Area;
use crate::font::UsedCharacters;
use crate::paper::{DOT_PX, POINTS_PER_PX};
use crate::text::{capitals, clean};
use crate::{Error, Language, Paper};
use printpdf::{Color, Op};

#[path = "../../examples/sheet/demonstration.rs"]
mod demonstration;

/// Rounding in the layout may let areas touch by this much.
const TOUCH: f32 = 0.6;

fn sheets() -> Vec<PickSheetView> {
    let mut sheets = Vec::new();
    for lines in [
        demonstration::day(),
        demonstration::many(40),
        demonstration::hard(),
    ] {
        // Each language once as the shop's and once as the picker's, and one alone.
        let pickers = Language::ALL.into_iter().cycle().skip(1).map(Some);
        let pairs = Language::ALL.into_iter().zip(pickers);
        for (language, picker_language) in pairs.chain([
            (Language::English, Some(Language::Chinese)),
            (Language::German, None),
        ]) {
            let sheet = demonstration::sheet(lines.clone());
            sheets.push(PickSheetView {
                language,
                picker_language,
                ..sheet
            });
        }
    }
    sheets
}

type LaidOut = (PickSheetView, Paper, Vec<Page>);

/// Every demonstration sheet in several languages on both papers, laid out once for all tests.
fn laid_out() -> &'static [LaidOut] {
    static ALL: LazyLock<Vec<LaidOut>> = LazyLock::new(lay_out);
    &ALL
}

fn lay_out() -> Vec<LaidOut> {
    let mut all = Vec::new();
    for sheet in sheets() {
        for paper in [Paper::A4, Paper::Letter] {
            let pages = pages(&sheet, paper).unwrap();
            all.push((sheet.clone(), paper, pages));
        }
    }
    all
}

/// The area that nothing else may enter: a barcode's includes its quiet zones.
fn kept_free(placed: &Placed) -> Area {
    let quiet = match &placed.mark {
        Mark::Barcode(_) => quiet_width(),
        Mark::Qr { dots, .. } => 4.0 * *dots as f32 * DOT_PX,
        _ => 0.0,
    };
    let area = placed.area;
    match placed.mark {
        Mark::Barcode(_) => Area::new(
            area.x - quiet,
            area.y,
            area.width + 2.0 * quiet,
            area.height,
        ),
        _ => area.inset(-quiet),
    }
}

fn overlap(a: Area, b: Area) -> bool {
    a.x + TOUCH < b.right()
        && b.x + TOUCH < a.right()
        && a.y + TOUCH < b.bottom()
        && b.y + TOUCH < a.bottom()
}

fn holds(outer: Area, inner: Area) -> bool {
    outer.x <= inner.x
        && outer.y <= inner.y
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom()
}

fn assert_tidy(page: &Page, paper: Paper) {
    let sheet = Area::new(0.0, 0.0, paper.width_px(), paper.height_px());
    for (index, first) in page.placed.iter().enumerate() {
        // Four millimetres at each edge are out of reach of many printers.
        assert!(
            holds(sheet.inset(15.0), first.area),
            "{first:?} is off the paper"
        );
        for second in &page.placed[index + 1..] {
            let frames = [first, second].map(|placed| matches!(placed.mark, Mark::Frame { .. }));
            let (a, b) = (kept_free(first), kept_free(second));
            let is_framed = (frames[0] && holds(a, b)) || (frames[1] && holds(b, a));
            assert!(is_framed || !overlap(a, b), "{first:?} overlaps {second:?}");
        }
    }
}

fn page_text(page: &Page) -> String {
    let texts = page.placed.iter().filter_map(|placed| match &placed.mark {
        Mark::Text(line) => Some(line.text()),
        _ => None,
    });
    texts.collect::<Vec<_>>().concat().replace(' ', "")
}

#[test]
fn nothing_overlaps_and_nothing_leaves_the_paper() {
    for (_, paper, pages) in laid_out() {
        for page in pages {
            assert_tidy(page, *paper);
        }
    }
}

#[test]
fn rows_are_whole_and_at_most_nine_a_page() {
    for (sheet, paper, pages) in laid_out() {
        let numbers = pages.iter().map(|page| page.rows.len()).sum::<usize>();
        assert!(numbers >= sheet.lines.len());
        for page in pages {
            assert!((1..=9).contains(&page.rows.len()));
            for pair in page.rows.windows(2) {
                assert!((pair[0].1 - pair[1].0).abs() < 0.01);
            }
            // Every mark lies in one row, or above or below all of them.
            for placed in &page.placed {
                let (top, bottom) = (placed.area.y, placed.area.bottom());
                let is_whole = page.rows.iter().all(|&(row_top, row_bottom)| {
                    bottom <= row_top + TOUCH
                        || top >= row_bottom - TOUCH
                        || (top >= row_top - 0.01 && bottom <= row_bottom + 0.01)
                });
                assert!(is_whole, "{placed:?} crosses a row's edge on {paper:?}");
            }
        }
    }
}

#[test]
fn nine_ordinary_lines_fill_one_page_of_either_paper() {
    let sheet = demonstration::sheet(demonstration::day());
    for paper in [Paper::A4, Paper::Letter] {
        assert_eq!(pages(&sheet, paper).unwrap().len(), 1, "{paper:?}");
    }
}

#[test]
fn every_text_of_the_view_stands_on_the_paper() {
    for (sheet, paper, pages) in laid_out() {
        let text: String = pages.iter().map(page_text).collect();
        let find = |wanted: &str| {
            let wanted = clean(wanted).trim().replace(' ', "");
            assert!(text.contains(&wanted), "{wanted} is not on {paper:?}");
        };
        for line in &sheet.lines {
            find(&line.location);
            find(&line.sku);
            find(&line.item);
            find(&line.order_text);
            let words: String = line
                .words
                .iter()
                .map(|span| {
                    if span.emphasis {
                        capitals(&span.text)
                    } else {
                        clean(&span.text)
                    }
                })
                .collect();
            find(&words);
            line.words_picker.iter().for_each(|words| find(words));
            line.item_picker.iter().for_each(|item| find(item));
            line.look_alikes
                .iter()
                .for_each(|look_alike| find(&look_alike.words));
            for note in &line.notes {
                // A long note may go on in the next row, after a heading of that row.
                note.text
                    .split(' ')
                    .filter(|word| !word.is_empty())
                    .for_each(find);
            }
        }
    }
}

#[test]
fn every_character_of_the_view_is_in_the_embedded_fonts() {
    let sheet = demonstration::sheet(demonstration::hard());
    let mut used = UsedCharacters::default();
    for page in &pages(&sheet, Paper::A4).unwrap() {
        draw(page, Paper::A4, Ink::Black, &mut used);
    }
    for line in &sheet.lines {
        let texts = [&line.location, &line.item, &line.sku, &line.order_text];
        for character in texts
            .into_iter()
            .chain(line.words_picker.as_ref())
            .flat_map(|text| text.chars())
        {
            assert!(used.contains(character), "{character}");
        }
        for character in line
            .words
            .iter()
            .filter(|span| span.emphasis)
            .flat_map(|span| capitals(&span.text).chars().collect::<Vec<_>>())
        {
            assert!(used.contains(character), "{character}");
        }
    }
}

#[test]
fn nothing_is_set_smaller_than_the_smallest_size() {
    for (_, _, pages) in laid_out() {
        for placed in pages.iter().flat_map(|page| &page.placed) {
            if let Mark::Text(line) = &placed.mark {
                assert!(
                    line.pieces
                        .iter()
                        .all(|(_, inline)| inline.style.size >= 10.5 - 0.001),
                    "{}",
                    line.text()
                );
            }
        }
    }
}

#[test]
fn bars_and_modules_are_whole_printer_dots() {
    let sheet = demonstration::sheet(demonstration::hard());
    let dot = f64::from(DOT_PX * POINTS_PER_PX);
    let is_whole = |points: f32| {
        let dots = f64::from(points) / dot;
        (dots - dots.round()).abs() < 0.02
    };
    for paper in [Paper::A4, Paper::Letter] {
        let mut codes = 0;
        for page in &pages(&sheet, paper).unwrap() {
            let ops = draw(page, paper, Ink::Black, &mut UsedCharacters::default());
            for op in &ops {
                match op {
                    Op::SetTransformationMatrix { matrix } => {
                        let [module, _, _, _, x, _] = matrix.as_array();
                        assert!(is_whole(module) && is_whole(x), "{module} at {x}");
                        let dots = (f64::from(module) / dot).round();
                        assert!((2.0..=5.0).contains(&dots));
                        codes += 1;
                    }
                    Op::DrawRectangle { rectangle } => {
                        assert!(rectangle.x.0.fract() == 0.0 && rectangle.width.0.fract() == 0.0);
                    }
                    _ => {}
                }
            }
        }
        assert!(codes > sheet.lines.len());
    }
}

#[test]
fn without_colour_all_ink_is_black() {
    let mut sheet = demonstration::sheet(demonstration::hard());
    let inks = |sheet: &PickSheetView| -> Vec<Op> {
        let pages = pages(sheet, Paper::A4).unwrap();
        let ops = pages
            .iter()
            .flat_map(|page| draw(page, Paper::A4, sheet.ink, &mut UsedCharacters::default()));
        ops.filter(|op| matches!(op, Op::SetFillColor { .. } | Op::SetOutlineColor { .. }))
            .collect()
    };
    let is_black_or_white = |op: &Op| match op {
        Op::SetFillColor {
            col: Color::Rgb(rgb),
        } => [rgb.r, rgb.g, rgb.b] == [0.0; 3] || [rgb.r, rgb.g, rgb.b] == [1.0; 3],
        _ => false,
    };
    assert!(inks(&sheet).iter().all(is_black_or_white));
    sheet.ink = Ink::Colour;
    assert!(!inks(&sheet).iter().all(is_black_or_white));
}

#[test]
fn what_cannot_be_printed_is_named() {
    let sheet = |change: &dyn Fn(&mut PickSheetView)| {
        let mut sheet = demonstration::sheet(demonstration::day());
        change(&mut sheet);
        pick_sheet(&sheet, Paper::A4).unwrap_err().to_string()
    };
    assert_eq!(
        sheet(&|sheet| sheet.lines[3].sku = "TS-\u{200B}11 🧦".to_owned()),
        "Line 4, SKU has characters that cannot be printed: U+200B, “🧦” (U+1F9E6). Write it with other characters, or leave the order off the sheet."
    );
    assert!(
        sheet(&|sheet| sheet.lines[0].words = vec![Span::strong("สีแดง")])
            .starts_with("Line 1, words has characters")
    );
    assert!(
        sheet(&|sheet| sheet.lines[0].notes.push(NoteView {
            kind: NoteKind::Note,
            text: "שלום".to_owned()
        }))
        .starts_with("Line 1, note")
    );
    assert!(
        sheet(&|sheet| sheet.lines[8].order_barcode = "订单".to_owned())
            .starts_with("Line 9: the order's code")
    );
    assert!(sheet(&|sheet| sheet.sheet_code = "x".repeat(500)).contains("500 bytes"));
    assert!(sheet(&|sheet| sheet.lines[0].item = "x".repeat(5000)).contains("4000 characters"));
    assert!(
        sheet(&|sheet| sheet.lines[0].location = "Z".repeat(121))
            .starts_with("Line 1, location is longer than 120")
    );
    let empty = PickSheetView {
        lines: Vec::new(),
        ..demonstration::sheet(demonstration::day())
    };
    assert_eq!(pick_sheet(&empty, Paper::A4), Err(Error::NoLines));
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { cases: 48, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_printable_texts_are_laid_out_tidily(
        words in "[a-zA-ZäöüßłżŻЖщά0-9黑色羊毛袜、。한글 /-]{0,120}",
        code in "[A-Za-z0-9 /-]{1,48}",
        quantity in 0_u32..2000,
        long in "[a-zλ漢 ]{0,2000}",
    ) {
        let mut sheet = demonstration::sheet(demonstration::day());
        for (index, line) in sheet.lines.iter_mut().enumerate() {
            line.quantity = quantity;
            match index {
                0 => line.location.clone_from(&words),
                1 => line.item.clone_from(&long),
                2 => line.words = vec![Span::strong(&words), Span::plain(&long)],
                3 => line.sku.clone_from(&words),
                4 => line.words_picker = Some(words.clone()),
                5 => line.order_barcode.clone_from(&code),
                6 => line.order_text.clone_from(&words),
                7 => line.notes = vec![NoteView { kind: NoteKind::Personalisation, text: long.clone() }],
                _ => line.tote = Some(words.clone()),
            }
        }
        for paper in [Paper::A4, Paper::Letter] {
            for page in &pages(&sheet, paper).unwrap() {
                assert_tidy(page, paper);
            }
        }
    }
}
