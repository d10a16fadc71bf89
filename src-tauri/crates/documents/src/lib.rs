//! tallyman-documents.
