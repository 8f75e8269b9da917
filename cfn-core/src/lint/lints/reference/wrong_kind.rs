//! Properties that take another resource are given the right one, in the right form.

use crate::data::REFERENCES;
use crate::iam::{Filling, Pattern, Piece, ResourceType as IamType, Spelling};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::facts::places::Place;
use crate::lint::finding::Findings;
use crate::lint::references::accepted::accepted;
use crate::lint::references::kind::{Accepted, Certainty, Form, Kind, REF, STAND_INS, arn_attribute, of_parameter};
use crate::lint::references::written::{ARNS, NEVER_ENDPOINTS};
use crate::model::Resource;
use crate::schema::ResourceType;

declare_lint! {
    /// A property that refers to another resource requires a certain type of resource, and its ARN, ID or name. `Ref`
    /// returns the name or ID of most types and the ARN of some; others have an attribute `Arn`.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !Ref Role}} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role: {Type: AWS::IAM::Role}
    ///   Work: {Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}}
    /// ```
    WRONG_KIND = "wrong_kind", Reference, Deny, "reference to the wrong type of resource or value",
    Check::Resource(wrong_kind)
}

fn wrong_kind<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    for place in context.index().contents(resource.declaration).places(resource) {
        let wrong = match place.spelling.reference() {
            Some((name, attribute)) => of_reference(context, place, name, attribute),
            None => of_spelled_arn(place),
        };
        if let Some(message) = wrong {
            findings.report(place.node.id, message);
        }
    }
}

fn is_unknown(resource: Resource<'_>, attribute: &str) -> bool {
    ResourceType::find(resource.type_name).is_some_and(|of| of.attribute(attribute).is_none())
}

fn of_reference<'a>(
    context: &Context<'a>,
    place: &Place<'a>,
    name: &'a str,
    attribute: Option<&'a str>,
) -> Option<String> {
    match context.named(name) {
        // An attribute that does not exist has its error.
        Named::Resource(resource) if attribute.is_some_and(|attribute| is_unknown(resource, attribute)) => None,
        Named::Resource(resource) => {
            let named_group = is_named_group(resource) && attribute.is_none();
            let accepted = accepted(place);
            if let (Some(accepted), false) = (&accepted, named_group)
                && let Some(own) = Kind::of_attribute(resource.type_name, attribute.unwrap_or(REF))
                && accepted.takes(&[own])
                && !is_no_arn(&own)
            {
                return None;
            }
            // What nothing is known of takes anything.
            if accepted.is_none() && !place.demands_arn() && arns_seen(place).is_none() {
                return None;
            }
            let mut given = Kind::given_by(resource.type_name, attribute.unwrap_or(REF));
            if named_group {
                given.retain(|kind| kind.form == Form::Attribute("GroupName"));
            }
            let Some(accepted) = accepted.as_deref().filter(|accepted| accepted.refuses(&given)) else {
                return no_arn(place, name, attribute, &given, (accepted.as_deref(), Some(resource)));
            };
            if named_group && accepted.kinds.iter().any(|kind| kind.type_name == resource.type_name) {
                return Some(format!(
                    "`{}` requires the ID of the security group, but `Ref` of `{name}` is its name because it has no \
                     `VpcId`; write `{name}.GroupId`",
                    place.name
                ));
            }
            let own = Kind::of_attribute(resource.type_name, attribute.unwrap_or(REF))?;
            let written = match attribute {
                Some(attribute) => format!("`{name}.{attribute}`"),
                None => format!("`Ref` of `{name}`"),
            };
            let better = better(accepted, resource).map(|better| format!("; write {better}")).unwrap_or_default();
            Some(format!("`{}` requires {}, but {written} is {own}{better}", place.name, accepted.words()))
        }
        Named::Parameter(parameter) => {
            let parameter_type = parameter.body.get("Type")?.as_str()?;
            let given = of_parameter(parameter_type);
            let accepted = accepted(place);
            let of_elements = accepted.is_none().then(|| Accepted::by(&format!("{}/*", place.key))).flatten();
            let known = accepted.as_deref().or(of_elements.as_deref());
            let Some(accepted) = known.filter(|accepted| accepted.refuses(&given)) else {
                return no_arn(place, name, None, &given, (accepted.as_deref(), None));
            };
            let is = given.first().map(Kind::to_string).unwrap_or_default();
            Some(format!("`{}` requires {}, but parameter `{name}` is {is}", place.name, accepted.words()))
        }
        Named::Pseudo(_) | Named::Elsewhere | Named::Nothing => None,
    }
}

/// What was seen at a place that takes ARNs by its name.
fn arns_seen(place: &Place<'_>) -> Option<Accepted> {
    place.keys().find_map(|key| Accepted::arns_seen(&key))
}

/// Whether a value is of a kind that cannot be an ARN.
fn is_no_arn(kind: &Kind<'_>) -> bool {
    matches!(kind.form, Form::Ref("id" | "name" | "url"))
}

