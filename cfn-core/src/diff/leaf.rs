//! Whether two values differ that are neither objects nor lists: texts, references, functions.

use std::collections::BTreeSet;

use super::attributes::{self, Fate};
use super::compare::{Compared, Comparison};
use super::side::Side;
use super::term::Term;
use super::unknown::{DEPLOYED, unknown};
use super::verdict::{Cause, Deciding, Outcome};
use crate::lint::facts::presence::is_dynamic;
use crate::lint::references::kind::{Form, Kind, REF};
use crate::model::{Node, NodeId, Section, Value};

impl<'a> Comparison<'a> {
    pub(super) fn leaf(&self, old: &Term, new: &Term) -> Compared {
        match (old, new) {
            (Term::Text(one), Term::Text(other)) => texts(one, other),
            (Term::Parameter(one), Term::Parameter(other)) => self.parameters(one, other),
            (Term::Parameter(name), Term::Text(text)) => parameter_or_text(self.old, name, text),
            (Term::Text(text), Term::Parameter(name)) => parameter_or_text(self.new, name, text),
            (Term::Attribute(one, attribute), Term::Attribute(other, other_attribute)) => {
                self.attributes((one, attribute), (other, other_attribute))
            }
            (Term::Attribute(id, attribute), Term::Text(text)) => self.attribute_or_text(self.old, id, attribute, text),
            (Term::Text(text), Term::Attribute(id, attribute)) => self.attribute_or_text(self.new, id, attribute, text),
            (Term::Joined(one), Term::Joined(other)) => self.joined(one, other),
            (Term::Joined(pieces), Term::Text(text)) | (Term::Text(text), Term::Joined(pieces)) => {
                joined_or_text(pieces, text)
            }
            (Term::Condition(one), Term::Condition(other)) => self.condition(one, other),
            (
                Term::Looked { mapping, keys, default },
                Term::Looked { mapping: other_mapping, keys: other_keys, default: other_default },
            ) => {
                let [first, second] = [0, 1].map(|index| self.as_one(Some(&keys[index]), Some(&other_keys[index])));
                let default = self.as_one(default.as_deref(), other_default.as_deref());
                all(vec![first, second, default, self.rows(mapping, other_mapping, other_keys)])
            }
            (Term::Looked { mapping, keys, default }, Term::Text(text)) => {
                looked_or_text(self.old, (mapping, keys, default.as_deref()), text)
            }
            (Term::Text(text), Term::Looked { mapping, keys, default }) => {
                looked_or_text(self.new, (mapping, keys, default.as_deref()), text)
            }
            (Term::Call(one, argument), Term::Call(other, other_argument)) if one == other => {
                match self.as_one(Some(argument), Some(other_argument)) {
                    Compared::Different(cause) if DEPLOYED.contains(one) => Compared::Unknown(cause, unknown(new)),
                    compared => compared,
                }
            }
            _ if old == new => Compared::Same,
            _ if unknown(old).is_empty() && unknown(new).is_empty() => Compared::Different(Cause::Written),
            _ => Compared::Unknown(Cause::Written, [unknown(old), unknown(new)].concat()),
        }
    }

    fn parameters(&self, old: &str, new: &str) -> Compared {
        if old != new {
            if let (Some(one), Some(other)) = (self.old.allowed(old), self.new.allowed(new))
                && !one.iter().any(|value| other.contains(value))
            {
                return Compared::Different(Cause::Written);
            }
            return Compared::Unknown(Cause::Written, unknown(&Term::Parameter(new.to_owned())));
        }
        match (self.old.default_of(old), self.new.default_of(new)) {
            (Some(one), Some(other)) if one != other => Compared::Unknown(
                Cause::Entry(Section::Parameters, new.to_owned()),
                vec![Deciding::Default { parameter: new.to_owned() }],
            ),
            _ => Compared::Same,
        }
    }

