use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, TRUE};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// A trail is evidence only if it covers all Regions and global services, and if its files can be validated: then nobody
    /// can change or delete one unnoticed.
    ///
    /// Source: "Security best practices in AWS CloudTrail".
    ///
    /// ```yaml,fails
    /// Parameters:
    ///   Bucket: {Type: String}
    ///   Log: {Type: String}
    ///   Role: {Type: String}
    /// Resources:
    ///   Trail:
    ///     Type: AWS::CloudTrail::Trail
    ///     Properties:
    ///       S3BucketName: !Ref Bucket
    ///       IsLogging: true
    ///       CloudWatchLogsLogGroupArn: !Ref Log
    ///       CloudWatchLogsRoleArn: !Ref Role
    ///       EnableLogFileValidation: false # <-
    ///       IsMultiRegionTrail: true
    /// ```
    /// ```yaml,passes
    /// Parameters:
    ///   Bucket: {Type: String}
    ///   Log: {Type: String}
    ///   Role: {Type: String}
    /// Resources:
    ///   Trail:
    ///     Type: AWS::CloudTrail::Trail
    ///     Properties:
    ///       S3BucketName: !Ref Bucket
    ///       IsLogging: true
    ///       CloudWatchLogsLogGroupArn: !Ref Log
    ///       CloudWatchLogsRoleArn: !Ref Role
    ///       EnableLogFileValidation: true
    ///       IsMultiRegionTrail: true
    /// ```
    INCOMPLETE_TRAIL = "incomplete_trail", Resilience, Allow, "trail that misses events",
    Check::Resource(incomplete_trail)
}

const SETTINGS: &[Setting] = &[
    Setting::needed("AWS::CloudTrail::Trail", "EnableLogFileValidation", TRUE)
        .otherwise("cannot show whether its log files were changed"),
    Setting::optional("AWS::CloudTrail::Trail", "IncludeGlobalServiceEvents", Right::NoneOf("true", &["false"])),
    Setting::optional("AWS::CloudTrail::Trail", "IsLogging", Right::NoneOf("true", &["false"])),
    Setting::needed("AWS::CloudTrail::Trail", "IsMultiRegionTrail", TRUE),
    Setting::needed("AWS::CloudTrail::Trail", "CloudWatchLogsLogGroupArn", Right::Given("the ARN of a log group"))
        .otherwise("raises no alarm on suspicious calls"),
];

fn incomplete_trail<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "misses events"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn incomplete_trail() {
        assert_settings(
            "incomplete_trail",
            &[
                (
                    "AWS::CloudTrail::Trail",
                    "{CloudWatchLogsLogGroupArn: a, EnableLogFileValidation: true, IsMultiRegionTrail: false, IsLogging: false}",
                    &[
                        "`AWS::CloudTrail::Trail` with `IsMultiRegionTrail: false` misses events; write `true`",
                        "`AWS::CloudTrail::Trail` with `IsLogging: false` misses events; write `true`",
                    ],
                ),
                (
                    "AWS::CloudTrail::Trail",
                    "{CloudWatchLogsLogGroupArn: a, EnableLogFileValidation: true, IsMultiRegionTrail: true, IsLogging: true}",
                    &[],
                ),
            ],
        );
    }
}
