//! API mistakes.
