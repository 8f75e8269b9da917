//! What a policy is for, where its place alone does not say: a managed policy may be a permissions boundary, a policy of
//! an organization may control resources, or may be no policy of IAM at all.
//!
//! Sources: "Permissions boundaries for IAM entities" of the IAM user guide; "AWS::Organizations::Policy".

use crate::iam::Spelling;
use crate::lint::facts::context::Context;
use crate::lint::policies::place::{BOUNDARY, Place, RESOURCE_CONTROL};
use crate::model::{Node, Resource, Section, references_in};

const MANAGED: &str = "AWS::IAM::ManagedPolicy";
const OF_ORGANIZATION: &str = "AWS::Organizations::Policy";

/// Properties by which a policy is attached to principals.
const ATTACHING: &[&str] = &["Groups", "Roles", "Users"];

/// Properties that say what a policy is for.
const TELLING: &[&str] = &["Description", "ManagedPolicyName", "Path"];

/// The place with the purpose of the policy; `None` if it is not an IAM policy.
pub(crate) fn with_purpose(
    context: &Context<'_>,
    resource: Resource<'_>,
    place: &'static Place,
) -> Option<&'static Place> {
    match resource.type_name {
        MANAGED if is_boundary(context, resource) => Some(BOUNDARY),
        OF_ORGANIZATION if place.path == "Content" => match resource.property("Type")?.as_str()? {
            "SERVICE_CONTROL_POLICY" => Some(place),
            "RESOURCE_CONTROL_POLICY" => Some(RESOURCE_CONTROL),
            _ => None,
        },
        _ => Some(place),
    }
}

/// Whether a managed policy is the boundary of a principal, or one for principals of others; and nobody has it otherwise.
fn is_boundary(context: &Context<'_>, policy: Resource<'_>) -> bool {
    if ATTACHING.iter().any(|property| policy.property(property).is_some()) {
        return false;
    }
    let name = policy.name();
    let ends_in = policy.property("ManagedPolicyName").and_then(Node::as_str).map(|name| format!("/{name}"));
    let refers = |node: &Node| {
        let spelling = Spelling::of(node);
        let last = spelling.literal_text().last().unwrap_or_default();
        spelling.reference().is_some_and(|(referred, _)| referred == name)
            || ends_in.as_deref().is_some_and(|end| last.ends_with(end))
    };
    let any = |property: &str| {
        let values = context.template.resources().filter_map(|resource| resource.property(property));
        values.flat_map(Node::items).any(refers)
    };
    let is_for_others = || is_named_boundary(policy) && can_be_used_elsewhere(context, policy);
    (any("PermissionsBoundary") || is_for_others()) && !any("ManagedPolicyArns")
}

/// Whether anybody else can name a policy: it has a name of its own, or the template hands it on.
fn can_be_used_elsewhere(context: &Context<'_>, policy: Resource<'_>) -> bool {
    let is_policy = |node: &Node| references_in(node).iter().any(|reference| reference.name == policy.name());
    policy.property("ManagedPolicyName").is_some()
        || context.template.section(Section::Outputs).any(|output| is_policy(&output.body))
        || context.template.resources().filter_map(|resource| resource.properties()).any(is_policy)
}

fn is_named_boundary(policy: Resource<'_>) -> bool {
    let is_told = |text: &str| text.to_ascii_lowercase().contains("boundary");
    let told = TELLING.iter().filter_map(|property| policy.property(property));
    is_told(policy.name()) || told.map(Spelling::of).any(|spelling| spelling.literal_text().any(is_told))
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn a_boundary_is_one_that_somebody_can_use() {
        let found = |properties: &str, more: &str| {
            let template = format!(
                "Resources:
  Boundary: {{Type: AWS::IAM::ManagedPolicy, Properties: {{{properties}PolicyDocument: {{Version: '2012-10-17', Statement: [{{Effect: Allow, Action: 's3:*', Resource: '*'}}]}}}}}}
{more}"
            );
            let found = findings("broad_action", &template);
            found.into_iter().filter(|found| found.starts_with("Boundary: ")).count()
        };
        assert_eq!(found("", ""), 1);
        assert_eq!(found("Description: boundary of developers, ", ""), 1);
        assert_eq!(found("Roles: [a], ManagedPolicyName: boundary, ", ""), 1);
        for (properties, more) in [
            ("ManagedPolicyName: developer-boundary, ", ""),
            ("", "Outputs: {Arn: {Value: !Ref Boundary}}\n"),
            ("", "  User: {Type: AWS::IAM::User, Properties: {PermissionsBoundary: !Ref Boundary}}\n"),
            ("", "  Arn: {Type: AWS::SSM::Parameter, Properties: {Type: String, Value: !Ref Boundary}}\n"),
        ] {
            assert_eq!(found(properties, more), 0, "{properties} {more}");
        }
    }
}
