use super::ImportRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NotInPreview => "This file is not in the preview.\nGive the files again.",
        Code::NoKind => {
            "“{name}” is not a kind of table.\nGive one of orders, listings, stock, mappings, picks."
        }
        Code::NoDateOrder => "“{name}” is not an order of dates.\nGive day_first or month_first.",
        Code::NoTable => {
            "There is no table in what was given.\nGive CSV, text or Excel files, or a folder of them."
        }
        Code::ReadingStopped => {
            "Reading was stopped.\nNothing was stored. Give the files again when you like."
        }
        Code::PreviewGone => "This preview is not there any more.\nGive the files again.",
        Code::NotRunning => "This import is not running.\nGive the files again.",
        Code::Changed => {
            "The file changed after it was previewed.\nNothing of this file was stored. Give it again."
        }
        Code::Refused => "{sentence}\nNothing of this file was stored. Give it again.",
        Code::NoRow => {
            "Row {row} of {file} is not in the book.\nOpen the file itself to see it; it may have been imported in another form since."
        }
        Code::NotRead => {
            "{file} could not be read: {cause}.\nCheck that the file is there and may be read."
        }
        Code::NotAFile => {
            "{file} is no file but a device or a pipe, so it was not read.\nGive the file itself."
        }
        Code::ReaderFailed => {
            "Reading {file} broke off; nothing of it was imported. This is a fault of Tallyman's."
        }
        Code::Profile => "An import profile cannot be used: {cause}.\nMend or remove the profile.",
        Code::QueryTooLong => {
            "What is looked for has {found} signs; at most {most} can be looked for.\nGive a number, a SKU or a few words."
        }
        Code::QueryTooMany => {
            "What is looked for has {found} words; at most {most} can be looked for at once.\nGive a number, a SKU or a few words."
        }
        Code::NoMapping => {
            "No mapping speaks of the SKU “{sku}”.\nGive the SKU of a listing or of a stock item as a mapping file writes it."
        }
    }
}
