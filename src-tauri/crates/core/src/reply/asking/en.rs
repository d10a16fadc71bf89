use super::AskingCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Promised => "By which day is the next step done? ({slot}=2026-11-28)",
        Code::Amount => "How much is given back? ({slot}=12.50 EUR)",
        Code::Shop => "Which name stands under the reply? ({slot}=name of the shop)",
        Code::Goods => {
            "Which goods of this order does the buyer mean? ({slot}=words as they stand in the order)"
        }
        Code::Order => {
            "Which order is it about? Link it, or name its number. ({slot}=number of the order)"
        }
        Code::Remedy => "What is to be done for the buyer? Choose a remedy. ({slot})",
    }
}
