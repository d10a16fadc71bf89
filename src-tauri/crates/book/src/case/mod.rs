//! Cases: the order of a message is found in passes from sure to unsure, and what the ledger shows about it is gathered.

mod asserted;
mod clock;
mod concern;
mod earlier;
pub(crate) mod evidence;
mod find;
mod gathered;
mod goods;
mod ground;
mod lines;
mod money;
mod order;
mod persons;
mod remedy;
mod sheets;
mod trace;
mod written;

pub(crate) use asserted::asserted;
pub(crate) use clock::{Clocks, LIMIT, MARKET, OfCase, Promising, clock_view, next, rfc3339};
pub(crate) use concern::{Concern, Known, part_of, read_goods};
pub(crate) use earlier::Complaints;
pub(crate) use find::{Clues, Directory, Numbers, Search, by_number, candidates};
pub(crate) use gathered::{Gathered, fact_id, gathered};
pub(crate) use goods::Goods;
pub(crate) use ground::Ground;
pub(crate) use money::money_view;
pub(crate) use order::order_record;
pub(crate) use persons::Persons;
pub(crate) use remedy::{Asking, COST, currency, has_photo, parameters, remedy_view, situation};
pub(crate) use trace::{SameFault, by_sold, orders_of, same_faults, waits};
pub(crate) use written::{letter_of, reply_of};
