//! Lambda functions, and what stands for one.

use crate::lint::facts::index::Index;
use crate::model::{Node, Resource};

/// Types that configure a function: its runtime, its environment.
pub(crate) const CONFIGURED: &[&str] = &["AWS::Lambda::Function", "AWS::Serverless::Function"];

/// Types that stand for a function, and the property that leads on to it.
pub(crate) const FUNCTIONS: &[&str] =
    &["AWS::Lambda::Function", "AWS::Lambda::Alias", "AWS::Lambda::Version", "AWS::Lambda::Url"];

/// The function that a value names, directly or by an alias or version.
pub(crate) fn function_of<'a>(index: &Index<'a>, node: &'a Node) -> Option<Resource<'a>> {
    let mut named = index.referred(node, FUNCTIONS)?;
    // An alias may name a version, which names a function.
    for _ in 0..FUNCTIONS.len() {
        let next = match named.type_name {
            "AWS::Lambda::Function" => return Some(named),
            "AWS::Lambda::Url" => named.property("TargetFunctionArn")?,
            _ => named.property("FunctionName")?,
        };
        named = index.referred(next, FUNCTIONS)?;
    }
    None
}

/// The event source mappings whose function is in the template, with the function.
pub(crate) fn event_source_mappings<'a>(index: &Index<'a>) -> impl Iterator<Item = (Resource<'a>, Resource<'a>)> {
    let mappings = index.of_type("AWS::Lambda::EventSourceMapping").iter();
    mappings.filter_map(|mapping| Some((*mapping, function_of(index, mapping.property("FunctionName")?)?)))
}
