use cfn::{resource, stack};

/// Holds the records.
#[resource(AWS::S3::Bucket {}, DeletionPolicy: "Retain", UpdateReplacePolicy: "Retain", allow(owner_tag, reason = "a sample"))]
pub struct Records;

/// A sample.
#[stack(warn(several_secrets), deny(suspicious))]
pub struct Whole(Records);
