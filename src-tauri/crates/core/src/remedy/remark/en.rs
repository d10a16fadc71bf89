use super::RemedyRemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::NotForThis => "It does not answer what is asserted and what the ledger shows.",
        Code::NotAtStage => "At this stage ({stage}) it no longer helps.",
        Code::BelowLaw => {
            "The law of the buyer's country gives more: {law} ({source}, read on {checked}). It may be offered only where the buyer agrees to it."
        }
        Code::OutOfStock => "What would be sent is not in stock.",
        Code::ReturnPays => "What comes back is worth more than its way back costs.",
        Code::WorthTooMuch => "Goods of more than {most} are wanted back.",
        Code::PhotoThere => "The buyer sent a photo already.",
        Code::StockUnknown => "Whether it is in stock the ledger does not say.",
        Code::ReturnUnknown => "Whether a return would pay cannot be said: an amount is missing.",
        Code::OwnerAsked => "It is above {limit}: the owner should approve it.",
    }
}