    fn attributes(&self, (old, attribute): (&str, &str), (new, other): (&str, &str)) -> Compared {
        let form = |side: &Side<'_>, id: &str, attribute: &str| {
            let type_name = side.resource(id).map_or("", |resource| resource.type_name);
            match Kind::of_attribute(type_name, attribute).map(|kind| kind.form) {
                Some(Form::Arn) => "arn".to_owned(),
                Some(Form::Ref(_)) => REF.to_owned(),
                _ => attribute.to_owned(),
            }
        };
        if form(self.old, old, attribute) != form(self.new, new, other) {
            return Compared::Different(Cause::Written);
        }
        if old != new {
            // Different resources may have been given the same name.
            let names = [(self.old, old, attribute), (self.new, new, other)];
            return match names.map(|(side, id, attribute)| attributes::written(side, id, attribute)) {
                [Some(one), Some(other)] => texts(&one, &other),
                _ => Compared::Different(Cause::Written),
            };
        }
        let Some(fate) = self.fates.get(new) else { return Compared::Same };
        self.of_fate(fate, new, other, form(self.new, new, other) == REF)
    }

    /// Whether an attribute of a resource becomes another value by what happens to the resource.
    fn of_fate(&self, fate: &Fate, id: &str, attribute: &str, is_ref: bool) -> Compared {
        let attribute_of = || (attribute != REF).then(|| attribute.to_owned());
        let replaced = || Cause::Replaced { id: id.to_owned(), attribute: attribute_of() };
        match fate.outcome {
            Outcome::Replace | Outcome::MayReplace if is_ref && fate.keeps_name => Compared::Same,
            Outcome::Replace => Compared::Different(replaced()),
            Outcome::MayReplace => Compared::Unknown(
                replaced(),
                vec![Deciding::Attribute { id: id.to_owned(), attribute: attribute_of() }],
            ),
            Outcome::Update | Outcome::MayUpdate => {
                let type_name = self.new.resource(id).map_or("", |resource| resource.type_name);
                match !is_ref && attributes::may_change(type_name, attribute, &fate.properties) {
                    true => Compared::Unknown(
                        Cause::Updated { id: id.to_owned(), attribute: attribute.to_owned() },
                        vec![Deciding::Attribute { id: id.to_owned(), attribute: attribute_of() }],
                    ),
                    false => Compared::Same,
                }
            }
            _ => Compared::Same,
        }
    }

    fn attribute_or_text(&self, side: &Side<'_>, id: &str, attribute: &str, text: &str) -> Compared {
        if let Some(name) = attributes::written(side, id, attribute) {
            return texts(&name, text);
        }
        // A resource that is not there yet cannot have given the old text.
        if std::ptr::eq(side, self.new) && self.old.resource(id).is_none() {
            return Compared::Different(Cause::Written);
        }
        Compared::Unknown(Cause::Written, unknown(&Term::Attribute(id.to_owned(), attribute.to_owned())))
    }

    fn joined(&self, old: &[Term], new: &[Term]) -> Compared {
        let is_text = |term: &Term| matches!(term, Term::Text(_));
        let alike = old.len() == new.len() && old.iter().zip(new).all(|(one, other)| is_text(one) == is_text(other));
        if alike {
            let pieces = old.iter().zip(new).map(|(one, other)| self.leaf(one, other));
            return all(pieces.collect());
        }
        let variables = |pieces: &[Term]| pieces.iter().filter(|piece| !is_text(piece)).cloned().collect::<Vec<_>>();
        if variables(old) == variables(new) {
            return Compared::Different(Cause::Written);
        }
        Compared::Unknown(Cause::Written, new.iter().flat_map(unknown).collect())
    }

    /// Whether the values of two mappings differ that may be looked up by these keys.
    fn rows(&self, old: &str, new: &str, keys: &[Term; 2]) -> Compared {
        let differs = |cell: &(&str, &str, &Node)| {
            // A row that the old mapping lacks could not have been looked up.
            let Some(before) = self.old.mapped(old, cell.0, cell.1) else { return false };
            Term::of(self.old, before, None) != Term::of(self.new, cell.2, None)
        };
        let cells: Vec<_> = cells(self.new, new, keys);
        let cause = match old == new {
            true => Cause::Entry(Section::Mappings, new.to_owned()),
            false => Cause::Written,
        };
        let (changed, same): (Vec<_>, Vec<_>) = cells.into_iter().partition(differs);
        match (changed.is_empty(), same.is_empty()) {
            (true, _) => Compared::Same,
            (false, true) => Compared::Different(cause),
            (false, false) => {
                let names = |cells: &[(&'a str, &'a str, &'a Node)], index: usize| {
                    let names = cells.iter().map(|cell| [cell.0, cell.1][index]);
                    names.collect::<BTreeSet<&str>>()
                };
                let deciding = keys.iter().enumerate().flat_map(|(index, key)| {
                    let (changed, same) = (names(&changed, index), names(&same, index));
                    let unless: Vec<&str> = same.difference(&changed).copied().collect();
                    match (key, unless.as_slice()) {
                        (Term::Parameter(parameter), [name]) => vec![parameter_unless(parameter, name)],
                        _ => unknown(key),
                    }
                });
                Compared::Unknown(cause, deciding.collect())
            }
        }
    }
}

