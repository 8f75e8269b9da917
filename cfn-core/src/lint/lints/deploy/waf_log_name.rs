//! Destinations of the logs of AWS WAF.

use crate::iam::Spelling;
use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::finding::Findings;

declare_lint! {
    /// AWS WAF logs to a log group, a bucket or a delivery stream only if its name begins with `aws-waf-logs-`.
    ///
    /// Source: "Logging AWS WAF web ACL traffic" of the AWS WAF developer guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Requests:
    ///     Type: AWS::Logs::LogGroup
    ///     Properties:
    ///       LogGroupName: waf-logs-shop # <-
    ///   Logging:
    ///     Type: AWS::WAFv2::LoggingConfiguration
    ///     Properties:
    ///       ResourceArn: arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/12345678-1234-1234-1234-123456789012
    ///       LogDestinationConfigs: [!GetAtt Requests.Arn]
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Requests:
    ///     Type: AWS::Logs::LogGroup
    ///     Properties:
    ///       LogGroupName: aws-waf-logs-shop
    ///   Logging:
    ///     Type: AWS::WAFv2::LoggingConfiguration
    ///     Properties:
    ///       ResourceArn: arn:aws:wafv2:us-east-1:123456789012:regional/webacl/a/12345678-1234-1234-1234-123456789012
    ///       LogDestinationConfigs: [!GetAtt Requests.Arn]
    /// ```
    WAF_LOG_NAME = "waf_log_name", Deploy, Deny, "log destination that AWS WAF does not accept",
    Check::Template(waf_log_name)
}

const START: &str = "aws-waf-logs-";

/// The types of destinations, and the property that is their name.
const NAMES: &[(&str, &str)] = &[
    ("AWS::KinesisFirehose::DeliveryStream", "DeliveryStreamName"),
    ("AWS::Logs::LogGroup", "LogGroupName"),
    ("AWS::S3::Bucket", "BucketName"),
];

fn waf_log_name<'a>(context: &Context<'a>, findings: &mut Findings) {
    let index = context.index();
    let types: Vec<&str> = NAMES.iter().map(|(type_name, _)| *type_name).collect();
    for logging in index.of_type("AWS::WAFv2::LoggingConfiguration") {
        for destination in logging.values_at("LogDestinationConfigs/*") {
            let Some(target) = index.referred(destination, &types) else { continue };
            let Some((_, property)) = NAMES.iter().find(|(of, _)| *of == target.type_name) else { continue };
            for name in target.values_at(property) {
                let spelling = Spelling::of(name);
                let start = spelling.start();
                let length = start.len().min(START.len());
                // What only the deployment knows may complete it.
                let is_whole = spelling.text().is_some();
                let agrees = start.as_bytes()[..length] == START.as_bytes()[..length];
                if (is_whole && !start.starts_with(START)) || !agrees {
                    let message = format!("`{property}` must begin with `{START}`, as AWS WAF logs to it");
                    findings.report_in(target.name(), name.id, message);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::findings;

    #[test]
    fn destinations_are_named_for_waf() {
        let found = |name: &str| {
            findings(
                "waf_log_name",
                &format!(
                    "Parameters:
  Name: {{Type: String}}
Resources:
  Logs: {{Type: AWS::Logs::LogGroup, Properties: {{LogGroupName: {name}}}}}
  Acl: {{Type: AWS::WAFv2::WebACL}}
  Logging: {{Type: AWS::WAFv2::LoggingConfiguration, Properties: {{ResourceArn: !GetAtt Acl.Arn, LogDestinationConfigs: [!GetAtt Logs.Arn]}}}}
"
                ),
            )
        };
        for wrong in ["waf-logs-shop", "!Sub 'waf-logs-${Name}'", "aws-waf-logs", "!Sub 'aws-waf-log-${Name}'"] {
            assert_eq!(
                found(wrong),
                ["Logs: `LogGroupName` must begin with `aws-waf-logs-`, as AWS WAF logs to it"],
                "{wrong}"
            );
        }
        for right in [
            "aws-waf-logs-shop",
            "!Sub 'aws-waf-logs-${Name}'",
            "!Ref Name",
            "!Sub 'aws-waf-${Name}'",
            "!Sub '${Name}-a'",
        ] {
            assert_eq!(found(right), [""; 0], "{right}");
        }
    }
}
