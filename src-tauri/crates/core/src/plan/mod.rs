//! The walk: which bins, in which order, for which orders.
