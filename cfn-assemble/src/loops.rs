//! Structs with `for_each`. For the lints, each entry that the loops make is a part of its own, as each instantiation of a
//! generic struct is one. The template has the loops as they are written.

use cfn_core::entry::Identity;
use cfn_core::lint::{LANGUAGE_EXTENSIONS, transforms};
use cfn_core::loops::{self, ARGUMENT, ID, Items, Loop, Looped};
use cfn_core::model::{Declaration, Intrinsic, Key, Member, Node, NodeId, NodeIds, Section, Segment, Template, Value};
use cfn_core::verdict::Place;
use cfn_core::yaml::{self, mark};

use crate::collect::{self, Collected, Part, arguments_in};
use crate::compose::Composed;
use crate::finding::{Finding, Origin};

/// The items of each entry that the loops of a struct make, in the order of CloudFormation; one without items if it has no
/// loops.
pub(crate) fn entries(origin: &Origin) -> Vec<Items<'static>> {
    let variables = &origin.entry.variables;
    if variables.is_empty() {
        return vec![Vec::new()];
    }
    let Some(looped) = read(origin, &mut NodeIds::default(), &mut AsWritten(origin)) else { return vec![Vec::new()] };
    let collections: Vec<_> = looped.loops.iter().map(|each| loops::items(&each.collection)).collect();
    loops::combinations(variables, &collections)
}

/// The loops and the entry in them.
pub(crate) fn read(origin: &Origin, ids: &mut NodeIds, fill: &mut dyn mark::Fill) -> Option<Looped> {
    let node = yaml::read_marked(origin.entry.yaml, ids, fill).ok()?;
    let Value::Object(mut members) = node.value else { return None };
    Looped::open(members.pop()?, origin.entry.variables.len())
}

/// The entry as it is written. Its nodes are numbered after `before`, as those of each entry that the loops make are.
pub(crate) fn as_written(origin: &Origin, before: NodeId) -> Option<Looped> {
    read(origin, &mut NodeIds::after(before), &mut AsWritten(origin))
}

/// Where the logical ID of the entries is written.
pub(crate) fn place_of_id() -> Place {
    let way = vec![Segment::Key(ARGUMENT.to_owned()), Segment::Index(0), Segment::Key(ID.to_owned())];
    Place::Body { way, key: false }
}

/// Where the variable of a loop is written.
pub(crate) fn place_of_variable(number: usize) -> Place {
    Place::Body { way: vec![Segment::Key(ARGUMENT.to_owned()), Segment::Index(number)], key: false }
}

/// Fills names and variables as they are written.
struct AsWritten<'o>(&'o Origin);

impl mark::Fill for AsWritten<'_> {
    fn reference(&mut self, name: &str, _: NodeId) -> Option<String> {
        Some(mark::last_segment(name))
    }

    fn value(&mut self, number: usize) -> Option<Value> {
        self.0.data.values.get(number).cloned()
    }

    fn variable(&mut self, name: &str, in_text: bool) -> Option<Value> {
        Some(loops::written(name, in_text))
    }
}

/// Gives loops and their entry the names that generic arguments make.
pub(crate) fn set_names(body: &mut Node, origin: &Origin) {
    let id = origin.entry.looped_id.map(|id| arguments_in(&loops::written_id(id), origin)).unwrap_or_default();
    let name = collect::name(origin);
    let variables = origin.entry.variables.iter().skip(1).map(|variable| format!("{}{name}{variable}", loops::PREFIX));
    let mut body = body;
    for key in variables.chain([id]) {
        let Value::List(arguments) = &mut body.value else { return };
        let Some(Node { value: Value::Object(members), .. }) = arguments.get_mut(2) else { return };
        let Some(member) = members.first_mut() else { return };
        member.key.name = key;
        body = &mut member.value;
    }
}

/// What is wrong with a struct with loops as a reference.
pub(crate) fn names_several(part: &Part) -> String {
    let name = part.origin.entry.name;
    let kind = match part.section {
        Section::Conditions => "conditions",
        Section::Outputs => "outputs",
        _ => "resources",
    };
    let example = match part.is_open() {
        true => "Ref(\"..\")".to_owned(),
        false => format!("Ref(\"{}\")", part.id),
    };
    format!("`{name}` declares several {kind}; name one of them, as in `{example}`")
}

/// The name of the entry that loops are in a template.
pub(crate) fn name(origin: &Origin) -> String {
    format!("{}{}", loops::PREFIX, collect::name(origin))
}

/// A logical ID that an entry of a loop depends on, as it is written in the loop: another entry of the same items by the
/// variables.
pub(crate) fn in_entry(part: &Part, collected: &Collected, id: &str) -> String {
    let other = collected.parts.iter().find(|other| other.section == part.section && other.id == id);
    let Some((other, looped_id)) = other.and_then(|other| Some((other, other.origin.entry.looped_id?))) else {
        return id.to_owned();
    };
    let variable = |name: &str| {
        let stripped = name.trim_start_matches('&');
        let item = other.items.iter().find(|(variable, _)| *variable == stripped).map(|(_, item)| item);
        let same = part.items.iter().find(|(_, other)| Some(other) == item);
        match same {
            Some((variable, _)) => format!("{}{{{variable}}}", if stripped == name { '$' } else { '&' }),
            None => item.cloned().flatten().unwrap_or_default(),
        }
    };
    arguments_in(&mark::with_variables(looped_id, &variable), &other.origin)
}

