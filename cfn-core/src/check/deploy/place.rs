//! Values of a resource by their path.

use crate::model::{Intrinsic, Node, Resource, Value};

/// The values at `path` below `node`: names of properties, `*` for each element of a list or each value of a map,
/// separated by `/`. Every branch of a `Fn::If` on the way counts.
pub(super) fn at<'a>(node: &'a Node, path: &str) -> Vec<&'a Node> {
    let mut found = Vec::new();
    collect(node, path, &mut found);
    found
}

/// The values at `path` below the properties of a resource.
pub(super) fn property<'a>(resource: Resource<'a>, path: &str) -> Vec<&'a Node> {
    resource.properties().map(|properties| at(properties, path)).unwrap_or_default()
}

fn collect<'a>(node: &'a Node, path: &str, found: &mut Vec<&'a Node>) {
    if let Value::Function(Intrinsic::If, argument) = &node.value {
        let branches = argument.as_list().and_then(|arguments| arguments.get(1..)).unwrap_or_default();
        branches.iter().for_each(|branch| collect(branch, path, found));
        return;
    }
    if path.is_empty() {
        if !is_no_value(node) {
            found.push(node);
        }
        return;
    }
    let (step, rest) = path.split_once('/').unwrap_or((path, ""));
    match &node.value {
        Value::List(elements) if step == "*" => elements.iter().for_each(|element| collect(element, rest, found)),
        Value::Object(members) => {
            let wanted = members.iter().filter(|member| step == "*" || member.key.name == step);
            wanted.for_each(|member| collect(&member.value, rest, found));
        }
        _ => {}
    }
}

fn is_no_value(node: &Node) -> bool {
    matches!(&node.value, Value::Function(Intrinsic::Ref, name) if name.as_str() == Some("AWS::NoValue"))
}

#[cfg(test)]
mod tests {
    use super::property;
    use crate::check::testing::template;

    #[test]
    fn paths_lead_through_lists_maps_and_branches() {
        let template = template(
            "Resources:\n  R:\n    Type: T\n    Properties:\n      A: [{B: 1}, !If [C, {B: 2}, !Ref AWS::NoValue], {D: 3}]\n",
        );
        let resource = template.resource("R").expect("it is there");
        assert_eq!(property(resource, "A/*/B").len(), 2);
        assert_eq!(property(resource, "A/*/*").len(), 3);
        assert_eq!(property(resource, "A/*").len(), 3);
        assert!(property(resource, "B").is_empty());
    }
}
