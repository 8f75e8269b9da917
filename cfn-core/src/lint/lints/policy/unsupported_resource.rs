use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::lint::policies::document::PolicyAt;

declare_lint! {
    /// A statement has no effect on resources that its actions do not support: `s3:GetObject` on the ARN of a bucket
    /// instead of its objects, `ec2:DescribeInstances` on an instance. The service authorization reference lists the
    /// resource types of each action. Within one service, it sometimes differs from what the service checks; this lint
    /// is therefore a warning. A resource of another service is found by `wrong_resource`, and so is any in the policy of a
    /// bucket, which S3 rejects.
    ///
    /// Source: the service authorization reference.
    ///
    /// ```yaml,fails
    /// Effect: Allow
    /// Action: s3:GetObject
    /// Resource: arn:aws:s3:::orders # <-
    /// ```
    /// ```yaml,passes
    /// Effect: Allow
    /// Action: s3:ListBucket
    /// Resource: arn:aws:s3:::orders
    /// ```
    UNSUPPORTED_RESOURCE = "unsupported_resource", Policy, Warn, "action on a resource type that it does not support",
    Check::Policy(unsupported_resource)
}

fn unsupported_resource(context: &Context<'_>, at: &PolicyAt<'_>, findings: &mut Findings) {
    if at.place.rejects_mismatches() {
        return;
    }
    for mismatch in at.mismatches(context).iter().filter(|mismatch| !mismatch.across) {
        findings.report(mismatch.at, mismatch.message.clone());
    }
}
