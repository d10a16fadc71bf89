//! tallyman-ledger.
