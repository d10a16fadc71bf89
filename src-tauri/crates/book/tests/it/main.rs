//! One binary for all integration tests: one link, one run.

mod answers;
mod care;
mod case;
mod case_facts;
mod case_goods;
mod case_parcel;
mod case_reply;
mod case_window;
mod catalogue;
mod clock;
mod crash;
mod draft;
mod evidence;
mod exports;
mod hostile;
mod intake;
mod lessons;
mod mutation;
mod refusals;
mod safety;
mod sample_messages;
mod search;
mod shop;
mod stock;
mod supplier;
mod table_intake;
