//! What is said about files, as data: a sentence is a code and what fills it; the texts lie here, a file a language.
//!
//! Reasons, rules and what to give instead are parts of other sentences, so they begin small and have no full stop of
//! their own in English.

mod de;
mod en;
mod field;
mod zh;

use tallyman_core::{language::Language, sentence::Argument, sentences};

use crate::choices::Kind;
pub use field::{Field, FormatName};

sentences! {
    /// A sentence about a file, or a part of one.
    pub enum Sentence, SentenceCode {

        // Files that cannot be opened or are no table.
        /// The file is not there or held by another program.
        FileNotOpened { file: String }
        /// Nothing is in the file.
        FileEmpty { file: String }
        /// The file is larger than any export.
        FileTooLarge { file: String }
        /// The file broke off while it was read.
        FileNotRead { file: String }
        /// The file broke off in its middle.
        FileNotReadToEnd { file: String }
        /// The file changed while it was read.
        FileChanged { file: String }
        /// The path leads to a folder, a device or a pipe.
        NotAFile { file: String }
        /// An XLS, or a workbook under a password.
        OldWorkbook { file: String }
        /// A PDF.
        Pdf { file: String }
        /// A web page under another name.
        WebPage { file: String }
        /// An XML file.
        Xml { file: String }
        /// An archive of files.
        PackedArchive { file: String }
        /// A picture.
        Picture { file: String }
        /// An XLSB.
        BinaryWorkbook { file: String }
        /// An ODS.
        LibreOfficeTable { file: String }
        /// A ZIP without a workbook in it.
        NoWorkbook { file: String }
        /// The workbook's parts do not fit together.
        WorkbookDamaged { file: String }
        /// The same, with the place.
        WorkbookDamagedAt { file: String, row: u32 }
        /// The workbook is made to do harm, or looks so.
        WorkbookStrange { file: String, what: Box<Sentence> }
        /// What is strange about a workbook.
        TooManyParts {}
        /// What is strange about a workbook.
        UnpacksTooLarge {}
        /// What is strange about a workbook.
        PartUnpacksTooLarge {}
        /// What is strange about a workbook.
        TextsTooLarge {}
        /// What is strange about a workbook.
        PartNotUnicode {}
        /// What is strange about a workbook.
        CellOutside {}
        /// What is strange about a workbook.
        TooManyTextsAnnounced {}
        /// What is strange about a workbook.
        TooManyTexts {}
        /// What is strange about a workbook.
        TextTooLong {}
        /// What is strange about a workbook.
        DeclaresType {}
        /// What is strange about a workbook.
        PartTwice {}
        /// What is strange about a workbook.
        CellsBroken {}
        /// The workbook wants a password.
        WorkbookLocked { file: String }
        /// A cell lies where no export has any.
        CellTooFar { file: String, row: u32 }
        /// The chosen sheet is not in the workbook.
        SheetMissing { file: String, wanted: String, sheets: String }

        // Text that cannot be cut into rows.
        /// The text changes its encoding.
        EncodingMixed { file: String, row: u32 }
        /// The chosen encoding has an unknown name.
        EncodingUnknown { file: String, label: String }
        /// The bytes are not text of the encoding.
        TextInvalid { file: String, encoding: String }
        /// The bytes are text in no encoding.
        NoText { file: String }
        /// A row exceeds the limit.
        RowTooLong { file: String, row: u32 }
        /// A cell exceeds the limit.
        CellTooLong { file: String, row: u32 }
        /// A row has more cells than the limit.
        TooManyColumns { file: String, row: u32 }
        /// A quotation mark opens and never closes.
        QuoteNeverClosed { file: String, row: u32 }
        /// A quotation mark swallows rows.
        QuoteJoinsRows { file: String, row: u32, lines: u64 }
        /// The file ends within a row.
        FileCutOff { file: String, row: u32 }
        /// The file has more rows than the limit.
        TooManyRows { file: String }

        // Tables that are of no use.
        /// The format is known, and nothing here reads it.
        FormatUseless { file: String, name: FormatName }
        /// The format is known, and another one is wanted.
        UseInstead { file: String, name: FormatName, instead: Box<Sentence> }
        /// A column that the format needs is not there.
        ColumnMissing { file: String, row: u32, name: FormatName, column: String }
        /// The mapped columns are not there.
        ColumnsNotFound { file: String }
        /// The chosen format does not fit.
        FormatNotFound { file: String, profile: String }
        /// No row names columns.
        NoHeader { file: String }
        /// A mapped table holds nothing.
        NoRowsBelowHeader { file: String }
        /// One row cannot be read.
        RowRejected { file: String, row: u32, reason: Box<Sentence> }
        /// One cell cannot be read.
        CellRejected { file: String, row: u32, column: String, reason: Box<Sentence> }
        /// Several rows cannot be read; the first one is told.
        RowsRejected { file: String, row: u32, reason: Box<Sentence>, count: u64 }
        /// Several rows cannot be read; the first cell is told.
        CellsRejected { file: String, row: u32, column: String, reason: Box<Sentence>, count: u64 }
        /// So many rows cannot be read that the file is another one.
        TooManyRejected { file: String, row: u32 }
        /// A sheet of answers exceeds the limit.
        AnswersTooLarge { file: String }
        /// A sheet of answers has more rows than the limit.
        TooManyAnswers { file: String }
        /// What the cells of a table hold together exceeds the limit.
        TableTooFull { file: String, megabytes: u64 }
        /// What should be a sheet of answers is none.
        NoTable { file: String }

        // Questions and doubts.
        /// Several formats fit.
        WhichFormat { file: String }
        /// No format fits.
        WhichColumns { file: String, row: u32 }
        /// Several encodings give text.
        WhichEncoding { file: String }
        /// A date can be two days.
        WhichDateOrder { file: String, row: u32, column: String, text: String }
        /// Two columns seem to be one field.
        TwinColumns { one: String, other: String, field: Field }
        /// A surer column was found for a field.
        SurerColumn { header: String, field: Field }
        /// A column of units holds no numbers.
        UnitsUnlikely { header: String }
        /// A table could be of two kinds.
        KindUnsure { best: Kind, other: Kind }

        // Remarks.
        /// Cells are formulas.
        FormulasUsed { count: u64 }
        /// A quotation mark was taken as it stands.
        QuoteAsText {}
        /// The line that counts orders is not there.
        LastLineMissing {}
        /// The line that counts orders counts others.
        LastLineDiffers { declared: u64, found: u64 }
        /// The last line has no end.
        LineEndMissing {}
        /// One of several sheets was read.
        SheetRead { count: u64, name: String }
        /// SKUs and combinations do not pair up.
        SkusNotAssigned { skus: u64, count: u64 }
        /// A date was not understood.
        DateLeftOut {}
        /// A price was not understood.
        PriceLeftOut {}
        /// A row belongs to the order above it.
        OrderFromAbove {}
        /// A status has a word that no table knows.
        StatusUnknown { word: String }
        /// A SKU holds signs that nobody sees.
        SkuHidesSigns {}

        // Why a row cannot be read: the part of a sentence that follows the place.
        /// A listing says nothing.
        NothingSold {}
        /// An order line says nothing.
        NothingOrdered {}
        /// A pick line says nothing.
        NothingToTake {}
        /// The options of one row multiply beyond the limit.
        TooManyVariants {}
        /// A stock item has no SKU.
        SkuEmpty {}
        /// A mapping lacks one side.
        ListingSkuEmpty {}
        /// A mapping lacks the other side.
        StockSkuEmpty {}
        /// A number of units is none.
        StockNotWhole {}
        /// A number of units is none.
        QuantityNotWhole {}
        /// A number of units is not there.
        QuantityEmpty {}
        /// A number of units is zero.
        QuantityZero {}
        /// A row belongs to no order.
        NoOrder {}
        /// A formula failed.
        CellIsError { text: String }
        /// A spreadsheet cut a number.
        NumberInexact {}
        /// A spreadsheet made a date of something else.
        MadeDate {}
        /// A spreadsheet rounded an id.
        MadeExponent {}
        /// A spreadsheet made an id a decimal number.
        MadeDecimal {}
        /// An id holds a control character.
        ControlSign {}
        /// A row has more cells than the header.
        RowTooWide { cells: u64, width: u64 }

        // Rules that leave rows out.
        /// Rows before the table.
        AboveHeader {}
        /// The first line of some exports.
        SeparatorLine {}
        /// Rows of a template.
        TemplateRows {}
        /// Pages that were joined.
        HeaderAgain {}
        /// A second header in words.
        ColumnsDescribed {}
        /// A line of an order that only tells a discount.
        PromotionContinued {}
        /// A row that only names a picture.
        PictureOnly {}
        /// A line of a pick list for nothing.
        ZeroToTake {}
        /// A row that the shop deletes.
        DeletionMarked {}
        /// Words of a profile that a person wrote.
        Own { text: String }

        // What to give instead: the part of a sentence that follows the format's name.
        /// Parcels that Amazon sends.
        ParcelsOfAmazon {}
        /// Payments at Amazon.
        PaymentsAmazon {}
        /// Tracking numbers at Amazon.
        TrackingAmazon {}
        /// A language of Seller Hub that is not read.
        LanguageEbay {}
        /// A file for the way back.
        UploadEbay {}
        /// Payments at eBay.
        PaymentsEbay {}
        /// Etsy's file without variations.
        OrdersEtsy {}
        /// Payments at Etsy.
        PaymentsEtsy {}
        /// Payments at Shopify.
        PaymentsShopify {}
        /// Payments elsewhere.
        PaymentsOther {}
        /// Tracking numbers elsewhere.
        TrackingOther {}
        /// A format without a reader of its own.
        NoReader {}
        /// One row an order, and no items.
        OrdersWithoutItems {}
    }
}

