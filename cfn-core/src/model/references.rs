use std::collections::HashSet;

use super::{Declaration, Intrinsic, Node, NodeId, Section, SubPart, Value, sub_parts};
use crate::steps;

/// How a name is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use<'a> {
    /// `Ref`, or `${Name}` in a `Sub`: a resource, a parameter or a pseudo parameter.
    Ref,
    /// `Fn::GetAtt`, or `${Name.Attribute}` in a `Sub`; `None` where a function computes the attribute.
    GetAtt(Option<&'a str>),
    /// `DependsOn`: a resource.
    DependsOn,
    /// `Fn::If`, the `Condition` of a declaration, `Condition` in a condition.
    Condition,
    /// The mapping of `Fn::FindInMap`.
    FindInMap,
}

/// One name that a declaration uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReferenceUse<'a> {
    /// Where: the node that holds the name; for a `Sub`, its text.
    pub id: NodeId,
    /// The logical id, or the pseudo parameter.
    pub name: &'a str,
    /// How.
    pub usage: Use<'a>,
}

/// Every name that a declaration uses, in the order in which they stand.
/// Names that a `Sub` defines itself are left out; pseudo parameters are not.
pub fn references(declaration: &Declaration) -> Vec<ReferenceUse<'_>> {
    let mut found = Vec::new();
    if let (Section::Resources | Section::Outputs, Some(members)) = (declaration.section, declaration.body.as_object())
    {
        for member in members {
            match member.key.name.as_str() {
                "DependsOn" => names(&member.value, Use::DependsOn, &mut found),
                "Condition" => names(&member.value, Use::Condition, &mut found),
                _ => collect(&member.value, &mut found),
            }
        }
    } else {
        collect(&declaration.body, &mut found);
    }
    found
}

/// Every name that is used at `node` and below it.
pub fn references_in(node: &Node) -> Vec<ReferenceUse<'_>> {
    let mut found = Vec::new();
    collect(node, &mut found);
    found
}

fn names<'a>(node: &'a Node, usage: Use<'a>, found: &mut Vec<ReferenceUse<'a>>) {
    match &node.value {
        Value::String(name) => found.push(ReferenceUse { id: node.id, name, usage }),
        Value::List(elements) => elements.iter().for_each(|element| names(element, usage, found)),
        _ => {}
    }
}

fn collect<'a>(node: &'a Node, found: &mut Vec<ReferenceUse<'a>>) {
    steps::count(1);
    match &node.value {
        Value::List(elements) => elements.iter().for_each(|element| collect(element, found)),
        Value::Object(members) => members.iter().for_each(|member| collect(&member.value, found)),
        Value::Function(function, argument) => of_function(*function, argument, found),
        _ => {}
    }
}

fn of_function<'a>(function: Intrinsic, argument: &'a Node, found: &mut Vec<ReferenceUse<'a>>) {
    match function {
        Intrinsic::Ref => names(argument, Use::Ref, found),
        Intrinsic::Condition => names(argument, Use::Condition, found),
        Intrinsic::GetAtt => {
            let Some([resource, attribute, ..]) = argument.as_list() else { return };
            names(resource, Use::GetAtt(attribute.as_str()), found);
            collect(attribute, found);
        }
        Intrinsic::If | Intrinsic::FindInMap => {
            let Some([name, rest @ ..]) = argument.as_list() else { return };
            let usage = if function == Intrinsic::If { Use::Condition } else { Use::FindInMap };
            names(name, usage, found);
            collect(name, found);
            rest.iter().for_each(|node| collect(node, found));
        }
        Intrinsic::Sub => of_sub(argument, found),
        _ => collect(argument, found),
    }
}

fn of_sub<'a>(argument: &'a Node, found: &mut Vec<ReferenceUse<'a>>) {
    let (text, variables) = match argument.as_list() {
        Some([text, variables, ..]) => (text, Some(variables)),
        Some([text]) => (text, None),
        _ => (argument, None),
    };
    let members = variables.and_then(Node::as_object).unwrap_or_default();
    let own: HashSet<&str> = members.iter().map(|member| member.key.name.as_str()).collect();
    for part in sub_parts(text.as_str().unwrap_or_default()) {
        let SubPart::Variable(variable) = part else { continue };
        if own.contains(variable) {
            continue;
        }
        let (name, usage) = match variable.split_once('.') {
            Some((name, attribute)) => (name, Use::GetAtt(Some(attribute))),
            None => (variable, Use::Ref),
        };
        found.push(ReferenceUse { id: text.id, name, usage });
    }
    if let Some(variables) = variables {
        collect(variables, found);
    }
}
