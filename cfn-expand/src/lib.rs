//! What the attributes of `cfn` expand to, as functions of tokens: `cfn-macros` calls them as macros, `cargo cfn import` to
//! prove that its output means what its input says.
//!
//! ```
//! use proc_macro2::TokenStream;
//!
//! let arguments: TokenStream = "AWS::SQS::Queue { QueueName: AWS::StackName }".parse().unwrap();
//! let item: TokenStream = "pub struct Orders;".parse().unwrap();
//! let expansion = cfn_expand::resource(arguments, item).to_string();
//! assert!(expansion.contains("QueueName: !Ref AWS::StackName"));
//! ```
//!
//! An expansion has four steps: parse (tokens to a syntax tree), model (to the model of the engine), check, and expand (to
//! tokens).

extern crate proc_macro;

mod check;
mod dependency;
mod errors;
mod expand;
mod host;
mod literal;
mod model;
mod names;
mod parse;
mod syntax;
#[cfg(test)]
mod tests;
mod tokens;
mod verdicts;
mod view;

pub use expand::{condition, mapping, output, parameter, resource, rule, stack};
pub use view::expand as view;