/// The values of a mapping that may be looked up by these keys.
fn cells<'a>(side: &Side<'a>, mapping: &str, keys: &[Term; 2]) -> Vec<(&'a str, &'a str, &'a Node)> {
    let fits = |key: &Term, name: &str| match key {
        Term::Text(text) => text == name,
        Term::Parameter(parameter) => {
            side.allowed(parameter).is_none_or(|allowed| allowed.iter().any(|value| value == name))
        }
        _ => true,
    };
    let mut cells = side.cells(mapping);
    cells.retain(|(first, second, _)| fits(&keys[0], first) && fits(&keys[1], second));
    cells
}

fn texts(old: &str, new: &str) -> Compared {
    if old == new {
        return Compared::Same;
    }
    match is_dynamic(old) || is_dynamic(new) {
        true => Compared::Unknown(Cause::Written, vec![Deciding::Deployment { function: "{{resolve:..}}".to_owned() }]),
        false => Compared::Different(Cause::Written),
    }
}

/// Whether a parameter has another value than the text, by the values that it allows.
fn parameter_or_text(side: &Side<'_>, parameter: &str, text: &str) -> Compared {
    if side.allowed(parameter).is_some_and(|allowed| !allowed.iter().any(|value| value == text)) {
        return Compared::Different(Cause::Written);
    }
    Compared::Unknown(Cause::Written, vec![parameter_unless(parameter, text)])
}

/// A parameter, and the value with which nothing changes.
fn parameter_unless(parameter: &str, text: &str) -> Deciding {
    let unless = Node { id: NodeId::GENERATED, value: Value::String(text.to_owned()) };
    Deciding::Parameter { parameter: parameter.to_owned(), unless: Some(unless) }
}

/// Whether a value of a mapping is another one than the text.
fn looked_or_text(
    side: &Side<'_>,
    (mapping, keys, default): (&str, &[Term; 2], Option<&Term>),
    text: &str,
) -> Compared {
    let is_text = |term: Option<&Term>| matches!(term, Some(Term::Text(value)) if value == text);
    let cells = cells(side, mapping, keys);
    let may_be = cells.iter().any(|(_, _, node)| is_text(Term::of(side, node, None).as_ref())) || is_text(default);
    match may_be {
        true => Compared::Unknown(Cause::Written, keys.iter().flat_map(unknown).collect()),
        false => Compared::Different(Cause::Written),
    }
}

/// Whether a text of several pieces can be this text.
fn joined_or_text(pieces: &[Term], text: &str) -> Compared {
    let starts = !matches!(pieces.first(), Some(Term::Text(start)) if !text.starts_with(start.as_str()));
    let ends = !matches!(pieces.last(), Some(Term::Text(end)) if !text.ends_with(end.as_str()));
    match starts && ends {
        true => Compared::Unknown(Cause::Written, pieces.iter().flat_map(unknown).collect()),
        false => Compared::Different(Cause::Written),
    }
}

/// Several parts as one.
fn all(parts: Vec<Compared>) -> Compared {
    let mut unknown: Option<(Cause, Vec<Deciding>)> = None;
    for part in parts {
        match part {
            Compared::Same => {}
            Compared::Different(cause) => return Compared::Different(cause),
            Compared::Unknown(cause, deciding) => unknown.get_or_insert((cause, Vec::new())).1.extend(deciding),
        }
    }
    unknown.map_or(Compared::Same, |(cause, deciding)| Compared::Unknown(cause, deciding))
}
