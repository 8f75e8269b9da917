use crate::iam::PrincipalKind;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::service_principal::{Familiarity, familiarity, service_label};

declare_lint! {
    /// IAM refuses a policy with a service principal that does not exist. The name of a new service may be missing in the
    /// tables of this version; compare it with the documentation of the service.
    ///
    /// Source: "AWS service principals" of the IAM user guide; the AWS managed policies.
    ///
    /// ```yaml,fails
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: elastic-orders.amazonaws.com} # <-
    ///         Action: sts:AssumeRole
    /// ```
    /// ```yaml,passes
    /// Type: AWS::IAM::Role
    /// Properties:
    ///   AssumeRolePolicyDocument:
    ///     Version: "2012-10-17"
    ///     Statement:
    ///       - Effect: Allow
    ///         Principal: {Service: ecs-tasks.amazonaws.com}
    ///         Action: sts:AssumeRole
    /// ```
    UNKNOWN_PRINCIPAL = "unknown_principal", Policy, Warn, "unknown service principal",
    Check::Policy(unknown_principal)
}

fn unknown_principal(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    let principals = at.policy.statements.iter().filter_map(|statement| statement.principals.as_ref());
    for principal in principals.flat_map(|principals| &principals.items) {
        let Some(text) = principal.item.text().filter(|_| principal.kind == PrincipalKind::Service) else { continue };
        if service_label(text).is_some_and(|label| familiarity(label) == Familiarity::Unknown) {
            let message =
                format!("unknown service principal `{text}`; check its name in the documentation of the service");
            findings.report(principal.item.node.id, message);
        }
    }
}
