use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Setting, TRUE};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// ECR compares the packages of an image with the known vulnerabilities when the image is pushed. If scanning is set for
    /// the whole registry, allow this lint.
    ///
    /// Source: "Scan images for software vulnerabilities in Amazon ECR".
    ///
    /// ```yaml,fails
    /// Type: AWS::ECR::Repository
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {ImageScanningConfiguration: {ScanOnPush: false}} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECR::Repository
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {ImageScanningConfiguration: {ScanOnPush: true}}
    /// ```
    UNSCANNED_IMAGES = "unscanned_images", Resilience, Allow, "repository that does not scan images",
    Check::Resource(unscanned_images)
}

const SETTINGS: &[Setting] = &[Setting::needed("AWS::ECR::Repository", "ImageScanningConfiguration/ScanOnPush", TRUE)];

fn unscanned_images<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "does not scan the images that are pushed to it"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn unscanned_images() {
        assert_settings(
            "unscanned_images",
            &[
                (
                    "AWS::ECR::Repository",
                    "{}",
                    &[
                        "`AWS::ECR::Repository` without `ImageScanningConfiguration.ScanOnPush` does not scan the images that are pushed to it; add `ImageScanningConfiguration.ScanOnPush: true`",
                    ],
                ),
                ("AWS::ECR::Repository", "{ImageScanningConfiguration: {ScanOnPush: 'true'}}", &[]),
            ],
        );
    }
}
