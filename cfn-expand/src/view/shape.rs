//! What is known of the objects in an attribute's arguments.

use cfn_core::lint::policies::Kind as Policy;
use cfn_core::lint::section;
use cfn_core::model::Section;
use cfn_core::schema::{ResourceType, Schema};

use super::field::Field;
use super::property::Property;
use super::section::{ATTRIBUTES, Member, members};
use super::{described, own, policy};
use crate::parse::RawField;

/// What is known of an object.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// Nothing, because its names are data.
    Free,
    /// A schema.
    Property(Property),
    /// The attributes of a resource of that type besides its properties.
    Attributes(String),
    /// The arguments of `#[parameter]`, `#[output]` and `#[rule]`.
    Entry(Section),
    /// The arguments of `#[stack]`.
    Stack,
    /// The arguments of `#[condition]` after its expression.
    Condition,
    /// A policy document.
    Policy(Policy),
    /// A statement of such a document, with the actions that it names.
    Statement(Policy, Vec<String>),
    /// `Principal`
    Principal,
    /// `Condition` of a statement.
    Operators,
    /// `for_each(..)`
    ForEach,
    /// `order(..)`
    Order,
    /// `allow(..)`
    Allow,
    /// `deny(..)` and `warn(..)` of a stack.
    Levels,
}

impl Shape {
    /// The properties of a resource type.
    pub(super) fn of_type(name: &str) -> Shape {
        ResourceType::find(name).map_or(Shape::Free, |found| Shape::Property(Property::of_type(found)))
    }

    /// What is known of the value of that name.
    pub(super) fn below(&self, name: &str) -> Shape {
        match (self, name) {
            (_, "allow") if self.takes_own_arguments() || *self == Shape::Stack => Shape::Allow,
            (_, "for_each") if self.takes_loops() => Shape::ForEach,
            (Shape::Attributes(_), "order") => Shape::Order,
            (Shape::Stack, "deny" | "warn") => Shape::Levels,
            (Shape::Property(property), _) => property.below(name).map_or(Shape::Free, Shape::of_property),
            (Shape::Attributes(type_name), _) => {
                let schema = section::attribute(type_name, name).or_else(|| entry(Section::Resources, name));
                Shape::of_member(ATTRIBUTES, name, schema)
            }
            (Shape::Entry(section), _) => Shape::of_member(members(*section), name, entry(*section, name)),
            (Shape::Policy(kind), "Statement") => Shape::Statement(*kind, Vec::new()),
            (Shape::Statement(..), "Principal" | "NotPrincipal") => Shape::Principal,
            (Shape::Statement(..), "Condition") => Shape::Operators,
            _ => Shape::Free,
        }
    }

    fn of_member(members: &'static [Member], name: &str, schema: Option<Schema>) -> Shape {
        match (members.iter().find(|member| member.name == name), schema) {
            (Some(member), Some(schema)) => Shape::Property(Property::of_member(member, schema)),
            _ => Shape::Free,
        }
    }

    fn of_property(property: Property) -> Shape {
        match property.place() {
            Some(place) if place.is_statement() => Shape::Statement(place.kind, Vec::new()),
            Some(place) => Shape::Policy(place.kind),
            None => Shape::Property(property),
        }
    }

    /// The same, with what the object itself says about it.
    pub(super) fn of_object(&self, fields: &[RawField<'_>]) -> Shape {
        match self {
            Shape::Statement(kind, _) => Shape::Statement(*kind, policy::actions(fields)),
            other => other.clone(),
        }
    }

    /// An element of a list of such values.
    pub(super) fn element(&self) -> Shape {
        match self {
            Shape::Property(property) => Shape::of_property(property.element()),
            other => other.clone(),
        }
    }

    /// What the struct of such objects is called.
    pub(super) fn name(&self) -> String {
        match self {
            Shape::Property(property) => property.object().map(|object| object.name).unwrap_or_default(),
            Shape::Attributes(_) => "Attributes".to_owned(),
            Shape::Entry(Section::Parameters) => "Parameter".to_owned(),
            Shape::Entry(Section::Outputs) => "Output".to_owned(),
            Shape::Entry(_) => "Rule".to_owned(),
            Shape::Stack => "Stack".to_owned(),
            Shape::Policy(_) => "PolicyDocument".to_owned(),
            Shape::Statement(..) => "Statement".to_owned(),
            Shape::Principal => "Principal".to_owned(),
            Shape::Condition | Shape::Operators => "Condition".to_owned(),
            Shape::ForEach => "ForEach".to_owned(),
            Shape::Order => "Order".to_owned(),
            Shape::Allow => "Allow".to_owned(),
            Shape::Levels => "Levels".to_owned(),
            Shape::Free => "Free".to_owned(),
        }
    }

    /// The names that such an object may have; none if they are unknown.
    pub(super) fn fields(&self) -> Option<Vec<Field>> {
        let mut fields = match self {
            Shape::Free => return None,
            Shape::Property(property) => described::fields(property)?,
            Shape::Attributes(type_name) => described::attributes(type_name),
            Shape::Entry(section) => described::entry(*section),
            Shape::Stack => described::stack().into_iter().chain(own::levels()).collect(),
            Shape::Condition => Vec::new(),
            Shape::Policy(_) => policy::document(),
            Shape::Statement(kind, actions) => policy::statement(*kind, actions),
            Shape::Principal => policy::principal(),
            Shape::Operators => policy::operators(),
            Shape::ForEach => own::of_loop(),
            Shape::Order => own::keys(),
            Shape::Allow => own::allowable(),
            Shape::Levels => own::lints(),
        };
        if self.takes_own_arguments() {
            fields.extend(own::fields());
        }
        if self.takes_loops() {
            fields.push(own::for_each());
        }
        if matches!(self, Shape::Attributes(_)) {
            fields.push(own::order());
        }
        Some(fields)
    }

    fn takes_loops(&self) -> bool {
        matches!(self, Shape::Attributes(_) | Shape::Entry(Section::Outputs) | Shape::Condition)
    }

    fn takes_own_arguments(&self) -> bool {
        matches!(self, Shape::Attributes(_) | Shape::Entry(_) | Shape::Condition)
    }
}

/// The schema of a member of a section's entries.
fn entry(section: Section, name: &str) -> Option<Schema> {
    section::entry(section)?.property(name)
}
