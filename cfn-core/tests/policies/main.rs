//! The lints of policies, held to cases, to other tools, to known escalation paths and to real templates.

mod cases;
mod corpus;
mod held_against;
mod properties;
