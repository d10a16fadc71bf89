//! One promise against one picked thing.
