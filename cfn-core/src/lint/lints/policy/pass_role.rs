use crate::iam::{Item, Pattern, Policy, PrincipalKind, Statement, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::{Context, Named};
use crate::lint::finding::Findings;
use crate::lint::policies::arn::{leaves_name_open, pattern};
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::narrowing::demands;
use crate::lint::policies::place::Kind;
use crate::lint::policies::words::{listed, spelled};

declare_lint! {
    /// A principal that passes a role to a service lets the service act with the permissions of the role.
    /// `iam:PassRole` on `*` covers every role in the account, including administrator roles: name the roles. If
    /// several services trust a role, restrict the service with a condition on `iam:PassedToService`.
    ///
    /// Source: "Grant a user permissions to pass a role to an AWS service" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: iam:PassRole
    /// Resource: "*" # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: iam:PassRole
    /// Resource: arn:aws:iam::123456789012:role/worker
    /// ```
    PASS_ROLE = "pass_role", Policy, Deny, "`iam:PassRole` on more roles or services than needed",
    Check::Policy(pass_role)
}

fn pass_role(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind != Kind::Identity {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        let passes = statement.named_actions().iter().filter_map(Item::text).any(|action| {
            let action = action.to_ascii_lowercase();
            action.starts_with("iam:pass") && matches_wildcard(&action, "iam:passrole")
        });
        if !passes {
            continue;
        }
        for item in statement.named_resources() {
            let arn = pattern(context, item);
            if leaves_name_open(&arn) && may_be_role(&arn) {
                findings.report(
                    item.node.id,
                    format!(
                        "`iam:PassRole` on `{}` allows passing any role in the account to a service, including \
                         administrator roles; name the roles",
                        spelled(item)
                    ),
                );
            } else if let Some(services) = several_services(context, item).filter(|_| !says_to_whom(statement)) {
                findings.report(
                    item.node.id,
                    format!(
                        "the role is trusted by {}; add a condition on `iam:PassedToService` with the service it is \
                         passed to",
                        listed(services)
                    ),
                );
            }
        }
    }
}

/// Whether the pattern stands for roles too; an ARN of another service passes none.
fn may_be_role(arn: &Pattern) -> bool {
    arn.meets(&Pattern::of_template("arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}"))
}

fn says_to_whom(statement: &Statement<'_>) -> bool {
    statement
        .conditions
        .iter()
        .any(|condition| condition.key.eq_ignore_ascii_case("iam:PassedToService") && demands(condition))
}

/// The services that may take the role of the template to which this refers, if they are several.
fn several_services(context: &Context<'_>, item: &Item<'_>) -> Option<Vec<String>> {
    let (name, _) = item.spelling.reference()?;
    let Named::Resource(role) = context.named(name) else { return None };
    let trust = Policy::read(role.property("AssumeRolePolicyDocument")?);
    let mut services: Vec<String> = Vec::new();
    for statement in trust.statements.iter().filter(|statement| statement.allows()) {
        for principal in
            statement.named_principals().iter().filter(|principal| principal.kind == PrincipalKind::Service)
        {
            let service = principal.item.text()?.to_owned();
            if !services.contains(&service) {
                services.push(service);
            }
        }
    }
    (services.len() > 1).then_some(services)
}
