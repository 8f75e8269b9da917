//! A role that the service that uses it cannot assume.

use crate::iam::{Effect, Policy, PrincipalKind, matches_wildcard};
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::index::Index;
use crate::lint::facts::role_users::USERS;
use crate::lint::facts::rows::rows_of;
use crate::lint::finding::Findings;
use crate::lint::policies::complete::is_all_there;
use crate::lint::policies::document::resolved;
use crate::lint::policies::service_principal::service_of;
use crate::model::Resource;

declare_lint! {
    /// A service can only use a role whose trust policy names it. Most services check that when the resource is created,
    /// and reject the role; the others fail at the first use. Add the service to the principals of the role's
    /// `AssumeRolePolicyDocument`.
    ///
    /// Source: "AWS services that work with IAM" and the page of each service about its roles.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       AssumeRolePolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - {Effect: Allow, Principal: {Service: events.amazonaws.com}, Action: "sts:AssumeRole"}
    ///   Schedule:
    ///     Type: AWS::Scheduler::Schedule
    ///     Properties:
    ///       FlexibleTimeWindow: {Mode: "OFF"}
    ///       ScheduleExpression: rate(1 hour)
    ///       Target:
    ///         Arn: arn:aws:sqs:eu-west-1:123456789012:jobs
    ///         RoleArn: !GetAtt Role.Arn # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Role:
    ///     Type: AWS::IAM::Role
    ///     Properties:
    ///       AssumeRolePolicyDocument:
    ///         Version: "2012-10-17"
    ///         Statement:
    ///           - {Effect: Allow, Principal: {Service: scheduler.amazonaws.com}, Action: "sts:AssumeRole"}
    ///   Schedule:
    ///     Type: AWS::Scheduler::Schedule
    ///     Properties:
    ///       FlexibleTimeWindow: {Mode: "OFF"}
    ///       ScheduleExpression: rate(1 hour)
    ///       Target:
    ///         Arn: arn:aws:sqs:eu-west-1:123456789012:jobs
    ///         RoleArn: !GetAtt Role.Arn
    /// ```
    UNTRUSTED_SERVICE = "untrusted_service", Wiring, Deny, "role that does not trust the service that uses it",
    Check::Template(untrusted_service)
}

fn untrusted_service(context: &Context<'_>, findings: &mut Findings) {
    let index = context.index();
    for user in context.template.resources() {
        for (_, path, services) in rows_of(USERS, user.type_name, |row| row.0) {
            for node in user.values_at(path) {
                let Some(role) = index.referred(node, &["AWS::IAM::Role"]) else { continue };
                if !trusts(role, services) && is_used(index, user) {
                    let service = services[0];
                    let message = format!(
                        "role `{}` cannot be assumed by `{service}.amazonaws.com`, which uses it for `{}`; add `Service: \
                         {service}.amazonaws.com` to the principals of its `AssumeRolePolicyDocument`",
                        role.name(),
                        user.name()
                    );
                    findings.report_in(user.name(), node.id, message);
                }
            }
        }
    }
}

/// Whether a profile is used at all; anything else uses its role itself.
fn is_used(index: &Index<'_>, user: Resource<'_>) -> bool {
    user.type_name != "AWS::IAM::InstanceProfile"
        || index.uses().any(|(_, uses)| uses.iter().any(|used| used.name == user.name()))
}

/// Whether one of the services may assume the role, as far as the template says. Conditions count as fulfilled.
fn trusts(role: Resource<'_>, services: &[&str]) -> bool {
    let Some(document) = role.property("AssumeRolePolicyDocument").map(resolved) else { return true };
    if !document.alternatives().into_iter().all(is_all_there) || document.alternatives().is_empty() {
        return true;
    }
    Policy::read(&document).statements.iter().any(|statement| {
        let may_assume = statement.actions.as_ref().is_none_or(|actions| {
            let is_assume = |text: &str| matches_wildcard(&text.to_lowercase(), "sts:assumerole");
            actions.negated || actions.items.iter().any(|action| action.text().is_none_or(is_assume))
        });
        let is_named = statement.principals.as_ref().is_none_or(|principals| {
            principals.negated
                || principals.items.iter().any(|principal| match principal.kind {
                    PrincipalKind::Service => {
                        service_of(&principal.item.spelling).is_none_or(|named| services.contains(&named.as_str()))
                    }
                    _ => principal.is_everyone(),
                })
        });
        statement.effect != Effect::Deny && may_assume && is_named
    })
}

