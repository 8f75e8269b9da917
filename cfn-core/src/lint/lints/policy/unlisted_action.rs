use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;
use crate::lint::policies::unlisted::{may_be_new, unlisted_actions};

declare_lint! {
    /// The action is in no table, but the tables are known to lack actions of this service. IAM accepts actions that do
    /// not exist; they allow or deny nothing. Compare the name with the documentation of the service. Misspelled
    /// actions, and unknown actions of other services, are found by `unknown_action`.
    ///
    /// Source: the service authorization reference, compared with the actions that cfn-lint knows and with those of the
    /// AWS managed policies.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: bedrock:OrchestrateOrders # <-
    /// Resource: "*"
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: bedrock:ListFoundationModels
    /// Resource: "*"
    /// ```
    UNLISTED_ACTION = "unlisted_action", Policy, Warn, "action of a service whose actions are not all known",
    Check::Policy(unlisted_action)
}

fn unlisted_action(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    for (item, service, name) in unlisted_actions(at).filter(|(_, service, name)| may_be_new(service, name)) {
        let service = service.to_ascii_lowercase();
        let message = format!(
            "`{name}` is not among the known actions of service `{service}`, which may be incomplete; check it in the \
             documentation of the service"
        );
        findings.report(item.node.id, message);
    }
}
