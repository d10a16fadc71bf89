//! What the seller is asked before a draft is whole, in words.

mod de;
mod en;
mod zh;

use super::Question;
use crate::sentences;

sentences! {
    /// A question to the seller.
    pub enum Asking, AskingCode {
        /// By which day the next step is done.
        Promised { slot: String }
        /// How much money is given back.
        Amount { slot: String }
        /// The name under the reply.
        Shop { slot: String }
        /// Which goods of several are meant.
        Goods { slot: String }
        /// Which order is meant.
        Order { slot: String }
        /// What is to be done.
        Remedy { slot: String }
    }
}

impl Question {
    /// The question in words.
    pub fn asking(&self) -> Asking {
        let slot = self.slot.to_owned();
        match self.slot {
            "promised" => Asking::Promised { slot },
            "amount" => Asking::Amount { slot },
            "shop" => Asking::Shop { slot },
            "goods" => Asking::Goods { slot },
            "order" => Asking::Order { slot },
            _ => Asking::Remedy { slot },
        }
    }
}
