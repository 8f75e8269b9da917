use crate::lint::check::{Check, declare_lint};
use crate::lint::facts::context::Context;
use crate::lint::facts::settings::{Right, Setting};
use crate::lint::facts::settings_check::check;
use crate::lint::finding::Findings;
use crate::model::Resource;

declare_lint! {
    /// If a tag can be moved to another image, what was tested is not certain to be what is deployed.
    ///
    /// Source: "Preventing image tags from being overwritten in Amazon ECR".
    ///
    /// ```yaml,fails
    /// Type: AWS::ECR::Repository
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {ImageTagMutability: MUTABLE} # <-
    /// ```
    /// ```yaml,passes
    /// Type: AWS::ECR::Repository
    /// DeletionPolicy: Retain
    /// UpdateReplacePolicy: Retain
    /// Properties: {ImageTagMutability: IMMUTABLE}
    /// ```
    MUTABLE_IMAGE_TAGS = "mutable_image_tags", Resilience, Allow, "image tags that can be overwritten",
    Check::Resource(mutable_image_tags)
}

const SETTINGS: &[Setting] = &[
    Setting::needed(
        "AWS::ECR::Repository",
        "ImageTagMutability",
        Right::OneOf(&["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"]),
    ),
    Setting::needed(
        "AWS::ECR::RepositoryCreationTemplate",
        "ImageTagMutability",
        Right::OneOf(&["IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION"]),
    ),
];

fn mutable_image_tags<'a>(context: &Context<'a>, resource: Resource<'a>, findings: &mut Findings) {
    check(context, resource, (SETTINGS, "lets a push overwrite the image of a tag"), findings);
}

#[cfg(test)]
mod tests {
    use crate::lint::testing::assert_settings;

    #[test]
    fn the_table_is_sorted_and_names_what_there_is() {
        crate::lint::facts::settings_check::assert_table(super::SETTINGS);
    }

    #[test]
    fn mutable_image_tags() {
        assert_settings(
            "mutable_image_tags",
            &[
                (
                    "AWS::ECR::Repository",
                    "{}",
                    &[
                        "`AWS::ECR::Repository` without `ImageTagMutability` lets a push overwrite the image of a tag; add `ImageTagMutability: IMMUTABLE`",
                    ],
                ),
                ("AWS::ECR::Repository", "{ImageTagMutability: IMMUTABLE_WITH_EXCLUSION}", &[]),
            ],
        );
    }
}
