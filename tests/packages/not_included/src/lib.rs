//! Without the stack.
