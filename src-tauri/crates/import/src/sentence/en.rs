//! What is said about files in English.

use super::SentenceCode;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: SentenceCode) -> &'static str {
    match code {
        // Files that cannot be opened or are no table.
        SentenceCode::FileNotOpened => {
            "{file}: the file can't be opened; check that it still exists and isn't open elsewhere."
        }
        SentenceCode::FileEmpty => "{file}: the file is empty; download it again.",
        SentenceCode::FileTooLarge => {
            "{file}: the file is larger than 4 GB; export a shorter period."
        }
        SentenceCode::FileNotRead => {
            "{file}: the file could not be read; copy it to this computer and try again."
        }
        SentenceCode::FileNotReadToEnd => {
            "{file}: the file could not be read to its end; copy it to this computer and try again."
        }
        SentenceCode::FileChanged => {
            "{file}: the file changed while it was read, so nothing was taken; wait until it is complete and try again."
        }
        SentenceCode::NotAFile => {
            "{file}: this is no file but a folder, a device or a pipe; give the file itself."
        }
        SentenceCode::OldWorkbook => {
            "{file}: this is an old Excel workbook (.xls) or one with a password; open it and save it as XLSX or CSV without a password."
        }
        SentenceCode::Pdf => {
            "{file}: this is a PDF, which shows a table but holds none; download the table as CSV or XLSX."
        }
        SentenceCode::WebPage => {
            "{file}: this is a web page, not a table, whatever its name says; download the report again, or open it in a spreadsheet and save it as CSV."
        }
        SentenceCode::Xml => "{file}: this is an XML file; download the report as CSV or XLSX.",
        SentenceCode::PackedArchive => {
            "{file}: this is a packed archive; unpack it and give the files inside."
        }
        SentenceCode::Picture => "{file}: this is a picture; a table as CSV or XLSX was expected.",
        SentenceCode::BinaryWorkbook => {
            "{file}: this is a binary workbook (.xlsb); open it and save it as XLSX or CSV."
        }
        SentenceCode::LibreOfficeTable => {
            "{file}: this is a LibreOffice table (.ods); open it and save it as XLSX or CSV."
        }
        SentenceCode::NoWorkbook => {
            "{file}: this is a packed archive and no workbook; unpack it and give the files inside."
        }
        SentenceCode::WorkbookDamaged => {
            "{file}: the workbook is incomplete or damaged, so nothing was taken from it; download it again, or save it again as XLSX or CSV."
        }
        SentenceCode::WorkbookDamagedAt => {
            "{file}, at or after row {row}: the workbook is incomplete or damaged, so nothing was taken from it; save it again as XLSX or CSV."
        }
        SentenceCode::WorkbookStrange => {
            "{file}: this is no ordinary workbook ({what}), so it was not opened; save the table as CSV and give that."
        }
        SentenceCode::TooManyParts => "it holds more parts than any workbook has",
        SentenceCode::UnpacksTooLarge => "it unpacks to more than 600 MB",
        SentenceCode::PartUnpacksTooLarge => {
            "a part of it unpacks to far more than a workbook needs"
        }
        SentenceCode::TextsTooLarge => "its table of texts is larger than 96 MB",
        SentenceCode::PartNotUnicode => "a part of it is not in UTF-8",
        SentenceCode::CellOutside => "it names a cell that no sheet has",
        SentenceCode::TooManyTextsAnnounced => "it announces more texts than any workbook holds",
        SentenceCode::TooManyTexts => "it holds more than 2,000,000 texts",
        SentenceCode::TextTooLong => "a text or a tag in it is longer than any workbook's",
        SentenceCode::DeclaresType => {
            "a part of it declares a document type, which no workbook does"
        }
        SentenceCode::PartTwice => "a part of it is there twice",
        SentenceCode::CellsBroken => "its cells are not written as a workbook writes them",
        SentenceCode::WorkbookLocked => {
            "{file}: the workbook is protected by a password; save it without one, or as CSV."
        }
        SentenceCode::CellTooFar => {
            "{file}, row {row}: a cell lies beyond column 1,024 or row 1,048,576, where no export has any; copy the table to a new sheet."
        }
        SentenceCode::SheetMissing => {
            "{file}: the workbook has no sheet “{wanted}”; choose one of {sheets}."
        }
        // Text that cannot be cut into rows.
        SentenceCode::EncodingMixed => {
            "{file}, at or after row {row}: the text is not in the encoding that the rest of the file is in; download the file again, or choose its encoding."
        }
        SentenceCode::EncodingUnknown => {
            "{file}: “{label}” is no known encoding; choose one such as utf-8, gb18030 or windows-1252."
        }
        SentenceCode::TextInvalid => {
            "{file}: the text is not valid {encoding}; download the file again, or choose its encoding."
        }
        SentenceCode::NoText => {
            "{file}: the file is no text in any known encoding; a table as CSV, TSV or XLSX was expected, so download it again."
        }
        SentenceCode::RowTooLong => {
            "{file}, row {row}: the row is longer than 4 MB, which no order, listing or stock file has; download the file again."
        }
        SentenceCode::CellTooLong => {
            "{file}, row {row}: a cell is longer than 1 MB, which no order, listing or stock file has; shorten it, or download the file again."
        }
        SentenceCode::TooManyColumns => {
            "{file}, row {row}: there are more than 1,024 columns, which no order, listing or stock file has; download the file again."
        }
        SentenceCode::QuoteNeverClosed => {
            "{file}, row {row}: a quotation mark opens a cell that is never closed, so the file is cut off there or the mark is out of place; download the file again, or remove the mark."
        }
        SentenceCode::QuoteJoinsRows => {
            "{file}, row {row}: a quotation mark joins this row with the next {lines} lines, which look like rows of their own; remove the mark, or download the file again."
        }
        SentenceCode::FileCutOff => {
            "{file}, row {row}: the file ends in the middle of this row, so it is incomplete; download it again."
        }
        SentenceCode::TooManyRows => {
            "{file}: the file has more than 20,000,000 rows; export a shorter period."
        }
        // Tables that are of no use.
        SentenceCode::FormatUseless => "{file}: {name} can't be used here.",
        SentenceCode::UseInstead => "{file}: this is {name}, which {instead}",
        SentenceCode::ColumnMissing => {
            "{file}, row {row}: the file looks like {name} but has no column “{column}”; download the report again with all columns."
        }
        SentenceCode::ColumnsNotFound => {
            "{file}: the file does not have the columns that were mapped; look at its first row and map them again."
        }
        SentenceCode::FormatNotFound => {
            "{file}: the file does not have the columns of the format “{profile}”; leave the format open, or choose another."
        }
        SentenceCode::NoHeader => {
            "{file}: none of the first 60 rows names columns such as SKU, title, order or quantity; give an export of a shop or a table with a header row."
        }
        SentenceCode::NoRowsBelowHeader => {
            "{file}: there is a header but no row below it; give the table with its rows."
        }
        SentenceCode::RowRejected => {
            "{file}, row {row}: {reason}; nothing was taken. Mend the file, or take the other rows without it."
        }
        SentenceCode::CellRejected => {
            "{file}, row {row}, column {column}: {reason}; nothing was taken. Mend the file, or take the other rows without it."
        }
        SentenceCode::RowsRejected => {
            "{file}, row {row}: {reason} ({count} rows can't be read); nothing was taken. Mend the file, or take the other rows without it."
        }
        SentenceCode::CellsRejected => {
            "{file}, row {row}, column {column}: {reason} ({count} rows can't be read); nothing was taken. Mend the file, or take the other rows without it."
        }
        SentenceCode::TooManyRejected => {
            "{file}, row {row}: more than 10,000 rows could not be read, so this is another kind of file than it seems; look at the first of them."
        }
        SentenceCode::AnswersTooLarge => {
            "{file}: the file is larger than 32 MB, and no answered sheet is."
        }
        SentenceCode::TooManyAnswers => {
            "{file}: the table has more than 50,000 rows, and no answered sheet has."
        }
        SentenceCode::TableTooFull => {
            "{file}: the table's cells hold more than {megabytes} MB; split it into several files."
        }
        SentenceCode::NoTable => {
            "{file}: the file is no table that can be read; save it as XLSX or CSV."
        }
        // Questions and doubts.
        SentenceCode::WhichFormat => {
            "{file}: the file fits more than one format; choose which one it is."
        }
        SentenceCode::WhichColumns => {
            "{file}, row {row}: the table is of no known format; say what it holds and which columns are the SKU, the words and the number of units."
        }
        SentenceCode::WhichEncoding => {
            "{file}: the text can be read in more than one encoding; choose the one that shows proper words."
        }
        SentenceCode::WhichDateOrder => {
            "{file}, row {row}, column {column}: {text} can mean two days; choose whether the day or the month comes first."
        }
        SentenceCode::TwinColumns => {
            "Both “{one}” and “{other}” look like {field}; the first was taken."
        }
        SentenceCode::SurerColumn => {
            "“{header}” also looks like {field}; a surer column was taken."
        }
        SentenceCode::UnitsUnlikely => {
            "“{header}” is named like a number of units but holds other things."
        }
        SentenceCode::KindUnsure => "It was taken for {best}; it could also be {other}.",
        // Remarks.
        SentenceCode::FormulasUsed => {
            "{count} cells are formulas; their last saved values were used. Paste the table as values if they may be out of date."
        }
        SentenceCode::QuoteAsText => {
            "A quotation mark inside a cell was taken as text; the row has as many cells as the header."
        }
        SentenceCode::LastLineMissing => {
            "The file lacks its last line, which counts the orders; if it was cut off, orders are missing."
        }
        SentenceCode::LastLineDiffers => {
            "The last line of the file counts {declared} orders and {found} were found; download it again if some are missing."
        }
        SentenceCode::LineEndMissing => {
            "The file does not end with a line end as this shop's exports do; if it was cut off there, the last row or later rows are missing."
        }
        SentenceCode::SheetRead => "The workbook has {count} sheets; “{name}” was read.",
        SentenceCode::SkusNotAssigned => {
            "The row lists {skus} SKUs for {count} combinations of options, so it is not plain which belongs to which and the variants were taken without SKU."
        }
        SentenceCode::DateLeftOut => {
            "The date could not be read and was left out; a form such as 2026-09-22 was expected."
        }
        SentenceCode::PriceLeftOut => {
            "The price could not be read for certain and was left out; a form such as 12.34 was expected."
        }
        SentenceCode::OrderFromAbove => {
            "The row names no order and was taken for the one above, as in merged cells."
        }
        SentenceCode::StatusUnknown => {
            "The status “{word}” is not known and was taken as open; check the lines that have it."
        }
        SentenceCode::SkuHidesSigns => {
            "The SKU holds characters that can't be seen (zero-width, direction marks or odd blanks); it was kept as it is and may not match the same SKU typed by hand."
        }
        // Why a row cannot be read: the part of a sentence that follows the place.
        SentenceCode::NothingSold => "neither a listing, a title nor a SKU says what is sold",
        SentenceCode::NothingOrdered => "neither a SKU nor a title says what was sold",
        SentenceCode::NothingToTake => "neither a SKU, a barcode nor words say what to take",
        SentenceCode::TooManyVariants => "the options multiply to more than 2,000 variants",
        SentenceCode::SkuEmpty => "the SKU is empty; a stock item needs one",
        SentenceCode::ListingSkuEmpty => "the SKU of the listing is empty; both SKUs are needed",
        SentenceCode::StockSkuEmpty => "the SKU of the stock item is empty; both SKUs are needed",
        SentenceCode::StockNotWhole => {
            "the cell is no whole number; a number of units was expected"
        }
        SentenceCode::QuantityNotWhole => {
            "the cell is no whole number; a number of units such as 1 was expected"
        }
        SentenceCode::QuantityEmpty => {
            "the cell is empty; a number of units such as 1 was expected"
        }
        SentenceCode::QuantityZero => "the quantity is 0; a number of units from 1 was expected",
        SentenceCode::NoOrder => "the row names no order",
        SentenceCode::CellIsError => {
            "the cell is the error {text}; mend the formula and save again"
        }
        SentenceCode::NumberInexact => {
            "the cell is a number of more than 15 digits, of which a spreadsheet keeps only 15; take the file as it was downloaded, or format the column as text before pasting"
        }
        SentenceCode::MadeDate => {
            "a spreadsheet made a date of the value; take the file as it was downloaded, or format the column as text before pasting"
        }
        SentenceCode::MadeExponent => {
            "a spreadsheet turned the number into a form such as 4.06E+12 and its last digits are lost; download the file again and don't save it in a spreadsheet"
        }
        SentenceCode::MadeDecimal => {
            "a spreadsheet made a decimal number of it (it ends in .0), so digits may be lost; download the file again and don't save it in a spreadsheet"
        }
        SentenceCode::ControlSign => {
            "it holds a control character, which can't be part of it; download the file again"
        }
        SentenceCode::RowTooWide => {
            "the row has {cells} cells where the header has {width}, so it is not plain which value is which"
        }
        // Rules that leave rows out.
        SentenceCode::AboveHeader => "above the header",
        SentenceCode::SeparatorLine => "the line that names the separator",
        SentenceCode::TemplateRows => "the template's own rows",
        SentenceCode::HeaderAgain => "the header again",
        SentenceCode::ColumnsDescribed => "descriptions of the columns",
        SentenceCode::PromotionContinued => "continuation of a promotion",
        SentenceCode::PictureOnly => "only a picture of the product",
        SentenceCode::ZeroToTake => "nothing to take (quantity 0)",
        SentenceCode::DeletionMarked => "marked for deletion",
        SentenceCode::Own => "{text}",
        // What to give instead: the part of a sentence that follows the format's name.
        SentenceCode::ParcelsOfAmazon => {
            "lists parcels that Amazon sends from its own stock, so there is nothing to pick; download the “Unshipped Orders” report instead."
        }
        SentenceCode::PaymentsAmazon => {
            "lists payments and not what to pick; download the “Unshipped Orders” report instead."
        }
        SentenceCode::TrackingAmazon => {
            "lists tracking numbers and not what to pick; download the “Unshipped Orders” report instead."
        }
        SentenceCode::LanguageEbay => {
            "can't be read in this language yet; set Seller Hub to English and download it again, or map its columns."
        }
        SentenceCode::UploadEbay => {
            "is made for uploading; download “Active listings” from Seller Hub, Reports, instead."
        }
        SentenceCode::PaymentsEbay => {
            "lists payments and not what to pick; download “Orders” from Seller Hub, Reports, instead."
        }
        SentenceCode::OrdersEtsy => {
            "has one row per order and no variations, so it can't say what to pick; download “Order Items” instead (Shop Manager, Settings, Options, Download Data)."
        }
        SentenceCode::PaymentsEtsy => {
            "lists payments and not what to pick; download “Order Items” instead (Shop Manager, Settings, Options, Download Data)."
        }
        SentenceCode::PaymentsShopify => {
            "lists payments and not what to pick; export “Orders” instead."
        }
        SentenceCode::PaymentsOther => {
            "lists payments and not what to pick; give the orders, listings or stock instead."
        }
        SentenceCode::TrackingOther => {
            "lists tracking numbers and not what to pick; give the orders, listings or stock instead."
        }
        SentenceCode::NoReader => {
            "has no reader of its own yet; choose “mapped” and say what its columns mean."
        }
        SentenceCode::OrdersWithoutItems => {
            "has one row per order and no items; export the order items, or a table with order, SKU and quantity, instead."
        }
    }
}
