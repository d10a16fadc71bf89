use super::ClockRemarkCode as Code;

pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Printed => {
            "The platform printed this date for this case; it counts, whatever the table says."
        }
        Code::ByTable => {
            "{span} from {start} ({began}). Source: {source} ({dated}), read on {checked}, confidence {confidence}."
        }
        Code::ByOwn => {
            "{span} from {start} ({began}), as you set it for {rule}; the table is not asked."
        }
        Code::AmountUnknown => {
            "How long there is from {start} is not known ({source}). Set {rule} to what the platform says."
        }
        Code::StartUnknown => {
            "{span} from {start}; when that is the ledger does not know. Source: {source} ({dated}), read on {checked}."
        }
        Code::CountedWith => {
            "Weekends and {holidays} public holidays of the whole country {country} were skipped, in UTC."
        }
        Code::CountedWithout => {
            "There is no calendar of holidays for {country}: only weekends were skipped, in UTC."
        }
        Code::CountedNowhere => {
            "The marketplace's country is not known: only weekends were skipped, in UTC."
        }
        Code::StageSince => "Stage: {stage}, since {began}.",
        Code::StageAssumed => {
            "Stage: {stage}. Nothing else was recorded; say so when the platform opens something."
        }
    }
}
