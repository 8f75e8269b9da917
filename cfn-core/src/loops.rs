//! The loops of a struct: `for_each(Item in ["a", "b"], id = "Topic${Item}")`.
//!
//! The YAML of the struct has the form that CloudFormation documents, with [marks](crate::yaml::mark) for the variable:
//!
//! ```text
//! Fn::ForEach::Topics:
//!   - Item
//!   - - a
//!     - b
//!   - Topic⟨*Item in text⟩:
//!       Type: AWS::SNS::Topic
//! ```
//!
//! Lints check each entry that a loop makes, as they check each instantiation of a generic struct.

use crate::model::{Declaration, Intrinsic, Key, Member, Node, NodeId, Segment, Value};
use crate::verdict::Place;
use crate::yaml::mark;

/// What the key of a loop begins with.
pub const PREFIX: &str = "Fn::ForEach::";

/// The argument of an attribute that makes loops, as the first step to a place in it.
pub const ARGUMENT: &str = "for_each";
/// The step to a collection.
pub const COLLECTION: &str = "in";
/// The step to the logical ID of the entries.
pub const ID: &str = "id";

/// One loop.
#[derive(Clone, Debug, PartialEq)]
pub struct Loop {
    /// Where the variable is named.
    pub variable: NodeId,
    /// What it takes its items from.
    pub collection: Node,
}

/// Loops around an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Looped {
    /// From the outermost one to the innermost one.
    pub loops: Vec<Loop>,
    /// The logical ID of the entry.
    pub id: Key,
    /// The entry.
    pub body: Node,
}

impl Looped {
    /// Opens loops, as many as there are variables; none if the member is not of their form.
    pub fn open(mut member: Member, variables: usize) -> Option<Looped> {
        let mut loops = Vec::with_capacity(variables);
        for _ in 0..variables {
            let Value::List(arguments) = member.value.value else { return None };
            let [variable, collection, inner]: [Node; 3] = arguments.try_into().ok()?;
            let Value::Object(members) = inner.value else { return None };
            let [inner]: [Member; 1] = members.try_into().ok()?;
            loops.push(Loop { variable: variable.id, collection });
            member = inner;
        }
        Some(Looped { loops, id: member.key, body: member.value })
    }

    /// The place of a node of an entry that the loops make, whose nodes have the numbers of those as they are written.
    pub fn place_in(&self, declaration: &Declaration, at: NodeId) -> Option<Place> {
        if declaration.name.id == at {
            return Some(Place::Name);
        }
        let is_allowance = declaration.allowances.iter().any(|allowance| allowance.id == at);
        if is_allowance {
            return Place::in_declaration(declaration, at);
        }
        Place::in_body(&self.body, at).or_else(|| self.place(at))
    }

    /// The place of a node that is not in the entry but in its loops.
    pub fn place(&self, at: NodeId) -> Option<Place> {
        let place = |number: usize, rest: Vec<Segment>| {
            let mut way = vec![Segment::Key(ARGUMENT.to_owned()), Segment::Index(number)];
            way.extend(rest);
            Some(Place::Body { way, key: false })
        };
        if self.id.id == at {
            return place(0, vec![Segment::Key(ID.to_owned())]);
        }
        self.loops.iter().enumerate().find_map(|(number, Loop { variable, collection })| {
            if *variable == at {
                return place(number, Vec::new());
            }
            let way = collection.path_to(at)?;
            place(number, [vec![Segment::Key(COLLECTION.to_owned())], way].concat())
        })
    }
}

/// The items of a collection, if it is a list of texts.
pub fn items(collection: &Node) -> Option<Vec<String>> {
    collection.as_list()?.iter().map(|item| item.as_str().map(str::to_owned)).collect()
}

/// An item of each loop, by the variable; none where only the deployment knows the items.
pub type Items<'v> = Vec<(&'v str, Option<String>)>;

/// Every combination of the items of loops, in the order of CloudFormation: the inner loop runs fastest.
pub fn combinations<'v>(variables: &[&'v str], collections: &[Option<Vec<String>>]) -> Vec<Items<'v>> {
    let mut combinations: Vec<Items<'v>> = vec![Vec::new()];
    for (variable, items) in variables.iter().zip(collections) {
        let items: Vec<Option<String>> = match items {
            Some(items) => items.iter().cloned().map(Some).collect(),
            None => vec![None],
        };
        let with = |before: &Items<'v>| -> Vec<Items<'v>> {
            items.iter().map(|item| [before.clone(), vec![(*variable, item.clone())]].concat()).collect()
        };
        combinations = combinations.iter().flat_map(with).collect();
        combinations.truncate(MOST);
    }
    combinations
}

