//! tallyman-book.
