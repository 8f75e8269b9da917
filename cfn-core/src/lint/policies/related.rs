//! Services that are parts of one product: they check their actions with each other's ARNs.

/// Services that share resources, though their names do not show it.
///
/// Sources: the service authorization reference of the services; "Reference: ec2messages, ssmmessages, and other API
/// operations" of the Systems Manager user guide; "Rename notification for AWS CodeStar Connections".
const SHARING: &[&[&str]] = &[
    &["apigateway", "execute-api"],
    &["cassandra", "cassandra-streams"],
    &["codeconnections", "codestar-connections"],
    &["cognito-identity", "cognito-idp", "cognito-sync"],
    &["ec2messages", "ssm", "ssmmessages"],
    &["elasticsearch", "es"],
    &["events", "pipes", "scheduler", "schemas"],
    &["kinesis", "kinesisanalytics", "kinesisvideo"],
    &["s3", "s3express", "s3files", "s3tables", "s3vectors"],
    &["waf", "waf-regional", "wafv2"],
];

/// Services whose actions are about the resources of every other service.
///
/// Source: "Actions, resources, and condition keys for Amazon Resource Group Tagging API".
const ABOUT_ANY: &[&str] = &["resource-groups", "tag"];

/// Whether two services share resources: `redshift` and `redshift-serverless`, `autoscaling` and
/// `application-autoscaling`, `ssm` and `ssmmessages`.
pub(crate) fn is_related(one: &str, other: &str) -> bool {
    let is_part = |part: &str, whole: &str| {
        let begins = whole.strip_prefix(part).is_some_and(|rest| rest.starts_with('-'));
        begins || whole.strip_suffix(part).is_some_and(|rest| rest.ends_with('-'))
    };
    one == other
        || ABOUT_ANY.contains(&one)
        || is_part(one, other)
        || is_part(other, one)
        || SHARING.iter().any(|services| services.contains(&one) && services.contains(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn services_share_resources_by_name_or_by_table() {
        assert!(SHARING.is_sorted() && SHARING.iter().all(|services| services.is_sorted()));
        for (one, other) in [("ssm", "ssmmessages"), ("autoscaling", "application-autoscaling"), ("tag", "glue")] {
            assert!(is_related(one, other), "{one} {other}");
        }
        for (one, other) in [("s3", "sqs"), ("ec2", "ecs"), ("iot", "iotwireless"), ("sns", "sqs")] {
            assert!(!is_related(one, other), "{one} {other}");
        }
    }
}