/// How many entries of one struct are checked: more than a template may have resources.
const MOST: usize = 600;

/// The item that a variable has among `items`. Of an item that only the deployment knows, it is a reference to the variable.
pub fn item(items: &[(&str, Option<String>)], name: &str, in_text: bool) -> Option<Value> {
    let (variable, is_stripped) = match name.strip_prefix('&') {
        Some(variable) => (variable, true),
        None => (name, false),
    };
    let (_, item) = items.iter().find(|(known, _)| *known == variable)?;
    Some(match item {
        Some(item) if is_stripped => Value::String(letters_and_digits(item)),
        Some(item) => Value::String(item.clone()),
        None => written(name, in_text),
    })
}

/// The variable as it is written in a template: `${Item}` and `&{Item}` in a text, `!Ref Item` as a value.
pub fn written(name: &str, in_text: bool) -> Value {
    match (in_text, name.strip_prefix('&')) {
        (true, Some(name)) => Value::String(format!("&{{{name}}}")),
        (true, None) => Value::String(format!("${{{name}}}")),
        (false, _) => {
            let argument = Node { id: NodeId::default(), value: Value::String(name.to_owned()) };
            Value::Function(Intrinsic::Ref, Box::new(argument))
        }
    }
}

/// Writes texts with variables whose items only the deployment knows as `Fn::Sub`, which is what they are, and keys with
/// such variables as what a loop makes.
pub fn substitute(node: &mut Node, variables: &[&str]) {
    match &mut node.value {
        Value::String(text) if variables.iter().any(|name| text.contains(&format!("${{{name}}}"))) => {
            let argument = Node { id: node.id, value: Value::String(std::mem::take(text)) };
            node.value = Value::Function(Intrinsic::Sub, Box::new(argument));
        }
        Value::List(elements) => elements.iter_mut().for_each(|element| substitute(element, variables)),
        Value::Object(members) => {
            for (number, member) in members.iter_mut().enumerate() {
                if !NAMES.contains(&member.key.name.as_str()) {
                    substitute(&mut member.value, variables);
                }
                let key = &member.key.name;
                if let Some(name) = variables.iter().find(|name| key.contains(&format!("${{{name}}}"))) {
                    *member = unknown_member(member, name, number);
                }
            }
        }
        Value::Function(Intrinsic::Ref | Intrinsic::Condition, _) => {}
        Value::Function(Intrinsic::Sub, argument) => {
            if let Value::List(arguments) = &mut argument.value {
                arguments.iter_mut().skip(1).for_each(|argument| substitute(argument, variables));
            }
        }
        Value::Function(function, argument) => {
            let is_named = matches!(function, Intrinsic::GetAtt | Intrinsic::If | Intrinsic::FindInMap);
            match &mut argument.value {
                Value::List(arguments) => {
                    let values = arguments.iter_mut().skip(usize::from(is_named));
                    values.for_each(|argument| substitute(argument, variables));
                }
                _ => substitute(argument, variables),
            }
        }
        _ => {}
    }
}

/// A member of whose name nothing is known, as a loop that makes one like it.
fn unknown_member(member: &Member, variable: &str, number: usize) -> Member {
    let id = member.key.id;
    let node = |value| Node { id, value };
    let own = format!("{variable}{number}");
    let name = member.key.name.replace(&format!("${{{variable}}}"), &format!("${{{own}}}"));
    let made = Member { key: Key { id, name }, value: member.value.clone() };
    let item = Value::Function(Intrinsic::Ref, Box::new(node(Value::String(variable.to_owned()))));
    let collection = node(Value::List(vec![node(item)]));
    let arguments = vec![node(Value::String(own.clone())), collection, node(Value::Object(vec![made]))];
    Member { key: Key { id, name: format!("{PREFIX}{own}") }, value: node(Value::List(arguments)) }
}

/// Members of a resource or an output that hold names.
const NAMES: [&str; 2] = ["DependsOn", "Condition"];

