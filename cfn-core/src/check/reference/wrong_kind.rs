//! Properties that take another resource are given the right one, in the right form.

use super::kind::{Accepted, Certainty, Form, Kind, REF, of_parameter};
use super::place::{Place, places};
use crate::check::{Check, Context, Findings, Level, Named, Rule};
use crate::data::REFERENCES;
use crate::iam::{Filling, Pattern, Spelling};
use crate::model::Resource;

pub(in crate::check) const RULES: &[Rule] = &[Rule {
    id: "wrong_kind",
    level: Level::Deny,
    title: "reference to the wrong kind of resource, or to the wrong value of the right one",
    explanation: "A property that names another resource takes one kind of resource, and one of the values that stand for it: \
                  its ARN, its id or its name. `Ref` gives the name or id of most types and the ARN of some; the \
                  ARN of others is their attribute `Arn`.",
    check: Check::Resource(wrong_kind),
}];

fn wrong_kind<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for place in places(resource) {
        let spelling = Spelling::of(place.node);
        let wrong = match spelling.reference() {
            Some((name, attribute)) => of_reference(context, &place, name, attribute),
            None => of_spelled_arn(&place, &spelling),
        };
        if let Some(message) = wrong {
            findings.report(place.node.id, message);
        }
    }
}

pub(super) fn accepted(place: &Place<'_>) -> Option<Accepted> {
    place.keys().find_map(|key| Accepted::by(&key))
}

fn of_reference<'a>(context: &Context<'a>, place: &Place<'a>, name: &'a str, attribute: Option<&'a str>) -> Option<String> {
    match context.named(name) {
        Named::Resource(resource) => {
            let given = Kind::given_by(resource.type_name, attribute.unwrap_or(REF));
            let accepted = accepted(place)?;
            if !accepted.refuses(&given) {
                return None;
            }
            let own = Kind::of_attribute(resource.type_name, attribute.unwrap_or(REF))?;
            let written = match attribute {
                Some(attribute) => format!("`{name}.{attribute}`"),
                None => format!("`Ref` of `{name}`"),
            };
            let better = better(&accepted, resource).map(|better| format!("; write {better}")).unwrap_or_default();
            Some(format!("`{}` takes {}, and {written} is {own}{better}", place.name, accepted.words()))
        }
        Named::Parameter(parameter) => {
            let parameter_type = parameter.body.get("Type")?.as_str()?;
            let given = of_parameter(parameter_type);
            let accepted = accepted(place).or_else(|| Accepted::by(&format!("{}/*", place.key)))?;
            accepted.refuses(&given).then(|| {
                let is = given.first().map(Kind::to_string).unwrap_or_default();
                format!("`{}` takes {}, and the parameter `{name}` is {is}", place.name, accepted.words())
            })
        }
        Named::Pseudo(_) | Named::Elsewhere | Named::Nothing => None,
    }
}

/// What to write for the same resource, if it is of the right type.
fn better(accepted: &Accepted, resource: Resource<'_>) -> Option<String> {
    let wanted = accepted.kinds.iter().find(|kind| kind.type_name == resource.type_name)?;
    let name = resource.name();
    let columns: Vec<&str> = REFERENCES.get(resource.type_name)?.split('\t').collect();
    let by_ref = match wanted.form {
        Form::Arn => columns.get(1) == Some(&"arn"),
        Form::Ref(_) => true,
        Form::Attribute(attribute) => return Some(format!("`{name}.{attribute}`")),
    };
    if by_ref {
        return Some(format!("`Ref` of `{name}`"));
    }
    let aliases = columns.get(2)?.split(',').filter_map(|alias| alias.split_once('='));
    let (attribute, _) = aliases.into_iter().find(|(_, of)| *of == "arn")?;
    Some(format!("`{name}.{attribute}`"))
}

/// An ARN that a `Fn::Sub` or `Fn::Join` puts together must be one that the property takes.
fn of_spelled_arn(place: &Place<'_>, spelling: &Spelling<'_>) -> Option<String> {
    // Plain texts are judged by the pattern of the property.
    if !spelling.start().starts_with("arn:") || spelling.text().is_some() {
        return None;
    }
    let accepted = accepted(place)?;
    if accepted.certainty == Certainty::Types || accepted.kinds.iter().any(|kind| kind.form != Form::Arn) {
        return None;
    }
    let arn = Pattern::of(spelling, |_| Filling::Anything);
    for kind in &accepted.kinds {
        let templates = REFERENCES.get(kind.type_name)?.split('\t').nth(3).filter(|templates| !templates.is_empty())?;
        // A version or alias of the resource has an ARN that goes on behind its own.
        let meets = |template: &str| {
            arn.meets(&Pattern::of_template(template)) || arn.meets(&Pattern::of_template(&format!("{template}:${{More}}")))
        };
        if templates.split(',').any(meets) {
            return None;
        }
    }
    Some(format!("`{}` takes {}, and this spells the ARN of something else", place.name, accepted.words()))
}
