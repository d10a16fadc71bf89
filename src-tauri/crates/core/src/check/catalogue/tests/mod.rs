//! The catalogue against a small shop, with the vocabularies that ship.

mod flaws;
mod history;
mod pairs;
mod shop;
