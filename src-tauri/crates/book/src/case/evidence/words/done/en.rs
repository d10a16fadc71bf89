use super::DoneCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::ReplaceKeep => "We send the right one; the buyer keeps what came.",
        Code::ReplaceReturn => "We send the right one; what came is returned at our cost.",
        Code::ResendMissing => "We send what is missing.",
        Code::Reship => "We send it once more.",
        Code::RefundKeep => "We refund; the buyer keeps what came.",
        Code::RefundReturn => "We refund once it is returned at our cost.",
        Code::RefundPart => "We refund a part; the buyer keeps what came.",
        Code::AcceptReturn => "We accept the withdrawal or return; the buyer sends it back.",
        Code::RefundCharge => "We refund the customs charge against its receipt.",
        Code::RefundPostage => "We refund the postage.",
        Code::AskPhoto => "We ask the buyer for one photo.",
        Code::Explain => "We say what our records show.",
        Code::Trace => "We ask the carrier where it is.",
        Code::OwnerDecides => "We answer in our own words.",
    }
}
