//! What is refused about personal data that is kept, given or erased.

mod de;
mod en;
mod zh;

use tallyman_core::sentences;

sentences! {
    /// What is refused about personal data that is kept, given or erased.
    pub enum PersonRefusal, PersonRefusalCode {
        /// What was named is gone.
        Gone {}
        /// It is not said who is meant.
        NobodyMeant {}
        /// All of it is held.
        AllHeld {}
        /// There is nothing.
        NothingToErase {}
        /// No reason is given for a hold, or a long one.
        HoldNeedsReason {}
        /// The end of a hold cannot be.
        HoldEnd {}
        /// There is no such hold.
        NoHold {}
        /// A delivery lies ahead.
        DeliveryAhead {}
        /// Several channels have the number.
        SeveralOrders {}
        /// No order with personal data has the number.
        NoOrder {}
        /// So many days cannot be.
        Days { most: u64 }
    }
}
