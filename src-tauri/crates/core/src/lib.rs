//! tallyman-core.
