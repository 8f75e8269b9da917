//! What a value means, whatever it is written with.
//!
//! Two values that mean the same have the same term: the order of keys and of unordered lists, the spelling of numbers, the
//! form of functions and values that a function makes of what is written are not in it.

use super::side::Side;
use super::spot::Spot;
use crate::data::json;
use crate::lint::facts::equality::scalar;
use crate::lint::references::kind::REF;
use crate::model::{Intrinsic, Node, Section, Substituted, Substitution, Value};
use crate::schema::Kinds;
use crate::transform::make;

/// The meaning of a value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Term {
    /// `null`.
    Null,
    /// A scalar, as CloudFormation passes it on.
    Text(String),
    /// A list. If its order says nothing, it is sorted.
    List { is_ordered: bool, elements: Vec<Term> },
    /// An object, by its keys.
    Object(Vec<(String, Term)>),
    /// A text of several pieces, of which no two neighbors are texts.
    Joined(Vec<Term>),
    /// The value of a parameter or a pseudo parameter.
    Parameter(String),
    /// What `Ref` or `Fn::GetAtt` gives for a resource.
    Attribute(String, String),
    /// A value of a mapping under names that are written out.
    Mapped(String, Box<Term>),
    /// A value of a mapping under two names, with the value that stands for a missing one.
    Looked { mapping: String, keys: Box<[Term; 2]>, default: Option<Box<Term>> },
    /// The one or the other, or nothing.
    If { condition: String, arms: Box<[Option<Term>; 2]> },
    /// Whether another condition holds.
    Condition(String),
    /// What any other function gives.
    Call(FunctionName, Box<Term>),
    /// What only rustc knows.
    Hole(u32),
}

/// The long name of a function; functions have no order of their own.
pub(super) type FunctionName = &'static str;

impl Term {
    /// What a value of that schema means; nothing if it stands for no value.
    pub(super) fn of(side: &Side<'_>, node: &Node, spot: Option<&Spot>) -> Option<Term> {
        if node.is_no_value() {
            return None;
        }
        Some(match &node.value {
            Value::Null => Term::Null,
            Value::Hole(_) => Term::Hole(node.id.0),
            Value::List(elements) => {
                let spot_of_element = spot.and_then(Spot::element);
                let elements = elements.iter().filter_map(|element| Term::of(side, element, spot_of_element.as_ref()));
                Term::list(elements.collect(), !spot.is_some_and(Spot::is_unordered))
            }
            Value::Object(members) => {
                let member =
                    |name: &str, value| Term::of(side, value, spot.and_then(|spot| spot.member(name)).as_ref());
                let mut found: Vec<(String, Term)> = members
                    .iter()
                    .filter_map(|it| Some((it.key.name.clone(), member(&it.key.name, &it.value)?)))
                    .collect();
                found.sort_by(|one, other| one.0.cmp(&other.0));
                found.dedup_by(|one, other| one.0 == other.0);
                Term::Object(found)
            }
            Value::Function(function, argument) => Term::of_function(side, *function, argument, spot)?,
            Value::Bool(_) | Value::Integer(_) | Value::Float(_) => Term::Text(scalar(node)?.into_owned()),
            Value::String(text) => Term::of_text(side, text, spot),
        })
    }

    /// A list; in one without order, the elements are sorted.
    pub(super) fn list(mut elements: Vec<Term>, is_ordered: bool) -> Term {
        if !is_ordered {
            elements.sort();
        }
        Term::List { is_ordered, elements }
    }

    /// The entries of `DependsOn`: one or many, in any order.
    pub(super) fn of_depends_on(node: &Node) -> Term {
        let names = node.as_list().unwrap_or(std::slice::from_ref(node)).iter().filter_map(Node::as_str);
        let mut names: Vec<Term> = names.map(|name| Term::Attribute(name.to_owned(), "DependsOn".to_owned())).collect();
        names.sort();
        names.dedup();
        Term::List { is_ordered: false, elements: names }
    }

    /// A text, as the schema takes it: a number or a truth may be written as text, and an object as JSON.
    fn of_text(side: &Side<'_>, text: &str, spot: Option<&Spot>) -> Term {
        let Some(kinds) = spot.map(Spot::kinds) else { return Term::Text(text.to_owned()) };
        if kinds.has(Kinds::OBJECT) && text.trim_start().starts_with('{') {
            let object = json::Value::parse(text).ok().and_then(|value| Term::of(side, &make::of_json(&value), spot));
            return object.unwrap_or_else(|| Term::Text(text.to_owned()));
        }
        if !kinds.has(Kinds::TEXT) {
            if kinds.has(Kinds::NUMBER.and(Kinds::INTEGER)) {
                let whole = text.parse::<i128>().map(|number| number.to_string());
                let number = whole.ok().or_else(|| Some(text.parse::<f64>().ok()?.to_string()));
                return Term::Text(number.unwrap_or_else(|| text.to_owned()));
            }
            if kinds.has(Kinds::BOOLEAN) && (text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")) {
                return Term::Text(text.to_ascii_lowercase());
            }
        }
        Term::Text(text.to_owned())
    }

