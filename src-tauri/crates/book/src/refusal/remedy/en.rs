use super::RemedyRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NoRemedy => "There is no remedy “{name}”.\nThe remedies are {known}.",
        Code::NotOffered => "“{name}” is not offered in this case.\nChoose one that is.",
        Code::NoOrder => "No order is linked to the case.\nSay which one it is.",
        Code::NoMoneyBack => "This remedy gives no money back.\nLeave the amount out.",
        Code::NoAmount => {
            "“{written}” is no amount in the order's currency.\nWrite it as 5.00{currency}."
        }
        Code::NoMoney => "“{written}” is no amount.\nWrite it as 4.90 {currency}.",
        Code::MoreThanPaid => {
            "{amount} is more than the {most} that were paid.\nGive at most what was paid; if postage was paid too, tell how much it was."
        }
        Code::MoreThanPart => {
            "{amount} is more than the {most} that were paid.\nGive at most what was paid for the goods that the case is about; if it is about more of the order, say so first."
        }
        Code::NotDecided => {
            "The case has no decision for {name}, so a reply that tells of it is not logged.\nRecord it first (tallyman case remedy {case} --choose {name}), then log the reply."
        }
        Code::PaidUnknown => {
            "What was paid for this order is not known, so no amount can be checked against it.\nTell what was paid: {of}, such as 18.90 EUR."
        }
        Code::NotAtStage => {
            "{remark}\nChoose another remedy; if the case stands elsewhere, say at which stage it is."
        }
        Code::OutOfStock => {
            "{remark}\nChoose another remedy; if it is there again, import a newer stock list."
        }
        Code::ReturnPays => {
            "{remark}\nChoose the one with a return; if its way back costs more, tell it by cost.return_label."
        }
        Code::WorthTooMuch => {
            "{remark}\nChoose the one with a return; the limit is yours to set by cost.keep_most."
        }
        Code::NotAdmitted => "{remark}\nChoose another remedy.",
        Code::LessThanLaw => {
            "{remark}\nChoose another remedy, or say that the buyer agreed to this one."
        }
        Code::NoCost => "There is no cost “{name}”.\nThe costs are {known}.",
        Code::NoMoneyValue => {
            "“{value}” is no value for {name}.\nWrite it as 4.90 EUR, or 4.90 EUR, 4.20 GBP for two currencies; default takes your own value back."
        }
        Code::NoShare => {
            "“{value}” is no value for {name}.\nWrite it as 12.5 %; default takes your own value back."
        }
        Code::NoReplyLanguage => "There are no replies in this language.\nGive one of {known}.",
        Code::NoRemedyNamed => "There is no remedy of this name.\nGive one of {known}.",
        Code::NoSlot => "No question asks for this.\nGive one of {known}.",
        Code::NoDay => {
            "What was said for {slot} is no day.\nExpected year, month and day, such as 2026-11-28."
        }
        Code::NoSum => {
            "What was said for {slot} is no amount.\nExpected a number and a currency, such as 12.50 EUR."
        }
        Code::NoWords => "What was said for {slot} is empty.\nGive at least one word.",
    }
}
