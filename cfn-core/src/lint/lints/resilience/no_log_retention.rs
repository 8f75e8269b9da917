use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting, When};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// Without a retention, a log group grows and costs forever. Keep the logs for as long as an investigation may need them.
    ///
    /// Source: "Working with log groups and log streams" of the Amazon CloudWatch Logs user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Log: {Type: AWS::Logs::LogGroup, DeletionPolicy: Delete, UpdateReplacePolicy: Delete} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Log:
    ///     Type: AWS::Logs::LogGroup
    ///     DeletionPolicy: Delete
    ///     UpdateReplacePolicy: Delete
    ///     Properties: {RetentionInDays: 30}
    /// ```
    NO_LOG_RETENTION = "no_log_retention", Resilience, Allow, "log group that keeps its logs forever",
    Check::Resource(no_log_retention)
}

const SETTINGS: &[Setting] =
    &[Setting::needed("AWS::Logs::LogGroup", "RetentionInDays", Right::Given("a number of days"))
        .when(&[When::IsNot("LogGroupClass", &["DELIVERY"])])];

fn no_log_retention<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "keeps its logs forever"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_log_retention() {
        assert_settings(
            "no_log_retention",
            &[
                (
                    "AWS::Logs::LogGroup",
                    "{}",
                    &[
                        "`AWS::Logs::LogGroup` without `RetentionInDays` keeps its logs forever; add `RetentionInDays` with a number of days",
                    ],
                ),
                (
                    "AWS::Logs::LogGroup",
                    "{RetentionInDays: !If [IsProd, 30, !Ref AWS::NoValue]}",
                    &[
                        "`AWS::Logs::LogGroup` without `RetentionInDays` keeps its logs forever; add `RetentionInDays` with a number of days",
                    ],
                ),
                ("AWS::Logs::LogGroup", "{RetentionInDays: !Ref Free}", &[]),
                ("AWS::Logs::LogGroup", "{LogGroupClass: DELIVERY}", &[]),
            ],
        );
    }
}
