use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// S3 Transfer Acceleration does not support dots in bucket names. Use hyphens.
    ///
    /// Source: "Requirements for using Transfer Acceleration" of the S3 user guide.
    ///
    /// ```yaml,fails
    /// Type: AWS::S3::Bucket
    /// Properties: {BucketName: my.orders, AccelerateConfiguration: {AccelerationStatus: Enabled}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::S3::Bucket
    /// Properties: {BucketName: my-orders, AccelerateConfiguration: {AccelerationStatus: Enabled}}
    /// ```
    ACCELERATED_NAME = "accelerated_name", Deploy, Deny, "dot in the name of an accelerated bucket",
    Check::Resource(accelerated_name)
}

fn accelerated_name<'a>(_: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    if resource.type_name != "AWS::S3::Bucket" {
        return;
    }
    let status = resource.values_at("AccelerateConfiguration/AccelerationStatus");
    if !status.iter().any(|status| status.as_str() == Some("Enabled")) {
        return;
    }
    for node in resource.values_at("BucketName") {
        if node.as_str().is_some_and(|name| name.contains('.')) {
            findings.report(node.id, "an accelerated bucket cannot have a dot in its name; use hyphens");
        }
    }
}
