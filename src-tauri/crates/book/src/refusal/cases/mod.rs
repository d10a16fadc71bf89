//! What is refused about cases, the messages of buyers and the replies to them.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;
use tallyman_import::letter::LetterFault;

sentences! {
    /// What is refused about cases, the messages of buyers and the replies to them.
    pub enum CaseRefusal, CaseRefusalCode {
        /// Several channels have the number.
        SeveralOrders {}
        /// No order has the number.
        NoOrder {}
        /// No case has the number.
        NoCase {}
        /// No case has the number that was given.
        NoCaseNumbered { case: u32 }
        /// A closed case is closed.
        ClosedAlready {}
        /// A closed case is changed.
        Closed {}
        /// A line was named twice as what a case is about.
        LineTwice { line: String }
        /// An order has no such line.
        NoLine { known: String }
        /// A line has not so many units.
        NotSoMany { units: u32, line: String, has: u32 }
        /// No open order carries the fault of a case and is not stopped.
        NothingToStop {}
        /// An order has no line that can be stopped, or let go.
        NotOfFault { known: String }
        /// Orders of several channels that can be stopped, or let go, have the number.
        SeveralToStop { order: String, known: String }
        /// No order waits because of a case.
        NothingStopped {}
        /// A closed case is corrected.
        ClosedReasons {}
        /// What is written is no time.
        NoTime { written: String }
        /// A message cannot be taken.
        NotTaken { fault: LetterFault }
        /// Only tables have columns.
        NoTableToLook {}
        /// There is no reason of this name.
        NoReason { name: String, known: String }
        /// Errors stand against a reply.
        ReplyStands { rules: String }
        /// A reply has no words.
        NoReply {}
        /// There is no stage of this name.
        NoStage { name: String, known: String }
        /// A stage would begin later than now.
        StageAhead {}
        /// A printed date cannot be.
        DueTooFar {}
        /// A name is none of a platform.
        NoPlatform { known: String }
        /// There is no deadline of this name.
        NoDeadline { name: String }
        /// What is written is no span of time.
        NoSpan { written: String, most: u32 }
        /// What is written is no country.
        NoCountry { written: String }
        /// Several tables are looked at.
        OneTable {}
        /// A message has no words.
        NoMessage {}
        /// Columns are told for several files.
        ColumnsOfSeveral {}
    }
}