/// A logical ID that has marks for variables, with their items. A variable whose items only the deployment knows stands for
/// itself.
pub fn logical_id(id: &str, items: &[(&str, Option<String>)]) -> String {
    mark::with_variables(id, &|name| {
        let variable = name.trim_start_matches('&');
        let item = items.iter().find(|(known, _)| *known == variable).and_then(|(_, item)| item.as_deref());
        match item {
            Some(item) if name.starts_with('&') => letters_and_digits(item),
            item => item.unwrap_or(variable).to_owned(),
        }
    })
}

/// A logical ID that has marks for variables, as it is written in a template.
pub fn written_id(id: &str) -> String {
    mark::with_variables(id, &|name| match written(name, true) {
        Value::String(text) => text,
        _ => String::new(),
    })
}

/// A text with the letters and digits of another: what `&{Item}` stands for.
pub fn letters_and_digits(item: &str) -> String {
    item.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeIds;
    use crate::yaml::read_fragment;

    fn looped(text: &str, variables: usize) -> Option<Looped> {
        let Value::Object(mut members) = read_fragment(text, &mut NodeIds::default()).unwrap().value else {
            return None;
        };
        Looped::open(members.remove(0), variables)
    }

    #[test]
    fn loops_are_opened_with_the_places_in_them() {
        let text = "Fn::ForEach::T:\n  - A\n  - - x\n  - Fn::ForEach::TB:\n      - B\n      - !Ref N\n      - T${A}${B}:\n          Type: X\n";
        let looped = looped(text, 2).expect("two loops");
        assert_eq!((looped.id.name.as_str(), looped.loops.len()), ("T${A}${B}", 2));
        assert_eq!(looped.body.get("Type").and_then(Node::as_str), Some("X"));
        let way = |at| match looped.place(at) {
            Some(Place::Body { way, .. }) => way,
            other => panic!("{other:?}"),
        };
        assert_eq!(way(looped.loops[1].variable), [Segment::Key("for_each".to_owned()), Segment::Index(1)]);
        assert_eq!(way(looped.loops[0].collection.as_list().unwrap()[0].id).len(), 4);
        assert_eq!(looped.place(looped.body.id), None);
        assert_eq!(items(&looped.loops[0].collection), Some(vec!["x".to_owned()]));
        assert_eq!(items(&looped.loops[1].collection), None);
    }

    #[test]
    fn what_is_not_a_loop_is_not_opened() {
        assert_eq!(looped("T:\n  Type: X\n", 1), None);
        assert_eq!(looped("Fn::ForEach::T:\n  - A\n", 1), None);
    }

    #[test]
    fn a_text_with_an_unknown_item_is_a_sub() {
        let read = |text: &str| read_fragment(text, &mut NodeIds::default()).unwrap();
        for (text, expected) in [
            ("DependsOn: T${A}\nB: x${A}\n", "DependsOn: T${A}\nB: !Sub x${A}\n"),
            ("C: !Sub ${A}\nD: !GetAtt T${A}.Arn\n", "C: !Sub ${A}\nD: !GetAtt T${A}.Arn\n"),
            ("E: !Join\n  - ${A}\n  - - ${B}\n", "E: !Join\n  - !Sub ${A}\n  - - ${B}\n"),
            ("${A}: ${A}\n", "Fn::ForEach::A0:\n  - A0\n  - - !Ref A\n  - ${A0}: !Sub ${A}\n"),
        ] {
            let mut node = read(text);
            substitute(&mut node, &["A"]);
            assert_eq!(crate::yaml::write(&node), expected);
        }
    }

    #[test]
    fn a_variable_has_its_item() {
        let items = [("A", Some("x-1".to_owned())), ("B", None)];
        let text = |text: &str| Some(Value::String(text.to_owned()));
        assert_eq!(item(&items, "A", false), text("x-1"));
        assert_eq!(item(&items, "&A", true), text("x1"));
        assert_eq!(item(&items, "B", true), text("${B}"));
        assert!(matches!(item(&items, "B", false), Some(Value::Function(Intrinsic::Ref, _))));
        assert_eq!(item(&items, "C", true), None);
    }

    #[test]
    fn the_inner_loop_runs_fastest() {
        let texts = |texts: &[&str]| Some(texts.iter().map(|text| (*text).to_owned()).collect());
        let all = combinations(&["A", "B", "C"], &[texts(&["1", "2"]), texts(&["x", "y"]), None]);
        let all: Vec<String> = all
            .iter()
            .map(|items| items.iter().map(|(_, item)| item.clone().unwrap_or("?".to_owned())).collect())
            .collect();
        assert_eq!(all, ["1x?", "1y?", "2x?", "2y?"]);
    }
}
