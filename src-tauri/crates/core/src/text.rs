//! Normal forms of text, for comparing only: what was read is always kept as it was read.
