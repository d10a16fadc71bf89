//! tallyman-import.
