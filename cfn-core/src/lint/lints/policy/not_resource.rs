use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// `Allow` with `NotResource` covers every resource except the named ones, including those created later. List
    /// the resources that are needed in `Resource`, and exclude others with a `Deny` statement.
    ///
    /// Source: "IAM JSON policy elements: NotResource" of the IAM user guide.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObject
    /// NotResource: arn:aws:s3:::secrets/* # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Deny
    /// Action: s3:GetObject
    /// NotResource: arn:aws:s3:::orders/*
    /// ```
    NOT_RESOURCE = "not_resource", Policy, Deny, "`NotResource` with `Allow`",
    Check::Policy(not_resource)
}

fn not_resource(_: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.kind.only_limits() {
        return;
    }
    for statement in at.policy.statements.iter().filter(|statement| statement.allows()) {
        if let Some(resources) = statement.resources.as_ref().filter(|resources| resources.negated) {
            findings.report(
                resources.key,
                "`NotResource` with `Allow` covers every resource except those it names, including those created \
                 later; list the resources in `Resource`",
            );
        }
    }
}
