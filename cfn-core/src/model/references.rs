use super::{Declaration, Intrinsic, Node, NodeId, Section, Substituted, Substitution, Value};
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
    /// Where the attribute is that is asked for; for any other usage, and for a `Sub`, the same.
    pub attribute: NodeId,
    /// The logical ID, or the pseudo parameter.
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
        Value::String(name) => found.push(ReferenceUse { id: node.id, attribute: node.id, name, usage }),
        Value::List(elements) => elements.iter().for_each(|element| names(element, usage, found)),
        _ => {}
    }
}

fn collect<'a>(node: &'a Node, found: &mut Vec<ReferenceUse<'a>>) {
    steps::count(1);
    match &node.value {
        Value::List(elements) => {
            for element in elements {
                collect(element, found);
            }
        }
        Value::Object(members) => {
            for member in members {
                collect(&member.value, found);
            }
        }
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
            let first = found.len();
            names(resource, Use::GetAtt(attribute.as_str()), found);
            found[first..].iter_mut().for_each(|used| used.attribute = attribute.id);
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
    let substitution = Substitution::of(argument);
    for piece in substitution.pieces() {
        let Substituted::Reference(name, attribute) = piece else { continue };
        let usage = attribute.map_or(Use::Ref, |attribute| Use::GetAtt(Some(attribute)));
        found.push(ReferenceUse { id: substitution.text.id, attribute: substitution.text.id, name, usage });
    }
    if let Some(variables) = substitution.variables {
        collect(variables, found);
    }
}
