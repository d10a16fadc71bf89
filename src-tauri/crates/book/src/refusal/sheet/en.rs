use super::SheetRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NothingToPrint => {
            "There is no line that can be printed.\nImport today's orders, or answer the questions that hold their lines."
        }
        Code::OneBlocks => {
            "1 finding still blocks the sheet.\nAnswer them, hold their orders, or print against them with a reason."
        }
        Code::Blocks => {
            "{blocks} findings still block the sheet.\nAnswer them, hold their orders, or print against them with a reason."
        }
        Code::NoPaperSize => "“{name}” is not a paper size.\nGive a4 or letter.",
        Code::NoPaper => "There is no such paper.\nChoose a4 or letter.",
        Code::NoGlyph => {
            "{place} has a character that cannot be printed: {characters}. Write it with other characters, or leave the order off the sheet."
        }
        Code::NoGlyphs => {
            "{place} has characters that cannot be printed: {characters}. Write it with other characters, or leave the order off the sheet."
        }
        Code::NoBarcode => {
            "Line {line}: the order's code cannot become a barcode. Expected 1 to {limit} letters, digits and signs without accents; give the order a short bench code."
        }
        Code::CodeTooLong => "The sheet's code has {found} bytes. Expected at most {most}.",
        Code::NoLines => "There is nothing to print: the sheet has no lines.",
        Code::TooLong => {
            "{what} is longer than {limit} {unit}. Split the sheet, or shorten the text."
        }
        Code::NoFont => {
            "The built-in font {font} cannot be read. The program's file is damaged; install it again."
        }
    }
}
