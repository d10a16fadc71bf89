use super::AnswerRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NeedsReason => {
            "Printing a line against its finding needs a reason.\nSay in a few words why it is right; the reason is recorded and printed with the line."
        }
        Code::NotOneLine => "This finding is not about one line.\nChoose a wider scope.",
        Code::WriterUnknown => "It is not known who wrote this pick list.\nChoose another scope.",
        Code::NoScope => {
            "The scope “{scope}” is not known.\nGive one of line, listing, supplier, shop, everywhere."
        }
        Code::NoAnswer => {
            "This finding has no answer “{key}”.\nLook at the finding again; it may have changed."
        }
        Code::FindingGone => {
            "This finding is not there any more.\nWhat it rests on has changed. Look at the findings again."
        }
        Code::NoSuchAnswer => {
            "This finding has no such answer.\nGive the key of one of its answers."
        }
        Code::NoStockItem => {
            "There is no stock item “{sku}”.\nImport the stock list that holds it, or look for its SKU with `tallyman search`."
        }
        Code::NoItemToTake => {
            "There is no stock item “{sku}”.\nLook for it by its SKU, its label or its bin."
        }
        Code::NoUnits => {
            "{quantity} units for one sold cannot be.\nGive a whole number from 1 to 1000."
        }
        Code::NotPromised => {
            "{sku} is not what was promised. {difference}.\nChoose another item, or send the line anyway and give the reason."
        }
        Code::NotAboutItem => {
            "This finding is not about which item is taken.\nAnswer it with one of its own answers."
        }
        Code::DecisionGone => {
            "This decision does not hold any more.\nIt was taken back before, or its id is of another ledger. `tallyman answers` lists those that hold."
        }
        Code::FileUnusable => {
            "{file} is no file of answers that can be used: {why}.\nExport the answers again with `tallyman answers --export FILE`. Nothing was changed."
        }
        Code::FileTooLarge => "it is larger than 16 MB",
        Code::FileNoText => "it is no UTF-8 text",
        Code::FileNoHeader => "its first line does not say that it holds answers",
        Code::FileVersion => {
            "it is written in version {found} of the form, and this Tallyman reads version {known}"
        }
        Code::FileTooMany => "it holds more than 20,000 answers",
        Code::FileLineMore => "line {line} is more than the {answers} answers it promises",
        Code::FileNoAnswer => "line {line} is no answer of that form",
        Code::FileRepeats => "line {line} repeats an earlier line",
        Code::FileEnds => "it ends after {found} of {answers} answers",
    }
}
