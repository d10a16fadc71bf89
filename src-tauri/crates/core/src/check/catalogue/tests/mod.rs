//! The catalogue against a small shop.
