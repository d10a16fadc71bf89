//! Every bound that hostile input meets, in one place.

/// Largest file that is read, in bytes.
pub const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024 * 1024;
/// Longest record of a text file, in bytes.
pub const RECORD_BYTES_MAX: usize = 4 * 1024 * 1024;
/// Longest cell, in bytes: a description with pictures inside is about 200,000.
pub const CELL_BYTES_MAX: usize = 1024 * 1024;
/// Most columns of a table.
pub const COLUMNS_MAX: usize = 1024;
/// Most records of a file, blank ones included.
pub const RECORDS_MAX: u64 = 20_000_000;
/// Records that are searched for the header.
pub const HEADER_WITHIN_RECORDS: u32 = 60;
/// Decoded bytes at the front of a file that are looked at before it is read.
pub const PREFIX_BYTES: usize = 512 * 1024;
/// Bytes around non-ASCII text that are kept to choose between encodings.
pub const SAMPLE_BYTES_MAX: usize = 128 * 1024;
/// Lines one quoted cell may span before the lines are compared with records.
pub const QUOTED_LINES_FREE: u32 = 200;
/// Rejected records that are listed; one more stops the reading.
pub const REJECTIONS_MAX: usize = 10_000;
/// Notes that are listed; further ones are only counted.
pub const NOTES_MAX: usize = 200;
/// Order lines or variants that one record may expand to.
pub const RECORDS_PER_ROW_MAX: usize = 2_000;
/// Entries of a workbook's archive.
pub const ARCHIVE_ENTRIES_MAX: usize = 2_000;
/// Bytes one entry of a workbook may unpack to.
pub const ARCHIVE_ENTRY_BYTES_MAX: u64 = 400 * 1024 * 1024;
/// Bytes a whole workbook may unpack to.
pub const ARCHIVE_BYTES_MAX: u64 = 600 * 1024 * 1024;
/// How many times larger than packed an entry may be, once it is larger than [`ARCHIVE_RATIO_FREE_BYTES`].
pub const ARCHIVE_RATIO_MAX: u64 = 200;
/// Unpacked bytes below which the ratio is not looked at.
pub const ARCHIVE_RATIO_FREE_BYTES: u64 = 4 * 1024 * 1024;
/// Bytes that a part may unpack to that only lists others: sheets, relations, styles.
pub const ARCHIVE_SMALL_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// Longest tag of a workbook's parts, its attributes included.
pub const MARKUP_TAG_BYTES_MAX: usize = 1024 * 1024;
/// Most bytes of a part between the beginnings of two rows, cells or shared texts.
pub const MARKUP_STRETCH_BYTES_MAX: u64 = 32 * 1024 * 1024;
/// Bytes that one style of a cell takes beside what it names.
pub const STYLE_BYTES: u64 = 512;
/// Bytes that all styles may take.
pub const STYLES_BYTES_MAX: u64 = 128 * 1024 * 1024;
/// Sheets of a workbook.
pub const SHEETS_MAX: usize = 1_000;
/// Bytes of the rows that are kept while the header is looked for.
pub const FRONT_BYTES_MAX: usize = 16 * 1024 * 1024;
/// Shared strings of a workbook.
pub const SHARED_STRINGS_MAX: u64 = 2_000_000;
/// Bytes of the table of shared strings, unpacked.
pub const SHARED_STRINGS_BYTES_MAX: u64 = 96 * 1024 * 1024;
/// Largest old workbook (`.xls`), which can't be streamed.
pub const LEGACY_SHEET_BYTES_MAX: u64 = 24 * 1024 * 1024;
/// Last row of a sheet.
pub const SHEET_ROWS_MAX: u32 = 1_048_576;
/// From here on a number of a workbook no longer tells all digits of an id apart.
pub const EXACT_NUMBER_MAX: f64 = 1e15;
/// Values shown of each column in a preview.
pub const SAMPLE_VALUES: usize = 5;
/// Longest text of one letter, in bytes.
pub const LETTER_TEXT_BYTES_MAX: usize = 1024 * 1024;
/// Largest mail with all that hangs on it, in bytes.
pub const MAIL_BYTES_MAX: usize = 32 * 1024 * 1024;
/// Largest mailbox that is read at once, in bytes.
pub const MAILBOX_BYTES_MAX: usize = 256 * 1024 * 1024;
/// Bytes of all words that the letters of one mailbox keep, together.
pub const LETTERS_KEPT_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Most mails of one mailbox.
pub const LETTERS_MAX: usize = 10_000;
/// Bytes that all cells of a table without a profile keep, over all its sheets, together.
pub const PLAIN_KEPT_BYTES_MAX: usize = 64 * 1024 * 1024;
/// Bytes that a cell takes beside its text: where it is kept, and its place on the heap.
pub const PLAIN_CELL_BYTES: usize = 48;