/// What stands for the loops whose items only the deployment knows: for each variable a parameter, and the loop, which uses
/// its collection and declares more than can be seen.
pub(crate) fn add_unknown(composed: &mut Composed, collected: &Collected) {
    let Composed { template, loops, .. } = composed;
    let mut known: Vec<&str> = Vec::new();
    for (number, around) in loops.iter() {
        let Part { origin, section, items, .. } = &collected.parts[*number];
        for ((variable, item), Loop { variable: at, collection }) in items.iter().zip(around) {
            let (text, key) =
                (|text: &str| node(*at, Value::String(text.to_owned())), |name: String| Key { id: *at, name });
            if item.is_some() {
                continue;
            }
            if !known.contains(variable) && template.find(Section::Parameters, variable).is_none() {
                known.push(variable);
                let body = Value::Object(vec![Member { key: key("Type".to_owned()), value: text("String") }]);
                add(template, Section::Parameters, key((*variable).to_owned()), node(*at, body));
            }
            let name = format!("{}{}{variable}", loops::PREFIX, collect::name(origin));
            add(template, *section, key(name), node(*at, Value::List(vec![collection.clone()])));
        }
    }
}

/// Whether a declaration only stands for a loop, which [`findings`] checks.
pub(crate) fn is_stand_in(declaration: &str) -> bool {
    declaration.starts_with(loops::PREFIX)
}

const NEEDS_LANGUAGE_EXTENSIONS: &str = "needs_language_extensions";

/// Whether a transform may know loops: a macro of the user may do anything.
fn is_extended(transform: &str) -> bool {
    transform == LANGUAGE_EXTENSIONS || !transform.starts_with("AWS::")
}

fn node(id: NodeId, value: Value) -> Node {
    Node { id, value }
}

fn add(template: &mut Template, section: Section, name: Key, body: Node) {
    template.declarations.push(Declaration { section, name, body, allowances: Vec::new() });
}

/// What is wrong with loops that only the whole stack shows.
pub(crate) fn findings(collected: &Collected, composed: &Composed) -> Vec<Finding> {
    let template = &composed.template;
    let mut findings = Vec::new();
    let looped =
        || collected.parts.iter().enumerate().filter(|(number, part)| part.is_looped() && part.first == *number);
    if let Some((_, part)) = looped().next()
        && !transforms(template).iter().any(|name| name.is_none_or(is_extended))
    {
        let name = part.origin.entry.name;
        let how = match template.member("Transform") {
            Some(_) => format!("add \"{LANGUAGE_EXTENSIONS}\" to `Transform`"),
            None => format!("write `#[stack(Transform: \"{LANGUAGE_EXTENSIONS}\")]`"),
        };
        let message = format!("`for_each` of `{name}` requires the transform `{LANGUAGE_EXTENSIONS}`; {how}");
        findings.push(Finding::deny(collected.root(), NEEDS_LANGUAGE_EXTENSIONS, Place::Name, message));
    }
    for (_, part) in looped() {
        for (number, variable) in part.origin.entry.variables.iter().enumerate() {
            let is_named = |other: &&Part| {
                let section = matches!(other.section, Section::Resources | Section::Parameters);
                section && !other.is_open() && other.id == *variable
            };
            if let Some(other) = collected.parts.iter().find(is_named) {
                let kind = if other.section == Section::Parameters { "parameter" } else { "resource" };
                let message = format!("`{variable}` is also the logical ID of a {kind}; rename the loop variable");
                findings.push(Finding::deny(&part.origin, "loop_variable", place_of_variable(number), message));
            }
        }
    }
    for (number, around) in &composed.loops {
        let part = &collected.parts[*number];
        for Loop { collection, .. } in around.iter().filter(|_| part.first == *number) {
            if let Some((at, message)) = wrong_collection(template, collection) {
                let place = composed.place(collected, at);
                findings.push(Finding::deny(&part.origin, "loop_collection", place, message));
            }
        }
    }
    findings
}

/// Gives what a lint finds in several entries of a loop at one place the message of the first one.
pub(crate) fn say_once(found: &mut [(Finding, String)], collected: &Collected) {
    let looped: Vec<Identity> =
        collected.parts.iter().filter(|part| part.is_looped()).map(|part| part.origin.identity()).collect();
    for index in 0..found.len() {
        if !looped.contains(&found[index].0.identity) {
            continue;
        }
        let is_same = |(other, _): &&(Finding, String)| {
            let Finding { identity, lint, place, .. } = &found[index].0;
            (other.identity, &other.lint, &other.place) == (*identity, lint, place)
        };
        let first = found[..index].iter().find(is_same).map(|(first, _)| first.message.clone());
        found[index].0.message = first.unwrap_or_else(|| std::mem::take(&mut found[index].0.message));
    }
}

/// What is wrong with what a collection refers to.
fn wrong_collection(template: &Template, collection: &Node) -> Option<(NodeId, String)> {
    let referred = |node: &Node| match node.as_function() {
        Some((Intrinsic::Ref, name)) => Some((name.id, name.as_str()?.to_owned())),
        _ => None,
    };
    let is_whole = collection.as_list().is_none();
    let mut named = collection.as_list().unwrap_or(std::slice::from_ref(collection)).iter().filter_map(referred);
    named.find_map(|(at, name)| {
        if template.find(Section::Resources, &name).is_some() {
            return Some((
                at,
                format!("`{name}` is a resource, which does not exist yet when loops are evaluated; use a parameter"),
            ));
        }
        let kind = template.find(Section::Parameters, &name)?.body.get("Type")?.as_str()?;
        match (is_whole, kind.contains("CommaDelimitedList") || kind.contains("List<")) {
            (true, false) => Some((
                at,
                format!("`{name}` has type `{kind}`; `for_each` needs a parameter of type `CommaDelimitedList`"),
            )),
            (false, true) => Some((at, format!("`{name}` is a list; write it without brackets"))),
            _ => None,
        }
    })
}
