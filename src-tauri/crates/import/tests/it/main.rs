//! Import against files in their true formats, tame and hostile.
