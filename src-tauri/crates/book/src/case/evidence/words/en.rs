use super::EvidenceWordsCode as Code;

#[expect(clippy::too_many_lines, reason = "a dictionary: one arm a sentence")]
pub(super) const fn text(code: Code) -> &'static str {
    match code {
        Code::Title => "Evidence in case {case}",
        Code::Summary => "Summary",
        Code::Order => "The order",
        Code::Listing => "The listing as sold",
        Code::Shelf => "What was to be sent",
        Code::Scans => "Scans at the packing bench",
        Code::Delivery => "Delivery",
        Code::Messages => "Messages of the buyer",
        Code::Answers => "Our answers",
        Code::Timeline => "Timeline",
        Code::PhotoTitle => "Photo {number} of {photos}",
        Code::Exhibits => "Exhibits",
        Code::Missing => "Not on record",
        Code::Others => "Other records",
        Code::AboutOrder => "Order {order} on {channel}.",
        Code::AboutGoods => "The claim is about: {goods}.",
        Code::BuyerSays => "The buyer says: {claim}.",
        Code::Contradicted => "Our records show otherwise: {facts}.",
        Code::Confirmed => "Our own records show it: {facts}.",
        Code::Unknown => "Our records neither show it nor speak against it.",
        Code::AskContradicted => {
            "We ask that the claim be decided by these records, in our favour."
        }
        Code::AskUnknown => "We ask that these records be weighed before the claim is decided.",
        Code::AskConfirmed => "We do not contest the claim and ask to settle it with the buyer.",
        Code::HowToVerify => {
            "Each numbered record (F, G, M, A, R, C, D, T) names the entries of our ledger that prove it: number and head. They lie in evidence.json, and anybody can check them with verify_evidence.py."
        }
        Code::NoScan => {
            "No scan of this order at the packing bench is on record. The table is empty."
        }
        Code::WordsErased => "The words of this message were erased.",
        Code::Blotted => {
            "Names, addresses and numbers that the records know of persons are blotted out."
        }
        Code::NotQuoted => "The words are not quoted for this channel.",
        Code::PhotoGiven => "Given by the shop for this case; upright, without hidden data.",
        Code::LeftOut => "Left out because of the channel's limits: {exhibits}. We keep them.",
        Code::LacksRequired => "Wanted and not on record: {slot}. It would be filled by {fill}.",
        Code::NotOnRecord => "Not on record: {slot}.",
        Code::Decided => "What was decided",
        Code::Deadlines => "Deadlines",
        Code::WeDecided => "We decided: {done} ({record})",
        Code::FileSaid => "A file that was read said of line {line}: {state}.",
        Code::ParcelNumber => {
            "The orders file gives the number of a parcel. It is not shown here, because it leads to an address."
        }
        Code::Overtaken => "{by} has taken its place.",
        Code::GoesBack => "{amount} goes back to the buyer.",
        Code::BuyerAgreed => "By our word the buyer agreed to it.",
        Code::RestsOnShown => "The buyer says {claim}, and our records show it: {facts}.",
        Code::RestsOnOtherwise => "The buyer says {claim}; our records show otherwise: {facts}.",
        Code::RestsOnUnknown => {
            "The buyer says {claim}; our records neither show it nor speak against it."
        }
        Code::NotAnsweredSince => "No reply to the buyer is on record since then.",
        Code::DueBy => "Due by {until}: {action}",
        Code::DueByChannel => "Until {until}.",
        Code::DueByRule => "{span} from {start} ({began}). Source: {source}, read on {checked}.",
        Code::DueByOwn => "{span} from {start} ({began}), as we reckon it ourselves.",
        Code::DuePrinted => "The channel printed this date for the case.",
        Code::AnsweredInTime => "Answered in time: {answered}.",
        Code::AnsweredLate => "Answered late: {answered}.",
        Code::RanOut => "It has run out.",
        Code::LeftToday => "It ends today.",
        Code::LeftOneDay => "One day is left.",
        Code::LeftDays => "{days} days are left.",
        Code::WeWrote => "We answered.",
        Code::StageBegan => "Stage at the channel: {stage}.",
        Code::WasDecided => "What to do for the buyer was decided.",
        Code::EnterParcel => {
            "The number of the parcel is on record and not in the pack. Give it where the channel asks for it."
        }
        Code::TellsOfLateness => {
            "{records} tells of a deadline that was not kept. Read it before you hand the pack over."
        }
        Code::SpeaksForBuyer => {
            "{facts} speaks for the buyer. Read it before you hand the pack over."
        }
        Code::LacksHelpful => "Would help: {slot}. It would be filled by {fill}.",
        Code::WasOrdered => "The order was placed.",
        Code::HadToLeave => "The order had to leave by this day.",
        Code::WasPrinted => "Pick sheet {sheet}, revision {revision}, was printed.",
        Code::WasAgreed => "A change was agreed on with the buyer.",
        Code::WasDelivered => "The parcel was delivered.",
        Code::BuyerWrote => "The buyer wrote.",
        Code::CaseOpened => "The case was opened.",
        Code::Opening => "About order {order} on {channel}: the buyer says {claim}.",
        Code::RecordsContradict => "Our records show otherwise.",
        Code::RecordsConfirm => "Our own records show it.",
        Code::RecordsUnknown => {
            "Our records neither show it nor speak against it; this is what they hold."
        }
        Code::Proven => "Every statement is proven in the evidence pack of case {case}.",
        Code::Coarser => "Photos or pages were made coarser to keep the channel's limits.",
        Code::EntriesTellOfOthers => {
            "evidence.json holds whole entries of the ledger, which may tell of other orders too (numbers and goods, no persons). They also say what a remedy was expected to cost. Hand it to those who verify; with headers only the contents stay out."
        }
        Code::ReadForNames => {
            "Where letters and answers are quoted, names that the ledger does not know still stand in them. Read them before you hand the pack over."
        }
        Code::PhotosNotShown => "The channel takes words only; the photos were left out.",
        Code::OwnFault => {
            "Our own records show that the fault is ours. A refund or a replacement is cheaper than a lost dispute."
        }
    }
}
