//! The services that policies name, and how well they are known.

use crate::iam::{Piece, Spelling, service_name, service_prefixes};
use crate::lint::policies::arn_format::is_region;
use crate::nearest::nearest;

/// Domains of service principals.
///
/// Source: "AWS service principals" of the IAM user guide.
const DOMAINS: &[&str] = &[
    ".amazonaws.com",
    ".amazonaws.com.cn",
    ".amazon.com",
    ".aws.internal",
    ".amazonaws.eu",
    ".c2s.ic.gov",
    ".sc2s.sgov.gov",
];

/// Service principals that are not the prefix of a service's actions, without their domains. Those of a part of a
/// service, as `monitoring.rds`, are known by the service.
///
/// Sources: the trust policies and resource policies in the guides of the services; the conditions on
/// `iam:PassedToService` and `iam:AWSServiceName` in the AWS managed policies.
const OTHER_LABELS: &[&str] = &[
    "airflow-env",
    "alexa-appkit",
    "alexa-connectedhome",
    "application-insights",
    "aws-artifact-account-sync",
    "billingconsole",
    "cloudhsmv2",
    "codecatalyst-runner",
    "config-conforms",
    "config-multiaccountsetup",
    "costalerts",
    "delivery.logs",
    "ec2-images",
    "ec2fastlaunch",
    "ec2fleet",
    "ec2scheduled",
    "ec2sqlha",
    "ecs-compute",
    "ecs-tasks",
    "edgelambda",
    "eks-connector",
    "eks-fargate",
    "eks-fargate-pods",
    "eks-nodegroup",
    "fargate",
    "httplogs",
    "iotthingsgraph",
    "lexv2",
    "macie",
    "migrationhub",
    "opensearchservice",
    "osis-pipelines",
    "sdmp",
    "securityhubv2",
    "servicecatalog-appregistry",
    "spot",
    "spotfleet",
    "transitgateway",
    "vmie",
    "vpc-flow-logs",
];

/// How well a service principal is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Familiarity {
    /// A service has it.
    Known,
    /// One letter makes it the one that is known.
    Misspelled(&'static str),
    /// No table has it.
    Unknown,
}

/// A service principal without its domain and its Region; none where it has no domain of services.
pub(crate) fn service_label(principal: &str) -> Option<&str> {
    let label = DOMAINS.iter().find_map(|domain| principal.strip_suffix(domain)).filter(|label| !label.is_empty())?;
    // `states.us-east-1` is `states` of a region.
    Some(label.split_once('.').filter(|(_, region)| is_region(region)).map_or(label, |(service, _)| service))
}

/// The name of the service that a principal stands for, without `.amazonaws.com` and without its Region; `None` where
/// only the deployment knows.
pub(crate) fn service_of(principal: &Spelling<'_>) -> Option<String> {
    let mut text = String::new();
    for piece in &principal.pieces {
        text.push_str(match piece {
            Piece::Text(literal) => literal,
            Piece::Ref("AWS::URLSuffix") => "amazonaws.com",
            Piece::Ref("AWS::Region") => "us-east-1",
            _ => return None,
        });
    }
    let name = text.strip_suffix(".cn").unwrap_or(&text);
    let name = name.strip_suffix(".amazonaws.com").unwrap_or(name);
    Some(match name.rsplit_once('.') {
        Some((service, region)) if is_region(region) => service.to_owned(),
        _ => name.to_owned(),
    })
}

/// How well a service principal without its domain is known. A part of a known service is known: `pods.eks`,
/// `delivery.logs`.
pub(crate) fn familiarity(label: &str) -> Familiarity {
    let is_known = |label: &str| OTHER_LABELS.binary_search(&label).is_ok() || service_name(label).is_some();
    if is_known(label) || label.split('.').skip(1).any(is_known) {
        return Familiarity::Known;
    }
    let all = service_prefixes().chain(OTHER_LABELS.iter().copied());
    let may_be_meant = |known: &&str| known.len().abs_diff(label.len()) < 2 && known.len() > 4;
    let near = nearest(label, all.filter(may_be_meant), 1);
    // `macie` and `macie2` are two services, and so may others be that differ by a number.
    let without_number = |label: &str| label.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned();
    match near.first() {
        Some(near) if without_number(near) != without_number(label) => Familiarity::Misspelled(near),
        _ => Familiarity::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn principals_are_known_misspelled_or_unknown() {
        assert!(OTHER_LABELS.is_sorted() && OTHER_LABELS.iter().all(|label| service_name(label).is_none()));
        for known in
            ["lambda", "fargate", "macie", "macie2", "ecs-tasks", "pods.eks", "delivery.logs", "brand-new-part.rds"]
        {
            assert_eq!(familiarity(known), Familiarity::Known, "{known}");
        }
        assert_eq!(familiarity("lamdba"), Familiarity::Misspelled("lambda"));
        for unknown in ["brandnew", "lambda7", "part.brandnew"] {
            assert_eq!(familiarity(unknown), Familiarity::Unknown, "{unknown}");
        }
        assert_eq!(service_label("states.us-east-1.amazonaws.com"), Some("states"));
        assert_eq!(service_label("states.example.com"), None);
    }

    #[test]
    fn a_service_has_one_name_in_every_region() {
        let of = |pieces: &[Piece<'static>]| service_of(&Spelling { pieces: pieces.to_vec() });
        let text = |text: &'static str| Piece::Text(text.into());
        assert_eq!(of(&[text("sns.amazonaws.com")]).as_deref(), Some("sns"));
        assert_eq!(of(&[text("logs.eu-west-1.amazonaws.com")]).as_deref(), Some("logs"));
        assert_eq!(of(&[text("delivery.logs.amazonaws.com")]).as_deref(), Some("delivery.logs"));
        assert_eq!(of(&[text("ec2.amazonaws.com.cn")]).as_deref(), Some("ec2"));
        let regional = [text("logs."), Piece::Ref("AWS::Region"), text("."), Piece::Ref("AWS::URLSuffix")];
        assert_eq!(of(&regional).as_deref(), Some("logs"));
        assert_eq!(of(&[Piece::Ref("Service")]), None);
    }
}