impl Sentence {
    /// A rule of a profile, or what to give instead of its file, by its name in the profile; other words stay as they are.
    pub(crate) fn named(name: &str) -> Self {
        match name {
            "promotion_continued" => Self::PromotionContinued {},
            "picture_only" => Self::PictureOnly {},
            "deletion_marked" => Self::DeletionMarked {},
            "parcels_of_amazon" => Self::ParcelsOfAmazon {},
            "payments_amazon" => Self::PaymentsAmazon {},
            "tracking_amazon" => Self::TrackingAmazon {},
            "language_ebay" => Self::LanguageEbay {},
            "upload_ebay" => Self::UploadEbay {},
            "payments_ebay" => Self::PaymentsEbay {},
            "orders_etsy" => Self::OrdersEtsy {},
            "payments_etsy" => Self::PaymentsEtsy {},
            "payments_shopify" => Self::PaymentsShopify {},
            "payments_other" => Self::PaymentsOther {},
            "tracking_other" => Self::TrackingOther {},
            "no_reader" => Self::NoReader {},
            "orders_without_items" => Self::OrdersWithoutItems {},
            other => Self::Own {
                text: other.to_owned(),
            },
        }
    }
}

/// A kind of table in words, as it stands in a sentence.
impl Argument for Kind {
    fn in_language(&self, language: Language) -> String {
        let [english, german, chinese] = match self {
            Self::Orders => ["orders", "Bestellungen", "订单"],
            Self::Listings => ["listings", "Angebote", "商品"],
            Self::Stock => ["a stock list", "Bestandsliste", "库存表"],
            Self::Mappings => ["a mapping table", "Zuordnungstabelle", "映射表"],
            Self::Picks => ["a pick list", "Pickliste", "拣货单"],
            Self::OrderSums => ["sums of orders", "Summen von Bestellungen", "订单汇总"],
            Self::Payouts => ["payouts", "Auszahlungen", "付款记录"],
            Self::Tracking => ["tracking numbers", "Sendungsnummern", "运单号"],
            Self::Shipments => ["shipments", "Sendungen", "发货记录"],
        };
        match language {
            Language::En => english,
            Language::De => german,
            Language::Zh => chinese,
        }
        .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_has_every_language_and_the_same_arguments() {
        let faults: Vec<String> = SentenceCode::ALL
            .iter()
            .flat_map(|code| {
                let texts = [Language::En, Language::De, Language::Zh]
                    .map(|language| (language, code.text(language)));
                tallyman_core::sentence::check(&format!("{code:?}"), code.arguments(), &texts)
            })
            .collect();
        assert_eq!(faults, Vec::<String>::new());
    }

    #[test]
    fn a_refusal_carries_its_reason_into_each_language() {
        let refusal = Sentence::CellRejected {
            file: "orders.csv".to_owned(),
            row: 3,
            column: "quantity".to_owned(),
            reason: Box::new(Sentence::QuantityZero {}),
        };
        assert_eq!(
            refusal.in_language(Language::De),
            "orders.csv, Zeile 3, Spalte quantity: die Menge ist 0; erwartet wurde eine Stückzahl ab 1; nichts wurde \
             übernommen. Berichtigen Sie die Datei, oder übernehmen Sie die übrigen Zeilen ohne diese."
        );
        assert!(
            refusal
                .in_language(Language::Zh)
                .contains("第 3 行，quantity 列：数量为 0")
        );
    }
}