/// Whatever the property is for, it takes an ARN: an id, a name and a URL are none. Nor does what is sent to or read
/// from a role.
fn no_arn<'a>(
    place: &Place<'a>,
    name: &str,
    attribute: Option<&str>,
    given: &[Kind<'a>],
    (accepted, resource): (Option<&Accepted>, Option<Resource<'a>>),
) -> Option<String> {
    let is = given.first()?;
    // What has been seen says less than what is known.
    let is_taken = accepted.is_some_and(|accepted| accepted.takes(given));
    let seen = if is_taken { None } else { arns_seen(place) };
    let is_wrong = given.iter().all(is_no_arn) && (seen.is_some() || place.demands_arn())
        || seen.is_some_and(|seen| !seen.takes(given)) && NEVER_ENDPOINTS.contains(&is.type_name);
    if !is_wrong {
        return None;
    }
    let written = match (resource, attribute) {
        (None, _) => format!("parameter `{name}`"),
        (Some(_), None) => format!("`Ref` of `{name}`"),
        (Some(_), Some(attribute)) => format!("`{name}.{attribute}`"),
    };
    if !is_no_arn(is) {
        return Some(format!("{written} is {is}, which `{}` does not support", place.name));
    }
    let arn = resource.and_then(arn_of).map(|arn| format!("; write {arn}")).unwrap_or_default();
    Some(format!("`{}` requires an ARN, but {written} is {is}{arn}", place.name))
}

/// Whether `Ref` gives the name of a security group: of one without a VPC of its own.
fn is_named_group(resource: Resource<'_>) -> bool {
    resource.type_name == "AWS::EC2::SecurityGroup" && resource.property("VpcId").is_none()
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
    if by_ref { Some(format!("`Ref` of `{name}`")) } else { arn_of(resource) }
}

/// The attribute of a resource that is its ARN.
fn arn_of(resource: Resource<'_>) -> Option<String> {
    arn_attribute(resource.type_name).map(|attribute| format!("`{}.{attribute}`", resource.name()))
}

/// Ends of ARNs without which the newest is meant.
///
/// Sources: "Semantic versioning in Image Builder"; "EcsParameters" in the API reference of EventBridge.
const NEWEST: &[&str] =
    &["${ComponentBuildVersion}", "${ImageBuildVersion}", "${TaskDefinitionRevisionNumber}", "${WorkflowBuildVersion}"];

/// An ARN that a `Fn::Sub` or `Fn::Join` puts together must be one that the property takes.
fn of_spelled_arn(place: &Place<'_>) -> Option<String> {
    let spelling = &place.spelling;
    // The pattern of the property checks plain texts.
    if !spelling.start().starts_with("arn:") || spelling.text().is_some() {
        return None;
    }
    let accepted = accepted(place).filter(|accepted| accepted.certainty == Certainty::Forms)?;
    let arn = Pattern::of(spelling, |piece| match piece {
        Piece::Ref(name) if name.starts_with("AWS::") => Filling::Part,
        _ => Filling::Unknown,
    });
    let service = arn.parts().get(2).copied().filter(|service| service.bytes().all(|byte| byte.is_ascii_graphic()))?;
    let is_of_service =
        |type_name: &str| templates(type_name).any(|template| template.split(':').nth(2) == Some(service));
    // A version or alias of the resource has an ARN that goes on after its own.
    let meets = |template: &str| {
        let newest = template.rsplit_once(['/', ':']).filter(|(_, last)| NEWEST.contains(last));
        arn.meets(&Pattern::of_template(template))
            || arn.meets(&Pattern::of_template(&format!("{template}:${{More}}")))
            || newest.is_some_and(|(newest, _)| arn.meets(&Pattern::of_template(newest)))
    };
    let may_be = |kind: &Kind<'static>| match kind.form {
        Form::Arn if templates(kind.type_name).next().is_some() => {
            let stand_ins = STAND_INS.iter().filter(|(_, of)| *of == kind.type_name).map(|(stand_in, _)| *stand_in);
            stand_ins.chain([kind.type_name]).flat_map(templates).any(meets)
        }
        Form::Ref(_) => true,
        // Of other attributes only the service is known; of a type that the tables have no ARN of, by its neighbours.
        Form::Arn | Form::Attribute(_) => {
            let namespace = |name: &'static str| name.rsplit_once("::").map(|(namespace, _)| namespace);
            let beside = accepted.kinds.iter().map(|other| other.type_name);
            let beside: Vec<_> = beside.filter(|other| namespace(other) == namespace(kind.type_name)).collect();
            beside.iter().all(|other| templates(other).next().is_none()) || beside.into_iter().any(is_of_service)
        }
    };
    let is_other = |key: String| {
        let arns = ARNS.iter().filter(|(of, _)| *of == key).flat_map(|(_, arns)| *arns);
        arns.copied().any(meets)
    };
    (!accepted.kinds.iter().any(may_be) && !place.keys().any(is_other))
        .then(|| format!("`{}` requires {}, found `{}`", place.name, accepted.words(), written_out(spelling)))
}

/// An ARN as `Fn::Sub` would write it, cut off after as many characters as fit into a message.
fn written_out(spelling: &Spelling<'_>) -> String {
    const MOST: usize = 200;
    let piece = |piece: &Piece<'_>| match piece {
        Piece::Text(text) => text.to_string(),
        Piece::Ref(name) => format!("${{{name}}}"),
        Piece::GetAtt(name, attribute) => format!("${{{name}.{attribute}}}"),
        Piece::Hole => String::from(".."),
    };
    let text: String = spelling.pieces.iter().map(piece).collect();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}..", &text[..end]),
        None => text,
    }
}

/// The forms of the ARN of a type: its own, and those of the types of IAM that have it.
fn templates(type_name: &str) -> impl Iterator<Item = &'static str> {
    let mut columns = REFERENCES.get(type_name).unwrap_or_default().split('\t').skip(3);
    let mut column = || columns.next().unwrap_or_default().split(',').filter(|item| !item.is_empty());
    let (own, of_iam) = (column(), column());
    let of_iam = of_iam.filter_map(|key| key.split_once(':').and_then(|(service, name)| IamType::find(service, name)));
    own.chain(of_iam.flat_map(|of_iam| of_iam.templates().collect::<Vec<_>>()))
}

#[cfg(test)]
mod tests;
