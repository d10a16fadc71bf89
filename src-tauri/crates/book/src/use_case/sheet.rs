use std::sync::Arc;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};
use tallyman_core::{
    check::day::{LineKey, PlanWishes, PrintedLine, plan_input},
    language::{Language, PickerLanguage},
    plan::{LeftOff, LeftOffReason, PlanInput, Walk, changes, walk},
};
use tallyman_documents::{Paper, Pdf, pick_sheet};

use crate::{
    api::{ApiError, Code, DrawSheet, PickView, SheetPdf, View},
    error::{Error, bad_input},
    event::{Event, SheetPrinted},
    importing::{hex, record},
    refusal::SheetRefusal,
    sheet::{self, SheetFrame},
    shop::{Checked, Shop},
    spoken,
    view::{self, date, head},
};

/// The walk as planned, with what had to stay off it.
struct Planned {
    input: PlanInput,
    walk: Walk,
    unprintable: Vec<sheet::Unprintable>,
}

/// Plans the walk; orders with a character that cannot be printed stay off, whole.
fn plan(checked: &Checked) -> Planned {
    let day = checked.data.day();
    let mut input = plan_input(&day, &checked.report, &PlanWishes::default());
    let planned = walk(&input);
    let unprintable = sheet::unprintable(&planned);
    if unprintable.is_empty() {
        return Planned {
            input,
            walk: planned,
            unprintable,
        };
    }
    let is_off = |channel: &str, order: &str| {
        unprintable
            .iter()
            .any(|found| found.line.channel == channel && found.line.order == order)
    };
    let (off, on) = std::mem::take(&mut input.lines)
        .into_iter()
        .partition(|line| is_off(&line.key.channel, &line.key.order));
    input.lines = on;
    let off: Vec<tallyman_core::plan::PlanLine> = off;
    input.left_off.extend(off.into_iter().map(|line| LeftOff {
        key: line.key,
        title: line.title,
        why: LeftOffReason::Unprintable,
        finding: None,
    }));
    let planned = walk(&input);
    Planned {
        input,
        walk: planned,
        unprintable,
    }
}

fn printed_sheets(shop: &Shop) -> Result<Vec<SheetPrinted>, Error> {
    shop.ledger.read(spoken::sheets)
}

/// The walk.
pub fn pick(shop: &Arc<Shop>, request: &View) -> Result<PickView, Error> {
    let checked = shop.checked()?;
    let planned = plan(&checked);
    let sheets = printed_sheets(shop)?
        .iter()
        .map(|printed| {
            let changed = changes(&printed.lines, &planned.input.lines)
                .iter()
                .filter(|change| change.makes_stale())
                .count();
            let at = date::printed(
                printed.printed_at,
                shop.utc_offset_seconds,
                request.language,
            );
            view::pick::sheet(printed, at, changed, request.language)
        })
        .collect();
    Ok(view::pick::pick(
        &planned.walk,
        &checked.report,
        sheets,
        &shop.vocabulary,
        request.language,
    ))
}

/// A sheet that was drawn.
#[derive(Debug)]
pub struct DrawnSheet {
    /// Its number.
    pub number: u32,
    /// Its revision.
    pub revision: u32,
    /// The PDF.
    pub pdf: Pdf,
    /// Orders left off and decoration dropped, one sentence each.
    pub notes: Vec<String>,
    /// The walk that stands on it.
    pub walk: Walk,
    /// What stays off it.
    pub left_off: Vec<LeftOffLine>,
}

/// Number and revision of the next sheet: a further revision while lines of the newest sheet are still to be picked,
/// a new number after that.
fn next_number(sheets: &[SheetPrinted], lines: &[PrintedLine]) -> (u32, u32) {
    let Some(newest) = sheets.first() else {
        return (1, 1);
    };
    let goes_on = newest
        .lines
        .iter()
        .any(|line| lines.iter().any(|now| now.line == line.line));
    if goes_on {
        (newest.sheet, newest.revision + 1)
    } else {
        (newest.sheet + 1, 1)
    }
}

/// Draws the sheet; when it is printed, that is recorded before the PDF leaves.
pub fn draw(
    shop: &Arc<Shop>,
    paper: Paper,
    picker: PickerLanguage,
    colour: bool,
    print: bool,
    language: Language,
) -> Result<DrawnSheet, Error> {
    let checked = shop.checked()?;
    let blocks = checked
        .report
        .counts
        .blocks
        .saturating_sub(checked.report.counts.blocks_answered);
    if blocks > 0 {
        return Err(findings_open(blocks).into());
    }
    let planned = plan(&checked);
    if planned.walk.totals.stops == 0 {
        return Err(Error::Api(ApiError::new(
            Code::NothingToDo,
            SheetRefusal::NothingToPrint {},
        )));
    }
    let now = shop.now();
    let sheets = printed_sheets(shop)?;
    let mut lines = printed_lines(&planned.input);
    let (number, revision) = next_number(&sheets, &lines);
    for line in &mut lines {
        line.sheet = number.to_string();
        line.revision = revision;
        line.at = Some(now);
    }
    let head_now = shop.ledger.head().digest.to_string();
    let frame = SheetFrame {
        number,
        revision,
        shop: super::shop::name(shop)?,
        date: date::printed(now, shop.utc_offset_seconds, language),
        remark: (revision > 1).then(|| replaces(revision, &sheets, &planned.input, language)),
        ledger_head: head::on_paper(&head_now),
        language,
        picker,
        colour,
    };
    let (sheet_view, dropped) = sheet::view(&planned.walk, &frame, &shop.vocabulary);
    let pdf = pick_sheet(&sheet_view, paper)?;
    if print {
        let (words, capsules) = spoken::part_digests(&mut lines);
        let printed = SheetPrinted {
            sheet: number,
            revision,
            pages: pdf.pages as u32,
            sha256: hex(&Sha256::digest(&pdf.bytes)),
            head: head_now,
            printed_at: now,
            lines,
            words,
        };
        shop.ledger
            .transact(|tx| record(tx, &Event::SheetPrinted(printed), capsules, &shop.operator))?;
    }
    let notes = notes(&planned.unprintable, &dropped, language);
    Ok(DrawnSheet {
        number,
        revision,
        pdf,
        notes,
        left_off: left_off(&planned.walk, &checked, language),
        walk: planned.walk,
    })
}

