use std::collections::BTreeMap;

/// What is known of a deployment before it takes place. What is not given is any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deployment {
    /// The name of the stack, with which the names begin that CloudFormation makes up.
    pub stack: Option<String>,
    /// The Region.
    pub region: Option<String>,
    /// The number of the account.
    pub account: Option<String>,
    /// Values of parameters, by their names. Of other parameters, the allowed values count, else the default.
    pub parameters: BTreeMap<String, String>,
    /// The ARN of the permissions boundary that roles and users must have which the stack creates.
    pub boundary: Option<String>,
}

/// The partitions that are not `aws`, by how their Regions begin.
///
/// Source: "Amazon Resource Names (ARNs)" of the IAM user guide.
const PARTITIONS: &[(&str, &str)] = &[
    ("cn-", "aws-cn"),
    ("eusc-", "aws-eusc"),
    ("us-gov-", "aws-us-gov"),
    ("us-iso-", "aws-iso"),
    ("us-isob-", "aws-iso-b"),
];

impl Deployment {
    /// The partition of the Region; `aws` if no Region is given.
    pub fn partition(&self) -> &'static str {
        let region = self.region.as_deref().unwrap_or_default();
        PARTITIONS.iter().find(|(start, _)| region.starts_with(start)).map_or("aws", |(_, partition)| partition)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_partition_is_that_of_the_region() {
        let of = |region: Option<&str>| Deployment { region: region.map(str::to_owned), ..Deployment::default() };
        assert_eq!(of(None).partition(), "aws");
        assert_eq!(of(Some("eu-west-1")).partition(), "aws");
        assert_eq!(of(Some("cn-north-1")).partition(), "aws-cn");
        assert_eq!(of(Some("us-isob-east-1")).partition(), "aws-iso-b");
    }
}