#[cfg(test)]
mod tests {
    use super::USERS;
    use crate::data::RESOURCES;
    use crate::data::json::Value;
    use crate::lint::testing::findings;

    fn found(principal: &str, user: &str) -> Vec<String> {
        let template = format!(
            "Parameters:
  Service: {{Type: String, Default: lambda.amazonaws.com}}
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {{Version: 2012-10-17, Statement: [{{Effect: Allow, Principal: {principal}, Action: 'sts:AssumeRole'}}]}}
  User: {{{user}}}
"
        );
        let found = findings("untrusted_service", &template);
        found.into_iter().filter(|found| found.starts_with("User")).collect()
    }

    const FUNCTION: &str = "Type: AWS::Lambda::Function, Properties: {Role: !GetAtt Role.Arn}";

    #[test]
    fn a_role_names_who_assumes_it() {
        let missing = |service: &str| {
            vec![format!(
                "User: role `Role` cannot be assumed by `{service}.amazonaws.com`, which uses it for `User`; add `Service: {service}.amazonaws.com` to the principals of its `AssumeRolePolicyDocument`"
            )]
        };
        assert_eq!(found("{Service: ec2.amazonaws.com}", FUNCTION), missing("lambda"));
        assert_eq!(found("{AWS: !Ref 'AWS::AccountId'}", FUNCTION), missing("lambda"));
        for right in [
            "{Service: lambda.amazonaws.com}",
            "{Service: [ec2.amazonaws.com, lambda.amazonaws.com]}",
            "{Service: !Sub 'lambda.${AWS::URLSuffix}'}",
            "{Service: !Ref Service}",
        ] {
            assert!(found(right, FUNCTION).is_empty(), "{right}");
        }
        let machine = "Type: AWS::StepFunctions::StateMachine, Properties: {RoleArn: !Sub 'arn:${AWS::Partition}:iam::${AWS::AccountId}:role/${Role}'}";
        assert!(found("{Service: !Sub 'states.${AWS::Region}.amazonaws.com'}", machine).is_empty());
        assert_eq!(found("{Service: !Sub 'logs.${AWS::Region}.amazonaws.com'}", machine), missing("states"));
        let stream = "Type: AWS::KinesisFirehose::DeliveryStream, Properties: {ExtendedS3DestinationConfiguration: {RoleARN: !GetAtt Role.Arn}}";
        assert_eq!(found("{Service: lambda.amazonaws.com}", stream), missing("firehose"));
        let profile = "Type: AWS::IAM::InstanceProfile, Properties: {Roles: [!Ref Role]}}\n  Instance: {Type: AWS::EC2::Instance, Properties: {IamInstanceProfile: !Ref User}";
        assert_eq!(found("{Service: lambda.amazonaws.com}", profile), missing("ec2"));
        assert!(found("{Service: ec2.amazonaws.com}", profile).is_empty());
        // A profile that nothing uses does no harm.
        let unused = profile.replace("!Ref User", "a");
        assert!(found("{Service: lambda.amazonaws.com}", &unused).is_empty());
    }

    #[test]
    fn an_unknown_kind_of_principals_is_a_mistake_of_its_own() {
        assert_eq!(found("{Servic: lambda.amazonaws.com}", FUNCTION), [""; 0]);
    }

    #[test]
    fn a_role_elsewhere_may_trust_anyone() {
        assert!(
            found("{Service: ec2.amazonaws.com}", "Type: AWS::Lambda::Function, Properties: {Role: !ImportValue role}")
                .is_empty()
        );
    }

    #[test]
    fn the_table_is_sorted_and_names_properties_that_exist() {
        assert!(USERS.is_sorted_by_key(|(type_name, path, _)| (type_name, path)));
        for (type_name, path, _) in USERS {
            let schema = RESOURCES.get(type_name).unwrap_or_else(|| panic!("{type_name}"));
            let schema = Value::parse(schema).expect("it is JSON");
            let first = path.split('/').next().unwrap_or_default();
            let has = schema.get("properties").is_some_and(|all| all.get(first).is_some());
            assert!(first == "*" || has, "{type_name} {path}");
        }
    }
}
