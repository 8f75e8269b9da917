//! Resources that leave nothing out.

use crate::iam::{Action, Item, Pattern, ResourceType, Statement, actions_like, has_wildcard, is_any};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::arn::pattern;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::matching::plainest;
use crate::lint::policies::narrowing::narrows_resource;
use crate::lint::policies::place::Kind;
use crate::lint::policies::words::{listed, spelled};

declare_lint! {
    /// With `Resource: "*"`, a statement covers every table, bucket or key in the account, including those of other
    /// stacks. An ARN that ends in a wildcard for the name, such as `arn:aws:s3:::*` or `..:secret:*`, covers as much.
    /// Write the ARNs of the resources: `Name.Arn` for a resource of the template, `Sub` for others. Actions
    /// without resource-level permissions, such as `ec2:DescribeInstances`, need `*` and are not reported: move them
    /// to a statement of their own. A condition that names the resource, such as `aws:ResourceTag/..` or
    /// `dynamodb:LeadingKeys`, is accepted too; one on how a request is made, such as `s3:x-amz-acl`, is not.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: dynamodb:GetItem
    /// Resource: "*" # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: ec2:DescribeInstances
    /// Resource: "*"
    /// ```
    UNSCOPED_RESOURCE = "unscoped_resource", Policy, Deny, "wildcard resource for actions with resource-level permissions",
    Check::Policy(unscoped_resource)
}

/// The action that passes a role is checked by `pass_role` alone.
const PASS_ROLE: &str = "iam:passrole";

fn unscoped_resource(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    // The policy of a resource reaches that resource only, and a policy that only limits grants nothing.
    if !matches!(at.place.kind, Kind::Identity | Kind::Endpoint) {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        for item in statement.named_resources() {
            // Nothing is left out by the Region and the account in which the stack is.
            let arn = pattern(context, item).everywhere();
            let reach = match reaches_everything(&arn) {
                true => Reach::Everything,
                false if arn.is_open_ended() => Reach::Types,
                false => continue,
            };
            if narrows_resource(statement) || is_default_of_endpoint(at, statement) || is_said(statement, item) {
                continue;
            }
            let actions = statement.named_actions().iter();
            let scoped: Vec<_> = actions.filter_map(|action| scopable(action, &arn, reach)).collect();
            if !scoped.is_empty() {
                findings.report(item.node.id, unscoped(item, statement, &scoped));
            }
        }
    }
}

/// Whether the statement lets through what an endpoint without a policy lets through, or less by a condition.
fn is_default_of_endpoint(at: &PolicyAt<'_>, statement: &Statement<'_>) -> bool {
    at.place.kind == Kind::Endpoint && statement.named_actions().iter().any(|action| action.text() == Some("*"))
}

/// Whether `*` is the resource of actions of every service, which nobody can list: `broad_action` says so, and once the
/// actions are named, this lint says which of them need ARNs.
fn is_said(statement: &Statement<'_>, resource: &Item<'_>) -> bool {
    let is_of_all = |action: &Item<'_>| action.text().is_some_and(|text| has_wildcard(service_of(text)));
    resource.text() == Some("*") && statement.named_actions().iter().any(is_of_all)
}

fn service_of(action: &str) -> &str {
    action.split(':').next().unwrap_or_default()
}

/// `*`, or an ARN in which region, account and name are left open.
fn reaches_everything(arn: &Pattern) -> bool {
    match arn.parts()[..] {
        [whole] => whole == "*",
        [_, _, _, region, account, name] => {
            let open = |part: &str| part.is_empty() || is_any(part);
            open(region)
                && open(account)
                && !name.is_empty()
                && name.chars().all(|character| matches!(character, '*' | '/' | ':'))
        }
        _ => false,
    }
}

/// Types of resources that nobody can name beforehand: their ids come with the answer to a request.
///
/// Source: "ChangeResourceRecordSets" of the Route 53 API reference.
const NAMED_BY_THE_SERVICE: &[&str] = &["route53:change"];

