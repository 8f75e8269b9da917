//! `Policies` of a function or a state machine: names and ARNs of managed policies, policy templates, documents.

use crate::data::SAM_POLICY_TEMPLATES;
use crate::model::{Intrinsic, Node, NodeId, Value};
use crate::schema::parsed;
use crate::transform::make;

/// What a property `Policies` gives to a role.
#[derive(Default)]
pub(super) struct Given {
    pub(super) managed: Vec<Node>,
    pub(super) inline: Vec<Node>,
}

/// Reads the property.
pub(super) fn given(policies: &Node, role: &str) -> Given {
    let mut given = Given::default();
    for entry in policies.as_list().unwrap_or(std::slice::from_ref(policies)) {
        let name = format!("{role}Policy{}", given.inline.len());
        let (managed, inline) = entry_of(entry, &name);
        let is_new = |managed: &Node| !given.managed.iter().any(|other| other.value == managed.value);
        given.managed.extend(managed.filter(is_new));
        given.inline.extend(inline);
    }
    given
}

/// What one entry gives: a managed policy, an inline one, or each of them in some arm of an `Fn::If`.
fn entry_of(entry: &Node, name: &str) -> (Option<Node>, Option<Node>) {
    if let Some(chosen) = entry.as_if() {
        let (then_managed, then_inline) = entry_of(chosen.then, name);
        let (else_managed, else_inline) = entry_of(chosen.otherwise, name);
        let either = |then: Option<Node>, otherwise: Option<Node>| {
            (then.is_some() || otherwise.is_some()).then(|| {
                let none = || make::reference("AWS::NoValue");
                let arms = [chosen.condition.clone(), then.unwrap_or_else(none), otherwise.unwrap_or_else(none)];
                Node { id: entry.id, value: Value::Function(Intrinsic::If, Box::new(make::list(arms))) }
            })
        };
        return (either(then_managed, else_managed), either(then_inline, else_inline));
    }
    match &entry.value {
        Value::String(text) => (Some(managed(entry, text)), None),
        Value::Function(..) if entry.is_no_value() => (None, None),
        Value::Function(..) => (Some(entry.clone()), None),
        Value::Object(members) if members.iter().any(|member| member.key.name == "Statement") => {
            (None, Some(inline(name, entry.clone())))
        }
        Value::Object(members) => match members.as_slice() {
            [member] => (None, document(&member.key.name, &member.value).map(|document| inline(name, document))),
            _ => (None, None),
        },
        _ => (None, None),
    }
}

fn inline(name: &str, document: Node) -> Node {
    make::object([("PolicyName", make::text(name)), ("PolicyDocument", document)])
}

/// The ARN of a managed policy that is given by its name.
fn managed(entry: &Node, text: &str) -> Node {
    let arn = if text.contains(':') { text.to_owned() } else { format!("arn:aws:iam::aws:policy/{text}") };
    Node { id: entry.id, value: Value::String(arn) }
}

/// The document of a policy template.
fn document(name: &str, parameters: &Node) -> Option<Node> {
    let (_, statements) = SAM_POLICY_TEMPLATES.get(name)?.split_once('\t')?;
    let mut statements = make::of_json(parsed(statements)?);
    fill(&mut statements, parameters);
    Some(make::object([("Version", make::text("2012-10-17")), ("Statement", statements)]))
}

/// Writes the parameters into the statements. What a function makes of a parameter that is a wildcard has the
/// parameter's place: it must change there. All else that a lint finds in a template is SAM's.
fn fill(node: &mut Node, parameters: &Node) {
    match &mut node.value {
        Value::List(elements) => elements.iter_mut().for_each(|element| fill(element, parameters)),
        Value::Object(members) => members.iter_mut().for_each(|member| fill(&mut member.value, parameters)),
        Value::Function(Intrinsic::Ref, name) => {
            if let Some(value) = name.as_str().and_then(|name| parameters.get(name)) {
                *node = value.clone();
            }
        }
        Value::Function(_, argument) => {
            fill(argument, parameters);
            let mut written = None;
            argument.walk(&mut |below| {
                let is_wide = below.as_str().is_some_and(|text| text.contains('*'));
                if below.id != NodeId::GENERATED && is_wide && written.is_none() {
                    written = Some(below.id);
                }
            });
            node.id = written.unwrap_or(node.id);
        }
        _ => {}
    }
}
