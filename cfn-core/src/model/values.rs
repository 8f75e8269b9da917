//! The one way to the values that a template gives: through the arms of `Fn::If`, without those that stand for no value.

use super::{Intrinsic, Node, Resource, Value};

/// An `Fn::If`.
#[derive(Clone, Copy, Debug)]
pub struct If<'a> {
    /// The name of the condition.
    pub condition: &'a Node,
    /// The value if the condition is true.
    pub then: &'a Node,
    /// The value if it is false.
    pub otherwise: &'a Node,
}

impl<'a> If<'a> {
    /// The condition's name, each arm, and whether the condition is true there.
    pub fn arms(self) -> [(&'a Node, bool); 2] {
        [(self.then, true), (self.otherwise, false)]
    }
}

/// An arm of an `Fn::If` in which a value is.
#[derive(Clone, Copy, Debug)]
pub struct Arm<'a> {
    /// The name of the condition.
    pub condition: &'a Node,
    /// Whether the condition is true there.
    pub holds: bool,
}

impl Node {
    /// Whether the value is `AWS::NoValue`: the property or item is left out.
    pub fn is_no_value(&self) -> bool {
        matches!(self.as_function(), Some((Intrinsic::Ref, name)) if name.as_str() == Some("AWS::NoValue"))
    }

    /// The parts of an `Fn::If`; none for anything else, and where a part is missing.
    pub fn as_if(&self) -> Option<If<'_>> {
        match (self.as_function()?, self.as_function()?.1.as_list()?) {
            ((Intrinsic::If, _), [condition, then, otherwise]) => Some(If { condition, then, otherwise }),
            _ => None,
        }
    }

    /// The value itself, or each of the values between which `Fn::If` chooses.
    pub fn alternatives(&self) -> Vec<&Node> {
        let mut found = Vec::new();
        collect(self, false, &mut found);
        found
    }

    /// The items of a list, or the one value that stands for a list of one; those between which `Fn::If` chooses too.
    pub fn items(&self) -> Vec<&Node> {
        let mut found = Vec::new();
        collect(self, true, &mut found);
        found
    }

    /// The values at a path below this one: names of properties, a number for an item of a list, `*` for each item of a
    /// list or each value of a map, separated by `/`.
    pub fn values_at(&self, path: &str) -> Vec<&Node> {
        let mut found = Vec::new();
        self.each_value_at(path, &mut |node, _| found.push(node));
        found
    }

    /// Does something with each of the [values](Node::values_at) at a path and the arms in which it is, from the outermost one.
    pub fn each_value_at<'a>(&'a self, path: &str, act: &mut dyn FnMut(&'a Node, &[Arm<'a>])) {
        let is_trimmed = !matches!(path.as_bytes(), [b'/', ..] | [.., b'/']);
        descend(self, if is_trimmed { path } else { path.trim_matches('/') }, &mut Vec::new(), act);
    }
}

impl<'a> Resource<'a> {
    /// The values at a path below the properties, as [`Node::values_at`] has it.
    pub fn values_at(&self, path: &str) -> Vec<&'a Node> {
        self.properties().map(|properties| properties.values_at(path)).unwrap_or_default()
    }
}

fn collect<'a>(node: &'a Node, lists: bool, found: &mut Vec<&'a Node>) {
    if let Some(chosen) = node.as_if() {
        chosen.arms().into_iter().for_each(|(arm, _)| collect(arm, lists, found));
    } else if let (Value::List(elements), true) = (&node.value, lists) {
        elements.iter().for_each(|element| collect(element, lists, found));
    } else if !node.is_no_value() {
        found.push(node);
    }
}

fn descend<'a>(node: &'a Node, path: &str, arms: &mut Vec<Arm<'a>>, act: &mut dyn FnMut(&'a Node, &[Arm<'a>])) {
    if let Some(chosen) = node.as_if() {
        for (arm, holds) in chosen.arms() {
            arms.push(Arm { condition: chosen.condition, holds });
            descend(arm, path, arms, act);
            arms.pop();
        }
        return;
    }
    if path.is_empty() {
        if !node.is_no_value() {
            act(node, arms);
        }
        return;
    }
    let (step, rest) = first_step(path);
    match &node.value {
        Value::List(elements) if step == "*" => elements.iter().for_each(|element| descend(element, rest, arms, act)),
        Value::List(elements) => {
            let item = step.parse::<usize>().ok().and_then(|index| elements.get(index));
            item.into_iter().for_each(|element| descend(element, rest, arms, act));
        }
        Value::Object(members) => {
            let is_any = step == "*";
            for member in members {
                if is_any || member.key.name.len() == step.len() && member.key.name == step {
                    descend(&member.value, rest, arms, act);
                }
            }
        }
        _ => {}
    }
}

/// The first step of a path, and those after it.
fn first_step(path: &str) -> (&str, &str) {
    let mut at = 0;
    while at < path.len() {
        if path.as_bytes()[at] == b'/' {
            return (&path[..at], &path[at + 1..]);
        }
        at += 1;
    }
    (path, "")
}

#[cfg(test)]
mod tests {
    use super::super::{Key, Member, NodeId};
    use super::*;

    fn node(value: Value) -> Node {
        Node { id: NodeId(1), value }
    }

    fn text(text: &str) -> Node {
        node(Value::String(text.to_owned()))
    }

    fn list(elements: Vec<Node>) -> Node {
        node(Value::List(elements))
    }

    fn object(name: &str, value: Node) -> Node {
        let key = Key { id: NodeId(1), name: name.to_owned() };
        node(Value::Object(vec![Member { key, value }]))
    }

    fn choice(then: Node, otherwise: Node) -> Node {
        node(Value::Function(Intrinsic::If, Box::new(list(vec![text("C"), then, otherwise]))))
    }

    fn no_value() -> Node {
        node(Value::Function(Intrinsic::Ref, Box::new(text("AWS::NoValue"))))
    }

    #[test]
    fn paths_lead_through_arms_items_and_members() {
        let tags = list(vec![object("Key", text("a")), choice(object("Key", text("b")), no_value())]);
        let root = object("Tags", choice(tags, no_value()));
        let found = |path: &str| root.values_at(path).into_iter().filter_map(Node::as_str).collect::<Vec<_>>();
        assert_eq!(found("Tags/*/Key"), ["a", "b"]);
        assert_eq!(found("Tags/1/Key"), ["b"]);
        assert_eq!(found("*/0/Key"), ["a"]);
        assert_eq!(found("/Tags/2/Key"), [""; 0]);
        assert_eq!(root.values_at("/"), [&root]);
        let keys = |path: &str| {
            root.values_at(path).into_iter().filter_map(|tag| tag.get("Key")?.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(keys("Tags/*"), ["a", "b"]);
    }

    #[test]
    fn a_choice_has_its_arms_and_no_value_is_none() {
        let value = choice(list(vec![text("a"), no_value()]), choice(no_value(), text("b")));
        let kinds =
            value.alternatives().into_iter().map(|arm| (arm.as_list().is_some(), arm.as_str())).collect::<Vec<_>>();
        assert_eq!(kinds, [(true, None), (false, Some("b"))]);
        assert_eq!(value.items().into_iter().filter_map(Node::as_str).collect::<Vec<_>>(), ["a", "b"]);
        assert!(no_value().alternatives().is_empty() && value.as_if().is_some() && text("a").as_if().is_none());
    }
}
