//! Entries as the arguments of their attributes.

use cfn_core::loops::PREFIX;
use cfn_core::model::{Declaration, Intrinsic, Key, Member, Node, Section, Value};
use cfn_core::schema::ResourceType;

use super::layout::is_one_paragraph;
use super::print::{Item, Tree, literal};
use super::value::{Values, is_name};

/// An entry in loops.
pub(crate) struct Opened<'d> {
    /// The variables and the collections, the outermost loop first.
    pub(crate) loops: Vec<(&'d str, &'d Node)>,
    pub(crate) id: &'d Key,
    pub(crate) body: &'d Node,
}

/// The entry of a loop, or of loops in each other; none if it is not of this form.
pub(crate) fn opened(declaration: &Declaration) -> Option<Opened<'_>> {
    let (mut loops, mut body) = (Vec::new(), &declaration.body);
    loop {
        let [variable, collection, Node { value: Value::Object(members), .. }] = body.as_list()? else { return None };
        loops.push((variable.as_str()?, collection));
        let [Member { key, value }] = members.as_slice() else { return None };
        if !key.name.starts_with(PREFIX) {
            return Some(Opened { loops, id: key, body: value });
        }
        body = value;
    }
}

/// The arguments of an entry's attribute, and its description if that is the doc comment.
pub(crate) fn arguments<'d>(
    declaration: &Declaration,
    body: &'d Node,
    values: &mut Values<'_, '_>,
) -> (Vec<Item>, Option<&'d str>) {
    if declaration.section == Section::Conditions {
        return (vec![values.condition(body).into()], None);
    }
    if let Some((function @ Intrinsic::Transform, call)) = body.as_function() {
        let field = Tree::field(argument(function.long_name()), values.value(call, None));
        return (vec![field.into()], None);
    }
    let Value::Object(members) = &body.value else {
        values.refuse(body.id, format!("`{}` is not a mapping", declaration.name.name));
        return (Vec::new(), None);
    };
    match declaration.section {
        Section::Mappings => (values.members(members, None), None),
        Section::Resources => (resource(members, values, body), None),
        Section::Rules => (members.iter().map(|member| rule_member(member, values)).collect(), None),
        _ => {
            let described = members.first().filter(|member| member.key.name == "Description");
            let description = described.and_then(|member| member.value.as_str()).filter(|text| is_one_paragraph(text));
            let rest = if description.is_some() { &members[1..] } else { members };
            (rest.iter().map(|member| attribute_member(member, values)).collect(), description)
        }
    }
}

fn resource(members: &[Member], values: &mut Values<'_, '_>, body: &Node) -> Vec<Item> {
    let call = Intrinsic::Transform.long_name();
    let is_made = body.get("Type").is_none() && members.iter().any(|member| member.key.name == call);
    if is_made {
        return members.iter().map(|member| attribute_member(member, values)).collect();
    }
    let Some(type_name) = body.get("Type").and_then(Node::as_str) else {
        values.refuse(body.id, "expected a `Type`");
        return Vec::new();
    };
    let schema = ResourceType::find(type_name).map(ResourceType::schema);
    let path = if type_name.split("::").all(is_type_segment) { type_name.to_owned() } else { literal(type_name) };
    let mut items: Vec<Item> = Vec::new();
    let mut first = Item::from(Tree::word(path.clone()));
    for member in members {
        let Member { key, value } = member;
        match key.name.as_str() {
            "Type" => first.comments.extend(values.comments.take(key.id)),
            "Properties" => match &value.value {
                Value::Object(properties) => {
                    first.comments.extend(values.comments.take(key.id));
                    first.tree = Tree::braces(&path, values.members(properties, schema));
                }
                // `Fn::If`, or what a macro makes.
                _ => items.push(attribute_member(member, values)),
            },
            _ => items.push(attribute_member(member, values)),
        }
    }
    items.insert(0, first);
    items.extend(order(members).map(Item::from));
    items
}

/// `order(Type, DependsOn)`: the keys that stand before those which have the order that the macro gives them.
fn order(members: &[Member]) -> Option<Tree> {
    let place = |member: &Member| match (member.key.name.as_str(), &member.value.value) {
        ("Type", _) => 0,
        ("Properties", Value::Object(_)) => 1,
        _ => 2,
    };
    let first =
        (0..members.len()).find(|first| members[*first..].is_sorted_by_key(place)).filter(|first| *first > 0)?;
    let keys = members[..first].iter().map(|member| Tree::word(argument(&member.key.name)));
    Some(Tree::call("order", keys.collect()))
}

fn is_type_segment(segment: &str) -> bool {
    segment.starts_with(|c: char| c.is_ascii_alphabetic()) && segment.chars().all(|c| c.is_ascii_alphanumeric())
}

/// A member of a resource, an output or a parameter itself; two of them hold names.
fn attribute_member(Member { key, value }: &Member, values: &mut Values<'_, '_>) -> Item {
    let comments = values.comments.take(key.id);
    let tree = match key.name.as_str() {
        "DependsOn" => values.names(value, &[Section::Resources]),
        "Condition" => values.names(value, &[Section::Conditions]),
        _ => values.value(value, None),
    };
    Item { comments, tree: Tree::field(argument(&key.name), tree) }
}

/// The name of an argument: a key that is not an identifier, such as `Fn::Transform`, is a string.
pub(crate) fn argument(key: &str) -> String {
    if is_name(key) { key.to_owned() } else { literal(key) }
}

fn rule_member(Member { key, value }: &Member, values: &mut Values<'_, '_>) -> Item {
    let comments = values.comments.take(key.id);
    let tree = match (key.name.as_str(), &value.value) {
        ("RuleCondition", _) => values.condition(value),
        ("Assertions", Value::List(assertions)) => {
            Tree::list(assertions.iter().map(|assertion| assertion_item(assertion, values)).collect())
        }
        _ => values.value(value, None),
    };
    Item { comments, tree: Tree::field(argument(&key.name), tree) }
}

fn assertion_item(assertion: &Node, values: &mut Values<'_, '_>) -> Item {
    let Value::Object(members) = &assertion.value else { return values.value(assertion, None).into() };
    let members = members.iter().map(|Member { key, value }| {
        let comments = values.comments.take(key.id);
        let tree = if key.name == "Assert" { values.condition(value) } else { values.value(value, None) };
        Item { comments, tree: Tree::field(argument(&key.name), tree) }
    });
    Tree::object(members.collect()).into()
}
