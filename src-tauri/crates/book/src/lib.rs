//! tallyman-book.

pub mod api;