fn findings_open(blocks: u32) -> ApiError {
    let refusal = match blocks {
        1 => SheetRefusal::OneBlocks {},
        _ => SheetRefusal::Blocks { blocks },
    };
    ApiError::new(Code::FindingsOpen, refusal)
}

fn printed_lines(input: &PlanInput) -> Vec<PrintedLine> {
    input
        .lines
        .iter()
        .map(|line| PrintedLine {
            sheet: String::new(),
            revision: 0,
            at: None,
            line: line.key.clone(),
            quantity: line.quantity,
            digest: line.digest.clone(),
        })
        .collect()
}

/// What a further revision replaces, and what changed.
fn replaces(
    revision: u32,
    sheets: &[SheetPrinted],
    input: &PlanInput,
    language: Language,
) -> String {
    let before = revision - 1;
    let changed = sheets
        .first()
        .map_or(0, |newest| changes(&newest.lines, &input.lines).len());
    match (language, changed) {
        (Language::En, 0) => format!("This is a reprint of revision {before}; nothing changed."),
        (Language::En, 1) => {
            format!("This is a reprint. It replaces revision {before}: 1 line changed.")
        }
        (Language::En, count) => {
            format!("This is a reprint. It replaces revision {before}: {count} lines changed.")
        }
        (Language::De, 0) => format!("Nachdruck von Revision {before}; nichts hat sich geändert."),
        (Language::De, 1) => format!("Nachdruck. Er ersetzt Revision {before}: 1 Zeile geändert."),
        (Language::De, count) => {
            format!("Nachdruck. Er ersetzt Revision {before}: {count} Zeilen geändert.")
        }
        (Language::Zh, 0) => format!("重印第 {before} 版，内容无变化。"),
        (Language::Zh, count) => format!("重印，取代第 {before} 版：{count} 行有变化。"),
    }
}

fn notes(unprintable: &[sheet::Unprintable], dropped: &[char], language: Language) -> Vec<String> {
    let list = |characters: &[char]| {
        characters
            .iter()
            .map(|character| format!("“{character}” (U+{:04X})", u32::from(*character)))
            .collect::<Vec<_>>()
            .join(", ")
    };
    let mut notes: Vec<String> = unprintable
        .iter()
        .map(|found| {
            let (order, characters) = (&found.line.order, list(&found.characters));
            match language {
                Language::En => {
                    format!("Order {order} stays off the sheet: {characters} cannot be printed.")
                }
                Language::De => format!(
                    "Bestellung {order} bleibt weg: {characters} kann nicht gedruckt werden."
                ),
                Language::Zh => format!("订单 {order} 未打印：无法打印字符 {characters}。"),
            }
        })
        .collect();
    if !dropped.is_empty() {
        let mut characters = dropped.to_vec();
        characters.sort_unstable();
        characters.dedup();
        let characters = list(&characters);
        notes.push(match language {
            Language::En => format!("Decoration in titles was left out: {characters}."),
            Language::De => format!("Verzierungen in Titeln wurden weggelassen: {characters}."),
            Language::Zh => format!("标题中的装饰字符已省略：{characters}。"),
        });
    }
    notes
}

/// The sheet as a PDF, for the window.
pub fn draw_sheet(shop: &Arc<Shop>, request: &DrawSheet) -> Result<SheetPdf, Error> {
    let paper = match request.paper.as_str() {
        "a4" => Paper::A4,
        "letter" => Paper::Letter,
        other => {
            return Err(bad_input(SheetRefusal::NoPaperSize {
                name: other.to_owned(),
            })
            .into());
        }
    };
    let drawn = draw(
        shop,
        paper,
        request.picker,
        request.colour,
        request.print,
        request.language,
    )?;
    Ok(SheetPdf {
        sheet: drawn.number,
        revision: drawn.revision,
        pages: drawn.pdf.pages as u32,
        file_name: format!(
            "pick-sheet-{}-revision-{}.pdf",
            drawn.number, drawn.revision
        ),
        pdf_base64: STANDARD.encode(&drawn.pdf.bytes),
        notes: drawn.notes,
    })
}

/// A line that stays off a sheet, and why in words.
#[derive(Debug)]
pub struct LeftOffLine {
    /// The line.
    pub line: LineKey,
    /// Why.
    pub reason: String,
}

fn left_off(walk: &Walk, checked: &Checked, language: Language) -> Vec<LeftOffLine> {
    walk.left_off
        .iter()
        .map(|line| LeftOffLine {
            line: line.key.clone(),
            reason: view::pick::reason_of(line, &checked.report, language),
        })
        .collect()
}
