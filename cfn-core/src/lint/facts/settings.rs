//! How properties must be set, as tables say it.

use crate::lint::facts::describe::{all_of, one_of, shown};
use crate::lint::facts::equality::scalar;
use crate::lint::facts::presence::is_dynamic;
use crate::lint::facts::settings_walk::{Leaf, pair};
use crate::model::{Node, Value};

/// How a property of a resource type must be set.
#[derive(Debug)]
pub(crate) struct Setting {
    /// The resource type; a table is sorted by it.
    pub type_name: &'static str,
    /// The objects that have the property, as a path below the properties; empty for the properties themselves.
    pub of: &'static str,
    /// The property, as a path below these objects: `*` is every item of a list, `[Key=name]` the item whose `Key` is
    /// `name`.
    pub path: &'static str,
    /// What is right.
    pub right: Right,
    /// Whether it is wrong to leave it out.
    pub is_needed: bool,
    /// What else must hold for the setting to matter.
    pub when: &'static [When],
    /// What the type does if the setting is wrong; empty for what the table says.
    pub otherwise: &'static str,
    /// Other resources that make up for the missing setting if they refer to this one.
    pub related: &'static [Related],
}

/// A property of another resource that refers to the one that is checked.
#[derive(Debug)]
pub(crate) struct Related {
    /// The type of the other resource.
    pub type_name: &'static str,
    /// Where it refers to the resource.
    pub path: &'static str,
    /// Types of resources between the two: the other resource refers to one of these, and that to the resource.
    pub by_way_of: &'static [&'static str],
    /// What the other resource must have as well; empty if the reference is enough.
    pub with: &'static str,
}

