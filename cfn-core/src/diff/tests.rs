//! What the edits of `tests/diff` do not show.
