//! What an evidence pack says around the facts.

mod de;
mod done;
mod en;
mod zh;

use tallyman_core::{
    case::StateWords,
    clock::{Span, Stage, Start},
    complaint::Reason,
    money::Money,
    sentences,
};

pub(super) use done::Done;

sentences! {
    /// A heading, a label or a sentence of an evidence pack.
    pub(crate) enum EvidenceWords, EvidenceWordsCode {

        // Headings.
        /// The title.
        Title { case: u32 }
        /// The summary.
        Summary {}
        /// The order.
        Order {}
        /// The listing.
        Listing {}
        /// What was to be sent.
        Shelf {}
        /// The scans of the packing bench.
        Scans {}
        /// Where the parcel went.
        Delivery {}
        /// Words of the buyer.
        Messages {}
        /// Our answers.
        Answers {}
        /// What was decided for the buyer.
        Decided {}
        /// Until when what was due.
        Deadlines {}
        /// What happened when.
        Timeline {}
        /// A photo.
        PhotoTitle { number: u32, photos: u32 }
        /// The list of exhibits.
        Exhibits {}
        /// What is not on record.
        Missing {}
        /// Other facts.
        Others {}

        // The summary.
        /// Which order it is about.
        AboutOrder { order: String, channel: String }
        /// Which of its goods.
        AboutGoods { goods: String }
        /// What the buyer says.
        BuyerSays { claim: Reason }
        /// The records speak against it.
        Contradicted { facts: String }
        /// The records show it.
        Confirmed { facts: String }
        /// The records show neither.
        Unknown {}
        /// What we ask for.
        AskContradicted {}
        /// What we ask for.
        AskUnknown {}
        /// What we ask for.
        AskConfirmed {}
        /// What was decided last, and where it stands.
        WeDecided { done: String, record: String }
        /// How the citations are read.
        HowToVerify {}

        // Within exhibits.
        /// No scan.
        NoScan {}
        /// Words that were erased.
        WordsErased {}
        /// What is blotted out.
        Blotted {}
        /// A letter may not be quoted.
        NotQuoted {}
        /// Where a photo comes from.
        PhotoGiven {}
        /// What a file said of a line.
        FileSaid { line: String, state: StateWords }
        /// A parcel has a number, which is not shown.
        ParcelNumber {}
        /// A later decision holds.
        Overtaken { by: String }
        /// What the buyer gets back.
        GoesBack { amount: Money }
        /// The buyer agreed, as the seller says.
        BuyerAgreed {}
        /// What was decided rests on what is shown.
        RestsOnShown { claim: Reason, facts: String }
        /// What was decided although the records show otherwise.
        RestsOnOtherwise { claim: Reason, facts: String }
        /// What was decided while the records show neither.
        RestsOnUnknown { claim: Reason }
        /// No reply tells the buyer of it.
        NotAnsweredSince {}
        /// A deadline by a rule of the table.
        DueBy { action: String, until: String }
        /// A deadline that the channel gave, whatever its rule.
        DueByChannel { until: String }
        /// How a deadline comes about.
        DueByRule { span: Span, start: Start, began: String, source: String, checked: String }
        /// How a deadline of the shop's own comes about.
        DueByOwn { span: Span, start: Start, began: String }
        /// The channel printed the date.
        DuePrinted {}
        /// It was met.
        AnsweredInTime { answered: String }
        /// It was answered after its end.
        AnsweredLate { answered: String }
        /// It is over.
        RanOut {}
        /// What is left of it.
        LeftToday {}
        /// What is left of it.
        LeftOneDay {}
        /// What is left of it.
        LeftDays { days: u32 }
        /// Exhibits that did not fit.
        LeftOut { exhibits: String }
        /// A required slot.
        LacksRequired { slot: String, fill: String }
        /// A required slot, as it stands in the pack.
        NotOnRecord { slot: String }
        /// A helpful slot.
        LacksHelpful { slot: String, fill: String }

        // The timeline.
        /// The order was placed.
        WasOrdered {}
        /// It had to leave.
        HadToLeave {}
        /// A sheet was printed.
        WasPrinted { sheet: u32, revision: u32 }
        /// A swap was agreed on.
        WasAgreed {}
        /// It was delivered.
        WasDelivered {}
        /// A message came.
        BuyerWrote {}
        /// We answered.
        WeWrote {}
        /// A stage began.
        StageBegan { stage: Stage }
        /// A remedy was chosen.
        WasDecided {}
        /// The case was opened.
        CaseOpened {}

        // The statement.
        /// How it begins.
        Opening { order: String, channel: String, claim: Reason }
        /// The records speak against it.
        RecordsContradict {}
        /// The records show it.
        RecordsConfirm {}
        /// The records show neither.
        RecordsUnknown {}
        /// The end.
        Proven { case: u32 }

        // What is told to the one who makes the pack.
        /// Photos are coarser.
        Coarser {}
        /// What the file with the entries tells.
        EntriesTellOfOthers {}
        /// Names that nobody told the ledger cannot be found.
        ReadForNames {}
        /// A text cannot show photos.
        PhotosNotShown {}
        /// The fault is ours.
        OwnFault {}
        /// The number of the parcel goes where the channel asks for it.
        EnterParcel {}
        /// Deadlines that the pack tells of and that were not kept.
        TellsOfLateness { records: String }
        /// Facts that the pack tells and that speak for the buyer.
        SpeaksForBuyer { facts: String }
    }
}

#[cfg(test)]
mod tests {
    use tallyman_core::language::Language;

    use super::*;

    #[test]
    fn every_sentence_tells_what_it_is_filled_from_in_every_language() {
        for code in EvidenceWordsCode::ALL {
            let texts = [Language::En, Language::De, Language::Zh]
                .map(|language| (language, code.text(language)));
            let name = format!("{code:?}");
            let faults = tallyman_core::sentence::check(&name, code.arguments(), &texts);
            assert!(faults.is_empty(), "{faults:?}");
        }
    }
}
