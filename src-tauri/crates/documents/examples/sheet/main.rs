//! Draws a demonstration sheet.
//!
//! `cargo run -p tallyman-documents --example sheet -- OUT.pdf [letter] [colour] [hard] [en|de|zh|pl|es for the picker, or alone]
//! [shop-en|shop-de|… for the shop] [number of lines]`

mod demonstration;

use std::time::Instant;

use tallyman_documents::{Ink, Language, Paper, pick_sheet};

#[expect(
    clippy::print_stdout,
    reason = "an example run by hand says what it wrote"
)]
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let out = arguments
        .next()
        .ok_or("Give the path of the PDF to write.")?;
    let mut paper = Paper::A4;
    let mut sheet = demonstration::sheet(demonstration::day());
    for argument in arguments {
        match argument.as_str() {
            "letter" => paper = Paper::Letter,
            "colour" => sheet.ink = Ink::Colour,
            "hard" => sheet.lines = demonstration::hard(),
            "alone" => sheet.picker_language = None,
            other if other.starts_with("shop-") => {
                sheet.language =
                    Language::from_tag(&other[5..]).ok_or("The shop's language is not known.")?;
            }
            other => match (Language::from_tag(other), other.parse()) {
                (Some(language), _) => sheet.picker_language = Some(language),
                (None, Ok(count)) => sheet.lines = demonstration::many(count),
                (None, Err(_)) => {
                    return Err(format!("“{other}” is not an option of this example.").into());
                }
            },
        }
    }
    sheet.counts.lines = u32::try_from(sheet.lines.len())?;
    sheet.counts.units = sheet.lines.iter().map(|line| line.quantity).sum();
    let start = Instant::now();
    let pdf = pick_sheet(&sheet, paper)?;
    let milliseconds = start.elapsed().as_millis();
    std::fs::write(&out, &pdf.bytes)?;
    println!(
        "{out}: {} pages, {} bytes, {milliseconds} ms",
        pdf.pages,
        pdf.bytes.len()
    );
    Ok(())
}
