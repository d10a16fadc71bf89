use super::PersonRefusalCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Gone => {
            "What was named is not there any more.\nLook for the person again; nothing was changed."
        }
        Code::NobodyMeant => {
            "It is not said who or which order is meant.\nGive either a name, an e-mail address or a telephone number, or the number of an order."
        }
        Code::AllHeld => {
            "All of it is held, so nothing was erased.\nEnd the hold or close the case first, or wait for its end."
        }
        Code::NothingToErase => {
            "There is nothing to erase.\nLook for the person by another name, an e-mail address or the number of an order."
        }
        Code::HoldNeedsReason => {
            "A hold needs a reason of at most 500 characters.\nSay in a few words what the data is still needed for, such as an open dispute."
        }
        Code::HoldEnd => {
            "The end of the hold must lie ahead, by three years at most.\nChoose the day by which the dispute will be over; a hold can be made longer later."
        }
        Code::NoHold => {
            "There is no hold on this order, or on several of this number.\nLook at the list of holds; give the channel too. What an open case holds ends when the case is closed."
        }
        Code::DeliveryAhead => {
            "A delivery cannot lie ahead.\nGive the day on which the parcel arrived."
        }
        Code::SeveralOrders => {
            "Several channels have an order of this number.\nSay which channel is meant."
        }
        Code::NoOrder => {
            "There is no order of this number with personal data.\nCheck the number; if its data was erased already there is nothing to keep."
        }
        Code::Days => {
            "Personal data can be kept for 1 to {most} days.\nGive a number of days; shipped are 30 after delivery and 60 after the order."
        }
    }
}