    fn of_function(side: &Side<'_>, function: Intrinsic, argument: &Node, spot: Option<&Spot>) -> Option<Term> {
        let plain = || Term::of(side, argument, None);
        let parts = argument.as_list().unwrap_or_default();
        let known = match (function, parts) {
            (Intrinsic::Ref, _) => argument.as_str().map(|name| Term::of_ref(side, name)),
            (Intrinsic::GetAtt, [id, attribute]) => id
                .as_str()
                .zip(attribute.as_str())
                .map(|(id, attribute)| Term::Attribute(id.to_owned(), attribute.to_owned())),
            (Intrinsic::Condition, _) => argument.as_str().map(|name| Term::Condition(name.to_owned())),
            (Intrinsic::If, [condition, then, otherwise]) => {
                let condition = condition.as_str()?.to_owned();
                let arms = [then, otherwise].map(|arm| Term::of(side, arm, spot));
                if arms[0] == arms[1] {
                    let [arm, _] = arms;
                    return arm;
                }
                Some(Term::If { condition, arms: Box::new(arms) })
            }
            (Intrinsic::Sub, _) => Some(Term::of_sub(side, argument, spot)),
            (Intrinsic::Join, [delimiter, pieces]) => Term::of_join(side, delimiter, pieces, spot),
            (Intrinsic::Select, [index, list]) => Term::of_select(side, index, list, spot),
            (Intrinsic::FindInMap, [mapping, first, second, ..]) => {
                Term::of_look_up(side, mapping, [first, second], parts.get(3), spot)
            }
            (Intrinsic::Equals | Intrinsic::And | Intrinsic::Or, _) => {
                let operands = parts.iter().filter_map(|operand| Term::of(side, operand, None)).collect();
                Some(Term::Call(function.long_name(), Box::new(Term::list(operands, false))))
            }
            _ => None,
        };
        Some(known.unwrap_or_else(|| Term::Call(function.long_name(), Box::new(plain().unwrap_or(Term::Null)))))
    }

    fn of_ref(side: &Side<'_>, name: &str) -> Term {
        if name.starts_with("AWS::") || side.find(Section::Parameters, name).is_some() {
            return Term::Parameter(name.to_owned());
        }
        Term::Attribute(name.to_owned(), REF.to_owned())
    }

    fn of_sub(side: &Side<'_>, argument: &Node, spot: Option<&Spot>) -> Term {
        let substitution = Substitution::of(argument);
        if substitution.text.as_str().is_none() {
            let argument = Term::of(side, argument, None).unwrap_or(Term::Null);
            return Term::Call(Intrinsic::Sub.long_name(), Box::new(argument));
        }
        let pieces = substitution.pieces().map(|piece| match piece {
            Substituted::Text(text) => Term::Text(text.to_owned()),
            Substituted::Own(value) => Term::of(side, value, None).unwrap_or(Term::Null),
            Substituted::Reference(name, None) => Term::of_ref(side, name),
            Substituted::Reference(name, Some(attribute)) => Term::Attribute(name.to_owned(), attribute.to_owned()),
        });
        Term::joined(side, pieces.collect(), spot)
    }

    fn of_join(side: &Side<'_>, delimiter: &Node, pieces: &Node, spot: Option<&Spot>) -> Option<Term> {
        let delimiter = delimiter.as_str()?;
        let pieces = pieces.as_list()?.iter().filter_map(|piece| Term::of(side, piece, None));
        let mut joined = Vec::new();
        for piece in pieces {
            // A list among the pieces, or a value that may be missing, has delimiters of its own.
            if !matches!(piece, Term::Text(_) | Term::Parameter(_) | Term::Attribute(..) | Term::Joined(_)) {
                return None;
            }
            if !joined.is_empty() {
                joined.push(Term::Text(delimiter.to_owned()));
            }
            joined.push(piece);
        }
        Some(Term::joined(side, joined, spot))
    }

    /// The pieces as one text: texts side by side are one.
    fn joined(side: &Side<'_>, pieces: Vec<Term>, spot: Option<&Spot>) -> Term {
        let mut joined: Vec<Term> = Vec::new();
        let flat = pieces.into_iter().flat_map(|piece| match piece {
            Term::Joined(pieces) => pieces,
            piece => vec![piece],
        });
        for piece in flat {
            match (joined.last_mut(), piece) {
                (Some(Term::Text(before)), Term::Text(text)) => *before += &text,
                (_, Term::Text(text)) if text.is_empty() => {}
                (_, piece) => joined.push(piece),
            }
        }
        match joined.as_slice() {
            [] => Term::Text(String::new()),
            [Term::Text(text)] => Term::of_text(side, text, spot),
            [_] => joined.remove(0),
            _ => Term::Joined(joined),
        }
    }

    fn of_select(side: &Side<'_>, index: &Node, list: &Node, spot: Option<&Spot>) -> Option<Term> {
        let index = scalar(index)?.parse::<usize>().ok()?;
        Term::of(side, list.as_list()?.get(index)?, spot)
    }

    fn of_look_up(
        side: &Side<'_>,
        mapping: &Node,
        keys: [&Node; 2],
        default: Option<&Node>,
        spot: Option<&Spot>,
    ) -> Option<Term> {
        let mapping = mapping.as_str()?;
        if let [Some(first), Some(second)] = keys.map(Node::as_str) {
            let value = Term::of(side, side.mapped(mapping, first, second)?, spot)?;
            return Some(Term::Mapped(mapping.to_owned(), Box::new(value)));
        }
        let [first, second] = keys.map(|key| Term::of(side, key, None).unwrap_or(Term::Null));
        let default = default.and_then(|default| Term::of(side, default.get("DefaultValue").unwrap_or(default), spot));
        Some(Term::Looked {
            mapping: mapping.to_owned(),
            keys: Box::new([first, second]),
            default: default.map(Box::new),
        })
    }
}