/// Actions that create what is named only later, each of which AWS documents with every resource of a type.
///
/// Sources: "Allows IAM users to manage their own MFA device" of the IAM user guide; "Lambda execution role" of the Lambda
/// developer guide.
const CREATING: &[&str] = &["iam:createvirtualmfadevice", "logs:createloggroup"];

/// What a resource with wildcards leaves out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Nothing.
    Everything,
    /// Other types of resources, if any: for an action that applies to no others, that is nothing too.
    Types,
}

impl Reach {
    fn leaves_nothing_out(self, action: &Action, arn: &Pattern) -> bool {
        let is_covered = |kind: ResourceType| {
            !NAMED_BY_THE_SERVICE.contains(&kind.key) && kind.templates().all(|template| arn.covers(template))
        };
        self == Reach::Everything || ResourceType::of(action).all(is_covered)
    }
}

/// An action of a statement that can be limited to resources: its name, and the first types that it applies to.
struct Scopable {
    name: String,
    types: Vec<ResourceType>,
}

fn scopable(item: &Item<'_>, arn: &Pattern, reach: Reach) -> Option<Scopable> {
    let text = item.text()?;
    let is_named_later = |action: &Action| CREATING.contains(&action.key) && arn.parts().len() > 1;
    let counts = |action: &Action| {
        action.needs_scope()
            && action.key != PASS_ROLE
            && !is_named_later(action)
            && reach.leaves_nothing_out(action, arn)
    };
    if has_wildcard(text) {
        // That it stands for too much is said already; here it counts if anything that it stands for can be limited.
        let service_known = !has_wildcard(service_of(text));
        let any = !service_known && reach == Reach::Everything || actions_like(text).any(|action| counts(&action));
        return any.then(|| Scopable { name: text.to_owned(), types: Vec::new() });
    }
    let action = item.action.filter(counts)?;
    let types: Vec<_> = ResourceType::of(&action).filter(|kind| kind.meets(arn)).collect();
    (!types.is_empty()).then(|| Scopable { name: action.full_name(), types: plainest(types) })
}

fn unscoped(item: &Item<'_>, statement: &Statement<'_>, scoped: &[Scopable]) -> String {
    let resource = spelled(item);
    let names = listed(scoped.iter().take(4).map(|action| action.name.clone()));
    let more = if scoped.len() > 4 { format!(" and {} more", scoped.len() - 4) } else { String::new() };
    let forms = scoped
        .iter()
        .find_map(|action| action.types.first())
        .and_then(|kind| Some((kind.name, kind.templates().next()?)));
    let forms = forms.map(|(name, template)| format!(", such as `{template}` ({name})")).unwrap_or_default();
    let cannot = |item: &&Item<'_>| item.action.is_some_and(|action| !action.needs_scope());
    let others = statement.named_actions().iter().filter(cannot).count();
    let split = match others {
        0 => "",
        _ => "; move the other actions, which do not, to a statement of their own",
    };
    if let [only] = scoped
        && has_wildcard(&only.name)
    {
        let start = format!("actions that {names} matches support resource-level permissions");
        return format!("{start}; replace `{resource}` in `Resource` with the ARNs they need{forms}{split}");
    }
    let (verb, needs) = if scoped.len() == 1 { ("supports", "it needs") } else { ("support", "they need") };
    format!("{names}{more} {verb} resource-level permissions; replace `{resource}` with the ARNs {needs}{forms}{split}")
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn what_reads_from_a_domain_names_the_domain() {
        let found = |action: &str, resource: &str| {
            let statement = format!("{{Effect: Allow, Action: '{action}', Resource: '{resource}'}}");
            let template = format!(
                "Resources:\n  P: {{Type: AWS::IAM::ManagedPolicy, Properties: {{PolicyDocument: {{Version: '2012-10-17', Statement: [{statement}]}}}}}}\n"
            );
            findings("unscoped_resource", &template)
        };
        for wide in ["*", "arn:aws:es:us-east-1:123456789012:domain/*"] {
            assert_eq!(found("es:ESHttpGet", wide).len(), 1, "{wide}");
        }
        assert!(found("es:ESHttpGet", "arn:aws:es:us-east-1:123456789012:domain/orders/*").is_empty());
        assert!(found("es:ListDomainNames", "*").is_empty());
    }
}
