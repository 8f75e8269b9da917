//! The template is asked as a value.
