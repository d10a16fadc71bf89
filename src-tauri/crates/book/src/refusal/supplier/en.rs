use super::SupplierRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NothingToAsk => {
            "There is nothing to ask the supplier: every word is understood or answered.\nImport the day's files first, if that has not been done."
        }
        Code::NotNamed => {
            "It is not said which supplier is meant.\nGive the name by which you call the supplier, in one short line."
        }
        Code::NoFile => {
            "What was given is no file.\nGive the sheet that came back, as XLSX or CSV."
        }
        Code::NobodyAnswered => {
            "It is not known who answered.\nName the supplier with --supplier NAME."
        }
        Code::SheetRefused => "{sentence}\nNothing was changed.",
        Code::NoQuestion => {
            "{file}: no row has the id of a question.\nGive the sheet that the supplier filled in, with its first column as it was. Nothing was changed."
        }
        Code::NoScope => {
            "The scope “{scope}” is not one of a supplier's answer.\nGive one of listing, supplier, shop, everywhere."
        }
        Code::NotWritten => "The sheet for the supplier could not be written: {cause}.",
    }
}