/// What is right.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Right {
    /// Any value that is not empty: in words what to write.
    Given(&'static str),
    /// One of these, without regard to case; the first is the one to write.
    OneOf(&'static [&'static str]),
    /// Anything but these; the first is the one to write instead.
    NoneOf(&'static str, &'static [&'static str]),
    /// A number that is not less.
    AtLeast(i128),
    /// A list that has one of these items.
    Includes(&'static [&'static str]),
    /// A list that has none of these items.
    Excludes(&'static [&'static str]),
    /// A text that begins so; the first is one to write.
    Starts(&'static str, &'static [&'static str]),
    /// A text that has one of these words; the first is the one to write.
    Containing(&'static [&'static str]),
    /// A text that does not have this: in words what to write.
    Without(&'static str, &'static str),
    /// A KMS key, other than one of AWS.
    Key,
    /// No property of the type, but another resource: in words what to add.
    Other(&'static str),
}

/// What must hold for a setting to matter. The path is below the objects that have the property.
#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    /// The property is left out.
    Absent(&'static str),
    /// The property has a value.
    Present(&'static str),
    /// The property has one of these values.
    Is(&'static str, &'static [&'static str]),
    /// The property is left out or has none of these values.
    IsNot(&'static str, &'static [&'static str]),
    /// The property is left out or has one of these values.
    IsOrAbsent(&'static str, &'static [&'static str]),
    /// The property has a value that begins so.
    Starts(&'static str, &'static [&'static str]),
}

/// `true`.
pub(crate) const TRUE: Right = Right::OneOf(&["true"]);

impl Related {
    /// A reference at that path of that type.
    pub(crate) const fn new(type_name: &'static str, path: &'static str) -> Self {
        Self { type_name, path, by_way_of: &[], with: "" }
    }

    /// The same by way of a resource of one of these types.
    pub(crate) const fn by_way_of(self, by_way_of: &'static [&'static str]) -> Self {
        Self { by_way_of, ..self }
    }

    /// The same if the other resource has this property as well.
    pub(crate) const fn with(self, with: &'static str) -> Self {
        Self { with, ..self }
    }
}

impl Setting {
    /// A property that must be given and right.
    pub(crate) const fn needed(type_name: &'static str, path: &'static str, right: Right) -> Self {
        Self { type_name, of: "", path, right, is_needed: true, when: &[], otherwise: "", related: &[] }
    }

    /// A property whose default is right.
    pub(crate) const fn optional(type_name: &'static str, path: &'static str, right: Right) -> Self {
        Self { is_needed: false, ..Self::needed(type_name, path, right) }
    }

    /// The same of each of the objects at that path.
    pub(crate) const fn of(self, of: &'static str) -> Self {
        Self { of, ..self }
    }

    /// The same where all of this holds.
    pub(crate) const fn when(self, when: &'static [When]) -> Self {
        Self { when, ..self }
    }

    /// The same with other words for what the type does otherwise.
    pub(crate) const fn otherwise(self, otherwise: &'static str) -> Self {
        Self { otherwise, ..self }
    }

    /// The same unless one of these resources refers to it. Only a whole template shows that.
    pub(crate) const fn unless(self, related: &'static [Related]) -> Self {
        Self { related, ..self }
    }

    /// Whether the setting is right, if the template says.
    pub(crate) fn holds(&self, leaf: &Leaf<'_>) -> Option<bool> {
        match leaf {
            Leaf::Absent => Some(!self.is_needed),
            Leaf::Unknown => None,
            Leaf::Value(node) => self.right.holds(node),
        }
    }

    /// The property as a message names it: after the object that has it, if that is not the resource.
    fn name(&self) -> String {
        let object = self.of.rsplit('/').find(|step| *step != "*" && !step.is_empty());
        let steps = self.path.split('/').filter(|step| *step != "*");
        match self.pair_name() {
            Some(name) => name.to_owned(),
            None => {
                let steps = steps.map(|step| pair(step).map_or(step, |(_, name)| name));
                object.into_iter().chain(steps).collect::<Vec<_>>().join(".")
            }
        }
    }

    /// The last part of that.
    fn last_name(&self) -> &'static str {
        let last = self.path.rsplit('/').find(|step| *step != "*");
        self.pair_name().or(last).unwrap_or_default()
    }

    /// The name for which a pair of a name and a value stands.
    fn pair_name(&self) -> Option<&'static str> {
        let (before, last) = self.path.rsplit_once('/')?;
        let (_, name) = pair(before.rsplit('/').next()?)?;
        ["Value", "ParameterValue"].contains(&last).then_some(name)
    }

    /// What is wrong and what to write; `otherwise` is what the type does then, unless the setting says that itself.
    pub(crate) fn message(&self, otherwise: &str, leaf: &Leaf<'_>) -> String {
        let otherwise = if self.otherwise.is_empty() { otherwise } else { self.otherwise };
        let (type_name, name) = (self.type_name, self.name());
        match leaf {
            _ if matches!(self.right, Right::Other(_)) => {
                format!("`{type_name}` {otherwise}; {}", self.right.instead())
            }
            Leaf::Value(node) => {
                let shown = shown(node);
                let last = self.last_name();
                match scalar(node) {
                    Some(value) if !value.is_empty() => {
                        format!("`{type_name}` with `{last}: {value}` {otherwise}; {}", self.right.instead())
                    }
                    _ => format!("`{type_name}` with {shown} as `{last}` {otherwise}; {}", self.right.instead()),
                }
            }
            _ => format!("`{type_name}` without `{name}` {otherwise}; {}", self.right.to_add(&name)),
        }
    }
}

fn is_among(texts: &[&str], value: &str) -> bool {
    texts.iter().any(|text| text.eq_ignore_ascii_case(value))
}

/// Whether a list has one of these items, if the template says.
fn has_item(list: &Node, wanted: &[&str]) -> Option<bool> {
    let items = list.items();
    if items.iter().any(|item| scalar(item).is_some_and(|item| is_among(wanted, &item))) {
        return Some(true);
    }
    items.iter().all(|item| scalar(item).is_some_and(|item| !is_dynamic(&item))).then_some(false)
}

impl Right {
    /// Whether the value is right, if the template says.
    fn holds(self, node: &Node) -> Option<bool> {
        let text = scalar(node).filter(|text| !is_dynamic(text));
        match self {
            Right::Given(_) => match &node.value {
                Value::String(text) => Some(!text.is_empty()),
                Value::List(items) => Some(!items.is_empty()),
                _ => Some(true),
            },
            Right::OneOf(right) => Some(is_among(right, &text?)),
            Right::NoneOf(_, wrong) => Some(!is_among(wrong, &text?)),
            Right::AtLeast(least) => Some(text?.trim().parse::<i128>().ok()? >= least),
            Right::Includes(wanted) => has_item(node, wanted),
            Right::Excludes(wrong) => has_item(node, wrong).map(|has| !has),
            Right::Starts(_, starts) => text.map(|text| starts.iter().any(|start| text.starts_with(start))),
            Right::Containing(words) => text.map(|text| words.iter().any(|word| text.contains(word))),
            Right::Without(word, _) => text.map(|text| !text.contains(word)),
            Right::Other(_) => Some(false),
            Right::Key => text.map(|text| !text.is_empty() && !text.contains("alias/aws/")),
        }
    }

    fn instead(self) -> String {
        match self {
            Right::Given(what) | Right::Without(_, what) => format!("write {what}"),
            Right::NoneOf(right, _) | Right::Starts(right, _) => format!("write `{right}`"),
            Right::OneOf(right) | Right::Containing(right) => match right.first() {
                Some(right) => format!("write `{right}`"),
                None => String::from("leave it out"),
            },
            Right::AtLeast(least) => format!("write at least `{least}`"),
            Right::Includes(wanted) => format!("add {}", one_of(wanted)),
            Right::Excludes(wrong) => format!("leave out {}", all_of(wrong)),
            Right::Key => String::from("write the ARN of a KMS key"),
            Right::Other(what) => format!("add {what}"),
        }
    }

    fn to_add(self, name: &str) -> String {
        match self {
            Right::Given(what) | Right::Without(_, what) => format!("add `{name}` with {what}"),
            Right::NoneOf(right, _) | Right::Starts(right, _) => format!("add `{name}: {right}`"),
            Right::OneOf(right) | Right::Containing(right) => {
                format!("add `{name}: {}`", right.first().copied().unwrap_or_default())
            }
            Right::AtLeast(least) => format!("add `{name}: {least}` or more"),
            Right::Includes(wanted) => {
                format!("add `{name}` with {}", one_of(wanted))
            }
            Right::Key => format!("add `{name}` with the ARN of a KMS key"),
            Right::Excludes(_) | Right::Other(_) => format!("add `{name}`"),
        }
    }
}

impl When {
    /// The property.
    pub(crate) fn path(self) -> &'static str {
        match self {
            When::Absent(path)
            | When::Present(path)
            | When::Is(path, _)
            | When::IsNot(path, _)
            | When::IsOrAbsent(path, _)
            | When::Starts(path, _) => path,
        }
    }

    /// Whether it holds of a value that is there; what only the deployment knows is no reason to report anything.
    pub(crate) fn holds(self, node: &Node) -> bool {
        let text = scalar(node).filter(|text| !is_dynamic(text));
        match (self, text) {
            (When::Absent(_), _) => false,
            (When::Present(_), _) => true,
            (_, None) => false,
            (When::Is(_, values) | When::IsOrAbsent(_, values), Some(text)) => is_among(values, &text),
            (When::IsNot(_, values), Some(text)) => !is_among(values, &text),
            (When::Starts(_, starts), Some(text)) => starts.iter().any(|start| text.starts_with(start)),
        }
    }
}
