//! What is refused about what is done for a buyer, and about drafts of replies.

mod de;
mod en;
mod zh;

use tallyman_core::remedy::RemedyRemark;
use tallyman_core::sentences;

sentences! {
    /// What is refused about what is done for a buyer, and about drafts of replies.
    pub enum RemedyRefusal, RemedyRefusalCode {
        /// There is no remedy of this name.
        NoRemedy { name: String, known: String }
        /// The remedy is not offered.
        NotOffered { name: String }
        /// A case has no order.
        NoOrder {}
        /// An amount is given where none goes back.
        NoMoneyBack {}
        /// What is written is no amount.
        NoAmount { written: String, currency: String }
        /// What is written is no amount of money.
        NoMoney { written: String, currency: String }
        /// More would go back than was paid.
        MoreThanPaid { amount: String, most: String }
        /// More would go back than was paid for the goods that the case is about.
        MoreThanPart { amount: String, most: String }
        /// It is not known what was paid.
        PaidUnknown { of: String }
        /// Not at this stage.
        NotAtStage { remark: RemedyRemark }
        /// The goods are not there.
        OutOfStock { remark: RemedyRemark }
        /// Its way back is cheaper.
        ReturnPays { remark: RemedyRemark }
        /// It is worth more than the shop gives away.
        WorthTooMuch { remark: RemedyRemark }
        /// It may not be chosen.
        NotAdmitted { remark: RemedyRemark }
        /// A reply tells of a remedy that nobody decided.
        NotDecided { case: u32, name: String }
        /// The law gives the buyer more.
        LessThanLaw { remark: RemedyRemark }
        /// There is no cost of this name.
        NoCost { name: String, known: String }
        /// What is written is no value of a cost.
        NoMoneyValue { value: String, name: String }
        /// What is written is no share.
        NoShare { value: String, name: String }
        /// No reply is written in this language.
        NoReplyLanguage { known: String }
        /// A draft asks for a remedy that is none.
        NoRemedyNamed { known: String }
        /// No question of a draft asks for it.
        NoSlot { known: String }
        /// An answer for a draft is no day.
        NoDay { slot: String }
        /// An answer for a draft is no amount.
        NoSum { slot: String }
        /// An answer for a draft is empty.
        NoWords { slot: String }
    }
}
