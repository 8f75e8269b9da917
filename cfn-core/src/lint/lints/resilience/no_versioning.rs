use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// With versioning, a bucket keeps what is overwritten or deleted, until a lifecycle rule removes it.
    ///
    /// Source: "Retaining multiple versions of objects with S3 Versioning" of the Amazon S3 user guide.
    ///
    /// ```yaml,fails
    /// Resources:
    ///   Files: {Type: AWS::S3::Bucket} # <-
    /// ```
    /// ```yaml,passes
    /// Resources:
    ///   Files: {Type: AWS::S3::Bucket, Properties: {VersioningConfiguration: {Status: Enabled}}}
    /// ```
    NO_VERSIONING = "no_versioning", Resilience, Allow, "bucket without versioning",
    Check::Resource(no_versioning)
}

const SETTINGS: &[Setting] =
    &[Setting::needed("AWS::S3::Bucket", "VersioningConfiguration/Status", Right::OneOf(&["Enabled"]))];

fn no_versioning<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "loses objects that are overwritten or deleted"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn no_versioning() {
        assert_settings(
            "no_versioning",
            &[
                (
                    "AWS::S3::Bucket",
                    "{VersioningConfiguration: {Status: Suspended}}",
                    &[
                        "`AWS::S3::Bucket` with `Status: Suspended` loses objects that are overwritten or deleted; write `Enabled`",
                    ],
                ),
                (
                    "AWS::S3::Bucket",
                    "{VersioningConfiguration: !If [IsProd, {Status: Enabled}, !Ref AWS::NoValue]}",
                    &[
                        "`AWS::S3::Bucket` without `VersioningConfiguration.Status` loses objects that are overwritten or deleted; add `VersioningConfiguration.Status: Enabled`",
                    ],
                ),
                ("AWS::S3::Bucket", "{VersioningConfiguration: {Status: Enabled}}", &[]),
            ],
        );
    }
}
